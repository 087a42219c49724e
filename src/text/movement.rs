//! Where carets go: across letters as the page shows them, by words, by lines.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::caret::{Affinity, Caret, Extent, Movement, Selection};
use super::editor::{Cell, EditLayout, Gap, edge};

impl EditLayout {
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

    pub(super) fn is_space(&self, cell: &Cell) -> bool {
        self.words.get(cell.text.clone()).is_some_and(|text| text.chars().all(char::is_whitespace))
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
