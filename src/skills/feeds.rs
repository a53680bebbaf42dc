//! `/feeds`: which communities' innovations come to this one. Coordinators decide.

use futures::future::BoxFuture;
use jiff::Timestamp;

use super::{Ask, Skill, Trouble, old_button, permit};
use crate::core::command::{Command, Words};
use crate::core::form::{Field, Form, Lines, Need};
use crate::core::ids::FeedId;
use crate::core::innovation::{LONGEST_URL, address};
use crate::core::message::{Button, Line, Message, Part, Press};
use crate::core::role::Role;
use crate::core::text::{Text, Value};
use crate::engine::House;
use crate::engine::turn::Turn;
use crate::storage::following::{Feed, FeedWrite};
use crate::storage::turns::Write;
use crate::text;

/// Lets coordinators follow other communities.
#[derive(Debug)]
pub struct Feeds;

const COMMANDS: &[Command] = &[Command {
    name: "feeds",
    needs: Role::Coordinator,
    about: || text!(command_feeds),
    also: || text!(command_feeds_names),
    plain: false,
    takes: Some(Words { called: || text!(words_feeds), about: || text!(words_feeds_about) }),
}];

/// Feeds on a page.
const PAGE: usize = 5;

impl Skill for Feeds {
    fn name(&self) -> &'static str {
        "feeds"
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn form(&self, _: &Turn, code: &str) -> Option<Form> {
        let field = Field {
            label: text!(feeds_url).into(),
            question: text!(feeds_ask_url).into(),
            given: None,
            need: Need::Required,
            lines: Lines::One,
            most: LONGEST_URL,
        };
        let title = text!(feeds_title).into();
        (code == "new").then(|| Form { press: button("new"), title, fields: vec![field] })
    }

    fn run<'t>(&'t self, turn: &'t mut Turn, ask: Ask) -> BoxFuture<'t, Result<(), Trouble>> {
        Box::pin(async move {
            match ask {
                Ask::Command { words, .. } if words.is_empty() => page(turn, 0).await,
                Ask::Command { words, .. } => follow(turn, &words).await,
                Ask::Press(code) => self.press(turn, &code).await,
                Ask::Filled { values, .. } => {
                    follow(turn, values.first().map_or("", String::as_str)).await
                }
                _ => Err(old_button()),
            }
        })
    }
}

fn button(code: impl AsRef<str>) -> Press {
    Press::new("feeds", code)
}

impl Feeds {
    async fn press(&self, turn: &mut Turn, code: &str) -> Result<(), Trouble> {
        let (verb, rest) = code.split_once('.').unwrap_or((code, ""));
        if verb == "new" {
            turn.fill(self.form(turn, "new").ok_or_else(old_button)?);
            return Ok(());
        }
        let number: i64 = rest.parse().map_err(|_| old_button())?;
        match verb {
            "list" => page(turn, usize::try_from(number).map_err(|_| old_button())?).await,
            "drop" => shall_i_drop(turn, FeedId(number)).await,
            "sure" => unfollow(turn, FeedId(number)).await,
            _ => Err(old_button()),
        }
    }
}

/// What is followed, and how that goes.
async fn page(turn: &mut Turn, page: usize) -> Result<(), Trouble> {
    let feeds = turn.house.storage.followed_feeds(permit(turn)?).await?;
    let first = match feeds.len() {
        0 => text!(feeds_none),
        count => text!(feeds_followed, count = count),
    };
    let (mut parts, mut row, mut turns) = (vec![Part::from(first)], Vec::new(), Vec::new());
    let begin = page.saturating_mul(PAGE);
    for (number, feed) in (1..).zip(feeds.iter().skip(begin).take(PAGE)) {
        let state = Line::dotted(vec![Value::from(state(&turn.house, feed))]);
        let url = Line::dotted(vec![Value::from(&feed.url)]);
        parts.push(Part::Item { number, title: called(feed).into(), rows: vec![state, url] });
        let label = text!(button_feed_drop, number = number.to_string());
        row.push(Button::press(label, button(format!("drop.{}", feed.id()))));
    }
    if begin.saturating_add(PAGE) < feeds.len() {
        turns.push(Button::press(text!(button_more), button(format!("list.{}", page + 1))));
    }
    if page > 0 {
        turns.push(Button::press(text!(button_first_page), button("list.0")));
    }
    let new = Button::press(text!(button_feed_new), button("new"));
    let mut message = Message::new(parts);
    for pair in row.chunks(2) {
        message = message.row(pair.to_vec());
    }
    turn.show(message.row(turns).row(vec![new]));
    Ok(())
}

/// What a feed calls itself, or its address as long as nobody knows.
pub fn called(feed: &Feed) -> String {
    if feed.title.is_empty() { feed.url.clone() } else { feed.title.clone() }
}

/// How it goes with a feed.
pub fn state(house: &House, feed: &Feed) -> Text {
    let day = |ms: i64| {
        let at = Timestamp::from_millisecond(ms).unwrap_or_default();
        at.to_zoned_datetime(house.zone.clone()).date()
    };
    match (&feed.fault, feed.answered) {
        (Some(fault), _) => text!(feed_fault, fault = fault),
        (None, None) => text!(feed_waits),
        (None, Some(at)) => text!(feed_read, count = feed.count, day = day(at)),
    }
}

async fn follow(turn: &mut Turn, typed: &str) -> Result<(), Trouble> {
    let Some(url) = address(typed) else {
        return Err(Trouble::Refused(text!(feeds_no_url, url = typed.to_owned())));
    };
    let feeds = turn.house.storage.followed_feeds(permit(turn)?).await?;
    if feeds.iter().any(|it| it.url == url && it.fault.is_none()) {
        return Err(Trouble::Refused(text!(feeds_known, url = url)));
    }
    let id = FeedId(turn.house.ids.next(turn.now));
    let write = FeedWrite::follow(permit(turn)?, id, url.clone()).ok_or_else(old_button)?;
    turn.write(Write::Feed(write));
    turn.say(text!(feeds_begun, url = url));
    Ok(())
}

async fn found(turn: &Turn, id: FeedId) -> Result<Feed, Trouble> {
    let feeds = turn.house.storage.followed_feeds(permit(turn)?).await?;
    let found = feeds.into_iter().find(|it| it.id() == id);
    found.ok_or_else(|| Trouble::Refused(text!(feeds_gone)))
}

async fn shall_i_drop(turn: &mut Turn, id: FeedId) -> Result<(), Trouble> {
    let feed = found(turn, id).await?;
    let asked = text!(feeds_shall_i_drop, title = called(&feed), count = feed.count);
    turn.say(Message::text(asked).row(vec![
        Button::press(text!(button_feed_drop_yes), button(format!("sure.{id}"))),
        Button::press(text!(button_feed_keep), button("list.0")),
    ]));
    Ok(())
}

async fn unfollow(turn: &mut Turn, id: FeedId) -> Result<(), Trouble> {
    let feed = found(turn, id).await?;
    let write = FeedWrite::unfollow(permit(turn)?, id).ok_or_else(old_button)?;
    turn.write(Write::Feed(write));
    turn.say(text!(feeds_dropped, title = called(&feed)));
    Ok(())
}
