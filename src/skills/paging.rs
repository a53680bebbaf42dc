//! Lists in pages: each has a next one, and a way back to the first.

use crate::core::message::{Button, Press};
use crate::text;

/// Which page of a list, from 0, and how many stand on one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    number: usize,
    size: usize,
}

impl Page {
    pub(super) fn new(number: usize, size: usize) -> Self {
        Self { number, size }
    }

    /// How many stand before it, and how many on it at most.
    pub(super) fn window(self) -> (i64, i64) {
        let before = self.number.saturating_mul(self.size);
        let of = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
        (of(before), of(self.size))
    }

    /// The buttons that turn it, where it shows so many of `count`; `to` is the press of a page.
    pub(super) fn turns(
        self,
        shown: usize,
        count: i64,
        to: impl Fn(usize) -> Press,
    ) -> Vec<Button> {
        let mut turns = Vec::new();
        let after = self.number.saturating_mul(self.size).saturating_add(shown);
        if shown > 0 && i64::try_from(after).is_ok_and(|it| it < count) {
            turns.push(Button::press(text!(button_more), to(self.number.saturating_add(1))));
        }
        if self.number > 0 {
            turns.push(Button::press(text!(button_first_page), to(0)));
        }
        turns
    }
}
