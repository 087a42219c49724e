//! Whatever a picture was, it comes out upright and in its right colours.

use super::made::{self, cup, encoded, likeness, photo, stored, whole};
use image::ImageFormat;
use lifestory::photo::{Format, Limits, Need, Orientation, PhotoError, Pixels, Unsupported, decode, probe};
use lifestory::task::Progress;

#[test]
fn the_eight_ways_to_hold_a_camera_give_the_same_upright_picture() {
    let seen = cup();
    for number in 1..=8 {
        let (width, height, rgba) = stored(&seen, number);
        let exif = made::exif(number, "2014:07:21 09:30:00", b"maker");

        let rows = made::unfiltered(&rgba, width as usize * 4);
        let png = made::png((width, height), 8, 6, &[made::chunk(b"eXIf", &exif)], &rows);
        assert_eq!(whole(&png), Ok(seen.clone()), "PNG, {number}");

        let tiff = made::tiff(width, height, &made::rgb(&rgba), &[(274, u16::from(number))], 0);
        assert_eq!(whole(&tiff), Ok(seen.clone()), "TIFF, {number}");

        let jpeg = made::fine_jpeg(width, height, &rgba);
        let jpeg = made::with_segments(&jpeg, &[made::segment(0xE1, &[b"Exif\0\0", &exif[..]].concat())]);
        let decoded = whole(&jpeg).expect("the JPEG can be decoded");
        assert!(likeness(&decoded, &seen) > 40.0, "JPEG, {number}: {:.1} dB", likeness(&decoded, &seen));

        for bytes in [png, tiff, jpeg] {
            let probed = probe(&bytes, &Limits::default()).expect("it has a header");
            assert_eq!(probed.orientation.exif(), number);
            assert_eq!((probed.width, probed.height), (width, height));
            assert_eq!(probed.seen_size(), seen.size());
        }
    }
}

#[test]
fn a_shrunk_picture_is_upright_too() {
    let seen = cup().scaled(664, 456);
    for number in 1..=8 {
        let (width, height, rgba) = stored(&seen, number);
        let exif = [b"Exif\0\0", &made::exif(number, "", b"maker")[..]].concat();
        let jpeg = made::fine_jpeg(width, height, &rgba);
        let jpeg = made::with_segments(&jpeg, &[made::segment(0xE1, &exif)]);
        for (need, size) in [((83, 57), (83, 57)), ((84, 57), (166, 114)), ((83, 58), (166, 114))] {
            let need = Need::AtLeast { width: need.0, height: need.1 };
            let small = decode(&jpeg, need, &Limits::default(), &Progress::new()).expect("it can be decoded");
            assert_eq!(small.size(), size, "orientation {number}");
            assert!(likeness(&small, &seen.scaled(size.0, size.1)) > 28.0, "orientation {number}");
        }
    }
}

#[test]
fn never_fewer_pixels_come_than_asked_for_if_there_are_so_many() {
    let seen = cup().scaled(100, 3);
    let jpeg = made::fine_jpeg(100, 3, seen.rgba());
    for (width, height) in
        [(1, 1), (12, 1), (13, 1), (14, 1), (25, 2), (51, 2), (100, 3), (5000, 1), (1, 5000)]
    {
        let need = Need::AtLeast { width, height };
        let got = decode(&jpeg, need, &Limits::default(), &Progress::new()).expect("it can be decoded");
        assert!(got.width() >= width.min(100) && got.height() >= height.min(3), "{need:?} gave {got:?}");
    }
}

#[test]
fn a_jpeg_looks_as_libjpeg_shows_it_however_its_scans_are_arranged() {
    let expected = whole(&photo("cup-libjpeg.png")).expect("the reference can be decoded");
    for name in ["cup-baseline.jpg", "cup-progressive.jpg", "cup-non-interleaved.jpg"] {
        let decoded = whole(&photo(name)).expect(name);
        assert!(likeness(&decoded, &expected) > 45.0, "{name}: {:.1} dB", likeness(&decoded, &expected));
    }
}

#[test]
fn rgb_grey_and_cmyk_jpegs_have_their_right_colours() {
    let cup = cup();
    for (name, expected) in [
        ("cup-rgb.jpg", &cup),
        ("cup-cmyk.jpg", &cup),
        ("cup-ycck.jpg", &cup),
        ("cup-grey.jpg", &cup.greyscale()),
    ] {
        let decoded = whole(&photo(name)).expect(name);
        assert!(likeness(&decoded, expected) > 29.0, "{name}: {:.1} dB", likeness(&decoded, expected));
    }
    let red = whole(&photo("pil_sample_cmyk.jpg")).expect("it can be decoded");
    let [r, g, b, _] = red.pixel(2, 2).expect("a corner");
    assert!(r > 180 && g < 90 && b < 90, "the corner is red, not {r} {g} {b}");
    let [r, g, b, _] = red.pixel(5, 20).expect("beside the word");
    assert!(r < 60 && g < 60 && b < 60, "the ground is dark, not {r} {g} {b}");
}

