//! Life events drawn along time: as a path, a trail, a list or a strip of years.
//!
//! Every form draws every event it is given once, in the order of time, and goes on over as many pages
//! as it needs; what is not dated comes last, and off the line where there is one. Each form is a file, and one line of [`lay_out_timeline`].

mod card;
mod list;
mod marks;
mod mirror;
mod moment;
mod path;
mod trail;
mod undated;
mod years;

use super::sheet::{Sheet, rect_mm};
use crate::book::{Side, TimelineBox, TimelineForm};
use kurbo::Rect;
use moment::Moment;
use undated::Undated;

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
    let run = Run { frame, part, before: 0 };
    let area = run.area(sheet, 0);
    let has_room = |width: f64, height: f64| {
        area.width() >= width * sheet.paper.type_scale && area.height() >= height * sheet.paper.type_scale
    };
    // A form that has no room becomes a list, which needs the least.
    let draw = match timeline.form {
        TimelineForm::Path if has_room(110.0, 100.0) => path::lay_out,
        TimelineForm::Trail if has_room(100.0, 60.0) => trail::lay_out,
        TimelineForm::Years if has_room(80.0, 40.0) => return years::lay_out(sheet, run, &moments),
        _ => return list::lay_out(sheet, run, &moments),
    };
    let dated = moments.iter().take_while(|moment| moment.when.is_some()).count();
    let (dated, undated) = moments.split_at(dated);
    if dated.is_empty() {
        return list::lay_out(sheet, run, undated);
    }
    let undated = &Undated::set(sheet, undated, area.width());
    match draw(sheet, run, dated, undated) {
        Drawn::Goes => true,
        Drawn::Whole => false,
        // Further pages hold what has no date and no room at the path.
        Drawn::LeavesUndated { pages } if part + 1 == pages => true,
        Drawn::LeavesUndated { pages } => {
            let run = Run { part: part - pages, before: pages, ..run };
            let area = run.area(sheet, run.part);
            if undated.height() <= area.height() {
                undated.draw(sheet, Rect { y1: area.y0 + undated.height(), ..area });
                return false;
            }
            list::lay_out(sheet, run, &moments[dated.len()..])
        }
    }
}

/// What of a timeline with a path is left after a page.
enum Drawn {
    /// Dated events.
    Goes,
    /// Nothing.
    Whole,
    /// After so many pages, the events whose date is not known.
    LeavesUndated { pages: usize },
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
    /// Pages of the same element that come before its page 0.
    before: usize,
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
            return if part + self.before == 0 { near } else { Rect { y0: safe.y0, y1: safe.y1, ..near } };
        }
        if part + self.before == 0 {
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
