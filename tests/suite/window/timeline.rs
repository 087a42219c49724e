//! The timeline, driven by the names that a screen reader hears and by keys.

use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, Place, RealWorks, TimelineAction};
use lifestory::book::{EventId, LifeEvent, TimelineForm, When};
use lifestory::edit::{BookEdit, Edit, FactEdit};
use std::sync::Arc;

/// The timeline of a book with these events.
fn timeline(events: &[(&str, &str, &str)]) -> Desk {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Edit(BookEdit::SetCalled("Idris".into()).into()));
    desk.ask(Action::Edit(BookEdit::SetBorn("2018-03-09".parse().ok()).into()));
    let add = |(id, when, title): &(&str, &str, &str)| {
        let when = match when.split_once(' ') {
            Some((_, event)) => Some(When::Before { event: event.parse().unwrap() }),
            None => when.parse().ok().map(|date| When::On { date }),
        };
        let event = LifeEvent { when, ..LifeEvent::new(id.parse().unwrap(), *title) };
        Edit::from(FactEdit::AddEvent(Arc::new(event)))
    };
    if !events.is_empty() {
        desk.ask(Action::Edit(Edit::Many(events.iter().map(add).collect())));
    }
    desk.ask(Action::Show(Place::Timeline));
    desk
}

impl Desk {
    /// What is listed, row by row.
    fn rows(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| said(&row.accesskit_node())).collect()
    }

    #[track_caller]
    fn type_into(&mut self, field: &str, text: &str) {
        self.harness.get_by_label(field).focus();
        self.harness.run_ok();
        self.harness.get_by_label(field).type_text(text);
        self.harness.run_ok();
    }

    fn events(&self) -> Vec<Arc<LifeEvent>> {
        self.harness.state().state().book().unwrap().book().parts().events.clone()
    }
}

#[test]
fn an_event_is_typed_in_one_line_and_said_as_it_is_understood() {
    let mut desk = timeline(&[]);
    desk.harness.get_by_label_contains("for example: 14 March 2018");
    desk.type_into("What happened", "12 May 2023, learned to ride a bike. Des ran beside me. (proud)");
    desk.harness.get_by_label("12 May 2023, aged 5");
    assert!(desk.harness.query_by_label_contains("for example").is_none(), "they go with the first letter");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.rows(), ["12 May 2023, Learned to ride a bike. aged 5"]);
    let event = &desk.events()[0];
    assert_eq!(
        (event.words.text().as_str(), &event.feelings[..]),
        ("Des ran beside me.", &["proud".to_owned()][..])
    );
    // The next one can be typed at once.
    assert_eq!(desk.focused().as_deref(), Some("What happened"));
    desk.harness.get_by_label("What happened").type_text("2022, started school");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(
        desk.rows(),
        ["2022, Started school. aged 3 or 4", "12 May 2023, Learned to ride a bike. aged 5"]
    );
}

#[test]
fn what_is_no_date_is_kept_as_it_was_typed() {
    let mut desk = timeline(&[("school", "2022-09", "I start school")]);
    desk.type_into("When", "Christmas 2021");
    desk.harness.get_by_label("Kept as you wrote it. It stands in 2021.");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("What happened"), "what happened is not known yet");
    desk.harness.get_by_label("What happened").type_text("a bike");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.rows()[0], "Christmas 2021, A bike");
    // By another event: near enough where nothing else can be meant.
    desk.type_into("When", "before starting school");
    desk.harness.get_by_label("Before ‘I start school’");
}

#[test]
fn what_stands_at_the_end_for_want_of_a_date_says_so_and_one_press_leads_to_its_date() {
    let mut desk = timeline(&[("school", "2022-09", "I start school")]);
    desk.type_into("When", "last Christmas");
    desk.harness.get_by_label("Kept as you wrote it. It stands at the end until there is a year or an age.");
    desk.type_into("What happened", "a bike");
    desk.key(Modifiers::NONE, Key::Enter);
    let rows = desk.rows();
    assert_eq!(rows[1], "Last Christmas, A bike. It stands at the end until we know when.");
    // By keys too: from its row.
    desk.harness.get_by_label(&rows[1]).focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.focused().as_deref(), Some("Say when"));
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.focused().as_deref(), Some("When"), "the keyboard is in its date");
    // What is typed takes the place of what was kept.
    desk.harness.event(egui::Event::Text("December 2021".into()));
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.rows()[0], "December 2021, A bike. aged 3");
    assert!(desk.harness.query_by_label("Say when").is_none());
}

#[test]
fn an_age_without_a_day_of_birth_leads_to_the_day_of_birth() {
    let mut desk = timeline(&[("school", "2022-09", "I start school")]);
    desk.ask(Action::Edit(BookEdit::SetBorn(None).into()));
    desk.type_into("When", "when I was 3");
    desk.type_into("What happened", "a red bike");
    desk.key(Modifiers::NONE, Key::Enter);
    let until = "When I was 3, A red bike. It stands at the end until we know when they were born.";
    assert_eq!(desk.rows()[1], until);
    desk.press("About this book…");
    desk.harness.get_by_role_and_label(Role::Dialog, "About this book");
    // Of what nothing is said, the row says that there is no date yet, and leaves it at that.
    desk.key(Modifiers::NONE, Key::Escape);
    desk.type_into("What happened", "we laughed");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.rows()[2], "No date yet, We laughed");
}

