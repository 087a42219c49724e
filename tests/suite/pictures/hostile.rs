//! Pictures that were cut, broken, or made to harm: refused in a moment, whatever they are.

use super::made::{self, chunk, cup, encoded, photo, segment, whole, with_segments};
use image::ImageFormat;
use lifestory::photo::jpeg::passthrough;
use lifestory::photo::{Limits, Need, PhotoError, Unsupported, decode, probe};
use lifestory::task::{Cancelled, Progress};
use std::time::{Duration, Instant};

/// Far more than any refusal takes, far less than a bomb would.
const A_MOMENT: Duration = Duration::from_secs(5);

fn in_a_moment<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    assert!(start.elapsed() < A_MOMENT, "it took {:?}", start.elapsed());
    done
}

/// A small file of every format.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let small = cup().scaled(40, 28);
    vec![
        ("baseline JPEG", photo("cup-baseline.jpg")),
        ("progressive JPEG", photo("cup-progressive.jpg")),
        ("JPEG not interleaved", photo("cup-non-interleaved.jpg")),
        ("YCCK JPEG", photo("cup-ycck.jpg")),
        ("PNG", encoded(&small, ImageFormat::Png)),
        ("lossy WebP", photo("cup.webp")),
        ("lossless WebP", encoded(&small, ImageFormat::WebP)),
        ("TIFF", encoded(&small, ImageFormat::Tiff)),
        ("GIF", encoded(&small, ImageFormat::Gif)),
        ("BMP", encoded(&small, ImageFormat::Bmp)),
        ("HEIC", photo("cup-turned.heic")),
        ("HEIC with alpha", photo("cup-alpha.heic")),
    ]
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    let pixels = |side: u64| PhotoError::TooManyPixels { pixels: side * side, limit: 12_000 * 12_000 };
    let png = made::png((60_000, 60_000), 1, 0, &[], &[0; 100]);
    assert_eq!(in_a_moment(|| whole(&png)), Err(pixels(60_000)));
    let png = made::png((0x7FFF_FFFF, 0x7FFF_FFFF), 8, 6, &[], &[]);
    assert!(matches!(
        in_a_moment(|| whole(&png)),
        Err(PhotoError::TooManyPixels { .. } | PhotoError::Damaged)
    ));
    let mut jpeg = photo("cup-baseline.jpg");
    let frame = jpeg.windows(2).position(|two| two == [0xFF, 0xC0]).expect("it has a frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    assert_eq!(in_a_moment(|| whole(&jpeg)), Err(pixels(65_500)));
    let tiff = made::tiff(50_000, 50_000, &[1; 6], &[], 0);
    assert_eq!(in_a_moment(|| whole(&tiff)), Err(pixels(50_000)));
    let mut bmp = encoded(&cup(), ImageFormat::Bmp);
    bmp[18..26].copy_from_slice(&[0x60, 0xEA, 0, 0, 0x60, 0xEA, 0, 0]);
    assert!(matches!(
        in_a_moment(|| whole(&bmp)),
        Err(PhotoError::TooManyPixels { .. } | PhotoError::Damaged)
    ));
    // Every limit is one: a file, a picture, a memory just above it is refused.
    let limits = Limits { max_pixels: 83 * 57 - 1, ..Limits::default() };
    assert!(matches!(probe(&photo("cup.png"), &limits), Err(PhotoError::TooManyPixels { .. })));
    let limits = Limits { max_bytes: 9642, ..Limits::default() };
    assert_eq!(probe(&photo("cup.png"), &limits), Err(PhotoError::TooLarge { bytes: 9643, limit: 9642 }));
    assert_eq!(probe(b"", &Limits::default()), Err(PhotoError::Empty));
}

#[test]
fn memory_is_refused_before_it_is_taken() {
    let limits = Limits { max_memory: 5_000, ..Limits::default() };
    for (name, bytes) in samples() {
        let refused = decode(&bytes, Need::Full, &limits, &Progress::new());
        assert!(matches!(refused, Err(PhotoError::TooMuchMemory { .. })), "{name}: {refused:?}");
    }
}

