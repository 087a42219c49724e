//! The order in which a page is read: by the white between its elements, as a person sees it.
//!
//! Knows where elements stand, not what they are.

use super::display::{DisplayList, Meaning};
use crate::book::ElementId;
use kurbo::Rect;

/// Elements may overlap by so many mm and still stand apart: letters and mats reach beyond their box.
const TOUCHING_MM: f64 = 1.5;

/// Regions come in paint order. They are put in the order of reading: an element is read whole; what
/// stands above is read first, and of columns the one where reading starts. Ornament comes last.
pub(super) fn order_for_reading(list: &mut DisplayList, from_right: bool) {
    let mut blocks: Vec<Block> = Vec::new();
    for (at, region) in list.regions.iter().enumerate() {
        if region.meaning == Meaning::Artifact {
            continue;
        }
        match blocks.iter_mut().find(|block| block.element.is_some() && block.element == region.element) {
            Some(block) => {
                block.bounds = block.bounds.union(region.bounds);
                block.regions.push(at);
            }
            None => blocks.push(Block {
                element: region.element.clone(),
                bounds: region.bounds,
                regions: vec![at],
            }),
        }
    }
    let mut order: Vec<usize> = Vec::with_capacity(list.regions.len());
    read(blocks, from_right, &mut order);
    order.extend((0..list.regions.len()).filter(|at| list.regions[*at].meaning == Meaning::Artifact));
    let mut regions: Vec<_> = list.regions.drain(..).map(Some).collect();
    list.regions = order.into_iter().filter_map(|at| regions.get_mut(at)?.take()).collect();
}

/// An element with what is to be read of it.
struct Block {
    element: Option<ElementId>,
    bounds: Rect,
    regions: Vec<usize>,
}

/// Cuts blocks apart where white runs across all of them, first from side to side, then from top to
/// bottom, and reads the pieces one after the other.
fn read(mut blocks: Vec<Block>, from_right: bool, order: &mut Vec<usize>) {
    if blocks.len() > 1 {
        let down = |block: &Block| (block.bounds.y0, block.bounds.y1);
        let across = |block: &Block| match from_right {
            false => (block.bounds.x0, block.bounds.x1),
            true => (-block.bounds.x1, -block.bounds.x0),
        };
        let mut pieces = cut(blocks, down);
        if pieces.len() == 1 {
            pieces = cut(pieces.pop().unwrap_or_default(), across);
        }
        if pieces.len() > 1 {
            for piece in pieces {
                read(piece, from_right, order);
            }
            return;
        }
        blocks = pieces.pop().unwrap_or_default();
        // What lies over one another is read from the top, and side by side as reading goes.
        blocks.sort_by(|a, b| down(a).0.total_cmp(&down(b).0).then(across(a).0.total_cmp(&across(b).0)));
    }
    order.extend(blocks.into_iter().flat_map(|block| block.regions));
}

/// Parts blocks where none of them reaches across, along one direction.
fn cut(mut blocks: Vec<Block>, span: impl Fn(&Block) -> (f64, f64)) -> Vec<Vec<Block>> {
    blocks.sort_by(|a, b| span(a).0.total_cmp(&span(b).0));
    let mut pieces: Vec<Vec<Block>> = Vec::new();
    let mut end = f64::NEG_INFINITY;
    for block in blocks {
        let (from, to) = span(&block);
        match pieces.last_mut() {
            Some(piece) if from < end - TOUCHING_MM => piece.push(block),
            _ => pieces.push(vec![block]),
        }
        end = end.max(to);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::display::{DisplayItem, Region};
    use super::*;

    /// Regions of elements called by letters, in the order they are painted.
    fn page(placed: &[(&str, [f64; 4])]) -> DisplayList {
        let mut list = DisplayList::default();
        for (nth, (name, [x0, y0, x1, y1])) in placed.iter().enumerate() {
            list.items.push(DisplayItem::PopClip);
            list.regions.push(Region {
                element: ElementId::new(name).ok(),
                meaning: Meaning::Paragraph,
                text: (*name).into(),
                language: None,
                bounds: Rect::new(*x0, *y0, *x1, *y1),
                items: nth..nth + 1,
            });
        }
        list
    }

    fn order(placed: &[(&str, [f64; 4])], from_right: bool) -> String {
        let mut list = page(placed);
        order_for_reading(&mut list, from_right);
        list.regions.iter().map(|region| region.text.as_str()).collect()
    }

    #[test]
    fn columns_are_read_one_after_the_other_below_their_title() {
        let columns = [
            ("r", [110.0, 50.0, 190.0, 120.0]),
            ("s", [110.0, 128.0, 190.0, 250.0]),
            ("a", [20.0, 50.0, 100.0, 140.0]),
            ("b", [20.0, 145.0, 100.0, 250.0]),
            ("t", [20.0, 20.0, 150.0, 40.0]),
        ];
        assert_eq!(order(&columns, false), "tabrs");
        assert_eq!(order(&columns, true), "trsab");
    }

    #[test]
    fn rows_of_pictures_are_read_row_by_row() {
        let grid = [
            ("d", [110.0, 150.0, 190.0, 230.0]),
            ("c", [20.0, 150.0, 100.0, 230.0]),
            ("b", [110.0, 50.0, 190.0, 140.0]),
            ("a", [20.0, 50.0, 100.0, 140.0]),
        ];
        assert_eq!(order(&grid, false), "abcd");
        assert_eq!(order(&grid, true), "badc");
    }

    #[test]
    fn an_element_is_read_whole_and_words_on_a_picture_after_it() {
        let page = [
            ("p", [0.0, 0.0, 210.0, 297.0]),
            ("t", [20.0, 20.0, 150.0, 40.0]),
            ("p", [0.0, 280.0, 50.0, 290.0]),
        ];
        assert_eq!(order(&page, false), "ppt");
    }
}
