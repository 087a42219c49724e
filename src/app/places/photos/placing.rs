//! Where a photo goes on a page: into an empty frame, else into a frame of its own.

use crate::app::open_book::OpenBook;
use crate::app::places::{element_at, find};
use crate::app::printed::PrintedPage;
use crate::book::{
    Audience, Element, ElementId, ElementKind, Frame, Paper, Photo, PictureBox, TextRole, Words,
};
use crate::edit::{Edit, ElementEdit, IdMaker, PhotoEdit};
use crate::geometry::{Length, Point, Rect};
use crate::layout::gutter_shift;
use std::sync::Arc;

/// The most of the page that a frame made for a photo takes, in shares: across, down.
const MOST: (f64, f64) = (0.46, 0.34);
/// From a frame to one beside it, in mm.
const BESIDE_MM: f64 = 5.0;
/// How finely a free place is looked for, in mm.
const STEP_MM: f64 = 10.0;

/// Where photos go besides the photo box.
#[derive(Clone, Debug, PartialEq)]
pub enum Onto {
    /// Nowhere.
    PhotoBox,
    /// The first of them onto a printed page, by its index from 0.
    Page {
        /// Which.
        index: usize,
        /// Where on it, from the top left of the trimmed page as it is seen.
        at: Point,
    },
    /// The first of them into this frame, in the place of whatever photo is in it.
    Frame(ElementId),
}

/// Puts a photo that was dropped where it was dropped.
pub(super) fn dropped(open: &mut OpenBook, photo: &Arc<Photo>, onto: &Onto) -> Vec<Edit> {
    let (index, at) = match onto {
        Onto::PhotoBox => return Vec::new(),
        Onto::Page { index, at } => (*index, *at),
        Onto::Frame(frame) => return in_frame(open, photo, frame).into_iter().collect(),
    };
    let paper = open.book().info().paper.paper();
    let Some(page) = open.printed().get(index).cloned() else { return Vec::new() };
    let under = element_at(&page, &paper, kurbo::Point::new(at.x.mm(), at.y.mm()));
    match under.filter(|element| is_empty_frame(element)) {
        Some(frame) => vec![place(&frame.id, photo)],
        None => {
            let size = size(photo, &paper);
            let middle = |at: Length, side: f64, whole: f64| {
                (at.mm() - side / 2.0).clamp(0.0, (whole - side).max(0.0))
            };
            // As it is seen; frames are where their page was made to stand.
            let shift = gutter_shift(&page.page, &paper, page.place.side);
            let rect = Rect::from_mm(
                middle(at.x, size.0, paper.width),
                middle(at.y, size.1, paper.height),
                size.0,
                size.1,
            )
            .moved(Length::ZERO - shift, Length::ZERO);
            vec![framed(&page, photo, rect, open.ids())]
        }
    }
}

/// Puts a photo into a frame that is still there, whether or not one is in it.
fn in_frame(open: &OpenBook, photo: &Photo, frame: &ElementId) -> Option<Edit> {
    let (_, element) = find(open.book(), frame).filter(|(_, element)| !element.locked)?;
    let ElementKind::Picture(picture) = &element.kind else { return None };
    Some(match &picture.photo {
        None => place(frame, photo),
        Some(_) => PhotoEdit::Replace { element: frame.clone(), photo: photo.id.clone() }.into(),
    })
}

/// Puts photos on a page: into its empty frames in the order of reading, then where there is room.
pub(super) fn on_page(open: &mut OpenBook, index: usize, photos: &[Arc<Photo>]) -> Vec<Edit> {
    let paper = open.book().info().paper.paper();
    let Some(page) = open.printed().get(index).cloned() else { return Vec::new() };
    let mut empty: Vec<&Element> = page.page.elements.iter().filter(|e| is_empty_frame(e)).collect();
    empty.sort_by_key(|element| (element.frame.rect.y, element.frame.rect.x));
    let mut empty = empty.into_iter();
    let mut taken: Vec<Rect> = page.page.elements.iter().map(|element| element.frame.rect).collect();
    let mut edits = Vec::new();
    for photo in photos {
        match empty.next() {
            Some(frame) => edits.push(place(&frame.id, photo)),
            None => {
                let safe = paper.safe_area(page.page.made_for.unwrap_or(page.place.side));
                let rect = free_place(safe, size(photo, &paper), &taken);
                taken.push(rect);
                edits.push(framed(&page, photo, rect, open.ids()));
            }
        }
    }
    edits
}

/// Puts a photo beside what stands on a page, as high as that; and the page's index.
pub(super) fn beside(open: &mut OpenBook, of: &ElementId, photo: &Photo) -> Option<(usize, Edit)> {
    let pages = open.printed().pages();
    let on = |page: &PrintedPage| page.page.elements.iter().any(|element| element.id == *of);
    let index = pages.iter().position(on)?;
    let page = open.printed().get(index)?.clone();
    let paper = open.book().info().paper.paper();
    let safe = paper.safe_area(page.page.made_for.unwrap_or(page.place.side));
    let taken: Vec<Rect> = page.page.elements.iter().map(|element| element.frame.rect).collect();
    let frame = page.page.elements.iter().find(|element| element.id == *of)?.frame.rect;
    let rect = place_beside(safe, frame, shape(photo), &taken);
    let rect = rect.unwrap_or_else(|| free_place(safe, size(photo, &paper), &taken));
    Some((index, framed(&page, photo, rect, open.ids())))
}

