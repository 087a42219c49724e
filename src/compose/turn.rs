//! Turning a template's frames from tall paper to wide paper, by rule, where it has none of its own
//! for it: pictures keep their shape and go to the side where reading starts, at full height and up
//! to 0.58 of the width; words stack beside them in the order of reading.

use super::template::{Area, Part, TemplateFrame};

/// The safe area of A4 either way, in mm: shapes are kept by it.
const TALL: (f64, f64) = (170.0, 258.0);
const WIDE: (f64, f64) = (256.0, 175.0);
/// The most of the width that pictures take.
const PICTURES: f64 = 0.58;
/// Between pictures and words, as a share of the width.
const GAP: f64 = 0.04;
/// Between boxes of words, as a share of the height.
const WORDS_GAP: f64 = 0.03;

/// The frames of wide paper.
pub(super) fn turned(frames: &[TemplateFrame]) -> Vec<TemplateFrame> {
    let is_whole = |frame: &TemplateFrame| frame.area == Area::Trim && frame.at == [0.0, 0.0, 1.0, 1.0];
    let is_picture = |frame: &TemplateFrame| matches!(frame.is, Part::Photo(_) | Part::Draw { .. });
    let pictures = around(frames.iter().filter(|frame| is_picture(frame) && !is_whole(frame)));
    let (scale, pictures_end) = match pictures {
        Some([_, _, width, height]) => {
            let (across, down) = (width * TALL.0, height * TALL.1);
            let scale = (WIDE.1 / down).min(WIDE.0 * PICTURES / across);
            (scale, across * scale / WIDE.0 + GAP)
        }
        None => (1.0, 0.0),
    };
    let words_width = 1.0 - pictures_end;
    let mut others: Vec<usize> = (0..frames.len())
        .filter(|&n| !is_picture(&frames[n]) && !is_whole(&frames[n]))
        .filter(|&n| !matches!(frames[n].is, Part::Line { .. }))
        .collect();
    others.sort_by(|&a, &b| frames[a].at[1].total_cmp(&frames[b].at[1]));
    // As much room for words as they had, as far as there is so much.
    let height = |n: usize| {
        let [_, _, width, height] = frames[n].at;
        width * TALL.0 * height * TALL.1 / (words_width * WIDE.0 * WIDE.1)
    };
    let gaps = WORDS_GAP * others.len().saturating_sub(1) as f64;
    let wanted: f64 = others.iter().map(|&n| height(n)).sum();
    let share = ((1.0 - gaps) / wanted.max(1e-9)).min(1.0);
    let mut top = 0.0;
    let mut places = vec![None; frames.len()];
    for n in others {
        let height = height(n) * share;
        places[n] = Some([pictures_end, top, words_width, height]);
        top += height + WORDS_GAP;
    }
    let turn = |(n, frame): (usize, &TemplateFrame)| {
        let at = match pictures {
            _ if is_whole(frame) => frame.at,
            Some([left, top, ..]) if is_picture(frame) => {
                let [x, y, width, height] = frame.at;
                let across = scale * TALL.0 / WIDE.0;
                let down = scale * TALL.1 / WIDE.1;
                [(x - left) * across, (y - top) * down, width * across, height * down]
            }
            // A line parts what stood above from what stood below; here they stand side by side.
            _ => places[n]?,
        };
        let area = if is_whole(frame) { Area::Trim } else { Area::Safe };
        Some(TemplateFrame { at, area, ..frame.clone() })
    };
    frames.iter().enumerate().filter_map(turn).collect()
}

/// The rectangle around frames.
fn around<'a>(frames: impl Iterator<Item = &'a TemplateFrame>) -> Option<[f64; 4]> {
    let edges = frames.map(|frame| {
        let [x, y, width, height] = frame.at;
        [x, y, x + width, y + height]
    });
    let [left, top, right, bottom] =
        edges.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    Some([left, top, (right - left).max(1e-6), (bottom - top).max(1e-6)])
}
