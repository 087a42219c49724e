//! From a file's bytes to upright pixels in sRGB, whatever the format, within limits.

use super::limits::Watch;
use super::{Format, Limits, Need, PhotoError, Pixels, heic, jpeg, others, probe};
use crate::task::Progress;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Decodes a picture: upright, in sRGB, within `limits`, and stopped soon after `progress` is
/// cancelled. A HEIC that was begun is decoded to its end, and then thrown away.
///
/// The pixels may be more than `need` asks for, never fewer than it can get. A decoder that panics
/// has met a damaged file, no more.
pub fn decode(bytes: &[u8], need: Need, limits: &Limits, progress: &Progress) -> Result<Pixels, PhotoError> {
    progress.check()?;
    let probed = probe(bytes, limits)?;
    let watch = Watch::new(limits, progress);
    let decode = || match probed.format {
        Format::Jpeg => jpeg::decode::decode(bytes, probed.orientation, need, limits, &watch),
        Format::Heic => heic::decode(bytes, limits, &watch),
        _ => others::decode(bytes, &probed, limits, &watch),
    };
    let pixels = caught(decode)?;
    progress.check()?;
    Ok(pixels)
}

/// Proves that a picture can be read to its end, as [`decode`] would, in less memory and time: no
/// pixels are made of what was read.
pub fn prove(bytes: &[u8], limits: &Limits, progress: &Progress) -> Result<(), PhotoError> {
    progress.check()?;
    let probed = probe(bytes, limits)?;
    let watch = Watch::new(limits, progress);
    // Decoding a JPEG small reads every byte of its scans all the same.
    let need = Need::longest_side(probed.seen_size(), 64);
    caught(|| match probed.format {
        Format::Jpeg => jpeg::decode::decode(bytes, probed.orientation, need, limits, &watch).map(drop),
        Format::Heic => heic::decode(bytes, limits, &watch).map(drop),
        _ => others::prove(bytes, &probed, limits, &watch),
    })?;
    progress.check()?;
    Ok(())
}

/// Runs code that a hostile file may bring to panic: then the file is damaged, and no more has happened.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, PhotoError>) -> Result<T, PhotoError> {
    // What the work was at is thrown away with it; nothing half done is seen again.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(PhotoError::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoder_that_panics_has_met_a_damaged_file() {
        assert_eq!(caught(|| Ok(1)), Ok(1));
        assert_eq!(caught::<()>(|| panic!("as a decoder would")), Err(PhotoError::Damaged));
    }
}
