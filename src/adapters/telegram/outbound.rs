//! A message as requests: pure. The one place where words are escaped for Telegram.
//!
//! A long message becomes several requests, with the buttons under the last. A choice is rows of
//! buttons; a form has none here, for the engine asks its fields one by one.

use teloxide::payloads::{
    EditMessageMedia, EditMessageMediaSetters as _, EditMessageText, EditMessageTextSetters as _,
    SendDocument, SendDocumentSetters as _, SendMessage, SendMessageSetters as _, SendPhoto,
    SendPhotoSetters as _,
};
use teloxide::types::{
    ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaDocument,
    InputMediaPhoto, LinkPreviewOptions, MessageId, ParseMode, ReplyParameters, ThreadId,
};
use teloxide::utils::html::{bold, escape};
use url::Url;

use super::api::{MEDIA, Request};
use super::place::Place;
use crate::adapters::given;
use crate::adapters::split::{Run, lines, split};
use crate::core::document::Document;
use crate::core::file::{File, Kind};
use crate::core::form::{Choice, Choices};
use crate::core::message::{Attachment, Button, Line, Message, Part, Span, Spot};
use crate::outbox::files::Bytes;

/// The longest text, and the longest one under a document, in UTF-16 units after the formatting
/// was read (Bot API).
const TEXT: usize = 4096;
const CAPTION: usize = 1024;

/// What stands where a message has nothing but buttons: Telegram sends no empty text.
const NO_WORDS: &str = "·";

/// Where a message goes.
#[derive(Debug, Clone, Copy)]
pub struct To<'t> {
    /// The chat; groups are negative.
    pub chat: i64,
    /// Where in it.
    pub place: Place,
    /// The bot's own name behind the `@`, for links to it.
    pub bot: &'t str,
}

/// How the file of a message is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// By Telegram's id of it.
    Id(String),
    /// By its bytes, which Telegram has not seen yet.
    Bytes(Bytes),
    /// Not at all: it is gone.
    Gone,
}

/// The requests that show a message with a file, in their order; at least one. The file comes first:
/// what is read below it has the buttons.
pub fn with_file(
    message: &Message<String>,
    attachment: &Attachment<String>,
    shown: &Shown,
    to: To<'_>,
) -> Vec<Request> {
    let Attachment { file, gone, .. } = attachment;
    let media = match shown {
        Shown::Id(id) => Media { file, id: Some(id), bytes: None },
        Shown::Bytes(bytes) => Media { file, id: None, bytes: Some(bytes) },
        Shown::Gone => {
            let mut words = Message { file: None, ..message.clone() };
            words.parts.push(Part::Paragraph(Line(vec![Span::Plain(gone.clone())])));
            return requests(&words, to);
        }
    };
    let mut texts = split(lines(message), TEXT, units);
    let keyboard = keyboard(message, to.bot);
    let fits = texts.len() <= 1 && texts.first().is_none_or(|it| length(it) <= CAPTION);
    if !fits {
        let mut requests =
            vec![media.send(Under { caption: None, to, first: true, keyboard: None })];
        requests.extend(below(texts, to.without_place(), keyboard));
        return requests;
    }
    let caption = texts.pop();
    let under = Under { caption: caption.as_deref(), to, first: true, keyboard };
    vec![match (message.spot, to.place.pressed) {
        (Spot::InPlace, Some(pressed)) => media.instead(pressed, under),
        _ => media.send(under),
    }]
}

/// The requests that show a message, in their order; at least one.
pub fn requests(message: &Message<String>, to: To<'_>) -> Vec<Request> {
    let mut texts = split(lines(message), TEXT, units);
    let keyboard = keyboard(message, to.bot);
    if let Some(document) = &message.document {
        let fits = texts.len() == 1 && length(&texts[0]) <= CAPTION;
        let caption = if fits { texts.pop() } else { None };
        let mut requests = below(texts, to, None);
        let first = requests.is_empty();
        let under = Under { caption: caption.as_deref(), to, first, keyboard };
        requests.push(match document.is_picture() {
            true => send_photo(document, under),
            false => send_document(document, under),
        });
        return requests;
    }
    if texts.is_empty() {
        texts.push(vec![Run { text: no_words(message), strong: false }]);
    }
    match (message.spot, to.place.pressed) {
        (Spot::InPlace, Some(pressed)) if !to.place.media => in_place(texts, pressed, to, keyboard),
        _ => below(texts, to, keyboard),
    }
}

