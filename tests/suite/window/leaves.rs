//! Pages as wholes: choosing a layout, the order of pages and sections, the style of the book; by names,
//! by keys and by the pointer.

use super::{Desk, USUAL};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use lifestory::app::{Action, ChoosingAction, OrderAction, RealWorks, Target};
use lifestory::book::{Book, Ink, Page, PageId, SectionId};
use lifestory::edit::{BookEdit, Edit, PageEdit};

impl Desk {
    fn book(&self) -> &Book {
        self.harness.state().state().book().expect("a book").book()
    }

    /// The ids of all pages, in order.
    fn order(&self) -> Vec<String> {
        self.book().pages().map(|placed| placed.page.id.as_str().to_owned()).collect()
    }

    /// The names of the sections with how many pages each has.
    fn sections(&self) -> Vec<(String, usize)> {
        self.book().sections().iter().map(|section| (section.title.clone(), section.pages.len())).collect()
    }

    fn has(&self, name: &str) -> bool {
        self.harness.query_by_label(name).is_some()
    }
}

fn page(id: &str) -> PageId {
    PageId::new(id).expect("an id")
}

fn section(id: &str) -> SectionId {
    SectionId::new(id).expect("an id")
}

#[test]
fn a_page_is_chosen_by_keys_alone_and_added_after_the_one_that_is_looked_at() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Pages 4–5");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.harness.get_by_role_and_label(Role::Dialog, "Add a page after page 4");
    assert_eq!(desk.focused().as_deref(), Some("Add this page"), "the button has the keyboard first");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    let chosen = desk.harness.state().state().book().unwrap().leaves().choosing().unwrap();
    let second = chosen.shown().nth(1).expect("two layouts").0;
    assert_eq!(chosen.chosen().expect("one is chosen").0, second, "arrows move the choice");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.order().len(), 25);
    assert_eq!(desk.order()[3], "p4");
    assert_ne!(desk.order()[4], "p5", "the new page stands after page 4");
    assert_eq!(desk.harness.state().state().book().unwrap().view().page(), 4, "and is turned to");
    assert!(!desk.has("Add this page"), "the dialog is gone");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.order().len(), 24, "one step undoes it");
}

#[test]
fn escape_leaves_everything_as_it_is_and_the_blank_page_is_always_there() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Add a page");
    desk.press("Blank page");
    desk.harness.get_by_label_contains("Nothing on it.");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("Add this page"));
    assert_eq!(desk.order().len(), 24);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    assert_eq!(desk.order().len(), 25);
    let new = desk.book().pages().nth(1).expect("a page").page.clone();
    assert!(new.elements.is_empty() && new.template.is_none());
}

#[test]
fn kinds_and_numbers_of_photos_narrow_what_is_offered_and_all_can_be_shown_again() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Add a page");
    let kind = desk.harness.get_by_label_contains("Letters, ");
    kind.click_accesskit();
    desk.harness.run_ok();
    desk.press("4+");
    desk.harness.get_by_label_contains("No page of this kind");
    desk.press("Show them all");
    desk.harness.get_by_label("A letter");
}

#[test]
fn layouts_are_found_by_words_in_their_names_whatever_their_kind() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Enter);
    let names = |desk: &Desk| -> Vec<String> {
        let all = desk.harness.query_all_by_role(Role::ListBoxOption);
        let names = all.filter_map(|node| super::said(&node.accesskit_node()));
        // Not the small pages of the book, and not the kinds, which say how many they have.
        names
            .filter(|name| !name.starts_with("Page") && !name.contains(", ") && name != "Blank page")
            .collect()
    };
    desk.harness.get_by_label("Search pages").focus();
    desk.harness.run_ok();
    desk.type_words("letter");
    let found = names(&desk);
    assert!(found.iter().any(|name| name.to_lowercase().contains("letter")), "{found:?}");
    desk.type_words("xyz");
    assert_eq!(names(&desk), [""; 0]);
    desk.press("Show them all");
    assert!(names(&desk).len() > found.len(), "the kind that was shown before");
}

