//! From paragraphs to set lines, one below the other: sizes by role, measure, lists, the child's bar.
//!
//! Knows what a paragraph is and how wide its box; not how tall, nor what becomes of what does not fit.

use super::super::NoteKind;
use super::super::sheet::{MM_PER_PT, Sheet};
use super::flow::Lines;
use super::mend::{Mended, set_without_widow};
use crate::book::{AgeBand, Align, Ink, ListMark, PaletteRole, Paragraph, TextRole, Words};
use crate::text::{self, Direction, ParagraphText, SetParagraph, StyledRange, TextStyle};
use std::sync::Arc;

/// Between paragraphs, as a share of the story's baseline.
const PARAGRAPH_GAP: f64 = 0.45;
/// How far a list's words stand in, as a share of their size.
const LIST_INDENT_EM: f64 = 1.15;
/// The bar beside the child's words where no hand-like face tells them apart: across, and from bar to
/// words, in mm.
const BAR_MM: (f64, f64) = (0.8, 2.6);
/// How the words of a box are to be set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::layout) struct Setting {
    /// How lines stand, where their paragraph does not say.
    pub(in crate::layout) align: Option<Align>,
    /// The colour of all words, where it is not that of their roles.
    pub(in crate::layout) ink: Option<Ink>,
    /// Between paragraphs, as a share of the story's baseline.
    pub(in crate::layout) gap: f64,
    /// Lead and large child's words as story and ordinary ones.
    pub(in crate::layout) plainer: bool,
    /// Of titles and headings.
    pub(in crate::layout) title_scale: f64,
}

impl Default for Setting {
    fn default() -> Self {
        Self { align: None, ink: None, gap: PARAGRAPH_GAP, plainer: false, title_scale: 1.0 }
    }
}

/// A paragraph, set.
pub(in crate::layout) struct SetWords {
    pub(super) text: Arc<str>,
    /// Where in the words it begins.
    pub(super) from: WordsPlace,
    pub(super) set: Arc<SetParagraph>,
    /// What was set, in which width, and how far right of that width's own places it stands.
    pub(super) source: ParagraphText,
    pub(super) width_pt: f32,
    pub(super) shift_pt: f32,
    /// The list's mark, set on its own.
    pub(super) mark: Option<(Arc<str>, Arc<SetParagraph>)>,
    pub(super) role: TextRole,
    pub(super) language: Option<String>,
    pub(super) is_list: bool,
    /// From the left edge of the box to the left edge of the set words, in mm.
    pub(super) left: f64,
    /// From the left edge of the box to the left edge of the set mark, in mm.
    pub(super) mark_left: f64,
    /// From the left edge of the box to the bar beside the child's words, and its colour.
    pub(super) bar: Option<(f64, PaletteRole)>,
    /// From the top of the first paragraph, in mm.
    pub(super) top: f64,
}

impl SetWords {
    pub(in crate::layout) fn bottom(&self) -> f64 {
        self.top + f64::from(self.set.height_pt) * MM_PER_PT
    }

    /// Whether a line ends within a word, because the word is wider than the box. Scripts that do not part
    /// words break anywhere, and rightly so.
    pub(super) fn breaks_a_word(&self) -> bool {
        let parted = |c: char| c.is_alphabetic() && (c < '\u{e00}' || matches!(c, '\u{1e00}'..='\u{1fff}'));
        let inside = |at: usize| {
            let before = self.text.get(..at).and_then(|text| text.chars().next_back());
            let after = self.text.get(at..).and_then(|text| text.chars().next());
            before.is_some_and(parted) && after.is_some_and(parted)
        };
        self.set.lines.iter().any(|line| inside(line.text.end))
    }

    /// From the left edge of the box to the left and right end of the words, in mm.
    pub(in crate::layout) fn extent(&self) -> (f64, f64) {
        let lines = &self.set.lines;
        let left = lines.iter().map(|l| l.left_pt).fold(f32::INFINITY, f32::min);
        let right = lines.iter().map(|l| l.right_pt).fold(f32::NEG_INFINITY, f32::max);
        if left > right {
            return (self.left, self.left);
        }
        let start = self.bar.map_or(self.left + f64::from(left) * MM_PER_PT, |(bar, _)| bar.min(self.left));
        (start, self.left + f64::from(right) * MM_PER_PT)
    }
}

