//! The real adapter of Discord, against the fake one: commands in the DM as slash commands, all else
//! as messages.

use std::collections::HashMap;
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::discord::{Discord as Adapter, Settings, Token};
use xploit_bot::community::Community;
use xploit_bot::core::event::Room;
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};
use xploit_bot::outbox::Outbox;
use xploit_bot::outbox::pace::Pace;

use super::transcript::is_said;
use super::{Act, Door, Heard, Shown, Who, anywhere, file, row, shown_file};
use crate::fakes::discord::{self as fake, Guild, Interaction, Message, Request, User};

/// A door with Discord behind it.
pub struct Discord {
    fake: fake::Discord,
    guild: Guild,
    people: HashMap<String, User>,
    open: Option<Open>,
    /// Who did something last, and what.
    last: Option<(String, Done)>,
    /// How many requests were read already, and how often the bot has come.
    read: usize,
    came: usize,
}

enum Done {
    Interacted(Interaction),
    Wrote(Box<Message>),
}

struct Open {
    community: Community,
    outbox: Outbox,
    stop: CancellationToken,
    listening: JoinHandle<()>,
}

impl Discord {
    pub async fn new() -> Self {
        let settings = fake::Settings::default()
            .without_rate_limits()
            // The machine that plays talks side by side may be slow.
            .answer_within(Duration::from_secs(30));
        Self::before(fake::Discord::start_with(settings).await)
    }

    /// Behind which another process answers, at Discord's pace.
    pub async fn far() -> Self {
        let settings = fake::Settings::default().quiet(Duration::from_millis(1500));
        Self::before(fake::Discord::start_with(settings).await)
    }

    pub fn fake(&self) -> &fake::Discord {
        &self.fake
    }

    fn before(fake: fake::Discord) -> Self {
        let guild = fake.guild("Comunitatea").speaking("ro");
        let people = HashMap::new();
        Self { fake, guild, people, open: None, last: None, read: 0, came: 0 }
    }

    /// Somebody who has used a command before: Discord names no language with plain words, so the
    /// bot knows it from there.
    async fn person(&mut self, who: &Who) -> Result<User, String> {
        if let Some(known) = self.people.get(&who.name) {
            return Ok(known.clone().speaking(&who.hint));
        }
        let user = self.fake.user(&who.first_name()).in_guild(&self.guild).speaking(&who.hint);
        self.people.insert(who.name.clone(), user.clone());
        if who.hint != "ro" {
            let helped = user.uses("help").in_dm().map_err(|it| format!("{it:?}"))?;
            self.last = Some((who.name.clone(), Done::Interacted(helped)));
            self.settle().await;
            self.read = self.fake.requests().len();
        }
        Ok(user)
    }

    /// Says it as a person at their keyboard would.
    fn say(&self, person: &User, words: &str) -> Result<Done, String> {
        if let Some((name, rest)) = slash(words)
            // With the command a form opens (`tests/discord`); who types it is asked bit by bit.
            && name != "idea"
            && let Some(option) = self.option_of(name)
        {
            let command = person.uses(name);
            let done = match (option, rest) {
                (_, "") => Some(command.in_dm()),
                (Some(option), rest) => Some(command.with(&option, rest).in_dm()),
                (None, _) => None,
            };
            if let Some(done) = done {
                return done.map(Done::Interacted).map_err(|it| format!("{it:?}"));
            }
        }
        Ok(Done::Wrote(Box::new(person.writes(words))))
    }

    /// The option of a registered command, if it has one; `None`: there is no such command.
    fn option_of(&self, name: &str) -> Option<Option<String>> {
        let commands = self.fake.commands();
        let command = commands.iter().find(|it| it["name"] == name)?;
        Some(command["options"][0]["name"].as_str().map(str::to_owned))
    }

