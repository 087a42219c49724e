//! Which cards of a trail stand where, page after page.

use super::super::card::{Card, Density, Shows};
use super::super::{Moment, Run};
use super::{PHOTO_GAP_MM, Trail};
use crate::layout::sheet::Sheet;
use crate::layout::words::{Cursor, Lines};
use std::rc::Rc;

/// How a trail is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) density: Density,
    /// Whether a card stands at the side that has more room, instead of at either side by turns.
    evened: bool,
    pub(super) lanes: usize,
    /// The most cards in a lane.
    most: usize,
    /// What something else takes at the foot of the first page, in mm.
    foot: f64,
}

/// As large and in as few lanes as one page holds it; where it takes several pages, in small cards.
///
/// `foot` mm of the first page are taken by something else.
pub(super) fn best_plan(
    sheet: &mut Sheet<'_>,
    run: Run,
    moments: &[Moment],
    foot: f64,
) -> (Setting, Vec<Vec<Stop>>) {
    let lanes = Trail::most_lanes(sheet, run);
    let ways = [
        (Density::Roomy, false),
        (Density::Close, false),
        (Density::Tight, false),
        (Density::Tight, true),
        (Density::Shared, false),
    ];
    for (density, evened) in ways {
        for lanes in 1..=lanes {
            // Lanes of like length, if they can be.
            for most in [moments.len().div_ceil(lanes), usize::MAX] {
                let set = Setting { density, evened, lanes, most, foot };
                let pages = sheet.quietly(|sheet| plan(sheet, run, moments, set, 1));
                if pages.len() == 1 {
                    return (set, pages);
                }
            }
        }
    }
    let set = Setting { density: Density::Close, evened: false, lanes, most: usize::MAX, foot };
    (set, plan(sheet, run, moments, set, usize::MAX))
}

/// An event at its place, or words of it that go on.
pub(super) struct Stop {
    pub(super) moment: usize,
    pub(super) card: Rc<Card>,
    pub(super) lines: Lines,
    pub(super) is_first: bool,
    pub(super) lane: usize,
    /// Whether the card stands at the side to which a line is read.
    pub(super) after: bool,
    /// Along the lane from where the path enters it: where the card begins, and its length, in mm.
    from: f64,
    pub(super) length: f64,
}

impl Stop {
    pub(super) fn node(&self) -> f64 {
        self.from + self.length / 2.0
    }
}

/// A lane while it is filled.
struct LaneFill {
    trail: Trail,
    lane: usize,
    /// How far cards reach on the side before and after the path.
    ends: [f64; 2],
    /// Where the last mark is.
    node: f64,
    /// How many cards the lane holds, and the most that it may.
    count: usize,
    most: usize,
}

impl LaneFill {
    fn of(trail: Trail, most: usize) -> Self {
        Self { trail, lane: 0, ends: [0.0; 2], node: f64::NEG_INFINITY, count: 0, most }
    }

    fn length(&self) -> f64 {
        self.trail.lanes.get(self.lane).map_or(1.0, |lane| lane.height())
    }

    /// Where a card so long can begin on one side; none where the lane has no room left. The first card
    /// of a lane always has room.
    fn room_for(&self, length: f64, after: bool) -> Option<f64> {
        // Marks stand apart, so that their order is seen.
        let by_mark = self.node + self.trail.node_mm * 1.2 - length / 2.0;
        let from = self.ends[usize::from(after)].max(by_mark).max(0.0);
        let has_room = from + length <= self.length() + 0.1 && self.count < self.most;
        (has_room || self.count == 0).then_some(from)
    }

    fn take(&mut self, from: f64, length: f64, after: bool) {
        self.ends[usize::from(after)] = from + length + self.trail.apart;
        self.node = from + length / 2.0;
        self.count += 1;
    }

    /// Shares out the white that is left in the lane between the cards of it.
    fn share_out(&self, stops: &mut [Stop]) {
        let end = self.ends[0].max(self.ends[1]) - self.trail.apart;
        let left = (self.length() - end).max(0.0);
        let stops = stops.iter_mut().filter(|stop| stop.lane == self.lane);
        for (nth, stop) in stops.enumerate() {
            stop.from += left * (nth as f64 + 0.5) / self.count.max(1) as f64;
        }
    }

    /// Goes on to the next lane of the page, if it has one.
    fn next_lane(&mut self) -> bool {
        if self.lane + 1 >= self.trail.lanes.len() {
            return false;
        }
        (self.lane, self.ends, self.node, self.count) = (self.lane + 1, [0.0; 2], f64::NEG_INFINITY, 0);
        true
    }
}

/// Which cards stand where, page after page, until there are so many pages.
fn plan(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment], set: Setting, enough: usize) -> Vec<Vec<Stop>> {
    let mut pages: Vec<Vec<Stop>> = vec![Vec::new()];
    let mut lane = LaneFill::of(Trail::of(sheet, run, 0, set.lanes, set.foot), set.most);
    // At the side of reading first, then from side to side.
    let mut after = true;
    for (nth, moment) in moments.iter().enumerate() {
        let mut rest: Option<(Rc<Card>, Cursor)> = None;
        let mut is_first = true;
        while is_first || rest.is_some() {
            let photo_mm = if is_first && moment.photo.is_some() { lane.trail.photo_mm } else { 0.0 };
            let (card, start) = rest.take().unwrap_or_else(|| {
                let taken = if photo_mm > 0.0 { photo_mm + PHOTO_GAP_MM } else { 0.0 };
                let width = (lane.trail.card_width() - taken).max(1.0);
                (Rc::new(Card::set(sheet, moment, width, set.density, Shows::Everything)), Cursor::default())
            });
            let (lines, next) = card.fill(start, lane.length());
            let length = card.height_of(&lines).max(photo_mm);
            if set.evened && lane.ends[0] != lane.ends[1] {
                after = lane.ends[1] < lane.ends[0];
            }
            let Some(from) = lane.room_for(length, after) else {
                rest = Some((card, start));
                if let Some(page) = pages.last_mut() {
                    lane.share_out(page);
                }
                if !lane.next_lane() {
                    lane = LaneFill::of(Trail::of(sheet, run, pages.len(), set.lanes, 0.0), set.most);
                    pages.push(Vec::new());
                    if pages.len() > enough {
                        return pages;
                    }
                }
                continue;
            };
            lane.take(from, length, after);
            let card_here = Rc::clone(&card);
            let stop =
                Stop { moment: nth, card: card_here, lines, is_first, lane: lane.lane, after, from, length };
            if let Some(page) = pages.last_mut() {
                page.push(stop);
            }
            after = !after;
            is_first = false;
            rest = next.map(|next| (card, next));
        }
    }
    if let Some(page) = pages.last_mut() {
        lane.share_out(page);
    }
    pages
}
