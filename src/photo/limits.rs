//! How much a picture may cost, and a reader that stops a decoder when it costs too much.
//!
//! Decoders know nothing of clocks or cancelling, but they read (all but that of HEIC, which has the
//! whole file at once). So the reader is where a picture that nobody wants any more, or that never
//! ends, is stopped.

use super::PhotoError;
use crate::task::Progress;
use std::cell::Cell;
use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::time::{Duration, Instant};

/// What one picture may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Length of the file. 512 MiB: a 45-megapixel 16-bit TIFF has 270 MB.
    pub max_bytes: u64,
    /// Width times height. 12,000 squared: phones take 108-megapixel photos (12,000 × 9,000); more
    /// than that no page can show, and bombs begin there.
    pub max_pixels: u64,
    /// Memory while decoding, beside the file itself. 1.5 GiB: the 108 megapixels above take about
    /// 0.8 GB as JPEG, 50 of them as HEIC 1.1 GB, and an office computer has 8 GB.
    pub max_memory: u64,
    /// Time for one picture. 30 s: 100 megapixels take about a second on a computer of 2020. Of HEIC it
    /// is known only afterwards; [`Limits::max_memory`] is what bounds it.
    pub max_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 512 << 20,
            max_pixels: 12_000 * 12_000,
            max_memory: 3 << 29,
            max_time: Duration::from_secs(30),
        }
    }
}

impl Limits {
    /// Refuses a file that is empty or too long.
    pub fn check_bytes(&self, bytes: u64) -> Result<(), PhotoError> {
        match bytes {
            0 => Err(PhotoError::Empty),
            _ if bytes > self.max_bytes => Err(PhotoError::TooLarge { bytes, limit: self.max_bytes }),
            _ => Ok(()),
        }
    }

    /// Refuses a picture with no pixels or too many.
    pub fn check_size(&self, width: u32, height: u32) -> Result<(), PhotoError> {
        match u64::from(width) * u64::from(height) {
            0 => Err(PhotoError::Damaged),
            pixels if pixels > self.max_pixels => {
                Err(PhotoError::TooManyPixels { pixels, limit: self.max_pixels })
            }
            _ => Ok(()),
        }
    }

    /// Refuses to take so many bytes of memory.
    pub fn check_memory(&self, bytes: u64) -> Result<(), PhotoError> {
        if bytes > self.max_memory {
            Err(PhotoError::TooMuchMemory { bytes, limit: self.max_memory })
        } else {
            Ok(())
        }
    }
}

/// Watches over one decoding: who may cancel it, when it must end, and whether the file ran out.
pub(super) struct Watch<'a> {
    progress: &'a Progress,
    deadline: Instant,
    stopped: Cell<Option<PhotoError>>,
    ran_out: Cell<bool>,
}

impl<'a> Watch<'a> {
    pub(super) fn new(limits: &Limits, progress: &'a Progress) -> Self {
        Self {
            progress,
            deadline: Instant::now() + limits.max_time,
            stopped: Cell::new(None),
            ran_out: Cell::new(false),
        }
    }

    /// For `?` between the steps of decoding.
    pub(super) fn check(&self) -> Result<(), PhotoError> {
        let stopped = match self.progress.check() {
            Err(cancelled) => Some(PhotoError::Cancelled(cancelled)),
            Ok(()) if Instant::now() > self.deadline => Some(PhotoError::TookTooLong),
            Ok(()) => None,
        };
        self.stopped.set(stopped.or(self.stopped.get()));
        stopped.map_or(Ok(()), Err)
    }

    /// What a decoder's failure really was: being stopped, the end of the file, or damage.
    pub(super) fn reason(&self, decoder_says: PhotoError) -> PhotoError {
        match self.stopped.get() {
            Some(stopped) => stopped,
            None if self.ran_out.get() && decoder_says == PhotoError::Damaged => PhotoError::Truncated,
            None => decoder_says,
        }
    }

    /// Notes that more was asked for than there is.
    pub(super) fn note_end_of_file(&self) {
        self.ran_out.set(true);
    }
}

/// Bytes that a decoder reads, under a [`Watch`].
pub(super) struct Watched<'a> {
    bytes: &'a [u8],
    /// What is given after the end of `bytes` before the end is admitted.
    padding: &'static [u8],
    at: u64,
    until_check: usize,
    watch: &'a Watch<'a>,
}

/// Between two looks at the clock. Small enough that no decoder does much with it, large enough
/// that the looks cost nothing.
const CHECK_EVERY: usize = 16 << 10;

impl<'a> Watched<'a> {
    pub(super) fn new(bytes: &'a [u8], watch: &'a Watch<'a>) -> Self {
        Self::padded(bytes, &[], watch)
    }

    pub(super) fn padded(bytes: &'a [u8], padding: &'static [u8], watch: &'a Watch<'a>) -> Self {
        Self { bytes, padding, at: 0, until_check: 0, watch }
    }

    /// What is still unread of the part that the position lies in.
    fn rest(&self) -> &'a [u8] {
        let at = usize::try_from(self.at).unwrap_or(usize::MAX);
        match at.checked_sub(self.bytes.len()) {
            None => &self.bytes[at..],
            Some(past) => self.padding.get(past..).unwrap_or(&[]),
        }
    }

    fn spend(&mut self, count: usize) -> io::Result<()> {
        if self.until_check < count {
            self.watch.check().map_err(io::Error::other)?;
            self.until_check = CHECK_EVERY;
        }
        self.until_check = self.until_check.saturating_sub(count);
        Ok(())
    }
}

impl Read for Watched<'_> {
    #[inline]
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.spend(into.len().min(CHECK_EVERY))?;
        let rest = self.rest();
        if rest.is_empty() && !into.is_empty() {
            self.watch.note_end_of_file();
        }
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.spend(CHECK_EVERY)?;
        let rest = self.rest();
        if rest.is_empty() {
            self.watch.note_end_of_file();
        }
        Ok(&rest[..rest.len().min(CHECK_EVERY)])
    }

    fn consume(&mut self, count: usize) {
        self.at += count as u64;
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.spend(1)?;
        let (from, by) = match to {
            SeekFrom::Start(at) => (at, 0),
            SeekFrom::Current(by) => (self.at, by),
            SeekFrom::End(by) => (self.bytes.len() as u64, by),
        };
        self.at = from.checked_add_signed(by).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
