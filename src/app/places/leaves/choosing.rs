//! Choosing a layout: for a new page, or for one that is there.

use super::offer_words::{good_for, name_of_layout};
use super::offers::{Offer, new_pages, other_layouts};
use crate::app::notice::{Tone, WorkSafety};
use crate::app::places::Topic;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{Action, AppState, OpenBook};
use crate::book::{Page, PageId, Section, SectionId};
use crate::compose::PageKind;
use crate::edit::{Edit, PageEdit, SectionEdit};
use crate::language::{Language, Message, bare};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A layout being chosen.
#[derive(Clone, Debug)]
pub struct Choosing {
    purpose: Purpose,
    offers: Arc<[Offer]>,
    kind: Option<PageKind>,
    few: Few,
    /// What is looked for, as typed.
    search: String,
    /// The places of what was found among the offers, while anything is looked for.
    found: Option<BTreeSet<usize>>,
    /// The chosen one, by its place among the offers.
    chosen: usize,
}

/// What a layout is chosen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new page.
    New {
        /// Into which section; none where the book has none yet.
        section: Option<SectionId>,
        /// Where in it.
        at: usize,
        /// The number of the printed page before it; 0 for the first of the book.
        after: usize,
    },
    /// A page that is there.
    Change {
        /// Which.
        page: PageId,
        /// Its number.
        number: usize,
    },
}

/// Layouts with so many photos.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Few {
    /// However many.
    #[default]
    Any,
    /// Exactly so many.
    Exactly(usize),
    /// Four or more.
    Many,
}

impl Few {
    /// All of them, as they are shown.
    pub const ALL: [Few; 6] =
        [Self::Any, Self::Exactly(0), Self::Exactly(1), Self::Exactly(2), Self::Exactly(3), Self::Many];

    fn holds(self, photos: usize) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly(n) => photos == n,
            Self::Many => photos >= 4,
        }
    }
}

/// Something asked for while a layout is chosen, or to begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoosingAction {
    /// Choose a page to add after the one that is turned to.
    Add,
    /// Choose a page to add at the end of a section.
    AddTo(SectionId),
    /// Choose another layout for the page that is turned to.
    Change,
    /// Show the layouts of a kind; none for the blank page.
    Kind(Option<PageKind>),
    /// Show layouts with so many photos.
    Few(Few),
    /// Show what has to do with these words, whatever its kind.
    Search(String),
    /// Choose one, by its place among the offers.
    Choose(usize),
    /// Choose the one so many places on among those that are shown.
    Step(isize),
    /// Take the chosen one.
    Take,
    /// Leave everything as it is.
    Leave,
}

impl PartialEq for Choosing {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.offers, &other.offers)
            && (self.kind, self.few, self.chosen) == (other.kind, other.few, other.chosen)
            && self.search == other.search
    }
}

impl Choosing {
    fn new(purpose: Purpose, offers: Vec<Offer>) -> Self {
        let kind = Some(PageKind::Everyday);
        let (few, search, found) = (Few::Any, String::new(), None);
        let mut choosing = Self { purpose, offers: offers.into(), kind, few, search, found, chosen: 0 };
        choosing.choose_shown();
        choosing
    }

    /// What it is for.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The kinds that have something to offer, with how many; none stands for the blank page.
    pub fn kinds(&self) -> Vec<(Option<PageKind>, usize)> {
        let count = |kind| self.offers.iter().filter(|offer| offer.is_of(kind)).count();
        let kinds = PageKind::ALL.into_iter().map(Some).chain([None]);
        kinds.map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect()
    }

    /// The kind that is shown.
    pub fn kind(&self) -> Option<PageKind> {
        self.kind
    }

    /// How many photos are wanted.
    pub fn few(&self) -> Few {
        self.few
    }

