//! Making a photo lighter or darker in its frame. The photo itself stays as it is.

use super::at_photo::{self, PhotoWork};
use super::find;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::{Book, ElementKind, MOST_LIGHT};
use crate::edit::{Edit, PhotoEdit};

/// Something done while a photo is made lighter or darker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightAction {
    /// Begin with the chosen photo.
    Begin,
    /// The slider is where the person wants it.
    Set(i16),
    /// The slider is being moved: how it would look.
    Try(i16),
    /// So much lighter, or darker below 0.
    Step(i16),
    /// As light as the photo is.
    StartAgain,
    /// It is as it should be.
    Done,
}

impl LightAction {
    /// A step lighter.
    pub const LIGHTER: Self = Self::Step(5);
    /// A step darker.
    pub const DARKER: Self = Self::Step(-5);
    /// Those that keys ask for.
    pub const BY_KEYS: &[Self] = &[Self::LIGHTER, Self::DARKER, Self::Done];

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Begin | Self::Set(_) | Self::Try(_) => "action-light",
            Self::Step(0..) => "action-lighter",
            Self::Step(_) => "action-darker",
            Self::StartAgain => "action-light-again",
            Self::Done => "action-done",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::LIGHTER => const { &[Shortcut::on_thing(Key::Plus), Shortcut::on_thing(Key::Equals)] },
            Self::DARKER => const { &[Shortcut::on_thing(Key::Minus)] },
            Self::Done => const { &[Shortcut::on_thing(Key::Enter)] },
            _ => &[],
        }
    }

    pub(super) fn can(self, book: &OpenBook) -> bool {
        match self {
            Self::Begin => book.chosen_photo(),
            Self::StartAgain => book.light().is_some_and(|light| light != 0),
            _ => book.on_pages().lighting().is_some(),
        }
    }
}

pub(super) fn perform(state: &mut AppState, action: LightAction) {
    let Some(book) = state.book_mut() else { return };
    let light = match action {
        LightAction::Begin => return at_photo::begin(book, PhotoWork::Light),
        LightAction::Done => return at_photo::end(book),
        LightAction::Set(light) | LightAction::Try(light) => light,
        LightAction::Step(by) => light_of(book, book.book()).unwrap_or_default().saturating_add(by),
        LightAction::StartAgain => 0,
    };
    let Some(element) = book.on_pages().lighting().cloned() else { return };
    let light = light.clamp(-MOST_LIGHT, MOST_LIGHT);
    let edit = Edit::from(PhotoEdit::SetLight { element, light });
    if let LightAction::Try(_) = action {
        // Nothing is refused here that the book would not refuse.
        book.try_out(&edit).ok();
        return;
    }
    // What was tried with the slider is a step of its own, however long it took.
    let alone = book.is_trying() || action == LightAction::StartAgain;
    if alone {
        book.seal();
    }
    state.edit(&edit);
    if let Some(book) = state.book_mut().filter(|_| alone) {
        book.seal();
    }
}

fn light_of(book: &OpenBook, of: &Book) -> Option<i16> {
    let (_, element) = find(of, book.on_pages().lighting()?)?;
    match &element.kind {
        ElementKind::Picture(picture) => Some(picture.light),
        _ => None,
    }
}

impl OpenBook {
    /// How light the photo is shown that is being made lighter or darker, from -[`MOST_LIGHT`] to it.
    pub fn light(&self) -> Option<i16> {
        light_of(self, self.shown())
    }
}
