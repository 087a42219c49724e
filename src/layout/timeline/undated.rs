//! Events whose date is not known, beside a path: off the line, under a heading of their own, in small
//! cards side by side at the foot of a page. A path says what came after what; of these nobody knows it.

use super::super::sheet::Sheet;
use super::super::words::{self, SetWords};
use super::card::{self, Card, Density, Shows};
use super::mirror::Mirror;
use super::moment::unknown;
use super::{Moment, marks};
use kurbo::Rect;

/// The narrowest column of cards, and between two of them, in mm on A4.
const COLUMN_MM: f64 = 62.0;
const APART_MM: f64 = 6.0;
/// Between the heading and the cards, and between two rows, in mm on A4.
const ROWS_APART_MM: f64 = 2.0;
/// Above the heading, in mm on A4.
const ABOVE_MM: f64 = 5.0;
/// A card's photo, in lines of caption.
const PHOTO_LINES: f64 = 2.2;
const PHOTO_GAP_MM: f64 = 2.5;

/// The events of a timeline whose date is not known, set to stand at the foot of a page.
pub(super) struct Undated<'a> {
    heading: Vec<SetWords>,
    cards: Vec<(&'a Moment, Card)>,
    columns: usize,
    column: f64,
    photo_mm: f64,
    scale: f64,
}

impl<'a> Undated<'a> {
    /// Sets them to a width in mm.
    pub(super) fn set(sheet: &mut Sheet<'_>, moments: &'a [Moment], width: f64) -> Self {
        let scale = sheet.paper.type_scale;
        let apart = APART_MM * scale;
        let columns = ((width + apart) / (COLUMN_MM * scale + apart)).floor().clamp(1.0, 3.0);
        let column = (width - apart * (columns - 1.0)) / columns;
        let photo_mm = (card::caption_mm(sheet) * PHOTO_LINES).clamp(9.0, 16.0);
        let heading = sheet.quietly(|sheet| {
            let text = unknown(sheet);
            card::label(sheet, &text, width)
        });
        let cards = moments.iter().map(|moment| {
            let taken = if moment.photo.is_some() { photo_mm + PHOTO_GAP_MM } else { 0.0 };
            let width = (column - taken).max(1.0);
            (moment, Card::set(sheet, moment, width, Density::Close, Shows::NoDate))
        });
        let cards = cards.collect();
        Self { heading, cards, columns: columns as usize, column, photo_mm, scale }
    }

    /// With the room above them, in mm; none where there are none.
    pub(super) fn height(&self) -> f64 {
        if self.cards.is_empty() {
            return 0.0;
        }
        let rows =
            self.cards.chunks(self.columns).map(|row| self.row_height(row) + ROWS_APART_MM * self.scale);
        ABOVE_MM * self.scale + self.heading.last().map_or(0.0, SetWords::bottom) + rows.sum::<f64>()
    }

    fn row_height(&self, row: &[(&Moment, Card)]) -> f64 {
        let height = |(moment, card): &(&Moment, Card)| {
            card.height().max(if moment.photo.is_some() { self.photo_mm } else { 0.0 })
        };
        row.iter().map(height).fold(0.0, f64::max)
    }

    /// Draws them at the foot of an area.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>, area: Rect) {
        if self.cards.is_empty() {
            return;
        }
        let mirror = Mirror::of(sheet, area);
        let mut top = area.y1 - self.height() + ABOVE_MM * self.scale;
        let heading = Rect { y0: top, ..area };
        words::report_all(sheet, &self.heading);
        words::place_lines(sheet, &self.heading, &words::all_lines(&self.heading), heading);
        top += self.heading.last().map_or(0.0, SetWords::bottom) + ROWS_APART_MM * self.scale;
        for row in self.cards.chunks(self.columns) {
            for (nth, (moment, card)) in row.iter().enumerate() {
                let x = area.x0 + (self.column + APART_MM * self.scale) * nth as f64;
                let mut place = Rect::from_origin_size((x, top), (self.column, card.height()));
                if let Some(photo) = &moment.photo {
                    let frame = Rect::from_origin_size(place.origin(), (self.photo_mm, self.photo_mm));
                    marks::lay_photo(sheet, photo, mirror.rect(frame), true);
                    place.x0 += self.photo_mm + PHOTO_GAP_MM;
                }
                card.place(sheet, &words::all_lines(&card.set), mirror.rect(place));
            }
            top += self.row_height(row) + ROWS_APART_MM * self.scale;
        }
    }
}
