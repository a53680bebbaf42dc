//! One turn, from what a platform told us to what is on the disk.
//!
//! An [`Event`] goes through its conversation's lane; [`Engine::turn`] reads who it is and where
//! the dialogue stands, [`route`](route::route) decides which skill it is for, the role is checked, the skill
//! decides, and everything it leaves behind is committed at once. It knows no platform and no SQL,
//! and says nothing by itself but that something went wrong.

mod choose;
mod digest;
pub mod follow;
mod forms;
pub mod lanes;
pub mod letters;
pub mod route;
pub mod turn;

use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;

use crate::core::announcement::Care;
use crate::core::banned::Banned;
use crate::core::catalogue::Language;
use crate::core::clock::{Clock, Randomness};
use crate::core::command::{Command, Menu, Named, Suggestion};
use crate::core::dialogue::{Dialogue, REMEMBERED, after};
use crate::core::digest::Weekly;
use crate::core::event::{Event, EventKind};
use crate::core::ids::{Conversation, IdSource, OutgoingId};
use crate::core::innovation::Innovations;
use crate::core::introduction::Terms;
use crate::core::keeping::Keeping;
use crate::core::message::{Message, Reach};
use crate::core::text::Text;
use crate::counts::{Counts, Place, TurnEnd};
use crate::search::{Index, fold};
use crate::skills::{Skill, Trouble};
use crate::storage::members::Known;
use crate::storage::outgoing::{Bond, Outgoing, Urgency};
use crate::storage::turns::{Commit, Committed, DialogueWrite, Version, Write};
use crate::storage::{self, Storage};
use crate::text;
use crate::texts::{Detector, Lexicon, Subjects, Texts};
use choose::Chosen;
use route::Route;
use turn::{Afterwards, Letter, Turn};

/// How long a skill may take before its conversation is told that something went wrong.
pub const SKILL_LIMIT: Duration = Duration::from_secs(10);

/// How long a message belongs to the process that said it, before any other may deliver it.
pub const LEASE: jiff::SignedDuration = jiff::SignedDuration::from_secs(60);

