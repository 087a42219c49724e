//! Photos on their way into a book: from files and folders as they are found on people's computers.

use super::made::{self, photo};
use lifestory::edit::IdMaker;
use lifestory::import::{Added, ImportError, ImportJob, NotAdded, add_photos, import_as_they_come};
use lifestory::photo::Limits;
use lifestory::store::disk::{Disk, Entry, Fill, Kind, Lock, RealDisk};
use lifestory::store::{Project, RealHost, StoreError, World};
use lifestory::task::Progress;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A book in a folder, and a folder of what is to come in.
pub(super) struct Table {
    base: tempfile::TempDir,
}

/// What the program said, and its exit code.
pub(super) struct Answer {
    pub(super) code: u8,
    pub(super) said: String,
    pub(super) warned: String,
}

/// Runs the program as from a terminal.
pub(super) fn lifestory(arguments: &[&Path]) -> Answer {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("lifestory".into()).chain(arguments.iter().map(|a| a.as_os_str().into()));
    let code = lifestory::cli::run(arguments, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Answer { code, said: text(out), warned: text(err) }
}

impl Table {
    pub(super) fn laid() -> Self {
        let table = Self { base: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir(table.photos()).expect("a folder");
        let made = lifestory(&["new".as_ref(), &table.book()]);
        assert_eq!(made.code, 0, "{}", made.warned);
        table
    }

    pub(super) fn book(&self) -> PathBuf {
        self.base.path().join("book")
    }

    pub(super) fn photos(&self) -> PathBuf {
        self.base.path().join("photos")
    }

    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.photos().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, bytes).expect("it can be written");
        path
    }

    pub(super) fn import(&self, paths: &[&Path]) -> Answer {
        let book = self.book();
        let mut arguments: Vec<&Path> = vec!["import".as_ref(), &book];
        arguments.extend(paths);
        lifestory(&arguments)
    }

    pub(super) fn opened(&self) -> lifestory::store::Opened {
        Project::look(&self.book(), &World::real()).expect("it is a book")
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_and_not_waited_for() {
    let table = Table::laid();
    table.put("a.png", &photo("cup.png"));
    let pipe = table.photos().join("pipe.jpg");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
    std::os::unix::fs::symlink("/dev/zero", table.photos().join("zero.jpg")).expect("a link can be made");
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send((table.import(&[&table.photos()]), table)));
    let (answer, table) =
        waiting.recv_timeout(std::time::Duration::from_secs(60)).expect("nothing is waited for");
    assert_eq!(answer.code, 3, "{}", answer.warned);
    for name in ["pipe.jpg", "zero.jpg"] {
        let line = answer.warned.lines().find(|line| line.contains(name)).expect("it is named");
        assert!(line.contains("not a file"), "{line}");
    }
    assert_eq!(table.opened().book.photos().len(), 1, "the rest came in");
}

#[test]
fn a_mistyped_path_is_named_and_said_not_to_be_there() {
    let table = Table::laid();
    let answer = table.import(&[&table.photos().join("granny.jpg")]);
    assert_eq!(answer.code, 3);
    assert_eq!(answer.warned, "granny.jpg was left out. There is no file of that name there.\n");
    assert!(table.opened().book.photos().is_empty());
}

/// Files of the photos in the book's folder, by name.
fn kept_files(book: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let folders = std::fs::read_dir(book.join("photos")).into_iter().flatten().flatten();
    for file in folders.flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten()) {
        found.push(file.file_name().to_string_lossy().into_owned());
    }
    found
}

#[test]
fn formats_are_called_as_the_description_of_the_file_calls_them() {
    let table = Table::laid();
    for name in ["cup-baseline.jpg", "cup.png", "cup.webp", "cup-turned.heic"] {
        table.put(name, &photo(name));
    }
    table.put("scan.tif", &made::tiff(2, 1, &[1, 2, 3, 4, 5, 6], &[], 0));
    table.put("old.gif", &made::encoded(&made::cup(), image::ImageFormat::Gif));
    table.put("old.bmp", &made::encoded(&made::cup(), image::ImageFormat::Bmp));
    let answer = table.import(&[&table.photos()]);
    assert_eq!((answer.code, answer.warned.as_str()), (0, ""));
    let described = include_str!("../../../assets/docs/file-format.md");
    let line = described.lines().find(|line| line.starts_with("| `format` | `")).expect("it describes them");
    let book = table.opened().book;
    assert_eq!(book.photos().len(), 7);
    for photo in book.photos() {
        assert!(line.contains(&format!("`{}`", photo.format)), "{} in {line}", photo.format);
        let ending = format!("{}.{}", photo.file, photo.format);
        assert!(kept_files(&table.book()).contains(&ending), "{ending} in {:?}", kept_files(&table.book()));
    }
}

