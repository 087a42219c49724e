//! Moving, resizing and turning what is chosen with the pointer. While it is dragged the page shows it
//! where it would come to stand; the book changes when it is dropped, by one edit.

use super::cropped::Cropped;
use super::frames::{bounds, rect_of, turn_of};
use super::snap::{Guide, Lines};
use super::{PagesAction, find, stands};
use crate::app::{AppState, OpenBook};
use crate::book::{Element, ElementId, ElementKind, Frame};
use crate::edit::{Edit, ElementEdit};
use crate::geometry::{Angle, Length, Rect as PaperRect};
use kurbo::{Point, Rect, Vec2};

/// Nothing is made smaller than this, in mm.
const LEAST: f64 = 4.0;
/// Turns are taken to the nearest of these where they come near it, in degrees.
const EVEN_TURN: f64 = 15.0;
/// How near, in degrees.
const NEAR_TURN: f64 = 2.5;

/// What of a thing is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// The thing itself.
    Whole,
    /// One of its handles.
    Handle(Handle),
    /// The handle that turns it.
    Turn,
    /// The photo in its frame, to choose which part of it shows.
    Photo,
}

/// A handle of a frame: which edges it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Handle {
    /// −1 the left edge, 1 the right one, 0 neither.
    pub across: i8,
    /// −1 the top edge, 1 the bottom one, 0 neither.
    pub down: i8,
}

impl Handle {
    /// All eight, from the top left one, clockwise.
    pub const ALL: [Handle; 8] = [
        Self { across: -1, down: -1 },
        Self { across: 0, down: -1 },
        Self { across: 1, down: -1 },
        Self { across: 1, down: 0 },
        Self { across: 1, down: 1 },
        Self { across: 0, down: 1 },
        Self { across: -1, down: 1 },
        Self { across: -1, down: 0 },
    ];

    /// Whether it is in the middle of an edge.
    pub fn is_middle(self) -> bool {
        self.across == 0 || self.down == 0
    }

    /// Where it is on a rectangle.
    pub fn on(self, rect: Rect) -> Point {
        let along = |from: f64, to: f64, side: i8| from + (to - from) * f64::from(side + 1) / 2.0;
        Point::new(along(rect.x0, rect.x1, self.across), along(rect.y0, rect.y1, self.down))
    }
}

/// Where the pointer has come to, and what is held down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pull {
    /// In mm on the page where the drag began.
    pub at: (f64, f64),
    /// Line up with what is within so many mm; 0 for with nothing.
    pub within: f64,
    /// Keep to one direction, to even turns; let go of proportions.
    pub held: bool,
}

/// Something being dragged.
#[derive(Clone, Debug)]
pub struct Drag {
    grip: Grip,
    from: Point,
    /// The things, each with its frame as it is shown at the beginning.
    things: Vec<(ElementId, Frame)>,
    lines: Lines,
    /// The photo that is moved in its frame, as it is shown at the beginning.
    photo: Option<Cropped>,
    /// Where the pointer came to last.
    pulled: Option<Pull>,
    /// What the drag has come to.
    edit: Option<Edit>,
    /// What has lined up.
    guides: Vec<Guide>,
}

impl PartialEq for Drag {
    /// Two are the same to whoever looks at them.
    fn eq(&self, other: &Self) -> bool {
        (self.grip, &self.things, &self.edit, &self.guides)
            == (other.grip, &other.things, &other.edit, &other.guides)
    }
}

impl Drag {
    /// What is held.
    pub fn grip(&self) -> Grip {
        self.grip
    }

    /// What has lined up, in mm on the page.
    pub fn guides(&self) -> &[Guide] {
        &self.guides
    }

    /// Where the pointer came to last, and what was held then.
    pub fn pulled(&self) -> Option<Pull> {
        self.pulled
    }

    /// Whether anything has changed by it yet.
    pub fn has_moved(&self) -> bool {
        self.edit.is_some()
    }
}

