//! Files as a whole: encodings, damage, formats that are recognised and refused.

use xploit_bot::exchange::{Extent, Mapping};

use crate::{fixture, mapped, read, read_with, refused, told};

const TEXT: &str = "id;titlu;organizator\n1;Învățăm să țesem;Școala „Lunca”\n2;Őszi műhely;Klub\n";

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn encodings() {
    let marked = format!("\u{feff}{TEXT}");
    for bytes in [
        TEXT.as_bytes().to_vec(),
        marked.as_bytes().to_vec(),
        utf_16(&marked, u16::to_le_bytes),
        utf_16(&marked, u16::to_be_bytes),
        utf_16(TEXT, u16::to_le_bytes),
    ] {
        let given = read(bytes);
        assert_eq!(given.opportunity("1").wordings[0].title, "Învățăm să țesem");
        assert_eq!(given.opportunity("2").wordings[0].title, "Őszi műhely");
    }
    let (bytes, ..) = encoding_rs::ISO_8859_16.encode(TEXT);
    let given = read_with(bytes, &mapped("encoding = 'iso-8859-16'"));
    assert_eq!(given.opportunity("1").provider, "Școala „Lunca”");
    let cedilla = "id;titlu;organizator\n1;Învăţăm să ţesem împreună;Şcoala din Braşov\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1250.encode(cedilla);
    assert_eq!(read(bytes).opportunity("1").provider, "Şcoala din Braşov");
}

#[test]
fn nothing_in_it() {
    assert_eq!(told(&refused("")), "- empty");
    assert_eq!(told(&refused(" \r\n\t")), "- empty");
    assert_eq!(told(&refused("\u{feff}")), "- empty");
    assert_eq!(told(&refused("id,title,provider\n")), "- header-only");
    assert_eq!(told(&refused("id,title,provider\n\n , \n")), "- header-only");
    assert_eq!(refused("").extent, Extent::File);
}

#[test]
fn no_title_among_the_columns() {
    let problem = refused("una;alta\n1;2\n");
    assert_eq!(told(&problem), "1 - no-title-column");
    assert_eq!(problem.extent, Extent::File);
}

