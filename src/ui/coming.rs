//! How far something has come that comes into sight by moving: a dialog that rises, a panel that slides.

use egui::{Context, Id, emath::easing};

/// What is remembered of something that comes.
#[derive(Clone, Copy)]
struct Coming {
    /// When it began, by the toolkit's clock.
    since: f64,
    /// The frame in which it was last there.
    seen: u64,
}

/// How far it has come, from 0 to 1: all the way after so many milliseconds, or at once, if that is said
/// when it is first there. To be asked in every frame in which it is there. The window is painted again
/// until it has come, and no longer.
pub(crate) fn come(ctx: &Context, id: Id, milliseconds: u64, at_once: bool) -> f32 {
    let (frame, now) = (ctx.cumulative_pass_nr(), ctx.input(|input| input.time));
    let id = id.with("coming");
    let before = ctx.data(|data| data.get_temp::<Coming>(id)).filter(|before| before.seen + 1 >= frame);
    let since = before.map_or(if at_once { f64::NEG_INFINITY } else { now }, |before| before.since);
    ctx.data_mut(|data| data.insert_temp(id, Coming { since, seen: frame }));
    let share = (now - since) * 1000.0 / milliseconds.max(1) as f64;
    if share >= 1.0 {
        return 1.0;
    }
    ctx.request_repaint();
    easing::cubic_out(share as f32)
}

/// Whether something is there that was not there in the frame before. To be asked in every frame in which it
/// is there.
pub(crate) fn is_new(ctx: &Context, id: Id) -> bool {
    let (frame, id) = (ctx.cumulative_pass_nr(), id.with("seen"));
    let before = ctx.data(|data| data.get_temp::<u64>(id));
    ctx.data_mut(|data| data.insert_temp(id, frame));
    before.is_none_or(|before| before + 1 < frame)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::RawInput;

    /// One frame at this time.
    fn frame<R>(ctx: &Context, time: f64, inside: impl FnOnce() -> R) -> R {
        ctx.begin_pass(RawInput { time: Some(time), ..RawInput::default() });
        let result = inside();
        ctx.end_pass().textures_delta.clear();
        result
    }

    /// How far something has come at these times, and whether the window is painted again after the last.
    fn at(ctx: &Context, times: &[f64], at_once: bool) -> (Vec<f32>, bool) {
        let frame = |time: &f64| {
            frame(ctx, *time, || (come(ctx, Id::unique("it"), 180, at_once), ctx.has_requested_repaint()))
        };
        let all: Vec<(f32, bool)> = times.iter().map(frame).collect();
        (all.iter().map(|(come, _)| *come).collect(), all.last().is_some_and(|(_, again)| *again))
    }

    #[test]
    fn it_comes_all_the_way_and_then_nothing_is_painted_again() {
        let ctx = Context::default();
        // The toolkit paints its first frames twice, for its own reasons.
        for _ in 0..3 {
            frame(&ctx, 0.0, || ());
        }
        let (come, again) = at(&ctx, &[1.0, 1.09], false);
        assert!(come[0] == 0.0 && come[1] > 0.5 && come[1] < 1.0, "{come:?}");
        assert!(again);
        assert_eq!(at(&ctx, &[1.2, 9.0], false), (vec![1.0, 1.0], false));
        frame(&ctx, 9.1, || ());
        assert_eq!(at(&ctx, &[9.2], false).0, [0.0], "it was away, and comes anew");
    }

    #[test]
    fn without_motion_it_is_there_at_once() {
        assert_eq!(at(&Context::default(), &[1.0, 1.01], true).0, [1.0, 1.0]);
    }
}
