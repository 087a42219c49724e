//! Fields, driven as a person and a screen reader drive them.

use super::{Field, Fields};
use crate::app::{Answer, AppState, FilePicker, Outside, Pick, Picked, RealWorks, Shower};
use crate::language::Language;
use crate::store::World;
use crate::ui::ink::Ink;
use crate::ui::scene::{Region, Scene};
use crate::ui::textures::Textures;
use crate::ui::tokens::Look;
use egui::accesskit::{
    Action, ActionData, ActionRequest, Role, TextDirection, TextPosition, TextSelection, TreeId,
};
use egui::{Event, Id, ImeEvent, Key, Modifiers, Rect, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::Path;
use std::sync::Arc;

struct Nobody;

impl FilePicker for Nobody {
    fn pick(&self, _: &Pick, answer: Answer) {
        answer(Picked::Nothing);
    }
}

impl Shower for Nobody {
    fn open(&self, _: &Path) -> bool {
        false
    }
}

/// A window with one field in it.
struct Bench {
    state: AppState,
    ink: Ink,
    textures: Textures,
    fields: Fields,
    text: String,
    single_line: bool,
    in_book: bool,
    mirrored: bool,
    submitted: usize,
    left: usize,
}

impl Bench {
    fn show(&mut self, ui: &mut egui::Ui) {
        self.fields.begin();
        let look = Look::of(self.state.colours(), None);
        let mut scene = Scene {
            state: &self.state,
            look: &look,
            language: Language::of("en-GB"),
            dates: Language::of("en-GB"),
            ink: &mut self.ink,
            textures: &mut self.textures,
            fields: &mut self.fields,
            actions: Vec::new(),
            unfinished: Vec::new(),
            stops: Vec::new(),
            things: Vec::new(),
            newest_notice: None,
            width: 400.0,
            mirrored: self.mirrored.then_some(400.0),
            by_keyboard: true,
        };
        let height = if self.single_line { 40.0 } else { 120.0 };
        let rect = Rect::from_min_size(pos2(20.0, 20.0), vec2(220.0, height));
        let field = Field::line(&scene, Id::unique("name"), rect, "Name", &self.text);
        let field = Field { single_line: self.single_line, in_book: self.in_book, ..field };
        let typed = field.put(ui, &mut scene, Region::Panel);
        if let Some(text) = typed.changed {
            self.text = text;
        }
        self.submitted += usize::from(typed.submitted);
        self.left += usize::from(typed.left);
    }
}

struct Room {
    harness: Harness<'static, Bench>,
}

impl Room {
    fn new(text: &str, single_line: bool) -> Self {
        let outside = Outside {
            picker: Box::new(Nobody),
            shower: Arc::new(Nobody),
            works: Arc::new(RealWorks),
            world: World::real(),
            settings: None,
            wake: Arc::new(|| {}),
        };
        let bench = Bench {
            state: AppState::new(outside),
            ink: Ink::default(),
            textures: Textures::default(),
            fields: Fields::default(),
            text: text.into(),
            single_line,
            in_book: false,
            mirrored: false,
            submitted: 0,
            left: 0,
        };
        let harness = Harness::builder()
            .with_size([400.0, 200.0])
            .with_step_dt(0.1)
            .with_os(egui::os::OperatingSystem::Nix)
            .with_context_setup(crate::ui::Window::set_up)
            .build_ui_state(|ui, bench: &mut Bench| bench.show(ui), bench);
        Self { harness }
    }

    /// With the keyboard, the caret at the end.
    fn typing(text: &str, single_line: bool) -> Self {
        let mut room = Self::new(text, single_line);
        room.harness.get_by_label("Name").focus();
        room.run();
        room.key(Modifiers::COMMAND, Key::End);
        room
    }

    fn run(&mut self) {
        // Blinking goes on for five seconds: some frames are enough.
        self.harness.run_steps(3);
    }

    fn event(&mut self, event: Event) {
        self.harness.event(event);
        self.run();
    }

    fn write(&mut self, text: &str) {
        self.event(Event::Text(text.into()));
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    fn text(&self) -> &str {
        &self.harness.state().text
    }

    /// The place of the caret, as input methods are told.
    fn caret(&self) -> f32 {
        self.harness.output().platform_output.ime.expect("it is typed into").cursor_rect.center().x
    }

    fn ask(&mut self, action: Action, data: ActionData) {
        let target_node = self.harness.get_by_label("Name").accesskit_node().locate().0;
        self.event(Event::AccessKitActionRequest(ActionRequest {
            action,
            target_node,
            target_tree: TreeId::ROOT,
            data: Some(data),
        }));
    }

    /// The stretches that a screen reader meets, in order: what they say and which way.
    fn stretches(&self) -> Vec<(String, TextDirection)> {
        let node = self.harness.get_by_label("Name").accesskit_node();
        node.children()
            .filter(|child| child.role() == Role::TextRun)
            .map(|child| {
                let data = child.data();
                (data.value().unwrap_or("").to_owned(), data.text_direction().expect("a direction"))
            })
            .collect()
    }
}

#[test]
fn english_and_arabic_are_typed_and_erased_letter_by_letter() {
    let mut room = Room::typing("", true);
    for letter in "I am أحمد".chars() {
        room.write(&letter.to_string());
    }
    assert_eq!(room.text(), "I am أحمد");
    for expected in ["I am أحم", "I am أح", "I am أ", "I am "] {
        room.key(Modifiers::NONE, Key::Backspace);
        assert_eq!(room.text(), expected);
    }
}

#[test]
fn left_goes_one_letter_to_the_left_over_words_of_both_directions() {
    let mut room = Room::typing("at بغداد x", true);
    let mut last = room.caret();
    for nth in 0..10 {
        room.key(Modifiers::NONE, Key::ArrowLeft);
        assert!(room.caret() < last, "press {nth} does not go left");
        last = room.caret();
    }
    room.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(room.caret(), last, "it is at the end");
}

#[test]
fn words_that_are_read_from_the_right_stand_at_the_right() {
    let mut room = Room::typing("", true);
    let left = room.caret();
    room.write("بيت");
    assert!(room.caret() > left + 150.0, "{}", room.caret());
}

#[test]
fn of_words_that_are_longer_than_the_field_the_beginning_is_in_sight_until_somebody_types() {
    let first_word = |text: &str, mirrored: bool| {
        let mut room = Room::new(text, true);
        room.harness.state_mut().mirrored = mirrored;
        room.harness.run();
        let run = room.harness.query_all_by_role(Role::TextRun).next().expect("the words are there");
        // What was drawn is told before the window is turned over, which it is not here.
        let rect = run.rect();
        if mirrored { (400.0 - rect.right(), 400.0 - rect.left()) } else { (rect.left(), rect.right()) }
    };
    let (english, arabic) =
        ("When I was about six weeks old or more", "عندما كان عمري نحو ستة أسابيع وأكثر من ذلك");
    for mirrored in [false, true] {
        let left = first_word(english, mirrored).0 - if mirrored { 160.0 } else { 20.0 };
        assert!((0.0..40.0).contains(&left), "{left}, mirrored: {mirrored}");
        let right = first_word(arabic, mirrored).1 - if mirrored { 340.0 } else { 200.0 };
        assert!((0.0..40.0).contains(&right), "{right}, mirrored: {mirrored}");
    }
}

#[test]
fn what_is_selected_is_copied_cut_and_replaced() {
    let mut room = Room::typing("Nan Pat lives here", true);
    room.key(Modifiers::NONE, Key::Home);
    room.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    room.event(Event::Cut);
    assert_eq!(room.text(), "Pat lives here");
    let copied = |room: &Room| {
        room.harness
            .output()
            .platform_output
            .commands
            .iter()
            .any(|command| matches!(command, egui::OutputCommand::CopyText(text) if text == "Nan "))
    };
    // Commands are gone with their frame: ask for the last one's.
    room.key(Modifiers::COMMAND, Key::End);
    room.event(Event::Paste(" with\r\nNan ".into()));
    assert_eq!(room.text(), "Pat lives here with Nan ", "new lines are spaces on one line");
    room.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    room.harness.event(Event::Copy);
    room.harness.step();
    assert!(copied(&room));
    room.write("Grandad");
    assert_eq!(room.text(), "Pat lives here with Grandad");
}

#[test]
fn undo_takes_what_was_typed_in_one_go_back_unless_the_words_are_the_books() {
    let mut room = Room::typing("Nan", true);
    room.write("n");
    room.write("y");
    room.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.text(), "Nan");
    room.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(room.text(), "Nanny");
    room.harness.state_mut().in_book = true;
    room.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(room.text(), "Nanny");
}

#[test]
fn an_input_method_composes_beside_the_words_and_writes_when_it_is_done() {
    let mut room = Room::typing("ab", true);
    let preedit =
        |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: Some(1..1) });
    let before = room.caret();
    room.event(preedit("か"));
    assert_eq!(room.text(), "ab", "it is not written yet");
    assert!(room.caret() > before, "but shown");
    assert_eq!(room.harness.get_by_label("Name").value().as_deref(), Some("ab"));
    room.event(Event::Ime(ImeEvent::Commit("蚊".into())));
    assert_eq!(room.text(), "ab蚊");
    room.event(preedit("か"));
    room.event(preedit(""));
    assert_eq!(room.text(), "ab蚊", "it gave up");
    // A dead key and a letter.
    room.event(preedit("´"));
    room.event(Event::Ime(ImeEvent::Commit("é".into())));
    room.event(Event::Ime(ImeEvent::DeleteSurrounding { before_chars: 2, after_chars: 0 }));
    assert_eq!(room.text(), "ab");
}

