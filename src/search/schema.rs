//! The two fields that tantivy keeps of an entry: its id and its grams.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Index, IndexSettings, Term};

use crate::core::ids::EntryId;

use super::grams::GramTokenizer;

/// The entry's id: by it a document is deleted and its record found.
pub(super) const ID: Field = Field::from_field_id(0);
pub(super) const ID_NAME: &str = "id";

/// Its grams with their frequencies.
pub(super) const GRAMS: Field = Field::from_field_id(1);
const GRAMS_NAME: &str = "grams";

/// An empty index in memory.
pub(super) fn index() -> tantivy::Result<Index> {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(GRAMS_NAME)
        .set_index_option(IndexRecordOption::WithFreqs)
        .set_fieldnorms(false);
    let mut fields = Schema::builder();
    let id = fields.add_i64_field(ID_NAME, INDEXED | FAST);
    let grams =
        fields.add_text_field(GRAMS_NAME, TextOptions::default().set_indexing_options(indexing));
    assert_eq!((id, grams), (ID, GRAMS), "fields are numbered in the order they are added");
    // Tantivy asks for its default tokenizer even where a field is no text.
    let tokenizers = TokenizerManager::default();
    tokenizers.register(GRAMS_NAME, GramTokenizer);
    Index::builder()
        .schema(fields.build())
        .tokenizers(tokenizers)
        .settings(IndexSettings { docstore_compress_dedicated_thread: false, ..Default::default() })
        .create_in_ram()
}

/// What selects the document of an entry.
pub(super) fn id_term(id: EntryId) -> Term {
    Term::from_field_i64(ID, id.0)
}
