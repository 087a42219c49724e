//! Where a life is drawn: on which page of the book, or on one that is not in it yet.

use super::question::insert_after_looked_at;
use crate::app::OpenBook;
use crate::book::{
    Book, Element, ElementId, ElementKind, EventChoice, EventId, Page, Reader, TimelineBox, TimelineForm,
};
use crate::compose::{StampFor, timeline_page};
use crate::edit::{Edit, ElementEdit, IdMaker};
use crate::language::Language;
use std::sync::Arc;

/// The forms in which a life can be drawn, as they are offered.
pub const FORMS: [TimelineForm; 4] =
    [TimelineForm::Path, TimelineForm::Trail, TimelineForm::List, TimelineForm::Years];

/// The first page of the book that draws a life in this form, and what on it does.
pub fn drawn_on(book: &Book, form: TimelineForm) -> Option<(&Arc<Page>, &Element)> {
    timelines(book).find_map(|(page, element, timeline)| (timeline.form == form).then_some((page, element)))
}

/// The form of the first drawing in the book.
pub(super) fn first_form(book: &Book) -> Option<TimelineForm> {
    timelines(book).map(|(.., timeline)| timeline.form).next()
}

fn timelines(book: &Book) -> impl Iterator<Item = (&Arc<Page>, &Element, &TimelineBox)> {
    book.pages().flat_map(|placed| {
        placed.page.elements.iter().filter_map(move |element| match &element.kind {
            ElementKind::Timeline(timeline) => Some((placed.page, element, timeline)),
            _ => None,
        })
    })
}

/// A page, not in the book, that draws the life in this form as it would be put after the page that is
/// looked at.
pub fn draft(book: &OpenBook, form: TimelineForm) -> Page {
    page(book, form, &mut IdMaker::new())
}

fn page(book: &OpenBook, form: TimelineForm, ids: &mut IdMaker) -> Page {
    let of = book.book();
    let info = of.info();
    let after = book.printed().get(book.view().page());
    let on = StampFor::a_page_of(info, of.side(after.map_or(0, |page| page.place.number)));
    let title = Language::of(&info.language).text("event-section");
    timeline_page(&on, form, what_the_child_sees(of), &title, ids)
}

/// All events; or one by one those that the child's own book shows, where some are for the records.
fn what_the_child_sees(book: &Book) -> EventChoice {
    let events = &book.parts().events;
    if events.iter().all(|event| event.audience.includes(Reader::Own)) {
        return EventChoice::All;
    }
    let seen = events.iter().filter(|event| event.audience.includes(Reader::Own));
    EventChoice::These { events: seen.map(|event| event.id.clone()).collect() }
}

/// The edit that puts the drawing on a page of its own after the page that is looked at.
pub(super) fn put_on_page(book: &mut OpenBook, form: TimelineForm) -> Edit {
    let mut ids = std::mem::take(book.ids());
    let page = page(book, form, &mut ids);
    *book.ids() = ids;
    insert_after_looked_at(book, page)
}

/// The edits by which the drawings of the book show a new event too, where they choose their events
/// one by one and what stands before them can be changed.
pub(super) fn shown_too(book: &Book, event: &EventId) -> Vec<Edit> {
    timelines(book)
        .filter(|(_, element, _)| !element.locked)
        .filter_map(|(_, element, timeline)| {
            let EventChoice::These { events } = &timeline.shows else { return None };
            let events = events.iter().chain([event]).cloned().collect();
            Some(set(&element.id, TimelineBox { shows: EventChoice::These { events }, ..timeline.clone() }))
        })
        .collect()
}

/// The edit by which a drawing shows an event, or no longer.
pub fn show_there(element: &Element, event: &EventId, shown: bool) -> Option<Edit> {
    let ElementKind::Timeline(timeline) = &element.kind else { return None };
    let EventChoice::These { events } = &timeline.shows else { return None };
    let mut events: Vec<EventId> = events.iter().filter(|one| *one != event).cloned().collect();
    events.extend(shown.then(|| event.clone()));
    Some(set(&element.id, TimelineBox { shows: EventChoice::These { events }, ..timeline.clone() }))
}

fn set(element: &ElementId, timeline: TimelineBox) -> Edit {
    let kind = Box::new(ElementKind::Timeline(timeline));
    ElementEdit::SetKind { element: element.clone(), kind }.into()
}
