//! What members say about ideas, and what they report: coordinators read one after the other, and
//! answer each with a press.

use super::{button, permit, press_queue};
use crate::core::comment::Fault;
use crate::core::ids::{CommentId, ReportId};
use crate::core::message::{Button, Message, Part};
use crate::core::text::Text;
use crate::engine::turn::Turn;
use crate::skills::files::attachment;
use crate::skills::ideas::comments;
use crate::skills::language::written_in;
use crate::skills::{Trouble, ideas, old_button, tell};
use crate::storage::ideas::comments::{Comment, CommentWrite};
use crate::storage::ideas::reports::{Report, Wrong};
use crate::storage::receivers::Whom;
use crate::storage::turns::Write;
use crate::text;

/// The buttons that lead to what waits besides ideas.
pub(super) async fn buttons(turn: &Turn) -> Result<Vec<Button>, Trouble> {
    let (comments, reports) = turn.house.storage.to_be_judged(permit(turn)?).await?;
    let mut row = Vec::new();
    if comments > 0 {
        let label = text!(button_moderate_comments_count, count = comments);
        row.push(Button::press(label, super::press_comments()));
    }
    if reports > 0 {
        let label = text!(button_moderate_reports_count, count = reports);
        row.push(Button::press(label, super::press_reports()));
    }
    Ok(row)
}

fn back() -> Button {
    Button::press(text!(button_moderate_back), press_queue())
}

/// The next comment that waits, below what was done.
pub(super) async fn next_comment(
    turn: &mut Turn,
    after: CommentId,
    done: Option<Text>,
) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let found = storage.waiting_comment(permit(turn)?, turn.member.id, after).await?;
    let mut message = match found {
        Some(comment) => comment_to_judge(turn, &comment),
        None => Message::text(text!(moderate_no_comments)).row(vec![back()]),
    };
    message.parts.splice(..0, done.map(Part::from));
    turn.show(message);
    Ok(())
}

async fn comment(turn: &Turn, id: CommentId) -> Result<Comment, Trouble> {
    let found = turn.house.storage.comment(permit(turn)?, turn.member.id, id).await?;
    found.ok_or_else(|| Trouble::Refused(text!(comment_gone)))
}

/// A comment that is to be judged.
pub(super) async fn one_comment(turn: &mut Turn, id: CommentId) -> Result<(), Trouble> {
    let comment = comment(turn, id).await?;
    let message = comment_to_judge(turn, &comment);
    turn.show(message);
    Ok(())
}

fn comment_to_judge(turn: &Turn, comment: &Comment) -> Message {
    let id = comment.id;
    let mut message = Message::new(comments::parts(comment, &turn.language));
    if !comment.is_public {
        let press = button(format!("ok.{id}"));
        message = message.row(vec![Button::press(text!(button_moderate_publish), press)]);
    }
    message = message.then(text!(moderate_comment_faults));
    for faults in Fault::ALL.chunks(2) {
        let no = |it: &Fault| {
            let label = text!(comment_fault, fault = it.code());
            Button::press(label, button(format!("no.{id}.{}", it.code())))
        };
        message = message.row(faults.iter().map(no).collect());
    }
    let mut row = Vec::new();
    if !comment.is_public {
        row.push(Button::press(text!(button_moderate_later), button(format!("comments.{id}"))));
    }
    row.push(back());
    message.row(row)
}

/// All may read it; its author and the idea's hear of it.
pub(super) async fn publish(turn: &mut Turn, id: CommentId) -> Result<(), Trouble> {
    let comment = comment(turn, id).await?;
    if comment.is_public {
        return Err(Trouble::Refused(text!(moderate_comment_done)));
    }
    let write = CommentWrite::publish(permit(turn)?, id, true).ok_or_else(old_button)?;
    turn.write(Write::Comment(write));
    let text = text!(comment_published, title = &comment.title);
    let see = Button::press(text!(button_idea_see), ideas::press_show(comment.idea));
    tell(turn, Whom::Commenter(id), &Message::text(text).row(vec![see])).await?;
    let storage = turn.house.storage.clone();
    if let Some(idea) = storage.idea(permit(turn)?, turn.member.id, comment.idea).await?
        && !comment.is_of_author
    {
        comments::tell_author(turn, &idea).await?;
    }
    next_comment(turn, id, Some(text!(comment_shown))).await
}

