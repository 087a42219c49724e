//! Where an element stands when its page is on the other side of a sheet than it was made for.
//!
//! The gutter is at the left of a right-hand page and at the right of a left-hand one. When pages are
//! put in or taken out, those after them change sides, and what stands on them moves with the margins;
//! only what runs to the side edges stays, because it has no margin.

use crate::book::{Element, ElementKind, Page, Paper, Side};
use crate::geometry::{Length, Point, Rect};
use std::borrow::Cow;

/// How near to an edge counts as reaching it, as for bleed.
const TOUCHES: Length = Length::from_um(500);

/// How far the margins of a page lie to the right of where they lay when it was made.
pub fn gutter_shift(page: &Page, paper: &Paper, side: Side) -> Length {
    let made_for = page.made_for.unwrap_or(side);
    paper.safe_area(side).x - paper.safe_area(made_for).x
}

/// The element where it stands on a page whose margins have moved by `shift`.
pub fn on_side<'a>(element: &'a Element, shift: Length, paper: &Paper) -> Cow<'a, Element> {
    let rect = element.frame.rect;
    if shift == Length::ZERO || reaches_side_edge(rect, paper) {
        return Cow::Borrowed(element);
    }
    let mut moved = element.clone();
    moved.frame.rect = rect.moved(shift, Length::ZERO);
    if let ElementKind::Bubble(bubble) = &mut moved.kind {
        bubble.tail = Point { x: bubble.tail.x + shift, ..bubble.tail };
    }
    Cow::Owned(moved)
}

fn reaches_side_edge(rect: Rect, paper: &Paper) -> bool {
    rect.x <= TOUCHES || rect.right() >= paper.trim().width - TOUCHES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Audience, ElementId, Frame, PageId, PaperSize, WordsBox};

    fn at(rect: Rect) -> Element {
        Element {
            id: ElementId::new("e").unwrap(),
            frame: Frame { rect, ..Frame::default() },
            audience: Audience::EVERYONE,
            locked: false,
            group: None,
            kind: ElementKind::Words(WordsBox::default()),
        }
    }

    #[test]
    fn what_was_made_for_a_right_hand_page_moves_out_of_the_gutter_of_a_left_hand_one() {
        let paper = PaperSize::A4Portrait.paper();
        let page = Page { made_for: Some(Side::Recto), ..Page::blank(PageId::new("p").unwrap()) };
        assert_eq!(gutter_shift(&page, &paper, Side::Recto), Length::ZERO);
        let shift = gutter_shift(&page, &paper, Side::Verso);
        let words = at(Rect::from_mm(25.0, 17.0, 170.0, 20.0));
        assert_eq!(on_side(&words, shift, &paper).frame.rect, Rect::from_mm(15.0, 17.0, 170.0, 20.0));
        let bleeds = at(Rect::from_mm(0.0, 0.0, 210.0, 120.0));
        assert_eq!(*on_side(&bleeds, shift, &paper), bleeds);
        let anywhere = Page::blank(PageId::new("p").unwrap());
        assert_eq!(gutter_shift(&anywhere, &paper, Side::Verso), Length::ZERO);
    }
}
