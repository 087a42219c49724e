//! Making new ids: short, readable aloud, never used before.
//!
//! Outside of `apply`, which is pure: whoever makes an edit asks for the ids that it needs first.

use crate::book::{ElementId, EventId, GroupId, PageId, PersonId, PhotoId, PlaceId, SectionId};
use std::hash::{BuildHasher, RandomState};

/// Digits and letters that are not mistaken for one another (no i, l, o, u), 5 bits each.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters for 64 bits.
const LENGTH: usize = 13;

/// Makes ids of 64 random bits, such as `e-7f3k2m9x0q4wd`. Two that are alike are as likely as a
/// chosen second in the age of the universe, and would be refused by the rules of the book.
#[derive(Clone, Debug)]
pub struct IdMaker {
    state: u64,
}

impl Default for IdMaker {
    fn default() -> Self {
        Self::new()
    }
}

impl IdMaker {
    /// A maker that starts anywhere.
    pub fn new() -> Self {
        let mut seed = [0; 8];
        let state = match getrandom::fill(&mut seed) {
            Ok(()) => u64::from_le_bytes(seed),
            // The standard library's own random keys, where the system gives no random bytes.
            Err(_) => RandomState::new().hash_one(0),
        };
        Self { state }
    }

    /// A maker that always makes the same ids, for tests.
    pub fn with_seed(seed: u64) -> Self {
        Self { state: seed }
    }

    /// 64 bits by SplitMix64 (Steele, Lea, Flood 2014): a full period, so never the same twice.
    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    fn text(&mut self, kind: &str) -> String {
        let bits = self.bits();
        let letter = |nth: usize| LETTERS[(bits >> (5 * nth)) as usize % LETTERS.len()];
        let letters = (0..LENGTH).map(|nth| char::from(letter(nth)));
        format!("{kind}-{}", letters.collect::<String>())
    }
}

macro_rules! makes {
    ($($(#[$doc:meta])* $name:ident -> $id:ident, $kind:literal)*) => {
        impl IdMaker {$(
            $(#[$doc])*
            pub fn $name(&mut self) -> $id {
                let text = self.text($kind);
                // Cannot fail: the text is letters, digits and a hyphen, and 16 bytes at most.
                $id::new(&text).expect("an id")
            }
        )*}
    };
}

makes! {
    /// For a new section.
    section -> SectionId, "s"
    /// For a new page.
    page -> PageId, "p"
    /// For a new element.
    element -> ElementId, "e"
    /// For a new group.
    group -> GroupId, "g"
    /// For a new photo.
    photo -> PhotoId, "ph"
    /// For a new event.
    event -> EventId, "ev"
    /// For a new person.
    person -> PersonId, "pe"
    /// For a new place.
    place -> PlaceId, "pl"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_id_is_made_twice_and_each_says_what_it_names() {
        let mut maker = IdMaker::new();
        let made: BTreeSet<_> = (0..10_000).map(|_| maker.element()).collect();
        assert_eq!(made.len(), 10_000);
        assert!(made.iter().all(|id| id.as_str().starts_with("e-") && id.as_str().len() == 15));
    }

    #[test]
    fn two_makers_make_different_ids_and_one_seed_makes_the_same() {
        assert_ne!(IdMaker::new().page(), IdMaker::new().page());
        assert_eq!(IdMaker::with_seed(7).page(), IdMaker::with_seed(7).page());
    }
}
