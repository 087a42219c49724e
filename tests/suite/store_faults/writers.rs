//! Promise 7: two people, one book. What each was told is saved can be found.

use super::books::{Random, TestHost, number_of, small_book, world};
use super::faulty::{Fault, FaultyDisk};
use super::memory::MemoryDisk;
use lifestory::store::disk::Disk;
use lifestory::store::{Access, LookOnly, Note, OpenedHow, Project, Saved, StoreError, World};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

const FOLDER: &str = "/book";

/// Whether the number was said to be safe: saved, or kept beside.
fn is_acknowledged(result: &Result<Saved, StoreError>) -> bool {
    matches!(result, Ok(_) | Err(StoreError::Conflict { .. }))
}

/// The numbers of all books in a folder that somebody who opens it is led to: the book, the copies
/// beside it, the versions.
fn found(disk: &Arc<MemoryDisk>) -> BTreeSet<u64> {
    let world = world(disk.clone());
    let opened = Project::look(Path::new(FOLDER), &world).unwrap();
    let mut numbers = BTreeSet::from([number_of(&opened.book)]);
    for note in &opened.notes {
        if let Note::ConflictCopies(names) = note {
            for name in names {
                numbers.insert(number_of(&opened.project.open_conflict_copy(name).unwrap()));
            }
        }
    }
    for version in opened.project.earlier_versions().unwrap() {
        numbers.insert(number_of(&opened.project.open_earlier(&version).unwrap()));
    }
    numbers
}

/// Two programs that do not see each other's lock, each with the book open.
fn two(disk: &Arc<MemoryDisk>, first: Arc<dyn Disk>) -> (Project, Project) {
    let anna = World { disk: first, host: TestHost::named("anna", "OFFICE", 2) };
    let sam = World { disk: disk.clone(), host: TestHost::named("sam", "OFFICE", 3) };
    let project = Project::create(Path::new(FOLDER), &small_book(0), &anna).unwrap();
    disk.take_away("/book/book.lock");
    (project, Project::open(Path::new(FOLDER), &sam).unwrap().project)
}

#[test]
fn whoever_saves_second_saves_beside_and_neither_is_lost() {
    let disk = Arc::new(MemoryDisk::without_locks());
    let (anna, sam) = two(&disk, disk.clone());
    sam.save(&small_book(1)).unwrap();
    let Err(StoreError::Conflict { kept_as }) = anna.save(&small_book(2)) else { panic!("unnoticed") };
    // Going on does not fill the folder with copies.
    assert_eq!(anna.save(&small_book(3)), Err(StoreError::Conflict { kept_as: kept_as.clone() }));
    assert_eq!(anna.open_conflict_copy(&kept_as), Ok(small_book(3)));
    assert!(found(&disk).is_superset(&[1, 3].into()));
    // Brought together, the copy is put away.
    assert_eq!(anna.read_theirs(), Ok(small_book(1)));
    anna.save(&small_book(13)).unwrap();
    anna.put_away_conflict_copy(&kept_as).unwrap();
    let opened = Project::look(Path::new(FOLDER), &world(disk.clone())).unwrap();
    assert_eq!((number_of(&opened.book), opened.notes), (13, vec![]));
    assert!(found(&disk).is_superset(&[1, 3, 13].into()));
}

#[test]
fn a_save_that_comes_in_the_middle_of_another_at_any_call_loses_nothing() {
    let mut moments = 0;
    for at in 1.. {
        let disk = Arc::new(MemoryDisk::without_locks());
        let visited = FaultyDisk::over(disk.clone());
        let (anna, sam) = two(&disk, visited.clone());
        let sams = Arc::new(Mutex::new(None));
        let told = Arc::clone(&sams);
        visited.invite(at, move || *told.lock().unwrap() = Some(sam.save(&small_book(1))));
        let annas = anna.save(&small_book(2));
        if visited.disinvite() {
            break;
        }
        moments += 1;
        let found = found(&disk);
        let sams = sams.lock().unwrap().take().unwrap();
        assert!(is_acknowledged(&sams) && found.contains(&1), "{at}: {sams:?}, {found:?}");
        assert!(!is_acknowledged(&annas) || found.contains(&2), "{at}: {annas:?}, {found:?}");
        assert!(is_acknowledged(&annas) || annas == Err(StoreError::ReadBackDiffers), "{at}: {annas:?}");
    }
    assert!(moments > 20, "{moments}");
}

