//! Messages: written, read back, edited, deleted, refused.

use serde_json::json;
use serenity::all::{
    ButtonStyle, ChannelId, CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton,
    CreateEmbed, CreateMessage, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
    EditMessage, MessageId, UserId,
};

use super::bot::{code, http, status, words};
use super::fakes::discord::Discord;

/// A message as the library's builders make it.
fn built(content: &str) -> CreateMessage {
    CreateMessage::new().content(content).allowed_mentions(CreateAllowedMentions::new())
}

#[tokio::test]
async fn a_message_stands_as_it_was_built() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").in_guild(&guild);
    let menu = CreateSelectMenuKind::String {
        options: vec![
            CreateSelectMenuOption::new("Piano", "p").description("Keys"),
            CreateSelectMenuOption::new("Cello", "c"),
        ],
    };
    let message = built("Hello")
        .embed(CreateEmbed::new().title("Courses").description("Two").field("Where", "Cluj", true))
        .components(vec![
            CreateActionRow::Buttons(vec![
                CreateButton::new("more:1").label("More").style(ButtonStyle::Primary),
                CreateButton::new_link("https://example.org/x").label("Open"),
            ]),
            CreateActionRow::SelectMenu(CreateSelectMenu::new("pick", menu).placeholder("Which?")),
        ])
        .add_file(CreateAttachment::bytes(b"BEGIN:VCALENDAR".to_vec(), "dates.ics"));

    let http = http(&discord);
    let sent = ChannelId::new(hall.id()).send_message(&http, message).await.unwrap();

    assert_eq!(sent.content, "Hello");
    assert_eq!(sent.embeds[0].fields[0].value, "Cluj");
    assert_eq!(sent.attachments[0].filename, "dates.ics");
    let [seen] = ana.sees().try_into().unwrap();
    assert_eq!(seen.id, sent.id.get());
    assert_eq!(seen.text(), "Hello\nCourses\nTwo\nWhere\nCluj");
    assert_eq!(seen.button("More").unwrap().custom_id.as_deref(), Some("more:1"));
    assert_eq!(seen.button("Open").unwrap().url.as_deref(), Some("https://example.org/x"));
    assert_eq!(seen.selects()[0].options[1].value, "c");
    assert_eq!(seen.files[0].bytes, b"BEGIN:VCALENDAR");
    assert_eq!(
        seen.to_string().lines().last(),
        Some("Cluj [More] [Open] {Which?: Piano | Cello} <dates.ics>")
    );
    discord.assert_clean();
}

#[tokio::test]
async fn edits_and_deletions_are_kept() {
    let discord = Discord::start().await;
    let hall = discord.guild("Learners").channel("hall");
    let (http, channel) = (http(&discord), ChannelId::new(hall.id()));
    let first = channel.send_message(&http, built("one")).await.unwrap();
    let second = channel.send_message(&http, built("two")).await.unwrap();

    let edit = EditMessage::new().content("uno").allowed_mentions(CreateAllowedMentions::new());
    let edited = channel.edit_message(&http, first.id, edit).await.unwrap();
    assert!(edited.edited_timestamp.is_some());
    channel.delete_message(&http, second.id).await.unwrap();

    let [left] = hall.messages().try_into().unwrap();
    assert_eq!((left.content.as_str(), &left.earlier[..]), ("uno", &["one".to_owned()][..]));
    assert_eq!(code(channel.message(&http, second.id).await), 10008);
    let listed = channel.messages(&http, serenity::all::GetMessages::new()).await.unwrap();
    assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), [first.id]);
    discord.assert_clean();
}

#[tokio::test]
async fn a_repeated_nonce_writes_nothing_new() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (hall, other) = (guild.channel("hall"), guild.channel("other"));
    let http = http(&discord);
    let mut body = words("Once");
    body["nonce"] = "out-17".into();
    body["enforce_nonce"] = true.into();
    let first = http.send_message(hall.id().into(), Vec::new(), &body).await.unwrap();
    body["content"] = "Twice".into();
    let again = http.send_message(hall.id().into(), Vec::new(), &body).await.unwrap();
    assert_eq!((again.id, again.content.as_str()), (first.id, "Once"));
    http.send_message(other.id().into(), Vec::new(), &body).await.unwrap();
    body["enforce_nonce"] = false.into();
    http.send_message(hall.id().into(), Vec::new(), &body).await.unwrap();
    assert_eq!((hall.messages().len(), other.messages().len()), (2, 1));
    discord.assert_clean();
}