#[test]
fn a_photo_that_an_older_book_calls_jpg_is_found_and_not_stored_again() {
    let table = Table::laid();
    let cup = table.put("cup.jpg", &photo("cup-baseline.jpg"));
    assert_eq!(table.import(&[&cup]).code, 0);
    let file = kept_files(&table.book()).concat();
    let path = table.book().join("photos").join(&file[..2]).join(&file);
    std::fs::rename(&path, path.with_extension("jpg")).expect("it can be renamed");
    let book = table.book().join("book.json");
    let text = std::fs::read_to_string(&book).expect("it can be read");
    std::fs::write(&book, text.replace("\"format\": \"jpeg\"", "\"format\": \"jpg\""))
        .expect("it can be written");
    let opened = table.opened();
    assert_eq!(opened.book.photos()[0].format, "jpg");
    assert!(opened.project.photo_bytes(&opened.book.photos()[0]).is_ok_and(|photo| photo.whole));
    let answer = table.import(&[&cup]);
    assert!(answer.said.contains("already"), "{}", answer.said);
    assert_eq!(kept_files(&table.book()).len(), 1, "the same bytes are kept once");
}

/// A disk with room for so many bytes of files.
struct Narrow {
    real: RealDisk,
    room: Mutex<u64>,
    refused: AtomicUsize,
}

impl Narrow {
    fn of(room: u64) -> (Arc<Self>, World) {
        let disk = Arc::new(Self { real: RealDisk, room: Mutex::new(room), refused: AtomicUsize::new(0) });
        (Arc::clone(&disk), World { disk, host: Arc::new(RealHost) })
    }

    fn free(&self, path: &Path) {
        if let Ok((Kind::File, length)) = self.real.stat(path) {
            *self.room.lock().unwrap() += length;
        }
    }
}

