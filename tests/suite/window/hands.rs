//! What a person does at the window and then looks at, in tests of every kind.

use super::Desk;
use egui::{Event, Modifiers, PointerButton, Pos2};
use lifestory::app::OpenBook;
use lifestory::book::Book;

impl Desk {
    /// The book that is open.
    #[track_caller]
    pub(super) fn open_book(&self) -> &OpenBook {
        self.harness.state().state().book().expect("a book is open")
    }

    /// It as it is now.
    #[track_caller]
    pub(super) fn book_now(&self) -> Book {
        self.open_book().book().clone()
    }

    /// Types where the keyboard is.
    pub(super) fn type_words(&mut self, words: &str) {
        self.harness.event(Event::Text(words.into()));
        self.harness.run_ok();
    }

    /// Presses and lets go with the pointer.
    pub(super) fn press_at(&mut self, at: Pos2) {
        self.pointer(at, None);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            self.harness.run_ok();
        }
    }
}
