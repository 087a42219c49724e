//! Last lines: no paragraph ends in one short word, where a slightly narrower width mends that.

use super::super::sheet::Sheet;
use crate::text::{self, ParagraphText, SetParagraph};
use std::sync::Arc;

/// The longest word that may not stand alone on a last line, in letters.
const SHORT_WORD: usize = 6;
/// Paragraphs longer than this are not set again to mend their last line.
const MENDED_LINES: usize = 40;

/// A paragraph as it was set.
pub(super) struct Mended {
    pub(super) set: Arc<SetParagraph>,
    /// The width that it was set in.
    pub(super) width_pt: f32,
    /// How far right of that width's own places everything stands.
    pub(super) shift_pt: f32,
}

/// Sets a paragraph so that its last line is not one short word, if a slightly narrower width mends it
/// without another line.
pub(super) fn set_without_widow(sheet: &mut Sheet<'_>, source: &ParagraphText, width_pt: f32) -> Mended {
    const NARROWER: [f32; 5] = [0.97, 0.94, 0.90, 0.85, 0.80];
    let set = sheet.typesetter.set_once(source, width_pt);
    let as_wide = |set| Mended { set, width_pt, shift_pt: 0.0 };
    let count = set.lines.len();
    if source.balance || !(2..=MENDED_LINES).contains(&count) || !ends_in_short_word(source, &set) {
        return as_wide(set);
    }
    for share in NARROWER {
        let mut other = sheet.typesetter.set_once(source, width_pt * share);
        if other.lines.len() != count {
            break;
        }
        if !ends_in_short_word(source, &other) {
            let room = width_pt * (1.0 - share);
            let shift = match (source.align, other.rtl) {
                (text::Align::Centre, _) => room / 2.0,
                (text::Align::Start, false) | (text::Align::End, true) => 0.0,
                (text::Align::Start, true) | (text::Align::End, false) => room,
            };
            if shift > 0.0 {
                shift_right(Arc::make_mut(&mut other), shift);
            }
            return Mended { set: other, width_pt: width_pt * share, shift_pt: shift };
        }
    }
    as_wide(set)
}

fn ends_in_short_word(source: &ParagraphText, set: &SetParagraph) -> bool {
    let last = set.lines.last().and_then(|line| source.text.get(line.text.clone())).unwrap_or("").trim();
    !last.contains(char::is_whitespace) && (1..=SHORT_WORD).contains(&last.chars().count())
}

fn shift_right(set: &mut SetParagraph, by_pt: f32) {
    for line in &mut set.lines {
        line.left_pt += by_pt;
        line.right_pt += by_pt;
        for (underline, _) in &mut line.underlines {
            *underline = *underline + kurbo::Vec2::new(f64::from(by_pt), 0.0);
        }
        for glyph in line.runs.iter_mut().flat_map(|run| &mut run.glyphs) {
            glyph.x_pt += by_pt;
        }
    }
}
