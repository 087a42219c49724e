//! The examples of an empty timeline.

use super::row::{INSIDE, ROW, title_at};
use crate::ui::scene::Scene;
use crate::ui::tokens::TextSize;
use crate::ui::widgets::{paragraph, say_aloud};
use egui::{Rect, Stroke, Ui, pos2, vec2};

/// Rows of an invented life, plainly marked, while there is none yet.
pub(super) fn examples(ui: &Ui, scene: &Scene<'_>, rect: Rect) {
    let look = scene.look;
    let quiet = look.colours.ink_3;
    let scale = &look.tokens.scale;
    let (title, words) = (scene.text("life-empty"), scene.text("life-empty-words"));
    let mut top = rect.top() + 16.0;
    for (text, size, colour) in
        [(&title, &scale.group_title, look.colours.ink), (&words, &scale.second, look.colours.ink_2)]
    {
        let taken = paragraph(ui, pos2(rect.left() + INSIDE, top), rect.width() - 24.0, text, size, colour);
        top += taken.y + 4.0;
    }
    let told = Rect::from_min_max(pos2(rect.left(), rect.top() + 16.0), pos2(rect.right(), top));
    say_aloud(ui, ui.scope_id().with("nothing yet"), told, &format!("{title}. {words}"));
    top += 10.0;
    let example = scene.text("life-example");
    let keys = [
        ["life-example-1-when", "life-example-1-what", "life-example-1-more"],
        ["life-example-2-when", "life-example-2-what", "life-example-2-more"],
        ["life-example-3-when", "life-example-3-what", "life-example-3-more"],
    ];
    for [when, what, more] in keys.map(|row| row.map(|key| scene.text(key))) {
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
        top += ROW;
        let lines = |x: f32, first: &str, second: &str, scene: &Scene<'_>| {
            let put = |y: f32, text: &str, size: &TextSize| {
                scene.line(ui.painter(), pos2(x, y), text, size, quiet);
            };
            put(row.top() + 23.0, first, &scale.strong);
            put(row.top() + 43.0, second, &scale.second);
        };
        lines(row.left() + INSIDE, &when, &example, scene);
        lines(row.left() + title_at(row.width()), &what, &more, scene);
        let line = Stroke::new(look.tokens.stroke.hairline, look.colours.line);
        ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
        say_aloud(ui, ui.scope_id().with(&what), row, &format!("{example}: {when}, {what}. {more}"));
    }
}
