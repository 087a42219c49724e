//! The real window on a display of its own: what it shows is what the painter paints, keys reach it,
//! it rests when nothing happens, and it lets the book go when it closes.

use crate::support::display::Display;
use crate::support::{Seen, folder, run};
use image::RgbImage;
use lifestory::app::{Printed, View};
use lifestory::copy::everything;
use lifestory::export::BookPhotos;
use lifestory::layout::{Output, lay_out_book};
use lifestory::paint::raster::RasterPainter;
use lifestory::store::{Access, Note, Project, World};
use lifestory::text::Typesetter;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The desk in such a window: what the spine, the strip and the two bars leave.
const DESK: (u32, u32, u32, u32) = (268, 104, 736, 656);
/// The colour of what lies on the desk, in light colours.
const PANEL: [u8; 3] = [0xFB, 0xF7, 0xEF];
/// How long a test waits for the window to show something, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// The sample's window.
fn opened(book: &Path) -> Display {
    let mut display = Display::empty();
    display.start(Some(book));
    // The title tells that the book is open.
    display.fill("Idris.*Lifestory");
    display
}

/// The sample book in a folder.
fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let book = folder.path().join("book");
    let place = book.to_string_lossy().into_owned();
    let said = run(env!("CARGO_BIN_EXE_lifestory"), &["new", &place, "--sample"]);
    assert!(said.fine, "{}", said.err);
    (folder, book)
}

/// The pages that lie on the desk when the window has turned to one, each with its place on the screen.
fn expected(book: &Path, page: usize) -> Vec<((u32, u32), Seen)> {
    let opened = Project::look(book, &World::real()).expect("the book opens");
    let copy = everything(&opened.book);
    let photos = BookPhotos::of(&opened.book, &opened.project);
    let printed = Printed::of(&opened.book, &Printed::default(), None);
    let mut view = View::default();
    view.set_desk(f64::from(DESK.2), f64::from(DESK.3));
    view.go_to(page, &printed);
    let mut typesetter = Typesetter::new();
    let laid_out: Vec<_> = lay_out_book(&copy, &Output::SCREEN, &mut typesetter).take(page + 3).collect();
    (view.on_desk(&printed).iter())
        .map(|on_desk| {
            let part = view.part(on_desk, &printed, 1.0).expect("it shows");
            let list = &laid_out[on_desk.index].laid_out.list;
            let painted = RasterPainter::new().paint(list, part.view, &crate::support::AllPixels(&photos));
            let rgb = painted.rgba.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
            let seen = Seen { width: painted.width as usize, height: painted.height as usize, rgb };
            ((DESK.0 + part.left as u32, DESK.1 + part.top as u32), seen)
        })
        .collect()
}

/// The share of a page, in blocks of two by two pixels, that the screen shows clearly otherwise. The
/// window scales photos twice, which takes an edge from their finest lines: a pixel tells that, a block
/// does not, and it still tells a page that is one pixel off. Left out are the fold and the page's edge,
/// which the window darkens.
fn share_that_differs(screen: &RgbImage, pages: &[((u32, u32), Seen)]) -> f64 {
    const FOLD: usize = 24;
    const EDGE: usize = 2;
    let (mut different, mut all) = (0_usize, 0_usize);
    for ((left, top), page) in pages {
        for y in (EDGE..page.height - EDGE - 1).step_by(2) {
            for x in (FOLD..page.width - FOLD - 1).step_by(2) {
                let block = [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)];
                let off = (0..3).any(|c| {
                    let seen =
                        |(x, y): (usize, usize)| screen.get_pixel(left + x as u32, top + y as u32).0[c];
                    let meant = |(x, y): (usize, usize)| page.rgb[3 * (y * page.width + x) + c];
                    let sum_seen: u32 = block.map(seen).into_iter().map(u32::from).sum();
                    let sum_meant: u32 = block.map(meant).into_iter().map(u32::from).sum();
                    sum_seen.abs_diff(sum_meant) > 4 * 40
                });
                different += usize::from(off);
                all += 1;
            }
        }
    }
    different as f64 / all as f64
}

/// Waits until the screen shows what was expected; how far from it the last look was, if never.
#[track_caller]
fn until(display: &Display, what: &str, mut differs: impl FnMut(&RgbImage) -> f64) {
    let begun = Instant::now();
    loop {
        let share = differs(&display.all_seen());
        if share < 0.005 {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "the screen never showed {what}: {share:.4} differs");
    }
}

#[test]
fn the_window_shows_what_the_painter_paints_rests_and_lets_the_book_go() {
    let (_folder, book) = sample();
    let cover = expected(&book, 0);
    let turned = expected(&book, 3);
    let mut display = opened(&book);
    until(&display, "the cover", |screen| share_that_differs(screen, &cover));

    display.key("Next");
    display.key("Next");
    until(&display, "pages 4 and 5", |screen| share_that_differs(screen, &turned));

    // Small pages may still be painted; then it rests.
    let mut last = display.processor_time();
    let begun = Instant::now();
    loop {
        // Not a wait for something to happen, but the length over which the rest is measured.
        std::thread::park_timeout(Duration::from_secs(3));
        let now = display.processor_time();
        if now - last <= Duration::from_millis(20) {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "it took {:?} in three seconds of rest", now - last);
        last = now;
    }

    display.key("ctrl+q");
    assert!(display.program().wait().expect("it ends").success());
    let again = Project::open(&book, &World::real()).expect("the book opens");
    assert_eq!(again.access, Access::Full);
    assert!(!again.notes.iter().any(|note| matches!(note, Note::LockTakenOver(_))), "{:?}", again.notes);
}

#[test]
fn a_pdf_is_made_by_keys_alone_where_the_computer_has_no_dialogs() {
    let (folder, book) = sample();
    let cover = expected(&book, 0);
    let display = opened(&book);
    until(&display, "the cover", |screen| share_that_differs(screen, &cover));
    let pdf = folder.path().join("by keys.pdf");
    display.key("ctrl+shift+e");
    until(&display, "the dialog", |screen| {
        let beside_its_title = screen.get_pixel(370, 310).0;
        f64::from(!beside_its_title.iter().zip(PANEL).all(|(a, b)| a.abs_diff(b) < 6))
    });
    display.key("ctrl+a");
    display.tool(&["type", &pdf.to_string_lossy()]);
    display.key("Return");
    let begun = Instant::now();
    while !pdf.exists() {
        assert!(begun.elapsed() < PATIENCE, "no PDF was made");
        std::thread::yield_now();
    }
    let said = run("qpdf", &["--check", &pdf.to_string_lossy()]);
    assert!(said.fine, "{}{}", said.out, said.err);
}
