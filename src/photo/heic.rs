//! HEIC, the format of phones, behind a trait of our own: its decoders are young, and one may have to
//! give way to another.
//!
//! The container says itself how the picture is turned, and decoders obey. The orientation in the
//! Exif data repeats it for programs that do not look and is never applied here.
//!
//! The decoder cannot be stopped once it has begun: it asks nobody. So time and cancelling count before
//! and after it, and what ends it between is the size of the picture, of which the limit of memory lets
//! no more than some 70 megapixels through.

use super::colour::Converter;
use super::limits::Watch;
use super::{Limits, PhotoError, Pixels, Unsupported};

/// What a HEIC header says.
pub(super) struct Header {
    /// Width and height as seen.
    pub size: (u32, u32),
    pub has_alpha: bool,
    /// The Exif block, from its TIFF header.
    pub exif: Option<Vec<u8>>,
    /// Bytes of memory that decoding takes at most.
    pub memory: u64,
}

/// What a HEIC decoder delivers.
pub(super) struct Decoded {
    /// Width and height as seen.
    pub size: (u32, u32),
    /// Red, green, blue, alpha (straight), upright.
    pub rgba: Vec<u8>,
    pub has_alpha: bool,
    pub icc: Option<Vec<u8>>,
    /// Whether the colours are those of Display P3 without a profile saying so.
    pub display_p3: bool,
}

/// What we ask of a HEIC decoder. It may panic; it is called where that is caught.
pub(super) trait HeicDecoder: Sync {
    /// Reads the header, no pixels.
    fn header(&self, bytes: &[u8]) -> Result<Header, PhotoError>;
    /// Decodes the main picture.
    fn decode(&self, bytes: &[u8]) -> Result<Decoded, PhotoError>;
}

#[cfg(feature = "heic")]
fn decoder() -> Option<&'static dyn HeicDecoder> {
    Some(&rust::RustDecoder)
}

#[cfg(not(feature = "heic"))]
fn decoder() -> Option<&'static dyn HeicDecoder> {
    None
}

pub(super) fn header(bytes: &[u8]) -> Result<Header, PhotoError> {
    let decoder = decoder().ok_or(PhotoError::Unsupported(Unsupported::Heic))?;
    decoder.header(bytes).map_err(|error| if is_cut(bytes) { PhotoError::Truncated } else { error })
}

pub(super) fn decode(bytes: &[u8], limits: &Limits, watch: &Watch<'_>) -> Result<Pixels, PhotoError> {
    let decoder = decoder().ok_or(PhotoError::Unsupported(Unsupported::Heic))?;
    limits.check_memory(header(bytes)?.memory)?;
    if is_cut(bytes) {
        return Err(PhotoError::Truncated);
    }
    watch.check()?;
    let Decoded { size: (width, height), mut rgba, has_alpha, icc, display_p3 } = decoder.decode(bytes)?;
    watch.check()?;
    if rgba.len() as u64 != 4 * u64::from(width) * u64::from(height) {
        return Err(PhotoError::Damaged);
    }
    let converter = match icc {
        Some(icc) => Converter::rgb(Some(&icc)),
        None if display_p3 => Converter::display_p3(),
        None => None,
    };
    if let Some(converter) = converter {
        converter.convert(&mut rgba, width);
    }
    Ok(if has_alpha { Pixels::with_alpha(width, height, rgba) } else { Pixels::opaque(width, height, rgba) })
}

/// Whether a box at the top level goes on beyond the end of the file (ISO 14496-12, 4.2).
fn is_cut(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while !rest.is_empty() {
        let Some(short) = rest.first_chunk::<4>() else { return true };
        let length = match u32::from_be_bytes(*short) {
            0 => return false,
            1 => match rest.get(8..).and_then(|rest| rest.first_chunk::<8>()) {
                Some(long) => u64::from_be_bytes(*long),
                None => return true,
            },
            length => u64::from(length),
        };
        // A box shorter than its own header is damage, not a cut.
        if length < 8 {
            return false;
        }
        match usize::try_from(length).ok().and_then(|length| rest.get(length..)) {
            Some(after) => rest = after,
            None => return true,
        }
    }
    false
}

#[cfg(feature = "heic")]
mod rust {
    use super::{Decoded, Header, HeicDecoder};
    use crate::photo::{PhotoError, Unsupported};
    use heic_decoder::HeifError;

    /// The `heic-decoder` library: pure Rust, no unsafe code.
    pub(super) struct RustDecoder;

    impl HeicDecoder for RustDecoder {
        fn header(&self, bytes: &[u8]) -> Result<Header, PhotoError> {
            let info = heic_decoder::probe(bytes).map_err(refusal)?;
            let metadata = heic_decoder::read_metadata(bytes).map_err(refusal)?;
            Ok(Header {
                size: size(info.width, info.height)?,
                has_alpha: info.alpha_bit_depth.is_some(),
                exif: metadata.exif,
                memory: memory(&info),
            })
        }

        fn decode(&self, bytes: &[u8]) -> Result<Decoded, PhotoError> {
            let image = heic_decoder::decode(bytes).map_err(refusal)?;
            let mut picture = image.to_rgba8().map_err(refusal)?;
            if picture.premultiplied {
                unmultiply(&mut picture.data);
            }
            // Primaries 12 with sRGB's curve is Display P3 (ITU-T H.273, tables 2 and 3).
            let display_p3 = image.color_info.is_some_and(|c| {
                c.color_primaries == 12 && matches!(c.transfer_characteristics, 1 | 2 | 6 | 13)
            });
            Ok(Decoded {
                size: size(image.width, image.height)?,
                rgba: picture.data,
                has_alpha: image.alpha.is_some(),
                icc: image.metadata.icc_profile,
                display_p3,
            })
        }
    }

    /// The decoder holds samples as 32-bit numbers: once in tiles, once put together, once turned.
    /// Then the picture is made of them.
    fn memory(info: &heic_decoder::ImageInfo) -> u64 {
        let pixels = info.width as u64 * info.height as u64;
        // Samples for each two pixels: 4:0:0, 4:2:0, 4:2:2, 4:4:4.
        let samples = match info.chroma_format_idc {
            0 => 2,
            1 => 3,
            2 => 4,
            _ => 6,
        };
        (3 * 4 * samples / 2 + 4) * pixels
    }

    fn size(width: usize, height: usize) -> Result<(u32, u32), PhotoError> {
        let side = |side| u32::try_from(side).map_err(|_| PhotoError::Damaged);
        Ok((side(width)?, side(height)?))
    }

    fn unmultiply(rgba: &mut [u8]) {
        for [r, g, b, a] in rgba.as_chunks_mut::<4>().0 {
            let solid = u16::from(*a).max(1);
            for sample in [r, g, b] {
                *sample = ((u16::from(*sample) * 255 + solid / 2) / solid).min(255) as u8;
            }
        }
    }

    fn refusal(error: HeifError) -> PhotoError {
        match error {
            HeifError::Truncated { .. } => PhotoError::Truncated,
            HeifError::Unsupported(_) => PhotoError::Unsupported(Unsupported::Variant),
            _ => PhotoError::Damaged,
        }
    }
}
