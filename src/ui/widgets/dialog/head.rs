//! The head of a dialog: its title, and what is said below it or the cross beside it.

use super::{Dialog, DialogSize, SIDE};
use crate::ui::icons::Icon;
use crate::ui::ink::SetWords;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{IconButton, say_aloud, say_heading};
use egui::{Rect, Ui, Vec2, pos2, vec2};

/// Above and below the title.
const ROUND_TITLE: f32 = 18.0;
/// From the title to what is said of it.
const BELOW_TITLE: f32 = 4.0;

/// The head of a dialog, before it is shown.
pub(super) struct Head<'a> {
    dialog: &'a Dialog<'a>,
    title: SetWords,
    says: Option<SetWords>,
    /// How wide the words may be, and how high the title is.
    words: Vec2,
    /// How large all of it is.
    pub(super) size: Vec2,
}

impl<'a> Head<'a> {
    /// The head of a dialog that is so wide.
    pub(super) fn of(dialog: &'a Dialog<'a>, ui: &Ui, scene: &mut Scene<'_>, width: f32) -> Self {
        let (scale, colours) = (&scene.look.tokens.scale, &scene.look.colours);
        let fills = dialog.size == DialogSize::Fills;
        let wide = width - 2.0 * SIDE - if fills { 44.0 } else { 0.0 };
        let title = scene.ink.words(ui.ctx(), dialog.title, &scale.dialog_title, colours.ink, wide);
        let says = (!fills && !dialog.words.is_empty())
            .then(|| scene.ink.words(ui.ctx(), dialog.words, &scale.second, colours.ink_2, wide));
        let title_high = title.size.y.max(scale.dialog_title.line);
        let under = says.as_ref().map_or(0.0, |says| says.size.y + BELOW_TITLE);
        let size = vec2(width, (ROUND_TITLE + title_high + under + ROUND_TITLE).ceil());
        Self { dialog, title, says, words: vec2(wide, title_high), size }
    }

    /// Shows it from here.
    pub(super) fn show(self, ui: &mut Ui, scene: &mut Scene<'_>, head: Rect) {
        let at = head.min + vec2(SIDE, ROUND_TITLE);
        self.title.draw(ui.painter(), at);
        let rect = Rect::from_min_size(at, self.words);
        say_heading(ui, ui.scope_id().with("title"), rect, self.dialog.title);
        if let Some(says) = self.says {
            let at = rect.left_bottom() + vec2(0.0, BELOW_TITLE);
            says.draw(ui.painter(), at);
            let rect = Rect::from_min_size(at, vec2(rect.width(), says.size.y));
            say_aloud(ui, ui.scope_id().with("words"), rect, self.dialog.words);
        }
        if self.dialog.size == DialogSize::Fills {
            let square =
                Rect::from_center_size(pos2(head.right() - 34.0, head.center().y), Vec2::splat(40.0));
            let (name, action) = &self.dialog.leave;
            let close = IconButton { icon: Icon::Close, name, keys: None, enabled: true, side: 20.0 };
            if close.put(ui, scene, Region::Notices, square).clicked() {
                scene.ask(action.clone());
            }
        }
    }
}
