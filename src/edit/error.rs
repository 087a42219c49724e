//! Why an edit cannot be made: a closed set. Carries ids, never what somebody wrote.

use crate::book::Problem;
use crate::language::Message;

/// Why an edit was refused. The book is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The edit names something that is not in the book (any more).
    #[error("{id} is not in the book")]
    NotThere {
        /// What it names.
        id: String,
    },
    /// The element is locked against being changed by mistake.
    #[error("{id} is locked")]
    Locked {
        /// The element.
        id: String,
    },
    /// The element has nothing of what the edit changes: words of a line, a photo of a shape.
    #[error("{id} is of another kind")]
    OtherKind {
        /// The element.
        id: String,
    },
    /// Another date says that it was before or after this event, and would say nothing without it.
    #[error("the date of {by} leans on {id}")]
    LeanedOn {
        /// The event that was to go.
        id: String,
        /// Whose date leans on it.
        by: String,
    },
    /// The pages of the only section have no other to join.
    #[error("there is no other section")]
    NoOtherSection,
    /// The book would break its rules.
    #[error("the book would break a rule: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    Breaks(Vec<Problem>),
}

impl EditError {
    /// What to say of it: that nothing changed, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::NotThere { .. } => Message::new("edit-refused-not-there"),
            Self::Locked { .. } => Message::new("edit-refused-locked"),
            Self::OtherKind { .. } => Message::new("edit-refused-other-kind"),
            Self::LeanedOn { .. } => Message::new("edit-refused-leaned-on"),
            Self::NoOtherSection => Message::new("edit-refused-no-other-section"),
            Self::Breaks(problems) if problems.contains(&Problem::TooManyPages) => {
                Message::new("edit-refused-too-many-pages").with("most", crate::book::MOST_PAGES)
            }
            Self::Breaks(_) => Message::new("edit-refused-rules"),
        }
    }
}
