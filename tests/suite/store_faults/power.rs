//! Promise 2: power is lost at any moment, in every state that it may leave.
//!
//! Every state is opened: two ways of reckoning what a crash may leave (the newest names are lost in
//! order, or any of them), every moment, everything that the store does.

use super::books::{TestHost, number_of, small_book, with_photos};
use super::memory::{Care, MemoryDisk};
use lifestory::book::PhotoHash;
use lifestory::store::{OpenedHow, Project, World};
use lifestory::task::Progress;
use std::path::Path;
use std::sync::Arc;

const FOLDER: &str = "/book";

/// A disk, and a program on it that promises what it was promised.
struct Stage {
    disk: Arc<MemoryDisk>,
    host: Arc<TestHost>,
    world: World,
}

impl Stage {
    fn new(care: Care) -> Self {
        let disk = Arc::new(MemoryDisk::with(care));
        let host = TestHost::new();
        let world = World { disk: disk.clone(), host: host.clone() };
        Self { disk, host, world }
    }

    fn create(&self) -> Project {
        let project = Project::create(Path::new(FOLDER), &small_book(1), &self.world).unwrap();
        self.disk.promise("book 1");
        project
    }

    fn save(&self, project: &Project, number: u64, photos: &[PhotoHash]) {
        project.save(&with_photos(number, photos)).unwrap();
        self.disk.promise(format!("book {number}"));
    }

    fn put(&self, project: &Project, bytes: &[u8]) -> PhotoHash {
        let hash = project.put_photo(bytes, "jpeg").unwrap();
        self.disk.promise(format!("photo {hash}"));
        hash
    }

    /// Opens every state that a loss of power may leave. How many there are, or the first that
    /// breaks a promise.
    fn judge(&self) -> Result<usize, String> {
        let mut count = 0;
        for weak in [false, true] {
            for (disk, promised) in self.disk.after_power_loss(weak) {
                count += 1;
                let tree = disk.tree();
                judge_state(disk, &promised).map_err(|broken| {
                    let names: Vec<_> = tree.iter().map(|(path, bytes)| (path, bytes.len())).collect();
                    format!("{broken}; promised {promised:?}; left {names:?}")
                })?;
            }
        }
        Ok(count)
    }
}

fn judge_state(disk: MemoryDisk, promised: &[String]) -> Result<(), String> {
    let saved: Vec<u64> =
        promised.iter().filter_map(|what| what.strip_prefix("book ")?.parse().ok()).collect();
    let disk = Arc::new(disk);
    let world = World { disk: disk.clone(), host: TestHost::named("sam", "LAPTOP-12", 7) };
    let opened = match Project::open(Path::new(FOLDER), &world) {
        Ok(opened) => opened,
        // Before anything was promised, there may be nothing.
        Err(_) if saved.is_empty() => return Ok(()),
        Err(error) => return Err(format!("does not open: {error}")),
    };
    if matches!(opened.how, OpenedHow::Rebuilt { .. } | OpenedHow::Salvaged) {
        return if saved.is_empty() { Ok(()) } else { Err(format!("opens only as {:?}", opened.how)) };
    }
    let number = number_of(&opened.book);
    if saved.last().is_some_and(|last| number < *last) {
        return Err(format!("book {number} opened"));
    }
    let report = opened.project.verify(&opened.book, &Progress::new()).map_err(|error| error.to_string())?;
    if !report.missing.is_empty() || !report.damaged.is_empty() {
        return Err(format!("photos are lost: {report:?}"));
    }
    if report.left_behind > 0 {
        return Err("something was left behind".into());
    }
    let tree = disk.tree();
    for hash in promised.iter().filter_map(|what| what.strip_prefix("photo ")) {
        let place = format!("{FOLDER}/photos/{}/{hash}.jpeg", &hash[..2]);
        let whole = tree.get(Path::new(&place)).is_some_and(|bytes| PhotoHash::of(bytes).to_string() == hash);
        if !whole {
            return Err("a photo that was put in is lost".into());
        }
    }
    // And work goes on.
    opened.project.save(&small_book(1_000)).map_err(|error| format!("does not save: {error}"))?;
    Ok(())
}

