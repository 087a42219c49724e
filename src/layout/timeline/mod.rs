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
    let area = run.area(sheet, 0);
    let has_room = |width: f64, height: f64| {
        area.width() >= width * sheet.paper.type_scale && area.height() >= height * sheet.paper.type_scale
    };
    // A form that has no room becomes a list, which needs the least.
    let draw = match timeline.form {
        TimelineForm::Path if has_room(110.0, 100.0) => path::lay_out,
        TimelineForm::Trail if has_room(100.0, 60.0) => trail::lay_out,
        TimelineForm::Years if has_room(80.0, 40.0) => years::lay_out,
        TimelineForm::Path | TimelineForm::Trail | TimelineForm::Years | TimelineForm::List => list::lay_out,
    };
    draw(sheet, run, &moments)
}

/// The least room in which events are set, in mm on A4; a smaller frame is taken to be so large.
const LEAST_MM: (f64, f64) = (45.0, 35.0);

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
        let scale = sheet.paper.type_scale;
        let (width, height) = (LEAST_MM.0 * scale, LEAST_MM.1 * scale);
        let within = frame.intersect(safe);
        if within.width() < width || within.height() < height {
            // Too small or outside of where words may stand: as near to it as there is room.
            let x0 = frame.x0.clamp(safe.x0, (safe.x1 - width).max(safe.x0));
            let y0 = frame.y0.clamp(safe.y0, (safe.y1 - height).max(safe.y0));
            let (x1, y1) = (frame.x1.min(safe.x1).max(x0 + width), frame.y1.min(safe.y1).max(y0 + height));
            let near = Rect::new(x0, y0, x1, y1);
            return if part == 0 { near } else { Rect { y0: safe.y0, y1: safe.y1, ..near } };
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