#[test]
fn a_page_in_another_layout_keeps_its_words_and_photo_and_one_undo_brings_the_old_one_back() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = desk.book().clone();
    desk.press("Pages 4–5");
    desk.ask(Action::Choosing(ChoosingAction::Change));
    desk.harness.get_by_role_and_label(Role::Dialog, "Change page 4");
    desk.press("One photo and words");
    desk.press("Use this layout");
    let after = desk.book().page(&page("p4")).expect("page 4").page.clone();
    assert_eq!(after.template.as_deref(), Some("photo-1-words"));
    let words: String = after.elements.iter().filter_map(|e| e.kind.words()).map(|w| w.text()).collect();
    assert!(words.contains("Saturday number 4") && words.contains("He has never caught one."), "{words}");
    assert_eq!(desk.order().len(), 24, "nothing is left over");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.book(), &before);
}

#[test]
fn a_cover_that_is_chosen_comes_with_the_books_title_and_in_its_cloth() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Edit(BookEdit::SetCloth("pine".into()).into()));
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.harness.get_by_label_contains("First and last pages, ").click_accesskit();
    desk.harness.run_ok();
    desk.press("Cover with one photo");
    desk.press("Add this page");
    let cover = desk.book().pages().nth(1).expect("a page").page.clone();
    assert_eq!(cover.title, desk.book().info().title);
    let pine = desk.book().info().cloth_colour().expect("it is a cloth");
    assert_eq!(cover.background.fill, Some(Ink::Custom(pine)));
    let words: Vec<String> =
        cover.elements.iter().filter_map(|e| e.kind.words()).map(|words| words.text()).collect();
    assert!(words.contains(&desk.book().info().title), "{words:?}");
    // A cover alone looks alike in every style: examples show how they differ.
    let others = desk.book().pages().map(|placed| placed.page.id.clone()).filter(|id| *id != cover.id);
    let others: Vec<Edit> = others.map(|page| PageEdit::Remove { page }.into()).collect();
    desk.ask(Action::Edit(Edit::Many(others)));
    desk.ask(Action::Style(lifestory::app::StyleAction::Begin));
    desk.harness.get_by_label_contains("Shown on example pages");
}

#[test]
fn where_words_will_go_is_seen_on_another_layout_and_never_comes_into_the_book() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.ask(Action::Choosing(ChoosingAction::Change));
    desk.press("One photo and words");
    let words =
        |page: &Page| page.elements.iter().filter_map(|e| Some(e.kind.words()?.text())).collect::<String>();
    let choosing = desk.harness.state().state().book().unwrap().leaves().choosing().unwrap();
    let (_, offer) = choosing.chosen().expect("one is chosen");
    let lines = &offer.otherwise.as_ref().expect("it is shown otherwise").examples;
    let shown = words(&offer.shown.page);
    assert!(!lines.is_empty() && lines.iter().all(|line| shown.contains(line.as_str())), "{shown}");
    desk.press("Use this layout");
    let page = desk.book().pages().nth(1).expect("a page").page.clone();
    assert_eq!(page.template.as_deref(), Some("photo-1-words"));
    assert_eq!(words(&page), "");
}

#[test]
fn what_finds_no_place_in_a_layout_is_on_a_page_of_its_own_and_it_is_said_before_and_after() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Pages 4–5");
    desk.ask(Action::Choosing(ChoosingAction::Change));
    desk.harness.get_by_label_contains("Photos, ").click_accesskit();
    desk.harness.run_ok();
    desk.press("One photo");
    desk.harness.get_by_label_contains("2 things find no place in it.");
    desk.press("Use this layout");
    assert_eq!(desk.order().len(), 25);
    let left = desk.book().pages().nth(4).expect("the page after").page.clone();
    let words: String = left.elements.iter().filter_map(|e| e.kind.words()).map(|w| w.text()).collect();
    assert!(words.contains("Saturday number 4") && words.contains("He has never caught one."), "{words}");
    assert_eq!(left.title, "Left over from page 4");
    desk.until_said("Page 4 has its new layout");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.order().len(), 24);
}

