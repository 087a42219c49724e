//! How many pixels of a picture are wanted.

/// How much of a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Every pixel.
    Full,
    /// No side of the whole picture smaller than this, as seen, in pixels, if it has so many. A format
    /// that can decode at a half, quarter or eighth then does.
    AtLeast {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

impl Need {
    /// What a picture of `seen` pixels needs so that its longest side has `side` of them: for
    /// previews, which are never larger than the picture itself.
    pub fn longest_side((width, height): (u32, u32), side: u32) -> Self {
        let (width, height) = fitted((width, height), side);
        Self::AtLeast { width, height }
    }

    /// By how much (1, 2, 4 or 8) a picture of `seen` pixels may be shrunk while it is decoded.
    pub(super) fn shrink(self, (seen_width, seen_height): (u32, u32)) -> u32 {
        let Self::AtLeast { width, height } = self else { return 1 };
        let enough = |by: &u32| seen_width.div_ceil(*by) >= width && seen_height.div_ceil(*by) >= height;
        [8, 4, 2].into_iter().find(enough).unwrap_or(1)
    }
}

/// The size, in the same proportions, whose longest side has `side` pixels; never larger than the
/// picture itself and never empty.
pub(super) fn fitted((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let longest = width.max(height);
    if longest <= side {
        return (width, height);
    }
    let part = |of: u32| {
        let (of, side, longest) = (u64::from(of), u64::from(side), u64::from(longest));
        ((of * side + longest / 2) / longest).max(1) as u32
    };
    (part(width), part(height))
}
