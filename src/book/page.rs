//! Pages, and the sections they stand in.

use super::{Audience, Element, ElementId, Ink, PageId, SectionId, Side};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One page of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// Its name, unique in the book.
    pub id: PageId,
    /// What it is called in lists and in the PDF's outline; not printed.
    #[serde(default)]
    pub title: String,
    /// The id of the template it began as.
    #[serde(default)]
    pub template: Option<String>,
    /// What the page itself is coloured with.
    #[serde(default)]
    pub background: Background,
    /// Whether its number is printed. It counts either way.
    #[serde(default = "yes")]
    pub folio: bool,
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
    /// How hard it is to read, 0 to 3.
    #[serde(default)]
    pub sensitivity: u8,
    /// A note for the adult who reads along; never printed in the child's own copy.
    #[serde(default)]
    pub note: String,
    /// The side of a sheet that its frames were placed for. On the other side they move with the gutter;
    /// none for a page whose frames stay where they are on either.
    #[serde(default)]
    pub made_for: Option<Side>,
    /// What stands on it, back to front.
    #[serde(default)]
    pub elements: Vec<Element>,
}

/// The ground of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Background {
    /// The colour of the whole page; none for the theme's paper.
    #[serde(default)]
    pub fill: Option<Ink>,
    /// With the theme's pattern.
    #[serde(default)]
    pub pattern: bool,
}

/// A part of the book: a title and its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its name, unique in the book.
    pub id: SectionId,
    /// What it is called.
    pub title: String,
    /// Its pages, in order. Shared, so that a changed book keeps the pages that did not change.
    #[serde(default)]
    pub pages: Vec<Arc<Page>>,
}

fn yes() -> bool {
    true
}

impl Page {
    /// A blank page.
    pub fn blank(id: PageId) -> Self {
        Self {
            id,
            title: String::new(),
            template: None,
            background: Background::default(),
            folio: true,
            audience: Audience::EVERYONE,
            sensitivity: 0,
            note: String::new(),
            made_for: None,
            elements: Vec::new(),
        }
    }

    /// The element of this name.
    pub fn element(&self, id: &ElementId) -> Option<&Element> {
        self.elements.iter().find(|element| &element.id == id)
    }
}
