//! The path: a wave across the page with four events at its crest and trough, which enters and leaves
//! every page at the same height and slope, so that pages laid side by side join.
//!
//! y = H/2 − A·sin(2πx/W) with A = 0.16 H. It begins with a disc and ends as dots: the path goes on. The
//! disc takes the first place of four, unless with it all events stand on one page.

mod block;

use super::card::{Card, Density};
use super::mirror::Mirror;
use super::{Drawn, Moment, Run, Undated, marks};
use crate::layout::sheet::Sheet;
use crate::layout::words::{Cursor, Lines};
use block::{Block, arrange};
use kurbo::{BezPath, Point, Rect};
use std::f64::consts::TAU;
use std::rc::Rc;

/// Of the wave, as a share of the frame's height.
const AMPLITUDE: f64 = 0.16;
/// Where the path begins, as a share of the frame's width, and the least from there to its first event.
const BEGINS: f64 = 0.13;
const BEFORE_FIRST: f64 = 0.08;
/// How far the path is walked beyond its last event, as a share of the frame's width.
const BEYOND_LAST: f64 = 0.02;
/// Where the four events stand on the wave, in an upright frame and in a wide one.
const UPRIGHT_NODES: [f64; 4] = [0.14, 0.275, 0.62, 0.78];
const WIDE_NODES: [f64; 4] = [0.20, 0.34, 0.64, 0.80];
/// From left to right over which each event's words may stand, as shares of the frame's width: above the
/// crest, below the crest, below the trough, above the trough.
const UPRIGHT_SPANS: [(f64, f64); 4] = [(0.0, 0.45), (0.06, 0.423), (0.545, 1.0), (0.575, 1.0)];
const WIDE_SPANS: [(f64, f64); 4] = [(0.0, 0.46), (0.06, 0.41), (0.54, 1.0), (0.58, 1.0)];
/// Above this share of the frame's height the first page keeps room for its title, where the frame
/// reaches up to the head of the page.
const TITLE: f64 = 0.2;
/// Between the wave and words, in mm, beside half of the mark.
const CLEAR_MM: f64 = 5.0;
/// Between words and the line that joins them to their mark, in mm.
const JOIN_GAP_MM: f64 = 1.0;

/// Lays out one page of a path. What has no date stands at the foot of its last page, if it has room there.
pub(super) fn lay_out(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment], undated: &Undated<'_>) -> Drawn {
    let (pages, begins) = best_plan(sheet, run, moments);
    let foot =
        pages.last().map_or(0.0, |stops| Wave::of(sheet, run, pages.len() - 1, begins).free_foot(stops));
    let has_room = undated.height() <= foot;
    let left = Drawn::LeavesUndated { pages: pages.len() };
    let Some(stops) = pages.get(run.part) else { return if has_room { Drawn::Whole } else { left } };
    let goes_on = run.part + 1 < pages.len();
    let wave = Wave::of(sheet, run, run.part, begins);
    wave.draw(sheet, stops, goes_on);
    for stop in stops {
        stop.draw(sheet, &wave, moments);
    }
    match (goes_on, has_room) {
        (true, _) => Drawn::Goes,
        (false, true) => {
            undated.draw(sheet, run.area(sheet, run.part));
            Drawn::Whole
        }
        (false, false) => left,
    }
}

/// One event at its place on a page, or words of it that go on.
struct Stop {
    moment: usize,
    /// Where on the wave it is, as a share of its width.
    node: f64,
    above: bool,
    /// Where words stand, as in a book read from the left.
    words: Rect,
    photo: Option<Rect>,
    card: Rc<Card>,
    lines: Lines,
    /// Whether it is the event itself and not what goes on of it.
    is_first: bool,
    /// Whether all its words stand here.
    is_whole: bool,
}

impl Stop {
    fn draw(&self, sheet: &mut Sheet<'_>, wave: &Wave, moments: &[Moment]) {
        let block = self.photo.map_or(self.words, |photo| photo.union(self.words));
        let at = wave.at(self.node);
        let reach = wave.node_mm / 2.0;
        let (near, edge) = match self.above {
            true => (at - (0.0, reach), Point::new(at.x, block.y1 + JOIN_GAP_MM)),
            false => (at + (0.0, reach), Point::new(at.x, block.y0 - JOIN_GAP_MM)),
        };
        marks::lay_join(sheet, wave.mirror.point(near), wave.mirror.point(edge));
        if self.is_first {
            let along = (wave.slope(self.node) / wave.frame.width()).atan();
            let along = if wave.mirror.is_on() { -along } else { along };
            marks::lay_node(sheet, wave.mirror.point(at), wave.node_mm, along);
        }
        if let Some(frame) = self.photo
            && let Some(photo) = moments.get(self.moment).and_then(|moment| moment.photo.as_ref())
        {
            marks::lay_photo(sheet, photo, wave.mirror.rect(frame), false);
        }
        self.card.place(sheet, &self.lines, wave.mirror.rect(self.words));
    }
}

