//! From a file's bytes to upright pixels in sRGB, whatever the format, within limits.

use super::limits::Watch;
use super::{Format, Limits, Need, PhotoError, Pixels, heic, jpeg, others, probe};
use crate::task::Progress;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Decodes a picture: upright, in sRGB, within `limits`, and stopped soon after `progress` is
/// cancelled.
///
/// The pixels may be more than `need` asks for, never fewer than it can get. A decoder that panics
/// has met a damaged file, no more.
pub fn decode(bytes: &[u8], need: Need, limits: &Limits, progress: &Progress) -> Result<Pixels, PhotoError> {
    progress.check()?;
    let probed = probe(bytes, limits)?;
    let watch = Watch::new(limits, progress);
    let decode = || match probed.format {
        Format::Jpeg => jpeg::decode::decode(bytes, probed.orientation, need, limits, &watch),
        Format::Heic => heic::decode(bytes, &probed, limits, &watch),
        _ => others::decode(bytes, &probed, limits, &watch),
    };
    let pixels = catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(PhotoError::Damaged))?;
    progress.check()?;
    Ok(pixels)
}
