//! What a book is called and whose it is: a dialog in which both can be changed at any time.
//!
//! Each change is an edit of its own; here is only whether the dialog is shown. Knows nothing of how it
//! looks.

use super::places::Topic;
use super::{AppState, OpenBook};

/// Something asked for about the book as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutBookAction {
    /// Show what it is called and whose it is.
    Show,
    /// Close that.
    Leave,
}

impl Topic for AboutBookAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Show => "action-about-book",
            Self::Leave => "settings-done",
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        state.book().is_some_and(OpenBook::may_change)
    }

    fn handle(self, state: &mut AppState) {
        if let Some(book) = state.book_mut() {
            book.about_shown = self == Self::Show;
        }
    }
}
