//! Another photo in the place of the one that is in a frame: one of the book, or one from a file.

use super::{at_photo, find};
use crate::app::places::{PhotosAction, Replaced};
use crate::app::{Action, AppState, OpenBook};
use crate::book::{Book, ElementId, ElementKind, PhotoId};
use crate::edit::{Edit, PhotoEdit};
use std::collections::BTreeSet;

/// Something done to put another photo into a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplaceAction {
    /// Begin with the chosen photo.
    Begin,
    /// This one may take its place.
    Choose(PhotoId),
    /// The one that was chosen takes it.
    Take,
    /// One from a file is to take it.
    FromFile,
    /// None does.
    Leave,
}

/// A photo whose successor is being chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacing {
    frame: ElementId,
    offered: Vec<PhotoId>,
    chosen: Option<PhotoId>,
}

impl Replacing {
    /// The photos that may take its place.
    pub fn offered(&self) -> &[PhotoId] {
        &self.offered
    }

    /// The one that was chosen.
    pub fn chosen(&self) -> Option<&PhotoId> {
        self.chosen.as_ref()
    }

    /// Whether its frame has a photo that may go, and all that is offered is there.
    pub(super) fn is_possible(&self, book: &Book) -> bool {
        let frame = find(book, &self.frame).is_some_and(|(_, frame)| at_photo::has_free_photo(frame));
        frame && self.offered.iter().all(|photo| book.photo(photo).is_some())
    }
}

impl ReplaceAction {
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Begin => "action-replace",
            Self::Choose(_) => "action-choose",
            Self::Take => "action-replace-take",
            Self::FromFile => "action-replace-from-file",
            Self::Leave => "action-cancel",
        }
    }

    pub(super) fn can(&self, book: &OpenBook) -> bool {
        let replacing = book.on_pages().replacing();
        match self {
            Self::Begin => book.chosen_photo(),
            Self::Take => replacing.is_some_and(|replacing| replacing.chosen.is_some()),
            Self::Choose(_) | Self::FromFile | Self::Leave => replacing.is_some(),
        }
    }
}

pub(super) fn perform(state: &mut AppState, action: ReplaceAction) {
    let Some(book) = state.book_mut() else { return };
    if let ReplaceAction::Begin = action {
        at_photo::end(book);
        let replacing = begun(book);
        let nothing_else = replacing.as_ref().is_some_and(|replacing| replacing.offered.is_empty());
        book.on_pages_mut().replacing = replacing;
        if nothing_else {
            perform(state, ReplaceAction::FromFile);
        }
        return;
    }
    if let ReplaceAction::Choose(photo) = action {
        if let Some(replacing) = &mut book.on_pages_mut().replacing {
            replacing.chosen = Some(photo).filter(|photo| replacing.offered.contains(photo));
        }
        return;
    }
    let Some(Replacing { frame, chosen, .. }) = book.on_pages_mut().replacing.take() else { return };
    match (action, chosen) {
        (ReplaceAction::Take, Some(photo)) => {
            state.edit(&Edit::from(PhotoEdit::Replace { element: frame, photo }));
        }
        (ReplaceAction::FromFile, _) => {
            state.handle(Action::Photos(PhotosAction::Replace(Replaced::InFrame(frame))));
        }
        _ => {}
    }
}

fn begun(book: &OpenBook) -> Option<Replacing> {
    let (_, element) = book.chosen_one()?;
    let ElementKind::Picture(picture) = &element.kind else { return None };
    let own = picture.photo.as_ref();
    let offered = book.photos_to_choose().into_iter().filter(|photo| Some(photo) != own).collect();
    Some(Replacing { frame: element.id.clone(), offered, chosen: None })
}

impl OpenBook {
    /// Every photo of the book as one is chosen for a frame: those on no page first, the newest first.
    pub fn photos_to_choose(&self) -> Vec<PhotoId> {
        let elements = self.book().pages().flat_map(|placed| &placed.page.elements);
        let used: BTreeSet<&PhotoId> = elements
            .filter_map(|element| match &element.kind {
                ElementKind::Picture(picture) => picture.photo.as_ref(),
                _ => None,
            })
            .collect();
        let all = self.book().photos().iter().rev().map(|photo| &photo.id);
        let (free, taken): (Vec<_>, Vec<_>) = all.partition(|id| !used.contains(id));
        free.into_iter().chain(taken).cloned().collect()
    }
}
