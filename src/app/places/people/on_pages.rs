//! On which pages of the book people and places are: on a photo there, or by the name that the child
//! calls them.

use super::InLife;
use crate::app::OpenBook;
use crate::book::Words;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// The pages of everybody and every place.
#[derive(Clone, Debug, Default)]
pub struct OnPages(HashMap<InLife, BTreeSet<usize>>);

impl OnPages {
    /// Looks through the printed pages of a book.
    pub fn of(open: &OpenBook) -> Self {
        let mut found = Self::default();
        let parts = open.book().parts();
        let people = parts.people.iter().map(|one| (InLife::Person(one.id.clone()), &one.called, &one.photo));
        let places = parts.places.iter().map(|one| (InLife::Place(one.id.clone()), &one.called, &one.photo));
        let all: Vec<_> = people.chain(places).collect();
        for kept in open.photo_box().all() {
            let on_it = kept.photo.people.iter().cloned().map(InLife::Person);
            let there = kept.photo.place.iter().cloned().map(InLife::Place);
            let faces = all.iter().filter(|(.., photo)| photo.as_ref() == Some(&kept.photo.id));
            for one in on_it.chain(there).chain(faces.map(|(one, ..)| one.clone())) {
                found.0.entry(one).or_default().extend(&kept.pages);
            }
        }
        let mut names: Vec<(&str, InLife)> =
            all.into_iter().map(|(one, called, _)| (called.trim(), one)).collect();
        names.retain(|(name, _)| !name.is_empty());
        // "Mum Bethan" is not Mum.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        // Of a page that goes on over several, the first stands for all.
        for (index, printed) in open.printed().pages().iter().enumerate().filter(|(_, p)| p.place.part == 0) {
            for text in printed.page.elements.iter().filter_map(|element| element.kind.words()) {
                for one in named_in(&Words::text(text), &names) {
                    found.0.entry(one.clone()).or_default().insert(index);
                }
            }
        }
        found
    }

    /// The pages of one, by index from 0, those that follow one another together.
    pub fn runs(&self, one: &InLife) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for page in self.0.get(one).into_iter().flatten() {
            match runs.last_mut() {
                Some(run) if run.end == *page => run.end += 1,
                _ => runs.push(*page..page + 1),
            }
        }
        runs
    }
}

/// Who of those with these names, the longest first, is named in a text. Letters are large or small as in
/// the name: "may" is not May.
fn named_in<'a, T>(text: &str, names: &'a [(&str, T)]) -> Vec<&'a T> {
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::new();
    for (name, whose) in names {
        let before = taken.len();
        for (at, _) in text.match_indices(name) {
            let here = at..at + name.len();
            let is_whole = !text[..at].ends_with(char::is_alphanumeric)
                && !text[here.end..].starts_with(char::is_alphanumeric);
            // Another of the same name is named as well.
            let is_free = taken
                .iter()
                .all(|other| here == *other || here.end <= other.start || here.start >= other.end);
            if is_whole && is_free {
                taken.push(here);
            }
        }
        if taken.len() > before {
            found.push(whose);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_named_by_their_whole_name_and_not_by_a_part_of_anothers() {
        let names = [("Mum Bethan", 0), ("Mum", 1), ("Mum", 2), ("Ada", 3), ("سالم", 4)];
        let named = |text| named_in(text, &names).into_iter().copied().collect::<Vec<_>>();
        assert_eq!(named("A letter came from Mum Bethan."), [0]);
        assert_eq!(named("Mum’s dad. Adam was there."), [1, 2]);
        assert_eq!(named("Mum and Mum Bethan met Ada"), [0, 1, 2, 3]);
        assert_eq!(named("a mum"), [0; 0]);
        assert_eq!(named("جاء سالم معنا"), [4]);
    }
}
