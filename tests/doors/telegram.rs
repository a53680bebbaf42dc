//! The real adapter of Telegram, against the fake one.

use std::collections::HashMap;
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::Value;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::telegram::{Settings, Telegram as Adapter, Token};
use xploit_bot::community::Community;
use xploit_bot::core::event::Room;
use xploit_bot::core::ids::{PersonId, Platform};
use xploit_bot::outbox::Outbox;
use xploit_bot::outbox::pace::Pace;

use super::{Act, Door, Heard, Shown, Who, anywhere, file, row, shown_file, untold};
use crate::fakes::telegram::{
    self as fake, FakeTelegram, Group, Message, Person, Request, Sender, parse_html,
};

/// A door with Telegram behind it.
pub struct Telegram {
    fake: FakeTelegram,
    people: HashMap<String, Person>,
    group: Option<Group>,
    open: Option<Open>,
    last: Option<i64>,
    /// How many requests were read already.
    read: usize,
}

struct Open {
    outbox: Outbox,
    stop: CancellationToken,
    polling: JoinHandle<()>,
}

impl Telegram {
    pub async fn new() -> Self {
        Self::before(FakeTelegram::start().await)
    }

    /// Behind which another process answers, at Telegram's pace: a message a second.
    pub async fn far() -> Self {
        let quiet = Duration::from_millis(1500);
        Self::before(FakeTelegram::with(fake::Settings { quiet, ..Default::default() }).await)
    }

    pub fn fake(&self) -> &FakeTelegram {
        &self.fake
    }

    fn before(fake: FakeTelegram) -> Self {
        let people = HashMap::new();
        Self { fake, people, group: None, open: None, last: None, read: 0 }
    }

    fn person(&mut self, who: &Who) -> Person {
        let fake = &self.fake;
        let person = self.people.entry(who.name.clone());
        let person = person
            .or_insert_with(|| fake.person(&who.first_name()).with_username(&who.name))
            .clone();
        person.speaking(&who.hint)
    }

    async fn settle(&self) {
        self.fake.until_confirmed().await;
        match &self.open {
            Some(open) => open.outbox.settle().await,
            None => self.fake.until_idle().await,
        }
    }

    fn group(&mut self) -> Group {
        self.group.get_or_insert_with(|| self.fake.group("Comunitatea")).clone()
    }

    /// A request as its reader sees it, if they see it.
    fn read(&self, request: &Request) -> Option<Heard> {
        let words = match request.method {
            "sendMessage" | "editMessageText" => request.params.get("text")?,
            "sendDocument" | "sendPhoto" => request.params.get("caption").unwrap_or(&Value::Null),
            "editMessageMedia" => &request.params.get("media")?["caption"],
            _ => return None,
        };
        if request.status != Some(200) {
            return None;
        }
        let text = parse_html(words.as_str().unwrap_or_default()).unwrap().text;
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines.extend(self.file_of(request));
        let (mut number, mut buttons) = (0, Vec::new());
        let keyboard =
            &request.params.get("reply_markup").unwrap_or(&Value::Null)["inline_keyboard"];
        let rows = keyboard.as_array().into_iter().flatten();
        let private = format!("https://t.me/{}?start=", self.fake.bot_username());
        for keys in rows {
            let mut shown = Vec::new();
            for key in keys.as_array().into_iter().flatten() {
                let label = key["text"].as_str().unwrap().to_owned();
                let what = match key["url"].as_str() {
                    Some(url) if url.starts_with(&private) => Shown::Private,
                    Some(url) => Shown::Open(url.to_owned()),
                    None => Shown::Press,
                };
                if let Some(data) = key["callback_data"].as_str() {
                    buttons.push((label.clone(), data.to_owned()));
                }
                shown.push((label, what));
            }
            lines.push(row(&shown, &mut number));
        }
        for document in &request.files {
            lines.extend(file(&document.name, &document.bytes, None));
        }
        let chat = request.chat()?;
        let person = self.people.iter().find(|(_, it)| it.id() == chat).map(|(name, _)| name);
        Some(Heard { person: person.cloned().unwrap_or_default(), lines, buttons })
    }
}

impl Telegram {
    /// A file that somebody had sent, where a request shows one by its id.
    fn file_of(&self, request: &Request) -> Option<String> {
        let of = |name: &str| request.params.get(name)?.as_str();
        let media = request.params.get("media").and_then(|it| it["media"].as_str());
        let id = of("photo").or(of("document")).or(media)?;
        let file = self.fake.file(id)?;
        let name = (!file.is_photo()).then_some(file.name.as_str());
        Some(shown_file(name, file.bytes.len()))
    }
}

