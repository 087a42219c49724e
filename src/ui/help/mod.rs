//! The dialog of help, with one page in it.

mod about;
mod how_to;
mod keys;
mod messages;

use super::scene::Scene;
use super::widgets::{Dialog, DialogSize, paragraph, paragraph_height, say_aloud, say_heading};
use crate::app::{Action, HelpAction, HelpPage};
use egui::{Context, Rect, Sense, Ui, vec2};

/// Shows it, if it was asked for.
pub(crate) fn help(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(page) = scene.state.help() else { return };
    let dialog = Dialog {
        id: page.title(),
        title: &scene.text(page.title()),
        words: "",
        size: DialogSize::Fits(688.0),
        verb: None,
        instead: None,
        leave: (scene.text("help-close"), Action::Help(HelpAction::Close)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| match page {
        HelpPage::HowTo => how_to::how_to(ui, scene),
        HelpPage::Keys => keys::keys(ui, scene),
        HelpPage::Messages => messages::messages(ui, scene),
        HelpPage::About => about::about(ui, scene),
    });
}

/// A heading, with room above it.
fn heading(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let size = &scene.look.tokens.scale.group_title;
    let width = ui.available_width();
    let high = paragraph_height(ui, width, words, size);
    let (row, _) = ui.allocate_exact_size(vec2(width, 18.0 + high + 4.0), Sense::hover());
    let at = row.min + vec2(0.0, 18.0);
    paragraph(ui, at, width, words, size, scene.look.colours.ink);
    say_heading(
        ui,
        ui.scope_id().with(("heading", words)),
        Rect::from_min_size(at, vec2(width, high)),
        words,
    );
}

/// A paragraph, with room below it.
fn said(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let size = &scene.look.tokens.scale.body;
    let width = ui.available_width();
    let high = paragraph_height(ui, width, words, size);
    let (row, _) = ui.allocate_exact_size(vec2(width, high + 8.0), Sense::hover());
    paragraph(ui, row.min, width, words, size, scene.look.colours.ink);
    say_aloud(ui, ui.scope_id().with(("said", words)), row, words);
}
