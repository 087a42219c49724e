//! People and places: who is in the child's life, and where it was lived.
//!
//! Added by a name alone; everything else is said of them one by one, and goes into the book as an
//! edit of its own. Who belongs where stands in `circles`, and who is on which pages in `on_pages`.

mod circles;
mod on_pages;

pub use circles::{Circle, circles, everybody, places_in_time};
pub use on_pages::OnPages;

use super::{PagesAction, Topic};
use crate::app::shortcut::Shortcut;
use crate::app::{Action, AppState, OpenBook, Place, Tone, WorkSafety};
use crate::book::{Audience, Book, Person, PersonId, Place as Home, PlaceId};
use crate::edit::{Edit, FactEdit};
use crate::language::Message;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Somebody, or a home or place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum InLife {
    /// Somebody.
    Person(PersonId),
    /// A home or a place.
    Place(PlaceId),
}

impl InLife {
    /// Whether the book has them.
    pub fn is_in(&self, book: &Book) -> bool {
        match self {
            Self::Person(person) => book.person(person).is_some(),
            Self::Place(place) => book.place(place).is_some(),
        }
    }
}

/// As what everybody is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownAs {
    /// Faces in circles, where they belong.
    #[default]
    Circles,
    /// One below the other, with what is known of each.
    List,
}

impl ShownAs {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Circles, Self::List];
}

/// How the people and places of the open book are worked on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeoplePlace {
    chosen: Option<InLife>,
    shown_as: ShownAs,
    /// Whether somebody opened or closed the panel; if neither, the window's width decides.
    panel: Option<bool>,
}

/// Something asked for of people and places.
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleAction {
    /// Add somebody, by what the child calls them.
    AddPerson(String),
    /// Add a home or a place, by what the child calls it.
    AddPlace(String),
    /// Choose one.
    Choose(InLife),
    /// Choose one, and show what is known of them.
    Open(InLife),
    /// Show or hide what is known of the chosen one.
    Details,
    /// Show everybody in this way.
    ShowAs(ShownAs),
    /// Take one out of the book.
    Remove(InLife),
}

impl PeoplePlace {
    /// Who or what is chosen.
    pub fn chosen(&self) -> Option<&InLife> {
        self.chosen.as_ref()
    }

    /// As what everybody is shown.
    pub fn shown_as(&self) -> ShownAs {
        self.shown_as
    }

    pub(in crate::app) fn show_as(&mut self, shown_as: ShownAs) {
        self.shown_as = shown_as;
    }

    /// Whether the panel is open, in a window with or without room for it.
    pub fn panel_open(&self, has_room: bool) -> bool {
        self.panel.unwrap_or(has_room)
    }

    /// Whether the person opened or closed the panel.
    pub(in crate::app) fn panel(&self) -> Option<bool> {
        self.panel
    }

    pub(in crate::app) fn set_panel(&mut self, open: Option<bool>) {
        self.panel = open;
    }

    pub(crate) fn choose(&mut self, one: InLife) {
        self.chosen = Some(one);
    }

    /// Of what is chosen, only what the book still has.
    pub(crate) fn keep_to(&mut self, book: &Book) {
        self.chosen = self.chosen.take().filter(|one| one.is_in(book));
    }
}

impl PeopleAction {
    /// What something that is asked for on pages means where people are shown.
    pub(in crate::app::places) fn instead_of(action: &PagesAction, state: &AppState) -> Option<Self> {
        state.book().filter(|open| open.place() == Place::People)?;
        matches!(action, PagesAction::TogglePanel).then_some(Self::Details)
    }
}

