//! A file that was sent on one platform is read on another: fetched from where it is, given to where it
//! is read, and given once where that is enough.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod common;
mod fakes;

use common::{Database, Kind, kinds};
use fakes::discord::{self as discord, Discord, User};
use fakes::telegram::{Document, FakeTelegram, Person, Request};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::{discord as discord_adapter, telegram as telegram_adapter};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::announcement::{Announcement, Words};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::file::File;
use xploit_bot::core::ids::{AnnouncementId, FileId};
use xploit_bot::core::role::Permit;
use xploit_bot::outbox::Outbox;
use xploit_bot::outbox::pace::Pace;
use xploit_bot::skills::announce;

/// One process that serves both platforms.
struct Bot {
    community: Community,
    outbox: Outbox,
    stop: CancellationToken,
    tasks: Vec<JoinHandle<()>>,
}

impl Bot {
    async fn start(database: &Database, telegram: &FakeTelegram, discord: &Discord) -> Self {
        let plan = common::plan(&database.place, &Clock::System);
        // Nobody wants quiet at noon.
        let plan = Plan { zone: common::noon_here(), ..plan };
        let community = Community::open(plan).await.unwrap();
        let settings = telegram_adapter::Settings {
            token: telegram_adapter::Token::parse(telegram.token()).unwrap(),
            api_url: Some(telegram.url().parse().unwrap()),
            webhook: None,
            pace: Pace::UNLIMITED,
        };
        let house = community.house.clone();
        let on_telegram = telegram_adapter::Telegram::connect(settings, house).await.unwrap();
        let settings = discord_adapter::Settings {
            token: discord_adapter::Token::new(discord.token()),
            api_url: Some(discord.url().parse().unwrap()),
            shards: None,
            pace: Pace::UNLIMITED,
        };
        let house = community.house.clone();
        let on_discord = discord_adapter::Discord::connect(settings, house).await.unwrap();
        on_discord.publish(community.lanes.engine()).await.unwrap();
        let outbox = Outbox::start(&community.house, vec![on_telegram.clone(), on_discord.clone()]);
        let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
        let stop = CancellationToken::new();
        let tasks = vec![
            tokio::spawn({
                let (entrance, stop) = (entrance.clone(), stop.clone());
                async move { on_telegram.poll(entrance, stop).await.unwrap() }
            }),
            tokio::spawn({
                let stop = stop.clone();
                async move { on_discord.listen(entrance, stop).await.unwrap() }
            }),
        ];
        discord.until_ready().await;
        Self { community, outbox, stop, tasks }
    }

    async fn stop(self) {
        self.stop.cancel();
        for task in self.tasks {
            task.await.unwrap();
        }
        self.outbox.close().await;
        self.community.house.storage.close().await;
    }
}

/// Both platforms, with people on each.
struct World {
    database: Database,
    telegram: FakeTelegram,
    discord: Discord,
    guild: discord::Guild,
}

impl World {
    async fn new(kind: Kind) -> Self {
        let discord = Discord::start_with(discord::Settings::default().without_rate_limits()).await;
        let guild = discord.guild("Comunitatea").speaking("en");
        Self {
            database: Database::new(kind).await,
            telegram: FakeTelegram::start().await,
            discord,
            guild,
        }
    }

    async fn bot(&self) -> Bot {
        Bot::start(&self.database, &self.telegram, &self.discord).await
    }

    fn on_telegram(&self, name: &str) -> Person {
        self.telegram.person(name).speaking("en")
    }

    fn on_discord(&self, name: &str) -> User {
        self.discord.user(name).in_guild(&self.guild).speaking("en")
    }

    /// Every idea can be read by all.
    async fn publish(&self) {
        let sql = "UPDATE idea SET state = 'in-review', published = 1";
        assert!(self.database.execute(sql).await > 0);
    }

    async fn end(self) {
        self.telegram.assert_clean();
        self.discord.assert_clean();
        self.database.remove().await;
    }
}

