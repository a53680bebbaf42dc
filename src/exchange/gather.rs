//! Rows and nodes with the same identifier become one entry.
//!
//! The rule: what stands next to each other is joined as it is read. What stands apart is held
//! until its last row has come; which identifiers do so is known from a look through the file
//! beforehand, which keeps eight bytes a row while it looks and afterwards only what does repeat.
//! So a file whose rows are in order is read in constant memory, and any other correctly, in the
//! memory of the entries that are still open. Entries come in the order of their last rows.
//!
//! A row that contradicts those before it is a problem of its own and adds nothing.

use std::collections::{HashMap, VecDeque};

use super::Read;
use super::draft::Draft;
use super::problem::{Place, Problem};
use crate::text;

/// One row or node.
pub(crate) struct Piece {
    /// The line on which it starts.
    pub line: u64,
    /// Hash of the identifier.
    pub hash: u64,
    /// What it says.
    pub draft: Draft,
}

/// A file that gives pieces.
pub(crate) trait Pieces: Send {
    /// The next row or node, or all that is wrong with it; `None` at the end.
    fn read(&mut self) -> Option<Result<Piece, Vec<Problem>>>;

    /// What the file calls a field.
    fn column(&self, place: &Place) -> String;

    /// The identifiers that stand apart; asked once.
    fn apart(&mut self) -> Apart;

    /// Columns that mean nothing to us.
    fn ignored(&self) -> Vec<String> {
        Vec::new()
    }

    /// How many well-formed nodes were left out on purpose so far.
    fn left_out(&self) -> u64 {
        0
    }
}

/// Which identifiers (as hashes) come in several places, and in how many.
#[derive(Debug, Default)]
pub(crate) struct Apart {
    groups: Vec<u64>,
    repeated: HashMap<u64, u32>,
}

impl Apart {
    /// Notes the next row; rows next to each other are one place.
    pub(crate) fn note(&mut self, hash: u64) {
        if self.groups.last() != Some(&hash) {
            self.groups.push(hash);
        }
    }

    /// Forgets what comes in one place only.
    pub(crate) fn settle(mut self) -> Self {
        self.groups.sort_unstable();
        for same in self.groups.chunk_by(|one, other| one == other).filter(|it| it.len() > 1) {
            self.repeated.insert(same[0], u32::try_from(same.len()).unwrap_or(u32::MAX));
        }
        self.groups = Vec::new();
        self
    }

    /// A place has been read: whether more are to come.
    fn more_after(&mut self, hash: u64) -> bool {
        match self.repeated.get_mut(&hash) {
            None => false,
            Some(left) => {
                *left = left.saturating_sub(1);
                *left > 0
            }
        }
    }
}

/// Joins the pieces of a file.
pub(crate) struct Gather {
    file: String,
    pub pieces: Box<dyn Pieces>,
    apart: Apart,
    open: Option<Piece>,
    held: HashMap<String, Piece>,
    ready: VecDeque<Result<Read, Problem>>,
    is_over: bool,
}

impl Gather {
    pub(crate) fn new(file: String, mut pieces: Box<dyn Pieces>) -> Self {
        let apart = pieces.apart();
        Self {
            file,
            pieces,
            apart,
            open: None,
            held: HashMap::new(),
            ready: VecDeque::new(),
            is_over: false,
        }
    }

    fn take(&mut self, piece: Piece) {
        match &mut self.open {
            Some(open) if open.draft.id == piece.draft.id => self.join(piece),
            _ => {
                self.close();
                match self.held.remove(&piece.draft.id) {
                    None => self.open = Some(piece),
                    Some(held) => {
                        self.open = Some(held);
                        self.join(piece);
                    }
                }
            }
        }
    }

    fn join(&mut self, piece: Piece) {
        let Some(open) = &mut self.open else { return };
        let (id, first) = (open.draft.id.clone(), open.line);
        if let Err(field) = open.draft.absorb(piece.draft) {
            let reason = text!(exchange_contradiction, id = id, line = first.to_string());
            let column = self.pieces.column(&Place::Field(field));
            let problem = Problem::at(&self.file, piece.line, reason).in_column(column);
            self.ready.push_back(Err(problem));
        }
    }

    fn close(&mut self) {
        let Some(piece) = self.open.take() else { return };
        if self.apart.more_after(piece.hash) {
            self.held.insert(piece.draft.id.clone(), piece);
        } else {
            self.finish(piece);
        }
    }

    fn finish(&mut self, piece: Piece) {
        let result = piece.draft.finish().map(|entry| Read { line: piece.line, entry });
        self.ready.push_back(result.map_err(|fault| {
            let column = self.pieces.column(&fault.place);
            Problem::at(&self.file, piece.line, fault.reason).in_column(column)
        }));
    }

    fn end(&mut self) {
        self.close();
        let mut rest: Vec<_> = self.held.drain().map(|(_, piece)| piece).collect();
        rest.sort_by_key(|piece| piece.line);
        for piece in rest {
            self.finish(piece);
        }
        self.is_over = true;
    }
}

impl Iterator for Gather {
    type Item = Result<Read, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(result) = self.ready.pop_front() {
                return Some(result);
            }
            if self.is_over {
                return None;
            }
            match self.pieces.read() {
                Some(Ok(piece)) => self.take(piece),
                Some(Err(problems)) => self.ready.extend(problems.into_iter().map(Err)),
                None => self.end(),
            }
        }
    }
}
