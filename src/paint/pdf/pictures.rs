//! The photos of a PDF: each written once, without anything that does not show.
//!
//! A whole JPEG keeps its pixels bit for bit ([`jpeg::passthrough`]), turned by quarters too; whatever is cropped, cut by its
//! outline, straightened, made grey, lighter or darker, or finer than the paper can show is decoded, made what it is on the page, and
//! written anew. Bytes are read when a photo is first met and are gone when it is written. Knows
//! nothing of where on a page a photo stands.

use super::catalog::undated;
use super::file::{PdfFile, deflated};
use super::made::{Made, WHOLE, apart, lossless_body};
use super::{PdfError, Quality};
use crate::book::PhotoHash;
use crate::layout::Picture;
use crate::photo::{Format, Limits, Orientation, PhotoError, PhotoSource, Pixels, encode, jpeg, probe};
use crate::task::Progress;
use kurbo::{Affine, Rect};
use lopdf::{Dictionary, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Below this, in pixels to the inch, readers are asked to smooth what they enlarge.
const SMOOTH_BELOW_PPI: f64 = 200.0;

/// All photos of a document.
pub(super) struct Pictures<'a> {
    source: &'a dyn PhotoSource,
    quality: Quality,
    written: BTreeMap<Key, Written>,
    profiles: BTreeMap<Vec<u8>, ObjectId>,
    /// Photos that could not be read.
    left_open: BTreeMap<PhotoHash, PhotoError>,
    passed_through: usize,
}

/// Why a photo was not written: because of itself, or because of the file.
enum Unwritten {
    Photo(PhotoError),
    File(PdfError),
}

impl From<PhotoError> for Unwritten {
    fn from(error: PhotoError) -> Self {
        Self::Photo(error)
    }
}

impl From<PdfError> for Unwritten {
    fn from(error: PdfError) -> Self {
        Self::File(error)
    }
}

/// What a photo becomes: pictures with the same key are the same object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    file: PhotoHash,
    /// Nothing for the photo as it is.
    made: Option<Made>,
}

