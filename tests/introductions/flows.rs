//! What takes several presses: asking, accepting, saying something, looking at every page.

use xploit_bot::core::introduction::Field;

use crate::acts::{EVA, End, Guard, Said};
use crate::common;
use crate::marks::{self, What};
use crate::model::{DAY, Draft, Kind as Drafted, Model};
use crate::world::World;

impl World {
    pub async fn ask(
        &mut self,
        model: &mut Model,
        by: usize,
        to: usize,
        fields: &[Field],
        end: End,
    ) {
        let organisation = self.organisations[to];
        self.press(model, by, &format!("ask.{organisation}")).await;
        if !model.begins(by, to) {
            return;
        }
        let member = model.touch(by);
        let mut minor = false;
        if !model.members[member].of_age {
            match (end, by) {
                (End::PastAge, _) => drop(self.press(model, by, "words").await),
                (_, EVA) => {
                    minor = true;
                    self.press(model, by, "age.no").await;
                }
                _ => {
                    self.press(model, by, "age.yes").await;
                    model.members[member].of_age = true;
                }
            }
        }
        let words = model.mark(by, What::Draft);
        self.write(model, by, &format!("Aș vrea să vă cunosc: {}.", marks::word(words))).await;
        let kind = Drafted::Ask(to);
        let draft =
            Draft { kind, fields: Default::default(), words, minor, until: model.now + DAY };
        model.accounts[by].draft = Some(draft);
        self.share(model, by, fields).await;
        self.end(model, by, end).await;
    }

    pub async fn accept(
        &mut self,
        model: &mut Model,
        by: usize,
        which: usize,
        fields: &[Field],
        end: End,
    ) {
        let (request, id) = self.named(model, which);
        self.press(model, by, &format!("accept.{id}")).await;
        let Some(request) = request else { return };
        if !model.accepts(by, request) {
            model.note("accept", false);
            return;
        }
        let words = model.mark(by, What::Draft);
        let kind = Drafted::Accept(request);
        let (fields_of_it, until) = (Default::default(), model.now + DAY);
        let draft = Draft { kind, fields: fields_of_it, words, minor: false, until };
        model.accounts[by].draft = Some(draft);
        self.share(model, by, fields).await;
        self.end(model, by, end).await;
    }

    /// Fields are chosen one by one, and one of them not any more.
    async fn share(&mut self, model: &mut Model, by: usize, fields: &[Field]) {
        for (at, field) in fields.iter().enumerate() {
            self.press(model, by, &format!("pick.{}", field.code())).await;
            let mark = match field {
                Field::Handle => self.known_as.1,
                Field::Name if by.is_multiple_of(2) => {
                    self.press(model, by, "called").await;
                    self.known_as.0
                }
                Field::Name | Field::Email | Field::Phone => {
                    let mark = model.mark(by, What::Draft);
                    self.write(model, by, &marks::written(mark, *field)).await;
                    mark
                }
            };
            let draft = model.accounts[by].draft.as_mut().unwrap();
            draft.fields.insert(at, (*field, mark));
        }
        if let [Field::Name, _, _, last] = fields {
            self.press(model, by, &format!("drop.{}", last.code())).await;
            model.accounts[by].draft.as_mut().unwrap().fields.remove(&3);
        }
        self.press(model, by, "go").await;
    }

    async fn end(&mut self, model: &mut Model, by: usize, end: End) {
        match end {
            End::Send | End::PastAge => self.send(model, by).await,
            End::Leave => {
                self.press(model, by, "leave").await;
                model.accounts[by].draft = None;
            }
            End::Wait => {}
        }
    }

    pub async fn send(&mut self, model: &mut Model, by: usize) {
        self.press(model, by, "send").await;
        if model.send(by) {
            let newest = "SELECT COALESCE(MAX(id), 0) FROM introduction";
            let id = self.database.number(newest).await;
            model.introductions.last_mut().unwrap().id = id;
        }
    }

    pub async fn say(&mut self, model: &mut Model, by: usize, which: usize, what: Said) {
        let (request, id) = self.named(model, which);
        let answers = self.press(model, by, &what.code(id)).await;
        let Some(request) = request else { return };
        let may = model.may_say(by, request, what);
        // Whoever is asked answers, may they or not.
        let told = common::keys(answers.iter().map(|it| &it.message));
        if may || told.iter().any(|it| what.asks() == it) {
            let mark = model.mark(by, What::Draft);
            self.write(model, by, &format!("Asta e: {}.", marks::word(mark))).await;
            if may {
                model.say(by, request, what, mark);
            }
        }
    }

    pub async fn guard(&mut self, model: &mut Model, by: usize, to: usize, how: Guard) {
        let organisation = self.organisations[to];
        let code = match how {
            Guard::Most(most) => format!("most.{organisation}.{most}"),
            Guard::Pause(days) => format!("pause.{organisation}.{days}"),
        };
        self.press(model, by, &code).await;
        let member = model.touch(by);
        let may = model.members[member].speaks.contains(&to);
        let until = |days: i64| (days > 0).then_some(model.now + days * DAY);
        let (most, paused) = model.inboxes[to];
        let (name, set) = match how {
            Guard::Most(most) => ("limit", (Some(most), paused)),
            Guard::Pause(days) => ("pause", (most, until(days))),
        };
        if model.note(name, may) {
            model.inboxes[to] = set;
        }
    }

    pub async fn look(&mut self, model: &mut Model, by: usize, which: usize) {
        let (_, id) = self.named(model, which);
        for page in ["show", "withdraw", "decline", "trouble", "wait", "others"] {
            self.press(model, by, &format!("{page}.{id}")).await;
        }
        self.press(model, by, "reports").await;
        self.press(model, by, "figures").await;
        // A page is of several requests, and bound to none: it is told at once.
        let mut pages = self.write(model, by, "/introductions").await;
        pages.extend(self.press(model, by, "requests.0").await);
        self.deliver(pages.iter().map(|it| it.id).collect()).await;
    }
}
