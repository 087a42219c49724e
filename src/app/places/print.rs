//! Check and print: what should be looked at before the book leaves, and how it will come out.
//!
//! The book is checked on a thread of its own, whenever it has changed and somebody looks.

use super::pages::find;
use super::{InLife, Topic};
use crate::app::jobs::JobKind;
use crate::app::{AppState, OpenBook, Otherwise, Place, PrintedPage};
use crate::book::{ElementKind, Reader};
use crate::check::{At, Checked, Finding, Weight, check};
use crate::copy::{LeftOut, ReaderCopy, copy_for};
use crate::edit::Edit;
use crate::export::FORMATS;
use crate::layout::Output;
use crate::text::Typesetter;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is known of the open book for print.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintPlace {
    /// What was found, and of which generation of the book.
    found: Option<(u64, Vec<Finding>)>,
    /// The generation that is being checked.
    checking: Option<u64>,
    /// The printed page that is previewed, from 0.
    page: usize,
    /// Which format, by its place among all.
    format: usize,
    /// Whom the copy is for that leaves.
    reader: Reader,
    /// Whether all that was found is shown, however much it is.
    shows_all: bool,
}

/// A copy as it would leave.
pub struct Leaving {
    /// The copy.
    pub copy: Arc<ReaderCopy>,
    /// Its pages as they are previewed.
    pub pages: Vec<PrintedPage>,
    /// What they are laid out for, where that is not the book as it is shown.
    pub otherwise: Option<Arc<Otherwise>>,
    /// How many photos stand on them.
    pub photos: usize,
}

impl Leaving {
    fn of(book: &OpenBook, reader: Reader) -> Self {
        let copy = copy_for(book.book(), reader);
        let is_whole = copy.left_out == LeftOut::default();
        let pages = if is_whole {
            book.printed().pages().to_vec()
        } else {
            // Where words go on over further pages is known of the whole book alone; here they count once.
            let page = |(at, placed): (usize, crate::book::PlacedPage<'_>)| {
                PrintedPage::beside(Arc::clone(placed.page), at + 1, copy.book.side(at))
            };
            copy.book.pages().enumerate().map(page).collect()
        };
        let elements = copy.book.pages().flat_map(|placed| &placed.page.elements);
        let photos: BTreeSet<_> = elements
            .filter_map(|element| match &element.kind {
                ElementKind::Picture(picture) => picture.photo.clone(),
                _ => None,
            })
            .collect();
        let otherwise =
            (!is_whole).then(|| Arc::new(Otherwise { copy: Some(copy.clone()), examples: Vec::new() }));
        Self { photos: photos.len(), pages, otherwise, copy: Arc::new(copy) }
    }
}

impl Default for PrintPlace {
    fn default() -> Self {
        Self { found: None, checking: None, page: 0, format: 0, reader: Reader::Own, shows_all: false }
    }
}

/// Something asked for in check and print.
#[derive(Clone, Debug, PartialEq)]
pub enum PrintAction {
    /// Check the book, if it has changed since.
    Check,
    /// Go to what was found: by its place among the findings.
    GoTo(usize),
    /// Show all that was found, however much it is.
    ShowAll,
    /// Mend what was found.
    Mend(usize),
    /// Preview this printed page, from 0.
    Preview(usize),
    /// Choose how the PDF is made, by its place among the formats.
    Format(usize),
    /// Choose whom the copy is for.
    For(Reader),
}

impl PrintPlace {
    /// What was found when it was last checked; none before that.
    pub fn found(&self) -> Option<&[Finding]> {
        self.found.as_ref().map(|(_, found)| found.as_slice())
    }

    /// How much of what was found waits to be mended or looked at; room still to fill does not.
    pub fn waiting(&self) -> usize {
        let found = self.found().unwrap_or_default();
        found.iter().filter(|finding| finding.weight != Weight::Invitation).count()
    }

    /// The printed page that is previewed, from 0.
    pub fn page(&self) -> usize {
        self.page
    }

    /// Whom the copy is for that leaves.
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// Whether all that was found is shown, however much it is.
    pub fn shows_all(&self) -> bool {
        self.shows_all
    }

    /// Which format is chosen, by its place among all.
    pub fn format(&self) -> usize {
        self.format
    }
}

