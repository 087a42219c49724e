//! Promise 10: the file format. What is written is read back; old books open; members that this
//! program does not know are kept to the letter; books of later programs are not written over.

use crate::store_faults::books::{Random, full_book, large_book, small_book, world};
use crate::store_faults::memory::MemoryDisk;
use lifestory::book::{Book, BookParts, ElementKind};
use lifestory::store::migrate::{CURRENT, MIGRATIONS};
use lifestory::store::{Access, LookOnly, Mark, Note, OpenedHow, Project, StoreError, World, schema};
use lifestory::task::Progress;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const FOLDER: &str = "/book";
const BOOK: &str = "/book/book.json";

fn create(book: &Book) -> (Arc<MemoryDisk>, World) {
    let disk = Arc::new(MemoryDisk::new());
    let world = world(disk.clone());
    drop(Project::create(Path::new(FOLDER), book, &world).unwrap());
    (disk, world)
}

fn text(disk: &MemoryDisk) -> String {
    String::from_utf8(disk.tree()[Path::new(BOOK)].clone()).unwrap()
}

fn value(disk: &MemoryDisk) -> Value {
    serde_json::from_str(&text(disk)).unwrap()
}

/// The file of these members as a program would have sealed it.
fn sealed(members: &Value) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    let mut members = members.clone();
    members.as_object_mut().unwrap().shift_remove("seal");
    let pretty = format!("{members:#}");
    let before = format!("{},\n", pretty.strip_suffix("\n}").unwrap());
    let digits: String = Sha256::digest(&before).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{before}  \"seal\": \"sha256:{digits}\"}}\n").into_bytes()
}

#[test]
fn a_book_saved_is_the_book_opened() {
    for book in [small_book(1), full_book(), large_book()] {
        let (disk, world) = create(&book);
        let opened = Project::open(Path::new(FOLDER), &world).unwrap();
        assert_eq!((&opened.book, &opened.how, &opened.notes[..]), (&book, &OpenedHow::AsSaved, &[][..]));
        assert_eq!(text(&disk).as_bytes(), sealed(&value(&disk)));
    }
}

#[test]
fn equal_books_make_equal_files_with_the_head_first_and_the_seal_last() {
    let (one, _) = create(&full_book());
    let (other, _) = create(&full_book());
    assert_eq!(text(&one), text(&other));
    let value = value(&one);
    let names: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = [
        "format",
        "version",
        "min_reader",
        "generation",
        "saved_at",
        "info",
        "sections",
        "photos",
        "events",
        "people",
        "places",
        "seal",
    ];
    assert_eq!(names, expected);
    assert_eq!(
        (&value["format"], &value["version"], &value["generation"]),
        (&json!("lifestory"), &json!(1), &json!(1))
    );
    assert_eq!(value["saved_at"], "2026-11-23T14:05:09Z");
}

/// Every object in a value, by the way to it.
fn objects(value: &Value, way: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                objects(member, format!("{way}/{name}"), found);
            }
            found.push(way);
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                objects(item, format!("{way}/{at}"), found);
            }
        }
        _ => {}
    }
}

/// Adds a member of chance to every object of a file; what was added where.
fn strange(file: &Value, random: &mut Random) -> (Value, Vec<(String, String, Value)>) {
    let mut ways = Vec::new();
    objects(file, String::new(), &mut ways);
    let mut file = file.clone();
    let mut added = Vec::new();
    for way in ways {
        let name = format!("x_{:x}", random.next());
        let member = match random.below(5) {
            0 => json!(random.next()),
            1 => json!((random.next() as i64 as f64) / 3e7),
            2 => json!([null, { "id": "not-ours", "deep": [{ "é": true }] }]),
            3 => json!("words\u{0}\u{1F98A}\"\\"),
            _ => json!({ "id": format!("strange-{}", random.next()), "kind": {} }),
        };
        file.pointer_mut(&way).unwrap().as_object_mut().unwrap().insert(name.clone(), member.clone());
        added.push((way, name, member));
    }
    (file, added)
}

#[test]
fn unknown_members_at_every_object_are_kept_to_the_letter() {
    let mut random = Random(21);
    for _ in 0..20 {
        let (disk, world) = create(&full_book());
        let (file, added) = strange(&value(&disk), &mut random);
        assert!(added.len() > 150);
        disk.poke(BOOK, &sealed(&file));
        for _ in 0..3 {
            let opened = Project::open(Path::new(FOLDER), &world).unwrap();
            assert_eq!((&opened.book, &opened.how), (&full_book(), &OpenedHow::AsSaved));
            opened.project.save(&opened.book).unwrap();
            opened.project.save(&opened.book).unwrap();
        }
        let after = value(&disk);
        for (way, name, member) in added {
            assert_eq!(after.pointer(&way).and_then(|o| o.get(&name)), Some(&member), "{way}");
        }
    }
}

