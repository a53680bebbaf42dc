//! One turn, from what a platform told us to what is on the disk.
//!
//! An [`Event`] goes through its conversation's lane; [`Engine::turn`] reads who it is and where
//! the dialogue stands, [`route`](route::route) decides which skill it is for, the role is checked, the skill
//! decides, and everything it leaves behind is committed at once. It knows no platform and no SQL,
//! and says nothing by itself but that something went wrong.

pub mod follow;
pub mod lanes;
pub mod route;
pub mod turn;

use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;

use crate::core::clock::Clock;
use crate::core::command::{Command, Menu, Named};
use crate::core::dialogue::{Dialogue, REMEMBERED, after};
use crate::core::event::{Event, EventKind};
use crate::core::ids::{IdSource, OutgoingId};
use crate::core::member::Member;
use crate::core::role::{Permit, Role};
use crate::core::text::Text;
use crate::search::{Index, fold};
use crate::skills::{Ask, Skill, Trouble};
use crate::storage::outgoing::Outgoing;
use crate::storage::turns::{Commit, Committed, DialogueWrite, Version};
use crate::storage::{self, Storage};
use crate::text;
use crate::texts::{Detector, Lexicon, Texts};
use route::Route;
use turn::Turn;

/// How long a skill may take before its conversation is told that something went wrong.
pub const SKILL_LIMIT: Duration = Duration::from_secs(10);

/// How long a message belongs to the process that said it, before any other may deliver it.
pub const LEASE: jiff::SignedDuration = jiff::SignedDuration::from_secs(60);

/// How often a turn is run again because something that it had read has changed.
const RUNS: usize = 5;

/// What every turn shares.
#[derive(Debug)]
pub struct House {
    /// The database.
    pub storage: Storage,
    /// The languages.
    pub texts: Texts,
    /// The catalogue's index.
    pub index: Index,
    /// Words that have a meaning to the bot, by language.
    pub lexicons: Vec<Lexicon>,
    /// Guesses languages.
    pub detector: Detector,
    /// The time.
    pub clock: Clock,
    /// The community's time zone.
    pub zone: TimeZone,
    /// Where ids come from.
    pub ids: IdSource,
}

/// Runs turns.
#[derive(Debug)]
pub struct Engine {
    house: Arc<House>,
    skills: &'static [&'static dyn Skill],
    menu: Menu,
    limit: Duration,
}

/// What came of an event.
#[derive(Debug)]
pub enum Taken {
    /// It was answered; these messages are to be delivered, and are on the disk.
    Answered(Vec<Outgoing>),
    /// It had been answered before.
    Before,
}

