//! The strip of years: a field for each year of the child's life, with the events of that year in it by
//! date and title. Years in which nothing is known stay, empty. Where the date of birth is not known, the
//! fields are years of the calendar.

use super::super::display::Meaning;
use super::super::sheet::{Sheet, rounded};
use super::super::words::{self, SetWords, Setting};
use super::card::{self, Card, Density, Shows};
use super::mirror::Mirror;
use super::moment::{language, unknown};
use super::{Moment, Run, marks};
use crate::book::{DaySpan, Ink, PaletteRole, TextRole, When, Words};
use crate::language::Message;
use kurbo::Rect;
use std::rc::Rc;

/// How wide the names of the years are, as a share of the strip.
const NAMES: f64 = 0.21;
/// Between the edge of a field and what stands in it, and between two fields, in mm on A4.
const PADDING_MM: f64 = 3.0;
const APART_MM: f64 = 2.0;
/// The narrowest column of events in a field, in mm on A4.
const COLUMN_MM: f64 = 58.0;
/// The most that a field grows beyond its need when there is room, in mm.
const GROWS_MM: f64 = 9.0;
/// The radius of a field's corners, in mm; none where the theme has square pictures.
const CORNER_MM: f64 = 2.0;
/// An event's photo, in lines of caption.
const PHOTO_LINES: f64 = 2.2;
/// More empty years than these in a row are left out: nobody lived through them.
const EMPTY_IN_A_ROW: i32 = 20;

/// Lays out one page of a strip of years. Returns whether events are left.
pub(super) fn lay_out(sheet: &mut Sheet<'_>, run: Run, moments: &[Moment]) -> bool {
    let strip = Strip::of(sheet, run);
    let fields = fields(sheet, moments);
    let pages = plan(sheet, run, &strip, &fields, moments);
    let Some(pieces) = pages.get(run.part) else { return false };
    let area = run.area(sheet, run.part);
    let mirror = Mirror::of(sheet, area);
    // On a page that holds everything the fields share what room is left.
    let end = pieces.last().map_or(0.0, |piece| piece.top + piece.height);
    let spare = if pages.len() == 1 { (area.height() - end) / pieces.len().max(1) as f64 } else { 0.0 };
    let grows = spare.clamp(0.0, GROWS_MM * sheet.paper.type_scale);
    for (nth, piece) in pieces.iter().enumerate() {
        let top = area.y0 + piece.top + grows * nth as f64;
        let place = Rect::new(area.x0, top, area.x1, top + piece.height + grows);
        piece.draw(sheet, &strip, &fields, place, mirror, moments);
    }
    run.part + 1 < pages.len()
}

/// A year, with what happened in it.
struct Field {
    name: String,
    /// The years of the calendar over which it lasts; may be empty.
    years: String,
    moments: Vec<usize>,
    is_known: bool,
}

/// What stands where across a strip, in mm.
struct Strip {
    names: f64,
    columns: usize,
    column: f64,
    padding: f64,
    apart: f64,
    photo_mm: f64,
}

impl Strip {
    fn of(sheet: &Sheet<'_>, run: Run) -> Self {
        let scale = sheet.paper.type_scale;
        let width = run.area(sheet, 0).width();
        let padding = PADDING_MM * scale;
        let inside = width * (1.0 - NAMES) - 2.0 * padding;
        let columns = ((inside / (COLUMN_MM * scale)).floor() as usize).clamp(1, 3);
        let column = (inside - padding * (columns as f64 - 1.0)) / columns as f64;
        let photo_mm = (card::caption_mm(sheet) * PHOTO_LINES).clamp(9.0, 16.0);
        Self {
            names: width * NAMES,
            columns,
            column: column.max(1.0),
            padding,
            apart: APART_MM * scale,
            photo_mm,
        }
    }
}

