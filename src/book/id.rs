//! Names of things within a book: short text, unique in their book, never reused.
//!
//! Text and not numbers, because a number of 64 bits does not survive every reader of JSON. Ids are
//! made by whoever makes the edit; nothing here is random.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The longest an id may be, in bytes.
pub const LONGEST_ID: usize = 64;

/// A text that cannot be an id: empty, too long, or with other than letters, digits, `-` and `_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

fn checked(text: &str) -> Result<Arc<str>, NotAnId> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if text.is_empty() || text.len() > LONGEST_ID || !text.bytes().all(plain) {
        return Err(NotAnId);
    }
    Ok(text.into())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(regex(pattern = "^[A-Za-z0-9_-]{1,64}$"))] Arc<str>);

        impl $name {
            /// An id from text that is one: 1 to 64 ASCII letters, digits, `-`, `_`.
            pub fn new(text: &str) -> Result<Self, NotAnId> {
                checked(text).map(Self)
            }

            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// Names a section of the book.
    SectionId
    /// Names a page.
    PageId
    /// Names an element of a page.
    ElementId
    /// Names a group of elements, within its page.
    GroupId
    /// Names a photo of the book (the thing with a caption and a date, not its bytes).
    PhotoId
    /// Names a life event.
    EventId
    /// Names a person.
    PersonId
    /// Names a place or home.
    PlaceId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_a_path_is_no_id() {
        for text in ["", "..", "a/b", "a\\b", "C:", "a b", "é", &"x".repeat(65)] {
            assert_eq!(PageId::new(text), Err(NotAnId), "{text}");
            assert!(serde_json::from_value::<PageId>(text.into()).is_err(), "{text}");
        }
        assert_eq!(PageId::new("p-1_Z").map(|id| id.to_string()), Ok("p-1_Z".into()));
    }
}
