//! Settings: each works at once and is kept, and nothing of a book is kept with them against a person's will.

use super::{end, is_shown, kept, until_open, with_book_of};
use crate::window::book::make_book;
use crate::window::outside::Around;
use crate::window::{Desk, USUAL};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lifestory::app::{Action, AppState, Colours, RealWorks, SettingsAction};
use std::path::Path;

fn settings_text(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("config/settings.json")).unwrap_or_default()
}

#[test]
fn every_setting_works_at_once_from_its_dialog() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Comma);
    desk.press("Evening");
    assert_eq!(desk.harness.state().state().colours(), Colours::Evening);
    desk.press("Larger");
    desk.press("Larger");
    assert_eq!(desk.harness.ctx.zoom_factor(), 1.2);
    assert!(is_shown(&desk, "120%"));
    let settings = |desk: &Desk| desk.harness.state().state().settings().clone();
    desk.press("Reduce motion. Nothing moves by itself.");
    assert!(settings(&desk).reduce_motion);
    assert!(!desk.harness.ctx.global_style().visuals.text_cursor.blink);
    desk.press("Remember recent books. Their titles, where they are and where you left off stay on this computer. Off, none are kept.");
    assert!(!settings(&desk).remember_books);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.harness.state().state().settings_shown());
}

#[test]
fn told_to_remember_nothing_it_writes_nothing_of_a_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, _) = with_book_of(folder.path());
    desk.until("it is written", |_| settings_text(folder.path()).contains("Idris"));
    desk.ask(Action::Settings(SettingsAction::RememberBooks(false)));
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| window.state().book().is_none());
    desk.harness.get_by_label("Recent books are not kept on this computer.");
    end(desk);
    let text = settings_text(folder.path());
    assert!(!text.contains("Idris") && text.contains("remember-books"), "{text}");
    let desk = kept(folder.path());
    assert!(desk.harness.state().state().settings().recent.is_empty());
}

#[test]
fn damaged_settings_stop_nothing_and_leave_nothing_of_a_book_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("config");
    std::fs::create_dir(&config).expect("a folder");
    let damaged = "{\"remember-books\": false, \"recent\": [{\"title\": \"Idris’s book\"";
    std::fs::write(config.join("settings.json"), damaged).expect("damage");
    let mut desk = kept(folder.path());
    desk.harness.get_by_label("Recent books are not kept on this computer.");
    assert!(!settings_text(folder.path()).contains("Idris"), "it is written over at once");
    let book = folder.path().join("Idris");
    make_book(&book);
    desk.ask(Action::Open(book));
    until_open(&mut desk, "Idris’s book");
    desk.ask(Action::Settings(SettingsAction::TextPercent(120)));
    end(desk);
    let files: Vec<String> = std::fs::read_dir(&config)
        .expect("it is listed")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("text"))
        .collect();
    assert!(files.iter().any(|text| text.contains("120")), "{files:?}");
    assert!(files.iter().all(|text| !text.contains("Idris")), "{files:?}");
}

#[test]
fn what_is_changed_before_the_settings_have_come_changes_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = folder.path().join("settings.json");
    std::fs::write(&kept, r#"{"remember-books": false, "text-percent": 130}"#).expect("settings");
    let (outside, bell) = Around { settings: Some(kept.clone()), ..Around::default() }.outside(RealWorks);
    let mut state = AppState::new(outside);
    // Nothing is received between these two: the settings cannot have come.
    state.handle(Action::Settings(SettingsAction::Colours(Colours::Evening.into())));
    bell.until("they have come", || {
        state.receive();
        state.settings().text_percent == 130
    });
    assert_eq!((state.colours(), state.settings().remember_books), (Colours::Evening, false));
    drop(state);
    let text = std::fs::read_to_string(&kept).expect("text");
    for said in ["\"remember-books\": false", "\"text-percent\": 130", "\"colours\": \"evening\""] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn of_two_windows_neither_undoes_what_the_other_chose() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = kept(folder.path());
    let mut second = kept(folder.path());
    first.ask(Action::Settings(SettingsAction::RememberBooks(false)));
    first.until("it is written", |_| settings_text(folder.path()).contains("\"remember-books\": false"));
    second.ask(Action::Settings(SettingsAction::TextPercent(120)));
    let book = folder.path().join("Idris");
    make_book(&book);
    second.ask(Action::Open(book));
    until_open(&mut second, "Idris’s book");
    end(second);
    let text = settings_text(folder.path());
    assert!(text.contains("\"remember-books\": false") && text.contains("120"), "{text}");
    assert!(!text.contains("Idris"), "{text}");
}

#[test]
fn settings_that_cannot_be_kept_hold_all_the_same_and_it_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("config"), "a file in the way").expect("a file");
    let mut desk = kept(folder.path());
    desk.ask(Action::Settings(SettingsAction::Colours(Colours::Evening.into())));
    desk.until("it was said", |window| !window.state().notices().shown().is_empty());
    assert_eq!(desk.harness.state().state().notices().shown()[0].what.key, "settings-not-kept");
    assert_eq!(desk.harness.state().state().colours(), Colours::Evening);
}