pub(super) fn grab(state: &mut AppState, grip: Grip, at: (f64, f64)) {
    let Some(book) = state.book_mut() else { return };
    let drag = begin(book, grip, at.into());
    book.on_pages_mut().drag = drag;
}

fn begin(book: &OpenBook, grip: Grip, from: Point) -> Option<Drag> {
    let paper = book.book().info().paper.paper();
    let page = book.chosen().last().map(|(page, _)| page.id.clone())?;
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page)?;
    let is_held = |element: &&Element| book.on_pages().chosen.contains(&element.id);
    let held: Vec<&Element> = printed.page.elements.iter().filter(is_held).collect();
    if held.iter().any(|element| element.locked) || (grip != Grip::Whole && held.len() != 1) {
        return None;
    }
    let frame = |element: &Element| stands(element, printed, &paper).frame;
    let things = held.iter().map(|element| (element.id.clone(), frame(element))).collect();
    let others = printed.page.elements.iter().filter(|element| !is_held(element));
    let others: Vec<Rect> = others.map(|element| bounds(frame(element))).collect();
    let safe = rect_of(Frame { rect: paper.safe_area(printed.place.side), ..Frame::default() });
    let lines = Lines::of(Rect::new(0.0, 0.0, paper.width, paper.height), safe, &others);
    let photo = held.first().filter(|_| grip == Grip::Photo);
    let photo = photo.and_then(|element| Cropped::of(book, book.book(), &element.id));
    Some(Drag { photo, grip, from, things, lines, pulled: None, edit: None, guides: Vec::new() })
}

pub(super) fn pull(state: &mut AppState, pull: Pull) {
    let Some(book) = state.book_mut() else { return };
    let Some(mut drag) = book.on_pages_mut().drag.take() else { return };
    drag.pulled = Some(pull);
    let (edit, guides) = match drag.grip {
        Grip::Whole => moved(&drag, pull),
        Grip::Handle(handle) => resized(book, &drag, handle, pull),
        Grip::Turn => turned(&drag, pull),
        Grip::Photo => (panned(&drag, pull), Vec::new()),
    };
    // An edit that the book refuses leaves the thing where it was last.
    if edit.as_ref().is_none_or(|edit| book.try_out(edit).is_ok()) {
        (drag.edit, drag.guides) = (edit, guides);
    }
    book.on_pages_mut().drag = Some(drag);
}

pub(super) fn drop(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let edit = book.on_pages_mut().drag.take().and_then(|drag| drag.edit);
    book.end_trial();
    if let Some(edit) = edit {
        state.edit(&edit);
    }
    if let Some(book) = state.book_mut() {
        book.seal();
    }
}

pub(super) fn let_go(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    book.on_pages_mut().drag = None;
    book.end_trial();
}

fn moved(drag: &Drag, pull: Pull) -> (Option<Edit>, Vec<Guide>) {
    let mut by = Point::from(pull.at) - drag.from;
    if pull.held {
        let across = by.x.abs() >= by.y.abs();
        by = if across { Vec2::new(by.x, 0.0) } else { Vec2::new(0.0, by.y) };
    }
    let around = drag.things.iter().map(|(_, frame)| bounds(*frame)).reduce(|a, b| a.union(b));
    let Some(around) = around else { return (None, Vec::new()) };
    let ((right, down), mut guides) = drag.lines.pull(around + by, pull.within);
    let free = |moves: bool| !pull.held || moves;
    guides.retain(|guide| free(if guide.down { by.x != 0.0 } else { by.y != 0.0 }));
    let right = by.x + if free(by.x != 0.0) { right } else { 0.0 };
    let down = by.y + if free(by.y != 0.0) { down } else { 0.0 };
    let elements = drag.things.iter().map(|(id, _)| id.clone()).collect();
    let edit = ElementEdit::Move { elements, right: Length::from_mm(right), down: Length::from_mm(down) };
    (Some(edit.into()), guides)
}

