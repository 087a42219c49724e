//! What of the book is looked at: which page or spread, how large, which part.
//!
//! Pure arithmetic of the desk, in points (the window's unit) and in device pixels for what is
//! painted. Real size is 96 points to the inch. Knows nothing of windows or pictures.

use super::printed::{Opening, Printed};
use crate::book::PageId;
use crate::paint::raster;

/// Points to the millimetre at real size.
pub const REAL_SIZE: f64 = 96.0 / 25.4;
/// Steps of zoom, as shares of real size.
const STEPS: [f64; 13] = [0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0];
/// Room kept round the page, in points.
const MARGIN: f64 = 13.0;

/// How large.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// As large as the desk allows, whatever becomes of the desk: the resting zoom.
    #[default]
    Fit,
    /// So many times real size.
    Times(f64),
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    page: usize,
    spread: bool,
    /// There is no room for a spread.
    narrow: bool,
    zoom: Zoom,
    /// How far what is shown is moved from the middle of the desk, in points.
    pan: (f64, f64),
    /// The desk, in points.
    desk: (f64, f64),
}

/// A page on the desk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnDesk {
    /// Its index, from 0.
    pub index: usize,
    /// Its top left corner from the desk's, in points.
    pub left: f64,
    /// See [`OnDesk::left`].
    pub top: f64,
    /// Its size in points.
    pub width: f64,
    /// See [`OnDesk::width`].
    pub height: f64,
}

/// The part of a page that the desk shows, to be painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// What to paint.
    pub view: raster::View,
    /// Where its top left corner is, in device pixels from the desk's.
    pub left: f64,
    /// See [`Part::left`].
    pub top: f64,
}

impl Default for View {
    fn default() -> Self {
        // A small window, until the real one says how large it is.
        Self { page: 0, spread: true, narrow: false, zoom: Zoom::Fit, pan: (0.0, 0.0), desk: (800.0, 600.0) }
    }
}

impl View {
    /// The page that the person turned to, from 0.
    pub fn page(&self) -> usize {
        self.page
    }

    /// Whether left and right pages are shown side by side.
    pub fn spread(&self) -> bool {
        self.spread && !self.narrow
    }

    /// Whether the person wants them side by side, where there is room.
    pub(super) fn wants_spread(&self) -> bool {
        self.spread
    }

    /// How large.
    pub fn zoom(&self) -> Zoom {
        self.zoom
    }

    /// How far what is shown is moved from the middle of the desk, in whole points.
    pub(super) fn pan(&self) -> (i32, i32) {
        (self.pan.0.round() as i32, self.pan.1.round() as i32)
    }

    /// The pages that are shown.
    pub fn opening(&self, printed: &Printed) -> Opening {
        let opening = printed.opening(self.page);
        if self.spread() {
            opening
        } else if opening.left == Some(self.page) {
            Opening { left: Some(self.page), right: None }
        } else {
            Opening { left: None, right: Some(self.page) }
        }
    }

    /// Points to the millimetre.
    pub fn scale(&self, printed: &Printed) -> f64 {
        match self.zoom {
            Zoom::Times(times) => REAL_SIZE * times,
            Zoom::Fit => {
                let (across, down) = self.extent(printed);
                let room = |points: f64| (points - 2.0 * MARGIN).max(1.0);
                (room(self.desk.0) / across).min(room(self.desk.1) / down)
            }
        }
    }

    /// The share of real size that is shown: 1 is as printed.
    pub fn times(&self, printed: &Printed) -> f64 {
        self.scale(printed) / REAL_SIZE
    }

    /// What is shown, in mm: across, down. A spread keeps the room of the page it lacks, so that
    /// turning to or from the cover moves nothing.
    fn extent(&self, printed: &Printed) -> (f64, f64) {
        let (width, height) = printed.trim();
        (if self.spread() { 2.0 * width } else { width }, height)
    }

