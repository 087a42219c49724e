//! Where the lines of words stand, as it is seen: at the left, in the middle, at the right. What is kept
//! is the side where reading starts or ends.

use crate::app::OpenBook;
use crate::book::{Align, Words};
use crate::text::reads_from_right;
use crate::ui::icons::Icon;
use crate::ui::scene::Scene;

/// A place for lines, with the key of its name and its drawing.
pub(super) type Placed = (Align, &'static str, Icon);

/// The three places for these words, from the side where the window begins.
pub(super) fn places(scene: &Scene<'_>, book: &OpenBook, words: &Words) -> [Placed; 3] {
    let info = book.book().info();
    let first = words.paragraphs.iter().find(|paragraph| !paragraph.text().trim().is_empty());
    let own = first.and_then(|paragraph| {
        let language = paragraph.language.as_deref().unwrap_or(&info.language);
        reads_from_right(&paragraph.text(), Some(language))
    });
    let window = scene.language.reads_from_right();
    let [near, far] = match own.unwrap_or(info.bound_right) == window {
        true => [Align::Start, Align::End],
        false => [Align::End, Align::Start],
    };
    let [first, last] = if window { ["align-right", "align-left"] } else { ["align-left", "align-right"] };
    // Drawings turn round with the window.
    [
        (near, first, Icon::LinesLeft),
        (Align::Center, "align-centre", Icon::LinesMiddle),
        (far, last, Icon::LinesRight),
    ]
}
