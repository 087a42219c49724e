//! The timeline: events typed in, changed, taken out, drawn, and the drawing put on a page.
//!
//! What the list shows stands in `life`, what was typed in `typed`, the drawing in `drawing`, questions
//! about gaps in `question`.

mod drawing;
mod life;
mod question;
mod typed;

pub use drawing::{FORMS, draft, drawn_on, show_there};
pub use life::{AtEnd, EventRow, GapRow, Life, LifeRow};
pub use typed::{Understood, age_beside, dated, typed_date, understood};

use super::Topic;
use crate::app::{Action, AppState, OpenBook, Place, Tone, WorkSafety};
use crate::book::{Book, EventId, PageId, TimelineForm};
use crate::edit::{Edit, EditError, FactEdit};
use crate::language::{Language, Message};
use std::sync::Arc;

/// How the timeline of the open book is worked on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelinePlace {
    /// As which it is drawn, once somebody chose.
    form: Option<TimelineForm>,
    /// The event that is chosen in list and drawing.
    chosen: Option<EventId>,
    /// Whether that is open to be changed.
    open: bool,
}

/// Something asked for on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum TimelineAction {
    /// Draw it in this form.
    DrawAs(TimelineForm),
    /// Add what was typed: when, and what happened. Dates are read in this language.
    Add {
        /// As it was typed; may be empty.
        when: String,
        /// As it was typed, perhaps with the date.
        what: String,
        /// The language of the window.
        language: &'static str,
    },
    /// Choose an event.
    Choose(EventId),
    /// Open an event in its row, to change it.
    Open(EventId),
    /// Close the row that is open.
    Close,
    /// Take an event out of the book.
    Remove(EventId),
    /// Put the drawing on a page of its own, after the one that is looked at.
    PutOnPage,
    /// Go to the page on which it is drawn.
    GoToPage,
    /// Write down a question about the gap before this event.
    Ask(EventId),
    /// Go to this page.
    LookAt(PageId),
}

impl TimelinePlace {
    /// As which it is drawn.
    pub fn form(&self, book: &Book) -> TimelineForm {
        self.form.or_else(|| drawing::first_form(book)).unwrap_or_default()
    }

    /// The event that is chosen.
    pub fn chosen(&self) -> Option<&EventId> {
        self.chosen.as_ref()
    }

    /// The event that is open in its row.
    pub fn open(&self) -> Option<&EventId> {
        self.chosen.as_ref().filter(|_| self.open)
    }

    /// Chooses an event; another that is open is closed.
    pub(in crate::app) fn choose(&mut self, event: EventId) {
        self.open &= self.chosen.as_ref() == Some(&event);
        self.chosen = Some(event);
    }

    /// Of what is chosen, only what the book still has.
    pub(crate) fn keep_to(&mut self, book: &Book) {
        if self.chosen.as_ref().is_some_and(|event| book.event(event).is_none()) {
            (self.chosen, self.open) = (None, false);
        }
    }
}

impl Topic for TimelineAction {
    fn words(&self) -> &'static str {
        match self {
            Self::DrawAs(TimelineForm::Path) => "life-form-path",
            Self::DrawAs(TimelineForm::Trail) => "life-form-trail",
            Self::DrawAs(TimelineForm::List) => "life-form-list",
            Self::DrawAs(TimelineForm::Years) => "life-form-years",
            Self::Add { .. } => "life-add",
            Self::Choose(_) => "action-choose",
            Self::Open(_) => "life-open",
            Self::Close => "life-close",
            Self::Remove(_) => "life-remove",
            Self::PutOnPage => "life-put-on-page",
            Self::GoToPage | Self::LookAt(_) => "life-go-to-page",
            Self::Ask(_) => "life-ask",
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else { return false };
        let is_drawn = || drawn_on(book.book(), book.on_timeline().form(book.book())).is_some();
        match self {
            Self::DrawAs(_) | Self::Choose(_) | Self::Close => true,
            Self::Open(event) => book.may_change() && book.book().event(event).is_some(),
            Self::LookAt(page) => book.book().page(page).is_some(),
            Self::Add { .. } | Self::Remove(_) | Self::Ask(_) => book.may_change(),
            Self::PutOnPage => book.may_change() && !is_drawn() && !book.book().parts().events.is_empty(),
            Self::GoToPage => is_drawn(),
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Add { when, what, language } => add(state, Language::of(language), &when, &what),
            Self::Remove(event) => remove(state, event),
            Self::PutOnPage => {
                let Some(book) = state.book_mut() else { return };
                let form = book.on_timeline().form(book.book());
                let edit = drawing::put_on_page(book, form);
                state.edit(&edit);
            }
            Self::GoToPage => {
                let Some(book) = state.book() else { return };
                let drawn = drawn_on(book.book(), book.on_timeline().form(book.book()));
                if let Some(page) = drawn.map(|(page, _)| page.id.clone()) {
                    look_at(state, &page);
                }
            }
            Self::LookAt(page) => look_at(state, &page),
            Self::Ask(before) => ask(state, &before),
            Self::DrawAs(form) => with_place(state, |place| place.form = Some(form)),
            Self::Choose(event) => with_place(state, |place| place.choose(event)),
            Self::Open(event) => with_place(state, |place| {
                (place.chosen, place.open) = (Some(event), true);
            }),
            Self::Close => with_place(state, |place| place.open = false),
        }
    }
}

