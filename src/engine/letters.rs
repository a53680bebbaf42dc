//! Messages to people who did not ask for them just now.

use jiff::{SignedDuration, Timestamp};

use super::House;
use crate::core::announcement::{Announcement, Reading};
use crate::core::catalogue::Language;
use crate::core::dialogue::after;
use crate::core::ids::OutgoingId;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::text::Value;
use crate::skills::files;
use crate::storage::announcements::reading::About;
use crate::storage::outgoing::{Bond, Outgoing, Urgency};
use crate::storage::receivers::Receiver;
use crate::text;

/// The skill that lets a member have fewer announcements.
pub const FEWER: &str = "fewer";

/// The skill that shows what is new in the catalogue.
pub const DIGEST: &str = "digest";

/// Who reads an announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressee {
    /// Somebody alone.
    Member,
    /// Whoever is there.
    Group,
}

/// Until when a letter is held that nobody holds, in milliseconds since 1970: whichever process
/// serves its platform delivers it.
pub fn unheld(now: Timestamp) -> i64 {
    after(now, -SignedDuration::from_secs(1))
}

impl House {
    /// The language in which somebody reads.
    pub fn language_of(&self, reader: &Receiver) -> Language {
        self.texts.negotiate(reader.language.as_ref(), reader.hint.as_ref())
    }

    /// An announcement, as its readers get it: a member alone, or a group.
    pub fn announcement(&self, it: &Announcement, reading: Reading<'_>, to: Addressee) -> Message {
        let (words, other) = match reading {
            Reading::Own(words) => (words, None),
            Reading::Instead(language, words) => (words, Some(language)),
            Reading::LeftOut | Reading::Undecided => return Message::new(Vec::new()),
        };
        let title = Line(vec![Span::Strong(words.title.clone().into())]);
        let mut message = Message::new(vec![Part::Paragraph(title)])
            .then(Value::from(&words.text))
            .attach(it.file.as_ref().map(files::told));
        if let Some(language) = other {
            let code = language.language.to_string();
            message =
                message.then(text!(announcement_in, language = text!(language_name, code = code)));
        }
        if let Some(url) = &it.link {
            let label = text!(button_announcement_open).into();
            message = message.row(vec![Button::Open { label, url: url.clone() }]);
        }
        match to {
            Addressee::Group => message,
            Addressee::Member => {
                let press = Press::new(FEWER, About::from(it).code());
                message.row(vec![Button::press(text!(button_announcement_fewer), press)])
            }
        }
    }

    /// What stands where an announcement stood that could not be taken away.
    pub fn withdrawn(&self) -> Message {
        Message::text(text!(announcement_withdrawn))
    }

    /// A letter to somebody, in their private chat; whoever writes it holds it until `leased_until`,
    /// in milliseconds since 1970.
    pub fn letter(
        &self,
        to: &Receiver,
        message: Message,
        bond: Bond,
        leased_until: i64,
    ) -> Outgoing {
        let now = self.clock.now();
        Outgoing {
            id: OutgoingId(self.ids.next(now)),
            to: to.conversation.clone(),
            member: Some(to.member),
            language: to.language.clone(),
            hint: to.hint.clone(),
            handle: None,
            urgency: Urgency::Bulk,
            message,
            bond,
            created: now.as_millisecond(),
            leased_until,
            attempts: 0,
        }
    }
}
