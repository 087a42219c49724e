//! What somebody should know of a page that left the program: what of the book is not on it, or not as
//! it should be.
//!
//! Each remark is a whole sentence for a person, with the printed pages it is about. Photos are named
//! by their own words, never by their files.

use crate::book::PhotoHash;
use crate::language::{Arg, Message};
use crate::layout::{BookPage, DisplayItem, DisplayList, Meaning, NoteKind};
use crate::photo::PhotoError;
use std::collections::{BTreeMap, BTreeSet};

/// So many photos are named one by one; of more, only their number is said.
const NAMED_PHOTOS: usize = 8;
/// Of a photo's words, so many letters.
const WORDS_OF_PHOTO: usize = 60;

/// Something of the book that is not on paper as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What.
    pub kind: RemarkKind,
    /// On which printed pages, from 1, in order, each once. Never none.
    pub pages: Vec<usize>,
}

/// What a remark is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// Words run on beyond their box and may cover something or be covered.
    WordsDoNotFit,
    /// Words run off the paper, so that they are not printed.
    WordsOffPaper,
    /// Signs have no shape in any font and print as empty spaces.
    LettersMissing,
    /// A photo's place was left open.
    PhotoLeftOpen {
        /// Its words for reading aloud, or else its caption; empty where it has neither.
        words: String,
        /// Why.
        why: WhyOpen,
    },
    /// The places of so many more photos were left open.
    MorePhotosLeftOpen(usize),
}

/// Why a photo's place was left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOpen {
    /// Its file is not there.
    Missing,
    /// Its file is not the one that was put into the book: it is damaged, or another picture.
    NotTheSame,
    /// Its file cannot be read just now.
    Unreadable,
}

impl Remark {
    /// As a sentence, with what to do.
    pub fn message(&self) -> Message {
        let (n, pages) = (self.pages.len(), numbers(&self.pages));
        match &self.kind {
            RemarkKind::WordsDoNotFit => {
                Message::new("export-words-do-not-fit").with("n", n).with("pages", pages)
            }
            RemarkKind::WordsOffPaper => {
                Message::new("export-words-off-paper").with("n", n).with("pages", pages)
            }
            RemarkKind::LettersMissing => {
                Message::new("export-letters-missing").with("n", n).with("pages", pages)
            }
            RemarkKind::PhotoLeftOpen { words, why } => {
                let photo = if words.is_empty() {
                    Message::new("export-photo-unnamed").with("n", n).with("pages", pages)
                } else {
                    let words = words.as_str();
                    Message::new("export-photo-named").with("words", words).with("n", n).with("pages", pages)
                };
                match why {
                    WhyOpen::Missing => Message::new("export-photo-missing").with("photo", photo),
                    WhyOpen::NotTheSame => Message::new("export-photo-not-the-same").with("photo", photo),
                    WhyOpen::Unreadable => Message::new("export-photo-unreadable").with("photo", photo),
                }
            }
            RemarkKind::MorePhotosLeftOpen(photos) => {
                Message::new("export-more-photos").with("photos", *photos).with("n", n).with("pages", pages)
            }
        }
    }
}

impl WhyOpen {
    /// From what was said when it was to be read.
    pub fn of(error: &PhotoError) -> Self {
        match error {
            PhotoError::Unreadable(std::io::ErrorKind::NotFound) => Self::Missing,
            // What came in could be read; what no longer can is another file.
            PhotoError::Damaged
            | PhotoError::Truncated
            | PhotoError::Empty
            | PhotoError::NotAPicture
            | PhotoError::Unsupported(_) => Self::NotTheSame,
            PhotoError::Unreadable(_)
            | PhotoError::NotAFile
            | PhotoError::Closed(_)
            | PhotoError::TooDeep
            | PhotoError::TooLarge { .. }
            | PhotoError::TooManyPixels { .. }
            | PhotoError::TooMuchMemory { .. }
            | PhotoError::TookTooLong
            | PhotoError::Cancelled(_) => Self::Unreadable,
        }
    }
}

/// Gathers remarks while pages pass by.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    /// By the order in which kinds are said: the kind and its pages.
    noted: BTreeMap<u8, (RemarkKind, BTreeSet<usize>)>,
    /// Each photo: its words, and its pages.
    photos: BTreeMap<PhotoHash, (String, BTreeSet<usize>)>,
}

