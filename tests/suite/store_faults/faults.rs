//! Promises 3, 4, 5, 6: any call to the disk fails, once or for good.

use super::books::{TestHost, number_of, small_book, with_photos, world};
use super::faulty::{Fault, FaultyDisk, ReadOnly};
use super::memory::MemoryDisk;
use lifestory::book::Book;
use lifestory::store::autosave::{Autosave, Status};
use lifestory::store::{
    Access, LookOnly, Lost, Mark, Note, OpenedHow, Project, StoreError, World, read_input, write_new_file,
};
use lifestory::task::Progress;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

const FOLDER: &str = "/book";

/// A disk with faults, and the good one below it.
struct Stage {
    good: Arc<MemoryDisk>,
    faulty: Arc<FaultyDisk>,
    /// With the faults.
    world: World,
    fault: (Fault, u64, u64),
}

impl Stage {
    /// From here on the fault counts.
    fn arm(&self) {
        self.faulty.arm(self.fault.0, self.fault.1, self.fault.2);
    }

    fn path(&self) -> &'static Path {
        Path::new(FOLDER)
    }

    /// The book as somebody finds it who comes after the program has ended.
    fn opens_as(&self) -> (Book, OpenedHow) {
        let world = world(Arc::new(self.good.after_kill()));
        let opened = Project::open(self.path(), &world).expect("the book opens");
        assert_eq!(opened.access, Access::Full);
        let report = opened.project.verify(&opened.book, &Progress::new()).unwrap();
        assert!(report.missing.is_empty() && report.damaged.is_empty(), "{report:?}");
        assert_eq!(report.left_behind, 0, "something was left behind");
        assert!(report.conflict_copies.is_empty() && report.forked.is_empty(), "{report:?}");
        (opened.book, opened.how)
    }
}

/// Runs `body` with a fault at the first, second, third … call, until there is none so late: once,
/// and from there on; the disk full, and unreadable.
fn for_every_fault(body: impl Fn(&Stage)) {
    for kind in [ErrorKind::StorageFull, ErrorKind::Other] {
        for count in [1, u64::MAX] {
            for at in 1.. {
                let good = Arc::new(MemoryDisk::new());
                let faulty = FaultyDisk::over(good.clone());
                let fault = (Fault::Fails(kind), at, count);
                let stage = Stage { world: world(faulty.clone()), good, faulty, fault };
                body(&stage);
                if !stage.faulty.fired() {
                    assert!(at > 3, "the fault never came");
                    break;
                }
                assert!(at < 1_000, "the calls do not end");
            }
        }
    }
}

/// A book of one save on the stage, closed.
fn one_save(stage: &Stage) {
    drop(Project::create(stage.path(), &small_book(1), &stage.world).expect("no fault yet"));
}

#[test]
fn creating_a_book_makes_it_or_leaves_room_to_try_again() {
    for_every_fault(|stage| {
        stage.arm();
        let made = Project::create(stage.path(), &small_book(1), &stage.world).map(drop);
        stage.faulty.disarm();
        if made.is_err() {
            // What the fault kept from being taken back is the whole book.
            let again = Project::create(stage.path(), &small_book(1), &stage.world).map(drop);
            assert!(matches!(again, Ok(()) | Err(StoreError::NotEmpty)), "{again:?}");
        }
        assert_eq!(stage.opens_as().0, small_book(1));
    });
}

