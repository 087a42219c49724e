//! What went otherwise than hoped, as notices: each kind of trouble in its place.
//!
//! Total over the errors of other layers, so that a new one does not compile until somebody has
//! thought of what to say.

use super::action::{Action, OtherVersion};
use super::kept::KeptAction;
use super::notice::{Notices, Tone, WorkSafety};
use super::open_book::moment;
use super::recovered::Why;
use crate::copy::LeftOut;
use crate::edit::EditError;
use crate::export::{ExportError, Exported, Remark};
use crate::language::Message;
use crate::paint::pdf::PdfError;
use crate::store::{Access, LookOnly, Lost, Note, Opened, OpenedHow, StoreError};
use std::io;
use std::path::Path;

/// The notices about saving, which go when saving works again.
pub(super) const SAVING_KEYS: &[&str] = &[
    "saving-disk-full",
    "saving-no-rights",
    "saving-held",
    "saving-read-back",
    "saving-conflict",
    "saving-other",
    "leaving-not-saved",
];

/// What a person should hear of a book that was opened.
/// `here` is the name of this computer. What a card says of the book's versions is not said again.
pub(super) fn opened(notices: &mut Notices, opened: &Opened, here: &str, on_card: Option<Why>) {
    // Where the book may not be changed, nothing else can take its place.
    let may_change = opened.access == Access::Full;
    let offer = |other: OtherVersion| may_change.then_some(Action::OpenOther(other));
    match &opened.how {
        _ if on_card.is_some() => {}
        OpenedHow::AsSaved => {}
        OpenedHow::ChangedOutside { last_sealed } => {
            let what = Message::new("opened-changed-outside");
            let notice = notices.say(Tone::Neutral, what, WorkSafety::BothKept);
            notice.then =
                last_sealed.clone().map(OtherVersion::Earlier).and_then(offer).into_iter().collect();
        }
        OpenedHow::FromEarlier { saved_at, because, .. } => {
            let what = match saved_at {
                Some(at) => Message::new("opened-from-earlier").with("time", moment(*at)),
                None => Message::new("opened-from-earlier-untimed"),
            };
            let notice = notices.say(Tone::Caution, what, WorkSafety::NewestWholeOpen);
            notice.advice = Some(match because {
                Lost::Missing => Message::new("opened-newest-missing"),
                Lost::Damaged => Message::new("opened-newest-damaged"),
                Lost::Unreadable => Message::new("opened-newest-unreadable"),
                Lost::PerhapsNewer { .. } => Message::new("opened-newest-newer"),
            });
        }
        OpenedHow::Salvaged => {
            let what = Message::new("opened-salvaged");
            let notice = notices.say(Tone::Caution, what, WorkSafety::NewestWholeOpen);
            notice.advice = Some(Message::new("opened-parts-advice"));
        }
        OpenedHow::Rebuilt { photos } => {
            let what = Message::new("opened-rebuilt").with("n", photos.len());
            let notice = notices.say(Tone::Caution, what, WorkSafety::NewestWholeOpen);
            notice.advice = Some(Message::new("opened-parts-advice"));
        }
    }
    if let Access::ReadOnly(why) = &opened.access {
        let what = match why {
            LookOnly::Asked => None,
            LookOnly::Locked(holder) if holder.computer.is_empty() || holder.computer == here => {
                Some(Message::new("look-only-open-elsewhere"))
            }
            LookOnly::Locked(holder) => {
                Some(Message::new("look-only-open-on").with("computer", holder.computer.as_str()))
            }
            LookOnly::NoRights => Some(Message::new("look-only-no-rights")),
            LookOnly::LatestUnreadable => Some(Message::new("look-only-unreadable")),
            LookOnly::NewerFormat { .. } => Some(Message::new("look-only-newer")),
        };
        if let Some(what) = what {
            let notice = notices.say(Tone::Caution, what, WorkSafety::Untouched);
            notice.advice = Some(match why {
                LookOnly::NewerFormat { .. } => Message::new("look-only-newer-advice"),
                LookOnly::LatestUnreadable => Message::new("look-only-unreadable-advice"),
                LookOnly::NoRights => Message::new("look-only-no-rights-advice"),
                LookOnly::Locked(_) | LookOnly::Asked => Message::new("look-only-open-advice"),
            });
        }
    }
    for note in &opened.notes {
        match (note, on_card) {
            (Note::LockTakenOver(_), Some(_)) | (Note::NewerVersion(_), Some(Why::OlderInPlace)) => continue,
            _ => {}
        }
        let (tone, what, work) = match note {
            // What could be read of a damaged book was said to be not all of it.
            Note::Mended(_) if opened.how == OpenedHow::Salvaged => continue,
            Note::Migrated { .. } => (Tone::Neutral, Message::new("opened-migrated"), WorkSafety::BothKept),
            Note::Mended(problems) => {
                (Tone::Caution, Message::new("opened-mended").with("n", problems.len()), WorkSafety::BothKept)
            }
            Note::LockTakenOver(_) => (Tone::Good, Message::new("opened-lock-taken-over"), WorkSafety::Saved),
            Note::ConflictCopies(copies) => {
                let what = Message::new("opened-conflict-copies").with("n", copies.len() + 1);
                (Tone::Caution, what, WorkSafety::BothKept)
            }
            Note::NewerVersion(version) => {
                let what = Message::new("opened-newer-version").with("time", moment(version.saved_at));
                (Tone::Caution, what, WorkSafety::BothKept)
            }
            Note::Forked(_) => (Tone::Caution, Message::new("opened-forked"), WorkSafety::BothKept),
        };
        let notice = notices.say(tone, what, work);
        notice.then = match note {
            Note::NewerVersion(version) => {
                offer(OtherVersion::Earlier(version.clone())).into_iter().collect()
            }
            Note::ConflictCopies(copies) => {
                copies.first().cloned().map(OtherVersion::Copy).and_then(offer).into_iter().collect()
            }
            Note::Migrated { .. } | Note::Mended(_) | Note::LockTakenOver(_) | Note::Forked(_) => Vec::new(),
        };
    }
}

