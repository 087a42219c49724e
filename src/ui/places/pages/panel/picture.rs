//! The panel of a photo in its frame, and of an empty frame.

use super::as_kind;
use super::shared::choices;
use crate::app::{OpenBook, Sharpness};
use crate::book::{Element, ElementKind, EmptyFrame, EmptyLook, PictureBox, PictureStyle};
use crate::language::Message;
use crate::ui::widgets::{NoteTone, Panel};

const STYLES: [(PictureStyle, &str); 6] = [
    (PictureStyle::Theme, "frame-theme"),
    (PictureStyle::Plain, "frame-plain"),
    (PictureStyle::Rounded, "frame-rounded"),
    (PictureStyle::Circle, "frame-circle"),
    (PictureStyle::Mat, "frame-mat"),
    (PictureStyle::MatAndTape, "frame-tape"),
];

/// Of a picture.
pub(super) fn picture(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    element: &Element,
    picture: &PictureBox,
) {
    if picture.photo.is_some() {
        how_it_prints(panel, book, element);
    }
    if let Some(style) = choices(panel, "panel-frame-style", 2, Some(picture.style), &STYLES) {
        panel.scene.ask(as_kind(element, ElementKind::Picture(PictureBox { style, ..picture.clone() })));
    }
    if picture.photo.is_some() {
        let greys = [(false, "photo-in-colour"), (true, "photo-in-grey")];
        if let Some(greyscale) = choices(panel, "panel-photo-colour", 2, Some(picture.greyscale), &greys) {
            panel
                .scene
                .ask(as_kind(element, ElementKind::Picture(PictureBox { greyscale, ..picture.clone() })));
        }
        return;
    }
    let looks = [
        (EmptyLook::Draw, "empty-draw"),
        (EmptyLook::Honest, "empty-honest"),
        (EmptyLook::Panel, "empty-panel"),
    ];
    if let Some(look) = choices(panel, "panel-empty-look", 1, Some(picture.empty.look), &looks) {
        let empty = EmptyFrame { look, ..picture.empty.clone() };
        panel.scene.ask(as_kind(element, ElementKind::Picture(PictureBox { empty, ..picture.clone() })));
    }
}

/// How the photo prints at its size, in words.
fn how_it_prints(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element) {
    let (tone, message) = match book.sharpness(&element.id) {
        None => return,
        Some(Sharpness::Sharp) => (NoteTone::Good, Message::new("prints-sharp")),
        Some(Sharpness::Soft { best_cm }) => {
            (NoteTone::Caution, Message::new("prints-soft").with("cm", format!("{best_cm:.0}")))
        }
        Some(Sharpness::Blurred { best_cm }) => {
            (NoteTone::Caution, Message::new("prints-blurred").with("cm", format!("{best_cm:.0}")))
        }
    };
    let words = panel.scene.say(&message);
    panel.group("", |panel| panel.note(tone, &words));
}
