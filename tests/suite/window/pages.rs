//! The place of the pages: choosing, moving and changing what stands on them, by pointer, by keys and
//! by the names that a screen reader hears.

use super::book::crowd_second_page;
use super::{Desk, USUAL};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable;
use lifestory::app::{Action, PagesAction, Place, RealWorks, find};
use lifestory::book::{Align, Audience, Element, ElementId, ElementKind, TextRole, Words};
use lifestory::edit::{ElementEdit, WordsEdit};

impl Desk {
    /// The thing on the page whose name begins so.
    #[track_caller]
    pub(super) fn thing(&self, begins: &'static str) -> egui_kittest::Node<'_> {
        let mut found = self
            .harness
            .query_all_by(move |node| node.label().is_some_and(|label| label.starts_with(begins)));
        found.next().unwrap_or_else(|| panic!("nothing on the page is named {begins}…"))
    }

    pub(super) fn chosen(&self) -> Vec<ElementId> {
        self.harness.state().state().book().expect("a book").on_pages().chosen().to_vec()
    }

    /// The one chosen element as the book has it.
    pub(super) fn one(&self) -> Element {
        let book = self.harness.state().state().book().expect("a book");
        let chosen = self.chosen();
        assert_eq!(chosen.len(), 1, "one thing is chosen");
        find(book.book(), &chosen[0]).expect("it is in the book").1.clone()
    }

    /// Whether the one chosen thing touches no other of its page.
    pub(super) fn stands_alone(&self) -> bool {
        let one = self.one();
        let book = self.harness.state().state().book().expect("a book");
        let (page, _) = find(book.book(), &one.id).expect("it is on a page");
        let a = one.frame.rect;
        let apart = |b: lifestory::geometry::Rect| {
            a.x >= b.right() || b.x >= a.right() || a.y >= b.bottom() || b.y >= a.bottom()
        };
        page.elements.iter().all(|other| other.id == one.id || apart(other.frame.rect))
    }

    pub(super) fn pointer(&mut self, at: Pos2, pressed: Option<bool>) {
        self.harness.event(Event::PointerMoved(at));
        if let Some(pressed) = pressed {
            let modifiers = Modifiers::NONE;
            self.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers,
            });
        }
        self.harness.run_ok();
    }

    /// Drags by steps, so that it is seen as one.
    pub(super) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.pointer(from, None);
        self.pointer(from, Some(true));
        for step in 1..=4 {
            self.pointer(from + (to - from) * (step as f32 / 4.0), None);
        }
    }

    pub(super) fn on_spread(pages: &str) -> Desk {
        let mut desk = Desk::with_book(USUAL, RealWorks);
        desk.press(pages);
        desk.until("the pages are painted", |window| window.state().book().unwrap().pages().is_settled());
        desk
    }
}

#[test]
fn a_thing_is_chosen_by_its_name_and_moved_by_keys_and_undo_gives_it_back() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    let before = desk.one().frame.rect;
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.key(Modifiers::SHIFT, Key::ArrowDown);
    let after = desk.one().frame.rect;
    assert_eq!((after.x.mm() - before.x.mm(), after.y.mm() - before.y.mm()), (1.0, 10.0));
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(desk.one().frame.rect.width.mm(), before.width.mm() + 1.0);
    for _ in 0..2 {
        desk.key(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(desk.one().frame.rect, before);
}

#[test]
fn tab_goes_through_the_things_of_the_page_in_the_order_of_reading_and_escape_leaves_them() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.tab_to("Desk");
    let mut met = Vec::new();
    for _ in 0..3 {
        desk.key(Modifiers::NONE, Key::Tab);
        met.push(desk.focused().expect("something has the keyboard"));
    }
    assert!(met[0].starts_with("Words: Saturday number 4"), "{met:?}");
    assert_eq!(desk.chosen().len(), 1, "what has the keyboard is chosen");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.chosen().is_empty());
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day", "no page was turned");
}