#[test]
fn unknown_members_follow_what_they_belong_to_through_edits_undo_and_reopening() {
    let (disk, world) = create(&full_book());
    let mut file = value(&disk);
    let e1 = file.pointer_mut("/sections/0/pages/0/elements/1").unwrap();
    e1["x_new"] = json!({ "glow": 1.25 });
    e1["frame"]["rect"]["x_depth"] = json!(7);
    e1["kind"]["caption"]["paragraphs"][0]["x_voice"] = json!("low");
    file["sections"][0]["pages"][0]["x_weather"] = json!("rain");
    disk.poke(BOOK, &sealed(&file));
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    let save = |parts: &BookParts| opened.project.save(&Book::from_parts(parts.clone()).unwrap()).unwrap();
    // The picture moves to the second page and another caption is put before its own; its page goes
    // to the end.
    let before = opened.book.parts().clone();
    let mut parts = before.clone();
    let page = Arc::make_mut(&mut parts.sections[0].pages[0]);
    let mut moved = page.elements.remove(1);
    if let ElementKind::Picture(picture) = &mut moved.kind {
        let mut first = picture.caption.paragraphs[0].clone();
        first.runs[0].text = "First".into();
        picture.caption.paragraphs.insert(0, first);
    }
    let page = parts.sections[0].pages.remove(0);
    parts.sections[1].pages.push(page);
    Arc::make_mut(&mut parts.sections[1].pages[0]).elements.push(moved);
    save(&parts);
    let after = value(&disk);
    let there = &after["sections"][1]["pages"][0]["elements"][0];
    assert_eq!(there["x_new"], json!({ "glow": 1.25 }));
    assert_eq!(there["frame"]["rect"]["x_depth"], 7);
    assert_eq!(there["kind"]["caption"]["paragraphs"][0].get("x_voice"), None);
    assert_eq!(there["kind"]["caption"]["paragraphs"][1]["x_voice"], "low");
    assert_eq!(after["sections"][1]["pages"][1]["x_weather"], "rain");
    // Deleted, saved, undone, saved.
    let mut without = parts.clone();
    Arc::make_mut(&mut without.sections[1].pages[0]).elements.clear();
    save(&without);
    assert!(!text(&disk).contains("x_new"));
    save(&before);
    let back = value(&disk);
    for way in ["/x_new", "/frame/rect/x_depth", "/kind/caption/paragraphs/0/x_voice"] {
        let way = format!("/sections/0/pages/0/elements/1{way}");
        assert_eq!(back.pointer(&way), file.pointer(&way), "{way}");
    }
}

fn projects() -> Vec<(u32, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects");
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| Some((path.file_name()?.to_str()?.strip_prefix('v')?.parse().ok()?, path)))
        .collect();
    found.sort();
    found
}

/// A copy of an old book, to be opened.
fn copied(from: &Path) -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &to);
            } else {
                std::fs::copy(&path, &to).unwrap();
            }
        }
    }
    let to = tempfile::tempdir().unwrap();
    copy(from, to.path());
    to
}

#[test]
fn there_is_an_old_book_for_every_version_so_every_migration_runs() {
    let versions: BTreeSet<u32> = projects().iter().map(|(version, _)| *version).collect();
    assert_eq!(versions, (0..=CURRENT).collect());
    assert_eq!(MIGRATIONS.len(), CURRENT as usize);
    for (version, path) in projects() {
        let file: Value = serde_json::from_slice(&std::fs::read(path.join("book.json")).unwrap()).unwrap();
        assert_eq!(file["version"], version);
        let Some(migration) = MIGRATIONS.get(version as usize) else { continue };
        let mut body: Map<String, Value> = file.as_object().unwrap().clone();
        (migration.step)(&mut body);
        assert_ne!(&body, file.as_object().unwrap(), "{} does nothing to its old book", migration.what);
        let once = body.clone();
        (migration.step)(&mut body);
        assert_eq!(body, once, "{} changes what it made", migration.what);
    }
}

