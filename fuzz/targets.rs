//! What must hold for whatever comes from outside, one function a target: bytes in, a panic where
//! it does not hold. The fuzzer (`fuzz_targets`) and a plain test (`tests/fuzz.rs`) call them.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use serde_json::{Value, json};
use serenity::model::event::GatewayEvent;
use xploit_bot::adapters::discord::guilds::Guilds;
use xploit_bot::adapters::discord::handle::Eyes;
use xploit_bot::adapters::discord::inbound::Inbound;
use xploit_bot::adapters::discord::{self, outbound::Piece};
use xploit_bot::adapters::split::{Run, lines, split};
use xploit_bot::adapters::telegram::place::Place;
use xploit_bot::adapters::telegram::wire::Received;
use xploit_bot::adapters::telegram::{self, outbound::To};
use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::command::Menu;
use xploit_bot::core::event::{Event, EventKind, Forms, Room};
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform};
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::engine::Taken;
use xploit_bot::engine::route::route;
use xploit_bot::storage;

#[path = "../tests/fakes/telegram/html.rs"]
#[expect(dead_code, reason = "the fake needs more of it")]
mod html;
#[path = "../tests/discord/markdown.rs"]
mod markdown;

/// The longest text of a Telegram message and the longest content of a Discord one.
const TELEGRAM_TEXT: usize = 4096;
const DISCORD_CONTENT: usize = 2000;

const DISCORD_ME: discord::outbound::Me = discord::outbound::Me(1_100_000_000_000_000_001);

fn noon() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().expect("a time")
}

/// What Telegram's webhook is brought: an event that makes sense, or nothing.
pub fn webhook_body(data: &[u8]) {
    let Ok(update) = serde_json::from_slice(data) else { return };
    let Some(received) = Received::read(update) else { return };
    let me = telegram::inbound::Me { id: 7_000_000_001, username: "xploit_test_bot".to_owned() };
    let commands = ["start", "learn", "settings", "help"];
    let Some(event) = telegram::inbound::read(&received, &me, &commands, noon()) else { return };
    assert_eq!(event.conversation.platform, Platform::Telegram);
    makes_sense(&event, data.len());
    let place = Place::of(event.handle.as_ref());
    assert_eq!(place.handle(), event.handle, "a handle is read as it was written");
    let is_group = event.room != Room::Private;
    let chat: i64 = event.conversation.chat.0.parse().expect("chats are numbers");
    assert!(is_group || place.said.is_none(), "only in a group is an answer a reply");
    // An answer finds its way back.
    let answer = of_words(["da", "", ""]);
    let requests =
        telegram::outbound::requests(&answer, To { chat, place, bot: "xploit_test_bot" });
    assert!(requests.iter().all(|it| it.params["chat_id"] == chat));
}

/// What Discord's gateway tells: an event that makes sense, or nothing.
pub fn interaction_json(data: &[u8]) {
    let Ok(GatewayEvent::Dispatch(_, heard)) = serde_json::from_slice(data) else { return };
    if let Some(event) = Guilds::default().hear(&heard, DISCORD_ME, noon()) {
        makes_sense(&event, usize::MAX);
    }
    let personal = |kind: &EventKind| matches!(kind, EventKind::Pressed(_));
    match discord::inbound::read(&heard, DISCORD_ME, noon(), &personal) {
        None => {}
        Some(Inbound::Event(event, origin)) => {
            assert_eq!(event.conversation.platform, Platform::Discord);
            makes_sense(&event, data.len());
            let handle = event.handle.as_ref().expect("it can be answered");
            let read = discord::handle::Origin::read(handle);
            assert_eq!(read, Some(origin), "a handle is read as it was written");
        }
        Some(Inbound::Suggest(it)) => {
            assert!(!it.id.is_empty());
            assert!(it.typed.len() <= data.len() && it.command.len() <= data.len());
        }
    }
}

/// What an event has to be, told in so many bytes.
fn makes_sense(event: &Event, told: usize) {
    let Conversation { chat, person, .. } = &event.conversation;
    assert!(!event.id.0.is_empty() && !chat.0.is_empty() && !person.0.is_empty());
    let length = match &event.kind {
        EventKind::Said(words) | EventKind::Pressed(words) => words.len(),
        EventKind::Filled { form, values } => {
            form.len() + values.iter().map(String::len).sum::<usize>()
        }
        EventKind::Sent(it) => {
            let optional = [&it.name, &it.media, &it.album];
            it.id.len()
                + it.words.len()
                + optional.iter().filter_map(|it| it.as_ref()).map(String::len).sum::<usize>()
        }
        EventKind::Moved(chat) | EventKind::Entrusted(chat) => {
            assert!(!chat.0.is_empty());
            chat.0.len()
        }
        EventKind::Added | EventKind::Removed | EventKind::Blocked => 0,
    };
    assert!(length <= told, "more words than were told");
    let _route = route(&event.kind, None, &Menu::default(), noon());
}

