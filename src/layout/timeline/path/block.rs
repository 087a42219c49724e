//! An event on the path: its photo and words together, as they fit their place.

use super::super::card::{Card, Density, Shows};
use super::super::{Moment, marks};
use super::{Slot, Wave};
use crate::layout::sheet::Sheet;
use crate::layout::words::Cursor;
use kurbo::Rect;
use std::rc::Rc;

/// Between a photo and the words below or beside it, in mm.
const PHOTO_GAP_MM: f64 = 2.5;
/// The widest a photo is, as a share of the words' column, and the least above words, in mm on A4.
const PHOTO_MOST: f64 = 0.98;
const PHOTO_LEAST_MM: f64 = 24.0;
/// How far words reach beyond the line that joins them to their mark, in mm.
const AT_MARK_MM: f64 = 4.0;

/// An event's photo and words before they have found their place.
pub(super) struct Block {
    pub(super) card: Rc<Card>,
    pub(super) from: Cursor,
    pub(super) photo: Option<PhotoPlace>,
}

/// How large a photo is, and whether words stand beside it instead of below.
#[derive(Clone, Copy)]
pub(super) struct PhotoPlace {
    width: f64,
    height: f64,
    beside: bool,
}

/// Sets an event for its place: the photo above the words if both have room, smaller if they must, or
/// beside them.
pub(super) fn arrange(
    sheet: &mut Sheet<'_>,
    moment: &Moment,
    slot: &Slot,
    width: f64,
    density: Density,
) -> Block {
    let from = Cursor::default();
    let card = Card::set(sheet, moment, width, density, Shows::Everything);
    if moment.photo.is_none() {
        return Block { card: Rc::new(card), from, photo: None };
    }
    let aspect = marks::photo_aspect(sheet);
    let least = PHOTO_LEAST_MM * sheet.paper.type_scale;
    let room = slot.room.height() - card.height() - PHOTO_GAP_MM;
    let below = (room / aspect).min(width * PHOTO_MOST);
    let beside = (width * 0.4).min(slot.room.height() / aspect);
    let place = |width: f64, beside: bool| Some(PhotoPlace { width, height: width * aspect, beside });
    if below < least.max(beside) {
        let narrow = Card::set(sheet, moment, width - beside - PHOTO_GAP_MM, density, Shows::Everything);
        if narrow.height() <= slot.room.height() {
            return Block { card: Rc::new(narrow), from, photo: place(beside, true) };
        }
    }
    // Where words are too many for their place, they go on in the next one.
    Block { card: Rc::new(card), from, photo: place(below.max(least), false) }
}

impl Block {
    /// How tall its words may be in a place.
    pub(super) fn words_room(&self, slot: &Slot) -> f64 {
        match self.photo {
            Some(PhotoPlace { height, beside: false, .. }) => slot.room.height() - height - PHOTO_GAP_MM,
            _ => slot.room.height(),
        }
    }

    /// Where words so tall and the photo stand, as in a book read from the left.
    pub(super) fn stand(&self, wave: &Wave, slot: &Slot, width: f64, words_mm: f64) -> (Rect, Option<Rect>) {
        let (photo, photo_mm, beside) =
            self.photo.map_or((0.0, 0.0, false), |photo| (photo.width, photo.height, photo.beside));
        // At which side of the block reading starts, before it is turned round.
        let starts_left = self.card.from_right == wave.mirror.is_on();
        let (photo_x, words_x, words_width) = match (beside, starts_left) {
            (true, true) => (0.0, photo + PHOTO_GAP_MM, width - photo - PHOTO_GAP_MM),
            (true, false) => (width - photo, 0.0, width - photo - PHOTO_GAP_MM),
            (false, true) => (0.0, 0.0, width),
            (false, false) => (width - photo, 0.0, width),
        };
        let height = match (photo > 0.0, beside) {
            (true, true) => words_mm.max(photo_mm),
            (true, false) => photo_mm + PHOTO_GAP_MM + words_mm,
            (false, _) => words_mm,
        };
        let top = if slot.above { slot.room.y1 - height } else { slot.room.y0 };
        let words_down = if photo > 0.0 && !beside { photo_mm + PHOTO_GAP_MM } else { 0.0 };
        // Moved along until it stands at its mark.
        let (left, right) = self.card.extent();
        let (left, right) =
            if wave.mirror.is_on() { (words_width - right, words_width - left) } else { (left, right) };
        let (mut left, mut right) = (words_x + left, words_x + right);
        if photo > 0.0 {
            (left, right) = (left.min(photo_x), right.max(photo_x + photo));
        }
        let node = wave.at(slot.node).x;
        let mut x = slot.room.x0;
        if x + right < node + AT_MARK_MM {
            x += (node + AT_MARK_MM - x - right).min(slot.room.x1 - x - right).max(0.0);
        } else if x + left > node - AT_MARK_MM {
            x -= (x + left - node + AT_MARK_MM).min(x + left - slot.room.x0).max(0.0);
        }
        let words = Rect::from_origin_size((x + words_x, top + words_down), (words_width, words_mm));
        let photo = (photo > 0.0).then(|| Rect::from_origin_size((x + photo_x, top), (photo, photo_mm)));
        (words, photo)
    }
}
