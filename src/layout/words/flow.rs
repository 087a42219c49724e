//! Which lines stand on which page: breaks that leave no line alone and no heading at a foot.

use super::super::sheet::MM_PER_PT;
use super::set::{SetWords, WordsPlace};
use crate::book::TextRole;
use std::ops::Range;

/// Lines of paragraphs: which paragraph, and which of its lines.
pub(in crate::layout) type Lines = Vec<(usize, Range<usize>)>;

/// A place between lines: before this line of this paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::layout) struct Cursor {
    paragraph: usize,
    line: usize,
}

/// Rounding of set lines against a room, in mm.
const EXACT_ENOUGH_MM: f64 = 0.1;

/// Which lines stand on which page, when each has so much room.
pub(super) fn part_lines(set: &[SetWords], room: f64) -> Vec<Lines> {
    let mut pages = Vec::new();
    let mut from = Some(Cursor::default());
    while let Some(cursor) = from {
        let (lines, next) = fill(set, cursor, room);
        pages.push(lines);
        from = next;
    }
    pages
}

/// The place in the words at which a line begins.
pub(super) fn text_place(set: &[SetWords], at: Cursor) -> WordsPlace {
    let Some(words) = set.get(at.paragraph) else { return WordsPlace::default() };
    let within = words.set.lines.get(at.line).map_or(0, |line| line.text.start);
    let byte = if at.line == 0 { words.from.byte } else { words.from.byte + within };
    WordsPlace { byte, ..words.from }
}

/// The lines from `from` on that fit in so many mm, and where to go on. At least one line is taken, so
/// that whoever fills room after room comes to an end.
///
/// Breaks leave two lines of a paragraph on either side where it has so many, and no heading or label
/// without what it heads.
pub(in crate::layout) fn fill(set: &[SetWords], from: Cursor, room: f64) -> (Lines, Option<Cursor>) {
    let page_top = top_of(set, from);
    let fits = |at: Cursor| bottom_of(set, at) - page_top <= room + EXACT_ENOUGH_MM;
    let mut at = from;
    while let Some(next) = after(set, at).filter(|next| fits(*next)) {
        at = next;
    }
    let Some(mut cut) = after(set, at) else { return (lines_between(set, from, None), None) };
    // Back to the nearest good place to break, if there is one.
    let mut tried = cut;
    while tried > from {
        if breaks_well(set, from, tried) {
            cut = tried;
            break;
        }
        let Some(earlier) = before(set, tried) else { break };
        tried = earlier;
    }
    (lines_between(set, from, Some(cut)), Some(cut))
}

/// The height of lines as they stand together, in mm.
pub(in crate::layout) fn height(set: &[SetWords], lines: &Lines) -> f64 {
    let first = lines.first().map(|(paragraph, range)| Cursor { paragraph: *paragraph, line: range.start });
    let last =
        lines.last().map(|(paragraph, range)| Cursor { paragraph: *paragraph, line: range.end.max(1) - 1 });
    match (first, last) {
        (Some(first), Some(last)) => bottom_of(set, last) - top_of(set, first),
        _ => 0.0,
    }
}

/// Every line.
pub(in crate::layout) fn all_lines(set: &[SetWords]) -> Lines {
    lines_between(set, Cursor::default(), None)
}

/// From the top of the first line to its baseline, in mm.
pub(in crate::layout) fn first_baseline(set: &[SetWords]) -> f64 {
    let line = set.iter().find_map(|words| words.set.lines.first());
    line.map_or(0.0, |line| f64::from(line.baseline_pt - line.top_pt) * MM_PER_PT)
}

fn breaks_well(set: &[SetWords], from: Cursor, cut: Cursor) -> bool {
    if cut.line == 0 {
        let heads = cut.paragraph.checked_sub(1).and_then(|n| set.get(n)).is_some_and(|words| {
            words.role.heading_level().is_some() || matches!(words.role, TextRole::Label | TextRole::Kicker)
        });
        return !heads;
    }
    let lines = set.get(cut.paragraph).map_or(0, |words| words.set.lines.len());
    let first = if from.paragraph == cut.paragraph { from.line } else { 0 };
    let alone = |count: usize| count < 2;
    !alone(cut.line - first) && !alone(lines - cut.line)
}

fn after(set: &[SetWords], at: Cursor) -> Option<Cursor> {
    let lines = set.get(at.paragraph)?.set.lines.len();
    if at.line + 1 < lines {
        return Some(Cursor { line: at.line + 1, ..at });
    }
    let paragraph = (at.paragraph + 1..set.len()).find(|n| !set[*n].set.lines.is_empty())?;
    Some(Cursor { paragraph, line: 0 })
}

fn before(set: &[SetWords], at: Cursor) -> Option<Cursor> {
    if at.line > 0 {
        return Some(Cursor { line: at.line - 1, ..at });
    }
    let paragraph = (0..at.paragraph).rev().find(|n| !set[*n].set.lines.is_empty())?;
    Some(Cursor { paragraph, line: set[paragraph].set.lines.len() - 1 })
}

/// From the top of the first paragraph to the top of a line, in mm.
pub(super) fn top_of(set: &[SetWords], at: Cursor) -> f64 {
    let line = set.get(at.paragraph).and_then(|words| Some((words.top, words.set.lines.get(at.line)?)));
    line.map_or(0.0, |(top, line)| top + f64::from(line.top_pt) * MM_PER_PT)
}

fn bottom_of(set: &[SetWords], at: Cursor) -> f64 {
    let line = set.get(at.paragraph).and_then(|words| Some((words.top, words.set.lines.get(at.line)?)));
    line.map_or(0.0, |(top, line)| top + f64::from(line.bottom_pt) * MM_PER_PT)
}

fn lines_between(set: &[SetWords], from: Cursor, to: Option<Cursor>) -> Lines {
    let mut lines = Lines::new();
    for (paragraph, words) in set.iter().enumerate().skip(from.paragraph) {
        let start = if paragraph == from.paragraph { from.line } else { 0 };
        let end = match to {
            Some(to) if to.paragraph < paragraph => break,
            Some(to) if to.paragraph == paragraph => to.line,
            _ => words.set.lines.len(),
        };
        if start < end {
            lines.push((paragraph, start..end));
        }
    }
    lines
}
