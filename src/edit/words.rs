//! Changes of words: in a box, in a bubble, below a picture.

use super::find::unlocked_mut;
use super::{EditError, MergeKey};
use crate::book::{Book, BookParts, ElementId, Words};
use crate::language::Message;

/// A change of words. Both kinds give all the words of the element, which are kept in normal form.
#[derive(Clone, Debug, PartialEq)]
pub enum WordsEdit {
    /// Letters typed, pasted or taken out. Goes on as one step with what is typed next.
    Type {
        /// Of which element: its words, or the caption of its picture.
        element: ElementId,
        /// All of its words.
        words: Words,
    },
    /// The same letters in another style, role, list or place.
    Style {
        /// Of which element.
        element: ElementId,
        /// All of its words.
        words: Words,
    },
}

impl WordsEdit {
    fn parts(&self) -> (&ElementId, &Words) {
        match self {
            Self::Type { element, words } | Self::Style { element, words } => (element, words),
        }
    }

    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        let (element, words) = self.parts();
        let old = unlocked_mut(parts, element)?.kind.words_mut();
        *old.ok_or_else(|| EditError::OtherKind { id: element.to_string() })? = words.clone().normal();
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Type { element, .. } => Some(MergeKey::new("type", element.as_str())),
            Self::Style { .. } => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::Type { .. } => Message::new("edit-words-type"),
            Self::Style { .. } => Message::new("edit-words-style"),
        }
    }

    /// Whether what is typed ends between two words: in a space, a stop or a new line.
    pub(super) fn ends_a_word(&self, book: &Book) -> bool {
        let Self::Type { element, words } = self else { return false };
        let old = book.pages().find_map(|placed| placed.page.element(element)?.kind.words());
        let (old, new) = (old.map(Words::text).unwrap_or_default(), words.text());
        typed(&old, &new)
            .and_then(|typed| typed.chars().next_back())
            .is_some_and(|last| !last.is_alphanumeric())
    }
}

/// What stands in `new` between the beginning and the end that it shares with `old`.
fn typed<'a>(old: &str, new: &'a str) -> Option<&'a str> {
    let shared = |pair: &(char, char)| pair.0 == pair.1;
    let head: usize = old.chars().zip(new.chars()).take_while(shared).map(|(c, _)| c.len_utf8()).sum();
    let (old, new) = (old.get(head..)?, new.get(head..)?);
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(shared).map(|(c, _)| c.len_utf8()).sum();
    new.get(..new.len() - tail)
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_was_typed_is_found_wherever_it_stands() {
        assert_eq!(typed("I was born", "I was born "), Some(" "));
        assert_eq!(typed("I born", "I was born"), Some("was "));
        assert_eq!(typed("سا", "سامر"), Some("مر"));
        assert_eq!(typed("aa", "aaa"), Some("a"));
        assert_eq!(typed("gone", "go"), Some(""));
    }
}