#[tokio::test]
async fn a_dm_reaches_those_who_accept_it() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (ana, dan) = (discord.user("Ana").in_guild(&guild), discord.user("Dan"));
    let http = http(&discord);
    let channel = UserId::new(ana.id()).create_dm_channel(&http).await.unwrap();
    assert_eq!(channel.recipient.id.get(), ana.id());
    channel.send_message(&http, built("Psst")).await.unwrap();
    assert_eq!(ana.until_reads("Psst").await.channel, ana.dm().id());

    ana.closes_dms();
    assert_eq!(code(channel.send_message(&http, built("Again")).await), 50007);
    let stranger = UserId::new(dan.id()).create_dm_channel(&http).await.unwrap();
    assert_eq!(code(stranger.send_message(&http, built("Who?")).await), 50278);
    assert_eq!(discord.invalid_requests(), 2);
    discord.assert_clean();
}

#[tokio::test]
async fn who_may_not_is_refused() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (hidden, muted, gone) = (guild.channel("a"), guild.channel("b"), guild.channel("c"));
    hidden.hides_from_bot();
    muted.mutes_bot();
    gone.is_deleted();
    let bot = http(&discord);
    let body = words("Hello");
    let send = |channel: u64| bot.send_message(channel.into(), Vec::new(), &body);
    assert_eq!(code(send(hidden.id()).await), 50001);
    assert_eq!(code(send(muted.id()).await), 50013);
    assert_eq!(code(send(gone.id()).await), 10003);
    guild.removes_bot();
    assert_eq!(code(send(muted.id()).await), 50001);

    let stranger = serenity::http::HttpBuilder::new("somebody else's")
        .proxy(discord.url())
        .ratelimiter_disabled(true)
        .build();
    let refused = stranger.get_current_user().await;
    assert_eq!(status(refused), 401);
    discord.assert_clean();
}

#[tokio::test]
async fn other_peoples_messages_are_not_the_bots() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").in_guild(&guild);
    let hers = ana.writes_in(&hall, "Hi all").unwrap();
    let (http, channel) = (http(&discord), ChannelId::new(hall.id()));
    let id = MessageId::new(hers.id);
    let edit = EditMessage::new().content("Hi").allowed_mentions(CreateAllowedMentions::new());
    assert_eq!(code(channel.edit_message(&http, id, edit).await), 50005);
    assert_eq!(code(channel.delete_message(&http, id).await), 50013);
    discord.assert_clean();
}

#[tokio::test]
async fn typing_and_passing_on() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let (hall, news) = (guild.channel("hall"), guild.announcement_channel("news"));
    let http = http(&discord);
    assert_eq!(http.get_channel(news.id().into()).await.unwrap().id().get(), news.id());
    http.broadcast_typing(hall.id().into()).await.unwrap();
    assert_eq!(discord.typing(), [hall.id()]);
    let sent = ChannelId::new(news.id()).send_message(&http, built("News")).await.unwrap();
    sent.crosspost(&http).await.unwrap();
    assert_eq!(code(sent.crosspost(&http).await), 40033, "once is enough");
    let sent = ChannelId::new(hall.id()).send_message(&http, built("Talk")).await.unwrap();
    assert_eq!(code(sent.crosspost(&http).await), 50024, "not from such a channel");
    discord.assert_clean();
}

#[tokio::test]
async fn whoever_mentions_somebody_violates_the_house() {
    let discord = Discord::start().await;
    let hall = discord.guild("Learners").channel("hall");
    let http = http(&discord);
    let bodies = [
        json!({ "content": "no word on mentions" }),
        json!({ "content": "all", "allowed_mentions": { "parse": ["everyone"] } }),
    ];
    for body in bodies {
        http.send_message(hall.id().into(), Vec::new(), &body).await.unwrap();
        assert_eq!(discord.take_violations().len(), 1, "{body}");
    }
    http.send_message(hall.id().into(), Vec::new(), &words("nobody")).await.unwrap();
    discord.assert_clean();
}
