//! Groups: things on one page that are kept together.
//!
//! The elements of a page that have one [`GroupId`] are a group; there are no groups within groups. The
//! id holds within its page alone, so that a page is copied with its groups. A group of one is none:
//! edits take its id off, and whoever meets one in a file passes over it.

use super::{Element, ElementId, GroupId, Page};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Page {
    /// An element and whatever is kept together with it, from back to front; it alone, where nothing is.
    pub fn together(&self, id: &ElementId) -> Vec<&Element> {
        let group = self.element(id).and_then(|element| element.group.as_ref());
        let is_with = |one: &&Element| one.id == *id || (group.is_some() && one.group.as_ref() == group);
        self.elements.iter().filter(is_with).collect()
    }
}

/// Takes the id of a group off whatever is left of it alone. A page without such stays shared.
pub(crate) fn end_groups_of_one(page: &mut Arc<Page>) {
    let mut count: BTreeMap<&GroupId, usize> = BTreeMap::new();
    for group in page.elements.iter().filter_map(|element| element.group.as_ref()) {
        *count.entry(group).or_default() += 1;
    }
    let of_one = |element: &Element| element.group.as_ref().is_some_and(|group| count[group] == 1);
    let alone: Vec<bool> = page.elements.iter().map(of_one).collect();
    if alone.contains(&true) {
        let elements = &mut Arc::make_mut(page).elements;
        let alone = elements.iter_mut().zip(alone).filter(|(_, alone)| *alone);
        alone.for_each(|(element, _)| element.group = None);
    }
}
