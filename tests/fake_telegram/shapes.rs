//! What the fake itself sends is what the Bot API describes.

use serde_json::{Value, json};
use teloxide::prelude::Requester as _;

use super::fakes::telegram::{FakeTelegram, Spec};
use super::{bot, done};

/// All that people can do, each once.
fn eventful_day(telegram: &FakeTelegram) -> Vec<i64> {
    let ana = telegram.person("Ana").speaking("ro").with_username("ana_p");
    let ben = telegram.person("Ben");
    let group = telegram.group("Learners");
    let mut updates = vec![
        ana.says("/start@xploit_test_bot see https://example.org @ben"),
        ana.starts("join_7"),
        ana.edits_last("something else"),
        ana.sends(json!({ "location": { "latitude": 46.77, "longitude": 23.59 } })),
        ana.adds_bot(&group),
    ];
    updates.extend(ben.joins(&group));
    updates.extend(ben.says_in(&group, "/help"));
    let said = ana.messages().remove(0);
    updates.extend(ana.replies(&said, "once more"));
    updates.push(ana.presses_data(&said, "data"));
    updates.extend([ben.removes_bot(&group), ana.blocks_bot(), ana.unblocks_bot()]);
    ben.adds_bot(&group);
    group.becomes_supergroup();
    updates
}

#[tokio::test]
async fn updates_have_their_published_shape() {
    let Some(spec) = Spec::published() else { return };
    let telegram = FakeTelegram::start().await;
    let expected = eventful_day(&telegram);
    let updates = done(&telegram, "getUpdates", json!({})).await;
    let ids: Vec<i64> =
        updates.as_array().unwrap().iter().map(|it| it["update_id"].as_i64().unwrap()).collect();
    assert!(expected.iter().all(|it| ids.contains(it)), "{expected:?} {ids:?}");
    for update in updates.as_array().unwrap() {
        assert_eq!(spec.check("Update", update), Vec::<String>::new(), "{update}");
    }
}

#[tokio::test]
async fn the_real_client_understands_every_update() {
    let telegram = FakeTelegram::start().await;
    eventful_day(&telegram);
    for update in bot(&telegram).get_updates().await.unwrap() {
        let odd = matches!(update.kind, teloxide::types::UpdateKind::Error(_));
        assert!(!odd, "{update:?}");
    }
}

#[tokio::test]
async fn answers_have_their_published_shape() {
    let Some(spec) = Spec::published() else { return };
    let telegram = FakeTelegram::start().await;
    let ana = telegram.person("Ana");
    ana.says("/start");
    let check = |of: &str, value: &Value| {
        assert_eq!(spec.check(of, value), Vec::<String>::new(), "{value}");
    };
    check("User", &done(&telegram, "getMe", json!({})).await);
    check("WebhookInfo", &done(&telegram, "getWebhookInfo", json!({})).await);
    check("ChatFullInfo", &done(&telegram, "getChat", json!({ "chat_id": ana.id() })).await);
    let message = json!({
        "chat_id": ana.id(),
        "text": "<pre><code class=\"language-rust\">x</code></pre> <a href=\"https://example.org\">y</a>",
        "parse_mode": "HTML",
        "reply_parameters": { "message_id": 1 },
        "reply_markup": { "inline_keyboard": [[{ "text": "x", "callback_data": "x" }]] },
    });
    let sent = done(&telegram, "sendMessage", message).await;
    check("Message", &sent);
    let edit = json!({ "chat_id": ana.id(), "message_id": sent["message_id"], "text": "z" });
    check("Message", &done(&telegram, "editMessageText", edit).await);
    done(
        &telegram,
        "setWebhook",
        json!({ "url": "https://example.org", "allowed_updates": ["message"] }),
    )
    .await;
    check("WebhookInfo", &done(&telegram, "getWebhookInfo", json!({})).await);
    telegram.assert_clean();
}
