//! How a photo is shown in a frame: in its colours or without them, lighter or darker than it is.
//!
//! The one place that changes pixels for it, so that the screen, pictures of pages and the PDF agree.

use super::Pixels;
use crate::book::MOST_LIGHT;
use std::borrow::Cow;

/// How a photo is shown; by default as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tone {
    /// In black and white.
    pub greyscale: bool,
    /// Lighter above 0, darker below, up to [`MOST_LIGHT`] either way.
    pub light: i16,
}

impl Tone {
    /// A photo as it is shown; the photo itself stays as it is.
    pub fn of(self, pixels: &Pixels) -> Cow<'_, Pixels> {
        let lit = match self.light {
            0 => Cow::Borrowed(pixels),
            light => Cow::Owned(pixels.with_samples(&curve(light))),
        };
        if self.greyscale { Cow::Owned(lit.greyscale()) } else { lit }
    }
}

/// What becomes of each sample. Black stays black and white white, what is lighter stays lighter, and
/// nothing is brought out of the dark more than fourfold; so much darker undoes so much lighter.
fn curve(light: i16) -> [u8; 256] {
    /// So much light doubles what is nearly black.
    const DOUBLES: f64 = 50.0;
    let by = (f64::from(light.clamp(-MOST_LIGHT, MOST_LIGHT)) / DOUBLES).exp2();
    std::array::from_fn(|sample| {
        let share = sample as f64 / 255.0;
        (by * share / (1.0 + (by - 1.0) * share) * 255.0).round() as u8
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_stays_black_and_white_white_and_what_is_lighter_is_never_darker() {
        for light in [i16::MIN, -100, -37, -1, 0, 1, 50, 100, i16::MAX] {
            let curve = curve(light);
            assert_eq!((curve[0], curve[255]), (0, 255), "{light}");
            assert!(curve.is_sorted(), "{light}");
        }
    }

    #[test]
    fn more_light_is_lighter_everywhere_between_and_none_changes_nothing() {
        let curves: Vec<_> = (-100..=100).step_by(5).map(curve).collect();
        for (darker, lighter) in curves.iter().zip(&curves[1..]) {
            assert!(darker.iter().zip(lighter).all(|(a, b)| a <= b) && darker[128] < lighter[128]);
        }
        assert!(curve(0).iter().enumerate().all(|(sample, shown)| sample == usize::from(*shown)));
    }
}
