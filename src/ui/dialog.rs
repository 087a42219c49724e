//! The frame of a dialog: title, what stands in it, and at its end what can be done.
//!
//! It keeps the keyboard until it closes; Escape is as its last way out.

use super::scene::{Region, Scene};
use super::widgets::{Button, ButtonLook, paragraph_height, say_aloud, say_heading};
use crate::app::Action;
use egui::{Context, Frame, Id, Margin, Modal, Rect, ScrollArea, Sense, Stroke, Ui, vec2};

/// What can be done in a dialog: its words, and what is then asked for.
#[derive(Default)]
pub(crate) struct DialogButtons {
    /// What most people will do, at the end.
    pub first: Option<(String, Action)>,
    /// Something else.
    pub second: Option<(String, Action)>,
    /// The way out that changes nothing.
    pub cancel: Option<(String, Action)>,
}

/// Shows a dialog. True if it was left by Escape or by pressing beside it.
pub(crate) fn dialog(
    ctx: &Context,
    scene: &mut Scene<'_>,
    id: &'static str,
    width: f32,
    title: &str,
    buttons: DialogButtons,
    inside: impl FnOnce(&mut Ui, &mut Scene<'_>),
) -> bool {
    let look = scene.look;
    let colours = &look.colours;
    let frame = Frame::new()
        .fill(colours.panel)
        .corner_radius(look.tokens.radius.dialog)
        .shadow(look.shadow("dialog"))
        .stroke(Stroke::new(if look.is_high_contrast() { 2.0 } else { 0.0 }, colours.ink))
        .inner_margin(Margin::same(24));
    let scrim = colours.scrim.gamma_multiply(look.tokens.scrim_alpha);
    let response = Modal::new(Id::unique(id)).frame(frame).backdrop_color(scrim).show(ctx, |ui| {
        let width = width.min(scene.width - 96.0);
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        heading(ui, scene, width, title);
        let most = ctx.content_rect().height() - 220.0;
        ScrollArea::vertical().max_height(most.max(120.0)).show(ui, |ui| inside(ui, scene));
        ui.add_space(20.0);
        row(ui, scene, width, buttons);
    });
    ctx.accesskit_node_builder(response.response.id, |node| {
        node.set_role(egui::accesskit::Role::Dialog);
        node.set_label(title.to_owned());
    });
    response.should_close()
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, width: f32, title: &str) {
    let look = scene.look;
    let size = &look.tokens.scale.dialog_title;
    let set = scene.ink.words(ui.ctx(), title, size, look.colours.ink, width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, set.size.y + 10.0), Sense::hover());
    set.draw(ui.painter(), rect.min);
    say_heading(ui, ui.scope_id().with("title"), rect, title);
}

/// Words of a book, or a path, on as many lines as they take.
pub(crate) fn words(ui: &mut Ui, scene: &mut Scene<'_>, text: &str) {
    let look = scene.look;
    let width = ui.available_width();
    let set = scene.ink.words(ui.ctx(), text, &look.tokens.scale.body, look.colours.ink_2, width);
    let least = paragraph_height(ui, width, "", &look.tokens.scale.body);
    let (rect, _) = ui.allocate_exact_size(vec2(width, set.size.y.max(least)), Sense::hover());
    set.draw(ui.painter(), rect.min);
    say_aloud(ui, ui.scope_id().with(text), rect, text);
}

fn row(ui: &mut Ui, scene: &mut Scene<'_>, width: f32, buttons: DialogButtons) {
    let (row, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    let DialogButtons { first, second, cancel } = buttons;
    let mut right = row.right();
    // From the end inwards; the keyboard is in the first of them.
    for (at, (look, words, action)) in [
        first.map(|(words, action)| (ButtonLook::Filled, words, action)),
        second.map(|(words, action)| (ButtonLook::Plain, words, action)),
        cancel.map(|(words, action)| (ButtonLook::Plain, words, action)),
    ]
    .into_iter()
    .flatten()
    .enumerate()
    {
        let button = Button { height: 40.0, ..Button::new(scene, &words, look) };
        let size = button.size(scene, ui);
        let place = Rect::from_min_size(egui::pos2(right - size.x, row.top()), size);
        right = place.left() - 10.0;
        let response = button.put(ui, scene, Region::Notices, place, ui.scope_id().with(&words));
        if at == 0 && ui.memory(|memory| memory.focused()).is_none() {
            response.request_focus();
        }
        if response.clicked() {
            scene.ask(action);
        }
    }
}
