//! Groups that several kinds of things have: colours, and words that are in the book.

use crate::app::OpenBook;
use crate::book::{BookInfo, Colour, Ink, PaletteRole};
use crate::layout::theme;
use crate::ui::field::Field;
use crate::ui::scene::Region;
use crate::ui::widgets::{Choice, Panel};
use egui::Color32;

/// The key of what a page without a colour is called: it is as its paper.
pub(super) const PLAIN: &str = "ink-page-paper";

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

/// How far apart the parts of two colours are at most that look the same.
const ALIKE: u8 = 10;

/// A colour that can be chosen.
struct Swatch {
    ink: Option<Ink>,
    name: &'static str,
    /// What is seen; none for no colour at all.
    colour: Option<Colour>,
}

/// The colours that can be chosen in a book, each once: of those that look alike the first.
fn swatches(info: &BookInfo, none: Option<&'static str>, with_cloth: bool) -> Vec<Swatch> {
    let theme = theme(&info.theme);
    let cloth = info.cloth_colour().filter(|_| with_cloth);
    let roles = INKS.map(|(role, name)| (Ink::Role(role), name));
    let mut all: Vec<Swatch> = Vec::new();
    if let Some(name) = none {
        let colour = (name == PLAIN).then(|| theme.colour(PaletteRole::Paper));
        all.push(Swatch { ink: None, name, colour });
    }
    for (ink, name) in roles.into_iter().chain(cloth.map(|cloth| (Ink::Custom(cloth), "ink-cloth"))) {
        let colour = theme.ink(ink);
        if !all.iter().any(|other| other.colour.is_some_and(|other| are_alike(colour, other))) {
            all.push(Swatch { ink: Some(ink), name, colour: Some(colour) });
        }
    }
    all
}

/// Which of them shows an ink: that very one, or the one that looks as it does.
fn shown(swatches: &[Swatch], info: &BookInfo, ink: Option<Ink>) -> Option<usize> {
    let seen = ink.map(|ink| theme(&info.theme).ink(ink));
    let looks = |swatch: &Swatch| swatch.colour.zip(seen).is_some_and(|(a, b)| are_alike(a, b));
    swatches.iter().position(|swatch| swatch.ink == ink).or_else(|| swatches.iter().position(looks))
}

fn are_alike(a: Colour, b: Colour) -> bool {
    [(a.r, b.r), (a.g, b.g), (a.b, b.b), (a.a, b.a)].iter().all(|(a, b)| a.abs_diff(*b) <= ALIKE)
}

/// A group of colours of the book's style. `none` names what no colour means, where that can be chosen.
/// What was pressed.
pub(super) fn inks(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    label: &'static str,
    none: Option<&'static str>,
    now: Option<Ink>,
) -> Option<Option<Ink>> {
    let info = book.book().info();
    let label_words = panel.scene.text(label);
    let all = swatches(info, none, none == Some(PLAIN));
    let here = shown(&all, info, now);
    let names: Vec<String> = all.iter().map(|swatch| panel.scene.text(swatch.name)).collect();
    let swatches: Vec<_> = (all.iter().zip(&names).enumerate())
        .map(|(at, (swatch, name))| {
            let colour = swatch.colour.map(|c| Color32::from_rgba_unmultiplied(c.r, c.g, c.b, c.a));
            (colour, name.as_str(), here == Some(at), swatch.ink)
        })
        .collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::themes;

    #[test]
    fn no_colour_is_offered_twice_in_any_style_and_every_one_that_is_chosen_is_shown() {
        for (style, name) in themes().iter().flat_map(|style| [PLAIN, "ink-none"].map(|name| (style, name))) {
            let info = BookInfo { theme: style.id.clone(), cloth: "pine".into(), ..BookInfo::default() };
            let all = swatches(&info, Some(name), name == PLAIN);
            for (at, one) in all.iter().enumerate() {
                let alike =
                    |other: &Swatch| one.colour.zip(other.colour).is_some_and(|(a, b)| are_alike(a, b));
                assert!(!all[..at].iter().any(alike), "{} twice in {}", one.name, style.id);
                assert_eq!(shown(&all, &info, one.ink), Some(at));
            }
            for (role, key) in INKS {
                assert!(shown(&all, &info, Some(Ink::Role(role))).is_some(), "{key} in {}", style.id);
            }
        }
    }
}
