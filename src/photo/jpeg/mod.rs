//! The structure of a JPEG file (ITU-T T.81, annex B), read without decoding a pixel.
//!
//! [`Segments`] walks the markers; [`Structure`] gathers what decoding, pass-through and limits need
//! to know. Pixels are the matter of [`decode`], what may leave of a file that of [`passthrough`].

pub(super) mod decode;
mod passthrough;

pub use passthrough::{Passthrough, passthrough};

use std::ops::Range;

/// Markers, named as T.81 names them.
pub(super) mod marker {
    pub(super) const SOF0: u8 = 0xC0;
    pub(super) const SOF1: u8 = 0xC1;
    pub(super) const SOF2: u8 = 0xC2;
    pub(super) const DHT: u8 = 0xC4;
    pub(super) const JPG: u8 = 0xC8;
    pub(super) const DAC: u8 = 0xCC;
    pub(super) const SOI: u8 = 0xD8;
    pub(super) const EOI: u8 = 0xD9;
    pub(super) const SOS: u8 = 0xDA;
    pub(super) const DQT: u8 = 0xDB;
    pub(super) const DRI: u8 = 0xDD;
    pub(super) const APP0: u8 = 0xE0;
    pub(super) const APP1: u8 = 0xE1;
    pub(super) const APP2: u8 = 0xE2;
    pub(super) const APP14: u8 = 0xEE;
    pub(super) const TEM: u8 = 0x01;
}

/// A piece of a JPEG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// A marker with its content, from any filling before the marker to the content's end.
    Marked {
        /// The marker's second byte.
        marker: u8,
        /// The content, without its length.
        content: &'a [u8],
        /// Marker, length and content.
        at: Range<usize>,
    },
    /// Entropy-coded data after a scan's header, restart markers included.
    Coded {
        /// Where it stands.
        at: Range<usize>,
    },
    /// The end of the image. What follows is not part of it.
    End {
        /// Where its two bytes stand.
        at: Range<usize>,
    },
}

/// The segments of a JPEG file, one after the other, up to the end of its first image. Ends early
/// where the file does, or where a length points beyond it.
pub struct Segments<'a> {
    bytes: &'a [u8],
    at: usize,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Markers,
    InScan,
    Done,
}

impl<'a> Segments<'a> {
    /// The segments of a file that begins with a start of image; of any other there are none.
    pub fn of(bytes: &'a [u8]) -> Self {
        let is_jpeg = bytes.starts_with(&[0xFF, marker::SOI]);
        Self { bytes, at: 2, state: if is_jpeg { State::Markers } else { State::Done } }
    }

    /// The next marker's place (of its second byte) from `from`, passing over stuffed zeros, over
    /// restart markers, and over stray bytes, as libjpeg does.
    fn next_marker(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            at += memchr::memchr(0xFF, self.bytes.get(at..)?)? + 1;
            match *self.bytes.get(at)? {
                0xFF => {}
                0x00 | marker::TEM | 0xD0..=0xD7 => at += 1,
                _ => return Some(at),
            }
        }
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        let start = self.at;
        match self.state {
            State::Done => None,
            State::InScan => {
                self.state = State::Markers;
                self.at = match self.next_marker(start) {
                    Some(code) => code - 1,
                    None => self.bytes.len(),
                };
                Some(Segment::Coded { at: start..self.at })
            }
            State::Markers => {
                let done = std::mem::replace(&mut self.state, State::Done);
                let code = self.next_marker(start)?;
                if self.bytes[code] == marker::EOI {
                    return Some(Segment::End { at: code - 1..code + 1 });
                }
                let length = usize::from(u16::from_be_bytes(*self.bytes.get(code + 1..)?.first_chunk()?));
                let end = code + 1 + length;
                let content = self.bytes.get(code + 3..end)?;
                self.state = if self.bytes[code] == marker::SOS { State::InScan } else { done };
                self.at = end;
                Some(Segment::Marked { marker: self.bytes[code], content, at: code - 1..end })
            }
        }
    }
}

/// One colour component of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Component {
    pub id: u8,
    /// Sampling factors, across and down, 1 to 4.
    pub sampling: (u8, u8),
}

/// The frame header (SOFn).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub marker: u8,
    pub precision: u8,
    pub width: u32,
    pub height: u32,
    pub components: Vec<Component>,
}

impl Frame {
    fn of(marker: u8, content: &[u8]) -> Option<Self> {
        let [precision, h1, h0, w1, w0, count, rest @ ..] = content else { return None };
        let components: Vec<_> = rest
            .chunks_exact(3)
            .map(|c| Component { id: c[0], sampling: (c[1] >> 4, c[1] & 15) })
            .take(usize::from(*count))
            .collect();
        (components.len() == usize::from(*count)).then(|| Self {
            marker,
            precision: *precision,
            width: u32::from(u16::from_be_bytes([*w1, *w0])),
            height: u32::from(u16::from_be_bytes([*h1, *h0])),
            components,
        })
    }

    pub(super) fn is_progressive(&self) -> bool {
        self.marker == marker::SOF2
    }

    /// Samples stored for each pixel, all components together: 3 without subsampling, 1.5 for 4:2:0.
    pub(super) fn samples_per_pixel(&self) -> f64 {
        let most = |side: fn(&Component) -> u8| self.components.iter().map(side).max().unwrap_or(1).max(1);
        let whole = f64::from(most(|c| c.sampling.0)) * f64::from(most(|c| c.sampling.1));
        self.components.iter().map(|c| f64::from(c.sampling.0) * f64::from(c.sampling.1) / whole).sum()
    }
}

