//! Promises 8 and 9: files that were cut short, turned to noise, changed by hand, or are gone.

use super::books::{
    Random, TestHost, full_book, large_book, number_of, photo, small_book, with_photos, world,
};
use super::memory::MemoryDisk;
use lifestory::book::{Book, BookParts, PhotoHash, Problem};
use lifestory::store::{BookFile, Lost, Mark, Note, OpenedHow, Project, StoreError, World};
use lifestory::task::Progress;
use std::path::Path;
use std::sync::Arc;

const FOLDER: &str = "/book";
const BOOK: &str = "/book/book.json";

/// A disk with this book, saved twice and closed; and the bytes of its file.
fn saved(book: &Book) -> (Arc<MemoryDisk>, World, Vec<u8>) {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    let project = Project::create(Path::new(FOLDER), &small_book(0), &world).unwrap();
    project.save(book).unwrap();
    drop(project);
    let bytes = disk.tree()[Path::new(BOOK)].clone();
    (disk, world, bytes)
}

/// Leaves nothing but `book.json` of the folder.
fn alone(disk: &MemoryDisk) {
    for path in disk.tree().keys().filter(|path| *path != Path::new(BOOK)) {
        disk.take_away(path.to_str().unwrap());
    }
}

/// Opens a book whose file was changed to this. The book that was saved must come back, or the
/// change be noticed.
fn judge(disk: &MemoryDisk, world: &World, changed: &[u8], book: &Book) -> OpenedHow {
    disk.poke(BOOK, changed);
    let opened = Project::look(Path::new(FOLDER), world).expect("there is a good version");
    match &opened.how {
        OpenedHow::FromEarlier { because: Lost::Damaged, sealed: true, generation: 2, .. } => {
            assert_eq!(&opened.book, book);
        }
        OpenedHow::ChangedOutside { last_sealed: Some(version) } => {
            assert_eq!(version.generation, 2);
            assert_eq!(opened.project.open_earlier(version).as_ref(), Ok(book));
        }
        how => panic!("silently different: {how:?}"),
    }
    opened.how
}

#[test]
fn a_book_cut_short_at_any_length_opens_as_it_was_saved() {
    for (book, step) in [(small_book(1), 1), (large_book(), 4_001)] {
        let (disk, world, bytes) = saved(&book);
        for length in (0..bytes.len()).step_by(step) {
            let how = judge(&disk, &world, &bytes[..length], &book);
            // Without its last line feed alone it is a whole book.
            assert!(length == bytes.len() - 1 || matches!(how, OpenedHow::FromEarlier { .. }), "{length}");
        }
    }
}

#[test]
fn no_turned_bit_goes_unnoticed() {
    let (mut changed_outside, mut recovered) = (0, 0);
    for (book, rounds, seed) in [(small_book(1), 16_000, 1), (full_book(), 3_600, 2), (large_book(), 400, 3)]
    {
        let (disk, world, bytes) = saved(&book);
        let mut random = Random(seed);
        for _ in 0..rounds {
            let mut turned = bytes.clone();
            // One bit, and every fourth time a burst.
            let at = random.below(turned.len());
            let burst = if random.below(4) == 0 { 1 + random.below(12) } else { 1 };
            for byte in turned.iter_mut().skip(at).take(burst) {
                *byte ^= 1 << random.below(8);
            }
            match judge(&disk, &world, &turned, &book) {
                OpenedHow::ChangedOutside { .. } => changed_outside += 1,
                _ => recovered += 1,
            }
        }
    }
    // Many turned bits leave a book that can be read: the seal is what notices those.
    assert_eq!(changed_outside + recovered, 20_000);
    assert!(changed_outside > 1_500 && recovered > 4_000, "{changed_outside}, {recovered}");
}

