//! The window turned over, for languages that are read from the right.
//!
//! Views lay everything out from the left. Where the window's language is read from the right, what
//! they drew is turned over as a whole on its way out (shapes, the accessibility tree, the place of
//! the caret for input methods), and the pointer on its way in. Pictures and letters move but are not
//! turned. Pages have a direction of their own, which is the book's: the desk turns its places back.

use egui::accesskit::{self, ActionData};
use egui::layers::ShapeIdx;
use egui::{Context, CornerRadius, Event, FullOutput, Key, Mesh, Pos2, RawInput, Rect, Shape, Ui, pos2};
use std::sync::Arc;

/// Turns the window over while it is told to.
#[derive(Default)]
pub(crate) struct Mirror {
    /// How wide the window is, while it is turned over.
    across: Option<f32>,
    /// Whether it is to be turned over from the next frame on.
    pub(crate) turned: bool,
    width: f32,
}

impl Mirror {
    /// How wide the window is, if this frame is turned over.
    pub(crate) fn across(ctx: &Context) -> Option<f32> {
        ctx.plugin_opt::<Self>().and_then(|mirror| mirror.lock().across)
    }

    /// Says whether the window is to be turned over. Returns whether that is news.
    pub(crate) fn turn(ctx: &Context, turned: bool) -> bool {
        ctx.plugin_opt::<Self>().is_some_and(|mirror| {
            let mut mirror = mirror.lock();
            std::mem::replace(&mut mirror.turned, turned) != turned
        })
    }
}

impl egui::Plugin for Mirror {
    fn debug_name(&self) -> &'static str {
        "mirror"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        if let Some(screen) = input.screen_rect {
            self.width = screen.left() + screen.right();
        }
        self.across = self.turned.then_some(self.width);
        let Some(across) = self.across else { return };
        for event in &mut input.events {
            turn_event(event, across);
        }
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let Some(across) = self.across else { return };
        for clipped in &mut output.shapes {
            clipped.clip_rect = turn_rect(clipped.clip_rect, across);
            turn_shape(&mut clipped.shape, across);
        }
        let platform = &mut output.platform_output;
        if let Some(ime) = &mut platform.ime {
            ime.rect = turn_rect(ime.rect, across);
            ime.cursor_rect = turn_rect(ime.cursor_rect, across);
        }
        if let Some(update) = &mut platform.accesskit_update {
            for (_, node) in &mut update.nodes {
                if let Some(bounds) = node.bounds() {
                    let across = f64::from(across);
                    let (x0, x1) = (across - bounds.x1, across - bounds.x0);
                    node.set_bounds(accesskit::Rect { x0, x1, ..bounds });
                }
            }
        }
    }
}

/// Draws what has a direction of its own: not turned over, in a window that is. Where it interacts, it
/// has to turn its places itself, by [`turn_rect`].
pub(crate) fn as_it_lies<T>(ui: &mut Ui, mirrored: Option<f32>, draw: impl FnOnce(&mut Ui) -> T) -> T {
    let layer = ui.layer_id();
    let ctx = ui.ctx().clone();
    let next = || ctx.graphics_mut(|graphics| graphics.entry(layer).next_idx().0);
    let from = next();
    let drawn = draw(ui);
    if let Some(across) = mirrored {
        for index in from..next() {
            ctx.graphics_mut(|graphics| {
                graphics.entry(layer).mutate_shape(ShapeIdx(index), |clipped| {
                    clipped.clip_rect = turn_rect(clipped.clip_rect, across);
                    turn_shape(&mut clipped.shape, across);
                });
            });
        }
    }
    drawn
}

fn turn_pos(at: Pos2, across: f32) -> Pos2 {
    pos2(across - at.x, at.y)
}

/// A rectangle of the window, turned over.
pub(crate) fn turn_rect(rect: Rect, across: f32) -> Rect {
    Rect::from_min_max(pos2(across - rect.max.x, rect.min.y), pos2(across - rect.min.x, rect.max.y))
}

/// Arrows keep their meaning for whoever lays out from the left: what lies at the right on the screen
/// lies at the left there.
fn turn_event(event: &mut Event, across: f32) {
    match event {
        Event::PointerMoved(pos)
        | Event::PointerButton { pos, .. }
        | Event::Touch { pos, .. }
        | Event::MiddleClickPaste { pos, .. } => *pos = turn_pos(*pos, across),
        Event::MouseMoved(by) => by.x = -by.x,
        Event::MouseWheel { delta, .. } => delta.x = -delta.x,
        Event::Key { key, .. } => {
            *key = match *key {
                Key::ArrowLeft => Key::ArrowRight,
                Key::ArrowRight => Key::ArrowLeft,
                other => other,
            }
        }
        Event::AccessKitActionRequest(request) => {
            if let Some(ActionData::ScrollToPoint(point)) = &mut request.data {
                point.x = f64::from(across) - point.x;
            }
        }
        _ => {}
    }
}