#[test]
fn a_press_chooses_a_drag_moves_and_one_undo_takes_the_whole_drag_back() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let at = desk.thing("Photo: A cup of coffee").rect().center();
    desk.pointer(at, None);
    desk.pointer(at, Some(true));
    desk.pointer(at, Some(false));
    let before = desk.one().frame.rect;
    desk.drag(at, at + vec2(33.0, 47.0));
    let book = desk.harness.state().state().book().expect("a book");
    assert_eq!(desk.one().frame.rect, before, "while it is dragged the book is as it was");
    assert_ne!(find(book.shown(), &desk.chosen()[0]).expect("shown").1.frame.rect, before, "but it shows");
    desk.pointer(at + vec2(33.0, 47.0), Some(false));
    let after = desk.one().frame.rect;
    assert!(after.x > before.x && after.y > before.y, "{before:?} {after:?}");
    assert_eq!((after.width, after.height), (before.width, before.height));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.one().frame.rect, before);
}

#[test]
fn a_box_drawn_over_things_chooses_them_and_escape_gives_back_what_was_chosen() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let photo = desk.thing("Photo: A cup of coffee").rect();
    let words = desk.thing("Words: Saturday number 4").rect();
    // Beyond the reach of the corner’s handle.
    let (from, to) = (photo.right_bottom() + vec2(20.0, 9.0), photo.center());
    desk.drag(from, to);
    assert_eq!(desk.chosen().len(), 1, "what the box touches is chosen while it is drawn");
    let photo_id = desk.chosen();
    desk.pointer(to, Some(false));
    assert_eq!(desk.chosen(), photo_id);
    // From beside the page round everything, and given up.
    let far = words.left_top() - vec2(12.0, 12.0);
    desk.drag(from, far);
    assert!(desk.chosen().len() > 1);
    desk.key(Modifiers::NONE, Key::Escape);
    desk.pointer(far, Some(false));
    assert_eq!(desk.chosen(), photo_id, "given up, it is as it was");
    desk.key(Modifiers::COMMAND, Key::A);
    assert!(desk.chosen().len() > 1, "and Ctrl+A takes all of the page");
}

#[test]
fn a_box_left_half_drawn_for_another_place_chooses_nothing_on_the_way_back() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let photo = desk.thing("Photo: A cup of coffee").rect();
    let from = photo.right_bottom() + vec2(20.0, 9.0);
    desk.drag(from, from + vec2(9.0, 9.0));
    desk.ask(Action::Show(Place::Photos));
    desk.pointer(photo.center(), Some(false));
    desk.ask(Action::Show(Place::Pages));
    desk.pointer(photo.center(), None);
    assert!(desk.chosen().is_empty(), "{:?}", desk.chosen());
}

#[test]
fn an_age_from_which_a_thing_may_be_seen_is_said_stays_and_can_be_taken_off() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    let from_12 = |mut audience: Audience| {
        audience.from_age = Some(12);
        audience
    };
    let audience = from_12(Audience::EVERYONE);
    let element = desk.one().id;
    desk.ask(Action::Edit(ElementEdit::SetAudience { element, audience }.into()));
    desk.until_said("In the child’s copies only from age 12.");
    desk.press("Adults only");
    assert_eq!(desk.one().audience, from_12(Audience::grown_ups()));
    desk.press("At any age");
    assert_eq!(desk.one().audience, Audience::grown_ups());
    assert!(desk.harness.query_by_label("At any age").is_none(), "there is none to take off");
}

#[test]
fn with_shift_a_box_adds_to_what_is_chosen() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Words: Saturday number 4").click_accesskit();
    desk.harness.run_ok();
    let words = desk.chosen();
    let photo = desk.thing("Photo: A cup of coffee").rect();
    let from = photo.right_bottom() + vec2(9.0, 9.0);
    desk.harness.event(Event::ModifiersChanged(Modifiers::SHIFT));
    desk.drag(from, photo.center());
    desk.pointer(photo.center(), Some(false));
    assert!(desk.chosen().len() == 2 && desk.chosen().contains(&words[0]), "{:?}", desk.chosen());
}

