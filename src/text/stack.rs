//! Paragraphs one below the other, edited as one text: carets go from one into the next.
//!
//! Where the paragraphs stand is for others to know; here each has its own places, and a number. Only
//! some lines of a paragraph may be shown, where it goes on elsewhere. Every function is total.

use std::ops::Range;
use std::sync::Arc;

use kurbo::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::caret::{Affinity, Caret, Extent, Movement, Selection};
use super::editor::EditLayout;
use super::spoken::{Letter, Stretch};
use super::typing::Ground;

/// A paragraph of several, or what of it is shown.
#[derive(Clone, Debug)]
pub struct EditPiece {
    /// The byte of all the words at which it begins.
    pub start: usize,
    /// The paragraph, laid out.
    pub layout: EditLayout,
    /// Which of its lines are shown.
    pub lines: Range<usize>,
    /// How far right of the others' common left edge it stands, in points.
    pub left_pt: f32,
}

/// Paragraphs that are edited as one text, parted by line feeds.
#[derive(Clone, Debug, Default)]
pub struct EditStack {
    text: Arc<str>,
    pieces: Vec<EditPiece>,
}

impl EditPiece {
    /// The bytes of all the words that are shown of it.
    pub fn shown(&self) -> Range<usize> {
        let lines = self.layout.set().lines.get(self.lines.clone()).unwrap_or_default();
        match (lines.first(), lines.last()) {
            (Some(first), Some(last)) => self.start + first.text.start..self.start + last.text.end,
            _ => self.start..self.start,
        }
    }

    fn local(&self, caret: Caret) -> Caret {
        Caret { at: caret.at.saturating_sub(self.start), ..caret }
    }

    fn global(&self, caret: Caret) -> Caret {
        Caret { at: caret.at + self.start, ..caret }
    }

    /// The middle of a line, from the top.
    fn middle(&self, line: usize) -> f32 {
        let line = self.layout.set().lines.get(line);
        line.map_or(0.0, |line| (line.top_pt + line.bottom_pt) / 2.0)
    }
}

impl EditStack {
    /// All the words, and what of them is shown, top to bottom.
    pub fn new(text: Arc<str>, pieces: Vec<EditPiece>) -> Self {
        Self { text, pieces }
    }

    /// All the words, paragraphs parted by line feeds.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// What is shown of them.
    pub fn pieces(&self) -> &[EditPiece] {
        &self.pieces
    }

