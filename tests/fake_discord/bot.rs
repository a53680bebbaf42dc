//! A bot made of the real library: it forwards what it hears, and the test answers.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use serenity::all::{
    ChannelId, ClientBuilder, Context, EventHandler, GatewayIntents, Guild, GuildChannel, GuildId,
    Http, HttpBuilder, Interaction, Message, MessageId, MessageUpdateEvent, Ready, ResumedEvent,
    ShardManager, UnavailableGuild,
};
use serenity::http::HttpError;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::fakes::discord::{Discord, Interaction as Asked};

/// What an event handler of the library was given.
#[derive(Debug)]
pub enum Heard {
    Ready(Box<Ready>),
    Guild(Box<Guild>),
    Interaction(Box<Interaction>),
    Message(Box<Message>),
    Resumed,
    /// Something else about the world, by the event's name.
    Other(&'static str),
}

pub struct Bot {
    pub http: Arc<Http>,
    events: UnboundedReceiver<Heard>,
    task: JoinHandle<Result<(), serenity::Error>>,
    shards: Arc<ShardManager>,
}

/// The library's REST client, pointed at the fake.
pub fn http(discord: &Discord) -> Http {
    HttpBuilder::new(discord.token())
        .proxy(discord.url())
        .ratelimiter_disabled(true)
        .application_id(discord.application_id().into())
        .build()
}

/// What the bot asks for; nothing privileged.
pub fn intents() -> GatewayIntents {
    GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES
}

impl Bot {
    /// Connects and waits until the fake has told it everything.
    pub async fn start(discord: &Discord) -> Self {
        let bot = Self::connect(discord, intents()).await;
        discord.until_ready().await;
        bot
    }

    pub async fn connect(discord: &Discord, intents: GatewayIntents) -> Self {
        let (said, events) = unbounded_channel();
        let client = ClientBuilder::new_with_http(http(discord), intents);
        let mut client = client.event_handler(Ear(said)).await.unwrap();
        let (http, shards) = (Arc::clone(&client.http), Arc::clone(&client.shard_manager));
        let task = tokio::spawn(async move { client.start_autosharded().await });
        Self { http, events, task, shards }
    }

    pub async fn hears(&mut self) -> Heard {
        let heard = timeout(Duration::from_secs(30), self.events.recv()).await;
        heard.expect("the bot hears something").expect("the bot lives")
    }

    /// The next interaction; whatever else comes before it is left aside.
    pub async fn hears_interaction(&mut self) -> Interaction {
        loop {
            if let Heard::Interaction(interaction) = self.hears().await {
                return *interaction;
            }
        }
    }

    /// The next message of a person.
    pub async fn hears_message(&mut self) -> Message {
        loop {
            match self.hears().await {
                Heard::Message(message) if !message.author.bot => return *message,
                _ => {}
            }
        }
    }

    /// The callback of an interaction, as plain JSON.
    pub async fn answers(&self, asked: &Asked, body: Value) -> Result<(), serenity::Error> {
        let id = asked.id.into();
        self.http.create_interaction_response(id, &asked.token, &body, Vec::new()).await
    }

    /// How the library ended, for a connection that it may not try again.
    pub async fn ends(self) -> serenity::Error {
        let ended = timeout(Duration::from_secs(30), self.task).await;
        ended.expect("the library gives up").unwrap().unwrap_err()
    }

    /// The next event that has only a name here.
    pub async fn hears_of(&mut self) -> &'static str {
        loop {
            if let Heard::Other(name) = self.hears().await {
                return name;
            }
        }
    }

    pub async fn stop(self) {
        self.shards.shutdown_all().await;
        self.task.abort();
    }
}

/// A message as the house wants it: words, and nobody mentioned.
pub fn words(content: &str) -> Value {
    json!({ "content": content, "allowed_mentions": { "parse": [] } })
}

/// Discord's own code in an error of the library.
pub fn code<T: std::fmt::Debug>(result: Result<T, serenity::Error>) -> isize {
    match result.unwrap_err() {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => response.error.code,
        other => panic!("not an answer of Discord: {other:?}"),
    }
}

/// The status of an answer that is no success.
pub fn status<T: std::fmt::Debug>(result: Result<T, serenity::Error>) -> u16 {
    match result.unwrap_err() {
        serenity::Error::Http(error) => error.status_code().map_or(0, |it| it.as_u16()),
        other => panic!("not an answer of Discord: {other:?}"),
    }
}

struct Ear(UnboundedSender<Heard>);

impl Ear {
    fn say(&self, heard: Heard) {
        // The test may have ended before the library.
        let _ = self.0.send(heard);
    }
}

#[serenity::async_trait]
impl EventHandler for Ear {
    async fn ready(&self, _: Context, ready: Ready) {
        self.say(Heard::Ready(Box::new(ready)));
    }

    async fn guild_create(&self, _: Context, guild: Guild, _: Option<bool>) {
        self.say(Heard::Guild(Box::new(guild)));
    }

    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        self.say(Heard::Interaction(Box::new(interaction)));
    }

    async fn message(&self, _: Context, message: Message) {
        self.say(Heard::Message(Box::new(message)));
    }

    async fn channel_create(&self, _: Context, _: GuildChannel) {
        self.say(Heard::Other("CHANNEL_CREATE"));
    }

    async fn channel_delete(&self, _: Context, _: GuildChannel, _: Option<Vec<Message>>) {
        self.say(Heard::Other("CHANNEL_DELETE"));
    }

    async fn guild_delete(&self, _: Context, _: UnavailableGuild, _: Option<Guild>) {
        self.say(Heard::Other("GUILD_DELETE"));
    }

    async fn message_update(
        &self,
        _: Context,
        _: Option<Message>,
        _: Option<Message>,
        _: MessageUpdateEvent,
    ) {
        self.say(Heard::Other("MESSAGE_UPDATE"));
    }

    async fn message_delete(&self, _: Context, _: ChannelId, _: MessageId, _: Option<GuildId>) {
        self.say(Heard::Other("MESSAGE_DELETE"));
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        self.say(Heard::Resumed);
    }
}
