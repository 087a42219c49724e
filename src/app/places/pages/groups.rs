//! Groups as a person meets them: chosen as one, gone into, made and ended.

use super::find;
use crate::app::OpenBook;
use crate::book::{Element, ElementId, GroupId};
use crate::edit::{Edit, ElementEdit, IdMaker};
use std::collections::BTreeMap;

impl OpenBook {
    /// How many things the group has that is chosen, and nothing else with it.
    pub fn chosen_group(&self) -> Option<usize> {
        let chosen = self.on_pages().chosen();
        let together = together(self, chosen.first()?);
        let all = chosen.len() == together.len() && together.iter().all(|one| chosen.contains(one));
        (all && together.len() > 1).then_some(together.len())
    }
}

/// A thing and whatever is kept together with it; nothing if it is not in the book.
pub(super) fn together(book: &OpenBook, element: &ElementId) -> Vec<ElementId> {
    let Some((page, _)) = find(book.shown(), element) else { return Vec::new() };
    page.together(element).into_iter().map(|one| one.id.clone()).collect()
}

/// What a press on a thing chooses: all of its group; but it alone, where one of its group is chosen
/// alone already.
pub(super) fn pressed(book: &OpenBook, element: ElementId) -> Vec<ElementId> {
    let together = together(book, &element);
    match book.on_pages().chosen() {
        [one] if together.contains(one) => vec![element],
        _ => together,
    }
}

/// The group out of which the one chosen thing leads; none where nothing is kept together with it.
pub(super) fn around_chosen(book: &OpenBook) -> Option<Vec<ElementId>> {
    let [one] = book.on_pages().chosen() else { return None };
    Some(together(book, one)).filter(|together| together.len() > 1)
}

/// Whether what is chosen can be made a group: several things of one page, of which none is locked.
pub(super) fn can_group(book: &OpenBook) -> bool {
    let mut chosen = book.chosen().peekable();
    let Some(page) = chosen.peek().map(|(page, _)| page.id.clone()) else { return false };
    book.on_pages().chosen().len() > 1
        && book.chosen_group().is_none()
        && chosen.all(|(on, _)| on.id == page)
        && none_locked(book)
}

/// Whether there is a group to end, of which nothing is locked.
pub(super) fn can_ungroup(book: &OpenBook) -> bool {
    let grouped = |(_, element): (_, &Element)| element.group.is_some();
    book.chosen().any(grouped) && none_locked(book)
}

fn none_locked(book: &OpenBook) -> bool {
    book.chosen().all(|(page, element)| page.together(&element.id).iter().all(|one| !one.locked))
}

pub(super) fn group(book: &mut OpenBook, chosen: &[Element]) -> Edit {
    let group = book.ids().group();
    let elements = chosen.iter().map(|element| element.id.clone()).collect();
    ElementEdit::Group { elements, group }.into()
}

/// One edit for each thing that is in a group; with the first of a group all of it is ended.
pub(super) fn ungroup(chosen: &[Element]) -> Vec<Edit> {
    let grouped = chosen.iter().filter(|element| element.group.is_some());
    grouped.map(|element| ElementEdit::Ungroup { elements: vec![element.id.clone()] }.into()).collect()
}

/// New groups for copies: one for each group that they are copied from.
#[derive(Default)]
pub(super) struct Regrouped(BTreeMap<GroupId, GroupId>);

impl Regrouped {
    /// The group of a copy of something in this group.
    pub(super) fn of(&mut self, group: Option<&GroupId>, ids: &mut IdMaker) -> Option<GroupId> {
        let new = self.0.entry(group?.clone()).or_insert_with(|| ids.group());
        Some(new.clone())
    }
}
