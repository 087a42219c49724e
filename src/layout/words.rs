//! Words in a box: paragraphs set one below the other, lists with their marks, and what happens when
//! they do not fit.
//!
//! Fitting, in this order: lead falls back to story and large child's words to ordinary ones; titles
//! step down by 4 % at a time to 72 %; what still does not fit goes on over further pages where the
//! box says so, and else runs on below the box with a note. Story words never shrink, and nothing is
//! ever cut.

use super::NoteKind;
use super::display::Meaning;
use super::sheet::{MM_PER_PT, Sheet, rounded};
use crate::book::{Align, Ground, Ink, ListMark, PaletteRole, Paragraph, Stands, TextRole, Words, WordsBox};
use crate::text::{self, ParagraphText, SetParagraph, StyledRange, TextStyle};
use kurbo::{Point, Rect};
use std::ops::Range;
use std::sync::Arc;

/// Between paragraphs, as a share of the story's baseline.
const PARAGRAPH_GAP: f64 = 0.45;
/// How far a list's words stand in, as a share of their size.
const LIST_INDENT_EM: f64 = 1.15;
/// The least that a title may shrink to, and by how much at a time.
const TITLE_LEAST: f64 = 0.72;
const TITLE_STEP: f64 = 0.04;

/// How the words of a box are to be set.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fit {
    /// Lead and large child's words as story and ordinary ones.
    plainer: bool,
    /// Of titles and headings.
    title_scale: f64,
}

/// A paragraph, set.
pub(super) struct SetWords {
    text: Arc<str>,
    set: SetParagraph,
    /// The list's mark, set on its own.
    mark: Option<(Arc<str>, SetParagraph)>,
    role: TextRole,
    language: Option<String>,
    is_list: bool,
    /// From the left edge of the box to the left edge of the set words, in mm.
    left: f64,
    /// From the left edge of the box to the list's mark, in mm.
    mark_left: f64,
    /// From the top of the first paragraph, in mm.
    top: f64,
}

impl SetWords {
    fn bottom(&self) -> f64 {
        self.top + height_mm(&self.set)
    }
}

fn height_mm(set: &SetParagraph) -> f64 {
    f64::from(set.height_pt) * MM_PER_PT
}