fn turn_shape(shape: &mut Shape, across: f32) {
    match shape {
        Shape::Noop | Shape::Callback(_) => {}
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| turn_shape(shape, across)),
        Shape::Circle(circle) => circle.center = turn_pos(circle.center, across),
        Shape::Ellipse(ellipse) => {
            ellipse.center = turn_pos(ellipse.center, across);
            ellipse.angle = -ellipse.angle;
        }
        Shape::LineSegment { points, .. } => turn_points(points, across),
        Shape::Path(path) => {
            turn_points(&mut path.points, across);
            // The other way round again, as filled paths are wanted.
            path.points.reverse();
        }
        Shape::Band(band) => {
            band.points.iter_mut().for_each(|point| point.x = across - point.x);
            band.points.reverse();
            band.angle = -band.angle;
        }
        Shape::Rect(rect) => {
            rect.rect = turn_rect(rect.rect, across);
            let CornerRadius { nw, ne, sw, se } = rect.corner_radius;
            rect.corner_radius = CornerRadius { nw: ne, ne: nw, sw: se, se: sw };
            rect.angle = -rect.angle;
        }
        Shape::Text(text) => {
            // The words as a block, wherever their lines stand in it.
            let from = text.galley.rect.left() + text.galley.rect.right();
            text.pos.x = across - text.pos.x - from;
        }
        Shape::Mesh(mesh) => turn_mesh(Arc::make_mut(mesh), across),
        Shape::QuadraticBezier(curve) => turn_points(&mut curve.points, across),
        Shape::CubicBezier(curve) => turn_points(&mut curve.points, across),
    }
}

fn turn_points(points: &mut [Pos2], across: f32) {
    points.iter_mut().for_each(|point| *point = turn_pos(*point, across));
}

/// Moves a picture to the other side; what it shows stays as it is.
fn turn_mesh(mesh: &mut Mesh, across: f32) {
    let of = |mesh: &Mesh, with: fn(f32, f32) -> f32, from: f32| {
        mesh.vertices.iter().fold(from, |most, vertex| with(most, vertex.uv.x))
    };
    let both = of(mesh, f32::min, f32::INFINITY) + of(mesh, f32::max, f32::NEG_INFINITY);
    for vertex in &mut mesh.vertices {
        vertex.pos = turn_pos(vertex.pos, across);
        vertex.uv.x = both - vertex.uv.x;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, vec2};

    #[test]
    fn what_stands_at_the_left_stands_at_the_right_and_pictures_are_not_turned() {
        let rect = Rect::from_min_size(pos2(10.0, 5.0), vec2(20.0, 10.0));
        let mut mesh = Mesh::default();
        mesh.add_rect_with_uv(rect, crate::ui::ink::WHOLE, Color32::WHITE);
        let mut shape = Shape::mesh(mesh);
        turn_shape(&mut shape, 100.0);
        let Shape::Mesh(mesh) = shape else { panic!("a mesh stays a mesh") };
        assert_eq!(mesh.calc_bounds(), Rect::from_min_size(pos2(70.0, 5.0), vec2(20.0, 10.0)));
        let left = mesh.vertices.iter().filter(|vertex| vertex.pos.x == 70.0);
        assert!(left.map(|vertex| vertex.uv.x).all(|u| u == 0.0), "its left is still its left");
    }

    #[test]
    fn turning_over_twice_is_no_turn() {
        let rect = Rect::from_min_size(pos2(10.0, 5.0), vec2(20.0, 10.0));
        let corners = CornerRadius { nw: 1, ne: 2, sw: 3, se: 4 };
        let first = Shape::rect_filled(rect, corners, Color32::RED);
        let mut shape = first.clone();
        turn_shape(&mut shape, 300.0);
        assert_ne!(shape, first);
        turn_shape(&mut shape, 300.0);
        assert_eq!(shape, first);
    }

    #[test]
    fn the_pointer_meets_what_it_points_at() {
        let mut event = Event::PointerMoved(pos2(80.0, 6.0));
        turn_event(&mut event, 100.0);
        let laid_out = Rect::from_min_size(pos2(10.0, 5.0), vec2(20.0, 10.0));
        assert!(matches!(event, Event::PointerMoved(at) if laid_out.contains(at)));
        assert!(turn_rect(laid_out, 100.0).contains(pos2(80.0, 6.0)));
    }
}
