//! A photo as the book knows it: which file, what is on it, who may see it. Not its pixels.

use super::{Audience, PersonId, PhotoHash, PhotoId, PlaceId, When};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One photo, drawing or scan of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Photo {
    /// Its name, unique in the book.
    pub id: PhotoId,
    /// Its file, by the SHA-256 of the bytes. Two photos may share one file.
    pub file: PhotoHash,
    /// What the file is: `jpeg`, `png`, `webp`, `tiff`, `gif`, `bmp`, `heic`. Also its file's ending.
    pub format: String,
    /// Across, in pixels, as seen the right way up.
    pub width: u32,
    /// Down, in pixels, as seen the right way up.
    pub height: u32,
    /// When it was taken, as well as it is known.
    #[serde(default)]
    pub taken: Option<When>,
    /// What stands below it where it is shown, unless the page says otherwise.
    #[serde(default)]
    pub caption: String,
    /// Words for reading aloud: what is to be seen.
    #[serde(default)]
    pub alt: String,
    /// Who is on it.
    #[serde(default)]
    pub people: Vec<PersonId>,
    /// Where it was taken.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// Who took it or lent it.
    #[serde(default)]
    pub source: String,
    /// Who may see it.
    #[serde(default)]
    pub audience: Audience,
}
