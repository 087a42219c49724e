//! How a field looks: its edge, the selection under its letters, the letters, and the caret.

use super::memory::{LayoutKey, Memory, PictureKey};
use super::{Field, ROOM};
use crate::text::EditLayout;
use crate::ui::editor::Shown;
use crate::ui::ink::WHOLE;
use crate::ui::scene::Scene;
use crate::ui::widgets::focus_ring;
use egui::{Color32, CornerRadius, Rect, Response, Stroke, StrokeKind, TextureOptions, Ui, pos2, vec2};

/// How wide the caret is, in points.
pub(crate) const CARET: f32 = 2.0;
/// How much of letters that reach out of their line is shown beside and below the room of the words.
const OVERHANG: f32 = 6.0;

#[expect(clippy::too_many_arguments, reason = "what is drawn, and what it is drawn with")]
pub(super) fn field(
    field: &Field<'_>,
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut Memory,
    response: &Response,
    shown: &Shown,
    key: &LayoutKey,
    layout: &EditLayout,
) {
    let look = scene.look;
    let colours = &look.colours;
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    let focused = response.has_focus();
    let edge = if focused { colours.accent } else { colours.line_control };
    let fill = if field.enabled { colours.field } else { colours.panel };
    let stroke = Stroke::new(look.control_edge(), edge);
    ui.painter().rect(field.rect, radius, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, scene, field.rect, response, radius, false);

    let inside = field.inside();
    let clip = field.rect.shrink(1.0).intersect(ui.clip_rect());
    let painter = ui.painter().with_clip_rect(clip);
    let placed = field.placed(scene, memory);
    if focused {
        for rect in layout.selection_rects(shown.selection.range()) {
            painter.rect_filled(placed.rect(rect), 0.0, colours.accent_soft);
        }
    }
    if shown.text.is_empty() && !field.hint.is_empty() {
        if field.single_line {
            let at = pos2(inside.left(), inside.top() + field.size.line / 2.0);
            scene.line(&painter, at, field.hint, field.size, colours.ink_2);
        } else {
            let (hint, ink) = (field.hint, colours.ink_2);
            crate::ui::letters::paragraph(&painter, inside.min, inside.width(), hint, field.size, ink);
        }
    }
    letters(field, ui, scene, memory, key, layout, &painter);
    for (range, thick) in [(&shown.composed, 1.0), (&shown.active, 2.0)] {
        for rect in range.clone().map(|range| layout.selection_rects(range)).into_iter().flatten() {
            let rect = placed.rect(rect);
            let under = rect.bottom() - 2.0;
            painter.hline(rect.x_range(), under, Stroke::new(thick, colours.ink));
        }
    }
    let has_caret = focused && field.enabled && shown.has_caret && shown.selection.is_empty();
    if has_caret && memory.blink.shows(ui.ctx()) {
        let caret = placed.rect(layout.caret_rect(shown.selection.focus));
        painter.rect_filled(caret_bar(caret), 0.0, colours.accent);
    }
}

/// The caret as it is drawn: a bar about its place, a little less high than its line.
pub(crate) fn caret_bar(caret: Rect) -> Rect {
    Rect::from_center_size(caret.center(), vec2(CARET, (caret.height() - 4.0).max(4.0)))
}

/// The letters that show, as one picture that is kept until they change.
fn letters(
    field: &Field<'_>,
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut Memory,
    key: &LayoutKey,
    layout: &EditLayout,
    painter: &egui::Painter,
) {
    if key.text.is_empty() {
        memory.picture = None;
        return;
    }
    let room = field.inside().expand2(vec2(ROOM.x.min(OVERHANG), OVERHANG));
    let pixels_per_point = ui.ctx().pixels_per_point();
    let pixels = |points: f32| (points * pixels_per_point).ceil().clamp(1.0, 8192.0) as u16;
    let scroll = memory.scroll;
    let whole = |points: f32| (points * pixels_per_point).round() as i32;
    let picture = PictureKey {
        layout: key.clone(),
        scroll: (whole(scroll.x), whole(scroll.y)),
        pixels: (pixels(room.width()), pixels(room.height())),
        colour: scene.look.colours.ink,
    };
    if memory.picture.as_ref().is_none_or(|(known, _)| *known != picture) {
        let from = field.inside().min - room.min;
        let origin = vec2(
            picture.scroll.0 as f32 / pixels_per_point - from.x,
            picture.scroll.1 as f32 / pixels_per_point - from.y,
        );
        let image = scene.ink.letters(
            layout.set(),
            &key.text,
            scene.look.colours.ink,
            origin,
            picture.pixels,
            pixels_per_point,
        );
        match &mut memory.picture {
            Some((known, texture)) => {
                texture.set(image, TextureOptions::LINEAR);
                *known = picture;
            }
            None => {
                let texture = ui.ctx().load_texture("field", image, TextureOptions::LINEAR);
                memory.picture = Some((picture, texture));
            }
        }
    }
    if let Some((known, texture)) = &memory.picture {
        let (width, height) = known.pixels;
        let size = vec2(f32::from(width), f32::from(height)) / pixels_per_point;
        // Turned over, the picture keeps its middle: what it is wider than the room lies at its left.
        let left = match scene.mirrored {
            Some(_) => room.right() - size.x,
            None => room.left(),
        };
        let rect = Rect::from_min_size(pos2(left, room.top()), size);
        painter.image(texture.id(), crate::ui::ink::snapped(rect, pixels_per_point), WHOLE, Color32::WHITE);
    }
}
