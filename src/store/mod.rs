//! The book's folder on disk: the only code that writes, renames or deletes.
//!
//! # Promises
//!
//! Tests cite them by number (`tests/suite/store_faults.rs`, `tests/suite/file_format.rs`).
//!
//! 1. **Killed at any instant**, the book opens as last saved or newer, and the next opening leaves
//!    no trace of it.
//! 2. **Power lost at any instant**: the same, and every photo that was put in is whole.
//! 3. **Any call to the disk fails**: an error is returned, the book on disk is the old one or the
//!    new one, and saving works again when the fault ends.
//! 4. **Never in place.** Every file comes whole under another name, onto the disk, and is renamed.
//!    What belongs to a book is read back before and after; of what leaves the program, which may be
//!    as large as all photos together, the size is.
//! 5. **Without rights** a book opens to look at.
//! 6. **Held by a sync service**, a save is waited for, then put where it is safe.
//! 7. **Two people, one book**: no save is silently lost.
//! 8. **Damaged** books open from the newest good version; no change since the last save goes
//!    unnoticed; what was damaged is put aside before anything replaces it.
//! 9. **A photo** is on the disk before the book that names it; missing is not deleted; a damaged
//!    one is found by [`Project::verify`].
//! 10. **Books of earlier versions** open; members that are not known are kept to the letter; a book
//!     of a later version is never written over.
//! 11. **The clock** may be wrong: nothing is ordered by it.
//! 12. **Nothing outside the folder** is read or written on behalf of the folder's files, and no
//!     link in it is followed.
//!
//! # Where what stands
//!
//! [`disk`] is the door to the file system and [`host`] to clock and chance; `folder` puts files in
//! place. `names` says what stands where. `json`, `sealed`, [`migrate`], `unknown`, `repair`,
//! `reading` go from bytes to a book; `ladder` finds the best one there is, `glance` whether there is
//! any; `create`, `project`, `save`, `conflict`, `copying`, `earlier`, `photos`, `verify` are what a
//! [`Project`] does; `versions` thins, `lock` keeps others off, [`autosave`] saves by itself, [`files`]
//! is for what leaves and enters, `own` keeps that from taking the place of anything of a book,
//! `on_the_way` clears away what a dead program left of it; `own_file` is for the program's settings.

pub mod autosave;
mod conflict;
mod copying;
mod create;
pub mod disk;
mod earlier;
mod early_sync;
mod error;
pub mod files;
mod folder;
mod glance;
pub mod host;
mod json;
mod ladder;
mod lock;
pub mod migrate;
mod names;
mod on_the_way;
mod opened;
mod own;
mod own_file;
mod photos;
mod project;
mod reading;
mod repair;
mod salvage;
mod save;
mod schema;
mod sealed;
mod unknown;
mod verify;
mod versions;

pub use error::{Holder, StoreError};
pub use files::{read_input, write_new_file};
pub use glance::{Glance, glance};
pub use host::{Host, RealHost, World};
pub use ladder::{Lost, OpenedHow};
pub use lock::HEARTBEAT_SECONDS;
pub(crate) use names::BOOK as BOOK_FILE;
pub use names::Mark;
pub use opened::{Access, LookOnly, Note, Opened};
pub use own_file::{OwnFile, make_folders};
pub use photos::{PhotoBytes, PutPhoto};
pub use project::Project;
pub use save::Saved;
pub use schema::schema;
pub use verify::{BookFile, Report};
pub use versions::Version;
