//! Everybody in one list, home by home: a face, what the child calls them, who they are, whether they are
//! in touch, on which pages. At its top, whether anybody still has no name or is not said who they are.

use super::circles::colours_of;
use super::lines::{FACE, Line, Lines, Piece, SIDE, Words};
use super::reach::Reach;
use super::{PeopleMemory, face, known};
use crate::app::{InLife, OpenBook, Scrolled};
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::scrolled::scrolled;
use crate::ui::widgets::{
    Side, dashed, focus_ring, hairline, name_option, paragraph, paragraph_height, say_aloud, say_heading,
};
use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

/// Room over and under what stands over the list, in points.
const ROUND: f32 = 8.0;
/// The sign of a circle before its name: its radius and how wide its edge is, in points.
const SIGN: f32 = 8.0;
const EDGE: f32 = 2.0;
/// Beside a row that is chosen, to the edges of the list.
const INSET: f32 = 6.0;

/// Shows it.
pub(super) fn everybody(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    let rect = ui.max_rect();
    let lines = Lines::of(ui, scene, book, memory.lines.take(), rect.width());
    let top = head(ui, scene, book, &lines, rect);
    let body = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    let builder = UiBuilder::new()
        .max_rect(body)
        .id_salt("everybody")
        .accessibility_label(scene.text("people-everybody"))
        .accessibility_role(Role::ListBox);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(body);
        scrolled(ui, scene, Scrolled::Everybody, true, |area, ui, scene| {
            area.show(ui, |ui| {
                ui.set_height(lines.height);
                let origin = ui.max_rect().min.to_vec2();
                let reach = Reach::new(ui, memory, book, lines.spots(), false);
                for (at, one) in lines.all.iter().enumerate() {
                    let rect = one.rect.translate(origin);
                    let is_last = lines.all.get(at + 1).is_none_or(|next| next.nth != one.nth);
                    line(ui, scene, memory, book, (&lines, one), rect, &reach);
                    if is_person(one) && !is_last {
                        let from = rect.left() + SIDE + FACE;
                        let under = Rect::from_min_max(pos2(from, rect.top()), rect.max - vec2(SIDE, 0.0));
                        hairline(ui, scene, under, Side::Bottom);
                    }
                }
            })
        });
    });
    memory.lines = Some(lines);
}

fn is_person(line: &Line) -> bool {
    matches!(line.spot, Some((_, InLife::Person(_))))
}

/// How many there are and what of them is not said yet, and the names of the columns; where that ends.
fn head(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, lines: &Lines, rect: Rect) -> f32 {
    let scale = &scene.look.tokens.scale;
    let (second, label) = (scale.second.clone(), scale.label.clone());
    let (ink, ink_2) = (scene.look.colours.ink, scene.look.colours.ink_2);
    let words = summed_up(scene, book);
    let width = rect.width() - 2.0 * SIDE;
    let at = rect.min + vec2(SIDE, ROUND);
    paragraph(ui, at, width, &words, &second, ink);
    let high = paragraph_height(ui, width, &words, &second);
    say_aloud(ui, ui.scope_id().with("summed up"), Rect::from_min_size(at, vec2(width, high)), &words);
    let mut bottom = at.y + high + ROUND;
    if let Some(columns) = lines.columns {
        let called = known::of_child(
            scene,
            book,
            |child| Message::new("people-calls").with("child", child),
            "people-calls-unnamed",
        );
        let relation = known::of_child(
            scene,
            book,
            |child| Message::new("people-relation").with("child", child),
            "people-relation-unnamed",
        );
        let names = [called, relation, scene.text("people-touch"), scene.text("people-on-pages")];
        let mut tallest: f32 = 0.0;
        for ((left, width), name) in columns.into_iter().zip(names) {
            let set = scene.ink.words(ui.ctx(), &name, &label, ink_2, width);
            let at = pos2(rect.left() + left, bottom);
            set.draw(ui.painter(), at);
            tallest = tallest.max(set.size.y);
            let node = ui.scope_id().with(("column", left.to_bits()));
            say_aloud(ui, node, Rect::from_min_size(at, vec2(width, set.size.y)), &name);
        }
        bottom += tallest + ROUND;
    }
    let over = Rect::from_min_max(rect.min, pos2(rect.right(), bottom));
    hairline(ui, scene, over, Side::Bottom);
    bottom
}

