//! Points scattered over an area, never crowded, and always the same for the same seed.

use crate::layout::theme::Pattern;
use kurbo::{Point, Rect};

/// Points in an area, each with a number from 0 to 1: so many to the square decimetre, none nearer to
/// another than the least gap (a Poisson disc). The seed decides them; nothing is left to chance.
pub(super) fn scattered(pattern: &Pattern, area: Rect) -> Vec<(Point, f64)> {
    const MM2_IN_DM2: f64 = 10_000.0;
    const TRIALS_EACH: usize = 30;
    let count = (area.area() / MM2_IN_DM2 * pattern.per_dm2).clamp(0.0, 2_000.0) as usize;
    let mut numbers = Numbers(pattern.seed);
    let mut points: Vec<(Point, f64)> = Vec::with_capacity(count);
    for _ in 0..count * TRIALS_EACH {
        if points.len() == count {
            break;
        }
        let (x, y, size) = (numbers.next(), numbers.next(), numbers.next());
        let at = Point::new(area.x0 + x * area.width(), area.y0 + y * area.height());
        if points.iter().all(|(other, _)| (*other - at).hypot() >= pattern.min_gap_mm) {
            points.push((at, size));
        }
    }
    points
}

/// A row of numbers from 0 to 1 that follows from a seed (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // 53 bits are what a number of this kind holds.
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::theme::theme;

    #[test]
    fn stars_are_many_never_crowded_and_always_the_same() {
        let pattern = &theme("lantern").pattern;
        let area = Rect::new(-3.0, -3.0, 213.0, 300.0);
        let points = scattered(pattern, area);
        assert!(points.len() >= 60, "{} on A4", points.len());
        for (nth, (a, _)) in points.iter().enumerate() {
            assert!(area.contains(*a));
            for (b, _) in &points[nth + 1..] {
                assert!((*a - *b).hypot() >= pattern.min_gap_mm);
            }
        }
        assert_eq!(points, scattered(pattern, area));
    }
}
