//! Bytes of a file as UTF-8 text, whatever encoding it was saved in.
//!
//! The encoding is that of a byte order mark, else the one that the operator named, else UTF-16
//! where every other byte is zero, else UTF-8 where the whole file is valid UTF-8, else what
//! chardetng guesses. The file is read in pieces and never held as a whole.

use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A file: read more than once, hence `Seek`.
pub trait Source: Read + Seek + Send {}

impl<T: Read + Seek + Send> Source for T {}

/// How much of the file the guess looks at, from its first byte that is not ASCII.
const GUESSED_FROM: usize = 4 << 20;
const CHUNK: usize = 64 << 10;

/// A file being decoded. Its [`BufRead`] gives valid UTF-8 without a byte order mark.
pub(crate) struct Utf8 {
    raw: Box<dyn Source>,
    decoder: Decoder,
    encoding: &'static Encoding,
    /// It is UTF-8 with a few broken characters: what is broken becomes U+FFFD.
    pub damaged: bool,
    /// Length in bytes, as stored.
    pub total_bytes: u64,
    /// Bytes taken since the last rewind, as stored.
    pub progress: Arc<AtomicU64>,
    chunk: Vec<u8>,
    at: usize,
    is_last: bool,
    /// Decoded, and how much of it has been taken.
    text: Vec<u8>,
    taken: usize,
}

impl Utf8 {
    /// Looks through the whole file for its encoding.
    ///
    /// `label` is the encoding that the operator named; `tld` the top-level domain of the country
    /// whose language it is in, which helps the guess.
    pub(crate) fn open(
        mut raw: Box<dyn Source>,
        label: Option<&'static Encoding>,
        tld: Option<&str>,
    ) -> io::Result<Self> {
        let total_bytes = raw.seek(SeekFrom::End(0))?;
        let (encoding, damaged) = find_encoding(&mut *raw, label, tld)?;
        raw.rewind()?;
        Ok(Self {
            raw,
            decoder: encoding.new_decoder_with_bom_removal(),
            encoding,
            damaged,
            total_bytes,
            progress: Arc::default(),
            chunk: Vec::with_capacity(CHUNK),
            at: 0,
            is_last: false,
            text: Vec::new(),
            taken: 0,
        })
    }

    /// Begins anew.
    pub(crate) fn rewind(&mut self) -> io::Result<()> {
        self.raw.rewind()?;
        self.decoder = self.encoding.new_decoder_with_bom_removal();
        self.chunk.clear();
        self.at = 0;
        self.is_last = false;
        self.text.clear();
        self.taken = 0;
        self.progress.store(0, Ordering::Relaxed);
        Ok(())
    }

    fn fetch(&mut self) -> io::Result<()> {
        self.chunk.resize(CHUNK, 0);
        let length = read_some(&mut *self.raw, &mut self.chunk)?;
        self.chunk.truncate(length);
        self.at = 0;
        self.is_last = length == 0;
        self.progress.fetch_add(length as u64, Ordering::Relaxed);
        Ok(())
    }
}

impl BufRead for Utf8 {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.taken == self.text.len() && !(self.is_last && self.at == self.chunk.len()) {
            if self.at == self.chunk.len() {
                self.fetch()?;
            }
            self.text.resize(CHUNK, 0);
            let (_, read, written, _) =
                self.decoder.decode_to_utf8(&self.chunk[self.at..], &mut self.text, self.is_last);
            self.at += read;
            self.text.truncate(written);
            self.taken = 0;
        }
        Ok(&self.text[self.taken..])
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount;
    }
}

impl Read for Utf8 {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let text = self.fill_buf()?;
        let length = text.len().min(buffer.len());
        buffer[..length].copy_from_slice(&text[..length]);
        self.consume(length);
        Ok(length)
    }
}

fn find_encoding(
    raw: &mut dyn Source,
    label: Option<&'static Encoding>,
    tld: Option<&str>,
) -> io::Result<(&'static Encoding, bool)> {
    raw.rewind()?;
    let mut head = vec![0; 4096];
    let length = read_some(raw, &mut head)?;
    head.truncate(length);
    if let Some((encoding, _)) = Encoding::for_bom(&head) {
        return Ok((encoding, false));
    }
    if let Some(encoding) = label.or_else(|| utf_16(&head)) {
        return Ok((encoding, false));
    }
    raw.rewind()?;
    let validity = validate(raw)?;
    if validity.broken == 0 {
        return Ok((UTF_8, false));
    }
    // A legacy file has hardly anything that happens to be valid UTF-8 beyond ASCII.
    if validity.characters > validity.broken * 10 {
        return Ok((UTF_8, true));
    }
    raw.seek(SeekFrom::Start(validity.first_broken))?;
    Ok((guess(raw, tld)?, false))
}

