//! Setting a paragraph: shaping, both directions, lines, alignment.
//!
//! Layout is in points at scale one and is never rounded to pixels. The library breaks and orders the
//! lines; baselines are ours, at the leading's distance whatever faces a line holds.

use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFamilyName, FontStyle,
    FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, layout::BreakReason,
};

use super::direction::direction;
use super::fonts::FaceId;
use super::itemise::{AnyFace, Span, Spans, itemise, style_of};
use super::known::Known;
use super::paragraph::{Align, ParagraphText};
use super::set::SetParagraph;
use super::system;

/// Sizes, leadings and widths beyond this many points (about 350 metres) are taken for it.
const FAR: f32 = 1.0e6;

/// Sets paragraphs. Cheap to make after the first; one for each thread.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<Mark>,
    /// Whether fonts of the computer may stand in.
    with_system: bool,
    /// Which of them the collection knows by now.
    registered: Vec<usize>,
    known: Known,
}

/// What the layout library carries for us: the number of the span whose look a glyph has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Mark(pub(super) u16);

/// A paragraph laid out, and what is needed to read it.
pub(super) struct Built {
    pub(super) layout: Layout<Mark>,
    /// The looks that [`Mark`] counts.
    pub(super) looks: Vec<Span>,
    /// Characters that no face has.
    pub(super) missing: Vec<char>,
    /// How far right of the layout's own places everything stands.
    pub(super) shift_pt: f32,
    /// From the top of a line to its baseline.
    pub(super) ascent_pt: f32,
    /// From line to line.
    pub(super) leading_pt: f32,
}

impl Typesetter {
    /// Sets with the bundled fonts only.
    pub fn new() -> Self {
        static BUNDLED: OnceLock<FontContext> = OnceLock::new();
        let fonts = BUNDLED.get_or_init(|| {
            let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
            for face in FaceId::all() {
                register(
                    &mut collection,
                    Blob::from_raw_parts(face.file().bytes, face.font_id()),
                    face.face().name(),
                );
            }
            FontContext { collection, source_cache: SourceCache::default() }
        });
        Self {
            fonts: fonts.clone(),
            layouts: LayoutContext::new(),
            with_system: false,
            registered: Vec::new(),
            known: Known::default(),
        }
    }

    /// The same as [`Self::new`].
    pub fn bundled() -> Self {
        Self::new()
    }

    /// Sets with the bundled fonts, and with the computer's where a character is in none of them. Whatever
    /// stands in is named in [`SetParagraph::system_faces`].
    pub fn with_system_fonts() -> Self {
        Self { with_system: true, ..Self::new() }
    }

    /// Sets a paragraph in a width. Never fails: an unknown family becomes Andika, a missing character a
    /// box and a note, a word too long is broken, a width that is no number is as wide as it takes.
    pub fn set(&mut self, paragraph: &ParagraphText, width_pt: f32) -> SetParagraph {
        let built = self.build(paragraph, width_pt);
        built.read(paragraph)
    }

    /// The same as [`Self::set`]; what was set before is not set again.
    pub fn set_once(&mut self, paragraph: &ParagraphText, width_pt: f32) -> Arc<SetParagraph> {
        if let Some(known) = self.known.get(paragraph, width_pt) {
            return known;
        }
        let set = Arc::new(self.set(paragraph, width_pt));
        self.known.put(paragraph, width_pt, &set);
        set
    }

    /// Lays a paragraph out.
    pub(super) fn build(&mut self, paragraph: &ParagraphText, width_pt: f32) -> Built {
        let with_system = self.with_system;
        let Spans { mut spans, missing } =
            itemise(paragraph, &mut |c| if with_system { system::find(c) } else { None });
        if spans.is_empty() {
            // Even nothing has a height, and a place for the caret.
            let first =
                itemise(&ParagraphText { text: "x".into(), ..paragraph.clone() }, &mut |_| None).spans;
            spans = first.into_iter().map(|span| Span { range: 0..0, ..span }).collect();
        }
        for span in &spans {
            self.make_known(span.face);
        }

        // One look for each kind of span.
        let mut looks: Vec<Span> = Vec::new();
        let mut numbers: Vec<u16> = Vec::with_capacity(spans.len());
        for span in &spans {
            let alike = |look: &Span| {
                look.style == span.style
                    && look.face == span.face
                    && look.scale == span.scale
                    && look.script == span.script
            };
            let at = looks.iter().position(alike).unwrap_or_else(|| {
                if looks.len() < usize::from(u16::MAX) {
                    looks.push(span.clone());
                }
                looks.len() - 1
            });
            numbers.push(at as u16);
        }

        let base = paragraph.style.size_pt;
        let size = sound(base, 12.0).max(0.01);
        let leading_pt =
            if paragraph.leading_pt > 0.0 { sound(paragraph.leading_pt, size * 1.42) } else { size * 1.42 };
        let mut builder = self.layouts.style_run_builder(&mut self.fonts, &paragraph.text, 1.0, false);
        builder.reserve(looks.len(), spans.len());
        for (at, look) in looks.iter().enumerate() {
            builder.push_style(library_style(paragraph, look, at as u16, leading_pt));
        }
        for (span, number) in spans.iter().zip(numbers) {
            builder.push_style_run(number, span.range.clone());
        }
        builder.set_base_direction(match direction(paragraph) {
            Some(true) => BaseDirection::Rtl,
            Some(false) => BaseDirection::Ltr,
            None => BaseDirection::Auto,
        });
        let mut layout = builder.build(&*paragraph.text);

        let width = if width_pt.is_nan() { FAR } else { width_pt.clamp(0.0, FAR) };
        layout.break_all_lines(Some(width));
        let narrower = if paragraph.balance {
            balanced(&mut layout, width)
        } else {
            without_widow(&mut layout, &paragraph.text, width)
        };
        let alignment = match paragraph.align {
            Align::Start => Alignment::Start,
            Align::Centre => Alignment::Center,
            Align::End => Alignment::End,
        };
        layout.align(alignment, AlignmentOptions::default());
        let shift_pt = (width - narrower)
            * match (paragraph.align, layout.is_rtl()) {
                (Align::Centre, _) => 0.5,
                (Align::Start, false) | (Align::End, true) => 0.0,
                (Align::Start, true) | (Align::End, false) => 1.0,
            };
        let metrics = super::face_metrics(&paragraph.style.face);
        let ascent_pt = (leading_pt + (metrics.ascent - metrics.descent) * size) / 2.0;
        Built { layout, looks, missing, shift_pt, ascent_pt, leading_pt }
    }

