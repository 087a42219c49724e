//! What does not show is not in the file.

use super::pages::{Maker, Photos, scene, scene_jpeg, write};
use super::reading::{images, pixels, read};
use crate::pictures::made;
use kurbo::Rect;
use lifestory::layout::Outline;
use lifestory::paint::pdf::Quality;
use lifestory::photo::{Pixels, encode};

/// No scene has it.
const SECRET: [u8; 3] = [255, 0, 255];

fn page_of(pictures: Vec<lifestory::layout::Picture>) -> lifestory::paint::pdf::PdfPage {
    let mut page = Maker::new();
    for picture in pictures {
        page.picture(picture, "A photo");
    }
    page.page()
}

/// A scene with a secret in its bottom right corner, and how far in it reaches (of 600 × 400).
fn with_secret(across: u32, down: u32) -> Pixels {
    let mut rgba = scene(1, 600, 400).into_rgba();
    for (at, pixel) in rgba.chunks_exact_mut(4).enumerate() {
        let (x, y) = (at as u32 % 600, at as u32 / 600);
        if x >= 600 - across && y >= 400 - down {
            pixel[..3].copy_from_slice(&SECRET);
        }
    }
    Pixels::new(600, 400, rgba).expect("the size is right")
}

fn near_secret(pixels: &Pixels) -> usize {
    let near = |pixel: &&[u8]| {
        let far = pixel.iter().zip(SECRET).map(|(a, b)| u32::from(a.abs_diff(b))).sum::<u32>();
        far < 150
    };
    pixels.rgba().chunks_exact(4).map(|pixel| &pixel[..3]).filter(near).count()
}

#[test]
fn what_a_crop_hides_is_gone() {
    for quality in [Quality::Original, Quality::Print] {
        for bytes in [encode::jpeg(&with_secret(100, 100), 90), encode::png(&with_secret(100, 100))] {
            let mut photos = Photos::default();
            let mut picture =
                photos.whole(bytes.expect("it can be written"), Rect::new(20.0, 20.0, 120.0, 86.0));
            let shown = pixels(
                images(&read(&write(vec![page_of(vec![picture.clone()])], &photos, quality).unwrap().0))[0],
            );
            assert!(near_secret(&shown) > 9_000, "the secret is in the photo");
            picture.part = Rect::new(0.0, 0.0, 0.75, 0.7);
            let (pdf, _) = write(vec![page_of(vec![picture])], &photos, quality).unwrap();
            let document = read(&pdf);
            let all = images(&document);
            assert_eq!(all.len(), 1);
            assert_eq!(near_secret(&pixels(all[0])), 0);
        }
    }
}

#[test]
fn what_an_outline_cuts_off_is_gone() {
    let place = Rect::new(20.0, 20.0, 110.0, 80.0);
    for (outline, reach) in [(Outline::Ellipse, (60, 40)), (Outline::Corners(20.0), (28, 28))] {
        let mut photos = Photos::default();
        let secret = with_secret(reach.0, reach.1);
        assert!(near_secret(&secret) > 0);
        let mut picture = photos.whole(encode::jpeg(&secret, 95).unwrap(), place);
        picture.outline = outline;
        let (pdf, stats) = write(vec![page_of(vec![picture])], &photos, Quality::Original).unwrap();
        assert_eq!(stats.photos_unchanged, 0);
        assert_eq!(near_secret(&pixels(images(&read(&pdf))[0])), 0, "{outline:?}");
    }
}

#[test]
fn colours_under_full_transparency_are_gone() {
    let mut rgba = with_secret(200, 200).into_rgba();
    for pixel in rgba.chunks_exact_mut(4) {
        if pixel[..3] == SECRET {
            pixel[3] = 0;
        }
    }
    let mut photos = Photos::default();
    let png = encode::png(&Pixels::new(600, 400, rgba).unwrap()).unwrap();
    let picture = photos.whole(png, Rect::new(20.0, 20.0, 120.0, 86.0));
    let (pdf, _) = write(vec![page_of(vec![picture])], &photos, Quality::Original).unwrap();
    let document = read(&pdf);
    let (masked, masks): (Vec<_>, Vec<_>) =
        images(&document).into_iter().partition(|image| image.dict.has(b"SMask"));
    assert_eq!((masked.len(), masks.len()), (1, 1));
    assert_eq!(near_secret(&pixels(masked[0])), 0);
    let alpha = masks[0].decompressed_content().unwrap();
    assert_eq!(alpha.iter().filter(|alpha| **alpha == 0).count(), 200 * 200);
}

