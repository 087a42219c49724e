//! A gap in the list: a dashed row that says so kindly, with the way to a question about it.

use super::row::INSIDE;
use crate::app::{Action, GapRow, OpenBook, TimelineAction};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::tokens::TextSize;
use crate::ui::widgets::{Button, ButtonLook, say_aloud};
use egui::{Rect, Shape, Stroke, Ui, pos2, vec2};

/// How high its edge is with what stands in one line, and in two, and the room round it, in points.
const ONE_LINE: f32 = 40.0;
const TWO_LINES: f32 = 58.0;
const AROUND: f32 = 16.0;
/// Where its words begin, from its left edge, in points.
const WORDS: f32 = 45.0;

/// What stands in the row.
struct Parts {
    /// That nothing is told yet.
    said: String,
    /// Who may know.
    more: String,
    /// The way to a question.
    action: Option<(Action, String)>,
    /// Whether all of it has room in one line.
    in_one_line: bool,
}

impl Parts {
    fn of(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, row: &GapRow, width: f32) -> Self {
        let said = scene.say(&Message::new("life-gap").with("from", row.gap.from).with("to", row.gap.to));
        let more = match row.may_know.is_empty() {
            true => scene.text("life-gap-somebody"),
            false => {
                let people = scene.language.list(&row.may_know);
                scene.say(&Message::new("life-gap-may-know").with("people", people))
            }
        };
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
        let action = action.enabled(scene.state).then_some((action, words));
        let [bold, plain] = sizes(scene);
        let button = action
            .as_ref()
            .map_or(0.0, |(_, words)| Button::new(scene, words, ButtonLook::Quiet).size(scene, ui).x + 8.0);
        let taken = scene.measure(ui.painter(), &said, &bold).x + 5.0;
        let taken = taken + scene.ink.words(ui.ctx(), &more, &plain, scene.look.colours.ink_2, WIDE).size.x;
        let in_one_line = WORDS + taken + button + INSIDE <= width;
        Self { said, more, action, in_one_line }
    }

    fn height(&self) -> f32 {
        if self.in_one_line { ONE_LINE } else { TWO_LINES }
    }
}

/// Wider than any line.
const WIDE: f32 = 4000.0;

/// Of what is said, and of who may know.
fn sizes(scene: &Scene<'_>) -> [TextSize; 2] {
    let plain = scene.look.tokens.scale.second.clone();
    [TextSize { weight: 600, ..plain.clone() }, plain]
}

/// How high a gap's row is.
pub(super) fn height(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, row: &GapRow, width: f32) -> f32 {
    Parts::of(ui, scene, book, row, width).height() + AROUND
}

/// A long time of which nothing is told, and the way to write a question about it.
pub(super) fn gap(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, row: &GapRow, rect: Rect) {
    let look = scene.look;
    let parts = Parts::of(ui, scene, book, row, rect.width());
    let card = Rect::from_center_size(rect.center(), vec2(rect.width(), parts.height()));
    dashed(ui, card, look.tokens.radius.control, Stroke::new(look.control_edge(), look.colours.line_control));
    let icon_at = pos2(card.left() + 24.0, card.center().y);
    scene.icon(ui.painter(), Icon::Gap, icon_at, look.tokens.icon.button, look.colours.ink_2);
    let own = ui.scope_id().with(("gap", row.gap.before.as_str()));
    let [bold, plain] = sizes(scene);
    let apart = if parts.in_one_line { 0.0 } else { plain.line / 2.0 };
    let at = pos2(card.left() + WORDS, card.center().y - apart);
    let taken = scene.line(ui.painter(), at, &parts.said, &bold, look.colours.ink) + 5.0;
    let more = scene.ink.words(ui.ctx(), &parts.more, &plain, look.colours.ink_2, WIDE);
    let right = if parts.in_one_line { taken } else { 0.0 };
    more.draw(ui.painter(), at + vec2(right, 2.0 * apart - plain.line / 2.0));
    say_aloud(ui, own, card, &format!("{} {}", parts.said, parts.more));
    if let Some((action, words)) = parts.action {
        let button = Button::new(scene, &words, ButtonLook::Quiet);
        let size = button.size(scene, ui);
        let at = pos2(card.right() - INSIDE - size.x, card.center().y - size.y / 2.0);
        let rect = Rect::from_min_size(at, size);
        if button.put(ui, scene, Region::Strip, rect, own.with("ask")).clicked() {
            scene.ask(action);
        }
    }
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
