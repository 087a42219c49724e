//! A recent book that is not where it was: where that is, and what can be done.

use crate::app::{Action, StartAction};
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Dialog, DialogSize, Verb};
use egui::Context;

/// Shows it while a book is asked about.
pub(super) fn gone(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(folder) = scene.state.start().asked_about().map(std::path::Path::to_owned) else { return };
    let title = scene.state.settings().recent.iter().find(|book| book.folder == folder);
    let title = title.map(|book| book.title.clone()).unwrap_or_default();
    let heading = scene.say(&Message::new("start-gone").with("title", title));
    let take_off = Action::Start(StartAction::TakeOff(folder.clone()));
    let dialog = Dialog {
        id: "gone",
        title: &heading,
        words: &folder.to_string_lossy(),
        size: DialogSize::Fits(568.0),
        verb: Some(Verb::new(scene.text("start-find-it"), Action::OpenBook)),
        instead: Some((scene.text("action-take-off-list"), take_off)),
        leave: (scene.text("action-keep-as-it-is"), Action::Start(StartAction::AskAbout(None))),
        first: None,
    };
    dialog.show(ctx, scene, |_, _| {});
}
