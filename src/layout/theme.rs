//! Themes: how roles look. Colours, faces, frames, patterns and folios, from `assets/themes`.
//!
//! A new theme is one data file and one line of [`THEMES`]. A theme never moves a frame.

use crate::book::{AgeBand, Colour, Ink, PaletteRole, PictureStyle, TextRole};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The theme files, in the order in which people are shown them.
const THEMES: [&str; 8] = [
    include_str!("../../assets/themes/harbour.json"),
    include_str!("../../assets/themes/orchard.json"),
    include_str!("../../assets/themes/button.json"),
    include_str!("../../assets/themes/lantern.json"),
    include_str!("../../assets/themes/studio.json"),
    include_str!("../../assets/themes/quiet.json"),
    include_str!("../../assets/themes/clear.json"),
    include_str!("../../assets/themes/bold.json"),
];
const TYPE_SCALE: &str = include_str!("../../assets/themes/type-scale.json");

/// How a book looks.
#[derive(Clone, Debug, Deserialize)]
pub struct Theme {
    /// As books name it.
    pub id: String,
    /// As people name it.
    pub name: String,
    /// For which ages it was made.
    pub ages: Vec<AgeBand>,
    /// The colour of the child's own words.
    pub child_role: PaletteRole,
    palette: BTreeMap<PaletteRole, Colour>,
    faces: BTreeMap<FaceUse, FaceChoice>,
    /// Added between the letters of titles, in em.
    pub title_tracking_em: f64,
    /// How pictures are framed.
    pub picture: PictureLook,
    /// What decorates covers and openers.
    pub pattern: Pattern,
    /// How the timeline is drawn.
    pub timeline: TimelineLook,
    /// How page numbers are set.
    pub folio: FolioLook,
    /// What it changes of every text, for easier reading.
    #[serde(default)]
    pub adjust: Adjust,
}

/// A family and a weight of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FaceChoice {
    /// The family's name.
    pub family: String,
    /// 400 is regular, 700 bold.
    pub weight: u16,
}

/// The uses for which a theme names a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FaceUse {
    Title,
    Heading,
    Story,
    Child,
    Caption,
    Label,
    Small,
}

/// How a theme frames pictures, in mm.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct PictureLook {
    /// Of the corners.
    pub radius_mm: f64,
    /// Of the ring round a picture; 0 for none.
    pub border_mm: f64,
    /// Its colour.
    pub border: PaletteRole,
    /// Of the white mat; 0 for none.
    pub mat_mm: f64,
    /// Whether a strip of tape holds the mat.
    pub tape: bool,
    /// The most that a picture may be turned.
    pub tilt_max_deg: f64,
}

impl PictureLook {
    /// The white mat of a picture that is on one, whatever the theme, in mm.
    pub fn mat_of_mounted(&self) -> f64 {
        const MAT_MM: f64 = 3.0;
        if self.mat_mm > 0.0 { self.mat_mm } else { MAT_MM }
    }
}

/// What decorates covers and openers. Lengths in mm.
#[derive(Clone, Debug, Deserialize)]
pub struct Pattern {
    /// Which.
    pub kind: PatternKind,
    /// Its colour.
    #[serde(default = "accent")]
    pub role: PaletteRole,
    /// Its second colour.
    #[serde(default)]
    pub second_role: Option<PaletteRole>,
    /// How solid, 0 to 1.
    #[serde(default = "one")]
    pub opacity: f64,
    /// Between repeats.
    #[serde(default)]
    pub pitch_mm: f64,
    /// Of lines.
    #[serde(default)]
    pub stroke_mm: f64,
    /// From one row of waves to the next.
    #[serde(default)]
    pub row_pitch_mm: f64,
    /// From crest to crest.
    #[serde(default)]
    pub wave_length_mm: f64,
    /// From the middle of a wave to its crest.
    #[serde(default)]
    pub amplitude_mm: f64,
    /// From the middle of a cross to the end of an arm.
    #[serde(default)]
    pub arm_mm: f64,
    /// Across a bar.
    #[serde(default)]
    pub width_mm: f64,
    /// By which scattered marks are placed: the same seed, the same places.
    #[serde(default)]
    pub seed: u64,
    /// Scattered marks to the square decimetre.
    #[serde(default)]
    pub per_dm2: f64,
    /// The least between two scattered marks.
    #[serde(default)]
    pub min_gap_mm: f64,
}

/// The patterns there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PatternKind {
    /// None.
    None,
    /// Rows of sine lines at the foot.
    Waves,
    /// Two discs that run off opposite corners.
    Pebbles,
    /// Sprigs of three leaves.
    Sprigs,
    /// Dots and four-pointed stars.
    Stars,
    /// Small plus signs on a square lattice.
    Crosses,
    /// One thin rule above the title.
    Hairline,
    /// A tab at the fore-edge.
    Bar,
}

