//! What people ask first, with answers.

use super::{heading, said};
use crate::app::QUESTIONS;
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn how_to(ui: &mut Ui, scene: &Scene<'_>) {
    for (question, answer) in QUESTIONS {
        heading(ui, scene, &scene.text(question));
        said(ui, scene, &scene.text(answer));
    }
}
