//! A row that is open: everything that is known of an event, to be changed where it stands.
//!
//! Words go into the book as they are typed. A date goes in when its field is left, for half of one
//! would move the row about.

use super::{Focus, TimelineMemory, row};
use crate::app::{
    Action, EventRow, OpenBook, TimelineAction, age_beside, dated, drawn_on, show_there, typed_date,
    understood,
};
use crate::book::{EventId, LifeEvent, Paragraph, PhotoId, TextRole, Words};
use crate::edit::FactEdit;
use crate::language::Message;
use crate::ui::field::{Field, Typed};
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, IconButton, chip, chip_size, focus_ring, say_aloud};
use egui::{
    CornerRadius, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// How high an open row is until it has been drawn once, in points.
const FIRST_HEIGHT: f32 = 520.0;
/// Room within its edge, between groups, and below a label, in points.
const INSIDE: f32 = 14.0;
const BETWEEN: f32 = 12.0;
const BELOW_LABEL: f32 = 4.0;
/// Fields, in points.
const FIELD: f32 = 40.0;
const STORY: f32 = 92.0;
/// A photo, in points.
const PHOTO: f32 = 64.0;

/// What is typed in the open row and not in the book yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OpenRow {
    event: EventId,
    when: String,
    /// The date as it stood in the book when it was last typed or read.
    stood: String,
    feelings: String,
    choosing_photos: bool,
    height: f32,
}

/// How high the open row is.
pub(super) fn height(memory: &TimelineMemory) -> f32 {
    memory.open.as_ref().map_or(FIRST_HEIGHT, |open| open.height)
}

/// What is laid out from the top down.
struct Column<'u, 's, 'a> {
    ui: &'u mut Ui,
    scene: &'s mut Scene<'a>,
    left: f32,
    right: f32,
    top: f32,
}

impl Column<'_, '_, '_> {
    fn width(&self) -> f32 {
        self.right - self.left
    }

    fn take(&mut self, height: f32) -> Rect {
        let rect = Rect::from_min_size(pos2(self.left, self.top), vec2(self.width(), height));
        self.top += height;
        rect
    }

    fn label(&mut self, left: f32, key: &'static str) {
        let words = self.scene.text(key);
        let size = self.scene.look.tokens.scale.label.clone();
        let at = pos2(left, self.top + size.line / 2.0);
        self.scene.line(self.ui.painter(), at, &words, &size, self.scene.look.colours.ink_2);
    }

    fn label_height(&self) -> f32 {
        self.scene.look.tokens.scale.label.line + BELOW_LABEL
    }

    fn id(&self, of: impl std::hash::Hash + std::fmt::Debug) -> Id {
        self.ui.scope_id().with(("open row", of))
    }

    /// A field of one line; `in_book` says that its words go into the book as they are typed.
    fn field(&mut self, rect: Rect, key: &'static str, hint: &str, text: &str, in_book: bool) -> Typed {
        let label = self.scene.text(key);
        let field = Field::line(self.scene, self.id(key), rect, &label, text);
        Field { hint, in_book, ..field }.put(self.ui, self.scene, Region::Strip)
    }
}

/// Shows it.
pub(super) fn open_row(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    row: &EventRow,
    rect: Rect,
) {
    let event = &*row.event;
    let look = scene.look;
    let date = typed_date(book.book(), scene.language, event);
    let mut open = memory.open.take().filter(|open| open.event == event.id).unwrap_or_else(|| OpenRow {
        event: event.id.clone(),
        when: date.clone(),
        stood: date.clone(),
        feelings: event.feelings.join(", "),
        choosing_photos: false,
        height: FIRST_HEIGHT,
    });
    // Changed elsewhere: an undo, another event's title.
    if open.stood != date {
        (open.when, open.stood) = (date.clone(), date);
    }
    if feelings_of(&open.feelings) != event.feelings {
        open.feelings = event.feelings.join(", ");
    }
    let card = rect.shrink2(vec2(0.0, 4.0));
    let radius = CornerRadius::same(look.tokens.radius.card as u8);
    ui.painter().rect_filled(card, radius, look.colours.paper);
    let edge = Stroke::new(look.tokens.stroke.selected, look.colours.accent);
    ui.painter().rect_stroke(card, radius, edge, StrokeKind::Inside);
    let words = row::in_words(scene, book, row);
    say_aloud(ui, ui.scope_id().with(("open event", event.id.as_str())), card, &words);
    let mut close = false;
    let builder = UiBuilder::new().id_salt(("open", event.id.as_str())).max_rect(card);
    ui.scope_builder(builder, |ui| {
        let (left, right) = (card.left() + INSIDE, card.right() - INSIDE);
        let mut column = Column { ui, scene, left, right, top: card.top() + INSIDE };
        close |= head(&mut column, memory, book, row, &mut open);
        story(&mut column, event);
        told(&mut column, book, event, &mut open);
        people(&mut column, book, event);
        places(&mut column, book, event);
        photos(&mut column, book, event, &mut open);
        drawn(&mut column, book, event);
        close |= foot(&mut column, event);
        let height = column.top + INSIDE - card.top() + 8.0;
        if (height - open.height).abs() > 0.5 {
            open.height = height;
            ui.ctx().request_repaint();
        }
    });
    if !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        close = true;
    }
    if close {
        keep_date(scene, book, event, &mut open);
        memory.focus = Some(Focus::Row(event.id.clone()));
        scene.ask(Action::Timeline(TimelineAction::Close));
        return;
    }
    memory.open = Some(open);
}

