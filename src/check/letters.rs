//! Letters that no font has, and letters in a font that another computer may not have.

use super::{Check, Checked, Finding, Weight, calling};
use crate::language::Message;
use crate::layout::NoteKind;
use std::collections::BTreeSet;

pub(super) struct Letters;

impl Check for Letters {
    fn id(&self) -> &'static str {
        "letters"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let notes = of.notes();
        let mut found: Vec<Finding> = Vec::new();
        for (at, (page, element, note)) in notes.iter().enumerate() {
            // Layout notes each paragraph by itself; a person is told once for each box.
            let first = !notes[..at].iter().any(|(_, other, kind)| {
                other.id == element.id && std::mem::discriminant(*kind) == std::mem::discriminant(*note)
            });
            let words = || calling::words(of.book(), page, element);
            let (weight, what) = match note {
                _ if !first => continue,
                NoteKind::MissingLetters { .. } => {
                    let letters = notes.iter().filter(|(_, other, _)| other.id == element.id);
                    let missing: BTreeSet<char> = letters
                        .filter_map(|(_, _, kind)| match kind {
                            NoteKind::MissingLetters { letters } => Some(letters),
                            _ => None,
                        })
                        .flatten()
                        .copied()
                        .collect();
                    let what = Message::new("check-letters-missing")
                        .with("n", missing.len())
                        .with("words", words())
                        .with("page", page.number);
                    (Weight::MustMend, what)
                }
                NoteKind::SystemFont => {
                    let what = Message::new("check-letters-borrowed")
                        .with("words", words())
                        .with("page", page.number);
                    (Weight::Look, what)
                }
                NoteKind::PlainEmoji => {
                    let what =
                        Message::new("check-letters-emoji").with("words", words()).with("page", page.number);
                    (Weight::Look, what)
                }
                NoteKind::WordsDoNotFit { .. } | NoteKind::SoftPhoto { .. } | NoteKind::EmptyFrame => {
                    continue;
                }
            };
            found.push(page.finding(self.id(), element, weight, what));
        }
        found
    }
}