/// How the timeline is drawn.
#[derive(Clone, Debug, Deserialize)]
pub struct TimelineLook {
    /// Of the path, in mm.
    pub stroke_mm: f64,
    /// Drawn and left out in turn, in mm; empty for a whole line.
    pub dash_mm: Vec<f64>,
    /// Whether ends are round.
    pub round: bool,
    /// Of the path.
    pub role: PaletteRole,
    /// The mark at an event.
    pub node: NodeForm,
    /// Across the mark, in mm.
    pub node_mm: f64,
    /// Of the mark.
    pub node_role: PaletteRole,
    /// How photos beside it are framed.
    #[serde(default)]
    pub photo: PictureStyle,
}

/// The marks at events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeForm {
    /// Filled.
    Disc,
    /// Open, on paper.
    Ring,
    /// A leaf.
    Leaf,
    /// A four-pointed star.
    Star,
    /// A square.
    Square,
    /// A small disc.
    Dot,
}

/// How page numbers are set.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct FolioLook {
    /// In the middle of the foot, instead of at the outer edge.
    pub centred: bool,
    /// Across the disc it stands in, in mm; 0 for none.
    pub disc_mm: f64,
    /// Its colour.
    pub role: PaletteRole,
    /// Whether the number is bold.
    pub bold: bool,
    /// Whether the section's name stands beside it.
    pub section_name: bool,
}

/// What a theme changes of every text, for easier reading.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Adjust {
    /// Added between letters, in em.
    pub letter_spacing_em: f64,
    /// Added between words, in em.
    pub word_spacing_em: f64,
    /// By what leading is multiplied.
    pub leading_factor: f64,
    /// By what sizes are multiplied.
    pub size_factor: f64,
    /// No letter smaller than this, in points.
    pub smallest_pt: f64,
}

/// How one role of words is set.
#[derive(Clone, Debug)]
pub struct RoleStyle {
    /// In this face.
    pub face: FaceChoice,
    /// In points.
    pub size_pt: f64,
    /// From baseline to baseline, in points.
    pub leading_pt: f64,
    /// In this colour, unless the box or the run says otherwise.
    pub role: PaletteRole,
    /// Added between letters, in em.
    pub tracking_em: f64,
    /// Whether lines are made of like length.
    pub balanced: bool,
}

impl Default for Adjust {
    fn default() -> Self {
        Self {
            letter_spacing_em: 0.0,
            word_spacing_em: 0.0,
            leading_factor: 1.0,
            size_factor: 1.0,
            smallest_pt: 0.0,
        }
    }
}

fn accent() -> PaletteRole {
    PaletteRole::Accent
}

fn one() -> f64 {
    1.0
}

/// Every theme, in the order in which people are shown them.
pub fn themes() -> &'static [Theme] {
    static PARSED: OnceLock<Vec<Theme>> = OnceLock::new();
    PARSED.get_or_init(|| {
        // A theme that could not be read would be left out; a test reads every one.
        THEMES.iter().filter_map(|json| serde_json::from_str(json).ok()).collect()
    })
}

/// The theme of this id, or the first.
pub fn theme(id: &str) -> &'static Theme {
    let all = themes();
    all.iter().find(|theme| theme.id == id).unwrap_or(&all[0])
}

/// Sizes in points by role, and the baseline in mm, for each age band.
fn type_scale() -> &'static BTreeMap<AgeBand, BTreeMap<String, f64>> {
    static PARSED: OnceLock<BTreeMap<AgeBand, BTreeMap<String, f64>>> = OnceLock::new();
    PARSED.get_or_init(|| serde_json::from_str(TYPE_SCALE).unwrap_or_default())
}

/// The distance of story baselines in mm, on A4.
pub(super) fn baseline_mm(band: AgeBand) -> f64 {
    type_scale().get(&band).and_then(|scale| scale.get("baseline_mm")).copied().unwrap_or(8.0)
}

fn size_pt(band: AgeBand, role: &str) -> f64 {
    type_scale().get(&band).and_then(|scale| scale.get(role)).copied().unwrap_or(12.0)
}

impl Theme {
    /// The colour of a role.
    pub fn colour(&self, role: PaletteRole) -> Colour {
        self.palette.get(&role).copied().unwrap_or(Colour::BLACK)
    }

    /// What an ink is on this theme.
    pub fn ink(&self, ink: Ink) -> Colour {
        match ink {
            Ink::Role(role) => self.colour(role),
            Ink::Custom(colour) => colour,
        }
    }

    /// The role of what stands straight on a page whose ground has this ink, where its own role would not
    /// be seen: on the colour of openers, and on a dark one of the page's own, as covers in their cloth
    /// have.
    pub fn role_on(&self, ground: Option<Ink>) -> Option<PaletteRole> {
        match ground? {
            Ink::Role(PaletteRole::Opener) => Some(PaletteRole::OnOpener),
            Ink::Role(_) => None,
            Ink::Custom(colour) => {
                let contrast = |role| self.colour(role).contrast(colour);
                let is_dark = contrast(PaletteRole::Paper) > contrast(PaletteRole::Ink);
                is_dark.then_some(PaletteRole::Paper)
            }
        }
    }

