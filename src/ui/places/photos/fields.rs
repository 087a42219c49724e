//! What is typed of photos: when, who else is in them, captions, words for reading aloud, who gave them.

use super::known::{age_words, when_words};
use crate::app::{Action, BoxedPhoto, Known, PhotosAction};
use crate::book::{PhotoId, When};
use crate::language::bare;
use crate::ui::field::Field;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::Panel;

/// A date as it was typed, and how it was understood.
type Typed = (String, Option<When>);

/// When they were taken, as well as it is known; what was typed and how it was understood.
pub(super) fn when(panel: &mut Panel<'_, '_, '_>, photos: &[&BoxedPhoto], enabled: bool) {
    let label = panel.scene.text("photos-when");
    let Some(first) = photos.first() else { return };
    let taken = first.photo.taken.as_ref();
    let same = photos.iter().all(|boxed| boxed.photo.taken.as_ref() == taken);
    let known = taken.filter(|_| same);
    let words = known.map(|when| when_words(panel.scene, when)).unwrap_or_default();
    let words = panel.scene.language.opening(&words);
    let hint = panel.scene.text(if same { "photos-when-hint" } else { "photos-mixed" });
    // Another choice of photos is another field.
    let whose: Vec<&str> = photos.iter().map(|boxed| boxed.photo.id.as_str()).collect();
    let id = panel.id(("when", whose.join(" ")));
    let pending: Option<Typed> = panel.ui.data(|data| data.get_temp(id));
    panel.group(&label, |panel| {
        let rect = panel.row(36.0);
        let text = pending.as_ref().map_or(words.as_str(), |(typed, _)| typed.as_str());
        let field = Field { hint: &hint, enabled, ..Field::line(panel.scene, id, rect, &label, text) };
        let typed = field.put(panel.ui, panel.scene, Region::Panel);
        let now = match typed.changed {
            Some(text) => {
                let understood = read(panel.scene, &text);
                let now = (text, understood);
                panel.ui.data_mut(|data| data.insert_temp(id, now.clone()));
                Some(now)
            }
            None => pending,
        };
        if let Some((text, understood)) = &now
            && (typed.left || typed.submitted)
        {
            let is_empty = text.trim().is_empty();
            if is_empty || understood.is_some() {
                panel.ui.data_mut(|data| data.remove_temp::<Typed>(id));
                panel.scene.ask(Action::Photos(PhotosAction::Know(
                    ids(photos.iter().copied()),
                    Known::When(understood.clone()),
                )));
            }
        }
        let (good, caution, ink_2) = {
            let colours = &panel.scene.look.colours;
            (colours.good, colours.caution, colours.ink_2)
        };
        match &now {
            Some((text, None)) if !text.trim().is_empty() => {
                panel.space(6.0);
                let words = panel.scene.text("photos-when-not-understood");
                panel.words(&words, caution);
            }
            Some((_, Some(when))) => {
                panel.space(6.0);
                let words = panel.scene.language.opening(&when_words(panel.scene, when));
                panel.words(&words, good);
            }
            _ => {
                let age = match photos {
                    [boxed] => panel.scene.state.book().and_then(|book| age_words(panel.scene, book, boxed)),
                    _ => None,
                };
                if let Some(age) = age {
                    panel.space(6.0);
                    panel.words(&age, ink_2);
                }
            }
        }
    });
}

/// Which photos something is said of.
pub(super) fn ids<'a>(photos: impl IntoIterator<Item = &'a BoxedPhoto>) -> Vec<PhotoId> {
    photos.into_iter().map(|boxed| boxed.photo.id.clone()).collect()
}

/// A date as it was typed; events of the book are known by their titles.
fn read(scene: &Scene<'_>, text: &str) -> Option<When> {
    let book = scene.state.book()?.book();
    let event = |title: &str| {
        book.parts().events.iter().find(|event| bare(&event.title) == title).map(|event| event.id.clone())
    };
    scene.language.read_when(text.trim(), &event)
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
