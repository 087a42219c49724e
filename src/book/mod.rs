//! What a book is: pure data and its rules. Knows no files, fonts, pixels or clock.

mod colour;
mod photo_hash;

pub use colour::{Colour, Ink, PaletteRole};
pub use photo_hash::{NotAPhotoHash, PhotoHash};