/// The height of words set to a width, without any fitting, in mm.
pub(in crate::layout) fn natural_height(sheet: &mut Sheet<'_>, words: &Words, width: f64) -> f64 {
    set_words(sheet, words, width, Setting::default()).last().map_or(0.0, SetWords::bottom)
}

/// A place in words: before this byte of this paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordsPlace {
    pub(super) paragraph: usize,
    pub(super) byte: usize,
}

/// What of words is set: from a place on, and no more paragraphs than it takes to reach below `enough` mm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) from: WordsPlace,
    pub(super) enough: f64,
}

impl Default for Stretch {
    /// Everything.
    fn default() -> Self {
        Self { from: WordsPlace::default(), enough: f64::INFINITY }
    }
}

impl Stretch {
    /// From the beginning, as far as it takes to see what stands in so many mm.
    pub(super) fn up_to(height: f64) -> Self {
        const EXACT_ENOUGH_MM: f64 = 0.5;
        Self { enough: height + EXACT_ENOUGH_MM, ..Self::default() }
    }
}

/// Sets words to a width in mm, one paragraph below the other.
pub(in crate::layout) fn set_words(
    sheet: &mut Sheet<'_>,
    words: &Words,
    width: f64,
    setting: Setting,
) -> Vec<SetWords> {
    let set = set_stretch(sheet, words, Stretch::default(), width, setting);
    report_all(sheet, &set);
    set
}

/// Sets a stretch of words to a width in mm. Notes nothing.
pub(super) fn set_stretch(
    sheet: &mut Sheet<'_>,
    words: &Words,
    stretch: Stretch,
    width: f64,
    setting: Setting,
) -> Vec<SetWords> {
    let Stretch { from, enough } = stretch;
    let baseline = super::super::theme::baseline_mm(sheet.book.info().band) * sheet.paper.type_scale;
    let mut out: Vec<SetWords> = Vec::new();
    let mut number = 0;
    for (nth, paragraph) in words.paragraphs.iter().enumerate() {
        number = if paragraph.list == Some(ListMark::Number) { number + 1 } else { 0 };
        if nth < from.paragraph {
            continue;
        }
        if out.last().is_some_and(|last| last.bottom() > enough) {
            break;
        }
        let byte = if nth == from.paragraph { from.byte } else { 0 };
        let top = out.last().map_or(0.0, |last| {
            let label = matches!(last.role, TextRole::Label | TextRole::Kicker);
            last.bottom() + if label { 0.0 } else { baseline * setting.gap }
        });
        out.push(set_paragraph(
            sheet,
            paragraph,
            Place { top, width, number, paragraph: nth, byte },
            setting,
        ));
    }
    out
}

/// Whether words of this role may step down in size to fit.
pub(super) fn shrinks(role: TextRole) -> bool {
    role.heading_level().is_some() || matches!(role, TextRole::CoverSub | TextRole::Quote)
}

#[derive(Clone, Copy)]
struct Place {
    top: f64,
    width: f64,
    number: usize,
    paragraph: usize,
    /// Of the paragraph, where what is set begins: above 0 on a page on which it goes on.
    byte: usize,
}

