//! Plain things of a book: what a test does not say of them is empty, and everybody may see them.

use lifestory::book::*;
use lifestory::geometry::Rect;
use std::sync::Arc;

/// A photo that nothing is known of.
pub fn photo(id: &str) -> Photo {
    Photo {
        id: PhotoId::new(id).expect("an id"),
        file: PhotoHash::of(id.as_bytes()),
        format: "jpeg".into(),
        width: 3000,
        height: 2000,
        taken: None,
        caption: String::new(),
        alt: String::new(),
        people: Vec::new(),
        place: None,
        source: String::new(),
        audience: Audience::EVERYONE,
    }
}

/// Something upright at a place of a page.
pub fn element(id: &str, rect: Rect, kind: ElementKind) -> Element {
    Element {
        id: ElementId::new(id).expect("an id"),
        frame: Frame { rect, ..Frame::default() },
        audience: Audience::EVERYONE,
        locked: false,
        group: None,
        kind,
    }
}

/// A page with these things on it.
pub fn page(id: &str, elements: Vec<Element>) -> Page {
    Page { elements, ..Page::blank(PageId::new(id).expect("an id")) }
}

/// Pages in one section.
pub fn section(pages: Vec<Page>) -> Section {
    Section {
        id: SectionId::new("s1").expect("an id"),
        title: "Now".into(),
        pages: pages.into_iter().map(Arc::new).collect(),
    }
}
