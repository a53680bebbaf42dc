//! Whom an event is for: its route, then the role, then whether it may be said in front of others.
//!
//! The one place where roles are checked.

use super::Engine;
use super::forms::{self, Filling};
use super::route::{self, Route};
use super::turn::Turn;
use crate::core::command::Command;
use crate::core::dialogue::{Album, Step};
use crate::core::event::{EventKind, Room};
use crate::core::file::Sent;
use crate::core::form::Form;
use crate::core::message::{Button, Message, Press, Reach};
use crate::core::role::{Permit, Role};
use crate::skills::{Ask, Skill};
use crate::text;

/// Whom an event is for.
pub(super) enum Chosen {
    /// This skill, and what it is asked.
    Skill(&'static dyn Skill, Ask),
    /// Nobody: what there is to say was said.
    Said,
    /// Nobody: the person is told why.
    Refused(Message),
}

impl Chosen {
    fn old_button() -> Self {
        Self::Refused(text!(engine_old_button).into())
    }
}

impl Engine {
    /// Which skill it is for, with the role checked; or what the person is told instead.
    pub(super) fn choose(&self, turn: &mut Turn, kind: &EventKind) -> Chosen {
        let route = route::route(kind, turn.dialogue.step.as_ref(), &self.menu, turn.now);
        self.follow(turn, route)
    }

    fn follow(&self, turn: &mut Turn, route: Route) -> Chosen {
        let (skill, needs, ask) = match route {
            Route::Sent { open, sent, words } => return self.receive(turn, open, sent, words),
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
            Route::Answer { step: Step::Fill { form, values }, words } => {
                let fill = |turn: &mut Turn, form: &Form| forms::answer(turn, form, values, words);
                return self.fill(turn, &form, fill);
            }
            Route::Skip { step: Step::Fill { form, values } } => {
                return self.fill(turn, &form, |turn, form| forms::skip(turn, form, values));
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
                let Some(found) = self.named(&skill) else { return Chosen::old_button() };
                if let Some(form) = found.form(turn, &code) {
                    return self.open(turn, found, form);
                }
                (found, needs_of(found), Ask::Press(code))
            }
            Route::Filled { skill, code, values } => {
                let Some(found) = self.named(&skill) else { return Chosen::old_button() };
                (found, needs_of(found), Ask::Filled { code, values })
            }
            Route::Added => (self.skill(|it| it.greets()), Role::Member, Ask::Added),
            Route::Entrusted(chat) => {
                let skill = self.skill(|it| it.keeps_channels());
                if !self.may(turn, needs_of(skill)) {
                    return Chosen::Refused(text!(channel_not_yours).into());
                }
                (skill, needs_of(skill), Ask::Channel(chat))
            }
            Route::Nothing => return Chosen::Said,
            Route::OldButton | Route::Skip { .. } => return Chosen::old_button(),
            Route::NoWords => return Chosen::Refused(text!(engine_no_words).into()),
            Route::TooLong { letters } => {
                let limit = route::LONGEST;
                let text = text!(engine_too_long, count = letters, limit = limit);
                return Chosen::Refused(text.into());
            }
        };
        self.admit(turn, skill, needs, ask)
    }

    /// A file goes to the skill that waits for one. Where none does its words count; without any it
    /// goes to the skill that knows what can be done with it, unless something else was asked.
    fn receive(
        &self,
        turn: &mut Turn,
        open: Option<Step>,
        sent: Sent,
        words: Option<Box<Route>>,
    ) -> Chosen {
        if let Some(album) = &sent.album
            && let Some(known) = turn.dialogue.album.as_mut().filter(|it| it.id == *album)
        {
            let told = std::mem::replace(&mut known.told, true);
            return match told {
                false => Chosen::Refused(text!(file_one_at_a_time).into()),
                true => Chosen::Said,
            };
        }
        turn.dialogue.album = sent.album.clone().map(|id| Album { id, told: false });
        let is_command = matches!(
            words.as_deref(),
            Some(Route::Command { .. } | Route::Mistyped { .. } | Route::TooLong { .. })
        );
        let waits = |it: &&dyn Skill| open.as_ref().is_some_and(|step| it.takes_file(step));
        let waiting = self.skills.iter().copied().find(|it| waits(it)).filter(|_| !is_command);
        let taking = match (waiting, &open, words) {
            (Some(skill), ..) => Some(skill),
            (None, open, Some(words)) if is_command || open.is_some() => {
                turn.say(text!(file_words_alone));
                return self.follow(turn, *words);
            }
            (None, None, _) => self.skills.iter().copied().find(|it| it.takes_files()),
            (None, Some(_), _) => None,
        };
        let Some(skill) = taking else { return Chosen::Refused(text!(file_not_here).into()) };
        if sent.more {
            turn.say(text!(file_one_at_a_time));
        }
        turn.dialogue.step = None;
        self.admit(turn, skill, needs_of(skill), Ask::Sent { step: open, sent })
    }