#[test]
fn a_save_replaces_the_book_or_leaves_it_and_works_again_when_the_fault_ends() {
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        stage.arm();
        let saved = opened.project.save(&small_book(2));
        let (there, how) = stage.opens_as();
        assert_eq!(how, OpenedHow::AsSaved);
        assert!(there == small_book(2) || saved.is_err() && there == small_book(1), "{saved:?}");
        stage.faulty.disarm();
        let again = opened.project.save(&small_book(3)).expect("the fault is over");
        assert!(again.generation > saved.map_or(1, |saved| saved.generation));
        assert!(again.version_kept);
        assert_eq!(stage.opens_as(), (small_book(3), OpenedHow::AsSaved));
        let versions = opened.project.earlier_versions().unwrap();
        let kept: Vec<_> = versions.iter().map(|version| opened.project.open_earlier(version)).collect();
        assert!(kept.contains(&Ok(small_book(1))) && kept.contains(&Ok(small_book(3))));
        drop(opened);
        assert_eq!(stage.opens_as().0, small_book(3));
    });
}

#[test]
fn opening_reports_the_fault_and_changes_nothing() {
    for_every_fault(|stage| {
        one_save(stage);
        // Something for the opening to tidy up: a version that never came to its place, and a stray.
        let Some(text) = stage.good.tree().remove(Path::new("/book/book.json")) else { panic!("no book") };
        stage.good.poke("/book/.book.tmp-1", &text[..text.len() / 2]);
        stage.good.poke("/book/.photo.tmp-1", b"half a pho");
        stage.arm();
        let opened = Project::open(stage.path(), &stage.world);
        if let Ok(opened) = &opened {
            assert_eq!((&opened.book, &opened.how), (&small_book(1), &OpenedHow::AsSaved));
        }
        stage.faulty.disarm();
        assert_eq!(stage.good.tree()[Path::new("/book/book.json")], text);
        if let Ok(opened) = &opened
            && opened.access == Access::Full
        {
            opened.project.save(&small_book(2)).expect("the fault is over");
        }
        drop(opened);
        let again = Project::open(stage.path(), &stage.world).expect("the fault is over");
        assert_eq!(again.access, Access::Full);
    });
}

#[test]
fn a_damaged_book_is_recovered_or_the_fault_reported_and_what_was_damaged_is_kept() {
    for_every_fault(|stage| {
        one_save(stage);
        stage.good.poke("/book/book.json", b"{ no book");
        stage.arm();
        let opened = Project::open(stage.path(), &stage.world);
        let saved = opened.as_ref().ok().map(|opened| {
            assert_eq!(opened.book, small_book(1));
            opened.project.save(&small_book(2))
        });
        stage.faulty.disarm();
        if matches!(saved, Some(Ok(_))) {
            let kept = stage.good.tree().into_iter().any(|(path, bytes)| {
                path.to_string_lossy().contains("/earlier/damaged-") && bytes == b"{ no book"
            });
            assert!(kept, "the damaged file is gone");
            drop(opened);
            assert_eq!(stage.opens_as(), (small_book(2), OpenedHow::AsSaved));
        }
    });
}

#[test]
fn a_photo_is_put_in_whole_or_not_and_can_be_put_in_again() {
    let bytes = vec![0xd8; 3000];
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        stage.arm();
        let put = opened.project.put_photo(&bytes, "jpeg");
        let saved = put.clone().and_then(|hash| opened.project.save(&with_photos(2, &[hash])));
        stage.opens_as();
        stage.faulty.disarm();
        let hash = opened.project.put_photo(&bytes, "jpeg").expect("the fault is over");
        assert!(put.is_err() || put == Ok(hash));
        assert!(saved.is_ok() || stage.faulty.fired());
        let book = with_photos(3, &[hash]);
        opened.project.save(&book).expect("the fault is over");
        assert_eq!(stage.opens_as(), (book, OpenedHow::AsSaved));
    });
}

