//! The photo box: photos brought in from everywhere, sorted, put on pages, taken out, by the names
//! that a screen reader hears and by keys.

use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, Filter, PhotosAction, Picked, Place, RealWorks};
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
    pub(super) fn book_now(&self) -> Book {
        self.harness.state().state().book().expect("a book is open").book().clone()
    }

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
    fn with_photos() -> Self {
        let mut desk = Self::with_book(USUAL, RealWorks);
        let files = desk.files(&FOUR);
        desk.around.answer(Picked::Files(files));
        desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
        desk.until_said("4 photos added");
        desk.key(Modifiers::COMMAND, Key::Num2);
        desk
    }

    fn type_words(&mut self, words: &str) {
        self.harness.event(egui::Event::Text(words.into()));
        self.harness.run_ok();
    }

    /// The middle of a photo in the box that is not chosen.
    fn cell_that_is_not_chosen(&self) -> egui::Pos2 {
        let cells = self.harness.query_all_by_role(Role::ListBoxOption);
        let mut others = cells.filter(|cell| {
            let is_cell = cell.rect().width() > 100.0 && cell.rect().height() > 80.0;
            is_cell && cell.accesskit_node().is_selected() != Some(true)
        });
        others.next().expect("another photo").rect().center()
    }

    fn press_on(&mut self, at: egui::Pos2) {
        self.harness.hover_at(at);
        self.harness.run_ok();
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
            self.harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
            self.harness.run_ok();
        }
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
    assert_eq!(desk.harness.state().state().book().unwrap().place(), Place::Photos);
    assert_eq!(desk.harness.state().state().book().unwrap().on_photos().looked_at().chosen.len(), 2);
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

#[test]
fn photos_are_put_where_nothing_stands_on_the_page() {
    let mut desk = Desk::with_photos();
    desk.ask(Action::GoTo(5));
    desk.ask(Action::Show(Place::Photos));
    desk.press("Not used yet, 4 photos");
    desk.tab_to("Photo");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.press("Put on page 6");
    let book = desk.book_now();
    let page = book.pages().nth(5).expect("page 6").page;
    let new = page.elements.last().expect("the photo").frame.rect;
    let apart = |b: lifestory::geometry::Rect| {
        new.x >= b.right() || b.x >= new.right() || new.y >= b.bottom() || b.y >= new.bottom()
    };
    let others = &page.elements[..page.elements.len() - 1];
    assert!(others.len() > 1 && others.iter().all(|other| apart(other.frame.rect)), "{new:?}");
}

#[test]
fn filters_and_arrows_go_through_the_photos_and_one_is_put_on_the_page() {
    let mut desk = Desk::with_photos();
    assert_eq!(desk.cells(), 5);
    desk.press("Not used yet, 4 photos");
    assert_eq!(desk.cells(), 4);
    desk.press("On a page, 1 photo");
    assert_eq!(desk.cells(), 1);
    desk.harness.get_by_label(
        "A cup of coffee on a table, On pages 1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23",
    );
    desk.press("Not used yet, 4 photos");
    let looked = |desk: &Desk| desk.harness.state().state().book().unwrap().on_photos().looked_at().clone();
    assert_eq!(looked(&desk).filter, Filter::NotUsed);
    desk.tab_to("Photo");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    let second = looked(&desk).chosen.clone();
    assert_eq!(second.len(), 1);
    desk.key(Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(looked(&desk).chosen.len(), 2);
    desk.until_said("2 photos");
    desk.press("Put all on page 1");
    desk.until_said("2 photos are on page 1");
    assert_eq!(desk.cells(), 2, "the others are used now");
}

#[test]
fn pages_make_themselves_and_are_one_change() {
    let mut desk = Desk::with_photos();
    let before = desk.book_now();
    desk.press("Make pages from these");
    desk.until_said("They come after page 1. Nothing is in the book yet.");
    assert_eq!(desk.book_now(), before);
    let stands = |desk: &Desk| -> Vec<Vec<lifestory::book::Frame>> {
        let proposal = desk.harness.state().state().book().unwrap().on_photos().proposal().unwrap();
        let of =
            |page: &lifestory::app::PrintedPage| page.page.elements.iter().map(|one| one.frame).collect();
        proposal.pages().iter().map(of).collect()
    };
    let first = stands(&desk);
    desk.press("Another way");
    let other = stands(&desk);
    assert_ne!(other, first, "another way looks different");
    let second = other.len();
    desk.press("Add these pages");
    let now = desk.book_now();
    assert_eq!(now.pages().count(), before.pages().count() + second);
    assert_eq!(desk.harness.state().state().book().unwrap().place(), Place::Pages);
    desk.until_said("The new pages come after page 1.");
    desk.key(Modifiers::COMMAND, Key::Num3);
    desk.press("Show the pages");
    let book = desk.harness.state().state().book().unwrap();
    assert_eq!((book.place(), book.view().page()), (Place::Pages, 1));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.book_now(), before);
}

