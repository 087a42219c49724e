//! PNG, WebP, TIFF, GIF and BMP, by the `image` library.

use super::colour::{self, Converter};
use super::limits::{Watch, Watched};
use super::{Format, Limits, Orientation, PhotoError, Pixels, Probed, Unsupported};
use image::codecs::{
    bmp::BmpDecoder, gif::GifDecoder, png::PngDecoder, tiff::TiffDecoder, webp::WebPDecoder,
};
use image::error::LimitErrorKind;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult};

/// What chunks beside the pixels may take (PNG's texts and profiles unpack from nothing to anything);
/// the `png` library's own default.
const MAX_BESIDE: u64 = 64 << 20;

/// What the header of a picture says.
pub(super) struct Header {
    pub size: (u32, u32),
    pub has_alpha: bool,
    /// Bytes of memory that decoding takes at its height.
    pub memory: u64,
    pub exif: Option<Vec<u8>>,
}

pub(super) fn header(
    format: Format,
    bytes: &[u8],
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<Header, PhotoError> {
    let read = || {
        let mut decoder = open(format, bytes, limits, watch)?;
        Ok(Header {
            size: decoder.dimensions(),
            has_alpha: decoder.color_type().has_alpha(),
            memory: memory(format, &*decoder),
            exif: match format {
                Format::Png => png_exif(bytes).map(<[u8]>::to_vec),
                _ => decoder.exif_metadata().ok().flatten(),
            },
        })
    };
    read().map_err(|error| watch.reason(refusal(error)))
}

pub(super) fn decode(
    bytes: &[u8],
    probed: &Probed,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<Pixels, PhotoError> {
    let read = || {
        let mut decoder = open(probed.format, bytes, limits, watch)?;
        let icc = decoder.icc_profile().ok().flatten();
        if let Err(refused) = limits.check_memory(memory(probed.format, &*decoder)) {
            return Ok(Err(refused));
        }
        Ok(Ok((DynamicImage::from_decoder(decoder)?, icc)))
    };
    let (image, icc) = read().map_err(|error| watch.reason(refusal(error)))??;
    watch.check()?;
    Ok(upright(image, icc.as_deref(), probed.orientation))
}

/// Reads every pixel and keeps none.
pub(super) fn prove(
    bytes: &[u8],
    probed: &Probed,
    limits: &Limits,
    watch: &Watch<'_>,
) -> Result<(), PhotoError> {
    limits.check_memory(probed.memory)?;
    let read = || DynamicImage::from_decoder(open(probed.format, bytes, limits, watch)?);
    read().map_err(|error| watch.reason(refusal(error)))?;
    watch.check()
}

/// Bytes that decoding takes at its height: the picture, and its upright copy.
fn memory(format: Format, decoder: &dyn ImageDecoder) -> u64 {
    let (width, height) = decoder.dimensions();
    // TIFF is read whole into a buffer of its own first.
    let copies = if format == Format::Tiff { 2 } else { 1 };
    let pixels = u64::from(width) * u64::from(height);
    decoder.total_bytes().saturating_mul(copies).saturating_add(4 * pixels)
}

type AnyDecoder<'a> = Box<dyn ImageDecoder + 'a>;

fn open<'a>(
    format: Format,
    bytes: &'a [u8],
    limits: &Limits,
    watch: &'a Watch<'a>,
) -> ImageResult<AnyDecoder<'a>> {
    let from = Watched::new(bytes, watch);
    let mut allowed = image::Limits::no_limits();
    allowed.max_alloc = Some(limits.max_memory);
    let mut decoder: AnyDecoder<'a> = match format {
        Format::Png => {
            allowed.max_alloc = Some(limits.max_memory.min(MAX_BESIDE));
            return Ok(Box::new(PngDecoder::with_limits(from, allowed)?));
        }
        Format::WebP => Box::new(WebPDecoder::new(from)?),
        Format::Tiff => Box::new(TiffDecoder::new(from)?),
        Format::Gif => Box::new(GifDecoder::new(from)?),
        Format::Bmp | Format::Jpeg | Format::Heic => Box::new(BmpDecoder::new(from)?),
    };
    decoder.set_limits(allowed)?;
    Ok(decoder)
}

/// The Exif block of a PNG, which may stand before or after the pixels.
fn png_exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.get(8..)?;
    loop {
        let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
        let content = rest.get(8..8_usize.checked_add(length)?)?;
        if &rest[4..8] == b"eXIf" {
            return Some(content);
        }
        rest = rest.get(12 + length..)?;
    }
}

/// What a library's error means, without what it says of the file.
fn refusal(error: ImageError) -> PhotoError {
    match error {
        ImageError::Unsupported(_) => PhotoError::Unsupported(Unsupported::Variant),
        ImageError::Limits(limit) if matches!(limit.kind(), LimitErrorKind::Unsupported { .. }) => {
            PhotoError::Unsupported(Unsupported::Variant)
        }
        ImageError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            PhotoError::Truncated
        }
        _ => PhotoError::Damaged,
    }
}

/// Any kind of image, upright, with eight bits a sample, in sRGB.
fn upright(image: DynamicImage, icc: Option<&[u8]>, orientation: Orientation) -> Pixels {
    let size = (image.width(), image.height());
    let (width, height) = orientation.turn(size);
    let half = |sample: u16| ((u32::from(sample) * 255 + 32_767) / 65_535) as u8;
    let unit = |sample: f32| (sample.clamp(0.0, 1.0) * 255.0).round() as u8;
    let grey = colour::grey_table(icc);
    let of_grey = |y: u8, a: u8| {
        let [r, g, b, _] = grey[usize::from(y)];
        [r, g, b, a]
    };
    let is_grey = matches!(image.color().channel_count(), 1 | 2);
    let has_alpha = image.color().has_alpha();
    let mut rgba = match &image {
        DynamicImage::ImageLuma8(i) => orientation.lay_upright(i, size, |[y]| of_grey(y, 255)),
        DynamicImage::ImageLumaA8(i) => orientation.lay_upright(i, size, |[y, a]| of_grey(y, a)),
        DynamicImage::ImageRgb8(i) => orientation.lay_upright(i, size, |[r, g, b]| [r, g, b, 255]),
        DynamicImage::ImageRgba8(i) => orientation.lay_upright(i, size, |rgba: [u8; 4]| rgba),
        DynamicImage::ImageLuma16(i) => orientation.lay_upright(i, size, |[y]| of_grey(half(y), 255)),
        DynamicImage::ImageLumaA16(i) => orientation.lay_upright(i, size, |[y, a]| of_grey(half(y), half(a))),
        DynamicImage::ImageRgb16(i) => {
            orientation.lay_upright(i, size, |[r, g, b]| [half(r), half(g), half(b), 255])
        }
        DynamicImage::ImageRgba16(i) => orientation.lay_upright(i, size, |rgba: [u16; 4]| rgba.map(half)),
        DynamicImage::ImageRgb32F(i) => {
            orientation.lay_upright(i, size, |[r, g, b]| [unit(r), unit(g), unit(b), 255])
        }
        DynamicImage::ImageRgba32F(i) => orientation.lay_upright(i, size, |rgba: [f32; 4]| rgba.map(unit)),
        other => orientation.lay_upright(&other.to_rgba8(), size, |rgba: [u8; 4]| rgba),
    };
    drop(image);
    if let Some(converter) = Converter::rgb(icc).filter(|_| !is_grey) {
        converter.convert(&mut rgba, width);
    }
    if has_alpha { Pixels::with_alpha(width, height, rgba) } else { Pixels::opaque(width, height, rgba) }
}
