//! What happens by itself: partners are reminded, members are offered another way, what nobody
//! answered ends, and both are asked how it went.
//!
//! It works in small steps, and any number of processes may do it at once: each step is held
//! against the version that it was decided on.

use jiff::Timestamp;

use super::ask::like;
use super::goal::{self, Addressed, idea_title};
use super::words::{self, RequestCard, press_for};
use crate::core::catalogue::Language;
use crate::core::ids::IntroductionId;
use crate::core::introduction::{Due, Shares, State, due};
use crate::core::message::{Button, Message, Part};
use crate::core::role::Permit;
use crate::core::text::Value;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::skills::ideas;
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
    to: Addressed,
    now: Timestamp,
}

async fn tick(
    house: &House,
    permit: &Permit,
    it: &Ticking,
    due: Due,
    now: Timestamp,
) -> Result<bool> {
    let Some(to) = Addressed::of(house, permit, it.goal).await? else { return Ok(false) };
    let scene = Scene { house, permit, it, to, now };
    let messages = match due {
        Due::Remind => scene.remind().await?,
        Due::AnotherWay | Due::NobodyThere => scene.another_way(due).await?,
        Due::Unspoken => scene.unspoken().await?,
        Due::Expire => scene.expire().await?,
        Due::Closed => scene.close().await?,
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
            goal: self.it.goal,
            asker: self.it.member,
            held: self.it.standing.state == State::Held,
            to_coordinators: self.it.to_coordinators,
        })
        .await
    }

    fn title(&self, reader: &Receiver) -> Value {
        self.to.title(&self.house.language_of(reader))
    }

    /// Who has asked.
    async fn who(&self, shares: &Shares, reader: &Language) -> Result<Value> {
        goal::who(self.house, shares, self.it.offered_by, reader).await
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
            let reader = self.house.language_of(&receiver);
            let card = RequestCard {
                id: seen.id,
                to: &self.to,
                member: self.who(&seen.theirs, &reader).await?,
                words: &seen.words,
                written_in: &seen.language,
                fields: fields.unwrap_or_default(),
                offered: seen.offered_by.is_some(),
                last_day: words::last_day(self.house, seen.asked),
            };
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
        let (id, standing, kind) = (self.it.id, &self.it.standing, self.to.kind());
        let is_organisation = self.to.goal().organisation().is_some();
        let letter = |receiver: &Receiver| {
            let title = self.title(receiver);
            let text = match due {
                Due::NobodyThere => text!(intro_nobody_answers, kind = kind, to = title),
                _ => text!(intro_no_answer_yet, kind = kind, to = title),
            };
            let mut first = Vec::new();
            if standing.state == State::Asked && !self.it.to_coordinators && is_organisation {
                first.push(Button::press(text!(button_intro_widen), press_for("widen", id)));
            }
            first.push(self.to.others(id));
            let message = Message::text(text).row(first).row(vec![
                Button::press(text!(button_intro_wait), press_for("wait", id)),
                Button::press(text!(button_intro_withdraw), press_for("withdraw", id)),
            ]);
            self.letter(receiver, message, self.about())
        };
        Ok(self.member().await?.iter().map(letter).collect())
    }

    /// The idea is not open any more, or goes on as another one, or has no author.
    async fn close(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        let same = match self.it.same_as {
            Some(id) => self.house.storage.title_of_idea(self.permit, id).await?.zip(Some(id)),
            None => None,
        };
        for receiver in self.member().await? {
            let title = self.title(&receiver);
            let message = match &same {
                Some((other, id)) => {
                    let see = Button::press(text!(button_idea_see), ideas::press_show(*id));
                    let same = idea_title(other);
                    Message::text(text!(intro_closed_merged, title = title, same = same))
                        .row(vec![see])
                }
                None => {
                    let text = text!(intro_closed, title = title);
                    self.to.elsewhere(Message::text(text), &[])
                }
            };
            letters.push(self.letter(&receiver, message, self.about()));
        }
        if self.it.standing.state == State::Asked {
            for receiver in self.partners().await? {
                let text = text!(intro_closed_partner, title = self.title(&receiver));
                letters.push(self.letter(&receiver, Message::text(text), Bond::default()));
            }
        }
        Ok(letters)
    }

    /// It was offered in the name of an organisation for which they speak no more.
    async fn unspoken(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        for receiver in self.member().await? {
            let text = text!(intro_unspoken, title = self.title(&receiver));
            let see = self.it.goal.idea().map(ideas::press_show);
            let see = see.map(|it| Button::press(text!(button_idea_see), it));
            let message = Message::text(text).row(see.into_iter().collect());
            letters.push(self.letter(&receiver, message, self.about()));
        }
        let (kind, day) = (self.to.kind(), words::day_of(self.house, self.it.standing.asked));
        for receiver in self.partners().await? {
            let title = self.title(&receiver);
            let text = text!(intro_withdrawn, kind = kind, to = title, date = day);
            letters.push(self.letter(&receiver, Message::text(text), Bond::default()));
        }
        Ok(letters)
    }

    async fn expire(&self) -> Result<Vec<Outgoing>> {
        let (mut letters, kind) = (Vec::new(), self.to.kind());
        for receiver in self.member().await? {
            let reader = self.house.language_of(&receiver);
            let others = like(self.house, &self.to, &reader).await?;
            let text = text!(intro_expired, kind = kind, to = self.title(&receiver));
            let message = self.to.elsewhere(Message::text(text), &others);
            letters.push(self.letter(&receiver, message, self.about()));
        }
        for receiver in self.partners().await? {
            let text = text!(intro_expired_partner, kind = kind, to = self.title(&receiver));
            letters.push(self.letter(&receiver, Message::text(text), Bond::default()));
        }
        Ok(letters)
    }

    async fn member_gone(&self) -> Result<Vec<Outgoing>> {
        let letter = |receiver: &Receiver| {
            let text = text!(intro_member_gone, kind = self.to.kind(), to = self.title(receiver));
            self.letter(receiver, Message::text(text), Bond::default())
        };
        Ok(self.partners().await?.iter().map(letter).collect())
    }

    async fn member_lost(&self) -> Result<Vec<Outgoing>> {
        let Some(partner) = self.it.partner else { return Ok(Vec::new()) };
        let letter = |receiver: &Receiver| {
            let see = Button::press(text!(button_intro_see), press_for("show", self.it.id));
            let (kind, title) = (self.to.kind(), self.title(receiver));
            let text = text!(intro_member_lost, kind = kind, to = title);
            self.letter(receiver, Message::text(text).row(vec![see]), self.about())
        };
        Ok(self.receivers(Whom::Member(partner, None)).await?.iter().map(letter).collect())
    }

    async fn how_did_it_go(&self) -> Result<Vec<Outgoing>> {
        let mut letters = Vec::new();
        for receiver in self.member().await? {
            let with = self.to.answerer(&self.house.language_of(&receiver));
            let message = words::how_did_it_go(self.it.id, with);
            letters.push(self.letter(&receiver, message, self.about()));
        }
        let Some(partner) = self.it.partner else { return Ok(letters) };
        let seen = self.house.storage.introduction(self.permit, partner, self.it.id).await?;
        let Some(seen) = seen else { return Ok(letters) };
        for receiver in self.receivers(Whom::Member(partner, None)).await? {
            let with = self.who(&seen.theirs, &self.house.language_of(&receiver)).await?;
            let message = words::how_did_it_go(self.it.id, with);
            letters.push(self.letter(&receiver, message, self.about()));
        }
        Ok(letters)
    }
}