#[test]
fn a_page_that_is_taken_out_is_named_and_comes_back() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Page 9, Page 9");
    desk.ask(Action::Order(OrderAction::Remove));
    assert!(!desk.order().contains(&"p9".to_owned()));
    desk.until_said("Page 9, Page 9, is out of the book");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.order()[8], "p9");
}

#[test]
fn pages_are_moved_by_keys_over_the_end_of_a_section_and_keep_the_keyboard() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Pages 2–3");
    desk.tab_to("Pages 2–3");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(desk.sections()[0].1, 2, "page 3 has left the first section");
    assert_eq!(desk.order()[2], "p3", "and begins the second");
    assert_eq!(desk.focused().as_deref(), Some("Pages 2–3"));
    desk.key(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(desk.order()[2..5], ["p4", "p3", "p5"]);
    assert_eq!(desk.focused().as_deref(), Some("Pages 4–5"), "the keyboard stays with the page");
    desk.key(Modifiers::ALT, Key::ArrowUp);
    desk.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(desk.order()[..4], ["p1", "p2", "p3", "p4"]);
    assert_eq!(desk.sections()[0].1, 3);
}

#[test]
fn several_pages_move_together_and_keep_their_order() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let target = Target { section: section("s1"), before: Some(page("p7")) };
    let pages = vec![page("p9"), page("p2"), page("p5")];
    desk.ask(Action::Order(OrderAction::Move(pages.clone(), target.clone())));
    assert_eq!(desk.order()[..8], ["p1", "p3", "p4", "p6", "p2", "p5", "p9", "p7"]);
    let there = desk.book().clone();
    desk.ask(Action::Order(OrderAction::Move(pages, target)));
    assert_eq!(desk.book(), &there, "moved to where they are, nothing changes");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.order()[..4], ["p1", "p2", "p3", "p4"], "one step undoes it");
}

#[test]
fn a_page_is_dragged_before_another_and_escape_lets_it_be() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let from = desk.harness.get_by_label("Page 2, Page 2").rect().center();
    let fifth = desk.harness.get_by_label("Page 5, Page 5").rect();
    let to = fifth.left_center() + egui::vec2(4.0, 0.0);
    desk.drag(from, to);
    desk.key(Modifiers::NONE, Key::Escape);
    desk.pointer(to, Some(false));
    assert_eq!(desk.order()[1], "p2", "Escape leaves it where it was");
    desk.drag(from, to);
    desk.pointer(to, Some(false));
    assert_eq!(desk.order()[..5], ["p1", "p3", "p4", "p2", "p5"]);
}

#[test]
fn a_section_is_added_named_where_it_stands_moved_and_taken_out_with_its_pages_kept() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::ALT | Modifiers::SHIFT, Key::Enter);
    assert_eq!(desk.sections()[1], ("New section".to_owned(), 0));
    desk.type_words("Our cat");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.sections()[1], ("Our cat".to_owned(), 0));
    desk.ask(Action::Order(OrderAction::MoveSection(section("s1"), 0)));
    let names: Vec<String> = desk.sections().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[..3], ["Here, every day", "Me, now", "Our cat"]);
    desk.ask(Action::Order(OrderAction::RemoveSection(section("s0"))));
    assert_eq!(desk.sections()[0], ("Here, every day".to_owned(), 11), "its pages join the one before");
    assert_eq!(desk.order().len(), 24);
    desk.until_said("The section ‘Me, now’ is out of the book");
}

