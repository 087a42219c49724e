//! One page: the display list's marks as the PDF's operators. Cannot fail: what can was done before.

use super::fonts::Fonts;
use super::pictures::Pictures;
use super::space::{Space, matrix, number};
use super::tags::{PageTags, Tagger};
use super::text;
use crate::book::Colour;
use crate::geometry::{Angle, POINTS_PER_MM};
use crate::layout::{DisplayList, Fill, GlyphRun, Outline, Picture, Stroke};
use crate::paint::{Painter, paint_item};
use kurbo::{Affine, BezPath, Rect, Shape};
use lopdf::ObjectId;
use printpdf::{
    Color, CurTransMat, ExtendedGraphicsStateId, Greyscale, LineCapStyle, LineDashPattern, LineJoinStyle, Op,
    PaintMode, Pt, Rgb, XObjectId, XObjectTransform,
};
use std::collections::BTreeSet;

/// A mitred corner is cut off where it would reach further than this many widths, as on the screen.
const MITER_LIMIT: f32 = 4.0;

/// A page as operators, with what it uses and means.
pub(super) struct PageMarks {
    pub(super) ops: Vec<Op>,
    pub(super) space: Space,
    pub(super) tags: PageTags,
    /// The photos that it shows.
    pub(super) photos: BTreeSet<ObjectId>,
    /// How solid its marks are, where they are not quite.
    pub(super) alphas: BTreeSet<u8>,
}

/// Paints a page.
pub(super) fn paint(list: &DisplayList, fonts: &mut Fonts, pictures: &Pictures<'_>) -> PageMarks {
    let space = Space::of(list);
    let mut painter = PagePainter {
        space,
        fonts,
        pictures,
        ops: Vec::new(),
        photos: BTreeSet::new(),
        alphas: BTreeSet::new(),
        clips: 0,
    };
    let mut tagger = Tagger::of(list, &space);
    for (at, item) in list.items.iter().enumerate() {
        tagger.before(at, item, &mut painter.ops);
        paint_item(item, &mut painter);
    }
    let tags = tagger.finish(&mut painter.ops);
    for _ in 0..painter.clips {
        painter.ops.push(Op::RestoreGraphicsState);
    }
    let PagePainter { ops, photos, alphas, .. } = painter;
    PageMarks { ops, space, tags, photos, alphas }
}

/// The name under which a page knows a photo.
pub(super) fn photo_name(photo: ObjectId) -> String {
    format!("P{}", photo.0)
}

/// The name under which pages know how solid marks are.
pub(super) fn alpha_name(alpha: u8) -> String {
    format!("A{alpha}")
}

struct PagePainter<'a, 'b> {
    space: Space,
    fonts: &'a mut Fonts,
    pictures: &'a Pictures<'b>,
    ops: Vec<Op>,
    photos: BTreeSet<ObjectId>,
    alphas: BTreeSet<u8>,
    clips: usize,
}

impl PagePainter<'_, '_> {
    /// Paints with a colour's alpha, and leaves no trace of it behind. What is clear is not painted.
    fn with_alpha(&mut self, alpha: u8, paint: impl FnOnce(&mut Self)) {
        match alpha {
            0 => {}
            255 => paint(self),
            _ => {
                self.alphas.insert(alpha);
                self.ops.push(Op::SaveGraphicsState);
                self.ops.push(Op::LoadGraphicsState { gs: ExtendedGraphicsStateId(alpha_name(alpha)) });
                paint(self);
                self.ops.push(Op::RestoreGraphicsState);
            }
        }
    }

    fn clip(&mut self, path: &BezPath) {
        // Outside a path without any outline there is nothing: so a point, within which nothing shows.
        let polygon = self.space.polygon(path, PaintMode::Clip);
        let polygon = polygon.or_else(|| self.space.polygon(&Rect::ZERO.to_path(0.1), PaintMode::Clip));
        self.ops.extend(polygon.map(|polygon| Op::DrawPolygon { polygon }));
    }
}

