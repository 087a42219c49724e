//! The rows of the list as they are read: an event, a gap, and the examples of an empty timeline.

use super::{Focus, TimelineMemory};
use crate::app::{Action, EventRow, GapRow, OpenBook, TimelineAction};
use crate::book::EventId;
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::tokens::TextSize;
use crate::ui::widgets::{Button, ButtonLook, focus_ring, paragraph, paragraph_height, say_aloud};
use egui::{
    CornerRadius, EventFilter, Key, Modifiers, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// How high a row is without notes, in points.
const ROW: f32 = 66.0;
/// How high a gap is with the room round it, in points.
pub(super) const GAP: f32 = 56.0;
/// A photo in a row, in points.
const PHOTO: egui::Vec2 = vec2(60.0, 46.0);
/// Room at the sides within a row, in points.
const INSIDE: f32 = 12.0;
/// The most lines of a title.
const TITLE_LINES: f32 = 2.0;

/// The rows to which arrows lead.
pub(super) struct Beside<'a> {
    /// The event before it.
    pub before: Option<&'a EventId>,
    /// The event after it.
    pub after: Option<&'a EventId>,
}

/// Where a row's title begins, from its left edge.
fn title_at(width: f32) -> f32 {
    if width < 520.0 { 138.0 } else { 170.0 }
}

/// How wide the title can be.
fn title_width(width: f32) -> f32 {
    (width - title_at(width) - PHOTO.x - 2.0 * INSIDE).max(60.0)
}

/// How high an event's row is.
pub(super) fn height(ui: &Ui, scene: &Scene<'_>, row: &EventRow, width: f32) -> f32 {
    let size = &scene.look.tokens.scale.second;
    let note = |note: &Message| paragraph_height(ui, title_width(width) - 26.0, &scene.say(note), size) + 6.0;
    ROW + row.notes.iter().map(note).sum::<f32>()
}

/// When it was, as the list says it.
pub(super) fn when(scene: &Scene<'_>, book: &OpenBook, row: &EventRow) -> String {
    let said = scene.language.opening(&scene.language.when_in(book.book(), &row.event));
    if said.is_empty() { scene.text("life-undated") } else { said }
}

/// A row in words: date, title, age, and what is noted.
pub(super) fn in_words(scene: &Scene<'_>, book: &OpenBook, row: &EventRow) -> String {
    let named =
        Message::new("life-row").with("when", when(scene, book, row)).with("title", row.event.title.as_str());
    let mut words = scene.say(&named);
    let age = row.age.map(|age| scene.language.age(age));
    let records = row.for_records.then(|| scene.text("life-for-records"));
    for more in age.into_iter().chain(records).chain(row.notes.iter().map(|note| scene.say(note))) {
        words = scene.say(&Message::new("life-row-more").with("row", words).with("more", more));
    }
    words
}

