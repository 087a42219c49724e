//! All tests that need only Rust, in one binary. Each module says what belongs in it.

mod architecture;
mod edits;
mod pictures;
mod support;
mod text;
mod text_editor;
