//! Opening books for commands, and saying what came of it.

use super::Terminal;
use super::outcome::Trouble;
use crate::export::ExportError;
use crate::import::ImportError;
use crate::language::{Language, Message};
use crate::paint::pdf::PdfError;
use crate::photo::PhotoError;
use crate::store::{Access, Note, Opened, OpenedHow, Project, StoreError, World};
use std::path::Path;

/// Opens a book to work on it; refuses one that may only be looked at.
pub(super) fn open_to_change(path: &Path, terminal: &mut Terminal<'_>) -> Result<Opened, Trouble> {
    let opened = Project::open(path, &World::real()).map_err(|error| of_book(path, error))?;
    if let Access::ReadOnly(_) = opened.access {
        let message = Message::new("cli-look-only").with("book", file_name(path));
        return Err(Trouble::World(message));
    }
    say_how(&opened, path, terminal)?;
    Ok(opened)
}

/// Opens a book to read it. Writes nothing at all.
pub(super) fn open_to_read(path: &Path, terminal: &mut Terminal<'_>) -> Result<Opened, Trouble> {
    let opened = Project::look(path, &World::real()).map_err(|error| of_book(path, error))?;
    say_how(&opened, path, terminal)?;
    Ok(opened)
}

/// Why a book could not be opened, by its name.
fn of_book(path: &Path, error: StoreError) -> Trouble {
    let words = |why| Message::new("cli-book-refused").with("book", file_name(path)).with("why", why);
    Trouble::from(error).in_words(words)
}

/// Says where the opened book comes from, when it is not simply the one that was saved.
fn say_how(opened: &Opened, path: &Path, terminal: &mut Terminal<'_>) -> Result<(), Trouble> {
    let book = file_name(path);
    let key = match &opened.how {
        OpenedHow::AsSaved => None,
        OpenedHow::ChangedOutside { .. } => Some("cli-opened-changed-outside"),
        _ => Some("cli-opened-from-earlier"),
    };
    if let Some(key) = key {
        terminal.warn(&Message::new(key).with("book", book.as_str()))?;
    }
    for note in &opened.notes {
        let key = match note {
            Note::Migrated { .. } => "cli-opened-migrated",
            Note::Mended(_) => "cli-opened-mended",
            Note::ConflictCopies(_) | Note::Forked(_) => "cli-opened-conflict-copies",
            Note::NewerVersion(_) => "cli-opened-newer-version",
            Note::LockTakenOver(_) => continue,
        };
        terminal.warn(&Message::new(key).with("book", book.as_str()))?;
    }
    Ok(())
}

/// The last part of a path: what a sentence names a file or folder by.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        let message = store_message(&error);
        if error.is_refusal() { Self::Refused(message) } else { Self::World(message) }
    }
}

/// What an error of the store says, with what it fills in.
fn store_message(error: &StoreError) -> Message {
    let message = Message::new(error.key());
    match error {
        StoreError::Locked(holder) => {
            message.with("who", holder.who.as_str()).with("computer", holder.computer.as_str())
        }
        StoreError::NewerFormat { version } => message.with("version", u64::from(*version)),
        StoreError::DiskFull { needed } => message.with("megabytes", needed.div_ceil(1_000_000).max(1)),
        StoreError::Conflict { kept_as } => message.with("file", kept_as.as_str()),
        StoreError::TooLarge { limit } => message.with("megabytes", limit / 1_000_000),
        _ => message,
    }
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => error.into(),
            ImportError::Edit(_) => Self::Refused(Message::new("import-not-added")),
            ImportError::Cancelled(_) => Self::World(Message::new("stopped")),
        }
    }
}

impl From<ExportError> for Trouble {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => error.into(),
            ExportError::Pdf(error @ PdfError::NoPages) => Self::Refused(Message::new(error.key())),
            ExportError::Pdf(error) => Self::World(Message::new(error.key())),
            ExportError::Picture(_) => Self::World(Message::new("export-not-made")),
            ExportError::NoSuchPage => Self::Usage(Message::new("cli-no-such-page")),
            ExportError::Cancelled(_) => Self::World(Message::new("stopped")),
        }
    }
}

/// What refused a photo: its name, why, and what to do.
pub(super) fn photo_message(name: &str, why: &PhotoError, language: &Language) -> Message {
    Message::new("import-refused").with("name", name).with("why", language.say(&why.message()))
}
