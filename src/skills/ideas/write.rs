//! The author's way: a sentence at a time, what is like it, the exact preview, submitted.
//!
//! What is written is kept as a draft with every answer, so that it can be left and taken up again
//! at any time.

use super::words::{listed, parts, press};
use super::{areas, file, form, list, permit, press_show, receipt, ring};
use crate::core::dialogue::{Step, after};
use crate::core::file::File;
use crate::core::idea::{Field, MOST_A_WEEK, MOST_LINKS, MOST_WAITING, State, Words};
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Message};
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::search::fold;
use crate::skills::files::attachment;
use crate::skills::{Trouble, innovations, moderate, old_button, privacy};
use crate::storage::ideas::Idea;
use crate::storage::ideas::acts::{Draft, IdeaWrite};
use crate::storage::turns::Write;
use crate::text;

/// The time in which a member submits so many ideas at most.
const WEEK: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 7);

/// What is being written, as this turn leaves it.
pub(super) struct Begun {
    pub(super) id: IdeaId,
    pub(super) words: Words,
    pub(super) file: Option<File>,
}

impl From<Idea> for Begun {
    fn from(Idea { id, words, file, .. }: Idea) -> Self {
        Self { id, words, file }
    }
}

/// `/idea`: takes up the draft that there is, or begins.
pub(super) async fn begin(turn: &mut Turn) -> Result<(), Trouble> {
    let Some(draft) = draft_of(turn).await? else { return begin_anew(turn).await };
    let title = match draft.words.title.is_empty() {
        true => text!(idea_untitled).into(),
        false => Value::from(&draft.words.title),
    };
    turn.say(Message::text(text!(idea_have_draft, title = title)).row(vec![
        Button::press(text!(button_idea_go_on), press("go")),
        Button::press(text!(button_idea_anew), press("anew")),
    ]));
    Ok(())
}

/// Begins with nothing; a draft that there is goes.
pub(super) async fn begin_anew(turn: &mut Turn) -> Result<(), Trouble> {
    let_in(turn).await?;
    if let Some(draft) = draft_of(turn).await? {
        turn.write(Write::Idea(IdeaWrite::Discard(draft.id)));
    }
    if turn.shows_forms() {
        let form = form::form(turn);
        turn.fill(form);
        return Ok(());
    }
    let question = privacy::asked(turn, question(Field::Title));
    turn.ask(question, Step::IdeaField { field: Field::Title, again: false });
    Ok(())
}

/// Whether they may submit one more.
pub(super) async fn let_in(turn: &Turn) -> Result<(), Trouble> {
    let load =
        turn.house.storage.idea_load(permit(turn)?, turn.member.id, after(turn.now, -WEEK)).await?;
    if load.waiting >= MOST_WAITING {
        return Err(Trouble::Refused(text!(idea_too_many, count = load.waiting)));
    }
    if load.weekly >= MOST_A_WEEK {
        return Err(Trouble::Refused(text!(idea_too_many_weekly)));
    }
    Ok(())
}

/// What they are writing.
pub(super) async fn draft_of(turn: &Turn) -> Result<Option<Idea>, Trouble> {
    Ok(turn.house.storage.draft_idea(permit(turn)?, turn.member.id).await?)
}

/// The same; who writes nothing is told so.
pub(super) async fn begun(turn: &Turn) -> Result<Begun, Trouble> {
    let draft = draft_of(turn).await?.ok_or_else(|| Trouble::Refused(text!(idea_no_draft)))?;
    Ok(Begun::from(draft))
}

/// Keeps what they are writing.
pub(super) fn keep(turn: &mut Turn, id: IdeaId, words: Words) {
    let draft = Draft { id, words, language: turn.language.clone() };
    turn.write(Write::Idea(IdeaWrite::Draft(Box::new(draft))));
}

/// A field was written.
pub(super) async fn written(
    turn: &mut Turn,
    field: Field,
    again: bool,
    said: String,
) -> Result<(), Trouble> {
    // The first answer makes the draft.
    let begun = match (draft_of(turn).await?, field, again) {
        (_, Field::Title, false) | (None, ..) => {
            Begun { id: IdeaId(turn.house.ids.next(turn.now)), words: Words::default(), file: None }
        }
        (Some(draft), ..) => Begun::from(draft),
    };
    write_field(turn, begun, field, again, said).await
}