#[test]
fn a_page_is_made_of_the_one_photo_that_is_chosen_and_another_way_looks_different() {
    let mut desk = Desk::with_photos();
    let photo = desk.book_now().photos()[2].id.clone();
    desk.ask(Action::Photos(PhotosAction::Choose(vec![photo.clone()])));
    desk.harness.get_all_by_label("Make a page from this one").next().expect("a button").click_accesskit();
    desk.harness.run_ok();
    let mut seen = Vec::new();
    for _ in 0..3 {
        let proposal = desk.harness.state().state().book().unwrap().on_photos().proposal().unwrap();
        assert_eq!(proposal.photos(), std::slice::from_ref(&photo));
        let [page] = proposal.pages() else { panic!("one page of one photo") };
        let elements: Vec<_> = page.page.elements.iter().map(|one| (one.kind.clone(), one.frame)).collect();
        assert!(!seen.contains(&elements), "three ways, each its own");
        seen.push(elements);
        desk.press("Another way");
    }
}

#[test]
fn who_may_see_a_photo_and_taking_it_out_are_in_the_panel_and_come_back_with_undo() {
    let mut desk = Desk::with_photos();
    desk.press("On a page, 1 photo");
    desk.harness.get_by_label_contains("A cup of coffee on a table, On pages").click_accesskit();
    desk.harness.run_ok();
    desk.until_said("This photo");
    desk.press("Nobody: kept back");
    let kept_back = desk.book_now().photos()[0].audience;
    assert_eq!(kept_back, lifestory::book::Audience::NOBODY);
    let before = desk.book_now();
    desk.press("Take out");
    desk.until_said("The photo is out of the book. Frames on pages 1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23 are empty now.");
    assert!(desk.book_now().photos().iter().all(|photo| photo.id.as_str() != "cup"));
    desk.ask(Action::Undo);
    assert_eq!(desk.book_now(), before);
}

#[test]
fn another_file_takes_the_place_of_a_photo_wherever_it_stands() {
    let mut desk = Desk::with_photos();
    desk.press("On a page, 1 photo");
    desk.harness.get_by_label_contains("A cup of coffee on a table, On pages").click_accesskit();
    desk.harness.run_ok();
    let before = desk.book_now();
    let files = desk.files(&["tower.jpg"]);
    desk.around.answer(Picked::Files(files));
    desk.press("Replace…");
    desk.until_said("Another file has taken its place");
    let (old, now) = (&before.photos()[0], desk.book_now());
    let new = &now.photos()[0];
    assert!(old.file != new.file && old.id == new.id && old.alt == new.alt);
    assert_eq!(pictures(&now), pictures(&before));
    desk.press("Undo");
    assert_eq!(desk.book_now(), before);
}

