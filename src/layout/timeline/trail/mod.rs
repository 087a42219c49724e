//! The trail: a path that winds up the page between small cards, one event after the other on its two
//! sides, for many events on one page. In a wide frame it winds up one lane and down the next.
//!
//! Cards are as tall as they need; white that is left is shared out between them. It leaves the page at
//! its end, because the path goes on: whole where more pages follow, as dots where nothing has happened
//! yet.

mod plan;
mod way;

use super::card::caption_mm;
use super::mirror::Mirror;
use super::{Drawn, Moment, Run, Undated, card, marks};
use crate::layout::sheet::Sheet;
use crate::layout::words::{self, SetWords};
use kurbo::{Point, Rect, Vec2};
use plan::{Stop, best_plan};
use std::f64::consts::{FRAC_PI_2, PI};
use way::Way;

/// How far the path winds to either side of its lane's middle, and about how far it goes from one side
/// to the other and back, in mm on A4.
const WINDS_MM: f64 = 6.0;
const WAVE_MM: f64 = 76.0;
/// The largest mark at an event, in mm on A4.
const NODE_MOST_MM: f64 = 4.6;
/// How far before the first card the path comes in, in mm.
const BEGINS_MM: f64 = 5.0;
/// The least from the first card down to the middle of the disc at which the path begins, in mm.
const DISC_BELOW_MM: f64 = 4.0;
/// From the first card down to what is said beside that disc, where its letters are large, in mm.
const LARGE_WORDS_BELOW_MM: f64 = 0.5;
/// The most of the first page's height that events without a date take.
const FOOT_MOST: f64 = 0.4;
/// Between the path's reach and the cards, in mm.
const CARD_GAP_MM: f64 = 3.0;
/// Between that disc and the words beside it, in mm.
const BESIDE_DISC_MM: f64 = 2.5;
/// Between words and the line that joins them to their mark, in mm.
const WORDS_GAP_MM: f64 = 1.2;
/// Between a card's photo and its words, in mm.
const PHOTO_GAP_MM: f64 = 2.5;
/// The least between two cards of one side, in mm on A4.
const CARDS_APART_MM: f64 = 2.2;
/// Room at the ends of a lane in which the path turns, in mm, and the radius of the turn.
const TURN_MM: f64 = 10.0;
const TURN_RADIUS_MM: f64 = 7.0;
/// How far below the cards the path comes in from the page before, in mm.
const ENTRY_MM: f64 = 4.0;
/// The narrowest lane with cards at both sides, in mm on A4; a frame that has room for two gets two.
const LANE_LEAST_MM: f64 = 118.0;
/// A card's photo, in lines of caption.
const PHOTO_LINES: f64 = 2.7;
/// The most of a card's width that its photo takes.
const PHOTO_MOST: f64 = 0.28;

/// Lays out one page of a trail. What has no date stands at its foot, if everything has room on one page.
pub(super) fn lay_out(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment], undated: &Undated<'_>) -> Drawn {
    let foot = undated.height();
    let area = run.area(sheet, 0);
    let beside = if foot > 0.0 && foot < area.height() * FOOT_MOST {
        let sets = best_plan(sheet, Run { part: 0, ..run }, moments, foot);
        Some(sets).filter(|(_, pages)| pages.len() == 1)
    } else {
        None
    };
    let has_room = beside.is_some() || foot == 0.0;
    let foot = if beside.is_some() { foot } else { 0.0 };
    let (set, pages) = beside.unwrap_or_else(|| best_plan(sheet, run, moments, 0.0));
    let left = Drawn::LeavesUndated { pages: pages.len() };
    let Some(stops) = pages.get(run.part) else { return if has_room { Drawn::Whole } else { left } };
    let goes_on = run.part + 1 < pages.len();
    let trail = Trail::of(sheet, run, run.part, set.lanes, foot);
    trail.draw(sheet, stops, goes_on);
    for stop in stops {
        trail.draw_card(sheet, stop, moments);
    }
    match (goes_on, has_room) {
        (true, _) => Drawn::Goes,
        (false, true) => {
            undated.draw(sheet, area);
            Drawn::Whole
        }
        (false, false) => left,
    }
}