/// The newest message of the bot that can be pressed; any if there is none.
fn pressable(messages: Vec<Message>) -> Option<Message> {
    let own = |it: &&Message| matches!(it.from, Sender::Bot);
    let newest = messages.iter().rev().filter(own).find(|it| !it.labels().is_empty());
    newest.or(messages.iter().rev().find(own)).cloned()
}

impl Door for Telegram {
    fn open<'d>(&'d mut self, community: &'d Community) -> BoxFuture<'d, Outbox> {
        Box::pin(async {
            let settings = Settings {
                token: Token::parse(self.fake.token()).unwrap(),
                api_url: Some(self.fake.url().parse().unwrap()),
                webhook: None,
                // The talk's clock stands still: what waits for it would wait for ever.
                pace: Pace::UNLIMITED,
            };
            let adapter = Adapter::connect(settings, community.house.clone()).await.unwrap();
            let outbox = Outbox::start(&community.house, vec![adapter.clone()]);
            let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
            let stop = CancellationToken::new();
            let polling = tokio::spawn({
                let stop = stop.clone();
                async move { adapter.poll(entrance, stop).await.unwrap() }
            });
            self.open = Some(Open { outbox: outbox.clone(), stop, polling });
            outbox
        })
    }

    fn shut(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            if let Some(open) = self.open.take() {
                open.stop.cancel();
                open.polling.await.unwrap();
                self.fake.assert_clean();
                assert_eq!(self.fake.unanswered_presses(), [] as [i64; 0]);
            }
        })
    }

    fn act<'d>(&'d mut self, who: &'d Who, act: Act) -> BoxFuture<'d, Result<(), String>> {
        Box::pin(async {
            let person = self.person(who);
            let group = (who.room != Room::Private).then(|| self.group());
            let update = match (act, &group) {
                (Act::Add, _) => Some(person.adds_bot(&self.group())),
                // What may be repeated is what came before.
                (Act::Block, _) => {
                    person.blocks_bot();
                    self.last
                }
                (Act::Unblock, _) => {
                    person.unblocks_bot();
                    self.last
                }
                (Act::Say(words), Some(group)) => person.says_in(group, &words),
                // Telegram sends no message without words; a sticker comes nearest.
                (Act::Say(words), None) if words.trim().is_empty() => {
                    Some(person.sends(serde_json::json!({ "dice": { "emoji": "🎲", "value": 3 } })))
                }
                (Act::Say(words), None) => Some(person.says(&words)),
                (Act::Send(it), _) => Some(match (it.is_photo(), it.is_document()) {
                    (true, _) => {
                        let photo = fake::Document::photo(it.size);
                        person.sends_file(photo, &it.words, it.album.as_deref())
                    }
                    (false, true) => {
                        let (media, begins) = (it.media(), it.begins());
                        let file = fake::Document::named(&it.what, &media, begins, it.size);
                        person.sends_file(file, &it.words, it.album.as_deref())
                    }
                    (false, false) => {
                        let voice = serde_json::json!({ "file_id": "AwAC", "file_unique_id": "AgAD",
                            "duration": 3 });
                        person.sends(serde_json::json!({ "voice": voice, "caption": it.words }))
                    }
                }),
                (Act::Press(code), group) => {
                    let messages =
                        group.as_ref().map_or_else(|| person.messages(), |it| it.messages());
                    let message = pressable(messages).ok_or("nothing can be pressed yet")?;
                    Some(person.presses_data(&message, &code))
                }
            };
            self.last = Some(update.ok_or("privacy mode kept it from the bot")?);
            self.settle().await;
            Ok(())
        })
    }

    fn repeat(&mut self) -> BoxFuture<'_, Result<(), String>> {
        Box::pin(async {
            self.fake.repeats(self.last.ok_or("nothing has happened yet")?);
            self.settle().await;
            Ok(())
        })
    }

    fn account(&self, person: &str) -> Option<(Platform, PersonId)> {
        let id = self.people.get(person)?.id();
        Some((Platform::Telegram, PersonId(id.to_string())))
    }

    fn heard(&mut self) -> Vec<Heard> {
        let requests = self.fake.requests();
        let new = requests[self.read..].iter().filter_map(|it| self.read(it)).collect();
        self.read = requests.len();
        new
    }

    fn compared(&self, transcript: &str) -> String {
        untold(&anywhere(transcript))
    }
}
