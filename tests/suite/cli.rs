//! The program as it is called: journeys from photos to a PDF, and what becomes of input that no good
//! book is made of. Of sentences only that they are there, of codes which.
//!
//! The binary itself is run, as scripts run it; nothing of a book's folder may change where a command
//! says that it refused.

use crate::support::plain::{element, page, section};
use lifestory::book::*;
use lifestory::geometry::Rect as Place;
use lifestory::store::{Project, World};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;

/// What the program answered.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

fn lifestory<A: AsRef<std::ffi::OsStr>>(arguments: &[A]) -> Said {
    let mut program = Command::new(env!("CARGO_BIN_EXE_lifestory"));
    // No display: nothing here may open a window.
    program.args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let output = program.output().expect("the program can be run");
    Said {
        code: output.status.code().expect("the program ended by itself"),
        out: String::from_utf8(output.stdout).expect("words"),
        err: String::from_utf8(output.stderr).expect("words"),
    }
}

impl Said {
    #[track_caller]
    fn done(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self
    }

    /// Ended with this code and one line for people on the stream for trouble.
    #[track_caller]
    fn refused(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "one sentence: {self:?}");
        let line = self.err.trim();
        assert!(line.len() > 20 && line.ends_with(['.', '…']), "a sentence: {self:?}");
        assert!(!line.contains("panicked") && !line.contains("Error"), "for people: {self:?}");
        self
    }

    /// Done, with so many lines for people beside the answer.
    #[track_caller]
    fn done_with(self, sentences: usize) -> Self {
        assert_eq!((self.code, self.err.lines().count()), (0, sentences), "{self:?}");
        self
    }
}

/// A folder for one test, with a book in it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder can be made") };
        lifestory(&["new", &desk.book(), "--title", "My book"]).done();
        desk
    }

    /// A desk whose book shows three photographs on pages of their own making.
    fn arranged() -> Self {
        let desk = Self::new();
        let photos = ["tower.jpg", "powershot_g2.jpg", "cup.png"].map(|name| words(&photograph(name)));
        let [a, b, c] = photos;
        lifestory(&["import", &desk.book(), "--arrange", &a, &b, &c]).done();
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        words(&self.at(name))
    }

    fn book(&self) -> String {
        self.name("book")
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(self.at(name), bytes).expect("a file can be written");
        self.name(name)
    }

    /// Writes `book.json` as if by other hands.
    fn put_book(&self, bytes: &[u8]) {
        self.put("book/book.json", bytes);
        // Nothing to fall back on: the file has to be judged as it is.
        std::fs::remove_dir_all(self.at("book/earlier")).ok();
    }

    /// Every file of the book's folder, with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut waiting = vec![self.at("book")];
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).expect("the folder can be listed") {
                let path = entry.expect("an entry can be read").path();
                match path.is_dir() && !path.is_symlink() {
                    true => waiting.push(path),
                    false => drop(files.insert(path.clone(), std::fs::read(&path).unwrap_or_default())),
                }
            }
        }
        files
    }

    fn open(&self) -> Book {
        Project::look(&self.at("book"), &World::real()).expect("the book can be read").book
    }

    /// The photos of the book, each with its file.
    fn photos(&self) -> Vec<(Arc<Photo>, PathBuf)> {
        let opened = Project::look(&self.at("book"), &World::real()).expect("the book can be read");
        let path = |photo: &Arc<Photo>| opened.project.photo_path(photo).expect("the file is there");
        opened.book.photos().iter().map(|photo| (Arc::clone(photo), path(photo))).collect()
    }
}

fn words(path: &Path) -> String {
    path.to_str().expect("the folder has a plain name").to_owned()
}

fn photograph(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos").join(name)
}

/// How many pages a PDF has, and how many photos.
fn counted(pdf: &Path) -> (usize, usize) {
    let document = lopdf::Document::load(pdf).expect("the PDF holds together");
    let is_photo = |object: &lopdf::Object| {
        let dict = object.as_stream().ok().map(|stream| &stream.dict);
        let subtype = dict.and_then(|dict| dict.get(b"Subtype").ok()).and_then(|name| name.as_name().ok());
        subtype == Some(b"Image".as_slice())
    };
    let masks = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| stream.dict.has(b"SMask"))
        .count();
    (document.get_pages().len(), document.objects.values().filter(|object| is_photo(object)).count() - masks)
}