    /// What is shown, each with its place among the offers.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Offer)> {
        self.offers.iter().enumerate().filter(|(at, offer)| self.shows(*at, offer))
    }

    fn shows(&self, at: usize, offer: &Offer) -> bool {
        match &self.found {
            Some(found) => found.contains(&at) && self.few.holds(offer.photos()),
            None => offer.is_of(self.kind) && (self.kind.is_none() || self.few.holds(offer.photos())),
        }
    }

    /// What is looked for, as typed.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// Looks for these words among the names of layouts and what they are good for.
    fn look_for(&mut self, words: String, language: &Language) {
        let wanted = bare(&words);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let has = |offer: &Offer| {
            let layout = offer.layout.map(|layout| layout.id.as_str());
            let said = [name_of_layout(layout), good_for(layout)].map(|key| language.text(key)).join(" ");
            let said = bare(&said);
            wanted.iter().all(|word| said.contains(word))
        };
        self.found = (!wanted.is_empty())
            .then(|| (0..self.offers.len()).filter(|at| has(&self.offers[*at])).collect());
        self.search = words;
    }

    /// The chosen one, with its place among the offers; none if nothing is shown.
    pub fn chosen(&self) -> Option<(usize, &Offer)> {
        self.shown().find(|(at, _)| *at == self.chosen)
    }

    /// Chooses the first that is shown, unless what is chosen is shown.
    fn choose_shown(&mut self) {
        if self.chosen().is_none() {
            let first = self.shown().next().map(|(at, _)| at);
            self.chosen = first.unwrap_or(0);
        }
    }

    fn step(&mut self, by: isize) {
        let shown: Vec<usize> = self.shown().map(|(at, _)| at).collect();
        let here = shown.iter().position(|at| *at == self.chosen).unwrap_or(0);
        let there = here.checked_add_signed(by);
        if let Some(at) = there.and_then(|there| shown.get(there)) {
            self.chosen = *at;
        }
    }
}

impl Topic for ChoosingAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Add => "action-add-page",
            Self::AddTo(_) => "action-add-page-to-section",
            Self::Change => "action-change-layout",
            Self::Kind(_) => "action-show-kind",
            Self::Few(_) => "layout-photos",
            Self::Search(_) => "layout-search",
            Self::Choose(_) | Self::Step(_) => "action-choose",
            Self::Take => "action-take-layout",
            Self::Leave => "action-cancel",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::Add => const { &[Shortcut::ctrl(Key::Enter)] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book().filter(|book| book.may_change()) else { return false };
        match self {
            Self::Add | Self::AddTo(_) => true,
            Self::Change => book.printed().count() > 0,
            Self::Take => book.leaves().choosing.as_ref().is_some_and(|choosing| choosing.chosen().is_some()),
            Self::Kind(_)
            | Self::Few(_)
            | Self::Search(_)
            | Self::Choose(_)
            | Self::Step(_)
            | Self::Leave => book.leaves().choosing.is_some(),
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Take => return take(state),
            Self::Add | Self::AddTo(_) | Self::Change => return begin(state, &self),
            _ => {}
        }
        let language = state.language();
        let Some(leaves) = state.book_mut().map(OpenBook::leaves_mut) else { return };
        let Some(choosing) = &mut leaves.choosing else { return };
        match self {
            Self::Kind(kind) => {
                choosing.look_for(String::new(), language);
                choosing.kind = kind;
            }
            Self::Search(words) => choosing.look_for(words, language),
            Self::Few(few) => choosing.few = few,
            Self::Choose(at) => choosing.chosen = at,
            Self::Step(by) => choosing.step(by),
            Self::Leave => leaves.choosing = None,
            Self::Add | Self::AddTo(_) | Self::Change | Self::Take => {}
        }
        if let Some(choosing) = &mut leaves.choosing {
            choosing.choose_shown();
        }
    }
}

fn begin(state: &mut AppState, action: &ChoosingAction) {
    let Some(book) = state.book_mut() else { return };
    let whole = book.book().clone();
    let words = Language::of(&whole.info().language);
    let choosing = match action {
        ChoosingAction::Change => {
            let Some(printed) = book.printed().get(book.view().page()) else { return };
            let page = Arc::clone(&printed.page);
            let number = first_number(book, &page.id);
            let offers = other_layouts(&whole, &page, number, book.ids());
            Choosing::new(Purpose::Change { page: page.id.clone(), number }, offers)
        }
        ChoosingAction::AddTo(section) => {
            let Some(at) = whole.sections().iter().position(|one| one.id == *section) else { return };
            let after = book.printed().sections().get(at).map_or(0, |section| section.pages.end);
            let purpose = Purpose::New { section: Some(section.clone()), at: usize::MAX, after };
            Choosing::new(purpose, new_pages(&whole, after + 1, words, book.ids()))
        }
        _ => {
            let (section, at, after) = next_place(book);
            Choosing::new(
                Purpose::New { section, at, after },
                new_pages(&whole, after + 1, words, book.ids()),
            )
        }
    };
    book.leaves_mut().choosing = Some(choosing);
}