/// A place for an event's photo and words.
struct Slot {
    /// Where on the wave, as a share of its width.
    node: f64,
    room: Rect,
    above: bool,
}

/// Where a path begins on its first page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// In the first of the four places, with three events after it.
    InFirstPlace,
    /// Before the first place, so that four events stand on one page.
    BeforeIt,
}

/// The wave in its frame.
struct Wave {
    frame: Rect,
    mirror: Mirror,
    /// Where it begins and ends, with what runs beyond the trim.
    ends: (f64, f64),
    /// Which page it is, from 0, and where the first one begins.
    part: usize,
    begins: Begins,
    /// Where words may stand, as in a book read from the left.
    area: Rect,
    nodes: [f64; 4],
    spans: [(f64, f64); 4],
    node_mm: f64,
}

impl Wave {
    fn of(sheet: &Sheet<'_>, run: Run, part: usize, begins: Begins) -> Self {
        let frame = run.frame_on(sheet, part);
        let safe = run.safe_area(sheet, part);
        let within = frame.intersect(safe);
        let area = if within.area() > frame.area() / 4.0 { within } else { frame };
        let mirror = Mirror::of(sheet, frame);
        let run_on = mirror.rect(sheet.output.at_edges(frame, sheet.page()));
        let share = |x: f64| (x - frame.x0) / frame.width().max(1.0);
        let wide = frame.width() > frame.height();
        Self {
            frame,
            mirror,
            ends: (share(run_on.x0), share(run_on.x1)),
            part,
            begins,
            area: mirror.rect(area),
            nodes: if wide { WIDE_NODES } else { UPRIGHT_NODES },
            spans: if wide { WIDE_SPANS } else { UPRIGHT_SPANS },
            node_mm: marks::node_mm(sheet, frame.width() * 0.06),
        }
    }

    /// How much room there is below the wave and what stands on it, in mm.
    fn free_foot(&self, stops: &[Stop]) -> f64 {
        let blocks = stops.iter().flat_map(|stop| [stop.words.y1, stop.photo.map_or(0.0, |photo| photo.y1)]);
        let trough = self.at(0.75).y + CLEAR_MM + self.node_mm / 2.0;
        self.area.y1 - blocks.fold(trough, f64::max)
    }

    fn at(&self, share: f64) -> Point {
        let y = self.frame.center().y - AMPLITUDE * self.frame.height() * (TAU * share).sin();
        Point::new(self.frame.x0 + share * self.frame.width(), y)
    }

    /// The way of the wave, as the change of y with the share of the width.
    fn slope(&self, share: f64) -> f64 {
        -AMPLITUDE * self.frame.height() * TAU * (TAU * share).cos()
    }

    /// The stretch from one share of the width to another, on the page.
    fn stretch(&self, from: f64, to: f64) -> BezPath {
        const PIECES_A_WAVE: f64 = 24.0;
        let count = ((to - from) * PIECES_A_WAVE).ceil().max(1.0);
        let step = (to - from) / count;
        let mut path = BezPath::new();
        path.move_to(self.at(from));
        for piece in 0..count as usize {
            let (a, b) = (from + step * piece as f64, from + step * (piece + 1) as f64);
            let (start, end) = (self.at(a), self.at(b));
            let third = (end.x - start.x) / 3.0;
            path.curve_to(
                (start.x + third, start.y + self.slope(a) * step / 3.0),
                (end.x - third, end.y - self.slope(b) * step / 3.0),
                (end.x, end.y),
            );
        }
        self.mirror.path(path)
    }

