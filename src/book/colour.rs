//! Colours: those a theme gives a role, and those a person mixed.
//!
//! A page names colours by role, so that a change of theme recolours it; a custom colour stays.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A colour as it is painted: red, green, blue in sRGB and how solid it is (255 is opaque).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0 to 255, sRGB.
    pub r: u8,
    /// Green, 0 to 255, sRGB.
    pub g: u8,
    /// Blue, 0 to 255, sRGB.
    pub b: u8,
    /// 0 is clear, 255 is solid.
    pub a: u8,
}

impl Colour {
    /// Black, solid.
    pub const BLACK: Colour = Colour::rgb(0, 0, 0);
    /// White, solid.
    pub const WHITE: Colour = Colour::rgb(255, 255, 255);

    /// A solid colour.
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same colour, less solid: `share` from 0 (clear) to 1.
    pub fn faded(self, share: f64) -> Self {
        Self { a: (f64::from(self.a) * share.clamp(0.0, 1.0)).round() as u8, ..self }
    }

    /// How well the two are told apart, from 1 to 21, as WCAG 2 reckons it; how solid they are is left out.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(self.r) + 0.7152 * channel(self.g) + 0.0722 * channel(self.b)
    }

    /// Reads `#RRGGBB` or `#RRGGBBAA`, in either case.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.is_ascii() || !matches!(digits.len(), 6 | 8) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self {
            r: part(0)?,
            g: part(2)?,
            b: part(4)?,
            a: if digits.len() == 8 { part(6)? } else { 255 },
        })
    }

    /// Writes `#RRGGBB`, or `#RRGGBBAA` when it is not solid.
    pub fn to_hex(self) -> String {
        if self.a == 255 {
            format!("#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
        } else {
            format!("#{:02X}{:02X}{:02X}{:02X}", self.r, self.g, self.b, self.a)
        }
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.to_hex())
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Colour::from_hex(&text).ok_or_else(|| serde::de::Error::custom("a colour is written #RRGGBB"))
    }
}

impl JsonSchema for Colour {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Colour".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$" })
    }
}

/// What something on a page is coloured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", try_from = "ReadInk")]
#[schemars(!try_from)]
pub enum Ink {
    /// A colour of the theme, by its role.
    Role(PaletteRole),
    /// A colour of its own, which no theme changes.
    Custom(Colour),
}

/// How an ink is read: as it is written, with room for members of later versions.
#[derive(Deserialize)]
struct ReadInk {
    role: Option<PaletteRole>,
    custom: Option<Colour>,
}

impl TryFrom<ReadInk> for Ink {
    type Error = &'static str;

    fn try_from(read: ReadInk) -> Result<Self, Self::Error> {
        match (read.role, read.custom) {
            (Some(role), None) => Ok(Self::Role(role)),
            (None, Some(colour)) => Ok(Self::Custom(colour)),
            _ => Err("an ink is either a role or a custom colour"),
        }
    }
}

/// The roles that a theme gives a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PaletteRole {
    /// The page itself.
    Paper,
    /// Story words.
    Ink,
    /// Captions, small print, folios.
    Muted,
    /// Labels, headings, the timeline's path.
    Accent,
    /// Dates and second marks.
    Accent2,
    /// Warm panels.
    Tint,
    /// Cool panels.
    Tint2,
    /// Full-page grounds of openers and posters.
    Opener,
    /// Words on an opener's ground.
    OnOpener,
    /// Hairlines.
    Line,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_written_is_read_back() {
        for colour in [Colour::rgb(1, 2, 3), Colour { r: 250, g: 0, b: 9, a: 4 }] {
            assert_eq!(Colour::from_hex(&colour.to_hex()), Some(colour));
        }
    }

    #[test]
    fn black_on_white_is_as_clear_as_can_be_and_a_colour_on_itself_is_not_seen() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((Colour::rgb(9, 80, 200).contrast(Colour::rgb(9, 80, 200)) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn words_that_are_no_colour_are_refused() {
        for text in ["", "#", "red", "#12345", "#GG0000", "#éé00", "#1234567"] {
            assert_eq!(Colour::from_hex(text), None, "{text}");
        }
    }
}
