//! Editing words where they stand on a page: which words, what is selected in them, and what is done.
//!
//! Every change is one edit of all the words, so that the history takes what is typed in one go for one
//! step. Knows no keys and no window.

use super::find;
use crate::app::places::Topic;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook, PrintedPage};
use crate::book::{Align, CharStyle, ElementId, Ink, ListMark, Paragraph, TextRole, Words, WordsLook};
use crate::copy::everything;
use crate::edit::{Edit, WordsEdit};
use crate::layout::{EditedWords, lay_out_edited};
use crate::text::{Caret, Selection, Stroke, Typesetter, Typing, Unit};
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

/// A change of how words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LookChange {
    /// Bold, or not any more.
    Bold,
    /// Italic, or not any more.
    Italic,
    /// Underlined, or not any more.
    Underline,
    /// In another colour; in that of its role with none.
    Ink(Option<Ink>),
    /// Larger or smaller, in percent of its role; as its role with none.
    Size(Option<u16>),
    /// What the paragraphs are.
    Role(TextRole),
    /// Items of such a list, or of none if all are already.
    List(ListMark),
    /// How lines stand; as the box has it with none.
    Align(Option<Align>),
}

impl LookChange {
    /// The changes that have keys.
    pub const BY_KEYS: [Self; 7] = [
        Self::Bold,
        Self::Italic,
        Self::Underline,
        Self::Role(TextRole::Story),
        Self::Role(TextRole::Heading),
        Self::Role(TextRole::Caption),
        Self::Role(TextRole::Child),
    ];
}

/// Words on a page while they are edited.
pub struct WordsTyping {
    element: ElementId,
    /// On which of the pages over which the words go on.
    part: usize,
    typing: Typing,
    /// How the next letter looks, if that was asked for.
    next: Option<CharStyle>,
    /// The words when the caret was placed.
    text: String,
    laid_out: Option<(u64, EditedWords)>,
    /// Rises whenever the keyboard is to come back to the words.
    calls: u64,
}

impl WordsTyping {
    /// Whose words.
    pub fn element(&self) -> &ElementId {
        &self.element
    }

    /// On which of the pages over which the words go on, from 0.
    pub fn part(&self) -> usize {
        self.part
    }

    /// What is selected and composed.
    pub fn typing(&self) -> &Typing {
        &self.typing
    }

    /// The words as they stand on the page.
    pub fn laid_out(&self) -> Option<&EditedWords> {
        self.laid_out.as_ref().map(|(_, laid_out)| laid_out)
    }

    /// Rises whenever the keyboard is to come back to the words.
    pub fn calls(&self) -> u64 {
        self.calls
    }

    /// What a view has to be drawn again for.
    pub fn seen(&self) -> (ElementId, usize, Typing, u64) {
        (self.element.clone(), self.part, self.typing.clone(), self.calls)
    }
}

impl OpenBook {
    /// The words that are being edited.
    pub fn words_typing(&self) -> Option<&WordsTyping> {
        self.words_typing.as_ref()
    }

    /// How the selected words look; nothing while none are edited.
    pub fn words_look(&self) -> Option<WordsLook> {
        let typing = self.words_typing.as_ref()?;
        let words = words_of(self, &typing.element)?;
        let mut look = words.look(typing.typing.selection().range());
        if let Some(next) = typing.next {
            look.bold = Some(next.bold);
            look.italic = Some(next.italic);
            look.underline = Some(next.underline);
            look.ink = Some(next.ink);
            look.size_percent = Some(next.size_percent.unwrap_or(100));
        }
        Some(look)
    }

    /// Whether the selected words look so already; nothing while none are edited.
    pub fn has_look(&self, change: LookChange) -> Option<bool> {
        let look = self.words_look()?;
        Some(match change {
            LookChange::Bold => look.bold == Some(true),
            LookChange::Italic => look.italic == Some(true),
            LookChange::Underline => look.underline == Some(true),
            LookChange::Ink(ink) => look.ink == Some(ink),
            LookChange::Size(percent) => look.size_percent == Some(percent.unwrap_or(100)),
            LookChange::Role(role) => look.role == Some(role),
            LookChange::List(mark) => look.list == Some(Some(mark)),
            LookChange::Align(align) => look.align == Some(align),
        })
    }

    /// The printed page on which words are edited.
    fn typed_on(&self, typing: &WordsTyping) -> Option<(usize, &PrintedPage)> {
        let (page, _) = find(self.book(), &typing.element)?;
        let is_it = |(_, printed): &(usize, &PrintedPage)| {
            printed.page.id == page.id && printed.place.part == typing.part
        };
        self.printed().pages().iter().enumerate().find(is_it)
    }