#[test]
fn however_slowly_it_is_dragged_a_thing_follows_the_pointer() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let at = desk.thing("Photo: A cup of coffee").rect().center();
    desk.pointer(at, Some(true));
    desk.pointer(at, Some(false));
    let before = desk.one().frame.rect;
    let scale = {
        let book = desk.harness.state().state().book().expect("a book");
        book.view().scale(book.printed())
    };
    desk.pointer(at, Some(true));
    for step in 1..=6 {
        desk.pointer(at + vec2(11.0, 13.0) * step as f32, None);
        // A hand that rests between two movements.
        desk.harness.run_steps(8);
    }
    desk.harness.event(Event::ModifiersChanged(Modifiers::ALT));
    desk.pointer(at + vec2(66.0, 78.0), Some(false));
    let after = desk.one().frame.rect;
    let moved = ((after.x - before.x).mm() * scale, (after.y - before.y).mm() * scale);
    assert!((moved.0 - 66.0).abs() < 7.0 && (moved.1 - 78.0).abs() < 7.0, "{moved:?}");
}

#[test]
fn escape_lets_go_of_what_is_dragged_and_nothing_has_changed() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let at = desk.thing("Photo: A cup of coffee").rect().center();
    desk.drag(at, at + vec2(40.0, 0.0));
    desk.key(Modifiers::NONE, Key::Escape);
    desk.pointer(at + vec2(40.0, 0.0), Some(false));
    let book = desk.harness.state().state().book().expect("a book");
    assert_eq!(book.shown(), book.book());
    assert!(book.undo_name().is_none(), "nothing was done");
}

#[test]
fn a_corner_resizes_a_photo_in_proportion_and_the_other_corner_stays() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let thing = desk.thing("Photo: A cup of coffee");
    let (at, corner) = (thing.rect().center(), thing.rect().right_bottom());
    desk.pointer(at, Some(true));
    desk.pointer(at, Some(false));
    let before = desk.one().frame.rect;
    desk.drag(corner, corner - vec2(30.0, 8.0));
    desk.pointer(corner - vec2(30.0, 8.0), Some(false));
    let after = desk.one().frame.rect;
    assert_eq!((after.x, after.y), (before.x, before.y));
    assert!(after.width < before.width);
    let shape = |rect: lifestory::geometry::Rect| rect.width.mm() / rect.height.mm();
    assert!((shape(before) / shape(after) - 1.0).abs() < 0.001, "{before:?} {after:?}");
}

#[test]
fn what_is_removed_is_said_and_can_be_put_back() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    let before = desk.harness.state().state().book().unwrap().book().clone();
    desk.key(Modifiers::NONE, Key::Delete);
    desk.until_said("The photo is off page 4. The photo itself is kept, in Photos.");
    assert_eq!(before.photos(), desk.harness.state().state().book().unwrap().book().photos());
    desk.ask(Action::Undo);
    assert_eq!(&before, desk.harness.state().state().book().unwrap().book());
}

#[test]
fn what_is_copied_is_pasted_beside_it_and_words_from_elsewhere_get_a_box() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Words: Saturday number 4").click_accesskit();
    desk.harness.run_ok();
    let first = desk.one();
    desk.harness.event(Event::Copy);
    desk.harness.run_ok();
    desk.ask(Action::Pages(PagesAction::Clip(lifestory::app::ClipAction::Paste)));
    let second = desk.one();
    assert_ne!(first.id, second.id);
    assert_eq!(first.kind, second.kind);
    assert_eq!(second.frame.rect.x.mm() - first.frame.rect.x.mm(), 5.0, "the page is full");
    desk.harness.event(Event::Paste("من رسالة جدي".into()));
    desk.harness.run_ok();
    let ElementKind::Words(inside) = desk.one().kind else { panic!("a box of words") };
    assert_eq!(inside.words.text(), "من رسالة جدي");
}

