//! Memory that several threads share, so that together they take no more than one may.

use std::sync::{Condvar, Mutex, PoisonError};

/// So many bytes, of which each thread takes what it needs and waits where there is not enough.
pub(super) struct Budget {
    all: u64,
    left: Mutex<u64>,
    given_back: Condvar,
}

/// A part of a budget, until it is dropped.
pub(super) struct Share<'a> {
    budget: &'a Budget,
    bytes: u64,
}

impl Budget {
    pub(super) fn of(bytes: u64) -> Self {
        Self { all: bytes, left: Mutex::new(bytes), given_back: Condvar::new() }
    }

    /// Takes so many bytes, or all there are: what is refused elsewhere for its size need not wait
    /// for ever here.
    pub(super) fn take(&self, bytes: u64) -> Share<'_> {
        let bytes = bytes.min(self.all);
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let enough = self.given_back.wait_while(left, |left| *left < bytes);
        *enough.unwrap_or_else(PoisonError::into_inner) -= bytes;
        Share { budget: self, bytes }
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.left.lock().unwrap_or_else(PoisonError::into_inner) += self.bytes;
        self.budget.given_back.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn together_they_take_no_more_than_there_is_and_each_gets_its_turn() {
        let budget = Budget::of(100);
        let (taken, most, done) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let (budget, taken, most, done) = (&budget, &taken, &most, &done);
                scope.spawn(move || {
                    for round in 0..50 {
                        // The last asks for more than there is.
                        let asked = 40 + 30 * thread + round % 3;
                        let share = budget.take(asked);
                        most.fetch_max(
                            taken.fetch_add(share.bytes, Ordering::SeqCst) + share.bytes,
                            Ordering::SeqCst,
                        );
                        std::thread::yield_now();
                        taken.fetch_sub(share.bytes, Ordering::SeqCst);
                        drop(share);
                        done.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(done.into_inner(), 200);
        assert!((40..=100).contains(&most.into_inner()));
    }
}
