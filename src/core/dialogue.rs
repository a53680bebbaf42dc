//! What the bot remembers between two messages of one conversation.
//!
//! Saved as JSON. Fields and variants are only ever added, so that a state of any version that was
//! released still loads; what does not load the engine answers with an apology. No message is kept here
//! beyond the open question: a dialogue expires.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::code::CodeHash;
use super::file::Sent;
use super::filter::Filter;
use super::idea;
use super::ids::{AnnouncementId, CommentId, EntryId, IdeaId, IntroductionId, QuestionId};
use super::introduction::{Draft, Field};
use super::message::Press;

/// How long an open question of the bot waits for its answer.
pub const ANSWER_WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// How long the last question of a member can be refined, and how long anything is kept at all.
pub const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);

/// The state of one conversation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dialogue {
    /// The question that the bot asked and waits to be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Open>,
    /// The last question of the member, to be refined by a button or a follow-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<Search>,
    /// An introduction that the member is about to ask for, or to accept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Draft>,
    /// A file that nobody had asked for, until the person says what it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offered: Option<Sent>,
    /// The files that came together and of which the first was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub album: Option<Album>,
    /// Counts the searches of this conversation, so that a button knows whose it is.
    pub searches: u32,
}

/// Files that came together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Album {
    /// What all of them carry.
    pub id: String,
    /// The person was told that one is enough.
    pub told: bool,
}

/// An open question of the bot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Open {
    /// Which.
    pub step: Step,
    /// Milliseconds since 1970 after which an answer comes too late.
    pub until: i64,
}

/// The questions that the bot asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// "What would you like to learn?", after a bare `/learn`.
    WhatToLearn,
    /// "Whom are you looking for?", after a bare `/partners`.
    WhichPartner,
    /// "Where do you live?", from the settings.
    WhereSettings,
    /// "Where do you live?", to look near that place.
    WhereNear,
    /// "Shall I pass the question on to a coordinator?"
    ShallIAsk,
    /// "Did you mean /learn …?", after a mistyped command.
    DidYouMean {
        /// The command, without the slash.
        command: String,
        /// What stood behind it.
        words: String,
    },
    /// "Shall I erase everything about you?"
    EraseEverything,
    /// "Which organisation will they represent?", of an invitation.
    WhichOrganisation,
    /// "Shall I link the two accounts?", after a code that was typed.
    LinkAccounts {
        /// The hash of the code.
        code: CodeHash,
    },
    /// "Shall I take out the account here?"
    UnlinkAccount,
    /// "Are you old enough?", before a request to be introduced.
    AreYouOfAge,
    /// "What would you like to say to them?", of a request to be introduced.
    IntroduceWords,
    /// "What is your …?", of what may be shared.
    IntroduceField {
        /// Which.
        field: Field,
    },
    /// "Shall I send it so?", of a request, or of its acceptance.
    IntroduceSend,
    /// "What would you like to know?", of a partner before the answer.
    AskFirst {
        /// The request.
        introduction: IntroductionId,
    },
    /// "What do you answer?", of the member to that.
    AnswerFirst {
        /// The request.
        introduction: IntroductionId,
    },
    /// "Why not?", of a partner.
    WhyDecline {
        /// The request.
        introduction: IntroductionId,
    },
    /// "What has happened?", for the coordinators.
    WhyReport {
        /// The request.
        introduction: IntroductionId,
    },
    /// "What do you answer?", of a coordinator, to all who asked the same.
    InboxAnswer {
        /// The oldest of the questions.
        question: QuestionId,
    },
    /// "Shall I send it so?", of that answer.
    InboxSend {
        /// The oldest of the questions.
        question: QuestionId,
        /// The answer.
        answer: String,
    },
    /// "What is it called?", "What is it and for whom?", … of an idea that is being written.
    IdeaField {
        /// Which field.
        field: idea::Field,
        /// It was written before and is changed: the preview comes next.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        again: bool,
    },
    /// "Which photo or document?", of an idea that is being written.
    IdeaFile,
    /// "What can be seen in it?", of its photo.
    IdeaAlt,
    /// "What do you answer?", of its author to a coordinator.
    IdeaAnswer {
        /// The idea.
        idea: IdeaId,
    },
    /// "What would you like to say?", about an idea.
    IdeaComment {
        /// The idea.
        idea: IdeaId,
    },
    /// "Shall I send it so?", of a comment.
    CommentSend {
        /// The idea.
        idea: IdeaId,
        /// The comment.
        words: String,
    },
    /// "What's wrong?", with an idea or a comment.
    WhatIsWrong {
        /// The idea.
        idea: IdeaId,
        /// The comment; none for the idea itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<CommentId>,
    },
    /// "How should it read?", of a coordinator who corrects an idea.
    CorrectIdea {
        /// The idea.
        idea: IdeaId,
        /// Which field.
        field: idea::Field,
    },
    /// "Why?", of a coordinator who decides on an idea.
    WhyDecide {
        /// The idea.
        idea: IdeaId,
        /// What it becomes.
        state: idea::State,
    },
    /// "Of which idea is it the same?", of a coordinator.
    SameAs {
        /// The idea.
        idea: IdeaId,
    },
    /// "When is it to go out?", of an announcement.
    AnnounceWhen,
    /// "Where do those live whom it is for?", of an announcement.
    AnnounceWhere,
    /// "What should be changed?", of a coordinator who gives an announcement back.
    AnnounceGiveBack {
        /// Which.
        announcement: AnnouncementId,
        /// As they read it.
        version: i64,
    },
    /// "Which picture or document?", of an announcement.
    AnnounceFile,
    /// "What can be seen in it?", of an announcement's picture.
    AnnounceAlt,
    /// A field of a form, where its fields are asked one after the other.
    Fill {
        /// The form.
        form: Press,
        /// What the fields before it were filled in with.
        values: Vec<String>,
    },
}

