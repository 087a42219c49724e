//! What is known of somebody: first what the child calls them.
//!
//! Nothing of it has to be filled in.

use super::parts::{self, LINE, LINES, Locked, Typing};
use super::{Focus, PeopleMemory, dates, face, known, photo};
use crate::app::{Action, Filter, InLife, OpenBook, PhotosAction, places_in_time};
use crate::book::{EventId, Person, When};
use crate::edit::FactEdit;
use crate::language::Message;
use crate::ui::date_field::Dated;
use crate::ui::places::who_may_see::who_may_see;
use crate::ui::widgets::{Panel, Side, hairline};
use egui::Id;
use std::sync::Arc;

/// Shows it.
pub(super) fn person(
    panel: &mut Panel<'_, '_, '_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    person: &Person,
) {
    let one = InLife::Person(person.id.clone());
    let face = person.photo.as_ref();
    let chosen = photo::head(panel, memory, book, &one, face, |ui, scene, rect| {
        face::person(ui, scene, rect, face);
    });
    if let Some(photo) = chosen {
        update(panel, Person { photo, ..person.clone() });
    }
    found(panel, book, person);
    names(panel, memory, book, person);
    remembered(panel, person);
    lives_at(panel, book, person);
    let dated = dates::date(panel, id(person, "born"), "people-born", person.born.as_ref());
    keep(panel, dated, |born| Person { born, ..person.clone() });
    let pronouns = plain(panel, person, "people-pronouns", "people-pronouns-hint", &person.pronouns, LINE);
    if let Some(pronouns) = pronouns {
        update(panel, Person { pronouns, ..person.clone() });
    }
    let label = panel.scene.text("people-full-name");
    let note = panel.scene.text("people-file-note");
    let typing = Typing {
        id: id(person, "full name"),
        label,
        hint: "",
        text: &person.full_name,
        height: LINE,
        locked: Some(Locked("people-adults-only")),
        note: &note,
    };
    if let Some(full_name) = parts::field(panel, typing) {
        update(panel, Person { full_name, ..person.clone() });
    }
    if let Some(change) = who_may_see(panel, &[person.audience]) {
        let audience = change.of(person.audience);
        update(panel, Person { audience, ..person.clone() });
    }
    parts::take_out(panel, one, "people-remove");
}

fn id(person: &Person, field: &'static str) -> Id {
    Id::unique(("of somebody", person.id.as_str(), field))
}

/// Keeps a date, now or before anything else is done.
fn keep(panel: &mut Panel<'_, '_, '_>, dated: Dated, with: impl Fn(Option<When>) -> Person) {
    match dated {
        Dated::Became(when) => update(panel, with(when)),
        Dated::Typing(when) => panel.scene.unfinished(updated(with(when))),
        Dated::Known => {}
    }
}

fn update(panel: &mut Panel<'_, '_, '_>, person: Person) {
    panel.scene.ask(updated(person));
}

fn updated(person: Person) -> Action {
    Action::Edit(FactEdit::UpdatePerson(Arc::new(person)).into())
}

/// A field of a label without names; what it became.
fn plain(
    panel: &mut Panel<'_, '_, '_>,
    person: &Person,
    key: &'static str,
    hint: &'static str,
    text: &str,
    height: f32,
) -> Option<String> {
    let (label, hint) = (panel.scene.text(key), panel.scene.text(hint));
    let id = id(person, key);
    parts::field(panel, Typing { id, label, hint: &hint, text, height, locked: None, note: "" })
}

/// On which photos and in which events somebody is.
fn found(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, person: &Person) {
    let parts = book.book().parts();
    let photos = parts.photos.iter().filter(|photo| photo.people.contains(&person.id)).count();
    let show = Action::Photos(PhotosAction::Filter(Filter::Person(person.id.clone())));
    let events: Vec<EventId> = (book.book().chronology().events())
        .filter(|event| event.people.contains(&person.id))
        .map(|event| event.id.clone())
        .collect();
    parts::where_found(panel, Some((photos, show)), &events);
    let row = panel.row(1.0);
    hairline(panel.ui, panel.scene, row.expand2(egui::vec2(16.0, 0.0)), Side::Top);
}

/// What the child calls them, and who they are to the child.
fn names(panel: &mut Panel<'_, '_, '_>, memory: &mut PeopleMemory, book: &OpenBook, person: &Person) {
    let named = |child: &str| Message::new("people-calls").with("child", child);
    let label = known::of_child(panel.scene, book, named, "people-calls-unnamed");
    let field = id(person, "called");
    memory.focus_on(panel.ui, &Focus::Name, field);
    let typing =
        Typing { id: field, label, hint: "", text: &person.called, height: LINE, locked: None, note: "" };
    if let Some(called) = parts::field(panel, typing) {
        update(panel, Person { called, ..person.clone() });
    }
    let named = |child: &str| Message::new("people-relation").with("child", child);
    let label = known::of_child(panel.scene, book, named, "people-relation-unnamed");
    let hint = panel.scene.text("people-relation-hint");
    let typing = Typing {
        id: id(person, "relation"),
        label,
        hint: &hint,
        text: &person.relation,
        height: LINE,
        locked: None,
        note: "",
    };
    if let Some(relation) = parts::field(panel, typing) {
        update(panel, Person { relation, ..person.clone() });
    }
}

/// A good thing to remember, and whether and how they are still in touch.
fn remembered(panel: &mut Panel<'_, '_, '_>, person: &Person) {
    let good = plain(panel, person, "people-good", "people-good-hint", &person.good_thing, LINES);
    if let Some(good_thing) = good {
        update(panel, Person { good_thing, ..person.clone() });
    }
    let touch = plain(panel, person, "people-touch", "people-touch-hint", &person.in_touch, LINE);
    if let Some(in_touch) = touch {
        update(panel, Person { in_touch, ..person.clone() });
    }
}

/// Where they live: one of the homes and places of the book.
fn lives_at(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, person: &Person) {
    let places = places_in_time(book.book());
    let changes = parts::may_change(panel);
    let lives = |place: &crate::book::PlaceId| person.lives_at.as_ref() == Some(place);
    if places.is_empty() || (!changes && !places.iter().any(|place| lives(&place.id))) {
        return;
    }
    let label = panel.scene.text("people-lives-at");
    parts::group(panel, &label, None, |panel| {
        let offered: Vec<parts::ChipOf<'_>> = places
            .iter()
            .map(|place| {
                let name = known::place_called(panel.scene, place);
                (place.id.as_str(), name, None, lives(&place.id))
            })
            .collect();
        if let Some(at) = parts::chips(panel, "lives at", &offered) {
            let place = &places[at].id;
            let lives_at = (!lives(place)).then(|| place.clone());
            update(panel, Person { lives_at, ..person.clone() });
        }
    });
}