#[test]
fn what_is_added_by_key_touches_nothing_that_stands_on_the_page() {
    let mut desk = Desk::on_spread("Pages 6–7");
    for key in [Key::B, Key::S, Key::P] {
        desk.tab_to("Desk");
        desk.ask(Action::GoTo(5));
        desk.key(Modifiers::NONE, key);
        assert!(desk.stands_alone(), "{key:?}");
        if desk.harness.state().state().book().unwrap().words_typing().is_some() {
            desk.key(Modifiers::NONE, Key::Escape);
        }
        desk.key(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn what_is_pasted_stands_in_the_nearest_free_place() {
    let mut desk = Desk::on_spread("Pages 6–7");
    desk.thing("Words: Saturday number 6").click_accesskit();
    desk.harness.run_ok();
    let first = desk.one();
    desk.harness.event(Event::Copy);
    desk.harness.run_ok();
    desk.ask(Action::Pages(PagesAction::Clip(lifestory::app::ClipAction::Paste)));
    assert!(desk.stands_alone());
    assert_eq!(desk.one().frame.rect.width, first.frame.rect.width, "as large as it was");
}

#[test]
fn undo_and_redo_turn_to_the_page_that_changes() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.ask(Action::NextPage);
    desk.ask(Action::Undo);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    desk.ask(Action::LastPage);
    desk.ask(Action::Redo);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    desk.ask(Action::GoTo(3));
    desk.ask(Action::Undo);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day", "it is seen already");
}

#[test]
fn a_page_stays_before_ones_eyes_when_those_before_it_come_and_go() {
    let mut desk = Desk::on_spread("Pages 20–21");
    let looked_at = |desk: &Desk| {
        let book = desk.harness.state().state().book().expect("a book");
        book.printed().get(book.view().page()).expect("a page").page.id.to_string()
    };
    let before = looked_at(&desk);
    let page: lifestory::book::PageId = "p2".parse().expect("an id");
    desk.ask(Action::Edit(lifestory::edit::PageEdit::Remove { page }.into()));
    assert_eq!(looked_at(&desk), before);
    desk.ask(Action::Undo);
    assert_eq!(desk.which(), "Pages 2–3 of 24 · Me, now", "what came back is shown");
    desk.ask(Action::LastPage);
    desk.ask(Action::Redo);
    assert_eq!(looked_at(&desk), "p3", "and what stands where it was when it goes");
}

#[test]
fn words_that_do_not_fit_have_ways_out_that_are_one_press_away() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    super::make_book(&desk.book);
    crowd_second_page(&desk.book);
    desk.open();
    desk.ask(Action::NextPage);
    desk.until_said("Some words do not fit on page 2");
    let tab = desk.harness.query_all_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.contains("line"))
    });
    tab.into_iter().next().expect("a tab").click_accesskit();
    desk.harness.run_ok();
    desk.until_said("fit in this box");
    desk.press("Go on to the next page");
    desk.until("everything fits", |window| {
        let book = window.state().book().unwrap();
        book.pages().is_settled() && book.overflow(&book.on_pages().chosen()[0]).is_none()
    });
}

#[test]
fn a_locked_thing_is_neither_moved_nor_removed_until_it_is_unlocked() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    desk.key(Modifiers::COMMAND, Key::L);
    let before = desk.one();
    assert!(before.locked);
    let which = desk.which();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(desk.which(), which, "the page is not turned instead");
    desk.key(Modifiers::NONE, Key::Delete);
    assert_eq!(desk.one(), before);
    assert!(desk.harness.query_by_label("Remove").is_none(), "what cannot be done is not there");
    desk.press("Unlock");
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert_ne!(desk.one().frame, before.frame);
}