/// A question of the member that was answered with a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Search {
    /// Which search of this conversation: buttons name it.
    pub number: u32,
    /// What was asked, as it was typed.
    pub asked: String,
    /// What is looked for: what was asked without greetings and refinements.
    pub words: String,
    /// What was asked besides the words.
    #[serde(default)]
    pub filter: Filter,
    /// The entries on the page that is shown, in their order.
    #[serde(default)]
    pub shown: Vec<EntryId>,
    /// How many entries stand before this page.
    #[serde(default)]
    pub offset: u32,
    /// Organisations are asked for, so they need not stand behind what they offer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub organisations: bool,
    /// Words that each for itself give an answer, instead of `words`: a member's interests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<String>,
    /// It was passed on to a coordinator.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub passed_on: bool,
    /// Milliseconds since 1970 after which it is forgotten.
    pub until: i64,
}

impl Dialogue {
    /// Reads what [`Dialogue::save`] or any released version before it wrote; `None` if this
    /// version can't read it.
    pub fn load(saved: &str) -> Option<Self> {
        serde_json::from_str(saved).ok()
    }

    /// The saved form; `None` when nothing needs to be remembered.
    pub fn save(&self) -> Option<String> {
        (*self != Self::default())
            .then(|| serde_json::to_string(self).expect("plain data has a JSON form"))
    }

    /// Asks `step` and waits for the answer.
    pub fn ask(&mut self, step: Step, now: Timestamp) {
        self.step = Some(Open { step, until: after(now, ANSWER_WITHIN) });
    }

    /// What the member is about to ask for, or to accept, if it is not forgotten at `now`.
    pub fn introduction_at(&self, now: Timestamp) -> Option<&Draft> {
        self.introduction.as_ref().filter(|it| now.as_millisecond() <= it.until)
    }

    /// The last question, if it is not forgotten at `now`.
    pub fn search_at(&self, now: Timestamp) -> Option<&Search> {
        self.search.as_ref().filter(|it| now.as_millisecond() <= it.until)
    }
}

impl Open {
    /// Whether an answer at `now` would be a late one, of which the person should hear: after the
    /// time is up, but while they may still mean this question. To most questions any words are a
    /// good new question, and nothing needs to be said.
    pub fn is_late(&self, now: Timestamp) -> bool {
        let meant = match self.step {
            Step::WhereSettings
            | Step::WhereNear
            | Step::EraseEverything
            | Step::WhichOrganisation
            | Step::IntroduceWords
            | Step::IntroduceField { .. }
            | Step::AskFirst { .. }
            | Step::AnswerFirst { .. }
            | Step::WhyDecline { .. }
            | Step::WhyReport { .. }
            | Step::IdeaField { .. }
            | Step::IdeaFile
            | Step::IdeaAlt
            | Step::IdeaAnswer { .. }
            | Step::IdeaComment { .. }
            | Step::WhatIsWrong { .. }
            | Step::CorrectIdea { .. }
            | Step::InboxAnswer { .. }
            | Step::WhyDecide { .. }
            | Step::SameAs { .. }
            | Step::AnnounceWhen
            | Step::AnnounceWhere
            | Step::AnnounceGiveBack { .. }
            | Step::AnnounceFile
            | Step::AnnounceAlt
            | Step::Fill { .. } => true,
            Step::WhatToLearn
            | Step::WhichPartner
            | Step::ShallIAsk
            | Step::DidYouMean { .. }
            | Step::LinkAccounts { .. }
            | Step::AreYouOfAge
            | Step::IntroduceSend
            | Step::InboxSend { .. }
            | Step::CommentSend { .. }
            | Step::UnlinkAccount => false,
        };
        let forgotten = i64::try_from(REMEMBERED.as_millis()).unwrap_or(i64::MAX);
        meant && now.as_millisecond() <= self.until.saturating_add(forgotten)
    }

    /// Whether an answer at `now` is still in time.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now.as_millisecond() <= self.until
    }
}