/// A free place at the end, at the start, below or above a frame, as high or as wide as it.
fn place_beside(safe: Rect, frame: Rect, shape: f64, taken: &[Rect]) -> Option<Rect> {
    let (x, y) = (frame.x.mm(), frame.y.mm());
    let (across, down) = (frame.height.mm() * shape, frame.width.mm() / shape);
    let sides = [
        (frame.right().mm() + BESIDE_MM, y, across, frame.height.mm()),
        (x - BESIDE_MM - across, y, across, frame.height.mm()),
        (x, frame.bottom().mm() + BESIDE_MM, frame.width.mm(), down),
        (x, y - BESIDE_MM - down, frame.width.mm(), down),
    ];
    let inside = |place: &Rect| {
        place.x >= safe.x
            && place.y >= safe.y
            && place.right() <= safe.right()
            && place.bottom() <= safe.bottom()
    };
    let is_free = |place: &Rect| taken.iter().all(|other| overlap_mm2(*place, *other) == 0.0);
    let places = sides.into_iter().map(|(x, y, width, height)| Rect::from_mm(x, y, width, height));
    places.into_iter().find(|place| inside(place) && is_free(place))
}

/// Whether a photo can be put into it.
pub(super) fn is_empty_frame(element: &Element) -> bool {
    let is_empty = matches!(&element.kind, ElementKind::Picture(picture) if picture.photo.is_none());
    is_empty && !element.locked
}

fn place(frame: &ElementId, photo: &Photo) -> Edit {
    Edit::Photo(PhotoEdit::Place { element: frame.clone(), photo: Some(photo.id.clone()) })
}

/// Width by height.
fn shape(photo: &Photo) -> f64 {
    f64::from(photo.width.max(1)) / f64::from(photo.height.max(1))
}

/// The size of a frame for a photo, in mm: of the photo's own shape.
fn size(photo: &Photo, paper: &Paper) -> (f64, f64) {
    let shape = shape(photo);
    let width = (paper.width * MOST.0).min(paper.height * MOST.1 * shape);
    // However long and thin a picture is, its frame can be taken hold of.
    (width.max(10.0), (width / shape).max(10.0))
}

fn framed(page: &PrintedPage, photo: &Photo, rect: Rect, ids: &mut IdMaker) -> Edit {
    let caption = match photo.caption.trim() {
        "" => Words::default(),
        caption => Words::plain(TextRole::Caption, caption),
    };
    let picture = PictureBox { photo: Some(photo.id.clone()), caption, ..PictureBox::default() };
    let element = Element {
        id: ids.element(),
        frame: Frame { rect, ..Frame::default() },
        audience: Audience::EVERYONE,
        locked: false,
        group: None,
        kind: ElementKind::Picture(picture),
    };
    Edit::Element(ElementEdit::Insert {
        page: page.page.id.clone(),
        at: usize::MAX,
        element: Box::new(element),
    })
}

/// Where a rectangle of this size covers least of what stands there, the highest of such places.
fn free_place(safe: Rect, (width, height): (f64, f64), taken: &[Rect]) -> Rect {
    let steps = |room: f64, side: f64| ((room - side).max(0.0) / STEP_MM) as u32;
    let (across, down) = (steps(safe.width.mm(), width), steps(safe.height.mm(), height));
    let places = (0..=down).flat_map(|y| (0..=across).map(move |x| (x, y))).map(|(x, y)| {
        let left = safe.x.mm() + f64::from(x) * STEP_MM;
        let top = safe.y.mm() + f64::from(y) * STEP_MM;
        Rect::from_mm(left, top, width, height)
    });
    let covers = |place: &Rect| taken.iter().map(|other| overlap_mm2(*place, *other)).sum::<f64>();
    // The first of the best.
    let best = places.min_by(|a, b| covers(a).total_cmp(&covers(b)));
    best.unwrap_or(Rect::from_mm(safe.x.mm(), safe.y.mm(), width, height))
}

fn overlap_mm2(a: Rect, b: Rect) -> f64 {
    let across = a.right().mm().min(b.right().mm()) - a.x.mm().max(b.x.mm());
    let down = a.bottom().mm().min(b.bottom().mm()) - a.y.mm().max(b.y.mm());
    across.max(0.0) * down.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_frame_stands_where_nothing_is() {
        let safe = Rect::from_mm(15.0, 15.0, 180.0, 260.0);
        let heading = Rect::from_mm(15.0, 15.0, 180.0, 30.0);
        let place = free_place(safe, (80.0, 60.0), &[heading]);
        assert_eq!(overlap_mm2(place, heading), 0.0);
        assert_eq!((place.x, place.y), (Length::from_mm(15.0), Length::from_mm(45.0)));
    }
}
