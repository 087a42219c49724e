//! Which way a paragraph reads: by its language where it has letters of it, else by its first letter.

use super::paragraph::ParagraphText;
use super::script::script_of;

/// Which way a paragraph reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// By its language and letters.
    #[default]
    ByLetters,
    /// From the left, whatever its letters.
    FromLeft,
    /// From the right, whatever its letters.
    FromRight,
}

/// The languages that are read from the right, by their first subtag.
const FROM_RIGHT: &[&str] =
    &["ar", "fa", "prs", "ps", "ckb", "ur", "he", "yi", "ug", "sd", "dv", "arc", "syr", "pnb", "glk"];
/// Scripts as a tag names them that are read from the left, whatever is usual in the language.
const LEFT_SCRIPTS: &[&str] = &["latn", "cyrl"];

/// Whether a language (BCP 47) is read from the right.
pub fn language_from_right(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']).map(str::to_ascii_lowercase);
    let tongue = parts.next().unwrap_or_default();
    FROM_RIGHT.contains(&tongue.as_str()) && !parts.any(|part| LEFT_SCRIPTS.contains(&part.as_str()))
}

/// Whether words of a language are read from the right; none where neither the language nor a letter
/// says so.
///
/// A language read from the right decides as soon as one of the letters is: "Kevin هو سلحفاة" in Arabic
/// begins at the right though its first word does not. Everywhere else the first letter decides, so that
/// words whose language nobody has noted stand right as well.
pub fn reads_from_right(text: &str, language: Option<&str>) -> Option<bool> {
    let from_right = language.is_some_and(language_from_right);
    // Digits have a script as well, but go along with the letters: "١٢ مايو".
    let is_letter = |c: &char| c.is_alphabetic() && script_of(*c).is_some();
    let first = text.chars().find(is_letter).map(is_from_right);
    match first {
        None => from_right.then_some(true),
        Some(first) => Some(first || (from_right && text.chars().any(is_from_right))),
    }
}

/// Whether a letter is read from the right.
pub fn is_from_right(c: char) -> bool {
    let strong = matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    strong && c.is_alphabetic()
}

/// Whether a paragraph reads from the right; none where only the rules of mixed text can say.
pub(super) fn direction(paragraph: &ParagraphText) -> Option<bool> {
    match paragraph.direction {
        Direction::FromLeft => Some(false),
        Direction::FromRight => Some(true),
        Direction::ByLetters => {
            reads_from_right(&paragraph.text, paragraph.style.language.as_deref()).filter(|right| *right)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides_whatever_number_or_sign_stands_before_it() {
        assert_eq!(reads_from_right("١٢ مايو ٢٠٢٣", None), Some(true));
        assert_eq!(reads_from_right("12، مايو", None), Some(true));
        assert_eq!(reads_from_right("١٢ May", None), Some(false));
        assert_eq!(reads_from_right("١٢", None), None);
        assert_eq!(reads_from_right("١٢", Some("ar")), Some(true));
    }

    #[test]
    fn a_language_is_read_from_the_right_unless_its_script_is_not() {
        assert!(language_from_right("fa-AF") && language_from_right("ckb") && language_from_right("AR"));
        assert!(
            !language_from_right("ku") && !language_from_right("ar-Latn") && !language_from_right("en-GB")
        );
    }
}
