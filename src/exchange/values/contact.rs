//! Public contacts: an address or a number of an organisation.
//!
//! Which contacts are public is decided by the property they stand in: those of an organisation
//! or its contact point are, those of a person (`Person`, "coordinator") are never read.

use super::text;

/// Tidies a contact; `mailto:` and `tel:` go.
pub(crate) fn read(value: &str) -> String {
    bare(&text::line(value)).to_owned()
}

/// A tidy contact without `mailto:` and `tel:`.
pub(crate) fn bare(line: &str) -> &str {
    let bare = ["mailto:", "tel:"].iter().find_map(|scheme| line.strip_prefix(scheme));
    bare.map_or(line, str::trim)
}

/// What kind of contact it is, for formats that part them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One e-mail address.
    Email,
    /// One telephone number.
    Telephone,
    /// Anything else.
    Words,
}

/// Tells an address from a number by its looks.
pub(crate) fn shape(contact: &str) -> Shape {
    let single = !contact.contains(char::is_whitespace);
    if single
        && contact
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    {
        return Shape::Email;
    }
    let digits = contact.chars().filter(char::is_ascii_digit).count();
    if digits >= 5 && contact.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c)) {
        return Shape::Telephone;
    }
    Shape::Words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_by_their_looks() {
        assert_eq!(read(" mailto:contact@club.example.org"), "contact@club.example.org");
        assert_eq!(shape("contact@club.example.org"), Shape::Email);
        assert_eq!(shape("+40 265 000 000"), Shape::Telephone);
        assert_eq!(shape("la secretariat"), Shape::Words);
    }
}
