//! The photo box: photos brought in from everywhere; and, in files of their own, sorted, put on pages,
//! taken out: by the names that a screen reader hears and by keys.

mod in_the_box;
mod known;
mod onto_pages;

use super::{Desk, USUAL};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lifestory::app::{Picked, Place, RealWorks};
use lifestory::book::{Book, ElementKind, Photo};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that was dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it".into())
    }
}

impl Desk {
    /// Files beside the book: those of the test photos by name, and one that is no photo.
    pub(super) fn files(&self, names: &[&str]) -> Vec<PathBuf> {
        let folder = self.book.with_file_name("from the phone");
        std::fs::create_dir_all(&folder).expect("a folder");
        let put = |name: &&str| {
            let path = folder.join(name);
            let test = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos").join(name);
            let bytes = std::fs::read(test).unwrap_or_else(|_| b"no picture at all".to_vec());
            std::fs::write(&path, bytes).expect("it can be written");
            path
        };
        names.iter().map(put).collect()
    }

    /// Drops files with the pointer at a place of the window.
    fn drop_at(&mut self, files: &[PathBuf], at: egui::Pos2) {
        self.harness.hover_at(at);
        self.harness.run_ok();
        let files = files.iter().map(|file| Arc::new(Dropped(file.clone())) as egui::DroppedFileHandle);
        self.harness.input_mut().dropped_files.extend(files);
        self.harness.run_ok();
        self.harness.input_mut().dropped_files.clear();
    }

    /// The place of the photos with five in it: the cup that the book has, and four more.
    pub(super) fn with_photos() -> Self {
        let mut desk = Self::with_book(USUAL, RealWorks);
        let files = desk.files(&FOUR);
        desk.around.answer(Picked::Files(files));
        desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        desk.until_said("4 photos added");
        desk.key(Modifiers::COMMAND, Key::Num2);
        desk
    }

    fn cells(&self) -> usize {
        let cells = self.harness.query_all_by_role(Role::ListBoxOption);
        cells.filter(|cell| cell.rect().width() > 100.0 && cell.rect().height() > 80.0).count()
    }
}

const FOUR: [&str; 4] = ["cup.webp", "cup-baseline.jpg", "cup-grey.jpg", "cup-alpha.webp"];

fn pictures(book: &Book) -> Vec<(usize, Option<String>)> {
    let pages = book.pages().enumerate();
    pages
        .flat_map(|(index, placed)| placed.page.elements.iter().map(move |element| (index, element)))
        .filter_map(|(index, element)| match &element.kind {
            ElementKind::Picture(picture) => {
                Some((index, picture.photo.as_ref().map(|photo| photo.to_string())))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn photos_come_in_by_the_chooser_and_what_is_left_out_is_told_by_name() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = desk.book_now();
    let files = desk.files(&["cup.webp", "cup-grey.jpg", "cup.png", "shopping list.jpg"]);
    desk.around.answer(Picked::Files(files));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.until_said(
        "2 photos added. One could not be read. They are in Photos, by date. 1 was here already.",
    );
    assert_eq!(desk.book_now().photos().len(), 3);
    desk.press("Show them");
    assert_eq!(desk.open_book().place(), Place::Photos);
    assert_eq!(desk.open_book().on_photos().looked_at().chosen.len(), 2);
    // One bringing-in is one step.
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.book_now(), before);
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(desk.book_now().photos().len(), 3);
}

#[test]
fn the_list_of_what_was_left_out_can_be_read_whole() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let files = desk.files(&["shopping list.jpg", "قائمة.jpg"]);
    desk.around.answer(Picked::Files(files));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.until_said("No photo was added. 2 could not be read");
    desk.key(Modifiers::COMMAND, Key::Num2);
    desk.press("See what was left out");
    desk.harness.get_by_role_and_label(Role::Dialog, "2 were left out");
    desk.harness.get_by_label("shopping list.jpg. It is not a picture, whatever its name says.");
    desk.harness.get_by_label("قائمة.jpg. It is not a picture, whatever its name says.");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("2 were left out").is_none());
}

#[test]
fn a_long_list_of_what_was_left_out_is_read_to_its_end_by_keys_alone() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let names: Vec<String> = (10..70).map(|nth| format!("list {nth}.jpg")).collect();
    let files = desk.files(&names.iter().map(String::as_str).collect::<Vec<_>>());
    desk.around.answer(Picked::Files(files));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.until_said("60 could not be read");
    desk.key(Modifiers::COMMAND, Key::Num2);
    desk.press("See what was left out");
    let top = |desk: &Desk, name: &str| desk.harness.get_by_label_contains(name).rect().top();
    let (first, last) = (top(&desk, "list 10.jpg"), top(&desk, "list 69.jpg"));
    assert!(last > 800.0, "it is out of sight: {last}");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert!(top(&desk, "list 10.jpg") < first);
    desk.key(Modifiers::NONE, Key::End);
    assert!(top(&desk, "list 69.jpg") < 800.0);
    desk.key(Modifiers::NONE, Key::Home);
    assert_eq!(top(&desk, "list 10.jpg"), first);
}