#[test]
fn the_newest_good_version_opens_and_the_damaged_file_is_put_aside_before_the_first_save() {
    for damage in [&b""[..], &[0; 4096], b"garbage", b"[]", b"{\"format\": \"another\"}"] {
        let (disk, world, _) = saved(&small_book(5));
        disk.poke(BOOK, damage);
        let opened = Project::open(Path::new(FOLDER), &world).unwrap();
        assert_eq!(number_of(&opened.book), 5);
        assert!(matches!(opened.how, OpenedHow::FromEarlier { because: Lost::Damaged, .. }));
        assert_eq!(disk.tree()[Path::new(BOOK)], damage, "opening writes nothing");
        let saved = opened.project.save(&small_book(6)).unwrap();
        assert_eq!(saved.generation, 3);
        let aside: Vec<_> = disk
            .tree()
            .into_iter()
            .filter(|(path, _)| {
                path.starts_with("/book/earlier") && path.to_string_lossy().contains("damaged")
            })
            .collect();
        assert_eq!(aside.len(), 1);
        assert_eq!(aside[0].1, damage);
    }
}

#[test]
fn a_book_that_is_gone_opens_from_its_versions() {
    let (disk, world, _) = saved(&small_book(5));
    disk.take_away(BOOK);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(number_of(&opened.book), 5);
    assert!(matches!(opened.how, OpenedHow::FromEarlier { because: Lost::Missing, .. }));
    opened.project.save(&small_book(6)).unwrap();
    drop(opened);
    assert_eq!(Project::look(Path::new(FOLDER), &world).unwrap().how, OpenedHow::AsSaved);
}

#[test]
fn a_book_changed_by_hand_opens_says_so_and_both_are_kept() {
    let (disk, world, bytes) = saved(&small_book(5));
    let by_hand = String::from_utf8(bytes).unwrap().replace("Nana", "Grandma").into_bytes();
    disk.poke(BOOK, &by_hand);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    let OpenedHow::ChangedOutside { last_sealed: Some(last) } = &opened.how else { panic!("unnoticed") };
    assert_eq!(opened.project.open_earlier(last), Ok(small_book(5)));
    let report = opened.project.verify(&opened.book, &Progress::new()).unwrap();
    assert_eq!((report.book, report.is_whole()), (BookFile::ChangedOutside, false));
    opened.project.save(&opened.book).unwrap();
    let outside: Vec<_> = opened.project.earlier_versions().unwrap();
    let outside = outside.iter().find(|version| version.mark == Mark::Outside).expect("it is kept");
    assert_eq!(opened.project.open_earlier(outside).as_ref(), Ok(&opened.book));
    drop(opened);
    assert_eq!(Project::look(Path::new(FOLDER), &world).unwrap().how, OpenedHow::AsSaved);
}

#[test]
fn without_any_good_version_what_is_whole_in_a_cut_book_is_salvaged() {
    let book = full_book();
    let (disk, world, bytes) = saved(&book);
    alone(&disk);
    let text = String::from_utf8(bytes.clone()).unwrap();
    // Cut within the photo that follows the pages: the pages are whole.
    disk.poke(BOOK, &bytes[..text.find("\"caption\": \"\",").unwrap()]);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.how, OpenedHow::Salvaged);
    assert_eq!(opened.book.info(), book.info());
    let ids = |book: &Book| book.pages().map(|placed| placed.page.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&opened.book), ids(&book));
    let elements = |book: &Book| book.pages().map(|placed| placed.page.elements.len()).collect::<Vec<_>>();
    assert_eq!(elements(&opened.book), elements(&book));
    assert!(matches!(&opened.notes[..], [Note::Mended(_)]), "pictures of photos that are lost");
    // Cut within the first page: its first elements are whole.
    disk.poke(BOOK, &bytes[..text.find("\"id\": \"e7\"").unwrap()]);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(elements(&opened.book), [7]);
}

#[test]
fn a_hole_in_a_book_takes_only_what_it_hit() {
    let book = full_book();
    let (disk, world, bytes) = saved(&book);
    alone(&disk);
    let text = String::from_utf8(bytes.clone()).unwrap();
    let hole = text.find("\"id\": \"e3\"").unwrap();
    let mut holed = bytes;
    holed[hole..hole + 64].fill(0);
    disk.poke(BOOK, &holed);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.how, OpenedHow::Salvaged);
    let ids: Vec<String> = opened
        .book
        .pages()
        .flat_map(|p| p.page.elements.iter().map(|e| e.id.to_string()).collect::<Vec<_>>())
        .collect();
    assert_eq!(ids, ["e0", "e1", "e2", "e4", "e5", "e6", "e7", "e8", "e9"]);
    let parts: &BookParts = opened.book.parts();
    assert_eq!((&parts.photos, &parts.events), (&book.parts().photos, &book.parts().events));
    assert_eq!((&parts.people, &parts.places), (&book.parts().people, &book.parts().places));
}

