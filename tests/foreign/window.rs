//! The real window on a display of its own: what it shows is what the painter paints, keys reach it,
//! it rests when nothing happens, and it lets the book go when it closes.

use crate::support::{Seen, folder, run};
use image::RgbImage;
use lifestory::app::{Printed, View};
use lifestory::book::Reader;
use lifestory::copy::copy_for;
use lifestory::export::BookPhotos;
use lifestory::layout::{Output, lay_out_book};
use lifestory::paint::raster::RasterPainter;
use lifestory::store::{Access, Note, Project, World};
use lifestory::text::Typesetter;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The screen, and the window on it.
const SCREEN: (u32, u32) = (1280, 800);
/// The desk in such a window: what the spine, the strip and the two bars leave.
const DESK: (u32, u32, u32, u32) = (268, 44, 1012, 716);
/// The colour of what lies on the desk, in light colours.
const PANEL: [u8; 3] = [0xFB, 0xF7, 0xEF];
/// How long a test waits for the window to show something, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);

/// A display, a program on it, and the end of both.
struct Display {
    server: Child,
    name: String,
    program: Child,
    window: String,
}

impl Display {
    /// Opens the program on a book.
    fn with(book: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{}x{}x24", SCREEN.0, SCREEN.1)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb can be run");
        let mut number = String::new();
        let out = server.stdout.take().expect("Xvfb says its number");
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        let name = format!(":{}", number.trim());
        let program = Command::new(env!("CARGO_BIN_EXE_lifestory"))
            .arg(book)
            .env("DISPLAY", &name)
            // No dialogs of a desktop: the window asks by itself. No scale from outside.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env_remove("WAYLAND_DISPLAY")
            .spawn()
            .expect("the program can be run");
        let mut display = Self { server, name, program, window: String::new() };
        // The title tells that the book is open. Its dash is left out: not every locale can match it.
        display.window =
            display.tool(&["search", "--sync", "--onlyvisible", "--name", "Idris.*Lifestory"]);
        let (width, height) = (SCREEN.0.to_string(), SCREEN.1.to_string());
        let window = display.window.clone();
        display.tool(&["windowmove", &window, "0", "0", "windowsize", &window, &width, &height]);
        display.tool(&["windowfocus", "--sync", &window]);
        display
    }

    /// Runs xdotool on it.
    fn tool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.name).output();
        let output = output.expect("xdotool can be run");
        String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned()
    }

    fn key(&self, key: &str) {
        self.tool(&["key", "--clearmodifiers", key]);
    }

    /// What is on the screen.
    fn seen(&self) -> RgbImage {
        let folder = folder();
        let file = folder.path().join("screen.png");
        let status =
            Command::new("import").args(["-window", "root"]).arg(&file).env("DISPLAY", &self.name).status();
        assert!(status.expect("import can be run").success());
        image::open(&file).expect("a picture of the screen").to_rgb8()
    }

    /// Waits until the screen shows what was expected; how far from it the last look was, if never.
    #[track_caller]
    fn until(&self, what: &str, mut differs: impl FnMut(&RgbImage) -> f64) {
        let begun = Instant::now();
        loop {
            let share = differs(&self.seen());
            if share < 0.005 {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "the screen never showed {what}: {share:.4} differs");
        }
    }

    /// Processor time that the program has taken so far.
    fn processor_time(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.program.id())).expect("it runs");
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let fields: Vec<u64> = after_name.split_whitespace().filter_map(|field| field.parse().ok()).collect();
        // State is no number: user and system time are the 11th and 12th of the numbers, in 1/100 s.
        Duration::from_millis(10 * (fields[10] + fields[11]))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
        self.server.kill().ok();
        self.server.wait().ok();
    }
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
    let copy = copy_for(&opened.book, Reader::Own);
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

/// The share of pixels of a page that the screen shows clearly otherwise. The fold is left out, which
/// the window darkens.
fn share_that_differs(screen: &RgbImage, pages: &[((u32, u32), Seen)]) -> f64 {
    const FOLD: usize = 24;
    let (mut different, mut all) = (0_usize, 0_usize);
    for ((left, top), page) in pages {
        for y in 0..page.height {
            for x in FOLD..page.width - FOLD {
                let at = 3 * (y * page.width + x);
                let seen = screen.get_pixel(left + x as u32, top + y as u32).0;
                let off = (0..3).any(|c| seen[c].abs_diff(page.rgb[at + c]) > 40);
                different += usize::from(off);
                all += 1;
            }
        }
    }
    different as f64 / all as f64
}

#[test]
fn the_window_shows_what_the_painter_paints_rests_and_lets_the_book_go() {
    let (_folder, book) = sample();
    let cover = expected(&book, 0);
    let turned = expected(&book, 3);
    let mut display = Display::with(&book);
    display.until("the cover", |screen| share_that_differs(screen, &cover));

    display.key("Next");
    display.key("Next");
    display.until("pages 4 and 5", |screen| share_that_differs(screen, &turned));

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
    assert!(display.program.wait().expect("it ends").success());
    let again = Project::open(&book, &World::real()).expect("the book opens");
    assert_eq!(again.access, Access::Full);
    assert!(!again.notes.iter().any(|note| matches!(note, Note::LockTakenOver(_))), "{:?}", again.notes);
}

#[test]
fn a_pdf_is_made_by_keys_alone_where_the_computer_has_no_dialogs() {
    let (folder, book) = sample();
    let cover = expected(&book, 0);
    let display = Display::with(&book);
    display.until("the cover", |screen| share_that_differs(screen, &cover));
    let pdf = folder.path().join("by keys.pdf");
    display.key("ctrl+shift+e");
    display.until("the dialog", |screen| {
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
