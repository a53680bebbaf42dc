//! Folding: what makes "Informație", "informatie" and "INFORMAŢIE" the same word.
//!
//! Compatibility forms are taken apart (NFKD), letters made small, diacritics and characters that
//! nobody sees dropped, and the few letters that Unicode does not take apart written in their
//! usual replacement. The recipe is the one that the retrieval measurements were made with.
//!
//! No stemming, no stop words, nothing that depends on a language.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// The text as it is compared: small letters without diacritics. Spaces and punctuation stay.
///
/// Folding twice changes nothing.
///
/// ```
/// assert_eq!(xploit_bot::search::fold("Însușirea Ştiinţelor"), "insusirea stiintelor");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            fold_char(c, &mut folded);
        }
    }
    folded
}

/// The words of a folded text: letters, digits and `_`, as `\w+` finds them.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c| !is_word_char(c)).filter(|word| !word.is_empty())
}

/// What a word is made of.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn fold_char(c: char, folded: &mut String) {
    if is_invisible(c) {
        return;
    }
    decompose_compatible(c, |part| {
        for small in part.to_lowercase() {
            // A small letter can fall apart again: İ becomes i with a dot above.
            decompose_compatible(small, |part| push_base(part, folded));
        }
    });
}

fn push_base(c: char, folded: &mut String) {
    match c {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        'ø' => folded.push('o'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        _ if canonical_combining_class(c) != 0 => {}
        _ => folded.push(c),
    }
}

/// Soft hyphens, joiners, marks of direction, variation selectors: they would cut a word in two.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_european_languages() {
        for (written, folded) in [
            ("Însușire ȘTIINȚĂ", "insusire stiinta"),
            ("ş ţ Ş Ţ", "s t s t"),
            ("Straße GROẞ", "strasse gross"),
            ("Łódź", "lodz"),
            ("Đuro", "duro"),
            ("Ørsted smørrebrød", "orsted smorrebrod"),
            ("Ærø œuvre", "aero oeuvre"),
            ("ısı İstanbul", "isi istanbul"),
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
            ("tŷ ŵyn", "ty wyn"),
            ("őrült űr", "orult ur"),
            ("e\u{301}cole", "ecole"),
            ("ﬁnanțe № ①", "finante no 1"),
            ("in\u{ad}formație", "informatie"),
            ("\u{202e}curs\u{202c}", "curs"),
            ("Ελλάδα Йод", "ελλαδα иод"),
            ("", ""),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for c in '\0'..=char::MAX {
            let once = fold(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "{c:?} ({:x})", u32::from(c));
        }
    }

    #[test]
    fn words_are_letters_digits_and_underscore() {
        let found: Vec<_> = words("e-mail: a_b, 12 ani; c++ 😀").collect();
        assert_eq!(found, ["e", "mail", "a_b", "12", "ani", "c"]);
    }
}
