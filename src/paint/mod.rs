//! From the display list to a machine: screen, PDF, text.
//!
//! Every painter paints the same [`DisplayList`] and nothing else, so that they cannot differ. A new
//! kind of item does not compile until every painter paints it. Knows nothing of books.

pub mod dump;
pub mod pdf;
pub mod raster;

use crate::layout::{DisplayItem, DisplayList, Fill, GlyphRun, Picture, Stroke};
use kurbo::BezPath;

/// Something that can paint a page.
pub trait Painter {
    /// Fills a path.
    fn fill(&mut self, fill: &Fill);
    /// Strokes a path.
    fn stroke(&mut self, stroke: &Stroke);
    /// Sets glyphs.
    fn glyphs(&mut self, run: &GlyphRun);
    /// Shows a photo.
    fn picture(&mut self, picture: &Picture);
    /// Clips what follows.
    fn push_clip(&mut self, path: &BezPath);
    /// Ends the innermost clip.
    fn pop_clip(&mut self);
}

/// Paints a page, back to front.
pub fn paint(list: &DisplayList, painter: &mut dyn Painter) {
    for item in &list.items {
        paint_item(item, painter);
    }
}

/// Paints one item.
pub fn paint_item(item: &DisplayItem, painter: &mut dyn Painter) {
    match item {
        DisplayItem::Fill(fill) => painter.fill(fill),
        DisplayItem::Stroke(stroke) => painter.stroke(stroke),
        DisplayItem::Glyphs(run) => painter.glyphs(run),
        DisplayItem::Picture(picture) => painter.picture(picture),
        DisplayItem::PushClip(path) => painter.push_clip(path),
        DisplayItem::PopClip => painter.pop_clip(),
    }
}
