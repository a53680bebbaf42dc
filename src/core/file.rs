//! Files that people send: pure. What is taken, and what is known of one.
//!
//! A file stays where it was sent: what is kept is the platform's own id of it, with its type and
//! size. Where bytes come from, and how a file is shown, is not decided here.

use serde::{Deserialize, Serialize};

use super::event::tidy;
use super::ids::{FileId, Platform};

/// The largest file, in bytes: Telegram takes photos up to 10 MB and lets bots fetch 20 MB, Discord
/// takes 10 MB of a bot.
pub const LARGEST: i64 = 10 * 1000 * 1000;

/// The most characters of a description of what can be seen.
pub const LONGEST_ALT: usize = 200;

/// The most characters of a name.
const LONGEST_NAME: usize = 60;

/// How a file was sent, and is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A picture that is seen at once.
    Photo,
    /// Anything to be opened.
    Document,
}

impl Kind {
    /// The word that storage and Fluent use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Document => "document",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Photo, Self::Document].into_iter().find(|it| it.code() == code)
    }
}

/// A type that is taken.
struct Type {
    /// How names end.
    endings: &'static [&'static str],
    /// What it is called, then what else it is called by some programs.
    media: &'static [&'static str],
    /// With which bytes each begins; empty: with any.
    begins: &'static [u8],
    /// Which can be seen at once.
    kind: Kind,
}

const ZIP: &[u8] = b"PK\x03\x04";

/// Every type that is taken.
const TYPES: &[Type] = &[
    photo(&["jpg", "jpeg"], &["image/jpeg", "image/jpg"], b"\xff\xd8\xff"),
    photo(&["png"], &["image/png"], b"\x89PNG"),
    photo(&["webp"], &["image/webp"], b"RIFF"),
    document(&["pdf"], &["application/pdf"], b"%PDF"),
    document(&["odt"], &["application/vnd.oasis.opendocument.text"], ZIP),
    document(&["ods"], &["application/vnd.oasis.opendocument.spreadsheet"], ZIP),
    document(&["odp"], &["application/vnd.oasis.opendocument.presentation"], ZIP),
    document(
        &["docx"],
        &["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
        ZIP,
    ),
    document(
        &["xlsx"],
        &["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
        ZIP,
    ),
    document(
        &["pptx"],
        &["application/vnd.openxmlformats-officedocument.presentationml.presentation"],
        ZIP,
    ),
    document(&["txt"], &["text/plain"], b""),
    document(&["md"], &["text/markdown", "text/x-markdown", "text/plain"], b""),
    document(
        &["csv"],
        &["text/csv", "text/comma-separated-values", "application/vnd.ms-excel", "text/plain"],
        b"",
    ),
];

const fn photo(
    endings: &'static [&'static str],
    media: &'static [&'static str],
    begins: &'static [u8],
) -> Type {
    Type { endings, media, begins, kind: Kind::Photo }
}

const fn document(
    endings: &'static [&'static str],
    media: &'static [&'static str],
    begins: &'static [u8],
) -> Type {
    Type { endings, media, begins, kind: Kind::Document }
}

/// What a program says that knows nothing better.
const ANY_MEDIA: &str = "application/octet-stream";

impl Type {
    fn of_ending(ending: &str) -> Option<&'static Self> {
        TYPES.iter().find(|it| it.endings.contains(&ending))
    }

    fn of_media(media: &str) -> Option<&'static Self> {
        TYPES.iter().find(|it| it.media[0] == media)
    }
}

/// Where a file is: a platform, and that platform's own id of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The platform.
    pub platform: Platform,
    /// Its id there: written and read by that platform's adapter alone.
    pub id: String,
}

