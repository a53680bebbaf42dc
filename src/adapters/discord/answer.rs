//! How an interaction is answered: pure, what is known in, the next request out.
//!
//! Discord wants exactly one callback within three seconds; what follows edits it or is said
//! after it, for 15 minutes; after that only the channel is left. Which of these a message takes
//! depends on what was said already ([`Stage`]), and each answer of Discord moves that on. Nothing
//! is sent here.

use super::handle::{Eyes, Interaction, Place, What};
use crate::core::message::{Message, Reach, Spot};
use crate::outbox::Undelivered;

/// How long an interaction's token is good, in milliseconds: 15 minutes, and a little less.
pub const TOKEN_LIVES: i64 = 15 * 60_000 - 10_000;

/// What was said to an interaction so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nobody knows: it came before this process began.
    Unknown,
    /// Nothing.
    Fresh,
    /// A first answer was sent and what came of it is not known.
    Unsure,
    /// "thinking …", which these read.
    Thinking(Eyes),
    /// That it was taken, without a word.
    Quiet,
    /// Its first answer.
    Answered,
    /// Its token is not good any more.
    Over,
}

/// Which request carries a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The callback: a message.
    Say,
    /// The callback: the message with the component is replaced.
    Replace,
    /// The callback: a form.
    Form,
    /// The first answer, or the message with the component, is edited.
    Edit,
    /// "thinking …" goes, because others would read what takes its place.
    Withdraw,
    /// One more message after the first answer.
    FollowUp,
    /// A message in the channel.
    Channel,
    /// A message in the person's own channel.
    Direct,
}

/// What a message asks of its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Where it goes.
    pub spot: Spot,
    /// Who may read it.
    pub reach: Reach,
    /// Whether it has a form.
    pub form: bool,
    /// Which piece of it is to go.
    pub piece: usize,
}

/// What Discord answered to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It was done.
    Done,
    /// The interaction has its first answer already.
    Acknowledged,
    /// The interaction, or its token, is not known any more.
    Expired,
    /// What was to be edited is not there any more.
    Gone,
    /// Whether it was done is not known.
    Lost,
    /// It was not.
    Not(Undelivered),
}

/// What is to be done then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The message, or its piece, is told.
    Told,
    /// It is to be tried another way.
    Again,
    /// It can't be told now, or ever.
    Give(Undelivered),
}

impl Wish {
    /// What this piece of a message asks.
    pub fn of<T>(message: &Message<T>, piece: usize) -> Self {
        let form = message.form.is_some();
        Self { spot: message.spot, reach: message.reach, form, piece }
    }

    /// Who reads it.
    pub fn eyes(&self, origin: &Interaction) -> Eyes {
        match (self.reach, origin.place) {
            (Reach::Person, Place::Guild) => Eyes::One,
            (Reach::Person, Place::Direct) | (Reach::Everybody, _) => Eyes::All,
        }
    }

    /// Whether it may take the place of the message that it answers.
    fn replaces(&self, origin: &Interaction) -> bool {
        let may = match origin.what {
            What::Own => true,
            What::Shared => self.eyes(origin) == Eyes::All,
            What::Foreign | What::Command | What::Form => false,
        };
        may && self.spot == Spot::InPlace && self.piece == 0
    }
}

impl Stage {
    /// The way that a message takes at `now`, in milliseconds since 1970.
    pub fn way(self, origin: &Interaction, wish: &Wish, now: i64) -> Way {
        let over = self == Self::Over || now - origin.at > TOKEN_LIVES;
        if over {
            return match wish.eyes(origin) {
                Eyes::One => Way::Direct,
                Eyes::All => Way::Channel,
            };
        }
        match self {
            Self::Unknown | Self::Fresh | Self::Unsure if wish.piece == 0 => {
                if wish.form && origin.what != What::Form {
                    Way::Form
                } else if wish.replaces(origin) {
                    Way::Replace
                } else {
                    Way::Say
                }
            }
            Self::Thinking(Eyes::All) if wish.eyes(origin) == Eyes::One => Way::Withdraw,
            Self::Thinking(_) => Way::Edit,
            Self::Quiet if wish.replaces(origin) => Way::Edit,
            Self::Unknown
            | Self::Fresh
            | Self::Unsure
            | Self::Quiet
            | Self::Answered
            | Self::Over => Way::FollowUp,
        }
    }

    /// What is known, and what is to be done, after a request that went this way.
    pub fn after(self, way: Way, verdict: Verdict) -> (Self, Step) {
        match (way, verdict) {
            (Way::Channel | Way::Direct, Verdict::Done) => (self, Step::Told),
            (Way::Channel | Way::Direct, verdict) => (self, Step::Give(undelivered(verdict))),
            (Way::Withdraw, Verdict::Done | Verdict::Gone) => (Self::Answered, Step::Again),
            (_, Verdict::Done) => (Self::Answered, Step::Told),
            (Way::Say | Way::Replace | Way::Form, Verdict::Acknowledged) => match self {
                // It was this very message whose answer was lost.
                Self::Unsure => (Self::Answered, Step::Told),
                // "thinking …" of an earlier process goes with the first message that follows; of
                // a component the same edit does it, whatever was said before.
                _ if way == Way::Replace => (Self::Quiet, Step::Again),
                _ => (Self::Answered, Step::Again),
            },
            (Way::Say | Way::Replace | Way::Form, Verdict::Lost) => {
                (Self::Unsure, Step::Give(Undelivered::Later))
            }
            (Way::Edit, Verdict::Gone) => (Self::Answered, Step::Again),
            // The message with the component went meanwhile, and the one callback with it.
            (_, Verdict::Expired | Verdict::Gone) => (Self::Over, Step::Again),
            (_, verdict) => (self, Step::Give(undelivered(verdict))),
        }
    }
}

fn undelivered(verdict: Verdict) -> Undelivered {
    match verdict {
        Verdict::Not(why) => why,
        Verdict::Lost => Undelivered::Later,
        // None of these can be an answer to what was asked.
        Verdict::Done | Verdict::Acknowledged | Verdict::Expired | Verdict::Gone => {
            Undelivered::Refused
        }
    }
}

/// What is sent so that an interaction is taken in time, when its answer is not there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deferral {
    /// "thinking …", which these read.
    Thinking(Eyes),
    /// Nothing that can be seen.
    Quiet,
}

impl Deferral {
    /// How this interaction is deferred.
    pub fn of(origin: &Interaction) -> Self {
        match origin.what.is_component() {
            true => Self::Quiet,
            false => Self::Thinking(origin.eyes),
        }
    }

    /// What is known after that was sent.
    pub fn after(self, verdict: &Verdict) -> Stage {
        match (verdict, self) {
            (Verdict::Done, Self::Thinking(eyes)) => Stage::Thinking(eyes),
            (Verdict::Done, Self::Quiet) => Stage::Quiet,
            (Verdict::Expired, _) => Stage::Over,
            (Verdict::Acknowledged, _) => Stage::Answered,
            // The next request will tell.
            (Verdict::Gone | Verdict::Lost | Verdict::Not(_), _) => Stage::Unknown,
        }
    }
}
