//! What happens by itself: partners are reminded, members are offered another way, what nobody
//! answered ends, and both are asked how it went.
//!
//! It works in small steps, and any number of processes may do it at once: each step is held
//! against the version that it was decided on.

use jiff::Timestamp;

use super::ask::like;
use super::words::{self, RequestCard, press_for, somebody};
use crate::core::catalogue::Entry;
use crate::core::ids::IntroductionId;
use crate::core::introduction::{Due, State, due};
use crate::core::message::{Button, Message, Part};
use crate::core::role::Permit;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::storage::Result;
use crate::storage::introductions::clock::Ticking;
use crate::storage::outgoing::{Bond, Outgoing};
use crate::storage::receivers::{Receiver, Whom};
use crate::text;

/// How many introductions one step looks at.
const STEP: i64 = 100;

/// Does once what is due. How much was.
///
/// # Errors
/// Those of the database: the rest is done the next time.
pub async fn round(house: &House) -> Result<u64> {
    // The clock acts for the community, whoever has set it up.
    let permit = Permit::of_the_operator();
    let (mut from, mut done) = (IntroductionId(0), 0);
    loop {
        let now = house.clock.now();
        let found = house.storage.ticking(&permit, from, &house.terms, now, STEP).await?;
        for it in &found {
            from = it.id;
            if let Some(due) = due(&it.standing, &house.terms, now)
                && tick(house, &permit, it, due, now).await?
            {
                done += 1;
            }
        }
        if found.len() < usize::try_from(STEP).unwrap_or(usize::MAX) {
            return Ok(done);
        }
        // Whoever waits for the database goes first.
        tokio::task::yield_now().await;
    }
}

/// What a step is about.
struct Scene<'s> {
    house: &'s House,
    permit: &'s Permit,
    it: &'s Ticking,
    entry: Entry,
    now: Timestamp,
}

async fn tick(
    house: &House,
    permit: &Permit,
    it: &Ticking,
    due: Due,
    now: Timestamp,
) -> Result<bool> {
    let Some(entry) = house.storage.entry(it.organisation).await? else { return Ok(false) };
    let scene = Scene { house, permit, it, entry, now };
    let messages = match due {
        Due::Remind => scene.remind().await?,
        Due::AnotherWay | Due::NobodyThere => scene.another_way(due).await?,
        Due::Expire => scene.expire().await?,
        Due::MemberGone => scene.member_gone().await?,
        Due::MemberLost => scene.member_lost().await?,
        Due::HowDidItGo => scene.how_did_it_go().await?,
    };
    house.storage.tick(permit, it, due, messages, now.as_millisecond()).await
}