#[test]
fn with_nothing_but_photos_left_the_photos_are_offered() {
    let (disk, world, _) = saved(&small_book(1));
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    let hash = opened.project.put_photo(b"photo", "jpeg").unwrap();
    drop(opened);
    for path in disk.tree().keys().filter(|path| !path.starts_with("/book/photos")) {
        disk.take_away(path.to_str().unwrap());
    }
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.how, OpenedHow::Rebuilt { photos: vec![(hash, "jpeg".into())] });
    opened.project.save(&with_photos(1, &[hash])).unwrap();
}

#[test]
fn nothing_readable_is_said_and_nothing_is_written() {
    let (disk, world, _) = saved(&small_book(1));
    alone(&disk);
    disk.poke(BOOK, b"garbage");
    let before = disk.tree();
    assert_eq!(Project::open(Path::new(FOLDER), &world).unwrap_err(), StoreError::Damaged);
    assert_eq!(disk.tree(), before);
    assert_eq!(Project::open(Path::new("/"), &world).unwrap_err(), StoreError::NotABook);
    assert_eq!(Project::open(Path::new("/none"), &world).unwrap_err(), StoreError::NoSuchFolder);
}

#[test]
fn broken_rules_are_mended_and_named() {
    let (disk, world, bytes) = saved(&full_book());
    let text = String::from_utf8(bytes).unwrap();
    for (from, to, expected) in [
        ("\"id\": \"e1\"", "\"id\": \"e2\"", Problem::DoubledId { id: "e2".into() }),
        ("\"id\": \"s2\"", "\"id\": \"ph\"", Problem::DoubledId { id: "ph".into() }),
        (
            "\"photo\": \"ph\"",
            "\"photo\": \"gone\"",
            Problem::UnknownId { at: "e1".into(), id: "gone".into() },
        ),
        ("\"x\": 25000", "\"x\": 2000000000", Problem::OutOfBounds { at: "e0".into() }),
        ("\"sensitivity\": 0", "\"sensitivity\": 9", Problem::OutOfRange { at: "p1".into() }),
        ("\"width\": 300,", "\"width\": 30000,", Problem::OutOfRange { at: "e4".into() }),
        ("\"size_percent\": 150", "\"size_percent\": 65000", Problem::OutOfRange { at: "e0".into() }),
    ] {
        assert!(text.contains(from), "{from}");
        disk.poke(BOOK, text.replacen(from, to, 1).as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }));
        let [Note::Mended(problems)] = &opened.notes[..] else { panic!("{:?}", opened.notes) };
        assert!(problems.contains(&expected), "{problems:?}");
        // All that could stay did.
        assert_eq!(opened.book.pages().next().unwrap().page.elements.len(), 10);
        assert_eq!(opened.book.photos().len(), 1);
    }
}