impl Engine {
    /// An engine with these skills.
    pub fn new(house: Arc<House>, skills: &'static [&'static dyn Skill]) -> Self {
        let menu = Menu(names(&house.texts, skills));
        Self { house, skills, menu, limit: SKILL_LIMIT }
    }

    /// The same engine, whose skills may take as long as this instead of [`SKILL_LIMIT`].
    #[must_use]
    pub fn limited_to(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// What every turn shares.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Answers an event: when this returns `Ok`, the answer is on the disk and the platform may
    /// be told that the event was taken.
    ///
    /// # Errors
    /// Those of the database; then nothing was written and the event may come again.
    pub async fn turn(&self, event: &Event) -> storage::Result<Taken> {
        for _ in 0..RUNS {
            let start = self.house.storage.start(&event.id, &event.conversation).await?;
            if start.taken {
                return Ok(Taken::Before);
            }
            let (state, was) = start.dialogue.unzip();
            let member = start.member;
            let read = |it: String| Dialogue::load(&it);
            let dialogue = state.map_or_else(|| Some(Dialogue::default()), read);
            let (turn, before) = match dialogue {
                Some(dialogue) => (self.run(event, member, dialogue.clone()).await, Some(dialogue)),
                None => {
                    let mut turn = self.begin(event, member, Dialogue::default());
                    turn.say(text!(engine_forgotten));
                    (turn, None)
                }
            };
            let (commit, outgoing) = self.finish(event, turn, before.as_ref(), was);
            match self.house.storage.commit(commit).await? {
                Committed::Done => return Ok(Taken::Answered(outgoing)),
                Committed::Repeated => return Ok(Taken::Before),
                Committed::Stale => {}
            }
        }
        Err(storage::Error::Contended)
    }

    fn begin(&self, event: &Event, member: Option<Member>, dialogue: Dialogue) -> Turn {
        Turn::new(self.house.clone(), event, member, dialogue)
    }

    /// Routes the event, checks the role and lets the skill decide, in a task of its own: one that
    /// panics or hangs takes nothing with it, and its person is told.
    async fn run(&self, event: &Event, member: Option<Member>, dialogue: Dialogue) -> Turn {
        let mut turn = self.begin(event, member.clone(), dialogue.clone());
        let (skill, ask) = match self.choose(&mut turn, &event.kind) {
            Ok(chosen) => chosen,
            Err(answer) => {
                turn.say(answer);
                return turn;
            }
        };
        let deciding = tokio::spawn(async move {
            let decided = skill.run(&mut turn, ask).await;
            (turn, decided)
        });
        let abort = deciding.abort_handle();
        let (mut turn, trouble) = match tokio::time::timeout(self.limit, deciding).await {
            Ok(Ok((turn, Ok(())))) => return turn,
            Ok(Ok((turn, Err(Trouble::Refused(text))))) => (turn, Fault::Refused(text)),
            Ok(Ok((turn, Err(Trouble::Storage(error))))) => (turn, Fault::Storage(error)),
            Ok(Err(_panicked)) => (self.begin(event, member, dialogue), Fault::Panicked),
            Err(_elapsed) => {
                abort.abort();
                (self.begin(event, member, dialogue), Fault::Hung)
            }
        };
        turn.undo();
        match trouble {
            Fault::Refused(text) => turn.say(text),
            Fault::Storage(error) => {
                tracing::error!(skill = skill.name(), event = %event.id.0, %error, "a skill failed");
                turn.say(text!(engine_fault));
            }
            Fault::Panicked => {
                tracing::error!(skill = skill.name(), event = %event.id.0, "a skill panicked");
                turn.say(text!(engine_fault));
            }
            Fault::Hung => {
                tracing::error!(skill = skill.name(), event = %event.id.0, "a skill hung");
                turn.say(text!(engine_slow));
            }
        }
        turn
    }

    /// Which skill it is for, with the role checked; or what the person is told instead.
    fn choose(&self, turn: &mut Turn, kind: &EventKind) -> Result<(&'static dyn Skill, Ask), Text> {
        let route = route::route(kind, turn.dialogue.step.as_ref(), &self.menu, turn.now);
        let (skill, needs, ask) = match route {
            Route::Command { name, words } => {
                turn.dialogue.step = None;
                let (skill, command) = self.command(name);
                (skill, command.needs, Ask::Command { name, words })
            }
            Route::Mistyped { typed, words, nearest } => {
                let nearest = nearest.filter(|it| self.may(turn, self.command(it).1.needs));
                let ask = Ask::Mistyped { typed, words, nearest };
                (self.skill(|it| it.takes_mistyped()), Role::Member, ask)
            }
            Route::Answer { step, words } => {
                turn.dialogue.step = None;
                let skill = self.skill(|it| it.takes(&step));
                (skill, needs_of(skill), Ask::Answer { step, words })
            }
            Route::Question { words, late } => {
                turn.dialogue.step = None;
                if late {
                    turn.say(text!(engine_late));
                }
                (self.skill(|it| it.takes_questions()), Role::Member, Ask::Question(words))
            }
            Route::Press { skill, code } => {
                let Some(found) = self.skills.iter().find(|it| it.name() == skill) else {
                    return Err(text!(engine_old_button));
                };
                (*found, needs_of(*found), Ask::Press(code))
            }
            Route::OldButton => return Err(text!(engine_old_button)),
            Route::NoWords => return Err(text!(engine_no_words)),
            Route::TooLong { letters } => {
                return Err(text!(engine_too_long, count = letters, limit = route::LONGEST));
            }
        };
        let permit =
            Permit::check(turn.member.role, needs).ok_or_else(|| text!(engine_not_yours))?;
        turn.permit = Some(permit);
        Ok((skill, ask))
    }

    fn may(&self, turn: &Turn, needs: Role) -> bool {
        Permit::check(turn.member.role, needs).is_some()
    }

    fn command(&self, name: &str) -> (&'static dyn Skill, &'static Command) {
        let of = |skill: &&'static dyn Skill| {
            skill.commands().iter().find(|it| it.name == name).map(|it| (*skill, it))
        };
        self.skills.iter().find_map(of).expect("the menu was made of these skills")
    }

    fn skill(&self, fits: impl Fn(&dyn Skill) -> bool) -> &'static dyn Skill {
        let found = self.skills.iter().find(|it| fits(**it));
        *found.expect("a test checks that each step, questions and slips have their skill")
    }

    fn finish(
        &self,
        event: &Event,
        turn: Turn,
        before: Option<&Dialogue>,
        was: Option<Version>,
    ) -> (Commit, Vec<Outgoing>) {
        let now = turn.now.as_millisecond();
        let dialogue = match (turn.dialogue.save(), was) {
            _ if before == Some(&turn.dialogue) => DialogueWrite::Keep,
            (None, None) => DialogueWrite::Keep,
            (None, Some(was)) => DialogueWrite::Clear { was },
            (Some(state), was) => DialogueWrite::Save {
                state,
                was,
                version: Version(self.house.ids.next(turn.now)),
                expires: after(turn.now, REMEMBERED),
            },
        };
        let outgoing = |message| Outgoing {
            id: OutgoingId(self.house.ids.next(turn.now)),
            to: event.conversation.clone(),
            member: turn.member.id,
            language: turn.member.language.clone(),
            hint: event.hint.clone(),
            message,
            created: now,
            leased_until: after(turn.now, LEASE),
            attempts: 0,
        };
        let outgoing: Vec<_> = turn.says.into_iter().map(outgoing).collect();
        let commit = Commit {
            event: Some(event.id.clone()),
            conversation: event.conversation.clone(),
            member: turn.member.id,
            writes: turn.writes,
            dialogue,
            outgoing: outgoing.clone(),
            now,
        };
        (commit, outgoing)
    }
}

/// Why a skill did not answer.
enum Fault {
    Refused(Text),
    Storage(storage::Error),
    Panicked,
    Hung,
}

/// The highest role that any command of a skill needs: for its buttons and its questions.
fn needs_of(skill: &dyn Skill) -> Role {
    skill.commands().iter().map(|it| it.needs).max().unwrap_or(Role::Member)
}

/// Every name that a command may be typed by: its own, and one in each language.
fn names(texts: &Texts, skills: &[&dyn Skill]) -> Vec<Named> {
    let mut names = Vec::new();
    for command in skills.iter().flat_map(|it| it.commands()) {
        let own = command.name.to_owned();
        let others = texts.languages().iter().flat_map(|it| texts.words(&(command.also)(), it));
        for name in std::iter::once(own).chain(others) {
            let named = Named { name: fold(&name), command: command.name, plain: command.plain };
            names.push(named);
        }
    }
    names
}
