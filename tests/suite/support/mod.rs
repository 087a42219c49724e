//! What several test modules need: plain things of a book, random books and edits, the same for the same
//! seed, and the project's own files.

pub mod books;
pub mod dice;
pub mod edits;
pub mod plain;
pub mod sources;

use lifestory::text::{Movement, Typesetter};
use std::cell::RefCell;

/// Does something with a typesetter, which is made once for each thread: it reads many fonts.
pub fn with_typesetter<T>(act: impl FnOnce(&mut Typesetter) -> T) -> T {
    thread_local! {
        static TYPESETTER: RefCell<Typesetter> = RefCell::new(Typesetter::new());
    }
    TYPESETTER.with_borrow_mut(act)
}

/// All the ways in which a caret moves.
pub const MOVEMENTS: [Movement; 10] = [
    Movement::Left,
    Movement::Right,
    Movement::WordLeft,
    Movement::WordRight,
    Movement::Up,
    Movement::Down,
    Movement::LineStart,
    Movement::LineEnd,
    Movement::TextStart,
    Movement::TextEnd,
];
