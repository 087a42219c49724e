//! What is known of photos, in words.

use crate::app::{BoxedPhoto, Heading, OpenBook};
use crate::book::When;
use crate::language::{Arg, Message};
use crate::layout::SOFT_PPI;
use crate::ui::scene::Scene;

/// What stands over a group.
pub(super) fn heading_words(scene: &Scene<'_>, heading: &Heading) -> String {
    let language = scene.language;
    match heading {
        Heading::Age(years) => {
            let when = When::AtAge { from_years: *years, to_years: *years };
            language.opening(&language.when(&when, &|_| None))
        }
        Heading::Date(date) => language.opening(&language.date(*date)),
        Heading::Unsure(when) => language.opening(&when_words(scene, when)),
        Heading::NotDated => scene.text("photos-not-dated"),
        Heading::NotNamed => scene.text("photos-not-named"),
        Heading::Person(person) => {
            let people = scene.state.book().map(|book| &book.book().parts().people);
            let found = people.and_then(|people| people.iter().find(|one| one.id == *person));
            found.map(|person| person.called.clone()).unwrap_or_default()
        }
    }
}

/// A date as well as it is known.
pub(super) fn when_words(scene: &Scene<'_>, when: &When) -> String {
    let title = |id: &crate::book::EventId| {
        let book = scene.state.book()?;
        book.book().parts().events.iter().find(|event| event.id == *id).map(|event| event.title.clone())
    };
    scene.language.when(when, &title)
}

/// A photo as a screen reader names it: what is to be seen, when, where it stands.
pub(super) fn said_of_photo(scene: &Scene<'_>, kept: &BoxedPhoto) -> String {
    let photo = &kept.photo;
    let words = [photo.alt.trim(), photo.caption.trim()].into_iter().find(|words| !words.is_empty());
    let mut said = vec![words.map_or_else(|| scene.text("thing-photo"), str::to_owned)];
    said.extend(photo.taken.as_ref().map(|when| when_words(scene, when)));
    if !kept.pages.is_empty() {
        said.push(scene.say(&pages_message(kept)));
    }
    if kept.is_kept_back() {
        said.push(scene.text("photos-kept-back"));
    }
    said.join(", ")
}

/// On which pages it stands.
pub(super) fn pages_message(kept: &BoxedPhoto) -> Message {
    let pages = Arg::numbers(kept.pages.iter().map(|index| index + 1));
    Message::new("photos-on-pages").with("n", kept.pages.len()).with("pages", pages)
}

/// How large it can be printed and still be sharp, in whole centimetres: across, down.
pub(super) fn sharp_up_to(kept: &BoxedPhoto) -> (u32, u32) {
    let centimetres = |pixels: u32| (f64::from(pixels) / SOFT_PPI * 2.54).floor() as u32;
    (centimetres(kept.photo.width), centimetres(kept.photo.height))
}

/// How old the child was, where it is known.
pub(super) fn age_words(scene: &Scene<'_>, book: &OpenBook, boxed: &BoxedPhoto) -> Option<String> {
    let age = boxed.age?;
    let words = scene.language.age(age);
    let name = book.book().info().child.called.trim();
    let (from, to) = (i64::from(age.youngest), i64::from(age.oldest));
    Some(scene.say(&match to - from {
        _ if name.is_empty() => return Some(scene.language.opening(&words)),
        0 if to > 0 => Message::new("photos-child-was-years").with("name", name).with("age", to),
        1 if from > 0 => {
            Message::new("photos-child-was-or").with("name", name).with("from", from).with("to", to)
        }
        _ => Message::new("photos-child-was").with("name", name).with("age", words),
    }))
}
