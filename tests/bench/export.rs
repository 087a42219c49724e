//! How long a book of three hundred 12-megapixel photos takes to become a PDF, and in how much memory,
//! beside copying the same photos. Targets: at most 1.5 times the copying, at most 64 MB beyond
//! start-up, however many photos.
//!
//! The book is what a person would have: made, filled and arranged by `import --arrange`, and exported
//! by the formats that the program offers. `cargo bench --bench export` on Linux (memory is read from
//! `/proc`). The photos are sixty different ones, five files of each that differ in a comment.

#![allow(missing_docs, clippy::print_stdout)] // Reason: a bench is there to tell.

mod leaves;

use lifestory::copy::everything;
use lifestory::export::{ExportJob, PageRange, format};
use lifestory::store::{Opened, Project, World};
use lifestory::task::Progress;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

const FILES: u32 = 300;

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

/// Runs a command of the program.
fn lifestory(arguments: &[&Path]) {
    let arguments = std::iter::once("lifestory".into()).chain(arguments.iter().map(|a| a.as_os_str().into()));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = lifestory::cli::run(arguments, &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    print!("{}", String::from_utf8_lossy(&out));
}

/// Exports pages of the book; how long it took.
fn export(opened: &Opened, id: &str, pages: Option<PageRange>, to: &Path) -> f64 {
    let before = forget_peak();
    let (start, processor) = (Instant::now(), processor_seconds());
    let copy = everything(&opened.book);
    let (world, progress) = (World::real(), Progress::new());
    let job =
        ExportJob { copy: &copy, project: &opened.project, pages, to, world: &world, progress: &progress };
    let exported = format(id).expect("it is offered").export(&job).expect("the book can be written");
    let took = start.elapsed().as_secs_f64();
    println!(
        "{id}, {} pages: {took:.2} s ({:.2} of processor), {:.1} MB of file, {:.1} MB of memory beyond {before:.1}",
        exported.pages,
        processor_seconds() - processor,
        exported.bytes as f64 / 1e6,
        peak_mb() - before,
    );
    took
}

/// Copies the book's photos one after the other into one file and onto the disk, as `cat` and `sync` do.
fn copy(opened: &Opened, to: &Path) -> f64 {
    let (start, processor) = (Instant::now(), processor_seconds());
    let mut out = File::create(to).expect("a file can be made");
    let mut all = 0;
    for photo in opened.book.photos() {
        let path = opened.project.photo_path(photo).expect("the photo is there");
        let bytes = std::fs::read(path).expect("it can be read");
        out.write_all(&bytes).expect("there is room");
        all += bytes.len();
    }
    out.sync_all().expect("the disk takes it");
    let took = start.elapsed().as_secs_f64();
    println!(
        "copying {} photos, {:.1} MB: {took:.2} s ({:.2} of processor)",
        opened.book.photos().len(),
        all as f64 / 1e6,
        processor_seconds() - processor
    );
    took
}

fn main() {
    let base = tempfile::tempdir().expect("a folder");
    let (photos, book) = (base.path().join("photos"), base.path().join("book"));
    std::fs::create_dir(&photos).expect("a folder");
    leaves::make(&photos, FILES);
    lifestory(&["new".as_ref(), &book]);
    let start = Instant::now();
    lifestory(&["import".as_ref(), &book, &photos, "--arrange".as_ref()]);
    println!("import: {:.1} s", start.elapsed().as_secs_f64());
    let opened = Project::look(&book, &World::real()).expect("it is a book");
    let (pdf, cat) = (base.path().join("book.pdf"), base.path().join("copy.bin"));
    // Fonts and tables are loaded by the first page, as in a program that has shown one.
    export(&opened, "pdf", PageRange::read("1"), &pdf);
    for _ in 0..3 {
        let copied = copy(&opened, &cat);
        let exported = export(&opened, "pdf", None, &pdf);
        println!("{:.2} times the copying", exported / copied);
    }
    // A fifth of the book takes no less memory.
    export(&opened, "pdf", PageRange::read("1-30"), &pdf);
    export(&opened, "pdf-office", PageRange::read("1-10"), &pdf);
}
