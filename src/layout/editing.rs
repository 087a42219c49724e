//! Where words stand on a laid-out page, letter by letter, for whoever edits them there.
//!
//! Records what placing them comes to, so that carets stand at the very lines that print. Total.

use super::page::{PagePlace, prepare, turn_of};
use super::sheet::{MM_PER_PT, Placed, rect_mm};
use super::{Output, bubble, picture, words};
use crate::book::{Element, ElementId, ElementKind, Page, Paragraph, TextRole, Words};
use crate::copy::ReaderCopy;
use crate::text::{EditPiece, EditStack, Letter, Stretch, Typesetter};
use kurbo::{Affine, Point, Rect};

/// The words of an element as they stand on one page.
#[derive(Clone, Debug, Default)]
pub struct EditedWords {
    stack: EditStack,
    /// From points in each paragraph to millimetres on the page.
    places: Vec<Affine>,
}

/// Lays out the words of an element that stand on this page, to be edited there. None if it has no
/// words there.
pub fn lay_out_edited(
    copy: &ReaderCopy,
    page: &Page,
    place: PagePlace,
    element: &ElementId,
    typesetter: &mut Typesetter,
) -> Option<EditedWords> {
    let (mut sheet, elements) = prepare(copy, page, place, &Output::SCREEN, typesetter);
    let mut element: Element = elements.into_iter().find(|one| one.id == *element)?.into_owned();
    let is_picture = matches!(element.kind, ElementKind::Picture(_));
    let of = element.kind.words_mut()?;
    if of.paragraphs.is_empty() {
        // Even nothing has a place for the caret.
        let role = if is_picture { TextRole::Caption } else { TextRole::default() };
        of.paragraphs.push(Paragraph::plain(role, ""));
    }
    let written = of.clone();
    sheet.turn = turn_of(&element);
    sheet.element = Some(element.id.clone());
    sheet.placed = Some(Vec::new());
    let frame = rect_mm(element.frame.rect);
    match &element.kind {
        ElementKind::Words(inside) => {
            words::lay_out_words(&mut sheet, frame, inside, place.part);
        }
        _ if place.part > 0 => return None,
        ElementKind::Bubble(bubble) => bubble::lay_out_bubble(&mut sheet, frame, bubble),
        ElementKind::Picture(picture) => picture::lay_out_caption(&mut sheet, frame, &picture.caption),
        ElementKind::Shape(_) | ElementKind::Line(_) | ElementKind::Timeline(_) => return None,
    }
    let placed = sheet.placed.take()?;
    Some(EditedWords::new(&written, placed, typesetter)).filter(|edited| !edited.places.is_empty())
}

impl EditedWords {
    fn new(words: &Words, placed: Vec<Placed>, typesetter: &mut Typesetter) -> Self {
        let mut starts = Vec::new();
        let mut text = String::new();
        for (nth, paragraph) in words.paragraphs.iter().enumerate() {
            if nth > 0 {
                text.push('\n');
            }
            starts.push(text.len());
            text.extend(paragraph.runs.iter().map(|run| run.text.as_str()));
        }
        let leftmost = placed.iter().map(|placed| placed.left).fold(f64::INFINITY, f64::min);
        let mut pieces = Vec::new();
        let mut places = Vec::new();
        for placed in placed {
            pieces.push(EditPiece {
                start: starts.get(placed.paragraph).copied().unwrap_or(0) + placed.byte,
                layout: typesetter.edit(&placed.source, placed.width_pt),
                lines: placed.lines,
                left_pt: ((placed.left - leftmost) / MM_PER_PT) as f32,
            });
            places.push(placed.at * Affine::scale(MM_PER_PT));
        }
        Self { stack: EditStack::new(text.into(), pieces), places }
    }

    /// The words, to be edited as one text.
    pub fn stack(&self) -> &EditStack {
        &self.stack
    }

    /// From points in a paragraph, by its number among those shown, to millimetres on the page.
    pub fn place(&self, nth: usize) -> Affine {
        self.places.get(nth).copied().unwrap_or_default()
    }

    /// The place for a caret nearest to a point of the page, in mm.
    pub fn caret_at(&self, at: Point) -> crate::text::Caret {
        let off = |nth: usize| {
            let local = self.place(nth).inverse() * at;
            let lines = self.stack.pieces().get(nth).and_then(|piece| {
                let lines = piece.layout.set().lines.get(piece.lines.clone())?;
                Some((f64::from(lines.first()?.top_pt), f64::from(lines.last()?.bottom_pt)))
            });
            let (top, bottom) = lines.unwrap_or((0.0, 0.0));
            (top - local.y).max(local.y - bottom).max(0.0)
        };
        let nearest = (0..self.places.len()).min_by(|a, b| off(*a).total_cmp(&off(*b))).unwrap_or(0);
        let local = self.place(nearest).inverse() * at;
        self.stack.caret_at(nearest, local.x as f32, local.y as f32)
    }

    /// What is shown in stretches for reading aloud, where it stands on the page, in mm.
    pub fn stretches(&self) -> Vec<Stretch> {
        let in_mm = |(nth, stretch): (usize, Stretch)| {
            let mm = |pt: f32| (f64::from(pt) * MM_PER_PT) as f32;
            let letters = stretch.letters.iter().map(|letter| Letter {
                from_pt: mm(letter.from_pt),
                width_pt: mm(letter.width_pt),
                ..*letter
            });
            let letters = letters.collect();
            Stretch { rect: self.place(nth).transform_rect_bbox(stretch.rect), letters, ..stretch }
        };
        self.stack.stretches().into_iter().map(in_mm).collect()
    }

    /// The corners of a rectangle in a paragraph, on the page in mm.
    pub fn corners(&self, nth: usize, rect: Rect) -> [Point; 4] {
        let place = self.place(nth);
        [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x1, rect.y1), (rect.x0, rect.y1)]
            .map(|corner| place * Point::from(corner))
    }
}
