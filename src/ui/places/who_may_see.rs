//! Who may see something: the same choices, in the same words, for pages, things on them, photos,
//! people and places.
//!
//! A book that may only be looked at shows the one that holds.

use crate::book::{Audience, AudienceChange};
use crate::language::Message;
use crate::ui::widgets::{ButtonLook, Choice, Panel};

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
pub(crate) fn who_may_see(panel: &mut Panel<'_, '_, '_>, now: &[Audience]) -> Option<AudienceChange> {
    let changes = panel.scene.state.book().is_some_and(|book| book.may_change());
    let readers = |of: &Audience| of.readers().collect::<Vec<_>>();
    let holds = |of: &Audience| now.iter().all(|one| readers(one) == readers(of));
    let is_offered = offered().iter().any(|(of, _)| holds(of));
    let shown: Vec<_> = offered().into_iter().filter(|(of, _)| changes || holds(of)).collect();
    let words: Vec<String> = shown.iter().map(|(_, key)| panel.scene.text(key)).collect();
    let choices: Vec<Choice<'_, Audience>> = (shown.iter().zip(&words))
        .map(|((of, _), words)| Choice { words, chosen: holds(of), value: *of })
        .collect();
    let (ages, any_age) = ages_of(panel, now);
    let label = panel.scene.text("panel-who-may-see");
    let ink = panel.scene.look.colours.ink_2;
    let mut change = None;
    panel.group(&label, |panel| {
        if !is_offered {
            let mixed = now.windows(2).any(|two| readers(&two[0]) != readers(&two[1]));
            let key = match (mixed, changes) {
                (true, true) => "panel-mixed",
                (true, false) => "audience-mixed",
                (false, _) => "audience-other",
            };
            let words = panel.scene.text(key);
            panel.words(&words, ink);
            panel.space(6.0);
        }
        let pressed = panel.choices(1, &choices).filter(|_| changes);
        change = pressed.map(AudienceChange::Readers);
        if let Some(ages) = ages {
            panel.space(6.0);
            panel.words(&ages, ink);
            if changes && panel.buttons(ButtonLook::Plain, &[&any_age]).is_some() {
                change = Some(AudienceChange::AnyAge);
            }
        }
    });
    change
}

/// From which age the child may see them, where one is set; and the words that take it off.
fn ages_of(panel: &Panel<'_, '_, '_>, now: &[Audience]) -> (Option<String>, String) {
    let set = now.iter().filter_map(|one| one.from_age);
    let words = set.clone().min().zip(set.max()).map(|(least, most)| {
        let all = now.iter().all(|one| one.from_age == Some(least));
        let key = if all { "audience-from-age" } else { "audience-from-ages" };
        panel.scene.say(&Message::new(key).with("age", usize::from(least)).with("most", usize::from(most)))
    });
    (words, panel.scene.text("audience-any-age"))
}
