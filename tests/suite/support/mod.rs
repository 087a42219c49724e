//! What several test modules need: random books and random edits, the same for the same seed.

pub mod books;
pub mod dice;
pub mod edits;
