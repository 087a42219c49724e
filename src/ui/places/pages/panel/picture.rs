//! The panel of a photo in its frame, and of an empty frame.

use super::as_kind;
use super::choose_photo::choose_photo;
use super::frame_styles::frame_styles;
use super::shared::{choices, field};
use crate::app::{Action, OpenBook, TypingAction};
use crate::book::{Element, ElementKind, EmptyFrame, EmptyLook, PictureBox};
use crate::edit::PhotoEdit;
use crate::language::Message;
use crate::layout::Sharpness;
use crate::ui::widgets::{NoteTone, Panel};

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
    choose_photo(panel, book, element, picture);
    if let Some(style) = frame_styles(panel, book, picture) {
        panel.scene.ask(as_kind(element, ElementKind::Picture(PictureBox { style, ..picture.clone() })));
    }
    if picture.photo.is_some() {
        let greys = [(false, "photo-in-colour"), (true, "photo-in-grey")];
        if let Some(greyscale) = choices(panel, "panel-photo-colour", 2, Some(picture.greyscale), &greys) {
            panel
                .scene
                .ask(as_kind(element, ElementKind::Picture(PictureBox { greyscale, ..picture.clone() })));
        }
        words(panel, book, element, picture);
        return;
    }
    let empty_text = field(
        panel,
        element.id.as_str(),
        "panel-empty-text",
        Some("panel-empty-text-hint"),
        3,
        &picture.empty.text,
    );
    if let Some(text) = empty_text {
        let empty = EmptyFrame { text, ..picture.empty.clone() };
        panel.scene.ask(as_kind(element, ElementKind::Picture(PictureBox { empty, ..picture.clone() })));
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

/// What stands below the photo, and the words for whoever hears it.
fn words(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element, picture: &PictureBox) {
    let of = element.id.as_str();
    let caption = picture.caption.text();
    if let Some(text) = field(panel, of, "panel-caption", Some("panel-caption-hint"), 2, &caption) {
        panel.scene.ask(Action::Typing(TypingAction::Set(element.id.clone(), text)));
    }
    let known = picture.photo.as_ref().and_then(|photo| book.photo(photo));
    let alt = picture.alt.clone().or_else(|| known.map(|photo| photo.alt.clone())).unwrap_or_default();
    if let Some(text) = field(panel, of, "panel-alt", Some("panel-alt-hint"), 3, &alt) {
        let alt = Some(text).filter(|text| !text.trim().is_empty());
        panel.scene.ask(Action::Edit(PhotoEdit::SetAlt { element: element.id.clone(), alt }.into()));
    }
}

/// How the photo prints at its size, in words.
fn how_it_prints(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, element: &Element) {
    let (tone, message) = match book.sharpness(&element.id) {
        None => return,
        Some(Sharpness::Sharp) => (NoteTone::Good, Message::new("prints-sharp")),
        Some(Sharpness::Soft { best_cm }) => {
            (NoteTone::Caution, Message::new("prints-soft").with("cm", u64::from(best_cm)))
        }
        Some(Sharpness::Blurred { best_cm }) => {
            (NoteTone::Caution, Message::new("prints-blurred").with("cm", u64::from(best_cm)))
        }
    };
    let words = panel.scene.say(&message);
    panel.group("", |panel| panel.note(tone, &words));
}
