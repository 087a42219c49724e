//! What was said since the book was opened, the newest first.

use super::{heading, said};
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn messages(ui: &mut Ui, scene: &Scene<'_>) {
    let mut any = false;
    for notice in scene.state.notices().remembered() {
        any = true;
        heading(ui, scene, &scene.say(&notice.what));
        let sentences = [notice.work.message(), notice.advice.clone()].into_iter().flatten();
        let sentences: Vec<String> =
            sentences.chain(notice.more.iter().cloned()).map(|sentence| scene.say(&sentence)).collect();
        if !sentences.is_empty() {
            said(ui, scene, &sentences.join(" "));
        }
    }
    if !any {
        said(ui, scene, &scene.text("help-no-messages"));
    }
}