/// Lays out a box of words with its ground. Returns whether words are left for another page.
pub(super) fn lay_out_words(sheet: &mut Sheet<'_>, frame: Rect, inside: &WordsBox, part: usize) -> bool {
    if part > 0 && !inside.flows {
        return false;
    }
    let whole = if part == 0 { frame } else { sheet.safe_area() };
    paint_ground(sheet, whole, &inside.ground);
    let padding = inside.ground.padding.mm();
    let first = frame.inset(-padding);
    let next = sheet.safe_area().inset(-padding);
    let set = set_fitting(sheet, inside, first);
    if !inside.flows {
        let overflow = place_all(sheet, &set, first, inside.stands);
        if overflow > 0 {
            sheet.note(NoteKind::WordsDoNotFit { lines: overflow });
        }
        return false;
    }
    let pages = part_lines(&set, first.height(), next.height());
    let area = if part == 0 { first } else { next };
    if let Some(lines) = pages.get(part) {
        place_lines(sheet, &set, lines, area);
    }
    part + 1 < pages.len()
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

/// Sets the words at the first step of fitting at which they fit, or else at the last.
fn set_fitting(sheet: &mut Sheet<'_>, inside: &WordsBox, area: Rect) -> Vec<SetWords> {
    let mut fit = Fit { plainer: false, title_scale: 1.0 };
    loop {
        let set = set_words(sheet, &inside.words, area.width(), inside.align, inside.ink, fit);
        let height = set.last().map_or(0.0, SetWords::bottom);
        let wide = set.iter().any(|words| f64::from(words.set.width_pt) * MM_PER_PT > area.width() + 0.1);
        if height <= area.height() + 0.1 && !wide {
            return set;
        }
        if !fit.plainer {
            fit.plainer = true;
        } else if fit.title_scale - TITLE_STEP >= TITLE_LEAST - 1e-9 {
            fit.title_scale -= TITLE_STEP;
        } else {
            return set;
        }
        let has_titles = inside.words.paragraphs.iter().any(|p| shrinks(p.role));
        if fit.plainer && fit.title_scale < 1.0 && !has_titles {
            return set;
        }
    }
}

/// Whether words of this role may step down in size to fit.
fn shrinks(role: TextRole) -> bool {
    role.heading_level().is_some() || matches!(role, TextRole::CoverSub | TextRole::Quote)
}

/// The height of words set to a width, without any fitting, in mm.
pub(super) fn natural_height(sheet: &mut Sheet<'_>, words: &Words, width: f64) -> f64 {
    let fit = Fit { plainer: false, title_scale: 1.0 };
    set_words(sheet, words, width, None, None, fit).last().map_or(0.0, SetWords::bottom)
}

fn set_words(
    sheet: &mut Sheet<'_>,
    words: &Words,
    width: f64,
    align: Option<Align>,
    ink: Option<Ink>,
    fit: Fit,
) -> Vec<SetWords> {
    let gap = super::theme::baseline_mm(sheet.book.info().band) * sheet.paper.type_scale * PARAGRAPH_GAP;
    let mut out: Vec<SetWords> = Vec::new();
    let mut number = 0;
    for paragraph in &words.paragraphs {
        number = if paragraph.list == Some(ListMark::Number) { number + 1 } else { 0 };
        let top = out.last().map_or(0.0, |last| {
            let label = matches!(last.role, TextRole::Label | TextRole::Kicker);
            last.bottom() + if label { 0.0 } else { gap }
        });
        out.push(set_paragraph(sheet, paragraph, Place { top, width, align, ink, number }, fit));
    }
    out
}

#[derive(Clone, Copy)]
struct Place {
    top: f64,
    width: f64,
    align: Option<Align>,
    ink: Option<Ink>,
    number: usize,
}

fn set_paragraph(sheet: &mut Sheet<'_>, paragraph: &Paragraph, place: Place, fit: Fit) -> SetWords {
    let role = match paragraph.role {
        TextRole::Lead if fit.plainer => TextRole::Story,
        TextRole::ChildL if fit.plainer => TextRole::Child,
        other => other,
    };
    let mut look = sheet.role_style(role);
    if shrinks(role) {
        look.size_pt *= fit.title_scale;
        look.leading_pt *= fit.title_scale;
    }
    let colour = sheet.ink(place.ink.unwrap_or(Ink::Role(look.role)));
    let language = paragraph.language.clone();
    let base = TextStyle {
        face: text::Face { family: look.face.family.as_str().into(), weight: look.face.weight },
        size_pt: look.size_pt as f32,
        colour,
        italic: false,
        underline: false,
        letter_spacing_em: look.tracking_em as f32,
        word_spacing_em: sheet.theme.adjust.word_spacing_em as f32,
        language: Some(language.as_deref().unwrap_or(&sheet.book.info().language).into()),
    };
    let indent = if paragraph.list.is_some() { look.size_pt * LIST_INDENT_EM * MM_PER_PT } else { 0.0 };
    let (text, ranges) = styled(sheet, paragraph, &base);
    let align = match paragraph.align.or(place.align).unwrap_or(Align::Start) {
        Align::Start => text::Align::Start,
        Align::Center => text::Align::Centre,
        Align::End => text::Align::End,
    };
    let source = ParagraphText {
        text: Arc::clone(&text),
        style: base.clone(),
        ranges,
        align,
        leading_pt: look.leading_pt as f32,
        balance: look.balanced,
    };
    let width_pt = ((place.width - indent).max(0.0) / MM_PER_PT) as f32;
    let set = sheet.typesetter.set(&source, width_pt);
    report(sheet, &set);
    let mark = paragraph.list.map(|mark| {
        let words: Arc<str> = match mark {
            ListMark::Bullet => "•".into(),
            ListMark::Number => format!("{}.", place.number).into(),
        };
        let style = TextStyle { colour: sheet.colour(PaletteRole::Accent), ..base };
        let align = text::Align::Start;
        let leading_pt = look.leading_pt as f32;
        let source = ParagraphText {
            text: Arc::clone(&words),
            style,
            ranges: vec![],
            align,
            leading_pt,
            balance: false,
        };
        let set = sheet.typesetter.set(&source, width_pt);
        (words, set)
    });
    // The mark stands where reading starts: at the right of words read from the right.
    let left = if set.rtl { 0.0 } else { indent };
    let mark_left = match &mark {
        Some((_, mark)) if set.rtl => {
            let mark_width =
                mark.lines.first().map_or(0.0, |l| f64::from(l.right_pt - l.left_pt) * MM_PER_PT);
            place.width - mark_width
        }
        _ => 0.0,
    };
    SetWords {
        text,
        set,
        mark,
        role,
        language,
        is_list: paragraph.list.is_some(),
        left,
        mark_left,
        top: place.top,
    }
}

/// The paragraph's text, and the stretches of it that differ from its role.
fn styled(sheet: &Sheet<'_>, paragraph: &Paragraph, base: &TextStyle) -> (Arc<str>, Vec<StyledRange>) {
    let mut text = String::new();
    let mut ranges = Vec::new();
    for run in &paragraph.runs {
        let from = text.len();
        text.push_str(&run.text);
        let style = run.style;
        if style == crate::book::CharStyle::default() {
            continue;
        }
        let weight = if style.bold { base.face.weight.max(400) + 300 } else { base.face.weight };
        let scale = f32::from(style.size_percent.unwrap_or(100)) / 100.0;
        let styled = TextStyle {
            face: text::Face { family: Arc::clone(&base.face.family), weight: weight.min(800) },
            size_pt: base.size_pt * scale,
            colour: style.ink.map_or(base.colour, |ink| sheet.ink(ink)),
            italic: style.italic,
            underline: style.underline,
            ..base.clone()
        };
        ranges.push(StyledRange { range: from..text.len(), style: styled });
    }
    (text.into(), ranges)
}

fn report(sheet: &mut Sheet<'_>, set: &SetParagraph) {
    if !set.missing.is_empty() {
        sheet.note(NoteKind::MissingLetters { letters: set.missing.clone() });
    }
    if !set.system_faces.is_empty() {
        sheet.note(NoteKind::SystemFont);
    }
}

/// Places every line in `area`; returns how many stand outside it.
fn place_all(sheet: &mut Sheet<'_>, set: &[SetWords], area: Rect, stands: Stands) -> usize {
    let height = set.last().map_or(0.0, SetWords::bottom);
    let room = (area.height() - height).max(0.0);
    let down = match stands {
        Stands::Top => 0.0,
        Stands::Middle => room / 2.0,
        Stands::Bottom => room,
    };
    let mut outside = 0;
    for words in set {
        let origin = Point::new(area.x0, area.y0 + down + words.top);
        place_one(sheet, words, 0..words.set.lines.len(), origin, area.width());
        let below = |line: &&text::SetLine| {
            down + words.top + f64::from(line.bottom_pt) * MM_PER_PT > area.height() + 0.1
        };
        outside += words.set.lines.iter().filter(below).count();
    }
    outside
}

/// Places some lines of one paragraph, with its mark if the first is among them.
fn place_one(sheet: &mut Sheet<'_>, words: &SetWords, lines: Range<usize>, at: Point, width: f64) {
    let from = sheet.mark();
    let Some(shown) = words.set.lines.get(lines.clone()) else { return };
    if let (Some((text, mark)), 0) = (&words.mark, lines.start) {
        sheet.place(text, mark, Point::new(at.x + words.mark_left, at.y));
    }
    sheet.place_lines(&words.text, &words.set, lines, Point::new(at.x + words.left, at.y));
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return };
    let height = f64::from(last.bottom_pt - first.top_pt) * MM_PER_PT;
    let read = words.text.get(first.text.start..last.text.end).unwrap_or_default().trim_end().to_owned();
    let meaning = match (words.role.heading_level(), words.role) {
        _ if words.is_list => Meaning::ListItem,
        (Some(level), _) => Meaning::Heading(level),
        (None, TextRole::Caption) => Meaning::Caption,
        _ => Meaning::Paragraph,
    };
    let bounds = Rect::new(at.x, at.y, at.x + width, at.y + height);
    sheet.region(from, meaning, read, words.language.clone(), bounds);
}

