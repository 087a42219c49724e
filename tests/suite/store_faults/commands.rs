//! What the commands say and answer when something is wrong with a book, a place or a program.

use super::books::{small_book, with_photos};
use lifestory::book::PhotoHash;
use lifestory::store::{Project, World};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What a command answered: its code, and all that it said.
fn run(arguments: &[&str]) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["lifestory"].iter().chain(arguments).map(Into::into);
    let code = lifestory::cli::run(arguments, &mut out, &mut err);
    let said = [out, err].concat();
    // Marks that keep what is filled in apart from what is round it, for right-to-left names.
    (code, String::from_utf8(said).unwrap().replace(['\u{2068}', '\u{2069}'], ""))
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[track_caller]
fn says(arguments: &[&str], code: u8, words: &[&str]) {
    let (answered, said) = run(arguments);
    assert!(answered == code && words.iter().all(|word| said.contains(word)), "{answered}: {said}");
}

fn jpeg() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos/cup-baseline.jpg")
}

/// The same picture in another file: with a remark of its own at the head.
fn with_remark(jpeg: &[u8], remark: [u8; 2]) -> Vec<u8> {
    [&jpeg[..2], &[0xff, 0xfe, 0, 4], &remark, &jpeg[2..]].concat()
}

/// A folder with a book called Robin, of two pages and one photo, in it.
fn robin() -> (tempfile::TempDir, PathBuf) {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("Robin");
    let project = Project::create(&folder, &small_book(1), &World::real()).unwrap();
    let hash = project.put_photo(&std::fs::read(jpeg()).unwrap(), "jpg").unwrap();
    let mut parts = with_photos(2, &[hash]).parts().clone();
    std::sync::Arc::make_mut(&mut parts.photos[0]).format = "jpg".into();
    project.save(&lifestory::book::Book::from_parts(parts).unwrap()).unwrap();
    (base, folder)
}

fn versions(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder.join("earlier")).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// All files, to see that nothing was changed.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.file_name().is_none_or(|name| name != ".book.inuse") {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_book_that_lost_its_latest_version_says_what_was_wrong_with_it() {
    let (_base, folder) = robin();
    let (book, photo) = (text(&folder), jpeg());
    std::fs::write(folder.join("book.json"), "{ no book").unwrap();
    says(&["info", book], 0, &["latest version of Robin is damaged", "2 pages"]);
    std::fs::remove_file(folder.join("book.json")).unwrap();
    says(&["info", book], 0, &["latest version of Robin is not where it belongs", "2 pages"]);
    let (base, photo) = (folder.parent().unwrap(), std::fs::read(photo).unwrap());
    std::fs::write(base.join("other.jpg"), with_remark(&photo, [0, 0])).unwrap();
    says(&["import", book, text(&base.join("other.jpg"))], 0, &["not where it belongs", "1 photo"]);
    says(&["verify", book], 0, &["whole"]);
}

#[test]
fn a_book_of_which_little_is_left_is_never_worked_on_as_if_it_were_whole() {
    let (_base, folder) = robin();
    let (book, photo) = (text(&folder), jpeg());
    let whole = std::fs::read(folder.join("book.json")).unwrap();
    versions(&folder).iter().for_each(|path| std::fs::remove_file(path).unwrap());
    let pages = String::from_utf8(whole.clone()).unwrap().find("\"photos\"").unwrap();
    std::fs::write(folder.join("book.json"), &whole[..pages]).unwrap();
    let before = files(&folder);
    says(&["info", book], 0, &["Robin is damaged, and there is no whole version", "2 pages and 0 photos"]);
    says(&["import", book, text(&photo)], 3, &["Robin is damaged", "backup", "window"]);
    assert_eq!(files(&folder), before);
    for left in ["", "{ no book"] {
        std::fs::write(folder.join("book.json"), left).unwrap();
        let before = files(&folder);
        let out = folder.join("out.pdf");
        says(&["info", book], 3, &["Of Robin nothing can be read but 1 photo", "backup"]);
        says(&["import", book, text(&photo)], 3, &["Of Robin nothing can be read but 1 photo"]);
        says(&["export", book, "-o", text(&out)], 3, &["Of Robin nothing can be read but 1 photo"]);
        says(&["verify", book], 1, &["damaged or not there", "1 photo in the folder is not in the book"]);
        assert_eq!(files(&folder), before);
    }
}