#[test]
fn what_is_typed_of_a_photo_is_kept_and_a_date_as_it_is_understood() {
    let mut desk = Desk::with_photos();
    desk.press("On a page, 1 photo");
    desk.harness.get_by_label_contains("A cup of coffee on a table, On pages").click_accesskit();
    desk.harness.run_ok();
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("about sum");
    desk.until_said("This is not a date yet.");
    desk.type_words("mer 2020");
    desk.until_said("About summer 2020");
    desk.key(Modifiers::NONE, Key::Enter);
    let taken = desk.book_now().photos()[0].taken.clone();
    let date = "2020-summer".parse().expect("a date");
    assert_eq!(taken, Some(lifestory::book::When::About { date }));
    desk.until_said("About summer 2020. 1 photo · dates not sure");

    desk.harness.get_by_role_and_label(Role::TextInput, "Somebody else…").focus();
    desk.harness.run_ok();
    desk.type_words("عمي سامر");
    desk.key(Modifiers::NONE, Key::Enter);
    let book = desk.book_now();
    assert_eq!(book.parts().people[0].called, "عمي سامر");
    assert_eq!(book.photos()[0].people, [book.parts().people[0].id.clone()]);
    desk.harness.get_by_label("عمي سامر, 1 photo");

    desk.harness.get_by_role_and_label(Role::TextInput, "Caption").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::COMMAND, Key::A);
    desk.type_words("Our cup");
    assert_eq!(desk.book_now().photos()[0].caption, "Our cup");
}

#[test]
fn a_date_is_of_the_photo_it_was_typed_for_whichever_is_pressed_next() {
    let mut desk = Desk::with_photos();
    let choose = |desk: &Desk, at: usize| {
        let photo = desk.book_now().photos()[at].id.clone();
        Action::Photos(PhotosAction::Choose(vec![photo]))
    };
    let first = choose(&desk, 1);
    desk.ask(first);
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("5 May 2019");
    let before = desk.book_now();
    let (first, cell) = (before.photos()[1].id.clone(), desk.cell_that_is_not_chosen());
    desk.press_on(cell);
    let book = desk.book_now();
    assert_ne!(
        desk.harness.state().state().book().unwrap().on_photos().looked_at().chosen,
        std::slice::from_ref(&first)
    );
    let date = "2019-05-05".parse().expect("a date");
    for (was, is) in before.photos().iter().zip(book.photos()) {
        let expected =
            if is.id == first { Some(lifestory::book::When::On { date }) } else { was.taken.clone() };
        assert_eq!(is.taken, expected);
    }
}

/// Every way to leave a field that is being typed into, without leaving the field first.
#[test]
fn a_date_that_is_being_typed_is_kept_however_one_goes_elsewhere() {
    type Go = fn(&mut Desk);
    let elsewhere: [(&str, Go); 5] = [
        ("another place", |desk| desk.key(Modifiers::COMMAND, Key::Num3)),
        ("find anything", |desk| desk.key(Modifiers::COMMAND, Key::K)),
        ("saving now", |desk| desk.key(Modifiers::COMMAND, Key::S)),
        ("a rest", |desk| desk.harness.run_steps(8)),
        ("the window is closed", |desk| desk.harness.state_mut().handle(Action::Quit)),
    ];
    for (how, go) in elsewhere {
        let mut desk = Desk::with_photos();
        let photo = desk.book_now().photos()[1].id.clone();
        desk.ask(Action::Photos(PhotosAction::Choose(vec![photo.clone()])));
        desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
        desk.harness.run_ok();
        desk.type_words("5 May 2019");
        go(&mut desk);
        let book = desk.book_now();
        let taken = book.photo(&photo).expect("it is there").taken.clone();
        let date = "2019-05-05".parse().expect("a date");
        assert_eq!(taken, Some(lifestory::book::When::On { date }), "{how}");
    }
}

#[test]
fn of_a_day_that_there_is_not_the_year_is_kept_and_the_field_says_so() {
    let mut desk = Desk::with_photos();
    let photo = desk.book_now().photos()[1].id.clone();
    desk.ask(Action::Photos(PhotosAction::Choose(vec![photo.clone()])));
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("32 Foo 2019");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.until_said("There is no such day or month here, so only the year 2019 is kept.");
    let date = "2019".parse().expect("a date");
    let book = desk.book_now();
    assert_eq!(
        book.photo(&photo).and_then(|photo| photo.taken.clone()),
        Some(lifestory::book::When::On { date })
    );
}

