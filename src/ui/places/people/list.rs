//! The list at the start side: fields for a new name at its top, the people, then homes and places.

use super::{Focus, PeopleMemory, face, known};
use crate::app::{Action, InLife, OpenBook, PeopleAction, Scrolled, places_in_time};
use crate::ui::field::Field;
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{Side, focus_ring, hairline, name_option, say_heading};
use egui::{
    CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

/// How high a row is, and the face in it, in points.
const ROW: f32 = 52.0;
const FACE: f32 = 36.0;
/// How high a heading is, in points.
const HEAD: f32 = 38.0;
/// How high a field is, and the room round it, in points.
const FIELD: f32 = 36.0;
const ROUND: f32 = 10.0;

/// A row as it is shown.
struct Row {
    one: InLife,
    name: String,
    under: String,
}

/// Shows it.
pub(super) fn list(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper);
    hairline(ui, scene, rect, Side::Right);
    let mut top = rect.top();
    if book.may_change() {
        top = adding(ui, scene, memory, rect);
    }
    let body = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right() - 1.0, rect.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.set_clip_rect(body);
        scrolled(ui, scene, Scrolled::People, true, |area, ui, scene| {
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                rows(ui, scene, memory, book);
            })
        });
    });
}

/// The fields for a new name; where they end.
fn adding(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, rect: Rect) -> f32 {
    let mut top = rect.top() + ROUND;
    let (left, width) = (rect.left() + ROUND, rect.width() - 2.0 * ROUND - 1.0);
    for (key, focus) in [("people-new", Focus::NewPerson), ("people-new-place", Focus::NewPlace)] {
        let at = Rect::from_min_size(pos2(left, top), vec2(width, FIELD));
        top = at.bottom() + 8.0;
        let id = Id::unique(key);
        let is_person = focus == Focus::NewPerson;
        memory.focus_on(ui, &focus, id);
        let text = if is_person { &mut memory.new_person } else { &mut memory.new_place };
        let label = scene.text(key);
        let field = Field { hint: &label, ..Field::line(scene, id, at, &label, text) };
        let typed = field.put(ui, scene, Region::Strip);
        if let Some(changed) = typed.changed {
            *text = changed;
        }
        if typed.submitted && !text.trim().is_empty() {
            let name = std::mem::take(text);
            // The next one can be typed at once.
            scene.ask(Action::People(match is_person {
                true => PeopleAction::AddPerson(name),
                false => PeopleAction::AddPlace(name),
            }));
        }
    }
    let line = Rect::from_min_max(rect.min, pos2(rect.right(), top + 2.0));
    hairline(ui, scene, line, Side::Bottom);
    line.bottom()
}

