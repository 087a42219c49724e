//! Words edited where they stand on a page: by pointer, by keys, by input methods and through the
//! accessibility tree.

use super::{Desk, USUAL};
use egui::accesskit::{self, Role};
use egui::{Event, ImeEvent, Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::book::{TextRole, Words};

const STORY: &str = "On Saturdays, if it is not raining, we pack cheese sandwiches and go to the sea. \
                     Biscuit barks at every single wave. He has never caught one.";

impl Desk {
    /// The box of the story on the left page of the spread.
    fn story(&self) -> egui_kittest::Node<'_> {
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.role() == Role::MultilineTextInput;
        let mut found: Vec<_> = self.harness.query_all_by(is_it).collect();
        found.retain(|node| node.rect().height() > 60.0);
        found.retain(|node| node.rect().top() > 300.0);
        found.sort_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
        found.swap_remove(0)
    }

    /// The words of the story on page 4 as the book has them.
    fn written(&self) -> Words {
        let book = self.harness.state().state().book().expect("a book").book().clone();
        let placed = book.pages().nth(3).expect("page 4");
        let element =
            placed.page.elements.iter().find(|element| element.id.as_str() == "w4").expect("a story");
        element.kind.words().expect("words").clone()
    }

    fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.harness.run_ok();
        }
    }

    /// The story is edited, the caret at its end.
    fn typing() -> Desk {
        let mut desk = Desk::on_spread("Pages 4–5");
        desk.story().focus();
        desk.harness.run_ok();
        desk.key(Modifiers::NONE, Key::Enter);
        desk
    }

    fn is_typing(&self) -> bool {
        self.harness.state().state().book().expect("a book").words_typing().is_some()
    }
}

#[test]
fn the_first_press_chooses_words_the_second_edits_them_and_escape_goes_back_step_by_step() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let at = desk.story().rect().left_top() + vec2(24.0, 6.0);
    desk.press_at(at);
    assert!(!desk.is_typing());
    desk.press_at(at);
    assert!(desk.is_typing());
    desk.write("Now: ");
    let written = desk.written().text();
    assert_eq!(written.replace("Now: ", ""), STORY);
    assert!((1..12).contains(&written.find("Now: ").unwrap()), "where it was pressed: {written}");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.is_typing());
    assert_eq!(desk.harness.state().state().book().unwrap().on_pages().chosen().len(), 1);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.state().state().book().unwrap().on_pages().chosen().is_empty());
}

#[test]
fn english_and_arabic_are_typed_into_a_page_and_taken_back() {
    let mut desk = Desk::typing();
    desk.write(" My name is أحمد x");
    assert_eq!(desk.written().text(), format!("{STORY} My name is أحمد x"));
    for _ in 0..3 {
        desk.key(Modifiers::NONE, Key::Backspace);
    }
    assert_eq!(desk.written().text(), format!("{STORY} My name is أحم"));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.written().text(), STORY, "typed in one go, it is one step");
    assert!(desk.is_typing());
    desk.write("!");
    assert_eq!(desk.written().text(), format!("{STORY}!"), "the caret is where the change was");
}

#[test]
fn a_letter_typed_on_chosen_words_is_typed_and_asks_for_nothing_else() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.story().focus();
    desk.harness.run_ok();
    let count =
        desk.harness.state().state().book().unwrap().book().pages().nth(3).unwrap().page.elements.len();
    desk.harness.event(Event::Key {
        key: Key::T,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    desk.write("t");
    assert_eq!(desk.written().text(), format!("{STORY}t"));
    let page = desk.harness.state().state().book().unwrap().book().pages().nth(3).unwrap().page.clone();
    assert_eq!(page.elements.len(), count, "no box was added");
}

#[test]
fn enter_parts_paragraphs_backspace_joins_them_and_pasted_lines_are_paragraphs() {
    let mut desk = Desk::typing();
    desk.key(Modifiers::NONE, Key::Enter);
    desk.write("And home.");
    assert_eq!(desk.written().paragraphs.len(), 2);
    desk.key(Modifiers::NONE, Key::Home);
    desk.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(desk.written().text(), format!("{STORY}And home."));
    desk.harness.event(Event::Paste("1\r\n2\r\n".into()));
    desk.harness.run_ok();
    let words = desk.written();
    assert_eq!(words.paragraphs.len(), 3);
    assert_eq!(words.paragraphs[2].text(), "And home.");
}

#[test]
fn up_and_down_go_through_the_lines_of_the_page() {
    let mut desk = Desk::typing();
    let end = desk.selection();
    desk.key(Modifiers::NONE, Key::ArrowUp);
    let up = desk.selection();
    assert!(up < end && up > 0);
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.selection(), end);
    desk.key(Modifiers::COMMAND, Key::Home);
    assert_eq!((desk.selection(), desk.which().as_str()), (0, "Pages 4–5 of 24 · Here, every day"));
}

impl Desk {
    fn selection(&self) -> usize {
        let book = self.harness.state().state().book().expect("a book");
        book.words_typing().expect("it is typed into").typing().selection().focus.at
    }
}