#[test]
fn every_old_book_opens_with_its_facts_and_its_file_is_kept_when_it_is_saved() {
    for (version, path) in projects() {
        let folder = copied(&path);
        let old = std::fs::read(path.join("book.json")).unwrap();
        let opened = Project::open(folder.path(), &World::real()).unwrap();
        assert_eq!((&opened.how, &opened.access), (&OpenedHow::AsSaved, &Access::Full));
        let migrated: Vec<Note> =
            if version < CURRENT { vec![Note::Migrated { from: version }] } else { vec![] };
        assert_eq!(opened.notes, migrated);
        assert_eq!(std::fs::read(folder.path().join("book.json")).unwrap(), old, "opening writes nothing");
        let book = opened.book;
        assert_eq!(
            (book.info().title.as_str(), book.info().child.called.as_str()),
            ("Idris's story", "Idris")
        );
        let order: Vec<String> = book.chronology().events().map(|event| event.id.to_string()).collect();
        assert_eq!(order, ["born", "moved", "school"]);
        let report = opened.project.verify(&book, &Progress::new()).unwrap();
        assert_eq!((report.photos, report.missing.len(), report.damaged.len()), (1, 0, 0));
        opened.project.save(&book).unwrap();
        let versions = opened.project.earlier_versions().unwrap();
        let mark = if version < CURRENT { Mark::Kept } else { Mark::Saved };
        let kept = versions.iter().find(|kept| kept.generation == 7).expect("the old file is kept");
        assert_eq!(kept.mark, mark);
        assert_eq!(std::fs::read(folder.path().join("earlier").join(&kept.name)).unwrap(), old);
        drop(opened.project);
        let again = Project::look(folder.path(), &World::real()).unwrap();
        assert_eq!((again.book, again.how, again.notes), (book, OpenedHow::AsSaved, vec![]));
    }
}

#[test]
fn a_migration_keeps_the_members_it_does_not_know() {
    let (_, path) = projects().remove(0);
    let mut file: Value = serde_json::from_slice(&std::fs::read(path.join("book.json")).unwrap()).unwrap();
    file["events"][1]["x_strange"] = json!([1, 2]);
    file["x_top"] = json!({ "a": null });
    let (disk, world) = create(&small_book(1));
    disk.poke(BOOK, &sealed(&file));
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.notes.first(), Some(&Note::Migrated { from: 0 }));
    opened.project.save(&opened.book).unwrap();
    let after = value(&disk);
    assert_eq!((&after["events"][1]["x_strange"], &after["x_top"]), (&json!([1, 2]), &json!({ "a": null })));
}

#[test]
fn a_book_of_a_later_program_is_shown_if_it_allows_that_and_never_written_over() {
    let (disk, world) = create(&full_book());
    let mut file = value(&disk);
    file["version"] = json!(CURRENT + 1);
    file["x_later"] = json!(1);
    disk.poke(BOOK, &sealed(&file));
    let before = disk.tree();
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    let version = CURRENT + 1;
    assert_eq!(opened.access, Access::ReadOnly(LookOnly::NewerFormat { version }));
    assert_eq!(opened.book, full_book());
    assert_eq!(opened.project.save(&small_book(2)), Err(StoreError::NewerFormat { version }));
    drop(opened);
    file["min_reader"] = json!(CURRENT + 1);
    disk.poke(BOOK, &sealed(&file));
    assert_eq!(Project::open(Path::new(FOLDER), &world).unwrap_err(), StoreError::NewerFormat { version });
    disk.poke(BOOK, &before[Path::new(BOOK)]);
    assert_eq!(disk.tree(), before, "nothing was written");
}

#[test]
fn a_turned_bit_in_the_version_is_no_later_program() {
    let (disk, world) = create(&full_book());
    disk.poke(BOOK, text(&disk).replace("\"version\": 1", "\"version\": 9").as_bytes());
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }));
    assert_eq!((opened.book, opened.access), (full_book(), Access::Full));
}

/// Without its seal nothing tells a fault from a later program: nothing may be saved over it.
#[test]
fn a_book_of_a_later_program_that_something_else_wrote_again_is_only_looked_at() {
    let (disk, world) = create(&full_book());
    let mut file = value(&disk);
    file["version"] = json!(CURRENT + 1);
    file["min_reader"] = json!(CURRENT + 1);
    file.as_object_mut().unwrap().remove("seal");
    for ending in ["", "\n", "\n\n"] {
        disk.poke(BOOK, format!("{file:#}{ending}").as_bytes());
        let before = disk.tree();
        let opened = Project::open(Path::new(FOLDER), &world).unwrap();
        let version = CURRENT + 1;
        assert_eq!(opened.access, Access::ReadOnly(LookOnly::NewerFormat { version }), "{ending:?}");
        drop(opened);
        assert_eq!(disk.tree(), before);
    }
}

#[test]
fn an_earlier_version_of_a_later_program_is_not_passed_over() {
    let (disk, world) = create(&full_book());
    let mut file = value(&disk);
    file["version"] = json!(CURRENT + 1);
    file["min_reader"] = json!(CURRENT + 1);
    file["generation"] = json!(900);
    let later = sealed(&file);
    disk.poke(&format!("{FOLDER}/earlier/2030-01-01T00-00-00Z-g0900-1a2b3c4d.json"), &later);
    disk.poke(&format!("{FOLDER}/.book.tmp-0123456789abcdef"), &later);
    disk.poke(BOOK, b"{");
    let opened = Project::open(Path::new(FOLDER), &world).unwrap();
    assert_eq!(opened.book, full_book());
    assert_eq!(opened.access, Access::ReadOnly(LookOnly::NewerFormat { version: CURRENT + 1 }));
    drop(opened);
    assert!(disk.tree().values().filter(|bytes| **bytes == later).count() == 2, "both are still there");
}