/// Writes a field of what is being written.
pub(super) async fn write_field(
    turn: &mut Turn,
    mut begun: Begun,
    field: Field,
    again: bool,
    said: String,
) -> Result<(), Trouble> {
    let letters = said.chars().count();
    if letters > usize::from(field.most()) {
        let text = text!(form_too_long, count = letters, limit = field.most());
        turn.ask(text, Step::IdeaField { field, again });
        return Ok(());
    }
    let said = neat(field, &said);
    let words = &mut begun.words;
    words.set(field, said);
    let knows_areas = !(words.competences.is_empty() && words.topics.is_empty());
    if field == Field::What && !again && !knows_areas {
        (words.competences, words.topics) = areas::suggest(turn, words);
    }
    keep(turn, begun.id, words.clone());
    match again {
        true => show_preview(turn, begun).await,
        false => next(turn, begun, field).await,
    }
}

/// What was written for a field: a title, a place and a name are one line.
pub(super) fn neat(field: Field, said: &str) -> String {
    match field {
        Field::What | Field::Needs => said.trim().to_owned(),
        Field::Title | Field::Place | Field::Signature => {
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }
}

/// Shows what is like an idea that is being written.
pub(super) async fn alike(turn: &mut Turn, words: &Words) -> Result<(), Trouble> {
    let like = list::like(turn, words).await?;
    if !like.is_empty() {
        let message = listed(text!(idea_like, count = like.len()), &like, &turn.language);
        turn.say(message.then(text!(idea_like_go_on)));
    }
    let elsewhere = innovations::like(turn, words).await?;
    // Whoever adopts one knows what there is.
    let adopts = draft_of(turn).await?.is_some_and(|it| it.origin.is_some());
    if !elsewhere.is_empty() && !adopts {
        let first = text!(innovations_like, count = elsewhere.len());
        let message = innovations::listed(first, &elsewhere, &turn.language);
        turn.say(message.then(text!(idea_like_go_on)));
    }
    Ok(())
}

/// What is asked behind a field.
async fn next(turn: &mut Turn, begun: Begun, field: Field) -> Result<(), Trouble> {
    match field {
        Field::Title => ask(turn, Field::What, false),
        Field::What => {
            alike(turn, &begun.words).await?;
            ask(turn, Field::Needs, false);
        }
        Field::Needs => ask(turn, Field::Place, false),
        Field::Place | Field::Signature => return show_preview(turn, begun).await,
    }
    Ok(())
}

/// What is asked of a field.
pub(super) fn question(field: Field) -> Text {
    match field {
        Field::Title => text!(idea_ask_title),
        Field::What => text!(idea_ask_what),
        Field::Needs => text!(idea_ask_needs),
        Field::Place => text!(idea_ask_place),
        Field::Signature => text!(idea_ask_signature),
    }
}

pub(super) fn ask(turn: &mut Turn, field: Field, again: bool) {
    let question = question(field);
    let mut row = Vec::new();
    match field {
        Field::Place => {
            let place = turn.member.place.clone();
            row.extend(place.map(|it| Button::press(it, press("here"))));
        }
        Field::Signature => {
            let known = turn.known_as.clone();
            row.extend(known.map(|it| Button::press(it.name, press("called"))));
        }
        Field::Title | Field::What | Field::Needs => {}
    }
    if field.is_optional() {
        let code = field.code();
        row.push(match (field, again) {
            (Field::Signature, _) => {
                Button::press(text!(button_idea_unnamed), press(format!("empty.{code}")))
            }
            (_, true) => Button::press(text!(button_idea_empty), press(format!("empty.{code}"))),
            (_, false) => Button::press(text!(form_skip), press(format!("skip.{code}"))),
        });
    }
    turn.ask(Message::text(question).row(row), Step::IdeaField { field, again });
}

/// A field stays empty for now.
pub(super) async fn skip(turn: &mut Turn, field: Field) -> Result<(), Trouble> {
    let begun = begun(turn).await?;
    if !field.is_optional() {
        return Err(old_button());
    }
    turn.dialogue.step = None;
    next(turn, begun, field).await
}

/// A field is written anew.
pub(super) async fn edit(turn: &mut Turn, field: Field) -> Result<(), Trouble> {
    begun(turn).await?;
    ask(turn, field, true);
    Ok(())
}

/// A field is emptied.
pub(super) async fn empty(turn: &mut Turn, field: Field) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    if !field.is_optional() {
        return Err(old_button());
    }
    turn.dialogue.step = None;
    begun.words.set(field, String::new());
    keep(turn, begun.id, begun.words.clone());
    show_preview(turn, begun).await
}

/// It would be where the member lives.
pub(super) async fn here(turn: &mut Turn) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    let place = turn.member.place.clone().ok_or_else(old_button)?;
    turn.dialogue.step = None;
    begun.words.set(Field::Place, place);
    keep(turn, begun.id, begun.words.clone());
    show_preview(turn, begun).await
}

/// It is signed with the name by which the platform calls them.
pub(super) async fn called(turn: &mut Turn) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    let known = turn.known_as.clone().ok_or_else(old_button)?;
    turn.dialogue.step = None;
    begun.words.set(Field::Signature, known.name);
    keep(turn, begun.id, begun.words.clone());
    show_preview(turn, begun).await
}

