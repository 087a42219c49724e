//! Opening books for commands, and saying what came of it.

use super::Terminal;
use super::outcome::Trouble;
use crate::export::ExportError;
use crate::import::ImportError;
use crate::language::{Language, Message};
use crate::paint::pdf::PdfError;
use crate::photo::PhotoError;
use crate::store::{Access, Holder, LookOnly, Lost, Note, Opened, OpenedHow, Project, StoreError, World};
use std::path::Path;

/// Opens a book to work on it. Refuses one that may only be looked at, saying why, and one that is
/// so damaged that to work on it would bury what a backup may still have.
pub(super) fn open_to_change(path: &Path, terminal: &mut Terminal<'_>) -> Result<Opened, Trouble> {
    let opened = Project::open(path, &World::real()).about(path)?;
    if let Access::ReadOnly(why) = &opened.access {
        return Err(Trouble::World(look_only_message(why, path)));
    }
    let how = how_message(&opened, path, terminal.language);
    match (&opened.how, how) {
        (OpenedHow::Salvaged, _) => {
            let book = file_name(path);
            return Err(Trouble::Refused(Message::new("cli-salvaged-not-changed").with("book", book)));
        }
        (OpenedHow::Rebuilt { .. }, Some(message)) => return Err(Trouble::Refused(message)),
        (_, Some(message)) => terminal.warn(&message)?,
        (_, None) => {}
    }
    say_notes(&opened, path, terminal)?;
    Ok(opened)
}

/// Opens a book to read it. Writes nothing at all.
pub(super) fn open_to_read(path: &Path, terminal: &mut Terminal<'_>) -> Result<Opened, Trouble> {
    let opened = Project::look(path, &World::real()).about(path)?;
    match how_message(&opened, path, terminal.language) {
        // There is nothing to be read.
        Some(message) if matches!(opened.how, OpenedHow::Rebuilt { .. }) => Err(Trouble::Refused(message)),
        how => say_all(opened, how, path, terminal),
    }
}

/// Opens a book to find out how it is, whatever is left of it. Writes nothing at all.
pub(super) fn open_to_check(path: &Path, terminal: &mut Terminal<'_>) -> Result<Opened, Trouble> {
    let opened = Project::look(path, &World::real()).about(path)?;
    let how = how_message(&opened, path, terminal.language);
    say_all(opened, how, path, terminal)
}

/// Says what there is to say of a book that was opened to read.
fn say_all(
    opened: Opened,
    how: Option<Message>,
    path: &Path,
    terminal: &mut Terminal<'_>,
) -> Result<Opened, Trouble> {
    if let Access::ReadOnly(LookOnly::NewerFormat { .. }) = opened.access {
        terminal.warn(&Message::new("cli-opened-newer").with("book", file_name(path)))?;
    }
    how.iter().try_for_each(|how| terminal.warn(how))?;
    say_notes(&opened, path, terminal)?;
    Ok(opened)
}

/// Where the opened book comes from, when it is not simply the one that was saved.
fn how_message(opened: &Opened, path: &Path, language: &Language) -> Option<Message> {
    let book = file_name(path);
    Some(match &opened.how {
        OpenedHow::AsSaved => return None,
        OpenedHow::ChangedOutside { .. } => Message::new("cli-opened-changed-outside").with("book", book),
        OpenedHow::FromEarlier { because, .. } => match because {
            Lost::Damaged => Message::new("cli-opened-from-earlier").with("book", book),
            Lost::Missing => Message::new("cli-opened-missing").with("book", book),
            Lost::Unreadable => Message::new("cli-opened-unreadable").with("book", book),
            Lost::PerhapsNewer { .. } => Message::new("cli-opened-perhaps-newer").with("book", book),
        },
        OpenedHow::Salvaged => {
            let count = |key, n: usize| language.say(&Message::new(key).with("n", n));
            Message::new("cli-opened-salvaged")
                .with("book", book)
                .with("pages", count("count-pages", opened.book.pages().count()))
                .with("photos", count("count-photos", opened.book.photos().len()))
        }
        OpenedHow::Rebuilt { photos } => {
            Message::new("cli-opened-rebuilt").with("book", book).with("n", photos.len())
        }
    })
}

fn say_notes(opened: &Opened, path: &Path, terminal: &mut Terminal<'_>) -> Result<(), Trouble> {
    for note in &opened.notes {
        let key = match note {
            Note::Migrated { .. } => "cli-opened-migrated",
            // What is salvaged was said to be not all of it.
            Note::Mended(_) if opened.how == OpenedHow::Salvaged => continue,
            Note::Mended(_) => "cli-opened-mended",
            Note::ConflictCopies(_) | Note::Forked(_) => "cli-opened-conflict-copies",
            Note::NewerVersion(_) => "cli-opened-newer-version",
            Note::LockTakenOver(_) => continue,
        };
        terminal.warn(&Message::new(key).with("book", file_name(path)))?;
    }
    Ok(())
}

