//! What several test modules need: plain things of a book, and random books and edits, the same for the
//! same seed.

pub mod books;
pub mod dice;
pub mod edits;
pub mod plain;

use lifestory::text::Typesetter;
use std::cell::RefCell;

/// Does something with a typesetter, which is made once for each thread: it reads many fonts.
pub fn with_typesetter<T>(act: impl FnOnce(&mut Typesetter) -> T) -> T {
    thread_local! {
        static TYPESETTER: RefCell<Typesetter> = RefCell::new(Typesetter::new());
    }
    TYPESETTER.with_borrow_mut(act)
}
