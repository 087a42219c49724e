//! Words in a box: paragraphs set one below the other, lists with their marks, and what happens when
//! they do not fit.
//!
//! Fitting, in this order: lead falls back to story and large child's words to ordinary ones; titles
//! step down by 4 % at a time to 72 %; the box grows into free room below it; what still does not fit
//! goes on over further pages where the box says so, and else runs on below the box with a note. Story
//! words never shrink, and nothing is cut but by the end of the paper, which the note says.

mod flow;
mod mend;
mod set;

pub(super) use flow::{Cursor, Lines, all_lines, fill, first_baseline, height};
pub(super) use set::{SetWords, Setting, natural_height, report_all, set_words};

use super::NoteKind;
use super::display::Meaning;
use super::sheet::{MM_PER_PT, Placed, Sheet, rounded};
use crate::book::{Ground, Stands, TextRole, Words, WordsBox};
use crate::text;
use flow::{part_lines, text_place};
use kurbo::{Affine, Line, Point, Rect};
use set::{BAR_WIDTH_MM, Stretch, report_lines, set_stretch, shrinks};
use std::ops::Range;

/// The least that a title may shrink to, and by how much at a time.
const TITLE_LEAST: f64 = 0.72;
const TITLE_STEP: f64 = 0.04;

/// Lays out a box of words with its ground. Returns whether words are left for another page.
pub(super) fn lay_out_words(sheet: &mut Sheet<'_>, frame: Rect, inside: &WordsBox, part: usize) -> bool {
    if inside.flows {
        return lay_out_flowing(sheet, frame, inside, part);
    }
    if part > 0 {
        return false;
    }
    let fitted = Fitted::of(sheet, frame, inside, f64::INFINITY);
    paint_ground(sheet, fitted.frame, &inside.ground);
    fitted.place(sheet, inside);
    false
}

/// Words set so that they fit their box, or come as close as they can, and the box as it has grown.
pub(super) struct Fitted {
    set: Vec<SetWords>,
    pub(super) frame: Rect,
}

impl Fitted {
    /// Fits the words of a box that may grow downwards by so many mm at most.
    pub(super) fn of(sheet: &mut Sheet<'_>, frame: Rect, inside: &WordsBox, grows: f64) -> Self {
        let (set, frame) = set_fitting(sheet, inside, frame, grows);
        Self { set, frame }
    }

    /// Places the words, without a ground. What stands outside the box is noted.
    pub(super) fn place(&self, sheet: &mut Sheet<'_>, inside: &WordsBox) {
        let area = self.frame.inset(-padding_of(inside, self.frame));
        let outside = place_all(sheet, &self.set, area, inside.stands);
        let needs = self.set.last().map_or(0.0, SetWords::bottom) + self.frame.height() - area.height();
        note_outside(sheet, self.frame, Outside { needs, ..outside });
    }
}

/// Between the box and its words, in mm; where that would leave no width for words, less.
fn padding_of(inside: &WordsBox, frame: Rect) -> f64 {
    inside.ground.padding.mm().min(frame.width() / 3.0)
}

/// Around the words of a box as they come to stand, for whatever keeps clear of them; with a ground, the
/// whole box.
pub(super) fn reach(sheet: &mut Sheet<'_>, frame: Rect, inside: &WordsBox) -> Rect {
    if inside.ground.fill.is_some() || inside.ground.outline.is_some() || inside.flows {
        return frame;
    }
    let (set, frame) = set_fitting(sheet, inside, frame, f64::INFINITY);
    let area = frame.inset(-padding_of(inside, frame));
    let ends = set.iter().map(SetWords::extent).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let (left, right) = ends.unwrap_or((0.0, 0.0));
    let height = set.last().map_or(0.0, SetWords::bottom);
    let top = area.y0 + down_by(inside.stands, area.height() - height);
    Rect::new(area.x0 + left, top, area.x0 + right, top + height)
}

