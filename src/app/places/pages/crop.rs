//! Choosing which part of a photo its frame shows: the photo is moved, enlarged and turned behind the
//! frame.

use super::at_photo::{self, PhotoWork};
use super::cropped::{Cropped, MOST_LEAN, picture_of};
use super::find;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::Crop;
use crate::edit::{Edit, PhotoEdit};
use crate::geometry::Angle;
use crate::layout::Picture;
use kurbo::Vec2;

/// A step larger or smaller.
const STEP: f64 = 1.15;

/// Something done while a photo is cropped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CropAction {
    /// Begin with the chosen photo.
    Begin,
    /// The photo larger in its frame.
    Larger,
    /// Smaller, as far as it fills the frame.
    Smaller,
    /// So many steps larger, about a point of its page, in mm.
    LargerAt(f64, (f64, f64)),
    /// A slider is where the person wants it.
    Set(CropSlider),
    /// A slider is being moved: how it would look.
    Try(CropSlider),
    /// Turned by so many quarters, clockwise.
    Turn(i8),
    /// Straightened by so many degrees more, clockwise.
    Straighten(i8),
    /// As it was before anybody chose.
    StartAgain,
    /// It is as it should be.
    Done,
}

/// Where a slider stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CropSlider {
    /// How large the photo is, in hundredths of where it just fills its frame.
    Zoom(u16),
    /// How it is straightened, in tenths of a degree, clockwise.
    Straighten(i16),
}

/// The sliders of a photo that is being cropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CropSliders {
    /// As [`CropSlider::Zoom`].
    pub zoom: u16,
    /// The most it can be.
    pub most_zoom: u16,
    /// As [`CropSlider::Straighten`].
    pub straighten: i16,
    /// The most it can be, either way.
    pub most_straighten: i16,
}

impl CropAction {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Begin => "action-crop",
            Self::Larger | Self::LargerAt(..) => "action-crop-larger",
            Self::Smaller => "action-crop-smaller",
            Self::Set(CropSlider::Zoom(_)) | Self::Try(CropSlider::Zoom(_)) => "crop-zoom",
            Self::Set(CropSlider::Straighten(_)) | Self::Try(CropSlider::Straighten(_)) => "crop-straighten",
            Self::Turn(0..) => "action-crop-turn",
            Self::Turn(_) => "action-crop-turn-back",
            Self::Straighten(0..) => "action-crop-lean",
            Self::Straighten(_) => "action-crop-lean-back",
            Self::StartAgain => "action-crop-again",
            Self::Done => "action-done",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::Begin => const { &[Shortcut::on_thing(Key::Char('C'))] },
            Self::Larger => const { &[Shortcut::on_thing(Key::Plus), Shortcut::on_thing(Key::Equals)] },
            Self::Smaller => const { &[Shortcut::on_thing(Key::Minus)] },
            Self::Turn(1) => const { &[Shortcut::on_thing(Key::Period).with_alt().with_shift()] },
            Self::Turn(-1) => const { &[Shortcut::on_thing(Key::Comma).with_alt().with_shift()] },
            Self::Straighten(1) => const { &[Shortcut::on_thing(Key::Period).with_alt()] },
            Self::Straighten(-1) => const { &[Shortcut::on_thing(Key::Comma).with_alt()] },
            Self::Done => const { &[Shortcut::on_thing(Key::Enter)] },
            _ => &[],
        }
    }

    /// Those that keys ask for.
    pub const BY_KEYS: &[CropAction] = &[
        Self::Begin,
        Self::Larger,
        Self::Smaller,
        Self::Turn(1),
        Self::Turn(-1),
        Self::Straighten(1),
        Self::Straighten(-1),
        Self::Done,
    ];

    pub(super) fn can(self, book: &OpenBook) -> bool {
        match self {
            Self::Begin => book.chosen_photo(),
            _ => book.on_pages().cropping().is_some(),
        }
    }
}

pub(super) fn perform(state: &mut AppState, action: CropAction) {
    let Some(book) = state.book_mut() else { return };
    match action {
        CropAction::Begin => at_photo::begin(book, PhotoWork::Crop),
        CropAction::Done => at_photo::end(book),
        CropAction::Try(slider) => {
            if let Some(edit) = edit_of(book, CropAction::Set(slider)) {
                // A part that the book refuses is not shown.
                book.try_out(&edit).ok();
            }
        }
        _ => {
            // What was tried with a slider is a step of its own, however long it took.
            let alone = book.is_trying();
            let Some(edit) = edit_of(book, action) else { return };
            if alone {
                book.seal();
            }
            state.edit(&edit);
            if let Some(book) = state.book_mut().filter(|_| alone) {
                book.seal();
            }
        }
    }
}

fn edit_of(book: &OpenBook, action: CropAction) -> Option<Edit> {
    let element = book.on_pages().cropping()?;
    let photo = Cropped::of(book, book.book(), element)?;
    let straightened = |by: i8| photo.turn().lean().degrees() + f64::from(by);
    Some(match action {
        CropAction::Larger => photo.zoomed(photo.zoom() * STEP, None),
        CropAction::Smaller => photo.zoomed(photo.zoom() / STEP, None),
        CropAction::LargerAt(steps, at) => photo.zoomed(photo.zoom() * STEP.powf(steps), Some(at.into())),
        CropAction::Set(CropSlider::Zoom(share)) => photo.zoomed(f64::from(share) / 100.0, None),
        CropAction::Set(CropSlider::Straighten(tenths)) => photo.straightened(f64::from(tenths) / 10.0),
        CropAction::Turn(quarters) => photo.turned(book, quarters)?,
        CropAction::Straighten(by) => photo.straightened(straightened(by)),
        CropAction::StartAgain => {
            PhotoEdit::SetCrop { element: element.clone(), crop: Crop::Fill, turn: Angle::ZERO }.into()
        }
        CropAction::Begin | CropAction::Try(_) | CropAction::Done => return None,
    })
}

impl OpenBook {
    /// The photo that is being cropped, as its frame shows it now.
    pub fn cropped_photo(&self) -> Option<Picture> {
        let (_, element) = find(self.shown(), self.on_pages().cropping()?)?;
        picture_of(self, self.shown(), element)
    }

    /// Where its sliders stand.
    pub fn crop_sliders(&self) -> Option<CropSliders> {
        let photo = Cropped::of(self, self.shown(), self.on_pages().cropping()?)?;
        let share = |zoom: f64| (zoom * 100.0).round().min(f64::from(u16::MAX)) as u16;
        let tenths = |degrees: f64| (degrees * 10.0).round() as i16;
        Some(CropSliders {
            zoom: share(photo.zoom()),
            most_zoom: share(photo.most_zoom()),
            straighten: tenths(photo.turn().lean().degrees()),
            most_straighten: tenths(MOST_LEAN),
        })
    }
}

/// The photo that is being cropped, moved behind its frame by so many mm; none where none is.
pub(super) fn nudged(book: &OpenBook, by: Vec2) -> Option<Edit> {
    Some(Cropped::of(book, book.book(), book.on_pages().cropping()?)?.panned(by))
}
