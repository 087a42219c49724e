//! A tool of the toolbar: its icon over its word.

use super::focus_ring;
use crate::ui::icons::Icon;
use crate::ui::letters;
use crate::ui::scene::{Region, Scene};
use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A tool.
pub(crate) struct Tool<'a> {
    /// Its icon.
    pub icon: Icon,
    /// Its word.
    pub words: &'a str,
    /// What it is called where the word alone is too short.
    pub name: &'a str,
    /// The keys that do it too.
    pub keys: Option<&'a str>,
    /// Whether it can be pressed now.
    pub enabled: bool,
    /// Whether it holds now, for what is on or off.
    pub chosen: Option<bool>,
}

impl Tool<'_> {
    /// How wide it is.
    pub(crate) fn width(&self, scene: &Scene<'_>, ui: &Ui) -> f32 {
        let taken = scene.measure(ui.painter(), self.words, &scene.look.tokens.scale.small).x;
        (taken + 16.0).ceil().max(52.0)
    }

    /// Shows it with its left edge at `left`, in a bar.
    pub(crate) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, left: f32, bar: Rect) -> Response {
        let size = vec2(self.width(scene, ui), 50.0_f32.min(bar.height() - 8.0));
        let rect = Rect::from_min_size(pos2(left, bar.center().y - size.y / 2.0), size);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.scope_id().with(("tool", self.words)), sense);
        let look = scene.look;
        let radius = CornerRadius::same(look.tokens.radius.control as u8);
        let chosen = self.chosen == Some(true);
        if self.enabled && (chosen || response.is_pointer_button_down_on()) {
            ui.painter().rect_filled(rect, radius, look.colours.accent_soft);
        } else if self.enabled && response.hovered() {
            ui.painter().rect_filled(rect, radius, look.colours.hover);
        }
        let ink = if chosen {
            look.colours.accent
        } else if self.enabled {
            look.colours.ink
        } else {
            look.colours.ink_3.gamma_multiply(0.6)
        };
        let icon_at = pos2(rect.center().x, rect.top() + 17.0);
        scene.icon(ui.painter(), self.icon, icon_at, look.tokens.icon.toolbar, ink);
        let small = look.tokens.scale.small.clone();
        let taken = scene.measure(ui.painter(), self.words, &small).x;
        let at = pos2(rect.center().x - taken / 2.0, rect.bottom() - 11.0);
        scene.line(ui.painter(), at, self.words, &small, ink);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, self.enabled, chosen, self.name),
            None => WidgetInfo::labeled(Role::Button, self.enabled, self.name),
        });
        focus_ring(ui, scene, rect, &response, radius, false);
        if self.enabled {
            scene.stop(Region::Toolbar, response.id);
        }
        let tip = &scene.look.tokens.scale.second;
        match (self.keys, self.name == self.words) {
            (Some(keys), _) => letters::tip(response, &format!("{} · {keys}", self.name), tip),
            (None, false) => letters::tip(response, self.name, tip),
            (None, true) => response,
        }
    }
}
