//! Which kind of picture a file holds, told from its first bytes and never from its name.

use super::{PhotoError, Unsupported};

/// The formats that photos come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JPEG, as cameras and scanners write it.
    Jpeg,
    /// PNG.
    Png,
    /// WebP, as messengers and websites send it.
    WebP,
    /// TIFF, as scanners write it; its first page.
    Tiff,
    /// GIF; its first frame.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// HEIC, as phones write it.
    Heic,
}

impl Format {
    /// Tells the format from the first bytes, or why it cannot be read.
    pub fn of(bytes: &[u8]) -> Result<Self, PhotoError> {
        let unsupported = |kind| Err(PhotoError::Unsupported(kind));
        match bytes {
            [] => Err(PhotoError::Empty),
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [0xFF, 0x0A, ..] | [0, 0, 0, 0x0C, b'J', b'X', b'L', b' ', ..] => {
                unsupported(Unsupported::JpegXl)
            }
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::WebP),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => {
                unsupported(Unsupported::Video)
            }
            [b'I', b'I', 42, 0, _, _, _, _, b'C', b'R', ..] => unsupported(Unsupported::Raw),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Ok(Self::Tiff),
            [b'F', b'U', b'J', b'I', b'F', b'I', b'L', b'M', ..] | [b'I', b'I', b'R' | b'U', ..] => {
                unsupported(Unsupported::Raw)
            }
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'B', b'M', ..] if bytes.len() > 26 => Ok(Self::Bmp),
            [b'%', b'P', b'D', b'F', ..] => unsupported(Unsupported::Pdf),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Self::of_base_media(bytes),
            _ if is_svg(bytes) => unsupported(Unsupported::Svg),
            _ => Err(PhotoError::NotAPicture),
        }
    }

    /// ISO base media files say by their brands whether they hold a still picture or a film.
    fn of_base_media(bytes: &[u8]) -> Result<Self, PhotoError> {
        let length = bytes.first_chunk().map_or(0, |length| u32::from_be_bytes(*length) as usize);
        let brands = bytes.get(8..length.clamp(12, 256).min(bytes.len())).unwrap_or(&[]);
        // The second four bytes are a version, not a brand.
        let has = |names: &[&[u8; 4]]| {
            brands
                .chunks_exact(4)
                .enumerate()
                .any(|(at, brand)| at != 1 && names.iter().any(|name| brand == *name))
        };
        if has(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"]) {
            Ok(Self::Heic)
        } else if has(&[b"avif", b"avis"]) {
            Err(PhotoError::Unsupported(Unsupported::Avif))
        } else if has(&[b"crx "]) {
            Err(PhotoError::Unsupported(Unsupported::Raw))
        } else if has(&[b"mif1", b"msf1"]) {
            Ok(Self::Heic)
        } else {
            Err(PhotoError::Unsupported(Unsupported::Video))
        }
    }

    /// What books call it, and how their photos' files end. Part of the book's format: it never changes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Tiff => "tiff",
            Self::Gif => "gif",
            Self::Bmp => "bmp",
            Self::Heic => "heic",
        }
    }
}

/// Whether a text begins as an SVG drawing does.
fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    start.trim_ascii_start().starts_with(b"<") && start.windows(4).any(|four| four == b"<svg")
}
