//! Promises 5 and 12 on the real disk: links, odd things in the way, rights, files from outside.

use super::books::{photo, small_book, with_photos};
use lifestory::book::PhotoHash;
use lifestory::store::{Access, LookOnly, OpenedHow, Project, StoreError, World, read_input, write_new_file};
use lifestory::task::Progress;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_book_is_the_folder_that_its_description_says() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("book");
    let project = Project::create(&folder, &small_book(1), &World::real()).unwrap();
    project.put_photo(b"photo", "jpeg").unwrap();
    assert_eq!(names(&folder), [".book.inuse", "book.json", "book.lock", "earlier", "photos"]);
    let second = Project::open(&folder, &World::real()).unwrap();
    assert!(matches!(second.access, Access::ReadOnly(LookOnly::Locked(_))));
    drop(project);
    assert_eq!(names(&folder), [".book.inuse", "book.json", "earlier", "photos"]);
    let hash = PhotoHash::of(b"photo").to_string();
    assert_eq!(names(&folder.join("photos").join(&hash[..2])), [format!("{hash}.jpeg")]);
}

#[test]
fn a_new_book_is_refused_where_something_is_and_nothing_is_left_of_the_try() {
    let base = tempfile::tempdir().unwrap();
    let full = base.path().join("full");
    std::fs::create_dir(&full).unwrap();
    std::fs::write(full.join("letter.txt"), "Dear").unwrap();
    let create = |path: &Path| Project::create(path, &small_book(1), &World::real()).map(drop);
    assert_eq!(create(&full), Err(StoreError::NotEmpty));
    assert_eq!(names(&full), ["letter.txt"]);
    assert_eq!(create(&base.path().join("no").join("such")), Err(StoreError::NoSuchFolder));
    assert!(create(&full.join("letter.txt")).is_err());
    assert_eq!(names(base.path()), ["full"]);
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let base = tempfile::tempdir().unwrap();
    let (folder, secret) = (base.path().join("book"), base.path().join("secret"));
    std::fs::create_dir(&secret).unwrap();
    let bytes = b"somebody else's";
    let project = Project::create(&folder, &small_book(1), &World::real()).unwrap();
    let hash = project.put_photo(bytes, "jpeg").unwrap();
    let (hash_text, own) = (hash.to_string(), photo("ph", hash));
    let place = folder.join("photos").join(&hash_text[..2]).join(format!("{hash_text}.jpeg"));
    assert_eq!(project.photo_path(&own), Ok(place.clone()));
    // A photo that is a link, in a subfolder that is a link, in a folder of photos that is one.
    let elsewhere = secret.join(&hash_text[..2]);
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::rename(&place, elsewhere.join(format!("{hash_text}.jpeg"))).unwrap();
    let refused = |project: &Project| {
        assert_eq!(project.photo_bytes(&own), Err(StoreError::NotPlain));
        assert_eq!(project.photo_path(&own), Err(StoreError::NotPlain));
        let report = project.verify(&with_photos(1, &[hash]), &Progress::new());
        assert!(report.is_err() || report.is_ok_and(|report| report.damaged.len() == 1));
    };
    symlink(elsewhere.join(format!("{hash_text}.jpeg")), &place).unwrap();
    refused(&project);
    assert_eq!(project.put_photo(bytes, "jpeg"), Err(StoreError::NotPlain));
    std::fs::remove_file(&place).unwrap();
    std::fs::remove_dir(place.parent().unwrap()).unwrap();
    symlink(&elsewhere, place.parent().unwrap()).unwrap();
    refused(&project);
    drop(project);
    std::fs::remove_file(place.parent().unwrap()).unwrap();
    std::fs::remove_dir(folder.join("photos")).unwrap();
    symlink(&secret, folder.join("photos")).unwrap();
    assert_eq!(Project::open(&folder, &World::real()).unwrap_err(), StoreError::NotPlain);
    // The book itself, and its lock.
    std::fs::remove_file(folder.join("photos")).unwrap();
    std::fs::rename(folder.join("book.json"), secret.join("book.json")).unwrap();
    symlink(secret.join("book.json"), folder.join("book.json")).unwrap();
    assert_eq!(Project::look(&folder, &World::real()).unwrap_err(), StoreError::NotPlain);
    std::fs::remove_file(folder.join("book.json")).unwrap();
    std::fs::rename(secret.join("book.json"), folder.join("book.json")).unwrap();
    std::fs::remove_file(folder.join(".book.inuse")).unwrap();
    symlink(secret.join("planted"), folder.join(".book.inuse")).unwrap();
    assert_eq!(Project::open(&folder, &World::real()).unwrap_err(), StoreError::NotPlain);
    assert!(!secret.join("planted").exists());
}

