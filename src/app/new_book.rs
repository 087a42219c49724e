//! A book that is about to be made: what its maker was asked, and the book that comes of it.
//!
//! Three small questions, all of which can be left as they are. Nothing is made up about a child: the
//! first pages have headings and places to fill, and no examples. Knows no window and no disk.

use crate::book::{
    Book, BookInfo, BookParts, CLOTHS, Child, ElementKind, EmptyFrame, EmptyLook, Page, Problem, Section,
    Side, TextRole,
};
use crate::compose::{Fill, FillWords, StampFor, bind_cover, stamp, template};
use crate::edit::IdMaker;
use crate::export;
use crate::language::{line_below_title, spoken, usual_title};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The languages a book can be written in from the start: tag (BCP 47), its own name, whether it is
/// read from the right. Each has its letters among the program's fonts.
pub const BOOK_LANGUAGES: [(&str, &str, bool); 12] = [
    ("en-GB", "English", false),
    ("ar", "العربية", true),
    ("bn", "বাংলা", false),
    ("cy", "Cymraeg", false),
    ("fa", "فارسی", true),
    ("ga", "Gaeilge", false),
    ("pl", "Polski", false),
    ("so", "Soomaali", false),
    ("ta", "தமிழ்", false),
    ("ti", "ትግርኛ", false),
    ("uk", "Українська", false),
    ("ur", "اردو", true),
];

/// Where a book begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Begin {
    /// Now, how it began, and now again.
    #[default]
    NowAndBack,
    /// The day of birth, then on.
    Born,
    /// A few pages about the child.
    AllAboutMe,
    /// A cover, then photos.
    Photos,
    /// One blank page.
    Blank,
}

/// What a new book is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBook {
    /// What the child likes to be called.
    pub name: String,
    /// The name of the cloth, one of [`CLOTHS`].
    pub cloth: &'static str,
    /// Where it begins.
    pub begin: Begin,
    /// The language it is written in (BCP 47), one of [`BOOK_LANGUAGES`].
    pub language: &'static str,
    /// The folder in which the book gets a folder of its own.
    pub place: PathBuf,
    /// Files of photos that go into it once it is made.
    pub photos: Vec<PathBuf>,
}

/// A page of the first ones: its template, and of which roles its examples are headings that fit
/// every child.
type FirstPage = (&'static str, &'static [TextRole]);

const COVER: FirstPage = ("cover-photo", &[]);
const DRAWN_COVER: FirstPage = ("cover-drawing", &[]);
const BELONGS: FirstPage = ("belongs", &[TextRole::Label]);
const ABOUT: FirstPage = ("about-facts", &[TextRole::Title, TextRole::Label]);
const PORTRAIT: FirstPage = ("self-portrait", &[TextRole::Title]);
const HOME: FirstPage = ("my-home", &[TextRole::Title, TextRole::Label]);
const BORN: FirstPage = ("born", &[TextRole::Title, TextRole::Label]);
const NAME: FirstPage = ("my-name", &[TextRole::Kicker]);
const FIRSTS: FirstPage = ("firsts", &[TextRole::Title, TextRole::Heading]);
const TIMELINE: FirstPage = ("timeline-path", &[]);
const DAYS: FirstPage = ("moments", &[TextRole::Title]);
const HOPES: FirstPage = ("hopes", &[TextRole::Title]);
const WAITING: FirstPage = ("invitation", &[TextRole::Prompt]);

impl Begin {
    /// All of them, as they are listed.
    pub const ALL: [Self; 5] = [Self::NowAndBack, Self::Born, Self::AllAboutMe, Self::Photos, Self::Blank];

    /// The keys of its name and of a sentence about it.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NowAndBack => ("begin-now", "begin-now-words"),
            Self::Born => ("begin-born", "begin-born-words"),
            Self::AllAboutMe => ("begin-about", "begin-about-words"),
            Self::Photos => ("begin-photos", "begin-photos-words"),
            Self::Blank => ("begin-blank", "begin-blank-words"),
        }
    }

    /// The sections, by the key of each one's name, and their pages.
    fn sections(self) -> &'static [(&'static str, &'static [FirstPage])] {
        const NOW: &str = "first-section-now";
        const BEGAN: &str = "first-section-began";
        const AGAIN: &str = "first-section-again";
        match self {
            Self::NowAndBack => &[
                (NOW, &[DRAWN_COVER, BELONGS, ABOUT, HOME]),
                (BEGAN, &[BORN, NAME, FIRSTS]),
                (AGAIN, &[DAYS, HOPES, WAITING]),
            ],
            Self::Born => &[
                (BEGAN, &[DRAWN_COVER, BORN, NAME, FIRSTS, TIMELINE]),
                (NOW, &[ABOUT, HOME]),
                (AGAIN, &[HOPES]),
            ],
            Self::AllAboutMe => &[(NOW, &[DRAWN_COVER, BELONGS, ABOUT, PORTRAIT, NAME, HOPES])],
            Self::Photos => &[(NOW, &[COVER])],
            Self::Blank => &[(NOW, &[])],
        }
    }
}