    /// Checks the role, and that what is personal is not said in front of others.
    fn admit(&self, turn: &mut Turn, skill: &'static dyn Skill, needs: Role, ask: Ask) -> Chosen {
        let Some(permit) = Permit::check(turn.member.role, needs) else {
            return Chosen::Refused(text!(engine_not_yours).into());
        };
        turn.permit = Some(permit);
        if !skill.is_personal() {
            return Chosen::Skill(skill, ask);
        }
        turn.reach = Reach::Person;
        match turn.room {
            Room::Private | Room::Whispering => Chosen::Skill(skill, ask),
            Room::Open => Chosen::Refused(elsewhere(skill)),
        }
    }

    /// Shows a form, or asks for its first field.
    fn open(&self, turn: &mut Turn, skill: &'static dyn Skill, form: Form) -> Chosen {
        match self.admit(turn, skill, needs_of(skill), Ask::Press(String::new())) {
            Chosen::Skill(..) => {
                turn.fill(form);
                Chosen::Said
            }
            refused => refused,
        }
    }

    /// Takes the answer to a field of a form; the last makes the form whole.
    fn fill(
        &self,
        turn: &mut Turn,
        press: &Press,
        take: impl FnOnce(&mut Turn, &Form) -> Filling,
    ) -> Chosen {
        turn.dialogue.step = None;
        let named = Press::decode(press.encoded());
        let found = named.and_then(|(skill, code)| Some((self.named(skill)?, code)));
        let Some((skill, code)) = found else { return Chosen::old_button() };
        let Some(form) = skill.form(turn, code) else { return Chosen::old_button() };
        match take(turn, &form) {
            Filling::Asked => Chosen::Said,
            Filling::Done(values) => {
                let ask = Ask::Filled { code: code.to_owned(), values };
                self.admit(turn, skill, needs_of(skill), ask)
            }
        }
    }

    fn may(&self, turn: &Turn, needs: Role) -> bool {
        Permit::check(turn.member.role, needs).is_some()
    }

    pub(super) fn command(&self, name: &str) -> (&'static dyn Skill, &'static Command) {
        let of = |skill: &&'static dyn Skill| {
            skill.commands().iter().find(|it| it.name == name).map(|it| (*skill, it))
        };
        self.skills.iter().find_map(of).expect("the menu was made of these skills")
    }

    fn skill(&self, fits: impl Fn(&dyn Skill) -> bool) -> &'static dyn Skill {
        let found = self.skills.iter().find(|it| fits(**it));
        *found.expect("a test checks that each step, questions and slips have their skill")
    }

    pub(super) fn named(&self, skill: &str) -> Option<&'static dyn Skill> {
        self.skills.iter().find(|it| it.name() == skill).copied()
    }
}

/// Leads to the private chat, where it can be said.
fn elsewhere(skill: &dyn Skill) -> Message {
    let message = Message::text(text!(engine_private));
    match skill.commands().first() {
        Some(command) => message.row(vec![Button::Private {
            label: text!(button_private).into(),
            start: command.name.to_owned(),
        }]),
        None => message,
    }
}

/// The highest role that any command of a skill needs: for its buttons and its questions.
fn needs_of(skill: &dyn Skill) -> Role {
    skill.commands().iter().map(|it| it.needs).max().unwrap_or(Role::Member)
}
