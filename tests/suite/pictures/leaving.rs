//! What of a JPEG leaves the program: its scans to the last bit, and of the rest nothing.

use super::made::{self, cup, likeness, photo, segment, whole, with_segments};
use lifestory::photo::jpeg::{Segment, Segments, passthrough};
use moxcms::{ColorProfile, LocalizableString, ProfileText};

/// Words that must not leave.
const CANARY: &[u8] = b"CANARY-53.4808N-2.2426W";

fn holds_canary(bytes: &[u8]) -> bool {
    let wide: Vec<u8> = CANARY.iter().flat_map(|byte| [0, *byte]).collect();
    let has = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    has(CANARY) || has(&wide)
}

/// Scan data, and tables and headers, in their order.
fn pixels_of(jpeg: &[u8]) -> Vec<&[u8]> {
    Segments::of(jpeg)
        .filter_map(|segment| match segment {
            Segment::Marked { marker: 0xE0..=0xEF | 0xFE, .. } | Segment::End { .. } => None,
            Segment::Marked { at, .. } | Segment::Coded { at } => Some(&jpeg[at]),
        })
        .collect()
}

/// A profile of Display P3 that names its owner.
fn profile() -> Vec<u8> {
    let name = String::from_utf8(CANARY.to_vec()).expect("the canary is text");
    let text = || {
        let words = LocalizableString { language: "en".into(), country: "GB".into(), value: name.clone() };
        Some(ProfileText::Localizable(vec![words]))
    };
    let mut profile = ColorProfile::new_display_p3();
    (profile.description, profile.copyright, profile.device_model) = (text(), text(), text());
    profile.encode().expect("a profile can be written")
}

/// A file with a canary in every segment, and behind the image.
fn full_of_canaries(jpeg: &[u8]) -> Vec<u8> {
    let exif = [b"Exif\0\0", &made::exif(6, "2014:07:21 09:30:00", CANARY)[..]].concat();
    let with = |start: &[u8]| [start, CANARY].concat();
    let segments = [
        segment(0xE0, &with(b"JFXX\0\x10")),
        segment(0xE1, &exif),
        segment(0xE1, &with(b"http://ns.adobe.com/xap/1.0/\0")),
        segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &profile()[..]].concat()),
        segment(0xE2, &with(b"MPF\0")),
        segment(0xED, &with(b"Photoshop 3.0\0")),
        segment(0xEC, &with(b"Ducky")),
        segment(0xEE, &with(b"Adobe\0\x64\0\0\0\0\x01")),
        segment(0xEF, CANARY),
        segment(0xFE, CANARY),
    ];
    let second_picture = photo("cup-grey.jpg");
    [&with_segments(jpeg, &segments)[..], &second_picture, CANARY].concat()
}

#[test]
fn every_scan_leaves_bit_for_bit_and_every_word_stays() {
    for name in ["cup-baseline.jpg", "cup-progressive.jpg", "cup-non-interleaved.jpg", "tower.jpg"] {
        let full = full_of_canaries(&photo(name));
        assert!(holds_canary(&full));
        let passed = passthrough(&full).expect(name);
        let bytes = passed.to_vec();
        assert!(!holds_canary(&bytes), "{name}");
        assert_eq!(pixels_of(&bytes), pixels_of(&full), "{name}");
        assert_eq!(bytes.len(), passed.byte_len());
        assert_eq!(passed.parts().collect::<Vec<_>>().concat(), bytes);
        assert_eq!(passed.interleaved, name != "cup-non-interleaved.jpg");
        assert_eq!(passed.progressive, name == "cup-progressive.jpg");
        assert!(bytes.ends_with(&[0xFF, 0xD9]));
    }
}

#[test]
fn what_leaves_shows_the_same() {
    for name in [
        "cup-baseline.jpg",
        "cup-progressive.jpg",
        "cup-grey.jpg",
        "cup-cmyk.jpg",
        "cup-ycck.jpg",
        "tower.jpg",
    ] {
        let bytes = photo(name);
        let passed = passthrough(&bytes).expect(name).to_vec();
        let stored = [&bytes[..2], &bytes[2..]].concat();
        assert_eq!(whole(&passed), whole(&stored), "{name}");
    }
}

#[test]
fn a_photo_of_the_world_leaves_without_its_place() {
    let tower = photo("tower.jpg");
    let passed = passthrough(&tower).expect("it passes").to_vec();
    let exif =
        exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&tower)).expect("it has Exif");
    assert!(exif.get_field(exif::Tag::GPSLatitude, exif::In::PRIMARY).is_some(), "the file knows its place");
    assert!(exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&passed)).is_err());
    for words in [&b"Exif"[..], b"xpacket", b"Photoshop", b"ICC_PROFILE", b"JFIF"] {
        assert!(!passed.windows(words.len()).any(|window| window == words));
    }
}

