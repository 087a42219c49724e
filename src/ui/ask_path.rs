//! Asking where, in a dialog of our own, on computers that have none for it.

use super::field::Field;
use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use crate::app::{Action, Pick};
use egui::{Frame, Id, Margin, Modal, Sense, Stroke, vec2};

/// How high the field is, in points.
const FIELD: f32 = 40.0;

/// Shows it while a path is being typed.
pub(crate) fn ask_path(ctx: &egui::Context, scene: &mut Scene<'_>) {
    let Some(typed) = scene.state.typed_path() else { return };
    let (title, words, verb) = match typed.pick {
        Pick::BookFolder => ("ask-book-folder", "ask-book-folder-words", "ask-open"),
        Pick::BooksPlace => ("ask-books-place", "ask-books-place-words", "ask-keep-here"),
        Pick::CopyFolder { .. } => ("ask-copy-folder", "ask-copy-folder-words", "ask-copy"),
        Pick::SampleFolder { .. } => ("ask-sample-folder", "ask-sample-folder-words", "ask-make"),
        Pick::Photos => ("ask-photos", "ask-photos-words", "ask-photos-add"),
        Pick::Photo => ("ask-photo", "ask-photo-words", "ask-photo-take"),
        Pick::PhotoFolder => ("ask-photo-folder", "ask-photo-folder-words", "ask-photos-add"),
        Pick::ExportFile { .. } => ("ask-pdf-file", "ask-pdf-file-words", "ask-export"),
    };
    let (title, words, verb) = (scene.text(title), scene.text(words), scene.text(verb));
    let look = scene.look;
    let colours = &look.colours;
    let frame = Frame::new()
        .fill(colours.panel)
        .corner_radius(look.tokens.radius.dialog)
        .shadow(look.shadow("dialog"))
        .stroke(Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, colours.ink))
        .inner_margin(Margin::same(24));
    let scrim = colours.scrim.gamma_multiply(look.tokens.scrim_alpha);
    let response = Modal::new(Id::unique("ask path")).frame(frame).backdrop_color(scrim).show(ctx, |ui| {
        let width = 520.0_f32.min(scene.width - 96.0);
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        let scale = &look.tokens.scale;
        for (text, size, colour) in
            [(&title, &scale.dialog_title, colours.ink), (&words, &scale.second, colours.ink_2)]
        {
            let height = paragraph_height(ui, width, text, size);
            let (rect, _) = ui.allocate_exact_size(vec2(width, height + 8.0), Sense::hover());
            paragraph(ui, rect.min, width, text, size, colour);
            say_aloud(ui, ui.scope_id().with(text), rect, text);
        }
        // Several photos stand a line each.
        let several = typed.pick == Pick::Photos;
        let height = if several { 3.0 * FIELD } else { FIELD };
        let (room, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let name = scene.text("ask-field");
        let field = Field::line(scene, Id::unique("path field"), room, &name, &typed.text);
        let field = Field { single_line: !several, ..field };
        let field = field.put(ui, scene, Region::Notices);
        if let Some(text) = field.changed {
            scene.ask(Action::TypePath(text));
        }
        if ctx.memory(|memory| memory.focused()).is_none() {
            field.response.request_focus();
        }
        let entered = field.submitted;
        ui.add_space(20.0);
        let (row, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
        let accept = Button { height: 40.0, ..Button::new(scene, &verb, ButtonLook::Filled) };
        let keep_words = scene.text(Action::CancelPath.words());
        let keep = Button { height: 40.0, ..Button::new(scene, &keep_words, ButtonLook::Plain) };
        let (accept_size, keep_size) = (accept.size(scene, ui), keep.size(scene, ui));
        let accept_at = egui::Rect::from_min_size(row.right_top() - vec2(accept_size.x, 0.0), accept_size);
        let keep_at =
            egui::Rect::from_min_size(accept_at.left_top() - vec2(keep_size.x + 10.0, 0.0), keep_size);
        if keep.put(ui, scene, Region::Notices, keep_at, ui.scope_id().with("keep")).clicked() {
            scene.ask(Action::CancelPath);
        }
        if accept.put(ui, scene, Region::Notices, accept_at, ui.scope_id().with("accept")).clicked()
            || entered
        {
            scene.ask(Action::AcceptPath);
        }
    });
    if response.should_close() {
        scene.ask(Action::CancelPath);
    }
}
