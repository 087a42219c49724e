//! Plain things of a book: what a test does not say of them is empty, and everybody may see them.

use lifestory::book::*;

/// A photo that nothing is known of.
pub fn photo(id: &str) -> Photo {
    Photo {
        id: PhotoId::new(id).expect("an id"),
        file: PhotoHash::of(id.as_bytes()),
        format: "jpeg".into(),
        width: 3000,
        height: 2000,
        taken: None,
        caption: String::new(),
        alt: String::new(),
        people: Vec::new(),
        place: None,
        source: String::new(),
        audience: Audience::EVERYONE,
    }
}