#[test]
fn from_photos_to_a_pdf_a_picture_and_a_clean_bill() {
    let desk = Desk::arranged();
    let book = desk.open();
    let pages = book.pages().count();
    assert!(book.photos().len() == 3 && pages >= 2);
    let pdf = desk.name("book.pdf");
    let said = lifestory(&["export", &desk.book(), "-o", &pdf]).done();
    assert!(said.out.contains("book.pdf") && said.out.contains("All"), "{}", said.out);
    assert_eq!(counted(&desk.at("book.pdf")), (pages, 3));
    let png = desk.name("page.png");
    lifestory(&["render", &desk.book(), "--page", "1", "--ppi", "40", "-o", &png]).done();
    let painted = image::open(&png).expect("the picture can be read").to_rgb8();
    // A4 at 40 pixels to the inch, and not empty.
    assert_eq!((painted.width(), painted.height()), (331, 468));
    assert!(painted.pixels().any(|pixel| pixel.0.iter().all(|channel| *channel < 90)));
    lifestory(&["verify", &desk.book()]).done();
    let said = lifestory(&["info", &desk.book(), "--json"]).done();
    assert!(serde_json::from_str::<serde_json::Value>(&said.out).is_ok(), "{}", said.out);
}

#[test]
fn every_format_can_be_written_and_an_older_file_is_replaced() {
    let desk = Desk::arranged();
    for format in ["pdf", "pdf-office", "pdf-print-shop"] {
        desk.put("book.pdf", b"an older one");
        lifestory(&["export", &desk.book(), "--format", format, "-o", &desk.name("book.pdf")]).done();
        assert_eq!(counted(&desk.at("book.pdf")).1, 3, "{format}");
    }
}

#[test]
fn some_pages_are_not_called_all() {
    let desk = Desk::arranged();
    let pages = desk.open().pages().count();
    let asked = format!("2-{}", pages + 70);
    let said = lifestory(&["export", &desk.book(), "--pages", &asked, "-o", &desk.name("some.pdf")]).done();
    assert!(!said.out.contains("All") && said.out.contains(&(pages - 1).to_string()), "{}", said.out);
    assert_eq!(counted(&desk.at("some.pdf")).0, pages - 1);
    for none in ["90", "0", "3-1", "x"] {
        let out = desk.name("none.pdf");
        lifestory(&["export", &desk.book(), "--pages", none, "-o", &out]).refused(2);
        assert!(!desk.at("none.pdf").exists(), "{none}");
    }
    lifestory(&["render", &desk.book(), "--page", "90", "-o", &desk.name("none.png")]).refused(2);
    assert!(!desk.at("none.png").exists());
}

#[test]
fn an_empty_book_has_nothing_to_export() {
    let desk = Desk::new();
    lifestory(&["export", &desk.book(), "-o", &desk.name("none.pdf")]).refused(3);
    assert!(!desk.at("none.pdf").exists());
}

/// A book of one page with a box of words at a place in mm.
fn book_of_words(desk: &Desk, place: [f64; 4], text: &str) {
    let [x, y, width, height] = place;
    // In the middle, so that the box does not grow to hold them.
    let stands = Stands::Middle;
    let inside = WordsBox { words: Words::plain(TextRole::Story, text), stands, ..WordsBox::default() };
    let element = element("words", Place::from_mm(x, y, width, height), ElementKind::Words(inside));
    let section = section(vec![page("cover", vec![]), page("full", vec![element])]);
    let opened = Project::open(&desk.at("book"), &World::real()).expect("the book can be opened");
    let parts = BookParts { sections: vec![section], ..opened.book.parts().clone() };
    opened.project.save(&Book::from_parts(parts).expect("a good book")).expect("it can be saved");
}

#[test]
fn words_that_do_not_fit_are_said_after_an_export_and_a_picture() {
    let desk = Desk::new();
    let pdf = desk.name("book.pdf");
    // Far more than its box holds, and more than the rest of the page.
    book_of_words(&desk, [20.0, 200.0, 60.0, 15.0], &"And then we went home. ".repeat(90));
    let said = lifestory(&["export", &desk.book(), "-o", &pdf]).done_with(1);
    assert!(said.err.contains("page 2") && said.err.contains("not printed"), "{}", said.err);
    let said = lifestory(&["render", &desk.book(), "--page", "2", "-o", &desk.name("2.png")]).done_with(1);
    assert!(said.err.contains("page 2"), "{}", said.err);
    lifestory(&["render", &desk.book(), "--page", "1", "-o", &desk.name("1.png")]).done();
    // Not on the pages that were asked for.
    lifestory(&["export", &desk.book(), "--pages", "1", "-o", &pdf]).done();
    // More than its box holds, but all on the paper.
    book_of_words(&desk, [20.0, 20.0, 60.0, 15.0], &"And then we went home. ".repeat(9));
    let said = lifestory(&["export", &desk.book(), "-o", &pdf]).done_with(1);
    assert!(said.err.contains("page 2") && !said.err.contains("not printed"), "{}", said.err);
}

