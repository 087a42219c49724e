//! Saving: the nine steps after which a book is on the disk, whatever happens.
//!
//! 1. The book is written in memory, read again, and compared with itself.
//! 2. It is written to a new file beside `book.json` and synced, and
//! 3. read back.
//! 4. `book.json` is compared with what it was when last read: if somebody else saved, ours takes a
//!    place beside it and nobody's work is lost. (As late as can be, so that little can come between.)
//! 5. What is about to be replaced stands among the earlier versions, or is put there now.
//! 6. The new file is renamed to `book.json`; a sync service that holds it is waited for.
//! 7. The folder is synced.
//! 8. `book.json` is read back by name: only now is the book saved.
//! 9. It is also put among the earlier versions, in a file of its own, so that no damage to
//!    `book.json` can take it; and those are thinned.
//!
//! Whatever fails before step 8, `book.json` is the old one or the new one, never between, and what
//! was written aside is removed.

use super::error::StoreError;
use super::folder::Seen;
use super::ladder::Outgoing;
use super::migrate::{CURRENT, MIN_READER};
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, Mark, temporary};
use super::project::{Project, State};
use super::reading::{members, read_book};
use super::sealed::{self, Head};
use super::unknown::Unknown;
use super::versions::{to_thin, version_name, versions};
use crate::book::Book;
use jiff::Timestamp;

/// A book that is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its generation.
    pub generation: u64,
    /// When, by the computer's clock.
    pub at: Timestamp,
    /// Whether it also stands among the earlier versions already. If not, it will at the next save.
    pub version_kept: bool,
}

impl Project {
    /// Saves the book. When it returns a [`Saved`], the book is on the disk and was read back.
    pub fn save(&self, book: &Book) -> Result<Saved, StoreError> {
        self.may_change()?;
        let state = &mut *self.state();
        let at = self.folder.world.host.now();
        let kept = versions(&self.folder.files(EARLIER).unwrap_or_default());
        let newest = kept.first().map_or(0, |version| version.generation);
        // Counted even if the save fails, so that no two ever have one number.
        state.highest = state.highest.max(newest) + 1;
        let generation = state.highest;
        let (text, unknown) = faithful_text(book, generation, at, state)?;
        let temp = self.folder.write_aside(temporary::BOOK, &text)?;
        let result = self.replace_book(&temp, &text, state);
        if let Err(error) = result {
            return Err(self.after_failure(error, &temp, &text, generation, at));
        }
        let version_kept = self.keep(&text, generation, at, Mark::Saved).is_ok();
        if version_kept {
            state.outgoing = Outgoing::IsKept;
        }
        self.thin(at);
        state.unknown.learn(unknown);
        Ok(Saved { generation, at, version_kept })
    }

    /// Steps 4 to 8.
    fn replace_book(&self, temp: &str, text: &[u8], state: &mut State) -> Result<(), StoreError> {
        let outgoing = self.compare(temp, text, state)?;
        if let (Some(bytes), false) = (&outgoing, state.outgoing == Outgoing::IsKept) {
            self.keep_outgoing(bytes, state.outgoing)?;
            state.outgoing = Outgoing::IsKept;
            // That took a while.
            self.compare(temp, text, state)?;
        }
        state.perhaps = Some(names::sum(text));
        self.folder.put_in_place(temp, BOOK, text)?;
        state.perhaps = None;
        state.seen = Seen::Sum(names::sum(text));
        state.outgoing = Outgoing::Keep(Mark::Saved, state.highest);
        Ok(())
    }

