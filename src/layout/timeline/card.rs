//! An event set in words: date, title, story and feeling, as large as there is room for.

use super::super::sheet::{MM_PER_PT, Sheet};
use super::super::words::{self, Cursor, Lines, SetWords, Setting};
use super::moment::{Moment, unknown};
use crate::book::{Align, CharStyle, Ink, PaletteRole, Paragraph, Run, TextRole, Words};
use crate::text::reads_from_right;
use kurbo::Rect;

/// How large and how close an event is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Density {
    /// Story words in their own size.
    Roomy,
    /// Everything about as small as a caption; never smaller.
    Close,
    /// The same, line close below line.
    Tight,
    /// The same, with date and title in one line: only where events would else go on over another page.
    Shared,
}

/// What of an event is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// Date, title, story, feeling.
    Everything,
    /// All but the date, which stands elsewhere.
    NoDate,
    /// Date and title.
    DateAndTitle,
}

/// An event, set to a width.
pub(super) struct Card {
    pub(super) set: Vec<SetWords>,
    /// Whether its title is read from the right, and so the whole card stands at the right.
    pub(super) from_right: bool,
}

impl Card {
    /// Sets an event to a width in mm.
    pub(super) fn set(
        sheet: &mut Sheet<'_>,
        moment: &Moment,
        width: f64,
        density: Density,
        shows: Shows,
    ) -> Self {
        let book_language = Some(sheet.book.info().language.as_str());
        let from_right =
            reads_from_right(&moment.event.title, book_language).unwrap_or(sheet.book.info().bound_right);
        let words = aligned(sheet, words_of(sheet, moment, density, shows), from_right);
        let gap = if matches!(density, Density::Tight | Density::Shared) { 0.0 } else { 0.1 };
        let setting = Setting { gap, ..Setting::default() };
        // Cards are set to find their place; what there is to note is noted where they are placed.
        let set = sheet.quietly(|sheet| words::set_short(sheet, &words, width, setting));
        Self { set, from_right }
    }

    /// Of all its words, in mm.
    pub(super) fn height(&self) -> f64 {
        self.set.last().map_or(0.0, SetWords::bottom)
    }

    /// The left and right end of its words from the left of its width, in mm.
    pub(super) fn extent(&self) -> (f64, f64) {
        let ends = self.set.iter().map(SetWords::extent);
        ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0.0, 0.0))
    }

    /// The lines from `from` on that fit in a height, and where to go on.
    pub(super) fn fill(&self, from: Cursor, room: f64) -> (Lines, Option<Cursor>) {
        words::fill(&self.set, from, room)
    }

    /// The height of some of its lines, in mm.
    pub(super) fn height_of(&self, lines: &Lines) -> f64 {
        words::height(&self.set, lines)
    }

    /// Places some of its lines, the first at the top of `area`.
    pub(super) fn place(&self, sheet: &mut Sheet<'_>, lines: &Lines, area: Rect) {
        words::report_all(sheet, &self.set);
        words::place_lines(sheet, &self.set, lines, area);
    }
}

/// The height of a line of caption, in mm: what small things beside words are measured by.
pub(super) fn caption_mm(sheet: &Sheet<'_>) -> f64 {
    sheet.role_style(TextRole::Caption).leading_pt * MM_PER_PT
}

/// A heading between events, such as that of those whose date is not known.
pub(super) fn heading(sheet: &mut Sheet<'_>, text: &str, width: f64) -> Vec<SetWords> {
    let percent = percent_of(sheet, TextRole::Heading, 1.15);
    let run = run(text, percent, PaletteRole::Accent2);
    let words = Words { paragraphs: vec![paragraph(TextRole::Heading, vec![run])] };
    let words = aligned(sheet, words, sheet.book.info().bound_right);
    words::set_words(sheet, &words, width, Setting::default())
}

/// A label in the colour of dates, such as the date beside an event.
pub(super) fn label(sheet: &mut Sheet<'_>, text: &str, width: f64) -> Vec<SetWords> {
    let words =
        Words { paragraphs: vec![paragraph(TextRole::Label, vec![run(text, None, PaletteRole::Accent2)])] };
    let words = aligned(sheet, words, sheet.book.info().bound_right);
    words::set_words(sheet, &words, width, Setting { gap: 0.1, ..Setting::default() })
}

/// Puts every paragraph at the side where the book's reading starts, whichever way it is read itself.
pub(super) fn at_side(sheet: &Sheet<'_>, words: &mut Words) {
    *words = aligned(sheet, std::mem::take(words), sheet.book.info().bound_right);
}

