//! What something costs: nothing, an amount, or the source's own words.

use std::sync::LazyLock;

use super::text;
use super::words::{Table, Vocabulary, excerpt, fold, read_data};
use crate::core::catalogue::{Cost, Price};
use crate::core::text::Text;
use crate::text;

static CURRENCIES: LazyLock<Currencies> = LazyLock::new(|| {
    let table: Table = read_data(include_str!("currency.toml"));
    let names = table
        .iter()
        .flat_map(|(code, names)| names.iter().map(move |name| (name.to_lowercase(), code.clone())))
        .collect();
    Currencies { codes: table.keys().cloned().collect(), names }
});

static FREE: LazyLock<Vocabulary<()>> =
    LazyLock::new(|| Vocabulary::new(&read_data::<Table>(include_str!("free.toml")), |_| Some(())));

struct Currencies {
    codes: Vec<String>,
    names: Vec<(String, String)>,
}

/// Reads a cost; words that are no single amount stay words.
///
/// `currency` is for a bare number. `Ok(None)`: the value is empty.
///
/// # Errors
///
/// A bare number without a currency, a negative amount, or one too large.
pub(crate) fn read(value: &str, currency: Option<&str>) -> Result<Option<Cost>, Text> {
    let words = text::line(value);
    if words.is_empty() {
        return Ok(None);
    }
    if is_free(&words) {
        return Ok(Some(Cost::Free));
    }
    let digits = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (words.find(digits), words.rfind(digits)) else {
        return Ok(Some(Cost::Words(words)));
    };
    let number = &words[first..=last];
    let before = words[..first].trim();
    let after = words[last + 1..]
        .trim()
        .trim_start_matches([',', '.'])
        .trim_start_matches(['-', '–'])
        .trim();
    let (sign, before) = match before.strip_suffix(['-', '−']) {
        Some(before) => (true, before.trim()),
        None => (false, before),
    };
    let found = match (before, after) {
        ("", "") => match currency {
            Some(currency) if is_number(number) => Some(currency.to_owned()),
            _ if is_number(number) && is_zero(number) => return Ok(Some(Cost::Free)),
            _ if is_number(number) => {
                return Err(text!(exchange_cost_without_currency, value = excerpt(&words)));
            }
            _ => None,
        },
        ("", name) | (name, "") => currency_of(name),
        _ => None,
    };
    let Some(currency) = found.filter(|_| is_number(number)) else {
        return Ok(Some(Cost::Words(words)));
    };
    match cents(number) {
        Some(_) if sign => Err(text!(exchange_cost_unreadable, value = excerpt(&words))),
        Some(0) => Ok(Some(Cost::Free)),
        Some(cents) => Ok(Some(Cost::Price(Price { cents, currency }))),
        None => Err(text!(exchange_cost_unreadable, value = excerpt(&words))),
    }
}

/// Writes a cost so that [`read`] gives it back.
pub(crate) fn write(cost: &Cost) -> String {
    match cost {
        Cost::Free => "free".to_owned(),
        Cost::Price(price) => format!("{} {}", amount(price), price.currency),
        Cost::Words(words) => words.clone(),
    }
}

/// An amount with a decimal point: `25`, `25.50`.
pub(crate) fn amount(price: &Price) -> String {
    match price.cents % 100 {
        0 => (price.cents / 100).to_string(),
        rest => format!("{}.{rest:02}", price.cents / 100),
    }
}

/// An ISO 4217 code that is in use, from a code, a name or a sign.
pub(crate) fn currency_of(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches('.');
    let code = name.to_uppercase();
    if CURRENCIES.codes.contains(&code) {
        return Some(code);
    }
    let name = name.to_lowercase();
    CURRENCIES.names.iter().find(|(known, _)| *known == name).map(|(_, code)| code.clone())
}

/// "Gratuit", "Free of charge!", "ingyenes".
pub(crate) fn is_free(words: &str) -> bool {
    FREE.of_folded(&fold(words)).is_some()
}