fn with_place(state: &mut AppState, change: impl FnOnce(&mut TimelinePlace)) {
    if let Some(place) = state.book_mut().map(OpenBook::on_timeline_mut) {
        change(place);
    }
}

fn look_at(state: &mut AppState, page: &PageId) {
    let Some(book) = state.book() else { return };
    let index = book.printed().pages().iter().position(|printed| printed.page.id == *page);
    state.handle(Action::Show(Place::Pages));
    if let Some(index) = index {
        state.handle(Action::GoTo(index));
    }
}

/// Writes down a question about the gap before an event, and says where.
fn ask(state: &mut AppState, before: &EventId) {
    let Some(book) = state.book_mut() else { return };
    let life = Life::of_open(book);
    let gap = life.rows.iter().find_map(|row| match row {
        LifeRow::Gap(row) if row.gap.before == *before && row.question.is_none() => Some(row),
        _ => None,
    });
    let Some((edit, page)) = gap.and_then(|row| question::write_down(book, row)) else { return };
    state.edit(&edit);
    let Some(book) = state.book().filter(|book| book.book().page(&page).is_some()) else { return };
    let printed = book.printed().pages().iter().find(|printed| printed.page.id == page);
    let number = printed.map_or(0, |printed| printed.place.number);
    let what = Message::new("life-asked").with("n", number);
    let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
    notice.then = vec![Action::Timeline(TimelineAction::LookAt(page)), Action::Undo];
}

fn add(state: &mut AppState, language: &Language, when: &str, what: &str) {
    let Some(book) = state.book_mut() else { return };
    let id = book.ids().event();
    let typed = Understood::of(book.book(), language, when, what, id.clone());
    if !typed.says_something() {
        return;
    }
    let mut edits = vec![FactEdit::AddEvent(Arc::new(typed.event)).into()];
    edits.extend(drawing::shown_too(book.book(), &id));
    state.edit(&if edits.len() == 1 { edits.remove(0) } else { Edit::Many(edits) });
    with_place(state, |place| (place.chosen, place.open) = (Some(id), false));
}

/// Takes an event out, and offers to put it back. Where another date leans on it, leads there.
fn remove(state: &mut AppState, id: EventId) {
    let Some(book) = state.book_mut() else { return };
    let Some(event) = book.book().event(&id) else { return };
    let title = event.title.clone();
    // The next one is chosen, so that the keyboard stays where it was.
    let order: Vec<EventId> = book.book().chronology().events().map(|event| event.id.clone()).collect();
    let at = order.iter().position(|one| *one == id).unwrap_or(0);
    let next = order.get(at + 1).or_else(|| order.get(at.checked_sub(1)?)).cloned();
    match book.change(&FactEdit::RemoveEvent(id).into()) {
        Ok(()) => {
            with_place(state, |place| (place.chosen, place.open) = (next, false));
            let what = Message::new("life-removed").with("title", title);
            let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
            notice.then = vec![Action::Undo];
        }
        Err(EditError::LeanedOn { by, .. }) => {
            let other = by.parse::<EventId>().ok().filter(|by| book.book().event(by).is_some());
            let called = other.as_ref().and_then(|other| book.book().event(other));
            let what = match called {
                Some(other) => {
                    Message::new("life-leaned-on").with("title", title).with("other", other.title.as_str())
                }
                None => EditError::LeanedOn { id: String::new(), by }.message(),
            };
            let notice = state.notices_mut().say(Tone::Caution, what, WorkSafety::Untouched);
            notice.advice = other.is_some().then(|| Message::new("life-leaned-on-advice"));
            notice.then =
                other.map(|other| Action::Timeline(TimelineAction::Open(other))).into_iter().collect();
        }
        Err(error) => {
            state.notices_mut().say(Tone::Caution, error.message(), WorkSafety::Untouched);
        }
    }
}
