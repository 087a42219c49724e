//! A page on which a life is drawn: a title, and the events below it.

use super::stamp::StampFor;
use crate::book::{
    Audience, Element, ElementKind, EventChoice, Frame, Page, TextRole, TimelineBox, TimelineForm, Words,
    WordsBox,
};
use crate::edit::IdMaker;
use crate::geometry::Rect;

/// How high the title is, and where the drawing begins below it, in shares of the safe area.
const TITLE: f64 = 0.075;
const DRAWING: f64 = 0.095;

/// A page with this title on which the chosen events are drawn. It goes on over further pages where
/// one has no room for all.
pub fn timeline_page(
    on: &StampFor<'_>,
    form: TimelineForm,
    shows: EventChoice,
    title: &str,
    ids: &mut IdMaker,
) -> Page {
    let safe = on.paper.safe_area(on.side);
    let (x, y, width, height) = (safe.x.mm(), safe.y.mm(), safe.width.mm(), safe.height.mm());
    let mut element = |top: f64, share: f64, kind: ElementKind| Element {
        id: ids.element(),
        frame: Frame { rect: Rect::from_mm(x, y + top * height, width, share * height), ..Frame::default() },
        audience: Audience::EVERYONE,
        locked: false,
        group: None,
        kind,
    };
    let words = WordsBox { words: Words::plain(TextRole::Title, title), ..WordsBox::default() };
    let drawing = TimelineBox { form, shows, photos: true, ages: true };
    let elements = vec![
        element(0.0, TITLE, ElementKind::Words(words)),
        element(DRAWING, 1.0 - DRAWING, ElementKind::Timeline(drawing)),
    ];
    Page { title: title.into(), made_for: Some(on.side), elements, ..Page::blank(ids.page()) }
}
