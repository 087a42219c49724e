//! All tests that need only Rust, in one binary. Each module says what belongs in it.

mod architecture;
mod compose;
mod pictures;
mod text;
mod text_editor;
