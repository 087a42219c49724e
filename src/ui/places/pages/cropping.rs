//! A photo while it is cropped: what its frame hides is seen dimmed around it, with a line of words about
//! how it is moved and sized.
//!
//! Drawn over the page, in the window alone; nothing that prints holds it.

use super::desk::Sheet;
use crate::app::{Action, CropAction, OpenBook, PagesAction};
use crate::layout::{Outline, Picture};
use crate::ui::scene::Scene;
use crate::ui::textures::PhotoShown;
use crate::ui::widgets::{paragraph, paragraph_height};
use egui::accesskit::Live;
use egui::epaint::{Vertex, WHITE_UV};
use egui::{
    Color32, CornerRadius, Event, Mesh, MouseWheelUnit, Pos2, Rect, Role, Sense, Shape, Stroke, TextureId,
    Ui, WidgetInfo, pos2, vec2,
};
use kurbo::{PathEl, Point, Vec2};

/// How much of the page is darkened away below what is hidden, and how much of the photo shows there.
const DARK: u8 = 150;
/// See [`DARK`].
const PHOTO: u8 = 130;
/// The edge of a round frame, in points.
const EDGE: f32 = 1.5;
/// Points of a wheel without notches that are one step larger.
const POINTS_A_STEP: f64 = 50.0;
/// How far two fingers are drawn apart for one step.
const PINCHED_A_STEP: f64 = 0.14;
/// Between the frame and the words, and round the words, in points.
const ROOM: f32 = 10.0;

/// Draws what the frame hides of the photo around it.
pub(super) fn rest_of_photo(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, sheet: &Sheet<'_>) {
    let Some(picture) = book.cropped_photo() else { return };
    let to_page = picture.transform * picture.to_place();
    let corners =
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|corner| to_page * Point::from(corner));
    let longest = corners[0].distance(corners[1]).max(corners[0].distance(corners[3]));
    let pixels = longest as f32 * sheet.scale * ui.ctx().pixels_per_point();
    let shown = scene.textures.photo(ui.ctx(), book, &picture.file, pixels, picture.tone);
    let seen = seen(sheet, &picture);
    let rest = around(&corners, &seen);
    let paint = |figures: &[&[Point]], tint: Color32, texture: Option<TextureId>| {
        let mut mesh = Mesh { texture_id: texture.unwrap_or_default(), ..Mesh::default() };
        let share = |at: Point| {
            let at = to_page.inverse() * at;
            pos2(at.x as f32, at.y as f32)
        };
        for figure in figures {
            let first = mesh.vertices.len() as u32;
            for at in *figure {
                let uv = if texture.is_some() { share(*at) } else { WHITE_UV };
                mesh.vertices.push(Vertex { pos: sheet.on_screen(*at), uv, color: tint });
            }
            for next in 2..figure.len() as u32 {
                mesh.add_triangle(first, first + next - 1, first + next);
            }
        }
        ui.painter().add(Shape::mesh(mesh));
    };
    let pieces: Vec<&[Point]> = rest.iter().map(<[Point; 4]>::as_slice).collect();
    paint(&pieces, Color32::from_black_alpha(DARK), None);
    if let PhotoShown::Texture(texture, _) = shown {
        paint(&pieces, Color32::from_white_alpha(PHOTO), Some(texture));
        if !scene.textures.shows(sheet.printed) {
            // The page comes a moment later; what is in the frame does not stay behind what is around it.
            paint(&[&seen], Color32::WHITE, Some(texture));
        }
    }
    if picture.outline != Outline::Corners(0.0) {
        // The frame's own edge is round, and softer than what is dimmed around it.
        let edge = seen.iter().map(|at| sheet.on_screen(*at)).collect();
        ui.painter().add(Shape::closed_line(edge, Stroke::new(EDGE, Color32::WHITE)));
    }
}