#[test]
fn texts_too_long_and_pages_too_full_are_cut_and_parted_and_a_ring_is_opened() {
    let mut parts = full_book().parts().clone();
    let section = &mut parts.sections[1];
    let page = Arc::make_mut(&mut section.pages[0]);
    let model = full_book().pages().next().unwrap().page.elements[5].clone();
    page.elements = (0..1_001)
        .map(|n| {
            let mut element = model.clone();
            element.id = lifestory::book::ElementId::new(&format!("many{n}")).unwrap();
            element
        })
        .collect();
    page.note = "é".repeat(600_000);
    let lean =
        |on: &str| Some(lifestory::book::When::Before { event: lifestory::book::EventId::new(on).unwrap() });
    Arc::make_mut(&mut parts.events[1]).when = lean("ev1");
    Arc::make_mut(&mut parts.events[2]).when = lean("ev0");
    assert!(Book::from_parts(parts.clone()).is_err());
    let (disk, world, bytes) = saved(&small_book(1));
    let mut file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let value = serde_json::to_value(&parts).unwrap();
    file.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
    disk.poke(BOOK, file.to_string().as_bytes());
    let opened = Project::look(Path::new(FOLDER), &world).unwrap();
    assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }));
    let sizes: Vec<usize> = opened.book.pages().map(|placed| placed.page.elements.len()).collect();
    assert_eq!(sizes, [10, 1_000, 1]);
    assert_eq!(opened.book.sections()[1].pages[0].note.len(), 1 << 20);
    let dated = opened.book.parts().events[1..3].iter().filter(|event| event.when.is_some()).count();
    assert_eq!(dated, 1);
}

/// Each of these took minutes and gigabytes once, or more than anybody would wait for.
#[test]
fn a_book_made_to_be_read_for_ever_is_read_or_refused_at_once() {
    let ring: Vec<_> = (0..20_000)
        .map(|n| {
            let after = format!("ev{}", (n + 1) % 20_000);
            serde_json::json!({"id": format!("ev{n}"), "title": "", "feelings": [],
                "when": {"kind": "after", "event": after}})
        })
        .collect();
    let doubled = vec![serde_json::json!({"id": "same", "title": "", "feelings": []}); 20_000];
    for (what, events) in [("a ring", ring), ("one id", doubled)] {
        let (disk, world, bytes) = saved(&small_book(1));
        let mut file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        file["events"] = events.into();
        disk.poke(BOOK, file.to_string().as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }), "{what}");
        assert_eq!(opened.book.parts().events.len(), 20_000, "{what}");
    }
    for (what, text) in [
        ("a deep well", "{\"a\":".repeat(1_000_000)),
        ("many small things", format!("{{\"events\":[{}{{}}", "{\"id\":\"x\"},".repeat(1_200_000))),
    ] {
        let (disk, world, _) = saved(&small_book(1));
        disk.poke(BOOK, text.as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert!(!matches!(opened.how, OpenedHow::AsSaved), "{what}");
    }
}

#[test]
fn exactly_the_photos_that_are_damaged_or_gone_are_named_and_a_healthy_copy_heals() {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    let bytes: Vec<Vec<u8>> = (0..40).map(|n| vec![n; 200]).collect();
    let hashes: Vec<PhotoHash> =
        bytes.iter().map(|bytes| project.put_photo(bytes, "jpeg").unwrap()).collect();
    let book = with_photos(2, &hashes);
    project.save(&book).unwrap();
    let place = |hash: &PhotoHash| format!("{FOLDER}/photos/{}/{hash}.jpeg", &hash.to_string()[..2]);
    let text = disk.tree()[Path::new(BOOK)].clone();
    let mut turned = bytes[7].clone();
    turned[100] ^= 4;
    disk.poke(&place(&hashes[7]), &turned);
    disk.take_away(&place(&hashes[9]));
    let report = project.verify(&book, &Progress::new()).unwrap();
    assert_eq!(report.damaged, [book.photos()[7].id.clone()]);
    assert_eq!(report.missing, [book.photos()[9].id.clone()]);
    assert!(!report.is_whole());
    let shown = project.photo_bytes(&book.photos()[7]).unwrap();
    assert_eq!((shown.whole, shown.bytes), (false, turned));
    assert_eq!(project.photo_bytes(&book.photos()[9]), Err(StoreError::PhotoMissing));
    // Missing is not deleted: opening changes nothing of the book.
    drop(project);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!((&opened.book, &opened.how), (&book, &OpenedHow::AsSaved));
    assert_eq!(disk.tree()[Path::new(BOOK)], text);
    opened.project.put_photo(&bytes[7], "jpeg").unwrap();
    opened.project.put_photo(&bytes[9], "jpeg").unwrap();
    assert!(opened.project.verify(&book, &Progress::new()).unwrap().is_whole());
}