/// Asks for the event to be so from now on.
fn update(scene: &mut Scene<'_>, event: LifeEvent) {
    scene.ask(Action::Edit(FactEdit::UpdateEvent(Arc::new(event)).into()));
}

/// Puts the typed date into the book, if it is another.
fn keep_date(scene: &mut Scene<'_>, book: &OpenBook, event: &LifeEvent, open: &mut OpenRow) {
    if open.when.trim() == open.stood.trim() {
        return;
    }
    open.stood.clone_from(&open.when);
    let event = dated(book.book(), scene.language, event, &open.when);
    // As the book says it from now on, so that it is not taken for a change from elsewhere.
    open.stood = typed_date(book.book(), scene.language, &event);
    open.when.clone_from(&open.stood);
    update(scene, event);
}

/// When and what, and how the date is understood. Whether the row is to close.
fn head(
    column: &mut Column<'_, '_, '_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    row: &EventRow,
    open: &mut OpenRow,
) -> bool {
    let event = &*row.event;
    let line = column.take(FIELD);
    let when = Rect::from_min_size(line.min, vec2(158.0_f32.min(line.width() * 0.3), FIELD));
    let close_rect = Rect::from_min_size(pos2(line.right() - FIELD, line.top()), vec2(FIELD, FIELD));
    let title = Rect::from_min_max(
        pos2(when.right() + 8.0, line.top()),
        pos2(close_rect.left() - 4.0, line.bottom()),
    );
    let when_hint = column.scene.text("life-when");
    let typed = column.field(when, "life-when", &when_hint, &open.when, false);
    open.when = typed.changed.unwrap_or(std::mem::take(&mut open.when));
    if typed.submitted || typed.left {
        keep_date(column.scene, book, event, open);
    }
    let what_hint = column.scene.text("life-what");
    let in_title = column.field(title, "life-what", &what_hint, &event.title, true);
    if memory.takes_focus(&Focus::Title) {
        let id = column.id("life-what");
        column.ui.memory_mut(|memory| memory.request_focus(id));
    }
    if let Some(title) = in_title.changed {
        update(column.scene, LifeEvent { title, ..event.clone() });
    }
    let name = column.scene.text("life-close");
    let keys = column.scene.text("key-escape");
    let button = IconButton { icon: Icon::Close, name: &name, keys: Some(&keys), enabled: true, side: 20.0 };
    let close = button.put(column.ui, column.scene, Region::Strip, close_rect).clicked();

    column.top += 5.0;
    let now = match open.when.trim() == open.stood.trim() {
        true => event.clone(),
        false => dated(book.book(), column.scene.language, event, &open.when),
    };
    let age = age_beside(book.book(), &now);
    let said = understood(book.book(), column.scene.language, &now, age);
    let said = said.map_or_else(|| column.scene.text("life-hint"), |said| column.scene.say(&said));
    let second = column.scene.look.tokens.scale.second.clone();
    let ink = column.scene.look.colours.ink_2;
    let set = column.scene.ink.words(column.ui.ctx(), &said, &second, ink, column.width());
    let rect = column.take(set.size.y);
    set.draw(column.ui.painter(), rect.min);
    say_aloud(column.ui, column.id("understood"), rect, &said);
    for note in &row.notes {
        column.top += 4.0;
        let text = column.scene.say(note);
        let at = pos2(column.left + 9.0, column.top + second.line / 2.0);
        let caution = column.scene.look.colours.caution;
        column.scene.icon(column.ui.painter(), Icon::Warning, at, 18.0, caution);
        let ink = column.scene.look.colours.ink;
        let set = column.scene.ink.words(column.ui.ctx(), &text, &second, ink, column.width() - 26.0);
        let rect = column.take(set.size.y);
        set.draw(column.ui.painter(), rect.min + vec2(26.0, 0.0));
        say_aloud(column.ui, column.id(("note", &text)), rect, &text);
    }
    close || in_title.submitted
}

