//! Promise 1: a real program is killed at any instant, five hundred times.
//!
//! The program is this test binary once more: [`saver`] saves for ever when it is told where to.

use super::books::{Random, number_of, with_photos};
use lifestory::store::{OpenedHow, Project, World};
use lifestory::task::Progress;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Tells [`saver`] where to save.
const FOLDER: &str = "LIFESTORY_STORM_FOLDER";
/// Tells it to write as one must not.
const NAIVE: &str = "LIFESTORY_STORM_NAIVE";

/// Saves books of rising numbers for ever, and says after each that it is saved.
#[test]
fn saver() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = Path::new(&folder);
    let naive = std::env::var(NAIVE).is_ok();
    let opened = Project::open(folder, &World::real()).expect("the book opens");
    let mut number = number_of(&opened.book);
    let mut photos: Vec<_> = opened.book.photos().iter().map(|photo| photo.file).collect();
    let mut says = std::io::stdout();
    loop {
        number += 1;
        if number.is_multiple_of(7) && photos.len() < 30 {
            photos.push(opened.project.put_photo(&number.to_le_bytes().repeat(2_000), "jpeg").expect("put"));
        }
        let book = with_photos(number, &photos);
        if naive {
            let text = serde_json::to_string_pretty(book.parts()).unwrap();
            let head = r#"{ "format": "lifestory", "version": 1, "generation": 1, "#;
            // Piece by piece, as through a small buffer.
            let mut file = std::fs::File::create(folder.join("book.json")).unwrap();
            text.replacen('{', head, 1)
                .as_bytes()
                .chunks(64)
                .for_each(|piece| file.write_all(piece).unwrap());
        } else {
            opened.project.save(&book).expect("saved");
        }
        // With no pause between the promise and the next save.
        writeln!(says, "saved {number}").unwrap();
    }
}

/// Starts the saver, kills it at a moment of chance, and gives the last number that it promised.
fn kill_once(folder: &Path, random: &mut Random, naive: bool) -> Option<u64> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store_faults::storm::saver", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    if naive {
        command.env(NAIVE, "1");
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let promised = |line: String| line.strip_prefix("saved ")?.parse::<u64>().ok();
    let wanted = random.below(4);
    let mut last = None;
    for _ in 0..wanted {
        last = lines.by_ref().map_while(Result::ok).find_map(promised).or(last);
    }
    if wanted == 0 {
        // While it opens: it has said hardly a word.
        lines.next();
    }
    let moment = Instant::now() + Duration::from_micros(random.below(6_000) as u64);
    while Instant::now() < moment {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    lines.map_while(Result::ok).filter_map(promised).last().or(last)
}

/// A folder in memory where the system has one: to a killed program it is as any disk, and faster.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

#[test]
fn killed_five_hundred_times_the_book_opens_and_nothing_promised_is_lost() {
    let folder = folder();
    let book = folder.path().join("book");
    drop(Project::create(&book, &with_photos(0, &[]), &World::real()).unwrap());
    let mut random = Random(11);
    let mut promised = 0;
    for round in 0..500 {
        promised = kill_once(&book, &mut random, false).unwrap_or(promised);
        let opened = Project::open(&book, &World::real()).unwrap();
        assert_eq!(opened.how, OpenedHow::AsSaved, "round {round}");
        let number = number_of(&opened.book);
        assert!(number >= promised, "round {round}: {number} of {promised}");
        promised = number;
        // Not every version is read each time: they are written as the book is.
        if round % 50 == 49 {
            let report = opened.project.verify(&opened.book, &Progress::new()).unwrap();
            assert!(report.is_whole() && report.left_behind == 0, "round {round}: {report:?}");
        }
        let strays = std::fs::read_dir(&book)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains(".tmp-"))
            .count();
        assert_eq!(strays, 0, "round {round}");
    }
    assert!(promised > 300, "the saver hardly saved: {promised}");
}

#[test]
fn the_storm_finds_a_writer_that_writes_in_place() {
    let folder = folder();
    let book = folder.path().join("book");
    let fresh = || {
        let _ = std::fs::remove_dir_all(&book);
        drop(Project::create(&book, &with_photos(0, &[]), &World::real()).unwrap());
    };
    fresh();
    let mut random = Random(12);
    for _ in 0..200 {
        kill_once(&book, &mut random, true);
        let opened = Project::look(&book, &World::real()).unwrap();
        if matches!(opened.how, OpenedHow::FromEarlier { .. }) {
            return;
        }
    }
    panic!("two hundred kills and no harm seen");
}