fn creating(stage: &Stage) {
    stage.create();
}

fn saving(stage: &Stage) {
    let project = stage.create();
    stage.disk.settle();
    stage.disk.promise("book 1");
    stage.save(&project, 2, &[]);
    stage.save(&project, 3, &[]);
}

fn three_photos_and_a_save(stage: &Stage) {
    let project = stage.create();
    stage.disk.settle();
    stage.disk.promise("book 1");
    let photos: Vec<PhotoHash> = (0..3).map(|n| stage.put(&project, &[n; 100])).collect();
    stage.save(&project, 2, &photos);
}

fn closing_and_opening(stage: &Stage) {
    drop(stage.create());
    stage.disk.settle();
    stage.disk.promise("book 1");
    let opened = Project::open(Path::new(FOLDER), &stage.world).unwrap();
    stage.save(&opened.project, 2, &[]);
    drop(opened);
}

fn recovering(stage: &Stage) {
    drop(stage.create());
    stage.disk.poke("/book/book.json", b"{ damaged");
    stage.disk.settle();
    stage.disk.promise("book 1");
    let opened = Project::open(Path::new(FOLDER), &stage.world).unwrap();
    stage.save(&opened.project, 2, &[]);
}

fn migrating(stage: &Stage) {
    drop(stage.create());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects/v0");
    let old = std::fs::read_to_string(folder.join("book.json")).unwrap();
    // With its title changed its seal is broken; it is no less an old book for that.
    let old = old.replace("\"title\": \"Idris's story\"", "\"title\": \"2\"");
    stage.disk.poke("/book/book.json", old.as_bytes());
    let photo = "photos/1f/1fcfe9ab9d93216b6b2e8649be0bb68b0650e79fa458f2f316e1d541a402409a.png";
    stage.disk.poke(&format!("/book/{photo}"), &std::fs::read(folder.join(photo)).unwrap());
    stage.disk.settle();
    stage.disk.promise("book 2");
    let opened = Project::open(Path::new(FOLDER), &stage.world).unwrap();
    stage.save(&opened.project, 3, &[]);
}

fn thinning(stage: &Stage) {
    let project = stage.create();
    for number in 2..16 {
        stage.save(&project, number, &[]);
        stage.host.pass(301);
    }
    stage.disk.settle();
    stage.disk.promise("book 15");
    stage.host.pass(3_600);
    stage.save(&project, 16, &[]);
    let left = project.earlier_versions().unwrap().len();
    assert!(left < 14, "nothing was thinned: {left}");
    stage.save(&project, 17, &[]);
}

type Act = fn(&Stage);

const ACTS: [(&str, Act); 7] = [
    ("creating", creating),
    ("saving", saving),
    ("photos", three_photos_and_a_save),
    ("closing and opening", closing_and_opening),
    ("recovering", recovering),
    ("migrating", migrating),
    ("thinning", thinning),
];

#[test]
fn whatever_the_store_does_a_loss_of_power_leaves_what_was_promised() {
    for (name, act) in ACTS {
        let stage = Stage::new(Care::Full);
        act(&stage);
        let judged = stage.judge().unwrap_or_else(|broken| panic!("{name}: {broken}"));
        assert!(judged > 30, "{name}: only {judged} states");
    }
}

#[test]
fn the_proof_finds_a_store_that_does_not_sync() {
    for care in [Care::NoSync, Care::NoFolderSync] {
        let found = ACTS.iter().filter(|(_, act)| {
            let stage = Stage::new(care);
            act(&stage);
            stage.judge().is_err()
        });
        assert!(found.count() >= 3, "{care:?} went unnoticed");
    }
}

#[test]
fn even_a_disk_that_writes_in_place_takes_nothing_that_was_promised() {
    // The book itself may be half written; its version, in a file of its own, is not touched then.
    for (name, act) in ACTS {
        let stage = Stage::new(Care::InPlace);
        act(&stage);
        stage.judge().unwrap_or_else(|broken| panic!("{name}: {broken}"));
    }
}
