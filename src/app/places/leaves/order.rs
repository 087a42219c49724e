//! Pages and sections in order: adding, doubling, moving, naming, taking out.

use super::choosing::{insert, next_place};
use crate::app::notice::{Tone, WorkSafety};
use crate::app::places::Topic;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{Action, AppState, OpenBook};
use crate::book::{Book, Page, PageId, Section, SectionId};
use crate::edit::{Edit, PageEdit, SectionEdit};
use crate::language::{Language, Message};
use std::sync::Arc;

/// A section that is being given another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// Which.
    pub section: SectionId,
    /// What is written so far.
    pub text: String,
    /// What it was called before.
    was: String,
}

/// Where pages are moved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Into which section.
    pub section: SectionId,
    /// Before which of its pages; none for the end.
    pub before: Option<PageId>,
}

/// One place nearer to the beginning or the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the beginning.
    Back,
    /// To the end.
    On,
}

/// Something asked for of pages and sections as wholes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderAction {
    /// A blank page after the one that is turned to.
    AddBlank,
    /// Choose these pages in the strip, and turn to the first of them that is named.
    Choose(Vec<PageId>),
    /// Choose a page in the strip too, or no longer.
    ChooseToo(PageId),
    /// Choose all pages from the chosen ones to this one.
    ChooseTo(PageId),
    /// The chosen pages again, after them.
    Duplicate,
    /// The chosen pages out of the book.
    Remove,
    /// These pages to another place.
    Move(Vec<PageId>, Target),
    /// These pages one place on or back.
    MoveBy(Vec<PageId>, Step),
    /// The chosen pages to the end of a section.
    ToSection(SectionId),
    /// A new section after the one that is turned to.
    AddSection,
    /// A section before the one that is there now, counted from 0.
    MoveSection(SectionId, usize),
    /// A section one place on or back.
    MoveSectionBy(SectionId, Step),
    /// Take a section out; its pages join the one before.
    RemoveSection(SectionId),
    /// Give a section another name.
    Rename(SectionId),
    /// What is written for its name.
    Name(String),
    /// Keep what is written.
    KeepName,
    /// Leave the name as it was.
    LeaveName,
}

impl OrderAction {
    /// Its name, as it is now: which section it means, how many pages.
    pub(in crate::app) fn name(&self, state: &AppState) -> Message {
        let title = |section: &SectionId| {
            let sections = state.book().map(|book| book.book().sections()).unwrap_or_default();
            let found = sections.iter().find(|one| one.id == *section);
            found.map(|section| section.title.clone()).unwrap_or_default()
        };
        let several = state.book().map_or(0, |book| book.chosen_pages().len());
        match self {
            Self::ToSection(section) => Message::new("strip-move-to").with("section", title(section)),
            Self::Remove if several > 1 => Message::new("action-remove-pages").with("n", several),
            Self::Duplicate if several > 1 => Message::new("action-duplicate-pages").with("n", several),
            Self::MoveSectionBy(_, Step::Back) => Message::new("action-section-back"),
            Self::MoveSectionBy(_, Step::On) => Message::new("action-section-on"),
            _ => Message::new(self.words()),
        }
    }
}