    /// Until what happened was taken and everything that it led to was delivered.
    async fn settle(&self) {
        let Some(open) = &self.open else { return self.fake.until_idle().await };
        let (name, done) = self.last.as_ref().expect("something was done");
        let id = match done {
            Done::Interacted(it) => it.id,
            Done::Wrote(it) => it.id,
        };
        let storage = &open.community.house.storage;
        let nobody = Conversation {
            platform: Platform::Discord,
            chat: ChatId(String::new()),
            person: PersonId(name.clone()),
        };
        let event = EventId(id.to_string());
        for _ in 0..10_000 {
            open.outbox.settle().await;
            let taken = storage.start(&event, &nobody).await.unwrap().taken;
            if taken && storage.outbox_depth().await.unwrap().0 == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("{name} was not answered");
    }

    /// A request as its reader sees it, if they see it.
    fn read(&self, request: &Request) -> Option<Heard> {
        if !(200..300).contains(&request.status) || request.path.contains("/commands") {
            return None;
        }
        let body = match request.body["type"].as_u64() {
            Some(4 | 7) => &request.body["data"],
            Some(_) => return None,
            None => &request.body,
        };
        body.get("allowed_mentions")?;
        let mut lines = words(body["content"].as_str().unwrap_or_default());
        for embed in body["embeds"].as_array().into_iter().flatten() {
            lines.extend(words(embed["title"].as_str().unwrap_or_default()));
            lines.extend(words(embed["description"].as_str().unwrap_or_default()));
            for field in embed["fields"].as_array().into_iter().flatten() {
                lines.extend(words(field["name"].as_str().unwrap()));
                let rows = words(field["value"].as_str().unwrap());
                lines.extend(rows.iter().map(|it| format!("  {it}")));
            }
        }
        let sent = |bytes: &[u8]| self.fake.sent_file(bytes);
        for (_, bytes) in &request.files {
            let shown = sent(bytes).map(|(name, kind)| match kind.starts_with("image/") {
                true => shown_file(None, bytes.len()),
                false => shown_file(Some(&name), bytes.len()),
            });
            lines.extend(shown);
        }
        let (mut number, mut buttons) = (0, Vec::new());
        let private = format!("https://discord.com/users/{}", self.fake.application_id());
        for keys in body["components"].as_array().into_iter().flatten() {
            let mut shown = Vec::new();
            for key in keys["components"].as_array().into_iter().flatten() {
                let options = key["options"].as_array().into_iter().flatten();
                for it in options.chain((key["type"] == 2).then_some(key)) {
                    let label = it["label"].as_str().unwrap().to_owned();
                    let what = match it["url"].as_str() {
                        Some(url) if url == private => Shown::Private,
                        Some(url) => Shown::Open(url.to_owned()),
                        None => Shown::Press,
                    };
                    let code = it["custom_id"].as_str().or(it["value"].as_str());
                    buttons.extend(code.map(|it| (label.clone(), it.to_owned())));
                    shown.push((label, what));
                }
            }
            lines.push(row(&shown, &mut number));
        }
        for (name, bytes) in request.files.iter().filter(|it| sent(&it.1).is_none()) {
            let mut told = body["attachments"].as_array().into_iter().flatten();
            let told = told.find(|it| it["filename"] == **name);
            let alt = told.and_then(|it| it["description"].as_str());
            lines.extend(file(name, bytes, alt));
        }
        let reader = self.fake.reader(request);
        let person = self.people.iter().find(|(_, it)| Some(it.id()) == reader);
        let person = person.map(|(name, _)| name.clone()).unwrap_or_default();
        Some(Heard { person, lines, buttons })
    }
}

/// `/name words`, taken apart.
fn slash(words: &str) -> Option<(&str, &str)> {
    let line = words.strip_prefix('/')?;
    Some(line.split_once(' ').map_or((line, ""), |(name, rest)| (name, rest.trim())))
}

/// Marked-up text as it is read, line by line.
fn words(text: &str) -> Vec<String> {
    let mut read = String::new();
    let mut letters = text.replace("**", "").replace('\u{200b}', "");
    // What was escaped stood behind a backslash.
    let mut rest = std::mem::take(&mut letters).chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(letter) = rest.next() {
        match (letter, rest.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => read.extend(rest.next()),
            _ => read.push(letter),
        }
    }
    read.lines().map(str::to_owned).collect()
}

impl Door for Discord {
    fn open<'d>(&'d mut self, community: &'d Community) -> BoxFuture<'d, Outbox> {
        Box::pin(async {
            let settings = Settings {
                token: Token::new(self.fake.token()),
                api_url: Some(self.fake.url().parse().unwrap()),
                shards: None,
                pace: Pace::UNLIMITED,
            };
            let adapter = Adapter::connect(settings, community.house.clone()).await.unwrap();
            adapter.publish(community.lanes.engine()).await.unwrap();
            let outbox = Outbox::start(&community.house, vec![adapter.clone()]);
            let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
            let stop = CancellationToken::new();
            let listening = tokio::spawn({
                let stop = stop.clone();
                async move { adapter.listen(entrance, stop).await.unwrap() }
            });
            self.came += 1;
            self.fake.until_identified(self.came).await;
            self.fake.until_ready().await;
            let community = community.clone();
            self.open = Some(Open { community, outbox: outbox.clone(), stop, listening });
            outbox
        })
    }

