//! What each refusal of Telegram means for a message.

use serde_json::json;
use xploit_bot::adapters::telegram::api::{Failure, Refusal};
use xploit_bot::adapters::telegram::refusal::Misplaced;
use xploit_bot::core::ids::ChatId;
use xploit_bot::outbox::{Undelivered, Whom};

const PRIVATE: i64 = 2_010_001;
const GROUP: i64 = -1_001_234_567_890;

fn refused(code: u16, description: &str) -> Failure {
    let description = description.to_owned();
    Failure::Refused(Refusal { code, description, ..Refusal::default() })
}

#[test]
fn every_refusal_has_its_consequence() {
    use Undelivered::{Later, Refused, Stopped, Unreachable};
    let table = [
        (400, "Bad Request: chat not found", PRIVATE, Refused),
        (400, "Bad Request: message text is empty", PRIVATE, Refused),
        (400, "Bad Request: not enough rights to send text messages to the chat", GROUP, Refused),
        (401, "Unauthorized", PRIVATE, Stopped),
        (403, "Forbidden: bot was blocked by the user", PRIVATE, Unreachable),
        (403, "Forbidden: user is deactivated", PRIVATE, Unreachable),
        (403, "Forbidden: bot can't initiate conversation with a user", PRIVATE, Unreachable),
        (403, "Forbidden: bot was kicked from the supergroup chat", GROUP, Refused),
        (403, "Forbidden: bot is not a member of the supergroup chat", GROUP, Refused),
        (404, "Not Found", PRIVATE, Stopped),
        (409, "Conflict", PRIVATE, Later),
        (413, "Request Entity Too Large", PRIVATE, Refused),
        (429, "Too Many Requests", PRIVATE, Later),
        (500, "Internal Server Error", PRIVATE, Later),
        (502, "Bad Gateway", GROUP, Later),
    ];
    for (code, description, chat, expected) in table {
        assert_eq!(refused(code, description).undelivered(chat), expected, "{code} {description}");
    }
    let unanswered = Failure::Unanswered("HTTP 502".to_owned());
    assert_eq!(unanswered.undelivered(PRIVATE), Later);
}

#[test]
fn what_comes_with_a_refusal_counts_more_than_its_number() {
    let wait = Refusal { code: 429, retry_after: Some(7), ..Refusal::default() };
    let milliseconds = 7000;
    let expected = Undelivered::Wait { milliseconds, whom: Whom::Chat };
    assert_eq!(Failure::Refused(wait).undelivered(PRIVATE), expected);
    let moved = Refusal { code: 400, migrate_to: Some(GROUP), ..Refusal::default() };
    let expected = Undelivered::Moved(ChatId(GROUP.to_string()));
    assert_eq!(Failure::Refused(moved).undelivered(-4_010_001), expected);
}

#[test]
fn a_message_that_cannot_go_where_it_belongs_goes_elsewhere() {
    let message = Some(Misplaced::Message);
    for (code, description, expected) in [
        (400, "Bad Request: message to edit not found", message),
        (400, "Bad Request: message can't be edited", message),
        (400, "Bad Request: MESSAGE_ID_INVALID", message),
        (400, "Bad Request: there is no text in the message to edit", message),
        (400, "Bad Request: message thread not found", Some(Misplaced::Topic)),
        (400, "Bad Request: TOPIC_CLOSED", Some(Misplaced::Topic)),
        (400, "Bad Request: chat not found", None),
        (403, "Forbidden: message can't be edited", None),
    ] {
        let failure = refused(code, description);
        assert_eq!(failure.misplaced(), expected, "{description}");
        assert!(!failure.is_not_modified());
    }
    assert!(refused(400, "Bad Request: message is not modified: specified …").is_not_modified());
}

#[test]
fn a_log_line_quotes_nothing_that_was_sent() {
    let quoting = refused(400, "Bad Request: can't parse entities: unsupported start tag \"ana\"");
    assert_eq!(quoting.to_string(), "400 Bad Request: can");
    let url = "Bad Request: inline keyboard button URL 'https://ana.example.org' is invalid";
    assert_eq!(refused(400, url).to_string(), "400 Bad Request: inline keyboard button URL");
    assert_eq!(
        json!({ "why": refused(401, "Unauthorized").to_string() })["why"],
        "401 Unauthorized"
    );
}
