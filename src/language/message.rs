//! A sentence not yet said: its key in the locale files and what is filled into it.

use super::Language;
use crate::book::PartialDate;

/// A sentence by its key, with what is filled in. The words are chosen by
/// [`Language::say`](super::Language::say).
///
/// Made only from a key that stands whole in the code, with its arguments following at once, so that
/// a test can compare code and locale files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key in the locale files.
    pub key: &'static str,
    /// What is filled in, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What is filled into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A name, or other words as they are.
    Text(String),
    /// A number, which also chooses between one and several.
    Number(i64),
    /// A date as well as it is known, said in the language of the sentence.
    Date(PartialDate),
    /// Another sentence or part of one.
    Message(Box<Message>),
}

impl Message {
    /// The message of a key: `topic-what`, or `topic-what.part` for a part that goes with another.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// With something filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same with its dates said in this language, whatever the language of the rest.
    #[must_use]
    pub(super) fn dated(&self, dates: &Language) -> Self {
        let said = |arg: &Arg| match arg {
            Arg::Date(date) => Arg::Text(dates.date(*date)),
            Arg::Message(inner) => inner.dated(dates).into(),
            other => other.clone(),
        };
        Self { key: self.key, args: self.args.iter().map(|(name, arg)| (*name, said(arg))).collect() }
    }
}

impl Arg {
    /// Numbers one after the other: "2, 14".
    pub fn numbers(several: impl IntoIterator<Item = usize>) -> Self {
        let all = several.into_iter().map(Self::from);
        let one = all.reduce(|so_far, next| {
            Message::new("list-more").with("so-far", so_far).with("next", next).into()
        });
        one.unwrap_or_else(|| Self::Text(String::new()))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<PartialDate> for Arg {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
