//! Links to pages.

use super::words::excerpt;
use crate::core::text::Text;
use crate::text;

/// Reads a link to a page of the web; one without a scheme is taken for `https`.
/// `Ok(None)`: the value is empty.
///
/// # Errors
///
/// Other schemes (`javascript:`, `ftp:`) and what is no link.
pub(crate) fn read(value: &str) -> Result<Option<String>, Text> {
    let value = value.trim().replace("&amp;", "&");
    if value.is_empty() {
        return Ok(None);
    }
    let wrong = || text!(exchange_url_unreadable, value = excerpt(&value));
    if value.contains(char::is_whitespace) || value.contains(char::is_control) {
        return Err(wrong());
    }
    let link =
        if value.contains("://") || value.split('/').next().is_some_and(|it| it.contains(':')) {
            value.clone()
        } else {
            format!("https://{value}")
        };
    let parsed = ::url::Url::parse(&link).map_err(|_| wrong())?;
    let on_the_web = matches!(parsed.scheme(), "http" | "https");
    let host = parsed.host_str().is_some_and(|host| host.contains('.') || host == "localhost");
    if on_the_web && host { Ok(Some(link)) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_what_is_none() {
        let read = |value| read(value).map(Option::unwrap_or_default);
        assert_eq!(
            read("https://a.example.org/?x=1&amp;y=2"),
            Ok("https://a.example.org/?x=1&y=2".to_owned())
        );
        assert_eq!(read("www.example.org"), Ok("https://www.example.org".to_owned()));
        assert_eq!(read(" "), Ok(String::new()));
        for value in ["javascript:alert(1)", "ftp://example.org", "aici", "http://", "două cuvinte"]
        {
            assert!(read(value).is_err(), "{value}");
        }
    }
}
