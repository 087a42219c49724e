//! The bundled fonts: their bytes, what characters they have, their measures.
//!
//! `assets/fonts/README.md` says where each comes from. Knows nothing of which face to use when.

use std::sync::{Arc, OnceLock};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// A font file in the program.
pub(super) struct Bundled {
    /// The family's name.
    pub(super) family: &'static str,
    /// 400 is regular.
    pub(super) weight: u16,
    /// Whether its letters slant.
    pub(super) italic: bool,
    /// The name of the file without its ending, which is the font's PostScript name.
    path: &'static str,
    bytes: &'static [u8],
}

const UPRIGHT: bool = false;
const ITALIC: bool = true;

macro_rules! face {
    ($family:literal, $weight:literal, $italic:ident, $path:literal) => {
        Bundled {
            family: $family,
            weight: $weight,
            italic: $italic,
            path: $path,
            bytes: include_bytes!(concat!("../../assets/fonts/", $path)),
        }
    };
}

/// Every bundled face. The first family is what an unknown one is set in.
#[rustfmt::skip]
pub(super) static FACES: &[Bundled] = &[
    face!("Andika", 400, UPRIGHT, "andika/Andika-Regular.ttf"),
    face!("Andika", 700, UPRIGHT, "andika/Andika-Bold.ttf"),
    face!("Atkinson Hyperlegible Next", 400, UPRIGHT, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf"),
    face!("Atkinson Hyperlegible Next", 500, UPRIGHT, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Medium.ttf"),
    face!("Atkinson Hyperlegible Next", 600, UPRIGHT, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    face!("Atkinson Hyperlegible Next", 700, UPRIGHT, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf"),
    face!("Atkinson Hyperlegible Next", 800, UPRIGHT, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-ExtraBold.ttf"),
    face!("Atkinson Hyperlegible Next", 400, ITALIC, "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Italic.ttf"),
    face!("Literata", 400, UPRIGHT, "literata/Literata-Regular.ttf"),
    face!("Literata", 500, UPRIGHT, "literata/Literata-Medium.ttf"),
    face!("Literata", 600, UPRIGHT, "literata/Literata-SemiBold.ttf"),
    face!("Literata", 700, UPRIGHT, "literata/Literata-Bold.ttf"),
    face!("Literata", 400, ITALIC, "literata/Literata-Italic.ttf"),
    face!("Lexend", 400, UPRIGHT, "lexend/Lexend-Regular.ttf"),
    face!("Lexend", 500, UPRIGHT, "lexend/Lexend-Medium.ttf"),
    face!("Lexend", 600, UPRIGHT, "lexend/Lexend-SemiBold.ttf"),
    face!("Lexend", 700, UPRIGHT, "lexend/Lexend-Bold.ttf"),
    face!("Fraunces", 600, UPRIGHT, "fraunces/Fraunces-SemiBold.ttf"),
    face!("Young Serif", 400, UPRIGHT, "young-serif/YoungSerif-Regular.ttf"),
    face!("Baloo 2", 700, UPRIGHT, "baloo-2/Baloo2-Bold.ttf"),
    face!("Gabarito", 700, UPRIGHT, "gabarito/Gabarito-Bold.ttf"),
    face!("Bricolage Grotesque", 700, UPRIGHT, "bricolage-grotesque/BricolageGrotesque-Bold.ttf"),
    face!("Bricolage Grotesque", 800, UPRIGHT, "bricolage-grotesque/BricolageGrotesque-ExtraBold.ttf"),
    face!("Playpen Sans", 400, UPRIGHT, "playpen-sans/PlaypenSans-Regular.ttf"),
    face!("Playpen Sans", 500, UPRIGHT, "playpen-sans/PlaypenSans-Medium.ttf"),
    face!("Playpen Sans", 700, UPRIGHT, "playpen-sans/PlaypenSans-Bold.ttf"),
    face!("Shantell Sans", 400, UPRIGHT, "shantell-sans/ShantellSans-Regular.ttf"),
    face!("Shantell Sans", 500, UPRIGHT, "shantell-sans/ShantellSans-Medium.ttf"),
    face!("Shantell Sans", 700, UPRIGHT, "shantell-sans/ShantellSans-Bold.ttf"),
    face!("Wix Madefor Text", 400, UPRIGHT, "wix-madefor-text/WixMadeforText-Regular.ttf"),
    face!("Wix Madefor Text", 500, UPRIGHT, "wix-madefor-text/WixMadeforText-Medium.ttf"),
    face!("Wix Madefor Text", 600, UPRIGHT, "wix-madefor-text/WixMadeforText-SemiBold.ttf"),
    face!("Wix Madefor Text", 700, UPRIGHT, "wix-madefor-text/WixMadeforText-Bold.ttf"),
    face!("Vazirmatn", 400, UPRIGHT, "vazirmatn/Vazirmatn-Regular.ttf"),
    face!("Vazirmatn", 500, UPRIGHT, "vazirmatn/Vazirmatn-Medium.ttf"),
    face!("Vazirmatn", 600, UPRIGHT, "vazirmatn/Vazirmatn-SemiBold.ttf"),
    face!("Vazirmatn", 700, UPRIGHT, "vazirmatn/Vazirmatn-Bold.ttf"),
    face!("Noto Naskh Arabic", 400, UPRIGHT, "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"),
    face!("Noto Naskh Arabic", 700, UPRIGHT, "noto-naskh-arabic/NotoNaskhArabic-Bold.ttf"),
    face!("Abyssinica SIL", 400, UPRIGHT, "abyssinica-sil/AbyssinicaSIL-Regular.ttf"),
    face!("Noto Sans Ethiopic", 400, UPRIGHT, "noto-sans-ethiopic/NotoSansEthiopic-Regular.ttf"),
    face!("Noto Sans Ethiopic", 800, UPRIGHT, "noto-sans-ethiopic/NotoSansEthiopic-ExtraBold.ttf"),
    face!("Hind Siliguri", 400, UPRIGHT, "hind-siliguri/HindSiliguri-Regular.ttf"),
    face!("Hind Siliguri", 500, UPRIGHT, "hind-siliguri/HindSiliguri-Medium.ttf"),
    face!("Hind Siliguri", 700, UPRIGHT, "hind-siliguri/HindSiliguri-Bold.ttf"),
    face!("Baloo Da 2", 700, UPRIGHT, "baloo-da-2/BalooDa2-Bold.ttf"),
    face!("Noto Serif Bengali", 400, UPRIGHT, "noto-serif-bengali/NotoSerifBengali-Regular.ttf"),
    face!("Noto Serif Bengali", 600, UPRIGHT, "noto-serif-bengali/NotoSerifBengali-SemiBold.ttf"),
    face!("Noto Sans Tamil", 400, UPRIGHT, "noto-sans-tamil/NotoSansTamil-Regular.ttf"),
    face!("Noto Sans Tamil", 700, UPRIGHT, "noto-sans-tamil/NotoSansTamil-Bold.ttf"),
    face!("Noto Sans Thai", 400, UPRIGHT, "noto-sans-thai/NotoSansThai-Regular.ttf"),
    face!("Noto Sans Thai", 700, UPRIGHT, "noto-sans-thai/NotoSansThai-Bold.ttf"),
    face!("Noto Sans Khmer", 400, UPRIGHT, "noto-sans-khmer/NotoSansKhmer-Regular.ttf"),
    face!("Noto Sans Khmer", 700, UPRIGHT, "noto-sans-khmer/NotoSansKhmer-Bold.ttf"),
    face!("Noto Sans Symbols 2", 400, UPRIGHT, "noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf"),
    face!("Noto Sans Symbols", 400, UPRIGHT, "noto-sans-symbols/NotoSansSymbols-Regular.ttf"),
    face!("Noto Emoji", 400, UPRIGHT, "noto-emoji/NotoEmoji-Regular.ttf"),
];

impl Bundled {
    /// The font's PostScript name, such as `Andika-Bold`.
    pub(super) fn name(&self) -> &'static str {
        let file = self.path.rsplit('/').next().unwrap_or(self.path);
        file.strip_suffix(".ttf").unwrap_or(file)
    }
}

/// Identifiers of bundled fonts begin here, far beyond those that the layout library counts up from nought,
/// and are the same in every run.
const FIRST_ID: u64 = 1 << 48;

/// How many characters a face's coverage is kept for: letters of living scripts, signs and emoji.
const PLANES: usize = 0x2_0000;

/// A face as its number in [`FACES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FaceId(pub(super) u16);

impl FaceId {
    /// All faces.
    pub(super) fn all() -> impl Iterator<Item = FaceId> {
        (0..FACES.len() as u16).map(FaceId)
    }

    /// The face of a family nearest in weight, heavier where two are as near; slanted or upright as asked
    /// unless only the other has about the weight. `None` for families that are not bundled.
    pub(super) fn find(family: &str, weight: u16, italic: bool) -> Option<FaceId> {
        FaceId::all().filter(|id| id.face().family == family).min_by_key(|id| {
            let face = id.face();
            let off = face.weight.abs_diff(weight);
            (off > 150, face.italic != italic, off, u16::MAX - face.weight)
        })
    }

    /// The face of a font identifier, if it is a bundled one.
    pub(super) fn of_font(id: u64) -> Option<FaceId> {
        let at = u16::try_from(id.checked_sub(FIRST_ID)?).ok()?;
        (usize::from(at) < FACES.len()).then_some(FaceId(at))
    }

    /// What is known of the face.
    pub(super) fn face(self) -> &'static Bundled {
        &FACES[usize::from(self.0)]
    }

    /// The identifier that its font file carries.
    pub(super) fn font_id(self) -> u64 {
        FIRST_ID + u64::from(self.0)
    }

    /// Whether the face has a glyph for a character.
    pub(super) fn has(self, c: char) -> bool {
        // Asked for every letter of a book, so looked up once a face: a bit for each of the first two planes.
        static COVERAGE: [OnceLock<Box<[u64]>>; FACES.len()] = [const { OnceLock::new() }; FACES.len()];
        let bits = COVERAGE[usize::from(self.0)].get_or_init(|| {
            let mut bits = vec![0u64; PLANES / 64];
            for (c, glyph) in font(self).into_iter().flat_map(|font| font.charmap().mappings()) {
                if glyph != GlyphId::NOTDEF
                    && let Some(word) = bits.get_mut(c as usize / 64)
                {
                    *word |= 1 << (c % 64);
                }
            }
            bits.into()
        });
        bits.get(c as usize / 64).is_some_and(|word| word >> (c as u32 % 64) & 1 == 1)
    }

    /// Its measures.
    pub(super) fn metrics(self) -> FaceMetrics {
        static METRICS: OnceLock<Vec<FaceMetrics>> = OnceLock::new();
        let all = METRICS.get_or_init(|| FaceId::all().map(|id| measure(font(id))).collect());
        all.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Its font file.
    pub(super) fn file(self) -> FontFile {
        let face = self.face();
        FontFile { bytes: Arc::new(face.bytes), index: 0, id: self.font_id(), name: face.name().into() }
    }
}

/// The parsed font. `None` cannot happen with the fonts that are bundled; a test reads them all.
fn font(id: FaceId) -> Option<&'static FontRef<'static>> {
    static FONTS: OnceLock<Vec<Option<FontRef<'static>>>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| FACES.iter().map(|face| FontRef::new(face.bytes).ok()).collect());
    fonts.get(usize::from(id.0))?.as_ref()
}

/// A font file. Cheap to clone; equal when it is the same file.
#[derive(Clone)]
pub struct FontFile {
    pub(super) bytes: Arc<dyn AsRef<[u8]> + Send + Sync>,
    pub(super) index: u32,
    pub(super) id: u64,
    pub(super) name: Arc<str>,
}

impl FontFile {
    /// The whole file.
    pub fn bytes(&self) -> &[u8] {
        (*self.bytes).as_ref()
    }

    /// The whole file, shared, as painters keep it.
    pub fn shared_bytes(&self) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        Arc::clone(&self.bytes)
    }

    /// The file with its number, as painters keep it.
    pub fn blob(&self) -> parley::fontique::Blob<u8> {
        parley::fontique::Blob::from_raw_parts(self.shared_bytes(), self.id)
    }

    /// Which font of the file, for files that hold several.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// A number that no other file has while the program runs; the same in every run for bundled fonts.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The font's PostScript name, such as `Andika-Bold`; of fonts that are not bundled, the family's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the font comes with the program.
    pub fn is_bundled(&self) -> bool {
        FaceId::of_font(self.id).is_some()
    }

    /// The font's measures.
    pub fn metrics(&self) -> FaceMetrics {
        match FaceId::of_font(self.id) {
            Some(face) => face.metrics(),
            None => measure(FontRef::from_index(self.bytes(), self.index).ok().as_ref()),
        }
    }
}

impl PartialEq for FontFile {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.index == other.index
    }
}

impl std::fmt::Debug for FontFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FontFile({})", self.name)
    }
}

