//! Asking a person for a file or a folder, by a dialog of the system or, where it has none, by a path
//! that is typed; and what each answer is for.

use super::AppState;
use super::exporting::Export;
use crate::app::action::Action;
use crate::app::outside::{Pick, Picked};
use crate::app::paths::{path_of, paths_of};
use crate::app::places::{Brought, Onto, PhotosAction};
use crate::app::start::StartAction;
use crate::export;
use std::path::{Path, PathBuf};

/// A path that is typed, because the system has no dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedPath {
    /// What it is for.
    pub pick: Pick,
    /// What stands in the field.
    pub text: String,
}

impl AppState {
    /// Asks the person for a file or folder; [`AppState::picked`] goes on with the answer.
    pub(in crate::app) fn ask(&mut self, pick: Pick) {
        // A dialog may stand open while another book comes: the answer is none for that one.
        let (post, asked) = (self.book_post(), pick.clone());
        let answer = move |picked| post.send(move |state| state.picked(asked, picked));
        self.outside.picker.pick(&pick, Box::new(answer));
    }

    fn picked(&mut self, pick: Pick, picked: Picked) {
        match (pick, picked) {
            (_, Picked::Nothing) => {}
            (pick, Picked::NoDialog) => self.ask_for_path(pick),
            (Pick::BookFolder, Picked::At { path, .. }) => self.handle(Action::Open(path)),
            (Pick::CopyFolder { and_go_on, .. }, Picked::At { path, .. }) => self.copy_book(path, and_go_on),
            (Pick::BooksPlace, Picked::At { path, .. }) => {
                self.handle(Action::Start(StartAction::KeepIn(path)));
            }
            (Pick::SampleFolder { .. }, Picked::At { path, .. }) => self.make_sample(path),
            (Pick::Photo, Picked::Files(paths)) => {
                self.handle(Action::Photos(PhotosAction::ReplaceWith(paths)))
            }
            (_, Picked::Files(paths)) => {
                let brought = Brought::Files(paths);
                self.handle(Action::Photos(PhotosAction::BringIn(brought, Onto::PhotoBox)));
            }
            (pick @ (Pick::Photos | Pick::Photo | Pick::PhotoFolder), Picked::At { path, .. }) => {
                self.picked(pick, Picked::Files(vec![path]));
            }
            (Pick::ExportFile { format, .. }, Picked::At { path, may_replace }) => {
                self.export(Export { format, to: path }, may_replace);
            }
        }
    }

    /// Has a path typed. What is suggested is asked of the disk, and comes when that has answered.
    fn ask_for_path(&mut self, pick: Pick) {
        let place = self.start.new_book().map(|book| book.place.clone());
        let beside = self.book().and_then(|book| book.folder().parent()).map(Path::to_owned);
        let suggest = move || {
            let suggested = match &pick {
                Pick::BookFolder | Pick::Photos | Pick::Photo | Pick::PhotoFolder => PathBuf::new(),
                Pick::BooksPlace => place.unwrap_or_default(),
                Pick::SampleFolder { suggested: name }
                | Pick::CopyFolder { suggested: name, .. }
                | Pick::ExportFile { suggested: name, .. } => free_place(beside, name),
            };
            TypedPath { pick, text: suggested.to_string_lossy().into_owned() }
        };
        self.aside("suggesting", suggest, |state, typed| state.typed = Some(typed));
    }

    pub(super) fn accept_path(&mut self) {
        let Some(typed) = self.typed.take() else { return };
        let text = typed.text.trim();
        if text.is_empty() {
            self.typed = Some(typed);
            return;
        }
        if matches!(typed.pick, Pick::Photos | Pick::Photo | Pick::PhotoFolder) {
            return self.picked(typed.pick, Picked::Files(paths_of(text)));
        }
        let mut path = path_of(text);
        if let Pick::ExportFile { format, .. } = typed.pick
            && path.extension().is_none()
            && let Some(format) = export::format(format)
        {
            path.set_extension(format.extension());
        }
        self.picked(typed.pick, Picked::At { path, may_replace: false });
    }
}

/// A place to suggest, where nothing is yet: beside the book's folder, else where documents are. Asks
/// the disk.
fn free_place(beside: Option<PathBuf>, name: &str) -> PathBuf {
    let home = || {
        std::env::home_dir().map(|home| {
            let documents = home.join("Documents");
            if documents.is_dir() { documents } else { home }
        })
    };
    let folder = beside.filter(|folder| !folder.as_os_str().is_empty()).or_else(home).unwrap_or_default();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) => (stem, format!(".{ending}")),
        None => (name, String::new()),
    };
    let numbered = (2..100).map(|n| folder.join(format!("{stem} {n}{ending}")));
    let mut names = std::iter::once(folder.join(name)).chain(numbered);
    names.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}
