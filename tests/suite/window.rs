//! The window without a display: driven by the names that a screen reader hears, and by keys.

mod about_book;
mod arabic;
mod book;
mod checking;
mod cropping;
mod dialogs;
mod everybody;
mod finding;
mod groups;
mod hands;
mod help;
mod leaves;
mod leaving;
mod left_at;
mod lining_up;
mod outside;
mod pages;
mod people;
mod photo_tools;
mod photos;
mod program;
mod reading;
mod scrolling;
mod stalled;
mod start;
mod thing_menu;
mod timeline;
mod typing;
mod versions;
mod way;

use book::{crowd_second_page, make_book, swap_photo};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, Colours, Picked, RealWorks, Works};
use lifestory::store::{Project, World};
use lifestory::ui::Window;
use outside::{Around, Bell, Endless};
use std::path::PathBuf;

/// A window on a desk of its own, and what is round it.
struct Desk {
    harness: Harness<'static, Window>,
    around: Around,
    bell: Bell,
    _folder: tempfile::TempDir,
    book: PathBuf,
}

impl Desk {
    /// The start screen.
    fn empty(size: [f32; 2], works: impl Works + 'static) -> Self {
        Self::with(size, works, Around::default())
    }

    /// The start screen with this round the program.
    fn with(size: [f32; 2], works: impl Works + 'static, around: Around) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let (outside, bell) = around.outside(works);
        let harness = Harness::builder()
            .with_size(size)
            .with_step_dt(0.1)
            .with_os(egui::os::OperatingSystem::Nix)
            .with_context_setup(Window::set_up)
            .build_ui_state(
                |ui, window: &mut Window| window.show(ui),
                Window::new(lifestory::app::AppState::new(outside)),
            );
        let book = folder.path().join("book");
        Self { harness, around, bell, _folder: folder, book }
    }

    /// The window on a book of 24 pages, all of it there.
    fn with_book(size: [f32; 2], works: impl Works + 'static) -> Self {
        let mut desk = Self::empty(size, works);
        make_book(&desk.book);
        desk.open();
        desk
    }

    fn open(&mut self) {
        let book = self.book.clone();
        self.ask(Action::Open(book));
        self.until("the book is open and painted", |window| {
            window.state().book().is_some_and(|book| book.pages().is_settled())
        });
    }

    /// The name of what has the keyboard.
    fn focused(&self) -> Option<String> {
        let node = self.harness.query_all_by(|node| node.is_focused()).next()?;
        said(&node.accesskit_node())
    }

    #[track_caller]
    fn tab_to(&mut self, name: &str) {
        for _ in 0..200 {
            self.key(Modifiers::NONE, Key::Tab);
            if self.focused().as_deref() == Some(name) {
                return;
            }
        }
        panic!("the keyboard never came to {name}");
    }

    fn ask(&mut self, action: Action) {
        self.harness.state_mut().handle(action);
        self.harness.run_ok();
    }

    #[track_caller]
    fn until(&mut self, what: &str, mut is: impl FnMut(&Window) -> bool) {
        let harness = &mut self.harness;
        self.bell.until(what, || {
            harness.run_ok();
            is(harness.state())
        });
        self.harness.run_ok();
    }

    #[track_caller]
    fn until_said(&mut self, words: &str) {
        let harness = &mut self.harness;
        self.bell.until(words, || {
            harness.run_ok();
            harness.query_all_by(|node| said(node).is_some_and(|said| said.contains(words))).next().is_some()
        });
    }

    #[track_caller]
    fn press(&mut self, name: &str) {
        self.harness.get_by_label(name).click_accesskit();
        self.harness.run_ok();
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_ok();
    }

    /// What the status bar says of which pages these are.
    fn which(&self) -> String {
        let harness = &self.harness;
        let mut found = harness.query_all_by(|node| {
            node.role() == Role::Label
                && said(node).is_some_and(|said| said.contains(" of 24") || said.contains(" of 25"))
        });
        found.next().and_then(|node| said(&node.accesskit_node())).unwrap_or_default()
    }
}

