//! Words as lines: what a page layout looks like without anybody's words on it.
//!
//! What a layout brings itself stays, so that one can tell what a page is for. Knows nothing of where it
//! is shown.

use crate::layout::{DisplayItem, DisplayList, Fill, GlyphRun};
use kurbo::{Rect, RoundedRect, Shape};

/// How thick a line of words is, and how high above the baseline its middle lies, in ems.
const THICK: f64 = 0.34;
const ABOVE: f64 = 0.27;
/// How much of the colour of the words is left.
const FAINT: f64 = 0.28;

/// Makes lines of the words that are examples.
pub(super) fn sketch(list: &mut DisplayList, examples: &[String]) {
    if examples.is_empty() {
        return;
    }
    for item in &mut list.items {
        if let DisplayItem::Glyphs(run) = item
            && examples.iter().any(|example| run.text.contains(example.as_str()))
        {
            *item = DisplayItem::Fill(line(run));
        }
    }
    list.regions.clear();
}

/// A run of letters as one line.
fn line(run: &GlyphRun) -> Fill {
    const MM_PER_PT: f64 = 25.4 / 72.0;
    let em = run.size_pt * MM_PER_PT;
    let left = run.glyphs.iter().map(|glyph| glyph.x).fold(f64::INFINITY, f64::min);
    let right = run.glyphs.iter().map(|glyph| glyph.x + glyph.advance).fold(f64::NEG_INFINITY, f64::max);
    let baseline = run.glyphs.first().map_or(0.0, |glyph| glyph.y);
    let mut colour = run.colour;
    colour.a = (f64::from(colour.a) * FAINT) as u8;
    if left >= right {
        return Fill { path: kurbo::BezPath::new(), colour };
    }
    let middle = baseline - ABOVE * em;
    let bar = Rect::new(left, middle - THICK * em / 2.0, right, middle + THICK * em / 2.0);
    let path = run.transform * RoundedRect::from_rect(bar, THICK * em / 2.0).to_path(0.01);
    Fill { path, colour }
}
