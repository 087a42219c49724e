//! How long a book of three hundred 12-megapixel photos takes to become a PDF, and in how much memory,
//! beside copying the same photos. Targets: at most 1.5 times the copying, at most 64 MB beyond
//! start-up, however many photos.
//!
//! `cargo bench --bench export` on Linux (memory is read from `/proc`). The photos are sixty different
//! ones, five files of each that differ in a comment. Each is proved by its SHA-256, as photos of a
//! book are before they are printed.

#![allow(missing_docs, clippy::print_stdout)] // Reason: a bench is there to tell.

mod leaves;
#[path = "../suite/pdf/pages.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod pages;

use kurbo::Rect;
use lifestory::book::PhotoHash;
use lifestory::layout::{Outline, Picture};
use lifestory::paint::pdf::{Quality, write_pdf};
use lifestory::photo::{PhotoError, PhotoSource};
use lifestory::task::Progress;
use pages::{Maker, info};
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

const FILES: u32 = 300;

/// Photos in a folder, each named by a number that stands in its hash.
struct Folder(PathBuf);

impl Folder {
    fn path(&self, photo: &PhotoHash) -> PathBuf {
        let [a, b, ..] = photo.as_bytes();
        leaves::path(&self.0, u32::from(u16::from_be_bytes([*a, *b])))
    }
}

impl PhotoSource for Folder {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        let bytes = std::fs::read(self.path(photo))?;
        // Its name here is a number; the work of proving it is the same.
        std::hint::black_box(PhotoHash::of(&bytes));
        Ok(bytes)
    }
}

fn hash(number: u32) -> PhotoHash {
    let mut bytes = [0; 32];
    bytes[..2].copy_from_slice(&(number as u16).to_be_bytes());
    PhotoHash::from_bytes(bytes)
}

fn pages(count: u32, part: Rect) -> impl Iterator<Item = lifestory::paint::pdf::PdfPage> {
    (0..count / 2).map(move |page| {
        let mut maker = Maker::new();
        for nth in 0..2 {
            let top = 20.0 + 130.0 * f64::from(nth);
            let picture = Picture {
                file: hash(page * 2 + nth),
                pixels: leaves::SIZE,
                part,
                place: Rect::new(45.0, top, 165.0, top + 90.0),
                outline: Outline::Corners(2.5),
                transform: kurbo::Affine::IDENTITY,
                greyscale: false,
            };
            maker.picture(picture, "Leaves");
            maker.words(
                "Literata",
                "The tree behind the house, in the summer that it rained.",
                (45.0, top + 95.0),
                120.0,
            );
        }
        maker.titled(&(page + 1).to_string(), "Leaves", "Then")
    })
}

/// The most memory so far since the last [`forget_peak`], in MB.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("this is Linux");
    let line = status.lines().find(|line| line.starts_with("VmHWM")).expect("the kernel says it");
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).expect("a number") / 1024.0
}

fn forget_peak() -> f64 {
    std::fs::write("/proc/self/clear_refs", "5").expect("the peak can be forgotten");
    peak_mb()
}

fn export(folder: &Folder, count: u32, quality: Quality, part: Rect) -> f64 {
    let before = forget_peak();
    let (start, processor) = (Instant::now(), processor_seconds());
    let mut out = File::create(folder.0.join("book.pdf")).expect("a file can be made");
    let stats = write_pdf(pages(count, part), &info(), quality, folder, &mut out, &Progress::new())
        .expect("the book can be written");
    out.flush().expect("the file can be finished");
    let took = start.elapsed().as_secs_f64();
    println!(
        "{count} photos, {quality:?}, {} unchanged: {took:.2} s ({:.2} of processor), {:.1} MB of file, {:.1} MB of memory beyond {before:.1}",
        stats.photos_unchanged,
        processor_seconds() - processor,
        stats.bytes as f64 / 1e6,
        peak_mb() - before,
    );
    took
}

/// Seconds of processor time so far, which other programs do not disturb.
fn processor_seconds() -> f64 {
    const TICKS: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat").expect("this is Linux");
    let after_name = stat.rsplit_once(')').expect("the name is in brackets").1;
    after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|ticks| ticks.parse::<f64>().expect("a number"))
        .sum::<f64>()
        / TICKS
}

/// Copies the photos one after the other into one file, as `cat` does.
fn copy(folder: &Folder) -> f64 {
    let (start, processor) = (Instant::now(), processor_seconds());
    let mut out = File::create(folder.0.join("copy.bin")).expect("a file can be made");
    for number in 0..FILES {
        let bytes = std::fs::read(folder.path(&hash(number))).expect("the photo is there");
        out.write_all(&bytes).expect("there is room");
    }
    let took = start.elapsed().as_secs_f64();
    println!("copying {FILES} photos: {took:.2} s ({:.2} of processor)", processor_seconds() - processor);
    took
}

fn main() {
    let base = tempfile::tempdir().expect("a folder");
    leaves::make(base.path(), FILES);
    let folder = Folder(base.path().to_owned());
    let whole = Rect::new(0.0, 0.0, 1.0, 1.0);
    // Fonts and tables are loaded by the first page, as in a program that has shown one.
    export(&folder, 2, Quality::Original, whole);
    for _ in 0..3 {
        let copied = copy(&folder);
        let exported = export(&folder, FILES, Quality::Original, whole);
        println!("{:.2} times the copying", exported / copied);
    }
    export(&folder, 60, Quality::Original, whole);
    export(&folder, 20, Quality::Print, whole);
    export(&folder, 20, Quality::Print, Rect::new(0.1, 0.1, 0.9, 0.9));
}
