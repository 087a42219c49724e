//! An event as it stands in the list.

use super::{Focus, TimelineMemory, at_end};
use crate::app::{Action, EventRow, OpenBook, TimelineAction};
use crate::book::EventId;
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{focus_ring, paragraph, paragraph_height};
use egui::{
    CornerRadius, EventFilter, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

/// How high a row is without notes, in points.
pub(super) const ROW: f32 = 66.0;
/// A photo in a row, in points.
const PHOTO: egui::Vec2 = vec2(60.0, 46.0);
/// Room at the sides within a row, in points.
pub(super) const INSIDE: f32 = 12.0;
/// The most lines of a title or date: as many as a row has room for.
const TITLE_LINES: f32 = 3.0;

/// The rows to which arrows lead.
pub(super) struct Beside<'a> {
    /// The event before it.
    pub before: Option<&'a EventId>,
    /// The event after it.
    pub after: Option<&'a EventId>,
}

/// Where a row's title begins, from its left edge.
pub(super) fn title_at(width: f32) -> f32 {
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
    let at_end = row.at_end.map_or(0.0, |why| at_end::height(ui, scene, row, why, width));
    ROW + row.notes.iter().map(note).sum::<f32>() + at_end
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
    let at_end = row.at_end.map(|why| scene.text(at_end::words(why)));
    let notes = row.notes.iter().map(|note| scene.say(note));
    for more in age.into_iter().chain(records).chain(notes).chain(at_end) {
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
    if let Some(why) = row.at_end {
        at_end::at_end(ui, scene, memory, row, why, rect);
    }
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
    let below = scene.ink.words(ui.ctx(), second, &quiet, look.colours.ink_2, width);
    // As many whole lines as the row has room for.
    let room = ((ROW - strong.line - 2.0) / quiet.line).floor().max(1.0);
    let below_high = (below.size.y / quiet.line).round().clamp(1.0, room) * quiet.line;
    let high = lines.min(TITLE_LINES) * strong.line + if with_second { below_high } else { 0.0 };
    let top = at.y + (ROW - high) / 2.0;
    clipped(ui, pos2(at.x, top), vec2(width, lines.min(TITLE_LINES) * strong.line), |painter, at| {
        set.draw(painter, at);
    });
    if with_second {
        clipped(ui, pos2(at.x, top + strong.line), vec2(width, below_high), |painter, at| {
            below.draw(painter, at);
        });
    }
}

/// Draws what may have more lines than there is room for.
fn clipped(ui: &Ui, at: egui::Pos2, room: egui::Vec2, draw: impl FnOnce(&egui::Painter, egui::Pos2)) {
    // A little more than the lines, for what hangs below them.
    let rect = Rect::from_min_size(at - vec2(4.0, 2.0), room + vec2(8.0, 4.0));
    draw(&ui.painter().with_clip_rect(ui.clip_rect().intersect(rect)), at);
}