    fn face(&self, used: FaceUse) -> FaceChoice {
        let found = self.faces.get(&used).or_else(|| self.faces.get(&FaceUse::Story));
        found.cloned().unwrap_or(FaceChoice { family: "Andika".into(), weight: 400 })
    }

    /// How a role of words is set for readers of a band, on paper whose type is scaled so.
    ///
    /// Leading: story words, letters and the child's words stand on the band's baseline; the rest by
    /// a factor of their size.
    pub fn role_style(&self, role: TextRole, band: AgeBand, paper_scale: f64) -> RoleStyle {
        use TextRole as R;
        const POSTER: f64 = 1.75;
        const SMALL_POSTER: f64 = 1.3;
        const COVER: f64 = 1.65;
        let baseline_pt = baseline_mm(band) * crate::geometry::POINTS_PER_MM;
        let story_leading = baseline_pt / size_pt(band, "story");
        let (used, size, factor) = match role {
            R::Title => (FaceUse::Title, size_pt(band, "title"), 1.08),
            R::Poster => (FaceUse::Title, size_pt(band, "title") * POSTER, 1.08),
            R::PosterS => (FaceUse::Title, size_pt(band, "title") * SMALL_POSTER, 1.08),
            R::CoverTitle => (FaceUse::Title, size_pt(band, "title") * COVER, 1.08),
            R::CoverSub => (FaceUse::Heading, size_pt(band, "heading"), 1.2),
            R::Heading => (FaceUse::Heading, size_pt(band, "heading"), 1.2),
            R::Lead => (FaceUse::Story, size_pt(band, "lead"), 1.42),
            R::Story => (FaceUse::Story, size_pt(band, "story"), story_leading),
            R::Letter => (FaceUse::Story, size_pt(band, "letter"), 1.42),
            R::Child => (FaceUse::Child, size_pt(band, "child"), baseline_pt / size_pt(band, "child")),
            R::ChildL => {
                (FaceUse::Child, size_pt(band, "child-l"), 1.25 * baseline_pt / size_pt(band, "child-l"))
            }
            R::Quote => (FaceUse::Child, size_pt(band, "quote"), 1.24),
            R::Caption => (FaceUse::Caption, size_pt(band, "caption"), 1.36),
            R::Label => (FaceUse::Label, size_pt(band, "label"), 1.36),
            R::Kicker => (FaceUse::Label, size_pt(band, "kicker"), 1.36),
            R::Small => (FaceUse::Small, size_pt(band, "small"), 1.35),
            R::Prompt => (FaceUse::Caption, size_pt(band, "prompt"), 1.36),
            R::Signature => (FaceUse::Child, size_pt(band, "child"), 1.3),
        };
        let colour = match role {
            R::Caption | R::Small | R::Prompt => PaletteRole::Muted,
            R::Label | R::Kicker => PaletteRole::Accent,
            R::Child | R::ChildL | R::Quote | R::Signature => self.child_role,
            _ => PaletteRole::Ink,
        };
        let title = matches!(used, FaceUse::Title);
        let size_pt = (size * self.adjust.size_factor).max(self.adjust.smallest_pt) * paper_scale;
        RoleStyle {
            face: self.face(used),
            size_pt,
            leading_pt: size_pt * factor * self.adjust.leading_factor,
            role: colour,
            tracking_em: if title { self.title_tracking_em } else { self.adjust.letter_spacing_em },
            balanced: title || matches!(role, R::Heading | R::Quote),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_file_is_read_and_has_every_colour() {
        assert_eq!(themes().len(), THEMES.len());
        for theme in themes() {
            assert_eq!(theme.palette.len(), 10, "{}", theme.id);
            assert_eq!(theme.faces.len(), 7, "{}", theme.id);
        }
    }

    #[test]
    fn story_words_of_every_band_stand_on_its_baseline() {
        for band in AgeBand::ALL {
            let style = theme("harbour").role_style(TextRole::Story, band, 1.0);
            let expected = baseline_mm(band) * crate::geometry::POINTS_PER_MM;
            assert!((style.leading_pt - expected).abs() < 1e-9, "{band:?}");
        }
    }

    #[test]
    fn what_stands_on_a_dark_page_has_a_role_that_is_seen_there_and_elsewhere_its_own() {
        for theme in themes() {
            let on = |ground| theme.role_on(ground);
            assert_eq!(on(Some(Ink::Role(PaletteRole::Opener))), Some(PaletteRole::OnOpener));
            assert_eq!(on(Some(Ink::Custom(Colour::BLACK))), Some(PaletteRole::Paper), "{}", theme.id);
            assert_eq!(on(Some(Ink::Custom(Colour::WHITE))), None, "{}", theme.id);
            assert_eq!((on(Some(Ink::Role(PaletteRole::Tint))), on(None)), (None, None));
        }
    }

    #[test]
    fn large_print_sets_nothing_under_14_points() {
        for role in TextRole::ALL {
            for band in AgeBand::ALL {
                assert!(theme("bold").role_style(role, band, 1.0).size_pt >= 14.0, "{role:?} {band:?}");
            }
        }
    }
}
