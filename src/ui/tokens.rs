//! Every colour, size and time of the window, from `assets/window/tokens.json`.
//!
//! No other file of the window holds any. Knows nothing of what is drawn with them.

use crate::app::Colours;
use egui::Color32;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The file.
const FILE: &str = include_str!("../../assets/window/tokens.json");

macro_rules! palette {
    ($($name:ident),+ $(,)?) => {
        /// The colours of the window in one of its schemes.
        #[derive(Clone, Debug)]
        pub(crate) struct Palette { $(pub $name: Color32),+ }

        impl Palette {
            fn of(colours: &BTreeMap<String, String>) -> Self {
                Self { $($name: colour(colours.get(stringify!($name)).map_or("", String::as_str))),+ }
            }

            /// A colour by its name in the file.
            #[cfg(test)]
            fn named(&self, name: &str) -> Option<Color32> {
                match name { $(stringify!($name) => Some(self.$name),)+ _ => None }
            }
        }
    };
}

palette! {
    desk, paper, panel, field, page, hover, ink, ink_2, ink_3, line, line_control, accent, accent_hover,
    accent_soft, on_accent, good, good_soft, caution, caution_soft, stop, guide, badge,
    on_badge, focus, focus_on_cloth, on_cloth, app_cloth,
    app_cloth_edge, scrim,
}

/// All tokens.
pub(crate) struct Tokens {
    light: Palette,
    evening: Palette,
    high_contrast: Palette,
    cloth: Vec<Cloth>,
    /// One for each section, in order.
    pub sections: Vec<SectionColour>,
    /// Sizes of text.
    pub scale: Scale,
    /// Room between things, in points.
    pub space: Space,
    /// The window's grid, in points.
    pub layout: Layout,
    /// Corners, in points.
    pub radius: Radius,
    /// Widths of lines, in points.
    pub stroke: StrokeWidths,
    /// Shadows by name.
    shadow: BTreeMap<String, ShadowToken>,
    /// How much of the scrim's colour lies over what a dialog covers.
    pub scrim_alpha: f32,
    /// The same for the palette.
    pub palette_scrim_alpha: f32,
    /// Sizes of icons, in points.
    pub icon: IconSizes,
    /// Sizes of what is pressed, in points.
    pub target: Target,
    /// Times, in milliseconds.
    pub motion: Motion,
}

/// A cloth that a book is bound in.
#[derive(Clone, Debug)]
pub(crate) struct Cloth {
    /// Its name.
    pub name: String,
    /// The cloth.
    pub fill: Color32,
    /// Its edge at the fold.
    pub edge: Color32,
}

/// The colour of a section's number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SectionColour {
    /// The ground.
    pub fill: Color32,
    /// The number.
    pub number: Color32,
}

/// One size of text.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct TextSize {
    /// Of the letters.
    pub size: f32,
    /// From baseline to baseline.
    pub line: f32,
    /// 400 is regular.
    pub weight: u16,
    /// `title`, or nothing for the window's own family.
    #[serde(default)]
    pub family: String,
}

macro_rules! group {
    ($(#[$doc:meta])* $name:ident: $kind:ty { $($field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        pub(crate) struct $name { $(pub $field: $kind),+ }
    };
}

group! {
    /// Every size of text.
    Scale: TextSize {
        small, label, second, body, strong, panel_title, book_name, group_title, dialog_title, screen_title,
        first_question,
    }
}
group! {
    /// Room.
    Space: f32 { between_controls, icon_to_label }
}
group! {
    /// Corners.
    Radius: f32 { chip, control, nav, card, dialog }
}
group! {
    /// Lines.
    StrokeWidths: f32 { hairline, control, selected, focus, high_contrast_control }
}
group! {
    /// Icons.
    IconSizes: f32 { mark, inline, button, toolbar, nav }
}
group! {
    /// What is pressed.
    Target: f32 { least }
}
group! {
    /// Times.
    Motion: u64 { saving_delay }
}

/// The window's grid.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Layout {
    pub spine: f32,
    pub spine_small: f32,
    pub spine_edge: f32,
    pub top_bar: f32,
    pub toolbar: f32,
    pub status_bar: f32,
    pub inspector: f32,
    pub page_strip: f32,
    pub page_strip_small: f32,
    pub start_panel: f32,
    pub palette_width: f32,
    pub palette_top: f32,
    pub dialog_max: [f32; 2],
    pub breakpoints: Breakpoints,
}

