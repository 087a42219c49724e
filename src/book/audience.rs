//! Who may see something: a set of readers, and perhaps an age before which not even they.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who a copy of the book is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reader {
    /// The child, reading alone.
    Own,
    /// The child and an adult, reading together.
    Together,
    /// Parents and carers.
    Carer,
    /// Friends and others whom the child shows the book.
    Share,
    /// The records of the council.
    File,
}

impl Reader {
    /// Every reader, in the order in which people are shown them.
    pub const ALL: [Reader; 5] = [Reader::Own, Reader::Together, Reader::Carer, Reader::Share, Reader::File];

    /// As it is named in the book's file and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Together => "together",
            Self::Carer => "carer",
            Self::Share => "share",
            Self::File => "file",
        }
    }

    /// The reader of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.name() == name)
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Who may see a page, an element, a photo, an event, a person or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Audience {
    readers: u8,
    /// The age in whole years from which the child may see it, where one is set.
    pub from_age: Option<u8>,
}

impl Audience {
    /// All five readers, at any age.
    pub const EVERYONE: Audience = Audience { readers: 0b1_1111, from_age: None };
    /// Nobody: kept back.
    pub const NOBODY: Audience = Audience { readers: 0, from_age: None };

    /// The given readers, at any age.
    pub fn of(readers: &[Reader]) -> Self {
        Self { readers: readers.iter().fold(0, |set, reader| set | reader.bit()), from_age: None }
    }

    /// All but those whom the child shows the book.
    pub fn at_home() -> Self {
        Self::of(&[Reader::Own, Reader::Together, Reader::Carer, Reader::File])
    }

    /// Read with an adult, and by adults.
    pub fn read_together() -> Self {
        Self::of(&[Reader::Together, Reader::Carer, Reader::File])
    }

    /// Parents, carers and the records.
    pub fn grown_ups() -> Self {
        Self::of(&[Reader::Carer, Reader::File])
    }

    /// The records alone.
    pub fn file_only() -> Self {
        Self::of(&[Reader::File])
    }

    /// Whether this reader is among them, age aside.
    pub fn includes(self, reader: Reader) -> bool {
        self.readers & reader.bit() != 0
    }

    /// The readers, in order.
    pub fn readers(self) -> impl Iterator<Item = Reader> {
        Reader::ALL.into_iter().filter(move |reader| self.includes(*reader))
    }
}

impl Default for Audience {
    fn default() -> Self {
        Self::EVERYONE
    }
}

/// A choice of who may see something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudienceChange {
    /// Its readers; an age that was set stays.
    Readers(Audience),
    /// They may see it at any age.
    AnyAge,
}

impl AudienceChange {
    /// Who may see something after this, of whom it was so far.
    pub fn of(self, now: Audience) -> Audience {
        match self {
            Self::Readers(chosen) => Audience { from_age: now.from_age, ..chosen },
            Self::AnyAge => Audience { from_age: None, ..now },
        }
    }
}

/// How an audience stands in the file: the readers by name.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Audience")]
struct Written {
    readers: Vec<Reader>,
    #[serde(default)]
    from_age: Option<u8>,
}

impl Serialize for Audience {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written { readers: self.readers().collect(), from_age: self.from_age }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Audience {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(from)?;
        Ok(Self { from_age: written.from_age, ..Self::of(&written.readers) })
    }
}

impl JsonSchema for Audience {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Audience".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_readers_leaves_the_age_and_an_age_goes_only_when_it_is_taken_off() {
        let from_11 = Audience { from_age: Some(11), ..Audience::read_together() };
        let everyone = AudienceChange::Readers(Audience::EVERYONE);
        assert_eq!(everyone.of(from_11), Audience { from_age: Some(11), ..Audience::EVERYONE });
        assert_eq!(everyone.of(Audience::NOBODY), Audience::EVERYONE, "none is set by it");
        assert_eq!(AudienceChange::AnyAge.of(from_11), Audience::read_together());
    }

    #[test]
    fn an_audience_is_written_by_name_and_read_back() {
        let audience = Audience { from_age: Some(11), ..Audience::read_together() };
        let json = serde_json::to_value(audience).unwrap();
        assert_eq!(json, serde_json::json!({ "readers": ["together", "carer", "file"], "from_age": 11 }));
        assert_eq!(serde_json::from_value::<Audience>(json).unwrap(), audience);
    }

    #[test]
    fn at_home_is_everybody_but_those_it_is_shown_to() {
        let home = Audience::at_home();
        for reader in Reader::ALL {
            assert_eq!(home.includes(reader), reader != Reader::Share);
        }
    }
}