impl Remarks {
    /// A page passes by.
    pub(super) fn see(&mut self, page: &BookPage) {
        let number = page.place.number;
        for note in &page.laid_out.notes {
            let (order, kind) = match note.kind {
                NoteKind::WordsDoNotFit { off_paper: 1.., .. } => (0, RemarkKind::WordsOffPaper),
                NoteKind::WordsDoNotFit { .. } => (1, RemarkKind::WordsDoNotFit),
                NoteKind::MissingLetters { .. } => (2, RemarkKind::LettersMissing),
                // These are all on paper; looking over the book says them.
                NoteKind::SoftPhoto { .. }
                | NoteKind::EmptyFrame
                | NoteKind::SystemFont
                | NoteKind::PlainEmoji => continue,
            };
            self.noted.entry(order).or_insert((kind, BTreeSet::new())).1.insert(number);
        }
        let list = &page.laid_out.list;
        for (at, item) in list.items.iter().enumerate() {
            if let DisplayItem::Picture(picture) = item {
                let seen = self.photos.entry(picture.file);
                let (_, pages) = seen.or_insert_with(|| (words_of(list, at), BTreeSet::new()));
                pages.insert(number);
            }
        }
    }

    /// What is to be said, when the places of these photos were left open.
    pub(super) fn finish(mut self, left_open: &[(PhotoHash, PhotoError)]) -> Vec<Remark> {
        let pages = |pages: BTreeSet<usize>| pages.into_iter().collect::<Vec<_>>();
        let mut photos: Vec<Remark> = left_open
            .iter()
            .filter_map(|(photo, error)| {
                let (words, on) = self.photos.remove(photo)?;
                let kind = RemarkKind::PhotoLeftOpen { words, why: WhyOpen::of(error) };
                Some(Remark { kind, pages: pages(on) })
            })
            .collect();
        photos.sort_by(|a, b| a.pages.cmp(&b.pages));
        let more = photos.split_off(photos.len().min(NAMED_PHOTOS));
        if !more.is_empty() {
            let kind = RemarkKind::MorePhotosLeftOpen(more.len());
            let on = more.into_iter().flat_map(|remark| remark.pages).collect();
            photos.push(Remark { kind, pages: pages(on) });
        }
        let noted = self.noted.into_values().map(|(kind, on)| Remark { kind, pages: pages(on) });
        // What is not on paper at all is said first.
        let (mut remarks, rest): (Vec<Remark>, Vec<Remark>) =
            noted.partition(|remark| remark.kind == RemarkKind::WordsOffPaper);
        remarks.extend(photos);
        remarks.extend(rest);
        remarks
    }
}

/// What a picture is called by: its words for reading aloud, or else the caption below it.
fn words_of(list: &DisplayList, item: usize) -> String {
    let figure = list.regions.iter().find(|region| region.items.contains(&item));
    let Some(figure) = figure else { return String::new() };
    let caption = list
        .regions
        .iter()
        .find(|region| region.meaning == Meaning::Caption && region.element == figure.element)
        .filter(|region| region.element.is_some());
    let words = match caption {
        Some(caption) if figure.text.trim().is_empty() => &caption.text,
        _ => &figure.text,
    };
    let mut words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(WORDS_OF_PHOTO) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// Page numbers as people write them: `3, 7–9 and 12`.
fn numbers(pages: &[usize]) -> Arg {
    let runs = pages.chunk_by(|a, b| a + 1 == *b).flat_map(|run| match run {
        [first, _, .., last] => vec![Arg::Text(format!("{first}–{last}"))],
        few => few.iter().copied().map(Arg::from).collect(),
    });
    let runs: Vec<Arg> = runs.collect();
    let Some((last, before)) = runs.split_last() else { return Arg::Text(String::new()) };
    let so_far = before.iter().fold(None, |so_far: Option<Arg>, next| {
        Some(match so_far {
            None => next.clone(),
            Some(so_far) => {
                Message::new("list-more").with("so-far", so_far).with("next", next.clone()).into()
            }
        })
    });
    match so_far {
        None => last.clone(),
        Some(so_far) => Message::new("list-last").with("so-far", so_far).with("last", last.clone()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn said(kind: RemarkKind, pages: &[usize]) -> String {
        Language::of("en-GB").say(&Remark { kind, pages: pages.to_vec() }.message())
    }

    #[test]
    fn pages_are_named_as_people_name_them() {
        let on = |pages: &[usize]| said(RemarkKind::LettersMissing, pages);
        assert!(on(&[3]).contains("on page 3 "), "{}", on(&[3]));
        assert!(on(&[3, 4]).contains("on pages 3 and 4 "), "{}", on(&[3, 4]));
        let many = on(&[1, 3, 4, 5, 6, 9, 12, 13]);
        assert!(many.contains("on pages 1, 3–6, 9, 12 and 13 "), "{many}");
    }

    #[test]
    fn a_photo_is_named_by_its_words_where_it_has_any() {
        let photo = |words: &str| RemarkKind::PhotoLeftOpen { words: words.into(), why: WhyOpen::Missing };
        assert!(
            said(photo("Nan by the sea"), &[3]).starts_with("The photo ‘Nan by the sea’ on page 3 is not")
        );
        assert!(said(photo(""), &[3, 5]).starts_with("A photo on pages 3 and 5 is not"));
    }
}