/// Lays out what of flowing words stands on one page: in their box on the first, on further ones over all
/// that words may take.
fn lay_out_flowing(sheet: &mut Sheet<'_>, frame: Rect, inside: &WordsBox, part: usize) -> bool {
    let words = &inside.words;
    let padding = padding_of(inside, frame);
    let first = frame.inset(-padding);
    let setting = Setting { align: inside.align, ink: inside.ink, ..Setting::default() };
    let plainer = Setting { plainer: true, ..setting };
    let fits = |sheet: &mut Sheet<'_>, setting| {
        let (set, _) = set_stepped(sheet, words, Stretch::up_to(first.height()), first.width(), setting);
        set.last().map_or(0.0, SetWords::bottom) <= first.height() + 0.1
    };
    let setting = if !fits(sheet, setting) && fits(sheet, plainer) { plainer } else { setting };
    let (set, setting) = set_stepped(sheet, words, Stretch::up_to(first.height()), first.width(), setting);
    let (lines, rest) = fill(&set, Cursor::default(), first.height());
    if part == 0 {
        paint_ground(sheet, frame, &inside.ground);
        report_lines(sheet, &set, &lines);
        let off_paper = place_lines(sheet, &set, &lines, first);
        note_outside(sheet, frame, Outside { lines: off_paper, off_paper, ..Outside::default() });
        return rest.is_some();
    }
    let Some(rest) = rest else { return false };
    // Further pages are as wide on every side, so that all of them are set at once.
    let whole = sheet.next_area(frame);
    let next = whole.inset(-padding);
    let stretch = Stretch { from: text_place(&set, rest), enough: f64::INFINITY };
    let (set, _) = set_stepped(sheet, words, stretch, next.width(), setting);
    let pages = part_lines(&set, next.height());
    let Some(lines) = pages.get(part - 1) else { return false };
    sheet.turn = kurbo::Affine::IDENTITY;
    paint_ground(sheet, whole, &inside.ground);
    report_lines(sheet, &set, lines);
    let off_paper = place_lines(sheet, &set, lines, next);
    note_outside(sheet, whole, Outside { lines: off_paper, off_paper, ..Outside::default() });
    part < pages.len()
}

/// Lines that do not stand where they should.
#[derive(Clone, Copy, Default)]
struct Outside {
    /// Outside their box or off the paper.
    lines: usize,
    /// Off the paper.
    off_paper: usize,
    /// How high a box would hold all of them, in mm.
    needs: f64,
    /// Where the first of them begins: which paragraph, and at which byte of it.
    rest: Option<(usize, usize)>,
}

fn note_outside(sheet: &mut Sheet<'_>, frame: Rect, outside: Outside) {
    let Outside { lines, off_paper, needs, rest } = outside;
    if lines > 0 {
        let end = |x: f64| sheet.turn * Point::new(x, frame.y1);
        let ends = Line::new(end(frame.x0), end(frame.x1));
        sheet.note(NoteKind::WordsDoNotFit { lines, off_paper, ends, needs, rest });
    }
}

/// Paints the ground behind a box.
pub(super) fn paint_ground(sheet: &mut Sheet<'_>, frame: Rect, ground: &Ground) {
    let from = sheet.mark();
    let at_edges = sheet.output.at_edges(frame, sheet.page());
    let rect = if sheet.turn == kurbo::Affine::IDENTITY { at_edges } else { frame };
    if let Some(fill) = ground.fill {
        let colour = sheet.ink(fill);
        sheet.fill_rect(rect, ground.corner.mm(), colour);
    }
    if let Some(outline) = ground.outline.filter(|_| ground.outline_width.um() > 0) {
        let (colour, width) = (sheet.ink(outline), ground.outline_width.mm());
        // Inside the frame, so that a thick edge does not grow the box.
        let path = rounded(rect.inset(-width / 2.0), ground.corner.mm() - width / 2.0);
        sheet.stroke(path, colour, width);
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, frame);
}

