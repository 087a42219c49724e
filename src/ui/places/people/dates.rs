//! A date of a person or a place, below its label.

use super::parts::{LINE, group, may_change, words};
use crate::book::When;
use crate::ui::date_field::{DateField, Dated};
use crate::ui::widgets::Panel;
use egui::Id;

/// Shows it.
pub(super) fn date(panel: &mut Panel<'_, '_, '_>, id: Id, key: &'static str, when: Option<&When>) -> Dated {
    let Some(book) = panel.scene.state.book() else { return Dated::Known };
    let known = when.map(|when| panel.scene.language.date_in(book.book(), when)).unwrap_or_default();
    let known = panel.scene.language.opening(&known);
    let changes = may_change(panel);
    if !changes && known.is_empty() {
        return Dated::Known;
    }
    let (label, hint) = (panel.scene.text(key), panel.scene.text("date-hint"));
    let mut dated = Dated::Known;
    group(panel, &label, None, |panel| {
        if !changes {
            return words(panel, id, &known);
        }
        let field = DateField {
            id,
            label: &label,
            hint: &hint,
            height: LINE,
            when,
            enabled: true,
            whole_day: false,
            about: "",
        };
        dated = field.put(panel);
    });
    dated
}
