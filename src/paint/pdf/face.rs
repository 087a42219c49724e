//! One font of a PDF: which of its glyphs are used, the code of each, and the subset of them.
//!
//! Every pair of a glyph and the letters it stands for gets a code of its own, since one glyph may
//! stand for different letters (Persian and Arabic yeh look alike in the middle of a word) and a PDF
//! gives one text to a code. A table from codes to glyphs goes into the file for that. Fonts with
//! cubic outlines (CFF) cannot have such a table: there a glyph keeps its first letters, and who
//! sets it says the others beside it.

use super::PdfError;
use crate::text::FontFile;
use kurbo::BezPath;
use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::HashMap;
use subsetter::GlyphRemapper;

/// One font file at one place of its axes.
pub(super) struct Face {
    /// Its name among the page's resources.
    pub(super) id: FontId,
    file: FontFile,
    coords: Vec<NormalizedCoord>,
    variations: Vec<(subsetter::Tag, f32)>,
    /// Whether the file lets itself be embedded; else its letters are drawn as shapes.
    pub(super) embeds: bool,
    cubic: bool,
    per_em: f32,
    glyphs: GlyphRemapper,
    codes: HashMap<(u32, String, Ink), u16>,
    /// A glyph that leaves no mark, to carry letters.
    blank: Option<u32>,
    /// By code; the first is the box for what is missing.
    coded: Vec<Coded>,
    nominal: Option<HashMap<u32, char>>,
}

/// Whether a glyph takes the room it has in the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ink {
    /// It does.
    Usual,
    /// It only carries letters: it has no mark and takes no room.
    None,
}

#[derive(Clone)]
struct Coded {
    text: String,
    /// In the subset.
    glyph: u16,
    /// In the font's units.
    width: u16,
}

/// A glyph as it is shown.
pub(super) struct Code {
    pub(super) code: u16,
    /// How far the reader moves on after it, in thousandths of an em.
    pub(super) width: f64,
    /// Whether the code stands for just the letters that were asked for.
    pub(super) exact: bool,
}

impl Face {
    pub(super) fn new(number: usize, file: &FontFile, coords: &[i16]) -> Self {
        let coords: Vec<_> = coords.iter().map(|c| NormalizedCoord::from_bits(*c)).collect();
        let font = FontRef::from_index(file.bytes(), file.index()).ok();
        let variations = font.as_ref().map(|font| variations(font, &coords)).unwrap_or_default();
        let units = font.as_ref().and_then(|font| font.head().ok()).map(|head| head.units_per_em());
        let has = |tag: &[u8; 4]| {
            font.as_ref().is_some_and(|font| font.table_data(skrifa::Tag::new(tag)).is_some())
        };
        let mut face = Self {
            id: FontId(format!("T{number}")),
            file: file.clone(),
            coords,
            variations,
            embeds: false,
            cubic: !has(b"glyf") && has(b"CFF "),
            per_em: f32::from(units.filter(|units| *units > 0).unwrap_or(1000)),
            glyphs: GlyphRemapper::new(),
            codes: HashMap::new(),
            blank: None,
            coded: vec![Coded { text: String::new(), glyph: 0, width: 0 }],
            nominal: None,
        };
        let space = font.as_ref().and_then(|font| font.charmap().map(' ')).map(|glyph| glyph.to_u32());
        face.blank = space.filter(|glyph| !face.has_ink(*glyph));
        face.embeds = font.as_ref().is_some_and(may_embed) && face.subset().is_ok();
        face
    }

    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(self.file.bytes(), self.file.index()).ok()
    }

    fn location(&self) -> LocationRef<'_> {
        LocationRef::new(&self.coords)
    }

    pub(super) fn is_used(&self) -> bool {
        self.coded.len() > 1
    }

    /// Whether its codes need a table; else they are the glyphs' numbers.
    pub(super) fn has_table(&self) -> bool {
        !self.cubic
    }

    /// For each code the glyph's number in the subset, two bytes each (`CIDToGIDMap`).
    pub(super) fn table(&self) -> Vec<u8> {
        self.coded.iter().flat_map(|coded| coded.glyph.to_be_bytes()).collect()
    }

    /// The code under which a glyph is shown for some letters (none, if its neighbours have them).
    pub(super) fn code(&mut self, glyph: u32, text: &str) -> Code {
        // What only steers the letters around it takes no room.
        let ink = if is_ignorable(text) { Ink::None } else { Ink::Usual };
        self.code_of(glyph, text, ink)
    }

    /// A code without mark or room that stands for a letter; nothing if the font has none to give.
    pub(super) fn silent_code(&mut self, letter: char) -> Option<Code> {
        let blank = self.blank.filter(|_| !self.cubic)?;
        Some(self.code_of(blank, letter.encode_utf8(&mut [0; 4]), Ink::None))
    }

    fn code_of(&mut self, glyph: u32, text: &str, ink: Ink) -> Code {
        let key = (glyph, text.to_owned(), ink);
        let code = match self.codes.get(&key) {
            Some(code) => *code,
            None => {
                let code = self.new_code(glyph, text, ink);
                self.codes.insert(key, code);
                code
            }
        };
        let coded = self.coded.get(usize::from(code));
        Code {
            code,
            // As the widths are written: whole thousandths, cut off.
            width: coded
                .map_or(0.0, |coded| f64::from((f32::from(coded.width) * 1000.0 / self.per_em).trunc())),
            exact: coded.is_some_and(|coded| coded.text == text) && !text.is_empty(),
        }
    }

    fn new_code(&mut self, glyph: u32, text: &str, ink: Ink) -> u16 {
        let Ok(old) = u16::try_from(glyph) else { return 0 };
        let new = self.glyphs.remap(old);
        let width = if ink == Ink::None { 0 } else { self.width(glyph) };
        let coded = Coded { text: text.to_owned(), glyph: new, width };
        if !self.cubic {
            let Ok(code) = u16::try_from(self.coded.len()) else { return 0 };
            self.coded.push(coded);
            return code;
        }
        // The code is the glyph's number in the subset, and these are given out one after the other.
        if self.coded.len() <= usize::from(new) {
            self.coded.resize(usize::from(new), Coded { text: String::new(), glyph: new, width: 0 });
            self.coded.push(coded);
        }
        new
    }

    fn width(&self, glyph: u32) -> u16 {
        let metrics = self.font().map(|font| font.glyph_metrics(Size::unscaled(), self.location()));
        let width = metrics.and_then(|metrics| metrics.advance_width(GlyphId::new(glyph)));
        width.unwrap_or(0.0).round().clamp(0.0, f32::from(u16::MAX)) as u16
    }

    /// The letter that a glyph stands for by itself, if any.
    pub(super) fn nominal(&mut self, glyph: u32) -> Option<char> {
        if self.nominal.is_none() {
            let mut map = HashMap::new();
            if let Some(font) = self.font() {
                for (letter, glyph) in font.charmap().mappings() {
                    if let Some(letter) = char::from_u32(letter) {
                        map.entry(glyph.to_u32()).or_insert(letter);
                    }
                }
            }
            self.nominal = Some(map);
        }
        self.nominal.as_ref()?.get(&glyph).copied()
    }

    /// Whether a glyph leaves any mark.
    pub(super) fn has_ink(&self, glyph: u32) -> bool {
        let bounds = self.font().and_then(|font| {
            font.glyph_metrics(Size::unscaled(), self.location()).bounds(GlyphId::new(glyph))
        });
        bounds.is_some_and(|bounds| bounds.x_max > bounds.x_min)
    }

    /// A glyph as a shape, in em, y upwards.
    pub(super) fn outline(&self, glyph: u32) -> BezPath {
        let mut shape = Shape::default();
        if let Some(font) = self.font()
            && let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph))
        {
            let settings = DrawSettings::unhinted(Size::new(1.0), self.location());
            // A glyph that cannot be drawn is drawn as far as it goes, as on the screen.
            let _ = outline.draw(settings, &mut shape);
        }
        shape.0
    }

    /// The glyphs used so far as a font of their own.
    pub(super) fn subset(&self) -> Result<ParsedFont, PdfError> {
        let subset = subsetter::subset_with_variations(
            self.file.bytes(),
            self.file.index(),
            &self.variations,
            &self.glyphs,
        )
        .map_err(|_| PdfError::Font)?;
        let mut font = ParsedFont::from_bytes(&subset, 0, &mut Vec::new()).ok_or(PdfError::Font)?;
        font.font_name = Some(format!("{}+{}", self.subset_tag(), postscript_name(self.file.name())));
        font.glyph_widths =
            self.coded.iter().enumerate().map(|(code, coded)| (code as u16, coded.width)).collect();
        let weight = self.font().and_then(|font| font.os2().ok().map(|os2| os2.us_weight_class()));
        font.pdf_font_metrics.us_weight_class = weight.unwrap_or(0);
        Ok(font)
    }

    /// Six capital letters that differ where the subsets do (ISO 32000-1, 9.6.4).
    fn subset_tag(&self) -> String {
        let mut hash = Sha256::new();
        for coded in &self.coded {
            hash.update(coded.glyph.to_be_bytes());
            hash.update(coded.text.as_bytes());
        }
        for coord in &self.coords {
            hash.update(coord.to_bits().to_be_bytes());
        }
        hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
    }
}

