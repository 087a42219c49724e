//! How long a frame of the window takes, a typed letter until its page is painted, and a turned page,
//! at one and at two device pixels to the point, on the sample and on a book of 100 pages with 300
//! photos. Targets: 2 ms for a frame in which nothing changes, 16 and 30 ms from key to page, 50 ms for
//! a page, and no frame above 16 ms.
//!
//! `cargo bench --bench frames`. Without a display: what a graphics card does is not in it. A frame is
//! told twice: from beginning to end, and the time in which it had a core; between the two stand the
//! threads that paint, where there are few cores.

#![allow(missing_docs, clippy::print_stdout)] // Reason: a bench is there to tell.

mod leaves;
#[path = "../suite/window/outside.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod outside;

use cpu_time::ThreadTime;
use egui_kittest::Harness;
use lifestory::app::{Action, AppState, NewThing, PagesAction, Place, RealWorks, TypingAction, Where};
use lifestory::book::{ElementId, ElementKind};
use lifestory::ui::Window;
use outside::{Around, Bell};
use std::fmt::{Display, Formatter};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

struct Bench {
    harness: Harness<'static, Window>,
    bell: Bell,
    /// The longest frame since it was last asked.
    longest: Longest,
}

#[derive(Default)]
struct Longest {
    whole: Duration,
    on_a_core: Duration,
}

impl Longest {
    fn frame(&mut self, harness: &mut Harness<'static, Window>) {
        let (begun, on_a_core) = (Instant::now(), ThreadTime::now());
        harness.step();
        self.whole = self.whole.max(begun.elapsed());
        self.on_a_core = self.on_a_core.max(on_a_core.elapsed());
    }
}

impl Display for Longest {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.1?} ({:.1?} on a core)", self.whole, self.on_a_core)
    }
}

impl Bench {
    fn open(book: &Path, pixels_per_point: f32) -> Self {
        let (outside, bell) = Around::default().outside(RealWorks);
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .with_pixels_per_point(pixels_per_point)
            .with_context_setup(Window::set_up)
            .build_ui_state(|ui, window: &mut Window| window.show(ui), Window::new(AppState::new(outside)));
        let mut bench = Self { harness, bell, longest: Longest::default() };
        bench.harness.state_mut().handle(Action::Open(book.to_owned()));
        bench.until_painted();
        bench
    }

    fn frame(&mut self) {
        self.longest.frame(&mut self.harness);
    }

    /// Frames until every page that is wanted is painted.
    fn until_painted(&mut self) {
        loop {
            self.frame();
            let book = self.harness.state().state().book();
            if book.is_some_and(|book| book.pages().is_settled()) {
                return self.frame();
            }
            let longest = &mut self.longest;
            let harness = &mut self.harness;
            self.bell.until("something is painted", || {
                longest.frame(harness);
                harness.state().state().book().is_some_and(|book| book.pages().is_settled())
            });
        }
    }

    /// Frames until the pages on the desk are painted as they are now.
    fn until_desk(&mut self) {
        let harness = &mut self.harness;
        let longest = &mut self.longest;
        self.bell.until("the desk is painted", || {
            longest.frame(harness);
            harness.state().state().book().is_some_and(|book| book.pages().desk_is_settled())
        });
    }

    fn longest(&mut self) -> Longest {
        std::mem::take(&mut self.longest)
    }
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort();
    all[all.len() / 2]
}

fn words_on_page(bench: &Bench, index: usize) -> Option<ElementId> {
    let book = bench.harness.state().state().book()?;
    let page = &book.printed().get(index)?.page;
    let longest = page.elements.iter().filter(|element| matches!(element.kind, ElementKind::Words(_)));
    longest.max_by_key(|e| e.kind.words().map_or(0, |words| words.text().len())).map(|e| e.id.clone())
}

fn measure(name: &str, book: &Path, scale: f32) {
    let mut bench = Bench::open(book, scale);
    println!("{name} at {scale}x: longest frame while it opened {}", bench.longest());
    let begun = Instant::now();
    for _ in 0..200 {
        bench.frame();
    }
    println!(
        "  a frame in which nothing changes: {:.2?}, longest {}",
        begun.elapsed() / 200,
        bench.longest()
    );
    let turns = (0..20).map(|_| {
        let begun = Instant::now();
        bench.harness.state_mut().handle(Action::NextPage);
        bench.until_desk();
        let taken = begun.elapsed();
        // What may come next is painted ahead while somebody looks.
        bench.until_painted();
        taken
    });
    let turns: Vec<Duration> = turns.collect();
    println!("  a page turned: {:.1?}, longest frame {}", median(turns), bench.longest());
    bench.harness.state_mut().handle(Action::FirstPage);
    for _ in 0..3 {
        bench.harness.state_mut().handle(Action::NextPage);
    }
    bench.until_painted();
    let page = bench.harness.state().state().book().map_or(0, |book| book.view().page());
    match words_on_page(&bench, page).or_else(|| words_on_page(&bench, page + 1)) {
        Some(element) => {
            bench.harness.state_mut().handle(Action::Typing(TypingAction::Begin(element, Where::End)));
        }
        // A new box, in which one types at once.
        None => bench.harness.state_mut().handle(Action::Pages(PagesAction::Add(NewThing::Words))),
    }
    bench.until_painted();
    bench.longest();
    let keys = (0..60).map(|nth| {
        let begun = Instant::now();
        let letter = if nth % 6 == 5 { " " } else { "n" };
        bench.harness.event(egui::Event::Text(letter.into()));
        // In this frame it is typed; from the next one on its picture is wanted.
        bench.frame();
        bench.until_desk();
        begun.elapsed()
    });
    let keys: Vec<Duration> = keys.collect();
    println!(
        "  a letter typed until its page is painted: {:.1?}, longest frame {}",
        median(keys),
        bench.longest()
    );
    for place in Place::ALL {
        bench.longest();
        bench.harness.state_mut().handle(Action::Show(*place));
        bench.until_painted();
        println!("  into {place:?}: longest frame {}", bench.longest());
    }
}

fn main() {
    let base = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&Path]| {
        let done = Command::new(env!("CARGO_BIN_EXE_lifestory")).args(arguments).output();
        assert!(done.expect("the program can be run").status.success());
    };
    let sample = base.path().join("sample");
    run(&[Path::new("new"), &sample, Path::new("--sample")]);
    let (photos, large) = (base.path().join("photos"), base.path().join("large"));
    std::fs::create_dir(&photos).expect("a folder can be made");
    leaves::make(&photos, 300);
    run(&[Path::new("new"), &large, Path::new("--title"), Path::new("Large")]);
    run(&[Path::new("import"), &large, &photos, Path::new("--arrange")]);
    for scale in [1.0, 2.0] {
        measure("the sample", &sample, scale);
        measure("300 photos", &large, scale);
    }
}
