//! How long the window takes from the start of the program to its first picture and to the first page,
//! and how much memory it holds: of the sample, and of a book of 300 photos of 12 megapixels, which is
//! turned through. Targets: a first picture within 0.5 s, the first page of the large book within 1.5 s,
//! and 350 MB.
//!
//! `cargo bench --bench window` on Linux, with Xvfb, xdotool and ImageMagick. The
//! display is painted without a graphics card, whose driver's memory counts here.

#![allow(missing_docs, clippy::print_stdout)] // Reason: a bench is there to tell.

#[path = "../foreign/support/display.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod display;
mod leaves;

use display::Display;
use image::RgbImage;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// In the bar at the top, and in the middle of the first page.
const BAR: [u32; 4] = [470, 20, 1, 1];
const PAGE: [u32; 4] = [808, 350, 30, 30];

/// Waits until a part of the display is as asked.
fn until(display: &Display, at: [u32; 4], what: impl Fn(&RgbImage) -> bool) {
    let begun = Instant::now();
    while !what(&display.seen(at)) {
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

/// Opens a book and waits for its first picture, its first page and its rest.
fn open(what: &str, book: &Path, title: &str, is_page: impl Fn(&RgbImage) -> bool) -> Display {
    let mut display = Display::empty();
    let look = Instant::now();
    display.seen(PAGE);
    let (looking, started) = (look.elapsed(), Instant::now());
    display.start(Some(book));
    until(&display, BAR, |bar| matches!(bar.get_pixel(0, 0).0, [r, g, b] if r > 240 && g > 240 && b > 220));
    let picture = started.elapsed();
    display.fill(title);
    until(&display, PAGE, is_page);
    let page = started.elapsed();
    until_it_rests(&mut display);
    println!(
        "{what}: first picture after {} ms, first page after {} ms (looking takes {} ms of each), {} MB at rest",
        picture.as_millis(),
        page.as_millis(),
        looking.as_millis(),
        memory(&mut display, "VmRSS"),
    );
    display
}

fn main() {
    let base = tempfile::tempdir().expect("a folder");
    let (photos, large) = (base.path().join("photos"), base.path().join("large"));
    std::fs::create_dir(&photos).expect("a folder can be made");
    leaves::make(&photos, 300);
    lifestory(&[Path::new("new"), &large, Path::new("--title"), Path::new("Large")]);
    lifestory(&[Path::new("import"), &large, &photos, Path::new("--arrange")]);
    for number in 0..5 {
        // A new one each time: of one that was open when the window was killed, a card speaks first.
        let sample = base.path().join(format!("sample-{number}"));
        lifestory(&[Path::new("new"), &sample, Path::new("--sample")]);
        open(
            "the sample",
            &sample,
            "Idris.*Lifestory",
            |cover| matches!(cover.get_pixel(0, 0).0, [r, g, b] if r > 200 && (80..200).contains(&g) && b < 120),
        );
    }
    // Nothing of the window's own is as full of colours as a photo.
    let mut display = open("300 photos", &large, "Large.*Lifestory", |page| {
        page.pixels().map(|pixel| pixel.0).collect::<BTreeSet<_>>().len() > 200
    });
    for _ in 0..60 {
        display.key("Next");
        until_it_rests(&mut display);
    }
    let (now, most) = (memory(&mut display, "VmRSS"), memory(&mut display, "VmHWM"));
    println!("300 photos, turned through: {now} MB, {most} MB at most");
}
