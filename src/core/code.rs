//! One-time codes: what an invitation and a link between two accounts are told by.
//!
//! Pure. Whoever has a code may use it once; what is kept is its SHA-256 hash alone, so that
//! nobody who reads the database can. What a code is for stands beside its hash, in storage.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::clock::Randomness;

/// What stands before the code of an invitation, in `/start` and in links that lead there.
pub const INVITE: &str = "invite-";

/// RFC 4648 base32 in lower case: no two signs of it are easily taken for each other, and none of
/// them is markup anywhere.
const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// How many signs the 256 bits of an invitation take.
const INVITATION: usize = 52;

/// How many signs a code has that is typed from another screen: 60 bits for a quarter of an hour.
const TYPED: usize = 12;

/// So many signs of a typed code stand together.
const GROUP: usize = 4;

/// A code, as it is told to the one person whom it is for.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

/// The hash of a code: what may be kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeHash(pub String);

impl Code {
    /// A new code for an invitation: 256 bits.
    pub fn of_invitation(randomness: &Randomness) -> Self {
        Self(signs(&randomness.bits(), INVITATION))
    }

    /// A new code to be typed by hand, good for minutes.
    pub fn to_type(randomness: &Randomness) -> Self {
        Self(signs(&randomness.bits(), TYPED))
    }

    /// What somebody typed or a link carried: large letters, blanks, dashes and digits that were
    /// taken for letters are forgiven. A code that nobody made is as good a code here as any.
    pub fn read(typed: &str) -> Self {
        let sign = |it: char| match it.to_ascii_lowercase() {
            '0' => Some('o'),
            '1' => Some('l'),
            '8' => Some('b'),
            it if it.is_ascii_alphanumeric() => Some(it),
            _ => None,
        };
        Self(typed.chars().filter_map(sign).collect())
    }

    /// The code of an invitation in words that are nothing else: with what stands before it.
    pub fn of_start(words: &str) -> Option<Self> {
        let code = words.trim().strip_prefix(INVITE)?;
        (!code.contains(char::is_whitespace)).then(|| Self::read(code))
    }

    /// What `/start` gets: at most 64 of `[A-Za-z0-9_-]` (Telegram).
    pub fn start(&self) -> String {
        format!("{INVITE}{}", self.0)
    }

    /// As it is read and typed: in groups.
    pub fn grouped(&self) -> String {
        let groups = self.0.as_bytes().chunks(GROUP);
        let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
        groups.join("-")
    }

    /// What is kept of it.
    pub fn hash(&self) -> CodeHash {
        let bytes = Sha256::digest(self.0.as_bytes());
        CodeHash(bytes.iter().map(|it| format!("{it:02x}")).collect())
    }
}

/// So that no log has one.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// The first bits as signs of five bits each.
fn signs(bits: &[u8], count: usize) -> String {
    let bit = |at: usize| bits.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
    let sign = |at: usize| {
        let five = (0..5).fold(0, |sum, it| sum << 1 | bit(at * 5 + it));
        char::from(SIGNS[five])
    };
    (0..count).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::{Code, INVITATION, TYPED, signs};
    use crate::core::clock::Randomness;

    #[test]
    fn the_signs_are_those_of_rfc_4648() {
        assert_eq!(signs(b"foobar", 10), "mzxw6ytboi");
        assert_eq!(signs(&[0xff; 32], INVITATION).len(), 52);
        // 52 signs have room for 260 bits: the last four are none of the 256.
        assert!(signs(&[0xff; 32], INVITATION).ends_with('q'));
    }

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let code = Code::to_type(&Randomness::seeded(1));
        let shown = code.grouped();
        assert_eq!(shown.len(), TYPED + 2);
        for typed in [shown.clone(), shown.to_uppercase(), format!(" {} ", shown.replace('-', " "))]
        {
            assert_eq!(Code::read(&typed), code, "{typed}");
        }
        assert_eq!(Code::read("O0l1b8"), Code::read("oolLbB"));
        assert_eq!(format!("{code:?}"), "Code(…)");
    }

    #[test]
    fn a_link_carries_an_invitation() {
        let code = Code::of_invitation(&Randomness::System);
        let start = code.start();
        assert!(start.len() <= 64, "{start}");
        assert!(start.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'), "{start}");
        assert_eq!(Code::of_start(&start), Some(code.clone()));
        assert_eq!(Code::of_start(&start.replace("invite-", "")), None);
        assert_eq!(Code::of_start("invite-me to a course"), None);
        assert_ne!(Code::of_invitation(&Randomness::System), code);
        assert_eq!(code.hash().0.len(), 64);
        assert_eq!(Code::read("").hash().0[..8], *"e3b0c442");
    }
}
