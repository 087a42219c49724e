//! The last but one resort: every complete thing that still stands in a file which is no longer
//! JSON, or no longer a book: pages, sections, elements, photos, events, people, places.
//!
//! A truncated or holed file is searched for objects that are whole; each is known by the members
//! that only its kind has. What belonged together and lost its frame comes in the order it stood in.

use super::json;
use crate::book::{
    BookInfo, BookParts, Element, LifeEvent, Page, PageId, Person, Photo, Place, Section, SectionId,
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::Cell;
use std::sync::Arc;

/// What is left of a book in these bytes; none if that is nothing. Its rules are not yet kept.
pub(crate) fn salvage(bytes: &[u8]) -> Option<BookParts> {
    let mut found = Found::default();
    // What stands in pieces is read again from each piece. A real book has a value in some twelve
    // bytes, and this is enough to read it through three times; a file made to be read for ever ends.
    let budget = Cell::new(10_000 + bytes.len() / 4);
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| *byte == b'{') {
        at += next;
        match json::read_first(&bytes[at..], &budget) {
            Some((value, length)) => {
                found.sort(value);
                at += length;
            }
            None => at += 1,
        }
    }
    found.parts()
}

#[derive(Default)]
struct Found {
    info: Option<BookInfo>,
    parts: BookParts,
    /// Elements whose page is lost, to stand on a page of their own.
    elements: Vec<Element>,
}

impl Found {
    /// Takes the value in if it is something whole, else whatever whole is in it.
    fn sort(&mut self, value: Value) {
        let members = match value {
            Value::Object(members) => members,
            Value::Array(items) => return items.into_iter().for_each(|item| self.sort(item)),
            _ => return,
        };
        let has = |names: &[&str]| names.iter().all(|name| members.contains_key(*name));
        let value = Value::Object(members.clone());
        let taken = if has(&["id", "pages"]) {
            read(&value).map(|section: Section| self.section(section))
        } else if has(&["id", "elements"]) {
            read(&value).map(|page: Page| self.page(page))
        } else if has(&["id", "frame", "kind"]) {
            read(&value).map(|element| self.elements.push(element))
        } else if has(&["id", "file", "format"]) {
            read(&value).map(|photo: Photo| self.parts.photos.push(Arc::new(photo)))
        } else if has(&["id", "title", "feelings"]) {
            read(&value).map(|event: LifeEvent| self.parts.events.push(Arc::new(event)))
        } else if has(&["id", "called", "full_name"]) {
            read(&value).map(|person: Person| self.parts.people.push(Arc::new(person)))
        } else if has(&["id", "called", "address"]) {
            read(&value).map(|place: Place| self.parts.places.push(Arc::new(place)))
        } else if has(&["title", "language", "theme"]) && !has(&["sections"]) {
            read(&value).map(|info| self.info = Some(info))
        } else {
            None
        };
        if taken.is_none() {
            members.into_iter().for_each(|(_, value)| self.sort(value));
        }
    }

    fn section(&mut self, section: Section) {
        self.gather_elements();
        self.parts.sections.push(section);
    }

    /// A page whose section's frame is lost stands in one without a title. A section that came
    /// whole took its pages with it.
    fn page(&mut self, page: Page) {
        self.gather_elements();
        self.open_section().pages.push(Arc::new(page));
    }

    fn gather_elements(&mut self) {
        let elements = std::mem::take(&mut self.elements);
        if elements.is_empty() {
            return;
        }
        if let Ok(id) = PageId::new("salvaged-page") {
            let page = Page { elements, ..Page::blank(id) };
            self.open_section().pages.push(Arc::new(page));
        }
    }

    fn open_section(&mut self) -> &mut Section {
        const SALVAGED: &str = "salvaged";
        if self.parts.sections.last().is_none_or(|last| last.id.as_str() != SALVAGED)
            && let Ok(id) = SectionId::new(SALVAGED)
        {
            self.parts.sections.push(Section { id, title: String::new(), pages: Vec::new() });
        }
        let last = self.parts.sections.len() - 1;
        &mut self.parts.sections[last]
    }

    fn parts(mut self) -> Option<BookParts> {
        self.gather_elements();
        let empty = self.info.is_none() && self.parts == BookParts::default();
        self.parts.info = self.info.unwrap_or_default();
        (!empty).then_some(self.parts)
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}