#[test]
fn a_book_that_only_says_it_is_newer_is_never_written_over() {
    let (_base, folder) = robin();
    let (book, photo) = (text(&folder), jpeg());
    let text_of = std::fs::read_to_string(folder.join("book.json")).unwrap();
    // Something of it is changed as well, so that its version cannot be a fault of the disk alone.
    let newer =
        text_of.replace("\"version\": 1", "\"version\": 2").replacen("\"title\": \"", "\"title\": \"x", 1);
    let newer = newer.replace("\"min_reader\": 1", "\"min_reader\": 2");
    std::fs::write(folder.join("book.json"), newer).unwrap();
    let before = files(&folder);
    says(&["info", book], 0, &["seems to have been made with a newer Lifestory", "2 pages"]);
    says(&["import", book, text(&photo)], 4, &["made with a newer Lifestory", "Get the newer"]);
    assert_eq!(files(&folder), before);
    // The version alone is a fault, and the book is the one that was saved.
    std::fs::write(folder.join("book.json"), text_of.replace("\"version\": 1", "\"version\": 3")).unwrap();
    says(&["info", book], 0, &["was changed outside Lifestory", "2 pages"]);
    says(&["import", book, text(&photo)], 0, &[]);
}

#[test]
fn a_book_of_a_newer_program_is_shown_with_a_word_and_not_worked_on() {
    let (_base, folder) = robin();
    let (book, photo) = (text(&folder), jpeg());
    let text_of = std::fs::read_to_string(folder.join("book.json")).unwrap();
    let newer = text_of.replace("\"version\": 1", "\"version\": 2");
    assert_ne!(newer, text_of);
    let unsealed = &newer[..newer.find("  \"seal\"").unwrap()];
    let seal = PhotoHash::of(unsealed.as_bytes());
    std::fs::write(folder.join("book.json"), format!("{unsealed}  \"seal\": \"sha256:{seal}\"}}\n")).unwrap();
    let before = files(&folder);
    let out = folder.parent().unwrap().join("out.pdf");
    says(&["info", book], 0, &["Robin was made with a newer Lifestory", "2 pages"]);
    says(&["export", book, "-o", text(&out)], 0, &["Robin was made with a newer Lifestory"]);
    says(&["verify", book], 0, &["Robin was made with a newer Lifestory", "whole"]);
    says(&["import", book, text(&photo)], 4, &["Robin was made with a newer Lifestory", "Get the newer"]);
    assert_eq!(files(&folder), before);
}

