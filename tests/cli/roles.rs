//! `invite`, `roles` and `revoke`.

use crate::Desk;

/// The code that stands behind `/start ` in what was said.
fn start_line(said: &str) -> String {
    let line = said.lines().find(|it| it.contains("/start invite-")).unwrap();
    line[line.find("/start").unwrap()..].to_owned()
}

#[test]
fn an_owner_is_invited_comes_is_listed_and_stays_the_last() {
    let desk = Desk::new();
    desk.run(&["roles"], "").with(0).says("Nobody has a role here yet.\n");
    let invited = desk.run(&["invite", "owner"], "").with(0);
    let invited = invited.says("an invitation for an owner").says("On any platform");
    let line = start_line(&invited.out);
    assert_eq!(line.len(), "/start invite-".len() + 52, "{line}");
    let chat = ["chat", "--language", "en"];
    desk.run(&chat, format!("{line}\n/help\n"))
        .with(0)
        .says("You are now an owner of the community.")
        .says("/invite");
    desk.run(&chat, format!("{line}\n")).with(0).says("has already been used");
    let listed = desk.run(&["roles"], "").with(0).says("owner, terminal ");
    let id = listed.out.split(':').next().unwrap().to_owned();
    desk.run(&["revoke", &id], "").with(1).warns("the only owner");
    desk.run(&["revoke", "7"], "").with(1).warns("7 has no role");
    desk.run(&["revoke", "me"], "").with(2);
    let again = desk.run(&["invite", "owner"], "").with(0);
    assert_ne!(start_line(&again.out), line);
}

#[test]
fn a_representative_is_of_an_organisation_of_the_catalogue() {
    let desk = Desk::new();
    // A chat without a catalogue loads the sample.
    desk.run(&["chat"], "/help\n").with(0);
    let invite = ["invite", "representative"];
    let with = |organisation: &[&str]| {
        let mut arguments = invite.to_vec();
        organisation.iter().for_each(|it| arguments.extend(["--organisation", it]));
        desk.run(&arguments, "")
    };
    with(&[]).with(1).warns("--organisation");
    with(&["qqqq zzzz"]).with(1).warns("no organisation for “qqqq zzzz”");
    with(&["universitatea"]).with(1).warns("may be: ");
    let invited = with(&["Primăria Orașului Târgu Arinilor", "Centrul de Tineret Arini"]).with(0);
    let invited = invited.says("Primăria Orașului Târgu Arinilor and Centrul de Tineret Arini");
    let redeemed = desk.run(&["chat"], format!("{}\n", start_line(&invited.out))).with(0);
    redeemed.says("You are now a representative.");
    let listed = desk.run(&["roles"], "").with(0);
    let listed = listed.says("represents: ").says("Centrul de Tineret Arini");
    let id = listed.out.split(':').next().unwrap().to_owned();
    desk.run(&["revoke", &id], "").with(0).says("is now a member like everyone else");
    desk.run(&["roles"], "").with(0).says("Nobody has a role here yet.\n");
    desk.run(&["invite", "owner", "--organisation", "x"], "").with(1).warns("Leave out");
}

#[test]
fn what_makes_no_sense_is_refused_before_anything_is_opened() {
    let desk = Desk::new();
    for wrong in [
        &["invite"][..],
        &["invite", "member"],
        &["invite", "owner", "--days", "0"],
        &["invite", "owner", "--days", "366"],
        &["revoke"],
    ] {
        desk.run(wrong, "").with(2).warns("--help");
    }
    assert_eq!(std::fs::read_dir(desk.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn a_platform_that_does_not_answer_costs_the_link_alone() {
    let desk = Desk::new();
    let mut command = desk.command(&["invite", "coordinator", "--days", "3"]);
    command
        .env("XPLOIT_TELEGRAM_TOKEN", "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        .env("XPLOIT_TELEGRAM_API_URL", "http://127.0.0.1:9")
        .env("XPLOIT_DISCORD_TOKEN", "x");
    let invited = crate::finish(command.spawn().unwrap(), "").with(0);
    let invited = invited.warns("the link is missing").says("On Discord").says("/start invite-");
    assert!(!invited.out.contains("t.me"), "{}", invited.out);
}