/// The lanes of one page, as in a book read from the left.
struct Trail {
    /// Which page it is, from 0.
    part: usize,
    mirror: Mirror,
    page: Rect,
    /// The strips in which the path and its cards stand, without the room for turns.
    lanes: Vec<Rect>,
    winds: f64,
    /// From the first card down to the middle of the disc at which the path begins, in mm.
    disc_below: f64,
    node_mm: f64,
    photo_mm: f64,
    /// Between cards of one side.
    apart: f64,
}

/// The words beside the disc at which the path begins.
fn where_it_begins(sheet: &mut Sheet<'_>, width: f64) -> Vec<SetWords> {
    let text = super::moment::language(sheet).text("timeline-begins");
    card::label(sheet, &text, width)
}

fn height_of(label: &[SetWords]) -> f64 {
    label.last().map_or(0.0, SetWords::bottom)
}

impl Trail {
    /// How many lanes have room side by side.
    fn most_lanes(sheet: &Sheet<'_>, run: Run) -> usize {
        let width = run.area(sheet, 0).width();
        ((width / (LANE_LEAST_MM * sheet.paper.type_scale)).floor() as usize).clamp(1, 2)
    }

    /// With so many lanes, above `foot` mm that something else takes.
    fn of(sheet: &mut Sheet<'_>, run: Run, part: usize, count: usize, foot: f64) -> Self {
        let scale = sheet.paper.type_scale;
        let area = run.area(sheet, part);
        let area = Rect { y1: area.y1 - foot, ..area };
        let mirror = Mirror::of(sheet, sheet.page());
        let area = mirror.rect(area);
        let page = mirror.rect(sheet.output.at_edges(sheet.page(), sheet.page()));
        let width = area.width() / count as f64;
        let turn = TURN_MM.min(area.height() / 6.0);
        let (winds, node_mm) = (WINDS_MM * scale, marks::node_mm(sheet, NODE_MOST_MM * scale));
        let card = width / 2.0 - winds - node_mm / 2.0 - CARD_GAP_MM;
        // The first page keeps room for the disc at which the path begins, and for what stands beside it.
        let said = if part == 0 { height_of(&where_it_begins(sheet, card.max(1.0))) } else { 0.0 };
        let disc_below = DISC_BELOW_MM.max(said / 2.0 + LARGE_WORDS_BELOW_MM);
        let below =
            if part == 0 { marks::beginning_mm(sheet).max(said) / 2.0 + disc_below } else { BEGINS_MM };
        let lanes = (0..count).map(|nth| {
            let x0 = area.x0 + width * nth as f64;
            Rect::new(x0, area.y0 + turn, x0 + width, (area.y1 - below).max(area.y0 + turn + 1.0))
        });
        Self {
            part,
            disc_below,
            mirror,
            page,
            lanes: lanes.collect(),
            winds,
            node_mm,
            photo_mm: (caption_mm(sheet) * PHOTO_LINES).min(card * PHOTO_MOST).clamp(8.0, 20.0),
            apart: CARDS_APART_MM * scale,
        }
    }

    /// From the middle of a lane to its cards, in mm.
    fn reach(&self) -> f64 {
        self.winds + self.node_mm / 2.0 + CARD_GAP_MM
    }

    /// How wide cards with their photos are, in mm: the same on every page.
    fn card_width(&self) -> f64 {
        let lane = self.lanes.first().map_or(0.0, |lane| lane.width());
        (lane / 2.0 - self.reach()).max(1.0)
    }

    /// Whether a lane is walked upwards: the first, and every other one after it.
    fn is_up(lane: usize) -> bool {
        lane.is_multiple_of(2)
    }

