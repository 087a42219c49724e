//! How a command ends: its exit code, and the one sentence that says why.

use crate::language::Message;

/// How a command ended. The codes are part of the program's promise to scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Done.
    Done,
    /// A check found something that must be mended.
    Found,
    /// Wrong usage.
    Usage,
    /// Input refused.
    Refused,
    /// The world failed: disk full, locked, no display.
    World,
}

impl Exit {
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Found => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::World => 4,
        }
    }
}

/// Why a command could not be done.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Input refused.
    Refused(Message),
    /// The world failed.
    World(Message),
    /// Asked for something that there is not.
    Usage(Message),
    /// There is no display to open a window on.
    NoDisplay,
    /// Whoever was to read the answer is gone.
    NobodyListens,
}

impl Trouble {
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Refused(_) => Exit::Refused,
            Self::Usage(_) => Exit::Usage,
            Self::World(_) | Self::NoDisplay | Self::NobodyListens => Exit::World,
        }
    }

    /// The same trouble, with its sentence put into others.
    pub(super) fn in_words(self, words: impl FnOnce(Message) -> Message) -> Self {
        match self {
            Self::Refused(message) => Self::Refused(words(message)),
            Self::World(message) => Self::World(words(message)),
            Self::Usage(message) => Self::Usage(words(message)),
            silent => silent,
        }
    }

    pub(super) fn message(&self) -> Option<Message> {
        match self {
            Self::Refused(message) | Self::World(message) | Self::Usage(message) => Some(message.clone()),
            Self::NoDisplay => Some(Message::new("cli-no-display")),
            Self::NobodyListens => None,
        }
    }
}
