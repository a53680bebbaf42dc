//! The nodes of a JSON file one after the other, as bytes, without holding the file.
//!
//! The nodes are the items of the outermost list, or of the list `@graph` or `items` in the
//! outermost object, else that object; several documents may follow each other (JSON lines).
//! Brackets are counted and not recursed into, so that no nesting breaks the reader; what a node
//! says is the business of serde_json.

use std::io::{self, BufRead};

use serde_json::{Map, Value};

/// Deeper than this no node is read (serde_json itself stops at 128).
pub(crate) const DEPTH_LIMIT: usize = 100;
/// Longer than this, in bytes, no node is read.
pub(crate) const SIZE_LIMIT: usize = 16 << 20;

/// The properties whose lists are the nodes of a document.
const LISTS: [&[u8]; 2] = [b"@graph", b"items"];

/// A node, not yet parsed.
#[derive(Debug)]
pub(crate) struct Element {
    /// The line on which it starts, from 1.
    pub line: u64,
    end_line: u64,
    /// Its JSON.
    pub bytes: Vec<u8>,
}

/// Why a node, or what follows, can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Broken {
    /// Deeper than [`DEPTH_LIMIT`].
    TooDeep,
    /// Longer than [`SIZE_LIMIT`].
    TooLarge,
    /// The file ends within it.
    Truncated,
    /// No JSON; what follows can't be read either.
    Syntax,
    /// The disk failed.
    Disk(String),
}

/// Where the reader stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a document.
    Outside,
    /// In the list of nodes; within an object (with what to read behind the list) or not.
    List { in_object: bool, first: bool },
    /// Nothing follows.
    Over,
}

/// The nodes of a file.
pub(crate) struct Elements<R> {
    text: R,
    line: u64,
    state: State,
    /// The properties beside the list of nodes, as far as they have been met.
    pub beside: Map<String, Value>,
}

type Next = Option<Result<Element, (u64, Broken)>>;

impl<R: BufRead> Elements<R> {
    pub(crate) fn new(text: R) -> Self {
        Self { text, line: 1, state: State::Outside, beside: Map::new() }
    }

    /// Nothing can be read any more.
    pub(crate) fn is_over(&self) -> bool {
        self.state == State::Over
    }

    pub(crate) fn into_inner(self) -> R {
        self.text
    }

    /// The next node, or the line and the reason why it can't be read. After [`Broken::TooDeep`]
    /// and [`Broken::TooLarge`] reading goes on with the node that follows.
    pub(crate) fn next(&mut self) -> Next {
        let result = match self.state {
            State::Over => return None,
            State::Outside => self.begin(),
            State::List { in_object, first } => self.item(in_object, first),
        };
        match result {
            Ok(next) => next.map(Ok),
            Err((line, broken)) => {
                if !matches!(broken, Broken::TooDeep | Broken::TooLarge) {
                    self.state = State::Over;
                }
                Some(Err((line, broken)))
            }
        }
    }

    fn begin(&mut self) -> Result<Option<Element>, (u64, Broken)> {
        match self.skip_space()? {
            None => {
                self.state = State::Over;
                Ok(None)
            }
            Some(b'[') => {
                self.take()?;
                self.item(false, true)
            }
            Some(b'{') => {
                let line = self.line;
                self.take()?;
                self.object(Some(Element { line, end_line: line, bytes: vec![b'{'] }))
            }
            Some(_) => Err(self.fail(Broken::Syntax)),
        }
    }

    /// An item of the list, or what follows the list.
    fn item(&mut self, in_object: bool, first: bool) -> Result<Option<Element>, (u64, Broken)> {
        let mut next = self.skip_space()?;
        if !first && next == Some(b',') {
            self.take()?;
            next = self.skip_space()?;
        } else if !first && next != Some(b']') {
            return Err(self.fail(if next.is_none() { Broken::Truncated } else { Broken::Syntax }));
        }
        match next {
            None => Err(self.fail(Broken::Truncated)),
            Some(b']') => {
                self.take()?;
                self.state = State::Outside;
                if in_object { self.object(None) } else { self.begin() }
            }
            Some(_) => {
                self.state = State::List { in_object, first: false };
                self.element().map(Some)
            }
        }
    }

