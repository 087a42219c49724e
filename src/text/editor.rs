//! The model of an editor of set words: carets, selections, movement, in both directions at once.
//!
//! Every function is total: positions outside the text or inside a character are moved to the nearest
//! place where a caret can stand. Knows no keys, no window and no history; it never changes the words.

use std::ops::Range;

use kurbo::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::paragraph::ParagraphText;
use super::set::SetParagraph;
use super::typesetter::Typesetter;

/// Which neighbour a caret belongs to, where two stand apart: at the end of a line, or where the
/// direction turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The character before it in the text.
    Before,
    /// The character after it.
    #[default]
    After,
}

/// A place between two characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caret {
    /// The byte of the text.
    pub at: usize,
    /// Which side it is drawn at.
    pub affinity: Affinity,
}

/// What is selected: everything between two carets. Nothing if they are at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// Where selecting began.
    pub anchor: Caret,
    /// Where the caret is drawn.
    pub focus: Caret,
    /// Where up and down aim at, in points from the left, as long as nothing else moves.
    pub aim_pt: Option<f32>,
}

impl Selection {
    /// A caret alone.
    pub fn caret(caret: Caret) -> Self {
        Self { anchor: caret, focus: caret, aim_pt: None }
    }

    /// From one byte to another, the caret at the second.
    pub fn between(anchor: usize, focus: usize) -> Self {
        let (first, second) = if anchor <= focus {
            (Affinity::After, Affinity::Before)
        } else {
            (Affinity::Before, Affinity::After)
        };
        Self {
            anchor: Caret { at: anchor, affinity: first },
            focus: Caret { at: focus, affinity: second },
            aim_pt: None,
        }
    }

    /// The selected bytes.
    pub fn range(&self) -> Range<usize> {
        self.anchor.at.min(self.focus.at)..self.anchor.at.max(self.focus.at)
    }

    /// Whether it is a caret alone.
    pub fn is_empty(&self) -> bool {
        self.anchor.at == self.focus.at
    }
}

/// A way for a caret to go. Left and right are those of the page, whatever the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Movement {
    /// One character.
    Left,
    /// One character.
    Right,
    /// To a word's beginning, leftwards as the paragraph reads.
    WordLeft,
    /// To a word's beginning, rightwards as the paragraph reads.
    WordRight,
    /// To the line above.
    Up,
    /// To the line below.
    Down,
    /// To where the line's reading begins.
    LineStart,
    /// To where it ends.
    LineEnd,
    /// To the beginning of the words.
    TextStart,
    /// To their end.
    TextEnd,
}

/// What a key takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// The last character before the caret: a mark goes without its letter, an emoji goes whole.
    Back,
    /// The letter after the caret with its marks.
    Forward,
    /// Back to the beginning of a word.
    WordBack,
    /// On to the beginning of the next word.
    WordForward,
}

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
    set: SetParagraph,
    words: std::sync::Arc<str>,
    /// By line, from left to right.
    lines: Vec<Vec<Cell>>,
    width_pt: f32,
}

/// A place between cells of a line: before the cell of that number.
#[derive(Clone, Copy, PartialEq)]
struct Gap {
    line: usize,
    cell: usize,
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

    /// The selection after a movement. With `extend` the anchor stays; without, a selection collapses to
    /// its left or right end first.
    pub fn moved(&self, selection: Selection, movement: Movement, extend: bool) -> Selection {
        if !extend && !selection.is_empty() && matches!(movement, Movement::Left | Movement::Right) {
            let place = |caret: Caret| {
                let gap = self.gap(caret);
                (gap.line, gap.cell)
            };
            let (first, second) = (selection.anchor, selection.focus);
            let first_is_left = place(first) <= place(second);
            return Selection::caret(if (movement == Movement::Left) == first_is_left {
                first
            } else {
                second
            });
        }
        let (focus, aim_pt) = match self.step(selection.focus, movement, selection.aim_pt) {
            Some(step) => step,
            // Beyond the first and last line, up and down go to the ends, as everywhere.
            None => match movement {
                Movement::Up => (self.line_start(0), None),
                Movement::Down => (self.line_end(self.lines.len().saturating_sub(1)), None),
                _ => (self.snapped(selection.focus), None),
            },
        };
        Selection { anchor: if extend { selection.anchor } else { focus }, focus, aim_pt }
    }

