//! Who reads what of an announcement, before it goes out: pure.

use std::collections::BTreeMap;

use crate::core::catalogue::Language;
use crate::core::ids::Platform;

/// How many read a language, on each platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readers {
    /// The language.
    pub language: Language,
    /// On which platform.
    pub platform: Platform,
    /// How many.
    pub count: i64,
}

/// A line of the table before an announcement goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The language.
    pub language: Language,
    /// How many read it, by platform.
    pub platforms: Vec<(Platform, i64)>,
}

impl Share {
    /// How many read it in all.
    pub fn count(&self) -> i64 {
        self.platforms.iter().map(|(_, count)| count).sum()
    }
}

/// The table before an announcement goes out: languages with readers, those with most readers first.
pub fn shares(readers: &[Readers]) -> Vec<Share> {
    let mut languages: BTreeMap<String, Share> = BTreeMap::new();
    for it in readers {
        let key = it.language.to_string();
        let share = languages
            .entry(key)
            .or_insert_with(|| Share { language: it.language.clone(), platforms: Vec::new() });
        match share.platforms.iter_mut().find(|(platform, _)| *platform == it.platform) {
            Some((_, count)) => *count += it.count,
            None => share.platforms.push((it.platform, it.count)),
        }
    }
    let mut shares: Vec<_> = languages.into_values().collect();
    for share in &mut shares {
        share.platforms.sort_by_key(|(platform, _)| platform.name());
    }
    shares.sort_by_key(|it| std::cmp::Reverse(it.count()));
    shares
}

/// About how many seconds it takes at the platforms' limits; each works for itself.
pub fn seconds(receivers: &[(Platform, i64)]) -> i64 {
    let of = |(platform, count): &(Platform, i64)| {
        let per_second = match platform {
            // What the Bot API lets through of bulk messages.
            Platform::Telegram => 30,
            // Unasked messages go slowly there, or the bot is taken for a spammer.
            Platform::Discord => 1,
            Platform::Console => 1_000,
        };
        (count + per_second - 1) / per_second
    };
    receivers.iter().map(of).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Readers, shares};
    use crate::core::ids::Platform;

    #[test]
    fn a_table_by_language_and_platform() {
        let readers = |language: &str, platform, count| Readers {
            language: language.parse().unwrap(),
            platform,
            count,
        };
        let table = shares(&[
            readers("en", Platform::Telegram, 2),
            readers("ro", Platform::Discord, 3),
            readers("ro", Platform::Telegram, 4),
            readers("ro", Platform::Discord, 1),
        ]);
        let lines: Vec<_> = table.iter().map(|it| (it.language.to_string(), it.count())).collect();
        assert_eq!(lines, [("ro".to_owned(), 8), ("en".to_owned(), 2)]);
        assert_eq!(table[0].platforms, [(Platform::Discord, 4), (Platform::Telegram, 4)]);
    }
}