    /// Where the shown pages lie, the left-hand one first.
    pub fn on_desk(&self, printed: &Printed) -> Vec<OnDesk> {
        let scale = self.scale(printed);
        let (across, down) = self.extent(printed);
        let (page_width, _) = printed.trim();
        let (width, height) = (page_width * scale, down * scale);
        let (pan_x, pan_y) = self.held(printed, self.pan);
        let left = (self.desk.0 - across * scale) / 2.0 + pan_x;
        let top = (self.desk.1 - height) / 2.0 + pan_y;
        let opening = self.opening(printed);
        let right = if self.spread() { left + width } else { left };
        let at = |index, left| OnDesk { index, left, top, width, height };
        opening
            .left
            .map(|index| at(index, left))
            .into_iter()
            .chain(opening.right.map(|index| at(index, right)))
            .collect()
    }

    /// The place beside a page that stands alone in its spread: no page lies there.
    pub fn facing(&self, printed: &Printed) -> Option<OnDesk> {
        let shown = self.on_desk(printed);
        let [one] = shown[..] else { return None };
        let off = if self.opening(printed).left.is_some() { one.width } else { -one.width };
        self.spread().then_some(OnDesk { left: one.left + off, ..one })
    }

    /// The part of a page that shows, at so many device pixels to the point. None if none does.
    pub fn part(&self, page: &OnDesk, printed: &Printed, pixels_per_point: f64) -> Option<Part> {
        let scale = self.scale(printed) * pixels_per_point;
        // The page begins on a whole pixel, so that its edge is sharp and its picture not resampled.
        let (page_left, page_top) =
            ((page.left * pixels_per_point).round(), (page.top * pixels_per_point).round());
        let (page_right, page_bottom) = (
            ((page.left + page.width) * pixels_per_point).round(),
            ((page.top + page.height) * pixels_per_point).round(),
        );
        let desk = (self.desk.0 * pixels_per_point, self.desk.1 * pixels_per_point);
        let (left, top) = (page_left.max(0.0), page_top.max(0.0));
        let (width, height) = (page_right.min(desk.0.ceil()) - left, page_bottom.min(desk.1.ceil()) - top);
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let side = |pixels: f64| pixels.min(16_384.0) as u16;
        let view = raster::View {
            scale,
            left: (left - page_left) / scale,
            top: (top - page_top) / scale,
            width: side(width),
            height: side(height),
        };
        Some(Part { view, left, top })
    }

    /// A pan within which something always shows, and that is none where all of it does.
    fn held(&self, printed: &Printed, (x, y): (f64, f64)) -> (f64, f64) {
        let scale = self.scale(printed);
        let (across, down) = self.extent(printed);
        let most = |shown: f64, desk: f64| ((shown + 2.0 * MARGIN - desk) / 2.0).max(0.0);
        let (right, below) = (most(across * scale, self.desk.0), most(down * scale, self.desk.1));
        (x.clamp(-right, right), y.clamp(-below, below))
    }

    /// Whether all of what is looked at can be seen, so that a wheel turns pages instead of moving.
    pub fn all_shows(&self, printed: &Printed) -> bool {
        self.held(printed, (f64::MAX, f64::MAX)) == (0.0, 0.0)
    }

    /// The desk has this size now, in points.
    pub fn set_desk(&mut self, width: f64, height: f64) {
        self.desk = (width.clamp(1.0, 100_000.0), height.clamp(1.0, 100_000.0));
    }

    /// One page, or left and right ones.
    pub fn set_spread(&mut self, spread: bool) {
        self.spread = spread;
        self.pan = (0.0, 0.0);
    }

    /// Whether there is no room for a spread.
    pub fn set_narrow(&mut self, narrow: bool) {
        self.narrow = narrow;
    }

    /// Turns to a page.
    pub fn go_to(&mut self, page: usize, printed: &Printed) {
        let page = page.min(printed.count().saturating_sub(1));
        if self.opening(printed).pages().all(|shown| shown != page) {
            // The new page is read from its top.
            self.pan.1 = self.held(printed, (0.0, f64::MAX)).1;
        }
        self.page = page;
    }

    /// Stays at a part of a page, wherever it stands now.
    pub(super) fn stay_at(&mut self, turned_to: Option<(PageId, usize)>, printed: &Printed) {
        let index = turned_to.and_then(|(page, part)| printed.index_of(&page, part));
        self.page = index.unwrap_or(self.page).min(printed.count().saturating_sub(1));
    }

