//! What a timeline is drawn with: the path, the marks at events, the lines that join words to them, as
//! the theme has them.

use super::super::display::Meaning;
use super::super::sheet::{Sheet, circle};
use super::super::theme::NodeForm;
use crate::book::{Crop, PaletteRole, PhotoId, PictureBox, PictureStyle};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

/// Across the line from an event's mark to its words, in mm.
const JOIN_MM: f64 = 0.35;
/// Between the dots in which a path goes on, in mm.
const DOTS_APART_MM: f64 = 4.2;

/// Draws a stretch of the path, as the theme has it.
pub(super) fn lay_path(sheet: &mut Sheet<'_>, path: BezPath) {
    let look = &sheet.theme.timeline;
    let (colour, width, dash, round) =
        (sheet.colour(look.role), look.stroke_mm, look.dash_mm.clone(), look.round);
    let (from, bounds) = (sheet.mark(), path.bounding_box());
    sheet.stroke_with(path, colour, width, dash, round);
    sheet.region(from, Meaning::Artifact, String::new(), None, bounds);
}

/// Draws a stretch of the path that nobody has walked yet.
pub(super) fn lay_dots(sheet: &mut Sheet<'_>, path: BezPath) {
    let look = &sheet.theme.timeline;
    let width = (look.stroke_mm * 0.6).clamp(0.6, 2.0);
    let colour = sheet.colour(look.role);
    let (from, bounds) = (sheet.mark(), path.bounding_box());
    // Dashes of almost no length with round ends are dots.
    sheet.stroke_with(path, colour, width, vec![0.05, DOTS_APART_MM], true);
    sheet.region(from, Meaning::Artifact, String::new(), None, bounds);
}

/// Across the disc at which a path begins, in mm.
pub(super) fn beginning_mm(sheet: &Sheet<'_>) -> f64 {
    2.0 * (sheet.theme.timeline.stroke_mm * 1.4).clamp(1.4, 5.5)
}

/// Draws the disc at which a path begins.
pub(super) fn lay_beginning(sheet: &mut Sheet<'_>, at: Point) {
    let (radius, colour) = (beginning_mm(sheet) / 2.0, sheet.colour(sheet.theme.timeline.role));
    let from = sheet.mark();
    sheet.fill(circle(at, radius), colour);
    let bounds = Rect::from_center_size(at, (2.0 * radius, 2.0 * radius));
    sheet.region(from, Meaning::Artifact, String::new(), None, bounds);
}

/// Across the mark at an event, in mm, where no more than so many have room.
pub(super) fn node_mm(sheet: &Sheet<'_>, most: f64) -> f64 {
    sheet.theme.timeline.node_mm.min(most)
}

/// Draws the mark at an event. `along` is the way of the path there, in radians.
pub(super) fn lay_node(sheet: &mut Sheet<'_>, at: Point, size: f64, along: f64) {
    let look = &sheet.theme.timeline;
    let (form, colour, paper) = (look.node, sheet.colour(look.node_role), sheet.colour(PaletteRole::Paper));
    let half = size / 2.0;
    let from = sheet.mark();
    match form {
        NodeForm::Disc | NodeForm::Dot => sheet.fill(circle(at, half), colour),
        NodeForm::Ring => {
            sheet.fill(circle(at, half), colour);
            sheet.fill(circle(at, half * 0.5), paper);
        }
        NodeForm::Square => {
            sheet.fill_rect(Rect::from_center_size(at, (size, size)), 0.0, colour);
        }
        NodeForm::Star => {
            // A gap in the path, so that the light stands free.
            sheet.fill(circle(at, half * 0.8), paper);
            sheet.fill(star(at, half), colour);
        }
        NodeForm::Leaf => {
            let turned = Affine::translate(at.to_vec2()) * Affine::rotate(along - 0.35);
            sheet.fill(turned * leaf(size, size * 0.46), colour);
        }
    }
    let bounds = Rect::from_center_size(at, (size, size));
    sheet.region(from, Meaning::Artifact, String::new(), None, bounds);
}

/// Joins a mark to its words.
pub(super) fn lay_join(sheet: &mut Sheet<'_>, from: Point, to: Point) {
    if (to - from).hypot() < 0.5 {
        return;
    }
    let (mark, colour) = (sheet.mark(), sheet.colour(PaletteRole::Muted));
    let mut path = BezPath::new();
    path.move_to(from);
    path.line_to(to);
    sheet.stroke(path, colour, JOIN_MM);
    sheet.region(mark, Meaning::Artifact, String::new(), None, Rect::from_points(from, to));
}

/// Shows an event's photo as the theme frames photos beside a timeline; `small` ones are round where the
/// theme has round corners.
pub(super) fn lay_photo(sheet: &mut Sheet<'_>, photo: &PhotoId, frame: Rect, small: bool) {
    let look = sheet.theme.timeline.photo;
    let style = match look {
        PictureStyle::Plain => PictureStyle::Plain,
        _ if small => PictureStyle::Circle,
        PictureStyle::Circle | PictureStyle::Mat => look,
        _ => PictureStyle::Theme,
    };
    let inside = PictureBox { photo: Some(photo.clone()), crop: Crop::Fill, style, ..PictureBox::default() };
    super::super::picture::lay_out_picture(sheet, frame, &inside);
}

/// The height of a photo beside a timeline as a share of its width: round ones are circles.
pub(super) fn photo_aspect(sheet: &Sheet<'_>) -> f64 {
    if sheet.theme.timeline.photo == PictureStyle::Circle { 1.0 } else { 0.8 }
}

/// A star of four points: two crossed lenses.
pub(in crate::layout) fn star(at: Point, radius: f64) -> BezPath {
    let mut path = BezPath::new();
    let waist = radius * 0.22;
    let tip = |n: i32| at + kurbo::Vec2::from_angle(f64::from(n) * std::f64::consts::FRAC_PI_2) * radius;
    let inner = |n: i32| {
        let angle = (f64::from(n) + 0.5) * std::f64::consts::FRAC_PI_2;
        at + kurbo::Vec2::from_angle(angle) * waist
    };
    path.move_to(tip(0));
    for n in 0..4 {
        path.quad_to(inner(n), tip(n + 1));
    }
    path.close_path();
    path
}

/// A leaf that lies along x about the origin.
pub(in crate::layout) fn leaf(length: f64, width: f64) -> BezPath {
    let (half, bow) = (length / 2.0, width * 0.66);
    let mut path = BezPath::new();
    path.move_to((-half, 0.0));
    path.curve_to((-half * 0.4, -bow), (half * 0.4, -bow), (half, 0.0));
    path.curve_to((half * 0.4, bow), (-half * 0.4, bow), (-half, 0.0));
    path.close_path();
    path
}
