//! Grams: a word is padded to `_word_` and cut into pieces of four characters.
//!
//! They make a mistyped or an inflected word share most of its pieces with the right one, in every
//! language alike. A padded word of four characters or fewer stays whole.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::fold::{is_word_char, words};

/// Characters in a gram.
const GRAM_CHARS: usize = 4;

/// Calls `each` with every gram of a folded text, repeated ones as often as they occur.
pub(super) fn each_gram(folded: &str, mut each: impl FnMut(&str)) {
    GramTokenizer.token_stream(folded).process(&mut |token| each(&token.text));
}

/// How many grams a folded text has.
pub(super) fn count_grams(folded: &str) -> usize {
    words(folded).map(|word| (word.chars().count() + 2).saturating_sub(GRAM_CHARS - 1).max(1)).sum()
}

/// Cuts folded text into grams, for tantivy and for us.
#[derive(Clone)]
pub(super) struct GramTokenizer;

/// The grams of one text.
pub(super) struct GramStream<'a> {
    /// What has not been read yet.
    rest: &'a str,
    /// The word at hand, and what of it has been cut already.
    padded: String,
    cut: usize,
    token: Token,
}

impl Tokenizer for GramTokenizer {
    type TokenStream<'a> = GramStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GramStream<'a> {
        GramStream { rest: text, padded: String::new(), cut: 0, token: Token::default() }
    }
}

impl GramStream<'_> {
    /// Takes up the next word; false where there is none.
    fn next_word(&mut self) -> bool {
        let rest = self.rest.trim_start_matches(|c| !is_word_char(c));
        let (word, rest) = rest.split_at(rest.find(|c| !is_word_char(c)).unwrap_or(rest.len()));
        self.rest = rest;
        self.cut = 0;
        self.padded.clear();
        if word.is_empty() {
            return false;
        }
        self.padded.push('_');
        self.padded.push_str(word);
        self.padded.push('_');
        true
    }
}

impl TokenStream for GramStream<'_> {
    fn advance(&mut self) -> bool {
        if self.cut == self.padded.len() && !self.next_word() {
            return false;
        }
        let uncut = &self.padded[self.cut..];
        let mut chars = uncut.char_indices();
        let second = chars.nth(1).map_or(uncut.len(), |(at, _)| at);
        let end = chars.nth(GRAM_CHARS - 2).map_or(uncut.len(), |(at, _)| at);
        self.token.text.clear();
        self.token.text.push_str(&uncut[..end]);
        self.token.position = self.token.position.wrapping_add(1);
        self.cut += if end == uncut.len() { end } else { second };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    fn grams(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        each_gram(&fold(text), |gram| found.push(gram.to_owned()));
        found
    }

    #[test]
    fn words_are_padded_and_cut() {
        for (text, expected) in [
            ("a", "_a_"),
            ("ab", "_ab_"),
            ("abc", "_abc abc_"),
            ("Curs", "_cur curs urs_"),
            ("o idee", "_o_ _ide idee dee_"),
            ("știință", "_sti stii tiin iint inta nta_"),
            ("οδός", "_οδο οδοσ δοσ_"),
            ("?! 😀", ""),
        ] {
            assert_eq!(grams(text).join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn grams_are_counted_as_they_are_cut() {
        let text = "De la idee, la prima vânzare: a 😀 οδός _ x2";
        assert_eq!(grams(text).len(), count_grams(&fold(text)));
    }
}