impl Scene<'_> {
    async fn receivers(&self, whom: Whom) -> Result<Vec<Receiver>> {
        self.house.storage.receivers(self.permit, whom).await
    }

    async fn member(&self) -> Result<Vec<Receiver>> {
        self.receivers(Whom::Member(self.it.member, None)).await
    }

    /// Whoever may answer it.
    async fn partners(&self) -> Result<Vec<Receiver>> {
        self.receivers(Whom::Answering {
            organisation: self.it.organisation,
            asker: self.it.member,
            held: self.it.standing.state == State::Held,
            to_coordinators: self.it.to_coordinators,
        })
        .await
    }

    fn title(&self, reader: &Receiver) -> String {
        words::title(&self.entry, &self.house.language_of(reader))
    }

    fn letter(&self, to: &Receiver, message: Message, bond: Bond) -> Outgoing {
        self.house.letter(to, message, bond, unheld(self.now))
    }

    fn about(&self) -> Bond {
        Bond { about: Some(self.it.id), whose: Some(self.it.member) }
    }

    async fn remind(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        for receiver in self.partners().await? {
            let storage = &self.house.storage;
            let seen = storage.introduction(self.permit, receiver.member, self.it.id).await?;
            let Some(seen) = seen else { continue };
            let fields =
                storage.fields_on_acceptance(self.permit, receiver.member, self.it.id).await?;
            let card = RequestCard {
                id: seen.id,
                organisation: &self.entry,
                words: &seen.words,
                written_in: &seen.language,
                shares: &seen.theirs,
                fields: fields.unwrap_or_default(),
                last_day: words::last_day(self.house, seen.asked),
            };
            let reader = self.house.language_of(&receiver);
            let mut message = match seen.state {
                State::Held => card.to_hold(&reader, self.house.terms.age_of_consent),
                _ if seen.to_coordinators => card.to_coordinator(&reader),
                _ => card.to_partner(&reader),
            };
            message.parts.insert(0, Part::from(text!(intro_reminder)));
            letters.push(self.letter(&receiver, message, self.about()));
        }
        Ok(letters)
    }

    async fn another_way(&self, due: Due) -> Result<Vec<Outgoing>> {
        let (id, standing) = (self.it.id, &self.it.standing);
        let letter = |receiver: &Receiver| {
            let title = self.title(receiver);
            let text = match due {
                Due::NobodyThere => text!(intro_nobody_answers, organisation = title),
                _ => text!(intro_no_answer_yet, organisation = title),
            };
            let mut first = Vec::new();
            if standing.state == State::Asked && !self.it.to_coordinators {
                first.push(Button::press(text!(button_intro_widen), press_for("widen", id)));
            }
            first.push(Button::press(text!(button_intro_others), press_for("others", id)));
            let message = Message::text(text).row(first).row(vec![
                Button::press(text!(button_intro_wait), press_for("wait", id)),
                Button::press(text!(button_intro_withdraw), press_for("withdraw", id)),
            ]);
            self.letter(receiver, message, self.about())
        };
        Ok(self.member().await?.iter().map(letter).collect())
    }

    async fn expire(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        for receiver in self.member().await? {
            let reader = self.house.language_of(&receiver);
            let others = like(self.house, self.it.organisation, &self.entry, &reader).await?;
            let message = Message::text(text!(intro_expired, organisation = self.title(&receiver)));
            let message = match others.is_empty() {
                true => message,
                false => words::to_others(message.then(text!(intro_others)), &others),
            };
            letters.push(self.letter(&receiver, message, self.about()));
        }
        for receiver in self.partners().await? {
            let text = text!(intro_expired_partner, organisation = self.title(&receiver));
            letters.push(self.letter(&receiver, Message::text(text), Bond::default()));
        }
        Ok(letters)
    }

    async fn member_gone(&self) -> Result<Vec<Outgoing>> {
        let letter = |receiver: &Receiver| {
            let text = text!(intro_member_gone, organisation = self.title(receiver));
            self.letter(receiver, Message::text(text), Bond::default())
        };
        Ok(self.partners().await?.iter().map(letter).collect())
    }

    async fn member_lost(&self) -> Result<Vec<Outgoing>> {
        let Some(partner) = self.it.partner else { return Ok(Vec::new()) };
        let letter = |receiver: &Receiver| {
            let see = Button::press(text!(button_intro_see), press_for("show", self.it.id));
            let text = text!(intro_member_lost, organisation = self.title(receiver));
            self.letter(receiver, Message::text(text).row(vec![see]), self.about())
        };
        Ok(self.receivers(Whom::Member(partner, None)).await?.iter().map(letter).collect())
    }

    async fn how_did_it_go(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        for receiver in self.member().await? {
            let message = words::how_did_it_go(self.it.id, self.title(&receiver).into());
            letters.push(self.letter(&receiver, message, self.about()));
        }
        let Some(partner) = self.it.partner else { return Ok(letters) };
        let seen = self.house.storage.introduction(self.permit, partner, self.it.id).await?;
        let Some(seen) = seen else { return Ok(letters) };
        for receiver in self.receivers(Whom::Member(partner, None)).await? {
            let message = words::how_did_it_go(self.it.id, somebody(&seen.theirs));
            letters.push(self.letter(&receiver, message, self.about()));
        }
        Ok(letters)
    }
}