/// Sets the words at the first step of fitting at which they fit, in the box as it is or as it may grow;
/// or else as close as they come.
fn set_fitting(sheet: &mut Sheet<'_>, inside: &WordsBox, frame: Rect, grows: f64) -> (Vec<SetWords>, Rect) {
    let padding = padding_of(inside, frame);
    let setting = Setting { align: inside.align, ink: inside.ink, ..Setting::default() };
    let area = frame.inset(-padding);
    if let Some(fits) = first_fit(sheet, inside, setting, area) {
        return (set_words(sheet, &inside.words, area.width(), fits), frame);
    }
    let free = if inside.stands == Stands::Top { sheet.free_below(frame).min(grows) } else { 0.0 };
    let plainer = Setting { plainer: true, ..setting };
    if free > 0.0
        && let Some(fits) = first_fit(sheet, inside, plainer, Rect { y1: area.y1 + free, ..area })
    {
        let set = set_words(sheet, &inside.words, area.width(), fits);
        let height = set.last().map_or(0.0, SetWords::bottom) + 2.0 * padding;
        return (set, Rect { y1: frame.y0 + height.max(frame.height()), ..frame });
    }
    let least = if any_shrinks(inside) { TITLE_LEAST } else { 1.0 };
    let set = set_words(sheet, &inside.words, area.width(), Setting { title_scale: least, ..plainer });
    (set, frame)
}

/// The first step of fitting, from this one on, at which the words fit.
fn first_fit(sheet: &mut Sheet<'_>, inside: &WordsBox, from: Setting, area: Rect) -> Option<Setting> {
    let mut setting = from;
    loop {
        let set = sheet.quietly(|sheet| set_words(sheet, &inside.words, area.width(), setting));
        let height = set.last().map_or(0.0, SetWords::bottom);
        if height <= area.height() + 0.1 && !is_too_wide(&set, area.width()) {
            return Some(setting);
        }
        if !setting.plainer {
            setting.plainer = true;
        } else if any_shrinks(inside) && setting.title_scale - TITLE_STEP >= TITLE_LEAST - 1e-9 {
            setting.title_scale -= TITLE_STEP;
        } else {
            return None;
        }
    }
}

/// Whether words reach beyond their width, or a title is broken within a word.
fn is_too_wide(set: &[SetWords], width: f64) -> bool {
    set.iter().any(|words| {
        let (left, right) = words.extent();
        right - left > width + 0.1 || (shrinks(words.role) && words.breaks_a_word())
    })
}

/// Sets words to a width in mm, with titles and headings stepped down until they break between words.
pub(super) fn set_short(sheet: &mut Sheet<'_>, words: &Words, width: f64, setting: Setting) -> Vec<SetWords> {
    let (set, _) = set_stepped(sheet, words, Stretch::default(), width, setting);
    report_all(sheet, &set);
    set
}

/// Sets a stretch of words so, and says how it was set. Notes nothing.
fn set_stepped(
    sheet: &mut Sheet<'_>,
    words: &Words,
    stretch: Stretch,
    width: f64,
    setting: Setting,
) -> (Vec<SetWords>, Setting) {
    let mut setting = setting;
    loop {
        let set = set_stretch(sheet, words, stretch, width, setting);
        if !is_too_wide(&set, width) || setting.title_scale - TITLE_STEP < TITLE_LEAST - 1e-9 {
            return (set, setting);
        }
        setting.title_scale -= TITLE_STEP;
    }
}

fn any_shrinks(inside: &WordsBox) -> bool {
    inside.words.paragraphs.iter().any(|paragraph| shrinks(paragraph.role))
}

/// How far down content stands that has so much room left, in mm.
fn down_by(stands: Stands, room: f64) -> f64 {
    match stands {
        Stands::Top => 0.0,
        Stands::Middle => room.max(0.0) / 2.0,
        Stands::Bottom => room.max(0.0),
    }
}

/// Places every line in `area`; returns how many stand outside it or off the paper.
fn place_all(sheet: &mut Sheet<'_>, set: &[SetWords], area: Rect, stands: Stands) -> Outside {
    let height = set.last().map_or(0.0, SetWords::bottom);
    let down = down_by(stands, area.height() - height);
    let mut outside = Outside::default();
    for words in set {
        let origin = Point::new(area.x0, area.y0 + down + words.top);
        place_one(sheet, words, 0..words.set.lines.len(), origin);
        let below = |line: &text::SetLine| {
            down + words.top + f64::from(line.bottom_pt) * MM_PER_PT > area.height() + 0.1
        };
        for line in &words.set.lines {
            let off_paper = is_off_paper(sheet, words, line, origin);
            let is_outside = off_paper || below(line);
            if is_outside && outside.rest.is_none() {
                outside.rest = Some((words.from.paragraph, words.from.byte + line.text.start));
            }
            outside.lines += usize::from(is_outside);
            outside.off_paper += usize::from(off_paper);
        }
    }
    outside
}

