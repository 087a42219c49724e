//! From the bytes of a book's file to the book: seal, version, migrations, rules.

use super::migrate::{CURRENT, MIN_READER, migrate};
use super::repair::mend;
use super::sealed::{self, Head};
use super::unknown::Unknown;
use crate::book::{Book, BookParts, Problem};
use serde::Deserialize;
use serde_json::{Map, Value};

/// A book that was read, and what was done to it on the way.
#[derive(Clone, Debug)]
pub(crate) struct ReadBook {
    pub book: Book,
    pub head: Head,
    /// Whether it is as a program saved it.
    pub sealed: bool,
    /// The rules that it broke and that were mended.
    pub mended: Vec<Problem>,
    /// The members this program does not know.
    pub unknown: Unknown,
}

impl ReadBook {
    /// Written by a later program.
    pub(crate) fn is_newer(&self) -> bool {
        self.head.version > CURRENT
    }

    /// The version it was brought up from, if it was.
    pub(crate) fn migrated_from(&self) -> Option<u32> {
        (self.head.version < CURRENT).then_some(self.head.version)
    }
}

/// Why a file cannot be read as a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CannotRead {
    /// It is no JSON, of another format, or something in it has not the shape it must have.
    Damaged,
    /// It says, under its seal, that only later programs can read it.
    Newer(u32),
    /// It says so without a seal: perhaps a bit of its version is wrong.
    PerhapsNewer(u32),
}

/// Reads a book. Nothing of it is left out: what does not have the shape of a book is not read.
pub(crate) fn read_book(bytes: &[u8]) -> Result<ReadBook, CannotRead> {
    let document = sealed::read(bytes).map_err(|_| CannotRead::Damaged)?;
    let (mut head, mut body, sealed) = (document.head, document.body, document.sealed);
    if !sealed && (head.version > CURRENT || head.min_reader > CURRENT) {
        let ours = Head { version: CURRENT, min_reader: MIN_READER, ..head.clone() };
        // With our own version its seal is right: nothing but the version was changed, by a fault.
        if sealed::is_sealed_as(bytes, &sealed::write(&ours, &body)) {
            head = ours;
        }
    }
    let newer = head.version > CURRENT;
    let too_new = head.min_reader > CURRENT;
    if (newer || too_new) && !sealed {
        return Err(CannotRead::PerhapsNewer(head.version));
    }
    if too_new {
        return Err(CannotRead::Newer(head.version));
    }
    let unreadable = if newer { CannotRead::Newer(head.version) } else { CannotRead::Damaged };
    migrate(&mut body, head.version);
    let raw = Value::Object(body);
    let parts = BookParts::deserialize(&raw).map_err(|_| unreadable)?;
    let mut unknown = Unknown::default();
    if let Value::Object(raw) = &raw {
        unknown.take(raw, &members(&parts));
    }
    let (book, mended) = mend(parts).map_err(|_| unreadable)?;
    Ok(ReadBook { book, head, sealed, mended, unknown })
}

/// The members in which a book stands in its file.
pub(crate) fn members(parts: &BookParts) -> Map<String, Value> {
    // Every part of a book is JSON by its derive; were one not, the save would notice.
    match serde_json::to_value(parts) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}
