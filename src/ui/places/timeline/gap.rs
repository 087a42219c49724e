//! A gap in the list: a dashed row that says so kindly, with the way to a question about it.

use super::row::INSIDE;
use crate::app::{Action, GapRow, OpenBook, TimelineAction};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, say_aloud};
use egui::{Rect, Shape, Stroke, Ui, pos2, vec2};

/// How high it is with the room round it, in points.
pub(super) const HEIGHT: f32 = 56.0;

/// A long time of which nothing is told, and the way to write a question about it.
pub(super) fn gap(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, row: &GapRow, rect: Rect) {
    let look = scene.look;
    let card = Rect::from_center_size(rect.center(), vec2(rect.width(), 40.0));
    let said = scene.say(&Message::new("life-gap").with("from", row.gap.from).with("to", row.gap.to));
    let more = match row.may_know.is_empty() {
        true => scene.text("life-gap-somebody"),
        false => {
            let people = scene.language.list(&row.may_know);
            scene.say(&Message::new("life-gap-may-know").with("people", people))
        }
    };
    dashed(ui, card, look.tokens.radius.control, Stroke::new(1.0, look.colours.line_control));
    let icon_at = pos2(card.left() + 24.0, card.center().y);
    scene.icon(ui.painter(), Icon::Gap, icon_at, look.tokens.icon.button, look.colours.ink_2);
    let own = ui.scope_id().with(("gap", row.gap.before.as_str()));
    let right = card.right() - INSIDE - question(ui, scene, book, row, card, own.with("ask"));
    let mut second = look.tokens.scale.second.clone();
    let left = card.left() + 45.0;
    second.weight = 600;
    let taken = scene.line(ui.painter(), pos2(left, card.center().y), &said, &second, look.colours.ink) + 5.0;
    second.weight = 400;
    let set = scene.ink.words(ui.ctx(), &more, &second, look.colours.ink_2, 4000.0);
    if left + taken + set.size.x <= right {
        set.draw(ui.painter(), pos2(left + taken, card.center().y - second.line / 2.0));
    }
    say_aloud(ui, own, card, &format!("{said} {more}"));
}

/// The button at the end of a gap's row; how wide it is.
fn question(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    row: &GapRow,
    card: Rect,
    id: egui::Id,
) -> f32 {
    let (action, words) = match &row.question {
        Some(page) => {
            let printed = book.printed().pages().iter().find(|printed| printed.page.id == *page);
            let number = printed.map_or(0, |printed| printed.place.number);
            let words = scene.say(&Message::new("life-asked-on").with("n", number));
            (TimelineAction::LookAt(page.clone()), words)
        }
        None => (TimelineAction::Ask(row.gap.before.clone()), scene.text("life-ask")),
    };
    let action = Action::Timeline(action);
    if !action.enabled(scene.state) {
        return 0.0;
    }
    let button = Button::new(scene, &words, ButtonLook::Quiet);
    let size = button.size(scene, ui);
    let at = pos2(card.right() - INSIDE - size.x, card.center().y - size.y / 2.0);
    if button.put(ui, scene, Region::Strip, Rect::from_min_size(at, size), id).clicked() {
        scene.ask(action);
    }
    size.x + 8.0
}

/// A dashed edge with round corners.
fn dashed(ui: &Ui, rect: Rect, radius: f32, stroke: Stroke) {
    const STEPS: usize = 6;
    let rect = rect.shrink(0.5);
    let mut points = Vec::new();
    let corners = [
        (rect.right_top() + vec2(-radius, radius), -90.0_f32),
        (rect.right_bottom() + vec2(-radius, -radius), 0.0),
        (rect.left_bottom() + vec2(radius, -radius), 90.0),
        (rect.left_top() + vec2(radius, radius), 180.0),
    ];
    for (centre, from) in corners {
        points.extend((0..=STEPS).map(|step| {
            let angle = (from + 90.0 * step as f32 / STEPS as f32).to_radians();
            centre + radius * vec2(angle.cos(), angle.sin())
        }));
    }
    points.extend(points.first().copied());
    ui.painter().extend(Shape::dashed_line(&points, stroke, 4.0, 3.0));
}