#[test]
fn a_row_opens_in_place_to_be_changed_and_escape_closes_it() {
    let mut desk = timeline(&[("walk", "2019-04", "I walk"), ("school", "2022-09", "I start school")]);
    desk.harness.get_by_label("April 2019, I walk. aged 1").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.focused().as_deref(), Some("September 2022, I start school. aged 4"));
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_into("Who told us", "Nan");
    assert_eq!(desk.events()[1].source, "Nan");
    desk.type_into("In more words", "It was loud.");
    assert_eq!(desk.events()[1].words.text(), "It was loud.");
    // A date goes in when its field is left, and the row goes to its place.
    let date = desk.harness.query_all_by_label("When").last().expect("the date's field");
    date.focus();
    desk.harness.run_ok();
    desk.harness.query_all_by_label("When").last().unwrap().type_text("early 2018");
    desk.harness.run_ok();
    assert!(desk.harness.query_by_label("Early 2018, a baby").is_some(), "it is said how it is understood");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("Who told us").is_none());
    let said = "Early 2018, I start school. a baby";
    assert_eq!(desk.focused().as_deref(), Some(said));
    assert_eq!(desk.rows()[0], said);
}

#[test]
fn an_event_goes_with_a_way_back_unless_another_leans_on_it() {
    let mut desk = timeline(&[("walk", "2019-04", "I walk"), ("dog", "before walk", "A dog")]);
    desk.harness.get_by_label("April 2019, I walk. aged 1").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Delete);
    desk.until_said("‘A dog’ is known only to be before or after ‘I walk’");
    assert_eq!(desk.events().len(), 2);
    desk.harness.get_by_label("Before ‘I walk’, A dog").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Delete);
    desk.until_said("‘A dog’ is off the timeline");
    assert_eq!(desk.events().len(), 1);
    assert_eq!(
        desk.focused().as_deref(),
        Some("April 2019, I walk. aged 1"),
        "the keyboard stays in the list"
    );
    // In the top bar and in the notice.
    let undo = desk.harness.query_all_by_label("Undo: taking something off the timeline").next_back();
    undo.expect("the notice offers it").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.events().len(), 2);
}

#[test]
fn a_gap_is_said_kindly_and_a_question_about_it_has_a_page() {
    let mut desk = timeline(&[("walk", "2019-02", "I walk"), ("school", "2022-09", "I start school")]);
    desk.until_said("Nothing yet between February 2019 and September 2022.");
    desk.harness.get_by_label("Write a question").click_accesskit();
    desk.harness.run_ok();
    desk.until_said("The question is on page 2");
    let book = desk.harness.state().state().book().unwrap().book().clone();
    let page = book.pages().nth(1).expect("it comes after the page that is looked at").page;
    let words: Vec<String> =
        page.elements.iter().filter_map(|element| Some(element.kind.words()?.text())).collect();
    assert!(
        words.iter().any(|words| words.contains("What happened between February 2019 and September 2022?"))
    );
    desk.press("On page 2");
    assert_eq!(desk.harness.state().state().book().unwrap().place(), Place::Pages);
}

#[test]
fn the_drawing_can_be_put_on_a_page_which_then_shows_what_comes() {
    let mut desk = timeline(&[("walk", "2019-04", "I walk")]);
    desk.press("Years");
    desk.harness.get_by_label("As it will print. It is not on a page yet.");
    desk.press("Put on a page");
    desk.until_said("Page 2. Follows the list as you change it.");
    let book = desk.harness.state().state().book().unwrap();
    let drawn = lifestory::app::drawn_on(book.book(), TimelineForm::Years).expect("it is drawn").0;
    assert_eq!(drawn.title, "My life so far");
    // Another form is on no page.
    desk.press("Path");
    desk.harness.get_by_label("Put on a page");
    desk.press("Years");
    desk.press("Go to page 2");
    assert_eq!(desk.which(), "Pages 2–3 of 25 · Me, now");
}

#[test]
fn the_drawing_turns_to_the_page_of_what_is_chosen() {
    let events: Vec<(String, String, String)> =
        (0..12).map(|n| (format!("e{n}"), format!("{}-04", 2018 + n), format!("Thing {n}"))).collect();
    let events: Vec<(&str, &str, &str)> =
        events.iter().map(|(id, when, title)| (id.as_str(), when.as_str(), title.as_str())).collect();
    let mut desk = timeline(&events);
    desk.press("Path");
    desk.press("Put on a page");
    desk.until_said("Page 2. Follows the list as you change it.");
    desk.ask(Action::Timeline(TimelineAction::Choose("e11".parse().unwrap())));
    let Desk { harness, bell, .. } = &mut desk;
    bell.until("the page of the last event is shown", || {
        harness.run_ok();
        let page = harness.get_by_label_contains("Follows the list as you change it.");
        let page = said(&page.accesskit_node()).unwrap_or_default();
        page.starts_with("Page 4.") || page.starts_with("Page 5.")
    });
    desk.ask(Action::Timeline(TimelineAction::Choose("e0".parse().unwrap())));
    desk.until_said("Page 2. Follows the list as you change it.");
}

#[test]
fn of_a_long_life_only_what_is_in_sight_is_laid_out() {
    let events: Vec<(String, String, String)> = (0..300)
        .map(|n| (format!("e{n}"), format!("{}-{:02}", 2000 + n / 12, 1 + n % 12), format!("Thing {n}")))
        .collect();
    let events: Vec<(&str, &str, &str)> =
        events.iter().map(|(id, when, title)| (id.as_str(), when.as_str(), title.as_str())).collect();
    let mut desk = timeline(&events);
    let rows = desk.rows();
    assert!((6..20).contains(&rows.len()), "{} rows", rows.len());
    assert!(rows[0].contains("Thing 0"));
    let choose = |n: usize| Action::Timeline(TimelineAction::Choose(EventId::new(&format!("e{n}")).unwrap()));
    desk.ask(choose(200));
    desk.until("it is scrolled to", |_| true);
    assert!(desk.rows().iter().any(|row| row.contains("Thing 200")), "{:?}", desk.rows());
}