#[test]
fn a_photos_name_in_the_book_cannot_lead_out_of_the_folder() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("book");
    drop(Project::create(&folder, &with_photos(1, &[PhotoHash::of(b"x")]), &World::real()).unwrap());
    let text = std::fs::read_to_string(folder.join("book.json")).unwrap();
    let hash = PhotoHash::of(b"x").to_string();
    for evil in ["../../../etc/passwd", "/etc/passwd", "C:\\\\x", "..", &format!("{hash}/../x")] {
        std::fs::write(folder.join("book.json"), text.replace(&hash, evil)).unwrap();
        let opened = Project::look(&folder, &World::real()).unwrap();
        assert!(matches!(opened.how, OpenedHow::FromEarlier { .. }), "{evil}");
    }
    for evil in ["../x", "a/b", "JPEG", ""] {
        let changed = text.replace("\"format\": \"jpeg\"", &format!("\"format\": \"{evil}\""));
        std::fs::write(folder.join("book.json"), changed).unwrap();
        let opened = Project::look(&folder, &World::real()).unwrap();
        assert!(matches!(opened.how, OpenedHow::ChangedOutside { .. }), "{evil}");
        let format = &opened.book.photos()[0].format;
        assert!(format.bytes().all(|b| b.is_ascii_lowercase()), "{format}");
    }
}

#[test]
fn what_comes_in_is_read_within_its_limit_and_only_from_files() {
    let base = tempfile::tempdir().unwrap();
    let world = World::real();
    let file = base.path().join("photo.jpg");
    std::fs::write(&file, [1; 100]).unwrap();
    assert_eq!(read_input(&world, &file, 100), Ok(vec![1; 100]));
    assert_eq!(read_input(&world, &file, 99), Err(StoreError::TooLarge { limit: 99 }));
    assert_eq!(read_input(&world, base.path(), 99), Err(StoreError::NotPlain));
    #[cfg(unix)]
    {
        let link = base.path().join("link");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        assert_eq!(read_input(&world, &link, 99), Err(StoreError::NotPlain));
        assert_eq!(read_input(&world, Path::new("/dev/zero"), 99), Err(StoreError::NotPlain));
    }
}

#[test]
fn an_export_takes_the_place_of_a_file_and_of_nothing_else() {
    let base = tempfile::tempdir().unwrap();
    let world = World::real();
    let write = |path: &Path| {
        write_new_file(&world, path, |file| -> Result<(), StoreError> { Ok(file.write_all(b"%PDF")?) })
    };
    let file = base.path().join("book.pdf");
    std::fs::write(&file, "old").unwrap();
    assert_eq!(write(&file), Ok(()));
    assert_eq!(std::fs::read(&file).unwrap(), b"%PDF");
    assert_eq!(write(base.path()), Err(StoreError::NotPlain));
    assert!(write(&base.path().join("no").join("book.pdf")).is_err());
    assert_eq!(names(base.path()), ["book.pdf"]);
}