    /// The properties of the outermost object, until its list of nodes or its end. `whole` gathers
    /// it: without a list the object is the node. `None`: the list is behind us.
    fn object(&mut self, mut whole: Option<Element>) -> Result<Option<Element>, (u64, Broken)> {
        let first_line = whole.as_ref().map_or(self.line, |it| it.line);
        let mut end_line = first_line;
        loop {
            match self.skip_space()? {
                None => return Err(self.fail(Broken::Truncated)),
                Some(b'}') => {
                    self.take()?;
                    self.state = State::Outside;
                    let Some(mut whole) = whole else { return self.begin() };
                    whole.bytes.push(b'}');
                    return Ok(Some(whole));
                }
                Some(b',') => {
                    self.take()?;
                    if let Some(whole) = &mut whole {
                        whole.bytes.push(b',');
                    }
                }
                Some(b'"') => {
                    let key = self.element()?;
                    if self.skip_space()? != Some(b':') {
                        return Err(self.fail(Broken::Syntax));
                    }
                    self.take()?;
                    let is_list = LISTS.contains(&&key.bytes[1..key.bytes.len() - 1]);
                    if self.skip_space()? == Some(b'[') && is_list {
                        self.take()?;
                        return self.item(true, true);
                    }
                    let value = match self.element() {
                        Ok(value) => value,
                        Err((_, broken)) => return Err((first_line, self.stop(broken))),
                    };
                    self.set_beside(&key.bytes, &value.bytes);
                    let Some(whole) = &mut whole else { continue };
                    if whole.bytes.len() + value.bytes.len() > SIZE_LIMIT {
                        return Err((first_line, self.stop(Broken::TooLarge)));
                    }
                    for (part, sign) in [(&key, &b":"[..]), (&value, b"")] {
                        // So that a fault in it is found on its line.
                        let breaks = usize::try_from(part.line - end_line).unwrap_or(0);
                        whole.bytes.extend(std::iter::repeat_n(b'\n', breaks));
                        whole.bytes.extend_from_slice(&part.bytes);
                        whole.bytes.extend_from_slice(sign);
                        end_line = part.end_line;
                    }
                }
                Some(_) => return Err(self.fail(Broken::Syntax)),
            }
        }
    }

    /// The outermost object can't be read: what is left of it is not worth a look.
    fn stop(&mut self, broken: Broken) -> Broken {
        self.state = State::Over;
        broken
    }

    fn element(&mut self) -> Result<Element, (u64, Broken)> {
        let mut element = Element { line: self.line, end_line: self.line, bytes: Vec::new() };
        self.value(&mut element)?;
        element.end_line = self.line;
        Ok(element)
    }

    fn set_beside(&mut self, key: &[u8], value: &[u8]) {
        if value.len() > 4096 {
            return;
        }
        if let (Ok(key), Ok(value)) = (serde_json::from_slice(key), serde_json::from_slice(value)) {
            self.beside.insert(key, value);
        }
    }

    /// Copies one value to `element`, up to the limits; beyond them it is only skipped.
    fn value(&mut self, element: &mut Element) -> Result<(), (u64, Broken)> {
        let mut scan = Scan::default();
        let mut size = 0;
        loop {
            let chunk = match self.text.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) => return Err((self.line, disk(&error))),
            };
            let is_end = chunk.is_empty();
            let (length, is_over) = scan.run(chunk);
            size += length;
            if size <= SIZE_LIMIT && scan.deepest <= DEPTH_LIMIT {
                element.bytes.extend_from_slice(&chunk[..length]);
            }
            let breaks = chunk[..length].iter().filter(|byte| **byte == b'\n').count();
            self.line += breaks as u64;
            self.text.consume(length);
            if is_over || (is_end && scan.may_end()) {
                break;
            }
            if is_end {
                let too_deep = scan.deepest > DEPTH_LIMIT;
                let broken = if too_deep { Broken::TooDeep } else { Broken::Truncated };
                return Err((element.line, broken));
            }
        }
        if scan.deepest > DEPTH_LIMIT {
            return Err((element.line, Broken::TooDeep));
        }
        if size > SIZE_LIMIT {
            return Err((element.line, Broken::TooLarge));
        }
        Ok(())
    }

    fn fail(&self, broken: Broken) -> (u64, Broken) {
        (self.line, broken)
    }

    fn peek(&mut self) -> Result<Option<u8>, (u64, Broken)> {
        match self.text.fill_buf() {
            Ok(bytes) => Ok(bytes.first().copied()),
            Err(error) => Err((self.line, disk(&error))),
        }
    }

    fn take(&mut self) -> Result<(), (u64, Broken)> {
        if self.peek()? == Some(b'\n') {
            self.line += 1;
        }
        self.text.consume(1);
        Ok(())
    }

    fn skip_space(&mut self) -> Result<Option<u8>, (u64, Broken)> {
        loop {
            match self.peek()? {
                Some(byte) if byte.is_ascii_whitespace() => self.take()?,
                other => return Ok(other),
            }
        }
    }
}

