//! Nothing is kept longer than `/privacy` says: questions, messages that could not be delivered,
//! and profiles that nobody uses, whose owners are told a month before.
//!
//! Whoever wants no message unasked (`/stop`) or can't be written to is not told, and erased all
//! the same: to keep them for ever, for want of a warning, would be the opposite of their wish.
//!
//! It works in small steps, so that turns go between them, and any number of processes may do it
//! at once.

use crate::core::ids::{Conversation, OutgoingId};
use crate::core::keeping::{day_of, deliveries_before, drafts_before, failed_before};
use crate::core::message::{Button, Message, Press};
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::storage::Result;
use crate::storage::outgoing::{Outgoing, Urgency};
use crate::storage::retention::Inactive;
use crate::text;

/// How many rows one step touches at most.
const STEP: i64 = 100;

/// How many rows of an announcement's receivers.
const MANY: i64 = 2_000;

/// What is to be looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    /// Days are noted from now on of members who joined before they were.
    Days,
    /// Questions.
    Questions,
    /// Introductions that ended, or led to something.
    Introductions,
    /// Ideas that nobody goes on writing.
    Drafts,
    /// Who got which announcement.
    Deliveries,
    /// Messages that could not be delivered.
    Failed,
    /// The inactive are told.
    Warnings,
    /// The inactive are erased.
    Profiles,
}

impl Task {
    const ALL: &[Self] = &[
        Self::Days,
        Self::Questions,
        Self::Introductions,
        Self::Drafts,
        Self::Deliveries,
        Self::Failed,
        Self::Warnings,
        Self::Profiles,
    ];

    /// The word that storage uses.
    fn code(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Questions => "questions",
            Self::Introductions => "introductions",
            Self::Drafts => "drafts",
            Self::Deliveries => "deliveries",
            Self::Failed => "failed",
            Self::Warnings => "warnings",
            Self::Profiles => "profiles",
        }
    }
}

/// Does once what is due.
///
/// # Errors
/// Those of the database: the rest is done the next time.
pub async fn round(house: &House) -> Result<()> {
    for task in Task::ALL {
        let mut touched = 0;
        loop {
            let step = step(house, *task).await?;
            touched += step;
            if step < STEP {
                break;
            }
            // Whoever waits for the database goes first.
            tokio::task::yield_now().await;
        }
        let now = house.clock.now().as_millisecond();
        house.storage.note_round(task.code(), now, touched).await?;
    }
    Ok(())
}

/// One step; how many rows it touched.
async fn step(house: &House, task: Task) -> Result<i64> {
    let (now, keeping, storage) = (house.clock.now(), &house.keeping, &house.storage);
    let touched = match task {
        Task::Days => storage.begin_counting(day_of(now.as_millisecond()), STEP).await?,
        Task::Questions => storage.expire_questions(keeping.questions_before(now), STEP).await?,
        Task::Introductions => {
            storage.expire_introductions(keeping.introductions_before(now), STEP).await?
        }
        Task::Drafts => storage.expire_drafts(drafts_before(now), STEP).await?,
        Task::Deliveries => storage.expire_deliveries(deliveries_before(now), MANY).await?,
        Task::Failed => storage.expire_failed(failed_before(now), STEP).await?,
        Task::Warnings => return warn(house).await,
        Task::Profiles => {
            let (seen, warned) = (keeping.profiles_before(now), keeping.warning_before(now));
            storage.erase_inactive(seen, warned, STEP).await?
        }
    };
    Ok(i64::try_from(touched).unwrap_or(i64::MAX))
}

async fn warn(house: &House) -> Result<i64> {
    let now = house.clock.now();
    let before = house.keeping.warned_before(now);
    let mut warned = 0;
    for inactive in house.storage.inactive(before, STEP).await? {
        let messages = warnings(house, &inactive);
        let now = now.as_millisecond();
        if house.storage.warn(inactive.member, before, now, messages).await? {
            warned += 1;
        }
    }
    Ok(warned)
}

/// The warning, on each platform: nobody knows on which of them it will be read.
fn warnings(house: &House, inactive: &Inactive) -> Vec<Outgoing> {
    let now = house.clock.now();
    let erased = house.keeping.erased_at(inactive.seen, now);
    let date = erased.to_zoned_datetime(house.zone.clone()).date();
    let stay = Button::press(text!(button_stay), Press::new("own-data", "stay"));
    let message = Message::text(text!(retention_warning, date = date))
        .row(vec![stay, Button::press(text!(button_mydata), super::press_show())]);
    let accounts = inactive.accounts.iter().cloned();
    accounts
        .map(|it| Outgoing {
            id: OutgoingId(house.ids.next(now)),
            to: Conversation::private(it.platform, it.person),
            member: Some(inactive.member),
            language: None,
            hint: it.hint,
            handle: None,
            urgency: Urgency::Bulk,

            bond: crate::storage::outgoing::Bond::default(),
            message: message.clone(),
            created: now.as_millisecond(),
            leased_until: unheld(now),
            attempts: 0,
        })
        .collect()
}
