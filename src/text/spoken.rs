//! Laid-out words as assistive technology wants them: stretches of one line and one direction, in the
//! order of reading, with the place of every letter. Plain data; knows no toolkit.

use std::ops::Range;

use kurbo::Rect;

use super::editor::{Cell, EditLayout};

/// Letters of a stretch are counted in bytes by others: a stretch has no more.
const MOST_LETTERS: usize = 255;

/// A stretch of letters on one line that read one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The line it stands on, from 0.
    pub line: usize,
    /// The bytes of the text.
    pub text: Range<usize>,
    /// Whether it reads from right to left.
    pub rtl: bool,
    /// Where it stands, in points from the paragraph's top left corner.
    pub rect: Rect,
    /// The letters in the order of reading.
    pub letters: Vec<Letter>,
}

/// A letter with its marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// Its bytes.
    pub length: u8,
    /// From where the stretch's reading begins to where the letter's does, in points.
    pub from_pt: f32,
    /// How wide it is.
    pub width_pt: f32,
    /// Whether a word begins with it.
    pub word_start: bool,
}

impl EditLayout {
    /// The words in stretches, in the order of reading; at least one a line.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        for (line, cells) in self.lines.iter().enumerate() {
            let mut cells: Vec<&Cell> = cells.iter().collect();
            cells.sort_by_key(|cell| cell.text.start);
            let (top, bottom) = self.line_height(line);
            if cells.is_empty() {
                let at = self.line_start(line).at;
                let left = self.set.lines.get(line).map_or(0.0, |line| f64::from(line.left_pt));
                stretches.push(Stretch {
                    line,
                    text: at..at,
                    rtl: self.set.rtl,
                    rect: Rect::new(left, top, left, bottom),
                    letters: Vec::new(),
                });
            }
            for same in cells.chunk_by(|a, b| goes_on(a, b)).flat_map(|same| same.chunks(MOST_LETTERS)) {
                stretches.extend(self.stretch(line, (top, bottom), same));
            }
        }
        stretches
    }

    fn stretch(&self, line: usize, (top, bottom): (f64, f64), cells: &[&Cell]) -> Option<Stretch> {
        let (first, last) = (cells.first()?, cells.last()?);
        let left = cells.iter().map(|cell| cell.left_pt).fold(f32::INFINITY, f32::min);
        let right = cells.iter().map(|cell| cell.right_pt).fold(f32::NEG_INFINITY, f32::max);
        let letters = cells.iter().map(|cell| Letter {
            length: u8::try_from(cell.text.len()).unwrap_or(u8::MAX),
            from_pt: if first.rtl { right - cell.right_pt } else { cell.left_pt - left },
            width_pt: cell.right_pt - cell.left_pt,
            word_start: cell.word_start && !self.is_space(cell),
        });
        Some(Stretch {
            line,
            text: first.text.start..last.text.end,
            rtl: first.rtl,
            rect: Rect::new(left.into(), top, right.into(), bottom),
            letters: letters.collect(),
        })
    }
}

/// Whether a cell goes on where another ends, the same way and beside it on the page.
fn goes_on(a: &Cell, b: &Cell) -> bool {
    let beside = if a.rtl { b.right_pt - a.left_pt } else { b.left_pt - a.right_pt };
    a.rtl == b.rtl && a.text.end == b.text.start && beside.abs() < 0.05
}

/// The stretch and the letter in it that a byte stands before; the end of the last one after everything.
pub fn place_of(stretches: &[Stretch], at: usize) -> Option<(usize, usize)> {
    let before = stretches.iter().rposition(|stretch| stretch.text.start <= at)?;
    let stretch = &stretches[before];
    let mut byte = stretch.text.start;
    let letters = stretch.letters.iter().take_while(|letter| {
        byte += usize::from(letter.length);
        byte <= at
    });
    Some((before, letters.count()))
}

/// The byte before a letter of a stretch; the end of the stretch beyond its last.
pub fn byte_of(stretch: &Stretch, letter: usize) -> usize {
    let before: usize = stretch.letters.iter().take(letter).map(|letter| usize::from(letter.length)).sum();
    (stretch.text.start + before).min(stretch.text.end)
}
