//! The toolkit's fonts and widgets, brought in line with the tokens.

use super::tokens::{Look, TextSize};
use crate::text::{Face, face_file};
use egui::{CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke};
use std::sync::Arc;

/// The window's faces: their name here, their family, their weight.
const FACES: [(&str, &str, u16); 6] = [
    ("regular", "Wix Madefor Text", 400),
    ("medium", "Wix Madefor Text", 500),
    ("semibold", "Wix Madefor Text", 600),
    ("bold", "Wix Madefor Text", 700),
    ("title", "Literata", 600),
    ("title-regular", "Literata", 400),
];
/// What stands in for scripts that they lack, and for signs.
const FALLBACKS: [(&str, &str, u16); 4] = [
    ("arabic", "Vazirmatn", 400),
    ("ethiopic", "Noto Sans Ethiopic", 400),
    ("symbols", "Noto Sans Symbols 2", 400),
    ("cyrillic", "Andika", 400),
];

/// Gives the toolkit the window's fonts.
pub(crate) fn set_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, family, weight) in FACES.into_iter().chain(FALLBACKS) {
        let file = face_file(&Face::new(family, weight));
        let mut data = FontData::from_owned(file.bytes().to_vec());
        data.index = file.index();
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let chain = |first: &str| -> Vec<String> {
        std::iter::once(first).chain(FALLBACKS.map(|(name, ..)| name)).map(str::to_owned).collect()
    };
    for (name, ..) in FACES {
        fonts.families.insert(FontFamily::Name(name.into()), chain(name));
    }
    fonts.families.insert(FontFamily::Proportional, chain("regular"));
    fonts.families.insert(FontFamily::Monospace, chain("regular"));
    ctx.set_fonts(fonts);
}

/// The toolkit's font for a size of text.
pub(crate) fn font(size: &TextSize) -> FontId {
    let name = match (size.family.as_str(), size.weight) {
        ("title", ..450) => "title-regular",
        ("title", _) => "title",
        (_, ..450) => "regular",
        (_, ..550) => "medium",
        (_, ..650) => "semibold",
        _ => "bold",
    };
    FontId::new(size.size, FontFamily::Name(name.into()))
}

/// Gives the toolkit's own widgets (menus, fields, scroll bars) the look's colours.
pub(crate) fn set_style(ctx: &egui::Context, look: &Look) {
    let colours = &look.colours;
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    ctx.all_styles_mut(|style| {
        for text in style.text_styles.values_mut() {
            *text = font(&look.tokens.scale.body);
        }
        let visuals = &mut style.visuals;
        visuals.dark_mode = look.scheme == crate::app::Colours::Evening;
        visuals.override_text_color = Some(colours.ink);
        visuals.panel_fill = colours.panel;
        visuals.window_fill = colours.panel;
        visuals.window_stroke = Stroke::new(look.control_edge(), colours.line);
        visuals.window_shadow = look.shadow("dialog");
        visuals.popup_shadow = look.shadow("card");
        visuals.window_corner_radius = CornerRadius::same(look.tokens.radius.dialog as u8);
        visuals.menu_corner_radius = CornerRadius::same(look.tokens.radius.card as u8);
        visuals.extreme_bg_color = colours.field;
        visuals.text_edit_bg_color = Some(colours.field);
        visuals.selection.bg_fill = colours.accent_soft;
        visuals.selection.stroke = Stroke::new(look.tokens.stroke.selected, colours.accent);
        visuals.hyperlink_color = colours.accent;
        visuals.text_cursor.stroke = Stroke::new(2.0, colours.accent);
        let edge = Stroke::new(look.control_edge(), colours.line_control);
        let widgets = &mut visuals.widgets;
        for (widget, fill) in [
            (&mut widgets.noninteractive, colours.panel),
            (&mut widgets.inactive, colours.field),
            (&mut widgets.hovered, colours.hover),
            (&mut widgets.active, colours.accent_soft),
            (&mut widgets.open, colours.hover),
        ] {
            widget.bg_fill = fill;
            widget.weak_bg_fill = fill;
            widget.bg_stroke = edge;
            widget.fg_stroke = Stroke::new(1.0, colours.ink);
            widget.corner_radius = radius;
            widget.expansion = 0.0;
        }
        style.spacing.item_spacing = egui::vec2(look.tokens.space.between_controls, 4.0);
        style.spacing.interact_size.y = look.tokens.target.least;
        style.spacing.scroll.bar_width = 8.0;
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.5;
        style.animation_time = 0.0;
    });
}