#[test]
fn nothing_that_a_camera_wrote_goes_along() {
    let canary = b"CANARY-51.5074N-Nan";
    let exif = [&b"Exif\0\0"[..], &made::exif(6, "2019:05:01 10:00:00", canary)].concat();
    let segments = [
        made::segment(0xE1, &exif),
        made::segment(0xE1, &[&b"http://ns.adobe.com/xap/1.0/\0"[..], canary].concat()),
        made::segment(0xED, &[&b"Photoshop 3.0\0"[..], canary].concat()),
        made::segment(0xE2, &[&b"MPF\0"[..], canary].concat()),
        made::segment(0xFE, canary),
    ];
    let mut bytes = made::with_segments(&scene_jpeg(1, 300, 200), &segments);
    bytes.extend(canary);
    let mut photos = Photos::default();
    let whole = photos.whole(bytes, Rect::new(20.0, 20.0, 60.0, 80.0));
    assert_eq!(whole.pixels, (200, 300), "the camera's turn is understood");
    let cropped = lifestory::layout::Picture { part: Rect::new(0.1, 0.1, 0.5, 0.5), ..whole.clone() };
    let (pdf, stats) = write(vec![page_of(vec![whole, cropped])], &photos, Quality::Original).unwrap();
    assert_eq!((stats.photos, stats.photos_unchanged), (2, 1));
    for image in images(&read(&pdf)) {
        for forbidden in [&b"CANARY"[..], b"Exif", b"MPF", b"Photoshop", b"adobe.com"] {
            assert!(!image.content.windows(forbidden.len()).any(|part| part == forbidden));
        }
        assert!(!image.content.windows(2).any(|pair| pair == [0xFF, 0xE1] || pair == [0xFF, 0xFE]));
    }
    assert!(!pdf.windows(6).any(|part| part == b"CANARY"));
}

#[test]
fn a_whole_jpeg_keeps_its_scans_bit_for_bit_and_is_written_once() {
    let mut photos = Photos::default();
    let jpeg = scene_jpeg(5, 640, 480);
    let picture = photos.whole(jpeg.clone(), Rect::new(20.0, 20.0, 100.0, 80.0));
    let smaller =
        lifestory::layout::Picture { place: Rect::new(20.0, 100.0, 60.0, 130.0), ..picture.clone() };
    let pages = vec![page_of(vec![picture.clone(), smaller]), page_of(vec![picture])];
    let (pdf, stats) = write(pages, &photos, Quality::Original).unwrap();
    assert_eq!((stats.photos, stats.photos_unchanged), (1, 1));
    let document = read(&pdf);
    let images = images(&document);
    assert_eq!(images.len(), 1);
    let scans = |bytes: &[u8]| {
        let start = bytes.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
        bytes[start..].to_vec()
    };
    assert_eq!(scans(&images[0].content), scans(&jpeg));
}

#[test]
fn a_page_knows_only_its_own_photos() {
    let mut photos = Photos::default();
    let place = Rect::new(20.0, 20.0, 100.0, 80.0);
    let pages: Vec<_> =
        (0..3).map(|number| page_of(vec![photos.whole(scene_jpeg(number, 60, 40), place)])).collect();
    let document = read(&write(pages, &photos, Quality::Original).unwrap().0);
    for page in document.get_pages().into_values() {
        let page = document.get_dictionary(page).unwrap();
        let resources = super::reading::dict(&document, page, "Resources").unwrap();
        assert_eq!(super::reading::dict(&document, resources, "XObject").unwrap().len(), 1);
    }
}

#[test]
fn print_scales_down_what_no_paper_shows_and_leaves_the_rest_alone() {
    let mut photos = Photos::default();
    let jpeg = scene_jpeg(1, 1500, 1000);
    // 1500 pixels over 50.8 mm are 750 to the inch; over 101.6 mm they are 375.
    let fine = photos.whole(jpeg, Rect::new(0.0, 0.0, 50.8, 50.8 / 1.5));
    let coarse =
        lifestory::layout::Picture { place: Rect::new(0.0, 0.0, 101.6, 101.6 / 1.5), ..fine.clone() };
    for (picture, quality, width) in
        [(&fine, Quality::Original, 1500), (&fine, Quality::Print, 600), (&coarse, Quality::Print, 1500)]
    {
        let (pdf, _) = write(vec![page_of(vec![picture.clone()])], &photos, quality).unwrap();
        let got = pixels(images(&read(&pdf))[0]).width();
        assert!((width..=width + 2).contains(&got), "{got} for {width}");
    }
}
