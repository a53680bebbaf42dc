//! Words that are not yet chosen: a Fluent key with its arguments.
//!
//! Only a [`Text`] travels through the house, also through the outbox, so that each receiver
//! reads it in their own language. It is made with [`text!`](crate::text), which does not compile
//! for a key or an argument that `locales/` does not have.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::{Language, Price};

/// One struct a message of `locales/ro`, with the message's arguments as fields
/// (made by `src/texts/build.rs`).
pub(crate) mod keys {
    #![expect(non_camel_case_types, reason = "named as the messages are")]
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// A sentence to be, in whichever language its reader has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The Fluent message.
    #[serde(rename = "k")]
    pub key: Cow<'static, str>,
    /// Its arguments by name.
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Value)>,
}

/// An argument of a [`Text`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Words of people or of the catalogue, shown as they are; also a code to select by.
    #[serde(rename = "w")]
    Words(Cow<'static, str>),
    /// How many: grouped and inflected by the reader's language.
    #[serde(rename = "n")]
    Count(i64),
    /// A day, written out in the reader's language.
    #[serde(rename = "d")]
    Date(Date),
    /// From one day to another.
    #[serde(rename = "r")]
    Days(Date, Date),
    /// An amount of money.
    #[serde(rename = "p")]
    Price(Price),
    /// A sentence or a name within the sentence.
    #[serde(rename = "t")]
    Text(Box<Text>),
    /// Several, joined as the reader's language does ("a, b and c").
    #[serde(rename = "l")]
    List(Vec<Value>),
    /// A sentence in this language, whatever the reader's is: an offer to switch to it.
    #[serde(rename = "i")]
    In(Language, Box<Text>),
}

/// Makes a [`Text`]: `text!(learn_found, count = 7)`.
///
/// The key is the Fluent message with `-` written as `_`. A key, or a set of arguments, that the
/// message doesn't have is a compile error.
#[macro_export]
macro_rules! text {
    ($key:ident $(, $arg:ident = $value:expr)* $(,)?) => {
        $crate::core::text::Text::from($crate::core::text::keys::$key {
            $($arg: $crate::core::text::Value::from($value),)*
        })
    };
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

impl From<&String> for Value {
    fn from(words: &String) -> Self {
        Self::Words(Cow::Owned(words.clone()))
    }
}

/// For codes and names known when the bot was built; other people's words are `String`s.
impl From<&'static str> for Value {
    fn from(words: &'static str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Price> for Value {
    fn from(price: Price) -> Self {
        Self::Price(price)
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! counts {
    ($($number:ty)*) => {$(
        impl From<$number> for Value {
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}

counts! { i64 u64 u32 u16 u8 i32 usize }
