//! Undo within one field whose words are not in the book yet: the words before each change.
//!
//! Letters typed in one go are one step. Knows no clock: it is told the time.

/// A pause of this length, in seconds, ends a step.
const PAUSE: f64 = 1.0;
/// The most steps that are kept.
const MOST: usize = 100;

/// What stood in a field before.
#[derive(Debug, Default)]
pub(super) struct Past {
    done: Vec<String>,
    undone: Vec<String>,
    last: Option<f64>,
}

impl Past {
    /// The words were changed from this, at a time in seconds.
    pub(super) fn changed(&mut self, from: &str, at: f64) {
        let goes_on = self.last.is_some_and(|last| at - last < PAUSE);
        if !goes_on || self.done.is_empty() {
            self.done.push(from.to_owned());
            if self.done.len() > MOST {
                self.done.remove(0);
            }
        }
        self.undone.clear();
        self.last = Some(at);
    }

    /// The words before the last change, which leaves these.
    pub(super) fn undo(&mut self, now: &str) -> Option<String> {
        let before = self.done.pop()?;
        self.undone.push(now.to_owned());
        self.last = None;
        Some(before)
    }

    /// The words after the change that was undone last.
    pub(super) fn redo(&mut self, now: &str) -> Option<String> {
        let after = self.undone.pop()?;
        self.done.push(now.to_owned());
        self.last = None;
        Some(after)
    }
}

#[cfg(test)]
mod tests {
    use super::Past;

    #[test]
    fn letters_typed_in_one_go_are_taken_back_at_once_and_can_be_had_again() {
        let mut past = Past::default();
        past.changed("", 0.0);
        past.changed("N", 0.2);
        past.changed("Na", 5.0);
        assert_eq!(past.undo("Nan").as_deref(), Some("Na"));
        assert_eq!(past.undo("Na").as_deref(), Some(""));
        assert_eq!(past.undo(""), None);
        assert_eq!(past.redo("").as_deref(), Some("Na"));
        past.changed("Na", 9.0);
        assert_eq!(past.redo("Nap"), None);
    }
}
