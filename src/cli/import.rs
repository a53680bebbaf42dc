//! `xploit-bot import`: catalogue files into the community's catalogue.

use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::mpsc;

use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::config::Settings;
use crate::core::catalogue::{Entry, Language};
use crate::core::clock::Clock;
use crate::core::ids::IdSource;
use crate::core::role::Permit;
use crate::core::text::Text;
use crate::exchange::{self, Extent, Mapping, Problem};
use crate::sample;
use crate::storage::imports::{Changes, Import, Missing, Run};
use crate::storage::{self, Storage};
use crate::text;

/// Flags of `import`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 all rows are in, 3 in without the rows that were reported,
1 nothing was changed.")]
pub(super) struct Options {
    /// Files: CSV, schema.org JSON-LD, ROR JSON; recognised by their content
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The name under which entries are kept [default: each file's name without its ending]
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// A mapping file for columns and values that are not recognised
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// The language of texts that don't say theirs [default: the community's]
    #[arg(long, value_name = "TAG")]
    text_language: Option<Language>,
    /// The currency of bare numbers, as RON
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Load nothing if any row is bad
    #[arg(long)]
    strict: bool,
    /// Retire entries of the source that the file does not have any more; not while it has bad rows
    #[arg(long)]
    retire_missing: bool,
    /// Tell what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Entries are handed to storage in so many at once.
const CHUNK: usize = 500;

/// Problems that are told one by one for a file; of more only their number is told.
const TOLD: usize = 100;

pub(super) async fn import(
    voice: &Voice,
    common: &Common,
    options: Options,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let reading = exchange::Options {
        language: options.text_language.clone(),
        currency: options.currency.clone(),
        mapping: read_mapping(options.mapping.as_deref())?,
        ..exchange::Options::new(settings.language.value.clone())
    };
    // The index isn't needed: a bot that is running follows the database by itself.
    let place = &settings.database.value;
    let storage = Storage::open(place).await.map_err(|it| storage_failure(&it, &settings))?;
    let ids = IdSource::seeded(super::seed());
    let target = Target { voice, settings: &settings, storage, ids };
    let mut ended = Ended::Well;
    for file in &options.files {
        let import = FileImport { target: &target, file };
        match import.run(&options, reading.clone()).await? {
            Ended::Badly => ended = Ended::Badly,
            Ended::Partly if ended == Ended::Well => ended = Ended::Partly,
            Ended::Partly | Ended::Well => {}
        }
    }
    if !options.dry_run {
        target.retire_sample().await?;
    }
    target.storage.close().await;
    Ok(ended)
}

fn read_mapping(file: Option<&Path>) -> Result<Mapping, Failure> {
    let Some(file) = file else { return Ok(Mapping::default()) };
    let shown = file.display().to_string();
    let toml = std::fs::read_to_string(file).map_err(|error| {
        Failure(text!(import_mapping, file = shown.clone(), reason = error.to_string()))
    })?;
    Mapping::read(&toml, &shown).map_err(|problem| Failure(problem.text()))
}

/// Where entries go, and who is told.
struct Target<'a> {
    voice: &'a Voice,
    settings: &'a Settings,
    storage: Storage,
    ids: IdSource,
}

struct FileImport<'a> {
    target: &'a Target<'a>,
    file: &'a Path,
}

/// What the reader's thread tells.
enum Told {
    Entries(Vec<Entry>),
    Problem(Box<Problem>),
    Progress { read: u64, total: u64 },
    Ignored(Vec<String>),
}

