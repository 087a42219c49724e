//! Makes the picture files that the tests need, byte by byte where no library would make them so.

use lifestory::photo::{Limits, Need, PhotoError, Pixels, decode};
use lifestory::task::Progress;

/// A file of `tests/photos`.
pub(crate) fn photo(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos").join(name);
    std::fs::read(path).expect("the test photo is there")
}

/// Every file of `tests/photos` that is a picture, by name.
pub(super) fn all_photos() -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of test photos is there")
        .map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".md"))
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), photo(&name))).collect()
}

/// Decodes all of a picture with the usual limits.
pub(super) fn whole(bytes: &[u8]) -> Result<Pixels, PhotoError> {
    decode(bytes, Need::Full, &Limits::default(), &Progress::new())
}

/// The cup that most files in `tests/photos` are made of.
pub(super) fn cup() -> Pixels {
    whole(&photo("cup.png")).expect("the cup can be decoded")
}

/// Likeness of two pictures of one size in decibels (peak signal to noise over red, green and blue):
/// above 30 is the same picture after compression, above 40 is hard to tell, endless is equal.
pub(super) fn likeness(a: &Pixels, b: &Pixels) -> f64 {
    assert_eq!(a.size(), b.size(), "pictures of different sizes are not alike");
    let squares = |a: &[u8], b: &[u8]| -> f64 {
        a.iter().zip(b).take(3).map(|(a, b)| (f64::from(*a) - f64::from(*b)).powi(2)).sum()
    };
    let sum: f64 = a.rgba().chunks_exact(4).zip(b.rgba().chunks_exact(4)).map(|(a, b)| squares(a, b)).sum();
    let mean = sum / (f64::from(a.width()) * f64::from(a.height()) * 3.0);
    10.0 * (255.0_f64.powi(2) / mean).log10()
}

/// The pixels as a camera held this way stores them: where row 0 and column 0 lie to the eye, as the
/// Exif standard's own table has it (2.32, 4.6.4).
pub(super) fn stored(seen: &Pixels, orientation: u8) -> (u32, u32, Vec<u8>) {
    let (w, h) = seen.size();
    let (width, height) = if orientation >= 5 { (h, w) } else { (w, h) };
    let mut rgba = Vec::new();
    for row in 0..height {
        for column in 0..width {
            let (x, y) = match orientation {
                1 => (column, row),                 // row 0 on top, column 0 on the left
                2 => (w - 1 - column, row),         // top, right
                3 => (w - 1 - column, h - 1 - row), // bottom, right
                4 => (column, h - 1 - row),         // bottom, left
                5 => (row, column),                 // left, top
                6 => (w - 1 - row, column),         // right, top
                7 => (w - 1 - row, h - 1 - column), // right, bottom
                8 => (row, h - 1 - column),         // left, bottom
                _ => panic!("there are eight orientations"),
            };
            rgba.extend(seen.pixel(x, y).expect("it lies on the picture"));
        }
    }
    (width, height, rgba)
}

/// Drops every fourth byte.
pub(super) fn rgb(rgba: &[u8]) -> Vec<u8> {
    rgba.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect()
}

/// A TIFF structure with an orientation, a date, and a position: what a camera writes.
pub(crate) fn exif(orientation: u8, date: &str, words: &[u8]) -> Vec<u8> {
    let mut ascii = date.as_bytes().to_vec();
    ascii.resize(20, 0);
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let words_at = 8 + 2 + 4 * 12 + 4;
    let exif_at = words_at + words.len() as u32;
    let date_at = exif_at + 2 + 12 + 4;
    let position_at = date_at + 20;
    [
        &b"II*\0\x08\0\0\0\x04\0"[..],
        &entry(0x010F, 2, words.len() as u32, words_at), // who made the camera
        &entry(0x0112, 3, 1, u32::from(orientation)),
        &entry(0x8769, 4, 1, exif_at),
        &entry(0x8825, 4, 1, position_at),
        &[0; 4],
        words,
        &[1, 0],
        &entry(0x9003, 2, 20, date_at),
        &[0; 4],
        &ascii,
        &[1, 0],
        &entry(0x0001, 2, 2, u32::from(b'N')),
        &[0; 4],
    ]
    .concat()
}

/// A JPEG segment.
pub(crate) fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = (content.len() + 2) as u16;
    [&[0xFF, marker], &length.to_be_bytes()[..], content].concat()
}

/// A JPEG with these segments put in behind its start.
pub(crate) fn with_segments(jpeg: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&jpeg[..2], &segments.concat(), &jpeg[2..]].concat()
}

/// A JPEG of finest quality, colours at full resolution.
pub(super) fn fine_jpeg(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::R_4_4_4);
    encoder
        .encode(rgba, width as u16, height as u16, jpeg_encoder::ColorType::Rgba)
        .expect("a small JPEG can be written");
    bytes
}

/// A PNG chunk.
pub(super) fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    [&(content.len() as u32).to_be_bytes()[..], kind, content, &sum.sum().to_be_bytes()].concat()
}

/// A PNG: size, bits a sample, kind of colour (0 grey, 2 RGB, 3 palette, 6 RGBA), chunks before the
/// pixels, and the pixels' rows, each with its filter's number before it.
pub(super) fn png(size: (u32, u32), bits: u8, colour: u8, before: &[Vec<u8>], rows: &[u8]) -> Vec<u8> {
    let header = [&size.0.to_be_bytes()[..], &size.1.to_be_bytes(), &[bits, colour, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        before.concat(),
        chunk(b"IDAT", &deflate(rows)),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

/// Compressed as PNG wants it.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

/// Rows of samples with "no filter" before each.
pub(super) fn unfiltered(samples: &[u8], row: usize) -> Vec<u8> {
    samples.chunks(row).flat_map(|row| [&[0], row].concat()).collect()
}

/// A TIFF with one strip of RGB and these further entries, in ascending order of their tags, each
/// a tag and a SHORT.
pub(super) fn tiff(width: u32, height: u32, rgb: &[u8], further: &[(u16, u16)], next: u32) -> Vec<u8> {
    let count = 9 + further.len();
    let bits_at = 8 + 2 + count as u32 * 12 + 4;
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        (
            tag,
            [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()]
                .concat(),
        )
    };
    let mut entries = vec![
        entry(256, 4, 1, width),
        entry(257, 4, 1, height),
        entry(258, 3, 3, bits_at),
        entry(259, 3, 1, 1),
        entry(262, 3, 1, 2),
        entry(273, 4, 1, bits_at + 6),
        entry(277, 3, 1, 3),
        entry(278, 4, 1, height),
        entry(279, 4, 1, rgb.len() as u32),
    ];
    entries.extend(further.iter().map(|(tag, value)| entry(*tag, 3, 1, u32::from(*value))));
    entries.sort_by_key(|(tag, _)| *tag);
    [
        b"II*\0\x08\0\0\0".to_vec(),
        (count as u16).to_le_bytes().to_vec(),
        entries.into_iter().flat_map(|(_, entry)| entry).collect(),
        next.to_le_bytes().to_vec(),
        [8, 0, 8, 0, 8, 0].to_vec(),
        rgb.to_vec(),
    ]
    .concat()
}

/// What the `image` library writes in this format.
pub(super) fn encoded(pixels: &Pixels, format: image::ImageFormat) -> Vec<u8> {
    let image = image::RgbaImage::from_raw(pixels.width(), pixels.height(), pixels.rgba().to_vec());
    let image = image::DynamicImage::ImageRgba8(image.expect("the size is right"));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a small picture can be written");
    bytes.into_inner()
}