    fn shut(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            if let Some(open) = self.open.take() {
                open.stop.cancel();
                open.listening.await.unwrap();
                self.fake.until_disconnected().await;
                self.fake.assert_clean();
            }
        })
    }

    fn act<'d>(&'d mut self, who: &'d Who, act: Act) -> BoxFuture<'d, Result<(), String>> {
        Box::pin(async {
            let person = self.person(who).await?;
            let done = match (act, who.room) {
                (Act::Block, _) => {
                    person.closes_dms();
                    return Ok(());
                }
                (Act::Unblock, _) => {
                    person.opens_dms();
                    return Ok(());
                }
                (Act::Say(words), Room::Private) => self.say(&person, &words)?,
                (Act::Send(it), Room::Private) => {
                    let (name, kind) = match (it.is_photo(), it.is_document()) {
                        (true, _) => ("IMG_1.jpg".to_owned(), it.media()),
                        (false, true) => (it.what.clone(), it.media()),
                        (false, false) => ("voice-message.ogg".to_owned(), "audio/ogg".to_owned()),
                    };
                    let mut bytes = it.begins().to_vec();
                    bytes.resize(it.size.max(bytes.len()), b'.');
                    let file = fake::File { id: 0, name, kind, bytes, description: None };
                    Done::Wrote(Box::new(person.sends_files(vec![file], &it.words)))
                }
                (Act::Press(code), Room::Private) => {
                    let heard = person.hears();
                    let message = heard.last().ok_or("nothing can be pressed yet")?;
                    let pressed = person.presses_code(&code, message);
                    Done::Interacted(pressed.map_err(|it| format!("{it:?}"))?)
                }
                (Act::Add, _) | (_, Room::Whispering | Room::Open) => {
                    return Err("groups are played in tests/discord".to_owned());
                }
            };
            self.last = Some((who.name.clone(), done));
            self.settle().await;
            Ok(())
        })
    }

    fn repeat(&mut self) -> BoxFuture<'_, Result<(), String>> {
        Box::pin(async {
            match &self.last.as_ref().ok_or("nothing has happened yet")?.1 {
                Done::Interacted(it) => it.is_sent_again(),
                Done::Wrote(_) => self.fake.gateway().repeats_events(1),
            }
            self.fake.until_idle().await;
            self.settle().await;
            Ok(())
        })
    }

    fn account(&self, person: &str) -> Option<(Platform, PersonId)> {
        let id = self.people.get(person)?.id();
        Some((Platform::Discord, PersonId(id.to_string())))
    }

    fn heard(&mut self) -> Vec<Heard> {
        let requests = self.fake.requests();
        let new = requests[self.read..].iter().filter_map(|it| self.read(it)).collect();
        self.read = requests.len();
        new
    }

    /// Rows of buttons are as wide as Discord has them, and a menu is a row: what stands in which
    /// row is not compared.
    fn compared(&self, transcript: &str) -> String {
        let mut compared = String::new();
        for line in anywhere(transcript).lines() {
            let said = line.split_once("> ").filter(|_| is_said(line));
            let shown = said.map(|(_, it)| it).or(line.strip_prefix("     "));
            let is_row = shown.is_some_and(|it| it.starts_with('['));
            match is_row && compared.ends_with("]\n") {
                true => {
                    compared.pop();
                    compared.push_str("  ");
                    compared.push_str(line.trim_start());
                }
                false => compared.push_str(line),
            }
            compared.push('\n');
        }
        compared
    }
}
