//! What members say about an idea, and what they find wrong with it. A coordinator reads a comment
//! before all may ([`moderate`](crate::skills::moderate)).

use super::words::{called, press, press_for};
use super::write::banned;
use super::{old_button, permit, ring, seen};
use crate::core::catalogue::Language;
use crate::core::comment::{Fault, LONGEST, MOST_A_DAY, MOST_LINKS, MOST_REPORTS};
use crate::core::dialogue::Step;
use crate::core::idea::{Words, links_in};
use crate::core::ids::{CommentId, IdeaId, ReportId};
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::turn::Turn;
use crate::skills::language::written_in;
use crate::skills::paging::Page;
use crate::skills::{Trouble, moderate, privacy, tell};
use crate::storage::ideas::Idea;
use crate::storage::ideas::comments::{Comment, CommentWrite, Said};
use crate::storage::ideas::reports::{Report, Wrong};
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// Comments on a page.
const PAGE: usize = 5;

/// The buttons by which an idea's reader talks about it.
pub(super) fn buttons(idea: &Idea) -> Vec<Button> {
    let mut row = Vec::new();
    if !idea.is_public {
        return row;
    }
    row.push(match idea.comments {
        0 => Button::press(text!(button_comment_say), press_for("say", idea.id)),
        count => Button::press(text!(button_comments, count = count), all_of(idea.id)),
    });
    if !idea.is_own {
        row.push(Button::press(text!(button_idea_report), press_for("wrong", idea.id)));
    }
    row
}

fn all_of(idea: IdeaId) -> Press {
    press(format!("comments.{idea}.0"))
}

/// Who says it, as others read it.
pub fn who(comment: &Comment) -> Value {
    match (&comment.signature, comment.is_of_author) {
        _ if comment.is_own => text!(comment_by_you).into(),
        (_, true) => text!(comment_by_author).into(),
        (Some(name), false) => Value::from(name),
        (None, false) => text!(comment_by_member).into(),
    }
}

fn rows(comment: &Comment, reader: &Language) -> Vec<Line> {
    let line = |it: Value| Line(vec![Span::Plain(it)]);
    let mut rows = vec![line(Value::from(&comment.words))];
    let notes = written_in(&comment.language, reader).into_iter();
    let waits = (!comment.is_public).then(|| text!(comment_waits));
    rows.extend(notes.chain(waits).map(|it| line(it.into())));
    rows
}

/// A comment alone: who says it, and what.
pub fn parts(comment: &Comment, reader: &Language) -> Vec<Part> {
    let first = text!(comment_on, title = &comment.title, who = who(comment));
    let lines = rows(comment, reader).into_iter().map(Part::Paragraph);
    std::iter::once(Part::from(first)).chain(lines).collect()
}

/// A page of what is said about an idea, the newest first.
pub(super) async fn list(turn: &mut Turn, id: IdeaId, page: usize) -> Result<(), Trouble> {
    let idea = seen(turn, id).await?;
    let page = Page::new(page, PAGE);
    let (offset, limit) = page.window();
    let storage = turn.house.storage.clone();
    let (found, count) = storage.comments(permit(turn)?, turn.member.id, id, offset, limit).await?;
    let first = match count {
        0 => text!(comments_none, title = called(&idea)),
        _ => text!(comments_of, title = called(&idea), count = count),
    };
    let (mut parts, mut numbers) = (vec![Part::from(first)], Vec::new());
    for (number, comment) in (1..).zip(&found) {
        let rows = rows(comment, &turn.language);
        parts.push(Part::Item { number, title: who(comment), rows });
        let press = press(format!("remark.{}", comment.id));
        numbers.push(Button::press(i64::from(number), press));
    }
    let turns = page.turns(found.len(), count, |it| press(format!("comments.{id}.{it}")));
    let mut last = Vec::new();
    if idea.is_public {
        last.push(Button::press(text!(button_comment_say), press_for("say", id)));
    }
    last.push(Button::press(text!(button_comment_back), press_for("show", id)));
    turn.show(Message::new(parts).row(numbers).row(turns).row(last));
    Ok(())
}

async fn found(turn: &Turn, id: CommentId) -> Result<Comment, Trouble> {
    let found = turn.house.storage.comment(permit(turn)?, turn.member.id, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(comment_gone)))
}

