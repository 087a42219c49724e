//! The reading view: the book as it is read together, turned by keys and presses, and the way out of it.

use super::book::words_that_run_on;
use super::program::other_title;
use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lifestory::app::{Action, PagesAction, Place, RealWorks, TypingAction, Where};
use lifestory::book::{Audience, Book, BookParts, ElementId, PageId};
use lifestory::edit::ElementEdit;
use lifestory::store::{Project, World};
use std::sync::Arc;

fn reads(desk: &Desk) -> bool {
    desk.open_book().reading().is_some()
}

/// The pages that are read, as a screen reader hears of them.
fn read(desk: &Desk) -> Vec<String> {
    let pages = desk.harness.query_all_by_role(Role::Group);
    let mut pages: Vec<String> = pages
        .filter_map(|node| said(&node.accesskit_node()))
        .filter(|said| said.starts_with("Page "))
        .collect();
    pages.sort();
    pages
}

fn begin(desk: &mut Desk) {
    desk.key(Modifiers::NONE, Key::F11);
    desk.until("the pages are painted", |window| window.state().book().expect("a book").pages().is_settled());
}

/// The window on a book that was changed before it was opened.
fn with(change: impl FnOnce(&mut BookParts)) -> Desk {
    let mut desk = Desk::empty(USUAL, RealWorks);
    super::make_book(&desk.book);
    let opened = Project::open(&desk.book, &World::real()).expect("the book can be opened");
    let mut parts = opened.book.parts().clone();
    change(&mut parts);
    opened.project.save(&Book::from_parts(parts).expect("a good book")).expect("it can be saved");
    drop(opened);
    desk.open();
    desk
}

#[test]
fn the_pages_have_the_whole_window_and_escape_leads_back_to_the_page_that_was_read() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(3));
    begin(&mut desk);
    assert_eq!(read(&desk), ["Page 4 of 24, Here, every day", "Page 5 of 24, Here, every day"]);
    for gone in ["Find anything", "Places", "Tools", "Pages 8–9", "Undo"] {
        assert!(desk.harness.query_by_label(gone).is_none(), "{gone}");
    }
    desk.harness.get_by_role_and_label(Role::Heading, "Saturday number 4");
    desk.harness.get_by_label("Pages 4–5 of 24");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.key(Modifiers::NONE, Key::Space);
    desk.key(Modifiers::NONE, Key::PageDown);
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    desk.harness.get_by_label("Pages 8–9 of 24");
    desk.key(Modifiers::SHIFT, Key::Space);
    desk.harness.get_by_label("Pages 6–7 of 24");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!reads(&desk));
    assert_eq!(desk.which(), "Pages 6–7 of 24 · Here, every day");
}

#[test]
fn whoever_turns_no_page_is_back_exactly_where_they_were_with_what_was_chosen() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(4));
    desk.ask(Action::Pages(PagesAction::Choose(vec![ElementId::new("w5").expect("an id")])));
    let before = (desk.open_book().view().clone(), desk.open_book().on_pages().clone());
    begin(&mut desk);
    desk.press("Close");
    assert_eq!((desk.open_book().view().clone(), desk.open_book().on_pages().clone()), before);
    desk.ask(Action::Show(Place::Timeline));
    begin(&mut desk);
    desk.key(Modifiers::NONE, Key::PageDown);
    desk.key(Modifiers::NONE, Key::F11);
    assert!(!reads(&desk));
    assert_eq!((desk.open_book().place(), desk.open_book().view().page()), (Place::Timeline, 5));
}

#[test]
fn what_is_for_adults_alone_is_neither_seen_nor_heard() {
    let mut desk = with(|parts| {
        let grown_ups = Audience::grown_ups();
        let pages = &mut parts.sections[1].pages;
        Arc::make_mut(&mut pages[0]).audience = grown_ups;
        let heading = Arc::make_mut(&mut pages[1]).elements.iter_mut().find(|one| one.id.as_str() == "h5");
        heading.expect("a heading").audience = grown_ups;
    });
    desk.ask(Action::GoTo(3));
    begin(&mut desk);
    // Page 4 is left out: what follows moves up, and reading begins at the last page before it.
    assert_eq!(read(&desk), ["Page 2 of 23, Me, now", "Page 3 of 23, Me, now"]);
    desk.key(Modifiers::NONE, Key::PageDown);
    desk.until("the pages are painted", |window| window.state().book().expect("a book").pages().is_settled());
    assert_eq!(read(&desk), ["Page 4 of 23, Here, every day", "Page 5 of 23, Here, every day"]);
    for hidden in ["Saturday number 4", "Saturday number 5"] {
        assert!(desk.harness.query_by_label(hidden).is_none(), "{hidden}");
    }
    desk.harness.get_by_role_and_label(Role::Heading, "Saturday number 6");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(
        desk.open_book().view().page(),
        4,
        "the page that was read, where it stands in the whole book"
    );
    desk.ask(Action::GoTo(3));
    begin(&mut desk);
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.open_book().view().page(), 3, "or the one where one was");
}

