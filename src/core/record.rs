//! An idea as a record: what of it goes into a file, and nothing of whoever wrote it.

use jiff::Timestamp;
use serde::Serialize;

/// An idea in a file, for whoever counts and reports.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct IdeaRecord {
    /// The number that people use.
    pub number: i64,
    /// A few words that name it.
    pub title: String,
    /// What it is and for whom.
    pub what: String,
    /// What is needed for it.
    pub needs: String,
    /// Where it would be.
    pub place: String,
    /// In which language it is written.
    pub language: String,
    /// The codes of its EntreComp competences.
    pub competences: Vec<String>,
    /// The codes of its topics.
    pub topics: Vec<String>,
    /// The code of its state.
    pub state: String,
    /// When its author sent it.
    pub submitted: Option<Timestamp>,
    /// When a coordinator first answered.
    pub answered: Option<Timestamp>,
    /// Since when all may read it.
    pub published: Option<Timestamp>,
    /// When its state changed last.
    pub changed: Option<Timestamp>,
    /// How many support it.
    pub supporters: i64,
    /// How many want to hear of it.
    pub followers: i64,
}
