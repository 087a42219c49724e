//! Editing words where they stand on a page: which words, what is selected in them, and what is done.
//!
//! Every change is one edit of all the words, so that the history takes what is typed in one go for one
//! step. Knows no keys and no window.

use super::find;
use super::looks::{LookChange, look};
use super::typed_on::WordsTyping;
use crate::app::places::Topic;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::{ElementId, ListMark, Paragraph, TextRole, Words};
use crate::edit::{Edit, WordsEdit};
use crate::text::{Caret, Selection, Stroke, Typing, Unit};
use kurbo::Point;

/// Something done to words on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum TypingAction {
    /// Begin to edit the words of an element.
    Begin(ElementId, Where),
    /// Do a stroke.
    Stroke(Stroke),
    /// The pointer is at a point of the page, in mm.
    Point {
        /// Where.
        at: (f64, f64),
        /// Whether the selection goes on from where it began.
        extend: bool,
        /// How much is selected at once.
        unit: Unit,
    },
    /// Change how what is selected looks.
    Look(LookChange),
    /// All the words of an element anew, whether or not they are being edited.
    Set(ElementId, String),
    /// Enough.
    Done,
}

/// Where the caret is when editing begins.
#[derive(Clone, Debug, PartialEq)]
pub enum Where {
    /// At the end.
    End,
    /// Everything is selected.
    All,
    /// At a point of the printed page whose words go on for the so-manieth time, in mm.
    At {
        /// 0 on the page on which the words begin.
        part: usize,
        /// The point.
        at: (f64, f64),
    },
    /// At the end, with this typed.
    Typed(String),
}

/// The words of an element that may be edited.
pub(super) fn words_of<'a>(book: &'a OpenBook, element: &ElementId) -> Option<&'a Words> {
    let (_, element) = find(book.book(), element)?;
    element.kind.words().filter(|_| !element.locked)
}

impl Topic for TypingAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Begin(..) => "action-edit-words",
            Self::Stroke(_) | Self::Point { .. } | Self::Set(..) => "action-type",
            Self::Look(LookChange::Bold) => "action-bold",
            Self::Look(LookChange::Italic) => "action-italic",
            Self::Look(LookChange::Underline) => "action-underline",
            Self::Look(LookChange::Role(TextRole::Story)) => "action-story",
            Self::Look(LookChange::Role(TextRole::Heading)) => "action-heading",
            Self::Look(LookChange::Role(TextRole::Caption)) => "action-caption",
            Self::Look(LookChange::Role(TextRole::Child)) => "action-child-words",
            Self::Look(LookChange::Role(TextRole::Title)) => "action-title",
            Self::Look(LookChange::List(ListMark::Bullet)) => "action-bullets",
            Self::Look(LookChange::List(ListMark::Number)) => "action-numbers",
            Self::Look(_) => "action-words-look",
            Self::Done => "action-words-done",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        let Self::Look(change) = self else { return &[] };
        match change {
            LookChange::Bold => const { &[Shortcut::ctrl(Key::Char('B'))] },
            LookChange::Italic => const { &[Shortcut::ctrl(Key::Char('I'))] },
            LookChange::Underline => const { &[Shortcut::ctrl(Key::Char('U'))] },
            LookChange::Role(TextRole::Story) => const { &[Shortcut::ctrl_shift(Key::Char('1'))] },
            LookChange::Role(TextRole::Heading) => const { &[Shortcut::ctrl_shift(Key::Char('2'))] },
            LookChange::Role(TextRole::Caption) => const { &[Shortcut::ctrl_shift(Key::Char('3'))] },
            LookChange::Role(TextRole::Child) => const { &[Shortcut::ctrl_shift(Key::Char('4'))] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book().filter(|book| book.may_change()) else { return false };
        match self {
            Self::Begin(element, _) | Self::Set(element, _) => words_of(book, element).is_some(),
            Self::Stroke(_) | Self::Point { .. } | Self::Look(_) | Self::Done => {
                book.words_typing().is_some()
            }
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Begin(element, at) => begin(state, element, at),
            Self::Stroke(stroke) => do_stroke(state, stroke),
            Self::Point { at, extend, unit } => {
                let typing = state.book().and_then(OpenBook::words_typing);
                let caret = typing.and_then(WordsTyping::laid_out).map(|on| on.caret_at(Point::from(at)));
                if let Some(caret) = caret {
                    do_stroke(state, Stroke::Place { caret, extend, unit });
                }
            }
            Self::Look(change) => look(state, change),
            Self::Set(element, text) => set(state, element, &text),
            Self::Done => {
                if let Some(book) = state.book_mut() {
                    book.words_typing = None;
                    book.seal();
                }
            }
        }
    }
}