#[test]
fn a_damaged_a_swapped_and_a_missing_photo_are_left_open_and_named() {
    let desk = Desk::arranged();
    let photos = desk.photos();
    let (pages, pdf) = (desk.open().pages().count(), desk.at("book.pdf"));
    // One byte of its pixels; all of another picture; nothing.
    let bytes = std::fs::read(&photos[0].1).unwrap();
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let other = std::fs::read(photograph("hopper_orientation_6.jpg")).unwrap();
    let cut = bytes[..bytes.len() / 3].to_vec();
    for (what, damaged) in
        [("flipped", Some(flipped)), ("swapped", Some(other)), ("cut", Some(cut)), ("gone", None)]
    {
        match damaged {
            Some(damaged) => std::fs::write(&photos[0].1, damaged).unwrap(),
            None => std::fs::remove_file(&photos[0].1).unwrap(),
        }
        let said = lifestory(&["export", &desk.book(), "-o", &words(&pdf)]).done_with(1);
        assert!(said.err.contains("page "), "{what}: {}", said.err);
        let file = photos[0].1.file_name().unwrap().to_str().unwrap();
        assert!(!said.err.contains(file), "photos are not named by their files: {}", said.err);
        assert_eq!(counted(&pdf), (pages, 2), "{what}");
        let rendered: usize = (1..=pages)
            .map(|page| {
                let (page, out) = (page.to_string(), desk.name("page.png"));
                let said = lifestory(&["render", &desk.book(), "--page", &page, "--ppi", "20", "-o", &out]);
                assert_eq!(said.code, 0, "{said:?}");
                said.err.lines().count()
            })
            .sum();
        assert_eq!(rendered, 1, "{what}: the page with the photo says so");
        std::fs::write(&photos[0].1, &bytes).unwrap();
    }
    lifestory(&["export", &desk.book(), "-o", &words(&pdf)]).done();
    assert_eq!(counted(&pdf), (pages, 3));
}

/// A PNG that says it has so many pixels, and is a few hundred bytes long.
fn png_bomb(side: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        png.extend((data.len() as u32).to_be_bytes());
        let from = png.len();
        png.extend(name);
        png.extend(data);
        let crc = png[from..].iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
        });
        png.extend((!crc).to_be_bytes());
    };
    let side = side.to_be_bytes();
    chunk(b"IHDR", &[&side[..], &side, &[8, 2, 0, 0, 0]].concat());
    // An empty deflate stream: the pixels themselves would only come later.
    chunk(b"IDAT", &[0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]);
    chunk(b"IEND", &[]);
    png
}

#[test]
fn what_is_no_photo_is_refused_by_name_and_the_rest_comes_in() {
    let desk = Desk::new();
    let tower = std::fs::read(photograph("tower.jpg")).unwrap();
    let bad = [
        desk.put("cut.jpg", &tower[..tower.len() / 2]),
        desk.put("letter.jpg", b"Dear Idris, this is a letter and no photo at all."),
        desk.put("bomb.png", &png_bomb(60_000)),
        desk.put("empty.jpg", b""),
    ];
    for path in &bad {
        let said = lifestory(&["import", &desk.book(), "--arrange", path]).refused(3);
        let name = Path::new(path).file_name().unwrap().to_str().unwrap();
        assert!(said.err.contains(name), "{}", said.err);
    }
    let book = desk.open();
    assert_eq!((book.photos().len(), book.pages().count()), (0, 0));
    let good = words(&photograph("cup.png"));
    let said = lifestory(&["import", &desk.book(), &bad[0], &bad[1], &good]);
    assert_eq!((said.code, said.err.lines().count()), (3, 2), "{said:?}");
    assert_eq!(desk.open().photos().len(), 1);
    lifestory(&["verify", &desk.book()]).done();
}

/// The book as JSON without its seal, changed by `change`.
fn changed(desk: &Desk, change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    let bytes = std::fs::read(desk.at("book/book.json")).unwrap();
    let mut value: serde_json::Value = serde_json::from_slice(&bytes).expect("the book's file is JSON");
    change(&mut value);
    serde_json::to_vec_pretty(&value).unwrap()
}

