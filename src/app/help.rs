//! Help: answers to what people ask first, every key, what was said before, what the program is.
//!
//! Knows nothing of how it looks.

use super::AppState;
use super::places::Topic;
use super::shortcut::{Key, Shortcut};

/// What is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPage {
    /// Questions and answers.
    HowTo,
    /// Every action with its keys.
    Keys,
    /// The notices of this sitting.
    Messages,
    /// The program, its version and its licences.
    About,
}

impl HelpPage {
    /// All of them, as the menu lists them.
    pub const ALL: [Self; 4] = [Self::HowTo, Self::Keys, Self::Messages, Self::About];

    /// The key of its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::HowTo => "help-how-to",
            Self::Keys => "help-keys",
            Self::Messages => "help-messages",
            Self::About => "help-about",
        }
    }
}

/// What people ask first: the keys of the questions and of their answers.
pub const QUESTIONS: [(&str, &str); 10] = [
    ("how-to-words", "how-to-words-answer"),
    ("how-to-photos", "how-to-photos-answer"),
    ("how-to-page", "how-to-page-answer"),
    ("how-to-life", "how-to-life-answer"),
    ("how-to-undo", "how-to-undo-answer"),
    ("how-to-saved", "how-to-saved-answer"),
    ("how-to-private", "how-to-private-answer"),
    ("how-to-print", "how-to-print-answer"),
    ("how-to-take-along", "how-to-take-along-answer"),
    ("how-to-keyboard", "how-to-keyboard-answer"),
];

/// Something asked for about help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpAction {
    /// Show it.
    Show(HelpPage),
    /// Close it.
    Close,
}

impl Topic for HelpAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Show(HelpPage::HowTo) => "action-how-to",
            Self::Show(HelpPage::Keys) => "action-all-keys",
            Self::Show(HelpPage::Messages) => "action-messages",
            Self::Show(HelpPage::About) => "action-about",
            Self::Close => "action-close-notice",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::Show(HelpPage::HowTo) => const { &[Shortcut::plain(Key::F1)] },
            Self::Show(HelpPage::Keys) => const { &[Shortcut::ctrl(Key::Question)] },
            _ => &[],
        }
    }

    fn enabled(&self, _: &AppState) -> bool {
        true
    }

    fn handle(self, state: &mut AppState) {
        state.show_help(match self {
            Self::Show(page) => Some(page),
            Self::Close => None,
        });
    }
}