/// Widths of the window at which its grid changes.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Breakpoints {
    pub menus_fold_into_one_below: f32,
    pub inspector_becomes_drawer_below: f32,
    pub spine_labels_hide_below: f32,
    pub inspector_and_strip_widen_from: f32,
}

#[derive(Clone, Debug, Deserialize)]
struct ShadowToken {
    offset: [i8; 2],
    blur: u8,
    spread: u8,
    colour: String,
}

/// What is drawn with: a scheme's colours, a book's cloth, and everything that holds for all.
#[derive(Clone)]
pub(crate) struct Look {
    /// The scheme's colours.
    pub colours: Palette,
    /// Which scheme.
    pub scheme: Colours,
    /// The cloth at the start side.
    pub cloth: Cloth,
    /// Everything else.
    pub tokens: &'static Tokens,
}

impl Look {
    /// The look of a scheme, for a book bound in the cloth of this name, or for the program itself.
    pub(crate) fn of(scheme: Colours, cloth: Option<&str>) -> Self {
        let tokens = Tokens::get();
        let colours = match scheme {
            Colours::Light => &tokens.light,
            Colours::Evening => &tokens.evening,
            Colours::HighContrast => &tokens.high_contrast,
        }
        .clone();
        let own = Cloth { name: String::new(), fill: colours.app_cloth, edge: colours.app_cloth_edge };
        let cloth = match (scheme, cloth) {
            (Colours::HighContrast, _) | (_, None) => own,
            (_, Some(name)) => tokens.cloth(name).cloned().unwrap_or(own),
        };
        Self { colours, scheme, cloth, tokens }
    }

    /// Whether edges are strong and nothing casts a shadow.
    pub(crate) fn is_high_contrast(&self) -> bool {
        self.scheme == Colours::HighContrast
    }

    /// How wide the edge of a control is.
    pub(crate) fn control_edge(&self) -> f32 {
        let stroke = &self.tokens.stroke;
        if self.is_high_contrast() { stroke.high_contrast_control } else { stroke.control }
    }

    /// A shadow by its name; none in high contrast.
    pub(crate) fn shadow(&self, name: &str) -> egui::Shadow {
        let Some(token) = self.tokens.shadow.get(name).filter(|_| !self.is_high_contrast()) else {
            return egui::Shadow::NONE;
        };
        egui::Shadow {
            offset: token.offset,
            blur: token.blur,
            spread: token.spread,
            color: colour(&token.colour),
        }
    }

    /// The colour of the section with this number, from 0.
    pub(crate) fn section(&self, index: usize) -> SectionColour {
        let all = &self.tokens.sections;
        let fallback = SectionColour { fill: self.colours.accent, number: self.colours.on_accent };
        all.get(index % all.len().max(1)).copied().unwrap_or(fallback)
    }
}

