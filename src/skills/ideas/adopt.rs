//! Adopting: an idea that begins with what another community has tried, and says so.

use super::words::press;
use super::write::{draft_of, keep, let_in};
use crate::core::dialogue::Step;
use crate::core::idea::{Field, Words};
use crate::core::ids::IdeaId;
use crate::core::message::{Button, Message};
use crate::core::text::Value;
use crate::engine::turn::Turn;
use crate::skills::{Trouble, privacy};
use crate::storage::ideas::acts::IdeaWrite;
use crate::storage::innovations::Found;
use crate::storage::turns::Write;
use crate::text;

/// Begins an idea that adopts an innovation.
///
/// # Errors
/// Those of the database; one that they may not begin now.
pub async fn adopt(turn: &mut Turn, found: &Found) -> Result<(), Trouble> {
    let_in(turn).await?;
    if let Some(draft) = draft_of(turn).await? {
        let title = match draft.words.title.is_empty() {
            true => text!(idea_untitled).into(),
            false => Value::from(&draft.words.title),
        };
        turn.say(Message::text(text!(idea_adopt_draft, title = title)).row(vec![
            Button::press(text!(button_idea_go_on), press("go")),
            Button::press(text!(button_idea_discard), press("discard")),
        ]));
        return Ok(());
    }
    let Found { id: innovation, innovation: it, community } = found;
    let words = Words {
        title: it.words.title.clone(),
        competences: it.words.competences.clone(),
        topics: it.words.topics.clone(),
        ..Words::default()
    };
    let id = IdeaId(turn.house.ids.next(turn.now));
    keep(turn, id, words);
    turn.write(Write::Idea(IdeaWrite::Adopt(id, *innovation)));
    let title = &it.words.title;
    let adopts = text!(idea_adopt, title = title, community = community);
    let (question, field, again) = match it.language.language == turn.language.language {
        true => (text!(idea_adopt_what), Field::What, false),
        // What it is called elsewhere not everybody here understands.
        false => (text!(idea_ask_title), Field::Title, true),
    };
    let question = privacy::asked(turn, question);
    turn.say(adopts);
    turn.ask(question, Step::IdeaField { field, again });
    Ok(())
}
