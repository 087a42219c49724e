//! What is done with the chosen photos: put on pages, made pages of, taken out.

use super::{Onto, PhotosAction, Proposal, chosen, one_of, placing};
use crate::app::AppState;
use crate::app::action::Action;
use crate::app::notice::{Tone, WorkSafety};
use crate::app::open_book::OpenBook;
use crate::app::place::Place;
use crate::book::{ElementId, PhotoId};
use crate::edit::{Edit, PhotoEdit};
use crate::language::{Arg, Language, Message};
use std::collections::BTreeSet;

pub(super) fn put_on_page(state: &mut AppState) {
    let Some(open) = state.book_mut() else { return };
    let photos = chosen(open);
    let index = open.view().page();
    let edits = placing::on_page(open, index, &photos);
    let edit = one_of(edits);
    if state.edit(&edit) {
        let what = Message::new("photos-put").with("n", photos.len()).with("page", index + 1);
        let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
        notice.then = vec![Action::Undo, Action::Show(Place::Pages)];
    }
}

pub(super) fn put_at(state: &mut AppState, photo: &PhotoId, onto: Onto) {
    let Some(open) = state.book_mut() else { return };
    let Some(photo) = open.photo(photo).cloned() else { return };
    let edits = placing::dropped(open, &photo, &onto);
    if !edits.is_empty() {
        state.edit(&one_of(edits));
    }
}

pub(super) fn put_beside(state: &mut AppState, photo: &PhotoId, element: &ElementId) {
    let Some(open) = state.book_mut() else { return };
    let Some(photo) = open.photo(photo).cloned() else { return };
    let Some((index, edit)) = placing::beside(open, element, &photo) else { return };
    if state.edit(&edit) {
        let what = Message::new("photos-put").with("n", 1_i64).with("page", index + 1);
        let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
        notice.then = vec![Action::Undo];
    }
}

pub(super) fn propose(state: &mut AppState, photos: Vec<PhotoId>) {
    propose_by(state, |open, number| Proposal::of(open, photos, 0, number));
}

pub(super) fn propose_another_way(state: &mut AppState) {
    propose_by(state, |open, number| {
        let now = open.on_photos().proposal.clone()?;
        // Where no other way looks different, this one stays.
        now.another_way(open, number).or(Some(now))
    });
}

fn propose_by(state: &mut AppState, by: impl FnOnce(&mut OpenBook, u64) -> Option<Proposal>) {
    let Some(open) = state.book_mut() else { return };
    open.on_photos_mut().proposals += 1;
    let number = open.on_photos().proposals;
    let proposal = by(open, number);
    let place = open.on_photos_mut();
    place.looked_at.proposal = proposal.as_ref().map(Proposal::number);
    place.proposal = proposal;
}

pub(super) fn take_pages(state: &mut AppState) {
    let Some(open) = state.book_mut() else { return };
    let title = Language::of(&open.book().info().language).text("arranged-section");
    let Some(proposal) = open.on_photos_mut().proposal.take() else { return };
    open.on_photos_mut().looked_at.proposal = None;
    let edit = proposal.edit(open, title);
    if state.edit(&edit) {
        let (first, n) = (proposal.first(), proposal.pages().len());
        let what = Message::new("photos-pages-added").with("n", n).with("page", first + 1);
        let where_they_are = match first {
            0 => Message::new("photos-pages-are-first"),
            after => Message::new("photos-pages-are-after").with("page", after),
        };
        let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
        notice.advice = Some(where_they_are);
        notice.then = vec![Action::Undo, Action::Photos(PhotosAction::SeePages(first))];
        see_pages(state, first);
    }
}

pub(super) fn see_pages(state: &mut AppState, first: usize) {
    state.handle(Action::GoTo(first));
    state.handle(Action::Show(Place::Pages));
}

/// Takes the chosen photos out of the book. Nothing is lost by it: undo brings them back, and the
/// notice says where they stood.
pub(super) fn remove(state: &mut AppState) {
    let Some(open) = state.book_mut() else { return };
    let photos: Vec<PhotoId> = chosen(open).iter().map(|photo| photo.id.clone()).collect();
    let stood: BTreeSet<usize> = (photos.iter())
        .filter_map(|id| open.photo_box().get(id).map(|kept| kept.pages.clone()))
        .flatten()
        .map(|index| index + 1)
        .collect();
    let n = photos.len();
    open.on_photos_mut().looked_at.chosen.clear();
    if state.edit(&Edit::Photo(PhotoEdit::Remove { photos })) {
        let what = Message::new("photos-removed").with("n", n);
        let notice = state.notices_mut().say(Tone::Neutral, what, WorkSafety::Said);
        notice.advice = (!stood.is_empty()).then(|| {
            let n = stood.len();
            Message::new("photos-removed-pages").with("n", n).with("pages", Arg::numbers(stood))
        });
        notice.then = vec![Action::Undo];
    }
}