/// Somebody on Telegram shares an idea with a file.
async fn idea_on_telegram(telegram: &FakeTelegram, ana: &Person, file: Document) {
    for words in ["/idea", "Repair café", "Neighbours repair radios together."] {
        ana.says(words);
        telegram.until_idle().await;
    }
    for label in ["Skip", "Skip", "Photo or document"] {
        ana.presses(label);
        telegram.until_idle().await;
    }
    ana.sends_file(file, "The room", None);
    telegram.until_idle().await;
    ana.presses("Send");
    telegram.until_idle().await;
}

/// Reads the idea; what is shown last.
async fn card_on_telegram(telegram: &FakeTelegram, reader: &Person) -> fakes::telegram::Message {
    reader.says("/ideas 1");
    telegram.until_idle().await;
    reader.last_answer().unwrap()
}

async fn card_on_discord(world: &World, reader: &User) -> discord::Message {
    let commands = world.discord.commands();
    let ideas = commands.iter().find(|it| it["name"] == "ideas").unwrap();
    let option = ideas["options"][0]["name"].as_str().unwrap();
    reader.uses("ideas").with(option, "1").in_dm().unwrap().answer().await
}

/// The same on Discord.
async fn idea_on_discord(world: &World, dan: &User, file: discord::File) {
    let form = dan.uses("idea").in_dm().unwrap().modal().await;
    let values = [("Title", "Radio"), ("Text", "A radio of our school.")];
    dan.submits(&form, &values).unwrap().answer().await;
    world.discord.until_idle().await;
    let preview = dan.hears().pop().unwrap();
    dan.presses("Photo or document", &preview).unwrap().answer().await;
    dan.sends_files(vec![file], "The plan");
    let shown = until(|| dan.hears().into_iter().find(|it| it.text().contains("The plan"))).await;
    dan.presses("Send", &shown).unwrap().answer().await;
    world.discord.until_idle().await;
}

