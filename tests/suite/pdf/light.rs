//! A photo that is shown lighter or darker than it is: alike on the screen and in the PDF, and its own file
//! is as it was.

use super::pages::{Maker, Photos, scene, scene_jpeg, write};
use super::reading::{images, pixels, read};
use kurbo::Rect;
use lifestory::book::PhotoHash;
use lifestory::layout::Picture;
use lifestory::paint::dump::dump;
use lifestory::paint::pdf::Quality;
use lifestory::paint::raster::{PhotoPixels, RasterPainter, View};
use lifestory::photo::{Pixels, Tone};
use std::sync::Arc;

struct Scene;

impl PhotoPixels for Scene {
    fn pixels(&self, _: &PhotoHash, _: u32, _: u32) -> Option<Arc<Pixels>> {
        Some(Arc::new(scene(1, 300, 200)))
    }
}

const PLACE: Rect = Rect::new(20.0, 30.0, 80.0, 70.0);
const LIGHTER: Tone = Tone { greyscale: false, light: 40 };
const DARKER: Tone = Tone { greyscale: false, light: -40 };
const GREY: Tone = Tone { greyscale: true, light: 40 };

/// What is painted of a place, each pixel of the photo as one.
fn painted(painter: &mut RasterPainter, page: &Maker, place: Rect) -> Vec<u8> {
    let view = View { scale: 300.0 / place.width(), left: place.x0, top: place.y0, width: 300, height: 200 };
    painter.paint(&page.list, view, &Scene).straight()
}

/// How far two pictures are from each other, in parts of 255.
fn far(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(*b))).sum::<f64>() / a.len() as f64
}

#[test]
fn the_file_holds_what_the_screen_shows_lighter_and_darker_and_grey() {
    let as_it_is = scene(1, 300, 200);
    let mut before = None;
    for (quality, tone) in [
        (Quality::Original, DARKER),
        (Quality::Original, Tone::default()),
        (Quality::Original, LIGHTER),
        (Quality::Print, LIGHTER),
        (Quality::Original, GREY),
    ] {
        let mut photos = Photos::default();
        let picture = Picture { tone, ..photos.whole(scene_jpeg(1, 300, 200), PLACE) };
        let mut page = Maker::new();
        page.picture(picture, "A photo");
        let screen = painted(&mut RasterPainter::exact(), &page, PLACE);
        let (pdf, stats) = write(vec![page.page()], &photos, quality).unwrap();
        assert_eq!(stats.photos_unchanged, usize::from(tone == Tone::default()), "{tone:?}");
        let file = pixels(images(&read(&pdf))[0]);
        assert_eq!(file.size(), (300, 200));
        assert!(far(file.rgba(), &screen) < 3.0, "{tone:?}: {}", far(file.rgba(), &screen));
        assert_eq!(file.is_grey(), tone.greyscale);
        let brightness: f64 =
            screen.iter().map(|sample| f64::from(*sample)).sum::<f64>() / screen.len() as f64;
        if tone == Tone::default() {
            assert!(far(as_it_is.rgba(), &screen) < 1.0);
        }
        if let Some((tone_before, before)) = before.replace((tone, brightness)) {
            assert!(tone_before >= tone || brightness > before + 10.0 || tone.greyscale, "{tone:?}");
        }
    }
}

#[test]
fn one_photo_in_two_frames_is_as_light_in_each_as_it_is_there() {
    let places = [PLACE, Rect::new(100.0, 30.0, 160.0, 70.0), Rect::new(20.0, 100.0, 80.0, 140.0)];
    let mut photos = Photos::default();
    let whole = photos.whole(scene_jpeg(1, 300, 200), PLACE);
    let picture = |place: Rect, tone: Tone| Picture { place, tone, ..whole.clone() };
    let mut page = Maker::new();
    let tones = [LIGHTER, Tone::default(), DARKER];
    for (place, tone) in places.into_iter().zip(tones) {
        page.picture(picture(place, tone), "A photo");
    }
    let mut painter = RasterPainter::exact();
    for (place, tone) in places.into_iter().zip(tones) {
        let mut alone = Maker::new();
        alone.picture(picture(place, tone), "A photo");
        let expected = painted(&mut RasterPainter::exact(), &alone, place);
        assert_eq!(painted(&mut painter, &page, place), expected, "{tone:?}");
    }
    let (pdf, stats) = write(vec![page.page()], &photos, Quality::Original).unwrap();
    assert_eq!((stats.photos, stats.photos_unchanged), (3, 1), "only those that are lit are written anew");
    assert_eq!(images(&read(&pdf)).len(), 3);
}

#[test]
fn the_display_list_as_text_says_how_light_a_photo_is_shown() {
    let mut photos = Photos::default();
    for (tone, said) in [(LIGHTER, " light +40"), (DARKER, " light -40"), (GREY, " grey light +40")] {
        let mut page = Maker::new();
        page.picture(Picture { tone, ..photos.whole(scene_jpeg(1, 30, 20), PLACE) }, "A photo");
        assert!(dump(&page.list).contains(said), "{}", dump(&page.list));
    }
    let mut page = Maker::new();
    page.picture(photos.whole(scene_jpeg(1, 30, 20), PLACE), "A photo");
    assert!(!dump(&page.list).contains("light"));
}