#[test]
fn other_formats_are_named() {
    for (bytes, expected) in [
        (&b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"[..], "iCalendar"),
        (b"<?xml version=\"1.0\"?><catalog/>", "XML / HTML"),
        (b"<!-- first --><rss/>", "XML / HTML"),
        (b"<!DOCTYPE html><html></html>", "XML / HTML"),
        (b"{\"value\":{\"total\":1,\"data\":[{\"nome\":\"Corso\"}]}}", "JSON"),
        (b"{\"DDV10\": {\"name\": \"Droit\"}}", "JSON"),
        (b"%PDF-1.7\n", "PDF"),
    ] {
        let problem = refused(bytes);
        assert_eq!(told(&problem), "- not-read", "{expected}");
        assert!(format!("{:?}", problem.reason.args).contains(expected));
    }
    assert_eq!(told(&refused(&b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml"[..])), "- spreadsheet");
    assert_eq!(told(&refused((0..=255).cycle().take(4000).collect::<Vec<u8>>())), "- binary");
    assert_eq!(
        told(&refused("[{\"id\": \"https://ror.org/1\", \"name\": \"X\", \"types\": []}]")),
        "- ror-old"
    );
    assert_eq!(
        told(&refused(
            "{\"@context\": \"https://www.w3.org/ns/activitystreams\", \"type\": \"Note\"}"
        )),
        "- not-schema-org"
    );
}

#[test]
fn a_wrong_quote_on_line_300() {
    let mut csv = "id,titlu,organizator\n".to_owned();
    for line in 2..=400 {
        csv += &match line {
            300 => "300,\"Titlu neterminat,Clubul\n".to_owned(),
            350 => "350,\"Titlu\" cu rest,Clubul\n".to_owned(),
            line if line % 2 == 0 => format!("{line},\"Titlu, cu virgulă {line}\",Clubul\n"),
            line => format!("{line},Titlu {line},Clubul\n"),
        };
    }
    let given = read(csv);
    assert_eq!(given.told(), ["300 - quote-broken", "350 - quote-broken"]);
    assert_eq!(given.entries.len(), 397);
    assert_eq!(given.opportunity("301").wordings[0].title, "Titlu 301");
}

#[test]
fn rows_that_do_not_fit_the_header() {
    let given = read(
        "id,titlu,organizator\na,Curs,Clubul\nb,Curs, cu virgulă,Clubul\nc,Curs\nd,Curs,Clubul,,\n",
    );
    assert_eq!(given.told(), ["3 - cells", "4 - cells"]);
    assert_eq!(given.entries.len(), 2);
}

#[test]
fn nul_bytes_and_broken_characters() {
    let given = read("id,titlu,organizator\na,Cu\0rs,Clubul\nb,Curs,Clubul\n");
    assert_eq!(given.told(), ["2 titlu nul"]);
    let mut bytes = "id,titlu,organizator\na,Țesut și împletit,Școală\nb,Învățătură,Școală\nc,X"
        .to_owned()
        .into_bytes();
    bytes.extend(b"\xFFY,Clubul\n");
    let given = read(bytes);
    assert_eq!(given.told(), ["4 titlu character-broken"]);
    assert_eq!(given.entries.len(), 2);
}

#[test]
fn a_line_without_end() {
    let csv = format!("id,titlu,organizator\na,{},Clubul\nb,Curs,Clubul\n", "x".repeat(3 << 20));
    let given = read(csv);
    assert_eq!(given.told(), ["2 - row-too-long"]);
    assert_eq!(given.entries.len(), 1);
}

#[test]
fn wrong_mapping_files() {
    let problem = |toml: &str| told(&Mapping::read(toml, "m.toml").unwrap_err());
    assert_eq!(problem("[columns\n"), "1 - mapping-unreadable");
    assert_eq!(problem("colums = {}\n"), "1 - mapping-unreadable");
    assert_eq!(problem("[columns]\n\"A\" = \"titel\"\n"), "2 titel field-unknown");
    assert_eq!(problem("[defaults]\ncurrency = \"galbeni\"\n"), "2 galbeni currency-unknown");
    assert_eq!(problem("[defaults]\nlanguage = \"xx\"\n"), "2 xx language-unknown");
    assert_eq!(problem("encoding = \"utf-9\"\n"), "1 utf-9 encoding-unknown");
    assert_eq!(problem("delimiter = \"ab\"\n"), "1 delimiter delimiter-wrong");
}

#[test]
fn recognised_by_content_alone() {
    for (name, format) in [
        ("agenda.windows-1252.csv", "CSV"),
        ("cursuri.jsonld", "schema.org JSON-LD"),
        ("instante.json", "schema.org JSON-LD"),
        ("ror.json", "ROR"),
    ] {
        let source = std::io::Cursor::new(fixture(name));
        let reading =
            xploit_bot::exchange::open(source, "without.ending", &crate::options()).unwrap();
        assert_eq!(reading.format(), format, "{name}");
    }
}

mod any_bytes {
    use proptest::prelude::*;

    /// Reads whatever can be read of it.
    fn read_through(bytes: Vec<u8>) {
        let source = std::io::Cursor::new(bytes);
        if let Ok(reading) = xploit_bot::exchange::open(source, "file", &crate::options()) {
            for read in reading.flatten() {
                assert!(!read.entry.id().is_empty() && !read.entry.wordings().is_empty());
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn break_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            read_through(bytes);
        }

        #[test]
        fn in_a_good_file_break_nothing(
            name in proptest::sample::select(vec![
                "agenda.windows-1252.csv", "proprii.csv", "programe.csv", "cursuri.jsonld",
                "instante.json", "ror.json",
            ]),
            wounds in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
            end in any::<prop::sample::Index>(),
        ) {
            let mut bytes = crate::fixture(name);
            for (at, byte) in wounds {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            bytes.truncate(bytes.len() / 2 + end.index(bytes.len()) / 2 + 1);
            read_through(bytes);
        }
    }
}
