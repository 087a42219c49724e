//! What is kept of the open book beside it: earlier versions, copies in other places, and what was
//! found when it was opened.

use super::AppState;
use super::action::{Action, OtherVersion};
use super::jobs::JobKind;
use super::notice::{Tone, WorkSafety};
use super::open_book::OpenBook;
use super::outside::Pick;
use super::places::Topic;
use super::recovered::{Contents, Recovery};
use super::shortcut::{Key, Shortcut};
use crate::book::Book;
use crate::export;
use crate::language::Message;
use crate::store::{Mark, Project, StoreError, Version, World};
use crate::task::Progress;
use std::path::{Path, PathBuf};

/// What is kept beside the open book, as far as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What was found when it was opened, until somebody went on.
    recovery: Option<Recovery>,
    /// The earlier versions, while they are listed.
    versions: Option<Vec<Listed>>,
}

/// An earlier version in the list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub version: Version,
    /// What is in it; of older ones nobody looked, and some may not be readable just now.
    pub contents: Option<Contents>,
    /// Whether it is what is open.
    pub is_open: bool,
}

/// What is in so many of the newest versions is told in their list.
const LOOKED_INTO: usize = 20;

/// Something asked for about what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptAction {
    /// Copy the whole book to another place.
    SaveCopy,
    /// The same because it cannot be saved where it is; then go on there.
    SaveElsewhere,
    /// Leave the book although the last of it is not saved.
    LeaveUnsaved,
    /// List the earlier versions.
    EarlierVersions,
    /// Close that list.
    CloseVersions,
    /// Go on with what is open.
    CarryOn,
}

impl Kept {
    /// What was found when the book was opened.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.recovery.as_ref()
    }

    /// The earlier versions, the newest first, while they are listed.
    pub fn versions(&self) -> Option<&[Listed]> {
        self.versions.as_deref()
    }

    /// For a book that has just come.
    pub(super) fn of(recovery: Option<Recovery>) -> Self {
        Self { recovery, versions: None }
    }

    /// Nothing is to be chosen any more.
    pub(super) fn settle(&mut self) {
        *self = Self::default();
    }
}

/// Why an earlier version was kept, where that is to be said.
pub fn kept_because(version: &Version) -> Option<&'static str> {
    match version.mark {
        Mark::Saved => None,
        Mark::Kept => Some("versions-kept"),
        Mark::Outside => Some("versions-outside"),
    }
}

impl Topic for KeptAction {
    fn words(&self) -> &'static str {
        match self {
            Self::SaveCopy => "action-save-copy",
            Self::SaveElsewhere => "action-save-elsewhere",
            Self::LeaveUnsaved => "action-leave-unsaved",
            Self::EarlierVersions => "action-earlier-versions",
            Self::CloseVersions => "action-close-notice",
            Self::CarryOn => "recovery-carry-on",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::SaveCopy => const { &[Shortcut::ctrl_shift(Key::Char('S'))] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let open = state.book().is_some();
        match self {
            Self::SaveCopy | Self::SaveElsewhere => open && !state.jobs().is_copying(),
            Self::LeaveUnsaved => open && state.is_stuck(),
            Self::EarlierVersions => state.book().is_some_and(OpenBook::may_change),
            Self::CloseVersions | Self::CarryOn => true,
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::SaveCopy | Self::SaveElsewhere => {
                let Some(book) = state.book() else { return };
                let suggested = export::folder_name(&book.book().info().title);
                state.ask(Pick::CopyFolder { suggested, and_go_on: self == Self::SaveElsewhere });
            }
            Self::LeaveUnsaved => state.leave_unsaved(),
            Self::EarlierVersions => state.list_versions(),
            Self::CloseVersions => state.kept_mut().versions = None,
            Self::CarryOn => state.kept_mut().recovery = None,
        }
    }
}

impl AppState {
    fn list_versions(&mut self) {
        let Some((project, open)) = self.book().map(|book| (book.project(), book.book().clone())) else {
            return;
        };
        self.aside("versions", move || list(&project, &open), Self::versions_came);
    }

    fn versions_came(&mut self, listed: Result<Vec<Listed>, StoreError>) {
        match listed {
            Ok(versions) => self.kept_mut().versions = Some(versions),
            Err(_) => {
                let what = Message::new("versions-unreadable");
                self.notices_mut().say(Tone::Caution, what, WorkSafety::Untouched);
            }
        }
    }

