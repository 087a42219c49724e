//! What a book is called until somebody calls it otherwise.

use super::{Language, Message};

/// The program's words in a language (BCP 47), where it speaks that tongue.
pub fn spoken(tag: &str) -> Option<&'static Language> {
    let tongue = |tag: &str| tag.split('-').next().map(str::to_owned);
    Some(Language::of(tag)).filter(|words| tongue(words.tag) == tongue(tag))
}

/// The title of a book that nobody has named: the child's, in the book's language (BCP 47) as far as the
/// program speaks it.
pub fn usual_title(language: &str, child: &str) -> String {
    match (spoken(language), child.trim()) {
        (words, "") => words.unwrap_or_else(|| Language::of("en-GB")).text("new-book-unnamed"),
        (Some(words), name) => words.say(&Message::new("new-book-title-of").with("child", name)),
        (None, name) => name.to_owned(),
    }
}

/// What stands below the title on a cover; nothing in a language (BCP 47) that the program does not speak.
pub fn line_below_title(language: &str) -> String {
    spoken(language).map_or_else(String::new, |words| words.text("new-book-below-title"))
}
