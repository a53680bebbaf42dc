//! A walk through the bot's own skills: whatever button it shows can be pressed, and every
//! platform can carry it.

use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::Event;
use xploit_bot::core::message::{Button, Press};
use xploit_bot::engine::Taken;
use xploit_bot::engine::route::SKIP;
use xploit_bot::skills::SKILLS;
use xploit_bot::storage::outgoing::Outgoing;

use crate::common::{self, Database, Kind, pressed, said};

const WALKS: u64 = 36;
const STEPS: usize = 100;

/// What people begin with, and what they type when they do not press.
const WORDS: &[&str] = &[
    "/start",
    "/learn",
    "/partners",
    "/introductions",
    "/inbox",
    "/moderate",
    "/stats",
    "/idea",
    "/ideas",
    "/myideas",
    "/innovations",
    "/feeds",
    "/announce",
    "/channel",
    "/follow",
    "/saved",
    // The lists of partners have the most to press.
    "/partners voluntari",
    "/partners voluntari",
    "/partners educație",
    "/settings",
    "/language",
    "/help",
    "/privacy",
    "/link",
    "/unlink",
    "/invite",
    "/roles",
    "/mydata",
    "/erase",
    "/stop",
    "/lern antreprenoriat",
    "cursuri de antreprenoriat",
    "curs de sudură subacvatică",
    "și online?",
    "mai multe",
    "2",
    "Târgu Arinilor",
    "excel courses in the evening",
    "/cancel",
    "EQF 4",
    "???",
];

/// Picks by xorshift64 (Marsaglia 2003): the same seed is the same walk.
struct Dice(u64);

impl Dice {
    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        &from[usize::try_from(self.0 % from.len() as u64).unwrap()]
    }
}

async fn take(community: &Community, event: Event, what: &str) -> Vec<Outgoing> {
    let Taken::Answered(messages) = community.lanes.take(event).await.unwrap() else {
        panic!("{what}: answered before");
    };
    let told = common::keys(messages.iter().map(|it| &it.message));
    assert!(!told.is_empty(), "{what}: no answer");
    let failed = ["engine-fault", "engine-slow", "engine-forgotten"];
    assert!(!told.iter().any(|it| failed.contains(&it.as_str())), "{what}: {told:?}");
    messages
}

fn is_known(press: &Press) -> bool {
    let skill = Press::decode(press.encoded()).map(|(skill, _)| skill);
    skill != Some("introductions") || SKILLS.iter().any(|it| Some(it.name()) == skill)
}

fn presses(messages: &[Outgoing]) -> Vec<Press> {
    let buttons = messages.iter().flat_map(|it| it.message.buttons.iter().flatten());
    let presses = buttons.filter_map(|it| match it {
        // What leads to a skill that is not there yet answers as a button of another version.
        Button::Press { press, .. } => is_known(press).then(|| press.clone()),
        Button::Open { .. } | Button::Private { .. } => None,
    });
    let choices = messages.iter().filter_map(|it| it.message.choices.as_ref());
    let chosen = choices.flat_map(|it| it.options.iter().map(|it| it.press.clone()));
    presses.chain(chosen).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_button_that_is_shown_can_be_pressed() {
    let database = Database::new(Kind::Sqlite).await;
    let clock = Clock::frozen(common::noon());
    let community = common::sample_community(&database.place, &clock).await;
    let mut pressed_in_all = std::collections::BTreeSet::new();
    for seed in 1..=WALKS {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let person = format!("walker {seed}");
        take(&community, said(&person, "/start"), "hello").await;
        if seed % 3 == 0 {
            let owner = "UPDATE member SET role = 'owner' WHERE id =
                             (SELECT member FROM account WHERE person = ";
            database.execute(&format!("{owner}'{person}')")).await;
        }
        let mut shown: Vec<Press> = Vec::new();
        if seed % 3 == 0 {
            // Nobody gets past three questions by chance.
            for words in ["/announce", "Târg de idei", "În piață.", "https://example.org"] {
                shown = presses(&take(&community, said(&person, words), words).await);
            }
        }
        for step in 1..=STEPS {
            // Words now and then, else a button of the newest message: those are never too old.
            let messages = if shown.is_empty() || step % 7 == 0 {
                let words = *dice.pick(WORDS);
                // Words close the open question, and with it its buttons.
                shown.clear();
                let what = format!("walk {seed}, step {step}: {words}");
                take(&community, said(&person, words), &what).await
            } else {
                let press = dice.pick(&shown).encoded().to_owned();
                assert!(press.len() <= Press::MAX, "{press}");
                let what = format!("walk {seed}, step {step}: [{press}]");
                let messages = take(&community, pressed(&person, &press), &what).await;
                let told = common::keys(messages.iter().map(|it| &it.message));
                assert!(!told.contains(&"engine-old-button".to_owned()), "{what}: {told:?}");
                let numbers = |it: &str| it.parse::<i64>().is_ok();
                pressed_in_all.insert(
                    press.split('.').filter(|it| !numbers(it)).collect::<Vec<_>>().join("."),
                );
                messages
            };
            let new = presses(&messages);
            // The last field of a form leaves no button that is still good.
            shown.retain(|it| it.encoded() != SKIP);
            if !new.is_empty() {
                shown = new;
            }
        }
    }
    // The walks are worth their time only if they get about.
    for verb in [
        "invite.owner",
        "roles.show",
        "learn.card",
        "learn.more",
        "learn.online",
        "learn.sector",
        "learn.seeks",
        "partners.near",
        "settings.place",
        "help.show",
        "own-data.yes",
        "announce.preview",
        "fewer.settings",
        "saved.keep",
    ] {
        assert!(pressed_in_all.contains(verb), "{verb} is not in {pressed_in_all:?}");
    }
}