#[test]
fn a_style_is_looked_at_taken_in_one_step_and_undone() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = desk.book().clone();
    desk.ask(Action::Style(lifestory::app::StyleAction::Begin));
    assert_eq!(desk.focused().as_deref(), Some("Use this style"));
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.press("12–15");
    assert_eq!(desk.book(), &before, "looking changes nothing");
    desk.press("Use this style");
    let info = desk.book().info().clone();
    assert_eq!((info.theme.as_str(), info.band.as_str()), ("orchard", "12-15"));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.book(), &before);
}

#[test]
fn what_the_keyboard_comes_to_in_the_strip_comes_into_sight() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.tab_to("Pages 22–23");
    let row = desk.harness.get_by_label("Pages 22–23").rect();
    assert!(row.top() > 100.0 && row.bottom() < 800.0, "{row:?}");
}

#[test]
fn a_sections_name_that_is_being_written_is_kept_however_one_goes_elsewhere() {
    let elsewhere: [fn(&mut Desk); 3] = [
        |desk| desk.key(Modifiers::COMMAND, Key::Num2),
        |desk| desk.key(Modifiers::COMMAND, Key::S),
        |desk| desk.harness.state_mut().handle(Action::Quit),
    ];
    for go in elsewhere {
        let mut desk = Desk::with_book(USUAL, RealWorks);
        desk.ask(Action::Order(OrderAction::Rename(section("s0"))));
        desk.harness.get_by_label("Name of the section").focus();
        desk.harness.run_ok();
        desk.type_words("At the seaside");
        go(&mut desk);
        let book = desk.harness.state().state().book().expect("a book is open").book().clone();
        assert_eq!(book.sections()[0].title, "At the seaside");
    }
}

#[test]
fn a_sections_name_is_in_the_book_as_far_as_it_is_written_and_escape_gives_the_old_one_back() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let before = desk.book().clone();
    desk.ask(Action::Order(OrderAction::Rename(section("s0"))));
    desk.harness.get_by_label("Name of the section").focus();
    desk.harness.run_ok();
    for letter in ["A", "t", " ", "s", "e", "a"] {
        desk.harness.event(egui::Event::Text(letter.into()));
        desk.harness.run_ok();
    }
    assert_eq!(desk.sections()[0].0, "At sea", "however it ends, what is written is kept");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.book(), &before);
    desk.ask(Action::Order(OrderAction::Rename(section("s0"))));
    desk.key(Modifiers::NONE, Key::Backspace);
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.book(), &before, "a section always has a name");
}

#[test]
fn a_book_without_pages_invites_to_the_first_and_gives_it_a_section() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    let empty = Book::empty(lifestory::book::BookInfo::default()).expect("an empty book");
    let world = lifestory::store::World::real();
    drop(lifestory::store::Project::create(&desk.book, &empty, &world).expect("it can be made"));
    desk.open();
    desk.press("Choose a page");
    desk.harness.get_by_role_and_label(Role::Dialog, "Add the first page");
    desk.press("Add this page");
    assert_eq!(desk.sections(), [("Me, now".to_owned(), 1)]);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.press("Start with a blank page");
    assert_eq!(desk.order().len(), 1);
}

#[test]
fn the_strip_follows_the_page_that_is_turned_to_and_shows_whose_section_it_is() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let is_in_sight = |desk: &Desk, name: &str| {
        let above = desk.harness.get_by_role_and_label(Role::Button, "Add a page").rect().bottom();
        let rect = desk.harness.get_by_label(name).rect();
        rect.top() >= above && rect.bottom() <= USUAL[1]
    };
    desk.ask(Action::LastPage);
    desk.harness.run_ok();
    desk.harness.run_ok();
    assert!(!is_in_sight(&desk, "Pages 4–5"), "the strip is at its end");
    desk.ask(Action::GoTo(3));
    desk.harness.run_ok();
    desk.harness.run_ok();
    assert!(is_in_sight(&desk, "Pages 4–5") && is_in_sight(&desk, "2 Here, every day"));
}
