//! From a page to a display list in paper lengths, plus notes.
//!
//! Total: every page of every book can be laid out, and what does not fit is a note, never an error
//! and never a silent cut. Knows nothing of screens, files or what paints its list. One file for
//! each kind of element.

mod book;
mod bubble;
mod display;
mod editing;
mod fit;
mod folio;
mod gutter;
mod hanging;
mod note;
mod output;
mod page;
mod pattern;
mod picture;
mod reading;
mod shapes;
mod sharpness;
mod sheet;
mod theme;
mod timeline;
mod words;

pub use book::{BookPage, lay_out_book, plan_book};
pub use display::{
    DisplayItem, DisplayList, Fill, Glyph, GlyphRun, Meaning, Outline, Picture, Region, Stroke,
};
pub use editing::{EditedWords, lay_out_edited};
pub use fit::within_photo;
pub use gutter::{gutter_shift, on_side};
pub use hanging::photo_on_page;
pub use note::{Note, NoteKind};
pub use output::{Edge, Output};
pub use page::{LaidOut, PagePlace, lay_out};
pub use sharpness::{SHARP_PPI, Sharpness};
pub use theme::{
    Adjust, FaceChoice, FolioLook, NodeForm, Pattern, PatternKind, PictureLook, RoleStyle, Theme,
    TimelineLook, theme, themes,
};