/// Another version took the place of the one that was open.
pub(super) fn other_opened(notices: &mut Notices) {
    let notice = notices.say(Tone::Neutral, Message::new("opened-other"), WorkSafety::BothKept);
    notice.then = vec![Action::Undo];
}

/// Another version could not be read.
pub(super) fn opening_other(notices: &mut Notices, error: &StoreError) {
    if !matches!(error, StoreError::Cancelled) {
        notices.say(Tone::Stop, Message::new("opening-other-version"), WorkSafety::Untouched);
    }
}

/// A book could not be opened.
pub(super) fn opening(notices: &mut Notices, error: &StoreError) {
    let (what, advice) = match error {
        StoreError::NoSuchFolder => ("opening-no-such-folder", "opening-no-such-folder-advice"),
        StoreError::NotAFolder | StoreError::NotABook => ("opening-not-a-book", "opening-not-a-book-advice"),
        StoreError::NotEmpty => ("opening-not-empty", "opening-not-empty-advice"),
        StoreError::Damaged => ("opening-damaged", "opening-damaged-advice"),
        StoreError::NewerFormat { .. } => ("opening-newer", "opening-newer-advice"),
        StoreError::Locked(_) => ("look-only-open-elsewhere", "opening-locked-advice"),
        StoreError::LookOnly | StoreError::NoRights => ("opening-no-rights", "opening-no-rights-advice"),
        StoreError::DiskFull { .. } => ("saving-disk-full", "saving-disk-full-advice"),
        StoreError::Held { .. } => ("opening-held", "opening-held-advice"),
        StoreError::Cancelled => return,
        StoreError::NotPlain | StoreError::BooksOwn | StoreError::TooLarge { .. } => {
            ("opening-not-plain", "opening-not-plain-advice")
        }
        StoreError::Conflict { .. }
        | StoreError::ReadBackDiffers
        | StoreError::NotFaithful
        | StoreError::PhotoMissing
        | StoreError::Io(_) => ("opening-other", "opening-other-advice"),
    };
    let notice = notices.say(Tone::Stop, Message::new(what), WorkSafety::Untouched);
    notice.advice = Some(Message::new(advice));
    notice.then = vec![Action::OpenBook];
}

