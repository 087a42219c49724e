//! Choosing which part of a photo its frame shows: the photo is moved and enlarged behind the frame.

use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::{Crop, Element, ElementId, ElementKind};
use crate::edit::{Edit, PhotoEdit};
use crate::layout::{Output, Picture, photo_on_page};
use kurbo::{Affine, Rect, Vec2};

/// A step larger or smaller.
const STEP: f64 = 1.15;
/// The smallest part of a photo that a frame shows, as a share of its width or height.
const LEAST: f64 = 0.05;

/// Something done while a photo is cropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CropAction {
    /// Begin with the chosen photo.
    Begin,
    /// The photo larger in its frame.
    Larger,
    /// Smaller, as far as it fills the frame.
    Smaller,
    /// As it was before anybody chose.
    StartAgain,
    /// It is as it should be.
    Done,
}

impl CropAction {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Begin => "action-crop",
            Self::Larger => "action-crop-larger",
            Self::Smaller => "action-crop-smaller",
            Self::StartAgain => "action-crop-again",
            Self::Done => "action-done",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::Begin => const { &[Shortcut::on_thing(Key::Char('C'))] },
            Self::Larger => const { &[Shortcut::on_thing(Key::Plus), Shortcut::on_thing(Key::Equals)] },
            Self::Smaller => const { &[Shortcut::on_thing(Key::Minus)] },
            Self::Done => const { &[Shortcut::on_thing(Key::Enter)] },
            Self::StartAgain => &[],
        }
    }

    pub(super) fn can(self, book: &OpenBook) -> bool {
        match self {
            Self::Begin => book.chosen_one().is_some_and(|(_, element)| can_be_cropped(element)),
            _ => book.on_pages().cropping.is_some(),
        }
    }
}

pub(super) fn can_be_cropped(element: &Element) -> bool {
    !element.locked && matches!(&element.kind, ElementKind::Picture(picture) if picture.photo.is_some())
}

pub(super) fn perform(state: &mut AppState, action: CropAction) {
    let Some(book) = state.book_mut() else { return };
    let cropping = book.on_pages().cropping.clone();
    let edit = match (action, cropping) {
        (CropAction::Begin, _) => {
            let chosen = book.chosen_one().map(|(_, element)| element.id.clone());
            book.on_pages_mut().cropping = chosen;
            None
        }
        (CropAction::Done, _) => {
            book.on_pages_mut().cropping = None;
            book.seal();
            None
        }
        (CropAction::Larger, Some(element)) => zoomed(book, &element, 1.0 / STEP),
        (CropAction::Smaller, Some(element)) => zoomed(book, &element, STEP),
        (CropAction::StartAgain, Some(element)) => {
            Some(PhotoEdit::SetCrop { element, crop: Crop::Fill }.into())
        }
        (_, None) => None,
    };
    if let Some(edit) = edit {
        state.edit(&edit);
    }
}

impl OpenBook {
    /// The photo that is being cropped, as its frame shows it now.
    pub fn cropped_photo(&self) -> Option<Picture> {
        picture_of(self, self.on_pages().cropping()?)
    }
}

/// The photo that is being cropped, moved behind its frame by so many mm; none where none is.
pub(super) fn nudged(book: &OpenBook, by: Vec2) -> Option<Edit> {
    Some(panned(&book.cropped_photo()?, book.on_pages().cropping()?, by))
}

/// The photo as an element shows it now.
pub(super) fn picture_of(book: &OpenBook, element: &ElementId) -> Option<Picture> {
    let shown = book.shown();
    let placed = shown.pages().find(|placed| placed.page.element(element).is_some())?;
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == placed.page.id)?;
    photo_on_page(shown, placed.page, printed.place.side, element, &Output::SCREEN)
}

fn zoomed(book: &OpenBook, element: &ElementId, by: f64) -> Option<Edit> {
    let picture = picture_of(book, element)?;
    let part = picture.part;
    // Not more than there is, in either direction; not so little that nothing can be seen.
    let most = (1.0 / part.width()).min(1.0 / part.height());
    let least = (LEAST / part.width()).max(LEAST / part.height());
    let by = by.min(most).max(least.min(1.0));
    let part = Rect::from_center_size(part.center(), (part.width() * by, part.height() * by));
    Some(set(element, part))
}

/// The photo moved behind its frame by so many mm on the page.
pub(super) fn panned(picture: &Picture, element: &ElementId, by: Vec2) -> Edit {
    // The place is turned with its element; the movement is turned back.
    let [a, b, c, d, ..] = picture.transform.as_coeffs();
    let by = Affine::new([a, b, c, d, 0.0, 0.0]).inverse() * by.to_point();
    let across = by.x / picture.place.width().max(0.1) * picture.part.width();
    let down = by.y / picture.place.height().max(0.1) * picture.part.height();
    set(element, picture.part - Vec2::new(across, down))
}

/// The part moved to where there is photo on all its sides.
fn set(element: &ElementId, part: Rect) -> Edit {
    let (width, height) = (part.width().min(1.0), part.height().min(1.0));
    let left = part.x0.clamp(0.0, 1.0 - width);
    let top = part.y0.clamp(0.0, 1.0 - height);
    let share = |share: f64| (share * 10_000.0).round().clamp(0.0, 10_000.0) as u16;
    let (width, height) = (share(width).max(1), share(height).max(1));
    let crop = Crop::Part {
        left: share(left).min(10_000 - width),
        top: share(top).min(10_000 - height),
        width,
        height,
    };
    PhotoEdit::SetCrop { element: element.clone(), crop }.into()
}