impl NewBook {
    /// A book of which nobody has said anything yet, to be kept in this folder.
    pub fn begin(place: PathBuf) -> Self {
        let [(language, ..), ..] = BOOK_LANGUAGES;
        Self {
            name: String::new(),
            cloth: CLOTHS[0].0,
            begin: Begin::default(),
            language,
            place,
            photos: Vec::new(),
        }
    }

    /// Its title, as its cover says it: the child's, in the book's language as far as the program
    /// speaks it.
    pub fn title(&self) -> String {
        usual_title(self.language, &self.name)
    }

    /// What stands below the name on its cover; nothing in a language that the program does not speak.
    pub fn below_title(&self) -> String {
        line_below_title(self.language)
    }

    /// What its folder is called, unless that name is taken.
    pub fn folder_name(&self) -> String {
        export::folder_name(&self.title())
    }

    /// Whether it is read from the right.
    pub fn reads_from_right(&self) -> bool {
        BOOK_LANGUAGES.iter().any(|(tag, _, right)| *tag == self.language && *right)
    }

    /// The book: within its rules unless the name is longer than a text may be.
    pub fn book(&self, ids: &mut IdMaker) -> Result<Book, Vec<Problem>> {
        let info = BookInfo {
            title: self.title(),
            child: Child { called: self.name.trim().to_owned(), ..Child::default() },
            language: self.language.to_owned(),
            cloth: self.cloth.to_owned(),
            bound_right: self.reads_from_right(),
            ..BookInfo::default()
        };
        let mut count = 0;
        let mut sections = Vec::new();
        for (title, pages) in self.begin.sections() {
            let mut made = Vec::new();
            for first in *pages {
                let side = side_of(count, info.bound_right);
                made.push(Arc::new(self.page(first, side, &info, ids)));
                count += 1;
            }
            if made.is_empty() {
                made.push(Arc::new(Page::blank(ids.page())));
            }
            let title = spoken(self.language).map_or_else(String::new, |words| words.text(title));
            sections.push(Section { id: ids.section(), title, pages: made });
        }
        Book::from_parts(BookParts { info, sections, ..BookParts::default() })
    }

    fn page(&self, (id, roles): &FirstPage, side: Side, info: &BookInfo, ids: &mut IdMaker) -> Page {
        let Some(template) = template(id) else { return Page::blank(ids.page()) };
        let paper = info.paper.paper();
        let on = StampFor::a_page_of(info, side);
        let mut fill = Fill { words: self.own_words(id), photos: Vec::new() };
        // The examples are English.
        if spoken(self.language).is_some_and(|words| words.tag == "en-GB") {
            let example = Fill::sample(template, paper.width > paper.height);
            fill.words.extend(example.words.into_iter().filter(|words| roles.contains(&words.role)));
        }
        let mut page = stamp(template, &on, fill, ids).page;
        for element in &mut page.elements {
            if let ElementKind::Picture(picture) = &mut element.kind
                && picture.empty.look == EmptyLook::Honest
            {
                // That somebody looked for a photo in vain is not true of a book just begun.
                picture.empty = EmptyFrame { look: EmptyLook::Panel, text: String::new() };
            }
        }
        bind_cover(&mut page, template, info);
        page
    }

    /// The words that are this child's, where a page has room for them.
    fn own_words(&self, template: &str) -> Vec<FillWords> {
        let say = |role: TextRole, text: String| FillWords { role, text, language: None };
        let name = self.name.trim().to_owned();
        match template {
            "belongs" if !name.is_empty() => vec![say(TextRole::Title, name)],
            "my-name" if !name.is_empty() => vec![say(TextRole::CoverTitle, name)],
            _ => Vec::new(),
        }
    }
}

/// On which side of a sheet the page of this number from 0 stands.
fn side_of(index: usize, bound_right: bool) -> Side {
    if index.is_multiple_of(2) == bound_right { Side::Verso } else { Side::Recto }
}

/// Where books are kept unless somebody says otherwise: a folder of the program's own among the
/// documents. It need not be there yet.
pub fn usual_place() -> PathBuf {
    let home = std::env::home_dir().unwrap_or_default();
    documents(&home, std::env::var_os("XDG_DOCUMENTS_DIR").map(PathBuf::from).as_deref()).join("Lifestory")
}

