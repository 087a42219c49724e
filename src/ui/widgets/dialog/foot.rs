//! The foot of a dialog: its buttons in the order in which they are read, in one row if there is room
//! for it and else in several. Knows nothing of what stands above it.

use super::{Dialog, SIDE, Verb};
use crate::app::Action;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook};
use egui::{Id, Rect, Ui, Vec2, pos2};

/// How high a button is, and how far from the next beside and below it.
const BUTTON: f32 = 44.0;
const BETWEEN: f32 = 12.0;
const BETWEEN_ROWS: f32 = 8.0;

/// The buttons of a dialog, row by row.
pub(super) struct Foot<'a> {
    rows: Vec<Vec<Placed<'a>>>,
}

/// A button, how large it is and what it does.
struct Placed<'a> {
    id: Id,
    button: Button<'a>,
    size: Vec2,
    action: &'a Action,
    enabled: bool,
}

impl<'a> Foot<'a> {
    /// The buttons of a dialog that is so wide.
    pub(super) fn of(dialog: &'a Dialog<'_>, ui: &Ui, scene: &mut Scene<'_>, width: f32) -> Self {
        let id = Id::unique(dialog.id);
        let only = dialog.verb.is_none() && dialog.instead.is_none();
        let (leave, action) = &dialog.leave;
        let mut all =
            vec![("leave", leave, action, true, if only { ButtonLook::Filled } else { ButtonLook::Plain })];
        if let Some((words, action)) = &dialog.instead {
            all.push(("instead", words, action, true, ButtonLook::Plain));
        }
        if let Some(Verb { words, action, enabled }) = &dialog.verb {
            all.push(("verb", words, action, *enabled, ButtonLook::Filled));
        }
        let mut rows: Vec<Vec<Placed<'_>>> = vec![Vec::new()];
        let mut taken = 0.0;
        // From the last, so that what most people want has company and the way out stands above it.
        for (key, words, action, enabled, look) in all.into_iter().rev() {
            let button = Button { height: BUTTON, ..Button::new(scene, words, look) };
            let size = button.size(scene, ui);
            if taken > 0.0 && taken + size.x > width - 2.0 * SIDE {
                rows.insert(0, Vec::new());
                taken = 0.0;
            }
            taken += size.x + BETWEEN;
            rows[0].insert(0, Placed { id: id.with(key), button, size, action, enabled });
        }
        Self { rows }
    }

    /// How high all rows are together.
    pub(super) fn height(&self) -> f32 {
        self.rows.len() as f32 * (BUTTON + BETWEEN_ROWS) - BETWEEN_ROWS
    }

    /// Shows the buttons about the middle of a rectangle, at its end; where the first of them begins.
    pub(super) fn show(self, ui: &mut Ui, scene: &mut Scene<'_>, foot: Rect) -> f32 {
        let mut top = foot.center().y - self.height() / 2.0;
        let mut first = foot.right();
        for row in self.rows {
            let taken: f32 = row.iter().map(|placed| placed.size.x + BETWEEN).sum();
            let mut left = foot.right() - SIDE - taken + BETWEEN;
            first = first.min(left);
            for Placed { id, button, size, action, enabled } in row {
                let place = Rect::from_min_size(pos2(left, top), size);
                left = place.right() + BETWEEN;
                let pressed = ui
                    .add_enabled_ui(enabled, |ui| button.put(ui, scene, Region::Notices, place, id).clicked())
                    .inner;
                if pressed {
                    scene.ask(action.clone());
                }
            }
            top += BUTTON + BETWEEN_ROWS;
        }
        first
    }
}
