//! Covers: in the colour of the cloth that the book is bound in, with the book's title on it.

use super::template::Template;
use crate::book::{BookInfo, ElementKind, Ink, Page, PaletteRole, Paragraph, TextRole, Words, is_cover};
use crate::language::line_below_title;

/// Makes a page fresh from its template the cover of a book, if it is a cover. What stands on it stays.
pub fn bind_cover(page: &mut Page, template: &Template, info: &BookInfo) {
    if !is_cover(&template.id) {
        return;
    }
    if page.background == template.background {
        colour(page, info);
    }
    say(page, TextRole::CoverTitle, &info.title);
    say(page, TextRole::CoverSub, &line_below_title(&info.language));
    if page.title.is_empty() {
        page.title.clone_from(&info.title);
    }
}

/// Gives a cover the colour of the book's cloth, and its words the paper's, which is light in every style.
/// (The words of openers are dark in some.)
fn colour(cover: &mut Page, info: &BookInfo) {
    let Some(colour) = info.cloth_colour() else { return };
    cover.background.fill = Some(Ink::Custom(colour));
    for element in &mut cover.elements {
        if let ElementKind::Words(words) = &mut element.kind {
            words.ink = Some(Ink::Role(PaletteRole::Paper));
        }
    }
}

/// Says something in the places for a role that are empty.
fn say(cover: &mut Page, role: TextRole, text: &str) {
    let is_place = |words: &Words| words.is_empty() && words.paragraphs.iter().any(|one| one.role == role);
    for element in &mut cover.elements {
        if let ElementKind::Words(inside) = &mut element.kind
            && is_place(&inside.words)
        {
            let align = inside.words.paragraphs.first().and_then(|first| first.align);
            inside.words.paragraphs = vec![Paragraph { align, ..Paragraph::plain(role, text) }];
        }
    }
}