    /// The bytes that are shown.
    pub fn shown(&self) -> Range<usize> {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.shown().start..last.shown().end,
            _ => 0..0,
        }
    }

    /// The paragraph in which a caret stands, by its number. The nearest for one that is not shown.
    pub fn piece_of(&self, at: usize) -> usize {
        self.pieces.iter().rposition(|piece| piece.shown().start <= at).unwrap_or(0)
    }

    /// Where a caret is drawn: in which paragraph, and a rectangle without width within it.
    pub fn caret_rect(&self, caret: Caret) -> Option<(usize, Rect)> {
        let nth = self.piece_of(caret.at);
        let piece = self.pieces.get(nth)?;
        Some((nth, piece.layout.caret_rect(piece.local(caret))))
    }

    /// What of the page is behind selected bytes, by paragraph.
    pub fn selection_rects(&self, range: Range<usize>) -> Vec<(usize, Rect)> {
        let mut rects = Vec::new();
        for (nth, piece) in self.pieces.iter().enumerate() {
            let shown = piece.shown();
            let (start, end) = (range.start.max(shown.start), range.end.min(shown.end));
            if start < end {
                let found = piece.layout.selection_rects(start - piece.start..end - piece.start);
                rects.extend(found.into_iter().map(|rect| (nth, rect)));
            }
            // The end of a paragraph shows as a sliver.
            let feed = shown.end;
            if range.start <= feed && range.end > feed && self.text.as_bytes().get(feed) == Some(&b'\n') {
                let end = Caret { at: feed - piece.start, affinity: Affinity::Before };
                let caret = piece.layout.caret_rect(end);
                let wide = caret.height() * 0.2;
                let (left, right) = if piece.layout.set().rtl {
                    (caret.x0 - wide, caret.x0)
                } else {
                    (caret.x0, caret.x0 + wide)
                };
                rects.push((nth, Rect::new(left, caret.y0, right, caret.y1)));
            }
        }
        rects
    }

    /// The place for a caret nearest to a point of a paragraph.
    pub fn caret_at(&self, nth: usize, x_pt: f32, y_pt: f32) -> Caret {
        let Some(piece) = self.pieces.get(nth) else { return Caret::default() };
        let lines = &piece.layout.set().lines;
        let edge = |line: Option<&super::SetLine>, otherwise: f32| {
            line.map_or(otherwise, |line| (line.top_pt + line.bottom_pt) / 2.0)
        };
        // Lines that are not shown are not pointed at.
        let first = edge(lines.get(piece.lines.start), 0.0);
        let last = edge(piece.lines.end.checked_sub(1).and_then(|last| lines.get(last)), first);
        let y = if y_pt.is_nan() { first } else { y_pt.clamp(first, last.max(first)) };
        piece.global(piece.layout.caret_at(x_pt, y))
    }

    /// What is shown in stretches for reading aloud, each with the number of its paragraph. The feed at
    /// the end of a paragraph belongs to its last.
    pub fn stretches(&self) -> Vec<(usize, Stretch)> {
        let mut all: Vec<(usize, Stretch)> = Vec::new();
        let mut lines = 0;
        for (nth, piece) in self.pieces.iter().enumerate() {
            let own = piece.layout.stretches().into_iter().filter(|own| piece.lines.contains(&own.line));
            all.extend(own.map(|own| {
                let text = own.text.start + piece.start..own.text.end + piece.start;
                let line = own.line - piece.lines.start + lines;
                (nth, Stretch { text, line, ..own })
            }));
            lines += piece.lines.len();
            let end = piece.shown().end;
            if self.text.as_bytes().get(end) == Some(&b'\n')
                && let Some((_, last)) = all.last_mut().filter(|(_, last)| last.text.end == end)
            {
                let from_pt = last.rect.width() as f32;
                last.text.end += 1;
                last.letters.push(Letter { length: 1, from_pt, width_pt: 0.0, word_start: false });
            }
        }
        all
    }

    /// One movement of a caret, and where up and down aim at from then on, from the common left edge.
    fn step(&self, caret: Caret, movement: Movement, aim_pt: Option<f32>) -> (Caret, Option<f32>) {
        match movement {
            Movement::TextStart => return (Caret { at: 0, affinity: Affinity::After }, None),
            Movement::TextEnd => return (Caret { at: self.text.len(), affinity: Affinity::Before }, None),
            _ => {}
        }
        let nth = self.piece_of(caret.at);
        let Some(piece) = self.pieces.get(nth) else { return (caret, None) };
        let local = piece.local(caret);
        let aim = aim_pt.map(|aim| aim - piece.left_pt);
        if let Some((moved, aim)) = piece.layout.step(local, movement, aim) {
            return (piece.global(moved), aim.map(|aim| aim + piece.left_pt));
        }
        let here = piece.layout.caret_rect(local);
        let aim = aim.unwrap_or(here.x0 as f32) + piece.left_pt;
        let on = match movement {
            Movement::Up => false,
            Movement::Down => true,
            Movement::Left | Movement::WordLeft => piece.layout.set().rtl,
            _ => !piece.layout.set().rtl,
        };
        let next = if on { Some(nth + 1) } else { nth.checked_sub(1) };
        let next = next.and_then(|next| Some((next, self.pieces.get(next)?)));
        match (movement, next) {
            (Movement::Up | Movement::Down, Some((nth, next))) => {
                let line = if on { next.lines.start } else { next.lines.end.saturating_sub(1) };
                (self.caret_at(nth, aim - next.left_pt, next.middle(line)), Some(aim))
            }
            (_, Some((_, next))) => {
                let shown = next.shown();
                let caret = if on {
                    Caret { at: shown.start, affinity: Affinity::After }
                } else {
                    Caret { at: shown.end, affinity: Affinity::Before }
                };
                (caret, None)
            }
            // Beyond what is shown, to what goes on elsewhere; and at the very ends, to those.
            (_, None) if on => {
                let end = self.shown().end;
                let feed = usize::from(self.text.as_bytes().get(end) == Some(&b'\n'));
                (
                    Caret {
                        at: end + feed,
                        affinity: if feed > 0 { Affinity::After } else { Affinity::Before },
                    },
                    None,
                )
            }
            (_, None) => {
                let start = self.shown().start;
                let at = if caret.at > start { start } else { self.before(start) };
                (Caret { at, affinity: Affinity::After }, None)
            }
        }
    }

    /// The border between letters before a byte.
    fn before(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or(&self.text);
        before.grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    /// The border between letters after a byte.
    fn after(&self, at: usize) -> usize {
        let after = self.text.get(at..).unwrap_or("");
        at.min(self.text.len()) + after.graphemes(true).next().map_or(0, str::len)
    }

    /// Whether a caret stands left of another, or before it.
    fn stands_first(&self, a: Caret, b: Caret) -> bool {
        let place = |caret: Caret| {
            let nth = self.piece_of(caret.at);
            let rect = self.pieces.get(nth).map(|piece| piece.layout.caret_rect(piece.local(caret)));
            rect.map_or((nth, 0.0, 0.0), |rect| (nth, rect.y0, rect.x0))
        };
        place(a) <= place(b)
    }
}

impl Ground for EditStack {
    fn moved(&self, selection: Selection, movement: Movement, extend: bool) -> Selection {
        if !extend && !selection.is_empty() && matches!(movement, Movement::Left | Movement::Right) {
            let (first, second) = (selection.anchor, selection.focus);
            let to_first = (movement == Movement::Left) == self.stands_first(first, second);
            return Selection::caret(if to_first { first } else { second });
        }
        let (focus, aim_pt) = self.step(selection.focus, movement, selection.aim_pt);
        Selection { anchor: if extend { selection.anchor } else { focus }, focus, aim_pt }
    }

    fn erased(&self, selection: Selection, extent: Extent) -> Range<usize> {
        if !selection.is_empty() {
            return selection.range();
        }
        let at = selection.focus.at.min(self.text.len());
        let nth = self.piece_of(at);
        let local = self.pieces.get(nth).filter(|piece| {
            let shown = piece.shown();
            (shown.start..=shown.end).contains(&at)
        });
        if let Some(piece) = local {
            let own = piece.layout.erased(Selection::caret(piece.local(selection.focus)), extent);
            if !own.is_empty() {
                return own.start + piece.start..own.end + piece.start;
            }
        }
        // At the end of a paragraph, the feed between it and the next.
        match extent {
            Extent::Back | Extent::WordBack => self.before(at)..at,
            Extent::Forward | Extent::WordForward => at..self.after(at),
        }
    }

    fn word_around(&self, at: usize) -> Range<usize> {
        let Some(piece) = self.pieces.get(self.piece_of(at)) else { return at..at };
        let own = piece.layout.word_around(at.saturating_sub(piece.start));
        own.start + piece.start..own.end + piece.start
    }

    fn paragraph_around(&self, at: usize) -> Range<usize> {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let start = self.text[..at].rfind('\n').map_or(0, |feed| feed + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |feed| at + feed);
        start..end
    }
}
