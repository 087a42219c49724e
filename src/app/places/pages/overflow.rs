//! Words that do not fit their box, and the ways out: a larger box, smaller words, another box.

use super::{add, find};
use crate::app::{AppState, OpenBook};
use crate::book::{Element, ElementId, ElementKind, Paragraph, TextRole, Words, WordsBox};
use crate::edit::{Edit, ElementEdit, WordsEdit};
use crate::geometry::{Length, Rect};
use crate::layout::{NoteKind, theme};

/// A way out for words that do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// The box as high as its words need.
    Grow,
    /// The words a little smaller.
    Smaller,
    /// The rest of them in a box of its own on the page.
    AnotherBox,
    /// The rest of them on pages that come after by themselves.
    NextPage,
}

/// What does not fit of an element, by its latest layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overflow {
    /// So many lines.
    pub lines: usize,
    /// How high the box would have to be, in mm; 0 where no height would do.
    pub needs: f64,
    /// Where the rest begins: which paragraph, and at which byte of it.
    pub rest: Option<(usize, usize)>,
}

/// Words are made smaller by so many percent of their role's size at a time.
const STEP_PERCENT: u16 = 5;
/// The smallest that words may become, by share of the story's size for the age: below this they are
/// harder to read than the age they are for.
const LEAST_OF_STORY: f64 = 0.85;

impl OpenBook {
    /// What of an element's words does not fit, if it is known.
    pub fn overflow(&self, element: &ElementId) -> Option<Overflow> {
        let (page, _) = find(self.shown(), element)?;
        let printed = self.printed().pages().iter().find(|printed| printed.page.id == page.id)?;
        let laid_out = self.pages().laid_out(printed)?;
        laid_out.notes.iter().find_map(|note| match note.kind {
            NoteKind::WordsDoNotFit { lines, needs, rest, .. } if note.element == *element => {
                Some(Overflow { lines, needs, rest })
            }
            _ => None,
        })
    }
}

impl WayOut {
    /// All of them, the most often wanted first.
    pub const ALL: [WayOut; 4] = [Self::Grow, Self::Smaller, Self::AnotherBox, Self::NextPage];

    /// The key of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Grow => "overflow-grow",
            Self::Smaller => "overflow-smaller",
            Self::AnotherBox => "overflow-another-box",
            Self::NextPage => "overflow-next-page",
        }
    }

    /// Whether it leads anywhere for the words of the one chosen element.
    pub fn can(self, book: &OpenBook) -> bool {
        let Some((_, element)) = book.chosen_one().filter(|(_, element)| !element.locked) else {
            return false;
        };
        let Some(overflow) = book.overflow(&element.id) else { return false };
        match self {
            Self::Grow => grown(book, element, overflow).is_some(),
            Self::Smaller => smaller(book, element).is_some(),
            Self::AnotherBox => is_words(element) && overflow.rest.is_some(),
            Self::NextPage => matches!(&element.kind, ElementKind::Words(inside) if !inside.flows),
        }
    }
}

fn is_words(element: &Element) -> bool {
    matches!(element.kind, ElementKind::Words(_))
}

pub(super) fn take(state: &mut AppState, way: WayOut) {
    let Some(book) = state.book_mut() else { return };
    let Some((_, element)) = book.chosen_one() else { return };
    let element = element.clone();
    let Some(overflow) = book.overflow(&element.id) else { return };
    let edit = match way {
        WayOut::Grow => grown(book, &element, overflow),
        WayOut::Smaller => smaller(book, &element),
        WayOut::AnotherBox => in_another_box(book, &element, overflow),
        WayOut::NextPage => on_next_page(&element),
    };
    if let Some(edit) = edit {
        state.edit(&edit);
        if let Some(book) = state.book_mut() {
            book.seal();
        }
    }
}

/// The box as high as its words, and on the paper; higher up if it must be.
fn grown(book: &OpenBook, element: &Element, overflow: Overflow) -> Option<Edit> {
    let needs = Length::from_mm(overflow.needs + 0.1);
    let rect = element.frame.rect;
    let page = book.book().info().paper.paper().trim().height;
    if overflow.needs <= 0.0 || needs <= rect.height || needs > page {
        return None;
    }
    let y = if rect.y + needs > page { page - needs } else { rect.y };
    let rect = Rect { y, height: needs, ..rect };
    Some(ElementEdit::Resize { element: element.id.clone(), rect }.into())
}

