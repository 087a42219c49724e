//! What ties pages to the book as a whole: the cloth that it is bound in, the covers that have its colour
//! and say its title, and the pages that say whose it is. Where the book changes, these pages follow, as
//! long as they still say what they were given.

use super::{BookInfo, BookParts, Colour, ElementKind, Ink, Page, Paragraph, Run, TextRole};
use std::sync::Arc;

/// The cloths a book can be bound in, by name and colour, as they are shown; the window's tokens have the
/// same ones.
pub const CLOTHS: [(&str, Colour); 8] = [
    ("damson", Colour::rgb(0x6A, 0x23, 0x46)),
    ("brick", Colour::rgb(0x8A, 0x31, 0x20)),
    ("conker", Colour::rgb(0x5B, 0x38, 0x22)),
    ("olive", Colour::rgb(0x4D, 0x4F, 0x1B)),
    ("pine", Colour::rgb(0x1E, 0x4B, 0x3C)),
    ("harbour", Colour::rgb(0x1B, 0x49, 0x65)),
    ("night", Colour::rgb(0x32, 0x2C, 0x63)),
    ("charcoal", Colour::rgb(0x3B, 0x36, 0x33)),
];

/// The templates that are covers, and the pages that say the child's name, with the role it is said in.
const COVERS: [&str; 2] = ["cover-photo", "cover-drawing"];
const NAMED: [(&str, TextRole); 2] = [("belongs", TextRole::Title), ("my-name", TextRole::CoverTitle)];

/// Whether pages made from the template of this id are covers.
pub fn is_cover(template: &str) -> bool {
    COVERS.contains(&template)
}

impl BookInfo {
    /// The colour of the cloth that it is bound in, where that is one of [`CLOTHS`].
    pub fn cloth_colour(&self) -> Option<Colour> {
        CLOTHS.into_iter().find(|(name, _)| *name == self.bound_in()).map(|(_, colour)| colour)
    }
}

impl BookParts {
    /// Lets covers and pages with the child's name follow the book, which was this before. What
    /// somebody has changed by hand stays.
    pub(crate) fn follow(&mut self, before: &BookInfo) {
        let now = self.info.clone();
        let colours = before.cloth_colour().zip(now.cloth_colour());
        let fills = colours.map(|(old, new)| (Ink::Custom(old), Ink::Custom(new)));
        for page in self.sections.iter_mut().flat_map(|section| &mut section.pages) {
            if let Some((old, new)) = fills
                && old != new
                && page.background.fill == Some(old)
            {
                Arc::make_mut(page).background.fill = Some(new);
            }
            let Some((role, old, new)) = said(page, before, &now) else { continue };
            if old != new {
                reword(page, role, old, new);
            }
        }
    }
}

/// What a page says of the book, in which role: before and now.
fn said<'a>(page: &Page, before: &'a BookInfo, now: &'a BookInfo) -> Option<(TextRole, &'a str, &'a str)> {
    let template = page.template.as_deref()?;
    if is_cover(template) {
        return Some((TextRole::CoverTitle, &before.title, &now.title));
    }
    let (_, role) = NAMED.into_iter().find(|(named, _)| *named == template)?;
    Some((role, before.child.called.trim(), now.child.called.trim()))
}

/// Says the new words where a page says exactly the old ones in this role.
fn reword(page: &mut Arc<Page>, role: TextRole, old: &str, new: &str) {
    let says = |paragraph: &Paragraph| paragraph.role == role && paragraph.text() == old;
    let has = |kind: &ElementKind| kind.words().is_some_and(|words| words.paragraphs.iter().any(says));
    if !page.elements.iter().any(|element| has(&element.kind)) {
        return;
    }
    let page = Arc::make_mut(page);
    let words = page.elements.iter_mut().filter_map(|element| element.kind.words_mut());
    for paragraph in words.flat_map(|words| &mut words.paragraphs).filter(|paragraph| says(paragraph)) {
        let style = paragraph.runs.first().map(|run| run.style).unwrap_or_default();
        let said = (!new.is_empty()).then(|| Run { text: new.to_owned(), style });
        paragraph.runs = said.into_iter().collect();
    }
    if page.title == old {
        page.title = new.to_owned();
    }
}
