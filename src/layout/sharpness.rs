//! How sharp a photo prints at the size it has on its page: the one place that says so.

use super::display::Picture;

/// From so many pixels to the inch on, a photo prints sharp.
pub const SHARP_PPI: f64 = 200.0;
/// Below this many pixels to the inch, a photo looks blurred in print.
const BLURRED_PPI: f64 = 150.0;

/// How a photo prints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sharpness {
    /// Sharp.
    Sharp,
    /// A little soft.
    Soft {
        /// It would be sharp up to so many whole cm across.
        best_cm: u32,
    },
    /// Blurred.
    Blurred {
        /// It would be sharp up to so many whole cm across.
        best_cm: u32,
    },
}

impl Sharpness {
    /// Of a photo as it hangs in its frame.
    pub fn of(picture: &Picture) -> Self {
        Self::at(picture.ppi(), picture.place.width())
    }

    /// At so many pixels to the inch, so many mm across.
    fn at(ppi: f64, width: f64) -> Self {
        let best_cm = (width / 10.0 * ppi / SHARP_PPI).floor().max(1.0) as u32;
        match ppi {
            ppi if ppi >= SHARP_PPI => Self::Sharp,
            ppi if ppi >= BLURRED_PPI => Self::Soft { best_cm },
            _ => Self::Blurred { best_cm },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_sharp_from_200_pixels_to_the_inch_soft_from_150_and_else_blurred() {
        assert_eq!(Sharpness::at(200.0, 100.0), Sharpness::Sharp);
        assert_eq!(Sharpness::at(199.9, 100.0), Sharpness::Soft { best_cm: 9 });
        assert_eq!(Sharpness::at(150.0, 100.0), Sharpness::Soft { best_cm: 7 });
        assert_eq!(Sharpness::at(149.9, 100.0), Sharpness::Blurred { best_cm: 7 });
        assert_eq!(Sharpness::at(1.0, 100.0), Sharpness::Blurred { best_cm: 1 });
    }
}