/// What a screen reader says of a node: its name, or the words that it is.
fn said(node: &egui_kittest::kittest::AccessKitNode<'_>) -> Option<String> {
    node.label().or_else(|| node.value())
}

const USUAL: [f32; 2] = [1280.0, 800.0];

#[test]
fn a_book_opens_at_its_cover_and_says_where_one_is() {
    let desk = Desk::with_book(USUAL, RealWorks);
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
    desk.harness.get_by_label("Idris’s book");
    desk.harness.get_by_label("Saved");
}

#[test]
fn pages_turn_by_button_and_by_every_key() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Next page");
    assert_eq!(desk.which(), "Pages 2–3 of 24 · Me, now");
    for (modifiers, key, expected) in [
        (Modifiers::NONE, Key::PageDown, "Pages 4–5 of 24 · Here, every day"),
        (Modifiers::NONE, Key::ArrowRight, "Pages 6–7 of 24 · Here, every day"),
        (Modifiers::NONE, Key::PageUp, "Pages 4–5 of 24 · Here, every day"),
        (Modifiers::NONE, Key::ArrowLeft, "Pages 2–3 of 24 · Me, now"),
        (Modifiers::COMMAND, Key::End, "Page 24 of 24 · عائلتي"),
        (Modifiers::COMMAND, Key::Home, "Page 1 of 24 · Me, now"),
        (Modifiers::NONE, Key::End, "Page 24 of 24 · عائلتي"),
        (Modifiers::NONE, Key::Home, "Page 1 of 24 · Me, now"),
    ] {
        desk.key(modifiers, key);
        assert_eq!(desk.which(), expected, "after {key:?}");
    }
}

#[test]
fn a_wheel_turns_pages_one_for_each_notch() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.harness.hover_at(egui::pos2(700.0, 400.0));
    desk.harness.run_ok();
    let notch = |lines: f32| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, lines),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    };
    desk.harness.event(notch(-1.0));
    desk.harness.run_ok();
    desk.harness.event(notch(-1.0));
    desk.harness.run_ok();
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    desk.harness.event(notch(1.0));
    desk.harness.run_ok();
    assert_eq!(desk.which(), "Pages 2–3 of 24 · Me, now");
}

#[test]
fn the_strip_goes_to_pages_and_folds_sections() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Pages 8–9");
    assert_eq!(desk.which(), "Pages 8–9 of 24 · Here, every day");
    desk.press("2 Here, every day");
    assert!(desk.harness.query_by_label("Pages 8–9").is_none(), "its pages are folded away");
    desk.press("2 Here, every day");
    desk.harness.get_by_label("Pages 8–9");
}

#[test]
fn a_screen_reader_meets_the_page_as_it_is_printed() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Pages 4–5");
    desk.until("the pages are painted", |window| window.state().book().unwrap().pages().is_settled());
    let harness = &desk.harness;
    for page in ["Page 4 of 24, Here, every day", "Page 5 of 24, Here, every day"] {
        harness.get_by_role_and_label(Role::Group, page);
    }
    harness.get_by_role_and_label(Role::Heading, "Saturday number 4");
    let picture = harness.get_all_by_role(Role::Image).next().expect("a picture");
    assert_eq!(picture.accesskit_node().label().as_deref(), Some("A cup of coffee on a table"));
    let page = harness.get_by_label("Page 4 of 24, Here, every day").rect();
    assert!(page.contains_rect(picture.rect()), "{:?} lies on {page:?}", picture.rect());
}