/// The pages that are turned to: of the whole book, and of what is read.
fn turned_to(desk: &Desk) -> [String; 2] {
    let (book, reading) = (desk.open_book(), desk.open_book().reading().expect("it is read"));
    [(book.printed(), book.view()), (&reading.copy().printed, reading.view())]
        .map(|(printed, view)| printed.get(view.page()).expect("a page").page.id.to_string())
}

#[test]
fn whoever_reads_stays_at_the_page_when_one_before_it_runs_on_over_more_pages() {
    for for_grown_ups in [false, true] {
        let mut desk = with(|parts| {
            if for_grown_ups {
                Arc::make_mut(&mut parts.sections[2].pages[0]).audience = Audience::grown_ups();
            }
        });
        desk.ask(Action::GoTo(7));
        begin(&mut desk);
        desk.key(Modifiers::NONE, Key::ArrowRight);
        assert_eq!(turned_to(&desk), ["p8", "p10"]);
        let (page, element) = (PageId::new("p2").expect("an id"), Box::new(words_that_run_on()));
        desk.ask(Action::Edit(ElementEdit::Insert { page, at: 9, element }.into()));
        desk.until("the pages are known", |window| {
            window.state().book().is_some_and(|book| book.pages().is_settled() && book.printed().count() > 26)
        });
        assert_eq!(turned_to(&desk), ["p8", "p10"]);
    }
}

#[test]
fn words_for_adults_alone_that_run_on_leave_no_empty_pages() {
    for (for_adults, numbers) in [("long", "Page 9 of 24"), ("h2", "Page 14 of 29")] {
        let mut desk = with(|parts| {
            let page = Arc::make_mut(&mut parts.sections[0].pages[1]);
            page.elements.push(words_that_run_on());
            let hidden = page.elements.iter_mut().find(|one| one.id.as_str().starts_with(for_adults));
            hidden.expect("it is on the page").audience = Audience::grown_ups();
        });
        let whole = desk.open_book().printed().count();
        desk.ask(Action::GoTo(whole - 24 + 8));
        begin(&mut desk);
        assert!(read(&desk).iter().any(|said| said.starts_with(numbers)), "{whole}: {:?}", read(&desk));
        desk.key(Modifiers::NONE, Key::Home);
        desk.key(Modifiers::NONE, Key::ArrowRight);
        desk.until("the pages are painted", |window| {
            window.state().book().expect("a book").pages().is_settled()
        });
        let on = desk.open_book().reading().expect("it is read").copy().printed.pages()[1..3].to_vec();
        let second = (on[1].page.id.to_string(), on[1].place.part);
        let expected = if for_adults == "long" { ("p3", 0) } else { ("p2", 1) };
        assert_eq!(second, (expected.0.to_owned(), expected.1));
        desk.key(Modifiers::NONE, Key::Escape);
        assert_eq!(desk.open_book().printed().count(), whole);
    }
}

#[test]
fn nothing_else_can_be_asked_for_by_keys() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    begin(&mut desk);
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::Num3),
        (Modifiers::COMMAND, Key::Comma),
        (Modifiers::NONE, Key::T),
        (Modifiers::NONE, Key::F4),
    ] {
        desk.key(modifiers, key);
        let state = desk.harness.state().state();
        assert!(reads(&desk) && state.finding().is_none() && !state.settings_shown(), "{key:?}");
    }
    assert!(desk.open_book().undo_name().is_none());
}

#[test]
fn a_press_at_either_side_turns_pages_and_one_on_the_paper_does_not() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    begin(&mut desk);
    desk.press_at(egui::pos2(1250.0, 200.0));
    desk.harness.get_by_label("Pages 2–3 of 24");
    desk.press_at(egui::pos2(640.0, 300.0));
    desk.harness.get_by_label("Pages 2–3 of 24");
    desk.press_at(egui::pos2(30.0, 200.0));
    desk.harness.get_by_label("Page 1 of 24");
    desk.press("Next page");
    desk.harness.get_by_label("Pages 2–3 of 24");
}

