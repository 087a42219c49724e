//! Groups that several kinds of things have: colours, and words that are in the book.

use crate::app::OpenBook;
use crate::book::{Ink, PaletteRole};
use crate::layout::theme;
use crate::ui::field::Field;
use crate::ui::scene::Region;
use crate::ui::widgets::{Choice, Panel};
use egui::Color32;

/// The colours of the book's style that a person chooses from, with the keys of their names.
const INKS: [(PaletteRole, &str); 9] = [
    (PaletteRole::Ink, "ink-words"),
    (PaletteRole::Accent, "ink-accent"),
    (PaletteRole::Accent2, "ink-accent-2"),
    (PaletteRole::Tint, "ink-tint"),
    (PaletteRole::Tint2, "ink-tint-2"),
    (PaletteRole::Opener, "ink-opener"),
    (PaletteRole::OnOpener, "ink-on-opener"),
    (PaletteRole::Paper, "ink-paper"),
    (PaletteRole::Muted, "ink-muted"),
];

/// A group of colours of the book's style. `none` names what no colour means, where that can be chosen.
/// What was pressed.
pub(super) fn inks(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    label: &'static str,
    none: Option<&'static str>,
    now: Option<Ink>,
) -> Option<Option<Ink>> {
    let theme = theme(&book.book().info().theme);
    let label_words = panel.scene.text(label);
    let names: Vec<String> = INKS.iter().map(|(_, key)| panel.scene.text(key)).collect();
    let none_words = none.map(|key| panel.scene.text(key));
    let mut swatches: Vec<(Option<Color32>, &str, bool, Option<Ink>)> = Vec::new();
    if let Some(words) = &none_words {
        swatches.push((None, words, now.is_none(), None));
    }
    for ((role, _), name) in INKS.iter().zip(&names) {
        let colour = theme.colour(*role);
        let colour = Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a);
        let ink = Some(Ink::Role(*role));
        swatches.push((Some(colour), name, now == ink, ink));
    }
    let mut pressed = None;
    panel.group(&label_words, |panel| {
        pressed = panel.scoped(label, |panel| panel.swatches(&swatches));
    });
    pressed
}

/// A field for words that are in the book, under its label; what they became. `of` names whose they are,
/// so that another thing's field is another one.
pub(super) fn field(
    panel: &mut Panel<'_, '_, '_>,
    of: &str,
    label: &'static str,
    hint: Option<&'static str>,
    lines: u8,
    text: &str,
) -> Option<String> {
    const LINE: f32 = 20.0;
    let label_words = panel.scene.text(label);
    let hint = hint.map(|key| panel.scene.text(key)).unwrap_or_default();
    let id = panel.id((label, of));
    let mut changed = None;
    panel.group(&label_words, |panel| {
        let rect = panel.row(f32::from(lines) * LINE + 18.0);
        let field = Field {
            hint: &hint,
            single_line: lines == 1,
            in_book: true,
            ..Field::line(panel.scene, id, rect, &label_words, text)
        };
        changed = field.put(panel.ui, panel.scene, Region::Panel).changed;
    });
    changed
}

/// A row of choices by the keys of their words; what was pressed.
pub(super) fn choices<T: Copy + PartialEq>(
    panel: &mut Panel<'_, '_, '_>,
    label: &'static str,
    columns: usize,
    now: Option<T>,
    choices: &[(T, &'static str)],
) -> Option<T> {
    let label_words = panel.scene.text(label);
    let words: Vec<String> = choices.iter().map(|(_, key)| panel.scene.text(key)).collect();
    let choices: Vec<Choice<'_, T>> = (choices.iter().zip(&words))
        .map(|((value, _), words)| Choice { words, chosen: now == Some(*value), value: *value })
        .collect();
    let mut pressed = None;
    panel.group(&label_words, |panel| {
        pressed = panel.scoped(label, |panel| panel.choices(columns, &choices));
    });
    pressed
}
