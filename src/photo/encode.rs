//! Final pixels as files: JPEG for what is embedded and sent, PNG for pages and thumbnails. Nothing
//! but pixels goes in.

use super::Pixels;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

/// The picture cannot be written in this format: JPEG knows no side over 65,535 pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the picture cannot be written in this format")]
pub struct EncodeError;

/// Quality of JPEGs for print: at 300 pixels to the inch no difference is seen (88 of 100).
pub const JPEG_QUALITY: u8 = 88;

/// A baseline JPEG at `quality` (1 to 100), interleaved, colours at half resolution each way (4:2:0);
/// grey pictures have one component. See-through pixels are laid on white.
pub fn jpeg(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, EncodeError> {
    let solid;
    let pixels = if pixels.is_opaque() {
        pixels
    } else {
        solid = pixels.on_ground([255; 3]);
        &solid
    };
    let side = |side: u32| u16::try_from(side).map_err(|_| EncodeError);
    let (width, height) = (side(pixels.width())?, side(pixels.height())?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    let done = if pixels.is_grey() {
        let grey: Vec<u8> = pixels.rgba().iter().step_by(4).copied().collect();
        encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
        encoder.encode(&grey, width, height, ColorType::Luma)
    } else {
        encoder.encode(pixels.rgba(), width, height, ColorType::Rgba)
    };
    done.map_err(|_| EncodeError)?;
    Ok(bytes)
}

/// A PNG with eight bits a sample; without alpha if nothing is see-through.
pub fn png(pixels: &Pixels) -> Result<Vec<u8>, EncodeError> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Adaptive);
    let (width, height) = pixels.size();
    let done = if pixels.is_opaque() {
        let rgb: Vec<u8> =
            pixels.rgba().as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        encoder.write_image(&rgb, width, height, ExtendedColorType::Rgb8)
    } else {
        encoder.write_image(pixels.rgba(), width, height, ExtendedColorType::Rgba8)
    };
    done.map_err(|_| EncodeError)?;
    Ok(bytes)
}
