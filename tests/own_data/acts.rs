//! People do anything in any order, and time passes; after each act the erased are nowhere, and what
//! is in the tables is what a plain model of the promises says.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use proptest::prelude::*;
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::skills::own_data::retention::round;

use crate::common::{self, Database, pressed, said};
use crate::{deliver, keys, member, post, take, unasked};

const PEOPLE: usize = 3;
const DAY: i64 = 24 * 60 * 60 * 1000;

#[derive(Debug, Clone)]
enum Act {
    /// Words that nothing answers.
    Write(usize),
    /// The same, passed on to a coordinator.
    PassOn(usize),
    /// The oldest question is taken back.
    TakeBack(usize),
    /// Where they live.
    Settle(usize),
    Stop(usize),
    Start(usize),
    /// All presses, up to the goodbye.
    Erase(usize),
    /// The preview, and then they keep it.
    AlmostErase(usize),
    ShowData(usize),
    /// The bot says something by itself.
    Announce(usize),
    Days(i64),
    Round,
}

fn act() -> impl Strategy<Value = Act> {
    let who = || 0..PEOPLE;
    prop_oneof![
        2 => who().prop_map(Act::Write),
        3 => who().prop_map(Act::PassOn),
        1 => who().prop_map(Act::TakeBack),
        2 => who().prop_map(Act::Settle),
        2 => who().prop_map(Act::Stop),
        1 => who().prop_map(Act::Start),
        3 => who().prop_map(Act::Erase),
        1 => who().prop_map(Act::AlmostErase),
        1 => who().prop_map(Act::ShowData),
        2 => who().prop_map(Act::Announce),
        2 => prop_oneof![Just(1), Just(31), Just(200), Just(720)].prop_map(Act::Days),
        3 => Just(Act::Round),
    ]
}

/// What the community should know of somebody.
#[derive(Debug, Default)]
struct Known {
    /// Everything that may name them.
    words: Vec<String>,
    place: Option<String>,
    /// When each question was asked.
    questions: Vec<i64>,
    stopped: bool,
    seen: i64,
    warned: Option<i64>,
    unasked: i64,
}

struct World<'w> {
    database: &'w Database,
    community: &'w Community,
    clock: &'w Clock,
    known: BTreeMap<usize, Known>,
    gone: Vec<String>,
    count: i64,
}

fn name(who: usize) -> String {
    format!("nobody{who}xq")
}

