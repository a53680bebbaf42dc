//! What is new in the catalogue, worded for one reader: what stands in their weekly digest.

use jiff::civil::Date;

use super::House;
use super::letters::{DIGEST, FEWER};
use crate::core::catalogue::{Availability, Entry, Language, Opportunity};
use crate::core::ids::AnnouncementId;
use crate::core::message::{Button, Line, Message, Part, Press, Span};
use crate::core::saved::last_day;
use crate::core::text::Value;
use crate::skills::learn::press_card;
use crate::storage::announcements::digest::Fresh;
use crate::storage::announcements::reading::About;
use crate::text;

/// Entries on a page: with their titles they fit into one message.
const PAGE: usize = 10;

/// How many buttons stand side by side (Discord).
const WIDE: usize = 5;

impl House {
    /// A page of what is new for somebody, from 0; `None`: there is nothing on it. What has ended
    /// meanwhile is left out.
    pub fn digest(
        &self,
        id: AnnouncementId,
        news: &[&Fresh],
        page: usize,
        reader: &Language,
    ) -> Option<Message> {
        let today = self.clock.today(&self.zone);
        let open: Vec<_> =
            news.iter().filter_map(|it| Some((*it, open(&it.entry, today)?))).collect();
        let before = page.checked_mul(PAGE)?;
        let shown = open.iter().skip(before).take(PAGE);
        let mut items = Vec::new();
        let mut numbers = Vec::new();
        for (number, (fresh, opportunity)) in (1..).zip(shown) {
            items.push(item(number, fresh, opportunity, reader, today));
            numbers.push(Button::press(i64::from(number), press_card(fresh.id)));
        }
        if items.is_empty() {
            return None;
        }
        let left = open.len().saturating_sub(before + items.len());
        let title = Line(vec![Span::Strong(text!(digest_title).into())]);
        let mut message = Message::new(vec![Part::Paragraph(title)]);
        message = items.into_iter().fold(message, Message::then);
        while !numbers.is_empty() {
            let rest = numbers.split_off(numbers.len().min(WIDE));
            message = message.row(std::mem::replace(&mut numbers, rest));
        }
        let mut row = Vec::new();
        if left > 0 {
            let next = Press::new(DIGEST, format!("page.{id}.{}", page + 1));
            row.push(Button::press(text!(button_digest_more, count = left), next));
        }
        row.push(Button::press(
            text!(button_announcement_fewer),
            Press::new(FEWER, About::Digest.code()),
        ));
        Some(message.row(row))
    }
}

/// What can still be taken part in.
fn open(entry: &Entry, today: Date) -> Option<&Opportunity> {
    match entry {
        Entry::Opportunity(it) if it.availability(today) == Availability::Open => Some(it),
        Entry::Opportunity(_) | Entry::Organisation(_) => None,
    }
}

fn item(number: u32, fresh: &Fresh, it: &Opportunity, reader: &Language, today: Date) -> Part {
    let wording = fresh.entry.wording(reader);
    let mut facts = vec![Value::from(text!(kind_name, kind = it.kind.code()))];
    facts.extend(Some(&it.provider).filter(|it| !it.is_empty()).map(Value::from));
    facts.extend(last_day(it, today).map(|day| text!(saved_until, date = day).into()));
    if wording.language.language != reader.language {
        let code = wording.language.language.to_string();
        let language = text!(language_name, code = code);
        facts.push(text!(card_written_in, language = language).into());
    }
    Part::Item { number, title: wording.title.clone().into(), rows: vec![Line::dotted(facts)] }
}