/// What buttons carry back, and what people write between: each line is an event of one
/// conversation, a press unless a `!` stands before it. Each gets an answer that both platforms can
/// show, and none is an apology for a fault.
pub fn callback_data(data: &[u8]) {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let person = COUNT.fetch_add(1, Ordering::Relaxed);
    let text = String::from_utf8_lossy(data);
    for (number, line) in text.split('\n').take(4).enumerate() {
        let kind = match line.strip_prefix('!') {
            Some(words) => EventKind::Said(words.to_owned()),
            None => EventKind::Pressed(line.to_owned()),
        };
        let event = Event {
            id: EventId(format!("{person}-{number}")),
            conversation: Conversation {
                platform: Platform::Telegram,
                chat: ChatId(person.to_string()),
                person: PersonId(person.to_string()),
            },
            room: Room::Private,
            forms: Forms::Asked,
            handle: None,
            hint: None,
            known_as: None,
            group: None,
            at: noon(),
            kind,
        };
        answered(event);
    }
}

/// Runs the turn of an event and looks at what is said.
fn answered(event: Event) {
    static HOUSE: OnceLock<House> = OnceLock::new();
    let House { runtime, community, .. } = HOUSE.get_or_init(House::open);
    let taken = runtime.block_on(community.lanes.take(event)).expect("the database is there");
    let Taken::Answered(outgoing) = taken else { panic!("an event is new") };
    assert!(!outgoing.is_empty(), "everything gets an answer");
    let texts = &community.house.texts;
    for message in outgoing.iter().map(|it| &it.message) {
        let said = serde_json::to_string(message).expect("a message is saved as JSON");
        for fault in [r#""k":"engine-fault""#, r#""k":"engine-slow""#] {
            assert!(!said.contains(fault), "{said}");
        }
        for language in texts.languages() {
            let today = community.house.clock.today(&community.house.zone);
            shown(&texts.message(message, language, today));
        }
    }
}

/// A community with the sample catalogue, for as long as the process lives.
struct House {
    runtime: tokio::runtime::Runtime,
    community: Community,
    _folder: tempfile::TempDir,
}

impl House {
    fn open() -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
        let folder = tempfile::tempdir().expect("a folder can be made");
        let place = format!("sqlite:{}", folder.path().join("fuzz.db").display());
        let plan = Plan {
            database: storage::Place::parse(&place).expect("a database URL"),
            language: "ro".parse().expect("a language tag"),
            zone: jiff::tz::TimeZone::get("Europe/Bucharest").expect("a time zone"),
            texts: None,
            clock: Clock::frozen(noon()),
            seed: 1,
            randomness: xploit_bot::core::clock::Randomness::seeded(1),
            keeping: xploit_bot::core::keeping::Keeping::default(),
            terms: xploit_bot::core::introduction::Terms::default(),
            banned: Default::default(),
            innovations: Default::default(),
            care: Default::default(),
            digest: None,
        };
        let community = runtime.block_on(async {
            let community = Community::open(plan).await.expect("a community opens");
            let today = community.house.clock.today(&community.house.zone);
            xploit_bot::sample::load(&community, today).await.expect("the sample loads");
            community
        });
        Self { runtime, community, _folder: folder }
    }
}

/// A text cut into pieces: the first two bytes are the limit, a zero changes the look.
pub fn splitter(data: &[u8]) {
    let [low, high, text @ ..] = data else { return };
    // Below two, a letter of two units would not fit.
    let limit = usize::from(u16::from_le_bytes([*low, *high])).max(2);
    let text = String::from_utf8_lossy(text);
    let runs = text.split('\0').zip([false, true].into_iter().cycle());
    let runs: Vec<_> = runs.map(|(text, strong)| Run { text: text.to_owned(), strong }).collect();
    let measures: [fn(&str) -> usize; 2] =
        [|it| it.encode_utf16().count(), |it| it.chars().count()];
    for measure in measures {
        let pieces = split(runs.clone(), limit, measure);
        for piece in &pieces {
            let measured: usize = piece.iter().map(|it| measure(&it.text)).sum();
            assert!((1..=limit).contains(&measured), "{measured} of {limit}");
            let (first, last) = (&piece[0].text, &piece[piece.len() - 1].text);
            assert!(!first.starts_with(char::is_whitespace), "{piece:?}");
            assert!(!last.ends_with(char::is_whitespace), "{piece:?}");
        }
        assert_eq!(letters(pieces.iter().flatten()), letters(&runs), "nothing but space goes");
    }
}