    /// One movement of a caret, and where up and down aim at from then on. `None` where it would leave
    /// the paragraph.
    pub fn step(
        &self,
        caret: Caret,
        movement: Movement,
        aim_pt: Option<f32>,
    ) -> Option<(Caret, Option<f32>)> {
        let gap = self.gap(caret);
        let moved = match movement {
            Movement::Left => self.beside(gap, false)?,
            Movement::Right => self.beside(gap, true)?,
            Movement::WordLeft | Movement::WordRight => {
                let on = (movement == Movement::WordRight) != self.set.rtl;
                let at = self.snapped(caret).at;
                let found = if on { self.next_word(at) } else { self.previous_word(at) };
                if found == at {
                    return None;
                }
                Caret { at: found, affinity: Affinity::After }
            }
            Movement::Up | Movement::Down => {
                let line = if movement == Movement::Up { gap.line.checked_sub(1)? } else { gap.line + 1 };
                if line >= self.lines.len() {
                    return None;
                }
                let aim = aim_pt.unwrap_or_else(|| self.gap_x(gap));
                let (top, bottom) = self.line_height(line);
                return Some((self.caret_at(aim, ((top + bottom) / 2.0) as f32), Some(aim)));
            }
            Movement::LineStart => self.line_start(gap.line),
            Movement::LineEnd => self.line_end(gap.line),
            Movement::TextStart => Caret { at: 0, affinity: Affinity::After },
            Movement::TextEnd => Caret { at: self.words.len(), affinity: Affinity::Before },
        };
        Some((moved, None))
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

    /// The bytes that a key takes away: the selection if there is one.
    pub fn erased(&self, selection: Selection, extent: Extent) -> Range<usize> {
        if !selection.is_empty() {
            return self.snapped(selection.anchor).at.min(self.snapped(selection.focus).at)
                ..self.snapped(selection.anchor).at.max(self.snapped(selection.focus).at);
        }
        let at = self.snapped(selection.focus).at;
        let (before, after) = (self.words.get(..at).unwrap_or(""), self.words.get(at..).unwrap_or(""));
        match extent {
            Extent::Back => at - last_typed(before)..at,
            Extent::Forward => at..at + after.graphemes(true).next().map_or(0, str::len),
            Extent::WordBack => self.previous_word(at)..at,
            Extent::WordForward => at..self.next_word(at),
        }
    }

    fn cells(&self, line: usize) -> &[Cell] {
        self.lines.get(line).map_or(&[], Vec::as_slice)
    }

    fn line_at_height(&self, y_pt: f32) -> usize {
        // A point that is no number is above everything.
        let below = self.set.lines.iter().take_while(|line| y_pt >= line.bottom_pt).count();
        below.min(self.lines.len().saturating_sub(1))
    }

    fn line_height(&self, line: usize) -> (f64, f64) {
        self.set
            .lines
            .get(line)
            .map_or((0.0, 0.0), |line| (f64::from(line.top_pt), f64::from(line.bottom_pt)))
    }

    fn line_start(&self, line: usize) -> Caret {
        let at = self.set.lines.get(line).map_or(0, |line| line.text.start);
        Caret { at, affinity: Affinity::After }
    }

    /// After the last character of the line, before its line feed.
    fn line_end(&self, line: usize) -> Caret {
        let last = self.cells(line).iter().max_by_key(|cell| cell.text.start);
        match last {
            Some(cell) if cell.feed => Caret { at: cell.text.start, affinity: Affinity::After },
            Some(cell) => Caret { at: cell.text.end, affinity: Affinity::Before },
            None => self.line_start(line),
        }
    }

    /// The gap where a caret is drawn.
    fn gap(&self, caret: Caret) -> Gap {
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

    fn gap_x(&self, gap: Gap) -> f32 {
        let cells = self.cells(gap.line);
        let left = gap.cell.checked_sub(1).and_then(|cell| cells.get(cell)).map(|cell| cell.right_pt);
        let right = cells.get(gap.cell).map(|cell| cell.left_pt);
        // A line without characters: where its first would stand.
        let empty = || self.set.lines.get(gap.line).map(|line| line.left_pt);
        right.or(left).or_else(empty).unwrap_or(0.0)
    }

    /// The caret after crossing the neighbour on one side.
    fn beside(&self, gap: Gap, rightwards: bool) -> Option<Caret> {
        let cells = self.cells(gap.line);
        // A line feed is crossed by going to the next line.
        let next = if rightwards { Some(gap.cell) } else { gap.cell.checked_sub(1) };
        let crossed = next.and_then(|cell| cells.get(cell)).filter(|cell| !cell.feed);
        let Some(crossed) = crossed else { return self.over_the_edge(gap.line, rightwards) };
        let caret = edge(crossed, rightwards);
        // The end of a wrapped line and the beginning of the next are one place in the text: one stop.
        let forwards = rightwards != self.set.rtl;
        let outermost = if rightwards { gap.cell + 1 >= cells.len() } else { gap.cell == 1 };
        if forwards
            && outermost
            && let Some(other) = self.over_the_edge(gap.line, rightwards)
            && other.at == caret.at
        {
            return Some(other);
        }
        Some(caret)
    }

    /// The caret at the near end of the line that follows when going over a line's left or right end.
    fn over_the_edge(&self, line: usize, rightwards: bool) -> Option<Caret> {
        if rightwards != self.set.rtl {
            let next = line + 1;
            (next < self.lines.len()).then(|| self.line_side(next, !rightwards))
        } else {
            let previous = line.checked_sub(1)?;
            let wrapped = !self.cells(previous).iter().any(|cell| cell.feed);
            let side = self.line_side(previous, !rightwards);
            // Cross the last character at once if its far side is the place we come from.
            let here = self.line_side(line, rightwards);
            if wrapped && side.at == here.at {
                let cells = self.cells(previous);
                let last = if rightwards { cells.first() } else { cells.last() };
                return last.map(|cell| edge(cell, rightwards));
            }
            Some(side)
        }
    }

    /// The caret at the left or right end of a line.
    fn line_side(&self, line: usize, right: bool) -> Caret {
        let cells = self.cells(line);
        let mut shown = cells.iter().filter(|cell| !cell.feed);
        let outer = if right { shown.next_back() } else { shown.next() };
        match outer {
            Some(cell) => edge(cell, right),
            None => self.line_start(line),
        }
    }

    fn next_word(&self, at: usize) -> usize {
        let starts = self.lines.iter().flatten().filter(|cell| cell.word_start && !self.is_space(cell));
        starts.map(|cell| cell.text.start).filter(|start| *start > at).min().unwrap_or(self.words.len())
    }

    fn previous_word(&self, at: usize) -> usize {
        let starts = self.lines.iter().flatten().filter(|cell| cell.word_start && !self.is_space(cell));
        starts.map(|cell| cell.text.start).filter(|start| *start < at).max().unwrap_or(0)
    }

    fn is_space(&self, cell: &Cell) -> bool {
        self.words.get(cell.text.clone()).is_some_and(|text| text.chars().all(char::is_whitespace))
    }
}

/// How far a point is from a cell.
fn off(cell: &Cell, x: f32) -> f32 {
    (cell.left_pt - x).max(x - cell.right_pt).max(0.0)
}

/// The caret at the left or right end of a cell.
fn edge(cell: &Cell, right: bool) -> Caret {
    if right == cell.rtl {
        Caret { at: cell.text.start, affinity: Affinity::After }
    } else {
        Caret { at: cell.text.end, affinity: Affinity::Before }
    }
}

/// How many bytes were typed last: a grapheme made of joined pictures or a line ending whole, otherwise one
/// character, so that a wrong vowel sign goes without its letter.
fn last_typed(before: &str) -> usize {
    let Some(grapheme) = before.graphemes(true).next_back() else { return 0 };
    let whole = grapheme.chars().any(|c| {
        matches!(u32::from(c), 0x200D | 0xFE0F | 0x20E3 | 0x1F000..=0x1FAFF | 0xE0000..=0xE007F | 0x0A | 0x0D)
    });
    if whole { grapheme.len() } else { grapheme.chars().next_back().map_or(0, char::len_utf8) }
}
