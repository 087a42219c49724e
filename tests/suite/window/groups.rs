//! Groups on a page: made, chosen as one, gone into, copied and ended, by pointer, by keys and by the
//! names that a screen reader hears.

use super::Desk;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, Among, ClipAction, LineUp, PagesAction, Verb, find};
use lifestory::book::{ElementId, GroupId, Page};

const HEADING: &str = "Words: Saturday number 4";
const PHOTO: &str = "Photo: A cup of coffee";
const STORY: &str = "Words: On Saturdays, if";

impl Desk {
    /// The heading and the photo of page 4, chosen and grouped by keys.
    fn with_group() -> Desk {
        let mut desk = Desk::on_spread("Pages 4–5");
        desk.choose(HEADING);
        let photo = desk.thing(PHOTO).rect().center();
        desk.press_holding(photo, Modifiers::SHIFT);
        assert_eq!(desk.chosen().len(), 2);
        desk.key(Modifiers::COMMAND, Key::G);
        assert_eq!(desk.names_of_chosen(), "c4 h4");
        desk
    }

    fn choose(&mut self, begins: &'static str) {
        self.thing(begins).click_accesskit();
        self.harness.run_ok();
    }

    fn press_holding(&mut self, at: Pos2, modifiers: Modifiers) {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.event(Event::PointerMoved(at));
        self.harness.run_ok();
        for pressed in [true, false] {
            let button = PointerButton::Primary;
            self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            self.harness.run_ok();
        }
        self.harness.event(Event::ModifiersChanged(Modifiers::NONE));
    }

    /// The ids of what is chosen, sorted.
    fn names_of_chosen(&self) -> String {
        let mut names: Vec<String> = self.chosen().iter().map(ToString::to_string).collect();
        names.sort();
        names.join(" ")
    }

    fn page_4(&self) -> Page {
        let book = self.book_now();
        Page::clone(find(&book, &ElementId::new("h4").unwrap()).expect("page 4").0)
    }

    /// The groups of page 4, each by how many things it has.
    fn sizes(&self) -> Vec<usize> {
        let page = self.page_4();
        let mut groups: Vec<&GroupId> = page.elements.iter().filter_map(|one| one.group.as_ref()).collect();
        groups.sort();
        groups.chunk_by(|a, b| a == b).map(<[_]>::len).collect()
    }

    fn has_button(&self, name: &str) -> bool {
        self.harness.query_all_by_role_and_label(Role::Button, name).next().is_some()
    }
}

#[test]
fn ctrl_g_groups_what_is_chosen_and_ctrl_shift_g_ends_it_and_each_is_one_step() {
    let mut desk = Desk::with_group();
    assert_eq!(desk.sizes(), [2]);
    desk.harness.get_by_label("Group of 2 things");
    let said = desk.thing(PHOTO).accesskit_node().label().expect("its name");
    assert!(said.contains(", in a group of 2"), "{said}");
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    assert!(desk.sizes().is_empty());
    assert_eq!(desk.names_of_chosen(), "c4 h4", "its things are still chosen");
    desk.harness.get_by_label("2 things");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.sizes(), [2]);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.sizes().is_empty());
}

#[test]
fn the_toolbar_has_group_for_several_things_and_ungroup_for_a_group() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.choose(HEADING);
    assert!(!desk.has_button("Group") && !desk.has_button("Ungroup"));
    desk.key(Modifiers::COMMAND, Key::A);
    assert!(!desk.has_button("Ungroup"));
    desk.press("Group");
    assert_eq!(desk.sizes(), [3]);
    desk.harness.get_by_label("Group of 3 things");
    assert!(!desk.has_button("Group"), "it is one already");
    desk.press("Ungroup");
    assert!(desk.sizes().is_empty());
}

#[test]
fn a_press_by_name_chooses_the_group_another_the_thing_and_escape_leads_out_again() {
    let mut desk = Desk::with_group();
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.chosen().is_empty());
    desk.choose(PHOTO);
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    desk.choose(PHOTO);
    assert_eq!(desk.names_of_chosen(), "c4");
    desk.choose(HEADING);
    assert_eq!(desk.names_of_chosen(), "h4", "from there to another of its group");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.chosen().is_empty());
}

#[test]
fn tab_comes_to_a_group_once_and_enter_goes_into_it() {
    let mut desk = Desk::with_group();
    desk.key(Modifiers::NONE, Key::Escape);
    desk.tab_to("Desk");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.names_of_chosen(), "w4", "the next after the group");
    desk.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    // It came to the heading, of which Enter edits the words.
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.state().state().book().unwrap().words_typing().is_some());
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.names_of_chosen(), "h4");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.names_of_chosen(), "c4", "within the group Tab goes through its things");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.names_of_chosen(), "c4", "Enter goes from the group to the photo");
    assert!(desk.harness.state().state().book().unwrap().on_pages().cropping().is_none());
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.names_of_chosen(), "w4");
}

#[test]
fn a_group_is_moved_by_any_of_its_things_and_a_second_press_is_of_that_thing_alone() {
    let mut desk = Desk::with_group();
    desk.key(Modifiers::NONE, Key::Escape);
    let (before, at) = (desk.page_4(), desk.thing(PHOTO).rect().center());
    desk.drag(at, at + vec2(0.0, 60.0));
    desk.pointer(at + vec2(0.0, 60.0), Some(false));
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    let after = desk.page_4();
    let down = |id: &str| {
        let id = ElementId::new(id).unwrap();
        let y = |page: &Page| page.element(&id).expect("it is there").frame.rect.y;
        y(&after) - y(&before)
    };
    assert!(down("c4").mm() > 5.0 && down("c4") == down("h4") && down("w4").mm() == 0.0);
    let at = desk.thing(PHOTO).rect().center();
    desk.press_holding(at, Modifiers::NONE);
    assert_eq!(desk.names_of_chosen(), "c4");
    // Where the photo is not in front of it.
    let heading = desk.thing(HEADING).rect().left_top() + vec2(40.0, 12.0);
    desk.press_holding(heading, Modifiers::NONE);
    assert_eq!(desk.names_of_chosen(), "h4");
    desk.press_holding(heading, Modifiers::NONE);
    assert!(desk.harness.state().state().book().unwrap().words_typing().is_some(), "and then its words");
}

