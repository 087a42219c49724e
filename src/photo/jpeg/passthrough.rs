//! What of a JPEG file may leave the program: its pixels' data, bit for bit, and nothing that was
//! written beside them.
//!
//! Everything that a camera or a program wrote beside the pixels is dropped: Exif, position, XMP,
//! IPTC, maker's notes, thumbnails, comments, and whatever follows the image (second pictures,
//! films). Two things are kept because colours would be wrong without them: the twelve bytes of
//! Adobe's segment, and the colour profile, which is handed over on its own.
//!
//! A scan's data is not looked into. Bytes that somebody put into it behind its last code, which no
//! camera and no program does and no reader shows, leave with it: only decoding could tell.

use super::super::colour;
use super::{Colours, Segment, Segments, Structure, marker};

/// A JPEG without its metadata, as slices of the file.
#[derive(Clone, Debug)]
pub struct Passthrough<'a> {
    /// Pixels across, as stored.
    pub width: u32,
    /// Pixels down, as stored.
    pub height: u32,
    /// 1 is grey, 3 is RGB or YCbCr, 4 is CMYK or YCCK.
    pub components: u8,
    /// What Adobe's segment says of the colours: 0 as they stand, 1 YCbCr, 2 YCCK. If it is there
    /// and there are four components, they are stored inverted (0 is full ink).
    pub adobe_transform: Option<u8>,
    /// The colour profile, reduced to what colours need, unless it is missing or that of sRGB.
    pub icc: Option<Vec<u8>>,
    /// Whether each scan carries all components, as in all but a few files. Of progressive files,
    /// which every reader takes apart rightly, it is said as well.
    pub interleaved: bool,
    /// Whether the picture comes in ever finer scans.
    pub progressive: bool,
    parts: Vec<&'a [u8]>,
}

const START: &[u8] = &[0xFF, marker::SOI];
const ADOBE_START: &[u8] = &[0xFF, marker::APP14, 0, 14];
/// "Adobe", version, two flags, transform.
const ADOBE_LENGTH: usize = 12;

impl Passthrough<'_> {
    /// The new file, piece by piece, each a slice of the old one (or of constant bytes).
    pub fn parts(&self) -> impl Iterator<Item = &[u8]> {
        self.parts.iter().copied()
    }

    /// The new file's length in bytes.
    pub fn byte_len(&self) -> usize {
        self.parts().map(<[u8]>::len).sum()
    }

    /// The new file in one piece.
    pub fn to_vec(&self) -> Vec<u8> {
        self.parts.concat()
    }
}

/// The file without its metadata, or nothing if it is not a JPEG that every reader of PDF shows
/// rightly: then it must be decoded and written anew. So it is with files that are cut or lack their
/// end, with 12-bit and arithmetic-coded ones, and with RGB that no Adobe segment declares.
pub fn passthrough(bytes: &[u8]) -> Option<Passthrough<'_>> {
    // Walked through once: it is the length of the file that takes time.
    let segments: Vec<_> = Segments::of(bytes).collect();
    let structure = Structure::of(segments.iter().cloned());
    let frame = structure.frame.as_ref()?;
    let usual = matches!(frame.marker, marker::SOF0 | marker::SOF1 | marker::SOF2) && frame.precision == 8;
    let whole = structure.end.is_some() && structure.scans.are_complete(frame);
    if !usual || !whole || structure.foreign || frame.width == 0 || frame.height == 0 {
        return None;
    }
    let colours = structure.colours();
    // JFIF goes, and it alone said that these are YCbCr: Adobe's contrary word goes with it.
    let adobe_transform = match (colours, structure.adobe_transform) {
        (Colours::YCbCr, Some(0)) => None,
        (_, said) => said,
    };
    if colours == Colours::Other || (colours == Colours::Rgb && adobe_transform.is_none()) {
        return None;
    }
    // Without JFIF these identifiers would be taken for RGB.
    if colours == Colours::YCbCr
        && adobe_transform.is_none()
        && frame.components.iter().map(|c| c.id).eq(*b"RGB")
    {
        return None;
    }
    let components = u8::try_from(frame.components.len()).ok()?;
    Some(Passthrough {
        width: frame.width,
        height: frame.height,
        components,
        adobe_transform,
        icc: structure.icc().and_then(|profile| colour::reduced(&profile, components)),
        interleaved: frame.is_progressive() || !structure.scans.some_partial,
        progressive: frame.is_progressive(),
        parts: parts(bytes, &segments, adobe_transform.is_some()),
    })
}

/// The pieces that stay: tables, frame, scans, end; each scan's data exactly as it stands.
fn parts<'a>(bytes: &'a [u8], segments: &[Segment<'a>], keep_adobe: bool) -> Vec<&'a [u8]> {
    let mut parts = vec![START];
    let mut adobe_kept = !keep_adobe;
    for segment in segments {
        match segment {
            Segment::Marked { marker: marker::APP14, content, .. } if content.starts_with(b"Adobe") => {
                if let (false, Some(twelve)) = (adobe_kept, content.get(..ADOBE_LENGTH)) {
                    parts.extend([ADOBE_START, twelve]);
                    adobe_kept = true;
                }
            }
            Segment::Marked { marker: 0xE0..=0xEF | 0xFE, .. } => {}
            // The marker itself is written here, so that filling before it cannot carry anything.
            Segment::Marked { at, .. } | Segment::Coded { at } | Segment::End { at } => {
                parts.push(&bytes[at.clone()])
            }
        }
    }
    parts
}
