//! All tests that need only Rust, in one binary. Each module says what belongs in it.

mod architecture;
mod checks;
mod cli;
mod commands;
mod compose;
mod copies;
mod covers;
mod edits;
mod file_format;
mod groups;
mod layout;
mod locales;
mod pdf;
mod pictures;
mod store_faults;
mod support;
mod text;
mod text_editor;
mod typing;
mod window;
