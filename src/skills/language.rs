//! `/language`: which language the bot speaks with a member, and the offer to switch.

use futures::future::BoxFuture;

use super::{Ask, Skill, Trouble, learn, old_button};
use crate::core::catalogue::Language;
use crate::core::command::{Command, Words};
use crate::core::form::Choices;
use crate::core::message::{Button, Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::storage::members::MemberWrite;
use crate::storage::turns::Write;
use crate::text;

/// Changes the language, on the member's own word alone.
#[derive(Debug)]
pub struct LanguageChoice;

const COMMANDS: &[Command] = &[Command {
    name: "language",
    needs: Role::Member,
    about: || text!(command_language),
    also: || text!(command_language_names),
    plain: true,
    takes: Some(Words { called: || text!(words_language), about: || text!(words_language_about) }),
}];

impl Skill for LanguageChoice {
    fn name(&self) -> &'static str {
        "language"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { words, .. } if !words.is_empty() => named(turn, &words).await,
                Ask::Press(code) if code != "ask" => press(turn, &code).await,
                _ => {
                    turn.show(choice(turn));
                    Ok(())
                }
            }
        })
    }
}

/// Offers to go on in the language that somebody wrote in: once for each language, and only where
/// the bot speaks it.
pub fn offer(turn: &mut Turn, written: &Language) {
    let known = |it: &Language| it.language == written.language;
    if known(&turn.language)
        || !turn.house.texts.speaks(written)
        || turn.member.offered.iter().any(known)
    {
        return;
    }
    turn.member.offered.push(written.clone());
    turn.write(Write::Member(MemberWrite::Offered(turn.member.offered.clone())));
    let name = || name_of(written);
    let theirs = |text: Text| Value::In(written.clone(), Box::new(text));
    let message = Message::text(text!(language_offer, language = name()))
        .then(Part::Paragraph(crate::core::message::Line(vec![crate::core::message::Span::Plain(
            theirs(text!(language_offer_theirs)),
        )])))
        .row(vec![
            Button::press(theirs(text!(button_language_yes)), press_for(written)),
            Button::press(text!(button_language_stay), press_for(&turn.language)),
        ]);
    turn.say(message);
}

/// Whether there is a language that was not offered yet.
pub fn has_more_to_offer(turn: &Turn) -> bool {
    let mut languages = turn.house.texts.languages().iter();
    languages.any(|it| *it != turn.language && !turn.member.offered.contains(it))
}

/// In which language something is written that is not the reader's, as far as that is known.
pub fn written_in(language: &Language, reader: &Language) -> Option<Text> {
    let is_known = !language.language.is_empty();
    (is_known && language.language != reader.language)
        .then(|| text!(card_written_in, language = name_of(language)))
}

/// The name of a language, in the reader's own.
pub fn name_of(language: &Language) -> Text {
    text!(language_name, code = language.language.to_string())
}

fn press_for(language: &Language) -> Press {
    Press::new("language", language.language.as_str())
}

fn choice(turn: &Turn) -> Message {
    let own_name = |it: &Language| Value::In(it.clone(), Box::new(text!(language_own_name)));
    let languages = turn.house.texts.languages().iter();
    let options = languages.map(|it| (own_name(it), press_for(it)));
    Message::text(text!(language_now, language = name_of(&turn.language))).choose(Choices::new(
        text!(language_choose),
        3,
        options,
    ))
}

/// `/language engleză`, `/language English`, `/language en`.
async fn named(turn: &mut Turn, words: &str) -> Result<(), Trouble> {
    let wanted = crate::search::fold(words);
    let texts = &turn.house.texts;
    let called = |language: &Language| {
        language.language.as_str() == wanted
            || texts.languages().iter().any(|reader| {
                let name = texts.render(&name_of(language), reader, turn.today);
                crate::search::fold(&name) == wanted
            })
    };
    match texts.languages().iter().find(|it| called(it)).cloned() {
        Some(language) => choose(turn, language).await,
        None => {
            let message = choice(turn);
            turn.say(text!(language_unknown, words = words.to_owned()));
            turn.say(message);
            Ok(())
        }
    }
}

async fn press(turn: &mut Turn, code: &str) -> Result<(), Trouble> {
    let language: Language = code.parse().map_err(|_| old_button())?;
    if !turn.house.texts.speaks(&language) {
        return Err(old_button());
    }
    choose(turn, language).await
}

/// Speaks it from now on, and says in it what is still open.
async fn choose(turn: &mut Turn, language: Language) -> Result<(), Trouble> {
    let stays = language == turn.language;
    turn.choose_language(language);
    if stays {
        turn.say(text!(language_stays));
        return Ok(());
    }
    turn.say(text!(language_chosen));
    learn::show_again(turn).await
}
