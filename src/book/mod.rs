//! What a book is: pure data and its rules. Knows no files, fonts, pixels or clock.
//!
//! A [`Book`] is a value: cheap to clone, because everything large in it is shared, and exact to
//! compare. It is made from [`BookParts`], which is also how it stands in a file, and only if they
//! keep the rules ([`Problem`]); so whoever holds a `Book` holds a whole one.

mod audience;
mod chronology;
mod colour;
mod cover;
mod element;
mod facts;
mod gaps;
mod group;
mod id;
mod info;
mod page;
mod paper;
mod photo;
mod photo_hash;
mod rewrite;
mod rules;
mod when;
mod words;

pub use audience::{Audience, AudienceChange, Reader};
pub use chronology::Chronology;
pub(crate) use chronology::one_of_each_ring;
pub use colour::{Colour, Ink, PaletteRole};
pub use cover::{CLOTHS, is_cover};
pub use element::{
    BubbleBox, Crop, Element, ElementKind, EmptyFrame, EmptyLook, EventChoice, Frame, Ground, LineBox,
    PictureBox, PictureStyle, ShapeBox, ShapeForm, Stands, TimelineBox, TimelineForm, WordsBox,
};
pub use facts::{LifeEvent, Person, Place};
pub use gaps::Gap;
pub(crate) use group::end_groups_of_one;
pub use id::{
    ElementId, EventId, GroupId, LONGEST_ID, NotAnId, PageId, PersonId, PhotoId, PlaceId, SectionId,
};
pub use info::{AgeBand, BookInfo, Child};
pub use page::{Background, Page, Section};
pub use paper::{Paper, PaperSize, Side};
pub use photo::Photo;
pub use photo_hash::{NotAPhotoHash, PhotoHash};
pub use rewrite::WordsLook;
pub use rules::{LARGEST_TEXT, MOST_ELEMENTS, MOST_LIGHT, MOST_PAGES, Problem};
pub use when::{AgeRange, AgeUnit, DaySpan, NotADate, PartialDate, Season, When};
pub use words::{Align, CharStyle, ListMark, Paragraph, Run, TextRole, Words};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A child's book, whole and within its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    parts: Arc<BookParts>,
}

/// Everything in a book, open to be changed; not yet known to keep the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BookParts {
    /// What holds for the whole book.
    pub info: BookInfo,
    /// The sections, with their pages, in order.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// The photos, in the order in which they came.
    #[serde(default)]
    pub photos: Vec<Arc<Photo>>,
    /// The life events, in the order in which they came.
    #[serde(default)]
    pub events: Vec<Arc<LifeEvent>>,
    /// The people.
    #[serde(default)]
    pub people: Vec<Arc<Person>>,
    /// The places and homes.
    #[serde(default)]
    pub places: Vec<Arc<Place>>,
}

/// A page with what its place in the book makes of it.
#[derive(Clone, Copy, Debug)]
pub struct PlacedPage<'a> {
    /// From 0, over all sections.
    pub index: usize,
    /// The section it stands in.
    pub section: &'a Section,
    /// The page.
    pub page: &'a Arc<Page>,
}

impl Book {
    /// A book of these parts, if they keep every rule; else all the rules that they break.
    pub fn from_parts(parts: BookParts) -> Result<Self, Vec<Problem>> {
        let problems = rules::problems(&parts);
        if problems.is_empty() { Ok(Self { parts: Arc::new(parts) }) } else { Err(problems) }
    }

    /// An empty book.
    pub fn empty(info: BookInfo) -> Result<Self, Vec<Problem>> {
        Self::from_parts(BookParts { info, ..BookParts::default() })
    }

    /// All of it, to read.
    pub fn parts(&self) -> &BookParts {
        &self.parts
    }

    /// What holds for the whole book.
    pub fn info(&self) -> &BookInfo {
        &self.parts.info
    }

    /// The sections, in order.
    pub fn sections(&self) -> &[Section] {
        &self.parts.sections
    }

    /// Every page, in reading order.
    pub fn pages(&self) -> impl Iterator<Item = PlacedPage<'_>> {
        self.parts
            .sections
            .iter()
            .flat_map(|section| section.pages.iter().map(move |page| (section, page)))
            .enumerate()
            .map(|(index, (section, page))| PlacedPage { index, section, page })
    }

    /// The page of this name.
    pub fn page(&self, id: &PageId) -> Option<PlacedPage<'_>> {
        self.pages().find(|placed| &placed.page.id == id)
    }

    /// The photo of this name.
    pub fn photo(&self, id: &PhotoId) -> Option<&Arc<Photo>> {
        self.parts.photos.iter().find(|photo| &photo.id == id)
    }

    /// The photos, in the order in which they came.
    pub fn photos(&self) -> &[Arc<Photo>] {
        &self.parts.photos
    }

    /// The event of this name.
    pub fn event(&self, id: &EventId) -> Option<&Arc<LifeEvent>> {
        self.parts.events.iter().find(|event| &event.id == id)
    }

    /// The person of this name.
    pub fn person(&self, id: &PersonId) -> Option<&Arc<Person>> {
        self.parts.people.iter().find(|person| &person.id == id)
    }

    /// The place of this name.
    pub fn place(&self, id: &PlaceId) -> Option<&Arc<Place>> {
        self.parts.places.iter().find(|place| &place.id == id)
    }

    /// The events with the days each may have been, sorted.
    pub fn chronology(&self) -> Chronology<'_> {
        Chronology::of(&self.parts)
    }

    /// Which side of a sheet the page with this number from 0 is on. The first page of a book bound
    /// at the left is a recto; its gutter is at the left.
    pub fn side(&self, index: usize) -> Side {
        Self::side_of(index, self.parts.info.bound_right)
    }

    /// The same for a book that is not whole yet.
    pub(crate) fn side_of(index: usize, bound_right: bool) -> Side {
        if index.is_multiple_of(2) == bound_right { Side::Verso } else { Side::Recto }
    }
}
