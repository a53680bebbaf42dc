//! `xploit-bot announce FILE`: an announcement from a file. It shows who would get what; only with
//! `--send` it goes out, by whichever process serves the platforms; where a second pair of eyes is asked
//! for, once a coordinator has confirmed it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::community::Community;
use crate::config::Settings;
use crate::core::announcement::Announcement;
use crate::core::file::{File, Kind, LARGEST};
use crate::core::ids::{AnnouncementId, FileId};
use crate::core::moment;
use crate::core::role::Permit;
use crate::core::text::Text;
use crate::engine::House;
use crate::engine::letters::unheld;
use crate::exchange::announcement::{Fault, Missing, Written, Wrong, read};
use crate::skills::announce::audience::Audience;
use crate::skills::announce::file::told;
use crate::skills::announce::second;
use crate::skills::files;
use crate::storage::outgoing::Bond;
use crate::storage::receivers::Receiver;
use crate::text;

/// Flags of `announce`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The announcement: a header between two lines of +++, then a section a language that begins
    /// with "# [ro] Title"
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Send it; without, it is only shown who would get what
    #[arg(long)]
    send: bool,
}

pub(super) async fn announce(
    voice: &Voice,
    common: &Common,
    options: Options,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let file = options.file.display().to_string();
    let words = std::fs::read_to_string(&options.file).map_err(|error| {
        Failure(text!(announce_file_unreadable, file = &file, reason = error.to_string()))
    })?;
    let community = common.open(&settings).await?;
    let house = &community.house;
    let written = match read(&words, house.texts.languages()) {
        Ok(written) => written,
        Err(faults) => {
            for fault in &faults {
                voice.warn(&wrong(&file, fault));
            }
            return Ok(voice.fail(&text!(announce_file_not_sent, count = faults.len())));
        }
    };
    let attached = match attached(voice, &options.file, house, &written) {
        Ok(attached) => attached,
        Err(ended) => {
            house.storage.close().await;
            return Ok(ended);
        }
    };
    let written = (written, attached);
    let ended = show_and_send(voice, &settings, &community, written, options.send).await;
    house.storage.close().await;
    ended
}

async fn show_and_send(
    voice: &Voice,
    settings: &Settings,
    community: &Community,
    (written, attached): (Written, Option<(File, Vec<u8>)>),
    send: bool,
) -> Result<Ended, Failure> {
    let house = &community.house;
    let fail = |error: crate::storage::Error| storage_failure(&error, settings);
    let permit = Permit::of_the_operator();
    let now = house.clock.now();
    let due = match &written.at {
        Some(typed) => match moment::read(typed, now, &house.zone) {
            Some(at) if at > now => Some(at),
            _ => return Err(Failure(text!(announce_file_no_time, at = typed))),
        },
        None => None,
    };
    let missing = written.missing.clone();
    let mut draft = announcement(AnnouncementId(house.ids.next(now)), written);
    draft.due = due.map(|it| it.as_millisecond());
    let (file, content) = attached.unzip();
    draft.file = file;
    let audience = Audience::of(house, &permit, &draft).await.map_err(fail)?;
    for language in audience.undecided(&draft) {
        match &missing {
            Missing::Undecided => {}
            Missing::Instead(other) => draft.decide(&language, Some(other.clone())),
            Missing::LeaveOut => draft.decide(&language, None),
        }
    }
    let lines = [audience.table(&draft), told(&draft), audience.outlook(house, &draft)];
    for line in lines.iter().flatten() {
        voice.say(line);
    }
    if !audience.undecided(&draft).is_empty() {
        return Ok(voice.fail(&text!(announce_file_undecided)));
    }
    if !audience.is_ready(&draft) {
        return Ok(Ended::Badly);
    }
    let limit = house.care.needs_second(audience.count(&draft)).map(|it| it.to_string());
    let asked = match &limit {
        None => Vec::new(),
        Some(limit) => {
            let asked = second::others(house, &permit, None).await.map_err(fail)?;
            if asked.is_empty() {
                return Ok(voice.fail(&text!(announce_file_no_second, limit = limit)));
            }
            asked
        }
    };
    if !send {
        if let Some(limit) = limit {
            voice.say(&text!(announce_file_second, limit = limit));
        }
        voice.say(&text!(announce_file_shown));
        return Ok(Ended::Well);
    }
    if !asked.is_empty() {
        let question = second::question(&draft);
        let letter =
            |it: &Receiver| house.letter(it, question.clone(), Bond::default(), unheld(now));
        let letters = asked.iter().map(letter).collect();
        let now = now.as_millisecond();
        house
            .storage
            .announce_for_check(&permit, draft, content, letters, now)
            .await
            .map_err(fail)?;
        voice.say(&text!(announce_file_asked));
        return Ok(Ended::Well);
    }
    house.storage.announce(&permit, draft, content, now.as_millisecond()).await.map_err(fail)?;
    voice.say(&match due {
        Some(at) => {
            let here = at.to_zoned_datetime(house.zone.clone());
            let time = here.strftime("%-H:%M").to_string();
            text!(announce_file_scheduled, day = here.date(), time = time)
        }
        None => text!(announce_file_sent),
    });
    Ok(Ended::Well)
}

/// What goes with it, read from beside its file; what is wrong with that is told.
fn attached(
    voice: &Voice,
    beside: &Path,
    house: &House,
    written: &Written,
) -> Result<Option<(File, Vec<u8>)>, Ended> {
    let Some(name) = &written.file else { return Ok(None) };
    let path = beside.parent().unwrap_or(Path::new("")).join(name);
    let shown = path.display().to_string();
    let bytes = read_at_most(&path).map_err(|error| {
        voice.fail(&text!(announce_file_unreadable, file = &shown, reason = error.to_string()))
    })?;
    let id = FileId(house.ids.next(house.clock.now()));
    let last = path.file_name().unwrap_or_default().to_string_lossy();
    let file = File::of_bytes(id, &last, &bytes).map_err(|why| {
        voice.fail(&text!(announce_file_unfit, file = &shown, why = files::unfit(why)))
    })?;
    if file.kind == Kind::Photo && written.alt.trim().is_empty() {
        return Err(voice.fail(&text!(announce_file_no_alt, file = &shown)));
    }
    Ok(Some((File { alt: written.alt.trim().to_owned(), ..file }, bytes)))
}

/// A file, read no further than is needed to see that it is too large.
fn read_at_most(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn announcement(id: AnnouncementId, written: Written) -> Announcement {
    let mut it = Announcement::new(id);
    it.texts = written.texts;
    it.link = written.link;
    it.topic = written.topic;
    it.audience = written.audience;
    it
}

fn wrong(file: &str, fault: &Fault) -> Text {
    let what = match &fault.what {
        Wrong::OpenHeader => text!(announce_wrong_open),
        Wrong::Header(reason) => text!(announce_wrong_header, reason = reason),
        Wrong::Value { key, value } => text!(announce_wrong_value, key = *key, value = value),
        Wrong::NoSection => text!(announce_wrong_no_section),
        Wrong::Language(tag) => text!(announce_wrong_language, tag = tag),
        Wrong::Twice(tag) => text!(announce_wrong_twice, tag = tag),
        Wrong::NoTitle => text!(announce_wrong_no_title),
        Wrong::NoText => text!(announce_wrong_no_text),
        Wrong::TooLong { count, limit } => {
            text!(form_too_long, count = *count, limit = *limit)
        }
    };
    let line = fault.line.to_string();
    text!(announce_wrong, file = file.to_owned(), line = line, what = what)
}