/// The book could not be saved.
pub(super) fn saving(notices: &mut Notices, error: &StoreError) {
    let (what, advice) = match error {
        StoreError::DiskFull { .. } => ("saving-disk-full", "saving-disk-full-advice"),
        StoreError::NoRights | StoreError::LookOnly | StoreError::Locked(_) => {
            ("saving-no-rights", "saving-no-rights-advice")
        }
        StoreError::Held { .. } => ("saving-held", "saving-held-advice"),
        StoreError::ReadBackDiffers => ("saving-read-back", "saving-read-back-advice"),
        StoreError::Conflict { .. } => ("saving-conflict", "saving-conflict-advice"),
        StoreError::Cancelled => return,
        StoreError::NoSuchFolder
        | StoreError::NotABook
        | StoreError::NotEmpty
        | StoreError::Damaged
        | StoreError::NewerFormat { .. }
        | StoreError::NotFaithful
        | StoreError::PhotoMissing
        | StoreError::NotPlain
        | StoreError::BooksOwn
        | StoreError::NotAFolder
        | StoreError::TooLarge { .. }
        | StoreError::Io(_) => ("saving-other", "saving-other-advice"),
    };
    let both = matches!(error, StoreError::Conflict { .. });
    let work = if both { WorkSafety::BothKept } else { WorkSafety::OnlyHere { saved_at: None } };
    let notice = notices.say(Tone::Stop, Message::new(what), work);
    notice.advice = Some(Message::new(advice));
    let elsewhere = Action::Kept(KeptAction::SaveElsewhere);
    notice.then = if both { Vec::new() } else { vec![Action::SaveNow, elsewhere] };
}

/// The book was to be left and could not be saved.
pub(super) fn leaving(notices: &mut Notices) {
    let what = Message::new("leaving-not-saved");
    let notice = notices.say(Tone::Stop, what, WorkSafety::OnlyHere { saved_at: None });
    notice.advice = Some(Message::new("leaving-not-saved-advice"));
    notice.then = vec![Action::Kept(KeptAction::SaveElsewhere), Action::Kept(KeptAction::LeaveUnsaved)];
}

/// An export was made.
pub(super) fn exported(notices: &mut Notices, exported: &Exported, left_out: LeftOut, file: &Path) {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let what = Message::new("notice-exported").with("n", exported.pages).with("file", name);
    let whole = exported.remarks.is_empty();
    let notice = notices.say(if whole { Tone::Good } else { Tone::Caution }, what, WorkSafety::Said);
    notice.more = left_out.messages().chain(exported.remarks.iter().map(Remark::message)).collect();
    notice.then = vec![Action::OpenFile(file.to_owned()), Action::ShowFile(file.to_owned())];
}

/// An export was not made.
pub(super) fn exporting(notices: &mut Notices, format: &'static str, error: &ExportError) {
    let store = match error {
        ExportError::Cancelled(_) | ExportError::Pdf(PdfError::Cancelled(_)) => Some(StoreError::Cancelled),
        ExportError::Store(error) => Some(error.clone()),
        ExportError::Pdf(PdfError::Write(error)) => Some(StoreError::from(io::Error::from(error.kind()))),
        ExportError::Pdf(_) | ExportError::Picture(_) | ExportError::NoSuchPage => None,
    };
    let (tone, what, advice) = match store {
        Some(StoreError::Cancelled) => {
            notices.say(Tone::Good, Message::new("export-stopped"), WorkSafety::Said);
            return;
        }
        Some(StoreError::NotEmpty) => (Tone::Caution, "export-name-taken", "export-name-taken-advice"),
        Some(StoreError::DiskFull { .. }) => (Tone::Stop, "export-disk-full", "export-disk-full-advice"),
        Some(StoreError::NoRights) => (Tone::Stop, "export-no-rights", "export-elsewhere-advice"),
        Some(StoreError::Held { .. }) => (Tone::Stop, "export-held", "export-held-advice"),
        Some(StoreError::BooksOwn) => (Tone::Caution, "export-books-own", "export-books-own-advice"),
        Some(StoreError::NoSuchFolder | StoreError::NotAFolder) => {
            (Tone::Stop, "export-no-such-folder", "export-elsewhere-advice")
        }
        Some(_) => (Tone::Stop, "export-other", "export-elsewhere-advice"),
        None => (Tone::Stop, "export-other", "export-elsewhere-advice"),
    };
    let notice = notices.say(tone, Message::new(what), WorkSafety::Untouched);
    notice.advice = Some(Message::new(advice));
    notice.then = vec![Action::Export(format)];
}

/// A change would have broken a rule of books, and was not made.
pub(super) fn edit(notices: &mut Notices, error: &EditError) {
    notices.say(Tone::Caution, error.message(), WorkSafety::Untouched);
}

/// A fault of the program ended a job.
pub(super) fn program(notices: &mut Notices) {
    let notice = notices.say(Tone::Stop, Message::new("program-fault"), WorkSafety::Said);
    notice.advice = Some(Message::new("program-fault-advice"));
}
