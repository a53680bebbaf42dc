//! xploit-bot: a chat-bot assistant for the members of a learning community.
//!
//! It answers questions about learning opportunities, partner organisations and guidance
//! materials from the community's own catalogue, introduces members and partners to each other,
//! follows ideas to what came of them, and brings announcements to everybody, in Romanian, English and
//! Welsh.
//!
//! # The law of the house
//!
//! An adapter translates. The engine runs one turn. A skill decides. The outbox delivers. Nothing
//! runs backwards.
//!
//! ```text
//!  platform → adapters/…  wire → Event
//!           → engine/lanes  one event at a time in a conversation, all conversations side by side
//!           → engine        who is it, seen before? → route (pure) → role check
//!           → skills        decide; read through the Turn, and leave what they change in it
//!           → storage       the event's id, the dialogue, every change and every outgoing message
//!                           in ONE transaction
//!           → adapter       only now is the platform told that the event was taken
//!           → outbox        rendered in the receiver's language → adapter → platform
//! ```
//!
//! # Rooms
//!
//! | room | what for | deliberately absent |
//! | --- | --- | --- |
//! | [`core`] | plain data and pure functions | async, IO, databases, platforms |
//! | [`engine`] | one turn, start to end; lanes; the index follows storage | words, SQL, platforms |
//! | [`skills`] | what members can do, one file or folder a capability | platforms, escaping |
//! | [`texts`] | Fluent, negotiation, plurals, dates; `Text` → words | what is said |
//! | [`search`] | how answers are found: an index in memory, derived from storage | storage |
//! | [`storage`] | the only place that knows SQL; SQLite and PostgreSQL as equals | words for members |
//! | [`exchange`] | files in and out, and feeds, one file a format | storage, the network |
//! | [`pictures`] | figures as a picture, drawn on demand | counting, choosing words |
//! | [`outbox`] | delivers what is on the disk: a pure schedule and its worker | what is said |
//! | [`adapters`] | one folder a platform: the terminal, Telegram, Discord | decisions |
//! | [`counts`] | what is counted while the bot runs | ids, words |
//! | [`web`] | health, metrics, feeds that are given and followed, and Telegram's webhook over HTTP | what updates mean |
//! | [`cli`] | what an operator types, one file a command | |
//! | [`config`], [`community`], [`sample`] | settings; the wiring; a catalogue to try it with | |
//!
//! # Invariants, each with a test
//!
//! 1. [`core`] imports no IO crate; a platform's crate appears only under its adapter, sqlx only in
//!    [`storage`].
//! 2. Adapters and the pure parts of engine and outbox are tested data in, data out.
//! 3. The time and randomness come only from the clock and the generator handed in.
//! 4. No words for people in Rust: every sentence is a Fluent key, and a missing key, a wrong
//!    argument or a locale that lacks one fails the build. The one exception is the help of the
//!    command line, which is clap's and English.
//! 5. Only [`Text`](core::text::Text) travels, also through the outbox: each receiver reads it in
//!    their own language.
//! 6. A permission is declared with the command and checked in the engine alone; a call of storage
//!    that changes what all members see, or reveals what is somebody else's, demands a
//!    [`Permit`](core::role::Permit), and a write that gives a role can be made of nothing else.
//! 7. A saved dialogue of any version ever released still loads; one that can't ends with an
//!    apology.
//! 8. Escaping happens only in an adapter's `outbound`; words of members and of the catalogue
//!    never become markup, control codes or Fluent patterns.
//! 9. Every list (skills, formats, locales) has one registry, written as a plain list; the locales
//!    are the folders of `locales/`.
//! 10. A panic or a hang in one conversation touches no other.
//! 11. What one member may know of another is decided in one place, by side and state
//!     ([`storage::introductions`], and [`storage::ideas`] for who may read an idea); a message with somebody's words in it goes when they go
//!     ([`Bond`](storage::outgoing::Bond)), and nothing unasked reaches who has stopped it.
//!
//! # Why some things are events and some are not
//!
//! What is the platform's business alone (an interaction that must be answered in three seconds, a
//! callback that spins, a limit of letters) stays in its adapter. What a skill may want to know
//! (who else reads along, that a form can be shown at once) travels with the event, as plain data.
//! What a platform needs to answer right there travels as a handle that nobody else reads, also
//! through the disk, so that an answer finds its place after a crash.
//!
//! # Why an announcement is no pile of messages
//!
//! What is said to one person is a row of its own that goes when it was delivered. An announcement is
//! said to everybody: its text is kept once, its receivers are written down in one statement when it
//! goes out, and whoever delivers it holds a range of them at a time
//! ([`storage::announcements`]). So memory does not grow with the audience, several processes share
//! the work, and a crash makes at most those come twice that were under way; the words are chosen
//! when they are sent, in the language that the reader has then. So the weekly digest of what is new
//! in the catalogue is an announcement as well, whose words are made for each reader at that moment
//! ([`storage::announcements::digest`]).
//!
//! # Why a file stays where it was sent
//!
//! Of a photo or document that somebody sends the platform's own id is kept, with its type and size:
//! it is shown there by that id alone. Who reads on another platform gets its bytes, which the outbox
//! fetches from the first and gives to the second ([`outbox::files`]); what Telegram then calls it is
//! kept, so that ten thousand readers cost one upload. Where it is gone, the words come without it and
//! say so. Bytes stand in the database only of what an operator announces from a disk.
//!
//! # Why a turn reads first and writes last
//!
//! A skill does not run inside the transaction. It decides on what it has read, and the engine then
//! writes everything it left behind at once, guarded by the event's id and by the version of the
//! dialogue: when either is not any more what the turn had read, nothing is written and the turn
//! runs again. So the one writer of an SQLite database is never held while a skill thinks (or
//! hangs: invariant 10), and turns that wait for it share a commit, which is what makes them cheap.

pub mod adapters;
pub mod cli;
pub mod community;
pub mod config;
pub mod core;
pub mod counts;
pub mod engine;
pub mod exchange;
pub mod outbox;
pub mod pictures;
pub mod sample;
pub mod search;
pub mod skills;
pub mod storage;
pub mod texts;
pub mod web;
