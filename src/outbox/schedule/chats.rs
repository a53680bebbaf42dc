//! What a schedule knows of single chats.

use std::collections::{HashMap, VecDeque};

use crate::core::ids::ChatId;
use crate::outbox::lane::Lane;
use crate::outbox::pace::{Pace, Window};

/// What is known of a chat that was written to.
#[derive(Debug)]
pub(super) struct Chat {
    pub(super) windows: Vec<Window>,
    /// The platform asked to wait until then.
    pub(super) held: i64,
    /// When what is under way was taken.
    pub(super) taken: Option<i64>,
    /// Other conversations of this chat that wait for that.
    pub(super) queue: VecDeque<Lane>,
}

impl Chat {
    pub(super) fn opens(&self) -> i64 {
        self.windows.iter().map(Window::opens).fold(self.held, i64::max)
    }
}

/// What is known of this chat.
pub(super) fn chat_of<'c>(
    chats: &'c mut HashMap<ChatId, Chat>,
    pace: &Pace,
    to: &Lane,
) -> &'c mut Chat {
    chats.entry(to.to.chat.clone()).or_insert_with(|| {
        let windows = pace.of_chat(&to.to).into_iter().map(Window::new).collect();
        Chat { windows, held: i64::MIN, taken: None, queue: VecDeque::new() }
    })
}
