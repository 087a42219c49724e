//! How a photo is framed: each way shown by a small drawing of this very photo.

use crate::app::OpenBook;
use crate::book::{PhotoId, PictureBox, PictureStyle};
use crate::layout::theme;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Choice, Panel};
use egui::{Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

const STYLES: [(PictureStyle, &str); 6] = [
    (PictureStyle::Theme, "frame-theme"),
    (PictureStyle::Plain, "frame-plain"),
    (PictureStyle::Rounded, "frame-rounded"),
    (PictureStyle::Circle, "frame-circle"),
    (PictureStyle::Mat, "frame-mat"),
    (PictureStyle::MatAndTape, "frame-tape"),
];

/// Room for a small drawing, and the drawing in it, in points.
const ABOVE: f32 = 46.0;
const DRAWN: (f32, f32) = (48.0, 34.0);

/// Shows them; what was pressed.
pub(super) fn frame_styles(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    picture: &PictureBox,
) -> Option<PictureStyle> {
    let words: Vec<String> = STYLES.iter().map(|(_, key)| panel.scene.text(key)).collect();
    let choices: Vec<Choice<'_, PictureStyle>> = (STYLES.iter().zip(&words))
        .map(|((style, _), words)| Choice { words, chosen: picture.style == *style, value: *style })
        .collect();
    let label = panel.scene.text("panel-frame-style");
    let of_theme = as_theme_does(&theme(&book.book().info().theme).picture);
    let photo = picture.photo.as_ref();
    let mut pressed = None;
    panel.group(&label, |panel| {
        pressed = panel.scoped("panel-frame-style", |panel| {
            panel.choices_under(3, ABOVE, &choices, |ui, scene, room, style| {
                let style = if style == PictureStyle::Theme { of_theme } else { style };
                let rect = Rect::from_center_size(room.center() + vec2(0.0, 4.0), DRAWN.into());
                draw(ui, scene, rect, style, photo);
            })
        });
    });
    pressed
}

/// The way nearest to that of a style of the book.
fn as_theme_does(look: &crate::layout::PictureLook) -> PictureStyle {
    match look {
        look if look.mat_mm > 0.0 && look.tape => PictureStyle::MatAndTape,
        look if look.mat_mm > 0.0 => PictureStyle::Mat,
        look if look.radius_mm > 0.0 => PictureStyle::Rounded,
        _ => PictureStyle::Plain,
    }
}

fn draw(ui: &Ui, scene: &mut Scene<'_>, rect: Rect, style: PictureStyle, photo: Option<&PhotoId>) {
    const MAT: f32 = 4.0;
    let on_mat = matches!(style, PictureStyle::Mat | PictureStyle::MatAndTape);
    let inside = match style {
        PictureStyle::Circle => Rect::from_center_size(rect.center(), vec2(rect.height(), rect.height())),
        _ if on_mat => rect.shrink(MAT),
        _ => rect,
    };
    let radius = match style {
        PictureStyle::Circle => inside.height() / 2.0,
        PictureStyle::Rounded => 8.0,
        _ => 0.0,
    };
    let line = Stroke::new(scene.look.tokens.stroke.hairline, scene.look.colours.line_control);
    if on_mat {
        // Paper is white in every colour of the window.
        ui.painter().rect(rect, 0.0, Color32::WHITE, line, StrokeKind::Inside);
    }
    match photo {
        Some(photo) => scene.photo_with_corners(ui, inside, photo, radius),
        None => {
            let corners = CornerRadius::same(radius as u8);
            ui.painter().rect_filled(inside, corners, scene.look.colours.desk);
        }
    }
    if style == PictureStyle::MatAndTape {
        let tape = Rect::from_center_size(pos2(rect.center().x, rect.top()), vec2(18.0, 7.0));
        ui.painter().rect(tape, 0.0, scene.look.colours.caution_soft, line, StrokeKind::Inside);
    }
}