fn words_of(sheet: &Sheet<'_>, moment: &Moment, density: Density, shows: Shows) -> Words {
    let date = match shows {
        Shows::NoDate => None,
        Shows::Everything => Some(moment.when.clone().unwrap_or_else(|| unknown(sheet))),
        Shows::DateAndTitle => moment.date.clone(),
    };
    let title = moment.event.title.trim();
    let title_percent = match density {
        Density::Roomy => None,
        Density::Close => percent_of(sheet, TextRole::Heading, 1.12),
        Density::Tight | Density::Shared => percent_of(sheet, TextRole::Heading, 1.0),
    };
    let mut paragraphs = Vec::new();
    let mut title_runs = vec![run(title, title_percent, PaletteRole::Ink)];
    match date {
        Some(date) if density == Density::Shared => {
            // Two spaces part them where a line holds both.
            title_runs.insert(0, run(&format!("{date}  "), title_percent, PaletteRole::Accent2));
        }
        Some(date) => {
            paragraphs.push(paragraph(TextRole::Label, vec![run(&date, None, PaletteRole::Accent2)]));
        }
        None => {}
    }
    if title_runs.len() > 1 || !title.is_empty() {
        paragraphs.push(paragraph(TextRole::Heading, title_runs));
    }
    if shows != Shows::DateAndTitle {
        let story = moment.event.words.paragraphs.iter().filter(|p| !p.text().trim().is_empty());
        paragraphs.extend(story.map(|paragraph| story_of(sheet, paragraph, density)));
        if density == Density::Roomy && !moment.beside.is_empty() {
            paragraphs
                .push(paragraph(TextRole::Caption, vec![run(&moment.beside, None, PaletteRole::Muted)]));
        }
        if !moment.feelings.is_empty() {
            let percent = percent_of(sheet, TextRole::Child, 1.05);
            let feelings = Run {
                text: moment.feelings.clone(),
                style: CharStyle { size_percent: percent, ..CharStyle::default() },
            };
            paragraphs.push(paragraph(TextRole::Child, vec![feelings]));
        }
    }
    Words { paragraphs }
}

/// A paragraph of an event's story: no larger than story, and in a close card no larger than a caption.
fn story_of(sheet: &Sheet<'_>, source: &Paragraph, density: Density) -> Paragraph {
    let role = match source.role {
        TextRole::Child | TextRole::ChildL | TextRole::Quote | TextRole::Signature => TextRole::Child,
        _ => TextRole::Story,
    };
    let percent = match density {
        Density::Roomy => None,
        Density::Close | Density::Tight | Density::Shared => percent_of(sheet, role, 1.0),
    };
    let scaled = |run: &Run| {
        let own = u32::from(run.style.size_percent.unwrap_or(100));
        let scaled = percent.map(|percent| (own * u32::from(percent) / 100).clamp(50, 300) as u16);
        let size_percent = scaled.or(run.style.size_percent);
        Run { text: run.text.clone(), style: CharStyle { size_percent, ..run.style } }
    };
    Paragraph { role, runs: source.runs.iter().map(scaled).collect(), ..source.clone() }
}

/// In how many percent of its own size a role is as large as so many captions; never larger than itself.
fn percent_of(sheet: &Sheet<'_>, role: TextRole, captions: f64) -> Option<u16> {
    let caption = sheet.role_style(TextRole::Caption).size_pt * captions;
    let share = (caption / sheet.role_style(role).size_pt.max(1.0)).clamp(0.5, 1.0);
    Some((share * 100.0).ceil() as u16)
}

fn paragraph(role: TextRole, runs: Vec<Run>) -> Paragraph {
    Paragraph { runs, ..Paragraph::plain(role, "") }
}

fn run(text: &str, size_percent: Option<u16>, role: PaletteRole) -> Run {
    let style = CharStyle { ink: Some(Ink::Role(role)), size_percent, ..CharStyle::default() };
    Run { text: text.to_owned(), style }
}

/// The same words with every paragraph at one side, whichever way it is read.
fn aligned(sheet: &Sheet<'_>, mut words: Words, from_right: bool) -> Words {
    let book = &sheet.book.info().language;
    for paragraph in &mut words.paragraphs {
        let language = paragraph.language.as_ref().unwrap_or(book);
        let own = reads_from_right(&paragraph.text(), Some(language)).unwrap_or(from_right);
        let side = if own == from_right { Align::Start } else { Align::End };
        paragraph.align = paragraph.align.or(Some(side));
    }
    words
}