/// A comment with what its reader can do about it.
pub(super) async fn show(turn: &mut Turn, id: CommentId) -> Result<(), Trouble> {
    let comment = found(turn, id).await?;
    let mut row = Vec::new();
    if comment.is_own {
        row.push(Button::press(text!(button_comment_take_back), press(format!("unsay.{id}"))));
    } else if turn.member.role >= Role::Coordinator {
        row.push(Button::press(text!(button_moderate_decide), moderate::press_comment(id)));
    } else {
        let press = press(format!("wrong.{}.{id}", comment.idea));
        row.push(Button::press(text!(button_idea_report), press));
    }
    row.push(Button::press(text!(button_back), all_of(comment.idea)));
    turn.show(Message::new(parts(&comment, &turn.language)).row(row));
    Ok(())
}

/// They take their own back.
pub(super) async fn take_back(turn: &mut Turn, id: CommentId) -> Result<(), Trouble> {
    let comment = found(turn, id).await?;
    if !comment.is_own {
        return Err(old_button());
    }
    turn.write(Write::Comment(CommentWrite::TakeBack(id)));
    let back = Button::press(text!(button_comment_back), press_for("show", comment.idea));
    turn.show(Message::text(text!(comment_taken_back)).row(vec![back]));
    Ok(())
}

/// An idea that can be talked about.
async fn open(turn: &Turn, id: IdeaId) -> Result<Idea, Trouble> {
    let idea = seen(turn, id).await?;
    match idea.is_public {
        true => Ok(idea),
        false => Err(Trouble::Refused(text!(idea_gone))),
    }
}

/// What would they like to say?
pub(super) async fn ask(turn: &mut Turn, id: IdeaId) -> Result<(), Trouble> {
    let idea = open(turn, id).await?;
    room(turn).await?;
    let question = privacy::asked(turn, text!(comment_ask, title = called(&idea)));
    turn.ask(question, Step::IdeaComment { idea: id });
    Ok(())
}

/// Whether they may write one more today.
async fn room(turn: &Turn) -> Result<(), Trouble> {
    let storage = &turn.house.storage;
    let now = turn.now.as_millisecond();
    let (today, _) = storage.comment_load(permit(turn)?, turn.member.id, now).await?;
    match today >= MOST_A_DAY {
        true => Err(Trouble::Refused(text!(comment_too_many, count = today))),
        false => Ok(()),
    }
}

/// It was written: others will read it so.
pub(super) async fn written(turn: &mut Turn, id: IdeaId, said: &str) -> Result<(), Trouble> {
    let idea = open(turn, id).await?;
    let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(trouble) = refused(turn, &idea, &words).await? {
        turn.ask(trouble, Step::IdeaComment { idea: id });
        return Ok(());
    }
    let mut row = vec![Button::press(text!(button_comment_send), press("send"))];
    // Who signs here would tell who wrote the idea.
    if let Some(known) = turn.known_as.as_ref().filter(|_| !idea.is_own) {
        let label = text!(button_comment_sign, name = &known.name);
        row.push(Button::press(label, press("sign")));
    }
    let message = Message::text(text!(comment_preview))
        .then(Value::from(&words))
        .then(text!(comment_preview_next))
        .row(row);
    turn.ask(message, Step::CommentSend { idea: id, words });
    Ok(())
}

/// What is to be changed before it can be sent.
async fn refused(turn: &Turn, idea: &Idea, words: &str) -> Result<Option<Text>, Trouble> {
    let (letters, links) = (words.chars().count(), links_in(words));
    if letters > LONGEST {
        return Ok(Some(text!(form_too_long, count = letters, limit = LONGEST)));
    }
    if links > MOST_LINKS {
        return Ok(Some(text!(idea_too_many_links, count = links, limit = MOST_LINKS)));
    }
    let said = Words { what: words.to_owned(), ..Words::default() };
    if let Some(word) = banned(turn, &said) {
        return Ok(Some(text!(idea_banned, word = word)));
    }
    let (storage, words) = (turn.house.storage.clone(), words.to_owned());
    let said = storage.comment_was_said(permit(turn)?, turn.member.id, idea.id, words).await?;
    Ok(said.then(|| text!(comment_said_before)))
}

