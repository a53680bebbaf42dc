//! The engine itself, with the terminal's layout.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use futures::future::BoxFuture;
use xploit_bot::adapters::Entrance;
use xploit_bot::adapters::console::outbound::{Look, show};
use xploit_bot::community::Community;
use xploit_bot::core::event::{Event, EventKind, Forms, KnownAs};
use xploit_bot::core::file::{Sent, Sort};
use xploit_bot::core::ids::{ChatId, Conversation, EventId, PersonId, Platform, Posted};
use xploit_bot::core::message::Button;
use xploit_bot::outbox::{Deliver, Outbox, Parcel, Told, Undelivered, Upon};

use super::{Act, Door, Heard, Who};

/// A door without a platform behind it.
#[derive(Default)]
pub struct Console {
    ears: Arc<Ears>,
    entrance: Option<Entrance>,
    events: u32,
    last: Option<Event>,
}

/// Hears what the bot says.
#[derive(Default)]
struct Ears {
    heard: Mutex<Vec<Heard>>,
    /// Who does not let the bot write to them.
    closed: Mutex<HashSet<PersonId>>,
}

impl Deliver for Ears {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    fn deliver<'d>(&'d self, parcel: Parcel<'d>) -> BoxFuture<'d, Result<Told, Undelivered>> {
        if self.closed.lock().unwrap().contains(&parcel.to.person) {
            return Box::pin(async { Err(Undelivered::Unreachable) });
        }
        let posted = Some(Posted(parcel.id.to_string()));
        // What is taken away shows nothing, as on a phone.
        if matches!(parcel.upon, Upon::Withdraw(_)) {
            return Box::pin(async { Ok(Told::All(posted)) });
        }
        let message = parcel.message;
        let choices = message.choices.iter().flat_map(|it| &it.options);
        let choices = choices.map(|it| (&it.label, &it.press));
        let buttons = message.buttons.iter().flatten().filter_map(|it| match it {
            Button::Press { label, press } => Some((label, press)),
            Button::Open { .. } | Button::Private { .. } => None,
        });
        let carried = choices.chain(buttons);
        self.heard.lock().unwrap().push(Heard {
            person: parcel.to.person.0.clone(),
            lines: show(message, Look::Plain).lines,
            buttons: carried.map(|(it, press)| (it.clone(), press.encoded().to_owned())).collect(),
        });
        Box::pin(async { Ok(Told::All(posted)) })
    }
}

impl Console {
    async fn take(&self, event: Event) -> Result<(), String> {
        let entrance = self.entrance.as_ref().expect("the door is open");
        entrance.take(event).await.map_err(|it| it.to_string())?;
        entrance.outbox.settle().await;
        Ok(())
    }
}

impl Door for Console {
    fn open<'d>(&'d mut self, community: &'d Community) -> BoxFuture<'d, Outbox> {
        let outbox = Outbox::start(&community.house, vec![self.ears.clone()]);
        let entrance = Entrance { lanes: community.lanes.clone(), outbox: outbox.clone() };
        self.entrance = Some(entrance);
        Box::pin(async { outbox })
    }

    fn shut(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }

    fn act<'d>(&'d mut self, who: &'d Who, act: Act) -> BoxFuture<'d, Result<(), String>> {
        let person = PersonId(who.name.clone());
        let kind = match act {
            Act::Say(words) => EventKind::Said(words),
            Act::Send(it) => EventKind::Sent(Box::new(Sent {
                sort: match (it.is_photo(), it.is_document()) {
                    (true, _) => Sort::Photo,
                    (false, true) => Sort::Document,
                    (false, false) => Sort::Other,
                },
                id: format!("sent-{}", self.events),
                name: it.is_document().then(|| it.what.clone()),
                media: Some(it.media()),
                size: Some(i64::try_from(it.size).unwrap()),
                words: it.words,
                album: it.album,
                more: false,
            })),
            Act::Press(code) => EventKind::Pressed(code),
            Act::Add => EventKind::Added,
            Act::Block => {
                self.ears.closed.lock().unwrap().insert(person);
                return Box::pin(async { Ok(()) });
            }
            Act::Unblock => {
                self.ears.closed.lock().unwrap().remove(&person);
                return Box::pin(async { Ok(()) });
            }
        };
        self.events += 1;
        let clock = self.entrance.as_ref().map(|it| it.lanes.engine().house().clock.clone());
        let event = Event {
            id: EventId(format!("event-{}", self.events)),
            conversation: Conversation {
                platform: Platform::Console,
                chat: ChatId(who.name.clone()),
                person,
            },
            room: who.room,
            forms: Forms::Asked,
            handle: None,
            hint: Some(who.hint.parse().unwrap()),
            known_as: KnownAs::new(&who.first_name(), Some(&who.name)),
            group: None,
            at: clock.expect("the door is open").now(),
            kind,
        };
        self.last = Some(event.clone());
        Box::pin(self.take(event))
    }

    fn repeat(&mut self) -> BoxFuture<'_, Result<(), String>> {
        Box::pin(async {
            let event = self.last.clone().ok_or("nothing has happened yet")?;
            self.take(event).await
        })
    }

    fn account(&self, person: &str) -> Option<(Platform, PersonId)> {
        Some((Platform::Console, PersonId(person.to_owned())))
    }

    fn heard(&mut self) -> Vec<Heard> {
        std::mem::take(&mut self.ears.heard.lock().unwrap())
    }
}
