//! Everybody where they belong: a circle for each home in the order of time, then for other places,
//! then for everybody else. All faces are of one size; no circle is before another but in time.

use super::{Focus, PeopleMemory, face, known};
use crate::app::{Action, Circle, InLife, OpenBook, PeopleAction, Scrolled, circles};
use crate::ui::scene::{Region, Scene};
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{dashed, focus_ring, say_aloud};
use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

/// A face, and the room of one with its name, in points.
const FACE: f32 = 76.0;
const CELL: Vec2 = vec2(112.0, 136.0);
/// Room within a circle: at the sides, above the faces and below them.
const INSIDE: Vec2 = vec2(16.0, 14.0);
/// How high the name of a circle is, half of it over its edge; and the line below it.
const NAME: f32 = 30.0;
const TIME: f32 = 24.0;
/// How high what is said of a circle with nobody in it is, in points.
const NOBODY: f32 = 44.0;
/// Room round circles, and the radius of their corners.
const GAP: f32 = 20.0;
const CORNER: f32 = 36.0;
/// How much of a face shows where its circle has ended.
const FADED: f32 = 0.55;

/// A circle as it is laid out.
struct Laid {
    circle: Circle,
    /// Which, from 0; for its colour.
    nth: usize,
    name: String,
    time: String,
    /// Faces in a row.
    columns: usize,
    rect: Rect,
}

/// Somebody or a place where the keyboard can be, with the id there.
type Spot = (Id, InLife);

/// Where the keyboard can be, in order, and which of them it comes to with Tab.
struct Reach {
    spots: Vec<Spot>,
    cursor: Option<Id>,
}

/// Shows it.
pub(super) fn middle(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    scrolled(ui, scene, Scrolled::Circles, true, |area, ui, scene| {
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let width = ui.available_width();
            let (laid, height) = lay_out(ui, scene, book, width);
            let origin = ui.max_rect().min;
            ui.set_height(height);
            let spots: Vec<Spot> = laid.iter().flat_map(spots_of).collect();
            let focused = ui.memory(|memory| memory.focused());
            let chosen = book.on_people().chosen();
            let coming = match memory.focus {
                Some(Focus::InCircle(id)) => Some(id),
                _ => focused,
            };
            let cursor = (spots.iter().find(|(id, _)| Some(*id) == coming))
                .or_else(|| spots.iter().find(|(_, one)| Some(one) == chosen))
                .or(spots.first())
                .map(|(id, _)| *id);
            let reach = Reach { cursor, spots };
            for mut one in laid {
                one.rect = one.rect.translate(origin.to_vec2());
                circle(ui, scene, memory, book, &one, &reach);
            }
        })
    });
}

/// The circles from the start side on, as many in a row as have room, rows in the middle of the width.
/// Their places are from the top left corner.
fn lay_out(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, width: f32) -> (Vec<Laid>, f32) {
    let room = (width - 2.0 * GAP).max(CELL.x + 2.0 * INSIDE.x);
    let most = (((room - 2.0 * INSIDE.x) / CELL.x).floor() as usize).max(1);
    let mut all: Vec<Laid> = Vec::new();
    for (nth, circle) in circles(book.book()).into_iter().enumerate() {
        let place = circle.place.as_ref().and_then(|id| book.book().place(id));
        let name = match place {
            Some(place) => known::place_called(scene, place),
            None if nth == 0 => scene.text("people-people"),
            None => scene.text("people-others"),
        };
        let time = place.map(|place| known::from_to(scene, book.book(), place)).unwrap_or_default();
        let named = name_width(ui, scene, &name, room);
        let timed = scene.measure(ui.painter(), &time, &scene.look.tokens.scale.second).x;
        let count = circle.people.len();
        // Rows of about the same length.
        let rows = count.div_ceil(most).max(1);
        let columns = count.div_ceil(rows).max(1);
        let faces = columns as f32 * CELL.x;
        let wide = (faces.max(timed).max(named + 2.0 * CORNER - 2.0 * INSIDE.x) + 2.0 * INSIDE.x).min(room);
        let time_room = if time.is_empty() { 6.0 } else { TIME };
        let high = NAME / 2.0
            + time_room
            + (if count == 0 { NOBODY } else { rows as f32 * CELL.y })
            + 2.0 * INSIDE.y
            - 8.0;
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(wide.ceil(), high));
        all.push(Laid { circle, nth, name, time, columns, rect });
    }
    let mut top = GAP + NAME / 2.0;
    let mut from = 0;
    while from < all.len() {
        let mut taken = all[from].rect.width();
        let mut to = from + 1;
        while to < all.len() && taken + GAP + all[to].rect.width() <= room {
            taken += GAP + all[to].rect.width();
            to += 1;
        }
        let high = all[from..to].iter().map(|one| one.rect.height()).fold(0.0, f32::max);
        let mut left = ((width - taken) / 2.0).round();
        for one in &mut all[from..to] {
            let size = vec2(one.rect.width(), high);
            one.rect = Rect::from_min_size(pos2(left, top), size);
            left += size.x + GAP;
        }
        top += high + GAP + NAME / 2.0;
        from = to;
    }
    (all, top)
}

