//! The photo or document of an idea: sent while it is written, described, taken off.

use super::card::own;
use super::words::{press, press_for};
use super::write::{Begun, ask, begun, draft_of, keep, let_in, show_preview, write_field};
use super::{form, old_button};
use crate::core::dialogue::Step;
use crate::core::event::EventKind;
use crate::core::file::{File, LONGEST_ALT, Sent};
use crate::core::idea::{Field, Words};
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Message};
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::skills::{Trouble, files, privacy};
use crate::storage::ideas::Idea;
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::turns::Write;
use crate::text;

/// The buttons of a preview that are about its file.
pub(super) fn buttons(file: Option<&File>) -> Vec<Button> {
    let Some(File { kind, alt, .. }) = file else {
        return vec![Button::press(text!(button_idea_file), press("file"))];
    };
    let kind = kind.code();
    let mut row = vec![
        Button::press(text!(button_idea_file_other, kind = kind), press("file")),
        Button::press(text!(button_idea_file_off, kind = kind), press("nofile")),
    ];
    if alt.is_empty() {
        row.push(Button::press(text!(button_idea_alt, kind = kind), press("alt")));
    }
    row
}

/// Which photo or document?
pub(super) async fn ask_file(turn: &mut Turn) -> Result<(), Trouble> {
    begun(turn).await?;
    turn.ask(text!(idea_ask_file, limit = files::limit()), Step::IdeaFile);
    Ok(())
}

/// What can be seen in it?
pub(super) async fn ask_alt(turn: &mut Turn) -> Result<(), Trouble> {
    let file = begun(turn).await?.file.ok_or_else(old_button)?;
    describe_it(turn, &file);
    Ok(())
}

fn describe_it(turn: &mut Turn, file: &File) {
    let skip = Button::press(text!(form_skip), press("go"));
    let question = text!(idea_ask_alt, kind = file.kind.code());
    turn.ask(Message::text(question).row(vec![skip]), Step::IdeaAlt);
}

/// This can be seen in it.
pub(super) async fn described(turn: &mut Turn, said: &str) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    let Some(file) = &mut begun.file else { return show_preview(turn, begun).await };
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(too_long) = too_long(&said) {
        turn.ask(too_long, Step::IdeaAlt);
        return Ok(());
    }
    turn.write(Write::Idea(IdeaWrite::Describe(begun.id, said.clone())));
    file.alt = said;
    show_preview(turn, begun).await
}

fn too_long(alt: &str) -> Option<Text> {
    let count = alt.chars().count();
    (count > LONGEST_ALT).then(|| text!(form_too_long, count = count, limit = LONGEST_ALT))
}

/// Something was sent: as the answer to a question, or because somebody wants it to be there.
pub(super) async fn sent(turn: &mut Turn, step: Option<Step>, sent: Sent) -> Result<(), Trouble> {
    match step {
        None => offer(turn, sent).await,
        Some(Step::IdeaField { field, again }) => with_words(turn, field, again, sent).await,
        Some(_) => answered(turn, &sent).await,
    }
}

/// The file that was asked for. Words that came with it say what can be seen.
async fn answered(turn: &mut Turn, sent: &Sent) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    let file = match files::taken(turn, sent) {
        Ok(file) => file,
        Err(why) => {
            turn.ask(why, Step::IdeaFile);
            return Ok(());
        }
    };
    let alt = sent.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let too_long = too_long(&alt);
    let alt = if too_long.is_some() { String::new() } else { alt };
    let file = File { alt, ..file };
    attach(turn, &mut begun, file.clone());
    match (too_long, file.alt.is_empty()) {
        (Some(text), _) => turn.ask(text, Step::IdeaAlt),
        (None, true) => describe_it(turn, &file),
        (None, false) => return show_preview(turn, begun).await,
    }
    Ok(())
}

fn attach(turn: &mut Turn, begun: &mut Begun, file: File) {
    turn.write(Write::Idea(IdeaWrite::Attach(begun.id, Box::new(file.clone()))));
    begun.file = Some(file);
}

/// A file came while a sentence of the idea was asked for; its words are that sentence.
async fn with_words(turn: &mut Turn, field: Field, again: bool, sent: Sent) -> Result<(), Trouble> {
    let file = match files::taken(turn, &sent) {
        Ok(file) => file,
        Err(why) => {
            turn.say(why);
            ask(turn, field, again);
            return Ok(());
        }
    };
    let mut begun = match draft_of(turn).await? {
        Some(draft) => Begun::from(draft),
        None => fresh(turn),
    };
    turn.say(text!(idea_file_taken, kind = file.kind.code()));
    attach(turn, &mut begun, file);
    // The draft is there now: what it is called does not begin another.
    let again = again || field == Field::Title;
    if sent.words.is_empty() {
        ask(turn, field, again);
        return Ok(());
    }
    write_field(turn, begun, field, again, sent.words).await
}

