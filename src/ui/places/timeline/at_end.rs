//! Below an event that stands at the end although something is said of when it was: that it does, why, and
//! the way to what is missing.

use super::row::{INSIDE, title_at};
use super::{Focus, TimelineMemory};
use crate::app::{AboutBookAction, Action, AtEnd, EventRow, TimelineAction};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph, paragraph_height};
use egui::{Rect, Ui, pos2, vec2};

/// How high the button is, the room below it, and between it and the words, in points.
const BUTTON: f32 = 36.0;
const BELOW: f32 = 10.0;
const BETWEEN: f32 = 16.0;
/// How far it reaches up into the room below the title, in points.
const UP: f32 = 12.0;

/// The key of what is said.
pub(super) fn words(why: AtEnd) -> &'static str {
    match why {
        AtEnd::UntilDated => "life-at-end",
        AtEnd::UntilBorn => "life-at-end-until-born",
    }
}

/// The button, where the book can be changed: what it asks for and its words.
fn button(scene: &Scene<'_>, row: &EventRow, why: AtEnd) -> Option<(Action, String)> {
    let (action, words) = match why {
        AtEnd::UntilDated => (Action::Timeline(TimelineAction::Open(row.event.id.clone())), "life-say-when"),
        AtEnd::UntilBorn => (Action::AboutBook(AboutBookAction::Show), "action-about-book"),
    };
    action.enabled(scene.state).then(|| (action, scene.text(words)))
}

/// How wide the words can be, and the button.
fn widths(ui: &Ui, scene: &Scene<'_>, row: &EventRow, why: AtEnd, width: f32) -> (f32, f32) {
    let button = button(scene, row, why)
        .map_or(0.0, |(_, words)| Button::new(scene, &words, ButtonLook::Plain).size(scene, ui).x + BETWEEN);
    ((width - title_at(width) - INSIDE - button).max(60.0), button - BETWEEN)
}

/// How high it is.
pub(super) fn height(ui: &Ui, scene: &Scene<'_>, row: &EventRow, why: AtEnd, width: f32) -> f32 {
    let words = scene.text(words(why));
    let room = widths(ui, scene, row, why, width).0;
    paragraph_height(ui, room, &words, &scene.look.tokens.scale.second).max(BUTTON) + BELOW - UP
}

/// Shows it at the foot of the event's row.
pub(super) fn at_end(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    row: &EventRow,
    why: AtEnd,
    rect: Rect,
) {
    let second = scene.look.tokens.scale.second.clone();
    let said = scene.text(words(why));
    let (room, wide) = widths(ui, scene, row, why, rect.width());
    let taken = paragraph_height(ui, room, &said, &second);
    let middle = rect.bottom() - BELOW - taken.max(BUTTON) / 2.0;
    let at = pos2(rect.left() + title_at(rect.width()), middle - taken / 2.0);
    paragraph(ui, at, room, &said, &second, scene.look.colours.ink_2);
    let Some((action, words)) = button(scene, row, why) else { return };
    let button = Button { height: BUTTON, ..Button::new(scene, &words, ButtonLook::Plain) };
    let at = pos2(rect.right() - INSIDE - wide, middle - BUTTON / 2.0);
    let id = ui.scope_id().with(("say when", row.event.id.as_str()));
    let place = Rect::from_min_size(at, vec2(wide, BUTTON));
    if button.put(ui, scene, Region::Strip, place, id).clicked() {
        memory.focus = (why == AtEnd::UntilDated).then_some(Focus::Date);
        scene.ask(action);
    }
}