#[test]
fn cmyk_is_inverted_with_adobes_segment_and_not_without() {
    // The encoder inverts, as Adobe does: no ink is stored as 255.
    let shown = |ink: u8, keep_adobe: bool| {
        let mut bytes = Vec::new();
        let encoder = jpeg_encoder::Encoder::new(&mut bytes, 100);
        encoder.encode(&[ink; 4 * 64], 8, 8, jpeg_encoder::ColorType::Cmyk).expect("it can be written");
        let adobe =
            bytes.windows(5).position(|five| five == b"Adobe").expect("the encoder writes the segment");
        if !keep_adobe {
            bytes.drain(adobe - 4..adobe + 12);
        }
        whole(&bytes).expect("it can be decoded").pixel(3, 3).expect("a pixel")
    };
    let (white, black) = ([255, 255, 255, 255], [0, 0, 0, 255]);
    assert_eq!([shown(0, true), shown(255, true)], [white, black]);
    assert_eq!([shown(0, false), shown(255, false)], [black, white]);
}

#[test]
fn a_picture_is_the_same_in_every_format() {
    let cup = cup();
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff, ImageFormat::Bmp] {
        assert_eq!(whole(&encoded(&cup, format)), Ok(cup.clone()), "{format:?}");
    }
    for (bytes, least) in [(encoded(&cup, ImageFormat::Gif), 25.0), (photo("cup.webp"), 29.0)] {
        let decoded = whole(&bytes).expect("it can be decoded");
        assert!(likeness(&decoded, &cup) > least, "{:.1} dB", likeness(&decoded, &cup));
    }
}

#[test]
fn sixteen_bits_grey_palettes_and_few_bits_are_read() {
    let cup = cup();
    let (w, h) = cup.size();
    let deep: Vec<u8> = made::rgb(cup.rgba()).iter().flat_map(|sample| [*sample, *sample]).collect();
    let png = made::png((w, h), 16, 2, &[], &made::unfiltered(&deep, w as usize * 6));
    assert_eq!(whole(&png), Ok(cup.clone()), "16 bits");

    let gamma = made::chunk(b"gAMA", &100_000_u32.to_be_bytes());
    let shallow = made::unfiltered(&made::rgb(cup.rgba()), w as usize * 3);
    let png = made::png((w, h), 8, 2, &[gamma], &shallow);
    assert_eq!(whole(&png), Ok(cup), "a gamma, which programs write wrong, changes nothing");

    let palette = made::chunk(b"PLTE", &[255, 0, 0, 0, 0, 255]);
    let clear = made::chunk(b"tRNS", &[255, 0]);
    let png = made::png((2, 1), 1, 3, &[palette, clear], &[0, 0b0100_0000]);
    assert_eq!(whole(&png).map(Pixels::into_rgba), Ok(vec![255, 0, 0, 255, 0, 0, 255, 0]));

    let png = made::png((4, 1), 2, 0, &[], &[0, 0b0001_1011]);
    let greys: Vec<u8> = [0, 85, 170, 255].iter().flat_map(|y| [*y, *y, *y, 255]).collect();
    assert_eq!(whole(&png).map(Pixels::into_rgba), Ok(greys));
}

#[test]
fn an_interlaced_png_is_read() {
    let rows = [0, 9, 9, 9, 0, 7, 7, 7]; // One pixel of the first pass, one of the sixth.
    let mut png = made::png((2, 1), 8, 2, &[], &rows);
    let header = made::chunk(b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 1]);
    png.splice(8..8 + header.len(), header);
    assert_eq!(whole(&png).map(Pixels::into_rgba), Ok(vec![9, 9, 9, 255, 7, 7, 7, 255]));
}