fn begin(state: &mut AppState, element: ElementId, at: Where) {
    let Some(book) = state.book_mut() else { return };
    let Some(text) = words_of(book, &element).map(Words::text) else { return };
    let going_on = book.words_typing.take().filter(|typing| typing.element == element);
    book.seal();
    book.on_pages_mut().chosen = vec![element.clone()];
    let calls = book.calls_of_typing;
    book.calls_of_typing += 1;
    let part = match &at {
        Where::At { part, .. } => *part,
        _ => 0,
    };
    let typing = match at {
        Where::All => Typing::with(Selection::between(0, text.len())),
        _ => Typing::at_end(text.len()),
    };
    // Until it is known where the point is, the caret must not lead to another page.
    let typing = match at {
        Where::At { .. } => Typing::with(Selection::caret(Caret::default())),
        _ => typing,
    };
    let laid_out = going_on.and_then(|typing| typing.laid_out);
    book.words_typing = Some(WordsTyping { element, part, typing, next: None, text, laid_out, calls });
    match at {
        Where::At { at, .. } => {
            // What is shown there has to be known before the caret is placed.
            if let Some(caret) = book.caret_on_page(at) {
                do_stroke(state, Stroke::Place { caret, extend: false, unit: Unit::Letter });
            }
        }
        Where::Typed(text) => {
            book.settle_typing();
            do_stroke(state, Stroke::Insert(text));
        }
        Where::End | Where::All => book.settle_typing(),
    }
}

fn do_stroke(state: &mut AppState, stroke: Stroke) {
    let Some(book) = state.book_mut() else { return };
    let Some(mut typing) = book.words_typing.take() else { return };
    let Some(words) = words_of(book, &typing.element).cloned() else { return };
    let moves =
        matches!(stroke, Stroke::Move { .. } | Stroke::Place { .. } | Stroke::Select(..) | Stroke::SelectAll);
    let selection = typing.typing.selection();
    if stroke == Stroke::Insert("\n".into()) && ends_list(&words, selection) {
        book.words_typing = Some(typing);
        let without = words.reshaped(selection.range(), |paragraph| paragraph.list = None);
        return change(state, without, false);
    }
    let Some((stamp, laid_out)) = typing.laid_out.take() else {
        // Where letters stand is not known yet; what is typed must not be lost for that.
        let Stroke::Insert(with) = stroke else {
            book.words_typing = Some(typing);
            return;
        };
        let next = typing.next;
        let words = words.replaced(selection.range(), &with, next);
        let text = words.text();
        typing.typing.text_changed(&typing.text, &text);
        typing.text = text;
        book.words_typing = Some(typing);
        return change(state, words, true);
    };
    let changed = typing.typing.stroke(&typing.text, laid_out.stack(), stroke);
    typing.laid_out = Some((stamp, laid_out));
    if moves {
        typing.next = None;
    }
    let next = typing.next;
    let Some(replacement) = changed else {
        book.words_typing = Some(typing);
        if moves {
            // What is typed at another place is another step.
            book.seal();
        }
        book.settle_typing();
        return;
    };
    let words = words.replaced(replacement.range, &replacement.with, next);
    typing.text = words.text();
    book.words_typing = Some(typing);
    change(state, words, true);
}

/// Whether Enter ends a list: at an item without words.
fn ends_list(words: &Words, selection: Selection) -> bool {
    let is_empty = |paragraph: &Paragraph| paragraph.list.is_some() && paragraph.runs.is_empty();
    selection.is_empty() && words.paragraph_at(selection.focus.at).is_some_and(is_empty)
}

fn set(state: &mut AppState, element: ElementId, text: &str) {
    let Some(book) = state.book_mut() else { return };
    let Some(words) = words_of(book, &element) else { return };
    let before = words.text();
    let replacement = crate::text::Replacement::between(&before, text);
    let is_picture = find(book.book(), &element)
        .is_some_and(|(_, one)| matches!(one.kind, crate::book::ElementKind::Picture(_)));
    let words = match words.paragraphs.is_empty() && is_picture {
        // The first words below a picture are its caption.
        true => Words::plain(TextRole::Caption, text),
        false => words.replaced(replacement.range, &replacement.with, None),
    };
    state.edit(&Edit::Words(WordsEdit::Type { element, words }));
}

/// Changes the words that are edited.
pub(super) fn change(state: &mut AppState, words: Words, typed: bool) {
    let Some(book) = state.book_mut() else { return };
    let Some(element) = book.words_typing().map(|typing| typing.element.clone()) else { return };
    let edit = if typed { WordsEdit::Type { element, words } } else { WordsEdit::Style { element, words } };
    state.edit(&Edit::Words(edit));
    if let Some(book) = state.book_mut() {
        book.settle_typing();
    }
}
