//! JSON read strictly: no member twice, no deeper than 128, no more values than memory bears.
//!
//! `serde_json` alone lets the second of two members of one name win without a word.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::Cell;
use std::fmt;

/// The most values (of any kind) in one file.
///
/// A book of 300 full pages has below 200,000; each takes up to half a kilobyte while it is read.
const MOST_VALUES: usize = 1_000_000;

/// A text that is no JSON, or JSON that this program does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotJson;

/// Reads one JSON value, and nothing after it. A byte order mark before it is passed over.
pub(crate) fn read(bytes: &[u8]) -> Result<Value, NotJson> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let budget = Cell::new(MOST_VALUES);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict { budget: &budget }.deserialize(&mut reader).map_err(|_| NotJson)?;
    reader.end().map_err(|_| NotJson)?;
    Ok(value)
}

/// Reads one JSON value from the beginning of the bytes; what follows it does not matter. Also how
/// many bytes it took. Every value that is read, also one that comes to nothing, is taken from what
/// `budget` still allows.
pub(crate) fn read_first(bytes: &[u8], budget: &Cell<usize>) -> Option<(Value, usize)> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict { budget }.deserialize(&mut reader).ok()?;
    // The reader tells where it stands only as what it yields next: nothing, from there.
    Some((value, reader.into_iter::<serde::de::IgnoredAny>().byte_offset()))
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    budget: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        let left = self.budget.get().checked_sub(1).ok_or_else(|| D::Error::custom("too many values"))?;
        self.budget.set(left);
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            array.push(item);
        }
        Ok(array.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(self)?;
            if object.insert(name, value).is_some() {
                return Err(A::Error::custom("a member twice"));
            }
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_others_let_pass_is_refused() {
        for text in [
            r#"{"a": 1, "a": 2}"#,
            r#"{"b": {"a": 1, "a": 1}}"#,
            "{} {}",
            "",
            "\0\0\0\0",
            "{\"a\": 1e999}",
            "{\"a\": NaN}",
            "\"\\ud800\"",
            "{\"a\": \"\u{0}\"}",
        ] {
            assert_eq!(read(text.as_bytes()), Err(NotJson), "{text}");
        }
        assert_eq!(read(&[b'[', b'"', 0xff, b'"', b']']), Err(NotJson));
        assert_eq!(read("[".repeat(100_000).as_bytes()), Err(NotJson));
    }

    #[test]
    fn a_byte_order_mark_is_passed_over_and_whole_numbers_stay_whole() {
        assert_eq!(read(b"\xef\xbb\xbf[18446744073709551615]"), Ok(json!([u64::MAX])));
    }

    #[test]
    fn a_flood_of_values_is_refused_before_it_fills_the_memory() {
        let flood = format!("[{}0]", "0,".repeat(MOST_VALUES));
        assert_eq!(read(flood.as_bytes()), Err(NotJson));
    }
}
