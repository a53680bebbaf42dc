//! What was sent before: changed where it stands, and taken away.

use jiff::SignedDuration;
use xploit_bot::adapters::telegram::Telegram;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::document::Document;
use xploit_bot::core::ids::{Conversation, OutgoingId, PersonId, Platform, Posted};
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::outbox::files::Files;
use xploit_bot::outbox::{Deliver as _, Parcel, Told, Undelivered, Upon};

use crate::bot::{Bot, Who, settings};
use crate::common::{Database, Kind, noon};
use crate::fakes::telegram::{FakeTelegram, Person, Settings};

fn message(words: &str) -> Message<String> {
    Message::new(vec![Part::Paragraph(Line(vec![Span::Plain(words.to_owned())]))])
}

/// One reader, and what the outbox tells them piece by piece.
struct Reader<'r> {
    telegram: &'r Telegram,
    files: Files,
    to: Conversation,
}

impl Reader<'_> {
    async fn tell(
        &self,
        message: &Message<String>,
        upon: Upon<'_>,
    ) -> Result<Vec<Posted>, Undelivered> {
        let mut posted = Vec::new();
        for piece in 0.. {
            let id = OutgoingId(-7);
            let (to, files) = (&self.to, &self.files);
            let parcel = Parcel { id, to, handle: None, message, piece, upon, files };
            match self.telegram.deliver(parcel).await? {
                Told::Part(known) => posted.extend(known),
                Told::All(known) => {
                    posted.extend(known);
                    return Ok(posted);
                }
            }
        }
        unreachable!("a message has an end")
    }
}

async fn start(clock: &Clock) -> (FakeTelegram, Database, Bot, Person) {
    let fake = FakeTelegram::with(Settings { clock: clock.clone(), ..Settings::default() }).await;
    let database = Database::new(Kind::Sqlite).await;
    let bot = Bot::connected(settings(&fake), &database, Who::Odd).await;
    let ana = fake.person("Ana");
    ana.says("/start");
    (fake, database, bot, ana)
}

fn reader<'r>(bot: &'r Bot, person: &Person) -> Reader<'r> {
    let person = PersonId(person.id().to_string());
    let files = Files::new(bot.community.house.clone());
    let to = Conversation::private(Platform::Telegram, person);
    Reader { telegram: &bot.adapter, files, to }
}

#[tokio::test]
async fn what_was_sent_is_changed_in_its_place() {
    let (fake, _database, bot, ana) = start(&Clock::frozen(noon())).await;
    let reader = reader(&bot, &ana);
    let posted = reader.tell(&message("Târg de ide"), Upon::Nothing).await.unwrap();
    assert_eq!(posted.len(), 1);
    for _ in 0..2 {
        // The second time nothing is to be done.
        let same = reader.tell(&message("Târg de idei"), Upon::Change(&posted)).await.unwrap();
        assert_eq!(same, posted);
        assert_eq!(ana.answered_words(), ["Târg de idei"]);
    }
    // What is longer goes on below; what is shorter leaves nothing behind.
    let long = "cuvinte și iar cuvinte ".repeat(300);
    let two = reader.tell(&message(&long), Upon::Change(&posted)).await.unwrap();
    assert_eq!((two.len(), &two[0], ana.answers().len()), (2, &posted[0], 2));
    let one = reader.tell(&message("Scurt"), Upon::Change(&two)).await.unwrap();
    assert_eq!((one, ana.answered_words()), (posted, vec!["Scurt".to_owned()]));
    // Their own deletion is as good as done.
    let gone = [Posted("4711".to_owned())];
    assert!(reader.tell(&message("Nou"), Upon::Change(&gone)).await.is_ok());
    assert!(reader.tell(&message("Nou"), Upon::Withdraw(&gone)).await.is_ok());
    assert_eq!(ana.answered_words(), ["Scurt"], "nothing is said below instead");
    ana.blocks_bot();
    let blocked = reader.tell(&message("Nou"), Upon::Change(&two[..1])).await;
    assert_eq!(blocked, Err(Undelivered::Unreachable));
    fake.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn what_was_sent_goes_and_after_two_days_says_that_it_was_withdrawn() {
    let clock = Clock::frozen(noon());
    let (fake, _database, bot, ana) = start(&clock).await;
    let reader = reader(&bot, &ana);
    let file = || Box::new(Document::text("plan.csv", "text/csv", "a,b".to_owned()));
    let with_file = |words: &str| Message { document: Some(file()), ..message(words) };
    let first = reader.tell(&message("Primul"), Upon::Nothing).await.unwrap();
    let second = reader.tell(&message("Al doilea"), Upon::Nothing).await.unwrap();
    let third = reader.tell(&with_file("Al treilea"), Upon::Nothing).await.unwrap();
    reader.tell(&with_file("Cu fișier"), Upon::Change(&third)).await.unwrap();
    assert_eq!(fake.count("editMessageCaption"), 1);
    let line = message("Retras.");
    reader.tell(&line, Upon::Withdraw(&first)).await.unwrap();
    assert_eq!(ana.answered_words(), ["Al doilea", "Cu fișier"]);
    clock.advance(SignedDuration::from_hours(49));
    for posted in [&second, &third] {
        for _ in 0..2 {
            reader.tell(&line, Upon::Withdraw(posted)).await.unwrap();
        }
    }
    assert_eq!(ana.answered_words(), ["Retras.", "Retras."]);
    fake.assert_clean();
    bot.stop().await;
}
