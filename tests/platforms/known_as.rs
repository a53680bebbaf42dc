//! How a platform calls a person reaches the skill, whichever platform it is.

use futures::future::BoxFuture;
use xploit_bot::community::Community;
use xploit_bot::core::clock::Clock;
use xploit_bot::core::command::Command;
use xploit_bot::core::event::Room;
use xploit_bot::core::message::{Line, Message, Part, Span};
use xploit_bot::engine::turn::Turn;
use xploit_bot::skills::{Ask, Skill, Trouble};

use crate::common::{self, Database, Kind};
use crate::doors::{Act, Door, Who, console, discord, telegram};

/// Says how it knows whoever writes.
#[derive(Debug)]
struct Echo;

impl Skill for Echo {
    fn name(&self) -> &'static str {
        "echo"
    }

    fn commands(&self) -> &'static [Command] {
        &[]
    }

    fn takes_questions(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, _: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            let known = turn.known_as.clone().unwrap();
            let words = format!("{} @{}", known.name, known.handle.unwrap());
            let line = Line(vec![Span::Plain(words.into())]);
            turn.say(Message::new(vec![Part::Paragraph(line)]));
            Ok(())
        })
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_has_the_same_name_through_every_door() {
    let doors: [Box<dyn Door + Send>; 3] = [
        Box::new(console::Console::default()),
        Box::new(telegram::Telegram::new().await),
        Box::new(discord::Discord::new().await),
    ];
    for mut door in doors {
        let database = Database::new(Kind::Sqlite).await;
        let plan = common::plan(&database.place, &Clock::frozen(common::noon()));
        let community = Community::open_with(plan, &[&Echo]).await.unwrap();
        let outbox = door.open(&community).await;
        let who = Who { name: "ana".to_owned(), hint: "ro".to_owned(), room: Room::Private };
        door.act(&who, Act::Say("salut".to_owned())).await.unwrap();
        let heard: Vec<_> = door.heard().into_iter().flat_map(|it| it.lines).collect();
        assert_eq!(heard, ["Ana @ana"], "{:?}", door.account("ana"));
        door.shut().await;
        outbox.close().await;
    }
}
