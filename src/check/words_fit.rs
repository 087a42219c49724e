//! Words that run on below their box, or off the paper.

use super::{Check, Checked, Finding, Fix, Weight, calling};
use crate::book::{Element, ElementKind, WordsBox};
use crate::edit::ElementEdit;
use crate::language::Message;
use crate::layout::NoteKind;

pub(super) struct WordsFit;

impl Check for WordsFit {
    fn id(&self) -> &'static str {
        "words-fit"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (page, element, note) in of.notes() {
            match note {
                NoteKind::WordsDoNotFit { lines, off_paper, .. } => {
                    let words = calling::words(of.book(), page, element);
                    let what = match off_paper {
                        0 => Message::new("check-words-do-not-fit")
                            .with("lines", *lines)
                            .with("words", words)
                            .with("page", page.number),
                        _ => Message::new("check-words-off-paper")
                            .with("lines", *off_paper)
                            .with("words", words)
                            .with("page", page.number),
                    };
                    let finding = page.finding(self.id(), element, Weight::MustMend, what);
                    found.push(Finding { fix: go_on(element), ..finding });
                }
                NoteKind::SoftPhoto { .. }
                | NoteKind::EmptyFrame
                | NoteKind::MissingLetters { .. }
                | NoteKind::PlainEmoji
                | NoteKind::SystemFont => {}
            }
        }
        found
    }
}

/// Lets the words go on over the next page. Only a box of words can.
fn go_on(element: &Element) -> Option<Fix> {
    let ElementKind::Words(inside) = &element.kind else { return None };
    let kind = Box::new(ElementKind::Words(WordsBox { flows: true, ..inside.clone() }));
    let edit = ElementEdit::SetKind { element: element.id.clone(), kind }.into();
    let words = Message::new("check-words-do-not-fit.fix");
    (!element.locked).then_some(Fix { words, edit })
}
