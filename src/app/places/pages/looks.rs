//! How words on a page look while they are edited: what is chosen of it, and how it is changed.

use super::typing::{change, words_of};
use crate::app::{AppState, OpenBook};
use crate::book::{Align, CharStyle, Ink, ListMark, Paragraph, TextRole, WordsLook};

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

impl OpenBook {
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
}

pub(super) fn look(state: &mut AppState, change_to: LookChange) {
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
