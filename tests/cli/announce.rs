//! An announcement from a file.

use crate::Desk;
use crate::common::{self, Database};

const FAIR: &str = "+++\nlink = \"https://example.org/fair\"\nmissing = \"ro\"\n+++\n\
                    # [ro] Târg de idei\nSâmbătă la 10, în piață.\n";

#[tokio::test]
async fn a_file_is_shown_first_and_goes_out_when_it_is_to() {
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        let desk = Desk::new();
        let zone = common::noon_here();
        let zone = zone.iana_name().unwrap();
        desk.write("fair.md", FAIR);
        desk.write("xploit.toml", format!("time_zone = \"{zone}\"\n"));
        let url = ["--database-url", &database.url];
        let flags = |it: &[&'static str]| [it, &url].concat().to_vec();
        let announce = ["announce", "fair.md"];
        desk.run(&flags(&announce), "").with(1).says("Nobody would get it now");
        desk.run(&flags(&["chat", "--as", "ana", "--language", "en"]), "/language\n").with(0);
        let shown = desk.run(&flags(&announce), "").with(0);
        shown.says("one receiver · get the text in Romanian").says("with --send");
        assert_eq!(database.number("SELECT COUNT(*) FROM announcement").await, 0);
        desk.run(&flags(&["announce", "fair.md", "--send"]), "").with(0).says("Handed over");
        let mut heard = String::new();
        for _ in 0..50 {
            heard.push_str(&desk.run(&flags(&["chat", "--as", "ana"]), "/help\n").with(0).out);
            if heard.contains("Târg de idei") {
                break;
            }
        }
        assert!(heard.contains("Sâmbătă la 10, în piață.\n(text in Romanian)"), "{heard}");
        let again = desk.run(&flags(&["chat", "--as", "ana"]), "/help\n").with(0);
        assert!(!again.out.contains("Târg de idei"), "{again:#?}");
        let sent = "SELECT COUNT(*) FROM delivery WHERE outcome = 'delivered'";
        assert_eq!(database.number(sent).await, 1);
        database.remove().await;
    }
}

#[test]
fn a_picture_goes_with_words_or_not_at_all() {
    let desk = Desk::new();
    desk.run(&["chat", "--as", "ana", "--language", "en"], "/language\n").with(0);
    let poster = |alt: &str| {
        desk.write(
            "poster.md",
            format!("+++\nfile = \"poster.png\"\n{alt}+++\n# [en] Fair\nText.\n"),
        );
        desk.run(&["announce", "poster.md"], "")
    };
    poster("").with(1).warns("I cannot read poster.png");
    desk.write("poster.png", "no picture at all");
    poster("").with(1).warns("poster.png: The file's name says one type");
    desk.write("poster.png", b"\x89PNG\r\n\x1a\n....");
    poster("").with(1).warns("poster.png: a picture needs words").warns("alt = ");
    poster("alt = \"Stalls in the square\"\n")
        .with(0)
        .says("With it: photo, 1 kB: Stalls in the square");
    desk.write("bare.md", "+++\nalt = \"Stalls\"\n+++\n# [en] Fair\nText.\n");
    desk.run(&["announce", "bare.md"], "").with(1).warns("'Stalls' will not do for alt");
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_sent() {
    let desk = Desk::new();
    desk.run(&["announce", "none.md"], "").with(1).warns("I cannot read none.md");
    desk.write("bad.md", "+++\nlink = \"ftp://x\"\n+++\n# [xx] Title\nText.\n# [ro]\n");
    let bad = desk.run(&["announce", "bad.md", "--send"], "").with(1);
    bad.warns("bad.md, line 1: 'ftp://x' will not do for link")
        .warns("bad.md, line 4: I do not speak 'xx'")
        .warns("bad.md, line 6: the title is missing")
        .warns("Nothing was sent: 4 mistakes to mend.");
    desk.write("late.md", "+++\nat = \"1.1.2020 10:00\"\n+++\n# [en] Title\nText.\n");
    desk.run(&["announce", "late.md"], "").with(1).warns("is no moment to come");
    desk.run(&["chat", "--as", "ana", "--language", "en"], "/language\n").with(0);
    desk.write("en.md", "# [ro] Titlu\nText.\n");
    desk.run(&["announce", "en.md", "--send"], "").with(1).warns("Add the sections");
}

/// Above so many receivers a coordinator confirms in the chat what the operator sends.
#[test]
fn what_goes_to_many_waits_for_a_coordinator() {
    let desk = Desk::new();
    let zone = common::noon_here();
    let settings = format!(
        "time_zone = \"{}\"\n[announcements]\nsecond_above = 1\n",
        zone.iana_name().unwrap()
    );
    desk.write("xploit.toml", settings);
    desk.write("fair.md", FAIR);
    for name in ["ana", "ion"] {
        desk.run(&["chat", "--as", name, "--language", "en"], "/language\n").with(0);
    }
    let send = ["announce", "fair.md", "--send"];
    desk.run(&send, "").with(1).warns("xploit-bot invite coordinator");
    let invited = desk.run(&["invite", "coordinator"], "").with(0);
    let line = invited.out.lines().find_map(|it| it.find("/start").map(|at| it[at..].to_owned()));
    let cor = ["chat", "--as", "cor", "--language", "en"];
    desk.run(&cor, format!("{}\n", line.unwrap())).with(0).says("coordinator");
    desk.run(&send[..2], "").with(0).says("a coordinator confirms it first").says("with --send");
    desk.run(&send, "").with(0).says("It waits for a coordinator to confirm it");
    let asked = desk.run(&cor, "/help\n").with(0);
    asked.says("An announcement waits for a second coordinator to confirm it: 'Târg de idei'");
    let list = "/announce\n/cancel\n1\n1\n2\n";
    let read = desk.run(&cor, list).with(0);
    read.says("Waits to be confirmed: 'Târg de idei'").says("You confirmed it");
    let mut heard = String::new();
    for _ in 0..50 {
        heard.push_str(&desk.run(&["chat", "--as", "ana"], "/help\n").with(0).out);
        if heard.contains("Sâmbătă la 10") {
            return;
        }
    }
    panic!("nobody got it: {heard}");
}