#[test]
fn reading_a_photo_verifying_and_looking_at_versions_report_the_fault_and_change_nothing() {
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        let hash = opened.project.put_photo(b"photo", "jpeg").unwrap();
        let book = with_photos(2, &[hash]);
        opened.project.save(&book).unwrap();
        let before = stage.good.tree();
        stage.arm();
        let photo = &book.photos()[0];
        match opened.project.photo_bytes(photo) {
            Ok(bytes) => assert!(bytes.whole && bytes.bytes == b"photo"),
            Err(error) => assert_ne!(error, StoreError::PhotoMissing, "it is there"),
        }
        let _ = opened.project.photo_path(photo);
        if let Ok(report) = opened.project.verify(&book, &Progress::new()) {
            assert!(report.missing.is_empty() || stage.faulty.fired());
        }
        if let Ok(versions) = opened.project.earlier_versions() {
            for version in versions {
                let _ = opened.project.open_earlier(&version);
            }
        }
        let _ = Project::look(stage.path(), &stage.world);
        stage.faulty.disarm();
        assert_eq!(stage.good.tree(), before);
    });
}

#[test]
fn heartbeat_and_keeping_a_version_for_good_survive_every_fault() {
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        stage.arm();
        opened.project.beat();
        let kept = opened.project.keep_this_version();
        stage.faulty.disarm();
        assert!(opened.project.beat(), "the lock is still ours");
        if kept.is_ok() {
            let versions = opened.project.earlier_versions().unwrap();
            assert!(versions.iter().any(|version| version.mark == Mark::Kept));
        }
        opened.project.save(&small_book(2)).expect("the fault is over");
        assert_eq!(stage.opens_as(), (small_book(2), OpenedHow::AsSaved));
    });
}

#[test]
fn bringing_together_what_two_saved_survives_every_fault() {
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        // Somebody else saves, and what is saved here goes beside.
        let theirs = {
            let other = Arc::new(stage.good.after_kill());
            let opened = Project::open(stage.path(), &world(other.clone())).unwrap();
            opened.project.save(&small_book(7)).unwrap();
            other.tree().remove(Path::new("/book/book.json")).expect("their book")
        };
        stage.good.poke("/book/book.json", &theirs);
        let Err(StoreError::Conflict { kept_as }) = opened.project.save(&small_book(2)) else {
            panic!("unnoticed")
        };
        let is_kept = |number: u64| {
            let world = world(Arc::new(stage.good.after_kill()));
            let looked = Project::look(stage.path(), &world).unwrap();
            let beside = looked.project.open_conflict_copy(&kept_as).is_ok_and(|b| b == small_book(number));
            let versions = looked.project.earlier_versions().unwrap();
            beside
                || looked.book == small_book(number)
                || versions.iter().any(|v| looked.project.open_earlier(v) == Ok(small_book(number)))
        };
        stage.arm();
        let copy = opened.project.open_conflict_copy(&kept_as);
        assert!(copy.is_err() || copy == Ok(small_book(2)));
        let read = opened.project.read_theirs();
        assert!(read.is_err() || read == Ok(small_book(7)));
        let put_away = opened.project.put_away_conflict_copy(&kept_as);
        assert!(is_kept(2) && is_kept(7), "{put_away:?}");
        let saved = read.is_ok().then(|| opened.project.save(&small_book(9)));
        assert!(is_kept(2) && is_kept(7), "{saved:?}");
        stage.faulty.disarm();
        assert_eq!(opened.project.open_conflict_copy(&kept_as).is_ok(), put_away.is_err());
        if !matches!(saved, Some(Ok(_))) {
            assert!(opened.project.read_theirs().is_ok());
            opened.project.save(&small_book(9)).expect("the fault is over");
        }
        opened.project.put_away_conflict_copy(&kept_as).expect("the fault is over");
        assert!(is_kept(2) && is_kept(7) && is_kept(9));
        assert_eq!(stage.opens_as(), (small_book(9), OpenedHow::AsSaved));
    });
}