#[test]
fn nothing_that_leaves_the_program_takes_the_place_of_a_books_own_file() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("book");
    let world = World::real();
    let project = Project::create(&folder, &small_book(1), &world).unwrap();
    let hash = project.put_photo(b"photo", "jpeg").unwrap().to_string();
    drop(project);
    let photo = folder.join("photos").join(&hash[..2]).join(format!("{hash}.jpeg"));
    let version = std::fs::read_dir(folder.join("earlier")).unwrap().next().unwrap().unwrap().path();
    let mut targets = vec![
        folder.join("book.json"),
        folder.join("BOOK.JSON"),
        folder.join("book (1).json"),
        folder.join("book.lock"),
        folder.join(".book.inuse"),
        folder.join(".book.tmp-1"),
        folder.join("photos").join("new.png"),
        folder.join("photos").join("..").join("book.json"),
        folder.join("photos").join(&hash[..2]).join("..").join("new.png"),
        photo.clone(),
        version,
        folder.join("earlier").join("new.pdf"),
    ];
    #[cfg(unix)]
    for (link, to) in [("to-book", folder.clone()), ("to-photos", photo.parent().unwrap().to_owned())] {
        std::os::unix::fs::symlink(&to, base.path().join(link)).unwrap();
        targets.push(base.path().join(link).join("book.json"));
        targets.push(base.path().join(link).join(photo.file_name().unwrap()));
    }
    // In the folder of the book such a file is a file like another.
    #[cfg(unix)]
    targets.retain(|path| *path != base.path().join("to-book").join(photo.file_name().unwrap()));
    let write = |path: &Path| {
        write_new_file(&world, path, |file| -> Result<(), StoreError> { Ok(file.write_all(b"%PDF")?) })
    };
    let refused = |targets: &[std::path::PathBuf]| {
        for target in targets {
            let before = std::fs::read(target).ok();
            assert_eq!(write(target), Err(StoreError::BooksOwn), "{target:?}");
            assert_eq!(std::fs::read(target).ok(), before, "{target:?}");
        }
    };
    refused(&targets);
    // A book that lost its file, or was copied without what is hidden, is a book.
    std::fs::remove_file(folder.join("book.json")).unwrap();
    refused(&targets);
    std::fs::remove_file(folder.join(".book.inuse")).unwrap();
    refused(&targets);
    assert_eq!(write(&folder.join("book.pdf")), Ok(()));
    assert_eq!(write(&base.path().join("book.json")), Ok(()), "no book is there");
    std::fs::create_dir_all(base.path().join("my").join("photos")).unwrap();
    assert_eq!(write(&base.path().join("my").join("photos").join("page.png")), Ok(()));
    assert_eq!(names(&folder), ["book.pdf", "earlier", "photos"]);
}

#[test]
fn what_a_dead_export_left_is_cleared_away_and_what_a_running_one_writes_is_not() {
    let base = tempfile::tempdir().unwrap();
    let world = World::real();
    let write = |name: &str, inside: &dyn Fn()| {
        write_new_file(&world, &base.path().join(name), |file| -> Result<(), StoreError> {
            file.write_all(b"%PDF")?;
            inside();
            Ok(())
        })
    };
    let left = [".lifestory-tmp-0123456789abcdef", ".lifestory-tmp-0123456789abcdef.inuse"];
    let others = [".lifestory-tmp-notes", ".lifestory-tmp-0123456789abcdef.txt"];
    for name in left.iter().chain(&others) {
        std::fs::write(base.path().join(name), "half a child's photo").unwrap();
    }
    assert_eq!(write("a.pdf", &|| assert_eq!(write("b.pdf", &|| ()), Ok(()))), Ok(()));
    assert_eq!(names(base.path()), [others[1], others[0], "a.pdf", "b.pdf"]);
    // In a book's folder the next opening clears it away, and the check counts it.
    let folder = base.path().join("book");
    drop(Project::create(&folder, &small_book(1), &world).unwrap());
    for name in left {
        std::fs::write(folder.join(name), "half a child's photo").unwrap();
    }
    let looked = Project::look(&folder, &world).unwrap();
    assert_eq!(looked.project.verify(&looked.book, &Progress::new()).unwrap().left_behind, 1);
    write("book/c.pdf", &|| {
        let opened = Project::open(&folder, &world).unwrap();
        assert_eq!(opened.project.verify(&opened.book, &Progress::new()).unwrap().left_behind, 0);
    })
    .unwrap();
    assert_eq!(names(&folder), [".book.inuse", "book.json", "c.pdf", "earlier", "photos"]);
    for name in left {
        std::fs::write(folder.join(name), "half a child's photo").unwrap();
    }
    drop(Project::open(&folder, &world).unwrap());
    assert_eq!(names(&folder), [".book.inuse", "book.json", "c.pdf", "earlier", "photos"]);
}

#[test]
fn errors_name_no_path_and_no_word_of_the_book() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("Canary-Idris");
    let book = super::books::full_book();
    let project = Project::create(&folder, &book, &World::real()).unwrap();
    let shown = format!("{project:?}");
    drop(project);
    std::fs::write(folder.join("book.json"), "{\"format\": \"Canary-Idris\"").unwrap();
    std::fs::remove_dir_all(folder.join("earlier")).unwrap();
    let error = Project::look(&folder, &World::real()).unwrap_err();
    let missing = Project::look(&base.path().join("Canary-2"), &World::real()).unwrap_err();
    for text in [shown, format!("{error} {error:?}"), format!("{missing} {missing:?}")] {
        assert!(!text.contains("Canary"), "{text}");
    }
}
