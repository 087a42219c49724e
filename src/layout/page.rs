//! One page: its ground, its elements back to front, its number.

use super::display::{DisplayList, Meaning};
use super::sheet::{Sheet, Standing, rect_mm};
use super::{Note, Output, bubble, folio, gutter, pattern, picture, reading, shapes, theme, timeline, words};
use crate::book::{Element, ElementKind, Ink, Page, PaletteRole, Side};
use crate::copy::ReaderCopy;
use crate::text::Typesetter;
use kurbo::{Affine, Rect};
use std::borrow::Cow;

/// Where a page stands among the printed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PagePlace {
    /// The number printed on it, from 1.
    pub number: usize,
    /// Which side of its sheet it is on.
    pub side: Side,
    /// 0 for the page itself; 1 and on for the pages on which its words or events go on.
    pub part: usize,
}

/// A page, laid out.
#[derive(Clone, Debug)]
pub struct LaidOut {
    /// What is painted, and what it means.
    pub list: DisplayList,
    /// What a person should know.
    pub notes: Vec<Note>,
    /// Whether words or events go on over another page.
    pub goes_on: bool,
}

/// Lays out one page of a copy. Total: never fails, whatever the page holds.
pub fn lay_out(
    copy: &ReaderCopy,
    page: &Page,
    place: PagePlace,
    output: &Output,
    typesetter: &mut Typesetter,
) -> LaidOut {
    let (mut sheet, elements) = prepare(copy, page, place, output, typesetter);
    lay_ground(&mut sheet, page, &elements);
    let mut goes_on = false;
    for element in &elements {
        goes_on |= lay_out_element(&mut sheet, element, place.part);
    }
    sheet.element = None;
    sheet.turn = Affine::IDENTITY;
    if page.folio {
        let section = copy.book.page(&page.id).map(|placed| placed.section.title.clone());
        folio::lay_folio(&mut sheet, place.number, section.as_deref().unwrap_or(""));
    }
    let Sheet { mut list, notes, .. } = sheet;
    reading::order_for_reading(&mut list, copy.book.info().bound_right);
    LaidOut { list, notes, goes_on }
}

/// A page without anything on it yet, and its elements where they stand on this side of a sheet.
pub(super) fn prepare<'a>(
    copy: &'a ReaderCopy,
    page: &'a Page,
    place: PagePlace,
    output: &'a Output,
    typesetter: &'a mut Typesetter,
) -> (Sheet<'a>, Vec<Cow<'a, Element>>) {
    let theme = theme::theme(&copy.book.info().theme);
    let mut sheet = Sheet::new(&copy.book, theme, place.side, output, typesetter);
    let shift = gutter::gutter_shift(page, &sheet.paper, place.side);
    let elements: Vec<_> =
        page.elements.iter().map(|one| gutter::on_side(one, shift, &sheet.paper)).collect();
    sheet.moves_with_gutter = page.made_for.is_some();
    sheet.on_cloth = matches!(page.background.fill, Some(Ink::Custom(_)));
    sheet.standing = elements.iter().map(|element| standing(element)).collect();
    (sheet, elements)
}

/// How an element is turned.
pub(super) fn turn_of(element: &Element) -> Affine {
    if element.frame.turn == crate::geometry::Angle::ZERO {
        return Affine::IDENTITY;
    }
    Affine::rotate_about(element.frame.turn.radians(), rect_mm(element.frame.rect).center())
}

/// An element as far as others mind it.
fn standing(element: &Element) -> Standing {
    let flows = match &element.kind {
        ElementKind::Words(inside) => inside.flows,
        ElementKind::Timeline(_) => true,
        _ => false,
    };
    let turn = Affine::rotate_about(element.frame.turn.radians(), rect_mm(element.frame.rect).center());
    let frame = turn.transform_rect_bbox(rect_mm(element.frame.rect));
    Standing { element: element.id.clone(), frame, flows }
}

fn lay_out_element(sheet: &mut Sheet<'_>, element: &Element, part: usize) -> bool {
    let frame = rect_mm(element.frame.rect);
    sheet.element = Some(element.id.clone());
    sheet.turn = turn_of(element);
    match &element.kind {
        ElementKind::Words(inside) => words::lay_out_words(sheet, frame, inside, part),
        ElementKind::Timeline(timeline) => timeline::lay_out_timeline(sheet, frame, timeline, part),
        _ if part > 0 => false,
        ElementKind::Picture(picture) => {
            picture::lay_out_picture(sheet, frame, picture);
            false
        }
        ElementKind::Shape(shape) => {
            shapes::lay_out_shape(sheet, frame, shape);
            false
        }
        ElementKind::Line(line) => {
            shapes::lay_out_line(sheet, frame, line);
            false
        }
        ElementKind::Bubble(bubble) => {
            bubble::lay_out_bubble(sheet, frame, bubble);
            false
        }
    }
}

/// The page's own ground: paper, a colour, the theme's pattern.
fn lay_ground(sheet: &mut Sheet<'_>, page: &Page, elements: &[Cow<'_, Element>]) {
    let from = sheet.mark();
    let whole = sheet.page();
    let bleed = sheet.output.bleed();
    if sheet.output.paper_printed {
        let paper = sheet.colour(PaletteRole::Paper);
        sheet.fill_rect(whole.inset(bleed), 0.0, paper);
    }
    if let Some(fill) = page.background.fill {
        let colour = sheet.ink(fill);
        let ground: Rect = sheet.output.at_edges(whole, whole);
        let corner = if ground.width() < whole.width() { sheet.theme.picture.radius_mm } else { 0.0 };
        sheet.fill_rect(ground, corner, colour);
    }
    if page.background.pattern {
        pattern::lay_pattern(sheet, page, elements);
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, whole);
}
