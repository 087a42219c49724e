//! All tests that need only Rust, in one binary. Each module says what belongs in it.

mod architecture;
mod file_format;
mod pictures;
mod store_faults;
mod text;
mod text_editor;
