//! Groups: things on a page that are kept together, through edits, in other layouts, in copies and in
//! the file.

use crate::support::plain::{element, page, photo, section};
use lifestory::book::*;
use lifestory::compose::{Fill, StampFor, rearrange, stamp, template, templates};
use lifestory::copy::copy_for;
use lifestory::edit::*;
use lifestory::geometry::{Length, Rect};
use lifestory::language::Language;
use std::sync::Arc;

fn id(id: &str) -> ElementId {
    ElementId::new(id).unwrap()
}

fn ids(all: &[&str]) -> Vec<ElementId> {
    all.iter().map(|one| id(one)).collect()
}

/// Two pages: five boxes of words on the first, one on the second.
fn book() -> Book {
    let words = |id: &&str| element(id, Rect::default(), ElementKind::Words(WordsBox::default()));
    let page = |id: &str, boxes: &[&str]| page(id, boxes.iter().map(words).collect());
    let section = section(vec![page("p1", &["a", "b", "c", "d", "e"]), page("p2", &["z"])]);
    Book::from_parts(BookParts { sections: vec![section], ..BookParts::default() }).unwrap()
}

fn group(elements: &[&str], name: &str) -> Edit {
    ElementEdit::Group { elements: ids(elements), group: GroupId::new(name).unwrap() }.into()
}

fn ungroup(elements: &[&str]) -> Edit {
    ElementEdit::Ungroup { elements: ids(elements) }.into()
}

fn lock(element: &str) -> Edit {
    ElementEdit::SetLocked { element: id(element), locked: true }.into()
}

fn remove(element: &str) -> Edit {
    ElementEdit::Remove { element: id(element) }.into()
}

fn done(book: &Book, edits: Vec<Edit>) -> Book {
    edits.iter().fold(book.clone(), |book, edit| edit.apply(&book).unwrap())
}

/// The groups of a book as the names of what is in them, page by page.
fn groups(book: &Book) -> Vec<String> {
    let mut found = Vec::new();
    for placed in book.pages() {
        for element in &placed.page.elements {
            let together: Vec<&str> =
                placed.page.together(&element.id).into_iter().map(|one| one.id.as_str()).collect();
            assert_eq!(element.group.is_some(), together.len() > 1, "a group of one is none");
            if together.len() > 1 && together[0] == element.id.as_str() {
                found.push(together.join(" "));
            }
        }
    }
    found
}

#[test]
fn things_are_kept_together_until_they_are_ungrouped_and_undo_gives_back_what_was() {
    let mut history = History::new(book());
    history.commit(&group(&["a", "c"], "g1"), 0).unwrap();
    assert_eq!(groups(history.book()), ["a c"]);
    let grouped = history.book().clone();
    history.commit(&ungroup(&["c"]), 10).unwrap();
    assert!(groups(history.book()).is_empty(), "one of them is enough to name it");
    assert_eq!(history.steps().count(), 2);
    let language = Language::of("en-GB");
    assert_eq!(language.say(history.undo_name().unwrap()), "ungrouping");
    assert_eq!(history.undo().unwrap().book, grouped);
    assert_eq!(language.say(history.undo_name().unwrap()), "grouping");
    assert_eq!(history.undo().unwrap().book, book());
}

#[test]
fn things_of_two_groups_that_are_grouped_are_one_group() {
    let two = done(&book(), vec![group(&["a", "b"], "g1"), group(&["c", "d"], "g2")]);
    assert_eq!(groups(&two), ["a b", "c d"]);
    let one = done(&two, vec![group(&["b", "d", "e"], "g3")]);
    assert_eq!(groups(&one), ["a b c d e"], "whatever they were kept together with comes along");
}

#[test]
fn what_is_left_alone_is_no_group() {
    let three = done(&book(), vec![group(&["a", "b", "c"], "g1")]);
    assert_eq!(groups(&done(&three, vec![remove("b")])), ["a c"]);
    assert!(groups(&done(&three, vec![remove("b"), remove("a")])).is_empty());
}

#[test]
fn a_copy_has_a_group_of_its_own() {
    let two = done(&book(), vec![group(&["a", "b"], "g1")]);
    let copy = |of: &str| {
        let (element, copy, zero) = (id(of), id(&format!("{of}-copy")), Length::ZERO);
        let group = GroupId::new("g2").ok();
        Edit::from(ElementEdit::Duplicate { element, copy, group, right: zero, down: zero })
    };
    let both = Edit::Many(vec![copy("a"), copy("b")]);
    assert_eq!(groups(&done(&two, vec![both])), ["a b", "a-copy b-copy"]);
    assert_eq!(groups(&done(&two, vec![copy("a")])), ["a b"], "a copy of one thing stands alone");
}

#[test]
fn what_is_locked_or_on_another_page_is_not_grouped() {
    let locked = done(&book(), vec![group(&["a", "b"], "g1"), lock("b")]);
    let refused = Err(EditError::Locked { id: "b".into() });
    assert_eq!(group(&["b", "c"], "g2").apply(&locked), refused);
    assert_eq!(group(&["a", "c"], "g2").apply(&locked), refused, "nor what is kept together with it");
    assert_eq!(ungroup(&["a"]).apply(&locked), refused);
    assert_eq!(group(&["a", "z"], "g1").apply(&book()), Err(EditError::NotThere { id: "z".into() }));
}

