//! The program's own words by language, with plurals. Knows nothing of what is said, or where.
//!
//! All words that a person reads stand in `assets/locales`, one Fluent file a language. Code says
//! what it means by a [`Message`]: a key and what is filled in. A new language is one file and one
//! line of [`LANGUAGES`].

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;

/// The languages: tag (BCP 47), its own name, its words. The first has every key.
const LANGUAGES: &[(&str, &str, &str)] =
    &[("en-GB", "English", include_str!("../../assets/locales/en-GB.ftl"))];

/// Something to be said: a key of the locale files, and what is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key.
    pub key: &'static str,
    /// The names and values that are filled in.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value that is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A name, a title, other words already in their language.
    Text(String),
    /// A number, which decides between singular and plural.
    Number(i64),
}

impl Message {
    /// A message with nothing to fill in.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same with a value filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// One language of the program.
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    /// The language of this tag, or British English.
    pub fn of(tag: &str) -> &'static Language {
        let all = Self::all();
        all.iter().find(|language| language.tag == tag).unwrap_or(&all[0])
    }

    /// Every language, the complete one first.
    pub fn all() -> &'static [Language] {
        static ALL: OnceLock<Vec<Language>> = OnceLock::new();
        ALL.get_or_init(|| LANGUAGES.iter().map(|&(tag, name, words)| Self::read(tag, name, words)).collect())
    }

    fn read(tag: &'static str, name: &'static str, words: &str) -> Self {
        let locale = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
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

    /// Says a message with nothing to fill in.
    pub fn text(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    fn try_say(&self, message: &Message) -> Option<String> {
        let pattern = self.bundle.get_message(message.key)?.value()?;
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut faults = Vec::new();
        let spoken = self.bundle.format_pattern(pattern, Some(&args), &mut faults);
        faults.is_empty().then(|| spoken.into_owned())
    }
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
    fn a_key_that_is_not_there_shows_itself() {
        assert_eq!(Language::of("en-GB").text("no-such-key"), "no-such-key");
    }

    #[test]
    fn an_unknown_language_is_british_english() {
        assert_eq!(Language::of("xx").tag, "en-GB");
    }
}
