//! The process dies in the middle of merges and of telling people: whatever the moment, two ideas
//! are one or two, never something between, and everybody hears once.

use std::process::{Command, Stdio};
use std::time::Duration;

use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::EventKind;
use xploit_bot::core::ids::EventId;
use xploit_bot::skills::ideas::news;
use xploit_bot::storage::Place;

use super::common::{self, Kind, kinds};
use super::{COORDINATOR, Dice, World};

/// The database of the process that is to be killed.
const PLACE: &str = "XPLOIT_TEST_PLACE";

const PAIRS: i64 = 60;
const SUPPORTERS: i64 = 200;

/// What dies: it makes one idea of two after the other, and tells whom it concerns.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "a part of the test below"]
async fn merging_and_telling() {
    let place = Place::parse(&std::env::var(PLACE).unwrap()).unwrap();
    let plan = common::plan(&place, &Clock::System);
    let seed = u64::from(std::process::id());
    let community = Community::open(Plan { seed, ..plan }).await.unwrap();
    for pair in 1..=PAIRS {
        let press = format!("moderate.same.{}.{}", pair * 2, pair * 2 - 1);
        let mut event = common::event(COORDINATOR, EventKind::Pressed(press));
        event.id = EventId(format!("{seed}-{pair}"));
        community.lanes.take(event).await.unwrap();
        news::round(&community.house).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_of_merges_and_news() {
    for kind in kinds() {
        let world = World::new(kind).await;
        fill(&world).await;
        let mut dice = Dice(7);
        let mut killed = 0;
        loop {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--ignored", "--exact", "killed::merging_and_telling"])
                .env(PLACE, &world.database.url)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let life = dice.pick(&[120, 150, 200, 250, 300, 400]) + 20 * killed;
            tokio::time::sleep(Duration::from_millis(life)).await;
            match child.try_wait().unwrap() {
                Some(status) => {
                    assert!(status.success(), "{kind:?}");
                    break;
                }
                None => {
                    child.kill().unwrap(); // SIGKILL
                    child.wait().unwrap();
                    killed += 1;
                }
            }
            whole(&world, kind).await;
        }
        assert!(killed >= 3, "{kind:?}: killed {killed} times only");
        let merged = "SELECT '' || COUNT(*) FROM idea WHERE state = 'duplicate'";
        assert_eq!(world.numbers(merged).await, [PAIRS], "{kind:?}");
        // Each hears once of each idea that they support.
        let letters = "SELECT '' || COUNT(*) FROM outgoing WHERE body LIKE '%idea-news-merged%'
                       GROUP BY member";
        let letters = world.numbers(letters).await;
        assert_eq!(letters.len(), usize::try_from(SUPPORTERS).unwrap(), "{kind:?}");
        assert!(letters.iter().all(|it| *it == PAIRS), "{kind:?}: {letters:?}");
        world.close().await;
    }
}

/// Pairs of ideas; everybody supports the one, half of them the other as well.
async fn fill(world: &World) {
    let members: Vec<_> =
        (1..=SUPPORTERS).map(|it| format!("({it}, 'member', '[]', '[]', 0)")).collect();
    let sql = "INSERT INTO member (id, role, interests, offered, created) VALUES ";
    world.database.execute(&format!("{sql}{}", members.join(","))).await;
    let accounts: Vec<_> =
        (1..=SUPPORTERS).map(|it| format!("('console', 'f{it}', {it})")).collect();
    let sql = "INSERT INTO account (platform, person, member) VALUES ";
    world.database.execute(&format!("{sql}{}", accounts.join(","))).await;
    let idea = |number: i64| {
        format!(
            "({number}, {number}, NULL, 'Idee', 'Ceva.', '', '', 'ro', '[]', '[]', NULL,
              'in-review', 1, 0, 0, 0, NULL, 0, 0, 1)"
        )
    };
    let ideas: Vec<_> = (1..=PAIRS * 2).map(idea).collect();
    let sql = "INSERT INTO idea (id, number, author, title, what, needs, place, language,
         competences, topics, signature, state, published, gone_support, begun, submitted,
         answered, changed, revision, version) VALUES ";
    world.database.execute(&format!("{sql}{}", ideas.join(","))).await;
    let sql = "INSERT INTO idea_support (idea, member, since)
               SELECT i.id, m.id, 0 FROM idea i, member m
               WHERE m.id <= 1000 AND (i.id % 2 = 0 OR m.id % 2 = 0)";
    world.database.execute(sql).await;
}

/// Whatever is merged is merged with all its supporters.
async fn whole(world: &World, kind: Kind) {
    let lost = "SELECT '' || s.idea FROM idea i JOIN idea_support s ON s.idea = i.id
                WHERE i.state = 'duplicate' AND NOT EXISTS (
                    SELECT 1 FROM idea_support o
                    WHERE o.idea = i.duplicate_of AND o.member = s.member)";
    assert_eq!(world.numbers(lost).await, [0i64; 0], "{kind:?}");
    let half = "SELECT '' || id FROM idea
                WHERE (state = 'duplicate') <> (duplicate_of IS NOT NULL)
                   OR (state = 'duplicate') <> EXISTS (
                       SELECT 1 FROM idea_change c WHERE c.idea = idea.id)";
    assert_eq!(world.numbers(half).await, [0i64; 0], "{kind:?}");
    let twice = "SELECT '' || member FROM outgoing WHERE body LIKE '%idea-news-merged%'
                 GROUP BY member, body HAVING COUNT(*) > 1";
    assert_eq!(world.numbers(twice).await, [0i64; 0], "{kind:?}");
}
