//! The one editor of words, as far as the toolkit is concerned: what keys and input methods ask of it,
//! what a screen reader meets, and when the caret shows.
//!
//! Used by fields and by the page. Knows nothing of either; typing itself is in [`crate::text`].

mod blink;
mod keys;
mod nodes;
mod presses;

pub(crate) use blink::Blink;
pub(crate) use keys::{Asked, Keys, taken};
pub(crate) use nodes::{Spoken, text_nodes};
pub(crate) use presses::Presses;

use crate::text::{Affinity, Caret, Composition, Selection};
use std::ops::Range;
use std::sync::Arc;

/// Words with what an input method is composing in them: what is laid out while it composes.
pub(crate) struct Shown {
    /// The words.
    pub text: Arc<str>,
    /// What of them is being composed.
    pub composed: Option<Range<usize>>,
    /// What of that is being worked on.
    pub active: Option<Range<usize>>,
    /// What is selected, or where the caret is.
    pub selection: Selection,
    /// Whether the caret shows: an input method may hide it.
    pub has_caret: bool,
}

impl Shown {
    /// Puts what is composed at the caret.
    pub(crate) fn of(text: &Arc<str>, selection: Selection, composition: Option<&Composition>) -> Self {
        let at = selection.focus.at.min(text.len());
        let (Some(composition), true) = (composition, text.is_char_boundary(at)) else {
            let text = Arc::clone(text);
            return Self { text, composed: None, active: None, selection, has_caret: true };
        };
        let shown = [&text[..at], &composition.text, &text[at..]].concat();
        let active = composition.active.clone().map(|active| at + active.start..at + active.end);
        let caret = active.as_ref().map_or(at + composition.text.len(), |active| active.end);
        Self {
            text: shown.into(),
            composed: Some(at..at + composition.text.len()),
            has_caret: active.is_some(),
            active,
            selection: Selection::caret(Caret { at: caret, affinity: Affinity::Before }),
        }
    }
}
