//! Final pixels: cut, covered, scaled, written; what was cut away is nowhere.

use super::made::{cup, likeness, whole};
use lifestory::photo::{PixelRect, Pixels, Shape, encode};

/// Grey with a secret in the corner, of a colour that nothing else has.
fn with_secret() -> Pixels {
    let (w, h) = (120, 90);
    let rgba = (0..w * h).flat_map(|at| {
        let (x, y) = (at % w, at / w);
        if x > 103 && y < 12 { [255, 0, 255, 255] } else { [90 + (x / 2) as u8, 120, 100, 255] }
    });
    Pixels::new(w, h, rgba.collect()).expect("the length is right")
}

fn shows_secret(pixels: &Pixels) -> bool {
    pixels.rgba().chunks_exact(4).any(|p| p[0] > 180 && p[1] < 80 && p[2] > 180)
}

#[test]
fn what_a_crop_cuts_away_is_gone() {
    let secret = with_secret();
    assert!(shows_secret(&secret) && shows_secret(&whole(&encode::jpeg(&secret, 88).unwrap()).unwrap()));
    let cropped = secret.cropped(PixelRect { x: 10, y: 20, width: 50, height: 40 });
    assert_eq!(cropped.size(), (50, 40));
    assert_eq!(cropped.pixel(0, 0), secret.pixel(10, 20));
    assert_eq!(cropped.pixel(49, 39), secret.pixel(59, 59));
    assert!(!shows_secret(&cropped));
}

#[test]
fn a_crop_beyond_the_picture_is_cut_to_it() {
    let cup = cup();
    let all = PixelRect { x: 0, y: 0, width: u32::MAX, height: u32::MAX };
    assert_eq!(cup.cropped(all), cup);
    let beyond = PixelRect { x: 500, y: 500, width: 0, height: 9 };
    assert_eq!(cup.cropped(beyond).size(), (1, 1));
}

#[test]
fn outside_the_frames_shape_nothing_of_the_photo_is_left() {
    let secret = with_secret();
    let frame = PixelRect { x: 15, y: 0, width: 90, height: 90 };
    for shape in [Shape::Ellipse(frame), Shape::Rounded(frame, 30.0)] {
        let cleared = secret.with_outside_cleared(shape);
        assert!(!shows_secret(&cleared), "{shape:?}");
        assert!(!shows_secret(&whole(&encode::jpeg(&cleared, 88).unwrap()).unwrap()), "{shape:?}");
        assert_eq!(cleared.pixel(60, 45), secret.pixel(60, 45), "inside nothing changes");
        assert!(cleared.is_opaque());
    }
    let square = Shape::Rounded(PixelRect { x: 0, y: 0, width: 120, height: 90 }, 0.0);
    assert_eq!(secret.with_outside_cleared(square), secret, "a square frame of the whole hides nothing");
}

#[test]
fn a_written_picture_is_read_back() {
    let cup = cup();
    let png = encode::png(&cup).expect("it can be written");
    assert_eq!(whole(&png), Ok(cup.clone()));
    let fine = whole(&encode::jpeg(&cup, 95).unwrap()).unwrap();
    assert!(likeness(&fine, &cup) > 30.0, "{:.1} dB", likeness(&fine, &cup));
    let grey = cup.greyscale();
    assert!(grey.is_grey() && !cup.is_grey());
    assert!(likeness(&whole(&encode::jpeg(&grey, 95).unwrap()).unwrap(), &grey) > 35.0);
}

#[test]
fn what_is_see_through_is_laid_on_white_in_a_jpeg_and_stays_in_a_png() {
    let half = Pixels::new(16, 16, [200, 0, 0, 128].repeat(256)).expect("the length is right");
    assert_eq!(whole(&encode::png(&half).unwrap()), Ok(half.clone()));
    let [r, g, b, a] = whole(&encode::jpeg(&half, 95).unwrap()).unwrap().pixel(8, 8).unwrap();
    assert!(r.abs_diff(227) < 4 && g.abs_diff(127) < 4 && b.abs_diff(127) < 4 && a == 255, "{r} {g} {b}");
}

#[test]
fn written_files_hold_pixels_and_nothing_else() {
    let jpeg = encode::jpeg(&cup(), 88).expect("it can be written");
    let segments: Vec<_> = lifestory::photo::jpeg::Segments::of(&jpeg).collect();
    let apps = segments.iter().filter_map(|segment| match segment {
        lifestory::photo::jpeg::Segment::Marked { marker, .. } => Some(*marker),
        _ => None,
    });
    assert!(apps.into_iter().all(|marker| !(0xE1..=0xEF).contains(&marker) && marker != 0xFE));
    let png = encode::png(&cup()).expect("it can be written");
    for kind in [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"iCCP"] {
        assert!(!png.windows(4).any(|four| four == kind));
    }
}

#[test]
fn a_side_that_jpeg_cannot_count_is_an_error_not_a_wrong_picture() {
    let long = Pixels::new(70_000, 1, vec![0; 280_000]).expect("the length is right");
    assert_eq!(encode::jpeg(&long, 88), Err(encode::EncodeError));
    assert!(encode::png(&long).is_ok());
}