#[test]
fn the_same_bytes_are_kept_once_and_verifying_can_be_cancelled() {
    let disk = Arc::new(MemoryDisk::new());
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world(disk.clone())).unwrap();
    let first = project.put_photo(b"photo", "jpeg").unwrap();
    let files = disk.tree().len();
    assert_eq!(project.put_photo(b"photo", "jpeg"), Ok(first));
    assert_eq!(disk.tree().len(), files);
    assert_eq!(project.put_photo(b"photo", "../x"), Err(StoreError::NotPlain));
    let stop = Progress::new();
    stop.cancel();
    let book = with_photos(2, &[first]);
    assert_eq!(project.verify(&book, &stop), Err(StoreError::Cancelled));
    assert_eq!(project.photo_bytes(&photo("x", PhotoHash::of(b"other"))), Err(StoreError::PhotoMissing));
}

#[test]
fn a_clock_ten_years_wrong_either_way_changes_nothing() {
    let disk = Arc::new(MemoryDisk::new());
    let host = TestHost::new();
    let world = World { disk: disk.clone(), host: host.clone() };
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    let decade = 315_360_000;
    for (number, jump) in [(2, decade), (3, 0), (4, -2 * decade), (5, 1), (6, decade)] {
        host.pass(jump);
        assert_eq!(project.save(&small_book(number)).unwrap().generation, number);
    }
    let versions = project.earlier_versions().unwrap();
    assert_eq!(versions.iter().map(|version| version.generation).collect::<Vec<_>>(), [6, 5, 4, 3, 2, 1]);
    drop(project);
    disk.poke(BOOK, b"damaged");
    assert_eq!(number_of(&Project::look(Path::new(FOLDER), &world).unwrap().book), 6);
}

#[test]
fn after_the_highest_generation_that_is_believed_saving_goes_on_and_the_newest_is_the_newest() {
    let (disk, world, bytes) = saved(&small_book(5));
    let highest = "\"generation\": 4503599627370496";
    disk.poke(BOOK, String::from_utf8(bytes).unwrap().replace("\"generation\": 2", highest).as_bytes());
    let project = Project::open(Path::new(FOLDER), &world).unwrap().project;
    for number in 6..=8 {
        project.save(&small_book(number)).unwrap();
    }
    drop(project);
    for number in 8..=9 {
        let opened = Project::open(Path::new(FOLDER), &world).unwrap();
        assert_eq!(
            (number_of(&opened.book), &opened.how, &opened.notes[..]),
            (number, &OpenedHow::AsSaved, &[][..])
        );
        let newest = opened.project.earlier_versions().unwrap().remove(0);
        assert_eq!(opened.project.open_earlier(&newest).as_ref(), Ok(&opened.book));
        opened.project.save(&small_book(number + 1)).unwrap();
    }
    disk.poke(BOOK, b"damaged");
    assert_eq!(number_of(&Project::look(Path::new(FOLDER), &world).unwrap().book), 10);
}

#[test]
fn an_absurd_generation_or_time_in_a_book_does_not_keep_it_from_being_saved() {
    for (from, to) in [
        ("\"generation\": 2", "\"generation\": 4503599627370497"),
        ("\"generation\": 2", "\"generation\": 9007199254740992"),
        ("\"generation\": 2", "\"generation\": 18446744073709551615"),
        ("\"saved_at\": \"2026", "\"saved_at\": \"-002026"),
        ("\"saved_at\": \"2026", "\"saved_at\": \"long ago"),
    ] {
        let (disk, world, bytes) = saved(&small_book(5));
        disk.poke(BOOK, String::from_utf8(bytes).unwrap().replace(from, to).as_bytes());
        let opened = Project::open(Path::new(FOLDER), &world).unwrap();
        assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }));
        assert_eq!(opened.project.save(&small_book(6)).unwrap().generation, 3);
        assert_eq!(opened.project.save(&small_book(7)).unwrap().generation, 4);
        let versions = opened.project.earlier_versions().unwrap();
        let outside = versions.iter().find(|version| version.mark == Mark::Outside).expect("it is kept");
        assert_eq!(opened.project.open_earlier(outside), Ok(small_book(5)));
    }
}