    /// Copies the open book to a folder; then opens it there, if the book cannot stay where it is.
    pub(super) fn copy_book(&mut self, to: PathBuf, and_go_on: bool) {
        let Some(book) = self.book() else { return };
        let (project, autosave) = (book.project(), book.autosave());
        let (now, now_in_it) = (book.book().clone(), book.generation());
        let here = self.book_post();
        let (world, target) = (self.outside().world.clone(), to.clone());
        let copy = move |progress: &Progress| {
            let saved = autosave.is_some_and(|autosave| autosave.flush().is_ok());
            copy(&project, &target, (!saved).then_some(&now), &world, progress)
        };
        self.run(JobKind::Copying, copy, move |state, result| match result {
            Some(Ok(whole)) => {
                if and_go_on {
                    let copy = to.clone();
                    here.send(move |state| state.leave_for(copy, now_in_it));
                }
                state.copied(&to, whole);
            }
            Some(Err(error)) => not_copied(state, &error, and_go_on),
            None => super::trouble::program(state.notices_mut()),
        });
    }

    fn copied(&mut self, to: &Path, whole: bool) {
        let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let what = if whole {
            Message::new("copy-made").with("folder", name)
        } else {
            Message::new("copy-made-without-photos").with("folder", name)
        };
        let tone = if whole { Tone::Good } else { Tone::Caution };
        let notice = self.notices_mut().say(tone, what, WorkSafety::Said);
        notice.then = vec![Action::ShowFile(to.join("book.json"))];
    }

    /// Lists the recent books that can be opened from the menu, the newest first, without the open one.
    pub fn recent_actions(&self) -> Vec<(String, Action)> {
        let open = self.book().map(OpenBook::folder);
        let others = self.settings().recent.iter().filter(|recent| Some(recent.folder.as_path()) != open);
        others.take(6).map(|recent| (recent.title.clone(), Action::Open(recent.folder.clone()))).collect()
    }
}

/// The earlier versions, the newest first, with what is in the newest of them.
fn list(project: &Project, open: &Book) -> Result<Vec<Listed>, StoreError> {
    let versions = project.earlier_versions()?.into_iter().enumerate();
    Ok(versions
        .map(|(at, version)| {
            let book = if at < LOOKED_INTO { project.open_earlier(&version).ok() } else { None };
            let is_open = book.as_ref() == Some(open);
            Listed { version, contents: book.as_ref().map(Contents::of), is_open }
        })
        .collect())
}

/// Copies a book: as it is on the disk, or with what stands in memory where it could not be saved.
/// False if its photos could not be read and are not in the copy.
fn copy(
    project: &Project,
    to: &Path,
    unsaved: Option<&Book>,
    world: &World,
    progress: &Progress,
) -> Result<bool, StoreError> {
    let copied = project.copy_to(to, progress);
    let Some(book) = unsaved.filter(|_| project.access() == &crate::store::Access::Full) else {
        return copied.map(|()| true);
    };
    match copied {
        Ok(()) => {
            let copy = Project::open(to, world)?.project;
            copy.save(book)?;
            Ok(book.photos().iter().all(|photo| copy.photo_path(photo).is_ok()))
        }
        // The stick is gone, and the photos with it: the words are worth keeping.
        Err(StoreError::Io(_) | StoreError::NoSuchFolder | StoreError::NotABook | StoreError::NotPlain) => {
            Project::create(to, book, world).map(|_| false)
        }
        Err(error) => Err(error),
    }
}

/// Says why a copy was not made.
fn not_copied(state: &mut AppState, error: &StoreError, and_go_on: bool) {
    let (what, advice) = match error {
        StoreError::Cancelled => {
            state.notices_mut().say(Tone::Good, Message::new("copy-stopped"), WorkSafety::Said);
            return;
        }
        StoreError::NotEmpty => ("copy-name-taken", "copy-name-taken-advice"),
        StoreError::BooksOwn => ("copy-in-a-book", "copy-elsewhere-advice"),
        StoreError::DiskFull { .. } => ("copy-disk-full", "copy-elsewhere-advice"),
        StoreError::NoRights => ("copy-no-rights", "copy-elsewhere-advice"),
        StoreError::NoSuchFolder | StoreError::NotAFolder => ("copy-no-folder", "copy-elsewhere-advice"),
        _ => ("copy-other", "copy-elsewhere-advice"),
    };
    let notice = state.notices_mut().say(Tone::Stop, Message::new(what), WorkSafety::Said);
    notice.advice = Some(Message::new(advice));
    let again = if and_go_on { KeptAction::SaveElsewhere } else { KeptAction::SaveCopy };
    notice.then = vec![Action::Kept(again)];
}

/// The action that opens an earlier version.
pub fn open_version(version: &Version) -> Action {
    Action::OpenOther(OtherVersion::Earlier(version.clone()))
}