impl Topic for PrintAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Check => "print-check",
            Self::ShowAll => "print-show-all",
            Self::GoTo(_) => "print-go-to",
            Self::Mend(_) => "print-mend",
            Self::Preview(_) => "print-preview",
            Self::Format(_) => "print-format",
            Self::For(_) => "print-copy",
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else { return false };
        let place = book.on_print();
        let finding = |at: usize| place.found().and_then(|found| found.get(at));
        match self {
            Self::Check => place.checking.is_none() && !book.is_checked(),
            Self::GoTo(at) => finding(*at).is_some(),
            Self::Mend(at) => book.may_change() && finding(*at).is_some_and(|finding| finding.fix.is_some()),
            Self::Preview(page) => *page < book.leaving().pages.len(),
            Self::Format(at) => *at < FORMATS.len(),
            Self::For(_) | Self::ShowAll => true,
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Check => start(state),
            Self::GoTo(at) => go_to(state, at),
            Self::ShowAll => {
                if let Some(book) = state.book_mut() {
                    book.on_print_mut().shows_all = true;
                }
            }
            Self::Mend(at) => {
                let found = state.book().and_then(|book| book.on_print().found()?.get(at).cloned());
                if let Some(fix) = found.and_then(|finding| finding.fix) {
                    mend(state, &fix.edit);
                }
            }
            Self::Preview(page) => {
                if let Some(book) = state.book_mut() {
                    book.on_print_mut().page = page;
                }
            }
            Self::Format(format) => {
                if let Some(book) = state.book_mut() {
                    book.on_print_mut().format = format;
                }
            }
            Self::For(reader) => {
                if let Some(book) = state.book_mut() {
                    book.on_print_mut().reader = reader;
                }
            }
        }
    }
}

impl OpenBook {
    /// The copy that would leave now, for whoever it is for. Made once for each state of the book.
    pub fn leaving(&self) -> Arc<Leaving> {
        let (generation, reader) = (self.generation(), self.on_print().reader);
        let mut kept = self.leaving.borrow_mut();
        if let Some((of, for_whom, leaving)) = &*kept
            && (*of, *for_whom) == (generation, reader)
        {
            return Arc::clone(leaving);
        }
        let leaving = Arc::new(Leaving::of(self, reader));
        *kept = Some((generation, reader, Arc::clone(&leaving)));
        leaving
    }

    /// Whether it is time to check it: it has changed, and somebody looks or nobody is busy with it.
    pub fn wants_checking(&self) -> bool {
        !self.is_checked() && (self.place() == Place::Print || self.is_saved())
    }

    /// Whether what was found is of the book as it is now.
    pub fn is_checked(&self) -> bool {
        self.on_print().found.as_ref().is_some_and(|(generation, _)| *generation == self.generation())
    }
}

fn start(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let (copy, generation) = (book.copy(), book.generation());
    book.on_print_mut().checking = Some(generation);
    let work = move |_: &crate::task::Progress| {
        let today = jiff::Zoned::now().date();
        check(&Checked::new(&copy, &Output::SCREEN, &mut Typesetter::with_system_fonts(), today))
    };
    state.run_on_book(JobKind::Checking, work, move |state, found| {
        let Some(book) = state.book_mut() else { return };
        let place = book.on_print_mut();
        place.checking = None;
        if let Some(found) = found {
            place.found = Some((generation, found));
        }
    });
}

fn mend(state: &mut AppState, edit: &Edit) {
    state.edit(edit);
    if let Some(book) = state.book_mut() {
        book.seal();
    }
}

/// To where a finding is: its page, with the thing chosen; or the place of what it is about.
fn go_to(state: &mut AppState, at: usize) {
    let Some(book) = state.book_mut() else { return };
    let Some(finding) = book.on_print().found().and_then(|found| found.get(at)).cloned() else { return };
    let page = match &finding.at {
        At::Page(page) => Some((page.clone(), None)),
        At::Element { page, element } => {
            let is_there = find(book.book(), element).is_some();
            Some((page.clone(), is_there.then(|| element.clone())))
        }
        At::Book | At::Photo(_) | At::Event(_) | At::Person(_) | At::Place(_) => None,
    };
    if let Some((page, element)) = page {
        book.show(Place::Pages);
        let index = book.printed().pages().iter().position(|printed| printed.page.id == page);
        let (view, printed) = book.view_mut();
        view.go_to(index.unwrap_or(0), printed);
        book.on_pages_mut().choose(element.into_iter().collect());
        return;
    }
    let known = match &finding.at {
        At::Person(person) => Some(InLife::Person(person.clone())),
        At::Place(place) => Some(InLife::Place(place.clone())),
        _ => None,
    };
    book.show(match finding.at {
        At::Event(_) => Place::Timeline,
        At::Photo(_) => Place::Photos,
        At::Person(_) | At::Place(_) => Place::People,
        At::Book | At::Page(_) | At::Element { .. } => Place::Pages,
    });
    if let Some(known) = known {
        book.on_people_mut().choose(known);
    }
}
