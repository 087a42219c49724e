//! A field for a date, as well as it is known, and how it is understood while it is typed.
//!
//! It goes into the book when the field is left; what is no date yet stays in the field, and changes
//! nothing.

use super::parts::{LINE, group, may_change, words};
use crate::book::When;
use crate::language::event_meant;
use crate::ui::field::Field;
use crate::ui::scene::Region;
use crate::ui::widgets::Panel;
use egui::Id;

/// A date as it was typed.
type Typed = String;

/// Shows it; what it became, once it is understood and the field is left.
pub(super) fn date(
    panel: &mut Panel<'_, '_, '_>,
    id: Id,
    key: &'static str,
    when: Option<&When>,
) -> Option<Option<When>> {
    let book = panel.scene.state.book()?;
    let changes = may_change(panel);
    let known = when.map(|when| panel.scene.language.date_in(book.book(), when)).unwrap_or_default();
    let known = panel.scene.language.opening(&known);
    if !changes && known.is_empty() {
        return None;
    }
    let (label, hint) = (panel.scene.text(key), panel.scene.text("people-date-hint"));
    let pending: Option<Typed> = panel.ui.data(|data| data.get_temp(id));
    let mut became = None;
    group(panel, &label, None, |panel| {
        if !changes {
            return words(panel, id, &known);
        }
        let rect = panel.row(LINE);
        let text = pending.as_deref().unwrap_or(&known);
        let field = Field { hint: &hint, ..Field::line(panel.scene, id, rect, &label, text) };
        let typed = field.put(panel.ui, panel.scene, Region::Panel);
        let Some(now) = typed.changed.clone().or(pending) else { return };
        let language = panel.scene.language;
        let read = language.read_when(now.trim(), &|words| event_meant(book.book(), words));
        let is_empty = now.trim().is_empty();
        if (typed.left || typed.submitted) && (is_empty || read.is_some()) {
            panel.ui.data_mut(|data| data.remove_temp::<Typed>(id));
            if read.as_ref() != when {
                became = Some(read.clone());
            }
            return;
        }
        // What is understood is in the book at once: whoever goes elsewhere loses nothing.
        if typed.changed.is_some() && read.is_some() && read.as_ref() != when {
            became = Some(read.clone());
        }
        panel.ui.data_mut(|data| data.insert_temp(id, now));
        if is_empty {
            return;
        }
        panel.space(6.0);
        let colours = &panel.scene.look.colours;
        match &read {
            Some(when) => {
                let (said, ink) = (language.date_in(book.book(), when), colours.good);
                let said = language.opening(&said);
                // The title of an event may stand in it.
                let size = panel.scene.look.tokens.scale.second.clone();
                let set = panel.scene.ink.words(panel.ui.ctx(), &said, &size, ink, panel.width());
                let row = panel.row(set.size.y);
                set.draw(panel.ui.painter(), row.min);
                crate::ui::widgets::say_aloud(panel.ui, id.with("understood"), row, &said);
            }
            None => {
                let ink = colours.ink_2;
                let said = panel.scene.text("people-date-not-yet");
                panel.words(&said, ink);
            }
        }
    });
    became
}