/// Measures of a face in em: shares of the size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaceMetrics {
    /// From the baseline to the top of the tallest usual letters.
    pub ascent: f32,
    /// From the baseline down to the lowest usual letters; positive.
    pub descent: f32,
    /// The height of capitals.
    pub cap_height: f32,
    /// The height of an x.
    pub x_height: f32,
    /// The top of an underline below the baseline; positive.
    pub underline_offset: f32,
    /// Its thickness.
    pub underline_size: f32,
}

impl Default for FaceMetrics {
    fn default() -> Self {
        Self {
            ascent: 0.95,
            descent: 0.25,
            cap_height: 0.7,
            x_height: 0.5,
            underline_offset: 0.1,
            underline_size: 0.06,
        }
    }
}

fn measure(font: Option<&FontRef<'_>>) -> FaceMetrics {
    let usual = FaceMetrics::default();
    let Some(font) = font else { return usual };
    let read = font.metrics(Size::new(1.0), LocationRef::default());
    let sound = |value: f32, otherwise: f32| {
        if value.is_finite() && value > 0.0 && value < 4.0 { value } else { otherwise }
    };
    let underline = read.underline;
    FaceMetrics {
        ascent: sound(read.ascent, usual.ascent),
        descent: sound(-read.descent, usual.descent),
        cap_height: sound(read.cap_height.unwrap_or(0.0), usual.cap_height),
        x_height: sound(read.x_height.unwrap_or(0.0), usual.x_height),
        underline_offset: sound(underline.map_or(0.0, |line| -line.offset), usual.underline_offset),
        underline_size: sound(underline.map_or(0.0, |line| line.thickness), usual.underline_size),
    }
}

/// Every bundled face by family, weight and whether it slants.
pub fn bundled_faces() -> impl Iterator<Item = (&'static str, u16, bool)> {
    FACES.iter().map(|face| (face.family, face.weight, face.italic))
}

/// The font file of the bundled face nearest to `face`; of Andika if the family is not bundled.
pub fn face_file(face: &super::Face) -> FontFile {
    upright(face).file()
}

/// The measures of the bundled face nearest to `face`.
pub fn face_metrics(face: &super::Face) -> FaceMetrics {
    upright(face).metrics()
}

/// Whether the bundled face nearest to `face` itself has a glyph for a character.
pub fn face_covers(face: &super::Face, c: char) -> bool {
    upright(face).has(c)
}

fn upright(face: &super::Face) -> FaceId {
    FaceId::find(&face.family, face.weight, false).unwrap_or(FaceId(0))
}