/// The number of the first printed page of a page.
fn first_number(book: &OpenBook, page: &PageId) -> usize {
    book.printed().pages().iter().position(|printed| printed.page.id == *page).map_or(1, |at| at + 1)
}

/// Where a page goes that comes after the one that is turned to: the section, the place in it, and the
/// number of the printed page before it.
pub(super) fn next_place(book: &OpenBook) -> (Option<SectionId>, usize, usize) {
    let here = book.printed().get(book.view().page()).map(|printed| printed.page.id.clone());
    let placed = here.as_ref().and_then(|here| book.book().page(here));
    match (placed, &here) {
        (Some(placed), Some(here)) => {
            let at = placed.section.pages.iter().position(|page| page.id == *here).map_or(0, |at| at + 1);
            let printed = book.printed().pages().iter();
            let after = printed.filter(|page| page.page.id == *here).map(|page| page.place.number).max();
            (Some(placed.section.id.clone()), at, after.unwrap_or(0))
        }
        _ => (book.book().sections().last().map(|section| section.id.clone()), usize::MAX, 0),
    }
}

/// Puts a page into the book; into a section of its own where there is none yet.
pub(super) fn insert(book: &mut OpenBook, section: Option<SectionId>, at: usize, page: Arc<Page>) -> Edit {
    match section {
        Some(section) => PageEdit::Insert { section, at, page }.into(),
        None => {
            let title = Language::of(&book.book().info().language).text("section-first");
            let section = Section { id: book.ids().section(), title, pages: vec![page] };
            SectionEdit::Add { at: 0, section }.into()
        }
    }
}

fn take(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let Some(choosing) = book.leaves_mut().choosing.take() else { return };
    let Some((_, offer)) = choosing.chosen() else { return };
    let mut left_over = None;
    let edit = match &choosing.purpose {
        Purpose::New { section, at, .. } => insert(book, section.clone(), *at, Arc::clone(&offer.page)),
        Purpose::Change { page, number } => {
            left_over = (!offer.left_over.is_empty()).then_some(*number);
            let Some(edit) = change(book, page, offer) else { return };
            edit
        }
    };
    state.edit(&edit);
    let Some(book) = state.book_mut() else { return };
    book.seal();
    book.leaves_mut().chosen = vec![offer.page.id.clone()];
    book.turn_to(&offer.page.id);
    if let Some(number) = left_over {
        let what = Message::new("notice-layout-left-over").with("n", number);
        let notice = state.notices_mut().say(Tone::Neutral, what, WorkSafety::Said);
        notice.advice = Some(Message::new("notice-layout-left-over-advice"));
        notice.then = vec![Action::Undo];
    }
}

/// The page in its new layout; what finds no place in it on a page of its own after it, where it stood.
fn change(book: &mut OpenBook, id: &PageId, offer: &Offer) -> Option<Edit> {
    let whole = book.book().clone();
    let placed = whole.page(id)?;
    let replace = Edit::from(PageEdit::Replace { page: Arc::clone(&offer.page) });
    if offer.left_over.is_empty() {
        return Some(replace);
    }
    let at = placed.section.pages.iter().position(|page| page.id == *id)? + 1;
    let number = first_number(book, id);
    let title = Language::of(&whole.info().language).say(&Message::new("page-left-over").with("n", number));
    let page = Page {
        title,
        made_for: placed.page.made_for,
        audience: placed.page.audience,
        sensitivity: placed.page.sensitivity,
        elements: offer.left_over.clone(),
        ..Page::blank(book.ids().page())
    };
    let insert = PageEdit::Insert { section: placed.section.id.clone(), at, page: Arc::new(page) };
    Some(Edit::Many(vec![replace, insert.into()]))
}
