//! The list: one event below the other along a straight line, dates and ages at the side where reading
//! starts, photos at the other. Flows from page to page.

use super::super::sheet::{MM_PER_PT, Sheet};
use super::super::words::{self, Cursor, Lines, SetWords};
use super::card::{self, Card, Density, Shows};
use super::mirror::Mirror;
use super::moment::unknown;
use super::{Moment, Run, marks};
use crate::book::TextRole;
use kurbo::{BezPath, Point, Rect};
use std::rc::Rc;

/// How wide the dates are, and the photos, as shares of the list.
const DATES: f64 = 0.24;
const PHOTOS: f64 = 0.19;
/// A list in which words would be narrower than this has its dates above the titles, in mm on A4.
const NARROW_MM: f64 = 75.0;
/// An event is kept whole on its page unless more than this share of the page before would stay empty.
const MOST_EMPTY: f64 = 0.3;
/// From dates to the line, and from the line to words, in mm.
const LINE_GAP_MM: f64 = 6.0;
/// The largest mark at an event, in mm on A4.
const NODE_MOST_MM: f64 = 6.0;
/// Between two events, in lines of caption.
const APART_LINES: f64 = 1.2;
/// How far the line goes on as dots below the last event, in mm.
const GOES_ON_MM: f64 = 16.0;

/// Lays out one page of a list. Returns whether events are left.
pub(super) fn lay_out(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment]) -> bool {
    let columns = Columns::of(sheet, run, moments);
    let pages = plan(sheet, run, &columns, moments);
    let Some(rows) = pages.get(run.part) else { return false };
    let goes_on = run.part + 1 < pages.len();
    let area = run.area(sheet, run.part);
    let mirror = Mirror::of(sheet, area);
    let is_marked = |row: &&Row| row.is_on_line(moments);
    let nodes: Vec<f64> = rows.iter().filter(is_marked).map(|row| area.y0 + row.node(sheet)).collect();
    let here = rows.iter().filter_map(Row::moment).max();
    let goes_on_marked =
        goes_on && moments.iter().skip(here.map_or(0, |nth| nth + 1)).any(|moment| moment.when.is_some());
    let x = area.x0 + columns.line;
    let line = Line { x, from: (run.part > 0).then_some(area.y0), to: area.y1, goes_on: goes_on_marked };
    line.draw(sheet, &nodes, columns.node_mm, mirror);
    for row in rows {
        row.draw(sheet, &columns, area, mirror, moments);
    }
    goes_on
}

/// What stands where across a list, in mm from its start side.
struct Columns {
    dates: Option<f64>,
    line: f64,
    words: (f64, f64),
    photos: Option<(f64, f64)>,
    /// How tall a photo is.
    photo_mm: f64,
    node_mm: f64,
    apart: f64,
}

impl Columns {
    fn of(sheet: &Sheet<'_>, run: Run, moments: &[Moment]) -> Self {
        let width = run.area(sheet, 0).width();
        let scale = sheet.paper.type_scale;
        let node_mm = marks::node_mm(sheet, NODE_MOST_MM * scale);
        let photo = moments.iter().any(|moment| moment.photo.is_some()).then_some(width * PHOTOS);
        let photo_room = photo.map_or(0.0, |photo| photo + LINE_GAP_MM * scale);
        let beside_dates = width * (1.0 - DATES) - 2.0 * LINE_GAP_MM * scale - photo_room;
        let dates = (beside_dates >= NARROW_MM * scale).then_some(width * DATES);
        let line = dates.map_or(node_mm / 2.0, |dates| dates + LINE_GAP_MM * scale);
        let from = line + LINE_GAP_MM * scale;
        let to = width - photo_room;
        Self {
            dates,
            line,
            words: (from, to.max(from + 1.0)),
            photos: photo.map(|photo| (width - photo, photo)),
            photo_mm: photo.unwrap_or(0.0) * marks::photo_aspect(sheet),
            node_mm,
            apart: card::caption_mm(sheet) * APART_LINES,
        }
    }

    fn words_width(&self) -> f64 {
        self.words.1 - self.words.0
    }
}

/// What stands in one row.
enum Content {
    Event {
        moment: usize,
        card: Rc<Card>,
        lines: Lines,
        date: Vec<SetWords>,
        /// Whether it is the event itself and not what goes on of it.
        is_first: bool,
    },
    /// Above the events whose date is not known.
    Heading(Vec<SetWords>),
}

/// A row at its place, in mm from the top of the page's area.
struct Row {
    content: Content,
    top: f64,
    height: f64,
}

impl Row {
    /// Which event stands in it.
    fn moment(&self) -> Option<usize> {
        match self.content {
            Content::Event { moment, .. } => Some(moment),
            Content::Heading(_) => None,
        }
    }

    /// Whether it has a mark on the line.
    fn is_on_line(&self, moments: &[Moment]) -> bool {
        matches!(&self.content, Content::Event { moment, is_first: true, .. }
            if moments.get(*moment).is_some_and(|moment| moment.when.is_some()))
    }

    /// From the top of the area to the mark, in mm: level with the title.
    fn node(&self, sheet: &Sheet<'_>) -> f64 {
        let Content::Event { card, .. } = &self.content else { return self.top };
        let small = sheet.role_style(TextRole::Label).size_pt * MM_PER_PT;
        self.top + words::first_baseline(&card.set) - small * 0.36
    }

