//! What the program is, and whose its letters and parts are.

use super::said;
use crate::language::Message;
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn about(ui: &mut Ui, scene: &Scene<'_>) {
    let version = Message::new("about-version").with("version", env!("CARGO_PKG_VERSION"));
    said(ui, scene, &scene.say(&version));
    for key in ["about-what", "about-offline", "about-licence", "about-letters"] {
        said(ui, scene, &scene.text(key));
    }
}