#[test]
fn a_book_that_somebody_has_open_says_who_as_far_as_that_is_known() {
    let (_base, folder) = robin();
    let (book, photo) = (text(&folder), jpeg());
    let opened = Project::open(&folder, &World::real()).unwrap();
    let lock = folder.join("book.lock");
    let write = |who: &str, computer: &str| {
        let words =
            format!(r#"{{"who":"{who}","computer":"{computer}","since":"x","heartbeat":"x","session":"x"}}"#);
        std::fs::write(&lock, words).unwrap();
    };
    let import = ["import", book, text(&photo)];
    write("sam", "LAPTOP-12");
    says(&import, 4, &["Robin is open on LAPTOP-12, by sam."]);
    write("", "LAPTOP-12");
    says(&import, 4, &["Robin is open on LAPTOP-12. "]);
    std::fs::remove_file(&lock).unwrap();
    says(&import, 4, &["Robin is open in another window."]);
    drop(opened);
}

#[test]
fn a_place_that_is_refused_is_named_with_what_to_do() {
    let (base, folder) = robin();
    let book = text(&folder);
    let file = base.path().join("letter.txt");
    std::fs::write(&file, "Dear").unwrap();
    let at = |path: &str| base.path().join(path).to_str().unwrap().to_owned();
    let before = files(base.path());
    let export = |to: &str, code: u8, words: &[&str]| {
        says(&["export", book, "-o", &at(to)], code, words);
        says(&["render", book, "--page", "1", "-o", &at(to)], code, words);
    };
    export("nodir/x.pdf", 3, &["no folder nodir for x.pdf"]);
    export("letter.txt/x.pdf", 3, &["letter.txt is a file, not a folder"]);
    export("Robin", 3, &["Robin is a folder", "name of a file"]);
    export("Robin/book.json", 3, &["book.json is in a place that belongs to a book"]);
    export("Robin/photos/x.png", 3, &["x.png is in a place that belongs to a book"]);
    says(&["new", text(&file)], 3, &["letter.txt is a file, not a folder"]);
    says(&["new", &at("letter.txt/book")], 3, &["letter.txt"]);
    says(&["new", &at("nodir/book")], 3, &["no folder nodir for book"]);
    says(&["new", book], 3, &["something in Robin already"]);
    says(&["info", &at("nothing")], 3, &["no folder nothing"]);
    says(&["info", text(base.path())], 3, &["no Lifestory book in"]);
    assert_eq!(files(base.path()), before);
}

#[test]
fn verify_reads_the_photos_of_earlier_versions_and_says_what_else_it_found() {
    let (_base, folder) = robin();
    let book = text(&folder);
    let project = Project::open(&folder, &World::real()).unwrap().project;
    let hash = project.put_photo(b"only in an earlier version", "jpeg").unwrap().to_string();
    drop(project);
    std::fs::write(folder.join(".photo.tmp-1"), "half").unwrap();
    std::fs::copy(folder.join("book.json"), folder.join("book (1).json")).unwrap();
    let said =
        ["is whole", "1 photo in the folder is not in the book", "1 file is left", "another version of it"];
    says(&["verify", book], 0, &said);
    std::fs::write(folder.join("photos").join(&hash[..2]).join(format!("{hash}.jpeg")), "junk").unwrap();
    says(&["verify", book], 1, &["1 photo that only earlier versions show is damaged"]);
    says(&["verify", book, "--json"], 1, &["\"damaged_unused_photo_files\": 1", "\"left_behind\": 1"]);
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_lifestory");

/// Starts an export of the sample book and comes back when it is writing.
fn export_begun(base: &Path) -> Child {
    let (book, to) = (base.join("book"), base.join("out"));
    if !book.exists() {
        std::fs::create_dir(&to).unwrap();
        assert_eq!(run(&["new", "--sample", text(&book)]).0, 0);
    }
    let mut command = Command::new(PROGRAM);
    command.args(["export", text(&book), "-o", text(&to.join("book.pdf"))]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    while !std::fs::read_dir(&to).unwrap().any(|entry| {
        entry.is_ok_and(|entry| {
            let name = entry.file_name().into_string().unwrap();
            name.starts_with(".lifestory-tmp-") && !name.ends_with(".inuse")
        })
    }) {
        std::thread::yield_now();
    }
    child
}

#[cfg(unix)]
#[test]
fn an_export_that_is_stopped_leaves_nothing_and_one_that_is_killed_only_until_the_next() {
    let base = tempfile::tempdir().unwrap();
    let left = || std::fs::read_dir(base.path().join("out")).unwrap().count();
    for signal in ["INT", "TERM"] {
        let mut child = export_begun(base.path());
        let kill = format!("kill -{signal} {}", child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let said: Vec<String> =
            BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok).collect();
        assert_eq!(child.wait().unwrap().code(), Some(4), "{said:?}");
        assert_eq!((left(), said.len()), (0, 1), "{said:?}");
        assert!(said[0].contains("Stopped"), "{said:?}");
    }
    let mut child = export_begun(base.path());
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(left() > 0, "it was killed in the middle");
    let page = base.path().join("out").join("page.png");
    assert_eq!(run(&["render", text(&base.path().join("book")), "--page", "1", "-o", text(&page)]).0, 0);
    assert_eq!(left(), 1);
}

#[test]
fn two_programs_that_bring_photos_into_one_book_lose_none_that_they_said_is_in() {
    let base = tempfile::tempdir().unwrap();
    let book = base.path().join("book");
    drop(Project::create(&book, &small_book(1), &World::real()).unwrap());
    let photo = std::fs::read(jpeg()).unwrap();
    let bring = |who: usize| -> Vec<PhotoHash> {
        let mut said = Vec::new();
        for number in 0..12_u8 {
            let bytes = with_remark(&photo, [who as u8, number]);
            let path = base.path().join(format!("{who}-{number}.jpg"));
            std::fs::write(&path, &bytes).unwrap();
            // While the other has the book open, it is refused and asks again.
            loop {
                let mut import = Command::new(PROGRAM);
                import.args(["import", text(&book), text(&path)]);
                match import.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().code() {
                    Some(0) => break said.push(PhotoHash::of(&bytes)),
                    Some(4) => {}
                    other => panic!("{other:?}"),
                }
            }
        }
        said
    };
    let said = std::thread::scope(|scope| {
        let bring = &bring;
        let both = [1, 2].map(|who| scope.spawn(move || bring(who)));
        both.map(|one| one.join().unwrap()).concat()
    });
    let opened = Project::look(&book, &World::real()).unwrap();
    let there: Vec<PhotoHash> = opened.book.photos().iter().map(|photo| photo.file).collect();
    assert!(said.iter().all(|photo| there.contains(photo)), "{} of {}", there.len(), said.len());
    assert_eq!(said.len(), 24);
}