/// Every place in a JSON value at which there is a member of this name.
fn members<'a>(value: &'a mut serde_json::Value, name: &str, found: &mut Vec<&'a mut serde_json::Value>) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                match key == name {
                    true => found.push(value),
                    false => members(value, name, found),
                }
            }
        }
        serde_json::Value::Array(array) => array.iter_mut().for_each(|value| members(value, name, found)),
        _ => {}
    }
}

/// Sets the first members of this name, of those that `which` chooses.
fn set(value: &mut serde_json::Value, name: &str, to: serde_json::Value) {
    let mut found = Vec::new();
    members(value, name, &mut found);
    assert!(!found.is_empty(), "no {name} in the book's file");
    for member in found {
        *member = to.clone();
    }
}

#[test]
fn a_book_that_cannot_be_read_is_refused_and_left_as_it_is() {
    type Bytes = fn(&Desk) -> Vec<u8>;
    let hostile: [(&str, Bytes); 6] = [
        ("empty", |_| Vec::new()),
        ("garbage", |_| (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        ("cut", |desk| {
            let bytes = std::fs::read(desk.at("book/book.json")).unwrap();
            bytes[..bytes.len() / 2].to_vec()
        }),
        ("another file", |_| b"{\"name\": \"something else\", \"version\": \"1.0\"}".to_vec()),
        ("deep", |_| [b"[".repeat(200_000), b"]".repeat(200_000)].concat()),
        ("newer", |desk| {
            changed(desk, |book| {
                set(book, "version", 9999.into());
                set(book, "min_reader", 9999.into());
            })
        }),
    ];
    for (what, bytes) in hostile {
        let desk = Desk::arranged();
        let bytes = bytes(&desk);
        desk.put_book(&bytes);
        let before = desk.files();
        let pdf = desk.name("book.pdf");
        for command in [
            &["info", &desk.book()][..],
            &["export", &desk.book(), "-o", &pdf],
            &["render", &desk.book(), "--page", "1", "-o", &pdf],
        ] {
            let said = lifestory(command);
            // Either it is refused, or what is whole of it is read and that is said; of what is whole
            // there may be too little for what was asked.
            let kept = said.code == 0 || said.code == 2;
            assert!(kept || said.code == 3, "{what}, {command:?}: {said:?}");
            assert!(!said.err.is_empty() && !said.err.contains("panicked"), "{what}, {command:?}: {said:?}");
            assert!(said.err.lines().count() <= 2, "{what}, {command:?}: {said:?}");
            assert!(said.code == 0 || !desk.at("book.pdf").exists(), "{what}, {command:?}");
            std::fs::remove_file(desk.at("book.pdf")).ok();
        }
        assert!(before == desk.files(), "{what}: the folder is as it was");
    }
}

#[test]
fn a_book_with_impossible_contents_harms_nobody() {
    type Change = fn(&mut serde_json::Value);
    let hostile: [(&str, Change); 5] = [
        ("huge whole numbers", |book| set(book, "width", serde_json::json!(9_223_372_036_854_775_807_i64))),
        ("huge numbers", |book| set(book, "height", serde_json::from_str("1e400").unwrap_or(1e300.into()))),
        ("less than nothing", |book| set(book, "width", serde_json::json!(-5))),
        ("doubled ids", |book| set(book, "id", "same".into())),
        ("a photo outside", |book| set(book, "format", "../../../etc/passwd".into())),
    ];
    for (what, change) in hostile {
        let desk = Desk::arranged();
        let bytes = changed(&desk, change);
        desk.put_book(&bytes);
        let before = desk.files();
        for command in [
            &["info", &desk.book()][..],
            &["export", &desk.book(), "-o", &desk.name("book.pdf")],
            &["verify", &desk.book()],
        ] {
            let said = lifestory(command);
            assert!([0, 1, 3].contains(&said.code), "{what}, {command:?}: {said:?}");
            assert!(!said.err.contains("panicked") && !said.err.contains("passwd"), "{what}: {said:?}");
            assert!(!said.err.is_empty(), "{what}, {command:?}: it is said that the file was changed");
        }
        assert!(before == desk.files(), "{what}: the folder is as it was");
    }
}

#[cfg(unix)]
#[test]
fn a_photo_that_is_a_link_is_not_followed() {
    let desk = Desk::arranged();
    let (photo, path) = desk.photos().remove(0);
    let secret = desk.put("secret.jpg", &std::fs::read(&path).unwrap());
    std::fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&secret, &path).unwrap();
    let pdf = desk.at("book.pdf");
    let said = lifestory(&["export", &desk.book(), "-o", &words(&pdf)]).done_with(1);
    assert!(said.err.contains("page "), "{}", said.err);
    assert_eq!(counted(&pdf).1, 2, "the link's picture is not in the PDF");
    assert_eq!(lifestory(&["verify", &desk.book()]).code, 1);
    assert!(photo.width > 0 && path.is_symlink(), "the link is as it was");
}

#[test]
fn what_is_not_there_is_refused() {
    let desk = Desk::new();
    let nowhere = desk.name("nowhere");
    std::fs::create_dir(desk.at("other")).unwrap();
    for folder in [&nowhere, &desk.name("other")] {
        lifestory(&["info", folder]).refused(3);
        lifestory(&["export", folder, "-o", &desk.name("book.pdf")]).refused(3);
        assert!(!desk.at("book.pdf").exists());
    }
    lifestory(&["new", &desk.book()]).refused(3);
    assert!(std::fs::read_dir(desk.at("other")).unwrap().next().is_none(), "nothing was made in it");
    assert!(!desk.at("nowhere").exists());
}

#[test]
fn an_export_to_a_folder_that_is_not_there_makes_none() {
    let desk = Desk::arranged();
    let before = desk.files();
    let out = desk.name("nowhere/book.pdf");
    for command in
        [&["export", &desk.book(), "-o", &out][..], &["render", &desk.book(), "--page", "1", "-o", &out]]
    {
        let said = lifestory(command);
        assert!([3, 4].contains(&said.code), "{said:?}");
        assert_eq!(said.err.lines().count(), 1, "{said:?}");
    }
    assert!(!desk.at("nowhere").exists());
    // Onto a folder, too.
    std::fs::create_dir(desk.at("taken.pdf")).unwrap();
    let said = lifestory(&["export", &desk.book(), "-o", &desk.name("taken.pdf")]);
    assert!([3, 4].contains(&said.code) && said.err.lines().count() == 1, "{said:?}");
    assert!(before == desk.files());
    let left: Vec<_> =
        std::fs::read_dir(desk.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing half-written: {left:?}");
}

#[test]
fn a_book_that_is_open_elsewhere_can_be_read_but_not_changed() {
    let desk = Desk::arranged();
    let opened = Project::open(&desk.at("book"), &World::real()).expect("the book can be opened");
    let before = desk.files();
    lifestory(&["import", &desk.book(), &words(&photograph("cup.webp"))]).refused(4);
    assert!(before == desk.files());
    let said = lifestory(&["export", &desk.book(), "-o", &desk.name("book.pdf")]);
    assert_eq!(said.code, 0, "{said:?}");
    drop(opened);
    lifestory(&["import", &desk.book(), &words(&photograph("cup.webp"))]).done();
    assert_eq!(desk.open().photos().len(), 4);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_read_and_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::arranged();
    let may = |mode: u32| {
        for folder in ["book", "book/photos"] {
            std::fs::set_permissions(desk.at(folder), std::fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    may(0o555);
    // Whoever may do everything may write there as well; reading is asked of everybody.
    let may_all = std::fs::write(desk.at("book/probe"), b"").is_ok();
    if may_all {
        std::fs::remove_file(desk.at("book/probe")).unwrap();
    }
    let before = desk.files();
    let exported = lifestory(&["export", &desk.book(), "-o", &desk.name("book.pdf")]);
    let verified = lifestory(&["verify", &desk.book()]);
    let unchanged = before == desk.files();
    let imported = (!may_all).then(|| {
        let said = lifestory(&["import", &desk.book(), &words(&photograph("cup.webp"))]);
        (said, before == desk.files())
    });
    may(0o755);
    exported.done();
    verified.done();
    assert!(unchanged);
    if let Some((said, unchanged)) = imported {
        said.refused(4);
        assert!(unchanged);
    }
}

#[test]
fn wrong_usage_says_how_and_ends_with_two() {
    for wrong in
        [&["export"][..], &["render", "x"], &["export", "a", "-o", "b", "--format", "word"], &["juggle", "x"]]
    {
        let said = lifestory(wrong);
        assert!(said.code == 2 && !said.err.is_empty() && said.out.is_empty(), "{wrong:?}: {said:?}");
    }
    let help = lifestory(&["--help"]).done();
    assert!(help.out.contains("export") && help.out.contains("render"));
}