fn below(
    texts: Vec<Vec<Run>>,
    to: To<'_>,
    mut keyboard: Option<InlineKeyboardMarkup>,
) -> Vec<Request> {
    let last = texts.len().saturating_sub(1);
    let request = |(at, text): (usize, Vec<Run>)| {
        let keyboard = if at == last { keyboard.take() } else { None };
        send_message(&text, to, at == 0, keyboard)
    };
    texts.into_iter().enumerate().map(request).collect()
}

fn in_place(
    texts: Vec<Vec<Run>>,
    pressed: i32,
    to: To<'_>,
    mut keyboard: Option<InlineKeyboardMarkup>,
) -> Vec<Request> {
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    let rest: Vec<_> = texts.collect();
    let edit = EditMessageText::new(ChatId(to.chat), MessageId(pressed), html(&first))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    // Left out, the buttons that were there go.
    let edit = match keyboard.take_if(|_| rest.is_empty()) {
        Some(keyboard) => edit.reply_markup(keyboard),
        None => edit,
    };
    let mut requests = vec![Request::of(&edit)];
    // What follows stands right below and needs no quote.
    requests.extend(below(rest, to.without_place(), keyboard));
    requests
}

/// Where a message goes and what is below it: the setters have the same names for each kind of message.
macro_rules! placed {
    ($send:expr, $to:expr, $first:expr, $keyboard:expr) => {{
        let mut send = $send;
        if let Some(thread) = $to.thread() {
            send = send.message_thread_id(thread);
        }
        if let Some(reply) = $to.reply().filter(|_| $first) {
            send = send.reply_parameters(reply);
        }
        if let Some(keyboard) = $keyboard {
            send = send.reply_markup(keyboard);
        }
        Request::of(&send)
    }};
}

/// The same for a file, with the words that come with it.
macro_rules! captioned {
    ($send:expr, $under:expr) => {{
        let Under { caption, to, first, keyboard } = $under;
        let mut send = $send(ChatId(to.chat), InputFile::memory(Vec::new()));
        if let Some(caption) = caption {
            send = send.caption(html(caption)).parse_mode(ParseMode::Html);
        }
        placed!(send, to, first, keyboard)
    }};
}

fn send_message(
    text: &[Run],
    to: To<'_>,
    first: bool,
    keyboard: Option<InlineKeyboardMarkup>,
) -> Request {
    let send = SendMessage::new(ChatId(to.chat), html(text))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    placed!(send, to, first, keyboard)
}

/// What comes with a file.
struct Under<'u> {
    caption: Option<&'u [Run]>,
    to: To<'u>,
    /// Whether nothing was said before it.
    first: bool,
    keyboard: Option<InlineKeyboardMarkup>,
}

/// A file to open.
fn send_document(file: &Document<String>, under: Under<'_>) -> Request {
    beside(document(under), "document", file)
}

/// A picture. What is told of it for who can't see it has no place on Telegram.
fn send_photo(file: &Document<String>, under: Under<'_>) -> Request {
    beside(photo(under), "photo", file)
}

fn document(under: Under<'_>) -> Request {
    captioned!(SendDocument::new, under)
}

fn photo(under: Under<'_>) -> Request {
    captioned!(SendPhoto::new, under)
}

/// The file itself travels beside the parameters.
fn beside(mut request: Request, field: &str, document: &Document<String>) -> Request {
    if let Some(params) = request.params.as_object_mut() {
        params.remove(field);
    }
    Request { file: Some(document.clone()), ..request }
}

/// A file that somebody sent, on its way to Telegram.
struct Media<'m> {
    file: &'m File,
    id: Option<&'m String>,
    bytes: Option<&'m Bytes>,
}