impl Disk for Narrow {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        fill(&mut bytes)?;
        let mut room = self.room.lock().unwrap();
        let Some(left) = room.checked_sub(bytes.len() as u64) else {
            self.refused.fetch_add(1, Ordering::Relaxed);
            return Err(io::ErrorKind::StorageFull.into());
        };
        *room = left;
        self.real.write_new(path, &mut |file| file.write_all(&bytes))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.free(to);
        self.real.rename(from, to)
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.free(path);
        self.real.remove_file(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.real.sync_folder(path)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.real.create_folder(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.real.remove_folder(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.real.read(path, limit)
    }
    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)> {
        self.real.stat(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        self.real.list(path)
    }
    fn real_path(&self, path: &Path) -> std::io::Result<std::path::PathBuf> {
        self.real.real_path(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        self.real.lock(path)
    }
    fn is_passing(&self, error: &io::Error) -> bool {
        self.real.is_passing(error)
    }
}

/// Forty pictures of different greys, as large as each other.
fn forty(table: &Table) -> u64 {
    let mut length = 0;
    for nth in 0..40_u8 {
        let png = made::png((20, 20), 8, 0, &[], &made::unfiltered(&[nth; 400], 20));
        let padded = [&png[..], &[0; 20_000]].concat();
        length =
            table.put(&format!("{nth:02}.png"), &padded[..20_000]).metadata().expect("it is there").len();
    }
    length
}

/// Brings the forty into the book on a disk with room for so many bytes.
fn on_narrow_disk(table: &Table, room: u64) -> (Result<Added, NotAdded>, usize) {
    let (disk, world) = Narrow::of(1 << 30);
    let opened = Project::open(&table.book(), &world).expect("it is a book");
    *disk.room.lock().unwrap() = room;
    let mut ids = IdMaker::new();
    let job = ImportJob {
        paths: &[table.photos()],
        book: &opened.book,
        project: &opened.project,
        world: &world,
        limits: Limits::default(),
        progress: &Progress::new(),
    };
    let added = add_photos(&job, &mut ids, |_, _| Vec::new());
    let refused = disk.refused.load(Ordering::Relaxed);
    (added, refused)
}

#[test]
fn when_the_disk_is_full_what_came_in_is_in_the_book() {
    let table = Table::laid();
    let each = forty(&table);
    let (added, refused) = on_narrow_disk(&table, 5 * each + each / 2);
    let added = added.expect("the book itself can be saved");
    assert!(
        matches!(added.imported.stopped, Some(ImportError::Store(StoreError::DiskFull { .. }))),
        "{added:?}"
    );
    let book = table.opened().book;
    assert_eq!((book.photos().len(), kept_files(&table.book()).len()), (5, 5));
    assert!(refused <= 4, "nobody goes on when the disk is full: {refused} tries");
    let report = table.opened().project.verify(&book, &Progress::new()).expect("it can be checked");
    assert_eq!((report.is_whole(), report.unused), (true, 0));
}

#[test]
fn when_not_even_the_book_can_be_saved_the_files_are_taken_back() {
    let table = Table::laid();
    let each = forty(&table);
    let (added, _) = on_narrow_disk(&table, 5 * each + 100);
    let refused = added.expect_err("there is no room for the book");
    assert!(matches!(refused.why, ImportError::Store(StoreError::DiskFull { .. })), "{refused:?}");
    assert!(refused.taken_back);
    assert_eq!(kept_files(&table.book()), [""; 0]);
    assert!(table.opened().book.photos().is_empty());
}

#[test]
fn photos_that_were_there_are_not_taken_back_with_the_others() {
    let table = Table::laid();
    let each = forty(&table);
    let first = table.photos().join("00.png");
    assert_eq!(table.import(&[&first]).code, 0);
    // One whose file had gone astray comes back with them, and stays too.
    let file = kept_files(&table.book()).concat();
    std::fs::remove_file(table.book().join("photos").join(&file[..2]).join(&file)).expect("it is there");
    let (added, _) = on_narrow_disk(&table, 5 * each + 100);
    assert!(added.is_err());
    assert_eq!((table.opened().book.photos().len(), kept_files(&table.book()).len()), (1, 1));
}

#[test]
fn folders_say_what_was_passed_over_and_what_could_not_be_looked_into() {
    let table = Table::laid();
    table.put("letter.docx", b"Dear");
    table.put("film.mp4", b"....ftypmp42");
    table.put(".hidden", b"nobody sees it");
    let answer = table.import(&[&table.photos()]);
    assert_eq!((answer.code, answer.warned.as_str()), (0, ""));
    assert_eq!(answer.said, "No new photos came in.\n2 files that are not pictures were passed over.\n");
    table.put("cup.png", &photo("cup.png"));
    let answer = table.import(&[&table.photos()]);
    assert!(answer.said.contains("2 files that are not pictures"), "{}", answer.said);
}

#[test]
fn what_lies_deeper_than_folders_are_followed_is_refused_by_name() {
    let table = Table::laid();
    let deep = (0..20).fold(String::new(), |path, nth| format!("{path}deep{nth}/"));
    table.put(&format!("{deep}cup.png"), &photo("cup.png"));
    table.put("cup.png", &photo("cup-alpha.webp"));
    let answer = table.import(&[&table.photos()]);
    assert_eq!(answer.code, 3, "{}", answer.said);
    assert!(answer.warned.starts_with("deep15 was left out."), "{}", answer.warned);
    assert_eq!(table.opened().book.photos().len(), 1);
}

#[test]
fn a_files_name_does_not_steer_the_terminal() {
    let table = Table::laid();
    table.put("b\u{1b}[2J\u{202e}gpj.jpg", b"no picture");
    let answer = table.import(&[&table.photos()]);
    assert_eq!(answer.warned, "b [2Jgpj.jpg was left out. It is not a picture, whatever its name says.\n");
    let usage = lifestory(&["import".as_ref(), &table.book(), &table.photos(), "--\u{1b}[2J".as_ref()]);
    assert_eq!(usage.code, 2);
    assert!(!usage.warned.contains('\u{1b}'), "{}", usage.warned);
}

#[test]
fn a_book_that_is_not_there_is_named() {
    let table = Table::laid();
    let cup = table.put("cup.png", &photo("cup.png"));
    let answer = lifestory(&["import".as_ref(), &table.photos().join("no-book"), &cup]);
    assert_eq!(answer.code, 3);
    assert_eq!(
        answer.warned,
        "There is no folder no-book. Nothing has changed. Check its name, and that its stick or drive is there.\n"
    );
}

#[test]
fn each_photo_is_heard_of_in_order_as_it_comes_and_stopping_keeps_what_has() {
    let table = Table::laid();
    let names = ["cup.png", "cup.webp", "cup-grey.jpg", "cup-baseline.jpg", "cup-progressive.jpg"];
    for name in names {
        table.put(name, &photo(name));
    }
    let opened = Project::open(&table.book(), &World::real()).expect("the book opens");
    let come = |stop: bool| {
        let progress = Progress::new();
        let (paths, world) = ([table.photos()], World::real());
        let job = ImportJob {
            paths: &paths,
            book: &opened.book,
            project: &opened.project,
            world: &world,
            limits: Limits::default(),
            progress: &progress,
        };
        let (mut ids, mut heard) = (IdMaker::new(), Vec::new());
        let imported = import_as_they_come(&job, &mut || ids.photo(), &mut |photo| {
            assert!(opened.project.photo_path(photo).is_ok(), "its file is there already");
            heard.push(photo.id.clone());
            if stop {
                progress.cancel();
            }
        });
        let kept: Vec<_> = imported.photos.iter().map(|photo| photo.id.clone()).collect();
        assert_eq!(heard, kept);
        (kept.len(), imported.stopped)
    };
    let (all, stopped) = come(false);
    assert_eq!(all, names.len());
    assert!(stopped.is_none());
    let (some, stopped) = come(true);
    assert!(some >= 1, "what came before is kept");
    assert!(matches!(stopped, Some(ImportError::Cancelled(_))));
}