#[test]
fn texts_and_profiles_that_unpack_without_end_do_no_harm() {
    let zeros = made::deflate(&vec![0; 200 << 20]);
    let text = chunk(b"zTXt", &[b"Comment\0\0", &zeros[..]].concat());
    let profile = chunk(b"iCCP", &[b"profile\0\0", &zeros[..]].concat());
    for beside in [text, profile] {
        let png = made::png((1, 1), 8, 2, &[beside], &[0, 1, 2, 3]);
        let read = in_a_moment(|| whole(&png));
        assert!(matches!(&read, Ok(pixels) if pixels.rgba() == [1, 2, 3, 255]) || read.is_err());
    }
}

#[test]
fn directories_that_lead_in_circles_are_left() {
    let tiff = made::tiff(2, 1, &[1, 2, 3, 4, 5, 6], &[], 8);
    assert_eq!(in_a_moment(|| whole(&tiff)), Err(PhotoError::Damaged));
    let mut exif = made::exif(6, "2014:07:21 09:30:00", b"maker");
    let pointer = exif.windows(2).position(|two| two == [0x69, 0x87]).expect("it points to a directory");
    exif[pointer + 8..pointer + 12].copy_from_slice(&8_u32.to_le_bytes());
    let jpeg =
        with_segments(&photo("cup-baseline.jpg"), &[segment(0xE1, &[b"Exif\0\0", &exif[..]].concat())]);
    let probed = in_a_moment(|| probe(&jpeg, &Limits::default())).expect("it has a header");
    assert_eq!((probed.orientation.exif(), probed.taken), (6, None));
}

/// A progressive JPEG of one grey component with this many scans that say nothing.
fn with_scans(side: u16, count: usize) -> Vec<u8> {
    let [high, low] = side.to_be_bytes();
    let scan = segment(0xDA, &[1, 1, 0, 0, 0, 0]);
    let mut jpeg = vec![0xFF, 0xD8];
    jpeg.extend(segment(0xDB, &[&[0][..], &[1; 64]].concat()));
    jpeg.extend(segment(0xC2, &[8, high, low, high, low, 1, 1, 0x11, 0]));
    jpeg.extend(segment(0xC4, &[&[0][..], &[1], &[0; 15], &[0]].concat()));
    for _ in 0..count {
        jpeg.extend(&scan);
        jpeg.extend([0; 16]);
    }
    jpeg.extend([0xFF, 0xD9]);
    jpeg
}

#[test]
fn thousands_of_scans_are_refused() {
    assert!(whole(&with_scans(64, 3)).is_ok(), "a few are how progressive JPEGs are made");
    let bomb = with_scans(8000, 3000);
    assert_eq!(in_a_moment(|| whole(&bomb)), Err(PhotoError::Unsupported(Unsupported::RareJpeg)));
}

#[test]
fn a_decoding_that_takes_too_long_or_is_unwanted_is_stopped() {
    let hurry = Limits { max_time: Duration::ZERO, ..Limits::default() };
    let unwanted = Progress::new();
    unwanted.cancel();
    for (name, bytes) in samples() {
        assert_eq!(
            decode(&bytes, Need::Full, &hurry, &Progress::new()),
            Err(PhotoError::TookTooLong),
            "{name}"
        );
        assert_eq!(
            decode(&bytes, Need::Full, &Limits::default(), &unwanted),
            Err(PhotoError::Cancelled(Cancelled)),
            "{name}"
        );
    }
}

#[test]
fn what_takes_too_long_is_stopped_before_its_end() {
    let hurry = Limits { max_time: Duration::ZERO, ..Limits::default() };
    let read = |bytes: &[u8]| decode(bytes, Need::Full, &hurry, &Progress::new());
    for (name, bytes) in samples().iter().filter(|(name, _)| !name.starts_with("HEIC")) {
        // Whoever came to the end would find that it is cut.
        assert_eq!(read(&bytes[..bytes.len() / 2]), Err(PhotoError::TookTooLong), "{name}");
    }
}

