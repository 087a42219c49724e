//! How long the window takes from the start of the program to its first picture and to the first page,
//! and how much memory it holds with a book of a hundred 12-megapixel photos that has been turned
//! through. Targets: a first picture within a second, and 400 MB.
//!
//! `cargo bench --bench window --features foreign` on Linux, with Xvfb, xdotool and ImageMagick. The
//! display is painted without a graphics card, whose driver's memory counts here.

#![allow(missing_docs, clippy::print_stdout)] // Reason: a bench is there to tell.

#[path = "../foreign/support/display.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod display;
mod leaves;

use display::Display;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// In the bar at the top, and in the middle of the cover.
const BAR: [u32; 4] = [470, 20, 1, 1];
const COVER: [u32; 4] = [808, 350, 1, 1];

/// Waits until one pixel is as asked.
fn until(display: &Display, at: [u32; 4], what: impl Fn([u8; 3]) -> bool) {
    let begun = Instant::now();
    while !what(display.seen(at).get_pixel(0, 0).0) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
    }
}

fn lifestory(arguments: &[&Path]) {
    let done = Command::new(env!("CARGO_BIN_EXE_lifestory")).args(arguments).output();
    assert!(done.expect("the program can be run").status.success());
}

/// What the kernel says of the program's memory, in MB.
fn memory(display: &mut Display, line: &str) -> u64 {
    let file = format!("/proc/{}/status", display.program().id());
    let status = std::fs::read_to_string(file).expect("it runs");
    let found = status.lines().find_map(|l| l.strip_prefix(line)?.split_whitespace().nth(1)?.parse().ok());
    let kilobytes: u64 = found.expect("the kernel says it");
    kilobytes / 1024
}

/// Waits until the program takes no processor time.
fn until_it_rests(display: &mut Display) {
    let mut last = display.processor_time();
    loop {
        std::thread::sleep(Duration::from_millis(500));
        let now = display.processor_time();
        if now - last <= Duration::from_millis(10) {
            return;
        }
        last = now;
    }
}

fn start(base: &Path) {
    let book = base.join("sample");
    lifestory(&[Path::new("new"), &book, Path::new("--sample")]);
    for _ in 0..5 {
        let mut display = Display::empty();
        let look = Instant::now();
        display.seen(BAR);
        let (looking, started) = (look.elapsed(), Instant::now());
        display.start(&book);
        until(&display, BAR, |[r, g, b]| r > 240 && g > 240 && b > 220);
        let picture = started.elapsed();
        display.fill("Idris.*Lifestory");
        until(&display, COVER, |[r, g, b]| r > 200 && (80..200).contains(&g) && b < 120);
        let cover = started.elapsed();
        until_it_rests(&mut display);
        println!(
            "first picture after {} ms, the first page after {} ms (looking takes {} ms of each), {} MB at rest",
            picture.as_millis(),
            cover.as_millis(),
            looking.as_millis(),
            memory(&mut display, "VmRSS"),
        );
    }
}

fn hundred_photos(base: &Path) {
    let (photos, book) = (base.join("photos"), base.join("hundred"));
    std::fs::create_dir(&photos).expect("a folder can be made");
    leaves::make(&photos, 100);
    lifestory(&[Path::new("new"), &book, Path::new("--title"), Path::new("Hundred")]);
    lifestory(&[Path::new("import"), &book, &photos, Path::new("--arrange")]);
    let mut display = Display::empty();
    display.start(&book);
    display.fill("Hundred.*Lifestory");
    until_it_rests(&mut display);
    println!("100 photos, opened: {} MB", memory(&mut display, "VmRSS"));
    for _ in 0..60 {
        display.key("Next");
        until_it_rests(&mut display);
    }
    let (now, most) = (memory(&mut display, "VmRSS"), memory(&mut display, "VmHWM"));
    println!("100 photos, turned through: {now} MB, {most} MB at most");
}

fn main() {
    let base = tempfile::tempdir().expect("a folder");
    start(base.path());
    hundred_photos(base.path());
}