/// How wide the name of a circle is, with the room round it.
fn name_width(ui: &Ui, scene: &mut Scene<'_>, name: &str, most: f32) -> f32 {
    let title = scene.look.tokens.scale.group_title.clone();
    let words = scene.ink.words(ui.ctx(), name, &title, Color32::BLACK, 4000.0);
    (words.size.x + 24.0).min(most - 2.0 * CORNER)
}

fn spots_of(laid: &Laid) -> Vec<Spot> {
    let of = laid.circle.place.as_ref().map_or("", |place| place.as_str());
    let place = laid.circle.place.clone().map(InLife::Place);
    let people = laid.circle.people.iter().cloned().map(InLife::Person);
    place.into_iter().chain(people).map(|one| (id_of(of, &one), one)).collect()
}

fn id_of(circle: &str, one: &InLife) -> Id {
    match one {
        InLife::Person(person) => Id::unique(("in circle", circle, person.as_str())),
        InLife::Place(place) => Id::unique(("circle", place.as_str())),
    }
}

/// The colours of a circle: its edge, what is in it, and its name on the edge.
fn colours_of(scene: &Scene<'_>, laid: &Laid) -> (Color32, Color32, Color32) {
    let look = scene.look;
    let colours = &look.colours;
    if look.is_high_contrast() {
        return (colours.ink, colours.panel, colours.panel);
    }
    if laid.circle.place.is_none() {
        return (colours.ink_2, colours.paper, colours.panel);
    }
    let section = look.section(laid.nth);
    (section.fill, section.fill.gamma_multiply(0.11), section.number)
}

fn circle(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    reach: &Reach,
) {
    let (edge, fill, on_edge) = colours_of(scene, laid);
    let rect = laid.rect;
    if ui.is_rect_visible(rect.expand(GAP)) {
        ui.painter().rect_filled(rect, CornerRadius::same(CORNER as u8), fill);
        let stroke = Stroke::new(3.0, edge);
        if laid.circle.ended {
            dashed(ui, rect.shrink(1.5), CORNER, stroke);
        } else {
            ui.painter().rect_stroke(rect, CornerRadius::same(CORNER as u8), stroke, StrokeKind::Inside);
        }
    }
    let mut spots_here = spots_of(laid).into_iter();
    name(ui, scene, memory, book, laid, (edge, on_edge), reach);
    if laid.circle.place.is_some() {
        spots_here.next();
    }
    let second = scene.look.tokens.scale.second.clone();
    let ink_2 = scene.look.colours.ink_2;
    let mut top = rect.top() + NAME / 2.0 + 6.0;
    if !laid.time.is_empty() {
        let room = rect.width() - 2.0 * INSIDE.x;
        let words = scene.ink.words(ui.ctx(), &laid.time, &second, ink_2, room);
        words.draw(ui.painter(), pos2(rect.center().x - words.size.x / 2.0, top));
        top += TIME - 6.0;
    }
    top += INSIDE.y - 4.0;
    if laid.circle.people.is_empty() {
        let words = scene.text("people-nobody-there");
        let taken = scene.measure(ui.painter(), &words, &second).x;
        let middle = pos2(rect.center().x, (top + rect.bottom()) / 2.0 - 6.0);
        scene.line(ui.painter(), middle - vec2(taken / 2.0, 0.0), &words, &second, ink_2);
        let at = Rect::from_center_size(middle, vec2(taken, second.line));
        say_aloud(ui, ui.scope_id().with(("nobody", laid.nth)), at, &words);
        return;
    }
    for (at, spot) in spots_here.enumerate() {
        let (row, column) = (at / laid.columns, at % laid.columns);
        // A last row that is not full stands in the middle.
        let in_row = (laid.circle.people.len() - row * laid.columns).min(laid.columns);
        let left = rect.center().x - in_row as f32 * CELL.x / 2.0 + column as f32 * CELL.x;
        let cell = Rect::from_min_size(pos2(left, top + row as f32 * CELL.y), CELL);
        somebody(ui, scene, memory, book, laid, (&spot, cell), reach);
    }
}

/// The name of a circle, which chooses its place.
fn name(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    (edge, on_edge): (Color32, Color32),
    reach: &Reach,
) {
    let size = vec2(name_width(ui, scene, &laid.name, laid.rect.width() + GAP), NAME);
    let at = Rect::from_center_size(laid.rect.center_top() + vec2(0.0, 1.0), size);
    let radius = CornerRadius::same(6);
    let title = scene.look.tokens.scale.group_title.clone();
    ui.painter().rect_filled(at, radius, edge);
    let words = scene.ink.words(ui.ctx(), &laid.name, &title, on_edge, 4000.0);
    let painter = ui.painter().with_clip_rect(at.intersect(ui.clip_rect()));
    let left = (at.center().x - words.size.x / 2.0).max(at.left() + 12.0);
    words.draw(&painter, pos2(left, at.center().y - words.size.y / 2.0));
    let Some(place) = &laid.circle.place else {
        let id = ui.scope_id().with("the others");
        return crate::ui::widgets::say_heading(ui, id, at, &laid.name);
    };
    let one = InLife::Place(place.clone());
    let id = id_of("", &one);
    let has_cursor = reach.cursor == Some(id);
    if has_cursor {
        memory.focus_on(ui, &Focus::InCircle(id), id);
    }
    let response = ui.interact(at, id, if has_cursor { Sense::click() } else { Sense::CLICK });
    let chosen = book.on_people().chosen() == Some(&one);
    let said = known::said(scene, &laid.name, &laid.time);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    if chosen {
        let ring = Stroke::new(3.0, scene.look.colours.accent);
        ui.painter().rect_stroke(at.expand(2.0), CornerRadius::same(8), ring, StrokeKind::Outside);
    } else if response.hovered() {
        let ring = Stroke::new(2.0, scene.look.colours.line_control);
        ui.painter().rect_stroke(at.expand(1.0), CornerRadius::same(7), ring, StrokeKind::Outside);
    }
    reached(ui, scene, memory, &response, &(id, one), at, reach);
    focus_ring(ui, scene, at.expand(3.0), &response, radius, false);
}