fn set_paragraph(sheet: &mut Sheet<'_>, paragraph: &Paragraph, place: Place, setting: Setting) -> SetWords {
    let role = match paragraph.role {
        TextRole::Lead if setting.plainer => TextRole::Story,
        TextRole::ChildL if setting.plainer => TextRole::Child,
        other => other,
    };
    let mut look = sheet.role_style(role);
    if shrinks(role) {
        look.size_pt *= setting.title_scale;
        look.leading_pt *= setting.title_scale;
    }
    let base = TextStyle {
        face: text::Face { family: look.face.family.as_str().into(), weight: look.face.weight },
        size_pt: look.size_pt as f32,
        colour: sheet.ink(setting.ink.unwrap_or(Ink::Role(look.role))),
        italic: false,
        underline: false,
        letter_spacing_em: look.tracking_em as f32,
        word_spacing_em: sheet.theme.adjust.word_spacing_em as f32,
        language: Some(paragraph.language.as_deref().unwrap_or(&sheet.book.info().language).into()),
    };
    let is_list = paragraph.list.is_some();
    let bar = bar_role(sheet, role).filter(|_| !is_list);
    let indent = match &bar {
        Some(_) => BAR_MM.0 + BAR_MM.1,
        None if is_list => look.size_pt * LIST_INDENT_EM * MM_PER_PT,
        None => 0.0,
    };
    // Bars and marks take the place of letters, not of the measure.
    let measure = measure_em(sheet, role).map_or(f64::INFINITY, |em| em * look.size_pt * MM_PER_PT + indent);
    let width = place.width.min(measure);
    let (whole, ranges) = styled(sheet, paragraph, &base);
    // What goes on reads as the whole does, whatever letter it begins with.
    let direction = direction_of(paragraph, &whole, &base, place.byte > 0);
    let (text, ranges) = text_from(whole, ranges, place.byte);
    let asked = paragraph.align.or(setting.align).unwrap_or(Align::Start);
    let source = ParagraphText {
        leading_pt: (look.leading_pt * leading_scale(paragraph) * f64::from(text::leading_factor(&text)))
            as f32,
        text: Arc::clone(&text),
        style: base.clone(),
        ranges,
        align: match asked {
            Align::Start => text::Align::Start,
            Align::Center => text::Align::Centre,
            Align::End => text::Align::End,
        },
        direction,
        balance: look.balanced,
    };
    let width_pt = ((width - indent).max(0.0) / MM_PER_PT) as f32;
    let Mended { set, width_pt: set_in, shift_pt } = set_without_widow(sheet, &source, width_pt);
    let mark = paragraph
        .list
        .filter(|_| place.byte == 0)
        .map(|mark| set_mark(sheet, mark, place.number, &source, width_pt));
    // Words narrower than their box stand at its side of reading, in its middle or at its other side.
    let shift = match (asked, set.rtl) {
        (Align::Center, _) => (place.width - width) / 2.0,
        (Align::Start, false) | (Align::End, true) => 0.0,
        (Align::Start, true) | (Align::End, false) => place.width - width,
    };
    // Marks and bars stand where reading starts: at the right of words read from the right.
    let mark_line = mark.as_ref().and_then(|(_, mark)| mark.lines.first());
    let (mark_from, mark_width) = mark_line.map_or((0.0, 0.0), |line| {
        (f64::from(line.left_pt) * MM_PER_PT, f64::from(line.right_pt - line.left_pt) * MM_PER_PT)
    });
    let beside = |across: f64| if set.rtl { shift + width - across } else { shift };
    SetWords {
        left: shift + if set.rtl { 0.0 } else { indent },
        mark_left: beside(mark_width) - mark_from,
        bar: bar.map(|role| (beside(BAR_MM.0), role)),
        text,
        from: WordsPlace { paragraph: place.paragraph, byte: place.byte },
        set,
        source,
        width_pt: set_in,
        shift_pt,
        mark,
        role,
        language: paragraph.language.clone(),
        is_list,
        top: place.top,
    }
}

/// The colour of the bar beside the child's words, where the theme has no hand-like face for them.
fn bar_role(sheet: &Sheet<'_>, role: TextRole) -> Option<PaletteRole> {
    let is_child = matches!(role, TextRole::Child | TextRole::ChildL);
    let look = sheet.role_style(role);
    let alike = look.face.family == sheet.role_style(TextRole::Story).face.family;
    (is_child && alike).then_some(look.role)
}

/// Across the bar beside the child's words, in mm.
pub(super) const BAR_WIDTH_MM: f64 = BAR_MM.0;