impl Tokens {
    /// The tokens. A faulty file would leave them empty; a test reads it.
    pub(crate) fn get() -> &'static Tokens {
        static TOKENS: OnceLock<Tokens> = OnceLock::new();
        // Cannot fail: the file is part of the program, and a test reads it.
        TOKENS.get_or_init(|| Tokens::read(FILE).unwrap())
    }

    fn read(file: &str) -> Result<Tokens, serde_json::Error> {
        #[derive(Deserialize)]
        struct Raw {
            themes: BTreeMap<String, BTreeMap<String, String>>,
            cloth: RawCloth,
            sections: RawSections,
            #[serde(rename = "type")]
            text: RawType,
            space: Space,
            layout: Layout,
            radius: Radius,
            stroke: StrokeWidths,
            shadow: BTreeMap<String, ShadowToken>,
            scrim_alpha: BTreeMap<String, f32>,
            icon: RawIcon,
            target: Target,
            motion_ms: Motion,
        }
        #[derive(Deserialize)]
        struct RawCloth {
            colours: Vec<BTreeMap<String, String>>,
        }
        #[derive(Deserialize)]
        struct RawSections {
            colours: Vec<RawSection>,
        }
        #[derive(Deserialize)]
        struct RawSection {
            fill: String,
            number_colour: String,
        }
        #[derive(Deserialize)]
        struct RawType {
            scale: Scale,
        }
        #[derive(Deserialize)]
        struct RawIcon {
            sizes: IconSizes,
        }
        let raw: Raw = serde_json::from_str(file)?;
        let empty = BTreeMap::new();
        let palette = |name: &str| Palette::of(raw.themes.get(name).unwrap_or(&empty));
        let text = |map: &BTreeMap<String, String>, name: &str| map.get(name).cloned().unwrap_or_default();
        Ok(Tokens {
            light: palette("light"),
            evening: palette("evening"),
            high_contrast: palette("high_contrast"),
            cloth: (raw.cloth.colours.iter())
                .map(|cloth| Cloth {
                    name: text(cloth, "name"),
                    fill: colour(&text(cloth, "fill")),
                    edge: colour(&text(cloth, "edge")),
                })
                .collect(),
            sections: (raw.sections.colours.iter())
                .map(|section| SectionColour {
                    fill: colour(&section.fill),
                    number: colour(&section.number_colour),
                })
                .collect(),
            scale: raw.text.scale,
            space: raw.space,
            layout: raw.layout,
            radius: raw.radius,
            stroke: raw.stroke,
            shadow: raw.shadow,
            scrim_alpha: raw.scrim_alpha.get("dialog").copied().unwrap_or(0.5),
            palette_scrim_alpha: raw.scrim_alpha.get("palette").copied().unwrap_or(0.3),
            icon: raw.icon.sizes,
            target: raw.target,
            motion: raw.motion_ms,
        })
    }

    /// The cloth of this name, or for any other name always the same one.
    pub(crate) fn cloth(&self, name: &str) -> Option<&Cloth> {
        let by_name = self.cloth.iter().find(|cloth| cloth.name == name);
        let sum: usize = name.bytes().map(usize::from).sum();
        by_name.or_else(|| self.cloth.get(sum % self.cloth.len().max(1)))
    }
}

/// A colour as `#RRGGBB` or `#RRGGBBAA`; pink where it is none, so that it is seen.
fn colour(hex: &str) -> Color32 {
    Color32::from_hex(hex).unwrap_or(Color32::from_rgb(255, 0, 255))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Pair {
        text: String,
        on: String,
        needs: f64,
    }

    fn as_in_books(colour: Color32) -> crate::book::Colour {
        crate::book::Colour::rgb(colour.r(), colour.g(), colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        as_in_books(a).contrast(as_in_books(b))
    }

    #[test]
    fn every_token_is_a_colour_that_was_meant() {
        let file: serde_json::Value = serde_json::from_str(FILE).unwrap();
        for scheme in ["light", "evening", "high_contrast"] {
            for (name, hex) in file["themes"][scheme].as_object().unwrap() {
                assert!(Color32::from_hex(hex.as_str().unwrap()).is_ok(), "{scheme} {name}");
                assert!(Tokens::get().light.named(name).is_some(), "{name} is not used");
            }
        }
    }

    #[test]
    fn words_can_be_read_on_their_ground_in_every_scheme() {
        let file: serde_json::Value = serde_json::from_str(FILE).unwrap();
        let pairs: Vec<Pair> = serde_json::from_value(file["contrast"].clone()).unwrap();
        assert!(pairs.len() > 20);
        for scheme in Colours::ALL {
            let palette = Look::of(scheme, None).colours;
            for Pair { text, on, needs } in &pairs {
                let (Some(front), Some(back)) = (palette.named(text), palette.named(on)) else {
                    panic!("{text} on {on} names no colour");
                };
                let ratio = contrast(front, back);
                assert!(ratio >= *needs - 0.005, "{scheme:?}: {text} on {on} is {ratio:.2}, needs {needs}");
            }
        }
    }

    #[test]
    fn every_colour_that_a_book_can_be_bound_in_is_a_cloth() {
        let all = Tokens::get().cloth.iter();
        let all: Vec<_> = all.map(|cloth| (cloth.name.as_str(), as_in_books(cloth.fill))).collect();
        assert_eq!(all, crate::book::CLOTHS);
    }

    #[test]
    fn words_and_the_focus_ring_can_be_seen_on_every_cloth() {
        let look = Look::of(Colours::Light, None);
        for cloth in &look.tokens.cloth {
            assert!(contrast(look.colours.on_cloth, cloth.fill) >= 4.5, "{}", cloth.name);
            assert!(contrast(look.colours.focus_on_cloth, cloth.fill) >= 3.0, "{}", cloth.name);
        }
    }
}
