//! Introductions under random sequences of acts, through the engine and on the real storage: after
//! every step the database is what a plain model says, and no message told anybody more than the
//! other side had consented to.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

#[path = "../common/mod.rs"]
mod common;

mod acts;
mod check;
mod deeds;
mod flows;
mod marks;
mod model;
mod paths;
mod races;
mod world;

use std::collections::BTreeSet;

use acts::Act;
use check::Before;
use common::{Kind, kinds};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use world::World;

/// Sequences on each kind of database, and acts in each at most.
const CASES: u32 = 4;
const ACTS: usize = 60;

/// Which deeds were tried by somebody who may, and by somebody who may not.
async fn live_through(
    kind: Kind,
    acts: &[Act],
) -> Result<BTreeSet<(&'static str, bool)>, TestCaseError> {
    let (mut world, mut model) = World::new(kind).await;
    let mut last = Before::default();
    let mut lived = world.check(&model, &model, &mut last).await;
    for (at, act) in acts.iter().enumerate() {
        if lived.is_err() {
            break;
        }
        let before = model.clone();
        world.act(&mut model, act).await;
        lived = world.check(&before, &model, &mut last).await;
        lived = lived.map_err(|it| TestCaseError::fail(format!("{kind:?}, {at}: {act:?}: {it}")));
    }
    world.close().await;
    lived.map(|()| model.reached)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn nobody_is_shown_more_than_was_consented_to_whatever_happens_in_which_order() {
    let runtime = runtime();
    for kind in kinds() {
        let config = Config {
            cases: CASES,
            failure_persistence: None,
            max_shrink_iters: 60,
            ..Config::default()
        };
        let mut runner = TestRunner::new(config);
        let lived = runner
            .run(&acts::acts(ACTS), |acts| runtime.block_on(live_through(kind, &acts)).map(|_| ()));
        lived.unwrap_or_else(|failure| panic!("{failure}"));
    }
}

/// What happens seldom by chance, each at least once.
#[test]
fn the_paths_that_matter_are_walked() {
    let runtime = runtime();
    for kind in kinds() {
        let mut reached = BTreeSet::new();
        for acts in paths::all() {
            reached.extend(runtime.block_on(live_through(kind, &acts)).unwrap());
        }
        let lack: Vec<_> = paths::MUST.iter().filter(|it| !reached.contains(it)).collect();
        assert!(lack.is_empty(), "{kind:?}: nobody has tried {lack:?}");
    }
}
