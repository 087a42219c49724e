//! Help: questions with answers, every key, what was said, what the program is.

use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, HelpAction, HelpPage, RealWorks};

fn heard(desk: &Desk, role: Role) -> Vec<String> {
    let nodes = desk.harness.query_all_by(|node| node.role() == role);
    nodes.filter_map(|node| said(&node.accesskit_node())).collect()
}

#[test]
fn f1_answers_what_people_ask_first_and_gives_the_keyboard_back() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.tab_to("Words");
    desk.key(Modifiers::NONE, Key::F1);
    desk.harness.get_by_role_and_label(Role::Dialog, "How do I…");
    let questions = heard(&desk, Role::Heading);
    for question in ["Add photos?", "Print the book?", "Work without a mouse?"] {
        assert!(questions.iter().any(|heard| heard == question), "{question} in {questions:?}");
    }
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("How do I…").is_none());
    assert_eq!(desk.focused().as_deref(), Some("Words"));
}

#[test]
fn all_keys_lists_every_shortcut_beside_what_it_does() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Questionmark);
    let rows = heard(&desk, Role::Label);
    for row in ["Save now, Ctrl+S", "Redo, Ctrl+Y · Ctrl+Shift+Z", "Bold, Ctrl+B", "The menus, F10"] {
        assert!(rows.iter().any(|heard| heard == row), "{row} in {rows:?}");
    }
    let with_keys = Action::with_keys().filter(|action| !action.shortcuts().is_empty());
    let language = lifestory::language::Language::of("en-GB");
    for action in with_keys {
        let name = format!("{}, ", language.text(action.words()));
        assert!(rows.iter().any(|heard| heard.starts_with(&name)), "{name}");
    }
}

#[test]
fn messages_keeps_what_was_said_and_has_gone() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Help(HelpAction::Show(HelpPage::Messages)));
    desk.until_said("Nothing has been said since this book was opened.");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.ask(Action::Open("/nowhere at all".into()));
    desk.until_said("Your book is as it was.");
    let notices = desk.harness.state().state().notices();
    let (id, what) = (notices.shown()[0].id, notices.shown()[0].what.clone());
    desk.ask(Action::Dismiss(id));
    desk.ask(Action::Help(HelpAction::Show(HelpPage::Messages)));
    let what = lifestory::language::Language::of("en-GB").say(&what);
    assert!(heard(&desk, Role::Heading).contains(&what), "{what}");
}

#[test]
fn long_help_is_read_to_its_end_with_the_arrows() {
    let mut desk = Desk::with_book([1024.0, 500.0], RealWorks);
    desk.key(Modifiers::NONE, Key::F1);
    let last = |desk: &Desk| desk.harness.get_by_label_contains("F6 goes to the next part").rect();
    let before = last(&desk);
    assert!(before.top() > 500.0, "it is out of sight: {before:?}");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    let after = last(&desk);
    assert!(after.top() < before.top(), "{after:?}");
    desk.key(Modifiers::NONE, Key::End);
    assert!(last(&desk).bottom() < 500.0, "{:?}", last(&desk));
}
