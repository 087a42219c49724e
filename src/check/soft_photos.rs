//! Photos with too few pixels for the size at which they are printed.

use super::{Check, Checked, Finding, Fix, Weight};
use crate::book::Element;
use crate::edit::ElementEdit;
use crate::geometry::{Length, Rect};
use crate::language::Message;
use crate::layout::{NoteKind, SOFT_PPI};

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
            let NoteKind::SoftPhoto { ppi } = note else { continue };
            let sharp = sharp_rect(element.frame.rect, *ppi);
            let whole_mm = |length: Length| i64::from(length.um() / 1_000);
            let what = Message::new("check-photo-soft")
                .with("page", page.number)
                .with("ppi", *ppi as i64)
                .with("good", SOFT_PPI as i64)
                .with("width", whole_mm(sharp.width))
                .with("height", whole_mm(sharp.height));
            let finding = page.finding(self.id(), element, Weight::Look, what);
            found.push(Finding { fix: make_fit(element, sharp), ..finding });
        }
        found
    }
}

/// The frame about the same middle, as large as the photo is sharp in.
fn sharp_rect(rect: Rect, ppi: f64) -> Rect {
    // A little smaller, so that rounding does not leave it soft by a hair.
    let scale = ppi / SOFT_PPI * 0.999;
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
