//! What stands in an open row, laid out from the top down.

use crate::book::LifeEvent;
use crate::ui::field::{Field, Typed};
use crate::ui::scene::{Region, Scene};
use egui::{Id, Rect, Ui, pos2, vec2};

/// Room between groups, and below a label, in points.
pub(super) const BETWEEN: f32 = 12.0;
const BELOW_LABEL: f32 = 4.0;

/// What is laid out from the top down.
pub(super) struct Column<'u, 's, 'a> {
    pub(super) ui: &'u mut Ui,
    pub(super) scene: &'s mut Scene<'a>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    /// The event as it is to be after this frame.
    pub(super) event: LifeEvent,
}

impl Column<'_, '_, '_> {
    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }

    pub(super) fn take(&mut self, height: f32) -> Rect {
        let rect = Rect::from_min_size(pos2(self.left, self.top), vec2(self.width(), height));
        self.top += height;
        rect
    }

    pub(super) fn label(&mut self, left: f32, key: &'static str) {
        let words = self.scene.text(key);
        let size = self.scene.look.tokens.scale.label.clone();
        let at = pos2(left, self.top + size.line / 2.0);
        self.scene.line(self.ui.painter(), at, &words, &size, self.scene.look.colours.ink_2);
    }

    pub(super) fn label_height(&self) -> f32 {
        self.scene.look.tokens.scale.label.line + BELOW_LABEL
    }

    pub(super) fn id(&self, of: impl std::hash::Hash + std::fmt::Debug) -> Id {
        self.ui.scope_id().with(("open row", of))
    }

    /// A field of one line; `in_book` says that its words go into the book as they are typed.
    pub(super) fn field(
        &mut self,
        rect: Rect,
        key: &'static str,
        hint: &str,
        text: &str,
        in_book: bool,
    ) -> Typed {
        let label = self.scene.text(key);
        let field = Field::line(self.scene, self.id(key), rect, &label, text);
        Field { hint, in_book, ..field }.put(self.ui, self.scene, Region::Strip)
    }
}
