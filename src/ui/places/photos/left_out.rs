//! The list of what was left out of what was brought in: each by its name, why, and what to do.

use crate::app::{Action, PhotosAction};
use crate::language::Message;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use egui::{Frame, Id, Margin, Modal, Rect, ScrollArea, Sense, Stroke, vec2};

/// Shows it while it is asked for.
pub(super) fn left_out(ctx: &egui::Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book().filter(|book| book.on_photos().looked_at().left_out) else { return };
    let left_out = book.on_photos().left_out();
    let look = scene.look;
    let scale = &look.tokens.scale;
    let frame = Frame::new()
        .fill(look.colours.panel)
        .corner_radius(look.tokens.radius.dialog)
        .shadow(look.shadow("dialog"))
        .stroke(Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, look.colours.ink))
        .inner_margin(Margin::same(24));
    let scrim = look.colours.scrim.gamma_multiply(look.tokens.scrim_alpha);
    let title = scene.say(&Message::new("photos-left-out").with("n", left_out.len()));
    let modal = Modal::new(Id::unique("left out")).frame(frame).backdrop_color(scrim).show(ctx, |ui| {
        let room = ui.ctx().content_rect();
        let width = 520.0_f32.min(room.width() - 96.0);
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let height = paragraph_height(ui, width, &title, &scale.dialog_title);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height + 12.0), Sense::hover());
        paragraph(ui, rect.min, width, &title, &scale.dialog_title, look.colours.ink);
        say_aloud(ui, ui.scope_id().with("title"), rect, &title);
        let most = (room.height() - 240.0).max(160.0);
        ScrollArea::vertical().max_height(most).id_salt("left out").show(ui, |ui| {
            for (nth, one) in left_out.iter().enumerate() {
                let unnamed = scene.text("photos-pasted");
                let called = if one.name.is_empty() { unnamed.as_str() } else { one.name.as_str() };
                let why = scene.say(&one.why);
                let name = scene.ink.words(ui.ctx(), called, &scale.strong, look.colours.ink, width);
                let why_height = paragraph_height(ui, width - 12.0, &why, &scale.second);
                let size = vec2(width, name.size.y + why_height + 16.0);
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                name.draw(ui.painter(), rect.min);
                let below = rect.min + vec2(0.0, name.size.y + 2.0);
                paragraph(ui, below, width - 12.0, &why, &scale.second, look.colours.ink_2);
                say_aloud(ui, ui.scope_id().with(("left out", nth)), rect, &format!("{called}. {why}"));
            }
        });
        ui.add_space(16.0);
        let (row, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
        let words = scene.text("action-close-notice");
        let button = Button { height: 40.0, ..Button::new(scene, &words, ButtonLook::Filled) };
        let size = button.size(scene, ui);
        let at = Rect::from_min_size(row.right_top() - vec2(size.x, 0.0), size);
        let response = button.put(ui, scene, Region::Notices, at, ui.scope_id().with("close"));
        if ui.memory(|memory| memory.focused()).is_none() {
            response.request_focus();
        }
        response.clicked()
    });
    if modal.inner || modal.should_close() {
        scene.ask(Action::Photos(PhotosAction::SeeLeftOut(false)));
    }
}