#[test]
fn a_screen_reader_meets_words_in_the_order_of_reading_each_the_right_way() {
    let room = Room::typing("at بغداد x", true);
    let node = room.harness.get_by_role_and_label(Role::TextInput, "Name");
    assert_eq!(node.value().as_deref(), Some("at بغداد x"));
    let (ltr, rtl) = (TextDirection::LeftToRight, TextDirection::RightToLeft);
    assert_eq!(room.stretches(), [("at ".into(), ltr), ("بغداد".into(), rtl), (" x".into(), ltr)]);
    let data = node.accesskit_node();
    assert!(data.supports_text_ranges());
    let selection = data.text_selection().expect("it has the keyboard");
    assert!(selection.is_degenerate());
    let range = data.document_range();
    assert_eq!(range.text(), "at بغداد x");
}

#[test]
fn a_screen_reader_sets_the_words_selects_and_replaces() {
    let mut room = Room::new("Sam", true);
    room.ask(Action::SetValue, ActionData::Value("سامي Sam".into()));
    assert_eq!(room.text(), "سامي Sam", "even without the keyboard");
    let harness = &room.harness;
    let field = harness.get_by_label("Name").accesskit_node();
    let run = field.children().next().expect("a stretch").locate().0;
    let at = |character_index| TextPosition { node: run, character_index };
    harness.get_by_label("Name").focus();
    room.run();
    let selection = TextSelection { anchor: at(0), focus: at(4) };
    room.ask(Action::SetTextSelection, ActionData::SetTextSelection(selection));
    room.ask(Action::ReplaceSelectedText, ActionData::Value("سام".into()));
    assert_eq!(room.text(), "سام Sam");
}