/// What is there at last.
async fn until<T>(look: impl Fn() -> Option<T>) -> T {
    for _ in 0..5_000 {
        if let Some(found) = look() {
            return found;
        }
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    panic!("it never came");
}

fn with_files(telegram: &FakeTelegram, method: &str) -> (usize, usize) {
    let requests = telegram.requests_of(method);
    let done: Vec<&Request> = requests.iter().filter(|it| it.status == Some(200)).collect();
    (done.len(), done.iter().filter(|it| !it.files.is_empty()).count())
}

#[tokio::test]
async fn a_photo_of_telegram_is_read_on_discord() {
    for kind in kinds() {
        let world = World::new(kind).await;
        let bot = world.bot().await;
        let ana = world.on_telegram("Ana");
        let photo = Document::photo(50_000);
        idea_on_telegram(&world.telegram, &ana, photo.clone()).await;
        world.publish().await;
        for name in ["Dan", "Eva"] {
            let reader = world.on_discord(name);
            let card = card_on_discord(&world, &reader).await;
            assert_eq!(card.files.len(), 1, "{card}");
            assert_eq!(card.files[0].bytes, photo.bytes);
            assert_eq!(card.files[0].name, "photo.jpg");
            assert_eq!(card.files[0].description.as_deref(), Some("The room"));
        }
        assert_eq!(world.telegram.downloads(), 1, "the second reader gets what is held");
        bot.stop().await;

        // It is gone, and another process holds nothing.
        let sent = ana.messages().into_iter().find(|it| it.text == "The room").unwrap();
        world.telegram.loses_file(&format!("fake-file-{}-{}", sent.chat, sent.id));
        let bot = world.bot().await;
        let reader = world.on_discord("Ion");
        let card = card_on_discord(&world, &reader).await;
        assert!(card.files.is_empty());
        assert!(card.text().contains("Neighbours repair radios together."), "{card}");
        assert!(card.text().contains("but I can't show it any more"), "{card}");
        card_on_telegram(&world.telegram, &ana).await;
        // Telegram says so when it is asked; then the words come without it.
        let gone = |it: &fakes::telegram::Message| it.text.contains("but I can't show it any more");
        until(|| ana.last_answer().filter(gone)).await;
        bot.stop().await;
        world.end().await;
    }
}

#[tokio::test]
async fn a_document_of_discord_is_given_to_telegram_once() {
    for kind in kinds() {
        let world = World::new(kind).await;
        let bot = world.bot().await;
        let dan = world.on_discord("Dan");
        let plan = Document::named("plan.pdf", "application/pdf", b"%PDF", 30_000);
        let file = discord::File {
            id: 0,
            name: "plan.pdf".to_owned(),
            kind: "application/pdf".to_owned(),
            bytes: plan.bytes.to_vec(),
            description: None,
        };
        idea_on_discord(&world, &dan, file).await;
        world.publish().await;
        let fetched = world.discord.downloads();
        for name in ["Ana", "Eva", "Ion"] {
            let reader = world.on_telegram(name);
            let card = card_on_telegram(&world.telegram, &reader).await;
            let shown = card.document.unwrap();
            assert_eq!((shown.name.as_str(), &shown.bytes), ("plan.pdf", &plan.bytes));
        }
        assert_eq!(with_files(&world.telegram, "sendDocument"), (3, 1), "by its id from then on");
        assert_eq!(world.discord.downloads(), fetched, "what its author was shown is held");
        bot.stop().await;

        // What Telegram has is there, though Discord has it no more.
        for message in dan.dm().messages() {
            dan.deletes(&message);
        }
        let bot = world.bot().await;
        let reader = world.on_telegram("Zoe");
        assert!(card_on_telegram(&world.telegram, &reader).await.document.is_some());
        let reader = world.on_discord("Eve");
        let card = card_on_discord(&world, &reader).await;
        assert!(card.text().contains("but I can't show it any more"), "{card}");
        bot.stop().await;
        world.end().await;
    }
}

#[tokio::test]
async fn what_is_not_what_it_says_is_not_given_on() {
    let world = World::new(Kind::Sqlite).await;
    let bot = world.bot().await;
    let ana = world.on_telegram("Ana");
    let lie = Document::named("plan.pdf", "application/pdf", b"MZ", 30_000);
    idea_on_telegram(&world.telegram, &ana, lie).await;
    world.publish().await;
    let reader = world.on_discord("Dan");
    let card = card_on_discord(&world, &reader).await;
    assert!(card.files.is_empty() && card.text().contains("can't show it"), "{card}");
    bot.stop().await;
    world.end().await;
}

#[tokio::test]
async fn a_picture_from_a_disk_is_given_to_telegram_once_for_all() {
    for kind in kinds() {
        let world = World::new(kind).await;
        let bot = world.bot().await;
        let readers: Vec<_> = (0..12).map(|it| world.on_telegram(&format!("R{it}"))).collect();
        for reader in &readers {
            reader.says("/help");
            reader.hears().await;
        }
        let storage = &bot.community.house.storage;
        let now = Clock::System.now();
        let bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\x20\0\0\x02\x58".to_vec();
        let mut it = Announcement::new(AnnouncementId(bot.community.house.ids.next(now)));
        let english = "en".parse().unwrap();
        let words = Words { title: "Fair".to_owned(), text: "Saturday at 10.".to_owned() };
        it.say(&english, words);
        let file = File::of_bytes(FileId(7), "poster.png", &bytes).unwrap();
        it.file = Some(File { alt: "Stalls".to_owned(), ..file });
        let (permit, now) = (Permit::of_the_operator(), now.as_millisecond());
        storage.announce(&permit, it, Some(bytes.clone()), now).await.unwrap();
        announce::track::round(&bot.community.house).await.unwrap();
        for reader in &readers {
            let heard = reader.hears().await;
            assert_eq!(heard.document.unwrap().bytes, bytes);
            assert_eq!(heard.text, "Fair\nSaturday at 10.");
        }
        assert_eq!(with_files(&world.telegram, "sendPhoto"), (12, 1));
        bot.stop().await;
        world.end().await;
    }
}