impl Topic for OrderAction {
    fn words(&self) -> &'static str {
        match self {
            Self::AddBlank => "action-add-blank-page",
            Self::Choose(_) | Self::ChooseToo(_) | Self::ChooseTo(_) => "action-choose",
            Self::Duplicate => "action-duplicate-page",
            Self::Remove => "action-remove-page",
            Self::Move(..) | Self::MoveBy(..) | Self::ToSection(_) => "action-move-page",
            Self::AddSection => "action-add-section",
            Self::MoveSection(..) | Self::MoveSectionBy(..) => "action-move-section",
            Self::RemoveSection(_) => "action-remove-section",
            Self::Rename(_) | Self::Name(_) | Self::KeepName | Self::LeaveName => "action-rename-section",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::AddBlank => const { &[Shortcut::ctrl_shift(Key::Enter)] },
            Self::AddSection => const { &[Shortcut::plain(Key::Enter).with_shift().with_alt()] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else { return false };
        let has_pages = book.printed().count() > 0;
        match self {
            Self::Choose(_) | Self::ChooseToo(_) | Self::ChooseTo(_) => has_pages,
            _ if !book.may_change() => false,
            Self::Duplicate | Self::Remove | Self::ToSection(_) => has_pages,
            Self::Move(pages, _) | Self::MoveBy(pages, _) => !pages.is_empty(),
            Self::RemoveSection(section) => can_remove(book.book(), section),
            Self::Name(_) | Self::KeepName | Self::LeaveName => book.leaves().renaming.is_some(),
            Self::AddBlank | Self::AddSection | Self::Rename(_) => true,
            Self::MoveSection(..) | Self::MoveSectionBy(..) => book.book().sections().len() > 1,
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::AddBlank => add_blank(state),
            Self::Choose(_) | Self::ChooseToo(_) | Self::ChooseTo(_) => choose(state, self),
            Self::Duplicate => duplicate(state),
            Self::Remove => remove(state),
            Self::Move(pages, to) => move_pages(state, &pages, &to),
            Self::MoveBy(pages, step) => {
                let to = state.book().and_then(|book| beside(book.book(), &pages, step));
                if let Some(to) = to {
                    move_pages(state, &pages, &to);
                }
            }
            Self::ToSection(section) => {
                let pages = state.book().map(OpenBook::chosen_pages).unwrap_or_default();
                move_pages(state, &pages, &Target { section, before: None });
            }
            Self::AddSection => add_section(state),
            Self::MoveSection(section, before) => move_section(state, &section, before),
            Self::MoveSectionBy(section, step) => {
                let sections = state.book().map(|book| book.book().sections()).unwrap_or_default();
                let Some(at) = sections.iter().position(|one| one.id == section) else { return };
                match (step, at) {
                    (Step::Back, 0) => {}
                    (Step::Back, at) => move_section(state, &section, at - 1),
                    (Step::On, at) => move_section(state, &section, at + 2),
                }
            }
            Self::RemoveSection(section) => remove_section(state, &section),
            Self::Rename(section) => {
                let Some(book) = state.book_mut() else { return };
                let found = book.book().sections().iter().find(|one| one.id == section);
                let was = found.map(|section| section.title.clone());
                book.seal();
                book.leaves_mut().renaming = was.map(|was| Renaming { section, text: was.clone(), was });
            }
            Self::Name(text) => name(state, text),
            Self::KeepName => keep_name(state),
            Self::LeaveName => {
                let was = state.book().and_then(|book| Some(book.leaves().renaming()?.was.clone()));
                if let Some(was) = was {
                    name(state, was);
                }
                keep_name(state);
            }
        }
    }
}

fn add_blank(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let page = Arc::new(Page::blank(book.ids().page()));
    let (section, at, _) = next_place(book);
    let edit = insert(book, section, at, Arc::clone(&page));
    state.edit(&edit);
    turn_to(state, vec![page.id.clone()]);
}

/// Chooses these pages and turns to the first.
fn turn_to(state: &mut AppState, pages: Vec<PageId>) {
    let Some(book) = state.book_mut() else { return };
    book.seal();
    if let Some(first) = pages.first() {
        book.turn_to(first);
    }
    book.leaves_mut().chosen = pages;
}

fn choose(state: &mut AppState, action: OrderAction) {
    let Some(book) = state.book_mut() else { return };
    let mut chosen = book.chosen_pages();
    match action {
        OrderAction::Choose(pages) => return turn_to(state, pages),
        OrderAction::ChooseToo(page) => match chosen.iter().position(|one| *one == page) {
            Some(at) if chosen.len() > 1 => drop(chosen.remove(at)),
            Some(_) => {}
            None => chosen.push(page),
        },
        OrderAction::ChooseTo(page) => {
            let all: Vec<PageId> = book.book().pages().map(|placed| placed.page.id.clone()).collect();
            let at = |id: &PageId| all.iter().position(|one| one == id);
            let (Some(first), Some(last), Some(to)) =
                (chosen.first().and_then(at), chosen.last().and_then(at), at(&page))
            else {
                return;
            };
            chosen = all[first.min(to)..=last.max(to)].to_vec();
        }
        _ => {}
    }
    book.leaves_mut().chosen = chosen;
}

fn duplicate(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let pages = book.chosen_pages();
    let whole = book.book().clone();
    let Some(after) = pages.last().and_then(|last| whole.page(last)) else { return };
    let last = after.section.pages.iter().position(|page| page.id == after.page.id).unwrap_or(0);
    let mut copies = Vec::new();
    let mut edits: Vec<Edit> = Vec::new();
    for (nth, page) in pages.iter().filter_map(|id| whole.page(id)).enumerate() {
        let mut copy = Page::clone(page.page);
        copy.id = book.ids().page();
        for element in &mut copy.elements {
            element.id = book.ids().element();
        }
        copies.push(copy.id.clone());
        let (section, at) = (after.section.id.clone(), last + 1 + nth);
        edits.push(PageEdit::Insert { section, at, page: Arc::new(copy) }.into());
    }
    state.edit(&one_or_many(edits));
    turn_to(state, copies);
}

fn remove(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let pages = book.chosen_pages();
    let Some(first) = pages.first() else { return };
    let number = book.printed().pages().iter().position(|printed| printed.page.id == *first).unwrap_or(0) + 1;
    let title = book.book().page(first).map(|placed| placed.page.title.clone()).unwrap_or_default();
    let what = match (pages.len(), title.trim().is_empty()) {
        (1, true) => Message::new("notice-page-out").with("n", number),
        (1, false) => Message::new("notice-page-out-named").with("n", number).with("title", title),
        (count, _) => Message::new("notice-pages-out").with("n", count),
    };
    let before = book.generation();
    let edits = pages.into_iter().map(|page| PageEdit::Remove { page }.into()).collect();
    state.edit(&one_or_many(edits));
    say_if_changed(state, before, what, Message::new("notice-undo-puts-back"));
}

/// Says what was done, with the way back, if it was done.
fn say_if_changed(state: &mut AppState, before: u64, what: Message, advice: Message) {
    let Some(book) = state.book_mut().filter(|book| book.generation() != before) else { return };
    book.seal();
    let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
    notice.advice = Some(advice);
    notice.then = vec![Action::Undo];
}

fn one_or_many(mut edits: Vec<Edit>) -> Edit {
    match edits.len() {
        1 => edits.remove(0),
        _ => Edit::Many(edits),
    }
}

/// Moves pages, which then follow each other, before another page or to the end of a section.
fn move_pages(state: &mut AppState, pages: &[PageId], to: &Target) {
    let Some(book) = state.book_mut() else { return };
    let edits = moves(book.book(), pages, to);
    let here = book.page_here();
    if edits.is_empty() {
        return;
    }
    state.edit(&one_or_many(edits));
    let Some(book) = state.book_mut() else { return };
    book.seal();
    // Whoever moves pages keeps looking at them; whoever looks at others keeps looking at those.
    if let Some(here) = here {
        book.turn_to(&here);
    }
    book.leaves_mut().chosen = pages.to_vec();
}

/// The edits that bring pages to a place; none if they are there.
fn moves(book: &Book, pages: &[PageId], to: &Target) -> Vec<Edit> {
    let mut order: Vec<(SectionId, Vec<PageId>)> = book
        .sections()
        .iter()
        .map(|section| (section.id.clone(), section.pages.iter().map(|page| page.id.clone()).collect()))
        .collect();
    let Some(into) = order.iter().position(|(id, _)| *id == to.section) else { return Vec::new() };
    let before = order.clone();
    // Before a page that is not moved itself.
    let all = &order[into].1;
    let from = to.before.as_ref().and_then(|before| all.iter().position(|id| id == before));
    let anchor = from.and_then(|from| all[from..].iter().find(|id| !pages.contains(id)).cloned());
    let mut edits = Vec::new();
    let in_order = book.pages().map(|placed| placed.page.id.clone()).filter(|id| pages.contains(id));
    for page in in_order {
        order.iter_mut().for_each(|(_, pages)| pages.retain(|id| *id != page));
        let there = &mut order[into].1;
        let at = anchor.as_ref().and_then(|anchor| there.iter().position(|id| id == anchor));
        let at = at.unwrap_or(there.len());
        there.insert(at, page.clone());
        edits.push(PageEdit::Move { page, section: to.section.clone(), to: at }.into());
    }
    if order == before { Vec::new() } else { edits }
}

/// The place one page further on or back: over the end of a section into the next one.
fn beside(book: &Book, pages: &[PageId], step: Step) -> Option<Target> {
    let sections = book.sections();
    let place = |id: &PageId| {
        let within = |section: &Section| section.pages.iter().position(|page| page.id == *id);
        sections.iter().enumerate().find_map(|(at, section)| Some((at, within(section)?)))
    };
    let mut places: Vec<(usize, usize)> = pages.iter().filter_map(place).collect();
    places.sort_unstable();
    let id_at = |section: usize, at: usize| Some(sections.get(section)?.pages.get(at)?.id.clone());
    let target = |section: usize, before| Some(Target { section: sections.get(section)?.id.clone(), before });
    match step {
        Step::Back => match *places.first()? {
            (0, 0) => None,
            (section, 0) => target(section - 1, None),
            (section, at) => target(section, id_at(section, at - 1)),
        },
        Step::On => {
            let (section, at) = *places.last()?;
            if at + 1 < sections[section].pages.len() {
                target(section, id_at(section, at + 2))
            } else {
                target(section + 1, id_at(section + 1, 0))
            }
        }
    }
}

fn add_section(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let here = book.printed().get(book.view().page()).map(|printed| printed.section + 1);
    let at = here.unwrap_or(book.book().sections().len());
    let first = book.book().sections().is_empty();
    let title =
        Language::of(&book.book().info().language).text(if first { "section-first" } else { "section-new" });
    let section = Section { id: book.ids().section(), title: title.clone(), pages: Vec::new() };
    let id = section.id.clone();
    state.edit(&SectionEdit::Add { at, section }.into());
    if let Some(book) = state.book_mut() {
        book.seal();
        book.leaves_mut().renaming = Some(Renaming { section: id, text: title.clone(), was: title });
    }
}

fn move_section(state: &mut AppState, section: &SectionId, before: usize) {
    let Some(book) = state.book_mut() else { return };
    let Some(at) = book.book().sections().iter().position(|one| one.id == *section) else { return };
    let to = if before > at { before - 1 } else { before };
    let here = book.page_here();
    if to == at || to >= book.book().sections().len() {
        return;
    }
    state.edit(&SectionEdit::Move { section: section.clone(), to }.into());
    if let (Some(book), Some(here)) = (state.book_mut(), here) {
        book.seal();
        book.turn_to(&here);
    }
}

/// Whether a section can be taken out: its pages must have another to go to.
fn can_remove(book: &Book, section: &SectionId) -> bool {
    let found = book.sections().iter().find(|one| one.id == *section);
    found.is_some_and(|found| found.pages.is_empty() || book.sections().len() > 1)
}

fn remove_section(state: &mut AppState, section: &SectionId) {
    let Some(book) = state.book_mut() else { return };
    let sections = book.book().sections();
    let Some(at) = sections.iter().position(|one| one.id == *section) else { return };
    let other = sections.get(if at == 0 { 1 } else { at - 1 }).map(|section| section.title.clone());
    let title = sections[at].title.clone();
    let (edit, advice) = match other {
        Some(other) if !sections[at].pages.is_empty() => {
            let advice = Message::new("notice-section-joined").with("section", other);
            (SectionEdit::Join { section: section.clone() }, advice)
        }
        _ => (SectionEdit::Remove { section: section.clone() }, Message::new("notice-section-empty")),
    };
    let before = book.generation();
    let here = book.page_here();
    state.edit(&edit.into());
    if let (Some(book), Some(here)) = (state.book_mut(), here) {
        book.turn_to(&here);
    }
    let what = Message::new("notice-section-out").with("section", title);
    say_if_changed(state, before, what, advice);
}

/// Names the section as far as it is written, so that nothing of it waits to be saved. A section always
/// has a name: while none is written it keeps the one it had.
fn name(state: &mut AppState, text: String) {
    let renaming = state.book_mut().and_then(|book| book.leaves_mut().renaming.as_mut());
    let Some(renaming) = renaming else { return };
    let written = if text.trim().is_empty() { &renaming.was } else { &text };
    let edit = SectionEdit::Rename { section: renaming.section.clone(), title: written.trim().to_owned() };
    renaming.text = text;
    state.edit(&edit.into());
}

fn keep_name(state: &mut AppState) {
    if let Some(book) = state.book_mut() {
        book.leaves_mut().renaming = None;
        book.seal();
    }
}
