//! What stands where in a book's folder, and what the names mean.
//!
//! ```text
//! book.json                                        the book
//! book.lock                                        who has it open
//! .book.inuse                                      empty; held by the system while the book is open
//! photos/ab/ab12….jpeg                             photos by the SHA-256 of their bytes
//! earlier/2026-11-23T14-05-09Z-g0042-1a2b3c4d.json versions by time, generation and SHA-256
//! earlier/damaged-1a2b3c4d5e6f7081.json            what could not be read, put aside
//! ```

use crate::book::PhotoHash;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// The book.
pub(crate) const BOOK: &str = "book.json";
/// Who has it open, for people to read.
pub(crate) const LOCK: &str = "book.lock";
/// What the system's lock is on. Never removed: a lock on a removed file holds nobody off.
pub(crate) const IN_USE: &str = ".book.inuse";
/// The folder of photos.
pub(crate) const PHOTOS: &str = "photos";
/// The folder of earlier versions.
pub(crate) const EARLIER: &str = "earlier";
/// The most bytes that a book's file may have (64 MiB).
pub(crate) const LARGEST_BOOK: u64 = 64 << 20;
/// The most bytes that a photo's file may have (1 GiB).
pub(crate) const LARGEST_PHOTO: u64 = 1 << 30;
/// The highest generation that is written: beyond it readers of JSON are not exact.
pub(crate) const HIGHEST_GENERATION: u64 = 1 << 53;
/// The highest that is believed of a file that no program sealed: no saving comes so far.
const BELIEVED_GENERATION: u64 = 1 << 52;
/// The highest that is believed of what this program saved: it may go on from the highest believed
/// of others for longer than anybody lives.
const CARRIED_GENERATION: u64 = BELIEVED_GENERATION + (1 << 51);

/// The generation of a file that states this one: 0 where that is absurd.
pub(crate) fn believed(generation: u64, sealed: bool) -> u64 {
    let most = if sealed { CARRIED_GENERATION } else { BELIEVED_GENERATION };
    if generation > most { 0 } else { generation }
}

/// The SHA-256 of a whole file.
pub(crate) type Sum = [u8; 32];

/// The SHA-256 of these bytes.
pub(crate) fn sum(bytes: &[u8]) -> Sum {
    Sha256::digest(bytes).into()
}

/// The first `digits` hexadecimal digits of a sum.
pub(crate) fn short(sum: &Sum, digits: usize) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect::<String>()[..digits].to_owned()
}

/// A time to the second, as the file writes it.
pub(crate) fn written(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Where a photo's file stands within the folder: the subfolder of `photos/` and the name in it.
/// None where the format could not be part of a name.
pub(crate) fn photo(hash: &PhotoHash, format: &str) -> Option<(String, String)> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    if format.is_empty() || format.len() > 8 || !format.bytes().all(plain) {
        return None;
    }
    let hash = hash.to_string();
    Some((hash[..2].to_owned(), format!("{hash}.{format}")))
}

/// The hash and format that a photo's file name states.
pub(crate) fn photo_named(name: &str) -> Option<(PhotoHash, &str)> {
    let (hash, format) = name.split_once('.')?;
    let hash = hash.parse().ok()?;
    (photo(&hash, format)?.1 == name).then_some((hash, format))
}

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// As every save is; thinned in time.
    Saved,
    /// Before something that cannot be undone, such as a move to a newer format; never thinned.
    Kept,
    /// Found in place of what was saved: changed by another program or by hand; never thinned.
    Outside,
}

/// What the name of a file in `earlier/` says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VersionName {
    /// When it was saved by the clock of then, or when it was found.
    pub at: Timestamp,
    /// Its generation.
    pub generation: u64,
    /// The first eight digits of the SHA-256 of the whole file.
    pub sum: String,
    /// Why it was kept.
    pub mark: Mark,
}

impl std::fmt::Display for VersionName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mark = match self.mark {
            Mark::Saved => "",
            Mark::Kept => "-kept",
            Mark::Outside => "-outside",
        };
        let at = written(self.at).replace(':', "-");
        write!(f, "{at}-g{:04}-{}{mark}.json", self.generation, self.sum)
    }
}

