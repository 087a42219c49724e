//! Who may see something: the same choices, in the same words, for pages, things on them, photos,
//! people and places.
//!
//! A book that may only be looked at shows the one that holds.

use crate::book::{Audience, Reader};
use crate::ui::widgets::{Choice, Panel};

/// The choices, with the keys of their words.
fn offered() -> [(Audience, &'static str); 6] {
    [
        (Audience::EVERYONE, "audience-everyone"),
        (Audience::at_home(), "audience-home"),
        (Audience::read_together(), "audience-together"),
        (Audience::grown_ups(), "audience-adults"),
        (Audience::file_only(), "audience-file"),
        (Audience::NOBODY, "audience-nobody"),
    ]
}

/// The group in a panel for one thing or several, of which `now` holds; what was chosen for all of them.
/// An age that was set stays, the highest of several.
pub(crate) fn who_may_see(panel: &mut Panel<'_, '_, '_>, now: &[Audience]) -> Option<Audience> {
    let changes = panel.scene.state.book().is_some_and(|book| book.may_change());
    let holds = |of: &Audience| {
        let same =
            |one: &Audience| Reader::ALL.iter().all(|reader| of.includes(*reader) == one.includes(*reader));
        now.iter().all(same)
    };
    let shown: Vec<_> = offered().into_iter().filter(|(of, _)| changes || holds(of)).collect();
    let words: Vec<String> = shown.iter().map(|(_, key)| panel.scene.text(key)).collect();
    let choices: Vec<Choice<'_, Audience>> = (shown.iter().zip(&words))
        .map(|((of, _), words)| Choice { words, chosen: holds(of), value: *of })
        .collect();
    let label = panel.scene.text("panel-who-may-see");
    let mut pressed = None;
    panel.group(&label, |panel| pressed = panel.choices(1, &choices).filter(|_| changes));
    let from_age = now.iter().filter_map(|one| one.from_age).max();
    pressed.map(|mut audience| {
        audience.from_age = from_age;
        audience
    })
}