/// A draft without a word.
fn fresh(turn: &mut Turn) -> Begun {
    let id = IdeaId(turn.house.ids.next(turn.now));
    keep(turn, id, Words::default());
    Begun { id, words: Words::default(), file: None }
}

/// Nobody asked for it: what can be done with it.
async fn offer(turn: &mut Turn, sent: Sent) -> Result<(), Trouble> {
    let words = sent.words.chars().any(char::is_alphanumeric);
    let file = match files::taken(turn, &sent) {
        Ok(file) => file,
        // A film with a question is a question.
        Err(_) if words => return Err(Trouble::Instead(EventKind::Said(sent.words))),
        Err(why) => return Err(Trouble::Refused(why)),
    };
    let kind = file.kind.code();
    let (text, label) = match draft_of(turn).await? {
        Some(draft) => {
            let title = match draft.words.title.is_empty() {
                true => text!(idea_untitled).into(),
                false => Value::from(&draft.words.title),
            };
            (text!(file_offer_draft, kind = kind, title = title), text!(button_file_add))
        }
        None => (text!(file_offer, kind = kind), text!(button_file_begin)),
    };
    let mut row = vec![Button::press(label, press("withfile"))];
    if words {
        row.push(Button::press(text!(button_file_words), press("words")));
    }
    turn.dialogue.offered = Some(sent);
    turn.say(Message::text(text).row(row));
    Ok(())
}

/// The file that was offered goes with what is being written, or begins an idea.
pub(super) async fn with_offered(turn: &mut Turn) -> Result<(), Trouble> {
    let sent = turn.dialogue.offered.take().ok_or_else(old_button)?;
    let file = files::taken(turn, &sent).map_err(Trouble::Refused)?;
    if let Some(draft) = draft_of(turn).await? {
        let mut begun = Begun::from(draft);
        attach(turn, &mut begun, file);
        return show_preview(turn, begun).await;
    }
    let_in(turn).await?;
    let mut begun = fresh(turn);
    attach(turn, &mut begun, file);
    if turn.shows_forms() {
        let form = form::form(turn);
        turn.fill(form);
        return Ok(());
    }
    let question = privacy::asked(turn, text!(idea_ask_title));
    turn.ask(question, Step::IdeaField { field: Field::Title, again: true });
    Ok(())
}

/// What was written with the file that was offered is all that was meant.
pub(super) fn words_alone(turn: &Turn) -> Trouble {
    match &turn.dialogue.offered {
        Some(sent) => Trouble::Instead(EventKind::Said(sent.words.clone())),
        None => old_button(),
    }
}

/// The draft goes without.
pub(super) async fn off(turn: &mut Turn) -> Result<(), Trouble> {
    let mut begun = begun(turn).await?;
    turn.dialogue.step = None;
    if begun.file.take().is_some() {
        turn.write(Write::Idea(IdeaWrite::TakeOff(begun.id)));
    }
    show_preview(turn, begun).await
}

/// Shall its author's idea go without?
pub(super) async fn shall_i_take_off(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = own(turn, id).await?;
    let file = idea.file.as_ref().ok_or_else(old_button)?;
    let text = text!(idea_shall_i_take_off, kind = file.kind.code(), title = &idea.words.title);
    turn.say(Message::text(text).row(vec![
        Button::press(text!(button_idea_file_off_yes), press_for("unfiled", id)),
        Button::press(text!(button_intro_keep), press_for("show", id)),
    ]));
    Ok(())
}

/// It goes without.
pub(super) async fn take_off(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let mut idea = own(turn, id).await?;
    let file = idea.file.take().ok_or_else(old_button)?;
    turn.write(Write::Idea(IdeaWrite::TakeOff(id)));
    super::card::show_card(turn, &idea).await?;
    turn.say(text!(idea_file_off, kind = file.kind.code()));
    Ok(())
}

/// The button by which an author takes it off.
pub(super) fn button_off(idea: &Idea) -> Option<Button> {
    let file = idea.file.as_ref().filter(|_| idea.is_own)?;
    let label = text!(button_idea_file_off, kind = file.kind.code());
    Some(Button::press(label, press_for("unfile", idea.id)))
}