/// How many people there are; of how many there is no name or it is not said who they are, or that there
/// are none such.
fn summed_up(scene: &Scene<'_>, book: &OpenBook) -> String {
    let people = &book.book().parts().people;
    let unnamed = people.iter().filter(|one| one.called.trim().is_empty()).count();
    let unsaid = people.iter().filter(|one| one.relation.trim().is_empty()).count();
    let of = |key, n: usize| scene.say(&Message::new(key).with("n", n));
    let mut said = vec![of("count-people", people.len())];
    if unnamed > 0 {
        said.push(of("people-without-name", unnamed));
    }
    if unsaid > 0 {
        said.push(of("people-without-relation", unsaid));
    }
    if said.len() == 1 && !people.is_empty() {
        said.push(scene.text("people-all-said"));
    }
    said.join(" · ")
}

fn line(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    (lines, line): (&Lines, &Line),
    rect: Rect,
    reach: &Reach,
) {
    let look = scene.look;
    let colours = &look.colours;
    let Some(spot) = &line.spot else {
        let node = ui.scope_id().with(("line", line.rect.top().to_bits()));
        match line.pieces.iter().any(|piece| piece.words == Words::Title) {
            true => say_heading(ui, node, rect, &line.said),
            false => say_aloud(ui, node, rect, &line.said),
        }
        return paint(ui, scene, book, (lines, line), rect, false);
    };
    let target = rect.shrink2(vec2(INSET, 1.0));
    let response = reach.place(ui, memory, spot.0, target);
    let chosen = book.on_people().chosen() == Some(&spot.1);
    name_option(ui, &response, chosen, &line.said);
    reach.reached(ui, scene, memory, &response, spot, rect.expand2(vec2(0.0, rect.height() / 2.0)));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if chosen {
        ui.painter().rect_filled(target, radius, colours.accent_soft);
        if look.is_high_contrast() || response.has_focus() {
            let edge = Stroke::new(look.tokens.stroke.selected, colours.accent);
            ui.painter().rect_stroke(target, radius, edge, StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(target, radius, colours.hover);
    }
    paint(ui, scene, book, (lines, line), rect, chosen);
    focus_ring(ui, scene, target.shrink(3.0), &response, radius, false);
}

fn paint(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    (lines, line): (&Lines, &Line),
    rect: Rect,
    chosen: bool,
) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let first = line.pieces.iter().map(|piece| piece.at.y).fold(f32::MAX, f32::min);
    let middle = pos2(rect.left() + SIDE + FACE / 2.0, rect.top());
    match &line.spot {
        Some((_, InLife::Person(id))) => {
            let photo = book.book().person(id).and_then(|person| person.photo.clone());
            let down = first.min(rect.height() / 2.0 - FACE / 2.0) + FACE / 2.0;
            let picture = Rect::from_center_size(middle + vec2(0.0, down), vec2(FACE, FACE));
            face::person(ui, scene, picture, photo.as_ref());
        }
        _ => sign(ui, scene, (lines, line), middle),
    }
    for piece in &line.pieces {
        words(ui, scene, piece, rect, chosen);
    }
}

/// Before the name of a circle: that circle, small, as it looks among the circles.
fn sign(ui: &Ui, scene: &Scene<'_>, (lines, line): (&Lines, &Line), top: egui::Pos2) {
    let title = line.pieces.iter().find(|piece| piece.words == Words::Title);
    let (Some(title), Some(circle)) = (title, lines.circles.get(line.nth)) else { return };
    let (edge, fill, _) = colours_of(scene, circle, line.nth);
    let middle = top + vec2(0.0, title.at.y + title.words.size(scene).line / 2.0);
    ui.painter().circle_filled(middle, SIGN, fill);
    let stroke = Stroke::new(EDGE, edge);
    if circle.ended {
        dashed(ui, Rect::from_center_size(middle, vec2(2.0, 2.0) * SIGN), SIGN, stroke);
    } else {
        ui.painter().circle_stroke(middle, SIGN, stroke);
    }
}

fn words(ui: &Ui, scene: &mut Scene<'_>, piece: &Piece, rect: Rect, chosen: bool) {
    let colours = &scene.look.colours;
    let ink = match piece.words {
        _ if chosen => colours.accent,
        Words::Title | Words::Name | Words::Known => colours.ink,
        Words::Quiet => colours.ink_2,
    };
    let size = piece.words.size(scene);
    let set = scene.ink.words(ui.ctx(), &piece.text, &size, ink, piece.width);
    set.draw(ui.painter(), rect.min + piece.at);
}