/// A photo in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) object: ObjectId,
    /// From the unit square as seen to the unit square as stored, both upwards.
    pub(super) turn: Affine,
    /// Which part of the photo it holds, in shares: what shows, up to the next whole pixel.
    pub(super) covers: Rect,
    /// Whether it is turned as it is in its frame; a photo that stays as it is, is not.
    pub(super) turned: bool,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(source: &'a dyn PhotoSource, quality: Quality) -> Self {
        let (written, profiles, left_open) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { source, quality, written, profiles, left_open, passed_through: 0 }
    }

    /// How many objects there are, and how many of them are JPEGs as they came.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.written.len(), self.passed_through)
    }

    /// The photos that could not be read, and why.
    pub(super) fn left_open(self) -> Vec<(PhotoHash, PhotoError)> {
        self.left_open.into_iter().collect()
    }

    /// Writes a picture's photo unless it stands in the file already, or cannot be read.
    pub(super) fn write(
        &mut self,
        picture: &Picture,
        file: &mut PdfFile<'_>,
        progress: &Progress,
    ) -> Result<(), PdfError> {
        let key = Key::of(picture, self.quality);
        if self.written.contains_key(&key) || self.left_open.contains_key(&picture.file) {
            return Ok(());
        }
        let written = match self.source.bytes(&picture.file) {
            Ok(bytes) => self.write_photo(&key, bytes, picture.ppi() < SMOOTH_BELOW_PPI, file, progress),
            Err(error) => Err(Unwritten::Photo(error)),
        };
        match written {
            Ok(written) => {
                self.written.insert(key, written);
            }
            Err(Unwritten::Photo(PhotoError::Cancelled(cancelled))) => return Err(cancelled.into()),
            Err(Unwritten::Photo(error)) => {
                self.left_open.insert(picture.file, error);
            }
            Err(Unwritten::File(error)) => return Err(error),
        }
        Ok(())
    }

    fn write_photo(
        &mut self,
        key: &Key,
        bytes: Vec<u8>,
        smooth: bool,
        file: &mut PdfFile<'_>,
        progress: &Progress,
    ) -> Result<Written, Unwritten> {
        let probed = probe(&bytes, &Limits::default())?;
        if let Some(whole) = jpeg::passthrough(&bytes).filter(|_| key.made.is_none()) {
            let object = self.write_jpeg(&whole, smooth, None, file)?;
            self.passed_through += 1;
            return Ok(Written { object, turn: turn(probed.orientation), covers: WHOLE, turned: false });
        }
        let made = key.made.unwrap_or_else(|| Made::whole(None));
        let (pixels, covers) = made.pixels(&bytes, progress)?;
        let drawn = !matches!(probed.format, Format::Jpeg | Format::Heic);
        drop(bytes);
        let object = self.write_pixels(&pixels, drawn, smooth, file)?;
        Ok(Written { object, turn: Affine::IDENTITY, covers, turned: key.made.is_some() })
    }

    /// Where a picture's photo was written.
    pub(super) fn find(&self, picture: &Picture) -> Option<&Written> {
        self.written.get(&Key::of(picture, self.quality))
    }

    fn write_pixels(
        &mut self,
        pixels: &Pixels,
        drawn: bool,
        smooth: bool,
        file: &mut PdfFile<'_>,
    ) -> Result<ObjectId, PdfError> {
        let (colours, alpha) = apart(pixels);
        let mask = match alpha {
            Some(alpha) => {
                let (width, height) = pixels.size();
                let mut dict = image_dict(width, height, "DeviceGray".into(), smooth);
                dict.set("Filter", "FlateDecode");
                let body = deflated(&alpha)?;
                Some(file.stream(dict, &[&body], &body)?)
            }
            None => None,
        };
        let colours = colours.as_ref().unwrap_or(pixels);
        let quality = match self.quality {
            Quality::Original => ORIGINAL_JPEG_QUALITY,
            Quality::Print => encode::JPEG_QUALITY,
        };
        let photo = encode::jpeg(colours, quality).ok();
        // What was drawn is worth twice the room, for its edges and plain grounds stay clean.
        let lossless = if drawn || photo.is_none() { lossless_body(colours) } else { None };
        match (&photo, lossless) {
            (Some(photo), Some(body)) if body.len() > 2 * photo.len() => {
                self.write_made_jpeg(photo, smooth, mask, file)
            }
            (_, Some(body)) => {
                let (width, height) = colours.size();
                let mut dict = image_dict(width, height, "DeviceRGB".into(), smooth);
                dict.set("Filter", "FlateDecode");
                let rows = dictionary! { "Predictor" => 15, "Colors" => 3, "Columns" => i64::from(width) };
                dict.set("DecodeParms", rows);
                set_mask(&mut dict, mask);
                file.stream(dict, &[&body], &body)
            }
            (Some(photo), None) => self.write_made_jpeg(photo, smooth, mask, file),
            (None, None) => Err(PdfError::Encode),
        }
    }

    fn write_made_jpeg(
        &mut self,
        bytes: &[u8],
        smooth: bool,
        mask: Option<ObjectId>,
        file: &mut PdfFile<'_>,
    ) -> Result<ObjectId, PdfError> {
        let made = jpeg::passthrough(bytes).ok_or(PdfError::Encode)?;
        self.write_jpeg(&made, smooth, mask, file)
    }

    fn write_jpeg(
        &mut self,
        jpeg: &jpeg::Passthrough<'_>,
        smooth: bool,
        mask: Option<ObjectId>,
        file: &mut PdfFile<'_>,
    ) -> Result<ObjectId, PdfError> {
        let device = match jpeg.components {
            1 => "DeviceGray",
            3 => "DeviceRGB",
            _ => "DeviceCMYK",
        };
        let colours = match &jpeg.icc {
            Some(icc) => {
                let profile = self.profile(icc, jpeg.components, device, file)?;
                Object::Array(vec!["ICCBased".into(), profile.into()])
            }
            None => device.into(),
        };
        let mut dict = image_dict(jpeg.width, jpeg.height, colours, smooth);
        dict.set("Filter", "DCTDecode");
        if jpeg.components == 4 && jpeg.adobe_transform.is_some() {
            // Adobe stores ink inverted.
            dict.set("Decode", [1, 0].repeat(4).into_iter().map(Object::Integer).collect::<Vec<_>>());
        }
        set_mask(&mut dict, mask);
        let parts: Vec<&[u8]> = jpeg.parts().collect();
        // The scans are hashed by their ends only: photos are told apart by their lengths and these.
        let last = parts.iter().rev().find(|part| part.len() > 2).copied().unwrap_or_default();
        file.stream(dict, &parts, &last[last.len().saturating_sub(64)..])
    }

    fn profile(
        &mut self,
        icc: &[u8],
        components: u8,
        device: &str,
        file: &mut PdfFile<'_>,
    ) -> Result<ObjectId, PdfError> {
        let icc = undated(icc.to_vec());
        if let Some(known) = self.profiles.get(&icc) {
            return Ok(*known);
        }
        let body = deflated(&icc)?;
        let dict = dictionary! {
            "N" => i64::from(components), "Alternate" => device, "Filter" => "FlateDecode",
        };
        let object = file.stream(dict, &[&body], &body)?;
        self.profiles.insert(icc, object);
        Ok(object)
    }
}

/// For the whole photo in new pixels, where nothing more is lost than a second writing takes.
const ORIGINAL_JPEG_QUALITY: u8 = 95;

impl Key {
    fn of(picture: &Picture, quality: Quality) -> Self {
        Self { file: picture.file, made: Made::of(picture, quality) }
    }
}

fn image_dict(width: u32, height: u32, colours: Object, smooth: bool) -> Dictionary {
    let mut dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => colours,
        "BitsPerComponent" => 8,
    };
    if smooth {
        dict.set("Interpolate", true);
    }
    dict
}

fn set_mask(dict: &mut Dictionary, mask: Option<ObjectId>) {
    if let Some(mask) = mask {
        dict.set("SMask", mask);
    }
}

/// From where the stored picture's corners are (unit square, upwards) to where they are seen.
fn turn(orientation: Orientation) -> Affine {
    Affine::new(match orientation {
        Orientation::Upright => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        Orientation::MirrorAcross => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
        Orientation::HalfTurn => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
        Orientation::MirrorDown => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
        Orientation::Transpose => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
        Orientation::QuarterTurn => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
        Orientation::Transverse => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
        Orientation::QuarterTurnBack => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
    })
}