/// Somebody makes a book where somebody else is making one, at every call of the making.
fn two_make_one_book(disk_of: impl Fn() -> MemoryDisk, fault: Option<u64>) -> usize {
    for at in 1.. {
        let disk = Arc::new(disk_of());
        let visited = FaultyDisk::over(disk.clone());
        let annas = World { disk: visited.clone(), host: TestHost::named("anna", "OFFICE", 2) };
        let sams = World { disk: disk.clone(), host: TestHost::named("sam", "LAPTOP-12", 3) };
        if let Some(fault) = fault {
            visited.arm(Fault::Fails(std::io::ErrorKind::Other), at + fault, 1);
        }
        let told = Arc::new(Mutex::new(None));
        let tells = Arc::clone(&told);
        visited.invite(at, move || {
            let made = Project::create(Path::new(FOLDER), &small_book(1), &sams);
            let saved = made.and_then(|project| project.save(&small_book(2)).map(drop));
            *tells.lock().unwrap() = Some(saved);
        });
        let made = Project::create(Path::new(FOLDER), &small_book(3), &annas).map(drop);
        if visited.disinvite() {
            return at as usize;
        }
        let sams = told.lock().unwrap().take().expect("Sam was there");
        if sams.is_err() && made.is_err() {
            // Neither has a book, and nobody was told otherwise.
            continue;
        }
        let found = found(&disk);
        assert!(sams.is_err() || found.contains(&2), "{at}: Sam's book is gone: {made:?}, {found:?}");
        assert!(made.is_err() || found.contains(&3), "{at}: Anna's book is gone: {sams:?}, {found:?}");
        // Whoever is told that it could not be made is not told that something of it is kept.
        assert!(!matches!(made, Err(StoreError::Conflict { .. })), "{at}");
        let opened = Project::look(Path::new(FOLDER), &world(disk.clone())).unwrap();
        let beside = opened.notes.iter().any(|note| matches!(note, Note::ConflictCopies(_)));
        assert!(!beside || fault.is_some(), "{at}: {made:?}");
    }
    0
}

#[test]
fn of_two_who_make_a_book_in_one_folder_neither_takes_the_others_away() {
    assert!(two_make_one_book(MemoryDisk::new, None) > 20);
    assert!(two_make_one_book(MemoryDisk::without_locks, None) > 20);
}

#[test]
fn whoever_fails_to_make_a_book_takes_nothing_back_that_is_somebody_elses() {
    for fault in [0, 1, 2, 3, 5, 8, 13, 21] {
        two_make_one_book(MemoryDisk::new, Some(fault));
        two_make_one_book(MemoryDisk::without_locks, Some(fault));
    }
}