#[test]
fn zoom_goes_by_steps_and_comes_back_to_what_fits() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let share = |desk: &Desk| -> i64 {
        let mut found = desk.harness.query_all_by(|node| said(node).is_some_and(|said| said.ends_with('%')));
        let label = found.next().and_then(|node| said(&node.accesskit_node())).expect("a share");
        label.trim_end_matches('%').parse().expect("a number")
    };
    let fits = share(&desk);
    desk.key(Modifiers::COMMAND, Key::Plus);
    let larger = share(&desk);
    assert!(larger > fits, "{larger} > {fits}");
    desk.press("Zoom out");
    assert!(share(&desk) < larger);
    desk.key(Modifiers::COMMAND, Key::Num9);
    assert_eq!(share(&desk), 100);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert_eq!(share(&desk), fits);
}

#[test]
fn one_page_or_the_spread_is_a_choice() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Next page");
    desk.harness.get_by_role_and_label(Role::RadioButton, "Page").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.which(), "Page 2 of 24 · Me, now");
    desk.press("Spread");
    assert_eq!(desk.which(), "Pages 2–3 of 24 · Me, now");
}

#[test]
fn a_pdf_is_made_where_the_person_said_and_opened_on_request() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let to = desk.book.with_file_name("for Nan.pdf");
    desk.around.answer_with(&to);
    desk.press("Export PDF");
    desk.until_said("All 24 pages are in for Nan.pdf");
    let bytes = std::fs::read(&to).expect("the file is there");
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 10_000);
    desk.press("Open it");
    let shown = desk.around.shown.clone();
    desk.until("it was opened", |_| *shown.lock().unwrap() == [to.clone()]);
}

#[test]
fn words_that_do_not_fit_are_marked_on_the_desk_and_said_after_an_export() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    crowd_second_page(&desk.book);
    desk.open();
    assert!(desk.harness.query_by_label_contains("do not fit").is_none(), "not on the cover");
    desk.ask(Action::NextPage);
    desk.until_said("Some words do not fit on page 2");
    desk.until_said("Page 2 of 24, Me, now. Some words do not fit on this page");
    assert!(desk.harness.query_by_label("Page 3 of 24, Me, now").is_some(), "the other page fits");
    let file = desk.book.with_file_name("book.pdf");
    desk.around.answer_with(&file);
    desk.ask(Action::Export("pdf"));
    desk.until_said("All 24 pages are in book.pdf");
    desk.until_said("Some words on page 2 run off the paper and are not printed");
}

#[test]
fn another_picture_under_a_photos_name_is_not_shown_and_its_place_says_so() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    swap_photo(&desk.book);
    desk.open();
    desk.until_said("A photo on this page cannot be read");
    desk.until_said("A photo on page 1 cannot be read");
    let file = desk.book.with_file_name("book.pdf");
    desk.around.answer_with(&file);
    desk.ask(Action::Export("pdf"));
    desk.until_said("The photo ‘A cup of coffee on a table’ on pages 1, 2, 4, 5");
    assert!(file.exists(), "the rest is made");
}

#[test]
fn a_pdf_that_is_stopped_leaves_no_file() {
    let mut desk = Desk::with_book(USUAL, Endless);
    let to = desk.book.with_file_name("book.pdf");
    desk.around.answer_with(&to);
    desk.press("Export PDF");
    desk.until_said("Making the PDF, 7 of 24");
    desk.press("Stop");
    desk.until_said("Stopped. No file was left behind");
    assert!(!to.exists());
}

#[test]
fn where_the_computer_has_no_dialog_the_place_is_typed() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let to = desk.book.with_file_name("typed");
    desk.around.answer(Picked::NoDialog);
    desk.press("Export PDF");
    desk.until_said("Where should the PDF go?");
    desk.harness.get_by_label("Place").set_text_value_accesskit(&to.to_string_lossy());
    desk.harness.run_ok();
    desk.press("Make the PDF");
    desk.until_said("All 24 pages are in typed.pdf");
    assert!(to.with_extension("pdf").exists());

    // The same name again: nobody has asked whether the file that is there may go.
    desk.around.answer(Picked::NoDialog);
    desk.press("Export PDF");
    desk.until_said("Where should the PDF go?");
    desk.harness.get_by_label("Place").set_text_value_accesskit(&to.to_string_lossy());
    desk.harness.run_ok();
    desk.press("Make the PDF");
    desk.until_said("There is a file of that name already. It was not changed");
}

