//! Names and other words from outside, made fit to stand within a line.

use std::borrow::Cow;

/// Whether a character does not show and steers what does: it breaks the line, colours a terminal,
/// or turns round the direction of what follows.
pub fn steers(c: char) -> bool {
    is_break(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The words without such characters: a space where one would break the line, nothing for the others.
pub fn plain(words: &str) -> Cow<'_, str> {
    if !words.contains(steers) {
        return words.into();
    }
    let shown = words.chars().filter(|c| is_break(*c) || !steers(*c));
    shown.map(|c| if is_break(c) { ' ' } else { c }).collect::<String>().into()
}