    /// The place on the path at a distance from where it enters the lane.
    fn at(&self, lane: usize, along: f64) -> Point {
        let strip = self.lanes.get(lane).copied().unwrap_or_default();
        let y = if Self::is_up(lane) { strip.y1 - along } else { strip.y0 + along };
        Point::new(strip.center().x + self.beside(lane, along), y)
    }

    /// How far beside the middle of its lane the path is at a distance: a whole number of half waves, upright
    /// at both ends.
    fn beside(&self, lane: usize, along: f64) -> f64 {
        const EASED_MM: f64 = 14.0;
        let length = self.length(lane).max(1.0);
        let halves = (length / (WAVE_MM / 2.0)).round().max(1.0);
        let ease = |from_end: f64| {
            let share = (from_end / EASED_MM).clamp(0.0, 1.0);
            share * share * (3.0 - 2.0 * share)
        };
        self.winds * (along / length * halves * PI).sin() * ease(along) * ease(length - along)
    }

    /// How the path leans at a distance: sideways for each mm along.
    fn lean(&self, lane: usize, along: f64) -> f64 {
        const STEP_MM: f64 = 0.05;
        (self.beside(lane, along + STEP_MM) - self.beside(lane, along - STEP_MM)) / (2.0 * STEP_MM)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, stops: &[Stop], goes_on: bool) {
        let mut way = Way::default();
        let start = self.at(0, 0.0) + (0.0, if self.part == 0 { self.disc_below } else { 0.0 });
        if self.part == 0 {
            way.walk_from(start);
        } else {
            // In from the side at which reading starts, below the cards, and round into the lane.
            let below = start + (0.0, ENTRY_MM);
            way.walk_from(Point::new(self.page.x0, below.y));
            way.straight_to(below - (ENTRY_MM, 0.0));
            way.round_to(start - (0.0, 0.01), Vec2::new(1.0, 0.0), Vec2::new(0.0, -1.0));
        }
        let (mut lane, mut along) = (0, 0.0);
        way.wind_to(self.at(0, 0.0));
        for stop in stops {
            while lane < stop.lane {
                self.wind(&mut way, lane, along, self.length(lane));
                self.turn_into(&mut way, lane);
                (lane, along) = (lane + 1, 0.0);
            }
            self.wind(&mut way, lane, along, stop.node());
            along = stop.node();
        }
        let walked = std::mem::take(&mut way.path);
        way.walk_from(way.at);
        self.wind(&mut way, lane, along, self.length(lane));
        self.leave(&mut way, lane);
        if goes_on {
            let mut whole = walked;
            whole.extend(way.path.elements().iter().skip(1).copied());
            marks::lay_path(sheet, self.mirror.path(whole));
        } else {
            if walked.elements().len() > 1 {
                marks::lay_path(sheet, self.mirror.path(walked));
            }
            marks::lay_dots(sheet, self.mirror.path(way.path));
        }
        if self.part == 0 {
            marks::lay_beginning(sheet, self.mirror.point(start));
            self.say_where_it_begins(sheet, start);
        }
    }

    /// Says beside the disc that reading starts there, at the foot of the page.
    fn say_where_it_begins(&self, sheet: &mut Sheet<'_>, start: Point) {
        let width = self.card_width();
        let label = where_it_begins(sheet, width);
        let height = height_of(&label);
        let aside = marks::beginning_mm(sheet) / 2.0 + BESIDE_DISC_MM;
        let place = Rect::from_origin_size((start.x + aside, start.y - height / 2.0), (width, height));
        words::place_lines(sheet, &label, &words::all_lines(&label), self.mirror.rect(place));
    }

    fn length(&self, lane: usize) -> f64 {
        self.lanes.get(lane).map_or(0.0, |strip| strip.height())
    }

