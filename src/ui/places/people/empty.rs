//! People and places before anybody is named.

use super::{Focus, PeopleMemory, begin_adding};
use crate::app::OpenBook;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, dashed, paragraph_centred, paragraph_height, say_aloud};
use egui::{Rect, Stroke, Ui, pos2, vec2};

/// Shows it.
pub(super) fn empty(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    let look = scene.look;
    let scale = &look.tokens.scale;
    let room = ui.max_rect();
    let changes = book.may_change();
    let high = if changes { 210.0 } else { 90.0 };
    let card = Rect::from_center_size(room.center(), vec2(440.0_f32.min(room.width() - 40.0), high));
    dashed(ui, card, look.tokens.radius.card, Stroke::new(1.5, look.colours.line_control));
    let (title, words) = (scene.text("people-empty"), scene.text("people-empty-words"));
    let width = card.width() - 48.0;
    let words_high = if changes { paragraph_height(ui, width, &words, &scale.second) + 8.0 } else { 0.0 };
    let buttons = if changes { 44.0 + 18.0 } else { 0.0 };
    let mut y = card.center().y - (scale.group_title.line + words_high + buttons) / 2.0;
    let middle = card.center().x;
    let taken = scene.measure(ui.painter(), &title, &scale.group_title).x;
    let at = pos2(middle - taken / 2.0, y + scale.group_title.line / 2.0);
    scene.line(ui.painter(), at, &title, &scale.group_title, look.colours.ink);
    y += scale.group_title.line + 8.0;
    if !changes {
        return say_aloud(ui, ui.scope_id().with("nobody here"), card, &title);
    }
    paragraph_centred(ui, pos2(middle, y), width, &words, &scale.second, look.colours.ink_2);
    say_aloud(ui, ui.scope_id().with("nobody here"), card, &format!("{title}. {words}"));
    y += words_high - 8.0 + 18.0;
    let (person, place) = (scene.text("people-add"), scene.text("people-add-place"));
    let person =
        Button { icon: Some(Icon::Plus), height: 44.0, ..Button::new(scene, &person, ButtonLook::Filled) };
    let place =
        Button { icon: Some(Icon::Home), height: 44.0, ..Button::new(scene, &place, ButtonLook::Plain) };
    let (first, second) = (person.size(scene, ui), place.size(scene, ui));
    let left = middle - (first.x + 8.0 + second.x) / 2.0;
    let first = Rect::from_min_size(pos2(left, y), first);
    let second = Rect::from_min_size(pos2(first.right() + 8.0, y), second);
    if person.put(ui, scene, Region::Desk, first, ui.scope_id().with("somebody")).clicked() {
        begin_adding(scene, memory, Focus::NewPerson);
    }
    if place.put(ui, scene, Region::Desk, second, ui.scope_id().with("somewhere")).clicked() {
        begin_adding(scene, memory, Focus::NewPlace);
    }
}