#[cfg(feature = "heic")]
#[test]
fn a_heic_cannot_be_stopped_but_is_not_begun_when_its_time_is_up() {
    let mut broken = photo("cup-turned.heic");
    let from = broken.len() * 3 / 4;
    broken[from..].iter_mut().for_each(|byte| *byte = !*byte);
    // Whoever began would find that it is damaged.
    assert!(matches!(whole(&broken), Err(PhotoError::Damaged | PhotoError::Truncated)));
    let hurry = Limits { max_time: Duration::ZERO, ..Limits::default() };
    assert_eq!(decode(&broken, Need::Full, &hurry, &Progress::new()), Err(PhotoError::TookTooLong));
}

#[test]
fn a_file_cut_at_any_byte_is_refused_as_cut_unless_every_pixel_is_there() {
    for (name, bytes) in samples() {
        let all = whole(&bytes);
        assert!(all.is_ok(), "{name} is whole");
        let mut taken = 0;
        for length in 0..bytes.len() {
            match whole(&bytes[..length]) {
                Err(PhotoError::Truncated) => {}
                // Of the very first bytes nobody can say what they were.
                Err(refused) => assert!(length < 32, "{name}, {length} bytes: {refused}"),
                Ok(read) => {
                    assert_eq!(Ok(read), all, "{name}, {length} bytes");
                    taken += 1;
                }
            }
        }
        // What ends a file, after its pixels, is a few bytes in every format.
        assert!(taken <= 16, "{name}: {taken} cuts were taken");
    }
}

#[test]
fn a_jpeg_that_lacks_only_its_end_is_taken() {
    for name in ["cup-baseline.jpg", "cup-progressive.jpg", "cup-non-interleaved.jpg", "cup-grey.jpg"] {
        let jpeg = photo(name);
        let without_end = &jpeg[..jpeg.len() - 2];
        assert_eq!(whole(without_end), whole(&jpeg), "{name}");
        // A copy that broke off leaves zeros, here enough of them to be taken for pixels.
        let mut half = jpeg[..jpeg.len() / 2].to_vec();
        half.resize(jpeg.len() * 20, 0);
        assert_eq!(whole(&half), Err(PhotoError::Truncated), "{name}: the rest was never copied");
    }
}

#[test]
fn what_follows_the_end_of_a_jpeg_is_no_matter() {
    let jpeg = photo("cup-baseline.jpg");
    let with_film = [&jpeg[..], &b"\0\0\0\x18ftypmp42"[..], &jpeg[..100]].concat();
    assert_eq!(whole(&with_film), whole(&jpeg));
}

/// A small generator of numbers that are always the same (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

#[test]
fn no_broken_picture_gets_beyond_an_error() {
    // Small limits, so that a broken length cannot take long.
    let limits = Limits { max_pixels: 1 << 20, max_memory: 64 << 20, ..Limits::default() };
    let mut dice = Dice(0x5EED);
    for (name, bytes) in samples() {
        for round in 0..400 {
            let mut broken = bytes.clone();
            for _ in 0..=dice.below(8) {
                // Headers are where the harm is: half of the hits go there.
                let reach = if dice.below(2) == 0 { broken.len().min(200) } else { broken.len() };
                let at = dice.below(reach);
                match dice.below(4) {
                    0 => broken[at] = [0, 1, 0x7F, 0x80, 0xFF][dice.below(5)],
                    1 => broken[at] ^= 1 << dice.below(8),
                    2 => broken.truncate(at.max(1)),
                    _ => {
                        let again: Vec<u8> = broken[at..].iter().take(dice.below(16)).copied().collect();
                        broken.splice(at..at, again);
                    }
                }
            }
            let read = in_a_moment(|| decode(&broken, Need::Full, &limits, &Progress::new()));
            if let Ok(pixels) = read {
                let expected = probe(&broken, &limits).expect("what decodes has a header").seen_size();
                assert_eq!(pixels.size(), expected, "{name}, round {round}");
                assert_eq!(pixels.rgba().len(), 4 * pixels.width() as usize * pixels.height() as usize);
            }
            if let Some(passed) = passthrough(&broken) {
                assert_eq!(passed.to_vec().len(), passed.byte_len());
            }
        }
    }
}
