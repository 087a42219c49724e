//! What is known of a home or another place.
//!
//! Nothing of it has to be filled in.

use super::parts::{self, LINE, LINES, Locked, Typing};
use super::{Focus, PeopleMemory, dates, face, known, photo};
use crate::app::{Action, InLife, OpenBook};
use crate::book::{EventId, Place, When};
use crate::edit::FactEdit;
use crate::language::Message;
use crate::ui::date_field::Dated;
use crate::ui::places::who_may_see::who_may_see;
use crate::ui::widgets::{Choice, Panel, Side, hairline};
use egui::Id;
use std::sync::Arc;

/// Shows it.
pub(super) fn place(
    panel: &mut Panel<'_, '_, '_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    place: &Place,
) {
    let one = InLife::Place(place.id.clone());
    let chosen = photo::head(panel, memory, book, &one, place.photo.as_ref(), |ui, scene, rect| {
        face::place(ui, scene, rect, place);
    });
    if let Some(photo) = chosen {
        update(panel, Place { photo, ..place.clone() });
    }
    found(panel, book, place);
    name(panel, memory, book, place);
    lived_there(panel, book, place);
    let dated = dates::date(panel, id(place, "from"), "people-from", place.from.as_ref());
    keep(panel, dated, |from| Place { from, ..place.clone() });
    let dated = dates::date(panel, id(place, "to"), "people-to", place.to.as_ref());
    keep(panel, dated, |to| Place { to, ..place.clone() });
    who_was_there(panel, book, place);
    let good = plain(panel, place, "people-good", "people-good-place-hint", &place.good_thing);
    if let Some(good_thing) = good {
        update(panel, Place { good_thing, ..place.clone() });
    }
    if place.is_home || !place.why_moved.is_empty() {
        let why = plain(panel, place, "people-why-moved", "people-why-moved-hint", &place.why_moved);
        if let Some(why_moved) = why {
            update(panel, Place { why_moved, ..place.clone() });
        }
    }
    let label = panel.scene.text("people-address");
    let note = panel.scene.text("people-file-note");
    let typing = Typing {
        id: id(place, "address"),
        label,
        hint: "",
        text: &place.address,
        height: LINES,
        locked: Some(Locked("people-for-the-file")),
        note: &note,
    };
    if let Some(address) = parts::field(panel, typing) {
        update(panel, Place { address, ..place.clone() });
    }
    if let Some(change) = who_may_see(panel, &[place.audience]) {
        let audience = change.of(place.audience);
        update(panel, Place { audience, ..place.clone() });
    }
    parts::take_out(panel, one, "people-remove-place");
}

fn id(place: &Place, field: &'static str) -> Id {
    Id::unique(("of a place", place.id.as_str(), field))
}

/// Keeps a date, now or before anything else is done.
fn keep(panel: &mut Panel<'_, '_, '_>, dated: Dated, with: impl Fn(Option<When>) -> Place) {
    match dated {
        Dated::Became(when) => update(panel, with(when)),
        Dated::Typing(when) => panel.scene.unfinished(updated(with(when))),
        Dated::Known => {}
    }
}

fn update(panel: &mut Panel<'_, '_, '_>, place: Place) {
    panel.scene.ask(updated(place));
}

fn updated(place: Place) -> Action {
    Action::Edit(FactEdit::UpdatePlace(Arc::new(place)).into())
}

/// A field of several lines; what it became.
fn plain(
    panel: &mut Panel<'_, '_, '_>,
    place: &Place,
    key: &'static str,
    hint: &'static str,
    text: &str,
) -> Option<String> {
    let (label, hint) = (panel.scene.text(key), panel.scene.text(hint));
    let id = id(place, key);
    parts::field(panel, Typing { id, label, hint: &hint, text, height: LINES, locked: None, note: "" })
}

/// In which events it is.
fn found(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, place: &Place) {
    let events: Vec<EventId> = (book.book().chronology().events())
        .filter(|event| event.place.as_ref() == Some(&place.id))
        .map(|event| event.id.clone())
        .collect();
    parts::where_found(panel, None, &events);
    let row = panel.row(1.0);
    hairline(panel.ui, panel.scene, row.expand2(egui::vec2(16.0, 0.0)), Side::Top);
}

/// What the child calls it.
fn name(panel: &mut Panel<'_, '_, '_>, memory: &mut PeopleMemory, book: &OpenBook, place: &Place) {
    let named = |child: &str| Message::new("people-calls-it").with("child", child);
    let label = known::of_child(panel.scene, book, named, "people-calls-it-unnamed");
    let field = id(place, "called");
    memory.focus_on(panel.ui, &Focus::Name, field);
    let hint = panel.scene.text("people-calls-it-hint");
    let typing =
        Typing { id: field, label, hint: &hint, text: &place.called, height: LINE, locked: None, note: "" };
    if let Some(called) = parts::field(panel, typing) {
        update(panel, Place { called, ..place.clone() });
    }
}

/// Whether the child lived there.
fn lived_there(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, place: &Place) {
    let named = |child: &str| Message::new("people-lived-there").with("child", child);
    let label = known::of_child(panel.scene, book, named, "people-lived-there-unnamed");
    let changes = parts::may_change(panel);
    parts::group(panel, &label, None, |panel| {
        let (yes, no) = (panel.scene.text("people-lived-yes"), panel.scene.text("people-lived-no"));
        let choices = [
            Choice { words: &yes, chosen: place.is_home, value: true },
            Choice { words: &no, chosen: !place.is_home, value: false },
        ];
        let pressed = panel.choices(2, &choices).filter(|_| changes);
        if let Some(is_home) = pressed.filter(|is_home| *is_home != place.is_home) {
            update(panel, Place { is_home, ..place.clone() });
        }
    });
}

/// Who lived there, or belongs there.
fn who_was_there(panel: &mut Panel<'_, '_, '_>, book: &OpenBook, place: &Place) {
    let people = &book.book().parts().people;
    let changes = parts::may_change(panel);
    let is_there = |person: &crate::book::PersonId| place.people.contains(person);
    if people.is_empty() || (!changes && place.people.is_empty()) {
        return;
    }
    let label = panel.scene.text(if place.is_home { "people-who-lived" } else { "people-who-belongs" });
    parts::group(panel, &label, None, |panel| {
        let offered: Vec<parts::ChipOf<'_>> = people
            .iter()
            .map(|person| {
                let photo = person.photo.as_ref().filter(|id| book.photo(id).is_some());
                (person.id.as_str(), known::called(panel.scene, person), Some(photo), is_there(&person.id))
            })
            .collect();
        if let Some(at) = parts::chips(panel, "who was there", &offered) {
            let person = &people[at].id;
            let mut now = place.people.clone();
            if is_there(person) {
                now.retain(|one| one != person);
            } else {
                now.push(person.clone());
            }
            update(panel, Place { people: now, ..place.clone() });
        }
    });
}
