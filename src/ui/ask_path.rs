//! Asking where, in a dialog of our own, on computers that have none for it.

use super::field::Field;
use super::scene::{Region, Scene};
use super::widgets::{Dialog, DialogSize, Verb};
use crate::app::{Action, Pick};
use egui::{Id, Sense, vec2};

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
    let field_id = Id::unique("path field");
    let dialog = Dialog {
        id: "ask path",
        title: &title,
        words: &words,
        size: DialogSize::Fits(568.0),
        verb: Some(Verb::new(verb, Action::AcceptPath)),
        instead: None,
        leave: (scene.text(Action::CancelPath.words()), Action::CancelPath),
        first: Some(field_id),
    };
    dialog.show(ctx, scene, |ui, scene| {
        // Several photos stand a line each.
        let several = typed.pick == Pick::Photos;
        let height = if several { 3.0 * FIELD } else { FIELD };
        let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let name = scene.text("ask-field");
        let field = Field::line(scene, field_id, room, &name, &typed.text);
        let field = Field { single_line: !several, ..field }.put(ui, scene, Region::Notices);
        if let Some(text) = field.changed {
            scene.ask(Action::TypePath(text));
        }
        if field.submitted {
            scene.ask(Action::AcceptPath);
        }
    });
}
