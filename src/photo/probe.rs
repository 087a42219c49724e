//! What a picture's header says, read without decoding a pixel.

use super::decode::caught;
use super::exif::{self, Facts};
use super::jpeg::{self, Structure};
use super::limits::Watch;
use super::{Format, Limits, Orientation, PhotoError, Unsupported, heic, others};
use crate::task::Progress;
use jiff::civil::DateTime;

/// What a picture's header says. Neither position nor camera are among it, and never will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Probed {
    /// The kind of file.
    pub format: Format,
    /// Pixels across, as stored.
    pub width: u32,
    /// Pixels down, as stored.
    pub height: u32,
    /// How the stored pixels lie to the picture as seen. HEIC files turn themselves: always upright.
    pub orientation: Orientation,
    /// When it was taken, by the camera's clock. The date of a scan or of an edit is not given.
    pub taken: Option<DateTime>,
    /// Whether pixels may be see-through.
    pub has_alpha: bool,
    /// Bytes of memory that decoding all of it takes at its height, beside the file itself.
    pub memory: u64,
}

impl Probed {
    /// Width and height in pixels as the picture is seen.
    pub fn seen_size(&self) -> (u32, u32) {
        self.orientation.turn((self.width, self.height))
    }
}

/// Reads a picture's header and refuses what [`decode`](super::decode) would refuse by it.
pub fn probe(bytes: &[u8], limits: &Limits) -> Result<Probed, PhotoError> {
    limits.check_bytes(bytes.len() as u64)?;
    let format = Format::of(bytes)?;
    let progress = Progress::new();
    let watch = Watch::new(limits, &progress);
    let probed = caught(|| header(format, bytes, limits, &watch))?;
    limits.check_size(probed.width, probed.height)?;
    Ok(probed)
}

fn header(format: Format, bytes: &[u8], limits: &Limits, watch: &Watch<'_>) -> Result<Probed, PhotoError> {
    let (size, has_alpha, memory, facts) = match format {
        Format::Jpeg => {
            let structure = Structure::read_headers(bytes);
            let frame = jpeg::decode::check_frame(&structure)?;
            let facts = structure.exif.map(exif::facts).unwrap_or_default();
            ((frame.width, frame.height), false, jpeg::decode::memory(frame, 1), facts)
        }
        Format::Heic => {
            let header = heic::header(bytes)?;
            let facts = header.exif.as_deref().map(exif::facts).unwrap_or_default();
            // The container's own turn has been applied; the camera's note of it must not be again.
            (
                header.size,
                header.has_alpha,
                header.memory,
                Facts { orientation: Orientation::Upright, ..facts },
            )
        }
        _ => {
            let header = others::header(format, bytes, limits, watch)?;
            let facts = match format {
                Format::Tiff => exif::facts(bytes),
                _ => header.exif.as_deref().map(exif::facts).unwrap_or_default(),
            };
            if format == Format::Tiff && facts.reduced {
                return Err(PhotoError::Unsupported(Unsupported::Raw));
            }
            (header.size, header.has_alpha, header.memory, facts)
        }
    };
    let (width, height) = size;
    let Facts { orientation, taken, .. } = facts;
    Ok(Probed { format, width, height, orientation, taken, has_alpha, memory })
}
