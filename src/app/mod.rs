//! The program without its window: what is open, what runs, what is to be said, what can be asked for.
//!
//! Everything a person can do is an [`Action`]; [`AppState::handle`] does it and never waits or
//! fails. A window reads the state and pushes actions; a test does the same without a window. Knows
//! nothing of windows, and reaches the world only through [`Outside`].

mod about_book;
mod action;
mod action_enabled;
mod action_names;
mod find;
mod help;
mod jobs;
mod kept;
mod left_at;
mod marks;
mod menu;
mod new_book;
mod notice;
mod open_book;
mod outside;
mod pages;
mod paths;
mod place;
mod places;
mod printed;
mod reading;
mod recent;
mod recent_covers;
mod recovered;
mod sample;
mod settings;
mod settings_file;
mod settings_topic;
mod shortcut;
mod sketch;
mod start;
mod state;
mod thumbnails;
mod trouble;
mod view;
mod way;
mod works;

pub use about_book::AboutBookAction;
pub use action::{Action, Colours, OtherVersion};
pub use find::{FindAction, Finding, Found, FoundKind, found};
pub use help::{HelpAction, HelpPage, QUESTIONS};
pub use jobs::{Job, JobId, JobKind, Jobs, SHOWN_AFTER};
pub use kept::{Kept, KeptAction, Listed, kept_because, open_version};
pub use left_at::{LeftAt, Scrolled};
pub use marks::{Mark, said_of_opening, said_of_page};
pub use menu::{MENUS, Menu};
pub use new_book::{BOOK_LANGUAGES, Begin, NewBook};
pub use notice::{Notice, NoticeId, Notices, Tone, WorkSafety};
pub use open_book::{OpenBook, SaveState, exact_moment, moment};
pub use outside::{Answer, FilePicker, Outside, Pick, Picked, Shower, Works};
pub use pages::{Otherwise, Pages, Plan, Wish};
pub use paths::path_from_elsewhere;
pub use place::Place;
pub use places::{
    Among, BoxedPhoto, Brought, ClipAction, Coming, CropAction, CropSlider, CropSliders, Drag, Filter, Grip,
    Group, Grouping, Guide, GuideWords, Handle, Heading, Known, LeftOut, LightAction, LineUp, LookedAt,
    NewThing, Onto, Overflow, PageRoom, PagesAction, PagesPlace, Pasted, PhotoBox, PhotosAction, PhotosPlace,
    Pile, Proposal, Pull, ReplaceAction, Replaced, Replacing, Verb, WayOut, corners, element_at, find,
    said_of_thing, stands, touches,
};
pub use places::{
    AtEnd, EventRow, FORMS, GapRow, Life, LifeRow, TimelineAction, TimelinePlace, Understood, age_beside,
    dated, draft, drawn_on, show_there, typed_date, understood,
};
pub use places::{
    Choosing, ChoosingAction, Few, Leaves, Offer, OrderAction, Purpose, Renaming, Step, StyleAction, Styling,
    Target, Themed, good_for, kind_words, name_of_layout, name_of_theme,
};
pub use places::{
    Circle, InLife, OnPages, PeopleAction, PeoplePlace, ShownAs, circles, everybody, places_in_time,
};
pub use places::{Leaving, PrintAction, PrintPlace};
pub use places::{LookChange, TypingAction, Where, WordsTyping};
pub use printed::{Opening, Printed, PrintedPage, PrintedSection};
pub use reading::{ReadCopy, Reading};
pub use recent::{MOST_RECENT, Recent, RecentState, Shelf};
pub use recent_covers::Cover;
pub use recovered::{Contents, Difference, Other, Recovery, Why};
pub use sample::make_sample;
pub use settings::{ColourChoice, Settings, TEXT_SIZES};
pub use settings_file::settings_place;
pub use settings_topic::SettingsAction;
pub use shortcut::{Key, Only, Shortcut};
pub use start::{Start, StartAction};
pub use state::{AppState, TypedPath};
pub use thumbnails::Thumbnail;
pub use view::{OnDesk, Part, REAL_SIZE, View, Zoom};
pub use works::RealWorks;
