//! Makes pages, photos and PDFs for tests, here and with readers from outside.

use kurbo::{Affine, BezPath, Rect, Shape};
use lifestory::book::{Colour, PhotoHash};
use lifestory::layout::{
    DisplayItem, DisplayList, Fill, Glyph, GlyphRun, Meaning, Outline, Picture, Region, Stroke,
};
use lifestory::paint::pdf::{PdfError, PdfInfo, PdfPage, PdfStats, Quality, write_pdf};
use lifestory::photo::{Limits, PhotoError, PhotoSource, Pixels, Tone, encode, probe};
use lifestory::task::Progress;
use lifestory::text::{Face, ParagraphText, TextStyle, Typesetter};
use std::collections::BTreeMap;
use std::sync::Arc;

const MM_PER_PT: f64 = 25.4 / 72.0;

/// A page being made: A4, in mm.
pub struct Maker {
    pub list: DisplayList,
    setter: Typesetter,
}

impl Maker {
    pub fn new() -> Self {
        let list = DisplayList { width: 210.0, height: 297.0, ..DisplayList::default() };
        Self { list, setter: Typesetter::new() }
    }

    /// Sets words in a column and returns where they end.
    pub fn words(&mut self, family: &str, text: &str, at: (f64, f64), width: f64) -> f64 {
        self.turned_words(family, text, 14.0, Affine::translate(at), width, Meaning::Paragraph) + at.1
    }

    /// Sets words in a column, moved by `to`; returns their height.
    pub fn turned_words(
        &mut self,
        family: &str,
        text: &str,
        size_pt: f32,
        to: Affine,
        width: f64,
        meaning: Meaning,
    ) -> f64 {
        let style = TextStyle::plain(Face::new(family, 400), size_pt);
        let set = self.setter.set(&ParagraphText::plain(text, style), (width / MM_PER_PT) as f32);
        let text: Arc<str> = text.into();
        let from = self.list.items.len();
        let mm = |pt: f32| f64::from(pt) * MM_PER_PT;
        for run in set.runs() {
            let glyphs = run.glyphs.iter().map(|glyph| Glyph {
                id: glyph.id,
                x: mm(glyph.x_pt),
                y: mm(glyph.y_pt),
                advance: mm(glyph.advance_pt),
                cluster: glyph.cluster.clone(),
            });
            self.list.items.push(DisplayItem::Glyphs(GlyphRun {
                font: run.font.clone(),
                coords: run.coords.clone().into(),
                size_pt: f64::from(run.size_pt),
                colour: run.colour,
                text: Arc::clone(&text),
                range: run.text.clone(),
                rtl: run.rtl,
                skew_degrees: f64::from(run.skew_degrees),
                transform: to,
                glyphs: glyphs.collect(),
            }));
        }
        let height = mm(set.height_pt);
        let bounds = to.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        self.region(from, meaning, &text, bounds);
        height
    }

    /// Says what the items from `from` mean.
    pub fn region(&mut self, from: usize, meaning: Meaning, text: &str, bounds: Rect) {
        let items = from..self.list.items.len();
        let (text, language, element) = (text.to_owned(), None, None);
        self.list.regions.push(Region { element, meaning, text, language, bounds, items });
    }

    pub fn picture(&mut self, picture: Picture, alt: &str) {
        let bounds = picture.transform.transform_rect_bbox(picture.place);
        self.list.items.push(DisplayItem::Picture(picture));
        self.region(self.list.items.len() - 1, Meaning::Figure, alt, bounds);
    }

    pub fn fill(&mut self, path: BezPath, colour: Colour) {
        self.list.items.push(DisplayItem::Fill(Fill { path, colour }));
    }

    pub fn stroke(&mut self, path: BezPath, colour: Colour, width: f64, dash: Vec<f64>, round: bool) {
        self.list.items.push(DisplayItem::Stroke(Stroke { path, colour, width, dash, round }));
    }

    /// The page by itself.
    pub fn page(self) -> PdfPage {
        self.titled("1", "", "")
    }

    pub fn titled(self, label: &str, title: &str, section: &str) -> PdfPage {
        PdfPage { list: self.list, label: label.into(), title: title.into(), section: section.into() }
    }
}

/// Photos by their hash.
#[derive(Default)]
pub struct Photos(pub BTreeMap<PhotoHash, Vec<u8>>);

impl Photos {
    pub fn add(&mut self, bytes: Vec<u8>) -> PhotoHash {
        let hash = PhotoHash::of(&bytes);
        self.0.insert(hash, bytes);
        hash
    }

    /// Adds a photo and gives the picture of all of it at `place`.
    pub fn whole(&mut self, bytes: Vec<u8>, place: Rect) -> Picture {
        let probed = probe(&bytes, &Limits::default()).expect("the test's photo can be read");
        let file = self.add(bytes);
        Picture {
            file,
            pixels: probed.seen_size(),
            part: Rect::new(0.0, 0.0, 1.0, 1.0),
            place,
            outline: Outline::Corners(0.0),
            turn: lifestory::geometry::Angle::ZERO,
            transform: Affine::IDENTITY,
            tone: Tone::default(),
        }
    }
}

impl PhotoSource for Photos {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        self.0.get(photo).cloned().ok_or(PhotoError::Unreadable(std::io::ErrorKind::NotFound))
    }
}

