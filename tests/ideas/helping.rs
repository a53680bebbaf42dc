//! Help with ideas among the random acts: nobody reads of another more than that one agreed to give
//! them, nobody helps themselves, and each step is told once.

use xploit_bot::core::ids::{IntroductionId, MemberId};
use xploit_bot::core::introduction::{Field, Shares, State};
use xploit_bot::core::role::Permit;
use xploit_bot::skills::introductions::clock;
use xploit_bot::storage::introductions::Side;

use super::{COORDINATOR, Dice, PEOPLE, World, author_of, erase, merge, write};
use crate::common::{Kind, kinds};

/// What somebody shares: always the same, so that it is known again.
const SHARED: Field = Field::Email;

/// Somebody offers their help. If it went out, its author has heard of it once, unless they want to
/// hear nothing.
pub(super) async fn offer(world: &mut World, person: &str, idea: i64) {
    world.forget_letters().await;
    let open = format!("SELECT '' || COUNT(*) FROM introduction WHERE idea = {idea}");
    let before = world.numbers(&open).await;
    world.press(person, &format!("introductions.help.{idea}")).await;
    world.press(person, "introductions.age.yes").await;
    world.say(person, "Ajut și eu.").await;
    world.press(person, "introductions.pick.email").await;
    world.say(person, &format!("{person}@example.org")).await;
    world.press(person, "introductions.go").await;
    world.press(person, "introductions.send").await;
    let made = world.numbers(&open).await[0] - before[0];
    let told = told(world, "intro-request").await;
    let sql = format!(
        "SELECT '' || m.id FROM idea i JOIN member m ON m.id = i.author
         WHERE i.id = {idea} AND m.stopped IS NULL"
    );
    let author = world.numbers(&sql).await;
    assert!((0..=1).contains(&made));
    assert_eq!(told, if made == 1 { author } else { Vec::new() }, "the author, once");
}

/// Somebody answers a request, or takes one back, of which they may be no side at all.
pub(super) async fn answer(world: &mut World, person: &str, idea: i64, how: &str) {
    let sql = format!(
        "SELECT '' || id FROM introduction WHERE idea = {idea} AND state IN ('asked', 'introduced')
         ORDER BY id"
    );
    let Some(id) = world.numbers(&sql).await.first().copied() else { return };
    let sql = format!("SELECT state FROM introduction WHERE id = {id}");
    let before = world.database.strings(&sql).await;
    world.forget_letters().await;
    match how {
        "accept" => {
            world.press(person, &format!("introductions.accept.{id}")).await;
            world.press(person, "introductions.age.yes").await;
            world.press(person, "introductions.pick.email").await;
            world.say(person, &format!("{person}@example.org")).await;
            world.press(person, "introductions.go").await;
            world.press(person, "introductions.send").await;
            // A second press is kindly answered, and does nothing.
            world.press(person, "introductions.send").await;
        }
        "decline" => world.press(person, &format!("introductions.because.{id}.enough")).await,
        "bar" => world.press(person, &format!("introductions.bar.{id}")).await,
        _ => world.press(person, &format!("introductions.sure.{id}")).await,
    }
    let after = world.database.strings(&sql).await;
    let key = match after[0].as_str() {
        "introduced" => "intro-accepted",
        "declined" => "intro-declined",
        _ => "intro-withdrawn",
    };
    let heard = told(world, &format!("\"k\":\"{key}")).await;
    let sql = format!(
        "SELECT '' || m.id FROM introduction i JOIN member m ON m.id = i.member
         WHERE i.id = {id} AND m.stopped IS NULL"
    );
    let asker = world.numbers(&sql).await;
    world.accepted += usize::from(before != after && after[0] == "introduced");
    if before == after {
        assert!(heard.is_empty(), "{how}: nothing was done, and {heard:?} heard of it");
    } else if after[0] != "withdrawn" {
        assert_eq!(heard, asker, "{how}: whoever asked, once");
    } else {
        assert!(heard.len() <= 1, "{how}: the other side, once");
    }
}