/// How wide lines of a role may be, in em of their size: 45 to 66 letters for whoever reads alone, up to
/// 45 in large print, up to 30 for the youngest. None for words that stand alone.
fn measure_em(sheet: &Sheet<'_>, role: TextRole) -> Option<f64> {
    const LARGE_PRINT_PT: f64 = 14.0;
    let read = match role {
        TextRole::Story | TextRole::Lead | TextRole::Letter | TextRole::Child | TextRole::ChildL => true,
        TextRole::Caption | TextRole::Small | TextRole::Prompt => false,
        _ => return None,
    };
    Some(match sheet.book.info().band {
        _ if sheet.theme.adjust.smallest_pt >= LARGE_PRINT_PT => 23.5,
        AgeBand::To4 if read => 16.0,
        AgeBand::To4 | AgeBand::To7 | AgeBand::To11 => 29.0,
        AgeBand::To15 | AgeBand::From16 => 31.0,
    })
}

/// Leading follows the largest letters of a paragraph, so that lines made larger do not run into one
/// another, and a paragraph made smaller closes up.
fn leading_scale(paragraph: &Paragraph) -> f64 {
    let percent = |run: &crate::book::Run| f64::from(run.style.size_percent.unwrap_or(100)) / 100.0;
    paragraph.runs.iter().map(percent).reduce(f64::max).unwrap_or(1.0)
}

fn set_mark(
    sheet: &mut Sheet<'_>,
    mark: ListMark,
    number: usize,
    of: &ParagraphText,
    width_pt: f32,
) -> (Arc<str>, Arc<SetParagraph>) {
    let words: Arc<str> = match mark {
        ListMark::Bullet => "•".into(),
        ListMark::Number => format!("{number}.").into(),
    };
    let style = TextStyle { colour: sheet.colour(PaletteRole::Accent), ..of.style.clone() };
    let source = ParagraphText {
        text: Arc::clone(&words),
        style,
        ranges: vec![],
        align: text::Align::Start,
        direction: of.direction,
        leading_pt: of.leading_pt,
        balance: false,
    };
    let set = sheet.typesetter.set_once(&source, width_pt);
    (words, set)
}

/// Which way a paragraph reads: one that says its language by that, others by language and letters.
fn direction_of(paragraph: &Paragraph, whole: &str, base: &TextStyle, goes_on: bool) -> Direction {
    let language = base.language.as_deref();
    let tagged_left = paragraph.language.as_deref().is_some_and(|tag| !text::language_from_right(tag));
    let has_left = || whole.chars().any(|c| c.is_alphabetic() && !text::is_from_right(c));
    match text::reads_from_right(whole, language) {
        Some(true) if tagged_left && has_left() => Direction::FromLeft,
        Some(true) => Direction::FromRight,
        Some(false) if goes_on => Direction::FromLeft,
        _ => Direction::ByLetters,
    }
}

/// What of a styled text follows a byte.
fn text_from(text: Arc<str>, ranges: Vec<StyledRange>, byte: usize) -> (Arc<str>, Vec<StyledRange>) {
    let Some(rest) = text.get(byte..).filter(|_| byte > 0) else { return (text, ranges) };
    let moved = ranges.into_iter().filter(|ranged| ranged.range.end > byte).map(|ranged| StyledRange {
        range: ranged.range.start.saturating_sub(byte)..ranged.range.end - byte,
        ..ranged
    });
    let moved = moved.collect();
    (rest.into(), moved)
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

/// Notes again what is to be said about words that were set on trial.
pub(in crate::layout) fn report_all(sheet: &mut Sheet<'_>, set: &[SetWords]) {
    for words in set {
        report(sheet, &words.set);
    }
}

/// Notes what is to be said about paragraphs of which lines are placed.
pub(super) fn report_lines(sheet: &mut Sheet<'_>, set: &[SetWords], lines: &Lines) {
    for words in lines.iter().filter_map(|(paragraph, _)| set.get(*paragraph)) {
        report(sheet, &words.set);
    }
}

fn report(sheet: &mut Sheet<'_>, set: &SetParagraph) {
    if !set.missing.is_empty() {
        sheet.note(NoteKind::MissingLetters { letters: set.missing.clone() });
    }
    if !set.system_faces.is_empty() {
        sheet.note(NoteKind::SystemFont);
    }
    if set.plain_emoji {
        sheet.note(NoteKind::PlainEmoji);
    }
}
