//! Lining up what is chosen, and spacing it out evenly.
//!
//! One thing lines up with its page: with the margins, within which all of it prints, and with the page's
//! middle. Several line up among themselves. A group is one. Turned things count as far as they reach.

use super::frames::{bounds, rect_of, stands};
use crate::app::OpenBook;
use crate::book::{ElementId, Frame, GroupId};
use crate::edit::{Edit, ElementEdit};
use crate::geometry::Length;
use kurbo::{Rect, Vec2};

/// What is nearer than this to where it belongs, in mm, stands there: lengths are whole micrometres.
const THERE: f64 = 0.002;

/// What comes to stand in line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineUp {
    /// The sides where lines of the book begin.
    Start,
    /// The middles, from side to side.
    Middle,
    /// The sides where lines of the book end.
    End,
    /// The upper edges.
    Top,
    /// The middles, from top to bottom.
    Halfway,
    /// The lower edges.
    Bottom,
}

impl LineUp {
    /// All, as they are listed.
    pub const ALL: [Self; 6] = [Self::Start, Self::Middle, Self::End, Self::Top, Self::Halfway, Self::Bottom];

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Start => "action-line-up-start",
            Self::Middle => "action-line-up-middle",
            Self::End => "action-line-up-end",
            Self::Top => "action-line-up-top",
            Self::Halfway => "action-line-up-halfway",
            Self::Bottom => "action-line-up-bottom",
        }
    }
}

/// What is moved as one: a thing, or the things of a group; and how far it reaches.
type Thing = (Vec<ElementId>, Rect);

/// What is chosen; none if it is not all on one page or something is locked.
fn things(book: &OpenBook) -> Option<Vec<Thing>> {
    let paper = book.book().info().paper.paper();
    let (page, _) = book.chosen().next()?;
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page.id)?;
    if book.chosen().any(|(on, one)| on.id != page.id || one.locked) {
        return None;
    }
    let mut things: Vec<(Option<&GroupId>, Thing)> = Vec::new();
    for (_, one) in book.chosen() {
        let reach = bounds(stands(one, printed, &paper).frame);
        let is_with =
            |(group, _): &&mut (Option<&GroupId>, Thing)| group.is_some() && *group == one.group.as_ref();
        match things.iter_mut().find(is_with) {
            Some((_, (ids, around))) => {
                ids.push(one.id.clone());
                *around = around.union(reach);
            }
            None => things.push((one.group.as_ref(), (vec![one.id.clone()], reach))),
        }
    }
    Some(things.into_iter().map(|(_, thing)| thing).collect())
}

/// Whether what is chosen can be lined up.
pub(super) fn can_line_up(book: &OpenBook) -> bool {
    things(book).is_some()
}

/// Whether there is something to space out: between two things is only one gap.
pub(super) fn can_space_out(book: &OpenBook) -> bool {
    things(book).is_some_and(|things| things.len() >= 3)
}

/// What lines it up; nothing for what stands there already.
pub(super) fn line_up(book: &OpenBook, how: LineUp) -> Vec<Edit> {
    let things = things(book).unwrap_or_default();
    let Some(frames) = place(book, &things) else { return Vec::new() };
    let (with, middle) = frames;
    let from_right = book.printed().bound_right();
    let by = |rect: Rect| match how {
        LineUp::Start if from_right => Vec2::new(with.x1 - rect.x1, 0.0),
        LineUp::End if from_right => Vec2::new(with.x0 - rect.x0, 0.0),
        LineUp::Start => Vec2::new(with.x0 - rect.x0, 0.0),
        LineUp::End => Vec2::new(with.x1 - rect.x1, 0.0),
        LineUp::Middle => Vec2::new(middle.center().x - rect.center().x, 0.0),
        LineUp::Top => Vec2::new(0.0, with.y0 - rect.y0),
        LineUp::Bottom => Vec2::new(0.0, with.y1 - rect.y1),
        LineUp::Halfway => Vec2::new(0.0, middle.center().y - rect.center().y),
    };
    things.iter().filter_map(|(ids, rect)| moved(ids, by(*rect))).collect()
}

/// What edges line up with, and whose middle.
fn place(book: &OpenBook, things: &[Thing]) -> Option<(Rect, Rect)> {
    if let [_] = things {
        let paper = book.book().info().paper.paper();
        let (page, _) = book.chosen().next()?;
        let printed = book.printed().pages().iter().find(|printed| printed.page.id == page.id)?;
        let safe = rect_of(Frame { rect: paper.safe_area(printed.place.side), ..Frame::default() });
        return Some((safe, Rect::new(0.0, 0.0, paper.width, paper.height)));
    }
    let around = things.iter().map(|(_, rect)| *rect).reduce(|a, b| a.union(b))?;
    Some((around, around))
}

/// What makes the gaps alike, across the page or `down` it. The outermost two stay. Where there is no room
/// for gaps, the middles come to stand evenly.
pub(super) fn space_out(book: &OpenBook, down: bool) -> Vec<Edit> {
    let along = |rect: Rect| if down { (rect.y0, rect.y1) } else { (rect.x0, rect.x1) };
    let mut things: Vec<(Vec<ElementId>, (f64, f64))> =
        things(book).unwrap_or_default().into_iter().map(|(ids, rect)| (ids, along(rect))).collect();
    let middle = |(from, to): (f64, f64)| (from + to) / 2.0;
    things.sort_by(|(_, a), (_, b)| middle(*a).total_cmp(&middle(*b)));
    let [(_, first), inner @ .., (_, last)] = &things[..] else { return Vec::new() };
    let gaps = (inner.len() + 1) as f64;
    let taken: f64 = inner.iter().map(|(_, (from, to))| to - from).sum();
    let gap = (last.0 - first.1 - taken) / gaps;
    let mut edge = first.1;
    let mut edits = Vec::new();
    for (at, (ids, span)) in inner.iter().enumerate() {
        let evenly = middle(*first) + (middle(*last) - middle(*first)) * (at + 1) as f64 / gaps;
        let by = if gap >= 0.0 { edge + gap - span.0 } else { evenly - middle(*span) };
        edge += gap + span.1 - span.0;
        edits.extend(moved(ids, if down { Vec2::new(0.0, by) } else { Vec2::new(by, 0.0) }));
    }
    edits
}

fn moved(ids: &[ElementId], by: Vec2) -> Option<Edit> {
    let (right, down) = (Length::from_mm(by.x), Length::from_mm(by.y));
    let edit = ElementEdit::Move { elements: ids.to_vec(), right, down };
    (by.x.abs() > THERE || by.y.abs() > THERE).then(|| edit.into())
}