/// Zeros in every other byte are ASCII letters in UTF-16.
fn utf_16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 2 * 3 / 5;
    if most == 0 {
        return None;
    }
    match (even, odd) {
        (even, odd) if odd > most && even * 10 < odd => Some(UTF_16LE),
        (even, odd) if even > most && odd * 10 < even => Some(UTF_16BE),
        _ => None,
    }
}

#[derive(Default)]
struct Validity {
    /// Valid characters beyond ASCII.
    characters: u64,
    /// Byte sequences that are no UTF-8.
    broken: u64,
    first_broken: u64,
}

fn validate(raw: &mut dyn Source) -> io::Result<Validity> {
    let mut validity = Validity::default();
    let mut chunk = vec![0; CHUNK];
    let (mut kept, mut offset) = (0, 0_u64);
    loop {
        let read = read_some(raw, &mut chunk[kept..])?;
        let mut bytes = &chunk[..kept + read];
        let length = bytes.len();
        kept = loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    validity.characters += beyond_ascii(text.as_bytes());
                    break 0;
                }
                Err(error) => {
                    let valid = error.valid_up_to();
                    validity.characters += beyond_ascii(&bytes[..valid]);
                    let broken = match error.error_len() {
                        None if read > 0 => break bytes.len() - valid,
                        None => bytes.len() - valid,
                        Some(length) => length,
                    };
                    if validity.broken == 0 {
                        validity.first_broken = offset + (length - bytes.len() + valid) as u64;
                    }
                    validity.broken += 1;
                    bytes = &bytes[valid + broken..];
                }
            }
        };
        if read == 0 {
            return Ok(validity);
        }
        chunk.copy_within(length - kept..length, 0);
        offset += (length - kept) as u64;
    }
}

fn beyond_ascii(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|b| **b >= 0xC0).count() as u64
}

fn guess(raw: &mut dyn Source, tld: Option<&str>) -> io::Result<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut chunk = vec![0; CHUNK];
    let mut left = GUESSED_FROM;
    while left > 0 {
        let read = read_some(raw, &mut chunk)?;
        if read == 0 {
            break;
        }
        detector.feed(&chunk[..read], false);
        left = left.saturating_sub(read);
    }
    detector.feed(&[], true);
    Ok(detector.guess(tld.map(str::as_bytes), Utf8Detection::Deny))
}

/// Reads until the buffer is full or the file ends.
fn read_some(raw: &mut dyn Source, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match raw.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn decode(bytes: &[u8]) -> (String, &'static str, bool) {
        let mut utf8 = Utf8::open(Box::new(Cursor::new(bytes.to_vec())), None, None).unwrap();
        let mut text = String::new();
        utf8.read_to_string(&mut text).unwrap();
        let mut again = String::new();
        utf8.rewind().unwrap();
        utf8.read_to_string(&mut again).unwrap();
        assert_eq!(text, again);
        (text, utf8.encoding.name(), utf8.damaged)
    }

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn encodings_are_found() {
        let text = "id;titlu\n1;Învățare în comunitate și acțiune: școală, tineri, învățători\n";
        assert_eq!(decode(text.as_bytes()).0, text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()).0, text);
        assert_eq!(decode(&utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes)).0, text);
        assert_eq!(decode(&utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes)).0, text);
        assert_eq!(decode(&utf_16(text, u16::to_le_bytes)).0, text);
        assert_eq!(decode(&utf_16(text, u16::to_be_bytes)).0, text);
        let spanish = "id;titulo\n1;Acompañar en la pérdida: educación y niños, ¿qué más?\n";
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(spanish);
        assert_eq!(decode(&bytes).0, spanish);
        let cedilla = text.replace('ț', "ţ").replace('ș', "ş");
        let (bytes, ..) = encoding_rs::WINDOWS_1250.encode(&cedilla);
        assert_eq!(decode(&bytes).0, cedilla);
        let (bytes, ..) = encoding_rs::ISO_8859_2.encode(&cedilla);
        assert_eq!(decode(&bytes).0, cedilla);
    }

    #[test]
    fn a_broken_character_does_not_change_the_encoding() {
        let mut bytes = "Învățare și acțiune; ".repeat(20).into_bytes();
        bytes.extend([b'x', 0xFF, b'y']);
        let (text, name, damaged) = decode(&bytes);
        assert!(damaged && name == "UTF-8" && text.ends_with("x\u{fffd}y"));
    }

    #[test]
    fn a_character_on_the_border_of_two_chunks() {
        for before in CHUNK - 3..CHUNK + 3 {
            let text = format!("{}ș și ț", "a".repeat(before));
            assert_eq!(decode(text.as_bytes()), (text, "UTF-8", false));
        }
    }
}