    fn draw(&self, sheet: &mut Sheet<'_>, columns: &Columns, area: Rect, mirror: Mirror, moments: &[Moment]) {
        let across = |from: f64, width: f64, top: f64, height: f64| {
            mirror.rect(Rect::from_origin_size((area.x0 + from, area.y0 + top), (width, height)))
        };
        match &self.content {
            Content::Heading(set) => {
                let all = words::all_lines(set);
                words::place_lines(
                    sheet,
                    set,
                    &all,
                    across(columns.words.0, columns.words_width(), self.top, self.height),
                );
            }
            Content::Event { moment, card, lines, date, is_first } => {
                if let Some(width) = columns.dates {
                    // The date stands on the line of the title.
                    let down = words::first_baseline(&card.set) - words::first_baseline(date);
                    let place = across(0.0, width, self.top + down.max(0.0), self.height);
                    words::place_lines(sheet, date, &words::all_lines(date), place);
                }
                card.place(
                    sheet,
                    lines,
                    across(columns.words.0, columns.words_width(), self.top, self.height),
                );
                if self.is_on_line(moments) {
                    let at = mirror.point(Point::new(area.x0 + columns.line, area.y0 + self.node(sheet)));
                    marks::lay_node(sheet, at, columns.node_mm, std::f64::consts::FRAC_PI_2);
                }
                let photo = moments.get(*moment).and_then(|m| m.photo.as_ref()).filter(|_| *is_first);
                if let (Some(photo), Some((from, width))) = (photo, columns.photos) {
                    let frame = across(from, width, self.top, columns.photo_mm);
                    marks::lay_photo(sheet, photo, frame, false);
                }
            }
        }
    }
}

/// Which rows stand where, page after page, as far as the page after the one being laid out.
fn plan(sheet: &mut Sheet<'_>, run: Run, columns: &Columns, moments: &[Moment]) -> Vec<Vec<Row>> {
    let mut pages: Vec<Vec<Row>> = vec![Vec::new()];
    let mut top = 0.0;
    let mut under_heading = false;
    for (nth, moment) in moments.iter().enumerate() {
        if pages.len() > run.part + 1 {
            break;
        }
        let shows = if columns.dates.is_some() { Shows::NoDate } else { Shows::Everything };
        // The heading says it for all of them.
        let shows = if moment.when.is_none() { Shows::NoDate } else { shows };
        let card = Rc::new(Card::set(sheet, moment, columns.words_width(), Density::Roomy, shows));
        let mut date = match (columns.dates, &moment.when) {
            (Some(width), Some(when)) => card::label(sheet, when, width),
            _ => Vec::new(),
        };
        let beside = |date: &[SetWords]| date.last().map_or(0.0, SetWords::bottom) + columns.apart * 0.2;
        let photo_mm = if moment.photo.is_some() { columns.photo_mm } else { 0.0 };
        let mut heading = None;
        if moment.when.is_none() && !under_heading {
            under_heading = true;
            let text = unknown(sheet);
            heading = Some(card::heading(sheet, &text, columns.words_width()));
        }
        let heading_mm = heading.as_ref().map_or(0.0, |set: &Vec<SetWords>| {
            set.last().map_or(0.0, SetWords::bottom) + columns.apart * 0.4
        });
        let mut from = Some(Cursor::default());
        let mut is_first = true;
        while let Some(start) = from {
            let page_mm = run.area(sheet, pages.len() - 1).height();
            let whole = if is_first { card.height().max(photo_mm).max(beside(&date)) } else { 0.0 };
            let is_fresh = pages.last().is_none_or(Vec::is_empty);
            // Events stay whole if that leaves no hole.
            let needed = whole.min((page_mm * MOST_EMPTY).max(photo_mm));
            let above = if heading.is_some() { heading_mm + columns.apart } else { 0.0 };
            if is_first && !is_fresh && top + above + needed > page_mm + 0.1 {
                pages.push(Vec::new());
                top = 0.0;
                continue;
            }
            if heading.is_some() && top > 0.0 {
                top += columns.apart;
            }
            if let Some(set) = heading.take() {
                let height = heading_mm;
                if let Some(page) = pages.last_mut() {
                    page.push(Row { content: Content::Heading(set), top, height });
                }
                top += heading_mm;
            }
            let (lines, next) = card.fill(start, page_mm - top);
            let height = card.height_of(&lines).max(if is_first { photo_mm.max(beside(&date)) } else { 0.0 });
            let content = Content::Event {
                moment: nth,
                card: Rc::clone(&card),
                lines,
                date: std::mem::take(&mut date),
                is_first,
            };
            if let Some(page) = pages.last_mut() {
                page.push(Row { content, top, height });
            }
            top += height + columns.apart;
            is_first = false;
            from = next;
            if from.is_some() {
                pages.push(Vec::new());
                top = 0.0;
            }
        }
    }
    pages
}

/// The line along which the events stand.
struct Line {
    x: f64,
    /// Where it comes in, if it comes from a page before.
    from: Option<f64>,
    /// How far down it may go.
    to: f64,
    /// Whether it goes on over another page.
    goes_on: bool,
}

impl Line {
    /// Draws it whole between its marks, and as dots where it goes on beyond the last.
    fn draw(&self, sheet: &mut Sheet<'_>, nodes: &[f64], node_mm: f64, mirror: Mirror) {
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return };
        let upright = |from: f64, to: f64| {
            let mut path = BezPath::new();
            path.move_to((self.x, from));
            path.line_to((self.x, to));
            mirror.path(path)
        };
        let (from, to) = (self.from.unwrap_or(*first), if self.goes_on { self.to } else { *last });
        if to > from {
            marks::lay_path(sheet, upright(from, to));
        }
        let dots = (last + node_mm, (last + GOES_ON_MM).min(self.to));
        if !self.goes_on && dots.1 > dots.0 {
            marks::lay_dots(sheet, upright(dots.0, dots.1));
        }
    }
}
