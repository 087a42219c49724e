//! The panel of a box of words, and of a bubble.

use super::super::sides::places;
use super::as_kind;
use super::shared::{choices, inks};
use crate::app::{Action, OpenBook, PagesAction, WayOut};
use crate::book::{Align, BubbleBox, Element, ElementKind, Ground, Stands, TextRole, Words, WordsBox};
use crate::edit::WordsEdit;
use crate::geometry::Length;
use crate::language::Message;
use crate::ui::widgets::{ButtonLook, NoteTone, Panel};

/// What words can be, as a person says it.
const ROLES: [(TextRole, &str); 8] = [
    (TextRole::Story, "role-story"),
    (TextRole::Child, "role-child"),
    (TextRole::Quote, "role-quote"),
    (TextRole::Title, "role-title"),
    (TextRole::Heading, "role-heading"),
    (TextRole::Lead, "role-lead"),
    (TextRole::Caption, "role-caption"),
    (TextRole::Letter, "role-letter"),
];

/// Of a box of words.
pub(super) fn words(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element, inside: &WordsBox) {
    overflow(panel, book, element);
    inside_of(panel, book, element, inside, ElementKind::Words);
}

/// Of a bubble: as of its words.
pub(super) fn bubble(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element, bubble: &BubbleBox) {
    overflow(panel, book, element);
    let with = |inside| ElementKind::Bubble(BubbleBox { inside, ..bubble.clone() });
    inside_of(panel, book, element, &bubble.inside, with);
}

/// Words that do not fit, and the ways out.
fn overflow(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element) {
    let Some(overflow) = book.overflow(&element.id) else { return };
    let said = panel.scene.say(&Message::new("overflow-said").with("n", overflow.lines));
    let ways: Vec<WayOut> = WayOut::ALL.into_iter().filter(|way| way.can(book)).collect();
    let words: Vec<String> = ways.iter().map(|way| panel.scene.text(way.words())).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    panel.group("", |panel| {
        panel.note(NoteTone::Caution, &said);
        panel.space(8.0);
        if let Some(at) = panel.buttons(ButtonLook::Plain, &words) {
            panel.scene.ask(Action::Pages(PagesAction::MakeFit(ways[at])));
        }
    });
}

fn inside_of(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    element: &Element,
    inside: &WordsBox,
    kind: impl Fn(WordsBox) -> ElementKind,
) {
    let role = shared_by_all(&inside.words, |paragraph| paragraph.role);
    if let Some(role) = choices(panel, "panel-words-are", 2, role, &ROLES) {
        let mut words = inside.words.clone();
        if words.paragraphs.is_empty() {
            words = Words { paragraphs: vec![crate::book::Paragraph::plain(role, "")] };
        }
        words.paragraphs.iter_mut().for_each(|paragraph| paragraph.role = role);
        panel.scene.ask(Action::Edit(WordsEdit::Style { element: element.id.clone(), words }.into()));
    }
    let aligns = places(panel.scene, book, &inside.words).map(|(align, name, _)| (align, name));
    let align = inside.align.or(Some(Align::Start));
    if let Some(align) = choices(panel, "panel-align", 3, align, &aligns) {
        panel.scene.ask(as_kind(element, kind(WordsBox { align: Some(align), ..inside.clone() })));
    }
    let stands =
        [(Stands::Top, "stands-top"), (Stands::Middle, "stands-middle"), (Stands::Bottom, "stands-bottom")];
    if let Some(stands) = choices(panel, "panel-stands", 3, Some(inside.stands), &stands) {
        panel.scene.ask(as_kind(element, kind(WordsBox { stands, ..inside.clone() })));
    }
    if let Some(ink) = inks(panel, book, "panel-words-colour", Some("ink-by-style"), inside.ink) {
        panel.scene.ask(as_kind(element, kind(WordsBox { ink, ..inside.clone() })));
    }
    if let Some(fill) = inks(panel, book, "panel-box-colour", Some("ink-none"), inside.ground.fill) {
        let ground = with_room(Ground { fill, ..inside.ground });
        panel.scene.ask(as_kind(element, kind(WordsBox { ground, ..inside.clone() })));
    }
    if let Some(outline) = inks(panel, book, "panel-box-edge", Some("ink-none"), inside.ground.outline) {
        let ground = with_room(Ground { outline, ..inside.ground });
        panel.scene.ask(as_kind(element, kind(WordsBox { ground, ..inside.clone() })));
    }
}

/// A box that can be seen has room round its words, soft corners, and an edge thick enough to be seen.
fn with_room(ground: Ground) -> Ground {
    let mm = Length::from_mm;
    let or = |length: Length, other: f64| if length.um() == 0 { mm(other) } else { length };
    if ground.fill.is_none() && ground.outline.is_none() {
        return ground;
    }
    let padding = or(ground.padding, 4.0);
    let corner = or(ground.corner, 3.0);
    let outline_width = or(ground.outline_width, 0.5);
    Ground { padding, corner, outline_width, ..ground }
}

/// What all paragraphs share; none if they differ, or if there are none.
fn shared_by_all<T: PartialEq>(words: &Words, of: impl Fn(&crate::book::Paragraph) -> T) -> Option<T> {
    let mut all = words.paragraphs.iter().map(of);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