#[test]
fn escape_leaves_the_typed_place_be() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.around.answer(Picked::NoDialog);
    desk.press("Export PDF");
    desk.until_said("Where should the PDF go?");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("Where should the PDF go?").is_none());
    assert!(desk.harness.state().state().jobs().running().is_empty());
}

#[test]
fn a_folder_without_a_book_says_what_happened_that_nothing_changed_and_what_to_do() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    std::fs::create_dir(&desk.book).expect("an empty folder");
    desk.around.answer_with(&desk.book.clone());
    desk.press("Open a book…");
    desk.until_said(
        "There is no Lifestory book in this folder. Your book is as it was. \
         A book’s folder has a file called book.json in it.",
    );
    assert!(desk.harness.state().state().book().is_none());
}

#[test]
fn a_book_that_is_open_elsewhere_is_looked_at_and_says_so() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    let elsewhere = Project::open(&desk.book, &World::real()).expect("it opens");
    desk.open();
    desk.until_said("To write in it, close it there first.");
    desk.harness.get_by_label("Look only");
    assert!(desk.harness.query_by_label("Undo").is_none(), "what cannot be done is not there");
    drop(elsewhere);
}

#[test]
fn a_book_that_was_changed_by_hand_opens_and_says_so() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    let file = desk.book.join("book.json");
    let text = std::fs::read_to_string(&file).expect("the book is text");
    std::fs::write(&file, text.replace("Saturday number 2\"", "Sunday number 2\""))
        .expect("it can be changed");
    desk.open();
    desk.until_said("Something other than Lifestory changed this book.");
}

#[test]
fn a_damaged_book_opens_from_the_newest_whole_version_and_says_so() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    let file = desk.book.join("book.json");
    let text = std::fs::read(&file).expect("the book is there");
    std::fs::write(&file, &text[..text.len() / 2]).expect("it can be damaged");
    desk.open();
    desk.until_said("We opened the newest whole version. The damaged one is kept.");
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
}

#[test]
fn notices_close_and_good_news_goes_by_itself() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let to = desk.book.with_file_name("book.pdf");
    desk.around.answer_with(&to);
    desk.press("Export PDF");
    desk.until_said("All 24 pages");
    // The harness's clock goes by steps of a tenth of a second.
    desk.harness.run_steps(50);
    assert!(!desk.harness.state().state().notices().shown().is_empty(), "not yet");
    desk.harness.run_steps(60);
    assert!(desk.harness.state().state().notices().shown().is_empty(), "after ten seconds");
}

#[test]
fn menus_hold_what_can_be_asked_for_and_do_it() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("View");
    desk.harness.get_by_label("Fit to window");
    desk.press("Evening colours");
    assert_eq!(desk.harness.state().state().colours(), Colours::Evening);
    desk.press("File");
    desk.press("Close book");
    desk.until_said("Make a child’s life story book, together.");
}

#[test]
fn the_keyboard_alone_reaches_everything_and_is_caught_nowhere() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let mut reached = std::collections::BTreeSet::new();
    let mut steps = 0;
    loop {
        desk.key(Modifiers::NONE, Key::Tab);
        steps += 1;
        let focused = desk.focused().expect("something has the keyboard, and it has a name");
        if steps > 5 && focused == "All books" {
            break;
        }
        reached.insert(focused);
        assert!(steps < 200, "caught among {reached:?}");
    }
    for name in [
        "Pages",
        "File",
        "Edit",
        "View",
        "Page",
        "Export PDF",
        "Pages 2–3",
        "1 Me, now",
        "Desk",
        "Next page",
        "Spread",
        "Zoom in",
        "Zoom out",
    ] {
        assert!(reached.contains(name), "{name} was not reached, but {reached:?}");
    }
}