/// A colour as it is written: greys as grey, so that black words are printed in black ink alone.
fn color(colour: Colour) -> Color {
    let share = |channel: u8| (f32::from(channel) / 255.0 * 10_000.0).round() / 10_000.0;
    let Colour { r, g, b, .. } = colour;
    if r == g && g == b {
        return Color::Greyscale(Greyscale::new(share(r), None));
    }
    Color::Rgb(Rgb::new(share(r), share(g), share(b), None))
}

impl Painter for PagePainter<'_, '_> {
    fn fill(&mut self, fill: &Fill) {
        let Some(polygon) = self.space.polygon(&fill.path, PaintMode::Fill) else { return };
        self.with_alpha(fill.colour.a, |page| {
            page.ops.push(Op::SetFillColor { col: color(fill.colour) });
            page.ops.push(Op::DrawPolygon { polygon });
        });
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let lines = self.space.lines(&stroke.path);
        if lines.is_empty() || stroke.width <= 0.0 {
            return;
        }
        let points = |mm: f64| number(mm * POINTS_PER_MM);
        self.with_alpha(stroke.colour.a, |page| {
            let (cap, join) = match stroke.round {
                true => (LineCapStyle::Round, LineJoinStyle::Round),
                false => (LineCapStyle::Butt, LineJoinStyle::Miter),
            };
            let dash: Vec<f32> = stroke.dash.iter().map(|mm| points(*mm).max(0.0)).collect();
            // All of nothing would be an error in the file; it is a whole line.
            let dash = if dash.iter().sum::<f32>() > 0.0 { dash } else { Vec::new() };
            page.ops.extend([
                Op::SetOutlineColor { col: color(stroke.colour) },
                Op::SetOutlineThickness { pt: Pt(points(stroke.width)) },
                Op::SetLineCapStyle { cap },
                Op::SetLineJoinStyle { join },
                Op::SetMiterLimit { limit: Pt(MITER_LIMIT) },
                Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &dash) },
            ]);
            page.ops.extend(lines.into_iter().map(|line| Op::DrawLine { line }));
        });
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        self.with_alpha(run.colour.a, |page| {
            page.ops.push(Op::SetFillColor { col: color(run.colour) });
            text::show(run, &page.space, page.fonts, &mut page.ops);
        });
    }

    fn picture(&mut self, picture: &Picture) {
        let (part, place) = (picture.part, picture.place);
        let Some(written) = self.pictures.find(picture).filter(|_| part.area() > 0.0 && place.area() > 0.0)
        else {
            return;
        };
        self.photos.insert(written.object);
        // Where the pixels that were written stand, which may be a little more than shows.
        let stands = if picture.turn.lean() == Angle::ZERO {
            picture.to_place().transform_rect_bbox(written.covers)
        } else {
            // Those were turned upright, and are just what shows.
            place
        };
        // A picture's own space is the unit square, upwards (ISO 32000-1, 8.9.4).
        let unit = |at: Rect| Affine::new([at.width(), 0.0, 0.0, -at.height(), at.x0, at.y1]);
        let in_place = if written.turned { unit(stands) } else { picture.to_place() * unit(written.covers) };
        let placed = self.space.to_points * picture.transform * in_place * written.turn;
        const HAIR_MM: f64 = 0.001;
        let beyond = !place.inset(HAIR_MM).contains_rect(stands);
        self.ops.push(Op::SaveGraphicsState);
        if beyond || picture.outline != Outline::Corners(0.0) {
            self.clip(&(picture.transform * picture.outline.path(place)));
        }
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix(placed)) });
        self.ops.push(Op::UseXobject {
            id: XObjectId(photo_name(written.object)),
            transform: XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() },
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn push_clip(&mut self, path: &BezPath) {
        self.ops.push(Op::SaveGraphicsState);
        self.clip(path);
        self.clips += 1;
    }

    fn pop_clip(&mut self) {
        // A list that ends more clips than it began ends none of the page's own states.
        if let Some(left) = self.clips.checked_sub(1) {
            self.clips = left;
            self.ops.push(Op::RestoreGraphicsState);
        }
    }
}
