//! Turns `locales/ro/*.ftl` into one Rust struct a message, so that `text!` with a key or an
//! argument that does not exist fails to compile, and stops the build when another locale lacks
//! a message, has one too many, or names other arguments.
//!
//! Also refuses a plural chosen by Fluent's own rules (Romanian is wrong there above 100): plural
//! variants are only for `PLURAL($count)`, which asks ICU.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

mod uses;

use uses::Uses;

/// The first language of the first community: its messages are the list of all messages.
const REFERENCE: &str = "ro";

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=src/texts/build.rs");
    println!("cargo::rerun-if-changed=src/texts/uses.rs");
    let mut problems = Vec::new();
    let reference = read_locale(&Path::new("locales").join(REFERENCE), &mut problems);
    for folder in folders("locales") {
        if folder.ends_with(REFERENCE) {
            continue;
        }
        let locale = read_locale(&folder, &mut problems);
        compare(&folder, &reference, &locale, &mut problems);
    }
    assert!(problems.is_empty(), "the locales do not agree:\n  {}", problems.join("\n  "));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("keys.rs"), generate(&reference)).expect("OUT_DIR can be written");
}

/// Message → arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folders(parent: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).expect("the locales are there");
    let mut folders: Vec<_> = entries
        .map(|entry| entry.expect("a folder can be listed").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn read_locale(folder: &Path, problems: &mut Vec<String>) -> Messages {
    let mut uses = BTreeMap::new();
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|it| it == "ftl"))
        .collect();
    files.sort();
    for file in files {
        let source = fs::read_to_string(&file).expect("a locale file can be read");
        let resource = parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = source[..error.pos.start].matches('\n').count() + 1;
                problems.push(format!("{}:{line}: {}", file.display(), error.kind));
            }
            resource
        });
        for entry in resource.body {
            let (id, pattern) = match entry {
                Entry::Message(it) => match it.value {
                    Some(value) => (it.id.name.to_owned(), value),
                    None => continue,
                },
                Entry::Term(it) => (format!("-{}", it.id.name), it.value),
                _ => continue,
            };
            let found = Uses::of(&pattern);
            for problem in &found.problems {
                problems.push(format!("{}: {id}: {problem}", file.display()));
            }
            if uses.insert(id.clone(), found).is_some() {
                problems.push(format!("{}: {id} stands twice", file.display()));
            }
        }
    }
    let all = |id: &str| {
        let (mut arguments, mut todo) = (BTreeSet::new(), vec![id.to_owned()]);
        let mut seen = BTreeSet::new();
        while let Some(id) = todo.pop() {
            let Some(found) = uses.get(&id).filter(|_| seen.insert(id.clone())) else {
                continue;
            };
            arguments.extend(found.arguments.iter().cloned());
            todo.extend(found.references.iter().cloned());
        }
        arguments
    };
    for (id, found) in &uses {
        for reference in found.references.iter().filter(|it| !uses.contains_key(*it)) {
            problems.push(format!(
                "{}: {id} refers to {reference}, which is missing",
                folder.display()
            ));
        }
    }
    uses.keys().filter(|id| !id.starts_with('-')).map(|id| (id.clone(), all(id))).collect()
}

fn compare(folder: &Path, reference: &Messages, locale: &Messages, problems: &mut Vec<String>) {
    let folder = folder.display();
    for (id, arguments) in reference {
        match locale.get(id) {
            None => problems.push(format!("{folder}: {id} is missing")),
            Some(theirs) if theirs != arguments => problems.push(format!(
                "{folder}: {id} has the arguments {theirs:?}, {REFERENCE} has {arguments:?}"
            )),
            Some(_) => {}
        }
    }
    for id in locale.keys().filter(|id| !reference.contains_key(*id)) {
        problems.push(format!("{folder}: {id} is not in {REFERENCE}"));
    }
}

fn generate(messages: &Messages) -> String {
    let mut code = String::new();
    for (id, arguments) in messages {
        let name = id.replace('-', "_");
        let fields: String =
            arguments.iter().map(|it| format!("pub {it}: super::Value,")).collect();
        let pairs: String =
            arguments.iter().map(|it| format!("({it:?}.into(), it.{it}),")).collect();
        let it = if arguments.is_empty() { "_" } else { "it" };
        writeln!(
            code,
            "pub(crate) struct {name} {{ {fields} }}
impl From<{name}> for super::Text {{
    fn from({it}: {name}) -> Self {{ Self {{ key: {id:?}.into(), args: vec![{pairs}] }} }}
}}"
        )
        .expect("a string can be written to");
    }
    writeln!(
        code,
        "/// Every message with its arguments, in alphabetical order.
pub(crate) const ALL: &[(&str, &[&str])] = &[{}];",
        messages
            .iter()
            .map(|(id, them)| { format!("({id:?}, &{:?}),", them.iter().collect::<Vec<_>>()) })
            .collect::<String>()
    )
    .expect("a string can be written to");
    code
}
