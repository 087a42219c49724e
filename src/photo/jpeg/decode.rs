//! JPEG pixels, decoded at full size or at a half, quarter or eighth of it.
//!
//! `jpeg-decoder` reads every JPEG here, and not the faster decoder inside `image`: that one (zune-jpeg
//! 0.5.15) turns baseline files whose scans are not interleaved into garbage without a word.

use super::super::colour::{self, Converter};
use super::super::limits::{Watch, Watched};
use super::super::{Limits, Need, Orientation, PhotoError, Pixels, Unsupported};
use super::{Colours, Frame, Structure, marker};
use jpeg_decoder::{ColorTransform, Decoder, Error};

/// More scans than any encoder makes (libjpeg: 10; the finest scripts in use: below 40). Each costs
/// a pass over the whole picture, however few its bytes.
const MAX_SCANS: usize = 100;

/// What is read after a file that lacks its end: code words of ones, which T.81 forbids (annex C), so
/// that a scan that still wants data fails on them, and then the end that was missing.
const MISSING_END: &[u8] = &{
    let mut padding = [0; 34];
    let mut at = 0;
    while at < 32 {
        padding[at] = 0xFF;
        at += 2;
    }
    padding[32] = 0xFF;
    padding[33] = marker::EOI;
    padding
};

/// So many zero bytes at the end of a file without an end are what a broken copy leaves, not pixels.
const BROKEN_COPY: usize = 512;

/// Refuses at once what `frame` says cannot be read.
pub(in crate::photo) fn check_frame<'f>(structure: &'f Structure<'_>) -> Result<&'f Frame, PhotoError> {
    let rare = Err(PhotoError::Unsupported(Unsupported::RareJpeg));
    let Some(frame) = &structure.frame else {
        return Err(if structure.end.is_some() { PhotoError::Damaged } else { PhotoError::Truncated });
    };
    match (frame.marker, frame.precision) {
        (marker::SOF0 | marker::SOF1 | marker::SOF2, 8) => {}
        (_, 12) => return Err(PhotoError::Unsupported(Unsupported::TwelveBitJpeg)),
        _ => return rare,
    }
    if structure.foreign || frame.height == 0 || structure.colours() == Colours::Other {
        return rare;
    }
    Ok(frame)
}

pub(in crate::photo) fn decode(
    bytes: &[u8],
    orientation: Orientation,
    need: Need,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<Pixels, PhotoError> {
    let structure = Structure::read(bytes);
    let frame = check_frame(&structure)?;
    limits.check_size(frame.width, frame.height)?;
    if structure.scans.count > MAX_SCANS {
        return Err(PhotoError::Unsupported(Unsupported::RareJpeg));
    }
    let shrink = need.shrink(orientation.turn((frame.width, frame.height)));
    limits.check_memory(memory(frame, shrink))?;

    let read = read(bytes, &structure, frame, shrink, watch);
    let (samples, size) = match read {
        Ok(read) if structure.end.is_some() => read,
        Ok(read) if structure.scans.are_complete(frame) && !ends_in_zeros(bytes) => read,
        Ok(_) => return Err(PhotoError::Truncated),
        Err(PhotoError::Damaged) if structure.end.is_none() => {
            return Err(watch.reason(PhotoError::Truncated));
        }
        Err(error) => return Err(error),
    };
    watch.check()?;
    Ok(upright(&samples, size, orientation, &structure))
}

type Read = (Vec<u8>, (u32, u32));

fn read(
    bytes: &[u8],
    structure: &Structure<'_>,
    frame: &Frame,
    shrink: u32,
    watch: &Watch<'_>,
) -> Result<Read, PhotoError> {
    let reader = match structure.end {
        Some(end) => Watched::new(&bytes[..end], watch),
        None => Watched::padded(bytes, MISSING_END, watch),
    };
    let mut decoder = Decoder::new(reader);
    decoder.set_color_transform(match structure.colours() {
        Colours::Grey | Colours::Other => ColorTransform::Grayscale,
        Colours::YCbCr => ColorTransform::YCbCr,
        Colours::Rgb => ColorTransform::RGB,
        Colours::Cmyk => ColorTransform::CMYK,
        Colours::Ycck => ColorTransform::YCCK,
    });
    let mut decode = || {
        // The decoder takes the smallest size that reaches either side that it is asked for; one
        // that cannot be reached leaves the choice to the other.
        let long = frame.width.max(frame.height).div_ceil(shrink) as u16;
        let ask = if frame.width >= frame.height { (long, u16::MAX) } else { (u16::MAX, long) };
        let (width, height) = decoder.scale(ask.0, ask.1)?;
        Ok((decoder.decode()?, (u32::from(width), u32::from(height))))
    };
    decode().map_err(|error: Error| {
        watch.reason(match error {
            Error::Unsupported(_) => PhotoError::Unsupported(Unsupported::RareJpeg),
            _ => PhotoError::Damaged,
        })
    })
}

/// Bytes that decoding takes at its height: coefficients on their way (all of them if progressive),
/// then planes of samples, then the picture, then its upright copy.
pub(in crate::photo) fn memory(frame: &Frame, shrink: u32) -> u64 {
    let stored = f64::from(frame.width) * f64::from(frame.height);
    let read = stored / f64::from(shrink * shrink);
    let (samples, components) = (frame.samples_per_pixel(), frame.components.len() as f64);
    let decoding = 2.0 * samples * stored + samples * read + components * read;
    decoding.max((components + 4.0) * read) as u64
}

fn ends_in_zeros(bytes: &[u8]) -> bool {
    bytes.len() > BROKEN_COPY && bytes[bytes.len() - BROKEN_COPY..].iter().all(|byte| *byte == 0)
}

/// The decoded samples, upright and in sRGB.
fn upright(samples: &[u8], size: (u32, u32), orientation: Orientation, structure: &Structure<'_>) -> Pixels {
    let (width, height) = orientation.turn(size);
    let icc = structure.icc();
    let icc = icc.as_deref();
    let rgba = match structure.colours() {
        Colours::Grey | Colours::Other => {
            let grey = colour::grey_table(icc);
            orientation.lay_upright(samples, size, |[y]: [u8; 1]| grey[usize::from(y)])
        }
        Colours::YCbCr | Colours::Rgb => {
            let mut rgba = orientation.lay_upright(samples, size, |[r, g, b]: [u8; 3]| [r, g, b, 255]);
            if let Some(converter) = Converter::rgb(icc) {
                converter.convert(&mut rgba, width);
            }
            rgba
        }
        Colours::Cmyk | Colours::Ycck => {
            // The decoder inverts what is stored. With Adobe's segment that gives ink; without it,
            // ink is what was stored.
            let flip = if structure.adobe_transform.is_some() { 0 } else { 255 };
            let ink = |cmyk: [u8; 4]| cmyk.map(|ink| ink ^ flip);
            match Converter::cmyk(icc) {
                Some(converter) => {
                    let mut pixels = orientation.lay_upright(samples, size, ink);
                    converter.convert(&mut pixels, width);
                    pixels
                }
                None => orientation.lay_upright(samples, size, |cmyk| colour::rgb_of_ink(ink(cmyk))),
            }
        }
    };
    Pixels::opaque(width, height, rgba)
}
