//! HTML as Telegram reads it.

use serde_json::json;
use teloxide::payloads::SendMessageSetters as _;
use teloxide::prelude::Requester as _;
use teloxide::types::ParseMode;

use super::fakes::telegram::{FakeTelegram, parse_html};
use super::{bot, chat_id, refusal};

/// `kind@offset+length` of each entity behind the text.
fn read(html: &str) -> (String, Vec<String>) {
    let read = parse_html(html).unwrap();
    let entities =
        read.entities.iter().map(|it| format!("{}@{}+{}", it.kind, it.offset, it.length));
    (read.text, entities.collect())
}

#[test]
fn tags_become_entities_in_utf16_units() {
    let (text, entities) = read("🎓 <b>Curs</b> de <i>gătit <u>sănătos</u></i>");
    assert_eq!(text, "🎓 Curs de gătit sănătos");
    assert_eq!(entities, ["bold@3+4", "italic@11+13", "underline@17+7"]);
}

#[test]
fn every_tag_is_known() {
    let (text, entities) = read(
        "<strong>a</strong><em>b</em><s>c</s><code>d</code><tg-spoiler>e</tg-spoiler>\
         <blockquote>f</blockquote><blockquote expandable>g</blockquote><B>h</B>",
    );
    assert_eq!(text, "abcdefgh");
    let kinds: Vec<&str> = entities.iter().map(|it| it.split('@').next().unwrap()).collect();
    let expected = "bold italic strikethrough code spoiler blockquote expandable_blockquote bold";
    assert_eq!(kinds.join(" "), expected);
}

#[test]
fn code_names_its_language() {
    let read = parse_html("<pre><code class=\"language-rust\">fn main() {}</code></pre>").unwrap();
    let [code] = &read.entities[..] else { panic!("{read:?}") };
    assert_eq!((code.kind.as_str(), code.language.as_deref()), ("pre", Some("rust")));
}

#[test]
fn links_carry_their_address() {
    let read = parse_html("see <a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">here</a>")
        .unwrap();
    assert_eq!(read.entities[0].url.as_deref(), Some("https://example.org/?a=1&b=\"2\""));
    assert_eq!(read.entities[0].of(&read.text), "here");
    let nowhere = parse_html("<a href=\"nowhere\">here</a>").unwrap();
    assert_eq!((nowhere.text.as_str(), nowhere.entities.len()), ("here", 0));
}

#[test]
fn references_are_resolved_and_others_stay() {
    let (text, _) = read("&lt;b&gt; &amp;amp; &quot;x&quot; &#537; &#x219; &nbsp; & so on; &#0;");
    assert_eq!(text, "<b> &amp; \"x\" ș ș &nbsp; & so on; &#0;");
}

#[test]
fn spaces_around_are_taken_away_with_their_formatting() {
    assert_eq!(read("\n <b> word </b> \n"), ("word".to_owned(), vec!["bold@0+4".to_owned()]));
    assert_eq!(read("<b></b> <i> </i>"), (String::new(), vec![]));
}

#[test]
fn what_is_no_html_is_refused() {
    let wrong = [
        ("a < b", "Unsupported start tag \"\" at byte offset 2"),
        ("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0"),
        ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
        (
            "<b><i>x</b></i>",
            "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        ),
        ("ș</b>", "Unexpected end tag at byte offset 2"),
        ("<a href=\"x", "Unclosed start tag \"a\" at byte offset 0"),
        ("<b", "Unclosed start tag \"b\" at byte offset 0"),
    ];
    for (html, why) in wrong {
        assert_eq!(parse_html(html).unwrap_err(), why, "{html}");
    }
}

#[tokio::test]
async fn a_formatted_message_arrives_as_text_with_entities() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let html = "<b>Curs</b> la <a href=\"https://example.org/\">noi</a> &amp; aici";
    let send = bot(&telegram).send_message(chat_id(&ana), html).parse_mode(ParseMode::Html);
    let seen = send.await.unwrap();
    assert_eq!(seen.text(), Some("Curs la noi & aici"));
    assert_eq!(seen.entities().unwrap().len(), 2);
    let message = ana.hears().await;
    assert_eq!(message.text, "Curs la noi & aici");
    assert_eq!(message.marked("bold"), ["Curs"]);
    assert_eq!(message.links(), [("noi".to_owned(), "https://example.org/".to_owned())]);
    telegram.assert_clean();
}

#[tokio::test]
async fn length_counts_after_parsing() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let html = |length: usize| {
        let text = format!("<b>{}</b>&amp;", "x".repeat(length - 1));
        json!({ "chat_id": ana.id(), "parse_mode": "HTML", "text": text })
    };
    super::done(&telegram, "sendMessage", html(4096)).await;
    telegram.assert_clean();
    let why = refusal(&telegram, "sendMessage", html(4097)).await;
    assert_eq!(why, "Bad Request: message is too long");
    let blank = json!({ "chat_id": ana.id(), "parse_mode": "HTML", "text": "<b> </b>" });
    let why = refusal(&telegram, "sendMessage", blank).await;
    assert_eq!(why, "Bad Request: message text is empty");
    let broken = json!({ "chat_id": ana.id(), "parse_mode": "HTML", "text": "1 < 2" });
    let why = refusal(&telegram, "sendMessage", broken).await;
    assert!(why.starts_with("Bad Request: can't parse entities: "), "{why}");
    assert_eq!(telegram.violations().len(), 3);
}

#[tokio::test]
async fn emoji_count_twice() {
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let text = |count: usize| json!({ "chat_id": ana.id(), "text": "🎓".repeat(count) });
    super::done(&telegram, "sendMessage", text(2048)).await;
    refusal(&telegram, "sendMessage", text(2049)).await;
}