/// The years from birth to the last event, before birth and not known as they are needed.
fn fields(sheet: &Sheet<'_>, moments: &[Moment]) -> Vec<Field> {
    let born = sheet.book.info().child.born.map(|born| born.span());
    let words = language(sheet);
    let mut fields: Vec<Field> = Vec::new();
    let mut last: Option<i32> = born.map(|_| -1);
    let field = |year: Option<i32>| match (year, born) {
        (None, _) => Field { name: unknown(sheet), years: String::new(), moments: vec![], is_known: false },
        (Some(-1), Some(_)) => {
            let name = words.text("timeline-before-birth");
            Field { name, years: String::new(), moments: vec![], is_known: true }
        }
        (Some(age), Some(born)) => {
            let years = u8::try_from(age).unwrap_or(u8::MAX);
            let when = When::AtAge { from_years: years, to_years: years };
            let name = words.opening(&words.when(&when, &|_| None));
            let from = i64::from(born.first.year()) + i64::from(age);
            let years = Message::new("timeline-years").with("from", from).with("to", from + 1);
            Field { name, years: words.say(&years), moments: vec![], is_known: true }
        }
        (Some(year), None) => {
            Field { name: year.to_string(), years: String::new(), moments: vec![], is_known: true }
        }
    };
    let mut open: Option<Option<i32>> = None;
    for (nth, moment) in moments.iter().enumerate() {
        let year = moment.stands.map(|days| year_of(days, born));
        if open != Some(year) {
            if let (Some(year), Some(before)) = (year, last)
                && year - before <= EMPTY_IN_A_ROW
            {
                fields.extend((before + 1..year).map(|year| field(Some(year))));
            }
            fields.push(field(year));
            last = year.or(last);
            open = Some(year);
        }
        if let Some(field) = fields.last_mut() {
            field.moments.push(nth);
        }
    }
    fields
}

/// The year in whose field an event stands, by the middle of the days it may have been: the child's age
/// (-1 before birth) or, where that is not known, the year of the calendar.
fn year_of(days: DaySpan, born: Option<DaySpan>) -> i32 {
    let half = days.first.until(days.last).map_or(0, |between| between.get_days() / 2);
    let middle = days.first.checked_add(jiff::ToSpan::days(half)).unwrap_or(days.first);
    let Some(born) = born else { return i32::from(middle.year()) };
    let age = DaySpan { first: middle, last: middle }.ages(born);
    age.map_or(-1, |age| i32::from(age.oldest).clamp(0, 120))
}

/// A field, or the rows of one that stand on a page.
struct Piece {
    field: usize,
    name: Vec<SetWords>,
    rows: Vec<Vec<Chip>>,
    top: f64,
    height: f64,
}

/// An event in a field.
struct Chip {
    moment: usize,
    card: Rc<Card>,
    height: f64,
}

/// Which fields stand where, page after page. A field with more events than a page holds goes on under
/// its name again.
fn plan(
    sheet: &mut Sheet<'_>,
    run: Run,
    strip: &Strip,
    fields: &[Field],
    moments: &[Moment],
) -> Vec<Vec<Piece>> {
    let mut pages: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut top = 0.0;
    for (nth, field) in fields.iter().enumerate() {
        let mut rows = chip_rows(sheet, strip, field, moments).into_iter().peekable();
        loop {
            let name = name_of(sheet, strip, field);
            let least = name.last().map_or(0.0, SetWords::bottom) + strip.padding;
            let room = run.area(sheet, pages.len() - 1).height() - top;
            let mut height = 2.0 * strip.padding;
            let mut taken: Vec<Vec<Chip>> = Vec::new();
            while let Some(row) = rows.peek() {
                let gap = if taken.is_empty() { 0.0 } else { strip.apart };
                let more = gap + row_height(row);
                let is_alone = top == 0.0 && taken.is_empty();
                if (height + more).max(least) > room + 0.1 && !is_alone {
                    break;
                }
                height += more;
                taken.extend(rows.next());
            }
            let is_left = rows.peek().is_some();
            let height = height.max(least);
            if top > 0.0 && ((taken.is_empty() && is_left) || height > room + 0.1) {
                pages.push(Vec::new());
                top = 0.0;
                continue;
            }
            if let Some(page) = pages.last_mut() {
                page.push(Piece { field: nth, name, rows: taken, top, height });
            }
            top += height + strip.apart;
            if !is_left {
                break;
            }
        }
    }
    pages
}

fn row_height(row: &[Chip]) -> f64 {
    row.iter().map(|chip| chip.height).fold(0.0, f64::max)
}

