//! What a page layout left to be filled in and nobody has: boxes without words, and blanks in brackets.

use super::{Check, Checked, Finding, Fix, Weight, calling};
use crate::book::{Element, ElementKind, Words};
use crate::edit::ElementEdit;
use crate::language::Message;

pub(super) struct EmptyWords;

impl Check for EmptyWords {
    fn id(&self) -> &'static str {
        "empty-words"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (page, element) in of.elements() {
            let Some(words) = words_of(element) else { continue };
            if words.is_empty() {
                let what = Message::new("check-words-empty")
                    .with("place", calling::place(of.book(), page, element))
                    .with("page", page.number);
                let finding = page.finding(self.id(), element, Weight::Invitation, what);
                found.push(Finding { fix: take_off(element), ..finding });
            } else if has_blank(&words.text()) {
                let what = Message::new("check-blank-left")
                    .with("words", calling::words(of.book(), page, element))
                    .with("page", page.number);
                found.push(page.finding(self.id(), element, Weight::MustMend, what));
            }
        }
        found
    }
}

/// The words of a box or bubble. A picture may well have no caption.
fn words_of(element: &Element) -> Option<&Words> {
    match &element.kind {
        ElementKind::Words(inside) => Some(&inside.words),
        ElementKind::Bubble(bubble) => Some(&bubble.inside.words),
        ElementKind::Picture(_) | ElementKind::Shape(_) | ElementKind::Line(_) | ElementKind::Timeline(_) => {
            None
        }
    }
}

/// Whether words have a gap to be filled in: dots or nothing in square brackets, or a line of underscores.
fn has_blank(text: &str) -> bool {
    let bracketed = text.split('[').skip(1).any(|rest| {
        let inside = rest.split(']').next().filter(|inside| inside.len() < rest.len());
        inside.is_some_and(|inside| inside.chars().all(|c| matches!(c, '…' | '.' | ' ' | '_')))
    });
    bracketed || text.contains("____")
}

fn take_off(element: &Element) -> Option<Fix> {
    let edit = ElementEdit::Remove { element: element.id.clone() }.into();
    (!element.locked).then_some(Fix { words: Message::new("check-words-empty.fix"), edit })
}

#[cfg(test)]
mod tests {
    use super::has_blank;

    #[test]
    fn a_gap_is_known_from_words_that_are_meant() {
        for gap in ["I like […]", "I like [...].", "I like [ ]", "My name is ______."] {
            assert!(has_blank(gap), "{gap}");
        }
        for meant in ["I like tea […", "He said [in Welsh] no", "Well… yes", "a_b"] {
            assert!(!has_blank(meant), "{meant}");
        }
    }
}
