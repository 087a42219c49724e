//! The name of a photo: the SHA-256 of its file's bytes.
//!
//! A name that comes from the bytes finds doubles, shows damage, and gives nothing away. Knows only
//! bytes: what a picture looks like is the matter of [`crate::photo`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The SHA-256 of a photo's bytes, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoHash([u8; 32]);

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a photo is named by 64 lower-case hexadecimal digits")]
pub struct NotAPhotoHash;

impl PhotoHash {
    /// The name of the photo that has these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The name with this digest, for whoever hashes while reading.
    pub const fn from_bytes(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// The digest itself.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for PhotoHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PhotoHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhotoHash({self})")
    }
}

impl FromStr for PhotoHash {
    type Err = NotAPhotoHash;

    /// Upper case is refused: one photo has one name, also on disks that tell case apart.
    fn from_str(text: &str) -> Result<Self, NotAPhotoHash> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Ok(byte - b'0'),
            b'a'..=b'f' => Ok(byte - b'a' + 10),
            _ => Err(NotAPhotoHash),
        };
        let digits: &[u8; 64] = text.as_bytes().try_into().map_err(|_| NotAPhotoHash)?;
        let mut digest = [0; 32];
        for (byte, pair) in digest.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Self(digest))
    }
}

impl Serialize for PhotoHash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PhotoHash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for PhotoHash {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PhotoHash".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
            "description": "SHA-256 of the photo's bytes"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-4's own example: the digest of "abc".
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_photo_is_named_by_the_sha256_of_its_bytes() {
        assert_eq!(PhotoHash::of(b"abc").to_string(), ABC);
        assert_eq!(ABC.parse(), Ok(PhotoHash::of(b"abc")));
    }

    #[test]
    fn only_64_lower_case_digits_are_a_name() {
        for text in
            ["", "ba78", &ABC.to_uppercase(), &ABC.replace('b', "g"), &format!("{ABC}0"), &"é".repeat(32)]
        {
            assert_eq!(text.parse::<PhotoHash>(), Err(NotAPhotoHash), "{text}");
        }
    }

    #[test]
    fn a_name_survives_json() {
        let json = serde_json::to_string(&PhotoHash::of(b"abc")).expect("a hash can be written");
        assert_eq!(json, format!("\"{ABC}\""));
        assert_eq!(serde_json::from_str::<PhotoHash>(&json).expect("and read"), PhotoHash::of(b"abc"));
    }
}
