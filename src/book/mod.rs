//! What a book is: pure data and its rules. Knows no files, fonts, pixels or clock.

mod colour;

pub use colour::{Colour, Ink, PaletteRole};