fn story(column: &mut Column<'_, '_, '_>, event: &LifeEvent) {
    column.top += BETWEEN;
    column.label(column.left, "life-story");
    column.top += column.label_height();
    let rect = column.take(STORY);
    let text = event.words.text();
    let label = column.scene.text("life-story");
    let field = Field::line(column.scene, column.id("life-story"), rect, &label, &text);
    let field = Field { single_line: false, in_book: true, ..field };
    if let Some(text) = field.put(column.ui, column.scene, Region::Strip).changed {
        update(column.scene, LifeEvent { words: retold(&event.words, &text), ..event.clone() });
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
fn told(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent, open: &mut OpenRow) {
    column.top += BETWEEN;
    let half = (column.width() - 12.0) / 2.0;
    let middle = column.left + half + 12.0;
    column.label(column.left, "life-source");
    column.label(middle, "life-felt");
    column.top += column.label_height();
    let line = column.take(FIELD);
    let source_rect = Rect::from_min_size(line.min, vec2(half, FIELD));
    if let Some(source) = column.field(source_rect, "life-source", "", &event.source, true).changed {
        update(column.scene, LifeEvent { source, ..event.clone() });
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
        update(column.scene, LifeEvent { feelings, ..event.clone() });
    }
}

/// Feelings as they are typed, with commas between.
fn feelings_of(typed: &str) -> Vec<String> {
    let feelings = typed.split([',', ';', '،']).map(str::trim).filter(|feeling| !feeling.is_empty());
    feelings.map(str::to_owned).collect()
}

/// Chips in rows; which was pressed.
fn chips(column: &mut Column<'_, '_, '_>, key: &'static str, chips: &[(&str, &str, bool)]) -> Option<usize> {
    const GAP: f32 = 6.0;
    column.top += BETWEEN;
    column.label(column.left, key);
    column.top += column.label_height();
    let mut pressed = None;
    let mut left = column.left;
    for (at, (id, words, chosen)) in chips.iter().enumerate() {
        let size = chip_size(column.ui, column.scene, words, column.width());
        if left > column.left && left + size.x > column.right {
            left = column.left;
            column.top += size.y + GAP;
        }
        let rect = Rect::from_min_size(pos2(left, column.top), size);
        left += size.x + GAP;
        let id = column.id((key, *id));
        if chip(column.ui, column.scene, Region::Strip, rect, id, words, *chosen).clicked() {
            pressed = Some(at);
        }
        if at + 1 == chips.len() {
            column.top += size.y;
        }
    }
    pressed
}

fn people(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
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
        update(column.scene, LifeEvent { people: now, ..event.clone() });
    }
}

fn places(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
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
        update(column.scene, LifeEvent { place, ..event.clone() });
    }
}

/// The photos of it; and those of the book to choose from, on demand.
fn photos(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent, open: &mut OpenRow) {
    let all = book.book().photos();
    if all.is_empty() {
        return;
    }
    column.top += BETWEEN;
    column.label(column.left, "life-photos");
    column.top += column.label_height();
    let words =
        column.scene.text(if open.choosing_photos { "life-photos-done" } else { "life-photos-choose" });
    let button = Button::new(column.scene, &words, ButtonLook::Plain);
    let size = button.size(column.scene, column.ui);
    let chosen: Vec<&PhotoId> = event.photos.iter().filter(|id| book.photo(id).is_some()).collect();
    let shown = if open.choosing_photos { Vec::new() } else { chosen };
    let row = column.take(if shown.is_empty() { size.y } else { PHOTO });
    let mut left = row.left();
    let mut pressed = None;
    for id in shown {
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(PHOTO * 1.3, PHOTO));
        if rect.right() > row.right() - size.x - 8.0 {
            break;
        }
        column.scene.photo(column.ui, rect, id, false);
        let name = name_of(column.scene, book, id);
        say_aloud(column.ui, column.id(("photo", id.as_str())), rect, &name);
        left = rect.right() + 8.0;
    }
    let at = Rect::from_min_size(pos2(left, row.center().y - size.y / 2.0), size);
    let id = column.id("choose photos");
    if button.put(column.ui, column.scene, Region::Strip, at, id).clicked() {
        open.choosing_photos = !open.choosing_photos;
    }
    if open.choosing_photos {
        column.top += 8.0;
        let strip = column.take(PHOTO + 18.0);
        let (ui, scene) = (&mut *column.ui, &mut *column.scene);
        ui.scope_builder(UiBuilder::new().max_rect(strip).id_salt("choose"), |ui| {
            let step = PHOTO * 1.3 + 8.0;
            ScrollArea::horizontal().auto_shrink(false).id_salt("photos").show_viewport(ui, |ui, view| {
                ui.set_width(step * all.len() as f32 + 4.0);
                ui.set_height(PHOTO + 6.0);
                let origin = ui.max_rect().min + vec2(4.0, 4.0);
                for (at, photo) in all.iter().enumerate() {
                    let x = step * at as f32;
                    if x + step < view.left() - step || x > view.right() + step {
                        continue;
                    }
                    let rect = Rect::from_min_size(origin + vec2(x, 0.0), vec2(PHOTO * 1.3, PHOTO - 4.0));
                    let is_in = event.photos.contains(&photo.id);
                    if choosable(ui, scene, book, rect, &photo.id, is_in) {
                        pressed = Some((photo.id.clone(), is_in));
                    }
                }
            });
        });
    }
    if let Some((id, is_in)) = pressed {
        let mut photos = event.photos.clone();
        if is_in {
            photos.retain(|one| *one != id);
        } else {
            photos.push(id);
        }
        update(column.scene, LifeEvent { photos, ..event.clone() });
    }
}