/// Nobody reads it any more; its author is told why, and whoever has reported it that it is gone.
pub(super) async fn decline(turn: &mut Turn, id: CommentId, fault: &str) -> Result<(), Trouble> {
    let fault = Fault::from_code(fault).ok_or_else(old_button)?;
    let comment = comment(turn, id).await?;
    let write = CommentWrite::publish(permit(turn)?, id, false).ok_or_else(old_button)?;
    turn.write(Write::Comment(write));
    let told = Message::text(text!(
        comment_declined,
        title = &comment.title,
        words = &comment.words,
        fault = text!(comment_fault, fault = fault.code())
    ));
    tell(turn, Whom::Commenter(id), &told).await?;
    tell(turn, Whom::Reporters(id), &looked_at(&comment.title)).await?;
    next_comment(turn, id, Some(text!(moderate_comment_removed))).await
}

fn looked_at(title: &str) -> Message {
    Message::text(text!(report_settled, title = title.to_owned()))
}

/// The next report.
pub(super) async fn next_report(turn: &mut Turn, after: ReportId) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let Some(report) = storage.waiting_report(permit(turn)?, after).await? else {
        turn.show(Message::text(text!(moderate_no_reports)).row(vec![back()]));
        return Ok(());
    };
    let (id, idea) = (report.id, report.idea);
    let mut parts = vec![Part::from(text!(moderate_report))];
    parts.extend(wrong(&report, turn));
    let (mut row, mut file) = (Vec::new(), None);
    if let Some(comment) = report.comment {
        let comment = self::comment(turn, comment).await?;
        parts.extend(comments::parts(&comment, &turn.language));
        let press = super::press_comment(comment.id);
        row.push(Button::press(text!(button_moderate_comment), press));
    } else if let Some(idea) = storage.idea(permit(turn)?, turn.member.id, idea).await? {
        parts.extend(ideas::words::parts(&idea, &turn.language));
        file = idea.file.as_ref().map(attachment);
        row.push(Button::press(text!(button_moderate_idea), super::press_show(idea.id)));
    }
    row.push(Button::press(text!(button_moderate_settle), button(format!("settle.{id}"))));
    let last =
        vec![Button::press(text!(button_moderate_later), button(format!("reports.{id}"))), back()];
    turn.show(Message::new(parts).attach(file).row(row).row(last));
    Ok(())
}

fn wrong(report: &Report, turn: &Turn) -> Vec<Part> {
    match &report.wrong {
        Wrong::Usual(fault) => vec![text!(comment_fault, fault = fault.code()).into()],
        Wrong::Words(words, language) => {
            let quote: Text = text!(intro_quote, words = words);
            let note = written_in(language, &turn.language);
            std::iter::once(quote).chain(note).map(Part::from).collect()
        }
    }
}

/// A report is dealt with: whoever reported hears of it.
pub(super) async fn settle(turn: &mut Turn, id: ReportId) -> Result<(), Trouble> {
    let storage = turn.house.storage.clone();
    let before = ReportId(id.0.saturating_sub(1));
    let found = storage.waiting_report(permit(turn)?, before).await?;
    let Some(report) = found.filter(|it| it.id == id) else {
        return next_report(turn, id).await;
    };
    let write = CommentWrite::settle(permit(turn)?, id).ok_or_else(old_button)?;
    turn.write(Write::Comment(write));
    if let Some(idea) = storage.idea(permit(turn)?, turn.member.id, report.idea).await? {
        tell(turn, Whom::Reporter(id), &looked_at(&idea.words.title)).await?;
    }
    next_report(turn, id).await
}