impl FileImport<'_> {
    async fn run(&self, options: &Options, reading: exchange::Options) -> Result<Ended, Failure> {
        let source = options.source.clone().unwrap_or_else(|| source_of(self.file));
        let import = self.target.storage.begin_import(self.target.fresh_id(), &source).await;
        let import = import.map_err(|it| self.storage_failure(&it))?;
        let gathered = match self.gather(&import, reading).await {
            Ok(gathered) => gathered,
            Err(failure) => {
                self.abandon(import).await;
                return Err(failure);
            }
        };
        let refused = gathered.unreadable || (options.strict && gathered.problems > 0);
        if refused {
            self.abandon(import).await;
            if !gathered.unreadable {
                self.target.voice.warn(&text!(import_strict, file = self.shown()));
            }
            return Ok(Ended::Badly);
        }
        let missing = match (options.retire_missing, gathered.problems) {
            (true, 0) => Missing::Retire,
            (true, _) => {
                // A row that can't be read has not left the file.
                self.target.voice.warn(&text!(import_not_retired, file = self.shown()));
                Missing::Keep
            }
            (false, _) => Missing::Keep,
        };
        let run = if options.dry_run { Run::Dry } else { Run::Real };
        let changes = import.finish(&Permit::of_the_operator(), missing, run).await;
        let changes = changes.map_err(|it| self.storage_failure(&it))?;
        self.target.voice.say(&self.summary(&source, changes, gathered.problems, run));
        Ok(if gathered.problems > 0 { Ended::Partly } else { Ended::Well })
    }

    /// Reads the file in a thread of its own and hands its entries to storage.
    async fn gather(
        &self,
        import: &Import,
        options: exchange::Options,
    ) -> Result<Gathered, Failure> {
        let (tell, mut told) = mpsc::channel(8);
        let file = self.file.to_owned();
        let reading = tokio::task::spawn_blocking(move || read(&file, &options, &tell));
        let bar = progress();
        let mut gathered = Gathered::default();
        while let Some(news) = told.recv().await {
            match news {
                Told::Entries(entries) => {
                    import.add(entries).await.map_err(|it| self.storage_failure(&it))?;
                }
                Told::Problem(problem) => {
                    gathered.problems += 1;
                    gathered.unreadable |= problem.extent == Extent::File;
                    if gathered.problems <= TOLD {
                        let problem = problem.text();
                        bar.suspend(|| self.target.voice.warn(&problem));
                    }
                }
                Told::Progress { read, total } => {
                    bar.set_length(total);
                    bar.set_position(read);
                }
                Told::Ignored(columns) => {
                    let text = text!(import_ignored, file = self.shown(), columns = columns);
                    bar.suspend(|| self.target.voice.warn(&text));
                }
            }
        }
        bar.finish_and_clear();
        if gathered.problems > TOLD {
            self.target.voice.warn(&text!(import_more_problems, count = gathered.problems - TOLD));
        }
        let fault = |_| Failure(text!(import_reader, file = self.shown()));
        reading.await.map_err(fault)?;
        Ok(gathered)
    }

    /// The catalogue stays as it was; what can't be deleted now, a later import deletes.
    async fn abandon(&self, import: Import) {
        if let Err(error) = import.abandon().await {
            tracing::warn!(%error, "an import that was given up is still in the database");
        }
    }

    fn summary(&self, source: &str, changes: Changes, problems: usize, run: Run) -> Text {
        let summary = text!(
            import_summary,
            file = self.shown(),
            source = source.to_owned(),
            added = changes.added,
            updated = changes.updated,
            unchanged = changes.unchanged,
            retired = changes.retired,
            problems = problems
        );
        match run {
            Run::Real => summary,
            Run::Dry => text!(import_dry, summary = summary),
        }
    }

    fn storage_failure(&self, error: &storage::Error) -> Failure {
        self.target.failure(error)
    }

    fn shown(&self) -> String {
        self.file.display().to_string()
    }
}

#[derive(Default)]
struct Gathered {
    problems: usize,
    /// The file as a whole can't be read.
    unreadable: bool,
}

/// Reads a file and tells what it finds; stops when nobody listens any more.
fn read(file: &Path, options: &exchange::Options, tell: &mpsc::Sender<Told>) {
    let mut reading = match exchange::open_path(file, options) {
        Ok(reading) => reading,
        Err(problem) => {
            let _ = tell.blocking_send(Told::Problem(Box::new(problem)));
            return;
        }
    };
    let mut chunk = Vec::with_capacity(CHUNK);
    while let Some(read) = reading.next() {
        let news = match read {
            Ok(read) => {
                chunk.push(read.entry);
                if chunk.len() < CHUNK {
                    continue;
                }
                Told::Entries(std::mem::take(&mut chunk))
            }
            Err(problem) => Told::Problem(Box::new(problem)),
        };
        let progress = Told::Progress { read: reading.bytes_read(), total: reading.total_bytes() };
        if tell.blocking_send(news).is_err() || tell.blocking_send(progress).is_err() {
            return;
        }
    }
    let ignored = reading.ignored_columns();
    if !ignored.is_empty() && tell.blocking_send(Told::Ignored(ignored)).is_err() {
        return;
    }
    let _ = tell.blocking_send(Told::Entries(chunk));
}

/// Shown on a terminal, and only for what takes longer than a moment.
fn progress() -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:30} {percent:>3} %  {bytes}/{total_bytes}  {eta}");
    ProgressBar::new(0).with_style(style.expect("the template is well-formed"))
}

fn source_of(file: &Path) -> String {
    file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

impl Target<'_> {
    fn fresh_id(&self) -> i64 {
        self.ids.next(Clock::System.now())
    }

    fn failure(&self, error: &storage::Error) -> Failure {
        storage_failure(error, self.settings)
    }

    /// A community that has a catalogue of its own needs the sample no more.
    async fn retire_sample(&self) -> Result<(), Failure> {
        let fail = |error: storage::Error| self.failure(&error);
        let sources = self.storage.sources().await.map_err(fail)?;
        let has = |wanted: bool| sources.iter().any(|(it, _)| (it == sample::SOURCE) == wanted);
        if !(has(true) && has(false)) {
            return Ok(());
        }
        let permit = Permit::of_the_operator();
        let retiring = self.storage.retire_source(&permit, self.fresh_id(), sample::SOURCE);
        let retired = retiring.await.map_err(fail)?;
        self.voice.say(&text!(import_sample_retired, count = retired));
        Ok(())
    }
}
