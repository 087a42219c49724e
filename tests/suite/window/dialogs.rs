//! What every dialog has in common: its name, its size, and that it keeps the keyboard until it closes.

use super::{Desk, USUAL};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::Queryable;
use lifestory::app::{Action, ChoosingAction, KeptAction, Picked, RealWorks, SettingsAction, StyleAction};

/// The smallest window there is.
const SMALLEST: [f32; 2] = [640.0, 400.0];

/// What opens a dialog, what it is called, and the button at its end.
fn dialogs() -> [(Action, &'static str, &'static str); 5] {
    [
        (Action::Settings(SettingsAction::Show), "Settings", "Done"),
        (Action::Kept(KeptAction::EarlierVersions), "Earlier versions", "Keep as it is"),
        (Action::Choosing(ChoosingAction::Add), "Add a page after page 1", "Add this page"),
        (Action::Style(StyleAction::Begin), "The style of the book", "Use this style"),
        (Action::OpenBook, "Which book?", "Open this book"),
    ]
}

impl Desk {
    /// Opens a dialog; where it is.
    fn opened(&mut self, action: Action, title: &str) -> Rect {
        self.around.answer(Picked::NoDialog);
        self.ask(action);
        self.until_said(title);
        self.harness.run_ok();
        self.harness.get_by_role_and_label(Role::Dialog, title).rect()
    }
}

#[test]
fn no_dialog_is_larger_than_the_smallest_window() {
    let mut desk = Desk::with_book(SMALLEST, RealWorks);
    let window = Rect::from_min_size(egui::Pos2::ZERO, SMALLEST.into());
    for (action, title, last) in dialogs() {
        let dialog = desk.opened(action, title);
        assert!(window.contains_rect(dialog), "{title}: {dialog:?}");
        let button = desk.harness.get_by_role_and_label(Role::Button, last).rect();
        assert!(dialog.contains_rect(button), "{title}: {last} is at {button:?}");
        let lowest = dialog.bottom() - button.bottom();
        assert!((0.0..30.0).contains(&lowest), "{title}: {last} stands at the foot, not {lowest} above it");
        desk.key(Modifiers::NONE, Key::Escape);
        assert!(desk.harness.query_by_role_and_label(Role::Dialog, title).is_none(), "{title}");
    }
}

#[test]
fn the_keyboard_stays_in_a_dialog_until_it_closes() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.tab_to("Next page");
    for (action, title, _) in dialogs() {
        let dialog = desk.opened(action, title);
        let mut seen = Vec::new();
        for _ in 0..30 {
            let focused = desk.harness.query_all_by(|node| node.is_focused()).next();
            let at = focused.expect("something in the dialog has the keyboard").rect();
            assert!(dialog.expand(1.0).contains(at.center()), "{title}: the keyboard is at {at:?}");
            seen.push(desk.focused());
            desk.key(Modifiers::NONE, Key::Tab);
        }
        assert!(seen[1..].contains(&seen[0]), "{title}: it comes round: {seen:?}");
        desk.key(Modifiers::NONE, Key::Escape);
        assert_eq!(desk.focused().as_deref(), Some("Next page"), "after {title}");
    }
}
