//! A recent book that is not where it was: where that is, and what can be done.

use crate::app::{Action, StartAction};
use crate::language::Message;
use crate::ui::dialog::{DialogButtons, dialog, words};
use crate::ui::scene::Scene;
use egui::Context;

/// Shows it while a book is asked about.
pub(super) fn gone(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(folder) = scene.state.start().asked_about().map(std::path::Path::to_owned) else { return };
    let title = scene.state.settings().recent.iter().find(|book| book.folder == folder);
    let title = title.map(|book| book.title.clone()).unwrap_or_default();
    let heading = scene.say(&Message::new("start-gone").with("title", title));
    let close = Action::Start(StartAction::AskAbout(None));
    let buttons = DialogButtons {
        first: Some((scene.text("start-find-it"), Action::OpenBook)),
        second: Some((
            scene.text("action-take-off-list"),
            Action::Start(StartAction::TakeOff(folder.clone())),
        )),
        cancel: Some((scene.text("action-keep-as-it-is"), close.clone())),
    };
    let asked = dialog(ctx, scene, "gone", 520.0, &heading, buttons, |ui, scene| {
        words(ui, scene, &folder.to_string_lossy());
    });
    if asked {
        scene.ask(close);
    }
}
