//! The page being laid out: marks and regions so far, and what every element's layout needs to know.

use super::display::{DisplayItem, DisplayList, Fill, Glyph, GlyphRun, Meaning, Region, Stroke};
use super::{Note, NoteKind, Output, RoleStyle, Theme};
use crate::book::{Book, Colour, ElementId, Ink, PaletteRole, Paper, Side, TextRole};
use crate::text::{self, SetParagraph, Typesetter};
use kurbo::{Affine, BezPath, Point, Rect, Shape};
use std::sync::Arc;

/// Millimetres in a PostScript point.
pub(super) const MM_PER_PT: f64 = 25.4 / 72.0;
/// How exactly curves follow their shapes, in mm.
const TOLERANCE_MM: f64 = 0.005;

/// A page while it is laid out.
pub(super) struct Sheet<'a> {
    pub(super) book: &'a Book,
    pub(super) theme: &'a Theme,
    pub(super) paper: Paper,
    pub(super) side: Side,
    pub(super) output: &'a Output,
    pub(super) typesetter: &'a mut Typesetter,
    pub(super) list: DisplayList,
    pub(super) notes: Vec<Note>,
    /// The element being laid out, for regions and notes.
    pub(super) element: Option<ElementId>,
    /// How that element is turned.
    pub(super) turn: Affine,
    /// Whether what stands on the page moves with the gutter from side to side.
    pub(super) moves_with_gutter: bool,
    /// Whether the page has a colour that is of no style: the cloth of a cover.
    pub(super) on_cloth: bool,
    /// Where lines come to stand, if that is asked for.
    pub(super) placed: Option<Vec<Placed>>,
    /// What stands on the page, that one element may keep clear of another.
    pub(super) standing: Vec<Standing>,
}

/// Lines of a paragraph that were placed.
pub(super) struct Placed {
    /// Which paragraph of the words, and the byte of it at which what was set begins.
    pub(super) paragraph: usize,
    pub(super) byte: usize,
    /// What was set, and in which width.
    pub(super) source: text::ParagraphText,
    pub(super) width_pt: f32,
    /// Which of its lines.
    pub(super) lines: std::ops::Range<usize>,
    /// From the top left corner of what was set to the page, in mm.
    pub(super) at: Affine,
    /// How far right of the page's left edge it stands before it is turned, in mm.
    pub(super) left: f64,
}