/// A field's events in rows of as many as stand side by side.
fn chip_rows(sheet: &mut Sheet<'_>, strip: &Strip, field: &Field, moments: &[Moment]) -> Vec<Vec<Chip>> {
    let mut rows: Vec<Vec<Chip>> = Vec::new();
    for &nth in &field.moments {
        let Some(moment) = moments.get(nth) else { continue };
        let taken = if moment.photo.is_some() { strip.photo_mm + strip.padding * 0.7 } else { 0.0 };
        let width = (strip.column - taken).max(1.0);
        let card = Rc::new(Card::set(sheet, moment, width, Density::Close, Shows::DateAndTitle));
        let height = card.height().max(if taken > 0.0 { strip.photo_mm } else { 0.0 });
        let chip = Chip { moment: nth, card, height };
        match rows.last_mut() {
            Some(row) if row.len() < strip.columns => row.push(chip),
            _ => rows.push(vec![chip]),
        }
    }
    rows
}

fn name_of(sheet: &mut Sheet<'_>, strip: &Strip, field: &Field) -> Vec<SetWords> {
    let mut words = Words::plain(TextRole::Label, &field.name);
    words.paragraphs.extend(Words::plain(TextRole::Small, &field.years).paragraphs);
    card::at_side(sheet, &mut words);
    let setting = Setting { gap: 0.05, ..Setting::default() };
    words::set_words(sheet, &words, strip.names - strip.padding, setting)
}

impl Piece {
    fn draw(
        &self,
        sheet: &mut Sheet<'_>,
        strip: &Strip,
        fields: &[Field],
        place: Rect,
        mirror: Mirror,
        moments: &[Moment],
    ) {
        let Some(field) = fields.get(self.field) else { return };
        let ground = mirror.rect(Rect { x0: place.x0 + strip.names, ..place });
        lay_field(sheet, ground, field, self.field);
        let name = Rect::from_origin_size(
            (place.x0, place.y0 + strip.padding * 0.8),
            (strip.names - strip.padding, place.height()),
        );
        words::place_lines(sheet, &self.name, &words::all_lines(&self.name), mirror.rect(name));
        let mut top = place.y0 + strip.padding;
        for row in &self.rows {
            for (column, chip) in row.iter().enumerate() {
                let left =
                    place.x0 + strip.names + strip.padding + (strip.column + strip.padding) * column as f64;
                chip.draw(
                    sheet,
                    strip,
                    Rect::new(left, top, left + strip.column, top + chip.height),
                    mirror,
                    moments,
                );
            }
            top += row_height(row) + strip.apart;
        }
    }
}

impl Chip {
    fn draw(&self, sheet: &mut Sheet<'_>, strip: &Strip, place: Rect, mirror: Mirror, moments: &[Moment]) {
        let photo = moments.get(self.moment).and_then(|moment| moment.photo.as_ref());
        let mut words = place;
        if let Some(photo) = photo {
            let frame = Rect::from_origin_size(place.origin(), (strip.photo_mm, strip.photo_mm));
            marks::lay_photo(sheet, photo, mirror.rect(frame), true);
            words.x0 += strip.photo_mm + strip.padding * 0.7;
        }
        words.y0 += (self.height - self.card.height()).max(0.0) / 2.0;
        let lines = words::all_lines(&self.card.set);
        self.card.place(sheet, &lines, mirror.rect(words));
    }
}

/// A field's ground: tints by turns where something is known, an outline where nothing is, dashes where
/// not even the year is.
fn lay_field(sheet: &mut Sheet<'_>, ground: Rect, field: &Field, nth: usize) {
    const EDGE_MM: f64 = 0.3;
    let from = sheet.mark();
    let corner = if sheet.theme.picture.radius_mm > 0.0 { CORNER_MM } else { 0.0 };
    if field.is_known && !field.moments.is_empty() {
        let role = if nth.is_multiple_of(2) { PaletteRole::Tint } else { PaletteRole::Tint2 };
        let colour = sheet.ink(Ink::Role(role));
        sheet.fill_rect(ground, corner, colour);
    } else {
        let role = if field.is_known { PaletteRole::Line } else { PaletteRole::Muted };
        let dash = if field.is_known { vec![] } else { vec![2.4, 2.2] };
        let colour = sheet.colour(role);
        let path = rounded(ground.inset(-EDGE_MM / 2.0), corner);
        sheet.stroke_with(path, colour, EDGE_MM, dash, false);
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, ground);
}
