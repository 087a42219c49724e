//! The words of an event: its story, who told us, how it felt.

use super::column::{BETWEEN, Column};
use super::{FIELD, OpenRow};
use crate::app::OpenBook;
use crate::book::{LifeEvent, Paragraph, TextRole, Words};
use crate::language::Message;
use crate::ui::field::Field;
use crate::ui::scene::Region;
use egui::{Rect, pos2, vec2};

/// How high the field of the story is, in points.
const STORY: f32 = 92.0;

pub(super) fn story(column: &mut Column<'_, '_, '_>, event: &LifeEvent) {
    column.top += BETWEEN;
    column.label(column.left, "life-story");
    column.top += column.label_height();
    let rect = column.take(STORY);
    let text = event.words.text();
    let label = column.scene.text("life-story");
    let field = Field::line(column.scene, column.id("life-story"), rect, &label, &text);
    let field = Field { single_line: false, in_book: true, ..field };
    if let Some(text) = field.put(column.ui, column.scene, Region::Strip).changed {
        column.event.words = retold(&event.words, &text);
    }
}

/// Other words in the place of these: paragraphs that stay keep all that they have, new ones are as the
/// one that stood in their place.
fn retold(words: &Words, text: &str) -> Words {
    let old = &words.paragraphs;
    let paragraph = |(at, line): (usize, &str)| {
        let same = old.get(at).filter(|old| old.text() == line);
        let same = same.or_else(|| old.iter().find(|old| old.text() == line));
        same.cloned().unwrap_or_else(|| {
            let like = old.get(at).or(old.last());
            match like {
                Some(like) => Paragraph { runs: Paragraph::plain(like.role, line).runs, ..like.clone() },
                None => Paragraph::plain(TextRole::Story, line),
            }
        })
    };
    Words { paragraphs: text.split('\n').enumerate().map(paragraph).collect() }
}

/// Who told us, and how it felt, beside each other.
pub(super) fn told(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent, open: &mut OpenRow) {
    column.top += BETWEEN;
    let half = (column.width() - 12.0) / 2.0;
    let middle = column.left + half + 12.0;
    column.label(column.left, "life-source");
    column.label(middle, "life-felt");
    column.top += column.label_height();
    let line = column.take(FIELD);
    let source_rect = Rect::from_min_size(line.min, vec2(half, FIELD));
    if let Some(source) = column.field(source_rect, "life-source", "", &event.source, true).changed {
        column.event.source = source;
    }
    let felt_rect = Rect::from_min_size(pos2(middle, line.top()), vec2(half, FIELD));
    let called = book.book().info().child.called.trim();
    let hint = match called.is_empty() {
        true => column.scene.text("life-felt-hint-unnamed"),
        false => column.scene.say(&Message::new("life-felt-hint").with("name", called)),
    };
    if let Some(feelings) = column.field(felt_rect, "life-felt", &hint, &open.feelings, true).changed {
        open.feelings = feelings;
        let feelings = feelings_of(&open.feelings);
        column.event.feelings = feelings;
    }
}

/// Feelings as they are typed, with commas between.
pub(super) fn feelings_of(typed: &str) -> Vec<String> {
    let feelings = typed.split([',', ';', '،']).map(str::trim).filter(|feeling| !feeling.is_empty());
    feelings.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_that_stay_keep_what_they_have_when_others_are_typed() {
        let said = Paragraph::plain(TextRole::Child, "I held the cat.");
        let words =
            Words { paragraphs: vec![said.clone(), Paragraph::plain(TextRole::Story, "It was wet.")] };
        let now = retold(&words, "First.\nI held the cat.\nIt was very wet.");
        let roles: Vec<TextRole> = now.paragraphs.iter().map(|paragraph| paragraph.role).collect();
        assert_eq!(now.text(), "First.\nI held the cat.\nIt was very wet.");
        assert_eq!(roles, [TextRole::Child, TextRole::Child, TextRole::Story]);
        assert_eq!(now.paragraphs[1], said);
        assert_eq!(retold(&Words::default(), "New.").paragraphs[0].role, TextRole::Story);
    }

    #[test]
    fn feelings_are_parted_by_commas() {
        assert_eq!(feelings_of("proud,  a bit sad ;"), ["proud", "a bit sad"]);
        assert_eq!(feelings_of("سعيد، خائف"), ["سعيد", "خائف"]);
    }
}
