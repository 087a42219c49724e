//! From letters to positioned glyphs: fonts, fallback, both directions, lines.
//!
//! A [`ParagraphText`] goes in, a [`SetParagraph`] comes out: lines of glyphs at fixed places, in points
//! from the paragraph's top left corner. The same glyphs are painted on the screen and written to the
//! PDF, at every zoom, so lines never break differently. Knows nothing of pages, themes or painters.
//!
//! Only this folder names the layout library; nothing of it shows in the interface.

mod caret;
mod direction;
mod editor;
mod families;
mod fonts;
mod itemise;
mod known;
mod movement;
mod paragraph;
mod reading;
mod script;
mod set;
mod spoken;
mod system;
mod typesetter;
mod typing;

pub use caret::{Affinity, Caret, Extent, Movement, Selection};
pub use direction::{Direction, is_from_right, language_from_right, reads_from_right};
pub use editor::EditLayout;
pub use families::leading_factor;
pub use fonts::{FaceMetrics, FontFile, bundled_faces, face_covers, face_file, face_metrics};
pub use paragraph::{Align, Face, ParagraphText, StyledRange, TextStyle};
pub use set::{Glyph, GlyphRun, SetLine, SetParagraph};
pub use spoken::{Letter, Stretch, byte_of, place_of};
pub use typesetter::Typesetter;
pub use typing::{Composition, Ground, Replacement, Stroke, Typing, Unit};