#[test]
fn a_copy_for_a_reader_does_not_tell_that_something_was_kept_together_with_what_it_leaves_out() {
    let audience = Audience::grown_ups();
    let hidden = Edit::from(ElementEdit::SetAudience { element: id("b"), audience });
    let book = done(&book(), vec![group(&["a", "b"], "g1"), group(&["c", "d"], "g2"), hidden]);
    assert_eq!(groups(&copy_for(&book, Reader::Own).book), ["c d"]);
    assert_eq!(groups(&copy_for(&book, Reader::File).book), ["a b", "c d"]);
}

#[test]
fn a_book_without_groups_has_none_in_its_file() {
    let file = |book: &Book| serde_json::to_string(book.parts()).unwrap();
    assert!(!file(&book()).contains("group"));
    let grouped = done(&book(), vec![group(&["a", "b"], "g1")]);
    assert!(file(&grouped).contains(r#""group":"g1""#));
    assert_eq!(file(&done(&grouped, vec![ungroup(&["a"])])), file(&book()));
}

const TOLD: &str = "He came from the shelter that first summer.";
const TITLE: &str = "Our dog";

/// A page with two photos, a title and words, in a layout for them; and what it is made for.
fn page_in_a_layout() -> (Page, StampFor<'static>) {
    let on = StampFor::a_page_of(&BookInfo::default(), Side::Recto);
    let layout = template("photo-2-words").unwrap();
    let mut fill = Fill::sample(layout, false);
    fill.words
        .iter_mut()
        .filter(|words| words.role == TextRole::Title)
        .for_each(|words| words.text = TITLE.into());
    fill.photos = vec![Arc::new(photo("ph1")), Arc::new(photo("ph2"))];
    (stamp(layout, &on, fill, &mut IdMaker::with_seed(1)).page, on)
}

/// The thing on a page that shows a photo of this id, or says these words.
fn that_has<'a>(elements: &'a [Element], what: &str) -> Option<&'a Element> {
    let has = |element: &&Element| match &element.kind {
        ElementKind::Picture(picture) => picture.photo.as_ref().is_some_and(|photo| photo.as_str() == what),
        kind => kind.words().is_some_and(|words| words.text().contains(what)),
    };
    elements.iter().find(has)
}

#[test]
fn in_another_layout_things_are_kept_together_where_two_of_them_have_come_over() {
    let (mut page, on) = page_in_a_layout();
    let members = ["ph2", TOLD, TITLE];
    let group = GroupId::new("g1").ok();
    for what in members {
        let of_it = that_has(&page.elements, what).unwrap().id.clone();
        page.elements.iter_mut().filter(|one| one.id == of_it).for_each(|one| one.group = group.clone());
    }
    let mut seen = [false; 4];
    for into in templates() {
        let in_it = rearrange(&page, into, &on, &mut IdMaker::with_seed(2));
        let mut over: Vec<&Element> =
            members.iter().filter_map(|what| that_has(&in_it.page.elements, what)).collect();
        over.dedup_by_key(|one| &one.id);
        seen[over.len()] = true;
        let kept = if over.len() > 1 { &group } else { &None };
        assert!(over.iter().all(|one| one.group == *kept), "{}: {over:?}", into.id);
        let grouped = in_it.page.elements.iter().filter(|one| one.group.is_some()).count();
        assert_eq!(grouped, if over.len() > 1 { over.len() } else { 0 }, "{}: nothing else is", into.id);
        let left_over = members.iter().filter_map(|what| that_has(&in_it.left_over, what));
        assert!(left_over.into_iter().all(|one| one.group == group), "{}", into.id);
    }
    assert_eq!(seen, [true; 4], "layouts that take nothing of it, one, two and all");
}

#[test]
fn one_thing_whose_words_come_to_stand_in_several_places_is_no_group() {
    let (mut page, on) = page_in_a_layout();
    let told = that_has(&page.elements, TOLD).unwrap().kind.words().unwrap().clone();
    page.elements.retain(|one| that_has(std::slice::from_ref(one), TOLD).is_none());
    for element in &mut page.elements {
        if let Some(words) = element.kind.words_mut().filter(|words| words.text() == TITLE) {
            words.paragraphs.extend(told.paragraphs.clone());
            element.group = GroupId::new("g1").ok();
        }
    }
    let of_photo = that_has(&page.elements, "ph1").unwrap().id.clone();
    page.elements
        .iter_mut()
        .filter(|one| one.id == of_photo)
        .for_each(|one| one.group = GroupId::new("g1").ok());
    let mut apart = 0;
    for into in templates() {
        let in_it = rearrange(&page, into, &on, &mut IdMaker::with_seed(2)).page;
        let [photo, title, told] = ["ph1", TITLE, TOLD].map(|what| that_has(&in_it.elements, what));
        let (None, Some(title), Some(told)) = (photo, title, told) else { continue };
        apart += usize::from(title.id != told.id);
        assert!(title.group.is_none() && told.group.is_none(), "{}", into.id);
    }
    assert!(apart > 0, "some layout has no photo and two places for words");
}