    /// Turns one opening back or on.
    pub fn turn(&mut self, on: bool, printed: &Printed) {
        let shown = self.opening(printed);
        if on && self.can_turn_on(printed) {
            self.go_to(shown.last() + 1, printed);
        } else if !on && self.can_turn_back(printed) {
            let before = shown.first() - 1;
            let first = if self.spread() { printed.opening(before).first() } else { before };
            self.go_to(first, printed);
        }
    }

    /// Whether there is something before what is shown.
    pub fn can_turn_back(&self, printed: &Printed) -> bool {
        printed.count() > 0 && self.opening(printed).first() > 0
    }

    /// Whether there is something after what is shown.
    pub fn can_turn_on(&self, printed: &Printed) -> bool {
        self.opening(printed).last() + 1 < printed.count()
    }

    /// Sets the zoom; what is in the middle stays there.
    pub fn set_zoom(&mut self, zoom: Zoom, printed: &Printed) {
        match zoom {
            Zoom::Fit => {
                self.zoom = Zoom::Fit;
                self.pan = (0.0, 0.0);
            }
            Zoom::Times(times) => self.zoom_about(times / self.times(printed), (0.0, 0.0), printed),
        }
    }

    /// So many times real size again, as it was when the book was left.
    pub(super) fn zoom_as_before(&mut self, times: f64) {
        self.zoom = Zoom::Times(times.clamp(STEPS[0], STEPS[STEPS.len() - 1]));
        self.pan = (0.0, 0.0);
    }

    /// Moved so far again, as it was when the book was left; on a smaller desk as far as there is something
    /// to see.
    pub(super) fn pan_as_before(&mut self, (right, down): (i32, i32)) {
        self.pan = (f64::from(right), f64::from(down));
    }

    /// Larger or smaller by a factor; what is at `point` (from the middle of the desk) stays there.
    pub fn zoom_about(&mut self, factor: f64, point: (f64, f64), printed: &Printed) {
        let before = self.scale(printed);
        let pan = self.held(printed, self.pan);
        let times = (before * factor / REAL_SIZE).clamp(STEPS[0], STEPS[STEPS.len() - 1]);
        if !times.is_finite() {
            return;
        }
        self.zoom = Zoom::Times(times);
        let by = times * REAL_SIZE / before;
        let moved = |point: f64, pan: f64| point - (point - pan) * by;
        self.pan = self.held(printed, (moved(point.0, pan.0), moved(point.1, pan.1)));
    }

    /// The next step larger or smaller.
    pub fn step(&mut self, larger: bool, printed: &Printed) {
        let now = self.times(printed);
        let next = if larger {
            STEPS.into_iter().find(|step| *step > now * 1.01)
        } else {
            STEPS.into_iter().rev().find(|step| *step < now * 0.99)
        };
        if let Some(times) = next {
            self.set_zoom(Zoom::Times(times), printed);
        }
    }

    /// Whether there is a larger step.
    pub fn can_zoom_in(&self, printed: &Printed) -> bool {
        self.times(printed) * 1.01 < STEPS[STEPS.len() - 1]
    }

    /// Whether there is a smaller step.
    pub fn can_zoom_out(&self, printed: &Printed) -> bool {
        self.times(printed) * 0.99 > STEPS[0]
    }

    /// Moves what is shown, in points.
    pub fn pan_by(&mut self, right: f64, down: f64, printed: &Printed) {
        let (x, y) = self.held(printed, self.pan);
        self.pan = self.held(printed, (x + right, y + down));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Book, BookInfo, BookParts, Page, Section};
    use std::sync::Arc;

    fn printed(pages: usize) -> Printed {
        let blank = |n| Arc::new(Page::blank(format!("p{n}").parse().unwrap()));
        let section =
            Section { id: "s".parse().unwrap(), title: "Me".into(), pages: (0..pages).map(blank).collect() };
        let parts = BookParts { info: BookInfo::default(), sections: vec![section], ..BookParts::default() };
        Printed::of(&Book::from_parts(parts).unwrap(), &Printed::default(), None)
    }