#[test]
fn saving_by_itself_reports_the_fault_and_goes_on_when_it_ends() {
    for_every_fault(|stage| {
        one_save(stage);
        let opened = Project::open(stage.path(), &stage.world).unwrap();
        let autosave = Autosave::start(Arc::new(opened.project), || {});
        stage.arm();
        autosave.changed(&small_book(2));
        let flushed = autosave.flush();
        let status = autosave.status();
        assert_eq!(flushed.is_ok(), matches!(status, Status::Saved(_)), "{status:?}");
        let (there, _) = stage.opens_as();
        assert!(there == small_book(2) || flushed.is_err() && there == small_book(1), "{flushed:?}");
        stage.faulty.disarm();
        autosave.changed(&small_book(3));
        assert_eq!(autosave.flush(), Ok(()));
        drop(autosave);
        assert_eq!(stage.opens_as(), (small_book(3), OpenedHow::AsSaved));
    });
}

#[test]
fn an_export_is_complete_under_its_name_or_the_old_file_is() {
    for_every_fault(|stage| {
        stage.good.poke("/old.pdf", b"old");
        stage.arm();
        let result = write_new_file(&stage.world, Path::new("/old.pdf"), |file| {
            for _ in 0..3 {
                // As a library would that hears of no error.
                let _ = file.write_all(b"new ");
            }
            Ok::<(), StoreError>(())
        });
        let there = stage.good.tree().remove(Path::new("/old.pdf")).expect("a file is there");
        assert!(there == b"new new new " || result.is_err() && there == b"old", "{result:?}");
        stage.faulty.disarm();
        let once = stage.fault.2 == 1;
        let strays = stage.good.tree().len() - 1;
        assert!(strays == 0 || !once || stage.faulty.fired() && strays == 1);
        let _ = read_input(&stage.world, Path::new("/old.pdf"), 100);
    });
}

#[test]
fn an_export_that_fails_or_is_cancelled_leaves_nothing() {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    let result = write_new_file(&world, Path::new("/new.pdf"), |file| {
        file.write_all(b"half of it")?;
        Err(StoreError::Cancelled)
    });
    assert_eq!(result, Err(StoreError::Cancelled));
    assert!(disk.tree().is_empty());
}

#[test]
fn a_full_disk_is_named_and_says_how_much_is_needed() {
    let disk = Arc::new(MemoryDisk::new());
    let faulty = FaultyDisk::over(disk);
    let world = world(faulty.clone());
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    faulty.arm(Fault::Fails(ErrorKind::StorageFull), 1, u64::MAX);
    let error = project.save(&small_book(2)).unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { needed } if needed > 500), "{error:?}");
}

#[test]
fn a_rename_that_only_says_it_happened_is_not_believed() {
    let disk = Arc::new(MemoryDisk::new());
    let faulty = FaultyDisk::over(disk.clone());
    let world = world(faulty.clone());
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    faulty.arm(Fault::Lies, 1, u64::MAX);
    assert_eq!(project.save(&small_book(2)), Err(StoreError::ReadBackDiffers));
    assert!(project.put_photo(b"photo", "jpeg").is_err());
    faulty.disarm();
    project.save(&small_book(3)).unwrap();
}

#[test]
fn what_is_stored_wrongly_is_noticed_before_it_takes_the_place_of_anything() {
    for at in 1..4 {
        let disk = Arc::new(MemoryDisk::new());
        let faulty = FaultyDisk::over(disk.clone());
        let world = world(faulty.clone());
        let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
        faulty.arm(Fault::Garbles, at, 1);
        let saved = project.save(&small_book(2));
        // The first is the book itself, the second its copy among the versions.
        assert_eq!(saved.is_err(), at == 1, "{saved:?}");
        assert_eq!(saved.is_ok_and(|saved| !saved.version_kept), at == 2);
        assert_eq!(project.put_photo(b"photo", "jpeg").is_err(), at == 3);
        let report = project.verify(&small_book(2), &Progress::new()).unwrap();
        assert!(report.is_whole(), "{report:?}");
    }
}