/// What others will read, and what can be changed.
pub(super) async fn preview(turn: &mut Turn) -> Result<(), Trouble> {
    let begun = begun(turn).await?;
    turn.dialogue.step = None;
    show_preview(turn, begun).await
}

pub(super) async fn show_preview(turn: &mut Turn, begun: Begun) -> Result<(), Trouble> {
    let Begun { id, words, file } = begun;
    if let Some(missing) = words.missing() {
        ask(turn, missing, false);
        return Ok(());
    }
    let idea = Idea {
        id,
        number: None,
        is_own: true,
        words,
        language: turn.language.clone(),
        state: State::Draft,
        is_public: false,
        support: 0,
        supported: false,
        followed: false,
        released: false,
        submitted: None,
        changed: turn.now.as_millisecond(),
        reason: None,
        comments: 0,
        carer: None,
        origin: draft_of(turn).await?.and_then(|it| it.origin),
        file,
        version: 0,
    };
    let attached = idea.file.as_ref().map(attachment);
    let mut message = Message::text(text!(idea_preview)).attach(attached);
    message.parts.extend(parts(&idea, &turn.language));
    let edit = |field: Field| {
        let label = text!(button_idea_field, field = field.code());
        Button::press(label, press(format!("edit.{}", field.code())))
    };
    turn.show(
        message
            .then(text!(idea_preview_next))
            .row(vec![
                Button::press(text!(button_idea_submit), press("submit")),
                Button::press(text!(button_idea_discard), press("discard")),
            ])
            .row(vec![edit(Field::Title), edit(Field::What), edit(Field::Needs)])
            .row(vec![
                edit(Field::Place),
                Button::press(text!(button_idea_areas), press("areas")),
                edit(Field::Signature),
            ])
            .row(file::buttons(idea.file.as_ref())),
    );
    Ok(())
}

/// The draft goes.
pub(super) async fn discard(turn: &mut Turn) -> Result<(), Trouble> {
    let begun = begun(turn).await?;
    turn.dialogue.step = None;
    turn.write(Write::Idea(IdeaWrite::Discard(begun.id)));
    turn.say(text!(idea_discarded));
    Ok(())
}

/// The draft goes to the coordinators.
pub(super) async fn submit(turn: &mut Turn) -> Result<(), Trouble> {
    let Begun { id, words, file } = begun(turn).await?;
    if let Some(missing) = words.missing() {
        ask(turn, missing, false);
        return Ok(());
    }
    // What is said of its file is read like all else.
    let described = Words { what: file.map(|it| it.alt).unwrap_or_default(), ..Words::default() };
    let links = words.links() + described.links();
    if links > MOST_LINKS {
        return Err(Trouble::Refused(text!(
            idea_too_many_links,
            count = links,
            limit = MOST_LINKS
        )));
    }
    if let Some(word) = banned(turn, &words).or_else(|| banned(turn, &described)) {
        return Err(Trouble::Refused(text!(idea_banned, word = word)));
    }
    let_in(turn).await?;
    let storage = turn.house.storage.clone();
    if storage.idea_was_said(permit(turn)?, turn.member.id, &words).await? {
        return Err(Trouble::Refused(text!(idea_said_before)));
    }
    let number = storage.next_idea_number().await?;
    let week = after(turn.now, -WEEK);
    turn.dialogue.step = None;
    turn.write(Write::Idea(IdeaWrite::Submit { id, number, week }));
    let receipt = receipt::of(turn, number).await?;
    turn.say(receipt.row(vec![
        Button::press(text!(button_idea_see), press_show(id)),
        Button::press(text!(button_idea_mine), press("mine.0")),
    ]));
    tell_coordinators(turn).await
}

/// The first word that the community does not want in an idea: whole words, whatever their case and
/// diacritics, in the language in which the idea is written.
pub(super) fn banned(turn: &Turn, words: &Words) -> Option<String> {
    let banned = turn.house.banned.of(&turn.language);
    let said: Vec<_> = Field::ALL.iter().map(|it| spaced(words.of(*it))).collect();
    let stands = |word: &&String| {
        let word = spaced(word);
        said.iter().any(|it| it.contains(&word))
    };
    banned.iter().find(stands).cloned()
}

/// The folded words of a text, each with a space on either side.
fn spaced(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.fold(" ".to_owned(), |said, word| said + word + " ")
}

/// Tells coordinators that an idea waits for them.
pub(super) async fn tell_coordinators(turn: &mut Turn) -> Result<(), Trouble> {
    let queue = Button::press(text!(button_moderate), moderate::press_queue());
    ring(turn, text!(moderate_waits), queue).await
}