impl World<'_> {
    fn now(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    /// Words that nobody has said before.
    fn words(&mut self) -> String {
        self.count += 1;
        format!("wq{}zx", self.count)
    }

    /// They write, and get what they are answered with.
    async fn say(&mut self, who: usize, words: &str) -> Vec<String> {
        let messages = take(self.community, said(&name(who), words)).await;
        deliver(self.community, &messages).await;
        let told = keys(&messages);
        if !told.contains(&"mydata-nothing".to_owned()) {
            self.heard(who);
        }
        told
    }

    async fn press(&mut self, who: usize, code: &str) -> Vec<String> {
        let messages = take(self.community, pressed(&name(who), code)).await;
        deliver(self.community, &messages).await;
        keys(&messages)
    }

    fn heard(&mut self, who: usize) -> &mut Known {
        let day = self.now().div_euclid(DAY) * DAY;
        let known = self.known.entry(who).or_default();
        if known.seen != day {
            (known.seen, known.warned) = (day, None);
        }
        self.gone.retain(|it| *it != name(who));
        known
    }

    fn forget(&mut self, who: usize) {
        if let Some(known) = self.known.remove(&who) {
            self.gone.extend(known.words);
            self.gone.push(name(who));
        }
    }

    async fn act(&mut self, act: &Act) {
        match *act {
            Act::Write(who) => {
                let words = self.words();
                self.say(who, &words).await;
                self.heard(who).words.push(words);
            }
            Act::PassOn(who) => {
                let words = self.words();
                self.say(who, &words).await;
                assert_eq!(self.say(who, "da").await, ["learn-passed-on"]);
                let now = self.now();
                let known = self.heard(who);
                known.words.push(words);
                known.questions.push(now);
            }
            Act::TakeBack(who) => {
                let sql = format!(
                    "SELECT COALESCE(MIN(q.id), 0) FROM question q
                     JOIN account a ON a.member = q.member WHERE a.person = '{}'",
                    name(who)
                );
                let id = self.database.number(&sql).await;
                let told = self.press(who, &format!("own-data.take.{id}")).await;
                match self.known.contains_key(&who) {
                    true => {
                        let known = self.heard(who);
                        assert_eq!(told == ["take-back-done"], !known.questions.is_empty());
                        known.questions.drain(..known.questions.len().min(1));
                    }
                    false => assert_eq!(told, ["mydata-nothing"]),
                }
            }
            Act::Settle(who) => {
                let place = self.words();
                self.press(who, "settings.place").await;
                self.say(who, &place).await;
                let known = self.heard(who);
                known.words.push(place.clone());
                known.place = Some(place);
            }
            Act::Stop(who) => {
                self.say(who, "/stop").await;
                let known = self.heard(who);
                (known.stopped, known.unasked) = (true, 0);
            }
            Act::Start(who) => {
                self.say(who, "/start").await;
                self.heard(who).stopped = false;
            }
            Act::Erase(who) => {
                let was_known = self.known.contains_key(&who);
                self.say(who, "/erase").await;
                let told = self.press(who, "own-data.yes").await;
                assert_eq!(told, [if was_known { "erase-done" } else { "mydata-nothing" }]);
                self.forget(who);
                assert_eq!(self.press(who, "own-data.yes").await, ["mydata-nothing"]);
            }
            Act::AlmostErase(who) => {
                self.say(who, "/erase").await;
                self.press(who, "own-data.no").await;
            }
            Act::ShowData(who) => {
                self.say(who, "/mydata").await;
            }
            Act::Announce(who) => {
                if !self.known.contains_key(&who) {
                    return;
                }
                let id = member(self.database, &name(who)).await;
                self.count += 1;
                let message = unasked(self.count, common::conversation(&name(who)), id, self.now());
                post(self.community, message).await;
                let known = self.known.get_mut(&who).unwrap();
                known.unasked += i64::from(!known.stopped);
            }
            Act::Days(days) => self.clock.advance(SignedDuration::from_hours(24 * days)),
            Act::Round => {
                round(&self.community.house).await.unwrap();
                self.keep_no_longer();
            }
        }
    }

    /// The promises of `/privacy`.
    fn keep_no_longer(&mut self) {
        let now = self.now();
        for known in self.known.values_mut() {
            known.questions.retain(|asked| now - asked <= 180 * DAY);
            if known.warned.is_none() && now - known.seen > 700 * DAY {
                known.warned = Some(now);
                known.unasked += i64::from(!known.stopped);
            }
        }
        let inactive = |it: &Known| {
            now - it.seen > 730 * DAY && it.warned.is_some_and(|it| now - it > 30 * DAY)
        };
        let erased: Vec<_> = self.known.iter().filter(|(_, it)| inactive(it)).collect();
        let erased: Vec<_> = erased.into_iter().map(|(who, _)| *who).collect();
        erased.into_iter().for_each(|who| self.forget(who));
    }

    /// The tables say what the model says.
    async fn check(&self, after: &Act) {
        let database = self.database;
        // Words of somebody who is back are theirs again only by their name.
        let found = database.values_with(&self.gone).await;
        assert!(found.is_empty(), "after {after:?}: {found:#?}");
        let count = async |sql: &str| database.number(sql).await;
        let known = || self.known.values();
        let people = i64::try_from(self.known.len()).unwrap();
        assert_eq!(count("SELECT COUNT(*) FROM member").await, people, "{after:?}");
        assert_eq!(count("SELECT COUNT(*) FROM account").await, people, "{after:?}");
        let questions = i64::try_from(known().map(|it| it.questions.len()).sum::<usize>()).unwrap();
        assert_eq!(count("SELECT COUNT(*) FROM question").await, questions, "{after:?}");
        let unasked = known().map(|it| it.unasked).sum::<i64>();
        assert_eq!(count("SELECT COUNT(*) FROM outgoing").await, unasked, "{after:?}");
        let bulk = "SELECT COUNT(*) FROM outgoing o JOIN member m ON m.id = o.member
                    WHERE o.bulk AND m.stopped IS NOT NULL";
        assert_eq!(count(bulk).await, 0, "{after:?}: who wants nothing gets something");
        let mut places: Vec<_> = known().filter_map(|it| it.place.clone()).collect();
        let sql = "SELECT place FROM member WHERE place IS NOT NULL";
        let mut kept = database.strings(sql).await;
        places.sort();
        kept.sort();
        assert_eq!(kept, places, "{after:?}");
    }
}

async fn play(kind: common::Kind, acts: &[Act]) {
    let database = Database::new(kind).await;
    let clock = Clock::frozen(common::noon());
    let community = Community::open(common::plan(&database.place, &clock)).await.unwrap();
    let mut world = World {
        database: &database,
        community: &community,
        clock: &clock,
        known: BTreeMap::new(),
        gone: Vec::new(),
        count: 0,
    };
    for act in acts {
        world.act(act).await;
        world.check(act).await;
    }
    community.house.storage.close().await;
    database.remove().await;
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        failure_persistence: None,
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_people_do_the_erased_are_nowhere(acts in prop::collection::vec(act(), 1..32)) {
        let runtime = runtime();
        for kind in common::kinds() {
            runtime.block_on(play(kind, &acts));
        }
    }
}
