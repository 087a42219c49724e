//! What holds for the whole book: its title, the child, language, look and paper.

use super::{PartialDate, paper::PaperSize};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What holds for the whole book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BookInfo {
    /// The book's title.
    pub title: String,
    /// Whose book it is.
    #[serde(default)]
    pub child: Child,
    /// The language of its story words (BCP 47, such as `en-GB`).
    #[serde(default = "british_english")]
    pub language: String,
    /// The id of its theme.
    #[serde(default = "harbour")]
    pub theme: String,
    /// The cloth that it is bound in on the screen, by name: the colour the child chose. Empty where
    /// nobody chose; it then goes by the theme.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cloth: String,
    /// For which ages its words are set.
    #[serde(default)]
    pub band: AgeBand,
    /// Its paper.
    #[serde(default)]
    pub paper: PaperSize,
    /// Bound at the right, for languages that are read from the right.
    #[serde(default)]
    pub bound_right: bool,
}

impl BookInfo {
    /// The name of the cloth that it is bound in: the chosen one, or that of its theme.
    pub fn bound_in(&self) -> &str {
        if self.cloth.is_empty() { &self.theme } else { &self.cloth }
    }
}

/// The child whose book it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Child {
    /// What the child is called.
    #[serde(default)]
    pub called: String,
    /// The date of birth, as well as it is known.
    #[serde(default)]
    pub born: Option<PartialDate>,
    /// Pronouns.
    #[serde(default)]
    pub pronouns: String,
}

/// Ages that share a size of type and an amount of words.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum AgeBand {
    /// Read to a small child.
    #[serde(rename = "0-4")]
    To4,
    /// Beginning to read.
    #[serde(rename = "5-7")]
    To7,
    /// Reading.
    #[default]
    #[serde(rename = "8-11")]
    To11,
    /// Young teenagers.
    #[serde(rename = "12-15")]
    To15,
    /// Older teenagers and adults.
    #[serde(rename = "16+")]
    From16,
}

impl AgeBand {
    /// Youngest first.
    pub const ALL: [AgeBand; 5] = [Self::To4, Self::To7, Self::To11, Self::To15, Self::From16];

    /// As written in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::To4 => "0-4",
            Self::To7 => "5-7",
            Self::To11 => "8-11",
            Self::To15 => "12-15",
            Self::From16 => "16+",
        }
    }
}

fn british_english() -> String {
    "en-GB".into()
}

fn harbour() -> String {
    "harbour".into()
}

impl Default for BookInfo {
    fn default() -> Self {
        Self {
            title: String::new(),
            child: Child::default(),
            language: british_english(),
            theme: harbour(),
            cloth: String::new(),
            band: AgeBand::default(),
            paper: PaperSize::default(),
            bound_right: false,
        }
    }
}
