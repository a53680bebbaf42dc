//! What the columns of a file are, by their names.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::core::catalogue::Language;
use crate::exchange::field::Field;
use crate::exchange::mapping::Mapping;
use crate::exchange::values::language;
use crate::exchange::values::words::{Table, fold, read_data};

/// Folded alias → field, and its rank among the aliases of that field.
static ALIASES: LazyLock<HashMap<String, (Field, usize)>> = LazyLock::new(|| {
    let table: Table = read_data(include_str!("columns.toml"));
    let mut aliases = HashMap::new();
    for (name, words) in &table {
        let field: Field = name.parse().unwrap_or_else(|()| panic!("no such field: {name}"));
        for (rank, word) in std::iter::once(name).chain(words).enumerate() {
            let before = aliases.insert(fold(word), (field, rank));
            assert!(before.is_none_or(|(it, _)| it == field), "{word} names two fields");
        }
    }
    aliases
});

/// What one column tells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// The field.
    pub field: Field,
    /// For titles and descriptions: their language, where the name tells it (`title_en`).
    pub language: Option<Language>,
}

impl Column {
    fn of(field: Field) -> Self {
        Self { field, language: None }
    }

    /// One of our names, with a language behind titles and descriptions (`title_en`).
    pub(crate) fn named(name: &str) -> Option<Self> {
        if let Ok(field) = name.parse() {
            return Some(Self::of(field));
        }
        let (name, language) = name.rsplit_once('_')?;
        let field = name.parse().ok().filter(|it| is_wording(*it))?;
        Some(Self { field, language: Some(language::read(language)?) })
    }

    /// What a folded name of a column means, and how well.
    fn aliased(folded: &str) -> Option<(Self, usize)> {
        if let Some((field, rank)) = ALIASES.get(folded) {
            return Some((Self::of(*field), *rank));
        }
        let (name, code) = folded.rsplit_once(' ')?;
        let (field, rank) = ALIASES.get(name).filter(|(field, _)| is_wording(*field))?;
        let language = Some(language::read(code)?);
        Some((Self { field: *field, language }, *rank))
    }
}

fn is_wording(field: Field) -> bool {
    matches!(field, Field::Title | Field::Description)
}

/// The columns of one file.
#[derive(Debug)]
pub(crate) struct Columns {
    /// Names as the file has them.
    names: Vec<String>,
    /// By field, those that tell it: one, except for lists and for titles in several languages.
    of: BTreeMap<Field, Vec<Told>>,
    /// Names that mean nothing to us.
    pub ignored: Vec<String>,
    /// It has our own columns id, kind and title: then `language` is that of the texts.
    pub is_own: bool,
}

/// A column that tells a field.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Its place in the row.
    pub nth: usize,
    /// Language of the texts in it, where its name tells.
    pub language: Option<Language>,
    rank: usize,
}

impl Columns {
    /// Resolves a header: by the mapping, else by the aliases. Where two columns tell the same
    /// field, the better alias wins.
    pub(crate) fn of<'a>(header: impl Iterator<Item = &'a str>, mapping: &Mapping) -> Self {
        let names: Vec<String> = header.map(|name| name.trim().to_owned()).collect();
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let has = |field: Field| folded.iter().any(|it| it == field.name());
        let is_own = has(Field::Id) && has(Field::Kind) && has(Field::Title);
        let mut columns = Self { names, of: BTreeMap::new(), ignored: Vec::new(), is_own };
        for (nth, folded) in folded.iter().enumerate() {
            let (column, rank) = match mapping.columns.get(folded) {
                Some(None) => continue,
                Some(Some(column)) => (column.clone(), 0),
                None => match Column::aliased(folded) {
                    Some((column, rank)) => (column, rank + 1),
                    None => {
                        columns.ignored.push(columns.names[nth].clone());
                        continue;
                    }
                },
            };
            columns.add(nth, columns.settle(column, rank), rank);
        }
        columns
    }

    /// In others' files a column "language" tells in which language one learns.
    fn settle(&self, mut column: Column, rank: usize) -> Column {
        if column.field == Field::Language && rank > 0 && !self.is_own {
            column.field = Field::Languages;
        }
        column
    }

    fn add(&mut self, nth: usize, column: Column, rank: usize) {
        let told = Told { nth, language: column.language, rank };
        let columns = self.of.entry(column.field).or_default();
        let rival =
            columns.iter_mut().find(|it| !column.field.is_list() && it.language == told.language);
        match rival {
            None => columns.push(told),
            Some(rival) => {
                let loser =
                    if told.rank < rival.rank { std::mem::replace(rival, told).nth } else { nth };
                self.ignored.push(self.names[loser].clone());
            }
        }
    }

    /// The columns that tell a field, from the left.
    pub(crate) fn telling(&self, field: Field) -> &[Told] {
        self.of.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Whether any column tells the field.
    pub(crate) fn tell(&self, field: Field) -> bool {
        self.of.contains_key(&field)
    }

    /// Some column tells what only opportunities have.
    pub(crate) fn tell_opportunities(&self) -> bool {
        !self.is_own && self.of.keys().any(|field| field.is_of_opportunities())
    }

    /// The name in the file of the column that tells a field, else our own name.
    pub(crate) fn name_of(&self, field: Field) -> String {
        self.telling(field)
            .first()
            .map_or_else(|| field.name().to_owned(), |it| self.names[it.nth].clone())
    }

    /// The name in the file of the `nth` column.
    pub(crate) fn name(&self, nth: usize) -> &str {
        &self.names[nth]
    }

    /// The place of a column by its folded name.
    pub(crate) fn position(&self, folded: &str) -> Option<usize> {
        self.names.iter().position(|name| fold(name) == folded)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(header: &str) -> Columns {
        Columns::of(header.split(','), &Mapping::default())
    }

    #[test]
    fn names_in_several_languages() {
        for (header, field) in [
            (" ID-EVENTO", Field::Id),
            ("TITULO", Field::Title),
            ("Denumire", Field::Title),
            ("Leírás", Field::Description),
            ("Enw", Field::Title),
            ("Pavadinimas", Field::Title),
            ("Ville", Field::City),
            ("Anbieter", Field::Provider),
            ("data_inizio", Field::Start),
            ("levelISCED", Field::Isced),
        ] {
            assert!(columns(header).tell(field), "{header}");
        }
    }

    #[test]
    fn titles_in_two_languages() {
        let columns = columns("id,title_en,title_lt");
        let tags: Vec<_> = columns
            .telling(Field::Title)
            .iter()
            .map(|it| it.language.as_ref().unwrap().to_string())
            .collect();
        assert_eq!(tags, ["en", "lt"]);
    }

    #[test]
    fn language_means_the_texts_only_in_our_own_files() {
        assert!(columns("id,kind,title,language").tell(Field::Language));
        assert!(columns("id,name,language").tell(Field::Languages));
    }

    #[test]
    fn the_better_alias_wins() {
        let columns = columns("link,url,altceva");
        assert_eq!(columns.name_of(Field::Url), "url");
        assert_eq!(columns.ignored, ["link", "altceva"]);
    }
}
