//! The pages as they will print, one large, and the way through them.

use crate::app::{Action, PrintAction};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::places::pages::picture_of_page;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{IconButton, paragraph, say_aloud};
use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// Room round the page, and below it for the way through the pages, in points.
const ROUND: f32 = 24.0;
const BELOW: f32 = 64.0;

/// Shows it.
pub(super) fn preview(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.desk);
    let Some(book) = scene.state.book() else { return };
    let leaving = book.leaving();
    let all = leaving.pages.len();
    let index = book.on_print().page().min(all.saturating_sub(1));
    let Some(page) = leaving.pages.get(index) else {
        let (words, size) = (scene.text("print-nothing-in-copy"), scene.look.tokens.scale.body.clone());
        let at = rect.min + vec2(ROUND, ROUND);
        let ink = scene.look.colours.ink_2;
        let room = paragraph(ui, at, rect.width() - 2.0 * ROUND, &words, &size, ink);
        return say_aloud(ui, ui.scope_id().with("nothing"), Rect::from_min_size(at, room), &words);
    };
    let (across, down) = book.printed().trim();
    let room = Rect::from_min_max(rect.min + vec2(ROUND, ROUND), rect.max - vec2(ROUND, BELOW + ROUND));
    let scale = (room.width() / across as f32).min(room.height() / down as f32).max(0.01);
    let size = vec2(across as f32, down as f32) * scale;
    let paper = Rect::from_center_size(room.center(), size);
    ui.painter().add(scene.look.shadow("page").as_shape(paper, 0.0));
    picture_of_page(ui, scene, paper, ui.scope_id().with("preview"), page, leaving.otherwise.as_ref());
    if scene.look.is_high_contrast() {
        let edge = Stroke::new(2.0, scene.look.colours.ink);
        ui.painter().rect_stroke(paper, 0.0, edge, StrokeKind::Outside);
    }
    let words = scene.say(&Message::new("page-of").with("n", index + 1).with("all", all));
    let text_size = scene.look.tokens.scale.strong.clone();
    let taken = scene.measure(ui.painter(), &words, &text_size).x;
    let middle = pos2(rect.center().x, rect.bottom() - ROUND - BELOW / 2.0 + 10.0);
    let ink = scene.look.colours.ink;
    scene.line(ui.painter(), pos2(middle.x - taken / 2.0, middle.y), &words, &text_size, ink);
    let told = Rect::from_center_size(middle, vec2(taken, 24.0));
    say_aloud(ui, ui.scope_id().with("which page"), told, &words);
    let ways = [("action-previous-page", index.checked_sub(1)), ("action-next-page", Some(index + 1))];
    let [left, right] = if scene.next_at_left() { [ways[1], ways[0]] } else { ways };
    for (icon, (key, to), off) in [(Icon::CaretLeft, left, -1.0), (Icon::CaretRight, right, 1.0)] {
        let name = scene.text(key);
        let to = to.filter(|to| *to < all);
        let at = middle + vec2(off * (taken / 2.0 + 34.0), 0.0);
        let button = IconButton { icon, name: &name, keys: None, enabled: to.is_some(), side: 18.0 };
        let square = Rect::from_center_size(at, vec2(40.0, 40.0));
        if button.put(ui, scene, Region::Desk, square).clicked()
            && let Some(to) = to
        {
            scene.ask(Action::Print(PrintAction::Preview(to)));
        }
    }
}