fn rows(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    let parts = book.book().parts();
    let people: Vec<Row> = (parts.people.iter())
        .map(|person| Row {
            one: InLife::Person(person.id.clone()),
            name: known::called(scene, person),
            under: person.relation.clone(),
        })
        .collect();
    let places: Vec<Row> = (places_in_time(book.book()).into_iter())
        .map(|place| Row {
            one: InLife::Place(place.id.clone()),
            name: known::place_called(scene, place),
            under: known::place_under(scene, book.book(), place),
        })
        .collect();
    let all: Vec<InLife> = people.iter().chain(&places).map(|row| row.one.clone()).collect();
    let chosen = book.on_people().chosen();
    let cursor = chosen.filter(|one| all.contains(one)).or(all.first()).cloned();
    for (key, rows) in [("people-people", &people), ("people-places", &places)] {
        if rows.is_empty() {
            continue;
        }
        let width = ui.available_width();
        let (head, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
        let words = scene.text(key);
        let size = scene.look.tokens.scale.label.clone();
        let at = pos2(head.left() + 20.0, head.bottom() - 15.0);
        scene.line(ui.painter(), at, &words, &size, scene.look.colours.ink_2);
        say_heading(ui, ui.scope_id().with(key), head, &words);
        for one in rows {
            let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
            let has_cursor = cursor.as_ref() == Some(&one.one);
            row(ui, scene, memory, book, one, &all, rect.shrink2(vec2(ROUND, 0.0)), has_cursor);
        }
    }
    ui.add_space(12.0);
}

fn id_of(one: &InLife) -> Id {
    match one {
        InLife::Person(person) => Id::unique(("person in the list", person.as_str())),
        InLife::Place(place) => Id::unique(("place in the list", place.as_str())),
    }
}

#[expect(clippy::too_many_arguments, reason = "a row, the list it is in, and where it is")]
fn row(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    row: &Row,
    all: &[InLife],
    rect: Rect,
    has_cursor: bool,
) {
    let chosen = book.on_people().chosen() == Some(&row.one);
    let id = id_of(&row.one);
    if has_cursor {
        // Where it is not, the keyboard would be taken away again.
        memory.focus_on(ui, &Focus::Row(row.one.clone()), id);
    }
    // One of them is reached with Tab, the others from it with arrows.
    let sense = if has_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let said = known::said(scene, &row.name, &row.under);
    name_option(ui, &response, chosen, &said);
    if has_cursor {
        scene.stop(Region::Strip, id);
        let keys = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, keys));
    }
    if response.has_focus() {
        arrows(ui, scene, memory, all, &row.one);
    }
    let after = face::beside(book, &row.one).map(Focus::Row);
    face::pressed(ui, scene, memory, &response, &row.one, Focus::Row(row.one.clone()), after);
    if chosen && memory.chosen.as_ref() != Some(&row.one) || response.gained_focus() {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, ROW)), None);
    }
    if ui.is_rect_visible(rect) {
        paint(ui, scene, book, row, rect, chosen, response.hovered());
        let radius = CornerRadius::same(scene.look.tokens.radius.control as u8);
        focus_ring(ui, scene, rect.shrink(3.0), &response, radius, false);
    }
}

/// Arrows, Home and End choose another one.
fn arrows(ui: &Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, all: &[InLife], from: &InLife) {
    let Some(at) = all.iter().position(|one| one == from) else { return };
    let last = all.len() - 1;
    // Several presses may come in one frame.
    let mut to = at;
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        to = (to + count(Key::ArrowDown)).saturating_sub(count(Key::ArrowUp)).min(last);
        if count(Key::Home) > 0 {
            to = 0;
        }
        if count(Key::End) > 0 {
            to = last;
        }
    });
    if to != at {
        scene.ask(Action::People(PeopleAction::Choose(all[to].clone())));
        memory.focus = Some(Focus::Row(all[to].clone()));
    }
}

fn paint(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    row: &Row,
    rect: Rect,
    chosen: bool,
    hovered: bool,
) {
    let look = scene.look;
    let colours = &look.colours;
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if chosen {
        ui.painter().rect_filled(rect, radius, colours.accent_soft);
        if look.is_high_contrast() {
            let edge = Stroke::new(2.0, colours.accent);
            ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
        }
    } else if hovered {
        ui.painter().rect_filled(rect, radius, colours.hover);
    }
    let picture =
        Rect::from_center_size(pos2(rect.left() + 10.0 + FACE / 2.0, rect.center().y), vec2(FACE, FACE));
    match &row.one {
        InLife::Person(id) => {
            let photo = book.book().person(id).and_then(|person| person.photo.clone());
            face::person(ui, scene, picture, photo.as_ref());
        }
        InLife::Place(id) => {
            if let Some(place) = book.book().place(id) {
                face::place(ui, scene, picture, place);
            }
        }
    }
    let strong = look.tokens.scale.strong.clone();
    let quiet = look.tokens.scale.second.clone();
    let ink = if chosen { colours.accent } else { colours.ink };
    let ink_2 = if chosen { colours.accent } else { colours.ink_2 };
    let left = picture.right() + 10.0;
    let room = rect.right() - 6.0 - left;
    // What is longer than its place ends in dots, and is said whole.
    let with_under = !row.under.trim().is_empty();
    let high = strong.line + if with_under { quiet.line } else { 0.0 };
    let mut top = rect.center().y - high / 2.0;
    for (words, size, ink) in [(&row.name, &strong, ink), (&row.under, &quiet, ink_2)] {
        let words = known::shortened(ui, scene, words, size, room);
        let set = scene.ink.words(ui.ctx(), &words, size, ink, 4000.0);
        set.draw(ui.painter(), pos2(left, top));
        top += size.line;
    }
}