#[test]
fn the_colour_profile_leaves_on_its_own_with_its_colours_and_without_its_names() {
    let full = full_of_canaries(&photo("cup-baseline.jpg"));
    let icc = passthrough(&full).expect("it passes").icc.expect("Display P3 is not sRGB");
    assert!(!holds_canary(&icc) && holds_canary(&profile()));
    let again = ColorProfile::new_from_slice(&icc).expect("it can be read");
    let p3 = ColorProfile::new_display_p3();
    let near =
        |a: moxcms::Xyzd, b: moxcms::Xyzd| (a.x - b.x).abs() + (a.y - b.y).abs() + (a.z - b.z).abs() < 0.001;
    assert!(near(again.red_colorant, p3.red_colorant) && near(again.green_colorant, p3.green_colorant));
    assert!(near(again.blue_colorant, p3.blue_colorant) && again.red_trc.is_some());
    // The picture looks the same through the reduced profile as through the whole one.
    let through = |profile: &[u8]| {
        let icc = segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", profile].concat());
        whole(&with_segments(&photo("cup-baseline.jpg"), &[icc])).expect("it can be decoded")
    };
    assert!(likeness(&through(&icc), &through(&profile())) > 55.0);
    assert!(likeness(&through(&icc), &cup()) < 40.0, "the profile matters");
}

#[test]
fn a_profile_in_pieces_is_put_together_and_a_broken_one_left_out() {
    let profile = profile();
    let (front, back) = profile.split_at(300);
    let piece = |number: u8, of: u8, part: &[u8]| {
        segment(0xE2, &[b"ICC_PROFILE\0", &[number, of][..], part].concat())
    };
    let icc = |pieces: &[Vec<u8>]| {
        let jpeg = with_segments(&photo("cup-baseline.jpg"), pieces);
        passthrough(&jpeg).expect("it passes").icc.is_some()
    };
    assert!(icc(&[piece(1, 2, front), piece(2, 2, back)]));
    assert!(icc(&[piece(2, 2, back), piece(1, 2, front)]), "in any order");
    assert!(!icc(&[piece(1, 2, front)]), "a piece is missing");
    assert!(!icc(&[piece(1, 2, front), piece(1, 2, back)]), "a piece is there twice");
    assert!(!icc(&[piece(1, 1, CANARY)]), "what is no profile");
    let srgb = ColorProfile::new_srgb().encode().expect("a profile can be written");
    assert!(!icc(&[piece(1, 1, &srgb)]), "sRGB needs no profile");
}

#[test]
fn adobes_segment_is_kept_to_its_twelve_bytes() {
    let bytes = photo("cup-ycck.jpg");
    let passed = passthrough(&bytes).expect("it passes");
    assert_eq!((passed.components, passed.adobe_transform), (4, Some(2)));
    let kept: Vec<_> = Segments::of(&passed.to_vec())
        .filter_map(|segment| match segment {
            Segment::Marked { marker: 0xEE, content, .. } => Some(content.len()),
            _ => None,
        })
        .collect();
    assert_eq!(kept, [12]);
    let bytes = photo("cup-cmyk.jpg");
    assert_eq!(passthrough(&bytes).expect("it passes").adobe_transform, Some(0));
    let bytes = photo("cup-baseline.jpg");
    assert_eq!(passthrough(&bytes).expect("it passes").adobe_transform, None);
}

#[test]
fn an_adobe_segment_that_jfif_overrules_does_not_leave_alone() {
    // JFIF says YCbCr, Adobe says RGB: readers believe JFIF, which is dropped.
    let adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\0");
    let jpeg = photo("cup-baseline.jpg");
    let both = [&jpeg[..20], &adobe, &jpeg[20..]].concat();
    let passed = passthrough(&both).expect("it passes");
    assert_eq!(passed.adobe_transform, None);
    assert_eq!(whole(&passed.to_vec()), whole(&jpeg));
    assert_eq!(whole(&both), whole(&jpeg));
}

#[test]
fn what_other_readers_could_show_wrongly_is_not_passed() {
    let jpeg = photo("cup-baseline.jpg");
    assert!(passthrough(b"").is_none() && passthrough(&photo("cup.png")).is_none());
    assert!(passthrough(&jpeg[..jpeg.len() - 2]).is_none(), "without its end");
    assert!(passthrough(&jpeg[..jpeg.len() / 2]).is_none(), "cut in half");
    let rgb = photo("cup-rgb.jpg");
    assert_eq!(passthrough(&rgb).expect("Adobe's segment declares it").adobe_transform, Some(0));
    let adobe = rgb.windows(5).position(|five| five == b"Adobe").expect("it has the segment") - 4;
    let undeclared = [&rgb[..adobe], &rgb[adobe + 16..]].concat();
    assert_eq!(whole(&undeclared), whole(&rgb), "its components are called R, G and B");
    assert!(passthrough(&undeclared).is_none(), "RGB that no Adobe segment declares");
    let frame = jpeg.windows(2).position(|two| two == [0xFF, 0xC0]).expect("it has a frame");
    for (at, value) in [(1, 0xC9), (1, 0xC3), (4, 12), (9, 2)] {
        let mut other = jpeg.clone();
        other[frame + at] = value;
        assert!(passthrough(&other).is_none(), "byte {at} of the frame");
    }
}