#[test]
fn see_through_pixels_stay_so_and_lend_no_dark_fringe_when_scaled() {
    for name in ["cup-alpha.webp", "cup-alpha.heic"] {
        let cut = whole(&photo(name)).expect(name);
        assert!(!cut.is_opaque(), "{name}");
        assert_eq!(cut.pixel(0, 0).map(|p| p[3]), Some(0), "{name}");
        assert_eq!(cut.pixel(41, 28).map(|p| p[3]), Some(255), "{name}");
    }
    // White within clear black: a careless scaler mixes the black in.
    let mut rgba = [0; 4 * 64 * 64];
    for y in 20..44 {
        rgba[(y * 64 + 20) * 4..(y * 64 + 44) * 4].fill(255);
    }
    let sheet = Pixels::new(64, 64, rgba.to_vec()).expect("the length is right");
    for side in [13, 31, 100] {
        let scaled = sheet.scaled(side, side);
        let edge: Vec<_> = scaled.rgba().chunks_exact(4).filter(|p| p[3] > 8).collect();
        assert!(edge.len() > 4);
        assert!(edge.iter().all(|p| p[..3].iter().all(|s| *s > 240)), "a dark fringe at {side}");
    }
}

#[test]
fn colours_of_another_profile_become_srgb() {
    // Display P3's own green lies beyond sRGB; a mid colour moves apart from grey.
    let p3 = moxcms::ColorProfile::new_display_p3().encode().expect("a profile can be written");
    let srgb = moxcms::ColorProfile::new_srgb().encode().expect("a profile can be written");
    let of = |profile: &[u8], colour: [u8; 3]| {
        let icc = [b"name\0\0", &made::deflate(profile)[..]].concat();
        let png = made::png((1, 1), 8, 2, &[made::chunk(b"iCCP", &icc)], &[&[0], &colour[..]].concat());
        whole(&png).expect("it can be decoded").pixel(0, 0).expect("a pixel")
    };
    for [r, g, b] in [[100, 150, 100], [3, 7, 1], [255, 254, 1], [200, 13, 77]] {
        assert_eq!(of(&srgb, [r, g, b]), [r, g, b, 255], "sRGB stays as it is, to the last bit");
    }
    assert_eq!(of(b"no profile", [100, 150, 100]), [100, 150, 100, 255], "what is no profile says nothing");
    let [r, g, b, a] = of(&p3, [100, 150, 100]);
    // By the primaries of SMPTE EG 432-1 and of sRGB: (82.5, 151.3, 96.0).
    assert!(r.abs_diff(82) <= 2 && g.abs_diff(151) <= 2 && b.abs_diff(96) <= 2 && a == 255, "{r} {g} {b}");
    assert_eq!(of(&p3, [128, 128, 128]), [128, 128, 128, 255], "grey stays grey");
}

#[test]
fn a_phones_heic_is_turned_once() {
    let bytes = photo("cup-turned.heic");
    let probed = probe(&bytes, &Limits::default()).expect("it has a header");
    assert_eq!((probed.format, probed.seen_size()), (Format::Heic, (83, 57)));
    assert_eq!(probed.orientation, Orientation::Upright);
    assert_eq!(probed.taken, Some(jiff::civil::date(2016, 5, 4).at(13, 14, 15, 0)));
    let decoded = whole(&bytes).expect("it can be decoded");
    assert!(likeness(&decoded, &cup()) > 27.0, "{:.1} dB", likeness(&decoded, &cup()));
}

#[test]
fn the_date_is_the_cameras_and_no_other() {
    let taken = |bytes: &[u8]| probe(bytes, &Limits::default()).expect("it has a header").taken;
    let at = |y, m, d, h, min, s| Some(jiff::civil::date(y, m, d).at(h, min, s, 0));
    assert_eq!(taken(&photo("powershot_g2.jpg")), at(2003, 3, 28, 16, 55, 4));
    assert_eq!(taken(&photo("tower.jpg")), at(2019, 11, 9, 10, 59, 36));
    // This one says only when it was changed.
    assert_eq!(taken(&photo("hopper_orientation_6.jpg")), None);
    let exif = made::exif(1, "2010:01:02 03:04:05", b"maker");
    let late = made::chunk(b"eXIf", &exif);
    let mut png = made::png((1, 1), 8, 2, &[], &[0, 1, 2, 3]);
    png.splice(png.len() - 12..png.len() - 12, late);
    assert_eq!(taken(&png), at(2010, 1, 2, 3, 4, 5), "also when it stands behind the pixels");
}

