//! A photo while a part of it is chosen, and what moving, sizing and turning it in its frame comes to.
//! Whatever is asked for, the photo fills the frame.

use super::find;
use crate::app::OpenBook;
use crate::book::{Book, Crop, Element, ElementId, ElementKind};
use crate::edit::{Edit, PhotoEdit};
use crate::geometry::Angle;
use crate::layout::{Output, Picture, photo_on_page, within_photo};
use kurbo::{Affine, Point, Rect, Vec2};

/// The smallest part of a photo that a frame shows, as a share of its width or height.
const LEAST: f64 = 0.05;
/// A photo is straightened by no more than so many degrees, either way.
pub(super) const MOST_LEAN: f64 = 15.0;

/// A photo in its frame. One that is seen whole, with room left over, counts as filling the frame.
#[derive(Clone, Debug)]
pub(super) struct Cropped {
    element: ElementId,
    crop: Crop,
    now: Picture,
    /// The largest part that fills the frame, turned as the photo is.
    most: Rect,
}

/// The photo as an element of a book shows it.
pub(super) fn picture_of(book: &OpenBook, of: &Book, element: &Element) -> Option<Picture> {
    let (page, _) = find(of, &element.id)?;
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page.id)?;
    photo_on_page(of, page, printed.place.side, element, &Output::SCREEN)
}

impl Cropped {
    /// As a book has it.
    pub(super) fn of(book: &OpenBook, of: &Book, element: &ElementId) -> Option<Self> {
        let (_, element) = find(of, element)?;
        let ElementKind::Picture(picture) = &element.kind else { return None };
        Self::with(book, of, element, picture.crop, picture.turn)
    }

    /// The same otherwise cropped and turned than it is.
    fn with(book: &OpenBook, of: &Book, element: &Element, crop: Crop, turn: Angle) -> Option<Self> {
        let shown = |crop: Crop| {
            let mut element = element.clone();
            if let ElementKind::Picture(picture) = &mut element.kind {
                (picture.crop, picture.turn) = (crop, turn);
            }
            picture_of(book, of, &element)
        };
        let most = shown(Crop::Fill)?;
        let now = if crop == Crop::Whole { most.clone() } else { shown(crop)? };
        Some(Self { element: element.id.clone(), crop, now, most: most.part })
    }

    /// How many times as large the photo is as where it just fills the frame.
    pub(super) fn zoom(&self) -> f64 {
        (self.most.width() / self.now.part.width()).max(1.0)
    }

    /// The largest it can be.
    pub(super) fn most_zoom(&self) -> f64 {
        (self.most.width().min(self.most.height()) / LEAST).max(1.0)
    }

    /// How it is turned.
    pub(super) fn turn(&self) -> Angle {
        self.now.turn
    }

    /// So many times as large as where it just fills the frame, about a point of the page (in mm) or the
    /// middle of what shows.
    pub(super) fn zoomed(&self, zoom: f64, about: Option<Point>) -> Edit {
        let part = self.now.part;
        let by = self.zoom() / zoom.clamp(1.0, self.most_zoom());
        let still = about.map_or(part.center(), |at| self.on_page().inverse() * at);
        let centre = still + (part.center() - still) * by;
        self.set(Rect::from_center_size(centre, (part.width() * by, part.height() * by)))
    }

    /// Moved behind its frame by so many mm on the page.
    pub(super) fn panned(&self, by: Vec2) -> Edit {
        let on_page = self.on_page();
        let from = on_page.inverse();
        let by = from * by.to_point() - from * Point::ORIGIN;
        self.set(self.now.part - by)
    }

    /// Turned by so many quarters, clockwise, as large as before and with the same point in the middle.
    pub(super) fn turned(&self, book: &OpenBook, quarters: i8) -> Option<Edit> {
        let turn = Angle::from_degrees(self.turn().degrees() + 90.0 * f64::from(quarters));
        let (_, element) = find(book.book(), &self.element)?;
        let turned = Self::with(book, book.book(), element, self.crop, turn)?;
        if !matches!(self.crop, Crop::Part { .. }) {
            return Some(turned.keep(self.crop));
        }
        let size = (turned.most.width() / self.zoom(), turned.most.height() / self.zoom());
        Some(turned.set(Rect::from_center_size(self.now.part.center(), size)))
    }

    /// Straightened: this many degrees clockwise of where it stands upright, or on its side.
    pub(super) fn straightened(&self, degrees: f64) -> Edit {
        let upright = self.turn().degrees() - self.turn().lean().degrees();
        let turn = Angle::from_degrees(upright + degrees.clamp(-MOST_LEAN, MOST_LEAN));
        let crop = if self.crop == Crop::Whole { Crop::Fill } else { self.crop };
        PhotoEdit::SetCrop { element: self.element.clone(), crop, turn }.into()
    }

    /// From the photo, in shares of it, to the page.
    fn on_page(&self) -> Affine {
        self.now.transform * self.now.to_place()
    }

    fn keep(&self, crop: Crop) -> Edit {
        PhotoEdit::SetCrop { element: self.element.clone(), crop, turn: self.turn() }.into()
    }

    /// This part, or the nearest that has photo on all its sides.
    fn set(&self, part: Rect) -> Edit {
        let part = within_photo(part, self.now.pixels, self.turn());
        let share = |share: f64| (share * 10_000.0).round().clamp(0.0, 10_000.0) as u16;
        let (width, height) = (share(part.width()).max(1), share(part.height()).max(1));
        self.keep(Crop::Part {
            left: share(part.x0).min(10_000 - width),
            top: share(part.y0).min(10_000 - height),
            width,
            height,
        })
    }
}