/// Whether letters of a line would be printed beyond the edge of the page. `origin` is the top left
/// corner of its paragraph.
fn is_off_paper(sheet: &Sheet<'_>, words: &SetWords, line: &text::SetLine, origin: Point) -> bool {
    /// How far letters reach above and below where they stand, in shares of the line's height: enough
    /// for the tall and the deep ones, without the room that is only between lines.
    const ABOVE: f64 = 0.5;
    const BELOW: f64 = 0.15;
    if line.runs.is_empty() {
        return false;
    }
    let mm = |pt: f32| f64::from(pt) * MM_PER_PT;
    let (baseline, height) = (origin.y + mm(line.baseline_pt), mm(line.bottom_pt - line.top_pt));
    let left = origin.x + words.left;
    let letters = Rect::new(
        left + mm(line.left_pt),
        baseline - ABOVE * height,
        left + mm(line.right_pt),
        baseline + BELOW * height,
    );
    !sheet.page().inset(0.1).contains_rect(sheet.turn.transform_rect_bbox(letters))
}

/// Places some lines of one paragraph, with its mark if the first is among them.
fn place_one(sheet: &mut Sheet<'_>, words: &SetWords, lines: Range<usize>, at: Point) {
    let from = sheet.mark();
    let Some(shown) = words.set.lines.get(lines.clone()) else { return };
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return };
    if let Some(placed) = &mut sheet.placed {
        let top = at.y - f64::from(first.top_pt) * MM_PER_PT;
        let left = at.x + words.left + f64::from(words.shift_pt) * MM_PER_PT;
        placed.push(Placed {
            paragraph: words.from.paragraph,
            byte: words.from.byte,
            source: words.source.clone(),
            width_pt: words.width_pt,
            lines: lines.clone(),
            at: sheet.turn * Affine::translate((left, top)),
            left,
        });
    }
    let height = f64::from(last.bottom_pt - first.top_pt) * MM_PER_PT;
    if let Some((left, role)) = words.bar {
        let colour = sheet.colour(role);
        let bar = Rect::from_origin_size((at.x + left, at.y), (BAR_WIDTH_MM, height));
        sheet.fill_rect(bar, 0.0, colour);
    }
    if let (Some((text, mark)), 0) = (&words.mark, lines.start) {
        sheet.place(text, mark, Point::new(at.x + words.mark_left, at.y));
    }
    sheet.place_lines(&words.text, &words.set, lines, Point::new(at.x + words.left, at.y));
    let read = words.text.get(first.text.start..last.text.end).unwrap_or_default().trim_end().to_owned();
    let meaning = match (words.role.heading_level(), words.role) {
        _ if words.is_list => Meaning::ListItem,
        (Some(level), _) => Meaning::Heading(level),
        (None, TextRole::Caption) => Meaning::Caption,
        _ => Meaning::Paragraph,
    };
    let (left, right) = words.extent();
    let bounds = Rect::new(at.x + left, at.y, at.x + right, at.y + height);
    sheet.region(from, meaning, read, words.language.clone(), bounds);
}

/// Places lines, the first of them at the top of `area`; returns how many stand off the paper.
pub(super) fn place_lines(sheet: &mut Sheet<'_>, set: &[SetWords], lines: &Lines, area: Rect) -> usize {
    let top_of = |words: &SetWords, line: usize| {
        words.top + words.set.lines.get(line).map_or(0.0, |l| f64::from(l.top_pt) * MM_PER_PT)
    };
    let start = lines.first().and_then(|(at, range)| Some(top_of(set.get(*at)?, range.start))).unwrap_or(0.0);
    let mut off_paper = 0;
    for (at, range) in lines {
        let Some(words) = set.get(*at) else { continue };
        let origin = Point::new(area.x0, area.y0 + words.top - start);
        let y = area.y0 + top_of(words, range.start) - start;
        place_one(sheet, words, range.clone(), Point::new(area.x0, y));
        let shown = words.set.lines.get(range.clone()).unwrap_or_default();
        off_paper += shown.iter().filter(|line| is_off_paper(sheet, words, line, origin)).count();
    }
    off_paper
}
