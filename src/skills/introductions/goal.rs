//! What a request is for, as it is told: an organisation by its name, an idea by its title.

use super::words;
use crate::core::catalogue::{Entry, Language};
use crate::core::ids::{EntryId, IdeaId, IntroductionId};
use crate::core::introduction::{Goal, Shares};
use crate::core::message::{Button, Message};
use crate::core::role::Permit;
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::skills::ideas;
use crate::storage::Result;
use crate::text;

/// An organisation of the catalogue, or an idea.
pub(super) enum Addressed {
    Organisation(EntryId, Box<Entry>),
    /// By its title.
    Idea(IdeaId, String),
}

impl Addressed {
    /// What this is; `None`: it is gone.
    pub async fn of(house: &House, permit: &Permit, goal: Goal) -> Result<Option<Self>> {
        match goal {
            Goal::Organisation(id) => {
                let entry = house.storage.entry(id).await?;
                let entry = entry.filter(|it| matches!(it, Entry::Organisation(_)));
                Ok(entry.map(|it| Self::Organisation(id, Box::new(it))))
            }
            Goal::Idea(id) => {
                let title = house.storage.title_of_idea(permit, id).await?;
                Ok(title.map(|it| Self::Idea(id, it)))
            }
        }
    }

    pub fn goal(&self) -> Goal {
        match self {
            Self::Organisation(id, _) => Goal::Organisation(*id),
            Self::Idea(id, _) => Goal::Idea(*id),
        }
    }

    /// The word by which Fluent tells one from the other.
    pub fn kind(&self) -> &'static str {
        self.goal().code()
    }

    /// Its name, or its title.
    pub fn title(&self, reader: &Language) -> Value {
        match self {
            Self::Organisation(_, entry) => words::title(entry, reader).into(),
            Self::Idea(_, title) => idea_title(title),
        }
    }

    /// Whoever answers: the organisation, or the author of the idea.
    pub fn answerer(&self, reader: &Language) -> Value {
        match self {
            Self::Organisation(..) => self.title(reader),
            Self::Idea(..) => text!(intro_author, title = self.title(reader)).into(),
        }
    }

    /// What is public of an organisation, a line each.
    pub fn public_contact(&self) -> Vec<Text> {
        match self {
            Self::Organisation(_, entry) => words::public_contact(entry),
            Self::Idea(..) => Vec::new(),
        }
    }

    /// The button that shows an idea.
    pub fn see(&self) -> Option<Button> {
        match self {
            Self::Organisation(..) => None,
            Self::Idea(id, _) => {
                Some(Button::press(text!(button_idea_see), ideas::press_show(*id)))
            }
        }
    }

    /// The button that leads to others of its kind, for whoever has asked.
    pub fn others(&self, id: IntroductionId) -> Button {
        match self {
            Self::Organisation(..) => {
                Button::press(text!(button_intro_others), words::press_for("others", id))
            }
            Self::Idea(..) => Button::press(text!(button_idea_all), ideas::press_all()),
        }
    }

    /// Where else to go: organisations that offer the like of it, or the other ideas.
    pub fn elsewhere(&self, message: Message, others: &[(EntryId, String)]) -> Message {
        match self {
            Self::Idea(..) => {
                message.row(vec![Button::press(text!(button_idea_all), ideas::press_all())])
            }
            Self::Organisation(..) if others.is_empty() => message,
            Self::Organisation(..) => words::to_others(message.then(text!(intro_others)), others),
        }
    }
}

/// The title of an idea; of one whose words are gone, that there is none.
pub(in crate::skills) fn idea_title(title: &str) -> Value {
    match title.is_empty() {
        true => text!(idea_untitled).into(),
        false => title.to_owned().into(),
    }
}

/// Who asks, as the other side reads it: by name, if it may be known, and for which organisation.
pub(super) async fn who(
    house: &House,
    shares: &Shares,
    offered_by: Option<EntryId>,
    reader: &Language,
) -> Result<Value> {
    let Some(id) = offered_by else { return Ok(words::somebody(shares)) };
    let name = crate::skills::roles::organisation_names(house, reader, &[id]).await?;
    let name = name.into_iter().next().unwrap_or_else(|| text!(roles_organisation_gone).into());
    Ok(match &shares.name {
        Some(member) => text!(intro_of_organisation, member = member, organisation = name).into(),
        None => name,
    })
}

/// The public contact of the organisation that offers something.
pub(super) async fn offered_contact(
    house: &House,
    offered_by: Option<EntryId>,
) -> Result<Vec<Text>> {
    let Some(id) = offered_by else { return Ok(Vec::new()) };
    let entry = house.storage.entry(id).await?;
    Ok(entry.map(|it| words::public_contact(&it)).unwrap_or_default())
}
