//! The model of an editor of set words: where carets stand and what selections cover, in both directions
//! at once.
//!
//! Every function is total: positions outside the text or inside a character are moved to the nearest
//! place where a caret can stand. Knows no keys, no window and no history; it never changes the words.

use std::ops::Range;

use super::caret::{Affinity, Caret};
use super::paragraph::ParagraphText;
use super::set::SetParagraph;
use super::typesetter::Typesetter;
use kurbo::Rect;

/// A grapheme on its line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    /// Its bytes.
    pub(super) text: Range<usize>,
    /// Its ends from the left.
    pub(super) left_pt: f32,
    pub(super) right_pt: f32,
    /// Whether it reads from right to left.
    pub(super) rtl: bool,
    /// Whether a word, or the space after one, begins with it.
    pub(super) word_start: bool,
    /// Whether it is a line feed.
    pub(super) feed: bool,
}

/// A paragraph laid out for editing: what [`Typesetter::set`] gives, and where carets stand in it.
#[derive(Clone, Debug)]
pub struct EditLayout {
    pub(super) set: SetParagraph,
    pub(super) words: std::sync::Arc<str>,
    /// By line, from left to right.
    pub(super) lines: Vec<Vec<Cell>>,
    width_pt: f32,
}

/// A place between cells of a line: before the cell of that number.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Gap {
    pub(super) line: usize,
    pub(super) cell: usize,
}

impl Typesetter {
    /// Sets a paragraph for editing. The lines are those of [`Self::set`].
    pub fn edit(&mut self, paragraph: &ParagraphText, width_pt: f32) -> EditLayout {
        let built = self.build(paragraph, width_pt);
        let lines = built.cells(paragraph);
        let set = built.read(paragraph);
        let width_pt = if width_pt.is_finite() { width_pt.max(set.width_pt) } else { set.width_pt };
        EditLayout { set, words: paragraph.text.clone(), lines, width_pt }
    }
}

impl EditLayout {
    /// What is painted.
    pub fn set(&self) -> &SetParagraph {
        &self.set
    }

    /// From the left end of the room to its right: the width it was set to, or that of the widest line.
    pub fn width_pt(&self) -> f32 {
        self.width_pt
    }

    /// The nearest place at or before a byte where a caret can stand.
    pub fn snapped(&self, caret: Caret) -> Caret {
        let end = self.words.len();
        if caret.at >= end {
            return Caret { at: end, affinity: caret.affinity };
        }
        let inside = self.lines.iter().flatten().find(|cell| cell.text.contains(&caret.at));
        Caret { at: inside.map_or(0, |cell| cell.text.start), affinity: caret.affinity }
    }

    /// The place for a caret nearest to a point of the paragraph.
    pub fn caret_at(&self, x_pt: f32, y_pt: f32) -> Caret {
        let line = self.line_at_height(y_pt);
        let x = if x_pt.is_nan() { 0.0 } else { x_pt };
        let cells = self.cells(line);
        let shown = cells.iter().enumerate().filter(|(_, cell)| !cell.feed);
        let nearest = shown.min_by(|(_, a), (_, b)| off(a, x).total_cmp(&off(b, x)));
        let Some((cell, found)) = nearest else { return self.line_start(line) };
        let right_half = x > (found.left_pt + found.right_pt) / 2.0;
        edge(&cells[cell], right_half)
    }

    /// Where a caret is drawn: a rectangle without width, as high as its line, within the paragraph.
    pub fn caret_rect(&self, caret: Caret) -> Rect {
        let gap = self.gap(caret);
        let x = f64::from(self.gap_x(gap).clamp(0.0, self.width_pt.max(0.0)));
        let (top, bottom) = self.line_height(gap.line);
        Rect::new(x, top, x, bottom)
    }

    /// What of the page is behind selected bytes: several rectangles a line where directions mix.
    pub fn selection_rects(&self, range: Range<usize>) -> Vec<Rect> {
        let mut rects: Vec<Rect> = Vec::new();
        for (line, cells) in self.lines.iter().enumerate() {
            let (top, bottom) = self.line_height(line);
            let mut open = false;
            for cell in cells {
                let chosen = cell.text.start >= range.start && cell.text.start < range.end;
                // A chosen line feed shows as a sliver after the words.
                let sliver = if cell.feed { (bottom - top) * 0.2 } else { 0.0 };
                let (left, right) = (f64::from(cell.left_pt), f64::from(cell.right_pt) + sliver);
                match rects.last_mut() {
                    Some(last) if chosen && open => last.x1 = right.max(last.x1),
                    _ if chosen => rects.push(Rect::new(left, top, right, bottom)),
                    _ => {}
                }
                open = chosen;
            }
        }
        rects.retain(|rect| rect.width() > 0.0);
        rects
    }

