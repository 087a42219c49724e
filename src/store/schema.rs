//! The JSON Schema of the book's file, made from the types that read and write it.

use super::migrate::{CURRENT, MIN_READER};
use super::sealed::FORMAT;
use crate::book::BookParts;
use schemars::JsonSchema;

/// The file as a whole. Only for the schema: the head and the seal are written by hand.
#[derive(JsonSchema)]
#[schemars(title = "A life story book (book.json)")]
#[expect(dead_code, reason = "only its schema is used")]
struct File {
    /// Always `lifestory`.
    #[schemars(extend("const" = FORMAT))]
    format: String,
    /// The version of the file format.
    #[schemars(extend("const" = CURRENT))]
    version: u32,
    /// The earliest version whose readers can show the book.
    #[schemars(extend("default" = MIN_READER))]
    min_reader: u32,
    /// Rises by one with each save.
    #[schemars(range(max = 9_007_199_254_740_992_u64))]
    generation: u64,
    /// When it was saved, in UTC, to the second; by a clock that may have been wrong.
    saved_at: Option<String>,
    #[schemars(flatten)]
    book: BookParts,
    /// `sha256:` and the SHA-256 of all lines before this one, which is the last. A file without it
    /// is read, and said to be changed outside the program.
    #[schemars(regex(pattern = "^sha256:[0-9a-f]{64}$"))]
    seal: Option<String>,
}

/// The JSON Schema of `book.json`.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(File).to_value()
}
