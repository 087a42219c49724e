//! The pages that are offered when a layout is chosen: each as it would look, and as it would be.

use crate::app::{Otherwise, PrintedPage};
use crate::book::{AgeBand, Audience, Book, Element, ElementKind, Page, Photo, Side, TextRole, is_cover};
use crate::compose::{
    Fill, FillWords, PageKind, StampFor, Template, bind_cover, rearrange, stamp, templates_for, with_examples,
};
use crate::edit::IdMaker;
use crate::language::{Language, Message};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its layout; none for a blank page.
    pub layout: Option<&'static Template>,
    /// The page as it would be.
    pub page: Arc<Page>,
    /// The page as it is shown: with examples where it would be empty.
    pub shown: PrintedPage,
    /// How its picture differs from that of a page of the book.
    pub otherwise: Option<Arc<Otherwise>>,
    /// What stands on the page now and finds no place in the layout.
    pub left_over: Vec<Element>,
}

impl Offer {
    /// How many photos it has room for.
    pub fn photos(&self) -> usize {
        self.layout.map_or(0, Template::photos)
    }

    /// How many photos come with it.
    pub fn brings(&self) -> usize {
        let has_photo = |element: &&Element| matches!(&element.kind, ElementKind::Picture(picture) if picture.photo.is_some());
        self.page.elements.iter().filter(has_photo).count()
    }

    /// Whether it is of a kind; a blank page is of none.
    pub fn is_of(&self, kind: Option<PageKind>) -> bool {
        match (self.layout, kind) {
            (Some(layout), Some(kind)) => layout.kinds.contains(&kind),
            (None, None) => true,
            _ => false,
        }
    }
}

fn stamp_for(book: &Book, side: Side) -> StampFor<'static> {
    StampFor::a_page_of(book.info(), side)
}

/// Layouts for readers of an age: first those that serve for almost anything, photos and words.
fn layouts(band: AgeBand) -> Vec<&'static Template> {
    let mut layouts: Vec<_> = templates_for(band).collect();
    let serves = |layout: &Template| {
        [PageKind::Everyday, PageKind::Photos].iter().all(|kind| layout.kinds.contains(kind))
    };
    layouts.sort_by_key(|layout| !serves(layout));
    layouts
}

/// New pages, of which the one that is taken will have this number.
pub(super) fn new_pages(book: &Book, number: usize, words: &Language, ids: &mut IdMaker) -> Vec<Offer> {
    let side = book.side(number - 1);
    let on = stamp_for(book, side);
    let (free, any) = photos(book);
    let blank = Arc::new(Page::blank(ids.page()));
    let blank = Offer {
        layout: None,
        shown: PrintedPage::beside(Arc::clone(&blank), number, side),
        page: blank,
        otherwise: None,
        left_over: Vec::new(),
    };
    let offer = |(nth, layout): (usize, &'static Template)| {
        // Where any photo may stand, those that are on no page yet come with it. A page about
        // somebody or something comes empty: only people know who is on a photo.
        let brings = layout.kinds.contains(&PageKind::Photos);
        let bring = if brings { free.clone() } else { Vec::new() };
        let mut page = stamp(layout, &on, Fill { words: Vec::new(), photos: bring }, ids).page;
        bind_cover(&mut page, layout, book.info());
        let landscape = on.paper.width > on.paper.height;
        let (examples, example_words) = examples(book, layout, landscape, words);
        // What comes with it is seen first; where nothing does, each shows others.
        let first = if brings && !free.is_empty() { 0 } else { nth };
        let seen = any.iter().cycle().skip(first).take(layout.photos().min(any.len())).cloned().collect();
        let mut shown = stamp(layout, &on, Fill { words: example_words, photos: seen }, ids).page;
        bind_cover(&mut shown, layout, book.info());
        Offer {
            layout: Some(layout),
            page: Arc::new(page),
            shown: PrintedPage::beside(Arc::new(shown), number, side),
            otherwise: Some(Arc::new(Otherwise { copy: None, examples })),
            left_over: Vec::new(),
        }
    };
    layouts(book.info().band).into_iter().enumerate().map(offer).chain([blank]).collect()
}

/// A page of the book in other layouts.
pub(super) fn other_layouts(book: &Book, page: &Page, number: usize, ids: &mut IdMaker) -> Vec<Offer> {
    let side = book.side(number - 1);
    let on = stamp_for(book, side);
    let landscape = on.paper.width > on.paper.height;
    let offer = |layout: &'static Template| {
        let mut rearranged = rearrange(page, layout, &on, ids);
        if !page.template.as_deref().is_some_and(is_cover) {
            bind_cover(&mut rearranged.page, layout, book.info());
        }
        // Where nothing is said yet, lines show where words will go.
        let (shown, examples) = with_examples(&rearranged.page, layout, landscape);
        Offer {
            layout: Some(layout),
            shown: PrintedPage::beside(Arc::new(shown), number, side),
            page: Arc::new(rearranged.page),
            otherwise: Some(Arc::new(Otherwise { copy: None, examples })),
            left_over: rearranged.left_over,
        }
    };
    layouts(book.info().band).into_iter().map(offer).collect()
}

/// The photos that are on no page, and after them those that are; none that is kept back.
fn photos(book: &Book) -> (Vec<Arc<Photo>>, Vec<Arc<Photo>>) {
    let elements = book.pages().flat_map(|placed| &placed.page.elements);
    let used: BTreeSet<_> = elements
        .filter_map(|element| match &element.kind {
            ElementKind::Picture(picture) => picture.photo.clone(),
            _ => None,
        })
        .collect();
    let shown = book.photos().iter().filter(|photo| photo.audience != Audience::NOBODY).cloned();
    let (free, used): (Vec<_>, Vec<_>) = shown.partition(|photo| !used.contains(&photo.id));
    let any = free.iter().chain(&used).cloned().collect();
    (free, any)
}

/// What stands on an offered page for example: the texts that are shown as lines, and all the words.
fn examples(
    book: &Book,
    layout: &Template,
    landscape: bool,
    words: &Language,
) -> (Vec<String>, Vec<FillWords>) {
    let mut lines = Vec::new();
    let mut examples = Fill::sample(layout, landscape).words;
    let offered = layout.offered_texts(landscape);
    for example in &mut examples {
        if offered.contains(&example.text.as_str()) {
            continue;
        }
        let info = book.info();
        let own = match example.role {
            _ if example.language.is_some() => None,
            TextRole::CoverTitle if layout.id == "my-name" => Some(info.child.called.clone()),
            TextRole::CoverTitle => Some(info.title.clone()),
            TextRole::Title | TextRole::Poster | TextRole::PosterS => {
                Some(words.say(&Message::new("layout-example-title")))
            }
            TextRole::Quote => Some(words.say(&Message::new("layout-example-quote"))),
            _ => None,
        };
        match own.filter(|own| !own.trim().is_empty()) {
            Some(own) => example.text = own,
            None => lines.extend(example.text.lines().map(str::to_owned)),
        }
    }
    (lines, examples)
}