/// A wheel over the photo makes it larger and smaller about the pointer, with Ctrl or without.
pub(super) fn wheel(ui: &Ui, scene: &mut Scene<'_>, sheet: &Sheet<'_>, at: Pos2) {
    let steps: f64 = ui.input(|input| {
        let step = |event: &Event| match event {
            Event::MouseWheel { unit: MouseWheelUnit::Point, delta, .. } => {
                f64::from(delta.y) / POINTS_A_STEP
            }
            Event::MouseWheel { delta, .. } => f64::from(delta.y),
            Event::Zoom(factor) => f64::from(factor.max(0.01).ln()) / PINCHED_A_STEP,
            _ => 0.0,
        };
        input.events.iter().map(step).sum()
    });
    if steps != 0.0 {
        let at = sheet.on_page(at);
        scene.ask(Action::Pages(PagesAction::Crop(CropAction::LargerAt(steps, (at.x, at.y)))));
    }
}

/// Says below the frame how the photo is moved and sized and how one comes to an end.
pub(super) fn hint(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, frame: Rect) {
    let (look, words) = (scene.look, scene.text("crop-hint"));
    let size = &look.tokens.scale.second;
    let widest = (sheet.desk.width() - 4.0 * ROOM).max(1.0);
    // Rounded up, so that the last word does not fall into a line of its own.
    let width = (scene.measure(ui.painter(), &words, size).x.ceil() + 1.0).min(widest);
    let plate = vec2(width, paragraph_height(ui, width, &words, size)) + vec2(2.0 * ROOM, ROOM);
    let within = sheet.desk.shrink(ROOM);
    let left = (frame.center().x - plate.x / 2.0).min(within.right() - plate.x).max(within.left());
    let top = (frame.bottom() + ROOM).min(within.bottom() - plate.y).max(within.top());
    let plate = Rect::from_min_size(pos2(left, top), plate);
    ui.painter().rect_filled(plate, CornerRadius::same(6), look.colours.ink);
    let at = plate.min + vec2(ROOM, ROOM / 2.0);
    paragraph(ui, at, width, &words, size, look.colours.panel);
    let id = ui.scope_id().with("crop hint");
    let response = ui.interact(scene.turned(plate), id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// Whether the photo is there, in its frame or dimmed around it.
pub(super) fn holds(sheet: &Sheet<'_>, picture: &Picture, at: Pos2) -> bool {
    let share = (picture.transform * picture.to_place()).inverse() * sheet.on_page(at);
    kurbo::Rect::new(0.0, 0.0, 1.0, 1.0).contains(share)
}

/// What of the photo is seen on the screen, where paper ends at the trim: a many-sided figure that bulges
/// everywhere, in mm on the page.
fn seen(sheet: &Sheet<'_>, picture: &Picture) -> Vec<Point> {
    const EXACT_ENOUGH_MM: f64 = 0.02;
    let mut seen = Vec::new();
    let outline = picture.transform * picture.outline.path(picture.place);
    kurbo::flatten(outline, EXACT_ENOUGH_MM, |part| match part {
        PathEl::MoveTo(at) | PathEl::LineTo(at) => seen.push(at),
        _ => {}
    });
    let size = sheet.rect.size() / sheet.scale;
    let (right, bottom) = (f64::from(size.x), f64::from(size.y));
    seen = cut(&seen, |at| at.x);
    seen = cut(&seen, |at| right - at.x);
    seen = cut(&seen, |at| at.y);
    cut(&seen, |at| bottom - at.y)
}

/// What is left of such a figure where `inside` is not below 0.
fn cut(figure: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut left = Vec::new();
    for (at, from) in figure.iter().enumerate() {
        let to = figure[(at + 1) % figure.len()];
        let (a, b) = (inside(*from), inside(to));
        if a >= 0.0 {
            left.push(*from);
        }
        if (a < 0.0) != (b < 0.0) {
            left.push(from.lerp(to, a / (a - b)));
        }
    }
    left
}

/// The photo without what is seen of it, in pieces of four corners: a ring between the two figures.
fn around(photo: &[Point; 4], seen: &[Point]) -> Vec<[Point; 4]> {
    if seen.len() < 3 {
        return vec![*photo];
    }
    let middle = seen.iter().fold(Vec2::ZERO, |sum, at| sum + at.to_vec2()) / seen.len() as f64;
    let middle = middle.to_point();
    // Where either has a corner, both are cut.
    let mut ways: Vec<Vec2> = photo.iter().chain(seen).map(|at| *at - middle).collect();
    ways.sort_by(|a, b| a.atan2().total_cmp(&b.atan2()));
    let ring: Vec<(Point, Point)> =
        ways.iter().map(|way| (reach(seen, middle, *way), reach(photo, middle, *way))).collect();
    let pieces = ring.iter().zip(ring.iter().cycle().skip(1));
    pieces
        .map(|((inner, outer), (next_inner, next_outer))| [*inner, *outer, *next_outer, *next_inner])
        .collect()
}

/// How far such a figure reaches from a point in it.
fn reach(figure: &[Point], from: Point, way: Vec2) -> Point {
    /// Sides shorter than this, in mm, come of reckoning alone and lie anyhow.
    const SIDE_MM: f64 = 1e-6;
    let mut far = f64::INFINITY;
    for (at, a) in figure.iter().enumerate() {
        let side = figure[(at + 1) % figure.len()] - *a;
        if side.hypot() < SIDE_MM {
            continue;
        }
        let (ahead, away) = (way.cross(side), (*a - from).cross(side));
        if ahead != 0.0 && away / ahead >= 0.0 {
            far = far.min(away / ahead);
        }
    }
    if far.is_finite() { from + way * far } else { from }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Affine;

    const PHOTO: [Point; 4] =
        [Point::new(-10.0, -20.0), Point::new(90.0, -20.0), Point::new(90.0, 60.0), Point::new(-10.0, 60.0)];

    fn area(figure: &[Point]) -> f64 {
        let next = figure.iter().cycle().skip(1);
        figure.iter().zip(next).map(|(a, b)| a.to_vec2().cross(b.to_vec2())).sum::<f64>().abs() / 2.0
    }

    fn dimmed(seen: &[Point]) -> f64 {
        around(&PHOTO, seen).iter().map(|piece| area(piece)).sum()
    }

    #[test]
    fn what_is_dimmed_and_what_is_seen_are_the_whole_photo_in_every_kind_of_frame() {
        let circle: Vec<Point> = (0..90)
            .map(|n| Point::new(30.0, 20.0) + 20.0 * Vec2::from_angle(f64::from(n) * 4.0_f64.to_radians()))
            .collect();
        // As a path is that ends where it began, but for a hair.
        let closed: Vec<Point> = circle.iter().copied().chain([circle[0] + Vec2::new(-8e-15, 0.0)]).collect();
        let square =
            [Point::new(0.0, 0.0), Point::new(50.0, 0.0), Point::new(50.0, 40.0), Point::new(0.0, 40.0)];
        let crooked = square.map(|at| Affine::rotate_about(0.2, Point::new(25.0, 20.0)) * at);
        for seen in [&circle[..], &closed, &square, &crooked] {
            assert!(
                (dimmed(seen) + area(seen) - area(&PHOTO)).abs() < 1e-6,
                "{} {}",
                dimmed(seen),
                area(seen)
            );
        }
        assert!(dimmed(&PHOTO) < 1e-9, "a photo that is seen whole has no rest");
        assert_eq!(dimmed(&[]), area(&PHOTO), "one that is beyond the paper is all rest");
    }

    #[test]
    fn a_figure_is_cut_at_the_edge_of_the_paper() {
        let cut = cut(&PHOTO, |at| at.x);
        assert_eq!(area(&cut), 90.0 * 80.0);
        assert!(super::cut(&PHOTO, |at| at.x - 100.0).is_empty());
    }
}