#[test]
fn json_that_others_let_pass_is_not_a_book() {
    let (disk, world) = create(&full_book());
    let good = text(&disk);
    for bad in [
        good.replacen("\"title\": \"My story\"", "\"title\": \"My story\", \"title\": \"Another\"", 1),
        good.replacen("25000", "1e300", 1),
        good.replacen("25000", "25000.5", 1),
        good.replacen("25000", &"[".repeat(100_000), 1),
        good.replacen("\"is\": \"words\"", "\"is\": \"film\"", 1),
        format!("{good}{good}"),
    ] {
        assert_ne!(bad, good);
        disk.poke(BOOK, bad.as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert!(matches!(opened.how, OpenedHow::FromEarlier { .. }), "{:?}", opened.how);
    }
    disk.poke(BOOK, format!("\u{feff}{good}").as_bytes());
    let opened = Project::look(Path::new(FOLDER), &world).unwrap();
    assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }));
}

#[test]
fn how_light_a_photo_is_shown_is_written_where_it_is_not_as_it_is_and_is_never_more_than_there_is() {
    let lit = |light: i16| {
        let mut parts = full_book().parts().clone();
        let page = Arc::make_mut(&mut parts.sections[0].pages[0]);
        for element in &mut page.elements {
            if let ElementKind::Picture(picture) = &mut element.kind {
                picture.light = light;
            }
        }
        Book::from_parts(parts)
    };
    assert!(!text(&create(&lit(0).unwrap()).0).contains("\"light\""), "an older book is as it was");
    let (disk, world) = create(&lit(-40).unwrap());
    assert_eq!(Project::look(Path::new(FOLDER), &world).unwrap().book, lit(-40).unwrap());
    let good = text(&disk);
    assert!(good.contains("\"light\": -40"));
    for (hostile, light) in [("101", 100), ("-32768", -100), ("32767", 100)] {
        disk.poke(BOOK, good.replace("\"light\": -40", &format!("\"light\": {hostile}")).as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert_eq!(opened.book, lit(light).unwrap(), "{hostile}");
    }
    // What is no such number at all is no book, as elsewhere: the version before is opened.
    for hostile in ["32768", "1.5", "\"much\"", "null"] {
        disk.poke(BOOK, good.replace("\"light\": -40", &format!("\"light\": {hostile}")).as_bytes());
        let opened = Project::look(Path::new(FOLDER), &world).unwrap();
        assert!(matches!(opened.how, OpenedHow::FromEarlier { .. }), "{hostile}");
        assert_eq!(opened.book, lit(-40).unwrap());
    }
    assert!(lit(101).is_err() && lit(i16::MIN).is_err());
}

/// The names of all members that a schema knows, and the fixed words that may stand in them.
fn members(schema: &Value, found: &mut BTreeSet<String>, fixed: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            if let Some(Value::Object(properties)) = parts.get("properties") {
                found.extend(properties.keys().cloned());
            }
            let choices = parts.get("enum").and_then(Value::as_array).into_iter().flatten();
            let word = |value: &Value| value.as_str().map(String::from);
            fixed.extend(choices.chain(parts.get("const")).filter_map(word));
            parts.values().for_each(|part| members(part, found, fixed));
        }
        Value::Array(items) => items.iter().for_each(|item| members(item, found, fixed)),
        _ => {}
    }
}

/// The names of all members that stand in a file.
fn written(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(parts) => parts.iter().for_each(|(name, part)| {
            found.insert(name.clone());
            written(part, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| written(item, found)),
        _ => {}
    }
}

#[test]
fn the_schema_and_the_description_name_every_member_of_the_file() {
    let (mut known, mut fixed) = (BTreeSet::new(), BTreeSet::new());
    members(&schema(), &mut known, &mut fixed);
    assert!(fixed.len() > 60, "{fixed:?}");
    let mut used = BTreeSet::new();
    written(&value(&create(&full_book()).0), &mut used);
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/docs/file-format.md");
    let description = std::fs::read_to_string(path).unwrap();
    let unnamed: Vec<&String> = known
        .iter()
        .chain(&fixed)
        .filter(|name| !description.contains(&format!("`{name}`")) && **name != "lifestory")
        .collect();
    assert_eq!(unnamed, Vec::<&String>::new());
}