/// Every letter, with its look.
fn letters<'r>(runs: impl IntoIterator<Item = &'r Run>) -> Vec<(char, bool)> {
    let letters = runs.into_iter().flat_map(|run| run.text.chars().map(|it| (it, run.strong)));
    letters.filter(|(letter, _)| !letter.is_whitespace()).collect()
}

/// Words as the platforms' markup: three texts, parted by zeros, as a line, a title and an entry.
pub fn escaper(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut texts = text.splitn(3, '\0').map(|it| it.replace('\0', ""));
    let mut next = || texts.next().unwrap_or_default();
    let texts = [next(), next(), next()];
    let whole = Piece::words(&texts.concat()).new_message(Eyes::All);
    let content = whole["content"].as_str().unwrap_or_default();
    assert_eq!(solid(&markdown::words(content)), solid(&texts.concat()).replace('\u{200b}', ""));
    nothing_lives(content, Bold::Nowhere);
    shown(&of_words([&texts[0], &texts[1], &texts[2]]));
}

fn of_words([plain, strong, title]: [&str; 3]) -> Message<String> {
    let mut parts = vec![Part::Paragraph(Line(vec![
        Span::Plain(plain.to_owned()),
        Span::Dot,
        Span::Strong(strong.to_owned()),
    ]))];
    if !title.is_empty() {
        let rows = vec![Line(vec![Span::Plain(plain.to_owned())])];
        parts.push(Part::Item { number: 1, title: title.to_owned(), rows });
    }
    Message::new(parts)
}

/// Both platforms show just the words of a message.
fn shown(message: &Message<String>) {
    let written: String = lines(message).iter().map(|it| it.text.as_str()).collect();
    let place = Place { pressed: Some(7), ..Place::default() };
    let mut read = String::new();
    for request in
        telegram::outbound::requests(message, To { chat: 7, place, bot: "xploit_test_bot" })
    {
        let text = request.params.get("text").or_else(|| request.params.get("caption"));
        let Some(text) = text.and_then(Value::as_str) else { continue };
        let text = html::parse(text).expect("Telegram can read it");
        assert!(text.entities.iter().all(|it| it.kind == "bold"), "{:?}", text.entities);
        assert!(html::utf16_units(&text.text) <= TELEGRAM_TEXT);
        read.push_str(&text.text);
    }
    if !solid(&written).is_empty() {
        assert_eq!(solid(&read), solid(&written));
    }
    let mut read = String::new();
    for piece in discord::outbound::pieces(message, DISCORD_ME) {
        let body = piece.new_message(Eyes::All);
        assert_eq!(body["allowed_mentions"]["parse"], json!([]));
        let content = body["content"].as_str().unwrap_or_default();
        assert!(html::utf16_units(content) <= DISCORD_CONTENT);
        for text in markdown::texts_of(&body) {
            nothing_lives(text, Bold::Allowed);
        }
        read.push_str(&markdown::text_of(&body));
    }
    // Where a message has no button for an address, Discord says the address.
    assert!(solid(&read).starts_with(&solid(&written).replace('\u{200b}', "")), "{read}");
}

fn solid(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Whether two stars may set something off.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bold {
    Allowed,
    Nowhere,
}

/// Nothing in a text of Discord's formats, mentions, quotes, lists or links, but what is set off.
fn nothing_lives(text: &str, bold: Bold) {
    nothing_lives_in(text, bold, true);
}

/// Whether what comes behind the text begins a line as well.
fn nothing_lives_in(text: &str, bold: Bold, mut begins: bool) -> bool {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if bold == Bold::Allowed
            && let Some((inner, behind)) = markdown::set_off(rest)
        {
            begins = nothing_lives_in(inner, Bold::Nowhere, begins);
            rest = behind;
            continue;
        }
        let address = markdown::address(rest);
        if address > 0 {
            (rest, begins) = (&rest[address..], false);
            continue;
        }
        assert!(!"*_~`|<[".contains(first), "{first} in {text:?}");
        assert!(!(begins && "#>-+".contains(first)), "{first} in {text:?}");
        let mass = ["@everyone", "@here"].iter().any(|it| rest.starts_with(it));
        assert!(!mass, "a mention in {text:?}");
        begins = first == '\n' || (begins && first == ' ');
        let skipped = if first == '\\' { 2 } else { 1 };
        rest = rest.char_indices().nth(skipped).map_or("", |(at, _)| &rest[at..]);
    }
    begins
}
