//! The two facts that are read from a photo's Exif data: how the camera was held and when.
//!
//! A full reader would also hand out where the photo was taken, by whom and with what. Nothing of
//! that may enter a book, so this one cannot see it: it looks up two tags and passes over the rest
//! unread (Exif 2.32, 4.6; TIFF 6.0). It follows no chain of directories, so none can lead it in
//! circles.

use super::Orientation;
use jiff::civil::DateTime;

/// What a photo says about itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub orientation: Orientation,
    pub taken: Option<DateTime>,
    /// Whether the first picture of a TIFF is said to be only a small version of another.
    pub reduced: bool,
}

const NEW_SUBFILE_TYPE: u16 = 0x00FE;
const ORIENTATION: u16 = 0x0112;
const EXIF_DIRECTORY: u16 = 0x8769;
const DATE_TIME_ORIGINAL: u16 = 0x9003;

/// Reads the facts from a TIFF structure; what is missing or broken is as if it were not there.
pub(super) fn facts(block: &[u8]) -> Facts {
    let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    let Some(tiff) = Tiff::open(block) else { return Facts::default() };
    let number = |tag| tiff.first.and_then(|at| tiff.entry(at, tag)).and_then(|entry| tiff.number(entry));
    let exif = number(EXIF_DIRECTORY).map(|at| at as usize);
    Facts {
        orientation: number(ORIENTATION).and_then(Orientation::from_exif).unwrap_or_default(),
        taken: exif
            .and_then(|at| tiff.entry(at, DATE_TIME_ORIGINAL))
            .and_then(|entry| tiff.text(entry))
            .and_then(date_time),
        reduced: number(NEW_SUBFILE_TYPE).is_some_and(|bits| bits & 1 == 1),
    }
}

/// A TIFF structure: its bytes, their order, and where its first directory stands.
struct Tiff<'a> {
    bytes: &'a [u8],
    little_endian: bool,
    first: Option<usize>,
}

impl<'a> Tiff<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let little_endian = match bytes.get(..4)? {
            [b'I', b'I', 42, 0] => true,
            [b'M', b'M', 0, 42] => false,
            _ => return None,
        };
        let mut tiff = Self { bytes, little_endian, first: None };
        tiff.first = tiff.u32(4).map(|at| at as usize);
        Some(tiff)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let two = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little_endian { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let four = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little_endian { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    }

    /// Where the entry with this tag stands in the directory at `directory`: twelve bytes of tag,
    /// type, count, and value or its place.
    fn entry(&self, directory: usize, tag: u16) -> Option<usize> {
        let count = usize::from(self.u16(directory)?);
        (0..count)
            .map_while(|n| directory.checked_add(2 + 12 * n))
            .take_while(|at| at.checked_add(12).is_some_and(|end| end <= self.bytes.len()))
            .find(|at| self.u16(*at) == Some(tag))
    }

    /// The single number of an entry of type SHORT or LONG.
    fn number(&self, entry: usize) -> Option<u32> {
        match self.u16(entry + 2)? {
            3 => self.u16(entry + 8).map(u32::from),
            4 | 13 => self.u32(entry + 8),
            _ => None,
        }
    }

    /// The text of an entry of type ASCII that is too long to stand in the entry itself.
    fn text(&self, entry: usize) -> Option<&'a [u8]> {
        let (kind, count) = (self.u16(entry + 2)?, self.u32(entry + 4)? as usize);
        let at = self.u32(entry + 8)? as usize;
        (kind == 2 && count > 4).then(|| self.bytes.get(at..at.checked_add(count)?)).flatten()
    }
}

/// Reads `2014:07:21 09:30:00`, with whatever stands between the numbers. Blanks and zeros, which
/// cameras with an unset clock write, are no date.
fn date_time(text: &[u8]) -> Option<DateTime> {
    let text = std::str::from_utf8(text.get(..19)?).ok()?;
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
    let small = |from: usize| part(from, from + 2).and_then(|value| i8::try_from(value).ok());
    let year = part(0, 4).filter(|year| *year > 0)?;
    DateTime::new(year, small(5)?, small(8)?, small(11)?, small(14)?, small(17)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A little-endian TIFF with an orientation, a position, and a date in its Exif directory.
    fn block(date: &str) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0\x03\0".to_vec();
        let mut entry = |tag: u16, kind: u16, count: u32, value: u32| {
            let mut entry = Vec::new();
            entry.extend(tag.to_le_bytes());
            entry.extend(kind.to_le_bytes());
            entry.extend(count.to_le_bytes());
            entry.extend(value.to_le_bytes());
            bytes.extend(entry);
        };
        entry(ORIENTATION, 3, 1, 6);
        entry(EXIF_DIRECTORY, 4, 1, 50);
        entry(0x8825, 4, 1, 8); // The position's directory leads back to the first.
        bytes.extend([0; 4]);
        bytes.extend([1, 0]);
        bytes.extend(DATE_TIME_ORIGINAL.to_le_bytes());
        bytes.extend([2, 0, date.len() as u8, 0, 0, 0, 68, 0, 0, 0]);
        bytes.extend([0; 4]);
        bytes.extend(date.as_bytes());
        bytes
    }

    #[test]
    fn the_way_it_was_held_and_the_date_are_read() {
        let facts = facts(&block("2014:07:21 09:30:15\0"));
        assert_eq!(facts.orientation, Orientation::QuarterTurn);
        assert_eq!(facts.taken, Some(jiff::civil::date(2014, 7, 21).at(9, 30, 15, 0)));
    }

    #[test]
    fn a_date_that_no_calendar_has_is_no_date() {
        for date in
            ["0000:00:00 00:00:00\0", "    :  :     :  :  \0", "2014:02:30 09:30:15\0", "2014:07:21\0", "\0"]
        {
            assert_eq!(facts(&block(date)).taken, None, "{date}");
        }
    }

    #[test]
    fn a_block_cut_anywhere_is_read_as_far_as_it_goes() {
        let whole = block("2014:07:21 09:30:15\0");
        for end in 0..whole.len() {
            let facts = facts(&whole[..end]);
            assert!(facts.taken.is_none(), "cut at {end}");
        }
    }
}
