//! The list of skills: nothing is answered by two of them, nothing by none.

use std::collections::HashMap;

use xploit_bot::core::code::CodeHash;
use xploit_bot::core::command::parse;
use xploit_bot::core::dialogue::Step;
use xploit_bot::core::idea;
use xploit_bot::core::ids::{AnnouncementId, IdeaId, IntroductionId, QuestionId};
use xploit_bot::core::introduction::Field;
use xploit_bot::skills::{SKILLS, Skill};
use xploit_bot::texts::Texts;

/// Every question that the bot asks. A new one breaks the match below: add it to the list too.
fn steps() -> Vec<Step> {
    let steps = vec![
        Step::WhatToLearn,
        Step::WhichPartner,
        Step::WhereSettings,
        Step::WhereNear,
        Step::ShallIAsk,
        Step::EraseEverything,
        Step::DidYouMean { command: "learn".to_owned(), words: String::new() },
        Step::WhichOrganisation,
        Step::LinkAccounts { code: CodeHash(String::new()) },
        Step::UnlinkAccount,
        Step::AreYouOfAge,
        Step::IntroduceWords,
        Step::IntroduceField { field: Field::Name },
        Step::IntroduceSend,
        Step::AskFirst { introduction: IntroductionId(1) },
        Step::AnswerFirst { introduction: IntroductionId(1) },
        Step::WhyDecline { introduction: IntroductionId(1) },
        Step::WhyReport { introduction: IntroductionId(1) },
        Step::IdeaField { field: idea::Field::Title, again: false },
        Step::SameAs { idea: IdeaId(1) },
        Step::InboxAnswer { question: QuestionId(1) },
        Step::InboxSend { question: QuestionId(1), answer: String::new() },
        Step::IdeaAnswer { idea: IdeaId(1) },
        Step::IdeaComment { idea: IdeaId(1) },
        Step::CommentSend { idea: IdeaId(1), words: String::new() },
        Step::WhatIsWrong { idea: IdeaId(1), comment: None },
        Step::CorrectIdea { idea: IdeaId(1), field: idea::Field::Title },
        Step::WhyDecide { idea: IdeaId(1), state: idea::State::Declined },
        Step::AnnounceWhen,
        Step::AnnounceWhere,
        Step::AnnounceFile,
        Step::AnnounceAlt,
        Step::IdeaFile,
        Step::IdeaAlt,
        Step::AnnounceGiveBack { announcement: AnnouncementId(1), version: 1 },
    ];
    for step in &steps {
        match step {
            Step::WhatToLearn
            | Step::WhichPartner
            | Step::WhereSettings
            | Step::WhereNear
            | Step::ShallIAsk
            | Step::EraseEverything
            | Step::DidYouMean { .. }
            | Step::WhichOrganisation
            | Step::LinkAccounts { .. }
            | Step::AreYouOfAge
            | Step::IntroduceWords
            | Step::IntroduceField { .. }
            | Step::IntroduceSend
            | Step::AskFirst { .. }
            | Step::AnswerFirst { .. }
            | Step::WhyDecline { .. }
            | Step::WhyReport { .. }
            | Step::IdeaField { .. }
            | Step::IdeaAnswer { .. }
            | Step::IdeaComment { .. }
            | Step::CommentSend { .. }
            | Step::WhatIsWrong { .. }
            | Step::CorrectIdea { .. }
            | Step::SameAs { .. }
            | Step::AnnounceWhen
            | Step::AnnounceWhere
            | Step::AnnounceFile
            | Step::AnnounceAlt
            | Step::IdeaFile
            | Step::IdeaAlt
            | Step::AnnounceGiveBack { .. }
            | Step::InboxAnswer { .. }
            | Step::InboxSend { .. }
            | Step::WhyDecide { .. }
            | Step::UnlinkAccount => {}
            // The engine itself takes the fields of a form.
            Step::Fill { .. } => {}
        }
    }
    steps
}

fn skills_that(fit: impl Fn(&dyn Skill) -> bool) -> Vec<&'static str> {
    SKILLS.iter().filter(|it| fit(**it)).map(|it| it.name()).collect()
}

#[test]
fn each_question_of_the_bot_has_one_skill_for_its_answer() {
    for step in steps() {
        let takers = skills_that(|it| it.takes(&step));
        assert_eq!(takers.len(), 1, "{step:?} is taken by {takers:?}");
    }
    let takers = skills_that(|it| it.takes_questions());
    assert_eq!(takers.len(), 1, "plain words are taken by {takers:?}");
    let takers = skills_that(|it| it.greets());
    assert_eq!(takers.len(), 1, "groups are greeted by {takers:?}");
    let takers = skills_that(|it| it.keeps_channels());
    assert_eq!(takers.len(), 1, "channels are kept by {takers:?}");
    let takers = skills_that(|it| it.takes_mistyped());
    assert_eq!(takers.len(), 1, "mistyped commands are taken by {takers:?}");
}

#[test]
fn skills_have_names_of_their_own_that_a_button_can_carry() {
    let names = skills_that(|_| true);
    for (at, name) in names.iter().enumerate() {
        assert!(!names[..at].contains(name), "{name} stands twice");
        let letters = name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
        assert!(letters && (1..=16).contains(&name.len()), "{name}");
    }
}

#[test]
fn command_names_fit_every_platform() {
    for command in SKILLS.iter().flat_map(|it| it.commands()) {
        let fits = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_';
        let name = command.name;
        assert!((1..=32).contains(&name.len()) && name.bytes().all(fits), "{name}");
    }
}

#[test]
fn every_name_of_a_command_can_be_typed_and_means_one_command() {
    let texts = Texts::load(&"ro".parse().unwrap(), None).unwrap();
    let mut claimed = HashMap::new();
    for command in SKILLS.iter().flat_map(|it| it.commands()) {
        let mut names = vec![(command.name.to_owned(), "its own".to_owned())];
        for language in texts.languages() {
            let words = texts.words(&(command.also)(), language);
            assert!(!words.is_empty(), "/{} has no name in {language}", command.name);
            names.extend(words.into_iter().map(|it| (it, language.to_string())));
        }
        for (name, language) in names {
            let line = format!("/{name} words");
            let read = parse(&line).unwrap_or_else(|| panic!("/{name} ({language}) is no command"));
            assert_eq!((read.name.as_str(), read.words), (name.as_str(), "words"), "{language}");
            let other = claimed.insert(name.clone(), command.name);
            assert!(
                other.is_none_or(|it| it == command.name),
                "/{name} ({language}) means both {other:?} and {}",
                command.name
            );
        }
    }
}
