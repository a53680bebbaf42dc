//! Roles and accounts under random sequences of acts, through the engine and on the real storage:
//! after every step the database is what a model of a few lines says it must be.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod model;
mod world;

use common::{Kind, kinds};
use model::{Act, Model, PEOPLE};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use world::World;
use xploit_bot::core::role::Role;

/// Sequences on each kind of database, and acts in each at most.
const CASES: u32 = 10;
const ACTS: usize = 50;

fn person() -> impl Strategy<Value = usize> {
    0..PEOPLE.len()
}

fn act() -> impl Strategy<Value = Act> {
    let role = select(vec![Role::Owner, Role::Coordinator, Role::Representative]);
    prop_oneof![
        4 => (person(), role).prop_map(|(by, role)| Act::Invite { by, role }),
        6 => (person(), any::<usize>()).prop_map(|(by, which)| Act::Redeem { by, which }),
        3 => (person(), person()).prop_map(|(by, of)| Act::Revoke { by, of }),
        3 => (person(), person(), any::<bool>())
            .prop_map(|(shows, types, agrees)| Act::Link { shows, types, agrees }),
        2 => person().prop_map(|by| Act::Unlink { by }),
        2 => person().prop_map(|by| Act::Guess { by }),
        1 => select(vec![10, 60, 24 * 60 * 4]).prop_map(|minutes| Act::Wait { minutes }),
    ]
}

async fn live_through(kind: Kind, acts: &[Act]) -> Result<(), TestCaseError> {
    let mut world = World::new(kind).await;
    let mut model = Model::new();
    let mut lived = world.compare(&model, "at the start").await;
    for (at, act) in acts.iter().enumerate() {
        if lived.is_err() {
            break;
        }
        let before = model.clone();
        model.act(act, &world.organisations);
        model.holds_after(act, &before);
        world.act(act, &before).await;
        lived = world.compare(&model, &format!("{kind:?}, step {at}: {act:?}")).await;
    }
    world.close().await;
    lived
}

#[test]
fn nobody_gets_beyond_their_role_whatever_happens_in_which_order() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for kind in kinds() {
        let config = Config {
            cases: CASES,
            failure_persistence: None,
            max_shrink_iters: 60,
            ..Config::default()
        };
        let mut runner = TestRunner::new(config);
        let lived =
            runner.run(&vec(act(), 1..ACTS), |acts| runtime.block_on(live_through(kind, &acts)));
        lived.unwrap_or_else(|failure| panic!("{failure}"));
    }
}

/// What happens seldom by chance, each at least once.
#[test]
fn the_paths_that_matter_are_walked() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let invite = |by, role| Act::Invite { by, role };
    let redeem = |by, which| Act::Redeem { by, which };
    let link = |shows, types| Act::Link { shows, types, agrees: true };
    let sequences = [
        // A coordinator links with a representative, is revoked, and the account that is taken out
        // has nothing.
        vec![
            invite(0, Role::Coordinator),
            invite(0, Role::Representative),
            redeem(1, 0),
            redeem(2, 1),
            link(1, 2),
            Act::Unlink { by: 2 },
            link(2, 1),
            Act::Revoke { by: 0, of: 1 },
            Act::Unlink { by: 1 },
        ],
        // The only owner links with somebody and leaves: the other account goes on as the owner.
        vec![
            link(3, 0),
            Act::Revoke { by: 3, of: 0 },
            Act::Unlink { by: 0 },
            Act::Revoke { by: 0, of: 3 },
            invite(3, Role::Owner),
            redeem(0, 0),
            Act::Revoke { by: 0, of: 3 },
            Act::Revoke { by: 0, of: 0 },
        ],
        // Whoever is revoked invites nobody any more, whose guesses are counted guesses nothing.
        vec![
            invite(0, Role::Coordinator),
            redeem(1, 0),
            invite(1, Role::Representative),
            invite(1, Role::Owner),
            Act::Revoke { by: 0, of: 1 },
            redeem(2, 1),
            invite(0, Role::Coordinator),
            Act::Guess { by: 4 },
            Act::Guess { by: 4 },
            link(4, 3),
            Act::Guess { by: 3 },
            Act::Guess { by: 4 },
            Act::Unlink { by: 3 },
            Act::Guess { by: 3 },
            redeem(3, 2),
            link(1, 3),
            Act::Wait { minutes: 60 },
            redeem(3, 2),
        ],
    ];
    for kind in kinds() {
        for acts in &sequences {
            runtime.block_on(live_through(kind, acts)).unwrap();
        }
    }
}