#[test]
fn where_there_is_no_chooser_several_places_are_typed_a_line_each_and_folders_too() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let files = desk.files(&["cup.webp", "cup-grey.jpg"]);
    let folder = desk.book.with_file_name("more");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::rename(&files[1], folder.join("cup-grey.jpg")).expect("it can be moved");
    desk.around.answer(Picked::NoDialog);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.until_said("Which photos?");
    let typed = format!("{}\nfile://{}\n", files[0].display(), folder.display());
    desk.harness.get_by_label("Place").set_text_value_accesskit(&typed);
    desk.harness.run_ok();
    desk.press("Add them");
    desk.until_said("2 photos added");
}

#[test]
fn a_semicolon_in_a_name_and_an_address_from_another_program_are_understood() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let files = desk.files(&["cup.webp", "cup-grey.jpg"]);
    let named = files[0].with_file_name("Mum; me.webp");
    std::fs::rename(&files[0], &named).expect("it can be moved");
    desk.around.answer(Picked::NoDialog);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    desk.until_said("Which photos?");
    let typed = format!("{}; {}", named.display(), files[1].display());
    desk.harness.get_by_label("Place").set_text_value_accesskit(&typed);
    desk.harness.run_ok();
    desk.press("Add them");
    desk.until_said("2 photos added");
    let files = desk.files(&["cup-baseline.jpg"]);
    let spaced = files[0].with_file_name("a cup.jpg");
    std::fs::rename(&files[0], &spaced).expect("it can be moved");
    let address = format!("file://{}", spaced.display()).replace(' ', "%20");
    let page = desk.harness.get_by_label("Page 1 of 24, Me, now").rect();
    desk.drop_at(&[PathBuf::from(address)], page.center());
    desk.until_said("1 photo added. It is on page 1");
}

#[test]
fn photos_that_are_dropped_on_a_page_are_put_there() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = pictures(&desk.book_now()).len();
    let page = desk.harness.get_by_label("Page 1 of 24, Me, now").rect();
    let files = desk.files(&FOUR);
    desk.drop_at(&files, page.left_top() + egui::vec2(page.width() * 0.5, page.height() * 0.95));
    desk.until_said("4 photos added. The first is on page 1; all are in Photos.");
    let book = desk.book_now();
    let now = pictures(&book);
    assert_eq!(now.len(), before + 1);
    let on_first: Vec<_> = now.iter().filter(|(index, _)| *index == 0).collect();
    let first_new = book.photos()[1].id.to_string();
    assert_eq!(on_first.last().unwrap().1.as_deref(), Some(first_new.as_str()));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(pictures(&desk.book_now()).len(), before);
    assert_eq!(desk.book_now().photos().len(), 1, "photos and frame are one step");
}

#[test]
fn a_photo_that_the_book_has_already_is_put_on_the_page_it_is_dropped_on() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = pictures(&desk.book_now()).len();
    let page = desk.harness.get_by_label("Page 1 of 24, Me, now").rect();
    let files = desk.files(&["cup.png"]);
    desk.drop_at(&files, page.center());
    desk.until_said("This photo was here already. It is on page 1.");
    let book = desk.book_now();
    assert_eq!((book.photos().len(), pictures(&book).len()), (1, before + 1));
}

#[test]
fn photos_that_are_dropped_elsewhere_go_to_the_photo_box_and_a_book_is_opened() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = pictures(&desk.book_now());
    let files = desk.files(&["cup.webp"]);
    desk.drop_at(&files, egui::pos2(20.0, 500.0));
    desk.until_said("1 photo added. It is in Photos.");
    assert_eq!(pictures(&desk.book_now()), before);

    let other = desk.book.with_file_name("other");
    let book = super::make_book(&other);
    desk.drop_at(std::slice::from_ref(&other), egui::pos2(700.0, 400.0));
    desk.until("the other book is open", |window| {
        window.state().book().is_some_and(|open| open.folder() == other)
    });
    assert_eq!(desk.book_now().photos().len(), book.photos().len());
}

#[test]
fn while_files_are_held_over_the_window_it_says_what_dropping_them_does() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let held = egui::HoveredFile { path: Some("a.jpg".into()), ..Default::default() };
    desk.harness.input_mut().hovered_files = vec![held.clone(), held];
    let page = desk.harness.get_by_label("Page 1 of 24, Me, now").rect();
    desk.harness.hover_at(page.center());
    desk.harness.run_ok();
    let shown = format!("{:?}", desk.harness.output().shapes);
    assert!(shown.contains("Drop to add 2 photos to page 1"), "on the page");
    desk.harness.hover_at(egui::pos2(20.0, 500.0));
    desk.harness.run_ok();
    let shown = format!("{:?}", desk.harness.output().shapes);
    assert!(shown.contains("Drop to add them to Photos"), "on the spine");
}

#[test]
fn a_picture_that_is_pasted_stands_on_the_page_that_is_looked_at() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = pictures(&desk.book_now()).len();
    let image = egui::ColorImage::filled([60, 40], egui::Color32::from_rgb(200, 30, 60));
    desk.harness.event(egui::Event::PasteImage(Arc::new(image)));
    desk.harness.run_ok();
    desk.until_said("1 photo added. It is on page 1.");
    let book = desk.book_now();
    let pasted: &Photo = &book.photos()[1];
    assert_eq!((pasted.width, pasted.height, pasted.format.as_str()), (60, 40, "png"));
    assert_eq!(pictures(&book).len(), before + 1);
}