/// A photo that can be chosen; whether it was pressed.
fn choosable(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    rect: Rect,
    id: &PhotoId,
    chosen: bool,
) -> bool {
    let response = ui.interact(rect, ui.scope_id().with(id.as_str()), Sense::click());
    scene.photo(ui, rect, id, false);
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.chip as u8);
    if chosen {
        let edge = Stroke::new(look.tokens.stroke.focus, look.colours.accent);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        let mark = Rect::from_center_size(rect.right_top() + vec2(-12.0, 12.0), vec2(20.0, 20.0));
        ui.painter().circle_filled(mark.center(), 10.0, look.colours.accent);
        scene.icon(ui.painter(), Icon::Check, mark.center(), 14.0, look.colours.on_accent);
    } else if response.hovered() {
        let edge = Stroke::new(look.tokens.stroke.selected, look.colours.line_control);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
    }
    let name = name_of(scene, book, id);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &name));
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Strip, response.id);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// A photo in words: its caption, what is to be seen, or its number in the box.
fn name_of(scene: &Scene<'_>, book: &OpenBook, id: &PhotoId) -> String {
    let photo = book.photo(id);
    let words = photo.into_iter().flat_map(|photo| [photo.caption.trim(), photo.alt.trim()]);
    match words.into_iter().find(|words| !words.is_empty()) {
        Some(words) => words.to_owned(),
        None => {
            let at = book.book().photos().iter().position(|photo| photo.id == *id).unwrap_or(0);
            scene.say(&Message::new("life-photo-of").with("n", at + 1))
        }
    }
}

/// Whether it is drawn on the page that chooses its events one by one.
fn drawn(column: &mut Column<'_, '_, '_>, book: &OpenBook, event: &LifeEvent) {
    let form = book.on_timeline().form(book.book());
    let Some((page, element)) = drawn_on(book.book(), form) else { return };
    let crate::book::ElementKind::Timeline(timeline) = &element.kind else { return };
    let crate::book::EventChoice::These { events } = &timeline.shows else { return };
    let is_shown = events.contains(&event.id);
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page.id);
    let number = printed.map_or(0, |printed| printed.place.number);
    let words = column.scene.say(&Message::new("life-shown-on").with("n", number));
    column.top += BETWEEN;
    let size = chip_size(column.ui, column.scene, &words, column.width());
    let rect = Rect::from_min_size(pos2(column.left, column.top), size);
    column.top += size.y;
    let id = column.id("shown on page");
    if chip(column.ui, column.scene, Region::Strip, rect, id, &words, is_shown).clicked()
        && let Some(edit) = show_there(element, &event.id, !is_shown)
    {
        column.scene.ask(Action::Edit(edit));
    }
}

/// Closing, and taking it off the timeline. Whether the row is to close.
fn foot(column: &mut Column<'_, '_, '_>, event: &LifeEvent) -> bool {
    column.top += BETWEEN + 4.0;
    let row = column.take(40.0);
    let (close_words, remove_words) = (column.scene.text("life-close"), column.scene.text("life-remove"));
    let close = Button { height: 40.0, ..Button::new(column.scene, &close_words, ButtonLook::Filled) };
    let close_rect = Rect::from_min_size(row.min, close.size(column.scene, column.ui));
    let id = column.id("close");
    let closes = close.put(column.ui, column.scene, Region::Strip, close_rect, id).clicked();
    let remove = Button {
        icon: Some(Icon::Trash),
        height: 40.0,
        ..Button::new(column.scene, &remove_words, ButtonLook::Plain)
    };
    let size = remove.size(column.scene, column.ui);
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    let id = column.id("remove");
    if remove.put(column.ui, column.scene, Region::Strip, rect, id).clicked() {
        column.scene.ask(Action::Timeline(TimelineAction::Remove(event.id.clone())));
    }
    closes
}