/// A file that belongs to an idea or an announcement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Which.
    pub id: FileId,
    /// How it is shown.
    pub kind: Kind,
    /// Its name, safe to show and to give on; a photo has none.
    pub name: String,
    /// Its media type, one of those that are taken.
    pub media: String,
    /// How many bytes it has.
    pub size: i64,
    /// What can be seen in it, for those who can't see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Where it is; `None`: its bytes are kept in the database.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl File {
    /// The name under which it is given on.
    pub fn given_name(&self) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        let ending = Type::of_media(&self.media).map_or("jpg", |it| it.endings[0]);
        format!("{}.{ending}", self.kind.code())
    }

    /// Whether bytes can be this file: neither more than it may have, nor another type.
    pub fn can_be(&self, bytes: &[u8]) -> bool {
        let begins = Type::of_media(&self.media).map_or(&b""[..], |it| it.begins);
        i64::try_from(bytes.len()).is_ok_and(|it| it <= LARGEST) && bytes.starts_with(begins)
    }

    /// A file with these bytes from a disk.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn of_bytes(id: FileId, name: &str, bytes: &[u8]) -> Result<Self, Unfit> {
        let size = i64::try_from(bytes.len()).ok();
        let sort = Sort::of_name(name);
        let sent = Sent { sort, name: Some(name.to_owned()), size, ..Sent::default() };
        let file = Self { source: None, ..sent.file(id, Platform::Console)? };
        if file.can_be(bytes) { Ok(file) } else { Err(Unfit::Mismatch) }
    }
}

/// What somebody sent, as the platform tells of it: nothing of it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// What it is.
    pub sort: Sort,
    /// The platform's id of it.
    pub id: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<String>,
    /// How many bytes it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// What was written with it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// What others came with it carry as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
    /// There were more in the same message.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// What was sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// A picture.
    Photo,
    /// A file.
    Document,
    /// A film, a sound, a sticker, …
    #[default]
    Other,
}

impl Sort {
    /// What a file on a disk is, by its name: a picture is sent to be seen at once.
    pub fn of_name(name: &str) -> Self {
        match ending(name).as_deref().and_then(Type::of_ending).map(|it| it.kind) {
            Some(Kind::Photo) => Self::Photo,
            Some(Kind::Document) | None => Self::Document,
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is neither a photo nor a document.
    Sort,
    /// It is of a type that is not taken.
    Type,
    /// Its name says one type, and the file another.
    Mismatch,
    /// It is too large.
    TooLarge,
    /// There is nothing in it.
    Empty,
}

impl Sent {
    /// The file that it is, if it is one that is taken.
    ///
    /// # Errors
    /// Why it is not.
    pub fn file(&self, id: FileId, platform: Platform) -> Result<File, Unfit> {
        let declared = self.media.as_deref().map(essence).filter(|it| it != ANY_MEDIA);
        let ending = self.name.as_deref().and_then(ending);
        let (kind, found) = match self.sort {
            Sort::Other => return Err(Unfit::Sort),
            Sort::Photo => (Kind::Photo, found(ending, declared.clone().or(default_photo(self)))?),
            Sort::Document => (Kind::Document, found(ending, declared.clone())?),
        };
        if declared.is_some_and(|it| !found.media.contains(&it.as_str())) {
            return Err(Unfit::Mismatch);
        }
        // What is to be seen at once must be a picture.
        let kind = if found.kind == Kind::Document { Kind::Document } else { kind };
        match self.size {
            Some(0) => return Err(Unfit::Empty),
            Some(size) if !(0..=LARGEST).contains(&size) => return Err(Unfit::TooLarge),
            Some(_) | None => {}
        }
        let name = self.name.as_deref().unwrap_or_default();
        Ok(File {
            id,
            kind,
            name: match kind {
                Kind::Photo => String::new(),
                Kind::Document => safe(name, found.endings),
            },
            media: found.media[0].to_owned(),
            size: self.size.unwrap_or_default(),
            alt: String::new(),
            source: Some(Source { platform, id: self.id.clone() }),
        })
    }
}

/// Telegram's photos have neither name nor type: they are JPEG.
fn default_photo(sent: &Sent) -> Option<String> {
    sent.name.is_none().then(|| "image/jpeg".to_owned())
}

/// The type of this ending, else of this media type.
fn found(ending: Option<String>, media: Option<String>) -> Result<&'static Type, Unfit> {
    let found = match (ending, media) {
        (Some(ending), _) => Type::of_ending(&ending),
        (None, Some(media)) => Type::of_media(&media),
        (None, None) => None,
    };
    found.ok_or(Unfit::Type)
}

/// A media type without its parameters.
fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// How a name ends.
fn ending(name: &str) -> Option<String> {
    let (_, ending) = name.trim().rsplit_once('.')?;
    Some(ending.to_lowercase()).filter(|it| !it.is_empty())
}

/// A name in one line without anything that leads out of a folder or hides its ending.
fn safe(name: &str, endings: &[&str]) -> String {
    let name = tidy(name);
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let kept = |it: char| if it.is_alphanumeric() || "-_".contains(it) { it } else { ' ' };
    let words: String = stem.chars().map(kept).collect();
    let stem = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let stem: String = stem.chars().take(LONGEST_NAME).collect();
    let stem = if stem.is_empty() { Kind::Document.code() } else { stem.trim_end() };
    format!("{stem}.{}", endings[0])
}

#[cfg(test)]
mod tests {
    use super::{File, Kind, LARGEST, Sent, Sort, TYPES, Unfit};
    use crate::core::ids::{FileId, Platform};

