//! Why a photo cannot be used, as a kind from which its words follow.
//!
//! Nothing of the file stands in an error: no name, no words, no place.

use crate::language::Message;
use crate::task::Cancelled;

/// Why a photo was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// There is nothing in the file: often one that a cloud drive has not fetched yet.
    #[error("the file is empty")]
    Empty,
    /// The bytes are those of something else.
    #[error("not a picture")]
    NotAPicture,
    /// The file ends before the picture does: it was cut while copying or downloading.
    #[error("the file ends before the picture does")]
    Truncated,
    /// The file is longer than [`Limits::max_bytes`](super::Limits::max_bytes).
    #[error("the file has {bytes} bytes; {limit} are allowed")]
    TooLarge {
        /// How long it is.
        bytes: u64,
        /// How long it may be.
        limit: u64,
    },
    /// More pixels than [`Limits::max_pixels`](super::Limits::max_pixels).
    #[error("the picture has {pixels} pixels; {limit} are allowed")]
    TooManyPixels {
        /// Width times height.
        pixels: u64,
        /// What is allowed.
        limit: u64,
    },
    /// Decoding it would take more than [`Limits::max_memory`](super::Limits::max_memory).
    #[error("decoding would take {bytes} bytes of memory; {limit} are allowed")]
    TooMuchMemory {
        /// What it would take.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// A picture, but of a kind this program does not read.
    #[error("unsupported: {0}")]
    Unsupported(Unsupported),
    /// The picture's data contradicts itself.
    #[error("the picture is damaged")]
    Damaged,
    /// Decoding was given up after [`Limits::max_time`](super::Limits::max_time).
    #[error("decoding took too long")]
    TookTooLong,
    /// Nobody wants it any more.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A pipe, a device or a folder: nothing that a photo could be in.
    #[error("not a file")]
    NotAFile,
    /// A folder that could not be looked into.
    #[error("the folder cannot be listed ({0})")]
    Closed(std::io::ErrorKind),
    /// A folder within more folders than are followed.
    #[error("the folder lies too deep")]
    TooDeep,
    /// The bytes could not be had at all.
    #[error("the file cannot be read ({0})")]
    Unreadable(std::io::ErrorKind),
}

/// Kinds of picture that are known and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsupported {
    /// AVIF, as some websites and phones make it.
    #[error("AVIF")]
    Avif,
    /// JPEG XL.
    #[error("JPEG XL")]
    JpegXl,
    /// HEIC, in a program built without it.
    #[error("HEIC")]
    Heic,
    /// A camera's raw file. What can be read of it is a small preview, not the photo.
    #[error("camera raw")]
    Raw,
    /// A film.
    #[error("video")]
    Video,
    /// A PDF document.
    #[error("PDF")]
    Pdf,
    /// A drawing in SVG.
    #[error("SVG")]
    Svg,
    /// JPEG with 12 bits a sample, as medical devices make it.
    #[error("12-bit JPEG")]
    TwelveBitJpeg,
    /// JPEG that is arithmetic-coded, lossless, hierarchical, or of two components.
    #[error("rare JPEG process")]
    RareJpeg,
    /// A variant of an otherwise readable format.
    #[error("rare variant")]
    Variant,
}

impl PhotoError {
    /// Why, and what to do, in whole sentences that can follow "could not read this photo".
    pub fn message(&self) -> Message {
        let millions = |count: &u64| i64::try_from(count.div_ceil(1_000_000)).unwrap_or(i64::MAX);
        let measured = |key, is: &u64, limit: &u64| {
            // The limit is rounded down, so that what is said to be allowed is.
            Message::new(key).with("is", millions(is)).with("limit", millions(&(limit - limit % 1_000_000)))
        };
        match self {
            Self::Empty => Message::new("photo-refused-empty"),
            Self::NotAPicture => Message::new("photo-refused-not-a-picture"),
            Self::Truncated => Message::new("photo-refused-truncated"),
            Self::TooLarge { bytes, limit } => measured("photo-refused-too-large", bytes, limit),
            Self::TooManyPixels { pixels, limit } => measured("photo-refused-too-many-pixels", pixels, limit),
            Self::TooMuchMemory { .. } => Message::new("photo-refused-too-much-memory"),
            Self::Unsupported(kind) => Message::new(kind.key()),
            Self::Damaged => Message::new("photo-refused-damaged"),
            Self::TookTooLong => Message::new("photo-refused-took-too-long"),
            Self::Cancelled(_) => Message::new("photo-refused-cancelled"),
            Self::NotAFile => Message::new("photo-refused-not-a-file"),
            Self::Closed(_) => Message::new("photo-refused-closed-folder"),
            Self::TooDeep => Message::new("photo-refused-too-deep"),
            Self::Unreadable(std::io::ErrorKind::NotFound) => Message::new("photo-refused-not-there"),
            Self::Unreadable(_) => Message::new("photo-refused-unreadable"),
        }
    }
}

impl Unsupported {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Avif,
        Self::JpegXl,
        Self::Heic,
        Self::Raw,
        Self::Video,
        Self::Pdf,
        Self::Svg,
        Self::TwelveBitJpeg,
        Self::RareJpeg,
        Self::Variant,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Avif => "photo-refused-avif",
            Self::JpegXl => "photo-refused-jpeg-xl",
            Self::Heic => "photo-refused-heic",
            Self::Raw => "photo-refused-raw",
            Self::Video => "photo-refused-video",
            Self::Pdf => "photo-refused-pdf",
            Self::Svg => "photo-refused-svg",
            Self::TwelveBitJpeg => "photo-refused-twelve-bit",
            Self::RareJpeg => "photo-refused-rare-jpeg",
            Self::Variant => "photo-refused-variant",
        }
    }
}

impl From<std::io::Error> for PhotoError {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.kind())
    }
}