#[test]
fn a_box_that_touches_one_thing_of_a_group_and_shift_take_all_of_it() {
    let mut desk = Desk::with_group();
    desk.key(Modifiers::NONE, Key::Escape);
    let photo = desk.thing(PHOTO).rect();
    desk.drag(photo.right_bottom() + vec2(20.0, 9.0), photo.center());
    desk.pointer(photo.center(), Some(false));
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    desk.choose(STORY);
    desk.press_holding(photo.center(), Modifiers::SHIFT);
    assert_eq!(desk.names_of_chosen(), "c4 h4 w4");
    desk.press_holding(photo.center(), Modifiers::SHIFT);
    assert_eq!(desk.names_of_chosen(), "w4");
}

#[test]
fn a_copy_of_a_group_is_a_group_of_its_own_here_and_on_another_page() {
    let mut desk = Desk::with_group();
    desk.key(Modifiers::COMMAND, Key::D);
    assert_eq!(desk.sizes(), [2, 2]);
    desk.harness.get_by_label("Group of 2 things");
    desk.ask(Action::Pages(PagesAction::Clip(ClipAction::Copy)));
    desk.ask(Action::Pages(PagesAction::Clip(ClipAction::Paste)));
    assert_eq!(desk.sizes(), [2, 2, 2]);
    desk.ask(Action::NextPage);
    desk.ask(Action::Pages(PagesAction::Clip(ClipAction::Paste)));
    desk.harness.get_by_label("Group of 2 things");
    assert_eq!(desk.sizes(), [2, 2, 2], "what is pasted stands on the next page");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.sizes(), [2, 2]);
}

#[test]
fn what_is_taken_off_one_by_one_leaves_no_group_of_one() {
    let mut desk = Desk::with_group();
    desk.choose(PHOTO);
    assert_eq!(desk.names_of_chosen(), "c4", "gone into");
    desk.key(Modifiers::NONE, Key::Delete);
    assert!(desk.sizes().is_empty());
    let said = desk.thing(HEADING).accesskit_node().label().expect("its name");
    assert!(!said.contains("group"), "{said}");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.sizes(), [2]);
}

#[test]
fn a_locked_thing_keeps_its_group_from_being_moved_made_or_ended() {
    let mut desk = Desk::with_group();
    desk.choose(PHOTO);
    desk.key(Modifiers::COMMAND, Key::L);
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.names_of_chosen(), "c4 h4");
    let before = desk.book_now();
    desk.ask(Action::Pages(PagesAction::Do(Verb::Nudge(1, 0))));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    desk.key(Modifiers::NONE, Key::Delete);
    desk.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
    desk.key(Modifiers::COMMAND, Key::G);
    assert!(desk.book_now() == before);
}

#[test]
fn a_group_lines_up_as_one() {
    let mut desk = Desk::with_group();
    let top = |desk: &Desk, id: &str| {
        let page = desk.page_4();
        page.element(&ElementId::new(id).unwrap()).expect("it is there").frame.rect.y.mm()
    };
    let apart = top(&desk, "c4") - top(&desk, "h4");
    desk.harness.state_mut().handle(Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Bottom))));
    assert!(top(&desk, "h4") > 60.0, "with the page, as one thing does");
    assert!((top(&desk, "c4") - top(&desk, "h4") - apart).abs() < 0.005, "and stays as it is in itself");
    desk.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
    desk.harness.state_mut().handle(Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Top))));
    assert!((top(&desk, "w4") - top(&desk, "h4")).abs() < 0.005, "with the top of the group");
    assert!((top(&desk, "c4") - top(&desk, "h4") - apart).abs() < 0.005);
}

#[test]
fn the_menu_of_a_thing_and_finding_anything_have_group_and_ungroup() {
    let mut desk = Desk::with_group();
    let photo = desk.thing(PHOTO).rect().center();
    desk.second_press(photo);
    let lines = desk.menu_lines();
    assert!(lines.iter().any(|line| line == "Ungroup") && lines.iter().all(|line| line != "Group"));
    assert!(lines.iter().all(|line| !line.starts_with("Line up")), "as for one thing: {lines:?}");
    desk.harness.get_by_role_and_label(Role::MenuItem, "Ungroup").click();
    desk.harness.run_ok();
    assert!(desk.sizes().is_empty());
    desk.second_press(photo);
    assert!(desk.menu_lines().iter().any(|line| line == "Group"), "{:?}", desk.menu_lines());
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(Modifiers::COMMAND, Key::K);
    desk.harness.event(Event::Text("> group".into()));
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.sizes(), [2]);
}

#[test]
fn in_arabic_a_group_is_made_by_its_arabic_name_and_says_how_many_things_it_has() {
    let mut desk = Desk::in_arabic();
    desk.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
    desk.press("تجميع");
    assert_eq!(desk.sizes(), [3]);
    desk.until_said("مجموعة من ٣ أشياء");
    desk.until_said("ضمن مجموعة من ٣ أشياء");
    desk.press("فك التجميع");
    assert!(desk.sizes().is_empty());
}
