//! The program's own words by language, with plurals, dates and lists. Knows nothing of where they
//! are shown.
//!
//! All words that a person reads stand in `assets/locales`, one Fluent file a language. Code says
//! what it means by a [`Message`]: a key and what is filled in. A new language is one file and one
//! line of [`LANGUAGES`].

mod compared;
mod dates;
mod message;
mod naming;
mod plain;
mod reading;
mod telling;

pub use compared::bare;
pub use message::{Arg, Message};
pub use naming::{line_below_title, spoken, usual_title};
pub use plain::{plain, steers};
pub use reading::{TypedEvent, TypedWhen};
pub use telling::{event_called, event_meant, is_named, name_those_told_of};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;

/// The languages: tag (BCP 47), its own name, its words. The first has every key.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en-GB", "English", include_str!("../../assets/locales/en-GB.ftl")),
    ("ar", "العربية", include_str!("../../assets/locales/ar.ftl")),
];

/// One language of the program.
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    /// The language for a BCP 47 tag: the very one, else one of the same tongue, else British English.
    pub fn of(tag: &str) -> &'static Language {
        let tongue = |tag: &str| tag.split(['-', '_']).next().map(str::to_ascii_lowercase);
        let all = Self::all();
        all.iter()
            .find(|language| language.tag.eq_ignore_ascii_case(tag))
            .or_else(|| all.iter().find(|language| tongue(language.tag) == tongue(tag)))
            .unwrap_or(&all[0])
    }

    /// Every language, the complete one first.
    pub fn all() -> &'static [Language] {
        static ALL: OnceLock<Vec<Language>> = OnceLock::new();
        ALL.get_or_init(|| LANGUAGES.iter().map(|&(tag, name, words)| Self::read(tag, name, words)).collect())
    }

    /// Whether it is read from the right.
    pub fn reads_from_right(&self) -> bool {
        /// The tongues of the program, or to come, that are written from right to left.
        const FROM_RIGHT: [&str; 6] = ["ar", "ckb", "fa", "he", "ps", "ur"];
        self.tag.split('-').next().is_some_and(|tongue| FROM_RIGHT.contains(&tongue))
    }

    fn read(tag: &'static str, name: &'static str, words: &str) -> Self {
        let locale = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_formatter(Some(match tag {
            "ar" => |value, _| arabic_number(value),
            _ => |_, _| None,
        }));
        // Names stand in sentences as they are; whoever sets mixed directions adds isolates there.
        bundle.set_use_isolating(false);
        // A faulty line is left out and its key falls back; a test reads every file without fault.
        let resource = match FluentResource::try_new(words.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { tag, name, bundle }
    }

    /// Says a message. A key that this language lacks is said in British English, and one that no
    /// language has as the key itself, so that a mistake is seen and nothing fails.
    pub fn say(&self, message: &Message) -> String {
        let spoken = self.try_say(message).or_else(|| Self::all().first()?.try_say(message));
        spoken.unwrap_or_else(|| message.key.to_owned())
    }

    /// The same with its dates in another language.
    pub fn say_dated(&self, message: &Message, dates: &Language) -> String {
        if dates.tag == self.tag { self.say(message) } else { self.say(&message.dated(dates)) }
    }

    /// Says a message with nothing to fill in.
    pub fn text(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    /// The words with a capital at their head, for a line or sentence that they begin.
    pub fn opening(&self, words: &str) -> String {
        let mut letters = words.chars();
        let Some(first) = letters.next() else { return String::new() };
        let mut large = first.to_uppercase();
        // One letter for one: "ß" and "ﬁ" stay, and so does a word with a capital of its own, "iPad".
        match (large.next(), large.next(), letters.clone().next()) {
            (Some(capital), None, next) if !next.is_some_and(char::is_uppercase) => {
                std::iter::once(capital).chain(letters).collect()
            }
            _ => words.to_owned(),
        }
    }

    /// Words with their digits as this language writes them.
    pub fn digits(&self, words: &str) -> String {
        match self.tag {
            "ar" => words.chars().map(arabic_digit).collect(),
            _ => words.to_owned(),
        }
    }

    /// Several as one: "Mum, Kevin and Mali".
    pub fn list(&self, several: &[String]) -> String {
        let Some((last, before)) = several.split_last() else { return String::new() };
        let Some((first, middle)) = before.split_first() else { return last.clone() };
        let all_but_last = middle.iter().fold(first.clone(), |so_far, next| {
            self.say(&Message::new("list-more").with("so-far", so_far).with("next", next.clone()))
        });
        self.say(&Message::new("list-last").with("so-far", all_but_last).with("last", last.clone()))
    }

    /// The words of a key, or of an attribute where the key is written `key.attribute`.
    fn try_say(&self, message: &Message) -> Option<String> {
        let (key, attribute) = match message.key.split_once('.') {
            Some((key, attribute)) => (key, Some(attribute)),
            None => (message.key, None),
        };
        let found = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => found.get_attribute(attribute)?.value(),
            None => found.value()?,
        };
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
        }
        let mut faults = Vec::new();
        let spoken = self.bundle.format_pattern(pattern, Some(&args), &mut faults);
        faults.is_empty().then(|| spoken.into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            // Names come from anywhere: none may break or turn round the sentence it stands in.
            Arg::Text(text) if is_numbers(text) => FluentValue::from(self.digits(text)),
            Arg::Text(text) => FluentValue::from(plain(text)),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(self.date(*date)),
            Arg::Message(message) => FluentValue::from(self.say(message)),
        }
    }
}

