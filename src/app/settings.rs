//! The program's settings: what they are, and how they stand in their file.
//!
//! Nothing of a child's is kept but what the start screen shows of a recent book, and that only while
//! recent books are remembered. Knows nothing of where the file is.

use super::action::Colours;
use super::recent::Recent;
use serde::{Deserialize, Serialize};

/// The least and the most that the window's text is enlarged by, in percent, and the step between.
pub const TEXT_SIZES: (u16, u16, u16) = (100, 150, 10);

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// Whether recent books are remembered.
    pub remember_books: bool,
    /// The recent books, the newest first. Empty where none are remembered.
    pub recent: Vec<Recent>,
    /// The language of the window (BCP 47); none for the program's first.
    pub language: Option<String>,
    /// The language of dates in the window; none for that of the window.
    pub dates: Option<String>,
    /// The window's colours.
    pub colours: ColourChoice,
    /// How large the window's text is, in percent.
    pub text_percent: u16,
    /// Whether nothing moves by itself.
    pub reduce_motion: bool,
    /// Whether single letters do something on the desk.
    pub letter_keys: bool,
}

/// Which colours the window has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColourChoice {
    /// As the computer has them.
    #[default]
    System,
    /// Warm paper.
    Light,
    /// Dark and warm.
    Evening,
    /// Black on white.
    HighContrast,
}

impl ColourChoice {
    /// All of them, as they are listed.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Evening, Self::HighContrast];

    /// The colours, on a computer that is set to dark colours or is not.
    pub fn colours(self, system_is_dark: bool) -> Colours {
        match self {
            Self::System if system_is_dark => Colours::Evening,
            Self::System | Self::Light => Colours::Light,
            Self::Evening => Colours::Evening,
            Self::HighContrast => Colours::HighContrast,
        }
    }

    /// The key of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::System => "settings-colours-system",
            Self::Light => "settings-colours-light",
            Self::Evening => "settings-colours-evening",
            Self::HighContrast => "settings-colours-high-contrast",
        }
    }
}

impl From<Colours> for ColourChoice {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Light => Self::Light,
            Colours::Evening => Self::Evening,
            Colours::HighContrast => Self::HighContrast,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            remember_books: true,
            recent: Vec::new(),
            language: None,
            dates: None,
            colours: ColourChoice::default(),
            text_percent: TEXT_SIZES.0,
            reduce_motion: false,
            letter_keys: true,
        }
    }
}

impl Settings {
    /// What a file says; none where it is no settings file. What it does not say is as ever.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let value: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        // A list of values would do for the types, and is none of ours.
        let settings = value.is_object().then(|| serde_json::from_value::<Self>(value))?;
        Some(settings.ok()?.within_bounds())
    }

    /// As it stands in the file.
    pub fn written(&self) -> Vec<u8> {
        // A struct of texts, numbers and lists is always JSON.
        serde_json::to_vec_pretty(&self.clone().within_bounds()).unwrap_or_default()
    }

    /// Whatever a file or a caller says, it is something that can be.
    pub(super) fn within_bounds(mut self) -> Self {
        let (least, most, step) = TEXT_SIZES;
        self.text_percent = self.text_percent.clamp(least, most).div_ceil(step) * step;
        if !self.remember_books {
            self.recent.clear();
        }
        self.recent.truncate(super::recent::MOST_RECENT);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_a_book() -> Settings {
        let recent = vec![Recent {
            folder: "/home/amira/Maya".into(),
            title: "Maya’s book".into(),
            cloth: "pine".into(),
            pages: 24,
            opened: "2026-11-25T10:42:00Z".parse().unwrap(),
        }];
        Settings { recent, text_percent: 130, colours: ColourChoice::Evening, ..Settings::default() }
    }

    #[test]
    fn settings_are_read_as_they_were_written() {
        let settings = with_a_book();
        assert_eq!(Settings::read(&settings.written()), Some(settings));
    }

    #[test]
    fn who_is_told_to_remember_nothing_writes_no_book() {
        let settings = Settings { remember_books: false, ..with_a_book() };
        let text = String::from_utf8(settings.written()).unwrap();
        assert!(!text.contains("Maya") && !text.contains("amira"), "{text}");
    }

    #[test]
    fn what_a_file_does_not_say_is_as_ever_and_what_cannot_be_is_brought_within_bounds() {
        assert_eq!(Settings::read(b"{}"), Some(Settings::default()));
        let read = |text: &str| Settings::read(text.as_bytes()).unwrap().text_percent;
        assert_eq!((read(r#"{"text-percent": 9000}"#), read(r#"{"text-percent": 3}"#)), (150, 100));
        assert_eq!(Settings::read(br#"{"of-a-later-program": [1]}"#), Some(Settings::default()));
        for damaged in ["", "{", "[]", r#"{"recent": 7}"#, "\u{0}\u{0}"] {
            assert_eq!(Settings::read(damaged.as_bytes()), None, "{damaged}");
        }
    }

    #[test]
    fn colours_follow_the_computer_until_somebody_chooses() {
        assert_eq!(ColourChoice::System.colours(true), Colours::Evening);
        assert_eq!(ColourChoice::System.colours(false), Colours::Light);
        assert_eq!(ColourChoice::Light.colours(true), Colours::Light);
    }
}