/// Somebody in a circle.
fn somebody(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    (spot, cell): (&Spot, Rect),
    reach: &Reach,
) {
    let (id, one) = spot;
    let InLife::Person(person) = one else { return };
    let Some(person) = book.book().person(person) else { return };
    let has_cursor = reach.cursor == Some(*id);
    if has_cursor {
        memory.focus_on(ui, &Focus::InCircle(*id), *id);
    }
    let target = cell.shrink2(vec2(4.0, 2.0));
    let response = ui.interact(target, *id, if has_cursor { Sense::click() } else { Sense::CLICK });
    let chosen = book.on_people().chosen() == Some(one);
    let name = known::called(scene, person);
    let who = known::said(scene, &name, &person.relation);
    let said = known::said(scene, &who, &laid.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    reached(ui, scene, memory, &response, spot, cell, reach);
    if !ui.is_rect_visible(cell) {
        return;
    }
    let look = scene.look;
    let colours = &look.colours;
    let picture = Rect::from_min_size(pos2(cell.center().x - FACE / 2.0, cell.top() + 4.0), vec2(FACE, FACE));
    face::person(ui, scene, picture, person.photo.as_ref());
    let radius = FACE / 2.0;
    // A face that can hardly be seen helps nobody who needs strong edges.
    if laid.circle.ended && !look.is_high_contrast() {
        let over = colours.panel.gamma_multiply(1.0 - FADED);
        ui.painter().circle_filled(picture.center(), radius, over);
    }
    if chosen {
        ui.painter().circle_stroke(picture.center(), radius + 3.5, Stroke::new(3.0, colours.accent));
    } else if response.hovered() {
        ui.painter().circle_stroke(picture.center(), radius + 2.5, Stroke::new(2.0, colours.line_control));
    } else if person.photo.is_some() {
        ui.painter().circle_stroke(picture.center(), radius + 1.0, Stroke::new(3.0, colours.panel));
    }
    let ink = if chosen { colours.accent } else { colours.ink };
    let strong = look.tokens.scale.strong.clone();
    let second = look.tokens.scale.second.clone();
    let below = picture.bottom() + 6.0;
    centred(ui, scene, pos2(cell.center().x, below), &name, &strong, ink);
    centred(ui, scene, pos2(cell.center().x, below + strong.line), &person.relation, &second, colours.ink_2);
    focus_ring(ui, scene, target, &response, CornerRadius::same(10), false);
}

/// Words on one line in the middle of a cell.
fn centred(
    ui: &Ui,
    scene: &mut Scene<'_>,
    at: Pos2,
    text: &str,
    size: &crate::ui::tokens::TextSize,
    ink: Color32,
) {
    let text = known::shortened(ui, scene, text, size, CELL.x - 6.0);
    let words = scene.ink.words(ui.ctx(), &text, size, ink, 4000.0);
    words.draw(ui.painter(), pos2(at.x - words.size.x / 2.0, at.y));
}

/// Arrows lead on; what is pressed is chosen.
fn reached(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    response: &egui::Response,
    spot: &Spot,
    rect: Rect,
    reach: &Reach,
) {
    if reach.cursor == Some(spot.0) {
        scene.stop(Region::Desk, spot.0);
        let keys = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(spot.0, keys));
    }
    if response.has_focus() {
        arrows(ui, scene, memory, &reach.spots, spot.0);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(GAP), None);
    }
    face::pressed(ui, scene, memory, response, &spot.1, Focus::InCircle(spot.0));
}

/// Arrows choose the one before or after.
fn arrows(ui: &Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, spots: &[Spot], from: Id) {
    let Some(at) = spots.iter().position(|(id, _)| *id == from) else { return };
    let to = ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
        let on = count(Key::ArrowDown) + count(Key::ArrowRight);
        (at + on).saturating_sub(count(Key::ArrowUp) + count(Key::ArrowLeft)).min(spots.len() - 1)
    });
    if to != at {
        let (id, one) = &spots[to];
        scene.ask(Action::People(PeopleAction::Choose(one.clone())));
        memory.focus = Some(Focus::InCircle(*id));
    }
}
