//! The list of what was left out of what was brought in: each by its name, why, and what to do.

use crate::app::{Action, PhotosAction};
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Dialog, DialogSize, paragraph, paragraph_height, say_aloud};
use egui::{Sense, vec2};

/// Shows it while it is asked for.
pub(super) fn left_out(ctx: &egui::Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book().filter(|book| book.on_photos().looked_at().left_out) else { return };
    let left_out = book.on_photos().left_out();
    let (scale, colours) = (&scene.look.tokens.scale, &scene.look.colours);
    let dialog = Dialog {
        id: "left out",
        title: &scene.say(&Message::new("photos-left-out").with("n", left_out.len())),
        words: "",
        size: DialogSize::Fits(568.0),
        verb: None,
        instead: None,
        leave: (scene.text("action-close-notice"), Action::Photos(PhotosAction::SeeLeftOut(false))),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| {
        let width = ui.available_width();
        for (nth, one) in left_out.iter().enumerate() {
            let unnamed = scene.text("photos-pasted");
            let called = if one.name.is_empty() { unnamed.as_str() } else { one.name.as_str() };
            let why = scene.say(&one.why);
            let name = scene.ink.words(ui.ctx(), called, &scale.strong, colours.ink, width);
            let why_height = paragraph_height(ui, width, &why, &scale.second);
            let size = vec2(width, name.size.y + why_height + 16.0);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            name.draw(ui.painter(), rect.min);
            let below = rect.min + vec2(0.0, name.size.y + 2.0);
            paragraph(ui, below, width, &why, &scale.second, colours.ink_2);
            say_aloud(ui, ui.scope_id().with(("left out", nth)), rect, &format!("{called}. {why}"));
        }
    });
}