    fn sent(sort: Sort, name: &str, media: &str, size: i64) -> Result<File, Unfit> {
        let some = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        let (name, media) = (some(name), some(media));
        let it = Sent { sort, name, media, size: Some(size), ..Sent::default() };
        it.file(FileId(1), Platform::Telegram)
    }

    #[test]
    fn what_is_taken_has_a_type_and_a_safe_name() {
        let photo = sent(Sort::Photo, "", "", 120_000).unwrap();
        assert_eq!((photo.kind, photo.media.as_str()), (Kind::Photo, "image/jpeg"));
        assert_eq!((photo.name.as_str(), photo.given_name().as_str()), ("", "photo.jpg"));
        let named = |name: &str| sent(Sort::Document, name, "", 9).map(|it| it.name);
        assert_eq!(named("Plan grădină.PDF"), Ok("Plan grădină.pdf".to_owned()));
        assert_eq!(named("../../etc/x\u{202E}fdp.pdf"), Ok("xfdp.pdf".to_owned()));
        assert_eq!(named("C:\\a\\b.docx"), Ok("b.docx".to_owned()));
        assert_eq!(named(".pdf"), Ok("document.pdf".to_owned()));
        let picture = sent(Sort::Document, "afis.png", "image/png", 9).unwrap();
        assert_eq!((picture.kind, picture.name.as_str()), (Kind::Document, "afis.png"));
        let typed = sent(Sort::Document, "", "application/pdf", 9).unwrap();
        assert_eq!(typed.name, "document.pdf");
        let text = sent(Sort::Document, "a.txt", "text/plain; charset=utf-8", 9);
        assert!(text.is_ok() && sent(Sort::Document, "a.csv", "text/plain", 9).is_ok());
        assert!(sent(Sort::Document, "a.odt", "application/octet-stream", LARGEST).is_ok());
    }

    #[test]
    fn what_is_not_taken_says_why() {
        assert_eq!(sent(Sort::Other, "", "", 9), Err(Unfit::Sort));
        for name in ["a.exe", "a", "a.pdf.exe", "a.zip", "a."] {
            assert_eq!(sent(Sort::Document, name, "", 9), Err(Unfit::Type), "{name}");
        }
        let lie = sent(Sort::Document, "a.pdf", "application/x-msdownload", 9);
        assert_eq!(lie, Err(Unfit::Mismatch));
        assert_eq!(sent(Sort::Photo, "a.png", "image/jpeg", 9), Err(Unfit::Mismatch));
        assert_eq!(sent(Sort::Document, "a.pdf", "", LARGEST + 1), Err(Unfit::TooLarge));
        assert_eq!(sent(Sort::Document, "a.pdf", "", -1), Err(Unfit::TooLarge));
        assert_eq!(sent(Sort::Document, "a.pdf", "", 0), Err(Unfit::Empty));
    }

    #[test]
    fn bytes_are_what_their_name_says() {
        let read = |name: &str, bytes: &[u8]| File::of_bytes(FileId(1), name, bytes);
        assert_eq!(read("a.png", b"\x89PNG\r\n").unwrap().kind, Kind::Photo);
        assert_eq!(read("a.pdf", b"%PDF-1.7").unwrap().name, "a.pdf");
        assert_eq!(read("a.pdf", b"MZ"), Err(Unfit::Mismatch));
        assert_eq!(read("a.png", b""), Err(Unfit::Empty));
        assert_eq!(read("a.exe", b"MZ"), Err(Unfit::Type));
    }

    #[test]
    fn every_type_is_found_by_its_endings_and_its_name() {
        for it in TYPES {
            assert!(!it.endings.is_empty() && !it.media.is_empty());
            let again = TYPES.iter().filter(|other| other.endings.contains(&it.endings[0]));
            assert_eq!(again.count(), 1, "{:?}", it.endings);
            let again = TYPES.iter().filter(|other| other.media[0] == it.media[0]);
            assert_eq!(again.count(), 1, "{:?}", it.media);
        }
    }
}
