//! What is said of photos: when, who is in them, in which words, who may see them.

use super::{Known, one_of};
use crate::app::AppState;
use crate::app::places::people::somebody;
use crate::book::{Photo, PhotoId};
use crate::edit::{Edit, FactEdit, PhotoEdit};
use std::sync::Arc;

pub(super) fn know(state: &mut AppState, of: &[PhotoId], known: Known) {
    let Some(open) = state.book_mut() else { return };
    let photos: Vec<Arc<Photo>> = of.iter().filter_map(|id| open.photo(id).cloned()).collect();
    // Whoever is in none of the book's photos need not be in the book.
    if photos.is_empty() {
        return;
    }
    let mut edits = Vec::new();
    let known = match known {
        Known::NewPerson(name) => {
            let called = name.trim();
            if called.is_empty() {
                return;
            }
            let known = open.book().parts().people.iter().find(|person| person.called.trim() == called);
            let id = match known {
                Some(person) => person.id.clone(),
                None => {
                    let person = somebody(open.ids().person(), called);
                    let id = person.id.clone();
                    edits.push(Edit::Fact(FactEdit::AddPerson(Arc::new(person))));
                    id
                }
            };
            Known::Person(id, true)
        }
        other => other,
    };
    for photo in photos {
        let mut changed = Photo::clone(&photo);
        match &known {
            Known::When(when) => changed.taken.clone_from(when),
            Known::Person(person, true) if !changed.people.contains(person) => {
                changed.people.push(person.clone());
            }
            Known::Person(_, true) | Known::NewPerson(_) => {}
            Known::Person(person, false) => changed.people.retain(|one| one != person),
            Known::Caption(caption) => changed.caption.clone_from(caption),
            Known::Alt(alt) => changed.alt.clone_from(alt),
            Known::Source(source) => changed.source.clone_from(source),
            Known::Audience(change) => changed.audience = change.of(changed.audience),
        }
        if changed != *photo {
            edits.push(Edit::Photo(PhotoEdit::Update { photo: Arc::new(changed) }));
        }
    }
    if !edits.is_empty() {
        state.edit(&one_of(edits));
    }
}
