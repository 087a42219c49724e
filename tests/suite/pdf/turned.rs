//! A photo turned in its frame: the PDF holds just what the screen shows of it.

use super::pages::{Maker, Photos, scene, scene_jpeg, write};
use super::reading::{images, pixels, read};
use kurbo::{Affine, Point, Rect};
use lifestory::book::PhotoHash;
use lifestory::geometry::Angle;
use lifestory::layout::{Outline, Picture, within_photo};
use lifestory::paint::pdf::Quality;
use lifestory::paint::raster::{PhotoPixels, RasterPainter, View};
use lifestory::photo::{Pixels, encode};
use lopdf::content::Content;
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
    let part = Rect::new(0.5, 0.25, 0.8, 0.7);
    for (quality, turns) in
        [(Quality::Original, &[90.0, 180.0, -90.0, 6.0, -11.0, 97.0][..]), (Quality::Print, &[97.0])]
    {
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

/// Where the corners of the one photo of a PDF's page are painted, as its file has them: top left, top
/// right, bottom right, bottom left; in mm from the top left of an A4 page.
fn corners_of_stored(pdf: &[u8]) -> [(f64, f64); 4] {
    let document = read(pdf);
    let page = document.get_pages()[&1];
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let drawn = content.operations.iter().position(|operation| operation.operator == "Do").unwrap();
    let mut matrix = Affine::IDENTITY;
    for operation in content.operations[..drawn].iter().filter(|operation| operation.operator == "cm") {
        let one: Vec<f64> = operation.operands.iter().map(|n| n.as_float().unwrap().into()).collect();
        matrix *= Affine::new(one.try_into().unwrap());
    }
    // The unit square lies upwards.
    [(0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)].map(|corner| {
        let at = matrix * Point::from(corner);
        let mm = |points: f64| (points * 25.4 / 72.0 * 100.0).round() / 100.0;
        (mm(at.x), mm(297.0 * 72.0 / 25.4 - at.y))
    })
}

#[test]
fn a_whole_photo_turned_by_quarters_stays_as_it_came_and_its_page_turns_it() {
    let camera = crate::pictures::made::exif(6, "2019:05:01 10:00:00", b"");
    let exif = crate::pictures::made::segment(0xE1, &[&b"Exif\0\0"[..], &camera].concat());
    let upright = scene_jpeg(1, 600, 400);
    // This camera lay on its side: the top left of what it stored is seen at the top right.
    let on_its_side = crate::pictures::made::with_segments(&upright, &[exif]);
    for (jpeg, first) in [(upright, 0), (on_its_side, 1)] {
        for quarters in [1, 2, 3] {
            let mut photos = Photos::default();
            let (wide, high) = if (quarters + first) % 2 == 0 { (60.0, 40.0) } else { (40.0, 60.0) };
            let place = Rect::from_origin_size((20.0, 30.0), (wide, high));
            let turn = Angle::from_degrees(90.0 * quarters as f64);
            let picture = Picture { turn, ..photos.whole(jpeg.clone(), place) };
            let mut page = Maker::new();
            page.picture(picture, "A photo");
            let (pdf, stats) = write(vec![page.page()], &photos, Quality::Original).unwrap();
            assert_eq!((stats.photos, stats.photos_unchanged), (1, 1), "{quarters} quarters");
            let scans = |bytes: &[u8]| {
                let start = bytes.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
                bytes[start..].to_vec()
            };
            assert_eq!(scans(&images(&read(&pdf))[0].content), scans(&jpeg));
            let (right, bottom) = (20.0 + wide, 30.0 + high);
            let mut seen = [(20.0, 30.0), (right, 30.0), (right, bottom), (20.0, bottom)];
            seen.rotate_left(quarters + first);
            assert_eq!(corners_of_stored(&pdf), seen, "{quarters} quarters, camera {first}");
        }
    }
}

#[test]
fn a_whole_photo_is_written_once_however_often_it_is_turned_by_quarters() {
    let mut photos = Photos::default();
    let upright = photos.whole(scene_jpeg(1, 600, 400), Rect::new(20.0, 30.0, 80.0, 70.0));
    let mut page = Maker::new();
    for degrees in [0.0, 90.0, 180.0] {
        let place = if degrees == 90.0 { Rect::new(20.0, 30.0, 60.0, 90.0) } else { upright.place };
        page.picture(Picture { turn: Angle::from_degrees(degrees), place, ..upright.clone() }, "A photo");
    }
    let (_, stats) = write(vec![page.page()], &photos, Quality::Original).unwrap();
    assert_eq!((stats.photos, stats.photos_unchanged), (1, 1));
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