impl VersionName {
    /// Reads a name; none where it is not exactly such a one.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let (date, rest) = name.split_at_checked(20)?;
        let at = format!("{}:{}:{}", date.get(..13)?, date.get(14..16)?, date.get(17..20)?);
        let mut parts = rest.strip_prefix("-g")?.strip_suffix(".json")?.split('-');
        let generation = parts.next()?.parse().ok().filter(|g| *g <= CARRIED_GENERATION)?;
        let sum = parts.next()?.to_owned();
        let mark = match parts.next() {
            None => Mark::Saved,
            Some("kept") => Mark::Kept,
            Some("outside") => Mark::Outside,
            Some(_) => return None,
        };
        let parsed = Self { at: at.parse().ok()?, generation, sum, mark };
        (parsed.sum.len() == 8 && parsed.to_string() == name).then_some(parsed)
    }
}

/// Names of files on their way to being something else. Left behind only by a crash.
pub(crate) mod temporary {
    /// A book or version, whole once it is written.
    pub(crate) const BOOK: &str = ".book.tmp-";
    /// A photo.
    pub(crate) const PHOTO: &str = ".photo.tmp-";
    /// The lock file.
    pub(crate) const LOCK: &str = ".lock.tmp-";

    /// Whether a crash left it behind.
    pub(crate) fn is_one(name: &str) -> bool {
        [BOOK, PHOTO, LOCK].iter().any(|start| name.starts_with(start))
    }
}

/// Whether it looks like a second book beside `book.json`: what sync services and this program make
/// when two people saved, such as `book-LAPTOP12.json`, `book (1).json`,
/// `book (Sam's conflicted copy 2026-11-23).json`, `book.sync-conflict-20261123-140509.json`.
pub(crate) fn is_conflict_copy(name: &str) -> bool {
    name != BOOK && name.starts_with("book") && name.ends_with(".json")
}

/// How a book that could not be read is called among the earlier versions, before its sum.
pub(crate) const PUT_ASIDE: &str = "damaged-";

/// Whether it is the name of such a one.
pub(crate) fn is_put_aside(name: &str) -> bool {
    name.starts_with(PUT_ASIDE) && name.ends_with(".json")
}

/// Whether a file or folder of this name (in small letters) in a book's folder is the store's own.
pub(crate) fn is_own(name: &str) -> bool {
    [BOOK, LOCK, IN_USE, PHOTOS, EARLIER].contains(&name) || is_conflict_copy(name) || temporary::is_one(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_versions_name_is_read_as_it_is_written_and_no_other() {
        for mark in [Mark::Saved, Mark::Kept, Mark::Outside] {
            let at = "2026-11-23T14:05:09Z".parse().unwrap();
            let version = VersionName { at, generation: 42, sum: "1a2b3c4d".into(), mark };
            assert_eq!(VersionName::parse(&version.to_string()), Some(version));
        }
        for name in
            ["", "2026-11-23T14-05-09Z-g42-1a2b3c4d.json", "2026-11-23T14-05-09Z-g0042-1a2b3c4d-x.json"]
        {
            assert_eq!(VersionName::parse(name), None, "{name}");
        }
    }

    #[test]
    fn copies_that_sync_services_make_are_recognised() {
        for name in [
            "book-LAPTOP12.json",
            "book (1).json",
            "book (Sam's conflicted copy 2026-11-23).json",
            "book.sync-conflict-20261123-140509-ABCDEFG.json",
        ] {
            assert!(is_conflict_copy(name), "{name}");
        }
        for name in ["book.json", "book.lock", "notes.json", ".book.tmp-1"] {
            assert!(!is_conflict_copy(name), "{name}");
        }
    }

    #[test]
    fn a_photos_format_cannot_lead_out_of_the_folder() {
        let hash = PhotoHash::from_bytes([7; 32]);
        for format in ["", "..", "a/b", "JPG", "a.b", "ninechars"] {
            assert_eq!(photo(&hash, format), None, "{format}");
        }
        let (folder, name) = photo(&hash, "jpeg").unwrap();
        assert_eq!((folder.as_str(), photo_named(&name)), ("07", Some((hash, "jpeg"))));
    }
}
