//! The pages: what is chosen on them, and what is done with it.

use super::Topic;
use crate::app::AppState;
use crate::app::shortcut::Shortcut;
use crate::book::ElementId;

/// How the pages of the open book are worked on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PagesPlace {
    /// What is chosen on the pages, in the order of choosing.
    chosen: Vec<ElementId>,
}

/// Something asked for on the pages.
#[derive(Clone, Debug, PartialEq)]
pub enum PagesAction {
    /// Choose these elements and no others.
    Choose(Vec<ElementId>),
}

impl PagesPlace {
    /// What is chosen.
    pub fn chosen(&self) -> &[ElementId] {
        &self.chosen
    }
}

impl Topic for PagesAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Choose(_) => "action-choose",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        &[]
    }

    fn enabled(&self, state: &AppState) -> bool {
        state.book().is_some_and(|book| book.may_change())
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Choose(chosen) => {
                if let Some(book) = state.book_mut() {
                    book.on_pages_mut().chosen = chosen;
                }
            }
        }
    }
}