impl Topic for PeopleAction {
    fn words(&self) -> &'static str {
        match self {
            Self::AddPerson(_) => "people-add",
            Self::AddPlace(_) => "people-add-place",
            Self::Choose(_) => "action-choose",
            Self::Open(_) | Self::Details => "people-details",
            Self::ShowAs(ShownAs::Circles) => "people-as-circles",
            Self::ShowAs(ShownAs::List) => "people-as-list",
            Self::Remove(_) => "people-remove",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        &[]
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else { return false };
        match self {
            Self::AddPerson(name) | Self::AddPlace(name) => book.may_change() && !name.trim().is_empty(),
            Self::Choose(one) | Self::Open(one) => one.is_in(book.book()),
            Self::Details | Self::ShowAs(_) => true,
            Self::Remove(one) => book.may_change() && one.is_in(book.book()),
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::AddPerson(name) => add(state, |open| {
                let person = somebody(open.ids().person(), name.trim());
                let one = InLife::Person(person.id.clone());
                (FactEdit::AddPerson(Arc::new(person)), one)
            }),
            Self::AddPlace(name) => add(state, |open| {
                let place = home(open.ids().place(), name.trim());
                let one = InLife::Place(place.id.clone());
                (FactEdit::AddPlace(Arc::new(place)), one)
            }),
            Self::Choose(one) => with(state, |place| place.choose(one)),
            Self::Open(one) => {
                let has_room = state.has_room_for_panel();
                with(state, |place| {
                    place.choose(one);
                    if !place.panel_open(has_room) {
                        place.panel = Some(true);
                    }
                });
            }
            Self::Details => {
                let has_room = state.has_room_for_panel();
                with(state, |place| place.panel = Some(!place.panel_open(has_room)));
            }
            Self::ShowAs(shown_as) => with(state, |place| place.show_as(shown_as)),
            Self::Remove(one) => remove(state, &one),
        }
    }
}

fn with(state: &mut AppState, change: impl FnOnce(&mut PeoplePlace)) {
    if let Some(place) = state.book_mut().map(OpenBook::on_people_mut) {
        change(place);
    }
}

fn add(state: &mut AppState, make: impl FnOnce(&mut OpenBook) -> (FactEdit, InLife)) {
    let Some(open) = state.book_mut() else { return };
    let (edit, one) = make(open);
    state.edit(&edit.into());
    with(state, |place| place.chosen = Some(one));
}

/// Takes one out, and offers to put them back.
fn remove(state: &mut AppState, one: &InLife) {
    let Some(open) = state.book_mut() else { return };
    // The next one is chosen, so that the keyboard stays where it was.
    let next = beside(open.book(), one);
    let (edit, called, key): (Edit, String, [&'static str; 2]) = match one {
        InLife::Person(id) => {
            let Some(person) = open.book().person(id) else { return };
            let edit = FactEdit::RemovePerson(id.clone()).into();
            (edit, person.called.clone(), ["people-removed", "people-removed-unnamed"])
        }
        InLife::Place(id) => {
            let Some(place) = open.book().place(id) else { return };
            let edit = FactEdit::RemovePlace(id.clone()).into();
            (edit, place.called.clone(), ["people-place-removed", "people-place-removed-unnamed"])
        }
    };
    if let Err(error) = open.change(&edit) {
        state.notices_mut().say(Tone::Caution, error.message(), WorkSafety::Untouched);
        return;
    }
    with(state, |place| place.chosen = next);
    let what = match called.trim() {
        "" => Message::new(key[1]),
        called => Message::new(key[0]).with("name", called),
    };
    let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
    notice.advice = Some(Message::new("people-removed-advice"));
    notice.then = vec![Action::Undo];
}

/// The one after this one in the list, or before it if it is the last.
fn beside(book: &Book, one: &InLife) -> Option<InLife> {
    let all = everybody(book);
    let at = all.iter().position(|other| other == one)?;
    all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?)).cloned()
}

/// Somebody of whom nothing is known but what the child calls them.
pub(in crate::app::places) fn somebody(id: PersonId, called: &str) -> Person {
    Person {
        id,
        called: called.to_owned(),
        full_name: String::new(),
        relation: String::new(),
        pronouns: String::new(),
        born: None,
        photo: None,
        lives_at: None,
        in_touch: String::new(),
        good_thing: String::new(),
        audience: Audience::EVERYONE,
    }
}

/// A home of which nothing is known but what the child calls it. Of the places of a life, homes are
/// told of first; that another is none is said with one press.
fn home(id: PlaceId, called: &str) -> Home {
    Home {
        id,
        called: called.to_owned(),
        address: String::new(),
        is_home: true,
        from: None,
        to: None,
        people: Vec::new(),
        photo: None,
        good_thing: String::new(),
        why_moved: String::new(),
        audience: Audience::EVERYONE,
    }
}
