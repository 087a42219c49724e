//! Words on a page while they are edited: where their letters stand and on which page the caret is, kept in
//! line with the book.

use super::find;
use super::typing::words_of;
use crate::app::{OpenBook, PrintedPage};
use crate::book::{CharStyle, ElementId, Words};
use crate::copy::everything;
use crate::layout::{EditedWords, lay_out_edited};
use crate::text::{Affinity, Caret, Typesetter, Typing};
use kurbo::Point;

/// Words on a page while they are edited.
pub struct WordsTyping {
    pub(super) element: ElementId,
    /// On which of the pages over which the words go on.
    pub(super) part: usize,
    pub(super) typing: Typing,
    /// How the next letter looks, if that was asked for.
    pub(super) next: Option<CharStyle>,
    /// The words when the caret was placed.
    pub(super) text: String,
    pub(super) laid_out: Option<(u64, EditedWords)>,
    /// Rises whenever the keyboard is to come back to the words.
    pub(super) calls: u64,
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

    /// The printed page on which words are edited.
    fn typed_on(&self, typing: &WordsTyping) -> Option<(usize, &PrintedPage)> {
        let (page, _) = find(self.book(), &typing.element)?;
        let is_it = |(_, printed): &(usize, &PrintedPage)| {
            printed.page.id == page.id && printed.place.part == typing.part
        };
        self.printed().pages().iter().enumerate().find(is_it)
    }

    /// The place for a caret at a point of the page on which words begin to be edited.
    pub(super) fn caret_on_page(&mut self, at: (f64, f64)) -> Option<Caret> {
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
    typing.typing.selection().focus.affinity == Affinity::After
}