#[test]
fn after_a_dialog_and_after_a_menu_the_keyboard_is_where_it_was() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.tab_to("Next page");
    desk.around.answer(Picked::NoDialog);
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    desk.until_said("Where should the PDF go?");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().as_deref(), Some("Next page"));
    desk.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("Add this page"));
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().as_deref(), Some("Next page"), "after a large one as well");
    desk.tab_to("View");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.focused().as_deref(), Some("Spread"), "the second line: the keyboard went in");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().as_deref(), Some("View"));
}

#[test]
fn left_and_right_go_from_one_open_menu_to_the_next() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.tab_to("View");
    desk.key(Modifiers::NONE, Key::Enter);
    for _ in 0..2 {
        desk.key(Modifiers::NONE, Key::ArrowRight);
    }
    desk.harness.get_by_label("Last page");
    assert_eq!(desk.focused().as_deref(), Some("Add a page…"), "the first line that can be chosen");
    for _ in 0..3 {
        desk.key(Modifiers::NONE, Key::ArrowLeft);
    }
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    desk.harness.get_by_label("Close book");
}

#[test]
fn f8_goes_to_what_the_newest_notice_says() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Open("/nowhere at all".into()));
    desk.until_said("Your book is as it was.");
    desk.key(Modifiers::NONE, Key::F8);
    let heard = desk.focused().expect("something has the keyboard");
    assert!(heard.contains("Your book is as it was."), "{heard}");
}

#[test]
fn f6_goes_round_the_regions() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let mut round = Vec::new();
    for _ in 0..8 {
        desk.key(Modifiers::NONE, Key::F6);
        round.push(desk.focused().expect("something has the keyboard"));
    }
    let expected =
        ["All books", "File", "Words", "Add a page", "Desk", "Close details", "Next page", "All books"];
    assert_eq!(round, expected);
    desk.key(Modifiers::SHIFT, Key::F6);
    assert_eq!(desk.focused().as_deref(), Some("Next page"), "and back");
    desk.key(Modifiers::NONE, Key::F10);
    assert_eq!(desk.focused().as_deref(), Some("File"), "to the menus");
}

#[test]
fn a_narrow_window_shows_one_page_and_opens_the_strip_on_request() {
    let mut desk = Desk::with_book([640.0, 400.0], RealWorks);
    desk.press("Next page");
    assert_eq!(desk.which(), "Page 2 of 24 · Me, now");
    assert!(desk.harness.query_by_label("Pages 4–5").is_none(), "the strip is closed");
    desk.harness.get_by_label("Menu");
    desk.harness.get_all_by_label("Pages").last().expect("a button").click_accesskit();
    desk.harness.run_ok();
    desk.harness.get_by_label("Pages 4–5");
}

#[test]
fn a_window_in_which_nothing_happens_is_not_drawn_again() {
    let desk = Desk::with_book(USUAL, RealWorks);
    let viewport = &desk.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
}

#[test]
fn what_a_notice_offers_to_undo_is_the_last_change_or_is_offered_no_more() {
    let offers_undo = |desk: &Desk| {
        let notices = desk.harness.state().state().notices();
        notices.shown().iter().any(|notice| notice.then.contains(&Action::Undo))
    };
    let mut desk = Desk::with_book(USUAL, RealWorks);
    for then in [Action::Undo, Action::Edit(program::other_title("The book of Idris"))] {
        desk.ask(Action::Order(lifestory::app::OrderAction::Remove));
        assert!(offers_undo(&desk));
        desk.ask(then.clone());
        assert!(!offers_undo(&desk), "{then:?}");
    }
}

#[test]
fn an_undone_change_is_named_and_the_book_is_saved_by_itself() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Edit(program::other_title("The book of Idris")));
    desk.harness.get_by_label("The book of Idris");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until_said("Saved ");
    let undo =
        desk.harness.query_all_by(|node| said(node).is_some_and(|said| said.starts_with("Undo: "))).count();
    assert_eq!(undo, 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.harness.get_by_label("Idris’s book");
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.harness.get_by_label("The book of Idris");
}
