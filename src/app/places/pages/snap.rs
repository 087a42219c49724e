//! What things line up with while they are moved: the edges and the middle of the page, its margins,
//! and other things on it. In mm on the page.

use crate::language::Message;
use kurbo::Rect;

/// A line that something has lined up with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guide {
    /// Whether it goes down the page; else across it.
    pub down: bool,
    /// Where: from the left, or from the top.
    pub at: f64,
    /// Why.
    pub words: GuideWords,
}

/// Why something lines up there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideWords {
    /// The edge of the page.
    Edge,
    /// The middle of the page.
    Middle,
    /// Where the margin ends.
    Margin,
    /// The edge or middle of another thing.
    Other,
}

impl GuideWords {
    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Edge => "guide-edge",
            Self::Middle => "guide-middle",
            Self::Margin => "guide-margin",
            Self::Other => "guide-other",
        })
    }
}

/// What there is to line up with on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    down: Vec<(f64, GuideWords)>,
    across: Vec<(f64, GuideWords)>,
}

impl Lines {
    /// Of a page with these margins and these other things on it.
    pub(super) fn of(page: Rect, safe: Rect, others: &[Rect]) -> Self {
        let mut lines = Self::default();
        lines.add(page, GuideWords::Edge, GuideWords::Middle);
        lines.add(safe, GuideWords::Margin, GuideWords::Other);
        others.iter().for_each(|rect| lines.add(*rect, GuideWords::Other, GuideWords::Other));
        lines
    }

    fn add(&mut self, rect: Rect, edges: GuideWords, middle: GuideWords) {
        let middle_of = rect.center();
        self.down.extend([(rect.x0, edges), (middle_of.x, middle), (rect.x1, edges)]);
        self.across.extend([(rect.y0, edges), (middle_of.y, middle), (rect.y1, edges)]);
    }

    /// How far a rectangle is to be moved so that one of its edges or its middle lines up, and with what.
    pub(super) fn pull(&self, rect: Rect, within: f64) -> ((f64, f64), Vec<Guide>) {
        let middle = rect.center();
        let right = nearest(&self.down, &[rect.x0, middle.x, rect.x1], within);
        let below = nearest(&self.across, &[rect.y0, middle.y, rect.y1], within);
        let guide = |down, found: Option<(f64, f64, GuideWords)>| {
            found.map(|(_, at, words)| Guide { down, at, words })
        };
        let guides = guide(true, right).into_iter().chain(guide(false, below)).collect();
        ((right.map_or(0.0, |found| found.0), below.map_or(0.0, |found| found.0)), guides)
    }

    /// Where one edge of a rectangle goes so that it lines up.
    pub(super) fn edge(&self, down: bool, at: f64, within: f64) -> Option<Guide> {
        let lines = if down { &self.down } else { &self.across };
        nearest(lines, &[at], within).map(|(_, at, words)| Guide { down, at, words })
    }
}

/// The line nearest to one of these places: how far it is, where it is, and why.
fn nearest(lines: &[(f64, GuideWords)], places: &[f64], within: f64) -> Option<(f64, f64, GuideWords)> {
    let off = lines.iter().flat_map(|(line, words)| places.iter().map(move |at| (line - at, *line, *words)));
    off.filter(|(by, ..)| by.abs() <= within).min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_near_the_middle_of_the_page_is_pulled_to_it_and_says_why() {
        let page = Rect::new(0.0, 0.0, 210.0, 297.0);
        let lines = Lines::of(page, page.inset(-20.0), &[]);
        let (by, guides) = lines.pull(Rect::new(54.0, 100.0, 154.0, 120.0), 1.5);
        assert_eq!(by, (1.0, 0.0));
        assert_eq!(guides, [Guide { down: true, at: 105.0, words: GuideWords::Middle }]);
        assert_eq!(lines.pull(Rect::new(51.0, 100.0, 151.0, 120.0), 1.5), ((0.0, 0.0), vec![]));
    }
}
