//! The photos of the box: filtered and found, replaced and taken out, made into pages.

use super::pictures;
use crate::window::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lifestory::app::{Action, Filter, PhotosAction, Picked, Place, RealWorks};

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
    let looked = |desk: &Desk| desk.open_book().on_photos().looked_at().clone();
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

#[test]
fn pages_make_themselves_and_are_one_change() {
    let mut desk = Desk::with_photos();
    let before = desk.book_now();
    desk.press("Make pages from these");
    desk.until_said("They come after page 1. Nothing is in the book yet.");
    assert_eq!(desk.book_now(), before);
    let stands = |desk: &Desk| -> Vec<Vec<lifestory::book::Frame>> {
        let proposal = desk.open_book().on_photos().proposal().unwrap();
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
    assert_eq!(desk.open_book().place(), Place::Pages);
    desk.until_said("The new pages come after page 1.");
    desk.key(Modifiers::COMMAND, Key::Num3);
    desk.press("Show the pages");
    let book = desk.open_book();
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
        let proposal = desk.open_book().on_photos().proposal().unwrap();
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
