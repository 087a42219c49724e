//! The style of the book: its theme, the size of its letters, its paper, each seen on two of its pages
//! before it is taken.

use crate::app::places::Topic;
use crate::app::{AppState, OpenBook, Otherwise, PrintedPage};
use crate::book::{AgeBand, Book, Page, PaperSize, is_cover};
use crate::compose::{Fill, StampFor, stamp, template};
use crate::copy::everything;
use crate::edit::{BookEdit, Edit, IdMaker};
use crate::layout::{theme, themes};
use std::sync::Arc;

/// A style being chosen.
#[derive(Clone, Debug)]
pub struct Styling {
    /// The pages that are shown in each theme.
    shows: Shows,
    theme: &'static str,
    band: AgeBand,
    paper: PaperSize,
    themed: Arc<[Themed]>,
}

/// Two pages of the book in a theme.
#[derive(Clone, Debug)]
pub struct Themed {
    /// The theme's id.
    pub theme: &'static str,
    /// The pages.
    pub pages: Vec<PrintedPage>,
    /// How their pictures differ from those of the open book.
    pub otherwise: Arc<Otherwise>,
}

/// Which pages are shown.
#[derive(Clone, Debug, PartialEq)]
enum Shows {
    /// Pages of the book, by index.
    Own(Vec<usize>),
    /// Examples: the book has no pages, or a cover alone.
    Examples,
}

/// Something asked for while a style is chosen, or to begin with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleAction {
    /// Choose a style.
    Begin,
    /// Look at a theme.
    Theme(&'static str),
    /// Look at the theme so many places on.
    Step(isize),
    /// Look at letters for these ages.
    Band(AgeBand),
    /// Look at this paper.
    Paper(PaperSize),
    /// Take what is looked at.
    Take,
    /// Leave everything as it is.
    Leave,
}

impl PartialEq for Styling {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.themed, &other.themed) && self.theme == other.theme
    }
}

impl Styling {
    fn of(book: &OpenBook) -> Self {
        let info = book.book().info();
        // A cover has the colours of its cloth in every style.
        let is_cover = |page: &PrintedPage| page.page.template.as_deref().is_some_and(is_cover);
        let shows = match book.printed().count() {
            _ if book.printed().pages().iter().all(is_cover) => Shows::Examples,
            count => {
                let opening = book.printed().opening(book.view().page());
                let last = opening.last().max(1).min(count - 1);
                let pages: Vec<usize> = if opening.first() == opening.last() && last > 0 {
                    vec![last - 1, last]
                } else {
                    opening.pages().collect()
                };
                Shows::Own(pages)
            }
        };
        let mut styling = Self {
            shows,
            theme: theme(&info.theme).id.as_str(),
            band: info.band,
            paper: info.paper,
            themed: Arc::new([]),
        };
        styling.show(book);
        styling
    }

    /// The theme that is looked at.
    pub fn theme(&self) -> &'static str {
        self.theme
    }

    /// Whether examples are shown, and not pages of the book.
    pub fn shows_examples(&self) -> bool {
        self.shows == Shows::Examples
    }

    /// The ages for which letters are sized.
    pub fn band(&self) -> AgeBand {
        self.band
    }

    /// The paper.
    pub fn paper(&self) -> PaperSize {
        self.paper
    }

    /// Every theme with the pages in it.
    pub fn themed(&self) -> &[Themed] {
        &self.themed
    }

    fn show(&mut self, book: &OpenBook) {
        let whole = book.book();
        let edit =
            Edit::Many(vec![BookEdit::SetBand(self.band).into(), BookEdit::SetPaper(self.paper).into()]);
        let sized = edit.apply(whole).unwrap_or_else(|_| whole.clone());
        let in_theme = |theme: &'static crate::layout::Theme| {
            let id = theme.id.as_str();
            let edit = Edit::from(BookEdit::SetTheme(id.to_owned()));
            let themed = edit.apply(&sized).unwrap_or_else(|_| sized.clone());
            let (pages, examples) = match &self.shows {
                Shows::Own(pages) => {
                    (pages.iter().filter_map(|at| own(book, &themed, *at)).collect(), Vec::new())
                }
                Shows::Examples => example_pages(&themed),
            };
            let copy = Some(everything(&themed));
            Themed { theme: id, pages, otherwise: Arc::new(Otherwise { copy, examples }) }
        };
        self.themed = themes().iter().map(in_theme).collect();
    }

    /// What is to be changed; nothing if all is as it was.
    fn edit(&self, book: &Book) -> Option<Edit> {
        let info = book.info();
        let mut edits: Vec<Edit> = Vec::new();
        if theme(&info.theme).id != self.theme {
            edits.push(BookEdit::SetTheme(self.theme.to_owned()).into());
        }
        if info.band != self.band {
            edits.push(BookEdit::SetBand(self.band).into());
        }
        if info.paper != self.paper {
            edits.push(BookEdit::SetPaper(self.paper).into());
        }
        match edits.len() {
            0 => None,
            1 => edits.pop(),
            _ => Some(Edit::Many(edits)),
        }
    }
}