#[test]
fn our_reading_of_exif_agrees_with_a_full_reader() {
    for (name, bytes) in made::all_photos() {
        let Ok(full) = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&bytes)) else {
            continue;
        };
        let ours = probe(&bytes, &Limits::default()).expect("it has a header");
        let theirs =
            full.get_field(exif::Tag::Orientation, exif::In::PRIMARY).and_then(|f| f.value.get_uint(0));
        if ours.format != Format::Heic {
            assert_eq!(u32::from(ours.orientation.exif()), theirs.unwrap_or(1), "{name}");
        }
        let theirs = full.get_field(exif::Tag::DateTimeOriginal, exif::In::PRIMARY);
        let ours = ours.taken.map(|taken| taken.strftime("%Y-%m-%d %H:%M:%S").to_string());
        assert_eq!(ours, theirs.map(|field| field.display_value().to_string()), "{name}");
    }
}

#[test]
fn photographs_of_many_cameras_are_read_upright() {
    // The same portrait, stored in three ways, shows the same.
    let [five, six, eight] =
        ["hopper_orientation_5.jpg", "hopper_orientation_6.jpg", "hopper_orientation_8.webp"]
            .map(|name| whole(&photo(name)).expect(name));
    for (a, b) in [(&five, &six), (&six, &eight)] {
        assert!(likeness(a, b) > 25.0, "{:.1} dB", likeness(a, b));
    }
    for (name, bytes) in made::all_photos() {
        let seen = probe(&bytes, &Limits::default()).expect(&name).seen_size();
        assert_eq!(whole(&bytes).expect(&name).size(), seen, "{name}");
    }
}

#[test]
fn what_is_no_photo_is_refused_for_what_it_is() {
    let refused = |bytes: &[u8]| whole(bytes).expect_err("it is refused");
    let unsupported = PhotoError::Unsupported;
    assert_eq!(refused(b""), PhotoError::Empty);
    assert_eq!(refused(b"Dear diary, this is no picture."), PhotoError::NotAPicture);
    assert_eq!(refused(b"BMW"), PhotoError::NotAPicture);
    assert_eq!(refused(b"%PDF-1.7 and so on"), unsupported(Unsupported::Pdf));
    assert_eq!(refused(b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf"), unsupported(Unsupported::Avif));
    assert_eq!(refused(b"\0\0\0\x18ftypmp42\0\0\0\0isommp42"), unsupported(Unsupported::Video));
    assert_eq!(refused(b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom"), unsupported(Unsupported::Raw));
    assert_eq!(refused(b"<?xml version='1.0'?><svg/>"), unsupported(Unsupported::Svg));
    let raw = made::tiff(2, 1, &[1; 6], &[(254, 1)], 0);
    assert_eq!(refused(&raw), unsupported(Unsupported::Raw), "its first picture is a small preview");

    let with_frame = |marker: u8, precision: u8| {
        let mut jpeg = photo("cup-baseline.jpg");
        let frame = jpeg.windows(2).position(|two| two == [0xFF, 0xC0]).expect("it has a frame");
        (jpeg[frame + 1], jpeg[frame + 4]) = (marker, precision);
        refused(&jpeg)
    };
    assert_eq!(with_frame(0xC1, 12), unsupported(Unsupported::TwelveBitJpeg));
    assert_eq!(with_frame(0xC9, 8), unsupported(Unsupported::RareJpeg));
    assert_eq!(with_frame(0xC3, 8), unsupported(Unsupported::RareJpeg));
}

#[test]
fn every_refusal_has_its_sentences() {
    use std::io::ErrorKind::{NotFound, PermissionDenied};
    let (bytes, pixels, limit) = (600_000_001, 145_000_000, 144_000_000);
    let mut refusals = vec![
        PhotoError::Empty,
        PhotoError::NotAPicture,
        PhotoError::Truncated,
        PhotoError::TooLarge { bytes, limit: 512 << 20 },
        PhotoError::TooManyPixels { pixels, limit },
        PhotoError::TooMuchMemory { bytes, limit },
        PhotoError::Damaged,
        PhotoError::TookTooLong,
        PhotoError::Cancelled(lifestory::task::Cancelled),
        PhotoError::NotAFile,
        PhotoError::Closed(PermissionDenied),
        PhotoError::TooDeep,
        PhotoError::Unreadable(NotFound),
        PhotoError::Unreadable(PermissionDenied),
    ];
    refusals.extend(Unsupported::ALL.map(PhotoError::Unsupported));
    let english = lifestory::language::Language::of("en-GB");
    for refusal in refusals {
        let message = refusal.message();
        let said = english.say(&message);
        assert!(said != message.key && said.ends_with('.'), "{refusal:?}: {said}");
    }
    let said = english.say(&PhotoError::TooLarge { bytes, limit: 512 << 20 }.message());
    assert!(said.contains("601 MB") && said.contains("536 MB"), "{said}");
}