/// Whether words are nothing but numbers, such as a time or the numbers of pages. A single sign may be a
/// key of the keyboard, and stays as it is.
fn is_numbers(words: &str) -> bool {
    let of_number = |c: char| c.is_ascii_digit() || matches!(c, ':' | '–' | ',' | '.' | ' ');
    words.len() > 1 && words.chars().all(of_number)
}

fn arabic_number(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().chars().map(arabic_digit).collect()),
        _ => None,
    }
}

/// A digit as it is written with Arabic letters; other signs as they are.
fn arabic_digit(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locale_file_is_read_without_fault() {
        for (tag, _, words) in LANGUAGES {
            let read = FluentResource::try_new((*words).to_owned());
            assert!(read.is_ok(), "{tag}: {:?}", read.err().map(|(_, faults)| faults));
        }
    }

    #[test]
    fn numbers_choose_between_one_and_many() {
        let language = Language::of("en-GB");
        let pages = |n: usize| language.say(&Message::new("count-pages").with("n", n));
        assert_eq!((pages(1), pages(24)), ("1 page".into(), "24 pages".into()));
    }

    #[test]
    fn a_name_cannot_break_colour_or_turn_round_its_sentence() {
        let name = "a\u{1b}[31m\nGone: \u{202e}gpj.\u{2066}x\u{2028}\u{9b}b\u{200f}";
        let said =
            Language::of("en-GB").say(&Message::new("import-refused").with("name", name).with("why", "No."));
        assert_eq!(said, "a [31m Gone: gpj.x  b\u{200f} was left out. No.");
    }

    #[test]
    fn a_key_that_is_not_there_shows_itself() {
        assert_eq!(Language::of("en-GB").text("no-such-key"), "no-such-key");
    }

    #[test]
    fn a_language_is_found_by_its_tag_or_its_tongue_and_any_other_is_british() {
        for tag in ["en-GB", "en-gb", "en", "en_US", "xx", ""] {
            assert_eq!(Language::of(tag).tag, "en-GB", "{tag}");
        }
    }

    #[test]
    fn several_are_joined_as_people_join_them() {
        let say = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(ToString::to_string).collect();
            Language::of("en-GB").list(&names)
        };
        assert_eq!(say(&[]), "");
        assert_eq!(say(&["Mum"]), "Mum");
        assert_eq!(say(&["Mum", "Kevin"]), "Mum and Kevin");
        assert_eq!(say(&["Mum", "Kevin", "Mali", "عمي سامر"]), "Mum, Kevin, Mali and عمي سامر");
    }

    #[test]
    fn words_begin_a_line_with_a_capital_where_their_script_has_any() {
        let words = Language::of("en-GB");
        assert_eq!(words.opening("about 2019"), "About 2019");
        assert_eq!(words.opening("élan"), "Élan");
        assert_eq!(words.opening("في"), "في");
        assert_eq!(words.opening(""), "");
    }
}