/// Lines of paragraphs: paragraph and range.
type Lines = Vec<(usize, Range<usize>)>;

/// Which lines stand on which page, when the first has so much room and the others so much.
fn part_lines(set: &[SetWords], first_height: f64, next_height: f64) -> Vec<Lines> {
    let mut pages: Vec<Lines> = vec![Vec::new()];
    let mut room = first_height;
    // What `top` is on the page being filled.
    let mut page_top = 0.0;
    for (at, words) in set.iter().enumerate() {
        let mut start = 0;
        for (nth, line) in words.set.lines.iter().enumerate() {
            let bottom = words.top + f64::from(line.bottom_pt) * MM_PER_PT - page_top;
            let page_has_lines = nth > start || pages.last().is_some_and(|lines| !lines.is_empty());
            if bottom > room + 0.1 && page_has_lines {
                if nth > start
                    && let Some(page) = pages.last_mut()
                {
                    page.push((at, start..nth));
                }
                start = nth;
                pages.push(Vec::new());
                room = next_height;
                page_top = words.top + f64::from(line.top_pt) * MM_PER_PT;
            }
        }
        if let Some(page) = pages.last_mut().filter(|_| start < words.set.lines.len()) {
            page.push((at, start..words.set.lines.len()));
        }
    }
    pages
}

fn place_lines(sheet: &mut Sheet<'_>, set: &[SetWords], lines: &Lines, area: Rect) {
    let top_of = |words: &SetWords, line: usize| {
        words.top + words.set.lines.get(line).map_or(0.0, |l| f64::from(l.top_pt) * MM_PER_PT)
    };
    let start = lines.first().and_then(|(at, range)| Some(top_of(set.get(*at)?, range.start))).unwrap_or(0.0);
    for (at, range) in lines {
        if let Some(words) = set.get(*at) {
            let y = area.y0 + top_of(words, range.start) - start;
            place_one(sheet, words, range.clone(), Point::new(area.x0, y), area.width());
        }
    }
}