fn look_only_message(why: &LookOnly, path: &Path) -> Message {
    let file = file_name(path);
    match why {
        LookOnly::Asked => Message::new("store-look-only").with("file", file),
        LookOnly::Locked(holder) => locked_message(holder, file),
        LookOnly::LatestUnreadable => Message::new("cli-look-only-unreadable").with("file", file),
        LookOnly::NoRights => Message::new("cli-look-only-no-rights").with("file", file),
        LookOnly::NewerFormat { .. } => Message::new("cli-look-only-newer").with("file", file),
    }
}

/// Who has a book open, as far as that is known.
fn locked_message(holder: &Holder, file: String) -> Message {
    let (who, computer) = (holder.who.as_str(), holder.computer.as_str());
    // On this very computer it is a window that is meant, not a machine.
    let here = World::real().host.who().1;
    match (who.is_empty(), computer.is_empty() || computer == here) {
        (false, false) => {
            Message::new("store-locked").with("file", file).with("who", who).with("computer", computer)
        }
        (true, false) => Message::new("store-locked-on").with("file", file).with("computer", computer),
        (_, true) => Message::new("store-locked-somewhere").with("file", file),
    }
}

/// The last part of a path: what a sentence names a file or folder by.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Makes an error into trouble, which names the file or folder that it is about.
pub(super) trait About<T> {
    /// What was asked for is a book's folder.
    fn about(self, book: &Path) -> Result<T, Trouble>;
}

impl<T> About<T> for Result<T, StoreError> {
    fn about(self, book: &Path) -> Result<T, Trouble> {
        self.map_err(|error| trouble(&error, store_message(&error, book)))
    }
}

/// Why photos did not come into a book.
pub(super) fn import_trouble(error: &ImportError, book: &Path) -> Trouble {
    match error {
        ImportError::Store(error) => trouble(error, store_message(error, book)),
        ImportError::Edit(_) => Trouble::Refused(Message::new("import-not-added")),
        ImportError::Cancelled(_) => Trouble::World(Message::new("import-cancelled")),
    }
}

/// The same where a folder for a new book was asked for.
pub(super) fn about_new<T>(result: Result<T, StoreError>, book: &Path) -> Result<T, Trouble> {
    result.or_else(|error| {
        let key = match &error {
            StoreError::NoSuchFolder => "out-no-folder",
            StoreError::NoRights => "out-no-rights",
            _ => return Err(error).about(book),
        };
        Err(trouble(&error, out_message(key, book)))
    })
}

/// The same where a file was to leave the program.
pub(super) fn going_to<T>(result: Result<T, ExportError>, to: &Path) -> Result<T, Trouble> {
    result.map_err(|error| match error {
        ExportError::Store(error) => {
            let key = match &error {
                StoreError::NoSuchFolder => "out-no-folder",
                StoreError::NotAFolder => "out-not-a-folder",
                StoreError::NoRights => "out-no-rights",
                StoreError::NotPlain => "out-not-plain",
                StoreError::BooksOwn => "out-books-own",
                StoreError::Held { .. } => "out-held",
                StoreError::ReadBackDiffers => "out-read-back-differs",
                StoreError::Io(_) => "out-io",
                _ => return trouble(&error, store_message(&error, to)),
            };
            trouble(&error, out_message(key, to))
        }
        ExportError::Pdf(error @ PdfError::NoPages) => Trouble::Refused(Message::new(error.key())),
        ExportError::Pdf(error) => Trouble::World(Message::new(error.key())),
        ExportError::Picture(_) => Trouble::World(Message::new("export-not-made")),
        ExportError::NoSuchPage => Trouble::Usage(Message::new("cli-no-such-page")),
        ExportError::Cancelled(_) => Trouble::World(Message::new("stopped")),
    })
}

/// Something about a place where something new was to be.
fn out_message(key: &'static str, to: &Path) -> Message {
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = parent.map_or_else(|| ".".into(), file_name);
    Message::new(key).with("file", file_name(to)).with("folder", folder)
}

fn trouble(error: &StoreError, message: Message) -> Trouble {
    if error.is_refusal() { Trouble::Refused(message) } else { Trouble::World(message) }
}

/// What an error of the store about this file or folder says.
fn store_message(error: &StoreError, path: &Path) -> Message {
    let message = Message::new(error.key()).with("file", file_name(path));
    match error {
        StoreError::Locked(holder) => locked_message(holder, file_name(path)),
        StoreError::DiskFull { needed } => message.with("megabytes", needed.div_ceil(1_000_000).max(1)),
        StoreError::Conflict { kept_as } => message.with("kept", kept_as.as_str()),
        StoreError::TooLarge { limit } => message.with("megabytes", limit / 1_000_000),
        _ => message,
    }
}

/// What refused a photo: its name, why, and what to do.
pub(super) fn photo_message(name: &str, why: &PhotoError, language: &Language) -> Message {
    Message::new("import-refused").with("name", name).with("why", language.say(&why.message()))
}
