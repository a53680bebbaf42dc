//! Lists of words in one value, parted by `;`.

use super::text;

/// Reads a list; `\;` is a semicolon within an item, `\\` a backslash before one.
/// Items that are empty or stand twice are left out.
pub(crate) fn read(value: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = String::new();
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' if matches!(rest.peek(), Some(';' | '\\')) => item.extend(rest.next()),
            ';' => add(&mut items, text::line(&std::mem::take(&mut item))),
            other => item.push(other),
        }
    }
    add(&mut items, text::line(&item));
    items
}

/// Writes a list so that [`read`] gives it back.
pub(crate) fn write(items: &[String]) -> String {
    let items: Vec<_> = items
        .iter()
        .map(|item| text::guard(item).replace('\\', "\\\\").replace(';', "\\;"))
        .collect();
    items.join("; ")
}

/// Adds an item, tidy already, unless it is empty or there.
pub(crate) fn add(items: &mut Vec<String>, item: String) {
    if !item.is_empty() && !items.contains(&item) {
        items.push(item);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn items_are_tidied() {
        assert_eq!(read(" creativitate ;; viziune; creativitate"), ["creativitate", "viziune"]);
        assert_eq!(read(r"a\;b; c\d"), ["a;b", r"c\d"]);
    }

    proptest! {
        #[test]
        fn a_list_is_read_back(items in proptest::collection::vec("[a-z;\\\\&<]{1,8}", 0..4)) {
            let mut tidy = Vec::new();
            for item in &items {
                add(&mut tidy, text::line(item));
            }
            prop_assert_eq!(read(&write(&tidy)), tidy);
        }
    }
}
