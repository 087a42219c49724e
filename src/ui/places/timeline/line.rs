//! The line at the top: when, what happened, Enter. Below it, how the date is understood.

use super::{Focus, TimelineMemory};
use crate::app::{Action, OpenBook, TimelineAction, Understood};
use crate::ui::field::Field;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, paragraph, paragraph_height, say_aloud};
use egui::accesskit::Live;
use egui::{CornerRadius, Rect, Ui, pos2, vec2};

/// How high the fields are, and the room round them, in points.
const FIELD: f32 = 44.0;
const AROUND: f32 = 10.0;
/// How wide the field for the date is, in points.
const WHEN: f32 = 158.0;

/// Shows it at the top of a column; where it ends.
pub(super) fn line(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut TimelineMemory,
    book: &OpenBook,
    column: Rect,
) -> f32 {
    let look = scene.look;
    let second = look.tokens.scale.second.clone();
    let words = said(scene, memory, book);
    let hint_width = column.width() - 2.0 * AROUND - 4.0;
    let hint = paragraph_height(ui, hint_width, &words, &second).max(second.line);
    let height = AROUND + FIELD + 8.0 + hint + AROUND;
    let card = Rect::from_min_size(pos2(column.left(), column.top() + 14.0), vec2(column.width(), height));
    ui.painter().rect_filled(card, CornerRadius::same(look.tokens.radius.card as u8), look.colours.paper);
    let inside = card.shrink(AROUND);
    let add_words = scene.text("life-add");
    let add =
        Button { height: FIELD, least_width: 86.0, ..Button::new(scene, &add_words, ButtonLook::Filled) };
    let add_size = add.size(scene, ui);
    let when_width = WHEN.min(inside.width() * 0.3);
    let when = Rect::from_min_size(inside.min, vec2(when_width, FIELD));
    let what_width = inside.width() - when_width - add_size.x - 16.0;
    let what = Rect::from_min_size(pos2(when.right() + 8.0, inside.top()), vec2(what_width, FIELD));
    let button = Rect::from_min_size(pos2(what.right() + 8.0, inside.top()), add_size);

    let (when_name, what_name) = (scene.text("life-when"), scene.text("life-what"));
    let (when_id, what_id) = (ui.scope_id().with("when"), ui.scope_id().with("what"));
    let field = Field { hint: &when_name, ..Field::line(scene, when_id, when, &when_name, &memory.when) };
    let in_when = field.put(ui, scene, Region::Strip);
    let field = Field { hint: &what_name, ..Field::line(scene, what_id, what, &what_name, &memory.what) };
    let in_what = field.put(ui, scene, Region::Strip);
    memory.when = in_when.changed.unwrap_or(std::mem::take(&mut memory.when));
    memory.what = in_what.changed.unwrap_or(std::mem::take(&mut memory.what));
    for (focus, id) in [(Focus::When, when_id), (Focus::What, what_id)] {
        if memory.takes_focus(&focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
    let pressed = add.put(ui, scene, Region::Strip, button, ui.scope_id().with("add")).clicked();
    let at = pos2(inside.left() + 2.0, what.bottom() + 8.0);
    paragraph(ui, at, hint_width, &words, &second, look.colours.ink_2);
    let node = ui.scope_id().with("understood");
    say_aloud(ui, node, Rect::from_min_size(at, vec2(hint_width, hint)), &words);
    ui.ctx().accesskit_node_builder(node, |node| node.set_live(Live::Polite));

    if in_when.submitted && memory.what.trim().is_empty() {
        // Whoever types the whole line into the first field means the line.
        if memory.when.contains([',', ':', '،']) {
            memory.what = std::mem::take(&mut memory.when);
            said(scene, memory, book);
            let says = memory.understood.as_ref().is_some_and(|(_, understood)| {
                understood.says_something() && understood.event.when.is_some()
            });
            if says {
                memory.focus = Some(Focus::When);
                add_typed(scene, memory);
                memory.focus = Some(Focus::When);
                return card.bottom() + 8.0;
            }
            memory.when = std::mem::take(&mut memory.what);
        }
        memory.focus = Some(Focus::What);
    } else if in_when.submitted || in_what.submitted || pressed {
        add_typed(scene, memory);
    }
    card.bottom() + 8.0
}

/// Adds what is typed; the keyboard goes to where the next begins. What says nothing stays.
fn add_typed(scene: &mut Scene<'_>, memory: &mut TimelineMemory) {
    let says = memory.understood.as_ref().is_some_and(|(_, understood)| understood.says_something());
    if !says {
        memory.focus = Some(Focus::What);
        return;
    }
    memory.focus = Some(if memory.when.trim().is_empty() { Focus::What } else { Focus::When });
    let (when, what) = (std::mem::take(&mut memory.when), std::mem::take(&mut memory.what));
    memory.understood = None;
    scene.ask(Action::Timeline(TimelineAction::Add { when, what, language: scene.language.tag }));
}

/// How what is typed is understood; how dates can be typed while there is nothing.
fn said(scene: &Scene<'_>, memory: &mut TimelineMemory, book: &OpenBook) -> String {
    if memory.when.trim().is_empty() && memory.what.trim().is_empty() {
        memory.understood = None;
        return scene.text("life-hint");
    }
    let now = (memory.when.clone(), memory.what.clone(), book.generation());
    if memory.understood.as_ref().is_none_or(|(of, _)| *of != now) {
        // Only read, never kept: what is added gets an id of its own.
        let Ok(id) = "typed".parse() else { return String::new() };
        let understood = Understood::of(book.book(), scene.language, &memory.when, &memory.what, id);
        memory.understood = Some((now, understood));
    }
    let words = memory.understood.as_ref().and_then(|(_, typed)| typed.words(book.book(), scene.language));
    words.map_or_else(|| scene.text("life-no-date"), |words| scene.say(&words))
}
