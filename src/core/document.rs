//! A file that the bot has made: words, or a picture.
//!
//! What members send is no document: nothing of it is read or written here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::Value;

/// A file that comes with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document<T = Value> {
    /// Its name, of letters, digits, `-` and one dot: never words of members.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// What stands in it.
    pub content: Content,
    /// What is to be seen in it, in words, for who can't see it. With it, the file is a picture and
    /// is shown; without, it is there to be opened.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub alt: Option<T>,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Content {
    /// Words, as every file was before there were pictures.
    Text(String),
    /// Anything.
    Bytes {
        /// Itself; in JSON as Base64.
        #[serde(serialize_with = "encoded", deserialize_with = "decoded")]
        base64: Vec<u8>,
    },
}

impl<T> Document<T> {
    /// A file of words.
    pub fn text(name: impl Into<String>, media: &str, content: String) -> Self {
        let (name, media) = (name.into(), media.to_owned());
        Self { name, media, content: Content::Text(content), alt: None }
    }

    /// A picture, and what is to be seen in it.
    pub fn picture(
        name: impl Into<String>,
        media: &str,
        content: Vec<u8>,
        alt: impl Into<T>,
    ) -> Self {
        let content = Content::Bytes { base64: content };
        Self { name: name.into(), media: media.to_owned(), content, alt: Some(alt.into()) }
    }

    /// Whether it is shown rather than opened.
    pub fn is_picture(&self) -> bool {
        self.alt.is_some()
    }

    /// The same file with its words put through `render`.
    pub fn map<U>(&self, render: &impl Fn(&T) -> U) -> Document<U> {
        Document {
            name: self.name.clone(),
            media: self.media.clone(),
            content: self.content.clone(),
            alt: self.alt.as_ref().map(render),
        }
    }
}

impl Content {
    /// As it is sent.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(it) => it.as_bytes(),
            Self::Bytes { base64 } => base64,
        }
    }

    /// Its words, if it is made of words.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(it) => Some(it),
            Self::Bytes { .. } => None,
        }
    }
}

fn encoded<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

fn decoded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let encoded = String::deserialize(deserializer)?;
    STANDARD.decode(encoded).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::{Content, Document};
    use crate::core::text::Value;

    #[test]
    fn a_file_of_words_is_written_as_it_always_was() {
        let file: Document = Document::text("a.csv", "text/csv", "a,b".to_owned());
        let json = r#"{"name":"a.csv","media":"text/csv","content":"a,b"}"#;
        assert_eq!(serde_json::to_string(&file).unwrap(), json);
        assert_eq!(serde_json::from_str::<Document>(json).unwrap(), file);
    }

    #[test]
    fn a_picture_comes_back_to_the_last_byte() {
        let bytes: Vec<u8> = (0..=255).collect();
        let file: Document = Document::picture("a.png", "image/png", bytes.clone(), "a garden");
        let json = serde_json::to_string(&file).unwrap();
        let back: Document = serde_json::from_str(&json).unwrap();
        assert_eq!(back.content.bytes(), bytes);
        assert_eq!(back.alt, Some(Value::from("a garden")));
        assert!(matches!(back.content, Content::Bytes { .. }) && back.is_picture());
    }

    #[test]
    fn bytes_that_are_none_are_refused() {
        let json = r#"{"name":"a","media":"b","content":{"base64":"?"}}"#;
        assert!(serde_json::from_str::<Document>(json).is_err());
    }
}