    /// Registers a font of the computer before it is used.
    fn make_known(&mut self, face: AnyFace) {
        let AnyFace::System(at) = face else { return };
        if !self.registered.contains(&at)
            && let Some(found) = system::face(at)
        {
            register(&mut self.fonts.collection, found.blob, &library_name(face));
            self.registered.push(at);
        }
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

/// Every face is a family of its own to the library, so that it never chooses, thickens or slants.
fn register(collection: &mut Collection, bytes: Blob<u8>, name: &str) {
    let plain = FontInfoOverride {
        family_name: Some(name),
        style: Some(FontStyle::Normal),
        weight: Some(FontWeight::NORMAL),
        ..FontInfoOverride::default()
    };
    collection.register_fonts(bytes, Some(plain));
}

fn library_name(face: AnyFace) -> String {
    match face {
        AnyFace::Bundled(face) => face.face().name().to_owned(),
        AnyFace::System(at) => format!("of this computer {at}"),
    }
}

/// A number that the library can take: finite and not absurd.
pub(super) fn sound(value: f32, otherwise: f32) -> f32 {
    if value.is_finite() { value.clamp(-FAR, FAR) } else { otherwise }
}

fn library_style(
    paragraph: &ParagraphText,
    look: &Span,
    mark: u16,
    leading_pt: f32,
) -> parley::TextStyle<'static, 'static, Mark> {
    let style = style_of(paragraph, look.style);
    let size = (sound(style.size_pt, 12.0) * look.scale).max(0.01);
    let spaced = |em: f32| sound(em, 0.0).clamp(-10.0, 10.0) * size;
    parley::TextStyle {
        font_family: FontFamily::Single(FontFamilyName::Named(library_name(look.face).into())),
        font_size: size,
        locale: style.language.as_deref().and_then(|tag| parley::Language::parse(tag).ok()),
        brush: Mark(mark),
        line_height: LineHeight::Absolute(leading_pt),
        letter_spacing: if look.script.can_be_spaced() { spaced(style.letter_spacing_em) } else { 0.0 },
        word_spacing: spaced(style.word_spacing_em),
        overflow_wrap: OverflowWrap::BreakWord,
        ..parley::TextStyle::default()
    }
}

/// Breaks the lines in the least width that makes no more of them, and gives that width.
fn balanced(layout: &mut Layout<Mark>, width: f32) -> f32 {
    let lines = layout.len();
    if lines < 2 || width >= FAR {
        return width;
    }
    let (mut too_narrow, mut enough) = (width * 0.4, width);
    for _ in 0..12 {
        let middle = (too_narrow + enough) / 2.0;
        layout.break_all_lines(Some(middle));
        // A line of like length is not worth a word torn apart.
        let torn = layout.lines().any(|line| line.break_reason() == BreakReason::Emergency);
        if layout.len() <= lines && !torn { enough = middle } else { too_narrow = middle }
    }
    layout.break_all_lines(Some(enough));
    enough
}

/// Breaks the lines a little earlier where that keeps a last line from being one short word, and gives the
/// width. Only for finished sentences, so that words do not jump about while they are typed.
fn without_widow(layout: &mut Layout<Mark>, text: &str, width: f32) -> f32 {
    let lines = layout.len();
    let finished = text.trim_end().chars().next_back().is_some_and(|c| !c.is_alphanumeric());
    let is_widow = |layout: &Layout<Mark>| {
        layout.lines().next_back().is_some_and(|line| {
            let words = text.get(line.text_range()).unwrap_or("").split_whitespace().count();
            words == 1 && line.metrics().advance < width * 0.15
        })
    };
    if lines < 2 || width >= FAR || !finished || !is_widow(layout) {
        return width;
    }
    for share in [0.97, 0.94, 0.91, 0.88] {
        layout.break_all_lines(Some(width * share));
        if layout.len() == lines && !is_widow(layout) {
            return width * share;
        }
    }
    layout.break_all_lines(Some(width));
    width
}
