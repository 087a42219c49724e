//! Photos with too few pixels for the size at which they are printed.

use super::{Check, Checked, Finding, Fix, Weight, calling};
use crate::book::Element;
use crate::edit::ElementEdit;
use crate::geometry::Rect;
use crate::language::Message;
use crate::layout::{NoteKind, SHARP_PPI, Sharpness};

/// A frame that would have to be smaller than this on a side, in mm, is not offered to be.
const SMALLEST_MM: f64 = 28.0;

pub(super) struct SoftPhotos;

impl Check for SoftPhotos {
    fn id(&self) -> &'static str {
        "soft-photos"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (page, element, note) in of.notes() {
            let NoteKind::SoftPhoto { ppi, sharpness } = note else { continue };
            let photo = calling::picture(of.book(), page, element);
            let what = match sharpness {
                Sharpness::Sharp => continue,
                Sharpness::Soft { best_cm } => Message::new("check-photo-soft")
                    .with("photo", photo)
                    .with("page", page.number)
                    .with("cm", u64::from(*best_cm)),
                Sharpness::Blurred { best_cm } => Message::new("check-photo-blurred")
                    .with("photo", photo)
                    .with("page", page.number)
                    .with("cm", u64::from(*best_cm)),
            };
            let sharp = sharp_rect(element.frame.rect, *ppi);
            let finding = page.finding(self.id(), element, Weight::Look, what);
            found.push(Finding { fix: make_fit(element, sharp), ..finding });
        }
        found
    }
}

/// The frame about the same middle, as large as the photo is sharp in.
fn sharp_rect(rect: Rect, ppi: f64) -> Rect {
    // A little smaller, so that rounding does not leave it soft by a hair.
    let scale = ppi / SHARP_PPI * 0.999;
    let (width, height) = (rect.width.mm(), rect.height.mm());
    Rect::from_mm(
        rect.x.mm() + width * (1.0 - scale) / 2.0,
        rect.y.mm() + height * (1.0 - scale) / 2.0,
        width * scale,
        height * scale,
    )
}

fn make_fit(element: &Element, rect: Rect) -> Option<Fix> {
    let large_enough = rect.width.mm().min(rect.height.mm()) >= SMALLEST_MM;
    let edit = ElementEdit::Resize { element: element.id.clone(), rect }.into();
    let words = Message::new("check-photo-soft.fix");
    (large_enough && !element.locked).then_some(Fix { words, edit })
}
