//! The window is killed while somebody types: what is missing afterwards is what was typed in the last
//! two seconds, and the window says what it opened.

use crate::support::display::Display;
use crate::support::screen_reader::{ScreenReader, named, with};
use crate::support::{folder, run};
use lifestory::book::Book;
use lifestory::store::{Project, World};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The most that may be lost.
const MOST: Duration = Duration::from_secs(2);
/// Between these, counted from the first letter, the program is killed.
const MOMENTS: (Duration, Duration) = (Duration::from_millis(200), Duration::from_millis(4_500));
/// So often, unless `LIFESTORY_KILLS` says otherwise: `tests/long/kill-typing` does.
const KILLS: usize = 6;

/// Moments that nobody chose.
struct Chance(u64);

impl Chance {
    fn moment(&mut self) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let share = (self.0 >> 11) as f64 / (1_u64 << 53) as f64;
        MOMENTS.0 + (MOMENTS.1 - MOMENTS.0).mul_f64(share)
    }
}

/// The words of every box on the first page, as they are on the disk.
fn on_disk(folder: &Path) -> Vec<String> {
    let book: Book = Project::look(folder, &World::real()).expect("the book opens").book;
    let page = book.pages().next().expect("a first page");
    page.page.elements.iter().filter_map(|element| Some(element.kind.words()?.text().to_string())).collect()
}

/// Opens the book in the window and goes into the first words of the cover, all of them chosen.
fn begin_to_type(display: &mut Display, reader: &mut ScreenReader, book: &Path, after_a_kill: bool) {
    display.start(Some(book));
    display.fill("Idris.*Lifestory");
    if after_a_kill {
        let said = reader.find(with("Your work is safe").role("notification"));
        // What was just being saved may be whole already, and not in its place yet.
        let stopped = said.name.contains("Lifestory stopped before it could close the book");
        let found = said.name.contains("A newer version of this book was found beside it");
        assert!(stopped || found, "{said:?}");
        reader.press(named("Carry on with this one"));
    }
    let words = with("Words: ").role("entry");
    for _ in 0..2 {
        let [left, top, width, height] = reader.find(words).bounds;
        display.click(left + width / 2, top + height / 2);
        while !reader.has_keyboard(words) {}
    }
    reader.find(named("Done"));
    display.key("ctrl+a");
}

#[test]
fn of_what_is_typed_a_kill_takes_no_more_than_two_seconds() {
    let folder = folder();
    let book = folder.path().join("book");
    let said = run(env!("CARGO_BIN_EXE_lifestory"), &["new", &book.to_string_lossy(), "--sample"]);
    assert!(said.fine, "{}", said.err);
    // A version before the newest, as every book has that was worked on.
    let said = run(env!("CARGO_BIN_EXE_lifestory"), &["event", &book.to_string_lossy(), "2022, moved house"]);
    assert!(said.fine, "{}", said.err);
    let mut display = Display::empty();
    let mut reader = ScreenReader::on(&mut display);
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_nanos() as u64 | 1);
    let mut chance = Chance(seed);
    let kills = std::env::var("LIFESTORY_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let mut most_lost = Duration::ZERO;
    for kill in 0..kills {
        let before = on_disk(&book);
        begin_to_type(&mut display, &mut reader, &book, kill > 0);
        let moment = chance.moment();
        let begun = Instant::now();
        let mut typed = String::new();
        // How much was typed when.
        let mut when: Vec<(usize, Instant)> = Vec::new();
        while begun.elapsed() < moment {
            let word = format!("k{kill}w{} ", when.len());
            // As fast as anybody types: some twelve letters a second.
            display.tool(&["type", "--delay", "80", &word]);
            typed.push_str(&word);
            when.push((typed.len(), Instant::now()));
        }
        let killed = Instant::now();
        display.program().kill().expect("it can be killed");
        display.program().wait().expect("it ends");

        let after = on_disk(&book);
        assert_eq!(before.len(), after.len(), "kill {kill} of seed {seed}");
        let changed: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
        assert!(changed.len() <= 1, "kill {kill} of seed {seed} changed other words: {changed:?}");
        let kept = changed.first().map_or("", |(_, after)| after.as_str());
        assert!(typed.starts_with(kept), "kill {kill} of seed {seed}: {kept:?} of {typed:?}");
        let lost = when.iter().find(|(upto, _)| *upto > kept.len());
        let lost = lost.map_or(Duration::ZERO, |(_, when)| killed.duration_since(*when));
        assert!(
            lost <= MOST,
            "kill {kill} of seed {seed} at {moment:?} took {lost:?}: {kept:?} of {typed:?}"
        );
        most_lost = most_lost.max(lost);
    }
    #[allow(clippy::print_stdout, reason = "a long run tells what it found")]
    {
        println!("{kills} kills; the oldest word lost was typed {most_lost:?} before one");
    }
}
