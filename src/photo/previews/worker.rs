//! The threads that make previews: the latest wish first, one at a time each.

use super::{Key, PreviewLevel, Run, Shared};
use crate::photo::decode::caught;
use crate::photo::{Need, PhotoError, Pixels, decode, probe};
use crate::task::{Progress, stand_back};
use std::sync::{Arc, PoisonError};

/// Makes previews until the door closes.
pub(super) fn run(shared: &Shared) {
    stand_back();
    while let Some((number, key, progress)) = next(shared) {
        // The source is not ours; if it panics, one photo has no preview.
        let made = caught(|| make(shared, &key, &progress));
        let mut state = shared.lock();
        state.running.retain(|run| run.number != number);
        let cancelled = matches!(made, Err(PhotoError::Cancelled(_)));
        if !cancelled {
            state.cache.put(key, made.map(Arc::new));
        }
        drop(state);
        if !cancelled {
            (shared.wake)();
        }
    }
}

/// Waits for a wish; nothing when the door closes.
fn next(shared: &Shared) -> Option<(u64, Key, Progress)> {
    let mut state = shared.lock();
    loop {
        if state.closing {
            return None;
        }
        if let Some(key) = state.wishes.pop() {
            let progress = Progress::new();
            let number = state.runs;
            state.runs += 1;
            state.running.push(Run { number, key, progress: progress.clone() });
            return Some((number, key, progress));
        }
        state = shared.wanted.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

fn make(shared: &Shared, (photo, level): &Key, progress: &Progress) -> Result<Pixels, PhotoError> {
    let bytes = shared.source.bytes(photo)?;
    progress.check()?;
    let side = PreviewLevel::longest_side(*level);
    let need = Need::longest_side(probe(&bytes, &shared.limits)?.seen_size(), side);
    Ok(decode(&bytes, need, &shared.limits, progress)?.fitted(side))
}
