//! The places of an open book, as the spine names them.

use super::shortcut::{Key, Shortcut};
use serde::{Deserialize, Serialize};

/// One of the places of a book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The pages, as they print.
    #[default]
    Pages,
    /// The life along time.
    Timeline,
    /// What to mend, and how it prints.
    Print,
    /// The photo box.
    Photos,
    /// Who is in the life, and where it was lived.
    People,
}

impl Place {
    /// All of them, as the spine lists them.
    pub const ALL: &[Place] = &[Self::Pages, Self::Photos, Self::Timeline, Self::People, Self::Print];

    /// The key of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Pages => "place-pages",
            Self::Timeline => "place-timeline",
            Self::Print => "place-print",
            Self::Photos => "place-photos",
            Self::People => "place-people",
        }
    }

    /// The keys that lead there.
    pub(super) fn shortcut(self) -> &'static [Shortcut] {
        match self {
            Self::Pages => const { &[Shortcut::ctrl(Key::Char('1'))] },
            Self::Timeline => const { &[Shortcut::ctrl(Key::Char('3'))] },
            Self::Print => const { &[Shortcut::ctrl(Key::Char('5')), Shortcut::ctrl(Key::Char('P'))] },
            Self::Photos => const { &[Shortcut::ctrl(Key::Char('2'))] },
            Self::People => const { &[Shortcut::ctrl(Key::Char('4'))] },
        }
    }
}
