//! A community's own texts: used where they fit, refused with their place where they don't.

use jiff::civil::date;
use xploit_bot::core::text::Text;
use xploit_bot::texts::{BadTexts, Mistake, Texts};

/// Loads texts with one file of an operator's in `ro/`.
fn load(file: &str) -> Result<Texts, BadTexts> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("ro")).unwrap();
    std::fs::write(folder.path().join("ro/ours.ftl"), file).unwrap();
    Texts::load(&"ro".parse().unwrap(), Some(folder.path()))
}

#[test]
fn a_reworded_message_is_used_and_the_others_stay() {
    let texts = load("start-hello = Bună, vecine!\n").unwrap();
    let say = |key: &'static str, language: &str| {
        let text = Text { key: key.into(), args: Vec::new() };
        texts.render(&text, &language.parse().unwrap(), date(2026, 11, 23))
    };
    assert_eq!(say("start-hello", "ro"), "Bună, vecine!");
    let ours = Texts::load(&"ro".parse().unwrap(), None).unwrap();
    let hello = Text { key: "start-hello".into(), args: Vec::new() };
    let english = ours.render(&hello, &"en".parse().unwrap(), date(2026, 11, 23));
    assert_eq!(say("start-hello", "en"), english);
}

#[test]
fn a_mistake_is_told_with_its_place() {
    let mistake = |file: &str| match load(file) {
        Err(BadTexts::Message { message, reason, .. }) => (message, reason),
        other => panic!("{other:?}"),
    };
    assert_eq!(mistake("start-helo = x\n"), ("start-helo".to_owned(), Mistake::Unknown));
    let (message, reason) = mistake("help-unknown = { $tyepd }\n");
    assert_eq!((message.as_str(), reason), ("help-unknown", Mistake::Argument("tyepd".into())));
    let plural = "learn-found = { $count ->\n    [one] una\n   *[other] multe\n}\n";
    assert!(matches!(mistake(plural), (_, Mistake::Pattern(_))));
    let Err(BadTexts::Syntax { file, line, .. }) = load("start-hello = x\n\n= y\n") else {
        panic!("the file is no Fluent");
    };
    assert!(file.ends_with("ours.ftl"));
    assert_eq!(line, 3);
}

#[test]
fn a_message_may_contain_only_what_can_be_shown() {
    for good in
        ["-us = Clubul\nstart-hello = { -us } te salută.\n", "start-hello = Bună! { help-how }\n"]
    {
        assert!(load(good).is_ok(), "{good}");
    }
    for bad in [
        "start-hello = { no-such-message }\n",
        "start-hello = { -no-such-term }\n",
        "start-hello = { start-hello }\n",
        "start-hello = { learn-found }\n",
        "learn-found = { learn-found-first }\n",
        "start-hello = { NUMBER($count) }\n",
        "start-hello =\n    .title = x\n",
    ] {
        let refused = load(bad);
        let told = matches!(&refused, Err(BadTexts::Message { reason: Mistake::Pattern(_), .. }));
        assert!(told, "{bad}: {refused:?}");
    }
}

#[test]
fn a_language_that_the_bot_does_not_speak_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("xx")).unwrap();
    let loaded = Texts::load(&"ro".parse().unwrap(), Some(folder.path()));
    assert!(matches!(loaded, Err(BadTexts::Language { .. })));
    let loaded = Texts::load(&"hu".parse().unwrap(), None);
    assert!(matches!(loaded, Err(BadTexts::Default(it)) if it == "hu"));
}