    /// Whether `book.json` is still what it was, and its bytes; else ours goes beside it.
    fn compare(&self, temp: &str, text: &[u8], state: &mut State) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = self.folder.read(BOOK, LARGEST_BOOK);
        let now = Seen::of(&bytes);
        if let (Some(perhaps), Seen::Sum(sum)) = (state.perhaps, now)
            && perhaps == sum
            && state.seen != now
        {
            // The save that seemed to fail had happened.
            state.seen = now;
            let generation = bytes.as_ref().ok().and_then(|b| sealed::read(b.as_deref()?).ok());
            state.outgoing = Outgoing::Keep(Mark::Saved, generation.map_or(0, |d| d.head.generation));
        }
        // A book that vanished (moved away by a sync service, thrown away) may be put back.
        if state.seen.is_still(now) || now == Seen::Absent {
            return bytes;
        }
        let name = match &state.conflict {
            Some(name) => name.clone(),
            None => format!("book (conflict {:08x}).json", self.folder.world.host.chance() as u32),
        };
        self.folder.put_in_place(temp, &name, text)?;
        state.conflict = Some(name.clone());
        Err(StoreError::Conflict { kept_as: name })
    }

    /// Puts what is about to be replaced where it can be found again.
    fn keep_outgoing(&self, bytes: &[u8], outgoing: Outgoing) -> Result<(), StoreError> {
        match outgoing {
            Outgoing::IsKept => Ok(()),
            Outgoing::Keep(mark, generation) => {
                let saved_at = sealed::read(bytes).ok().and_then(|document| document.head.saved_at);
                let at = saved_at.filter(|_| mark != Mark::Outside);
                let at = at.unwrap_or_else(|| self.folder.world.host.now());
                self.keep(bytes, generation, at, mark).map(drop)
            }
            Outgoing::PutAside => {
                self.folder.settle(EARLIER)?;
                let name =
                    format!("{EARLIER}/{}{}.json", names::PUT_ASIDE, names::short(&names::sum(bytes), 16));
                self.folder.put(temporary::BOOK, &name, bytes)
            }
        }
    }

    /// Puts a version among the earlier ones. Its name.
    pub(super) fn keep(
        &self,
        bytes: &[u8],
        generation: u64,
        at: Timestamp,
        mark: Mark,
    ) -> Result<String, StoreError> {
        self.folder.settle(EARLIER)?;
        let name = version_name(bytes, generation, at, mark);
        self.folder.put(temporary::BOOK, &format!("{EARLIER}/{name}"), bytes)?;
        Ok(name)
    }

    /// Removes what was written aside, except where another program keeps it from its place: then
    /// it is put among the earlier versions, so that the person can quit.
    fn after_failure(
        &self,
        error: StoreError,
        temp: &str,
        text: &[u8],
        generation: u64,
        at: Timestamp,
    ) -> StoreError {
        if !matches!(error, StoreError::Held { .. }) {
            if !matches!(error, StoreError::Conflict { .. }) {
                self.folder.discard(temp);
            }
            return error;
        }
        let name = version_name(text, generation, at, Mark::Saved);
        let place = format!("{EARLIER}/{name}");
        let kept = self.folder.settle(EARLIER).and_then(|()| self.folder.put_in_place(temp, &place, text));
        if kept.is_err() {
            self.folder.discard(temp);
        }
        StoreError::Held { kept_as: kept.ok().map(|()| name) }
    }

    /// Removes the versions whose time is over. One that cannot be removed goes another time.
    fn thin(&self, now: Timestamp) {
        let kept = versions(&self.folder.files(EARLIER).unwrap_or_default());
        for version in to_thin(&kept, now) {
            self.folder.discard(&format!("{EARLIER}/{}", version.name));
        }
    }
}

/// Step 1: the text of a book's file, known to give back the very book; and the members in it that
/// this program does not know.
fn faithful_text(
    book: &Book,
    generation: u64,
    at: Timestamp,
    state: &State,
) -> Result<(Vec<u8>, Unknown), StoreError> {
    let head = Head { version: CURRENT, min_reader: MIN_READER, generation, saved_at: Some(at) };
    let mut body = members(book.parts());
    state.unknown.put_back(&mut body);
    let text = sealed::write(&head, &body);
    if text.len() as u64 > LARGEST_BOOK {
        return Err(StoreError::TooLarge { limit: LARGEST_BOOK });
    }
    let read = read_book(&text).map_err(|_| StoreError::NotFaithful)?;
    let same = read.book == *book && read.sealed && read.mended.is_empty();
    if same && read.head.generation == generation {
        Ok((text, read.unknown))
    } else {
        Err(StoreError::NotFaithful)
    }
}