/// It is sent, with their name or without.
pub(super) async fn send(turn: &mut Turn, signs: bool) -> Result<(), Trouble> {
    let step = turn.dialogue.step.take().filter(|it| it.is_open(turn.now)).map(|it| it.step);
    let Some(Step::CommentSend { idea: id, words }) = step else { return Err(old_button()) };
    let idea = open(turn, id).await?;
    room(turn).await?;
    let name = turn.known_as.as_ref().map(|it| it.name.clone());
    let said = Said {
        id: CommentId(turn.house.ids.next(turn.now)),
        idea: id,
        words,
        language: turn.language.clone(),
        signature: name.filter(|_| signs && !idea.is_own),
    };
    let is_read = turn.member.role >= Role::Coordinator;
    turn.write(Write::Comment(CommentWrite::Say(Box::new(said))));
    let back = vec![Button::press(text!(button_comment_back), press_for("show", id))];
    if is_read {
        turn.say(Message::text(text!(comment_shown)).row(back));
        return tell_author(turn, &idea).await;
    }
    turn.say(Message::text(text!(comment_sent)).row(back));
    let (waiting, _) = turn.house.storage.to_be_judged(permit(turn)?).await?;
    // Whoever has not read the one before knows that there is something to read.
    if waiting == 0 {
        let queue = Button::press(text!(button_moderate_comments), moderate::press_comments());
        ring(turn, text!(moderate_comment_waits), queue).await?;
    }
    Ok(())
}

/// Tells the idea's author that there is something to read.
pub async fn tell_author(turn: &mut Turn, idea: &Idea) -> Result<(), Trouble> {
    let read = Button::press(text!(button_comment_read), all_of(idea.id));
    let told = Message::text(text!(comment_news, title = called(idea))).row(vec![read]);
    tell(turn, Whom::Author(idea.id), &told).await
}

/// What is wrong with an idea, or with a comment on it?
pub(super) async fn ask_wrong(
    turn: &mut Turn,
    idea: IdeaId,
    comment: Option<CommentId>,
) -> Result<(), Trouble> {
    let title = called(&open(turn, idea).await?);
    let asked = match comment {
        Some(id) => {
            found(turn, id).await?;
            text!(report_ask_comment, title = title)
        }
        None => text!(report_ask, title = title),
    };
    let message = privacy::asked(turn, asked);
    let about = comment.map_or(0, |it| it.0);
    let message = Fault::ALL.chunks(2).fold(message, |message, faults| {
        let button = |it: &Fault| {
            let label = text!(comment_fault, fault = it.code());
            Button::press(label, press(format!("fault.{idea}.{about}.{}", it.code())))
        };
        message.row(faults.iter().map(button).collect())
    });
    turn.ask(message, Step::WhatIsWrong { idea, comment });
    Ok(())
}

/// They say what is wrong in their own words.
pub(super) async fn said_wrong(
    turn: &mut Turn,
    idea: IdeaId,
    comment: Option<CommentId>,
    said: String,
) -> Result<(), Trouble> {
    let letters = said.chars().count();
    if letters > LONGEST {
        let text = text!(form_too_long, count = letters, limit = LONGEST);
        turn.ask(text, Step::WhatIsWrong { idea, comment });
        return Ok(());
    }
    let language = turn.language.clone();
    report(turn, idea, comment, Wrong::Words(said, language)).await
}

/// It is reported.
pub(super) async fn report(
    turn: &mut Turn,
    idea: IdeaId,
    comment: Option<CommentId>,
    wrong: Wrong,
) -> Result<(), Trouble> {
    open(turn, idea).await?;
    if let Some(id) = comment {
        found(turn, id).await?;
    }
    let (storage, now) = (turn.house.storage.clone(), turn.now.as_millisecond());
    let (_, mine) = storage.comment_load(permit(turn)?, turn.member.id, now).await?;
    if mine >= MOST_REPORTS {
        return Err(Trouble::Refused(text!(report_too_many, count = mine)));
    }
    let (_, waiting) = storage.to_be_judged(permit(turn)?).await?;
    turn.dialogue.step = None;
    let id = ReportId(turn.house.ids.next(turn.now));
    let report = Report { id, idea, comment, wrong };
    turn.write(Write::Comment(CommentWrite::Report(Box::new(report))));
    let back = Button::press(text!(button_comment_back), press_for("show", idea));
    turn.say(Message::text(text!(report_sent)).row(vec![back]));
    if waiting == 0 {
        let queue = Button::press(text!(button_moderate_reports), moderate::press_reports());
        ring(turn, text!(moderate_report_waits), queue).await?;
    }
    Ok(())
}
