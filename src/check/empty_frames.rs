//! Frames without a photo that do not say what they are for.
//!
//! A frame to draw in and an honest sentence about what is missing are meant as they are.

use super::{Check, Checked, Finding, Weight, calling};
use crate::book::{ElementKind, EmptyLook};
use crate::language::Message;
use crate::layout::NoteKind;

pub(super) struct EmptyFrames;

impl Check for EmptyFrames {
    fn id(&self) -> &'static str {
        "empty-frames"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let empty = of.notes().into_iter().filter(|(_, _, note)| **note == NoteKind::EmptyFrame);
        empty
            .filter(|(_, element, _)| match &element.kind {
                // A panel is a coloured place whose words are not shown.
                ElementKind::Picture(picture) => {
                    picture.empty.look == EmptyLook::Panel || picture.empty.text.trim().is_empty()
                }
                _ => false,
            })
            .map(|(page, element, _)| {
                let what = Message::new("check-frame-empty")
                    .with("place", calling::place(of.book(), page, element))
                    .with("page", page.number);
                page.finding(self.id(), element, Weight::Invitation, what)
            })
            .collect()
    }
}
