//! How a camera was held: the eight ways in which stored pixels may lie to the picture as seen.

use serde::{Deserialize, Serialize};

/// What must be done to the stored pixels to see the picture upright (Exif 2.32, tag 0x0112).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    /// Nothing (1).
    #[default]
    Upright,
    /// Swap left and right (2).
    MirrorAcross,
    /// Half a turn (3).
    HalfTurn,
    /// Swap top and bottom (4).
    MirrorDown,
    /// Swap rows and columns (5).
    Transpose,
    /// A quarter turn clockwise (6).
    QuarterTurn,
    /// Swap rows and columns about the other diagonal (7).
    Transverse,
    /// A quarter turn anticlockwise (8).
    QuarterTurnBack,
}

impl Orientation {
    /// All eight, in the order of their Exif numbers from 1.
    pub const ALL: [Self; 8] = [
        Self::Upright,
        Self::MirrorAcross,
        Self::HalfTurn,
        Self::MirrorDown,
        Self::Transpose,
        Self::QuarterTurn,
        Self::Transverse,
        Self::QuarterTurnBack,
    ];

    /// The one with this Exif number; a number beyond 1 to 8 says nothing.
    pub fn from_exif(number: u32) -> Option<Self> {
        Self::ALL.get((number as usize).checked_sub(1)?).copied()
    }

    /// Its Exif number, 1 to 8.
    pub fn exif(self) -> u8 {
        self as u8 + 1
    }

    /// Whether width and height change places.
    pub fn swaps_sides(self) -> bool {
        matches!(self, Self::Transpose | Self::QuarterTurn | Self::Transverse | Self::QuarterTurnBack)
    }

    /// A stored size as it is seen, and the other way round.
    pub fn turn<T>(self, (width, height): (T, T)) -> (T, T) {
        if self.swaps_sides() { (height, width) } else { (width, height) }
    }

    /// Lays stored pixels of `N` samples each upright, making each into red, green, blue, alpha.
    ///
    /// `stored` holds `width × height` pixels; what is missing at its end stays clear black.
    pub(super) fn lay_upright<T: Copy, const N: usize>(
        self,
        stored: &[T],
        (width, height): (u32, u32),
        pixel: impl Fn([T; N]) -> [u8; 4],
    ) -> Vec<u8> {
        /// Pixels are turned in squares of this side, so that both ends stay in the cache.
        const SQUARE: usize = 32;
        let (stored, _) = stored.as_chunks::<N>();
        let (w, h) = (width as usize, height as usize);
        let mut seen = vec![0_u8; w * h * 4];
        if self == Self::Upright {
            for (to, from) in seen.as_chunks_mut().0.iter_mut().zip(stored) {
                *to = pixel(*from);
            }
            return seen;
        }
        let (first, right, down) = self.walk(w, h);
        let (seen_w, seen_h) = self.turn((w, h));
        let (to, _) = seen.as_chunks_mut::<4>();
        for top in (0..seen_h).step_by(SQUARE) {
            for left in (0..seen_w).step_by(SQUARE) {
                for y in top..(top + SQUARE).min(seen_h) {
                    for x in left..(left + SQUARE).min(seen_w) {
                        let from =
                            first.wrapping_add(x.wrapping_mul(right)).wrapping_add(y.wrapping_mul(down));
                        if let (Some(to), Some(from)) = (to.get_mut(y * seen_w + x), stored.get(from)) {
                            *to = pixel(*from);
                        }
                    }
                }
            }
        }
        seen
    }

    /// Where the seen picture's first pixel is stored, and how far its neighbours to the right and
    /// below lie from there (wrapping, as they may lie before it).
    fn walk(self, w: usize, h: usize) -> (usize, usize, usize) {
        let back = |step: usize| step.wrapping_neg();
        let (last_in_row, last_row) = (w.saturating_sub(1), h.saturating_sub(1) * w);
        match self {
            Self::Upright => (0, 1, w),
            Self::MirrorAcross => (last_in_row, back(1), w),
            Self::HalfTurn => (last_row + last_in_row, back(1), back(w)),
            Self::MirrorDown => (last_row, 1, back(w)),
            Self::Transpose => (0, w, 1),
            Self::QuarterTurn => (last_row, back(w), 1),
            Self::Transverse => (last_row + last_in_row, back(w), back(1)),
            Self::QuarterTurnBack => (last_in_row, w, back(1)),
        }
    }
}