#[test]
fn a_caption_and_the_words_for_reading_aloud_are_typed_in_the_panel_and_are_one_step_each() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    for (label, typed) in [("Caption", "كوب جدّتي"), ("Words for reading aloud", "Nan’s cup, and steam.")]
    {
        let field = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::MultilineTextInput && node.label().as_deref() == Some(label)
        };
        desk.harness.get_by(field).focus();
        desk.harness.run_ok();
        desk.key(Modifiers::COMMAND, Key::A);
        for letter in typed.chars() {
            desk.harness.event(Event::Text(letter.into()));
            desk.harness.run_ok();
        }
    }
    let ElementKind::Picture(picture) = desk.one().kind else { panic!("a picture") };
    assert_eq!(picture.caption.text(), "كوب جدّتي");
    assert_eq!(picture.caption.paragraphs[0].role, lifestory::book::TextRole::Caption);
    assert_eq!(picture.alt.as_deref(), Some("Nan’s cup, and steam."));
    desk.ask(Action::Undo);
    desk.ask(Action::Undo);
    let ElementKind::Picture(picture) = desk.one().kind else { panic!("a picture") };
    assert!(picture.caption.is_empty() && picture.alt.is_none(), "{picture:?}");
}

#[test]
fn a_frame_is_added_and_filled_with_a_photo_from_the_panel() {
    let mut desk = Desk::on_spread("Pages 2–3");
    desk.press("Photo");
    let ElementKind::Picture(frame) = desk.one().kind else { panic!("a frame") };
    assert!(frame.photo.is_none());
    desk.harness.get_by_role_and_label(Role::RadioButton, "The cup at home").click_accesskit();
    desk.harness.run_ok();
    let ElementKind::Picture(filled) = desk.one().kind else { panic!("a frame") };
    assert_eq!(filled.photo.as_ref().map(|photo| photo.as_str().to_owned()).as_deref(), Some("cup"));
    desk.press("Take it out");
    let ElementKind::Picture(emptied) = desk.one().kind else { panic!("a frame") };
    assert!(emptied.photo.is_none());
}

#[test]
fn a_new_box_of_words_is_written_in_at_once_and_no_letter_makes_anything() {
    let mut desk = Desk::on_spread("Pages 2–3");
    let at = desk.harness.get_by_role_and_label(Role::Button, "Words").rect().center();
    desk.pointer(at, None);
    desk.pointer(at, Some(true));
    desk.pointer(at, Some(false));
    for letter in "My bike stops".chars() {
        desk.harness.event(Event::Text(letter.into()));
        desk.harness.run_ok();
    }
    let ElementKind::Words(inside) = desk.one().kind else { panic!("a box of words") };
    assert_eq!(inside.words.text(), "My bike stops");
    let book = desk.harness.state().state().book().expect("a book");
    assert_eq!(
        find(book.book(), &desk.chosen()[0]).expect("there").0.elements.len(),
        4,
        "one more than before"
    );
}

#[test]
fn what_is_chosen_is_let_go_with_its_page_so_that_nothing_unseen_is_taken_off() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    let before = desk.harness.state().state().book().expect("a book").book().clone();
    desk.press("Next page");
    desk.key(Modifiers::NONE, Key::Delete);
    let book = desk.harness.state().state().book().expect("a book");
    assert!(book.on_pages().chosen().is_empty());
    assert_eq!(*book.book(), before);
}

#[test]
fn left_and_right_are_where_they_are_seen_whichever_way_the_words_are_read() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Words: Saturday number 4").click_accesskit();
    desk.harness.run_ok();
    let aligned = |desk: &Desk| match desk.one().kind {
        ElementKind::Words(inside) => inside.align,
        other => panic!("{other:?}"),
    };
    desk.press("Right");
    assert_eq!(aligned(&desk), Some(Align::End));
    let element = desk.one().id;
    let words = Words::plain(TextRole::Title, "يوم السبت");
    desk.ask(Action::Edit(WordsEdit::Type { element, words }.into()));
    desk.press("Right");
    assert_eq!(aligned(&desk), Some(Align::Start), "where these words begin");
}
