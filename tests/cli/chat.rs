//! A conversation through a pipe.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};

use crate::common::{self, Database};
use crate::{Desk, Ended, finish, wait};

#[tokio::test]
async fn a_conversation_can_be_scripted() {
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        let desk = Desk::new();
        let flags = ["chat", "--database-url", &database.url];
        let ended = desk.run(&flags, "underwater welding\n1\n").with(0);
        ended
            .says("I found nothing in our catalogue that fits “underwater welding”.\n")
            .says("[1 Ask a coordinator]  [2 Add details]  [3 No, thanks]\n")
            .says("I have put your question on the coordinators' list: “underwater welding”.\n")
            .warns("sample community");
        assert_eq!(database.number("SELECT COUNT(*) FROM question").await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM outgoing").await, 0, "all was delivered");
        database.remove().await;
    }
}

#[test]
fn without_arguments_it_chats() {
    let desk = Desk::new();
    desk.run(&[], "/help\n").with(0).says("/settings");
    assert!(desk.path().join("xploit.db").exists(), "the default database");
    let again = desk.run(&[], "/help\n").with(0);
    assert_eq!(again.err, "", "the sample is told of once");
}

#[test]
fn a_name_is_a_member() {
    let desk = Desk::new();
    let place = |ended: Ended| {
        let line = ended.out.lines().find(|it| it.starts_with("Place:")).map(str::to_owned);
        line.unwrap_or_else(|| panic!("{ended:#?}"))
    };
    let settings = desk.run(&["chat", "--as", "ana"], "/settings\n").with(0);
    let button = settings.out.split('[').find(|it| it.contains("where you live")).unwrap();
    let number = button.split(' ').next().unwrap();
    desk.run(&["chat", "--as", "ana"], format!("/settings\n{number}\nReghin\n")).with(0);
    assert_ne!(place(desk.run(&["chat", "--as", "ion"], "/settings\n")), "Place: Reghin");
    assert_eq!(place(desk.run(&["chat", "--as", "ana"], "/settings\n")), "Place: Reghin");
}

#[test]
fn it_speaks_the_language_that_it_is_told() {
    let desk = Desk::new();
    for (tag, words) in [("ro", "Limba"), ("en", "Language"), ("cy", "Iaith")] {
        desk.run(&["chat", "--language", tag], "/settings\n").with(0).says(words);
    }
    let mut romanian = desk.command(&["chat"]);
    romanian.env("LC_ALL", "ro_RO.UTF-8");
    finish(romanian.spawn().unwrap(), "/settings\n").with(0).says("Limba");
}

#[test]
fn an_empty_input_is_no_conversation() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["chat"], "").with(0).out, "");
}

/// `xploit-bot chat | head -1`: whoever does not listen any more is not talked to.
#[tokio::test]
async fn it_ends_when_nobody_listens() {
    const LINES: usize = 5000;
    let database = Database::new(common::Kind::Sqlite).await;
    let desk = Desk::new();
    let mut chat = desk.command(&["chat", "--database-url", &database.url]).spawn().unwrap();
    let mut stdin = chat.stdin.take().unwrap();
    let writing = std::thread::spawn(move || {
        for line in 0..LINES {
            if writeln!(stdin, "underwater welding {line}").is_err() {
                return;
            }
        }
    });
    let mut out = BufReader::new(chat.stdout.take().unwrap());
    let mut first = String::new();
    out.read_line(&mut first).unwrap();
    assert!(first.contains("underwater welding 0"), "{first}");
    drop(out);
    let status = chat.wait().unwrap();
    writing.join().unwrap();
    let mut err = String::new();
    chat.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert!(!err.contains("panicked"), "{err}");
    assert_eq!(status.code(), Some(0), "{err}");
    let taken = database.number("SELECT COUNT(*) FROM event").await;
    assert!(taken < LINES as i64, "it went on to the end of its input");
}

#[test]
fn an_output_that_is_full_is_told() {
    let desk = Desk::new();
    let full = || Stdio::from(std::fs::File::create("/dev/full").unwrap());
    let mut chat = desk.command(&["chat"]);
    chat.stdout(full());
    finish(chat.spawn().unwrap(), "/help\n/help\n").with(1).warns("No space left");
    let mut check = desk.command(&["check"]);
    check.stdout(full());
    finish(check.spawn().unwrap(), "").with(1).warns("No space left");
}

#[test]
fn ctrl_c_ends_it_in_the_middle_of_a_pipe() {
    let desk = Desk::new();
    let mut chat = desk.command(&["chat"]).spawn().unwrap();
    let mut stdin = chat.stdin.take().unwrap();
    let mut out = BufReader::new(chat.stdout.take().unwrap());
    writeln!(stdin, "/help").unwrap();
    out.read_line(&mut String::new()).unwrap();
    let sent = Command::new("kill").args(["-INT", &chat.id().to_string()]).status();
    assert!(sent.unwrap().success());
    // More input could still come: it is not waited for.
    assert_eq!(wait(&mut chat).code(), Some(0));
    drop(stdin);
}

/// What a crash left undelivered is for the one whom it was said to.
#[tokio::test]
async fn nobody_hears_what_was_said_to_another() {
    let database = Database::new(common::Kind::Sqlite).await;
    let desk = Desk::new();
    let run = |name: &str| {
        desk.run(&["chat", "--as", name, "--database-url", &database.url], "/cancel\n").with(0)
    };
    run("ana");
    let left = "INSERT INTO outgoing (id, platform, chat, person, member, hint, body, created,
                                      leased_until, attempts, failed)
                SELECT 1, 'console', 'ana', 'ana', member, 'en',
                       '{\"parts\":[{\"paragraph\":[{\"plain\":{\"w\":\"for Ana alone\"}}]}]}',
                       0, 0, 0, FALSE
                FROM account WHERE person = 'ana'";
    assert_eq!(database.execute(left).await, 1);
    let ion = run("ion");
    assert!(!ion.out.contains("for Ana alone"), "{ion:?}");
    run("ana").says("for Ana alone");
    assert!(!run("ana").out.contains("for Ana alone"), "it was said once");
}
