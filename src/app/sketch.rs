//! Words as lines: what a page layout looks like without anybody's words on it.
//!
//! Titles stay, so that one can tell what a page is for. Knows nothing of where it is shown.

use crate::layout::{DisplayItem, DisplayList, Fill, GlyphRun};
use kurbo::{Rect, RoundedRect, Shape};

/// Letters from this share of the largest on the page on are a title.
const TITLE_SHARE: f64 = 0.75;
/// Letters of at least so many points may be a title.
const TITLE_LEAST_PT: f64 = 24.0;
/// How thick a line of words is, and how high above the baseline its middle lies, in ems.
const THICK: f64 = 0.34;
const ABOVE: f64 = 0.27;
/// How much of the colour of the words is left.
const FAINT: f64 = 0.28;

/// Makes lines of all words that are no title.
pub(super) fn sketch(list: &mut DisplayList) {
    let sizes = list.items.iter().filter_map(|item| match item {
        DisplayItem::Glyphs(run) => Some(run.size_pt),
        _ => None,
    });
    let title = (sizes.fold(0.0, f64::max) * TITLE_SHARE).max(TITLE_LEAST_PT);
    for item in &mut list.items {
        if let DisplayItem::Glyphs(run) = item
            && run.size_pt < title
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
