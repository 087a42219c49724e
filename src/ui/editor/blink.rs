//! When the caret shows: it blinks for five seconds after the last key, and then stays on, so that a
//! window in which nothing happens is not drawn again.

use egui::Context;
use std::time::Duration;

/// For so long on, and then for so long off, in seconds.
const HALF: f64 = 0.53;
/// It blinks for so long, in seconds.
const BLINKS: f64 = 5.0;

/// A caret's blinking.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Blink {
    /// When a key was last pressed, by the toolkit's clock.
    since: f64,
}

impl Blink {
    /// A key was pressed, or the caret moved: it shows now.
    pub(crate) fn again(&mut self, ctx: &Context) {
        self.since = ctx.input(|input| input.time);
    }

    /// Whether it shows now. Asks for the frame in which that changes.
    pub(crate) fn shows(self, ctx: &Context) -> bool {
        // In a window that does not have the keyboard, no caret promises to write.
        if !ctx.input(|input| input.focused) {
            return false;
        }
        let (shows, then) = shows(ctx.input(|input| input.time) - self.since);
        if let Some(then) = then {
            ctx.request_repaint_after(Duration::from_secs_f64(then));
        }
        shows
    }
}

/// Whether it shows so many seconds after the last key, and when that changes.
fn shows(after: f64) -> (bool, Option<f64>) {
    if !(0.0..BLINKS).contains(&after) {
        return (true, None);
    }
    let half = (after / HALF).floor();
    let then = ((half + 1.0) * HALF).min(BLINKS) - after;
    ((half as u64).is_multiple_of(2), Some(then.max(0.01)))
}

#[cfg(test)]
mod tests {
    use super::shows;

    #[test]
    fn it_blinks_for_five_seconds_and_stays_on() {
        assert!(shows(0.0).0 && !shows(0.6).0 && shows(1.1).0);
        let mut at = 0.0;
        let mut changes = 0;
        while let (_, Some(then)) = shows(at) {
            at += then;
            changes += 1;
            assert!(changes < 20);
        }
        assert!((5.0..5.1).contains(&at) && shows(at).0 && shows(1e9).0);
    }
}