    /// Along a lane from one distance to another.
    fn wind(&self, way: &mut Way, lane: usize, from: f64, to: f64) {
        const PIECE_MM: f64 = 8.0;
        let pieces = ((to - from) / PIECE_MM).ceil().max(0.0) as usize;
        let step = (to - from) / pieces.max(1) as f64;
        let ahead = if Self::is_up(lane) { -1.0 } else { 1.0 };
        for piece in 0..pieces {
            let (a, b) = (from + step * piece as f64, from + step * (piece + 1) as f64);
            let (start, end) = (self.at(lane, a), self.at(lane, b));
            let third = step / 3.0;
            let handle = |along: f64| Vec2::new(self.lean(lane, along) * third, ahead * third);
            way.curve_to(start + handle(a), end - handle(b), end);
        }
    }

    /// From the head of a lane that is walked up to the head of the next, which is walked down.
    fn turn_into(&self, way: &mut Way, lane: usize) {
        let head =
            |lane: usize| self.lanes.get(lane).map_or(way.at, |strip| Point::new(strip.center().x, strip.y0));
        let (here, next) = (head(lane), head(lane + 1));
        let (right, down) = (Vec2::new(1.0, 0.0), Vec2::new(0.0, 1.0));
        way.wind_to(here);
        way.round_to(here + (TURN_RADIUS_MM, -TURN_RADIUS_MM), -down, right);
        way.straight_to(next + (-TURN_RADIUS_MM, -TURN_RADIUS_MM));
        way.round_to(next, right, down);
    }

    /// Off the page at the side to which lines are read.
    fn leave(&self, way: &mut Way, lane: usize) {
        let strip = self.lanes.get(lane).copied().unwrap_or_default();
        let (up, end) = if Self::is_up(lane) { (-1.0, strip.y0) } else { (1.0, strip.y1) };
        let radius = if Self::is_up(lane) { TURN_RADIUS_MM } else { ENTRY_MM };
        let corner = Point::new(strip.center().x, end);
        way.wind_to(corner);
        way.round_to(corner + (radius, up * radius), Vec2::new(0.0, up), Vec2::new(1.0, 0.0));
        way.straight_to(Point::new(self.page.x1, end + up * radius));
    }

    fn draw_card(&self, sheet: &mut Sheet<'_>, stop: &Stop, moments: &[Moment]) {
        let node = self.at(stop.lane, stop.node());
        let photo = moments.get(stop.moment).and_then(|m| m.photo.as_ref()).filter(|_| stop.is_first);
        let lane = self.lanes.get(stop.lane).copied().unwrap_or_default();
        let out = if stop.after { 1.0 } else { -1.0 };
        let middle = lane.center().x;
        let inner = middle + out * self.reach();
        let photo_room = photo.map_or(0.0, |_| self.photo_mm + PHOTO_GAP_MM);
        let width = self.card_width() - photo_room;
        let top = node.y - stop.length / 2.0;
        // Cards of one side begin at one edge: after the path beside it, before the path at the lane's own.
        let (left, right) = stop.card.extent();
        let (left, right) = if self.mirror.is_on() { (width - right, width - left) } else { (left, right) };
        let x = if stop.after { inner + photo_room - left } else { inner - self.card_width() };
        let height = stop.card.height_of(&stop.lines);
        let words = Rect::from_origin_size((x, top + (stop.length - height) / 2.0), (width, height));
        // Joined to the photo, or else to where the words end.
        let at_words =
            if stop.after || photo.is_some() { inner } else { (x + right + WORDS_GAP_MM).min(inner) };
        let edge = Point::new(at_words - out * 0.8, node.y);
        if stop.is_first {
            marks::lay_join(sheet, self.mirror.point(node), self.mirror.point(edge));
            marks::lay_node(sheet, self.mirror.point(node), self.node_mm, -FRAC_PI_2);
        }
        if let Some(photo) = photo {
            let centre = Point::new(inner + out * self.photo_mm / 2.0, node.y);
            let frame = Rect::from_center_size(centre, (self.photo_mm, self.photo_mm));
            marks::lay_photo(sheet, photo, self.mirror.rect(frame), true);
        }
        stop.card.place(sheet, &stop.lines, self.mirror.rect(words));
    }
}