/// Characters that are not seen and only steer the letters around them.
pub(super) fn is_ignorable(text: &str) -> bool {
    let ignorable = |c: char| {
        matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
    };
    !text.is_empty() && text.chars().all(ignorable)
}

/// Whether the font's maker allows it to be embedded (OpenType, OS/2 fsType).
fn may_embed(font: &FontRef<'_>) -> bool {
    const RESTRICTED: u16 = 0x0002;
    const USAGE: u16 = 0x000F;
    const BITMAPS_ONLY: u16 = 0x0200;
    font.os2().map_or(true, |os2| os2.fs_type() & USAGE != RESTRICTED && os2.fs_type() & BITMAPS_ONLY == 0)
}

/// The places on a variable font's axes as their own units, as the subsetter wants them.
fn variations(font: &FontRef<'_>, coords: &[NormalizedCoord]) -> Vec<(subsetter::Tag, f32)> {
    const HALVINGS: usize = 24;
    let place = |axis: usize, wanted: NormalizedCoord| {
        let axes = font.axes();
        let found = axes.get(axis)?;
        let (mut low, mut high) = (found.min_value(), found.max_value());
        // The way from units to coordinates only ever rises, so halving finds its way back.
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            let location = axes.location([(found.tag(), middle)]);
            if *location.coords().get(axis)? < wanted { low = middle } else { high = middle }
        }
        let tag = subsetter::Tag::new(&found.tag().to_be_bytes());
        Some((tag, (high * 100.0).round() / 100.0))
    };
    coords.iter().enumerate().filter_map(|(axis, wanted)| place(axis, *wanted)).collect()
}

/// A name that a PDF can carry: letters, digits, hyphens.
fn postscript_name(name: &str) -> String {
    let kept: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    if kept.is_empty() { "Font".to_owned() } else { kept }
}

#[derive(Default)]
struct Shape(BezPath);

impl OutlinePen for Shape {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((x, y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((x, y));
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((cx, cy), (x, y));
    }
    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.curve_to((cx0, cy0), (cx1, cy1), (x, y));
    }
    fn close(&mut self) {
        self.0.close_path();
    }
}
