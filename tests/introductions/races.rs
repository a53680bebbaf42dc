//! Two representatives accept the same request at once, each by another process of the bot.

use xploit_bot::community::{Community, Plan};
use xploit_bot::core::clock::Clock;
use xploit_bot::core::event::{Event, EventKind};
use xploit_bot::core::introduction::{Field, State};
use xploit_bot::engine::Taken;

use crate::acts::{ANA, Act, BEA, CAI, End};
use crate::common::{self, kinds};
use crate::model;
use crate::world::{World, conversation};

async fn send(community: &Community, by: usize) -> Vec<String> {
    let press = EventKind::Pressed("introductions.send".to_owned());
    let event = Event { conversation: conversation(by), ..common::event("", press) };
    let Taken::Answered(messages) = community.lanes.take(event).await.unwrap() else {
        panic!("answered before")
    };
    let own = messages.iter().filter(|it| it.to == conversation(by));
    common::keys(own.map(|it| &it.message))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_accepts_too_late_is_told_that_it_is_over() {
    for kind in kinds() {
        let (mut world, mut model) = World::new(kind).await;
        let clock = Clock::frozen(common::noon());
        let plan = common::plan(&world.database.place, &clock);
        let other = Community::open(Plan { seed: 8, terms: model::terms(), ..plan }).await.unwrap();
        world.act(&mut model, &Act::Represent { of: CAI, to: 0 }).await;
        for round in 0..3 {
            let fields = vec![Field::Name, Field::Email];
            let ask = Act::Ask { by: ANA, to: 0, fields: fields.clone(), end: End::Send };
            world.act(&mut model, &ask).await;
            for by in [BEA, CAI] {
                let accept = Act::Accept { by, which: 0, fields: fields.clone(), end: End::Wait };
                world.act(&mut model, &accept).await;
            }
            let (bea, cai) =
                futures::future::join(send(&world.community, BEA), send(&other, CAI)).await;
            let (first, late) = if bea == ["intro-introduced"] { (bea, cai) } else { (cai, bea) };
            assert_eq!(first, ["intro-introduced"], "{kind:?}, round {round}");
            // Which of the two depends on how far the turn had come.
            let over = ["intro-not-now", "intro-over"];
            let is_told = late.iter().all(|it| over.contains(&it.as_str())) && late.len() == 1;
            assert!(is_told, "{kind:?}, round {round}: {late:?}");
            model.becomes(model.introductions.len() - 1, State::Introduced);
            let rows = "SELECT COUNT(*) FROM acceptance a JOIN consent c
                        ON c.introduction = a.introduction AND c.member = a.member";
            assert_eq!(world.database.number(rows).await, round + 1, "{kind:?}");
        }
        other.house.storage.close().await;
        world.close().await;
    }
}
