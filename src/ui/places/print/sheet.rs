//! What the PDF will be: how many pages and photos, what is in it, and what the chosen way of making it
//! is for.

use crate::app::{Action, PrintAction};
use crate::book::Reader;
use crate::export::FORMATS;
use crate::language::Message;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{self, Choice};
use egui::Ui;

/// Whom a copy can be for, with the keys of their names.
const READERS: [(Reader, &str); 5] = [
    (Reader::Own, "copy-own"),
    (Reader::Together, "copy-together"),
    (Reader::Carer, "copy-carer"),
    (Reader::Share, "copy-share"),
    (Reader::File, "copy-file"),
];

/// Shows it.
pub(super) fn sheet(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    let Some(book) = scene.state.book() else { return };
    let leaving = book.leaving();
    let title = scene.text("print-this-pdf");
    widgets::panel(ui, scene, Region::Panel, rect, &title, None, |panel| {
        let ink = panel.scene.look.colours.ink;
        let in_it = panel.scene.text("print-in-it");
        let pages = Message::new("print-pages").with("n", leaving.pages.len());
        let used =
            book.book().pages().flat_map(|placed| &placed.page.elements).filter_map(|element| match &element
                .kind
            {
                crate::book::ElementKind::Picture(picture) => picture.photo.clone(),
                _ => None,
            });
        let photos: std::collections::BTreeSet<_> = used.collect();
        let photos = Message::new("print-photos").with("n", photos.len());
        let lines = [panel.scene.say(&pages), panel.scene.say(&photos)];
        panel.group(&in_it, |panel| lines.iter().for_each(|line| panel.words(line, ink)));
        let format = FORMATS.get(book.on_print().format());
        let what_for = format.map(|format| panel.scene.text(format.name())).unwrap_or_default();
        let label = panel.scene.text("print-made-for");
        panel.group(&label, |panel| panel.words(&what_for, ink));
        let label = panel.scene.text("print-copy");
        let names: Vec<String> = READERS.iter().map(|(_, key)| panel.scene.text(key)).collect();
        let chosen = book.on_print().reader();
        let choices: Vec<Choice<'_, Reader>> = (READERS.iter().zip(&names))
            .map(|((reader, _), words)| Choice { words, chosen: *reader == chosen, value: *reader })
            .collect();
        let left_out = leaving.copy.left_out;
        let mut said: Vec<String> = left_out.messages().map(|message| panel.scene.say(&message)).collect();
        if said.is_empty() {
            said.push(panel.scene.text("print-nothing-left-out"));
        }
        let mut pressed = None;
        panel.group(&label, |panel| {
            pressed = panel.choices(1, &choices);
            panel.space(8.0);
            said.iter().for_each(|words| panel.words(words, ink));
        });
        if let Some(reader) = pressed {
            panel.scene.ask(Action::Print(PrintAction::For(reader)));
        }
    });
}
