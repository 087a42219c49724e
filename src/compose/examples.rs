//! Examples in the empty places of a page, so that one can see where words will go. For a picture of the
//! page alone: they never come into a book.

use super::stamp::written;
use super::template::Template;
use crate::book::Page;

/// Tells examples from anybody's words: a letter that is not seen, and that nobody types.
const MARK: char = '\u{2060}';

/// The page, fresh from its template or brought into it, with the template's examples where nothing is
/// said; and these examples.
pub fn with_examples(page: &Page, template: &Template, landscape: bool) -> (Page, Vec<String>) {
    let mut page = page.clone();
    let mut examples = Vec::new();
    for (element, frame) in page.elements.iter_mut().zip(template.frames(landscape).iter()) {
        let (Some(words), Some(places)) = (element.kind.words_mut(), frame.words()) else { continue };
        let mut places: Vec<_> = places.paragraphs.iter().filter(|place| !place.fixed).collect();
        let paragraphs = std::mem::take(&mut words.paragraphs);
        for paragraph in paragraphs {
            let at = places.iter().position(|place| place.role == paragraph.role);
            let place = at.map(|at| places.remove(at));
            match place.filter(|place| paragraph.text().trim().is_empty() && !place.text.is_empty()) {
                Some(place) => {
                    let lines = place.text.lines().map(|line| format!("{line}{MARK}"));
                    let text = lines.collect::<Vec<_>>().join("\n");
                    words.paragraphs.extend(written(place, &text, place.language.clone()));
                    examples.extend(text.lines().map(str::to_owned));
                }
                None => words.paragraphs.push(paragraph),
            }
        }
    }
    (page, examples)
}
