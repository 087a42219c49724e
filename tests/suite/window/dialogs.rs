//! What every dialog has in common: its name, its size, and that it keeps the keyboard until it closes.

use super::{Desk, USUAL};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::Queryable;
use lifestory::app::{
    AboutBookAction, Action, ChoosingAction, KeptAction, PhotosAction, Picked, RealWorks, SettingsAction,
    StartAction, StyleAction,
};

/// The smallest window there is.
const SMALLEST: [f32; 2] = [640.0, 400.0];

/// What opens a dialog, what it is called, and the button at its end.
fn dialogs() -> [(Action, &'static str, &'static str); 6] {
    [
        (Action::Settings(SettingsAction::Show), "Settings", "Done"),
        (Action::Kept(KeptAction::EarlierVersions), "Earlier versions", "Keep as it is"),
        (Action::Choosing(ChoosingAction::Add), "Add a page after page 1", "Add this page"),
        (Action::Style(StyleAction::Begin), "The style of the book", "Use this style"),
        (Action::AboutBook(AboutBookAction::Show), "About this book", "Done"),
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

impl Desk {
    /// That a dialog lies in the window and all of these buttons in it, the last of them at its foot.
    #[track_caller]
    fn fits(&self, title: &str, buttons: &[&str]) {
        let window = self.harness.ctx.content_rect();
        let dialog = self.harness.get_by_role_and_label(Role::Dialog, title).rect();
        assert!(window.contains_rect(dialog), "{title}: {dialog:?} in {window:?}");
        let mut before: Vec<Rect> = Vec::new();
        for name in buttons {
            let button = self.harness.get_by_role_and_label(Role::Button, name).rect();
            assert!(dialog.contains_rect(button), "{title}: {name} is at {button:?} in {dialog:?}");
            assert!(!before.iter().any(|other| other.intersects(button)), "{title}: {name} lies on another");
            before.push(button);
        }
        let lowest = dialog.bottom() - before[before.len() - 1].bottom();
        assert!((0.0..30.0).contains(&lowest), "{title}: its buttons stand at the foot, not {lowest} above");
    }

    /// The smallest window with the largest text.
    fn with_large_text(mut self) -> Self {
        self.ask(Action::Settings(SettingsAction::TextPercent(150)));
        assert!(self.harness.ctx.content_rect().width() < 430.0, "the text is large");
        self
    }
}

#[test]
fn no_dialog_is_larger_than_the_smallest_window() {
    for large in [false, true] {
        let mut desk = Desk::with_book(SMALLEST, RealWorks);
        if large {
            desk = desk.with_large_text();
        }
        for (action, title, last) in dialogs() {
            desk.opened(action, title);
            desk.fits(title, &[last]);
            desk.key(Modifiers::NONE, Key::Escape);
            assert!(desk.harness.query_by_role_and_label(Role::Dialog, title).is_none(), "{title}");
        }
    }
}

#[test]
fn three_buttons_stay_in_their_dialog_however_large_the_text() {
    for large in [false, true] {
        let mut desk = Desk::with_book(SMALLEST, RealWorks);
        if large {
            desk = desk.with_large_text();
        }
        let photo = desk.book_now().photos()[0].id.clone();
        desk.key(Modifiers::COMMAND, Key::Num2);
        desk.ask(Action::Photos(PhotosAction::Propose(vec![photo])));
        desk.fits("1 page from 1 photo", &["Cancel", "Another way", "Add these pages"]);
        desk.key(Modifiers::NONE, Key::Escape);
        let folder = desk.book.clone();
        desk.ask(Action::CloseBook);
        desk.ask(Action::Start(StartAction::AskAbout(Some(folder))));
        let title = "Idris’s book was last here:";
        desk.fits(title, &["Keep as it is", "Take off this list", "Find it…"]);
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

#[test]
fn a_dialog_rises_into_its_place_and_then_rests_and_without_motion_it_is_there_at_once() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    // Where it is in its first frame, and where it comes to rest.
    let mut comes = || {
        desk.harness.state_mut().handle(Action::Settings(SettingsAction::Show));
        desk.harness.step();
        let dialog = |desk: &Desk| desk.harness.get_by_role_and_label(Role::Dialog, "Settings").rect();
        // What it is as large as is known after its first frame.
        desk.harness.step();
        let first = dialog(&desk);
        assert!(desk.harness.run_ok().is_some(), "nothing is painted for ever");
        let rests = dialog(&desk);
        desk.key(Modifiers::NONE, Key::Escape);
        desk.ask(Action::Settings(SettingsAction::ReduceMotion(true)));
        first.top() - rests.top()
    };
    assert!(comes() > 0.3, "it rises");
    assert_eq!(comes(), 0.0);
}