#[test]
fn a_sync_service_is_waited_for_and_then_the_work_is_safe_beside_the_book() {
    let disk = Arc::new(MemoryDisk::new());
    let faulty = FaultyDisk::over(disk.clone());
    let host = TestHost::new();
    let world = World { disk: faulty.clone(), host: host.clone() };
    let project = Project::create(Path::new(FOLDER), &small_book(1), &world).unwrap();
    // For a moment: unnoticed, but for the waiting.
    faulty.arm(Fault::Held, 1, 3);
    project.save(&small_book(2)).unwrap();
    let waits: Vec<u128> = host.waits.lock().unwrap().drain(..).map(|wait| wait.as_millis()).collect();
    assert_eq!(waits, [10, 25, 50]);
    // For longer than a save waits: the work goes to the earlier versions, where quitting is safe.
    faulty.arm(Fault::Held, 1, 8);
    let Err(StoreError::Held { kept_as: Some(name) }) = project.save(&small_book(3)) else {
        panic!("it was held");
    };
    assert!(disk.tree().contains_key(&Path::new(FOLDER).join("earlier").join(&name)));
    drop(project);
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(number_of(&opened.book), 2);
    let Some(Note::NewerVersion(newer)) = opened.notes.first() else { panic!("{:?}", opened.notes) };
    assert_eq!(newer.name, name);
    assert_eq!(opened.project.open_earlier(newer), Ok(small_book(3)));
    // Let go of: the next save takes its place.
    opened.project.save(&small_book(4)).unwrap();
    assert_eq!(host.waits.lock().unwrap().iter().map(std::time::Duration::as_millis).sum::<u128>(), 1_585);
    // For ever, and nowhere can anything be renamed: said, and nothing is left lying about.
    faulty.arm(Fault::Held, 1, u64::MAX);
    assert_eq!(opened.project.save(&small_book(5)), Err(StoreError::Held { kept_as: None }));
    faulty.disarm();
    opened.project.save(&small_book(5)).unwrap();
}

#[test]
fn while_the_disk_does_not_give_the_latest_version_an_earlier_one_is_shown_and_not_worked_on() {
    let disk = Arc::new(MemoryDisk::new());
    drop(Project::create(Path::new(FOLDER), &small_book(1), &world(disk.clone())).unwrap());
    let before = disk.tree();
    let faulty = FaultyDisk::over(disk.clone());
    let mut shown = 0;
    for at in 1..20 {
        // Both tries to read one file fail.
        faulty.arm(Fault::Fails(ErrorKind::Other), at, 4);
        let opened = Project::open(Path::new(FOLDER), &world(faulty.clone()));
        faulty.disarm();
        let Ok(opened) = opened else { continue };
        if matches!(opened.how, OpenedHow::FromEarlier { because: Lost::Unreadable, .. }) {
            shown += 1;
            assert_eq!(opened.access, Access::ReadOnly(LookOnly::LatestUnreadable));
            assert_eq!(opened.project.save(&small_book(2)), Err(StoreError::LookOnly));
            drop(opened);
            let after = disk.tree();
            assert_eq!(after[Path::new("/book/book.json")], before[Path::new("/book/book.json")]);
        }
    }
    assert!(shown > 0, "it was never so");
}

#[test]
fn without_rights_a_book_opens_to_look_at_and_says_so_at_once() {
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        let disk = Arc::new(MemoryDisk::new());
        drop(Project::create(Path::new(FOLDER), &small_book(1), &world(disk.clone())).unwrap());
        let before = disk.tree();
        let opened =
            Project::open(Path::new(FOLDER), &world(Arc::new(ReadOnly(disk.clone(), kind)))).unwrap();
        assert_eq!(opened.access, Access::ReadOnly(LookOnly::NoRights));
        assert_eq!(opened.book, small_book(1));
        assert_eq!(opened.project.save(&small_book(2)), Err(StoreError::NoRights));
        assert_eq!(opened.project.put_photo(b"photo", "jpeg"), Err(StoreError::NoRights));
        drop(opened);
        assert_eq!(disk.tree(), before);
    }
}
