//! The circles laid out: how large each is, where it is, and where those in it stand.

use super::known;
use crate::app::{Circle, InLife, OpenBook, circles};
use crate::ui::scene::Scene;
use egui::{Color32, Pos2, Rect, Ui, Vec2, pos2, vec2};

/// A face, and the room of one with its name, in points.
pub(super) const FACE: f32 = 76.0;
pub(super) const CELL: Vec2 = vec2(112.0, 136.0);
/// Room within a circle: at the sides, above the faces and below them.
pub(super) const INSIDE: Vec2 = vec2(16.0, 14.0);
/// How high the name of a circle is, half of it over its edge; and the line below it.
pub(super) const NAME: f32 = 30.0;
const TIME: f32 = 24.0;
/// How high what is said of a circle with nobody in it is, in points.
const NOBODY: f32 = 44.0;
/// Room round circles, and the radius of their corners.
pub(super) const GAP: f32 = 20.0;
pub(super) const CORNER: f32 = 36.0;

/// A circle as it is laid out.
pub(super) struct Laid {
    pub circle: Circle,
    /// Which, from 0; for its colour.
    pub nth: usize,
    pub name: String,
    pub time: String,
    /// Of each in it, where else they are.
    pub also: Vec<String>,
    /// Faces in a row.
    columns: usize,
    pub rect: Rect,
}

impl Laid {
    pub(super) fn moved_by(self, by: Vec2) -> Self {
        Self { rect: self.rect.translate(by), ..self }
    }

    /// Where what is in it begins, below its name and time.
    pub(super) fn top(&self) -> f32 {
        let time = if self.time.is_empty() { 6.0 } else { TIME };
        self.rect.top() + NAME / 2.0 + time + INSIDE.y - 4.0
    }

    /// The room of somebody in it.
    pub(super) fn cell(&self, at: usize) -> Rect {
        let (row, column) = (at / self.columns, at % self.columns);
        // A last row that is not full stands in the middle.
        let in_row = (self.circle.people.len() - row * self.columns).min(self.columns);
        let left = self.rect.center().x - in_row as f32 * CELL.x / 2.0 + column as f32 * CELL.x;
        Rect::from_min_size(pos2(left, self.top() + row as f32 * CELL.y), CELL)
    }

    /// Where words stand in it.
    pub(super) fn words(&self, ui: &Ui, scene: &Scene<'_>) -> Vec<Rect> {
        let second = &scene.look.tokens.scale.second;
        let time = scene.measure(ui.painter(), &self.time, second);
        let top = self.rect.center_top();
        let time = Rect::from_center_size(top + vec2(0.0, NAME / 2.0 + 6.0 + time.y / 2.0), time);
        let below = |at| {
            let cell = self.cell(at);
            Rect::from_min_max(pos2(cell.left(), picture(cell).bottom()), cell.max - vec2(0.0, INSIDE.y))
        };
        let people = (0..self.circle.people.len()).map(below);
        people.chain((!self.time.is_empty()).then_some(time)).map(|words| words.expand(2.0)).collect()
    }

    /// The middle of somebody's face, if they are in it.
    pub(super) fn face_of(&self, one: &InLife) -> Option<Pos2> {
        let InLife::Person(person) = one else { return None };
        let at = self.circle.people.iter().position(|other| other == person)?;
        Some(picture(self.cell(at)).center())
    }
}

/// The face in the room of somebody.
pub(super) fn picture(cell: Rect) -> Rect {
    Rect::from_min_size(pos2(cell.center().x - FACE / 2.0, cell.top() + 4.0), vec2(FACE, FACE))
}

/// The circles from the start side on, as many in a row as have room, rows in the middle of the width.
/// Their places are from the top left corner.
pub(super) fn lay_out(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, width: f32) -> (Vec<Laid>, f32) {
    let room = (width - 2.0 * GAP).max(CELL.x + 2.0 * INSIDE.x);
    let most = (((room - 2.0 * INSIDE.x) / CELL.x).floor() as usize).max(1);
    let mut all: Vec<Laid> = Vec::new();
    let circles = circles(book.book());
    for (nth, circle) in circles.iter().cloned().enumerate() {
        let also = |person| known::also_at(scene, book.book(), &circles, &circle, person);
        let also = circle.people.iter().map(also).collect();
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
        all.push(Laid { circle, nth, name, time, also, columns, rect });
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
pub(super) fn name_width(ui: &Ui, scene: &mut Scene<'_>, name: &str, most: f32) -> f32 {
    let title = scene.look.tokens.scale.group_title.clone();
    let words = scene.ink.words(ui.ctx(), name, &title, Color32::BLACK, 4000.0);
    (words.size.x + 24.0).min(most - 2.0 * CORNER)
}
