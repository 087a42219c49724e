//! What the program has to say: what happened, whether the work is safe, what to do.
//!
//! Knows nothing of how a notice looks, or of the words themselves.

use super::action::Action;
use crate::language::Message;

/// Which notice, while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoticeId(pub(super) u64);

/// How weighty it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something is done.
    Good,
    /// Good to know.
    Neutral,
    /// Worth a look.
    Caution,
    /// Something could not be done.
    Stop,
}

/// Whether the work is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkSafety {
    /// Nothing of it was touched.
    Untouched,
    /// All of it is saved.
    Saved,
    /// It is saved up to a time; what came later is in this window alone.
    OnlyHere {
        /// The clock when it was last saved, where it was.
        saved_at: Option<String>,
    },
    /// Both versions are kept.
    BothKept,
    /// What was whole is open, and what was not is kept too.
    NewestWholeOpen,
    /// The notice says it itself.
    Said,
}

impl WorkSafety {
    /// In words; none where the notice has said it.
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Untouched => Message::new("safety-untouched"),
            Self::Saved => Message::new("safety-saved"),
            Self::OnlyHere { saved_at: Some(time) } => {
                Message::new("safety-only-here").with("time", time.as_str())
            }
            Self::OnlyHere { saved_at: None } => Message::new("safety-only-here-unsaved"),
            Self::BothKept => Message::new("safety-both-kept"),
            Self::NewestWholeOpen => Message::new("safety-newest-whole-open"),
            Self::Said => return None,
        })
    }
}

/// Something to be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Which.
    pub id: NoticeId,
    /// How weighty.
    pub tone: Tone,
    /// What happened.
    pub what: Message,
    /// Whether the work is safe.
    pub work: WorkSafety,
    /// What to do, in words, where the offers do not say it.
    pub advice: Option<Message>,
    /// What else there is to say of it, each a sentence: what an export could not put on paper.
    pub more: Vec<Message>,
    /// What is offered, at most two.
    pub then: Vec<Action>,
}

impl Notice {
    /// Whether it goes by itself after a while: what is done and good to know does, trouble stays.
    pub fn goes(&self) -> bool {
        self.tone == Tone::Good
    }
}

/// The most that are shown; older ones make room.
const MOST: usize = 3;

/// The most that are remembered of those that have gone.
const MOST_GONE: usize = 50;

/// What is being said now, the newest last.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
    /// The oldest first.
    gone: Vec<Notice>,
    said: u64,
}

impl Notices {
    /// Says something. The same said again takes the place of what it was.
    pub fn say(&mut self, tone: Tone, what: Message, work: WorkSafety) -> &mut Notice {
        // The same again: it is remembered once.
        self.shown.retain(|old| old.what.key != what.key);
        self.gone.retain(|old| old.what != what);
        if self.shown.len() >= MOST {
            // Trouble stays longest.
            let oldest = self.shown.iter().position(Notice::goes).unwrap_or(0);
            let id = self.shown[oldest].id;
            self.dismiss(id);
        }
        self.said += 1;
        let id = NoticeId(self.said);
        self.shown.push(Notice { id, tone, what, work, advice: None, more: Vec::new(), then: Vec::new() });
        // Cannot fail: one was just put in.
        self.shown.last_mut().unwrap()
    }

    /// Takes one away.
    pub fn dismiss(&mut self, id: NoticeId) {
        self.let_go(|notice| notice.id == id);
    }

    /// Takes away what no longer holds.
    pub fn take_back(&mut self, key: &str) {
        self.let_go(|notice| notice.what.key == key);
    }

    /// The book is changed: what a notice offered to undo is not the last change any more.
    pub(super) fn change_was_made(&mut self) {
        self.let_go(|notice| notice.then.contains(&Action::Undo));
    }

    fn let_go(&mut self, goes: impl Fn(&Notice) -> bool) {
        let shown = std::mem::take(&mut self.shown);
        let (gone, stays): (Vec<_>, Vec<_>) = shown.into_iter().partition(goes);
        self.shown = stays;
        self.gone.extend(gone);
        self.gone.drain(..self.gone.len().saturating_sub(MOST_GONE));
    }

    /// The newest of all that were said.
    pub fn newest(&self) -> NoticeId {
        NoticeId(self.said)
    }

    /// All that was said, of the book that is open, the newest first.
    pub fn remembered(&self) -> impl Iterator<Item = &Notice> {
        self.shown.iter().rev().chain(self.gone.iter().rev())
    }

    /// What is shown, the newest last.
    pub fn shown(&self) -> &[Notice] {
        &self.shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_again_and_again_is_remembered_once() {
        let mut notices = Notices::default();
        for _ in 0..4 {
            let id = notices.say(Tone::Stop, Message::new("a"), WorkSafety::Untouched).id;
            notices.say(Tone::Stop, Message::new("b"), WorkSafety::Untouched);
            notices.dismiss(id);
        }
        let keys: Vec<&str> = notices.remembered().map(|notice| notice.what.key).collect();
        assert_eq!(keys, ["b", "a"]);
    }

    #[test]
    fn at_most_three_are_shown_and_trouble_stays_longest() {
        let mut notices = Notices::default();
        notices.say(Tone::Stop, Message::new("a"), WorkSafety::Untouched);
        notices.say(Tone::Good, Message::new("b"), WorkSafety::Saved);
        for key in ["c", "d"] {
            notices.say(Tone::Stop, Message::new(key), WorkSafety::Untouched);
        }
        let keys: Vec<_> = notices.shown().iter().map(|notice| notice.what.key).collect();
        assert_eq!(keys, ["a", "c", "d"]);
    }

    #[test]
    fn the_same_trouble_is_said_once() {
        let mut notices = Notices::default();
        for _ in 0..5 {
            notices.say(Tone::Stop, Message::new("a"), WorkSafety::Untouched);
        }
        assert_eq!(notices.shown().len(), 1);
    }
}