    /// Brings what is known of the words that are edited in line with the book: another may have changed
    /// it, or the caret may have gone to another page.
    pub(in crate::app) fn settle_typing(&mut self) {
        let Some(mut typing) = self.words_typing.take() else { return };
        let chosen = self.on_pages().chosen() == [typing.element.clone()];
        let words = words_of(self, &typing.element).filter(|_| chosen && self.may_change());
        let Some(text) = words.map(Words::text) else {
            self.seal();
            return;
        };
        if text != typing.text {
            typing.typing.text_changed(&typing.text, &text);
            typing.text = text;
            typing.next = None;
        }
        let part = typing.part;
        // A few steps are enough: the caret goes on by a page, or the words have fewer pages now.
        for _ in 0..4 {
            let Some((index, printed)) = self.typed_on(&typing) else {
                if typing.part == 0 {
                    return;
                }
                typing.part -= 1;
                continue;
            };
            if typing.laid_out.as_ref().is_none_or(|(stamp, _)| *stamp != printed.stamp) {
                let printed = printed.clone();
                let copy = everything(self.book());
                let typesetter = self.typesetter.get_or_insert_with(Typesetter::with_system_fonts);
                let laid_out =
                    lay_out_edited(&copy, &printed.page, printed.place, &typing.element, typesetter);
                typing.laid_out = laid_out.map(|laid_out| (printed.stamp, laid_out));
            }
            let Some((_, laid_out)) = &typing.laid_out else {
                if typing.part == 0 {
                    break;
                }
                typing.part -= 1;
                continue;
            };
            let (shown, at) = (laid_out.stack().shown(), typing.typing.selection().focus.at);
            let goes_on =
                at > shown.end || (at == shown.end && at < typing.text.len() && feed_follows(&typing));
            let more = self.printed().get(index + 1).is_some_and(|next| {
                self.printed().get(index).is_some_and(|here| next.page.id == here.page.id)
            });
            match () {
                () if at < shown.start && typing.part > 0 => typing.part -= 1,
                () if goes_on && more => typing.part += 1,
                () => {
                    let (view, printed) = self.view_mut();
                    let opening = printed.opening(view.page());
                    if ![opening.left, opening.right].contains(&Some(index))
                        || !view.spread() && view.page() != index
                    {
                        view.go_to(index, printed);
                    }
                    break;
                }
            }
            typing.laid_out = None;
        }
        if typing.part != part {
            typing.calls = self.calls_of_typing;
            self.calls_of_typing += 1;
        }
        self.words_typing = Some(typing);
    }
}

/// Whether the caret, at the end of what is shown, belongs to what goes on elsewhere.
fn feed_follows(typing: &WordsTyping) -> bool {
    typing.typing.selection().focus.affinity == crate::text::Affinity::After
}

/// The words of an element that may be edited.
fn words_of<'a>(book: &'a OpenBook, element: &ElementId) -> Option<&'a Words> {
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

impl OpenBook {
    /// The place for a caret at a point of the page on which words begin to be edited.
    fn caret_on_page(&mut self, at: (f64, f64)) -> Option<Caret> {
        let typing = self.words_typing.as_ref()?;
        let (_, printed) = self.typed_on(typing)?;
        let (printed, element) = (printed.clone(), typing.element.clone());
        let copy = everything(self.book());
        let typesetter = self.typesetter.get_or_insert_with(Typesetter::with_system_fonts);
        let laid_out = lay_out_edited(&copy, &printed.page, printed.place, &element, typesetter)?;
        let caret = laid_out.caret_at(Point::from(at));
        self.words_typing.as_mut()?.laid_out = Some((printed.stamp, laid_out));
        Some(caret)
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

fn look(state: &mut AppState, change_to: LookChange) {
    let Some(book) = state.book_mut() else { return };
    let Some(look) = book.words_look() else { return };
    let calls = book.calls_of_typing;
    book.calls_of_typing += 1;
    let Some(typing) = &mut book.words_typing else { return };
    typing.calls = calls;
    let (range, element) = (typing.typing.selection().range(), typing.element.clone());
    let style = |style: &mut CharStyle| match change_to {
        LookChange::Bold => style.bold = look.bold != Some(true),
        LookChange::Italic => style.italic = look.italic != Some(true),
        LookChange::Underline => style.underline = look.underline != Some(true),
        LookChange::Ink(ink) => style.ink = ink,
        LookChange::Size(percent) => style.size_percent = percent.filter(|percent| *percent != 100),
        LookChange::Role(_) | LookChange::List(_) | LookChange::Align(_) => {}
    };
    let reshape = |paragraph: &mut Paragraph| match change_to {
        LookChange::Role(role) => paragraph.role = role,
        LookChange::List(mark) => paragraph.list = Some(mark).filter(|_| look.list != Some(Some(mark))),
        LookChange::Align(align) => paragraph.align = align,
        _ => {}
    };
    let of_paragraphs = matches!(change_to, LookChange::Role(_) | LookChange::List(_) | LookChange::Align(_));
    if !of_paragraphs && range.is_empty() {
        // Nothing is selected: what is typed next looks so.
        let current = typing.next;
        let Some(words) = words_of(book, &element) else { return };
        let mut next = current.unwrap_or_else(|| words.style_at(range.start));
        style(&mut next);
        if let Some(typing) = &mut book.words_typing {
            typing.next = Some(next);
        }
        return;
    }
    let Some(words) = words_of(book, &element) else { return };
    let words = if of_paragraphs {
        let mut words = words.clone();
        if words.paragraphs.is_empty() {
            words.paragraphs.push(Paragraph::plain(TextRole::default(), ""));
        }
        words.reshaped(range, reshape)
    } else {
        words.styled(range, style)
    };
    change(state, words, false);
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
fn change(state: &mut AppState, words: Words, typed: bool) {
    let Some(book) = state.book_mut() else { return };
    let Some(element) = book.words_typing().map(|typing| typing.element.clone()) else { return };
    let edit = if typed { WordsEdit::Type { element, words } } else { WordsEdit::Style { element, words } };
    state.edit(&Edit::Words(edit));
    if let Some(book) = state.book_mut() {
        book.settle_typing();
    }
}
