//! Life events drawn along time: as a path, a trail, a list or a strip of years.
//!
//! Every form draws every event it is given once, in the order of time, and goes on over as many pages
//! as it needs; what is not dated comes last. Each form is a file, and one line of [`lay_out_timeline`].

mod card;
mod list;
mod marks;
mod mirror;
mod moment;
mod path;
mod trail;
mod years;

use super::sheet::{Sheet, rect_mm};
use crate::book::{Side, TimelineBox, TimelineForm};
use kurbo::Rect;
use moment::Moment;

pub(super) use marks::{leaf, star};

/// Lays out what of a timeline stands on one page: the first (part 0) or one on which it goes on.
/// Returns whether events are left for another page.
pub(super) fn lay_out_timeline(
    sheet: &mut Sheet<'_>,
    frame: Rect,
    timeline: &TimelineBox,
    part: usize,
) -> bool {
    let moments = moment::moments(sheet, timeline);
    let run = Run { frame, part };
    let draw = match timeline.form {
        TimelineForm::Path => path::lay_out,
        TimelineForm::Trail => trail::lay_out,
        TimelineForm::List => list::lay_out,
        TimelineForm::Years => years::lay_out,
    };
    draw(sheet, run, &moments)
}

/// The pages over which a timeline runs, seen from the one being laid out.
///
/// To know what stands on one page, all before it are worked out; so each must come out the same from
/// wherever it is seen, though margins change from side to side.
#[derive(Clone, Copy)]
struct Run {
    /// Of the element, as it would stand on this page.
    frame: Rect,
    /// The number of the page being laid out, from 0.
    part: usize,
}

impl Run {
    /// Where words may stand on the page with this number: the frame within the safe area, on further
    /// pages from head to foot. As wide on every page.
    fn area(self, sheet: &Sheet<'_>, part: usize) -> Rect {
        let width = (0..3).map(|part| self.own_area(sheet, part).width()).fold(f64::INFINITY, f64::min);
        let area = self.own_area(sheet, part);
        if sheet.book.info().bound_right {
            Rect { x0: area.x1 - width, ..area }
        } else {
            Rect { x1: area.x0 + width, ..area }
        }
    }

    fn own_area(self, sheet: &Sheet<'_>, part: usize) -> Rect {
        let (frame, safe) = (self.frame_on(sheet, part), self.safe_area(sheet, part));
        let within = frame.intersect(safe);
        let is_usable = within.width() > frame.width() / 4.0 && within.height() > frame.height() / 4.0;
        if !is_usable {
            return frame;
        }
        if part == 0 {
            return within;
        }
        let is_full = within.width() > safe.width() * 0.9;
        if is_full { safe } else { Rect { y0: safe.y0, y1: safe.y1, ..within } }
    }

    /// The frame on the page with this number: it moves with the gutter, if the page's elements do.
    fn frame_on(self, sheet: &Sheet<'_>, part: usize) -> Rect {
        let page = sheet.page();
        let runs_off = self.frame.x0 <= page.x0 + 0.5 || self.frame.x1 >= page.x1 - 0.5;
        if !sheet.moves_with_gutter || runs_off {
            return self.frame;
        }
        let shift = self.safe_area(sheet, part).x0 - self.safe_area(sheet, self.part).x0;
        self.frame + kurbo::Vec2::new(shift, 0.0)
    }

    /// The safe area of the page with this number: margins change sides from page to page.
    fn safe_area(self, sheet: &Sheet<'_>, part: usize) -> Rect {
        let side = match (self.part.abs_diff(part).is_multiple_of(2), sheet.side) {
            (true, side) => side,
            (false, Side::Recto) => Side::Verso,
            (false, Side::Verso) => Side::Recto,
        };
        rect_mm(sheet.paper.safe_area(side))
    }
}