    /// The word, or the space between words, at a point.
    pub fn word_at(&self, x_pt: f32, y_pt: f32) -> Range<usize> {
        let line = self.line_at_height(y_pt);
        let x = if x_pt.is_nan() { 0.0 } else { x_pt };
        let shown = self.cells(line).iter().filter(|cell| !cell.feed);
        match shown.min_by(|a, b| off(a, x).total_cmp(&off(b, x))) {
            Some(cell) => self.word_around(cell.text.start),
            None => {
                let at = self.line_start(line).at;
                at..at
            }
        }
    }

    /// The word, or the space between words, that a byte belongs to.
    pub fn word_around(&self, at: usize) -> Range<usize> {
        let at = at.min(self.words.len());
        let starts =
            || self.lines.iter().flatten().filter(|cell| cell.word_start).map(|cell| cell.text.start);
        let start = starts().filter(|start| *start <= at).max().unwrap_or(0);
        let end = starts().filter(|start| *start > at).min().unwrap_or(self.words.len());
        start..end.max(start)
    }

    /// The bytes between line feeds around a byte.
    pub fn paragraph_around(&self, at: usize) -> Range<usize> {
        let at = self.snapped(Caret { at, affinity: Affinity::After }).at;
        let start = self.words.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |feed| feed + 1);
        let end = self
            .words
            .get(at..)
            .and_then(|after| after.find('\n'))
            .map_or(self.words.len(), |feed| at + feed);
        start..end
    }

    pub(super) fn cells(&self, line: usize) -> &[Cell] {
        self.lines.get(line).map_or(&[], Vec::as_slice)
    }

    fn line_at_height(&self, y_pt: f32) -> usize {
        // A point that is no number is above everything.
        let below = self.set.lines.iter().take_while(|line| y_pt >= line.bottom_pt).count();
        below.min(self.lines.len().saturating_sub(1))
    }

    pub(super) fn line_height(&self, line: usize) -> (f64, f64) {
        self.set
            .lines
            .get(line)
            .map_or((0.0, 0.0), |line| (f64::from(line.top_pt), f64::from(line.bottom_pt)))
    }

    pub(super) fn line_start(&self, line: usize) -> Caret {
        let at = self.set.lines.get(line).map_or(0, |line| line.text.start);
        Caret { at, affinity: Affinity::After }
    }

    /// After the last character of the line, before its line feed.
    pub(super) fn line_end(&self, line: usize) -> Caret {
        let last = self.cells(line).iter().max_by_key(|cell| cell.text.start);
        match last {
            Some(cell) if cell.feed => Caret { at: cell.text.start, affinity: Affinity::After },
            Some(cell) => Caret { at: cell.text.end, affinity: Affinity::Before },
            None => self.line_start(line),
        }
    }

    /// The gap where a caret is drawn.
    pub(super) fn gap(&self, caret: Caret) -> Gap {
        let caret = self.snapped(caret);
        let find = |wanted: &dyn Fn(&Cell) -> bool| {
            self.lines.iter().enumerate().find_map(|(line, cells)| {
                cells.iter().position(wanted).map(|cell| (line, cell, &cells[cell]))
            })
        };
        let after = || {
            find(&|cell| cell.text.start == caret.at)
                .map(|(line, cell, found)| Gap { line, cell: cell + usize::from(found.rtl) })
        };
        let before = || {
            // Never after a line feed: that is the beginning of the next line.
            find(&|cell| cell.text.end == caret.at && !cell.feed)
                .map(|(line, cell, found)| Gap { line, cell: cell + usize::from(!found.rtl) })
        };
        let found = match caret.affinity {
            Affinity::After => after().or_else(before),
            Affinity::Before => before().or_else(after),
        };
        found.unwrap_or(Gap { line: self.lines.len().saturating_sub(1), cell: 0 })
    }

    pub(super) fn gap_x(&self, gap: Gap) -> f32 {
        let cells = self.cells(gap.line);
        let left = gap.cell.checked_sub(1).and_then(|cell| cells.get(cell)).map(|cell| cell.right_pt);
        let right = cells.get(gap.cell).map(|cell| cell.left_pt);
        // A line without characters: where its first would stand.
        let empty = || self.set.lines.get(gap.line).map(|line| line.left_pt);
        right.or(left).or_else(empty).unwrap_or(0.0)
    }
}

/// How far a point is from a cell.
fn off(cell: &Cell, x: f32) -> f32 {
    (cell.left_pt - x).max(x - cell.right_pt).max(0.0)
}

/// The caret at the left or right end of a cell.
pub(super) fn edge(cell: &Cell, right: bool) -> Caret {
    if right == cell.rtl {
        Caret { at: cell.text.start, affinity: Affinity::After }
    } else {
        Caret { at: cell.text.end, affinity: Affinity::Before }
    }
}
