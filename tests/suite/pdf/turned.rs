//! A photo turned in its frame: the PDF holds just what the screen shows of it.

use super::pages::{Maker, Photos, scene, write};
use super::reading::{images, pixels, read};
use kurbo::Rect;
use lifestory::book::PhotoHash;
use lifestory::geometry::Angle;
use lifestory::layout::{Outline, Picture, within_photo};
use lifestory::paint::pdf::Quality;
use lifestory::paint::raster::{PhotoPixels, RasterPainter, View};
use lifestory::photo::{Pixels, encode};
use std::sync::Arc;

struct Scene;

impl PhotoPixels for Scene {
    fn pixels(&self, _: &PhotoHash, _: u32, _: u32) -> Option<Arc<Pixels>> {
        Some(Arc::new(scene(1, 600, 400)))
    }
}

/// A part of a photo of 600 × 400 pixels, turned, each pixel as large on paper as a tenth of a millimetre.
fn turned(photos: &mut Photos, part: Rect, degrees: f64) -> Picture {
    let turn = Angle::from_degrees(degrees);
    let part = within_photo(part, (600, 400), turn);
    let (across, down) = (part.width() * 60.0, part.height() * 40.0);
    let size = if turn.quarters().is_multiple_of(2) { (across, down) } else { (down, across) };
    let bytes = encode::png(&scene(1, 600, 400)).expect("a small picture can be written");
    let place = Rect::from_origin_size((20.0, 30.0), size);
    Picture { part, turn, ..photos.whole(bytes, place) }
}

#[test]
fn the_file_holds_what_the_screen_shows_the_right_way_up() {
    let (whole, part) = (Rect::new(0.0, 0.0, 1.0, 1.0), Rect::new(0.5, 0.25, 0.8, 0.7));
    for (quality, part, turns) in [
        (Quality::Original, part, &[90.0, 180.0, -90.0, 6.0, -11.0, 97.0][..]),
        (Quality::Print, part, &[97.0]),
        (Quality::Original, whole, &[90.0]),
    ] {
        for &degrees in turns {
            let mut photos = Photos::default();
            let picture = turned(&mut photos, part, degrees);
            let mut page = Maker::new();
            page.picture(picture.clone(), "A photo");
            let page = page.page();
            let (pdf, stats) = write(vec![page.clone()], &photos, quality).unwrap();
            assert_eq!((stats.photos, stats.photos_unchanged), (1, 0));
            let inside = pixels(images(&read(&pdf))[0]);
            let (width, height) = inside.size();
            let view = View {
                scale: f64::from(width) / picture.place.width(),
                left: picture.place.x0,
                top: picture.place.y0,
                width: width as u16,
                height: height as u16,
            };
            let screen = RasterPainter::exact().paint(&page.list, view, &Scene).straight();
            let far: u64 = (inside.rgba().iter().zip(&screen)).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
            let far = far as f64 / screen.len() as f64;
            assert!(far < 2.0, "{part:?} turned {degrees}: {far} in {width} × {height}");
        }
    }
}

#[test]
fn what_lies_beyond_a_leaning_frame_is_gone() {
    let mut photos = Photos::default();
    // A photo that is red but for its corners, which the frame hides when it leans.
    let rgba = (0..600 * 400u32).flat_map(|at| {
        let (x, y) = (at % 600, at / 600);
        let corner = !(30..570).contains(&x) && !(20..380).contains(&y);
        if corner { [0, 0, 255, 255] } else { [255, 0, 0, 255] }
    });
    let bytes = encode::png(&Pixels::new(600, 400, rgba.collect()).unwrap()).unwrap();
    let turn = Angle::from_degrees(12.0);
    let part = within_photo(Rect::new(0.0, 0.0, 1.0, 1.0), (600, 400), turn);
    let place = Rect::from_origin_size((20.0, 30.0), (part.width() * 90.0, part.height() * 60.0));
    for outline in [Outline::Corners(0.0), Outline::Corners(4.0), Outline::Ellipse] {
        let picture = Picture { part, turn, outline, ..photos.whole(bytes.clone(), place) };
        let mut page = Maker::new();
        page.picture(picture, "A photo");
        let (pdf, _) = write(vec![page.page()], &photos, Quality::Original).unwrap();
        let inside = pixels(images(&read(&pdf))[0]);
        assert!(inside.rgba().chunks_exact(4).all(|pixel| pixel[2] == 0), "{outline:?}");
    }
}
