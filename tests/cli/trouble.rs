//! Databases that can't be used: a clear word, exit status 1, and nothing lost.

use std::io::Write as _;

use crate::common::disk::Disk;
use crate::common::{self, Database};
use crate::{Desk, Ended, LONG, lines};

const COMMANDS: [&[&str]; 4] = [&["check"], &["chat"], &["migrate"], &["import", "c.csv"]];

/// What each command says of this database.
fn refusals(url: &str) -> Vec<String> {
    let desk = Desk::new();
    desk.write("c.csv", "title,provider\nA,B\n");
    let told = |command: &[&str]| {
        let Ended { out, err, .. } =
            desk.run(&[command, &["--database-url", url]].concat(), "/help\n").with(1);
        out + &err
    };
    COMMANDS.into_iter().map(told).collect()
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    for kind in common::kinds() {
        let database = Database::new(kind).await;
        Desk::new().run(&["migrate", "--database-url", &database.url], "").with(0);
        let newer = "INSERT INTO _sqlx_migrations
                         (version, description, installed_on, success, checksum, execution_time)
                     SELECT 9999, 'tomorrow', installed_on, success, checksum, execution_time
                     FROM _sqlx_migrations WHERE version = 1";
        database.execute(newer).await;
        for told in refusals(&database.url) {
            assert!(told.contains("newer version") && told.contains("9999"), "{told}");
        }
        database.remove().await;
    }
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let desk = Desk::new();
    desk.write("letter.txt", "Dragă Ana,\n");
    let path = desk.path().join("letter.txt");
    for told in refusals(&format!("sqlite:{}", path.display())) {
        assert!(told.contains("letter.txt"), "{told}");
        assert!(told.contains("not an SQLite database") || told.contains("no SQLite"), "{told}");
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), "Dragă Ana,\n");
}

#[test]
fn a_place_that_cannot_be_is_told() {
    for told in refusals("sqlite:/no/such/folder/test.db") {
        assert!(told.contains("/no/such/folder/test.db"), "{told}");
    }
    for told in refusals("postgres://ana@127.0.0.1:1/x") {
        assert!(
            told.contains("postgres://ana@127.0.0.1:1/x") && told.contains("refused"),
            "{told}"
        );
    }
}

#[test]
fn a_read_only_disk_is_told() {
    let Some(disk) = Disk::mount("4m") else { return };
    let url = format!("sqlite:{}", disk.path().join("test.db").display());
    Desk::new().run(&["migrate", "--database-url", &url], "").with(0);
    disk.remount("ro");
    for told in refusals(&url) {
        assert!(told.contains(&url) && told.contains("writ"), "{told}");
    }
    disk.remount("rw");
    Desk::new().run(&["check", "--database-url", &url], "").with(0);
}

/// The disk fills while people chat: each is told whether their message was kept, and what was
/// kept is there when there is room again.
#[tokio::test]
async fn a_disk_that_fills_up_loses_nothing() {
    let Some(disk) = Disk::mount("6m") else { return };
    let url = format!("sqlite:{}", disk.path().join("test.db").display());
    let desk = Desk::new();
    desk.run(&["chat", "--database-url", &url], "/help\n").with(0);
    let mut chat = desk.command(&["chat", "--database-url", &url]).spawn().unwrap();
    let mut stdin = chat.stdin.take().unwrap();
    let out = lines(chat.stdout.take().unwrap());
    let (mut kept, mut refused) = (Vec::new(), 0);
    // A question and the press that keeps it, then a little less room, until there is none.
    for round in 0..400 {
        let filler = disk.path().join(format!("filler {round}"));
        let _ = std::fs::write(filler, vec![0; 50_000]);
        let question = format!("underwater welding {round}");
        writeln!(stdin, "{question}\n1").unwrap();
        let mut answers = 0;
        while answers < 2 {
            let line = out.recv_timeout(LONG).expect("no answer comes");
            if line.contains("I have put your question") {
                kept.push(question.clone());
            }
            if line.contains("could not save your message") {
                refused += 1;
            }
            answers += usize::from(line.is_empty());
        }
        if refused > 10 {
            break;
        }
    }
    assert!(!kept.is_empty() && refused > 10, "kept {kept:?}, refused {refused}");
    for filler in std::fs::read_dir(disk.path()).unwrap() {
        let filler = filler.unwrap().path();
        if filler.file_name().unwrap().to_string_lossy().starts_with("filler") {
            std::fs::remove_file(filler).unwrap();
        }
    }
    writeln!(stdin, "underwater welding at last\n1").unwrap();
    kept.push("underwater welding at last".to_owned());
    drop(stdin);
    let rest: Vec<_> = out.iter().collect();
    let rest = rest.join("\n");
    assert!(rest.contains("“underwater welding at last”"), "{rest}");
    assert_eq!(chat.wait().unwrap().code(), Some(1), "some messages were not kept");
    let storage = common::storage(&url).await;
    let questions = storage.oldest_questions(1000).await.unwrap();
    let questions: Vec<_> = questions.into_iter().map(|(words, _)| words).collect();
    assert_eq!(questions, kept);
    storage.close().await;
}
