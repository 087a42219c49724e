//! What is typed of photos: when, who else is in them, captions, words for reading aloud, who gave them.

use super::known::age_words;
use crate::app::{Action, BoxedPhoto, Known, PhotosAction};
use crate::book::PhotoId;
use crate::ui::date_field::{DateField, Dated};
use crate::ui::field::Field;
use crate::ui::scene::Region;
use crate::ui::widgets::Panel;

/// When they were taken, as well as it is known.
pub(super) fn when(panel: &mut Panel<'_, '_, '_>, photos: &[&BoxedPhoto], enabled: bool) {
    let label = panel.scene.text("photos-when");
    let Some(first) = photos.first() else { return };
    let taken = first.photo.taken.as_ref();
    let same = photos.iter().all(|boxed| boxed.photo.taken.as_ref() == taken);
    let when = taken.filter(|_| same);
    let hint = panel.scene.text(if same { "date-hint" } else { "photos-mixed" });
    // Another choice of photos is another field.
    let whose: Vec<&str> = photos.iter().map(|boxed| boxed.photo.id.as_str()).collect();
    let id = panel.id(("when", whose.join(" ")));
    panel.group(&label, |panel| {
        let field = DateField {
            id,
            label: &label,
            hint: &hint,
            height: 36.0,
            when,
            enabled,
            whole_day: false,
            about: "",
        };
        let known = |when| Action::Photos(PhotosAction::Know(ids(photos.iter().copied()), Known::When(when)));
        match field.put(panel) {
            Dated::Became(when) => panel.scene.ask(known(when)),
            Dated::Typing(when) => panel.scene.unfinished(known(when)),
            Dated::Known => {
                let age = match photos {
                    [boxed] => panel.scene.state.book().and_then(|book| age_words(panel.scene, book, boxed)),
                    _ => None,
                };
                if let Some(age) = age {
                    let ink = panel.scene.look.colours.ink_2;
                    panel.space(6.0);
                    panel.words(&age, ink);
                }
            }
        }
    });
}

/// Which photos something is said of.
pub(super) fn ids<'a>(photos: impl IntoIterator<Item = &'a BoxedPhoto>) -> Vec<PhotoId> {
    photos.into_iter().map(|boxed| boxed.photo.id.clone()).collect()
}

/// Somebody who is in them too, by name: known to the book or new to it.
pub(super) fn somebody_else(panel: &mut Panel<'_, '_, '_>, photos: &[BoxedPhoto]) {
    let label = panel.scene.text("photos-somebody-else");
    let id = panel.id("somebody else");
    let text: String = panel.ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let rect = panel.row(36.0);
    let field = Field { hint: &label, ..Field::line(panel.scene, id, rect, &label, &text) };
    let typed = field.put(panel.ui, panel.scene, Region::Panel);
    if let Some(changed) = &typed.changed {
        panel.ui.data_mut(|data| data.insert_temp(id, changed.clone()));
    }
    let name = typed.changed.unwrap_or(text);
    if typed.submitted && !name.trim().is_empty() {
        panel.ui.data_mut(|data| data.remove_temp::<String>(id));
        panel.scene.ask(Action::Photos(PhotosAction::Know(ids(photos), Known::NewPerson(name))));
    }
}

/// What is said of one photo in words of the book.
pub(super) fn words_of(panel: &mut Panel<'_, '_, '_>, boxed: &BoxedPhoto, enabled: bool) {
    let photo = &boxed.photo;
    type Make = fn(String) -> Known;
    let fields: [(&'static str, &'static str, &str, f32, Make); 3] = [
        ("photos-caption", "photos-caption-hint", &photo.caption, 36.0, Known::Caption),
        ("photos-alt", "photos-alt-hint", &photo.alt, 80.0, Known::Alt),
        ("photos-source", "photos-source-hint", &photo.source, 36.0, Known::Source),
    ];
    for (key, hint, text, height, known) in fields {
        let (label, hint) = (panel.scene.text(key), panel.scene.text(hint));
        let id = panel.id((key, photo.id.as_str()));
        panel.group(&label, |panel| {
            let rect = panel.row(height);
            let single_line = height < 40.0;
            let line = Field::line(panel.scene, id, rect, &label, text);
            let field = Field { hint: &hint, single_line, in_book: true, enabled, ..line };
            let typed = field.put(panel.ui, panel.scene, Region::Panel);
            if let Some(changed) = typed.changed {
                panel.scene.ask(Action::Photos(PhotosAction::Know(vec![photo.id.clone()], known(changed))));
            }
        });
    }
}