#[test]
fn a_book_that_is_read_from_the_right_turns_the_other_way() {
    let mut desk = with(|parts| parts.info.bound_right = true);
    begin(&mut desk);
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    desk.harness.get_by_label("Pages 2–3 of 24");
    desk.press_at(egui::pos2(30.0, 200.0));
    desk.harness.get_by_label("Pages 4–5 of 24");
    desk.press_at(egui::pos2(1250.0, 200.0));
    desk.harness.get_by_label("Pages 2–3 of 24");
    let next = desk.harness.get_by_label("Next page").rect();
    assert!(next.center().x < 640.0, "the next page is at the left: {next:?}");
}

#[test]
fn the_window_asks_for_the_whole_screen_and_gives_it_back_and_nothing_is_drawn_when_nobody_turns() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let asked = |desk: &Desk| -> Vec<bool> {
        let commands = desk.harness.output().viewport_output.values().flat_map(|output| &output.commands);
        commands
            .filter_map(|command| match command {
                egui::ViewportCommand::Fullscreen(full) => Some(*full),
                _ => None,
            })
            .collect()
    };
    desk.harness.state_mut().handle(Action::ReadingView);
    desk.harness.step();
    assert_eq!(asked(&desk), [true]);
    desk.until("the pages are painted", |window| window.state().book().expect("a book").pages().is_settled());
    let delay = desk.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert_eq!(delay, Some(std::time::Duration::MAX));
    desk.harness.state_mut().handle(Action::LeaveReading);
    desk.harness.step();
    assert_eq!(asked(&desk), [false]);
}

#[test]
fn a_finger_beside_the_paper_turns_pages() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    begin(&mut desk);
    let (at, button, modifiers) = (egui::pos2(1250.0, 200.0), egui::PointerButton::Primary, Modifiers::NONE);
    desk.harness.event(Event::PointerMoved(at));
    desk.harness.event(Event::PointerButton { pos: at, button, pressed: true, modifiers });
    desk.harness.run_ok();
    // Lifted, it is nowhere at once.
    let lifted = Event::PointerButton { pos: at, button, pressed: false, modifiers };
    desk.harness.input_mut().events.extend([lifted, Event::PointerGone]);
    desk.harness.run_ok();
    desk.harness.get_by_label("Pages 2–3 of 24");
}

#[test]
fn words_that_were_typed_in_are_left_and_one_comes_back_to_the_page_that_was_read() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(3));
    let words = ElementId::new("w4").expect("an id");
    desk.ask(Action::Typing(TypingAction::Begin(words, Where::End)));
    let before = desk.open_book().book().clone();
    desk.ask(Action::ReadingView);
    desk.key(Modifiers::NONE, Key::PageDown);
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.which(), "Pages 6–7 of 24 · Here, every day");
    desk.harness.event(Event::Text("no more".into()));
    desk.harness.run_ok();
    assert_eq!(*desk.open_book().book(), before);
}

#[test]
fn trouble_that_was_there_before_waits_too() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Open("/nowhere at all".into()));
    desk.until_said("Your book is as it was.");
    begin(&mut desk);
    assert_eq!(said_of_notices(&desk), Vec::<String>::new());
}

#[test]
fn what_was_said_to_the_adult_waits_and_that_a_save_failed_is_said_at_once() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Open("/nowhere at all".into()));
    desk.until_said("Your book is as it was.");
    let notice = said_of_notices(&desk);
    assert!(!notice.is_empty(), "it is said");
    desk.until("it is saved", |window| window.state().book().expect("a book").is_saved());
    begin(&mut desk);
    assert_eq!(said_of_notices(&desk), Vec::<String>::new());
    // Somebody else saves the book meanwhile, and what is changed here comes too late.
    let file = desk.book.join("book.json");
    let text = std::fs::read_to_string(&file).expect("the book is text");
    std::fs::write(&file, text.replace("Saturday", "Sunday")).expect("it can be changed");
    desk.ask(Action::Edit(other_title("Another title")));
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until_said("Both versions are kept");
    assert!(reads(&desk) && said_of_notices(&desk).len() == 1);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(said_of_notices(&desk).contains(&notice[0]), "what waited is said now");
}

fn said_of_notices(desk: &Desk) -> Vec<String> {
    let nodes = desk.harness.query_all_by(|node| matches!(node.role(), Role::Alert | Role::Status));
    nodes.filter_map(|node| said(&node.accesskit_node())).collect()
}
