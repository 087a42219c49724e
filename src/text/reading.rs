//! Reading what the layout library laid out into plain data: glyphs at their places, cells for carets.
//!
//! Makes no decision about faces, lines or places; those were made before.

use std::ops::Range;

use kurbo::Rect;

use crate::book::Colour;

use super::editor::Cell;
use super::fonts::{FaceId, FontFile};
use super::itemise::{AnyFace, style_of};
use super::paragraph::ParagraphText;
use super::set::{Glyph, GlyphRun, SetLine, SetParagraph};
use super::system;
use super::typesetter::{Built, Mark, sound};

/// The lean of letters whose family has no italic, in degrees clockwise.
const SLANT_DEGREES: f32 = 12.0;

impl Built {
    /// The graphemes of each line from left to right, for carets.
    pub(super) fn cells(&self, paragraph: &ParagraphText) -> Vec<Vec<Cell>> {
        let length = paragraph.text.len();
        let cells = |line: parley::Line<'_, Mark>| {
            let mut pen = line.metrics().inline_min_coord + line.metrics().offset + self.shift_pt;
            let mut cells = Vec::new();
            for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
                let text = cluster.text_range();
                let left_pt = pen;
                pen += cluster.advance();
                if text.end > length || text.is_empty() {
                    continue;
                }
                cells.push(Cell {
                    text,
                    left_pt,
                    right_pt: pen,
                    rtl: cluster.is_rtl(),
                    word_start: cluster.is_word_boundary(),
                    feed: cluster.is_hard_line_break(),
                });
            }
            cells
        };
        self.layout.lines().map(cells).collect()
    }

    /// Reads the layout into plain data.
    pub(super) fn read(self, paragraph: &ParagraphText) -> SetParagraph {
        let mut set = SetParagraph {
            rtl: self.layout.is_rtl(),
            missing: self.missing.clone(),
            ..SetParagraph::default()
        };
        let length = paragraph.text.len();
        for (at, line) in self.layout.lines().enumerate() {
            let top_pt = at as f32 * self.leading_pt;
            let baseline_pt = top_pt + self.ascent_pt;
            let metrics = line.metrics();
            let begin = metrics.inline_min_coord + metrics.offset + self.shift_pt;
            let hanging = metrics.hanging_advance;
            let (left_pt, right_pt) = if set.rtl {
                (begin + hanging, begin + metrics.advance)
            } else {
                (begin, begin + metrics.advance - hanging)
            };
            let mut pen = begin;
            let mut runs: Vec<GlyphRun> = Vec::new();
            // The library shapes a space in place of nothing.
            for run in line.runs().filter(|_| length > 0) {
                self.read_run(paragraph, &run, &mut pen, baseline_pt, &mut runs);
            }
            let mut read = SetLine {
                baseline_pt,
                top_pt,
                bottom_pt: top_pt + self.leading_pt,
                left_pt,
                right_pt: if length > 0 { right_pt.max(left_pt) } else { left_pt },
                text: line.text_range().start.min(length)..line.text_range().end.min(length),
                underlines: Vec::new(),
                runs,
            };
            read.underlines = self.underlines(paragraph, &read);
            set.width_pt = set.width_pt.max(read.right_pt - read.left_pt);
            set.height_pt = read.bottom_pt;
            set.lines.push(read);
        }
        let mut used: Vec<String> = self
            .looks
            .iter()
            .filter_map(|look| match look.face {
                AnyFace::System(at) => system::face(at).map(|face| face.family),
                AnyFace::Bundled(_) => None,
            })
            .collect();
        used.sort_unstable();
        used.dedup();
        set.system_faces = used;
        set.plain_emoji = self.looks.iter().any(|look| {
            matches!(look.face, AnyFace::Bundled(face) if face.face().family == super::families::EMOJI)
        });
        set
    }

    /// Reads one run of the library: clusters in visual order, split where the look changes.
    fn read_run(
        &self,
        paragraph: &ParagraphText,
        run: &parley::Run<'_, Mark>,
        pen: &mut f32,
        baseline_pt: f32,
        runs: &mut Vec<GlyphRun>,
    ) {
        // Letters of a ligature follow its first letter, in reading order.
        let mut clusters: Vec<(Range<usize>, u16, Vec<parley::Glyph>)> = Vec::new();
        for cluster in run.clusters() {
            let range = cluster.text_range();
            match clusters.last_mut() {
                Some(last) if cluster.is_ligature_continuation() => {
                    last.0.end = range.end;
                    last.2.extend(cluster.glyphs());
                }
                _ => {
                    let look =
                        self.layout.styles().get(usize::from(cluster.style_index())).map_or(0, |s| s.brush.0);
                    clusters.push((range, look, cluster.glyphs().collect()));
                }
            }
        }
        if run.is_rtl() {
            clusters.reverse();
        }
        let mut current: Option<(u16, GlyphRun)> = None;
        for (cluster, look, glyphs) in clusters {
            let shown =
                paragraph.text.get(cluster.clone()).is_none_or(|text| !text.chars().all(char::is_control));
            if !matches!(&current, Some((open, _)) if *open == look) {
                runs.extend(current.take().map(|(_, run)| run));
                current = self.start_run(paragraph, run, look, cluster.clone()).map(|run| (look, run));
            }
            let Some((_, into)) = &mut current else { continue };
            into.text = into.text.start.min(cluster.start)..into.text.end.max(cluster.end);
            for glyph in glyphs {
                if shown {
                    into.glyphs.push(Glyph {
                        id: glyph.id,
                        x_pt: *pen + glyph.x,
                        y_pt: baseline_pt + glyph.y,
                        advance_pt: glyph.advance,
                        cluster: cluster.clone(),
                    });
                }
                *pen += glyph.advance;
            }
        }
        runs.extend(current.map(|(_, run)| run));
    }

    fn start_run(
        &self,
        paragraph: &ParagraphText,
        run: &parley::Run<'_, Mark>,
        look: u16,
        text: Range<usize>,
    ) -> Option<GlyphRun> {
        let look = self.looks.get(usize::from(look))?;
        let style = style_of(paragraph, look.style);
        let data = run.font();
        let font = match (FaceId::of_font(data.data.id()), look.face) {
            (Some(face), _) => face.file(),
            (None, AnyFace::System(at)) => {
                let name = system::face(at).map(|face| face.family).unwrap_or_default();
                let (bytes, id) = data.data.clone().into_raw_parts();
                FontFile { bytes, index: data.index, id, name: name.into() }
            }
            (None, AnyFace::Bundled(face)) => face.file(),
        };
        let slanted = match look.face {
            AnyFace::Bundled(face) => face.face().italic,
            AnyFace::System(_) => false,
        };
        Some(GlyphRun {
            font,
            coords: run.normalized_coords().iter().map(|coord| coord.to_bits()).collect(),
            variations: run
                .synthesis()
                .variation_settings()
                .iter()
                .map(|(tag, v)| (tag.into_bytes(), *v))
                .collect(),
            size_pt: run.font_size(),
            colour: style.colour,
            embolden: run.synthesis().embolden(),
            skew_degrees: if style.italic && look.script.slants() && !slanted { SLANT_DEGREES } else { 0.0 },
            text,
            rtl: run.is_rtl(),
            glyphs: Vec::new(),
        })
    }

    /// The underlines of a line: one rectangle for neighbours of one style, at the depth of its own face.
    fn underlines(&self, paragraph: &ParagraphText, line: &SetLine) -> Vec<(Rect, Colour)> {
        let mut drawn: Vec<(u16, Rect)> = Vec::new();
        for run in &line.runs {
            let Some(number) = self.style_at(paragraph, run.text.start) else { continue };
            let style = style_of(paragraph, number);
            let (true, Some(first), Some(last)) = (style.underline, run.glyphs.first(), run.glyphs.last())
            else {
                continue;
            };
            let left = f64::from(first.x_pt.max(line.left_pt));
            let right = f64::from((last.x_pt + last.advance_pt).min(line.right_pt));
            if right <= left {
                continue;
            }
            match drawn.last_mut() {
                Some((before, rect)) if *before == number && (rect.x1 - left).abs() < 0.5 => rect.x1 = right,
                _ => {
                    let metrics = super::face_metrics(&style.face);
                    let size = sound(style.size_pt, 12.0);
                    let top = f64::from(line.baseline_pt + metrics.underline_offset * size);
                    let depth = f64::from(metrics.underline_size * size);
                    drawn.push((number, Rect::new(left, top, right, top + depth)));
                }
            }
        }
        drawn.into_iter().map(|(number, rect)| (rect, style_of(paragraph, number).colour)).collect()
    }

    /// The number of the style at a byte of the text: the last range that holds it.
    fn style_at(&self, paragraph: &ParagraphText, at: usize) -> Option<u16> {
        let holds = paragraph.ranges.iter().rposition(|ranged| ranged.range.contains(&at));
        u16::try_from(holds.map_or(0, |number| number + 1)).ok()
    }
}