/// What the scans of a file carry of its frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scans {
    /// How many there are.
    pub count: usize,
    /// Whether one of them carries fewer components than the frame has.
    pub some_partial: bool,
    /// For each component (by its place in the frame) the coefficients that have come in whole.
    complete: [u64; 4],
}

impl Scans {
    fn add(&mut self, frame: &Frame, content: &[u8]) -> Option<()> {
        let count = usize::from(*content.first()?);
        let ids = content.get(1..1 + 2 * count)?.chunks_exact(2).map(|pair| pair[0]);
        let [from, to, precision] = content.get(1 + 2 * count..)?.first_chunk::<3>()?;
        let band = (*from..=(*to).min(63)).fold(0, |band, k| band | 1_u64 << k);
        self.count += 1;
        self.some_partial |= count < frame.components.len();
        for id in ids {
            let place = frame.components.iter().position(|c| c.id == id)?;
            let sequential = !frame.is_progressive();
            if sequential || precision & 15 == 0 {
                *self.complete.get_mut(place)? |= if sequential { u64::MAX } else { band };
            }
        }
        Some(())
    }

    /// Whether every coefficient of every component has come.
    pub(super) fn are_complete(&self, frame: &Frame) -> bool {
        self.complete.iter().take(frame.components.len()).all(|bands| *bands == u64::MAX)
    }
}

/// What a JPEG file consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Structure<'a> {
    pub frame: Option<Frame>,
    pub scans: Scans,
    /// Whether there is a JFIF header, which says that three components are YCbCr.
    pub jfif: bool,
    /// The transform that Adobe's segment names: 0 none, 1 YCbCr, 2 YCCK.
    pub adobe_transform: Option<u8>,
    /// The Exif block, from its TIFF header.
    pub exif: Option<&'a [u8]>,
    /// The colour profile's chunks, each with its number and the number of all.
    icc: Vec<(u8, u8, &'a [u8])>,
    /// Where the image ends, if the file says so.
    pub end: Option<usize>,
    /// Whether there are markers that only other JPEG processes have.
    pub foreign: bool,
}

impl<'a> Structure<'a> {
    /// Reads all of a file, scans included.
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        Self::of(Segments::of(bytes))
    }

    /// What these segments of a file say.
    pub(super) fn of(segments: impl IntoIterator<Item = Segment<'a>>) -> Self {
        let mut all = Self::default();
        segments.into_iter().for_each(|segment| all.add(segment));
        all
    }

    /// Reads up to the first scan.
    pub(super) fn read_headers(bytes: &'a [u8]) -> Self {
        let mut all = Self::default();
        Segments::of(bytes)
            .take_while(|segment| !matches!(segment, Segment::Coded { .. }))
            .for_each(|segment| all.add(segment));
        all
    }

    fn add(&mut self, segment: Segment<'a>) {
        match segment {
            Segment::Marked { marker, content, .. } => self.add_marked(marker, content),
            Segment::Coded { .. } => {}
            Segment::End { at } => self.end = Some(at.end),
        }
    }

    fn add_marked(&mut self, code: u8, content: &'a [u8]) {
        match code {
            marker::DHT | marker::DQT | marker::DRI => {}
            marker::DAC | marker::JPG => self.foreign = true,
            0xC0..=0xCF => match (&self.frame, Frame::of(code, content)) {
                (None, Some(frame)) => self.frame = Some(frame),
                _ => self.foreign = true,
            },
            marker::SOS => {
                if let Some(frame) = &self.frame {
                    self.foreign |= self.scans.add(frame, content).is_none();
                }
            }
            marker::APP0 if content.starts_with(b"JFIF\0") => self.jfif = true,
            marker::APP1 if self.exif.is_none() => self.exif = content.strip_prefix(b"Exif\0\0"),
            marker::APP2 => {
                if let Some([number, of, chunk @ ..]) = content.strip_prefix(b"ICC_PROFILE\0") {
                    self.icc.push((*number, *of, chunk));
                }
            }
            marker::APP14 if content.starts_with(b"Adobe") => self.adobe_transform = content.get(11).copied(),
            0xE0..=0xEF | 0xFE => {}
            _ => self.foreign = true,
        }
    }

    /// The colour profile, if all its chunks are there, once each (ICC.1, B.4).
    pub(super) fn icc(&self) -> Option<Vec<u8>> {
        let count = self.icc.len();
        let mut chunks = self.icc.clone();
        chunks.sort_by_key(|(number, ..)| *number);
        let whole = chunks
            .iter()
            .enumerate()
            .all(|(at, (number, of, _))| usize::from(*number) == at + 1 && usize::from(*of) == count);
        (whole && count > 0).then(|| chunks.iter().flat_map(|(.., chunk)| *chunk).copied().collect())
    }

    /// What the components mean, decided as libjpeg does (`default_decompress_parms`), since that is
    /// what people see such files with.
    pub(super) fn colours(&self) -> Colours {
        let Some(frame) = &self.frame else { return Colours::Other };
        let ids: Vec<u8> = frame.components.iter().map(|c| c.id).collect();
        match (ids.len(), self.adobe_transform) {
            (1, _) => Colours::Grey,
            (3, _) if self.jfif => Colours::YCbCr,
            (3, Some(0)) => Colours::Rgb,
            (3, Some(_)) => Colours::YCbCr,
            (3, None) if ids == *b"RGB" => Colours::Rgb,
            (3, None) => Colours::YCbCr,
            (4, Some(2)) => Colours::Ycck,
            (4, _) => Colours::Cmyk,
            _ => Colours::Other,
        }
    }
}

/// What the components of a JPEG mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    Grey,
    YCbCr,
    Rgb,
    Cmyk,
    Ycck,
    Other,
}
