//! Glyph runs as PDF text: every glyph exactly at its place, and the words still words.
//!
//! The pen is followed as the reader moves it, by the widths that are written with the font; where
//! it strays from a glyph's place it is sent back. A word whose glyphs cannot each say their letters
//! is marked with them as a whole. Knows nothing of pages.

use super::face::Face;
use super::fonts::Fonts;
use super::letters::{Letters, letters};
use super::space::{Space, matrix, number};
use crate::geometry::POINTS_PER_MM;
use crate::layout::{Glyph, GlyphRun};
use kurbo::{Affine, BezPath};
use printpdf::{Codepoint, DictItem, Op, PaintMode, PdfFontHandle, Pt, TextItem, TextMatrix};
use std::collections::BTreeMap;

/// Strays smaller than this, in thousandths of an em, are not seen and not mended.
const STRAY: f64 = 1.5;
/// Rises smaller than this, in points, are none.
const RISE_PT: f64 = 0.001;

/// Shows a run. The colour is set already.
pub(super) fn show(run: &GlyphRun, space: &Space, fonts: &mut Fonts, ops: &mut Vec<Op>) {
    let Some(first) = run.glyphs.first().filter(|_| run.size_pt > 0.0) else { return };
    let face = fonts.face(run);
    if !face.embeds {
        return draw(run, space, face, ops);
    }
    let letters = letters(run, face);
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(face.id.clone()), size: Pt(run.size_pt as f32) });
    let origin = space.to_points
        * run.transform
        * Affine::translate((first.x, first.y))
        * Affine::scale_non_uniform(1.0 / POINTS_PER_MM, -1.0 / POINTS_PER_MM)
        * slant(run);
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix(origin)) });
    let mut line =
        Line { run, start: (first.x, first.y), pen: 0.0, rise: 0.0, items: Vec::new(), drawn: Vec::new() };
    let mut from = 0;
    for word in run.glyphs.chunk_by(|a, b| !is_space(run, a) && !is_space(run, b)) {
        let said = &letters[from..from + word.len()];
        from += word.len();
        line.word(word, said, face, ops);
    }
    line.flush(ops);
    if line.rise != 0.0 {
        ops.push(Op::SetLineOffset { multiplier: 0.0 });
    }
    ops.push(Op::EndTextSection);
    for glyph in line.drawn {
        draw_glyph(run, &glyph, space, face, ops);
    }
}

/// How letters lean that have no slanted face of their own; letters stand upwards here.
fn slant(run: &GlyphRun) -> Affine {
    Affine::skew(run.skew_degrees.to_radians().tan(), 0.0)
}

fn is_space(run: &GlyphRun, glyph: &Glyph) -> bool {
    run.text.get(glyph.cluster.clone()).is_some_and(|text| text.chars().all(char::is_whitespace))
}

/// Where the pen is in the run being shown.
struct Line<'a> {
    run: &'a GlyphRun,
    /// Of the first glyph, in mm.
    start: (f64, f64),
    /// From there, in points.
    pen: f64,
    rise: f64,
    items: Vec<TextItem>,
    /// Marks that are drawn as shapes when the words are done.
    drawn: Vec<Glyph>,
}

impl Line<'_> {
    fn word(&mut self, glyphs: &[Glyph], letters: &[Letters], face: &mut Face, ops: &mut Vec<Op>) {
        let shown: Vec<_> = glyphs
            .iter()
            .zip(letters)
            .filter(|(_, letters)| letters.shown || !letters.before.is_empty())
            .map(|(glyph, letters)| {
                (glyph, letters, letters.shown.then(|| face.code(glyph.id, &letters.text)))
            })
            .collect();
        self.drawn
            .extend(glyphs.iter().zip(letters).filter(|(_, l)| l.drawn).map(|(glyph, _)| glyph.clone()));
        let must_say = shown.iter().any(|(_, _, code)| code.as_ref().is_some_and(|code| !code.exact));
        if must_say {
            self.flush(ops);
            ops.push(said_as(self.words_of(glyphs)));
        }
        for (glyph, letters, code) in shown {
            let Some(code) = code else {
                self.push_silent(&letters.before, face);
                continue;
            };
            let rise = -(glyph.y - self.start.1) * POINTS_PER_MM;
            if (rise - self.rise).abs() > RISE_PT {
                self.flush(ops);
                self.rise = f64::from(number(rise));
                ops.push(Op::SetLineOffset { multiplier: number(rise) });
            }
            let per_em = 1000.0 / self.run.size_pt;
            let stray = (self.pen - (glyph.x - self.start.0) * POINTS_PER_MM) * per_em;
            if stray.abs() >= STRAY {
                self.items.push(TextItem::Offset(stray.round() as f32));
                self.pen -= stray.round() / per_em;
            }
            self.push_silent(&letters.before, face);
            self.push(code.code, letters.text.clone());
            self.pen += code.width / per_em;
            self.push_silent(&letters.after, face);
        }
        if must_say {
            self.flush(ops);
            ops.push(Op::EndMarkedContent);
        }
    }

    fn push_silent(&mut self, letters: &[char], face: &mut Face) {
        for letter in letters {
            if let Some(code) = face.silent_code(*letter) {
                self.push(code.code, letter.to_string());
            }
        }
    }

    fn push(&mut self, code: u16, text: String) {
        let shown = Codepoint::with_cid(code, 0.0, text);
        match self.items.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(shown),
            _ => self.items.push(TextItem::GlyphIds(vec![shown])),
        }
    }

    fn words_of(&self, glyphs: &[Glyph]) -> &str {
        let from = glyphs.iter().map(|glyph| glyph.cluster.start).min().unwrap_or_default();
        let to = glyphs.iter().map(|glyph| glyph.cluster.end).max().unwrap_or_default();
        self.run.text.get(from..to).unwrap_or_default()
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

/// Opens a stretch of marks that read as these words.
fn said_as(words: &str) -> Op {
    let utf16 = words.encode_utf16().flat_map(u16::to_be_bytes);
    let data = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data, literal: false })]);
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: DictItem::Dict { map } }
}

/// Draws a run of a font that may not go into the file: its letters as shapes, its words beside them.
fn draw(run: &GlyphRun, space: &Space, face: &Face, ops: &mut Vec<Op>) {
    ops.push(said_as(run.text.get(run.range.clone()).unwrap_or_default()));
    for glyph in &run.glyphs {
        draw_glyph(run, glyph, space, face, ops);
    }
    ops.push(Op::EndMarkedContent);
}

/// Draws a glyph as a shape.
fn draw_glyph(run: &GlyphRun, glyph: &Glyph, space: &Space, face: &Face, ops: &mut Vec<Op>) {
    let em = run.size_pt / POINTS_PER_MM;
    let place = run.transform
        * Affine::translate((glyph.x, glyph.y))
        * Affine::scale_non_uniform(em, -em)
        * slant(run);
    let shape: BezPath = place * face.outline(glyph.id);
    if let Some(polygon) = space.polygon(&shape, PaintMode::Fill) {
        ops.push(Op::DrawPolygon { polygon });
    }
}