/// An element of the page, as far as others mind it.
pub(super) struct Standing {
    pub(super) element: ElementId,
    /// Where, in mm.
    pub(super) frame: Rect,
    /// Whether it goes on over further pages.
    pub(super) flows: bool,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        book: &'a Book,
        theme: &'a Theme,
        side: Side,
        output: &'a Output,
        typesetter: &'a mut Typesetter,
    ) -> Self {
        let paper = book.info().paper.paper();
        let list = DisplayList {
            width: paper.width,
            height: paper.height,
            bleed: output.bleed(),
            ..DisplayList::default()
        };
        Self {
            book,
            theme,
            paper,
            side,
            output,
            typesetter,
            list,
            notes: Vec::new(),
            element: None,
            turn: Affine::IDENTITY,
            moves_with_gutter: false,
            on_cloth: false,
            placed: None,
            standing: Vec::new(),
        }
    }

    /// The trimmed page.
    pub(super) fn page(&self) -> Rect {
        Rect::new(0.0, 0.0, self.paper.width, self.paper.height)
    }

    /// Where words may stand.
    pub(super) fn safe_area(&self) -> Rect {
        rect_mm(self.paper.safe_area(self.side))
    }

    /// Where an element goes on, on a further page: everywhere, or in its own column where another one
    /// goes on beside it.
    pub(super) fn next_area(&self, frame: Rect) -> Rect {
        let safe = self.safe_area();
        if self.standing.iter().filter(|standing| standing.flows).count() < 2 {
            return safe;
        }
        Rect { x0: frame.x0, x1: frame.x1, ..safe }
    }

    /// How far the element being laid out may grow downwards before it meets another or the end of the
    /// safe area, in mm. Turned elements do not grow.
    pub(super) fn free_below(&self, frame: Rect) -> f64 {
        /// Kept between two elements.
        const APART_MM: f64 = 3.0;
        if self.turn != Affine::IDENTITY {
            return 0.0;
        }
        let mut end = self.safe_area().y1;
        for other in self.standing.iter().filter(|other| self.element.as_ref() != Some(&other.element)) {
            let beside = other.frame.x1 <= frame.x0 + 0.5 || other.frame.x0 >= frame.x1 - 0.5;
            if beside {
                continue;
            }
            if other.frame.y0 >= frame.y1 - 0.5 {
                end = end.min(other.frame.y0 - APART_MM);
            } else if other.frame.y1 >= frame.y1 - 0.5 {
                // It stands on the other one, or beside it in part: not beyond its end.
                end = end.min(other.frame.y1);
            }
        }
        (end - frame.y1).max(0.0)
    }

    /// Does something that is only a trial: what it notes is forgotten.
    pub(super) fn quietly<T>(&mut self, trial: impl FnOnce(&mut Self) -> T) -> T {
        let notes = self.notes.len();
        let result = trial(self);
        self.notes.truncate(notes);
        result
    }

    pub(super) fn colour(&self, role: PaletteRole) -> Colour {
        self.theme.colour(role)
    }

    pub(super) fn ink(&self, ink: Ink) -> Colour {
        self.theme.ink(ink)
    }

    pub(super) fn role_style(&self, role: TextRole) -> RoleStyle {
        self.theme.role_style(role, self.book.info().band, self.paper.type_scale)
    }

    pub(super) fn note(&mut self, kind: NoteKind) {
        if let Some(element) = self.element.clone() {
            self.notes.push(Note { element, kind });
        }
    }

    /// Fills a path given before the element's turn.
    pub(super) fn fill(&mut self, path: BezPath, colour: Colour) {
        self.list.items.push(DisplayItem::Fill(Fill { path: self.turn * path, colour }));
    }

    pub(super) fn fill_rect(&mut self, rect: Rect, corner: f64, colour: Colour) {
        self.fill(rounded(rect, corner), colour);
    }

    /// Strokes a path given before the element's turn.
    pub(super) fn stroke(&mut self, path: BezPath, colour: Colour, width: f64) {
        self.stroke_with(path, colour, width, Vec::new(), false);
    }

    pub(super) fn stroke_with(
        &mut self,
        path: BezPath,
        colour: Colour,
        width: f64,
        dash: Vec<f64>,
        round: bool,
    ) {
        let path = self.turn * path;
        self.list.items.push(DisplayItem::Stroke(Stroke { path, colour, width, dash, round }));
    }

    /// Places a set paragraph with its top left corner at `at`.
    pub(super) fn place(&mut self, text: &Arc<str>, set: &SetParagraph, at: Point) {
        self.place_lines(text, set, 0..set.lines.len(), at);
    }

    /// Places some lines of a set paragraph so that the first of them starts at `at`.
    pub(super) fn place_lines(
        &mut self,
        text: &Arc<str>,
        set: &SetParagraph,
        lines: std::ops::Range<usize>,
        at: Point,
    ) {
        let Some(lines) = set.lines.get(lines) else { return };
        let top = lines.first().map_or(0.0, |line| f64::from(line.top_pt) * MM_PER_PT);
        let transform = self.turn * Affine::translate((at.x, at.y - top));
        for run in lines.iter().flat_map(|line| &line.runs) {
            self.list.items.push(DisplayItem::Glyphs(glyph_run(run, text, transform)));
        }
        for (rect, colour) in lines.iter().flat_map(|line| &line.underlines) {
            let scale = MM_PER_PT;
            let mm = Rect::new(rect.x0 * scale, rect.y0 * scale, rect.x1 * scale, rect.y1 * scale);
            let path = transform * mm.to_path(TOLERANCE_MM);
            self.list.items.push(DisplayItem::Fill(Fill { path, colour: *colour }));
        }
    }

    /// Says what everything painted since `from` means. `bounds` are before the element's turn.
    pub(super) fn region(
        &mut self,
        from: usize,
        meaning: Meaning,
        text: String,
        language: Option<String>,
        bounds: Rect,
    ) {
        let items = from..self.list.items.len();
        if items.is_empty() {
            return;
        }
        let bounds = self.turn.transform_rect_bbox(bounds);
        let element = self.element.clone();
        self.list.regions.push(Region { element, meaning, text, language, bounds, items });
    }

    /// Where the next mark will stand in the list.
    pub(super) fn mark(&self) -> usize {
        self.list.items.len()
    }
}

fn glyph_run(run: &text::GlyphRun, text: &Arc<str>, transform: Affine) -> GlyphRun {
    let mm = |pt: f32| f64::from(pt) * MM_PER_PT;
    GlyphRun {
        font: run.font.clone(),
        coords: run.coords.clone().into(),
        size_pt: f64::from(run.size_pt),
        colour: run.colour,
        text: Arc::clone(text),
        range: run.text.clone(),
        rtl: run.rtl,
        skew_degrees: f64::from(run.skew_degrees),
        transform,
        glyphs: (run.glyphs.iter())
            .map(|glyph| Glyph {
                id: glyph.id,
                x: mm(glyph.x_pt),
                y: mm(glyph.y_pt),
                advance: mm(glyph.advance_pt),
                cluster: glyph.cluster.clone(),
            })
            .collect(),
    }
}

/// A rectangle of the book in mm.
pub(super) fn rect_mm(rect: crate::geometry::Rect) -> Rect {
    Rect::new(rect.x.mm(), rect.y.mm(), rect.right().mm(), rect.bottom().mm())
}

/// A rectangle with corners of a radius, as a path.
pub(super) fn rounded(rect: Rect, corner: f64) -> BezPath {
    let corner = corner.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    if corner > 0.0 { rect.to_rounded_rect(corner).to_path(TOLERANCE_MM) } else { rect.to_path(TOLERANCE_MM) }
}

/// A circle, as a path.
pub(super) fn circle(centre: Point, radius: f64) -> BezPath {
    kurbo::Circle::new(centre, radius).to_path(TOLERANCE_MM)
}
