//! Adding words, frames, shapes and bubbles to the page that is turned to.

use super::free_place::{self, Coming, PageRoom, room_of};
use super::stands;
use super::{TypingAction, Where};
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{Action, AppState, OpenBook};
use crate::book::{
    Audience, BubbleBox, Element, ElementId, ElementKind, Frame, Ground, Ink, LineBox, PaletteRole,
    PictureBox, ShapeBox, ShapeForm, WordsBox,
};
use crate::edit::{Edit, ElementEdit};
use crate::geometry::{Length, Point as PaperPoint, Rect as PaperRect};
use crate::layout::theme;
use kurbo::{Rect, Size};

/// Something that can be put on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewThing {
    /// A box of words.
    Words,
    /// An empty frame: to draw in, or for a photo.
    Frame,
    /// A speech bubble.
    Bubble,
    /// A rectangle with soft corners.
    Rectangle,
    /// A circle.
    Circle,
    /// A line.
    Line,
}

impl NewThing {
    /// All of them, as the menu lists them.
    pub const ALL: [NewThing; 6] =
        [Self::Words, Self::Frame, Self::Bubble, Self::Rectangle, Self::Circle, Self::Line];

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Words => "add-words",
            Self::Frame => "add-frame",
            Self::Bubble => "add-bubble",
            Self::Rectangle => "add-rectangle",
            Self::Circle => "add-circle",
            Self::Line => "add-line",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::Words => const { &[Shortcut::on_desk(Key::Char('T'))] },
            Self::Rectangle => const { &[Shortcut::on_desk(Key::Char('S'))] },
            Self::Bubble => const { &[Shortcut::on_desk(Key::Char('B'))] },
            Self::Frame => const { &[Shortcut::on_desk(Key::Char('P'))] },
            Self::Circle | Self::Line => &[],
        }
    }

    /// Across and down, in mm, where there is room.
    fn size(self) -> (f64, f64) {
        match self {
            Self::Words => (90.0, 32.0),
            Self::Frame => (80.0, 60.0),
            Self::Bubble => (70.0, 32.0),
            Self::Rectangle => (60.0, 40.0),
            Self::Circle => (45.0, 45.0),
            Self::Line => (80.0, LINE_ROOM),
        }
    }
}

/// How high the frame of a level line is, in mm.
const LINE_ROOM: f64 = 0.001;
/// How far the tail of a bubble reaches below it, in mm.
const TAIL: f64 = 12.0;

pub(super) fn add(state: &mut AppState, thing: NewThing) {
    let Some(book) = state.book_mut() else { return };
    let Some((edit, id)) = new(book, thing) else { return };
    state.edit(&edit);
    if let Some(book) = state.book_mut() {
        book.seal();
        let place = book.on_pages_mut();
        place.chosen = vec![id.clone()];
        if thing == NewThing::Frame {
            // Which photo goes into it is asked in the panel.
            place.panel = Some(true);
        }
    }
    if matches!(thing, NewThing::Words | NewThing::Bubble) {
        // It is there to be written in.
        state.handle(Action::Typing(TypingAction::Begin(id, Where::End)));
    }
}

fn new(book: &mut OpenBook, thing: NewThing) -> Option<(Edit, ElementId)> {
    let ink = ink_on_page(book);
    let below = if thing == NewThing::Bubble { TAIL } else { 0.0 };
    insert(book, thing.size(), below, |frame| kind_of(thing, frame, ink))
}

/// The ink of new words where the page's own ground is dark; elsewhere their role's is right.
fn ink_on_page(book: &OpenBook) -> Option<Ink> {
    let ground = book.printed().get(book.view().page())?.page.background.fill;
    theme(&book.book().info().theme).role_on(ground).map(Ink::Role)
}

/// Puts something of a size, in mm, where there is room on the page that is turned to; its id.
pub(super) fn insert_of(
    book: &mut OpenBook,
    size: (f64, f64),
    kind: impl FnOnce(PaperRect) -> ElementKind,
) -> Option<(Edit, ElementId)> {
    insert(book, size, 0.0, kind)
}

fn insert(
    book: &mut OpenBook,
    size: (f64, f64),
    below: f64,
    kind: impl FnOnce(PaperRect) -> ElementKind,
) -> Option<(Edit, ElementId)> {
    let id = book.ids().element();
    let printed = book.printed().get(book.view().page())?;
    let rect = free_place(book, size, below)?;
    let page = &printed.page;
    // The frame as the page keeps it, which may be made for the other side of a sheet.
    let paper = book.book().info().paper.paper();
    let shift = crate::layout::gutter_shift(page, &paper, printed.place.side);
    let frame = PaperRect::from_mm(rect.x0, rect.y0, rect.width(), rect.height()).moved(-shift, Length::ZERO);
    let element = Element {
        id: id.clone(),
        frame: Frame { rect: frame, ..Frame::default() },
        audience: Audience::EVERYONE,
        locked: false,
        group: None,
        kind: kind(frame),
    };
    let at = page.elements.len();
    Some((ElementEdit::Insert { page: page.id.clone(), at, element: Box::new(element) }.into(), id))
}

/// What is put in a frame; words straight on the page in this ink.
fn kind_of(thing: NewThing, frame: PaperRect, ink: Option<Ink>) -> ElementKind {
    let soft = Ground { fill: Some(Ink::Role(PaletteRole::Tint)), ..Ground::default() };
    match thing {
        NewThing::Words => ElementKind::Words(WordsBox { ink, ..WordsBox::default() }),
        NewThing::Frame => ElementKind::Picture(PictureBox::default()),
        NewThing::Bubble => {
            let ground = Ground {
                fill: Some(Ink::Role(PaletteRole::Paper)),
                outline: Some(Ink::Role(PaletteRole::Accent)),
                outline_width: Length::from_mm(0.6),
                corner: Length::from_mm(8.0),
                padding: Length::from_mm(4.0),
            };
            let inside = WordsBox { ground, stands: crate::book::Stands::Middle, ..WordsBox::default() };
            let tail =
                PaperPoint { x: frame.x + Length::from_mm(16.0), y: frame.bottom() + Length::from_mm(TAIL) };
            ElementKind::Bubble(BubbleBox { inside, tail })
        }
        NewThing::Rectangle => {
            let ground = Ground { corner: Length::from_mm(3.0), ..soft };
            ElementKind::Shape(ShapeBox { form: ShapeForm::Rectangle, ground })
        }
        NewThing::Circle => ElementKind::Shape(ShapeBox { form: ShapeForm::Ellipse, ground: soft }),
        NewThing::Line => ElementKind::Line(LineBox {
            rising: false,
            ink: Ink::Role(PaletteRole::Accent),
            width: Length::from_mm(0.8),
            dashed: false,
        }),
    }
}

/// A free place of a size, in mm, on the page that is turned to: nearest to what is chosen there, else to
/// where one begins to read.
fn free_place(book: &OpenBook, (width, height): (f64, f64), below: f64) -> Option<Rect> {
    let printed = book.printed().get(book.view().page())?;
    let paper = book.book().info().paper.paper();
    let room = PageRoom::of(printed, &paper);
    let chosen = book.chosen().filter(|(page, _)| page.id == printed.page.id);
    let chosen =
        chosen.map(|(_, element)| room_of(&stands(element, printed, &paper))).reduce(|a, b| a.union(b));
    let start = room.start(book.book().info().bound_right, width);
    let near = chosen.map_or(start, free_place::below);
    Some(room.place_for(Coming { size: Size::new(width, height), below, near }))
}