#[test]
fn words_find_photos_and_say_when_there_are_none() {
    let mut desk = Desk::with_photos();
    desk.harness.get_by_role_and_label(Role::TextInput, "Search").focus();
    desk.harness.run_ok();
    desk.type_words("coffee");
    assert_eq!(desk.cells(), 1);
    desk.type_words(" pot");
    desk.until_said("No photo has to do with ‘coffee pot’");
    desk.press("Show all");
    assert_eq!(desk.cells(), 5);
}

#[test]
fn a_photo_box_without_photos_invites_and_one_filtered_to_nothing_shows_all_again() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Num2);
    desk.press("Kept back, 0 photos");
    desk.harness.get_by_label("No photo is kept back.");
    desk.press("Show all");
    assert_eq!(desk.cells(), 1);
    desk.harness.get_by_label_contains("A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    desk.press("Take out");
    desk.until_said("No photos yet. Drop some here, or choose them.");
    let focusable = desk.harness.query_all_by(|node| said(node).is_some_and(|said| said == "Add photos…"));
    assert_eq!(focusable.count(), 2, "in the toolbar and in the empty box");
}

/// Page 4 with its photo chosen, four more in the panel; where the photo stands on the screen, and
/// where the first of the others is in the panel.
fn with_a_photo_chosen_on_its_page() -> (Desk, egui::Rect, egui::Pos2) {
    let mut desk = Desk::with_photos();
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.press("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    // How it prints is known once its page is laid out, and stands above the small pictures.
    desk.until("the page is painted", |window| window.state().book().unwrap().pages().desk_is_settled());
    let frame = desk.thing("Photo: A cup of coffee").rect();
    let other = desk
        .harness
        .query_all_by_role_and_label(Role::RadioButton, "A picture without words for reading aloud")
        .next()
        .map(|one| one.rect().center());
    let other = other.expect("another photo in the panel");
    (desk, frame, other)
}

#[test]
fn a_photo_that_is_dragged_onto_a_photo_takes_its_place_or_stands_beside_it_by_the_half() {
    for (half, more) in [(0.25, 0), (0.75, 1)] {
        let (mut desk, frame, other) = with_a_photo_chosen_on_its_page();
        let before = pictures(&desk.book_now());
        let to = frame.left_top() + frame.size() * egui::vec2(half, 0.5);
        desk.drag(other, to);
        assert_eq!(pictures(&desk.book_now()), before, "nothing changes while it is held");
        desk.pointer(to, Some(false));
        let now = pictures(&desk.book_now());
        assert_eq!(now.len(), before.len() + more);
        assert_eq!(now.iter().filter(|one| !before.contains(one)).count(), 1);
        assert_eq!(desk.undo_name().contains("replacing a photo"), more == 0, "{}", desk.undo_name());
        desk.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(pictures(&desk.book_now()), before, "one step undoes it");
    }
}

#[test]
fn a_photo_is_put_beside_another_by_the_menu_of_its_small_picture() {
    let (mut desk, _, other) = with_a_photo_chosen_on_its_page();
    let before = pictures(&desk.book_now()).len();
    let small = desk.harness.query_all_by_role(Role::RadioButton);
    small.into_iter().find(|one| one.rect().center() == other).expect("it is there").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::SHIFT, Key::F10);
    desk.press("Add beside the one that is there");
    desk.until_said("The photo is on page 4");
    assert_eq!(pictures(&desk.book_now()).len(), before + 1);
}

#[test]
fn a_photo_that_is_dragged_to_a_bare_place_of_a_page_stands_there_and_beside_the_pages_nothing_happens() {
    let (mut desk, _, other) = with_a_photo_chosen_on_its_page();
    let before = pictures(&desk.book_now());
    let page = desk.harness.get_by_label_contains("Page 4 of 24").rect();
    let foot = page.left_bottom() + egui::vec2(page.width() * 0.5, -4.0);
    desk.drag(other, foot);
    desk.pointer(foot, Some(false));
    assert_eq!(pictures(&desk.book_now()).len(), before.len() + 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    let beside = page.left_top() - egui::vec2(8.0, -200.0);
    desk.drag(other, beside);
    desk.pointer(beside, Some(false));
    assert_eq!(pictures(&desk.book_now()), before);
}