/// Looks for the end of a value by its brackets and quotes.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    deepest: usize,
    quoted: bool,
    escaped: bool,
    begun: bool,
}

impl Scan {
    /// How many bytes of the chunk are the value's, and whether it ends with them.
    fn run(&mut self, chunk: &[u8]) -> (usize, bool) {
        for (at, byte) in chunk.iter().enumerate() {
            if self.quoted {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => {
                        self.quoted = false;
                        if self.depth == 0 {
                            return (at + 1, true);
                        }
                    }
                    _ => {}
                }
                continue;
            }
            match byte {
                // A number or a word ends where something else starts.
                b',' | b']' | b'}' | b':' if self.may_end() => return (at, true),
                byte if byte.is_ascii_whitespace() && self.may_end() => return (at, true),
                b'"' => self.quoted = true,
                b'{' | b'[' => {
                    self.depth += 1;
                    self.deepest = self.deepest.max(self.depth);
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return (at + 1, true);
                    }
                }
                _ => {}
            }
            self.begun = true;
        }
        (chunk.len(), false)
    }

    /// Nothing is open that would have to be closed.
    fn may_end(&self) -> bool {
        self.begun && self.depth == 0 && !self.quoted
    }
}

fn disk(error: &io::Error) -> Broken {
    Broken::Disk(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each node as `line: json`, a broken one as `line: !`.
    fn nodes(text: &str) -> Vec<String> {
        let mut elements = Elements::new(text.as_bytes());
        let mut all = Vec::new();
        while let Some(next) = elements.next() {
            all.push(match next {
                Ok(Element { line, bytes, .. }) => {
                    format!("{line}: {}", String::from_utf8(bytes).unwrap())
                }
                Err((line, broken)) => format!("{line}: {broken:?}"),
            });
        }
        all
    }

    #[test]
    fn nodes_of_all_shapes_of_document() {
        assert_eq!(
            nodes("[{\"a\":1},\n {\"b\":\"]\\\"}\"}, 3]"),
            ["1: {\"a\":1}", "2: {\"b\":\"]\\\"}\"}", "2: 3"]
        );
        assert_eq!(nodes("{\"a\": [1, 2],\n \"b\": {}}"), ["1: {\"a\":[1, 2],\n\"b\":{}}"]);
        assert_eq!(
            nodes("{\"@context\": \"c\", \"@graph\": [\n{\"a\":1},\n{\"a\":2}\n], \"x\": 1}"),
            ["2: {\"a\":1}", "3: {\"a\":2}"]
        );
        assert_eq!(nodes("{\"a\":1}\n{\"a\":2}\n"), ["1: {\"a\":1}", "2: {\"a\":2}"]);
        assert_eq!(nodes("[]"), Vec::<String>::new());
        assert_eq!(nodes("{}"), ["1: {}"]);
    }

    #[test]
    fn what_stands_beside_the_nodes() {
        let mut elements = Elements::new(&b"{\"@context\": \"c\", \"@graph\": [1]}"[..]);
        while elements.next().is_some() {}
        assert_eq!(elements.beside["@context"], "c");
    }

    #[test]
    fn broken_documents() {
        assert_eq!(nodes("[{\"a\":1},{\"b\":"), ["1: {\"a\":1}", "1: Truncated"]);
        assert_eq!(nodes("[1 2]"), ["1: 1", "1: Syntax"]);
        assert_eq!(nodes("{a: 1}"), ["1: Syntax"]);
        assert_eq!(nodes("[1]x"), ["1: 1", "1: Syntax"]);
    }

    #[test]
    fn depth_does_not_break_the_reader() {
        let deep = format!("[{}1{},\n{{\"a\":1}}]", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(nodes(&deep), ["1: TooDeep", "2: {\"a\":1}"]);
        let deep = format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
        assert_eq!(nodes(&deep)[0], "1: TooDeep");
        assert_eq!(nodes(&"[".repeat(10_000))[0], "1: TooDeep");
    }
}
