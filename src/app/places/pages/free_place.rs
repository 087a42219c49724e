//! The nearest free place of a size: where what comes to a page stands on nothing that is there.
//!
//! All in mm on the page as it is seen. Knows nothing of what it is that comes.

use super::frames::{bounds, rect_of};
use super::stands;
use crate::app::PrintedPage;
use crate::book::{Element, ElementKind, Frame, Paper, Words};
use kurbo::{Point, Rect, Size, Vec2};

/// From what comes to what stands beside it, if there is so much room, in mm.
const APART: f64 = 4.0;
/// Smaller than was wished for, if that finds a place: as shares of that size.
const SHARES: [f64; 3] = [1.0, 0.85, 0.7];
/// Less than this is no overlap: frames are kept in whole micrometres.
const HAIR: f64 = 0.002;
/// From what was put in the middle before to what is put there now, in mm.
const STEP: f64 = 5.0;
/// What takes more of a page than this share is its ground, on which things stand.
const GROUND: f64 = 0.8;

/// Where things stand on a page, and between which margins.
#[derive(Clone, Debug, PartialEq)]
pub struct PageRoom {
    /// Within the margins.
    pub safe: Rect,
    /// What stands there.
    pub taken: Vec<Rect>,
}

/// What is to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coming {
    /// How large it would best be.
    pub size: Size,
    /// What belongs to it below that, however large it is: a caption, the tail of a bubble.
    pub below: f64,
    /// Where its top left corner would best be.
    pub near: Point,
}

impl PageRoom {
    /// The nearest free place for it, if need be a little smaller; where there is none the middle, a
    /// little off whatever was put there before. Always between the margins.
    pub fn place_for(&self, coming: Coming) -> Rect {
        let Coming { size, below, near } = coming;
        let down = (self.safe.height() - below).max(0.0);
        let fits = (self.safe.width() / size.width).min(down / size.height).min(1.0);
        let with_below = |size: Size| Size::new(size.width, size.height + below);
        let sizes = SHARES.map(|share| size * (share * fits));
        let free = [APART, 0.0].into_iter().find_map(|apart| {
            let place = |size| Some((self.free(with_below(size), near, apart)?, size));
            sizes.into_iter().find_map(place)
        });
        let (at, size) = free.unwrap_or_else(|| (self.middle(with_below(sizes[0])), sizes[0]));
        Rect::from_origin_size(at, size)
    }

    /// The nearest place of this very size that touches nothing.
    pub fn place_of_size(&self, size: Size, near: Point) -> Option<Rect> {
        let free = [APART, 0.0].into_iter().find_map(|apart| self.free(size, near, apart));
        free.map(|at| Rect::from_origin_size(at, size))
    }

    /// Whether nothing stands in a rectangle.
    pub fn is_free(&self, rect: Rect) -> bool {
        self.taken.iter().all(|other| !overlap(rect, *other, 0.0))
    }

    /// The nearest corner from which a rectangle is free. Whatever lies between is pushed aside along the
    /// edges of what stands there, so that the nearest lies on such edges or straight beside where it is
    /// wished for.
    fn free(&self, size: Size, near: Point, apart: f64) -> Option<Point> {
        let (width, height) = (size.width - HAIR / 2.0, size.height - HAIR / 2.0);
        let room = self.safe.with_size((self.safe.width() - width, self.safe.height() - height));
        if room.width() < 0.0 || room.height() < 0.0 {
            return None;
        }
        let near = Point::new(near.x.clamp(room.x0, room.x1), near.y.clamp(room.y0, room.y1));
        let mut across = vec![near.x, room.x0, room.x1];
        let mut down = vec![near.y, room.y0, room.y1];
        for taken in &self.taken {
            across.extend([taken.x1 + apart, taken.x0 - apart - size.width]);
            down.extend([taken.y1 + apart, taken.y0 - apart - size.height]);
        }
        across.retain(|x| (room.x0..=room.x1).contains(x));
        down.retain(|y| (room.y0..=room.y1).contains(y));
        let mut places: Vec<Point> =
            down.iter().flat_map(|y| across.iter().map(|x| Point::new(*x, *y))).collect();
        // In the order of reading where two are as near.
        places.sort_by(|a, b| {
            let far = |at: &Point| at.distance_squared(near);
            far(a).total_cmp(&far(b)).then(a.y.total_cmp(&b.y)).then(a.x.total_cmp(&b.x))
        });
        let is_free = |at: &Point| {
            let rect = Rect::from_origin_size(*at, size);
            self.taken.iter().all(|taken| !overlap(rect, *taken, apart))
        };
        places.into_iter().find(is_free)
    }

    fn middle(&self, size: Size) -> Point {
        let off = Vec2::new(STEP, STEP) * (self.taken.len() % 6) as f64;
        let at = self.safe.center() - size.to_vec2() / 2.0 + off;
        let within = |at: f64, from: f64, to: f64, side: f64| at.min(to - side).max(from);
        let x = within(at.x, self.safe.x0, self.safe.x1, size.width);
        Point::new(x, within(at.y, self.safe.y0, self.safe.y1, size.height))
    }
}

/// Whether two rectangles come nearer to each other than they may. What is thin takes room too.
fn overlap(a: Rect, b: Rect, apart: f64) -> bool {
    let least = apart - HAIR;
    a.x0 < b.x1 + least && b.x0 < a.x1 + least && a.y0 < b.y1 + least && b.y0 < a.y1 + least
}

impl PageRoom {
    /// Of a page as it is seen.
    pub(in crate::app) fn of(page: &PrintedPage, paper: &Paper) -> Self {
        let safe = rect_of(Frame { rect: paper.safe_area(page.place.side), ..Frame::default() });
        let taken = page.page.elements.iter().map(|element| room_of(&stands(element, page, paper)));
        let is_ground = |rect: &Rect| rect.area() > GROUND * paper.width * paper.height;
        Self { safe, taken: taken.filter(|rect| !is_ground(rect)).collect() }
    }

    /// Where one begins to read, for something so wide.
    pub(in crate::app) fn start(&self, from_right: bool, width: f64) -> Point {
        let x = if from_right { self.safe.x1 - width } else { self.safe.x0 };
        Point::new(x, self.safe.y0)
    }
}

/// Straight below what stands in a rectangle.
pub(in crate::app) fn below(rect: Rect) -> Point {
    Point::new(rect.x0, rect.y1 + APART)
}

/// The room that an element takes, with what belongs to it.
pub(super) fn room_of(element: &Element) -> Rect {
    let rect = bounds(element.frame);
    match &element.kind {
        ElementKind::Picture(picture) => {
            Rect { y1: rect.y1 + below_picture(&picture.caption, rect.width()), ..rect }
        }
        ElementKind::Bubble(bubble) => rect.union_pt((bubble.tail.x.mm(), bubble.tail.y.mm())),
        ElementKind::Words(_) | ElementKind::Shape(_) | ElementKind::Line(_) | ElementKind::Timeline(_) => {
            rect
        }
    }
}

/// About how much a caption takes below a picture of this width, in mm. Only layout knows exactly.
pub(in crate::app) fn below_picture(caption: &Words, width: f64) -> f64 {
    const LETTER: f64 = 2.0;
    const LINE: f64 = 5.0;
    const GAP: f64 = 2.0;
    let lines = |text: &str| (text.chars().count() as f64 * LETTER / width.max(LETTER)).ceil().max(1.0);
    let text = caption.text();
    if text.trim().is_empty() { 0.0 } else { GAP + LINE * text.lines().map(lines).sum::<f64>() }
}
