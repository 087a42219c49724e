//! Everybody where they belong: a circle for each home in the order of time, then for other places,
//! then for everybody else. All faces are of one size; no circle is before another but in time.

use super::laid::{CELL, CORNER, FACE, GAP, INSIDE, Laid, NAME, lay_out, name_width, picture};
use super::reach::{Reach, Spot, spots_of};
use super::thread::thread;
use super::{PeopleMemory, face, known};
use crate::app::{Circle, InLife, OpenBook, Scrolled};
use crate::ui::scene::Scene;
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{dashed, focus_ring, say_aloud};
use egui::{Color32, CornerRadius, Pos2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// How much of a face shows where its circle has ended.
const FADED: f32 = 0.55;

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    scrolled(ui, scene, Scrolled::Circles, true, |area, ui, scene| {
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let width = ui.available_width();
            let (laid, height) = lay_out(ui, scene, book, width);
            let origin = ui.max_rect().min;
            ui.set_height(height);
            let spots: Vec<Spot> = laid.iter().flat_map(|one| spots_of(&one.circle)).collect();
            let reach = Reach::new(ui, memory, book, spots, true);
            let laid: Vec<Laid> = laid.into_iter().map(|one| one.moved_by(origin.to_vec2())).collect();
            laid.iter().for_each(|one| ground(ui, scene, one));
            if let Some(chosen) = book.on_people().chosen() {
                let faces: Vec<Pos2> = laid.iter().filter_map(|one| one.face_of(chosen)).collect();
                let words: Vec<Rect> = laid.iter().flat_map(|one| one.words(ui, scene)).collect();
                thread(ui, scene.look, &faces, FACE / 2.0 + 8.0, &words);
            }
            for one in &laid {
                inside(ui, scene, memory, book, one, &reach);
            }
        })
    });
}

/// The colours of a circle: its edge, what is in it, and its name on the edge. `nth` is which it is, from 0.
pub(super) fn colours_of(scene: &Scene<'_>, circle: &Circle, nth: usize) -> (Color32, Color32, Color32) {
    let look = scene.look;
    let colours = &look.colours;
    if look.is_high_contrast() {
        return (colours.ink, colours.panel, colours.panel);
    }
    if circle.place.is_none() {
        return (colours.ink_2, colours.paper, colours.panel);
    }
    let section = look.section(nth);
    (section.fill, section.fill.gamma_multiply(0.11), section.number)
}

/// The circle itself.
fn ground(ui: &Ui, scene: &Scene<'_>, laid: &Laid) {
    let rect = laid.rect;
    if !ui.is_rect_visible(rect) {
        return;
    }
    let (edge, fill, _) = colours_of(scene, &laid.circle, laid.nth);
    ui.painter().rect_filled(rect, CornerRadius::same(CORNER as u8), fill);
    let stroke = Stroke::new(3.0, edge);
    if laid.circle.ended {
        dashed(ui, rect.shrink(1.5), CORNER, stroke);
    } else {
        ui.painter().rect_stroke(rect, CornerRadius::same(CORNER as u8), stroke, StrokeKind::Inside);
    }
}

/// Its name and those in it.
fn inside(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    reach: &Reach,
) {
    let rect = laid.rect;
    name(ui, scene, memory, book, laid, reach);
    let second = scene.look.tokens.scale.second.clone();
    let ink_2 = scene.look.colours.ink_2;
    if !laid.time.is_empty() {
        let room = rect.width() - 2.0 * INSIDE.x;
        let words = scene.ink.words(ui.ctx(), &laid.time, &second, ink_2, room);
        let top = rect.top() + NAME / 2.0 + 6.0;
        words.draw(ui.painter(), pos2(rect.center().x - words.size.x / 2.0, top));
    }
    if laid.circle.people.is_empty() {
        let words = scene.text("people-nobody-there");
        let taken = scene.measure(ui.painter(), &words, &second).x;
        let middle = pos2(rect.center().x, (laid.top() + rect.bottom()) / 2.0 - 6.0);
        scene.line(ui.painter(), middle - vec2(taken / 2.0, 0.0), &words, &second, ink_2);
        let at = Rect::from_center_size(middle, vec2(taken, second.line));
        say_aloud(ui, ui.scope_id().with(("nobody", laid.nth)), at, &words);
    }
    let is_person = |(_, one): &Spot| matches!(one, InLife::Person(_));
    let people = spots_of(&laid.circle).into_iter().filter(is_person).zip(&laid.also);
    for (at, (spot, also)) in people.enumerate() {
        somebody(ui, scene, memory, book, laid, (&spot, also, laid.cell(at)), reach);
    }
}

/// The name of a circle, which chooses its place.
fn name(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    reach: &Reach,
) {
    let (edge, _, on_edge) = colours_of(scene, &laid.circle, laid.nth);
    let size = vec2(name_width(ui, scene, &laid.name, laid.rect.width() + GAP), NAME);
    let at = Rect::from_center_size(laid.rect.center_top() + vec2(0.0, 1.0), size);
    let radius = CornerRadius::same(6);
    let title = scene.look.tokens.scale.group_title.clone();
    ui.painter().rect_filled(at, radius, edge);
    let words = scene.ink.words(ui.ctx(), &laid.name, &title, on_edge, 4000.0);
    let painter = ui.painter().with_clip_rect(at.intersect(ui.clip_rect()));
    let left = (at.center().x - words.size.x / 2.0).max(at.left() + 12.0);
    words.draw(&painter, pos2(left, at.center().y - words.size.y / 2.0));
    if laid.circle.place.is_none() {
        let id = ui.scope_id().with("the others");
        return crate::ui::widgets::say_heading(ui, id, at, &laid.name);
    }
    let Some(spot) = spots_of(&laid.circle).into_iter().next() else { return };
    let (id, one) = &spot;
    let response = reach.place(ui, memory, *id, at);
    let chosen = book.on_people().chosen() == Some(one);
    let said = known::said(scene, &laid.name, &laid.time);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    if chosen {
        let ring = Stroke::new(3.0, scene.look.colours.accent);
        ui.painter().rect_stroke(at.expand(2.0), CornerRadius::same(8), ring, StrokeKind::Outside);
    } else if response.hovered() {
        let ring = Stroke::new(2.0, scene.look.colours.line_control);
        ui.painter().rect_stroke(at.expand(1.0), CornerRadius::same(7), ring, StrokeKind::Outside);
    }
    reach.reached(ui, scene, memory, &response, &spot, at.expand(GAP));
    focus_ring(ui, scene, at.expand(3.0), &response, radius, false);
}

/// Somebody in a circle.
fn somebody(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    laid: &Laid,
    (spot, also, cell): (&Spot, &str, Rect),
    reach: &Reach,
) {
    let (id, one) = spot;
    let InLife::Person(person) = one else { return };
    let Some(person) = book.book().person(person) else { return };
    let target = cell.shrink2(vec2(4.0, 2.0));
    let response = reach.place(ui, memory, *id, target);
    let chosen = book.on_people().chosen() == Some(one);
    let name = known::called(scene, person);
    let who = known::said(scene, &name, &person.relation);
    let said = known::said(scene, &known::said(scene, &who, &laid.name), also);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    reach.reached(ui, scene, memory, &response, spot, cell.expand(GAP));
    if !ui.is_rect_visible(cell) {
        return;
    }
    let look = scene.look;
    let colours = &look.colours;
    let picture = picture(cell);
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
