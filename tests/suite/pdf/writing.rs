//! Writing the file: whole or refused, always the same, and never in much memory.

use super::pages::{Maker, Photos, info, of_everything, scene_jpeg, write};
use super::reading::read;
use kurbo::Rect;
use lifestory::book::PhotoHash;
use lifestory::layout::Picture;
use lifestory::paint::pdf::{PdfError, PdfPage, Quality, write_pdf};
use lifestory::photo::{PhotoError, PhotoSource, Tone};
use lifestory::task::Progress;
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

fn everything() -> (Vec<PdfPage>, Photos) {
    let mut photos = Photos::default();
    let pages = (1..3).map(|number| {
        let number = number.to_string();
        of_everything(&mut photos).titled(&number, "Everything", "Now")
    });
    (pages.collect(), photos)
}

/// Takes so many bytes and no more.
struct Full {
    room: usize,
    flushes: bool,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.flushes { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
    }
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    let (pages, photos) = everything();
    let first = write(pages, &photos, Quality::Print).unwrap().0;
    let (pages, photos) = everything();
    let second = write(pages, &photos, Quality::Print).unwrap().0;
    for (id, object) in &read(&first).objects {
        assert_eq!(Some(object), read(&second).objects.get(id), "object {id:?}");
    }
    assert!(first == second);
}

#[test]
fn two_books_that_differ_in_a_word_have_different_identities() {
    let identity = |word: &str| {
        let mut page = Maker::new();
        page.words("Andika", word, (20.0, 20.0), 100.0);
        let document = read(&write(vec![page.page()], &Photos::default(), Quality::Print).unwrap().0);
        document.trailer.get(b"ID").unwrap().clone()
    };
    assert_ne!(identity("Nan"), identity("Dad"));
}

#[test]
fn a_full_disk_is_seen_wherever_it_fills_up() {
    let mut photos = Photos::default();
    let mut page = Maker::new();
    page.words("Andika", "Some words", (20.0, 20.0), 100.0);
    page.picture(photos.whole(scene_jpeg(1, 300, 200), Rect::new(20.0, 40.0, 80.0, 80.0)), "A scene");
    let pages = vec![page.page()];
    let length = write(pages.clone(), &photos, Quality::Original).unwrap().0.len();
    for room in (0..40).map(|nth| length * nth / 40).chain([1, length - 1]) {
        let pages = pages.clone();
        let mut full = Full { room, flushes: true };
        let result = write_pdf(pages, &info(), Quality::Original, &photos, &mut full, &Progress::new());
        assert!(matches!(result, Err(PdfError::Write(_))), "with room for {room} of {length} bytes");
    }
    let mut unflushed = Full { room: usize::MAX, flushes: false };
    let result = write_pdf(pages, &info(), Quality::Original, &photos, &mut unflushed, &Progress::new());
    assert!(matches!(result, Err(PdfError::Write(_))), "the last bytes count too");
}

#[test]
fn a_cancelled_export_ends_and_says_so() {
    let (pages, photos) = everything();
    let progress = Progress::new();
    let stop = progress.clone();
    let pages = pages.into_iter().enumerate().map(move |(at, page)| {
        if at == 1 {
            stop.cancel();
        }
        page
    });
    let result = write_pdf(pages, &info(), Quality::Original, &photos, &mut io::sink(), &progress);
    assert!(matches!(result, Err(PdfError::Cancelled(_))));
    assert_eq!(progress.steps().0, 1);
}

#[test]
fn a_photo_that_cannot_be_read_leaves_its_place_open_and_is_named() {
    let (mut pages, mut photos) = everything();
    let missing = PhotoHash::from_bytes([7; 32]);
    let broken = photos.whole(scene_jpeg(3, 90, 60), Rect::new(10.0, 10.0, 50.0, 40.0));
    photos.0.insert(broken.file, b"no picture at all".to_vec());
    let mut files = [missing, broken.file].into_iter().cycle();
    for item in &mut pages[1].list.items {
        if let lifestory::layout::DisplayItem::Picture(picture) = item {
            picture.file = files.next().unwrap();
        }
    }
    let (pdf, stats) = write(pages, &photos, Quality::Original).expect("the rest is written");
    assert_eq!(stats.pages, 2);
    let open: Vec<PhotoHash> = stats.left_open.iter().map(|(photo, _)| *photo).collect();
    assert!(open.len() == 2 && open.contains(&missing) && open.contains(&broken.file), "{open:?}");
    let document = lopdf::Document::load_mem(&pdf).expect("the file holds together");
    let second = document.get_pages()[&2];
    let resources = document.get_page_resources(second).unwrap().0.cloned();
    assert!(resources.is_none_or(|resources| !resources.has(b"XObject")), "nothing stands in their places");
}

#[test]
fn a_book_without_pages_is_refused() {
    assert!(matches!(write(Vec::new(), &Photos::default(), Quality::Print), Err(PdfError::NoPages)));
}

