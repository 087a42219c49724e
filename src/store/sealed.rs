//! The book's file as text: pretty JSON whose last line is the seal of all lines before it.
//!
//! ```text
//! {
//!   "format": "lifestory",
//!   …
//!   "seal": "sha256:1a2b…"}
//! ```
//!
//! The seal is what tells a book as it was saved from one that something else changed: most flipped
//! bits leave JSON that parses. `head -n -1 book.json | sha256sum` gives the same digits.

use super::json;
use super::names::{HIGHEST_GENERATION, sum, written};
use jiff::Timestamp;
use serde_json::{Map, Value};

/// What the `format` member of every book says.
pub(crate) const FORMAT: &str = "lifestory";

/// The members at the head of the file, which tell what it is without knowing the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// The version of the file format.
    pub version: u32,
    /// The earliest version whose readers can show the book without loss of sense.
    pub min_reader: u32,
    /// Rises by one at each save; what orders versions.
    pub generation: u64,
    /// When it was saved by the clock of then; for people only.
    pub saved_at: Option<Timestamp>,
}

/// A file that was read: its head, its other members, and whether the seal is right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document {
    /// The head.
    pub head: Head,
    /// All other members, in their order, without the seal.
    pub body: Map<String, Value>,
    /// Whether it is as this program (or another that keeps the format) saved it.
    pub sealed: bool,
}

/// The file is not readable as a book of any version: no JSON, another format, no sound head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

const SEAL_START: &str = "  \"seal\": \"sha256:";
const SEAL_END: &str = "\"}\n";

/// The text of a book's file.
pub(crate) fn write(head: &Head, body: &Map<String, Value>) -> Vec<u8> {
    let mut all = Map::new();
    all.insert("format".into(), FORMAT.into());
    all.insert("version".into(), head.version.into());
    all.insert("min_reader".into(), head.min_reader.into());
    all.insert("generation".into(), head.generation.into());
    all.insert("saved_at".into(), head.saved_at.map(written).into());
    all.extend(body.iter().map(|(name, value)| (name.clone(), value.clone())));
    let mut text = format!("{:#}", Value::Object(all)).into_bytes();
    text.truncate(text.len() - "\n}".len());
    text.extend_from_slice(b",\n");
    let seal = seal_line(&text);
    text.extend_from_slice(seal.as_bytes());
    text
}

fn seal_line(before: &[u8]) -> String {
    let digits: String = sum(before).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{SEAL_START}{digits}{SEAL_END}")
}

/// Whether the last line is the seal of all before it, to the letter.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    parted(bytes).is_some_and(|(before, last)| *last == *seal_line(before).as_bytes())
}

/// Whether the last line of a file is the seal of another text's lines before its seal: the file was
/// that text when it was sealed.
pub(crate) fn is_sealed_as(bytes: &[u8], text: &[u8]) -> bool {
    match (parted(bytes), parted(text)) {
        (Some((_, last)), Some((before, _))) => *last == *seal_line(before).as_bytes(),
        _ => false,
    }
}

/// All lines but the seal, and as many bytes as a seal has.
fn parted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    bytes.split_at_checked(bytes.len().checked_sub(SEAL_START.len() + 64 + SEAL_END.len())?)
}

/// Reads a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let Ok(Value::Object(mut body)) = json::read(bytes) else { return Err(Unreadable) };
    if body.shift_remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(Unreadable);
    }
    let mut number = |name: &str| body.shift_remove(name).as_ref().and_then(Value::as_u64);
    let mut small = |name: &str| number(name).and_then(|n| u32::try_from(n).ok());
    let version = small("version").ok_or(Unreadable)?;
    let min_reader = small("min_reader").unwrap_or(version);
    // A generation that nobody can have reached is not believed; the next save takes a sound one.
    let generation = number("generation").filter(|g| *g <= HIGHEST_GENERATION).unwrap_or(0);
    let saved_at = body.shift_remove("saved_at");
    let saved_at = saved_at.as_ref().and_then(Value::as_str).and_then(|text| text.parse().ok());
    // What nobody can have saved then has no time: names of versions are made of it.
    let saved_at = saved_at.filter(|time: &Timestamp| time.as_second() >= 0);
    body.shift_remove("seal");
    let head = Head { version, min_reader, generation, saved_at };
    Ok(Document { head, body, sealed: is_sealed(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn head() -> Head {
        let saved_at = "2026-11-23T14:05:09Z".parse().ok();
        Head { version: 1, min_reader: 1, generation: 42, saved_at }
    }

    fn body() -> Map<String, Value> {
        json!({ "z": [1, { "b": "\u{1F98A}" }], "a": {} }).as_object().unwrap().clone()
    }

    #[test]
    fn what_is_written_is_read_back_sealed_with_its_members_in_order() {
        let text = write(&head(), &body());
        let read = read(&text).unwrap();
        assert_eq!(read, Document { head: head(), body: body(), sealed: true });
        assert_eq!(read.body.keys().collect::<Vec<_>>(), ["z", "a"]);
    }

    #[test]
    fn the_seal_is_the_sha256_of_all_lines_but_the_last() {
        let text = String::from_utf8(write(&head(), &body())).unwrap();
        let (before, last) = text.trim_end().rsplit_once('\n').unwrap();
        let digits: String =
            sum(format!("{before}\n").as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(last, format!("  \"seal\": \"sha256:{digits}\"}}"));
    }

    #[test]
    fn a_change_by_hand_breaks_the_seal_and_can_be_read() {
        let text = String::from_utf8(write(&head(), &body())).unwrap();
        for changed in [
            text.replace("42", "43"),
            text.replace("\"}\n", "\"}"),
            text.replace('\n', "\r\n"),
            text.replace("  \"seal\"", "  \"note\""),
            text.replace(&text[text.find(",\n  \"seal\"").unwrap()..], "\n}\n"),
        ] {
            let read = read(changed.as_bytes()).unwrap();
            assert!(!read.sealed);
            assert_eq!(read.body["z"], body()["z"]);
        }
    }

    #[test]
    fn an_impossible_generation_is_not_believed() {
        let text = String::from_utf8(write(&head(), &body())).unwrap();
        for number in ["18446744073709551615", "-1", "1.5", "\"x\"", "9007199254740993"] {
            let changed = text.replace("\"generation\": 42", &format!("\"generation\": {number}"));
            assert_eq!(read(changed.as_bytes()).unwrap().head.generation, 0, "{number}");
        }
    }
}
