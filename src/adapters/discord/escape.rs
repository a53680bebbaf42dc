//! Words as Discord's markdown: pure. What is read is what was written.
//!
//! A backslash stands before whatever would format, mention, quote, list or link. Addresses stay
//! as they are, so that they can be followed: Discord reads an address as one piece, and a backslash
//! behind it as a part of it.

/// Escapes words that stand somewhere in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Escape {
    /// Nothing but spaces stands before them on their line.
    line_begins: bool,
}

impl Escape {
    /// At the beginning of a text.
    pub(super) fn new() -> Self {
        Self { line_begins: true }
    }

    /// The words so that they are read as they are. What comes next stands behind them.
    pub(super) fn words(&mut self, words: &str) -> String {
        let mut out = String::with_capacity(words.len() + words.len() / 8);
        let mut rest = words;
        while let Some(first) = rest.chars().next() {
            let taken = match address(rest) {
                Some(address) => {
                    out.push_str(address);
                    if rest[address.len()..].starts_with('<') {
                        out.push(' ');
                    }
                    self.line_begins = false;
                    address.len()
                }
                None => self.one(first, rest, &mut out),
            };
            rest = &rest[taken..];
        }
        out
    }

    /// Writes the first character of `rest`, or the number that begins a list. How many bytes.
    fn one(&mut self, first: char, rest: &str, out: &mut String) -> usize {
        let behind = &rest[first.len_utf8()..];
        let begins = self.line_begins;
        self.line_begins = first == '\n' || (begins && first == ' ');
        if begins && first.is_ascii_digit() {
            return number(rest, out);
        }
        let escaped = match first {
            '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' => true,
            '>' | '#' | '-' | '+' => begins,
            '@' => behind.starts_with("everyone") || behind.starts_with("here"),
            ':' => behind.starts_with(|it: char| it.is_alphanumeric() || "_+-".contains(it)),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(first);
        first.len_utf8()
    }
}

/// Writes the digits at the beginning of a line; a dot or bracket behind them would make a list.
fn number(rest: &str, out: &mut String) -> usize {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    out.push_str(&rest[..digits]);
    match rest[digits..].chars().next() {
        Some(mark @ ('.' | ')')) => {
            out.push('\\');
            out.push(mark);
            digits + 1
        }
        _ => digits,
    }
}

/// The address with which this begins, with all that stands right behind it: Discord leaves a dot or
/// bracket at its end out by itself.
fn address(text: &str) -> Option<&str> {
    let begins = ["https://", "http://"].into_iter().any(|it| text.starts_with(it));
    let ends = |it: char| it.is_whitespace() || it == '<';
    begins.then(|| text.find(ends).map_or(text, |end| &text[..end]))
}

/// The most that words take when they are escaped, wherever they stand, in UTF-16 units: the sum of
/// what each letter takes, so that a part of a text never takes more than the text.
pub(super) fn measure(words: &str) -> usize {
    let more = |it: char| match it {
        // It may have a space before it as well.
        '<' => 2,
        it => usize::from(MAY_BE_ESCAPED.contains(it)),
    };
    words.chars().map(|it| it.len_utf16() + more(it)).sum()
}

/// What has a backslash before it in one place or another.
const MAY_BE_ESCAPED: &str = "\\*_~`|[]>#-+@:.)";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Escape, address, measure};

    fn escape(words: &str) -> String {
        Escape::new().words(words)
    }

    /// What Discord shows of an escaped text: a backslash before a sign goes, an address stays.
    fn read(text: &str) -> String {
        let mut shown = String::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if let Some(address) = address(rest) {
                shown.push_str(address);
                rest = &rest[address.len()..];
                continue;
            }
            rest = &rest[first.len_utf8()..];
            match rest.chars().next() {
                Some(next) if first == '\\' && next.is_ascii_punctuation() => {
                    shown.push(next);
                    rest = &rest[next.len_utf8()..];
                }
                _ => shown.push(first),
            }
        }
        shown
    }

    #[test]
    fn nothing_formats_mentions_or_links() {
        let escaped = [
            ("**tare** _și_ ~~nu~~", r"\*\*tare\*\* \_și\_ \~\~nu\~\~"),
            ("<@123> <#4> <t:0:R> <:a:5>", r"\<@123> \<#4> \<t\:0\:R> \<\:a\:5>"),
            ("@everyone @here a@b.ro", r"\@everyone \@here a@b.ro"),
            ("[aici](https://rău.example)", r"\[aici\](https://rău.example)"),
            ("# titlu\n> citat\n- listă\n-# mic", "\\# titlu\n\\> citat\n\\- listă\n\\-# mic"),
            ("  * a\n 12. b\n3) c", "  \\* a\n 12\\. b\n3\\) c"),
            ("e-mail, ora 10:30, a > b #1", r"e-mail, ora 10\:30, a > b #1"),
            ("`cod` ||ascuns|| c:\\", r"\`cod\` \|\|ascuns\|\| c:\\"),
            (":smile:", r"\:smile:"),
            ("1 · Olărit", "1 · Olărit"),
        ];
        for (words, expected) in escaped {
            assert_eq!(escape(words), expected);
        }
    }

    #[test]
    fn an_address_stays_as_it_is() {
        let address = "https://example.org/a_b_c?x=*1*#y";
        assert_eq!(escape(address), address);
        assert_eq!(escape(&format!("vezi {address}.")), format!("vezi {address}."));
        assert_eq!(escape("http://a.ro/_)_"), "http://a.ro/_)_");
    }

    #[test]
    fn no_backslash_becomes_a_part_of_an_address() {
        for (words, expected) in [
            ("[https://a.ro/x]", r"\[https://a.ro/x]"),
            ("[https://a.ro/x.] *da*", r"\[https://a.ro/x.] \*da\*"),
            ("https://a.ro<@123>", r"https://a.ro \<@123>"),
            ("https://<https://a.ro", r"https:// \<https://a.ro"),
        ] {
            assert_eq!(escape(words), expected);
            assert!(expected.encode_utf16().count() <= measure(words));
        }
    }

    #[test]
    fn what_is_behind_a_break_begins_a_line() {
        let mut escape = Escape::new();
        assert_eq!(escape.words("a\n"), "a\n");
        assert_eq!(escape.words("# b"), "\\# b");
        assert_eq!(escape.words("# c"), "# c");
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_was_written(words in r"[ -~\nțș👩\u{200d}]{0,60}") {
            prop_assert_eq!(read(&escape(&words)), words);
        }

        #[test]
        fn nothing_that_formats_is_left(words in r"[*_~`|<>@#\\\[\]():. \nahttps/0-9-]{0,60}") {
            let escaped = escape(&words);
            let mut rest = escaped.as_str();
            let mut begins = true;
            while let Some(first) = rest.chars().next() {
                if let Some(address) = address(rest) {
                    rest = &rest[address.len()..];
                    begins = false;
                    continue;
                }
                prop_assert!(!"*_~`|<[]".contains(first), "{first} in {escaped:?}");
                prop_assert!(!(begins && "#>-+".contains(first)), "{first} in {escaped:?}");
                let skipped = if first == '\\' { 2 } else { 1 };
                begins = first == '\n' || (begins && first == ' ');
                rest = &rest[rest.char_indices().nth(skipped).map_or(rest.len(), |it| it.0)..];
            }
        }

        #[test]
        fn the_measure_is_never_too_small(words in r"[ -~\nțș👩]{0,60}", at in any::<bool>()) {
            let mut escape = Escape { line_begins: at };
            prop_assert!(escape.words(&words).encode_utf16().count() <= measure(&words));
        }
    }
}
