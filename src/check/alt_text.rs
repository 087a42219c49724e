//! Pictures that have no words for reading aloud.

use super::{Check, Checked, Finding, Weight, calling};
use crate::book::ElementKind;
use crate::language::Message;

pub(super) struct AltText;

impl Check for AltText {
    fn id(&self) -> &'static str {
        "alt-text"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        for (page, element) in of.elements() {
            let ElementKind::Picture(picture) = &element.kind else { continue };
            let photo = picture.photo.as_ref().and_then(|photo| of.book().photo(photo));
            // An empty frame has nothing to be told of.
            let Some(photo) = photo else { continue };
            let words = picture.alt.as_deref().unwrap_or(&photo.alt);
            if words.trim().is_empty() {
                let what = Message::new("check-alt-missing")
                    .with("photo", calling::picture(of.book(), page, element))
                    .with("page", page.number);
                found.push(page.finding(self.id(), element, Weight::Invitation, what));
            }
        }
        found
    }
}