#[test]
fn both_saving_a_thousand_times_in_any_order_lose_nothing_that_is_not_their_own_older_one() {
    let disk = Arc::new(MemoryDisk::without_locks());
    let (anna, sam) = two(&disk, disk.clone());
    let mut random = Random(5);
    // What each was last told is safe, and everything that was saved as the book.
    let (mut latest, mut saved) = ([0; 2], Vec::new());
    // Whether the other has read that since, and may have put his own in its place.
    let mut known = [true; 2];
    for number in 1..=2_000_u64 {
        let at = random.below(2);
        let who = [&anna, &sam][at];
        match who.save(&small_book(number)) {
            Ok(_) => saved.push(number),
            Err(StoreError::Conflict { .. }) => {
                // Now and then somebody brings the two together.
                if random.below(4) == 0 {
                    let theirs = number_of(&who.read_theirs().unwrap());
                    known[1 - at] |= theirs == latest[1 - at];
                    who.save(&small_book(number)).unwrap();
                    saved.push(number);
                }
            }
            Err(error) => panic!("{error}"),
        }
        (latest[at], known[at]) = (number, false);
        // Whether it is the book or stands beside it; in the bytes, which is quicker than opening them.
        let files = disk.tree();
        let beside = files.iter().filter(|(path, _)| path.parent() == Some(Path::new(FOLDER)));
        let beside: Vec<&Vec<u8>> = beside.map(|(_, bytes)| bytes).collect();
        for (told, _) in latest.iter().zip(known).filter(|(_, known)| !known) {
            let title = format!("\"title\": \"{told}\"").into_bytes();
            let is_there = beside.iter().any(|bytes| memchr::memmem::find(bytes, &title).is_some());
            assert!(is_there, "{number}: {told} is lost");
        }
        if number % 250 == 0 {
            let found = found(&disk);
            assert!(latest.iter().all(|told| found.contains(told)), "{number}: {latest:?}");
        }
    }
    // What was saved as the book, and not thinned since, is there besides: the clock stands still, so
    // the newest six hundred are.
    let found = found(&disk);
    let lost: Vec<_> = saved.iter().rev().take(500).filter(|number| !found.contains(number)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn the_second_window_looks_only_and_is_told_who_has_the_book() {
    let disk = Arc::new(MemoryDisk::new());
    let host = TestHost::named("sam", "LAPTOP-12", 1);
    let world = World { disk: disk.clone(), host: host.clone() };
    let first = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    let second = Project::open(Path::new(FOLDER), &world).unwrap();
    let Access::ReadOnly(LookOnly::Locked(holder)) = &second.access else { panic!("two have it") };
    assert_eq!((holder.who.as_str(), holder.computer.as_str()), ("sam", "LAPTOP-12"));
    assert!(holder.since.is_some());
    let before = disk.tree();
    assert_eq!(second.project.save(&small_book(2)), Err(StoreError::Locked(holder.clone())));
    drop(second);
    assert_eq!(disk.tree(), before);
    assert!(first.beat());
    drop(first);
    assert!(!disk.tree().contains_key(Path::new("/book/book.lock")));
    assert_eq!(Project::open(Path::new(FOLDER), &world).unwrap().access, Access::Full);
}

#[test]
fn a_lock_is_taken_over_when_nobody_is_there_any_more() {
    let at = |disk: &Arc<MemoryDisk>, who: &str, computer: &str, later: i64| {
        let host = TestHost::named(who, computer, 9);
        host.pass(later);
        Project::open(Path::new(FOLDER), &World { disk: disk.clone(), host }).unwrap()
    };
    let disk = Arc::new(MemoryDisk::new());
    let world = World { disk: disk.clone(), host: TestHost::named("sam", "LAPTOP-12", 1) };
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    let left = Arc::new(disk.after_kill());
    drop(project);
    // On the same computer at once: the system knows that the program is gone.
    let opened = at(&Arc::new(left.after_kill()), "anna", "LAPTOP-12", 1);
    let [Note::LockTakenOver(holder)] = &opened.notes[..] else { panic!("{:?}", opened.notes) };
    assert_eq!((holder.who.as_str(), &opened.access), ("sam", &Access::Full));
    // From another one only when the heartbeat is old, ahead of us or behind.
    for (later, is_there) in [(1, true), (100, true), (-100, true), (121, false), (-200, false)] {
        let opened = at(&Arc::new(left.after_kill()), "anna", "OFFICE", later);
        let locked = matches!(opened.access, Access::ReadOnly(LookOnly::Locked(_)));
        assert_eq!(locked, is_there, "{later}");
    }
}

#[test]
fn a_heartbeat_notices_that_somebody_took_the_lock_over() {
    let disk = Arc::new(MemoryDisk::without_locks());
    let host = TestHost::named("sam", "LAPTOP-12", 1);
    let world = World { disk: disk.clone(), host: host.clone() };
    let sams = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    let later = TestHost::named("anna", "OFFICE", 2);
    later.pass(1_000);
    let annas = Project::open(Path::new(FOLDER), &World { disk: disk.clone(), host: later }).unwrap();
    assert_eq!(annas.access, Access::Full);
    assert!(!sams.beat());
    drop(sams);
    assert!(annas.project.beat(), "the lock is not Sam's to give back");
}

#[test]
fn copies_that_a_sync_service_made_are_named() {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    drop(Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap());
    let bytes = disk.tree()[Path::new("/book/book.json")].clone();
    let names = ["book (1).json", "book-LAPTOP12.json", "book.sync-conflict-20261123-140509-ABC.json"];
    for name in names {
        disk.poke(&format!("{FOLDER}/{name}"), &bytes);
    }
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.how, OpenedHow::AsSaved);
    assert_eq!(opened.notes, [Note::ConflictCopies(names.map(String::from).to_vec())]);
    for name in ["../book.json", "book/../../x.json", "notes.json"] {
        assert_eq!(opened.project.open_conflict_copy(name), Err(StoreError::NotABook));
    }
}

#[test]
fn a_book_thrown_away_while_it_is_open_is_put_back_by_the_next_save() {
    let disk = Arc::new(MemoryDisk::new());
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world(disk.clone())).unwrap();
    disk.take_away("/book/book.json");
    project.save(&small_book(2)).unwrap();
    assert!(found(&disk).is_superset(&[1, 2].into()));
}
