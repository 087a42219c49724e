//! The facts of a life: events, people, places. Entered once, shown wherever wanted.

use super::{Audience, EventId, PersonId, PhotoId, PlaceId, When, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LifeEvent {
    /// Its name, unique in the book.
    pub id: EventId,
    /// When, as well as it is known.
    #[serde(default)]
    pub when: Option<When>,
    /// When, in the words in which it was typed, where they are not understood. They are then what is
    /// shown, and `when` says at most where the event stands. Empty otherwise.
    #[serde(default)]
    pub when_words: String,
    /// In a few words.
    pub title: String,
    /// The story of it.
    #[serde(default)]
    pub words: Words,
    /// Photos of it; the first is shown.
    #[serde(default)]
    pub photos: Vec<PhotoId>,
    /// Where.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// Who was there.
    #[serde(default)]
    pub people: Vec<PersonId>,
    /// How it felt, in the child's words or from a list; there may be several.
    #[serde(default)]
    pub feelings: Vec<String>,
    /// Where the fact comes from.
    #[serde(default)]
    pub source: String,
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
}

impl LifeEvent {
    /// An event of this title, of which nothing else is known yet.
    pub fn new(id: EventId, title: impl Into<String>) -> Self {
        Self {
            id,
            when: None,
            when_words: String::new(),
            title: title.into(),
            words: Words::default(),
            photos: Vec::new(),
            place: None,
            people: Vec::new(),
            feelings: Vec::new(),
            source: String::new(),
            audience: Audience::EVERYONE,
        }
    }
}

/// Somebody in the child's life; animals too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Their name in this book's data, unique in it.
    pub id: PersonId,
    /// What the child calls them.
    pub called: String,
    /// Their full name, which belongs to the records alone.
    #[serde(default)]
    pub full_name: String,
    /// What they are to the child.
    #[serde(default)]
    pub relation: String,
    /// Their pronouns.
    #[serde(default)]
    pub pronouns: String,
    /// When they were born, as well as it is known.
    #[serde(default)]
    pub born: Option<When>,
    /// A photo of them.
    #[serde(default)]
    pub photo: Option<PhotoId>,
    /// Where they live.
    #[serde(default)]
    pub lives_at: Option<PlaceId>,
    /// Whether and how the child is in touch with them.
    #[serde(default)]
    pub in_touch: String,
    /// A good thing remembered.
    #[serde(default)]
    pub good_thing: String,
    /// Who may see them.
    #[serde(default)]
    pub audience: Audience,
}

/// A home or another place of the child's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Its name in this book's data, unique in it.
    pub id: PlaceId,
    /// What the child calls it.
    pub called: String,
    /// Its address, which belongs to the records alone.
    #[serde(default)]
    pub address: String,
    /// Whether the child lived there.
    #[serde(default)]
    pub is_home: bool,
    /// Since when the child lived there.
    #[serde(default)]
    pub from: Option<When>,
    /// Until when; none for the home of now.
    #[serde(default)]
    pub to: Option<When>,
    /// Who lived there.
    #[serde(default)]
    pub people: Vec<PersonId>,
    /// A photo of it.
    #[serde(default)]
    pub photo: Option<PhotoId>,
    /// A good thing remembered.
    #[serde(default)]
    pub good_thing: String,
    /// Why the child moved, in the words of the book.
    #[serde(default)]
    pub why_moved: String,
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
}
