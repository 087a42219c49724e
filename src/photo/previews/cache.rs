//! What was made, within a budget: what was not looked at for longest goes first.

use super::Key;
use crate::book::PhotoHash;
use crate::photo::{PhotoError, Pixels};
use std::collections::HashMap;
use std::sync::Arc;

/// A preview, or why there is none.
pub(super) type Made = Result<Arc<Pixels>, PhotoError>;

/// What an entry takes beside its pixels; what a failure takes.
const ENTRY: usize = 128;

pub(super) struct Cache {
    entries: HashMap<Key, Entry>,
    budget: usize,
    used: usize,
    /// Counts looks; an entry's last look is its age.
    clock: u64,
}

struct Entry {
    made: Made,
    looked: u64,
}

impl Entry {
    fn bytes(&self) -> usize {
        ENTRY + self.made.as_ref().map_or(0, |pixels| pixels.byte_len())
    }
}

impl Cache {
    pub(super) fn new(budget: usize) -> Self {
        Self { entries: HashMap::new(), budget, used: 0, clock: 0 }
    }

    pub(super) fn used(&self) -> usize {
        self.used
    }

    pub(super) fn get(&mut self, key: &Key) -> Option<Made> {
        self.clock += 1;
        let entry = self.entries.get_mut(key)?;
        entry.looked = self.clock;
        Some(entry.made.clone())
    }

    /// Puts in what was made and lets go of the oldest until the budget holds. What alone is larger
    /// than the budget is not kept.
    pub(super) fn put(&mut self, key: Key, made: Made) {
        self.remove(&key);
        self.clock += 1;
        let entry = Entry { made, looked: self.clock };
        if entry.bytes() > self.budget {
            return;
        }
        self.used += entry.bytes();
        self.entries.insert(key, entry);
        while self.used > self.budget {
            let Some(oldest) = self.entries.iter().min_by_key(|(_, entry)| entry.looked).map(|(key, _)| *key)
            else {
                return;
            };
            self.remove(&oldest);
        }
    }

    fn remove(&mut self, key: &Key) {
        if let Some(entry) = self.entries.remove(key) {
            self.used -= entry.bytes();
        }
    }

    pub(super) fn remove_photo(&mut self, photo: &PhotoHash) {
        let of_photo: Vec<Key> = self.entries.keys().filter(|(hash, _)| hash == photo).copied().collect();
        of_photo.iter().for_each(|key| self.remove(key));
    }
}