/// `span` after `now` in milliseconds since 1970.
pub fn after(now: Timestamp, span: SignedDuration) -> i64 {
    now.as_millisecond().saturating_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Dialogue, Step};

    /// One line a released version: add to it, never change it.
    const RELEASED: &[&str] = &[
        r#"{}"#,
        r#"{"searches":3}"#,
        r#"{"step":{"step":"where_near","until":1770000000000},"searches":1}"#,
        r#"{"step":{"step":"shall_i_ask","until":1}}"#,
        r#"{"step":{"step":{"did_you_mean":{"command":"learn","words":"x"}},"until":1}}"#,
        r#"{"step":{"step":"erase_everything","until":1}}"#,
        r#"{"step":{"step":{"fill":{"form":"learn.ask","values":["x"]}},"until":1}}"#,
        r#"{"step":{"step":"which_organisation","until":1}}"#,
        r#"{"step":{"step":{"link_accounts":{"code":"e3b0c4"}},"until":1}}"#,
        r#"{"step":{"step":"unlink_account","until":1}}"#,
        r#"{"step":{"step":"are_you_of_age","until":1},"introduction":{"kind":{"ask":7},"until":1}}"#,
        r#"{"step":{"step":"introduce_words","until":1},"introduction":{"kind":{"ask":7},
            "words":"x","shares":{"name":"Ana","handle":"telegram/ana","email":"a@b.ro",
            "phone":"0721000111"},"minor":true,"until":1}}"#,
        r#"{"step":{"step":{"introduce_field":{"field":"phone"}},"until":1}}"#,
        r#"{"step":{"step":"introduce_send","until":1},"introduction":{"kind":{"help":7},"until":1}}"#,
        r#"{"step":{"step":"introduce_send","until":1},"introduction":{"kind":{"offer":[7,8]},
            "named":true,"until":1}}"#,
        r#"{"step":{"step":"introduce_send","until":1},"introduction":{"kind":{"accept":7},"until":1}}"#,
        r#"{"step":{"step":{"ask_first":{"introduction":7}},"until":1}}"#,
        r#"{"step":{"step":{"answer_first":{"introduction":7}},"until":1}}"#,
        r#"{"step":{"step":{"why_decline":{"introduction":7}},"until":1}}"#,
        r#"{"step":{"step":{"why_report":{"introduction":7}},"until":1}}"#,
        r#"{"step":{"step":{"inbox_answer":{"question":7}},"until":1}}"#,
        r#"{"step":{"step":{"inbox_send":{"question":7,"answer":"Da."}},"until":1}}"#,
        r#"{"step":{"step":{"idea_field":{"field":"title"}},"until":1}}"#,
        r#"{"step":{"step":{"idea_field":{"field":"signature","again":true}},"until":1}}"#,
        r#"{"step":{"step":"idea_file","until":1},"album":{"id":"7","told":true}}"#,
        r#"{"step":{"step":"idea_alt","until":1},"offered":{"sort":"photo","id":"AgAC","size":9}}"#,
        r#"{"step":{"step":{"idea_answer":{"idea":7}},"until":1}}"#,
        r#"{"step":{"step":{"same_as":{"idea":7}},"until":1}}"#,
        r#"{"step":{"step":{"idea_comment":{"idea":7}},"until":1}}"#,
        r#"{"step":{"step":{"comment_send":{"idea":7,"words":"Da."}},"until":1}}"#,
        r#"{"step":{"step":{"what_is_wrong":{"idea":7}},"until":1}}"#,
        r#"{"step":{"step":{"what_is_wrong":{"idea":7,"comment":8}},"until":1}}"#,
        r#"{"step":{"step":{"correct_idea":{"idea":7,"field":"what"}},"until":1}}"#,
        r#"{"step":{"step":{"why_decide":{"idea":7,"state":"needs-information"}},"until":1}}"#,
        r#"{"step":{"step":"announce_when","until":1}}"#,
        r#"{"step":{"step":"announce_where","until":1}}"#,
        r#"{"step":{"step":{"announce_give_back":{"announcement":7,"version":2}},"until":1}}"#,
        r#"{"step":{"step":"announce_file","until":1}}"#,
        r#"{"step":{"step":"announce_alt","until":1}}"#,
        r#"{"step":{"step":"which_partner","until":1}}"#,
        r#"{"search":{"number":2,"asked":"voluntari","words":"voluntari","filter":{
            "class":"organisation","sector":"ngo","side":"seeks"},"until":1},"searches":2}"#,
        r#"{"search":{"number":1,"asked":"curs","words":"curs","filter":{"online":true,
            "level":4,"language":"hu","near":{"name":"Reghin","city":"reghin","position":{"lat":46.7,"lon":24.7}}},
            "shown":[1,2],"offset":3,"until":1770000000000},"searches":1}"#,
    ];

    #[test]
    fn every_released_state_still_loads() {
        for saved in RELEASED {
            assert!(Dialogue::load(saved).is_some(), "{saved}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_said_so() {
        for saved in ["", "null", "7", r#"{"step":{"step":"from_the_future","until":1}}"#] {
            assert_eq!(Dialogue::load(saved), None, "{saved}");
        }
    }

    #[test]
    fn saving_and_loading_gives_the_same() {
        let mut dialogue = Dialogue::default();
        assert_eq!(dialogue.save(), None);
        dialogue.ask(Step::WhatToLearn, jiff::Timestamp::UNIX_EPOCH);
        let saved = dialogue.save().unwrap();
        assert_eq!(Dialogue::load(&saved), Some(dialogue));
    }
}