#[test]
fn the_pointer_places_the_caret_selects_a_word_and_drags() {
    let mut room = Room::new("Nan Pat here", true);
    let at = pos2(75.0, 40.0);
    room.harness.drag_at(at);
    room.harness.step();
    room.harness.drop_at(at);
    room.harness.step();
    room.harness.drag_at(at);
    room.harness.step();
    room.harness.drop_at(at);
    room.run();
    room.write("X");
    assert_eq!(room.text(), "Nan X here", "the word");
    room.harness.drag_at(pos2(32.0, 40.0));
    room.harness.step();
    room.harness.hover_at(pos2(235.0, 40.0));
    room.harness.step();
    room.harness.drop_at(pos2(235.0, 40.0));
    room.run();
    room.write("Y");
    assert_eq!(room.text(), "Y");
}

#[test]
fn a_field_of_one_line_is_left_with_tab_and_says_enter() {
    let mut room = Room::typing("Sam", true);
    room.key(Modifiers::NONE, Key::Enter);
    assert_eq!((room.harness.state().submitted, room.text()), (1, "Sam"));
    room.key(Modifiers::NONE, Key::Escape);
    assert_eq!(room.harness.state().left, 1);
}

#[test]
fn a_field_of_several_lines_takes_enter_and_up_and_down() {
    let mut room = Room::typing("one", false);
    room.key(Modifiers::NONE, Key::Enter);
    room.write("two");
    room.key(Modifiers::NONE, Key::ArrowUp);
    room.write("!");
    assert_eq!(room.text(), "one!\ntwo");
    room.harness.get_by_role(Role::MultilineTextInput);
    assert_eq!(room.stretches().len(), 2);
    assert_eq!(room.stretches()[0].0, "one!\n");
}

#[test]
fn in_a_window_that_is_turned_over_keys_and_pointer_mean_what_is_seen() {
    let mut room = Room::typing("Sam", true);
    room.harness.state_mut().mirrored = true;
    room.run();
    // What the toolkit is told is turned over, so that is what stands at the right here.
    let end = room.caret();
    // The toolkit is told the other arrow as well.
    room.key(Modifiers::NONE, Key::ArrowRight);
    assert!(room.caret() > end, "one letter to the left on the screen");
    room.write("X");
    assert_eq!(room.text(), "SaXm");
}

#[test]
fn a_field_that_is_left_alone_asks_for_no_frames() {
    let mut room = Room::typing("Sam", true);
    let ctx = room.harness.ctx.clone();
    assert!(
        ctx.has_requested_repaint()
            || room.harness.output().viewport_output.values().any(|v| v.repaint_delay.as_secs() < 1)
    );
    // The harness's clock goes a tenth of a second a step.
    room.harness.run_steps(60);
    let delay = room.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX);
}
