//! A second folder of a book, the program's own small files, and a glance at a folder: whole or not at
//! all, whatever the disk does.

use super::books::{TestHost, small_book, with_photos, world};
use super::faulty::{Fault, FaultyDisk};
use super::memory::MemoryDisk;
use lifestory::store::{Glance, OpenedHow, OwnFile, Project, StoreError, World, glance, make_folders};
use lifestory::task::Progress;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

const FOLDER: &str = "/book";
const COPY: &str = "/copy";

/// A book of two saves with photos, still open.
fn with_a_book(world: &World) -> (Project, lifestory::book::Book) {
    let project = Project::create(Path::new(FOLDER), &small_book(1), world).expect("a book");
    let hashes: Vec<_> =
        (1..4_u8).map(|n| project.put_photo(&vec![n; 1000], "jpeg").expect("a photo")).collect();
    let book = with_photos(2, &hashes);
    project.save(&book).expect("it is saved");
    (project, book)
}

#[test]
fn a_copy_opens_as_the_same_book_with_its_photos_and_versions() {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk);
    let (project, book) = with_a_book(&world);
    project.copy_to(Path::new(COPY), &Progress::new()).expect("it is copied");
    let copy = Project::open(Path::new(COPY), &world).expect("it opens while the first is open");
    assert_eq!((&copy.book, &copy.how), (&book, &OpenedHow::AsSaved));
    let report = copy.project.verify(&copy.book, &Progress::new()).unwrap();
    assert!(report.missing.is_empty() && report.damaged.is_empty(), "{report:?}");
    let versions = |project: &Project| project.earlier_versions().unwrap().len();
    assert_eq!(versions(&copy.project), versions(&project));
}

#[test]
fn photos_brought_in_while_a_copy_is_made_are_in_it_if_its_book_names_them() {
    for at in 1.. {
        let disk = FaultyDisk::over(Arc::new(MemoryDisk::new()));
        let world = world(disk.clone());
        let (project, book) = with_a_book(&world);
        let project = Arc::new(project);
        let mut hashes: Vec<_> = book.photos().iter().map(|photo| photo.file).collect();
        let working = Arc::clone(&project);
        disk.invite(at, move || {
            hashes.push(working.put_photo(&[9; 1000], "jpeg").expect("a photo"));
            working.save(&with_photos(3, &hashes)).expect("it is saved");
        });
        let copied = project.copy_to(Path::new(COPY), &Progress::new());
        if disk.disinvite() {
            assert!(at > 10, "nobody came");
            break;
        }
        copied.expect("it is copied");
        let copy = Project::open(Path::new(COPY), &world).expect("it opens");
        let report = copy.project.verify(&copy.book, &Progress::new()).expect("it is looked through");
        assert!(report.missing.is_empty(), "call {at}: {report:?}");
    }
}

#[test]
fn of_a_copy_that_could_not_be_finished_nothing_stays_and_the_book_is_as_it_was() {
    for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
        for at in 1.. {
            let good = Arc::new(MemoryDisk::new());
            let faulty = FaultyDisk::over(good.clone());
            let world = world(faulty.clone());
            let (project, book) = with_a_book(&world);
            faulty.arm(Fault::Fails(kind), at, 1);
            let result = project.copy_to(Path::new(COPY), &Progress::new());
            let fired = faulty.fired();
            faulty.disarm();
            if result.is_err() {
                let left = world.disk.list(Path::new(COPY)).unwrap_or_default();
                // What the fault itself kept from being taken away may stay: an empty folder, a lock.
                let harmless = |name: &str| [".book.inuse", "photos", "earlier", "book.lock"].contains(&name);
                assert!(left.iter().all(|entry| harmless(&entry.name)), "call {at}: {left:?}");
            } else {
                assert_eq!(Project::open(Path::new(COPY), &world).expect("it opens").book, book);
            }
            drop(project);
            assert_eq!(Project::open(Path::new(FOLDER), &world).expect("it opens").book, book);
            if !fired {
                assert!(at > 10, "the fault never came");
                break;
            }
        }
    }
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing() {
    let world = world(Arc::new(MemoryDisk::new()));
    let (project, _) = with_a_book(&world);
    let progress = Progress::new();
    progress.cancel();
    assert_eq!(project.copy_to(Path::new(COPY), &progress), Err(StoreError::Cancelled));
    assert!(world.disk.list(Path::new(COPY)).is_err(), "the folder is gone");
}