fn documents(home: &Path, told: Option<&Path>) -> PathBuf {
    told.filter(|told| told.is_absolute()).map_or_else(|| home.join("Documents"), Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Ink, PaletteRole, is_cover};
    use crate::compose::rearrange;
    use crate::language::Language;
    use crate::layout::themes;

    fn book(name: &str, begin: Begin, language: &'static str) -> Book {
        let new = NewBook { name: name.into(), begin, language, ..NewBook::begin(PathBuf::new()) };
        new.book(&mut IdMaker::with_seed(1)).expect("it keeps the rules")
    }

    fn all_words(book: &Book) -> String {
        let elements = book.pages().flat_map(|placed| placed.page.elements.clone());
        let words = elements.filter_map(|element| match element.kind {
            ElementKind::Picture(picture) => Some(picture.empty.text),
            kind => kind.words().map(|words| words.paragraphs.iter().map(|p| p.text() + "\n").collect()),
        });
        words.collect::<Vec<String>>().join("\n")
    }

    #[test]
    fn every_beginning_is_a_book_with_a_cover_of_the_childs_name() {
        for begin in Begin::ALL {
            let book = book("Maya", begin, "en-GB");
            assert!(book.pages().count() >= 1, "{begin:?}");
            assert_eq!(book.info().title, "Maya’s book");
            assert_eq!(book.info().child.called, "Maya");
            let words = all_words(&book);
            assert_eq!(words.contains("Maya’s book"), begin != Begin::Blank, "{begin:?}: {words}");
        }
    }

    #[test]
    fn nothing_of_an_invented_child_comes_into_a_new_book() {
        for begin in Begin::ALL {
            let words = all_words(&book("Kit", begin, "en-GB"));
            for invented in ["Maya", "Biscuit", "Bev", "Colin", "Tariq", "Nan", "Dad", "Grace", "Sue", "8"] {
                assert!(!words.contains(invented), "{invented} is in {begin:?}: {words}");
            }
        }
    }

    #[test]
    fn the_cover_has_the_colour_of_the_chosen_cloth_and_its_words_can_be_read_in_every_style() {
        for (begin, (cloth, colour)) in Begin::ALL.into_iter().flat_map(|begin| CLOTHS.map(|c| (begin, c))) {
            let new = NewBook { name: "Maya".into(), cloth, begin, ..NewBook::begin(PathBuf::new()) };
            let book = new.book(&mut IdMaker::with_seed(1)).expect("it keeps the rules");
            if begin == Begin::Blank {
                continue;
            }
            let cover = book.pages().next().expect("a cover").page;
            assert_eq!(cover.background.fill, Some(Ink::Custom(colour)), "{cloth}, {begin:?}");
            let words = cover.elements.iter().filter_map(|element| match &element.kind {
                ElementKind::Words(words) => Some(words.ink.expect("they have an ink")),
                _ => None,
            });
            let inks: Vec<Ink> = words.collect();
            assert_eq!(inks.len(), 2, "the title and what stands below it");
            for (theme, ink) in themes().iter().flat_map(|theme| inks.iter().map(move |ink| (theme, *ink))) {
                let contrast = theme.ink(ink).contrast(colour);
                assert!(contrast >= 4.5, "{contrast:.1} on {cloth} in {}", theme.id);
            }
        }
    }

    #[test]
    fn a_cover_in_another_layout_keeps_its_cloth_and_the_ink_that_can_be_read_on_it() {
        let covers: Vec<_> = crate::compose::templates().iter().filter(|one| is_cover(&one.id)).collect();
        assert!(covers.len() >= 2);
        let book = book("Maya", Begin::NowAndBack, "en-GB");
        let cover = book.pages().next().expect("a cover").page;
        for into in covers {
            let on = StampFor::a_page_of(book.info(), Side::Recto);
            let page = rearrange(cover, into, &on, &mut IdMaker::with_seed(2)).page;
            assert_eq!(page.background, cover.background, "{}", into.id);
            let words = page.elements.iter().filter_map(|element| match &element.kind {
                ElementKind::Words(words) => Some(words.ink),
                _ => None,
            });
            let inks: Vec<_> = words.collect();
            assert!(!inks.is_empty());
            assert!(
                inks.iter().all(|ink| *ink == Some(Ink::Role(PaletteRole::Paper))),
                "{}: {inks:?}",
                into.id
            );
        }
    }

    #[test]
    fn without_a_name_it_is_a_new_book() {
        let book = book("  ", Begin::NowAndBack, "en-GB");
        assert_eq!((book.info().title.as_str(), book.info().child.called.as_str()), ("A new book", ""));
    }

    #[test]
    fn a_book_in_arabic_is_bound_at_the_right_and_has_no_english_in_it() {
        let book = book("يوسف", Begin::NowAndBack, "ar");
        assert!(book.info().bound_right && book.info().language == "ar");
        let headings: String = book.sections().iter().map(|section| section.title.as_str()).collect();
        let words = book.pages().flat_map(|placed| placed.page.elements.clone());
        let words: String = words
            .filter_map(|element| {
                Some(element.kind.words()?.paragraphs.iter().map(|p| p.text()).collect::<String>())
            })
            .collect();
        assert!(!(headings + &words).contains(|c: char| c.is_ascii_alphabetic()), "{words}");
    }

    #[test]
    fn every_cloth_and_language_is_one() {
        for (tag, name, _) in BOOK_LANGUAGES {
            assert!(!name.is_empty() && Language::of(tag).tag.len() >= 2);
        }
    }
}