/// All the words a step smaller, where that is still large enough for the book's age.
fn smaller(book: &OpenBook, element: &Element) -> Option<Edit> {
    let words = element.kind.words()?;
    let info = book.book().info();
    let look = theme(&info.theme);
    let scale = info.paper.paper().type_scale;
    let size = |role: TextRole| look.role_style(role, info.band, scale).size_pt;
    let least = (size(TextRole::Story) * LEAST_OF_STORY).max(look.adjust.smallest_pt);
    let mut made = words.clone();
    let mut any = false;
    for paragraph in &mut made.paragraphs {
        let role = size(paragraph.role);
        for run in &mut paragraph.runs {
            let percent = run.style.size_percent.unwrap_or(100).saturating_sub(STEP_PERCENT);
            if percent >= 50 && role * f64::from(percent) / 100.0 >= least {
                run.style.size_percent = Some(percent);
                any = true;
            }
        }
    }
    any.then(|| WordsEdit::Style { element: element.id.clone(), words: made }.into())
}

fn in_another_box(book: &mut OpenBook, element: &Element, overflow: Overflow) -> Option<Edit> {
    let ElementKind::Words(inside) = &element.kind else { return None };
    let (stay, go) = parted(&inside.words, overflow.rest?)?;
    let high = (overflow.needs - element.frame.rect.height.mm()).max(12.0) + 4.0;
    let kind = ElementKind::Words(WordsBox { words: go, ..inside.clone() });
    let (insert, id) = add::insert_of(book, (element.frame.rect.width.mm(), high), |_| kind)?;
    book.on_pages_mut().chosen = vec![id];
    let type_less = WordsEdit::Type { element: element.id.clone(), words: stay };
    Some(Edit::Many(vec![type_less.into(), insert]))
}

fn on_next_page(element: &Element) -> Option<Edit> {
    let ElementKind::Words(inside) = &element.kind else { return None };
    let kind = ElementKind::Words(WordsBox { flows: true, ..inside.clone() });
    Some(ElementEdit::SetKind { element: element.id.clone(), kind: Box::new(kind) }.into())
}

/// Words in two, at a byte of a paragraph. None if nothing would stay, or nothing go.
fn parted(words: &Words, (paragraph, byte): (usize, usize)) -> Option<(Words, Words)> {
    let of = words.paragraphs.get(paragraph)?;
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    let mut at = 0;
    for run in &of.runs {
        let cut = byte.saturating_sub(at).min(run.text.len());
        let (before, after) = run.text.split_at_checked(cut)?;
        for (part, into) in [(before, &mut head), (after, &mut tail)] {
            if !part.is_empty() {
                into.push(crate::book::Run { text: part.to_owned(), style: run.style });
            }
        }
        at += run.text.len();
    }
    let with = |runs: Vec<crate::book::Run>| Paragraph { runs, ..of.clone() };
    let mut stay: Vec<Paragraph> = words.paragraphs[..paragraph].to_vec();
    if !head.is_empty() {
        stay.push(with(head));
    }
    let mut go: Vec<Paragraph> = if tail.is_empty() { Vec::new() } else { vec![with(tail)] };
    go.extend_from_slice(&words.paragraphs[paragraph + 1..]);
    (!stay.is_empty() && !go.is_empty()).then_some((Words { paragraphs: stay }, Words { paragraphs: go }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_without_losing_a_letter() {
        let words = Words::plain(TextRole::Story, "I was born.\nMum sang to me.\nThe end");
        let (stay, go) = parted(&words, (1, 4)).unwrap();
        assert_eq!((stay.text().as_str(), go.text().as_str()), ("I was born.\nMum ", "sang to me.\nThe end"));
        assert_eq!(parted(&words, (0, 0)), None, "nothing would stay");
        let (stay, go) = parted(&words, (1, 0)).unwrap();
        assert_eq!((stay.text().as_str(), go.text().as_str()), ("I was born.", "Mum sang to me.\nThe end"));
    }
}