/// The ideas that somebody wants to help with, or does.
pub(super) async fn asked(world: &World) -> Vec<i64> {
    let sql = "SELECT DISTINCT '' || idea FROM introduction WHERE state IN ('asked', 'introduced')
               ORDER BY 1";
    world.numbers(sql).await
}

async fn told(world: &World, words: &str) -> Vec<i64> {
    // What somebody reads in answer to their own press is no letter.
    let sql = format!(
        "SELECT '' || member FROM outgoing WHERE bulk AND body LIKE '%{words}%' ORDER BY member"
    );
    world.numbers(&sql).await
}

/// The clock strikes: what is due is done once.
pub(super) async fn strike(world: &mut World) {
    clock::round(&world.community.house).await.unwrap();
    assert_eq!(clock::round(&world.community.house).await.unwrap(), 0, "once");
}

/// What everybody may read of everybody's requests, held against the rules.
pub(super) async fn check(world: &World) {
    let permit = Permit::of_the_operator();
    let storage = &world.community.house.storage;
    let everybody = world.numbers("SELECT '' || id FROM member ORDER BY id").await;
    let requests = world.numbers("SELECT '' || id FROM introduction ORDER BY id").await;
    for id in requests {
        let of = |what: &str| format!("SELECT '' || {what} FROM introduction WHERE id = {id}");
        let (asker, idea) =
            (world.numbers(&of("member")).await[0], world.numbers(&of("idea")).await[0]);
        let sql = format!("SELECT '' || member FROM acceptance WHERE introduction = {id}");
        let accepted = world.numbers(&sql).await.first().copied();
        let sql = format!("SELECT '' || author FROM idea WHERE id = {idea} AND author IS NOT NULL");
        let author = world.numbers(&sql).await.first().copied();
        assert_ne!(accepted, Some(asker), "nobody helps themselves");
        for reader in &everybody {
            let (reader, id) = (MemberId(*reader), IntroductionId(id));
            let Some(seen) = storage.introduction(&permit, reader, id).await.unwrap() else {
                assert_ne!(reader.0, asker, "theirs to see");
                continue;
            };
            let introduced = seen.state == State::Introduced;
            match seen.side {
                Side::Member => assert_eq!(reader.0, asker),
                Side::Partner if introduced => assert_eq!(Some(reader.0), accepted),
                Side::Partner => assert_eq!(Some(reader.0), author),
            }
            if !introduced {
                assert_eq!(seen.theirs, Shares::default(), "nothing before, and nothing after");
            } else if seen.theirs != Shares::default() {
                let other = if seen.side == Side::Member { accepted } else { Some(asker) };
                let sql = format!(
                    "SELECT fields FROM consent WHERE introduction = {id} AND member = {}
                     AND withdrawn IS NULL",
                    other.unwrap()
                );
                let agreed = world.database.strings(&sql).await;
                assert_eq!(seen.theirs.fields(), [SHARED]);
                assert_eq!(agreed, [r#"["email"]"#], "what was agreed to, and only that");
            }
        }
    }
    let open = "SELECT '' || COUNT(*) FROM introduction WHERE state IN ('held', 'asked')
                GROUP BY member, idea";
    assert!(world.numbers(open).await.iter().all(|it| *it == 1), "one open at a time");
    for (idea, _) in world.ideas().await {
        let sql = format!(
            "SELECT '' || COUNT(DISTINCT i.member) FROM introduction i
             JOIN acceptance a ON a.introduction = i.id
             WHERE i.idea = {idea} AND i.state = 'introduced'
               AND i.member <> COALESCE((SELECT author FROM idea WHERE id = {idea}), 0)"
        );
        let helpers = world.numbers(&sql).await;
        for reader in &everybody {
            let id = xploit_bot::core::ids::IdeaId(idea);
            let seen = storage.helpers(&permit, MemberId(*reader), id).await.unwrap();
            assert_eq!(vec![seen.people], helpers, "each counts once");
        }
    }
}

/// The course that the random acts are made of, once.
#[tokio::test]
async fn an_offer_is_made_and_accepted() {
    for kind in kinds() {
        let mut world = World::new(kind).await;
        write(&mut world, "ana", "Radioul școlii").await;
        let (idea, _) = world.ideas().await[0];
        let code = format!("moderate.because.{idea}.in-review.read");
        world.press(COORDINATOR, &code).await;
        world.say("ion", "/help").await;
        offer(&mut world, "ion", idea).await;
        let state = "SELECT state FROM introduction";
        assert_eq!(world.database.strings(state).await, ["asked"], "{kind:?}");
        check(&world).await;
        answer(&mut world, "ana", idea, "accept").await;
        assert_eq!(world.database.strings(state).await, ["introduced"], "{kind:?}");
        check(&world).await;
        answer(&mut world, "mia", idea, "end").await;
        assert_eq!(world.database.strings(state).await, ["introduced"], "not theirs to end");
        answer(&mut world, "ana", idea, "end").await;
        assert_eq!(world.database.strings(state).await, ["withdrawn"], "{kind:?}");
        check(&world).await;
        world.close().await;
    }
}

/// Who does what, over two ideas that all may read.
const WAYS: &[&str] = &[
    "offer",
    "offer",
    "offer",
    "offer",
    "accept",
    "accept",
    "accept",
    "accept",
    "decline",
    "end",
    "bar",
    "strike",
    "stop",
    "start",
    "start",
    "merge",
    "accept the idea",
    "erase",
];

async fn play(kind: Kind, seed: u64) -> (usize, usize) {
    let mut dice = Dice(seed);
    let mut world = World::new(kind).await;
    for (author, title) in [("ana", "Radioul școlii"), ("dan", "Grădina comună")] {
        write(&mut world, author, title).await;
    }
    let ideas: Vec<_> = world.ideas().await.iter().map(|it| it.0).collect();
    for idea in &ideas {
        world.press(COORDINATOR, &format!("moderate.because.{idea}.in-review.read")).await;
    }
    let mut ended = 0;
    for _ in 0..70 {
        let person = dice.pick(PEOPLE);
        let open = asked(&world).await;
        let way = dice.pick(WAYS);
        match way {
            "offer" => offer(&mut world, person, dice.pick(&ideas)).await,
            "strike" => strike(&mut world).await,
            "stop" => world.say(person, "/stop").await,
            "start" => world.say(person, "/start").await,
            // Rarely, so that there is something to look at.
            "merge" if dice.pick(&[false, false, false, true]) => {
                merge(&mut world, ideas[0], ideas[1]).await;
            }
            "erase" if dice.pick(&[false, false, true]) => erase(&mut world, person).await,
            "accept the idea" => {
                let idea = dice.pick(&ideas);
                let code = format!("moderate.because.{idea}.accepted.fits");
                world.press(COORDINATOR, &code).await;
            }
            "accept" | "decline" | "end" | "bar" if !open.is_empty() => {
                let idea = dice.pick(&open);
                let author = author_of(&world, idea).await.unwrap_or(person);
                let by = dice.pick(&[author, author, person]);
                answer(&mut world, by, idea, way).await;
                ended += usize::from(way == "end");
            }
            _ => {}
        }
        check(&world).await;
    }
    let accepted = world.accepted;
    world.close().await;
    (accepted, ended)
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_offered_nobody_reads_more_than_was_agreed_to() {
    for kind in kinds() {
        let seeds = match kind {
            Kind::Sqlite => 1..=4,
            Kind::Postgres => 5..=6,
        };
        let (mut accepted, mut ended) = (0, 0);
        for seed in seeds {
            let (some, others) = play(kind, seed * 7919).await;
            accepted += some;
            ended += others;
        }
        assert!(accepted > 1 && ended > 1, "{kind:?}: {accepted} accepted, {ended} ended");
    }
}