fn is_number(number: &str) -> bool {
    number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'' | '’'))
}

fn is_zero(number: &str) -> bool {
    number.chars().all(|c| matches!(c, '0' | '.' | ','))
}

/// `1.250,00`, `1,250.00`, `1 250`, `10,5`: the last separator is the decimal one unless three
/// digits follow it, which then are thousands.
fn cents(number: &str) -> Option<i64> {
    let number: String = number.chars().filter(|c| !matches!(c, ' ' | '\'' | '’')).collect();
    let (whole, fraction) = match number.rfind(['.', ',']) {
        Some(at) if number.len() - at - 1 <= 2 => (&number[..at], &number[at + 1..]),
        Some(at) if number.len() - at - 1 == 3 => (number.as_str(), ""),
        Some(_) => return None,
        None => (number.as_str(), ""),
    };
    let groups: Vec<_> = whole.split(['.', ',']).collect();
    let grouped = groups.len() == 1
        || (groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()));
    if !grouped {
        return None;
    }
    let whole: i64 = groups.concat().parse().ok()?;
    let fraction: i64 = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        _ => fraction.parse().ok()?,
    };
    whole.checked_mul(100)?.checked_add(fraction)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn price(cents: i64, currency: &str) -> Option<Cost> {
        Some(Cost::Price(Price { cents, currency: currency.to_owned() }))
    }

    #[test]
    fn nothing() {
        for words in [
            "gratuit",
            "Gratuită",
            "free",
            "Free of charge",
            "gratuito",
            "Gratis",
            "ingyenes",
            "am ddim",
            "AM DDIM!",
            "kostenlos",
            "nemokama",
            "0",
            "0 lei",
            "0,00 €",
            "intrare liberă",
        ] {
            assert_eq!(read(words, None), Ok(Some(Cost::Free)), "{words}");
        }
    }

    #[test]
    fn amounts() {
        for (words, cents, currency) in [
            ("25 €", 2500, "EUR"),
            ("10,50 lei", 1050, "RON"),
            ("1.250,00 RON", 125_000, "RON"),
            ("€ 25.50", 2550, "EUR"),
            ("£12", 1200, "GBP"),
            ("3 euros", 300, "EUR"),
            ("5 000 Ft", 500_000, "HUF"),
            ("1,250.00 USD", 125_000, "USD"),
            ("1.250 lei", 125_000, "RON"),
            ("12.5 EUR", 1250, "EUR"),
            ("EUR 7", 700, "EUR"),
            ("25,- €", 2500, "EUR"),
            ("1'200 CHF", 120_000, "CHF"),
        ] {
            assert_eq!(read(words, None), Ok(price(cents, currency)), "{words}");
        }
        assert_eq!(read("25", Some("RON")), Ok(price(2500, "RON")));
    }

    #[test]
    fn words_stay_words() {
        for words in [
            "de la 50 lei",
            "10 euros (más gastos de gestión).",
            "10–20 EUR",
            "Descarga gratuita de invitaciones una semana antes de la actividad",
            "la cerere",
            "25 EUR / 20 EUR",
        ] {
            assert_eq!(read(words, None), Ok(Some(Cost::Words(words.to_owned()))), "{words}");
        }
    }

    #[test]
    fn amounts_that_cannot_be() {
        for words in ["25", "-5 EUR", "99999999999999999999 EUR", "1.25.0 EUR"] {
            assert!(read(words, None).is_err(), "{words}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(cents in 1..i64::MAX) {
            let cost = Cost::Price(Price { cents, currency: "RON".to_owned() });
            prop_assert_eq!(read(&write(&cost), None), Ok(Some(cost)));
        }

        #[test]
        fn anything_is_read_or_refused(words in ".{0,40}") {
            if let Ok(Some(cost)) = read(&words, Some("EUR")) {
                let written = write(&cost);
                prop_assert_eq!(read(&text::guard(&written), Some("EUR")), Ok(Some(cost)));
            }
        }
    }
}