#[test]
fn no_copy_goes_into_a_book_or_over_anything() {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    let (project, _) = with_a_book(&world);
    for (place, expected) in [
        ("/book", StoreError::NotEmpty),
        ("/book/photos/copy", StoreError::BooksOwn),
        ("/book/copy", StoreError::BooksOwn),
        ("/nowhere/copy", StoreError::NoSuchFolder),
    ] {
        let before = disk.tree();
        assert_eq!(project.copy_to(Path::new(place), &Progress::new()), Err(expected), "{place}");
        assert!(disk.tree() == before, "{place}: something was written");
    }
}

#[test]
fn a_small_file_is_the_old_one_or_the_new_one_whatever_fails() {
    for at in 1.. {
        let good = Arc::new(MemoryDisk::new());
        let faulty = FaultyDisk::over(good);
        let world = world(faulty.clone());
        let file = OwnFile::at(Path::new("/a/b/settings.json"), &world);
        file.write(b"old").expect("no fault yet");
        faulty.arm(Fault::Fails(ErrorKind::StorageFull), at, 1);
        let result = file.write(b"new and longer");
        let fired = faulty.fired();
        faulty.disarm();
        let now = file.read().expect("it is read").expect("it is there");
        match result {
            Ok(()) => assert_eq!(now, b"new and longer"),
            Err(_) => assert!(now == b"old" || now == b"new and longer", "call {at}: {now:?}"),
        }
        if !fired {
            assert!(at > 3, "the fault never came");
            break;
        }
    }
}

#[test]
fn a_glance_tells_whether_a_book_is_there_and_whether_anybody_is_in_it() {
    let disk = Arc::new(MemoryDisk::new());
    let world = World { disk: disk.clone(), host: TestHost::new() };
    let look = |path: &str| glance(Path::new(path), &world);
    let (project, _) = with_a_book(&world);
    let before = disk.tree();
    assert!(matches!(look(FOLDER), Glance::InUse(holder) if holder.who == "sam"));
    assert!(disk.tree() == before, "a glance writes nothing");
    drop(project);
    assert_eq!(look(FOLDER), Glance::Here);
    assert_eq!(look("/elsewhere"), Glance::NoFolder);
    make_folders(&world, Path::new("/empty/inside")).expect("folders");
    assert_eq!(look("/empty"), Glance::NoBook);
    assert_eq!(look("/media/amira/STICK/Maya"), Glance::NoDrive);
    make_folders(&world, Path::new("/media/amira/STICK")).expect("a mount point left behind");
    assert_eq!(look("/media/amira/STICK/Maya"), Glance::NoDrive);
    make_folders(&world, Path::new("/media/amira/STICK/other")).expect("another stick");
    assert_eq!(look("/media/amira/STICK/Maya"), Glance::NoFolder);
}

#[test]
fn a_book_that_is_open_on_another_computer_without_locks_is_seen_by_its_heartbeat() {
    let disk = Arc::new(MemoryDisk::without_locks());
    let there = World { disk: disk.clone(), host: TestHost::named("amira", "OFFICE-3", 5) };
    let here = TestHost::new();
    let world = World { disk, host: here.clone() };
    let (_project, _) = with_a_book(&there);
    assert!(
        matches!(glance(Path::new(FOLDER), &world), Glance::InUse(holder) if holder.computer == "OFFICE-3")
    );
    here.pass(1_000);
    assert_eq!(glance(Path::new(FOLDER), &world), Glance::Here, "nobody has been there for long");
}