#[test]
fn odd_numbers_do_no_harm() {
    let mut photos = Photos::default();
    let mut page = of_everything(&mut photos);
    let odd = [f64::NAN, f64::INFINITY, -1e12, 0.0];
    let mut path = kurbo::BezPath::new();
    path.move_to((odd[0], odd[1]));
    path.line_to((odd[2], odd[3]));
    path.close_path();
    path.line_to((3.0, f64::NAN));
    page.fill(path.clone(), lifestory::book::Colour::BLACK);
    page.stroke(path.clone(), lifestory::book::Colour::BLACK, f64::NAN, vec![0.0, -1.0, f64::NAN], true);
    page.fill(kurbo::BezPath::new(), lifestory::book::Colour::BLACK);
    page.list.items.push(lifestory::layout::DisplayItem::PopClip);
    page.list.items.push(lifestory::layout::DisplayItem::PushClip(kurbo::BezPath::new()));
    let mut picture = photos.whole(scene_jpeg(1, 60, 40), Rect::new(0.0, 0.0, f64::NAN, 0.0));
    page.picture(picture.clone(), "");
    picture.part = Rect::new(0.9, 0.9, 0.1, 0.1);
    page.picture(picture.clone(), "");
    picture.part = Rect::new(-3.0, 0.2, f64::INFINITY, 0.3);
    picture.place = Rect::new(0.0, 0.0, 10.0, 10.0);
    page.picture(picture, "");
    let (bytes, _) = write(vec![page.page()], &photos, Quality::Print).unwrap();
    let document = read(&bytes);
    let page = document.get_pages()[&1];
    let content = String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
    assert!(!content.contains("NaN") && !content.contains("inf"));
    let count = |operator: &str| content.lines().filter(|line| line.trim() == operator).count();
    assert_eq!(count("q"), count("Q"));
}

/// Makes each photo when it is asked for, and counts how many of them are alive at once.
struct Lazy {
    jpeg: Vec<u8>,
    asked: AtomicUsize,
}

impl PhotoSource for Lazy {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        // A comment makes every file another one; it does not reach the PDF, but its length does not either.
        let comment = [&[0xFF, 0xFE, 0, 34][..], photo.as_bytes()].concat();
        Ok([&self.jpeg[..2], &comment, &self.jpeg[2..]].concat())
    }
}

#[test]
fn each_photo_is_asked_for_once_and_written_before_the_next() {
    let source = Lazy { jpeg: scene_jpeg(1, 400, 300), asked: AtomicUsize::new(0) };
    let count = 300_u16;
    let mut hash = [0; 32];
    let pages = (0..count).map(|number| {
        hash[..2].copy_from_slice(&number.to_be_bytes());
        let mut page = Maker::new();
        page.picture(
            Picture {
                file: PhotoHash::from_bytes(hash),
                pixels: (400, 300),
                part: Rect::new(0.0, 0.0, 1.0, 1.0),
                place: Rect::new(20.0, 20.0, 180.0, 140.0),
                outline: lifestory::layout::Outline::Corners(0.0),
                turn: lifestory::geometry::Angle::ZERO,
                transform: kurbo::Affine::IDENTITY,
                tone: Tone::default(),
            },
            "A photo",
        );
        page.page()
    });
    struct Counting<'a> {
        written: usize,
        source: &'a Lazy,
        /// Bytes of photos asked for and not yet handed on, at most.
        held: usize,
    }
    impl Write for Counting<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.written += bytes.len();
            let asked = self.source.asked.load(Ordering::Relaxed) * self.source.jpeg.len();
            self.held = self.held.max(asked.saturating_sub(self.written));
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut out = Counting { written: 0, source: &source, held: 0 };
    let stats = write_pdf(pages, &info(), Quality::Original, &source, &mut out, &Progress::new()).unwrap();
    assert_eq!((stats.photos, stats.photos_unchanged), (300, 300));
    assert_eq!(source.asked.load(Ordering::Relaxed), 300);
    assert_eq!(stats.bytes, out.written as u64);
    // One piece of the output and one photo.
    assert!(out.held < (1 << 20) + 2 * source.jpeg.len(), "{} bytes were held", out.held);
}

#[test]
fn photos_of_one_camera_share_its_colour_profile_which_has_no_date() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile can be written");
    let icc = [&b"ICC_PROFILE\0\x01\x01"[..], &profile].concat();
    let segments = [crate::pictures::made::segment(0xE2, &icc)];
    let mut photos = Photos::default();
    let mut page = Maker::new();
    for number in 0..2 {
        let jpeg = crate::pictures::made::with_segments(&scene_jpeg(number, 60, 40), &segments);
        page.picture(photos.whole(jpeg, Rect::new(20.0, 20.0, 80.0, 60.0)), "");
    }
    let document = read(&write(vec![page.page()], &photos, Quality::Original).unwrap().0);
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let profiles: Vec<_> =
        streams.filter(|stream| stream.dict.has(b"N") && !stream.dict.has(b"First")).collect();
    assert_eq!(profiles.len(), 2, "one for the photos, one for the document");
    for profile in profiles {
        let bytes = profile.decompressed_content().unwrap();
        assert_eq!(bytes[24..36], [7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0], "the first of January 2000");
    }
}
