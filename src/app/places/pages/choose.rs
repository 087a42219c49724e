//! Choosing what stands on pages.

use super::{PagesAction, groups};
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::ElementId;

/// A choice among what stands on the page that is turned to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Everything.
    All,
    /// Nothing: the page itself.
    Nothing,
}

impl Among {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::All => "action-choose-all",
            Self::Nothing => "action-choose-nothing",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::All => const { &[Shortcut::ctrl(Key::Char('A'))] },
            Self::Nothing => const { &[Shortcut::on_desk(Key::Escape)] },
        }
    }
}

pub(super) fn choose(state: &mut AppState, action: PagesAction) {
    let Some(book) = state.book_mut() else { return };
    let chosen = match action {
        PagesAction::Choose(chosen) => chosen,
        PagesAction::Press(element) => groups::pressed(book, element),
        PagesAction::ChooseToo(element) => {
            let together = groups::together(book, &element);
            let is_chosen = book.on_pages().chosen.contains(&element);
            let mut chosen = book.on_pages().chosen.clone();
            chosen.retain(|one| !together.contains(one));
            if !is_chosen {
                chosen.extend(together);
            }
            chosen
        }
        PagesAction::ChooseAmong(Among::All) => all_on_page(book),
        // Escape leads from work on a photo to the photo first, and from there to the page.
        PagesAction::ChooseAmong(Among::Nothing) if book.on_pages().at_photo().is_some() => {
            super::at_photo::end(book);
            return;
        }
        // From one thing of a group it leads to the group.
        PagesAction::ChooseAmong(Among::Nothing) => groups::around_chosen(book).unwrap_or_default(),
        _ => Vec::new(),
    };
    let chosen: Vec<ElementId> =
        chosen.into_iter().filter(|id| super::find(book.book(), id).is_some()).collect();
    turn_to(book, &chosen);
    // What is typed or moved next is a step of its own.
    book.seal();
    if book.on_pages().at_photo().is_some_and(|photo| chosen != [photo.clone()]) {
        super::at_photo::end(book);
    }
    book.on_pages_mut().choose(chosen);
}

/// Of an opening, the page is turned to on which the last chosen thing stands.
fn turn_to(book: &mut OpenBook, chosen: &[ElementId]) {
    let Some((page, _)) = chosen.last().and_then(|id| super::find(book.book(), id)) else { return };
    let index = book.printed().pages().iter().position(|printed| printed.page.id == page.id);
    let (view, printed) = book.view_mut();
    if let Some(index) = index
        && view.page() != index
    {
        view.go_to(index, printed);
    }
}

fn all_on_page(book: &OpenBook) -> Vec<ElementId> {
    let Some(printed) = book.printed().get(book.view().page()) else { return Vec::new() };
    printed.page.elements.iter().map(|element| element.id.clone()).collect()
}