/// A printed page of the book as it would be in another book of the same pages.
fn own(book: &OpenBook, themed: &Book, at: usize) -> Option<PrintedPage> {
    let printed = book.printed().get(at)?;
    let page = Arc::clone(themed.page(&printed.page.id)?.page);
    Some(PrintedPage::beside(page, printed.place.number, printed.place.side))
}

/// Two example pages for a book that has none of its own, with the texts that are shown as lines.
fn example_pages(book: &Book) -> (Vec<PrintedPage>, Vec<String>) {
    let mut ids = IdMaker::with_seed(0);
    let mut lines = Vec::new();
    let mut pages = Vec::new();
    for (at, layout) in ["photo-1-words", "about-facts"].iter().filter_map(|id| template(id)).enumerate() {
        let on = StampFor { side: book.side(at + 1), ..StampFor::after_last_page(book) };
        let landscape = on.paper.width > on.paper.height;
        let fill = Fill::sample(layout, landscape);
        let offered = layout.offered_texts(landscape);
        let texts = fill.words.iter().map(|words| words.text.as_str());
        let example = |text: &&str| !offered.contains(text);
        lines.extend(texts.filter(example).flat_map(str::lines).map(str::to_owned));
        let page: Page = stamp(layout, &on, fill, &mut ids).page;
        pages.push(PrintedPage::beside(Arc::new(page), at + 2, on.side));
    }
    (pages, lines)
}

impl Topic for StyleAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Begin => "action-style",
            Self::Theme(_) | Self::Step(_) => "action-choose",
            Self::Band(_) => "style-letters",
            Self::Paper(_) => "style-paper",
            Self::Take => "action-take-style",
            Self::Leave => "action-cancel",
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book().filter(|book| book.may_change()) else { return false };
        *self == Self::Begin || book.leaves().styling.is_some()
    }

    fn handle(self, state: &mut AppState) {
        let Some(book) = state.book_mut() else { return };
        let mut styling = match book.leaves_mut().styling.take() {
            Some(styling) => styling,
            None => Styling::of(book),
        };
        match self {
            Self::Begin => {}
            Self::Theme(theme) => styling.theme = theme,
            Self::Step(by) => {
                let here = themes().iter().position(|theme| theme.id == styling.theme).unwrap_or(0);
                let there = here.checked_add_signed(by).and_then(|there| themes().get(there));
                styling.theme = there.map_or(styling.theme, |theme| theme.id.as_str());
            }
            Self::Band(band) => {
                styling.band = band;
                styling.show(book);
            }
            Self::Paper(paper) => {
                styling.paper = paper;
                styling.show(book);
            }
            Self::Leave => return,
            Self::Take => {
                if let Some(edit) = styling.edit(book.book()) {
                    state.edit(&edit);
                }
                return;
            }
        }
        book.leaves_mut().styling = Some(styling);
    }
}

/// The key of a theme's name, and of what it is like.
pub fn name_of_theme(theme: &str) -> (&'static str, &'static str) {
    match theme {
        "orchard" => ("theme-orchard", "theme-orchard.mood"),
        "button" => ("theme-button", "theme-button.mood"),
        "lantern" => ("theme-lantern", "theme-lantern.mood"),
        "studio" => ("theme-studio", "theme-studio.mood"),
        "quiet" => ("theme-quiet", "theme-quiet.mood"),
        "clear" => ("theme-clear", "theme-clear.mood"),
        "bold" => ("theme-bold", "theme-bold.mood"),
        _ => ("theme-harbour", "theme-harbour.mood"),
    }
}
