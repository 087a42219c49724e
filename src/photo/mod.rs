//! Pixels: decoding within limits, orientation, scale, previews.
//!
//! A photo comes in as bytes from anywhere, and some of it was made to harm. So every picture is
//! judged by its header first ([`probe`]), decoded within [`Limits`] ([`decode`]), and comes out
//! upright and in sRGB ([`Pixels`]), whatever it was. What a camera wrote beside the pixels stays in
//! the file: two facts are read, the way the camera was held and the date; the place, the camera and
//! the names never leave their bytes.
//!
//! What leaves the program is either the very scans of a JPEG without its metadata
//! ([`jpeg::passthrough`]) or final pixels written anew ([`encode`]).
//!
//! Knows nothing of books, pages or disks; photos are named by [`PhotoHash`](crate::book::PhotoHash)
//! and come from a [`PhotoSource`].

mod colour;
mod decode;
pub mod encode;
mod error;
mod exif;
mod format;
mod heic;
pub mod jpeg;
mod limits;
mod orientation;
mod others;
mod pixels;
mod previews;
mod probe;
mod resolution;
mod shape;
mod tone;
mod turned;

pub use decode::{decode, prove};
pub use error::{PhotoError, Unsupported};
pub use format::Format;
pub use limits::Limits;
pub use orientation::Orientation;
pub use pixels::Pixels;
pub use previews::{PhotoSource, Preview, PreviewLevel, Previews};
pub use probe::{Probed, probe};
pub use resolution::Need;
pub use shape::{PixelRect, Shape};
pub use tone::Tone;