    /// The places for events.
    fn slots(&self) -> Vec<Slot> {
        let clear = CLEAR_MM + self.node_mm / 2.0;
        let has_title = self.part == 0 && self.frame.y0 < self.area.y0;
        let title = if has_title { self.frame.y0 + TITLE * self.frame.height() } else { self.area.y0 };
        let slot = |nth: usize| {
            let (from, to) = self.spans[nth];
            let x0 = self.area.x0.max(self.frame.x0 + from * self.frame.width());
            let x1 = self.area.x1.min(self.frame.x0 + to * self.frame.width());
            let ys = (0..=16).map(|n| {
                let x = x0 + (x1 - x0) * f64::from(n) / 16.0;
                self.at((x - self.frame.x0) / self.frame.width().max(1.0)).y
            });
            let above = nth == 0 || nth == 3;
            let (y0, y1) = if above {
                (title.min(self.frame.center().y), ys.fold(f64::INFINITY, f64::min) - clear)
            } else {
                (ys.fold(f64::NEG_INFINITY, f64::max) + clear, self.area.y1)
            };
            Slot { node: self.nodes[nth], room: Rect::new(x0, y0, x1.max(x0 + 1.0), y1.max(y0 + 1.0)), above }
        };
        let first = usize::from(self.part == 0 && self.begins == Begins::InFirstPlace);
        (first..4).map(slot).collect()
    }

    /// Where the path begins on its first page, as a share of the width.
    fn beginning(&self) -> f64 {
        match self.begins {
            Begins::InFirstPlace => BEGINS,
            Begins::BeforeIt => BEGINS.min(self.nodes[0] - BEFORE_FIRST),
        }
    }

    fn draw(&self, sheet: &mut Sheet<'_>, stops: &[Stop], goes_on: bool) {
        let begins = if self.part == 0 { self.beginning() } else { self.ends.0 };
        let last = stops.last().map(|stop| stop.node);
        let ends = if goes_on { self.ends.1 } else { last.map_or(begins, |node| node + BEYOND_LAST) };
        if ends > begins {
            marks::lay_path(sheet, self.stretch(begins, ends));
        }
        if !goes_on {
            // The first dot stands a little apart from the path's end.
            marks::lay_dots(sheet, self.stretch(ends + BEYOND_LAST, self.ends.1));
        }
        if self.part == 0 {
            marks::lay_beginning(sheet, self.mirror.point(self.at(self.beginning())));
        }
    }
}

/// Which events stand where, as large as there is room for; four on one page rather than three and one.
fn best_plan(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment]) -> (Vec<Vec<Stop>>, Begins) {
    let all_whole = |pages: &[Vec<Stop>]| pages.iter().flatten().all(|stop| stop.is_whole);
    if moments.len() == UPRIGHT_NODES.len() {
        for density in [Density::Roomy, Density::Close] {
            let pages = plan(sheet, run, moments, density, Begins::BeforeIt);
            if pages.len() == 1 && all_whole(&pages) {
                return (pages, Begins::BeforeIt);
            }
        }
    }
    let begins = Begins::InFirstPlace;
    let roomy = plan(sheet, run, moments, Density::Roomy, begins);
    let pages = if all_whole(&roomy) { roomy } else { plan(sheet, run, moments, Density::Close, begins) };
    (pages, begins)
}

/// Which events stand where, page after page.
fn plan(
    sheet: &mut Sheet<'_>,
    run: Run,
    moments: &[Moment],
    density: Density,
    begins: Begins,
) -> Vec<Vec<Stop>> {
    // The first page, and then the two sides by turns.
    let waves = [0, 1, 2].map(|part| Wave::of(sheet, run, part, begins));
    let slots = [0, 1, 2].map(|part: usize| waves[part].slots());
    // One width for all words, so that what goes on finds room in any place.
    let width = slots.iter().flatten().map(|slot| slot.room.width()).fold(f64::INFINITY, f64::min);
    let mut pages: Vec<Vec<Stop>> = vec![Vec::new()];
    for (nth, moment) in moments.iter().enumerate() {
        let mut going_on: Option<(Rc<Card>, Cursor)> = None;
        let mut is_first = true;
        while is_first || going_on.is_some() {
            let page = if pages.len() == 1 { 0 } else { 1 + pages.len() % 2 };
            let (wave, slots) = (&waves[page], &slots[page]);
            let taken = pages.last().map_or(0, Vec::len);
            let Some(slot) = slots.get(taken) else {
                pages.push(Vec::new());
                continue;
            };
            let block = match going_on.take() {
                Some((card, from)) => Block { card, from, photo: None },
                None => arrange(sheet, moment, slot, width, density),
            };
            let (lines, next) = block.card.fill(block.from, block.words_room(slot));
            let (words, photo) = block.stand(wave, slot, width, block.card.height_of(&lines));
            let stop = Stop {
                moment: nth,
                node: slot.node,
                above: slot.above,
                words,
                photo,
                card: Rc::clone(&block.card),
                lines,
                is_first,
                is_whole: is_first && next.is_none(),
            };
            if let Some(page) = pages.last_mut() {
                page.push(stop);
            }
            going_on = next.map(|next| (block.card, next));
            is_first = false;
        }
    }
    pages
}
