//! What is chosen of an event from what the book has: who was there, where, and on which drawing it is.

use super::column::{BETWEEN, Column};
use crate::app::{Action, OpenBook, drawn_on, show_there};
use crate::book::{ElementKind, EventChoice, LifeEvent};
use crate::language::Message;
use crate::ui::scene::Region;
use crate::ui::widgets::Chip;
use egui::{Rect, pos2};

/// Chips in rows; which was pressed.
fn chips(column: &mut Column<'_, '_, '_>, key: &'static str, chips: &[(&str, &str, bool)]) -> Option<usize> {
    const GAP: f32 = 6.0;
    column.top += BETWEEN;
    column.label(column.left, key);
    column.top += column.label_height();
    let mut pressed = None;
    let mut left = column.left;
    for (at, (id, words, chosen)) in chips.iter().enumerate() {
        let chip = Chip { words, face: None, chosen: *chosen };
        let size = chip.size(column.scene, column.ui, column.width());
        if left > column.left && left + size.x > column.right {
            left = column.left;
            column.top += size.y + GAP;
        }
        let rect = Rect::from_min_size(pos2(left, column.top), size);
        left += size.x + GAP;
        let id = column.id((key, *id));
        if chip.put(column.ui, column.scene, Region::Strip, rect, id).clicked() {
            pressed = Some(at);
        }
        if at + 1 == chips.len() {
            column.top += size.y;
        }
    }
    pressed
}

pub(super) fn people(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
    let people = &book.book().parts().people;
    let offered: Vec<(&str, &str, bool)> = (people.iter())
        .map(|one| (one.id.as_str(), one.called.as_str(), event.people.contains(&one.id)))
        .collect();
    if offered.is_empty() {
        return;
    }
    if let Some(at) = chips(column, "life-people", &offered) {
        let id = &people[at].id;
        let mut now = event.people.clone();
        if now.contains(id) {
            now.retain(|one| one != id);
        } else {
            now.push(id.clone());
        }
        column.event.people = now;
    }
}

pub(super) fn places(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
    let places = &book.book().parts().places;
    let offered: Vec<(&str, &str, bool)> = (places.iter())
        .map(|one| (one.id.as_str(), one.called.as_str(), event.place.as_ref() == Some(&one.id)))
        .collect();
    if offered.is_empty() {
        return;
    }
    if let Some(at) = chips(column, "life-place", &offered) {
        let id = &places[at].id;
        let place = (event.place.as_ref() != Some(id)).then(|| id.clone());
        column.event.place = place;
    }
}

/// Whether it is drawn on the page that chooses its events one by one.
pub(super) fn drawn(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
    let form = book.on_timeline().form(book.book());
    let Some((page, element)) = drawn_on(book.book(), form) else { return };
    let ElementKind::Timeline(timeline) = &element.kind else { return };
    let EventChoice::These { events } = &timeline.shows else { return };
    let is_shown = events.contains(&event.id);
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page.id);
    let number = printed.map_or(0, |printed| printed.place.number);
    let words = column.scene.say(&Message::new("life-shown-on").with("n", number));
    column.top += BETWEEN;
    let chip = Chip { words: &words, face: None, chosen: is_shown };
    let size = chip.size(column.scene, column.ui, column.width());
    let rect = Rect::from_min_size(pos2(column.left, column.top), size);
    column.top += size.y;
    let id = column.id("shown on page");
    if chip.put(column.ui, column.scene, Region::Strip, rect, id).clicked()
        && let Some(edit) = show_there(element, &event.id, !is_shown)
    {
        column.scene.ask(Action::Edit(edit));
    }
}
