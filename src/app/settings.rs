//! The program's settings: what they are, and how they stand in their file.
//!
//! Nothing of a child's is kept but what the start screen shows of a recent book, and that only while
//! recent books are remembered. Knows nothing of where the file is.

use super::action::Colours;
use super::recent::Recent;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The least and the most that the window's text is enlarged by, in percent, and the step between.
pub const TEXT_SIZES: (u16, u16, u16) = (100, 150, 10);

/// The name in the file of the answer that protects.
const REMEMBER_BOOKS: &str = "remember-books";

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
    /// What a file says; none where it is no settings file. What it does not say, or says in a way that
    /// is not understood, is as ever, and takes nothing else with it.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let Ok(Value::Object(mut said)) = serde_json::from_slice(bytes) else { return None };
        let asked = said.get(REMEMBER_BOOKS).cloned();
        if let Some(Value::Array(books)) = said.get_mut("recent") {
            books.retain(|book| Recent::deserialize(book).is_ok());
        }
        said.retain(|key, value| Self::deserialize(Value::from_iter([(key.clone(), value.clone())])).is_ok());
        let mut settings = Self::deserialize(Value::Object(said)).ok()?;
        // An answer was given and is not understood: it may have been no.
        settings.remember_books &= asked.is_none_or(|answer| answer.is_boolean());
        Some(settings.within_bounds())
    }

    /// Of whom nobody knows any more what they chose: nothing of a child's is remembered.
    pub fn forgetful() -> Self {
        Self { remember_books: false, ..Self::default() }
    }

    /// As it stands in the file.
    pub fn written(&self) -> Vec<u8> {
        // A struct of numbers, lists and texts, such as it is within its bounds, is always JSON.
        serde_json::to_vec_pretty(&self.clone().within_bounds()).unwrap_or_default()
    }

    /// Changes them, and keeps them something that can be.
    pub(super) fn change(&mut self, change: &dyn Fn(&mut Self)) {
        change(self);
        *self = std::mem::take(self).within_bounds();
    }

    /// Whatever a file or a caller says, it is something that can be.
    fn within_bounds(mut self) -> Self {
        let (least, most, step) = TEXT_SIZES;
        self.text_percent = self.text_percent.clamp(least, most).div_ceil(step) * step;
        if !self.remember_books {
            self.recent.clear();
        }
        // A folder whose name is no text cannot stand in a file of text.
        self.recent.retain(|book| book.folder.to_str().is_some());
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
            left_at: None,
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
        for damaged in ["", "{", "[]", "7", "\u{0}\u{0}"] {
            assert_eq!(Settings::read(damaged.as_bytes()), None, "{damaged}");
        }
    }

    #[test]
    fn what_is_not_understood_takes_nothing_else_with_it() {
        let mut value: Value = serde_json::from_slice(&with_a_book().written()).unwrap();
        value["colours"] = "of-a-later-program".into();
        value["recent"].as_array_mut().unwrap().insert(0, Value::from("no book"));
        let read = Settings::read(value.to_string().as_bytes()).unwrap();
        assert_eq!(read, Settings { colours: ColourChoice::System, ..with_a_book() });
    }

    #[test]
    fn an_answer_that_is_not_understood_may_have_been_no() {
        let read = |text: &str| Settings::read(text.as_bytes()).unwrap().remember_books;
        assert!(!read(r#"{"remember-books": "no"}"#) && !read(r#"{"remember-books": null}"#));
        assert!(
            !read(r#"{"remember-books": false, "colours": 7}"#),
            "no, with damage beside it, is still no"
        );
        assert!(read(r#"{"remember-books": true, "colours": 7}"#));
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_whose_name_is_no_text_costs_no_other_setting() {
        use std::os::unix::ffi::OsStrExt;
        let mut settings = with_a_book();
        let odd = std::ffi::OsStr::from_bytes(b"/home/amira/\xff");
        settings.recent.insert(0, Recent { folder: odd.into(), ..settings.recent[0].clone() });
        assert_eq!(Settings::read(&settings.written()), Some(with_a_book()));
    }

    #[test]
    fn colours_follow_the_computer_until_somebody_chooses() {
        assert_eq!(ColourChoice::System.colours(true), Colours::Evening);
        assert_eq!(ColourChoice::System.colours(false), Colours::Light);
        assert_eq!(ColourChoice::Light.colours(true), Colours::Light);
    }
}