/// How often one event may turn out to be another ([`Trouble::Instead`]).
const INSTEADS: usize = 3;

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
    /// The index of the ideas that all may read and of the innovations of other communities, each
    /// by its own id: no two are the same.
    pub ideas: Index,
    /// Words that have a meaning to the bot, by language.
    pub lexicons: Vec<Lexicon>,
    /// Words for subjects, of all languages.
    pub subjects: Subjects,
    /// Guesses languages.
    pub detector: Detector,
    /// The time.
    pub clock: Clock,
    /// The community's time zone.
    pub zone: TimeZone,
    /// Where ids come from.
    pub ids: IdSource,
    /// How long things are kept, and whom to ask about it.
    pub keeping: Keeping,
    /// How introductions run.
    pub terms: Terms,
    /// Words that must not stand in an idea.
    pub banned: Banned,
    /// With what care announcements are sent.
    pub care: Care,
    /// How innovations are published.
    pub innovations: Innovations,
    /// When whoever follows topics hears of what is new; `None`: never.
    pub digest: Option<Weekly>,
    /// Where one-time codes come from.
    pub randomness: Randomness,
    /// Told when somebody has another role than before: lists of commands follow.
    pub roles_changed: tokio::sync::Notify,
    /// What is counted.
    pub counts: Counts,
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
        let began = std::time::Instant::now();
        let taken = self.take(event).await;
        let end = match &taken {
            Ok(Taken::Answered(_)) => TurnEnd::Answered,
            Ok(Taken::Before) => TurnEnd::Repeated,
            Err(_) => TurnEnd::Failed,
        };
        self.house.counts.turn(event.conversation.platform, end, began.elapsed());
        taken
    }

    async fn take(&self, event: &Event) -> storage::Result<Taken> {
        for _ in 0..RUNS {
            let start = self.house.storage.start(&event.id, &event.conversation).await?;
            if start.taken {
                return Ok(Taken::Before);
            }
            let (state, was) = start.dialogue.unzip();
            let known = start.known;
            if self.is_no_news(event, &known).await? {
                return Ok(Taken::Before);
            }
            let read = |it: String| Dialogue::load(&it);
            let dialogue = state.map_or_else(|| Some(Dialogue::default()), read);
            let (turn, before) = match dialogue {
                Some(dialogue) => (self.run(event, known, &dialogue).await, Some(dialogue)),
                None => {
                    let mut turn = self.begin(event, known, Dialogue::default());
                    turn.say(text!(engine_forgotten));
                    (turn, None)
                }
            };
            let (commit, outgoing) = self.finish(event, turn, before.as_ref(), was);
            let changes_roles = commit.writes.iter().any(Write::changes_roles);
            match self.house.storage.commit(commit).await? {
                Committed::Done => {
                    if changes_roles {
                        self.house.roles_changed.notify_one();
                    }
                    return Ok(Taken::Answered(outgoing));
                }
                Committed::Repeated => return Ok(Taken::Before),
                Committed::Stale => {}
            }
        }
        Err(storage::Error::Contended)
    }

    /// Whether an event changes nothing: somebody whom nobody knows blocks the bot, or puts it into a
    /// channel; or it is put into a group where it is already.
    async fn is_no_news(&self, event: &Event, known: &Known) -> storage::Result<bool> {
        let Conversation { platform, chat, .. } = &event.conversation;
        match event.kind {
            EventKind::Blocked | EventKind::Entrusted(_) => Ok(*known == Known::New),
            EventKind::Added => self.house.storage.is_in_group(*platform, chat).await,
            _ => Ok(false),
        }
    }

    fn begin(&self, event: &Event, known: Known, dialogue: Dialogue) -> Turn {
        Turn::new(self.house.clone(), event, known, dialogue)
    }

    /// Lets the skill decide whom the event is for; where it says that something else is meant,
    /// that takes its place.
    async fn run(&self, event: &Event, known: Known, dialogue: &Dialogue) -> Turn {
        let mut kind = event.kind.clone();
        for _ in 0..INSTEADS {
            match self.decide(event, &kind, known.clone(), dialogue.clone()).await {
                Decided::Turn(turn) => return *turn,
                Decided::Instead(meant) => kind = meant,
            }
        }
        let mut turn = self.begin(event, known, dialogue.clone());
        turn.say(text!(engine_old_button));
        turn
    }

    /// Routes the event, checks the role and lets the skill decide, in a task of its own: one that
    /// panics or hangs takes nothing with it, and its person is told.
    async fn decide(
        &self,
        event: &Event,
        kind: &EventKind,
        known: Known,
        dialogue: Dialogue,
    ) -> Decided {
        let mut turn = self.begin(event, known.clone(), dialogue.clone());
        let (skill, ask) = match self.choose(&mut turn, kind) {
            Chosen::Skill(skill, ask) => (skill, ask),
            Chosen::Said => return Decided::Turn(Box::new(turn)),
            Chosen::Refused(answer) => {
                turn.reach = Reach::Person;
                turn.say(answer);
                return Decided::Turn(Box::new(turn));
            }
        };
        let deciding = tokio::spawn(async move {
            let decided = skill.run(&mut turn, ask).await;
            (turn, decided)
        });
        let abort = deciding.abort_handle();
        let (mut turn, trouble) = match tokio::time::timeout(self.limit, deciding).await {
            Ok(Ok((turn, Ok(())))) => return Decided::Turn(Box::new(turn)),
            Ok(Ok((_, Err(Trouble::Instead(kind))))) => return Decided::Instead(kind),
            Ok(Ok((turn, Err(Trouble::Refused(text))))) => (turn, Fault::Refused(text)),
            Ok(Ok((turn, Err(Trouble::Storage(error))))) => (turn, Fault::Storage(error)),
            Ok(Err(_panicked)) => (self.begin(event, known, dialogue), Fault::Panicked),
            Err(_elapsed) => {
                abort.abort();
                (self.begin(event, known, dialogue), Fault::Hung)
            }
        };
        turn.undo();
        turn.reach = Reach::Person;
        if !matches!(trouble, Fault::Refused(_)) {
            self.house.counts.error(Place::Skill);
        }
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
        Decided::Turn(Box::new(turn))
    }

    /// What half-typed words behind a command may become for this reader, the best first.
    pub async fn suggest(&self, command: &str, reader: &Language, typed: &str) -> Vec<Suggestion> {
        let has = |it: &&&dyn Skill| it.commands().iter().any(|it| it.name == command);
        match self.skills.iter().find(has) {
            Some(skill) => skill.suggest(&self.house, reader, typed).await,
            None => Vec::new(),
        }
    }

    /// Whether the answer to this will be for the person alone.
    pub fn is_personal(&self, kind: &EventKind) -> bool {
        let skill = match route::route(kind, None, &self.menu, self.house.clock.now()) {
            Route::Command { name, .. } => Some(self.command(name).0),
            Route::Press { skill, .. } | Route::Filled { skill, .. } => self.named(&skill),
            _ => None,
        };
        skill.is_some_and(|it| it.is_personal())
    }

    /// The commands of all skills.
    pub fn commands(&self) -> impl Iterator<Item = &'static Command> {
        self.skills.iter().flat_map(|it| it.commands())
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
            _ if turn.afterwards == Afterwards::Nothing => {
                was.map_or(DialogueWrite::Keep, |was| DialogueWrite::Clear { was })
            }
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
        let member = (turn.afterwards == Afterwards::Known).then_some(turn.member.id);
        // Whom nobody knows any more has no choice on the disk: the goodbye takes it along.
        let (language, hint) = match member {
            Some(_) => (turn.member.language.clone(), turn.member.hint.clone()),
            None => (None, Some(turn.language.clone())),
        };
        let outgoing = |(message, bond): (Message, Bond)| Outgoing {
            id: OutgoingId(self.house.ids.next(turn.now)),
            to: event.conversation.clone(),
            member,
            language: language.clone(),
            hint: hint.clone(),
            handle: event.handle.clone(),
            urgency: Urgency::Reply,
            message: Message { reach: turn.reach, ..message },
            bond,
            created: now,
            leased_until: after(turn.now, LEASE),
            attempts: 0,
        };
        let mut outgoing: Vec<_> = turn.says.iter().cloned().map(outgoing).collect();
        let until = after(turn.now, LEASE);
        let letter = |it: &Letter| self.house.letter(&it.to, it.message.clone(), it.bond, until);
        outgoing.extend(turn.tells.iter().map(letter));
        let commit = Commit {
            event: Some(event.id.clone()),
            conversation: event.conversation.clone(),
            member: turn.member.id,
            writes: turn.into_writes(),
            dialogue,
            outgoing: outgoing.clone(),
            now,
        };
        (commit, outgoing)
    }
}

/// What a skill decided.
enum Decided {
    /// What the turn has now.
    Turn(Box<Turn>),
    /// That this happened instead.
    Instead(EventKind),
}

/// Why a skill did not answer.
enum Fault {
    Refused(Text),
    Storage(storage::Error),
    Panicked,
    Hung,
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