/// An event.
pub(super) fn row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    row: &EventRow,
    beside: Beside<'_>,
    rect: Rect,
) {
    let look = scene.look;
    let event = &row.event;
    let id = |event: &EventId| ui.scope_id().with(("event", event.as_str()));
    let own = id(&event.id);
    let to = [(Key::ArrowUp, beside.before.map(id)), (Key::ArrowDown, beside.after.map(id))];
    let response = ui.interact(rect, own, Sense::click());
    let chosen = book.on_timeline().chosen() == Some(&event.id);
    let words = in_words(scene, book, row);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &words));
    scene.stop(Region::Strip, response.id);
    if memory.takes_focus(&Focus::Row(event.id.clone())) {
        response.request_focus();
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
        scene.ask(Action::Timeline(TimelineAction::Choose(event.id.clone())));
    }
    if response.has_focus() {
        // Arrows go along the life, whatever stands nearer on the screen.
        let keys = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(own, keys));
        for (key, to) in to {
            if let Some(to) = to
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            {
                ui.memory_mut(|memory| memory.request_focus(to));
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
            let remove = Action::Timeline(TimelineAction::Remove(event.id.clone()));
            memory.focus = beside.after.or(beside.before).cloned().map(Focus::Row);
            scene.ask(remove);
        }
    }
    if response.clicked() {
        let open = Action::Timeline(TimelineAction::Open(event.id.clone()));
        if open.enabled(scene.state) {
            memory.focus = Some(Focus::Title);
            scene.ask(open);
        } else {
            scene.ask(Action::Timeline(TimelineAction::Choose(event.id.clone())));
        }
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let ground = rect.shrink2(vec2(0.0, 1.0));
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if chosen {
        ui.painter().rect_filled(ground, radius, look.colours.accent_soft);
        let edge = Stroke::new(look.tokens.stroke.selected, look.colours.accent);
        ui.painter().rect_stroke(ground, radius, edge, StrokeKind::Inside);
    } else {
        if response.hovered() {
            ui.painter().rect_filled(ground, radius, look.colours.hover);
        }
        let line = Stroke::new(look.tokens.stroke.hairline, look.colours.line);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
    paint(ui, scene, book, row, rect);
    focus_ring(ui, scene, ground.shrink(3.0), &response, radius, false);
}

fn paint(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, row: &EventRow, rect: Rect) {
    let look = scene.look;
    let second = look.tokens.scale.second.clone();
    let ink = look.colours.ink;
    let title_left = rect.left() + title_at(rect.width());
    let width = title_width(rect.width());
    let date = when(scene, book, row);
    let age = row.age.map(|age| scene.language.age(age)).unwrap_or_default();
    let date_width = title_at(rect.width()) - INSIDE - 8.0;
    two(ui, scene, pos2(rect.left() + INSIDE, rect.top()), date_width, [&date, &age]);
    let title = match row.event.title.trim() {
        "" => "…".to_owned(),
        title => title.to_owned(),
    };
    let mut under = row.under(scene.language);
    if row.for_records {
        let records = scene.text("life-for-records");
        under = if under.is_empty() { records } else { format!("{records} · {under}") };
    }
    two(ui, scene, pos2(title_left, rect.top()), width, [&title, &under]);
    if let Some(photo) = row.event.photos.iter().find(|id| book.photo(id).is_some()) {
        let at = pos2(rect.right() - INSIDE - PHOTO.x, rect.top() + (ROW - PHOTO.y) / 2.0);
        scene.photo(ui, Rect::from_min_size(at, PHOTO), photo, false);
    }
    let mut top = rect.top() + ROW - 6.0;
    for note in &row.notes {
        let text = scene.say(note);
        let icon_at = pos2(title_left + 9.0, top + second.line / 2.0);
        scene.icon(ui.painter(), Icon::Warning, icon_at, look.tokens.icon.inline, look.colours.caution);
        let at = pos2(title_left + 26.0, top);
        top += paragraph(ui, at, width - 26.0, &text, &second, ink).y + 6.0;
    }
}

/// A line over a quieter one in the middle of a row, from its top left corner. Where the first takes two
/// lines, the second has no room.
fn two(ui: &Ui, scene: &mut Scene<'_>, at: egui::Pos2, width: f32, [first, second]: [&str; 2]) {
    let look = scene.look;
    let (strong, quiet) = (look.tokens.scale.strong.clone(), look.tokens.scale.second.clone());
    let set = scene.ink.words(ui.ctx(), first, &strong, look.colours.ink, width);
    let lines = (set.size.y / strong.line).round().max(1.0);
    let with_second = !second.is_empty() && lines < 2.0;
    let high = lines.min(TITLE_LINES) * strong.line + if with_second { quiet.line } else { 0.0 };
    let top = at.y + (ROW - high) / 2.0;
    clipped(ui, pos2(at.x, top), vec2(width, lines.min(TITLE_LINES) * strong.line), |painter, at| {
        set.draw(painter, at);
    });
    if with_second {
        let set = scene.ink.words(ui.ctx(), second, &quiet, look.colours.ink_2, width);
        clipped(ui, pos2(at.x, top + strong.line), vec2(width, quiet.line), |painter, at| {
            set.draw(painter, at);
        });
    }
}

/// Draws what may have more lines than there is room for.
fn clipped(ui: &Ui, at: egui::Pos2, room: egui::Vec2, draw: impl FnOnce(&egui::Painter, egui::Pos2)) {
    // A little more than the lines, for what hangs below them.
    let rect = Rect::from_min_size(at - vec2(4.0, 2.0), room + vec2(8.0, 4.0));
    draw(&ui.painter().with_clip_rect(ui.clip_rect().intersect(rect)), at);
}

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
pub(super) fn dashed(ui: &Ui, rect: Rect, radius: f32, stroke: Stroke) {
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
