//! A question about a gap, written where the book keeps what it does not know yet: on a page of the
//! template for that, so that it prints, can be answered, and can be asked of whoever reads the book.

use super::life::GapRow;
use crate::app::OpenBook;
use crate::book::{Book, ElementKind, Gap, Page, PageId, Paragraph, Section, TextRole, Words};
use crate::compose::{Fill, StampFor, stamp, template};
use crate::edit::{Edit, PageEdit, SectionEdit};
use crate::language::{Language, Message};
use std::sync::Arc;

/// The template whose pages hold what is not known yet.
const TEMPLATE: &str = "dont-know";

/// The question about a gap, in the language of the book.
fn question(book: &Book, gap: &Gap) -> String {
    let language = Language::of(&book.info().language);
    language.say(&Message::new("question-between").with("from", gap.from).with("to", gap.to))
}

/// The page on which the question about a gap is written.
pub(super) fn written_on(book: &Book, gap: &Gap) -> Option<PageId> {
    let question = question(book, gap);
    let is_asked = |page: &Page| places(page).any(|words| text_of(words, TextRole::Heading) == question);
    book.pages().find(|placed| is_asked(placed.page)).map(|placed| placed.page.id.clone())
}

/// The edit that writes the question down: on the first page that has an empty place for it, else on a
/// new page after the one that is looked at. And on which page.
pub(super) fn write_down(book: &mut OpenBook, row: &GapRow) -> Option<(Edit, PageId)> {
    let question = question(book.book(), &row.gap);
    let language = Language::of(&book.book().info().language);
    let who = match row.may_know.is_empty() {
        true => String::new(),
        false => {
            let people = language.list(&row.may_know);
            language.say(&Message::new("life-gap-may-know").with("people", people))
        }
    };
    let pages: Vec<Arc<Page>> = book.book().pages().map(|placed| Arc::clone(placed.page)).collect();
    for page in pages {
        let mut page = Page::clone(&page);
        if page.template.as_deref() == Some(TEMPLATE) && ask(&mut page, &question, &who) {
            let id = page.id.clone();
            return Some((PageEdit::Replace { page: Arc::new(page) }.into(), id));
        }
    }
    let mut page = new_page(book)?;
    ask(&mut page, &question, &who);
    let id = page.id.clone();
    Some((insert_after_looked_at(book, page), id))
}

/// A page for what is not known yet, in the language of the book.
fn new_page(book: &mut OpenBook) -> Option<Page> {
    let mut ids = std::mem::take(book.ids());
    let of = book.book();
    let side = of.side(book.printed().get(book.view().page()).map_or(0, |page| page.place.number));
    let on = StampFor::a_page_of(of.info(), side);
    let stamped = template(TEMPLATE).map(|template| stamp(template, &on, Fill::default(), &mut ids));
    let language = Language::of(&of.info().language);
    let mut page = stamped?.page;
    let title = language.text("question-page-title");
    let own = [
        ([TextRole::Title].as_slice(), TextRole::Title, title.clone()),
        (&[TextRole::Story], TextRole::Story, language.text("question-page-words")),
        (&[TextRole::Label, TextRole::ChildL], TextRole::Label, language.text("question-page-own")),
    ];
    for (roles, role, text) in own {
        let place = places_mut(&mut page).find(|words| {
            roles_of(words).len() == roles.len() && roles.iter().all(|role| roles_of(words).contains(role))
        });
        if let Some(words) = place {
            put(words, role, &text);
        }
    }
    page.title = title;
    *book.ids() = ids;
    Some(page)
}

/// Puts a page after the one that is looked at; into a section of its own in a book without any.
pub(super) fn insert_after_looked_at(book: &mut OpenBook, page: Page) -> Edit {
    let page = Arc::new(page);
    let after = book.printed().get(book.view().page()).map(|printed| printed.page.id.clone());
    let place = after.and_then(|after| {
        book.book().sections().iter().find_map(|section| {
            let at = section.pages.iter().position(|page| page.id == after)?;
            Some((section.id.clone(), at + 1))
        })
    });
    let last = || book.book().sections().last().map(|section| (section.id.clone(), usize::MAX));
    match place.or_else(last) {
        Some((section, at)) => PageEdit::Insert { section, at, page }.into(),
        None => {
            let section = Section { id: book.ids().section(), title: page.title.clone(), pages: vec![page] };
            SectionEdit::Add { at: usize::MAX, section }.into()
        }
    }
}

/// Writes a question into the first place of the page that has none. Whether there was one.
fn ask(page: &mut Page, question: &str, who: &str) -> bool {
    let is_free = |words: &Words| {
        let roles = roles_of(words);
        roles.contains(&TextRole::Heading) && roles.contains(&TextRole::Story) && words.is_empty()
    };
    let Some(words) = places_mut(page).find(|words| is_free(words)) else { return false };
    put(words, TextRole::Heading, question);
    put(words, TextRole::Caption, who);
    true
}

fn places(page: &Page) -> impl Iterator<Item = &Words> {
    page.elements.iter().filter_map(|element| match &element.kind {
        ElementKind::Words(inside) => Some(&inside.words),
        _ => None,
    })
}

fn places_mut(page: &mut Page) -> impl Iterator<Item = &mut Words> {
    page.elements.iter_mut().filter(|element| !element.locked).filter_map(|element| match &mut element.kind {
        ElementKind::Words(inside) => Some(&mut inside.words),
        _ => None,
    })
}

fn roles_of(words: &Words) -> Vec<TextRole> {
    words.paragraphs.iter().map(|paragraph| paragraph.role).collect()
}

fn text_of(words: &Words, role: TextRole) -> String {
    let paragraph = words.paragraphs.iter().find(|paragraph| paragraph.role == role);
    paragraph.map(Paragraph::text).unwrap_or_default()
}

/// Puts text into the first paragraph of a role.
fn put(words: &mut Words, role: TextRole, text: &str) {
    if let Some(paragraph) = words.paragraphs.iter_mut().find(|paragraph| paragraph.role == role) {
        paragraph.runs = Paragraph::plain(role, text).runs;
    }
}