    fn shown(view: &View, printed: &Printed) -> Vec<usize> {
        view.opening(printed).pages().collect()
    }

    #[test]
    fn turning_on_through_a_book_shows_every_page_once() {
        let printed = printed(6);
        for spread in [true, false] {
            let mut view = View::default();
            view.set_spread(spread);
            let mut seen = shown(&view, &printed);
            while view.can_turn_on(&printed) {
                view.turn(true, &printed);
                seen.extend(shown(&view, &printed));
            }
            assert_eq!(seen, [0, 1, 2, 3, 4, 5]);
            while view.can_turn_back(&printed) {
                view.turn(false, &printed);
            }
            assert_eq!(view.page(), 0);
        }
    }

    #[test]
    fn the_whole_spread_fits_the_desk_at_the_resting_zoom() {
        let printed = printed(6);
        let mut view = View::default();
        view.go_to(1, &printed);
        for desk in [(1000.0, 600.0), (300.0, 900.0), (10.0, 10.0)] {
            view.set_desk(desk.0, desk.1);
            let pages = view.on_desk(&printed);
            assert_eq!(pages.len(), 2);
            assert!((pages[0].left + pages[0].width - pages[1].left).abs() < 1e-9, "they meet at the fold");
            if desk.0 > 100.0 {
                assert!(pages[0].left >= 12.99 && pages[0].top >= 12.99);
                assert!(pages[1].left + pages[1].width <= desk.0 - 12.99);
                assert!(view.all_shows(&printed));
            }
        }
    }

    #[test]
    fn a_page_that_stands_alone_and_the_place_beside_it_fill_the_room_of_a_spread() {
        let printed = printed(6);
        let mut view = View::default();
        view.go_to(1, &printed);
        let [left, right] = view.on_desk(&printed)[..] else { panic!("a spread") };
        assert_eq!(view.facing(&printed), None);
        view.go_to(0, &printed);
        let place = |page: OnDesk| (page.left, page.top, page.width, page.height);
        let cover = view.on_desk(&printed)[0];
        assert_eq!(place(cover), place(right), "on its side");
        assert_eq!(view.facing(&printed).map(place), Some(place(left)));
        view.go_to(5, &printed);
        assert_eq!(view.facing(&printed).map(place), Some(place(right)));
        view.set_spread(false);
        assert_eq!(view.facing(&printed), None, "a single page lacks nothing");
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_while_zooming() {
        let printed = printed(2);
        let mut view = View::default();
        view.set_desk(400.0, 400.0);
        view.set_zoom(Zoom::Times(2.0), &printed);
        let at = |view: &View, x: f64| (x - view.on_desk(&printed)[0].left) / view.scale(&printed);
        let before = at(&view, 240.0);
        view.zoom_about(1.3, (40.0, 0.0), &printed);
        assert!((at(&view, 240.0) - before).abs() < 1e-9);
    }

    #[test]
    fn only_the_part_that_shows_is_painted_and_it_begins_on_a_whole_pixel() {
        let printed = printed(2);
        let mut view = View::default();
        view.set_desk(400.0, 300.0);
        view.set_zoom(Zoom::Times(4.0), &printed);
        view.pan_by(33.3, -50.7, &printed);
        let pages = view.on_desk(&printed);
        let part = view.part(&pages[0], &printed, 1.5).expect("some of it shows");
        assert!(part.view.width <= 600 && part.view.height <= 450);
        assert_eq!((part.left.fract(), part.top.fract()), (0.0, 0.0));
        let from_page = part.view.left * part.view.scale;
        assert!((from_page - from_page.round()).abs() < 1e-6);
    }

    #[test]
    fn zoom_stays_within_its_steps_whatever_is_asked() {
        let printed = printed(2);
        let mut view = View::default();
        for factor in [1e9, 0.0, f64::NAN, -1.0] {
            view.zoom_about(factor, (0.0, 0.0), &printed);
            assert!((0.1..=4.0).contains(&view.times(&printed)));
        }
    }
}