#[test]
fn what_is_selected_gets_another_look_by_key() {
    let mut desk = Desk::typing();
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    desk.key(Modifiers::COMMAND, Key::B);
    let words = desk.written();
    let bold: String =
        words.paragraphs[0].runs.iter().filter(|run| run.style.bold).map(|run| run.text.as_str()).collect();
    assert!(!bold.is_empty() && STORY.ends_with(&bold), "{bold}");
    let look = desk.harness.state().state().book().unwrap().words_look().expect("how it looks");
    assert_eq!((look.bold, look.italic, look.role), (Some(true), Some(false), Some(TextRole::Story)));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Num2);
    assert_eq!(desk.written().paragraphs[0].role, TextRole::Heading);
    desk.key(Modifiers::COMMAND, Key::End);
    desk.key(Modifiers::COMMAND, Key::I);
    desk.write("new");
    let last = desk.written().paragraphs[0].runs.last().expect("a run").clone();
    assert_eq!((last.text.as_str(), last.style.italic), ("new", true), "what is typed next");
}

#[test]
fn an_input_method_writes_on_the_page_only_what_it_has_done() {
    let mut desk = Desk::typing();
    let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    desk.harness.event(preedit("ka"));
    desk.harness.run_ok();
    assert_eq!(desk.written().text(), STORY);
    let ime = desk.harness.output().platform_output.ime.expect("where the caret is");
    assert!(desk.story().rect().expand(60.0).contains(ime.cursor_rect.center()));
    desk.harness.event(Event::Ime(ImeEvent::Commit("か".into())));
    desk.harness.run_ok();
    assert_eq!(desk.written().text(), format!("{STORY}か"));
}

#[test]
fn a_screen_reader_reads_and_sets_words_on_a_page_edited_or_not() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let node = desk.story();
    assert_eq!(node.value().as_deref(), Some(STORY));
    let target_node = node.accesskit_node().locate().0;
    assert!(node.accesskit_node().supports_text_ranges());
    assert_eq!(node.accesskit_node().document_range().text(), STORY);
    let set = |text: &str| {
        Event::AccessKitActionRequest(accesskit::ActionRequest {
            action: accesskit::Action::SetValue,
            target_node,
            target_tree: accesskit::TreeId::ROOT,
            data: Some(accesskit::ActionData::Value(text.into())),
        })
    };
    desk.harness.event(set("Once.\nكان يا ما كان."));
    desk.harness.run_ok();
    assert_eq!(desk.written().text(), "Once.\nكان يا ما كان.");
    desk.story().focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::F2);
    let node = desk.story();
    assert_eq!(node.accesskit_node().document_range().text(), "Once.\nكان يا ما كان.");
    let runs: Vec<_> = (node.accesskit_node().children())
        .filter(|child| child.role() == Role::TextRun)
        .map(|child| (child.data().value().unwrap_or("").to_owned(), child.data().text_direction()))
        .collect();
    assert_eq!(runs[0].0, "Once.\n");
    assert_eq!(runs[1].1, Some(accesskit::TextDirection::RightToLeft));
    desk.harness.event(set("Twice."));
    desk.harness.run_ok();
    assert_eq!(desk.written().text(), "Twice.");
}

#[test]
fn a_page_is_painted_anew_with_what_was_typed_and_then_nothing_is_drawn_again() {
    let mut desk = Desk::typing();
    let before = desk.harness.state().state().book().unwrap().printed().get(3).unwrap().stamp;
    desk.write("x");
    desk.until("the page is painted", |window| window.state().book().unwrap().pages().is_settled());
    assert_ne!(desk.harness.state().state().book().unwrap().printed().get(3).unwrap().stamp, before);
    // *Saving…* would be said by itself, if that takes long.
    desk.until("it is saved", |window| window.state().book().unwrap().is_saved());
    // Until the caret has stopped blinking: the clock goes a tenth of a second a step.
    desk.harness.run_steps(70);
    let viewport = &desk.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(viewport.repaint_delay > std::time::Duration::from_secs(60), "{:?}", viewport.repaint_delay);
}

#[test]
fn choosing_something_else_ends_typing() {
    let mut desk = Desk::typing();
    let at = desk.story().rect().center_bottom() + vec2(0.0, 60.0);
    desk.press_at(Pos2::new(at.x, at.y.min(USUAL[1] - 60.0)));
    assert!(!desk.is_typing());
}

#[test]
fn a_press_within_the_words_puts_the_caret_there_and_one_types_on() {
    let mut desk = Desk::typing();
    let at = desk.story().rect().left_top() + vec2(24.0, 6.0);
    for _ in 0..2 {
        desk.press_at(at);
        desk.harness.run_ok();
        desk.write("+");
    }
    let written = desk.written().text();
    assert_eq!(written.matches('+').count(), 2, "{written}");
    assert!(written.find('+').unwrap() < 12, "where it was pressed: {written}");
    // Quickly twice, as one chooses a word.
    desk.press_at(at);
    desk.press_at(at);
    desk.write("x");
    assert!(desk.is_typing());
    assert!(desk.written().text().contains('x'));
}
