//! `xploit-bot export`: the catalogue as files that import again to the same state.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::{Common, Ended, Failure, Voice, storage_failure};
use crate::core::ids::EntryId;
use crate::exchange::Export;
use crate::exchange::export::Format;
use crate::storage::Storage;
use crate::text;

/// Flags of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The format: csv, json-ld
    #[arg(long, value_name = "FORMAT", default_value = "csv", value_parser = format)]
    format: Format,
    /// Only entries of this source
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// A file, or a folder that gets one file a source [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
}

fn format(name: &str) -> Result<Format, String> {
    let known = || Format::ALL.iter().map(|it| it.name()).collect::<Vec<_>>().join(", ");
    name.parse().map_err(|_| format!("one of: {}", known()))
}

pub(super) async fn export(
    voice: &Voice,
    common: &Common,
    options: Options,
) -> Result<Ended, Failure> {
    let settings = common.settings()?;
    let place = &settings.database.value;
    let fail = |error: crate::storage::Error| storage_failure(&error, &settings);
    let storage = Storage::open(place).await.map_err(fail)?;
    let sources: Vec<_> = storage.sources().await.map_err(fail)?;
    let sources: Vec<_> = sources.into_iter().map(|(source, _)| source).collect();
    let sources = match &options.source {
        Some(wanted) if sources.contains(wanted) => vec![wanted.clone()],
        Some(wanted) => {
            return Err(text!(export_no_source, source = wanted, sources = sources).into());
        }
        None => sources,
    };
    for (output, sources) in outputs(&options, sources)? {
        let written = match &output {
            Some(file) => {
                let created = File::create(file).map(BufWriter::new);
                let created = created.map_err(|error| cannot_write(file, &error))?;
                write(&storage, &sources, options.format, created).await
            }
            None => write(&storage, &sources, options.format, io::stdout()).await,
        };
        let shown = output.as_deref().unwrap_or(Path::new("-"));
        match written {
            Ok(count) if output.is_some() => {
                let file = shown.display().to_string();
                voice.say(&text!(export_done, count = count, file = file));
            }
            Ok(_) => {}
            // Whoever reads from us has enough.
            Err(Unwritten::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => break,
            Err(Unwritten::Output(error)) => return Err(cannot_write(shown, &error)),
            Err(Unwritten::Storage(error)) => return Err(fail(error)),
        }
    }
    storage.close().await;
    Ok(Ended::Well)
}

/// A file, or standard output, with the sources that it gets.
type Output = (Option<PathBuf>, Vec<String>);

/// Which file gets which sources. Ids are a source's own, so several sources need several files.
fn outputs(options: &Options, sources: Vec<String>) -> Result<Vec<Output>, Failure> {
    let Some(folder) = options.output.as_ref().filter(|it| it.is_dir()) else {
        return match sources.len() {
            0 | 1 => Ok(vec![(options.output.clone(), sources)]),
            _ => Err(text!(export_several, sources = sources).into()),
        };
    };
    let ending = match options.format {
        Format::Csv => "csv",
        Format::JsonLd => "jsonld",
    };
    let file = |source: &String| {
        // A source is named by the operator, but a name must not lead out of the folder.
        let name = source.replace(['/', '\\'], "_");
        (Some(folder.join(format!("{name}.{ending}"))), vec![source.clone()])
    };
    Ok(sources.iter().map(file).collect())
}

enum Unwritten {
    Output(io::Error),
    Storage(crate::storage::Error),
}

async fn write(
    storage: &Storage,
    sources: &[String],
    format: Format,
    output: impl Write,
) -> Result<u64, Unwritten> {
    let mut export = Export::new(format, output).map_err(Unwritten::Output)?;
    for source in sources {
        let mut last = EntryId(0);
        loop {
            let page = storage.entries_of(source, last).await.map_err(Unwritten::Storage)?;
            let Some((id, _)) = page.last() else { break };
            last = *id;
            for (_, entry) in &page {
                export.write(entry).map_err(Unwritten::Output)?;
            }
        }
    }
    export.finish().map_err(Unwritten::Output)
}

fn cannot_write(file: &Path, error: &io::Error) -> Failure {
    let file = file.display().to_string();
    Failure(text!(export_failed, file = file, reason = error.to_string()))
}
