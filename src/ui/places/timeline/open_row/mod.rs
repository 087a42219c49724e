//! A row that is open: everything that is known of an event, to be changed where it stands.
//!
//! Words go into the book as they are typed. A date goes in when its field is left, for half of one
//! would move the row about.

mod chosen;
mod column;
mod photos;
mod words;

use self::column::{BETWEEN, Column};
use super::{Focus, TimelineMemory, row};
use crate::app::{Action, EventRow, OpenBook, TimelineAction, age_beside, dated, typed_date, understood};
use crate::book::{EventId, LifeEvent};
use crate::edit::FactEdit;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, IconButton, say_aloud};
use egui::{CornerRadius, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;
use std::time::Duration;

/// How high an open row is until it has been drawn once, in points.
const FIRST_HEIGHT: f32 = 520.0;
/// After so many seconds a date that is being typed is kept.
const PAUSE: f64 = 1.5;
/// Room within its edge, and how high a field is, in points.
const INSIDE: f32 = 14.0;
const FIELD: f32 = 40.0;

/// What is typed in the open row and not in the book yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OpenRow {
    event: EventId,
    when: String,
    /// The date as it stood in the book when it was last typed or read.
    stood: String,
    feelings: String,
    /// Since when nothing more was typed of a date that is not in the book, in the toolkit's seconds.
    paused: Option<f64>,
    choosing_photos: bool,
    height: f32,
}

/// How high the open row is.
pub(super) fn height(memory: &TimelineMemory) -> f32 {
    memory.open.as_ref().map_or(FIRST_HEIGHT, |open| open.height)
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
        paused: None,
        choosing_photos: false,
        height: FIRST_HEIGHT,
    });
    // Changed elsewhere: an undo, another event's title.
    if open.stood != date {
        (open.when, open.stood) = (date.clone(), date);
    }
    if words::feelings_of(&open.feelings) != event.feelings {
        open.feelings = event.feelings.join(", ");
    }
    let card = rect.shrink2(vec2(0.0, 4.0));
    let radius = CornerRadius::same(look.tokens.radius.card as u8);
    ui.painter().rect_filled(card, radius, look.colours.paper);
    let edge = Stroke::new(look.tokens.stroke.selected, look.colours.accent);
    ui.painter().rect_stroke(card, radius, edge, StrokeKind::Inside);
    let said = row::in_words(scene, book, row);
    say_aloud(ui, ui.scope_id().with(("open event", event.id.as_str())), card, &said);
    let mut close = false;
    let mut remove = false;
    let mut now = event.clone();
    let builder = UiBuilder::new().id_salt(("open", event.id.as_str())).max_rect(card);
    ui.scope_builder(builder, |ui| {
        let (left, right) = (card.left() + INSIDE, card.right() - INSIDE);
        let mut column = Column { ui, scene, left, right, top: card.top() + INSIDE, event: event.clone() };
        close |= head(&mut column, memory, book, row, &mut open);
        words::story(&mut column, event);
        words::told(&mut column, book, event, &mut open);
        chosen::people(&mut column, book, event);
        chosen::places(&mut column, book, event);
        photos::photos(&mut column, book, event, &mut open);
        chosen::drawn(&mut column, book, event);
        foot(&mut column, &mut close, &mut remove);
        let height = column.top + INSIDE - card.top() + 8.0;
        if (height - open.height).abs() > 0.5 {
            open.height = height;
            column.ui.ctx().request_repaint();
        }
        now = column.event;
    });
    if !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        close = true;
    }
    if close {
        keep_date(scene, book, &mut now, &mut open);
        memory.focus = Some(Focus::Row(event.id.clone()));
    } else {
        memory.open = Some(open);
    }
    if remove {
        scene.ask(Action::Timeline(TimelineAction::Remove(event.id.clone())));
        return;
    }
    if now != *event {
        scene.ask(Action::Edit(FactEdit::UpdateEvent(Arc::new(now)).into()));
    }
    if close {
        scene.ask(Action::Timeline(TimelineAction::Close));
    }
}

/// The event with the date that is typed, where that is another than it stood in the book.
fn keep_date(scene: &Scene<'_>, book: &OpenBook, event: &mut LifeEvent, open: &mut OpenRow) {
    open.paused = None;
    if open.when.trim() == open.stood.trim() {
        return;
    }
    *event = dated(book.book(), scene.language, event, &open.when);
    // As the book says it from now on, so that it is not taken for a change from elsewhere.
    open.stood = typed_date(book.book(), scene.language, event);
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
    if memory.takes_focus(&Focus::Date) {
        // Before it is drawn, so that what is typed takes the place of what it says, as after a Tab.
        let id = column.id("life-when");
        column.ui.memory_mut(|memory| memory.request_focus(id));
    }
    let when_hint = column.scene.text("life-when");
    let typed = column.field(when, "life-when", &when_hint, &open.when, false);
    let now = column.ui.input(|input| input.time);
    if let Some(when) = typed.changed {
        open.when = when;
        open.paused = Some(now);
    }
    // Kept after a pause too, so that it is not lost with the window; shown as it was typed until left.
    let paused = open.paused.map(|since| PAUSE - (now - since));
    if let Some(left) = paused.filter(|left| *left > 0.0) {
        column.ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    if typed.submitted || typed.left || paused.is_some_and(|left| left <= 0.0) {
        keep_date(column.scene, book, &mut column.event, open);
    }
    if typed.submitted || typed.left {
        open.when.clone_from(&open.stood);
    }
    let what_hint = column.scene.text("life-what");
    let in_title = column.field(title, "life-what", &what_hint, &event.title, true);
    if memory.takes_focus(&Focus::Title) {
        let id = column.id("life-what");
        column.ui.memory_mut(|memory| memory.request_focus(id));
    }
    if let Some(title) = in_title.changed {
        column.event.title = title;
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

/// Closing, and taking it off the timeline.
fn foot(column: &mut Column<'_, '_, '_>, close: &mut bool, remove: &mut bool) {
    column.top += BETWEEN + 4.0;
    let row = column.take(40.0);
    let (close_words, remove_words) = (column.scene.text("life-close"), column.scene.text("life-remove"));
    let button = Button { height: 40.0, ..Button::new(column.scene, &close_words, ButtonLook::Filled) };
    let close_rect = Rect::from_min_size(row.min, button.size(column.scene, column.ui));
    let id = column.id("close");
    *close |= button.put(column.ui, column.scene, Region::Strip, close_rect, id).clicked();
    let button = Button {
        icon: Some(Icon::Trash),
        height: 40.0,
        ..Button::new(column.scene, &remove_words, ButtonLook::Plain)
    };
    let size = button.size(column.scene, column.ui);
    let rect = Rect::from_min_size(pos2(row.right() - size.x, row.top()), size);
    let id = column.id("remove");
    *remove |= button.put(column.ui, column.scene, Region::Strip, rect, id).clicked();
}