/// A scene of smooth colours, different for each `number`.
pub fn scene(number: u32, width: u32, height: u32) -> Pixels {
    let mut rgba = Vec::with_capacity((width * height * 4) as usize);
    for y in 0..height {
        for x in 0..width {
            let (x, y) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
            let wave = |by: f64| {
                ((x * by * 7.0 + y * 3.0 + f64::from(number) * by).sin() * 100.0 + 128.0 + (y - 0.5) * 50.0)
                    as u8
            };
            rgba.extend([wave(1.0), wave(1.6), wave(0.6), 255]);
        }
    }
    Pixels::new(width, height, rgba).expect("the size is right")
}

/// The same as a JPEG.
pub fn scene_jpeg(number: u32, width: u32, height: u32) -> Vec<u8> {
    encode::jpeg(&scene(number, width, height), 90).expect("a small JPEG can be written")
}

pub fn info() -> PdfInfo {
    PdfInfo {
        title: "Idris’s book & more".into(),
        language: "en-GB".into(),
        bound_right: false,
        author: None,
        expected_pages: 0,
    }
}

/// Writes pages to memory.
pub fn write(
    pages: Vec<PdfPage>,
    photos: &dyn PhotoSource,
    quality: Quality,
) -> Result<(Vec<u8>, PdfStats), PdfError> {
    let mut bytes = Vec::new();
    let stats = write_pdf(pages, &info(), quality, photos, &mut bytes, &Progress::new())?;
    Ok((bytes, stats))
}

/// A page with something of everything: two scripts, a turned photo with alpha, a crop, an ellipse,
/// see-through marks, a dashed stroke, a clip.
pub fn of_everything(photos: &mut Photos) -> Maker {
    let mut page = Maker::new();
    page.fill(Rect::new(0.0, 0.0, 210.0, 297.0).to_path(0.1), Colour::rgb(250, 246, 238));
    let heading = Affine::translate((20.0, 18.0));
    page.turned_words(
        "Young Serif",
        "Where I lived, office and waffles",
        26.0,
        heading,
        170.0,
        Meaning::Heading(1),
    );
    let y = page.words(
        "Literata",
        "My name is Idris. I was born on a Tuesday, and it rained.",
        (20.0, 45.0),
        80.0,
    );
    page.words("Vazirmatn", "اسمي إدريس. وُلدتُ في بغداد يوم الثلاثاء وكان المطر ينزل.", (20.0, y + 4.0), 80.0);
    let mut drawn = scene(3, 240, 160).into_rgba();
    for (at, pixel) in drawn.chunks_exact_mut(4).enumerate() {
        let (x, y) = (at % 240, at / 240);
        pixel[3] = if x < 20 || y < 20 { 0 } else { (x + 15).min(255) as u8 };
    }
    let drawn = Pixels::new(240, 160, drawn).expect("the size is right");
    let drawn = encode::png(&drawn).expect("a small PNG can be written");
    let mut turned = photos.whole(drawn, Rect::new(0.0, 0.0, 60.0, 40.0));
    turned.transform = Affine::translate((135.0, 45.0)) * Affine::rotate(9_f64.to_radians());
    page.picture(turned, "A drawing, turned");
    let mut round = photos.whole(scene_jpeg(1, 1200, 800), Rect::new(20.0, 120.0, 80.0, 180.0));
    round.part = Rect::new(1.0 / 6.0, 0.0, 5.0 / 6.0, 1.0);
    round.outline = Outline::Ellipse;
    page.picture(round, "A scene in a circle");
    let mut rounded = photos.whole(scene_jpeg(2, 1200, 800), Rect::new(100.0, 120.0, 190.0, 180.0));
    rounded.outline = Outline::Corners(4.0);
    page.picture(rounded, "A scene with soft corners");
    let mut grey = photos.whole(scene_jpeg(4, 900, 600), Rect::new(20.0, 195.0, 80.0, 235.0));
    grey.tone.greyscale = true;
    page.picture(grey, "A scene without colours");
    page.list.items.push(DisplayItem::PushClip(Outline::Ellipse.path(Rect::new(100.0, 195.0, 150.0, 235.0))));
    page.fill(Rect::new(100.0, 195.0, 125.0, 235.0).to_path(0.1), Colour::rgb(200, 60, 40));
    page.fill(Rect::new(115.0, 205.0, 160.0, 225.0).to_path(0.1), Colour { r: 20, g: 80, b: 160, a: 120 });
    page.list.items.push(DisplayItem::PopClip);
    let mut wave = BezPath::new();
    wave.move_to((20.0, 255.0));
    wave.curve_to((60.0, 235.0), (110.0, 275.0), (150.0, 255.0));
    wave.quad_to((170.0, 245.0), (190.0, 255.0));
    page.stroke(wave, Colour::rgb(30, 110, 90), 1.2, vec![4.0, 2.5], true);
    let star = kurbo::BezPath::from_svg("M160 200 L168 230 L150 210 L178 208 L156 232 Z").expect("a path");
    page.stroke(star, Colour::rgb(90, 30, 110), 0.8, Vec::new(), false);
    let turn = Affine::translate((30.0, 285.0)) * Affine::rotate(-4_f64.to_radians());
    page.turned_words("Shantell Sans", "We went there by train!", 20.0, turn, 120.0, Meaning::Caption);
    page
}