fn resized(book: &OpenBook, drag: &Drag, handle: Handle, pull: Pull) -> (Option<Edit>, Vec<Guide>) {
    let Some((id, frame)) = drag.things.first() else { return (None, Vec::new()) };
    let Some((_, element)) = find(book.book(), id) else { return (None, Vec::new()) };
    let (rect, turn) = (rect_of(*frame), turn_of(*frame));
    let by = turn.inverse() * Point::from(pull.at) - turn.inverse() * drag.from;
    let mut guides = Vec::new();
    let mut place = |edge: f64, side: i8, by: f64, down: bool| {
        let to = edge + if side == 0 { 0.0 } else { by };
        // Turned edges do not line up with upright lines.
        let lines_up = side != 0 && frame.turn == Angle::ZERO && pull.within > 0.0;
        let guide = lines_up.then(|| drag.lines.edge(down, to, pull.within)).flatten();
        guides.extend(guide);
        guide.map_or(to, |guide| guide.at)
    };
    let mut new = rect;
    match handle.across {
        -1 => new.x0 = place(rect.x0, -1, by.x, true).min(rect.x1 - LEAST),
        1 => new.x1 = place(rect.x1, 1, by.x, true).max(rect.x0 + LEAST),
        _ => {}
    }
    match handle.down {
        -1 => new.y0 = place(rect.y0, -1, by.y, false).min(rect.y1 - LEAST),
        1 => new.y1 = place(rect.y1, 1, by.y, false).max(rect.y0 + LEAST),
        _ => {}
    }
    let keeps_shape = matches!(element.kind, ElementKind::Picture(_)) && !handle.is_middle() && !pull.held;
    if keeps_shape {
        new = in_proportion(rect, new, handle);
        guides.clear();
    }
    // The edges that are not held stay where they are on the page, however it is turned.
    let still = Handle { across: -handle.across, down: -handle.down };
    let was = turn * still.on(rect);
    let centred = Frame { rect: paper_rect(new), turn: frame.turn };
    let now = turn_of(centred) * still.on(new);
    let new = new + (was - now);
    // As the book has it, which may stand on the other side of a sheet.
    let shift = element.frame.rect.x.mm() - frame.rect.x.mm();
    let rect = paper_rect(new + Vec2::new(shift, 0.0));
    (Some(ElementEdit::Resize { element: id.clone(), rect }.into()), guides)
}

/// The new rectangle in the proportions of the old one, as large as the pointer has come along the
/// direction it has come further.
fn in_proportion(old: Rect, new: Rect, handle: Handle) -> Rect {
    let least = LEAST / old.width().min(old.height()).max(0.1);
    let share = (new.width() / old.width().max(0.1)).max(new.height() / old.height().max(0.1)).max(least);
    let (width, height) = (old.width() * share, old.height() * share);
    let x0 = if handle.across < 0 { old.x1 - width } else { old.x0 };
    let y0 = if handle.down < 0 { old.y1 - height } else { old.y0 };
    Rect::new(x0, y0, x0 + width, y0 + height)
}

fn turned(drag: &Drag, pull: Pull) -> (Option<Edit>, Vec<Guide>) {
    let Some((id, frame)) = drag.things.first() else { return (None, Vec::new()) };
    let middle = rect_of(*frame).center();
    let angle = |at: Point| (at - middle).atan2().to_degrees();
    let to = frame.turn.degrees() + angle(pull.at.into()) - angle(drag.from);
    let even = (to / EVEN_TURN).round() * EVEN_TURN;
    let is_near = pull.within > 0.0 && (to - even).abs() <= NEAR_TURN;
    let turn = Angle::from_degrees(if pull.held || is_near { even } else { to });
    (Some(ElementEdit::Turn { element: id.clone(), turn }.into()), Vec::new())
}

fn panned(drag: &Drag, pull: Pull) -> Option<Edit> {
    Some(drag.photo.as_ref()?.panned(Point::from(pull.at) - drag.from))
}

fn paper_rect(rect: Rect) -> PaperRect {
    PaperRect::from_mm(rect.x0, rect.y0, rect.width(), rect.height())
}

impl From<Pull> for PagesAction {
    fn from(pull: Pull) -> Self {
        Self::DragTo(pull)
    }
}
