//! Catalogue files from outside: what an operator is told, and what the catalogue holds then.

use std::io::Write as _;
use std::time::Duration;

use crate::common::{self, Database, Kind};
use crate::{Desk, Ended};

fn rows(titles: &[(u32, &str)]) -> String {
    let rows = titles.iter().map(|(id, title)| format!("{id},{title},The school\n"));
    "id,title,provider\n".to_owned() + &rows.collect::<String>()
}

/// Imports `c.csv` with this content.
fn import(desk: &Desk, flags: &[&str], content: impl AsRef<[u8]>) -> Ended {
    desk.write("c.csv", content);
    desk.run(&[&["import", "c.csv"], flags].concat(), "")
}

fn counts(added: u32, updated: u32, unchanged: u32, retired: u32) -> String {
    format!("{added} added, {updated} updated, {unchanged} unchanged, {retired} retired")
}

#[test]
fn a_file_is_imported_once_however_often() {
    let desk = Desk::new();
    let three = rows(&[(1, "Pottery"), (2, "Weaving"), (3, "Welding")]);
    import(&desk, &[], &three).with(0).says(&counts(3, 0, 0, 0));
    import(&desk, &[], &three).with(0).says(&counts(0, 0, 3, 0));
    let next = rows(&[(1, "Pottery"), (2, "Weaving by hand")]);
    import(&desk, &["--dry-run", "--retire-missing"], &next).with(0).says(&counts(0, 1, 1, 1));
    import(&desk, &[], &next).with(0).says(&counts(0, 1, 1, 0));
    import(&desk, &["--retire-missing"], &next).with(0).says(&counts(0, 0, 2, 1));
    desk.run(&["chat"], "weaving by hand\nwelding\n").with(0).says("Weaving by hand");
}

#[test]
fn a_bad_row_is_told_and_the_good_ones_are_in() {
    let desk = Desk::new();
    let one_bad = rows(&[(1, "Pottery"), (2, ""), (3, "Welding")]);
    import(&desk, &["--strict"], &one_bad).with(1).warns("line 3").warns("--strict");
    desk.run(&["check"], "").with(0).says("0 entries");
    import(&desk, &[], &one_bad)
        .with(3)
        .says(&counts(2, 0, 0, 0))
        .warns("c.csv, line 3, column “title”");
}

/// A row that can't be read has not left the file.
#[test]
fn nothing_is_retired_while_rows_have_problems() {
    let desk = Desk::new();
    import(&desk, &[], rows(&[(1, "Pottery"), (2, "Weaving"), (3, "Welding")])).with(0);
    let one_bad = rows(&[(1, "Pottery"), (2, "")]);
    let told = import(&desk, &["--retire-missing"], &one_bad).with(3);
    told.says(&counts(0, 0, 1, 0)).warns("Nothing was retired");
    for nothing in ["", "id,title,provider\n", "a,b\n1,2\n", "\u{1}\u{2}\u{3}"] {
        import(&desk, &["--retire-missing"], nothing).with(1).warns("c.csv");
    }
    desk.run(&["check"], "").with(0).says("source “c”: 3\n");
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let desk = Desk::new();
    desk.run(&["import", "missing.csv"], "").with(1).warns("missing.csv");
    desk.run(&["import", "."], "").with(1);
    desk.run(&["import", "c.csv", "--mapping", "missing.toml"], "").with(1).warns("missing.toml");
    desk.run(&["check"], "").with(0).says("0 entries");
}

/// The process is killed in the middle of a large file.
#[tokio::test]
async fn an_import_that_is_killed_leaves_the_old_state() {
    const ROWS: u32 = 60_000;
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        let desk = Desk::new();
        let flags = ["--database-url", database.url.as_str(), "--retire-missing"];
        import(&desk, &flags, rows(&[(1, "Pottery"), (2, "Weaving")])).with(0);
        let many: Vec<_> = (10..10 + ROWS).map(|it| (it, "Welding")).collect();
        desk.write("c.csv", rows(&many));
        let mut child = desk.command(&[&["import", "c.csv"][..], &flags].concat()).spawn().unwrap();
        while database.number("SELECT COUNT(*) FROM incoming").await < 1000 {
            assert!(child.try_wait().unwrap().is_none(), "it ended before it was killed");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let offered = "SELECT COUNT(*) FROM entry WHERE NOT retired";
        assert_eq!(database.number(offered).await, 2, "{kind:?}");
        desk.run(&["check", "--database-url", &database.url], "").with(0).says("source “c”: 2\n");
        let again = import(&desk, &flags, rows(&many)).with(0);
        again.says(
            &format!("{ROWS} added, 0 updated, 0 unchanged, 2 retired").replace("60000", "60,000"),
        );
        database.remove().await;
    }
}

/// A bot that runs answers from what was imported beside it.
#[tokio::test]
async fn a_running_chat_finds_what_is_imported_meanwhile() {
    let database = Database::new(Kind::Sqlite).await;
    let desk = Desk::new();
    let flags = ["--database-url", database.url.as_str()];
    import(&desk, &flags, rows(&[(1, "Pottery")])).with(0);
    let mut chat = desk.command(&[&["chat"][..], &flags].concat()).spawn().unwrap();
    let mut stdin = chat.stdin.take().unwrap();
    let out = crate::lines(chat.stdout.take().unwrap());
    writeln!(stdin, "glassblowing").unwrap();
    out.recv_timeout(crate::LONG).expect("no answer comes");
    import(&desk, &flags, rows(&[(1, "Pottery"), (2, "Glassblowing")])).with(0);
    let seen = (0..200).any(|_| {
        writeln!(stdin, "glassblowing").unwrap();
        std::thread::sleep(Duration::from_millis(50));
        out.try_iter().any(|line| line == "1 · Glassblowing")
    });
    drop(stdin);
    assert_eq!(chat.wait().unwrap().code(), Some(0));
    assert!(seen, "the import is not seen");
}
