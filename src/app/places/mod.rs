//! What is done in each place of a book, a file a place: its state while the book is open, and its
//! actions with their words, keys and doing.

mod leaves;
mod pages;
mod people;
mod photos;
mod print;
mod timeline;

pub use leaves::{
    Choosing, ChoosingAction, Few, Leaves, Offer, OrderAction, Purpose, Renaming, Step, StyleAction, Styling,
    Target, Themed, good_for, kind_words, name_of_layout, name_of_theme,
};
pub use pages::{
    Among, ClipAction, CropAction, CropSlider, CropSliders, Drag, Grip, Guide, GuideWords, Handle,
    LightAction, LineUp, NewThing, Overflow, PagesAction, PagesPlace, Pile, Pull, ReplaceAction, Replacing,
    Sharpness, Verb, WayOut, corners, element_at, find, said_of_thing, stands, touches,
};
pub use pages::{LookChange, TypingAction, Where, WordsTyping};
pub use people::{Circle, InLife, PeopleAction, PeoplePlace, circles, everybody, places_in_time};
pub use photos::{
    BoxedPhoto, Brought, Filter, Group, Grouping, Heading, Known, LeftOut, LookedAt, Onto, Pasted, PhotoBox,
    PhotosAction, PhotosPlace, Proposal, Replaced,
};
pub use print::{Leaving, PrintAction, PrintPlace};
pub use timeline::{
    AtEnd, EventRow, FORMS, GapRow, Life, LifeRow, TimelineAction, TimelinePlace, Understood, age_beside,
    dated, draft, drawn_on, show_there, typed_date, understood,
};

use super::AppState;
use super::shortcut::Shortcut;

/// What all actions of one place have.
pub(super) trait Topic {
    /// The key of its name.
    fn words(&self) -> &'static str;
    /// The keys that ask for it; the first is shown beside its name.
    fn shortcuts(&self) -> &'static [Shortcut] {
        &[]
    }
    /// Whether it can be done now. A book is open.
    fn enabled(&self, state: &AppState) -> bool;
    /// Does it.
    fn handle(self, state: &mut AppState);
}