impl Media<'_> {
    fn send(&self, under: Under<'_>) -> Request {
        let name = self.file.kind.code();
        let request = match self.file.kind {
            Kind::Photo => photo(under),
            Kind::Document => document(under),
        };
        self.within(request, |params| params.insert(name.to_owned(), self.place_of().into()))
    }

    /// In the place of a message, words or a file.
    fn instead(&self, pressed: i32, under: Under<'_>) -> Request {
        let Under { caption, to, keyboard, .. } = under;
        let blank = InputFile::memory(Vec::new());
        let media = match (self.file.kind, caption.map(html)) {
            (Kind::Photo, Some(caption)) => InputMedia::Photo(
                InputMediaPhoto::new(blank).caption(caption).parse_mode(ParseMode::Html),
            ),
            (Kind::Photo, None) => InputMedia::Photo(InputMediaPhoto::new(blank)),
            (Kind::Document, Some(caption)) => InputMedia::Document(
                InputMediaDocument::new(blank).caption(caption).parse_mode(ParseMode::Html),
            ),
            (Kind::Document, None) => InputMedia::Document(InputMediaDocument::new(blank)),
        };
        let mut edit = EditMessageMedia::new(ChatId(to.chat), MessageId(pressed), media);
        if let Some(keyboard) = keyboard {
            edit = edit.reply_markup(keyboard);
        }
        self.within(Request::of(&edit), |params| {
            let media = params.get_mut("media")?.as_object_mut()?;
            let place = match self.id {
                Some(id) => id.clone(),
                None => format!("attach://{MEDIA}"),
            };
            media.insert("media".to_owned(), place.into())
        })
    }

    fn place_of(&self) -> String {
        self.id.cloned().unwrap_or_default()
    }

    /// The request with the file where it belongs: its id among the parameters, or its bytes beside
    /// them.
    fn within(
        &self,
        mut request: Request,
        put: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>) -> Option<serde_json::Value>,
    ) -> Request {
        if let Some(params) = request.params.as_object_mut() {
            put(params);
            if self.id.is_none() {
                params.remove(self.file.kind.code());
            }
        }
        let file = self.bytes.map(|it| given(self.file, it));
        Request { file, ..request }
    }
}

impl To<'_> {
    /// For a message whose place is gone: below everything else.
    pub fn without_place(self) -> Self {
        let place = Place { thread: self.place.thread, ..Place::default() };
        Self { place, ..self }
    }

    fn thread(self) -> Option<ThreadId> {
        self.place.thread.map(|it| ThreadId(MessageId(it)))
    }

    /// In a group an answer says to which message it belongs.
    fn reply(self) -> Option<ReplyParameters> {
        let to = self.place.said.or(self.place.pressed).filter(|_| self.chat < 0)?;
        Some(ReplyParameters::new(MessageId(to)).allow_sending_without_reply())
    }
}

fn keyboard(message: &Message<String>, bot: &str) -> Option<InlineKeyboardMarkup> {
    let choice =
        |it: &Choice<String>| InlineKeyboardButton::callback(&it.label, it.press.encoded());
    let choices = message.choices.iter().flat_map(Choices::rows);
    let choices = choices.map(|row| row.iter().map(choice).collect::<Vec<_>>());
    let buttons = message.buttons.iter();
    let buttons = buttons.map(|row| row.iter().filter_map(|it| button(it, bot)).collect());
    let rows: Vec<_> = choices.chain(buttons).filter(|it| !it.is_empty()).collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

/// `None` where a page has no address that Telegram would take: the rest is worth sending.
fn button(button: &Button<String>, bot: &str) -> Option<InlineKeyboardButton> {
    Some(match button {
        Button::Press { label, press } => InlineKeyboardButton::callback(label, press.encoded()),
        Button::Open { label, url } => {
            let url: Url = url.parse().ok()?;
            url.host_str().filter(|it| it.contains('.'))?;
            InlineKeyboardButton::url(label, url)
        }
        Button::Private { label, start } => {
            let mut url = Url::parse("https://t.me").expect("a constant that is a URL");
            url.set_path(bot);
            url.query_pairs_mut().append_pair("start", start);
            InlineKeyboardButton::url(label, url)
        }
    })
}

fn html(runs: &[Run]) -> String {
    let look = |it: &Run| match it.strong {
        true => bold(&escape(&it.text)),
        false => escape(&it.text),
    };
    runs.iter().map(look).collect()
}

fn no_words(message: &Message<String>) -> String {
    let prompt = message.choices.as_ref().map(|it| it.prompt.trim()).filter(|it| !it.is_empty());
    prompt.unwrap_or(NO_WORDS).to_owned()
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn length(runs: &[Run]) -> usize {
    runs.iter().map(|it| units(&it.text)).sum()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
