//! With what care announcements are sent: settings of the community.

/// With what care announcements are sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Care {
    /// Above how many receivers a second coordinator confirms one; `None`: never.
    pub second_above: Option<u32>,
}

impl Care {
    /// The limit that so many receivers are above: a second coordinator is to confirm it.
    pub fn needs_second(self, receivers: i64) -> Option<u32> {
        self.second_above.filter(|limit| receivers > i64::from(*limit))
    }
}
