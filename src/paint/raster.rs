//! The display list as pixels: screen, thumbnails, PNG. The only file that names the rasteriser.
//!
//! Any part of a page at any scale, so that the screen paints no more than it shows. Knows nothing
//! of where photos come from: it asks for their pixels and paints a quiet field where there are none
//! yet.

use super::Painter;
use crate::book::{Colour, PhotoHash};
use crate::layout::{DisplayList, Fill, GlyphRun, Picture, Stroke};
use crate::photo::{Pixels, Tone};
use kurbo::{Affine, BezPath, Rect};
use std::collections::BTreeMap;
use std::sync::Arc;
use vello_cpu::peniko::{self, Color};
use vello_cpu::{Image, ImageSource, Level, PixelMetadata, Pixmap, RenderContext, RenderSettings, Resources};

/// Points to the millimetre, for glyph sizes.
const MM_PER_PT: f64 = 25.4 / 72.0;
/// Bytes of photos kept between pages.
const KEPT_BYTES: usize = 32 << 20;
/// The quiet field where a photo has no pixels yet.
const WAITING: Colour = Colour { r: 128, g: 128, b: 128, a: 40 };

/// Which part of a page is painted, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Pixels to the millimetre.
    pub scale: f64,
    /// The top left corner of the part, in mm on the page; negative within the bleed.
    pub left: f64,
    /// See [`View::left`].
    pub top: f64,
    /// Across, in pixels.
    pub width: u16,
    /// Down, in pixels.
    pub height: u16,
}

/// Painted pixels: red, green, blue, alpha, premultiplied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Painted {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
    /// Four bytes a pixel, row by row from the top.
    pub rgba: Vec<u8>,
    /// Whether a photo was not there yet, so that it is worth painting again.
    pub waits_for_photos: bool,
}

/// Where the pixels of photos come from.
pub trait PhotoPixels {
    /// The photo upright and whole, at least so large if it has so many pixels; none if there are
    /// none yet, or ever.
    fn pixels(&self, file: &PhotoHash, width: u32, height: u32) -> Option<Arc<Pixels>>;
}

/// No photos at all.
pub struct NoPhotos;

impl PhotoPixels for NoPhotos {
    fn pixels(&self, _: &PhotoHash, _: u32, _: u32) -> Option<Arc<Pixels>> {
        None
    }
}

/// Paints display lists. Keeps its memory between pages; one for a thread.
pub struct RasterPainter {
    context: RenderContext,
    resources: Resources,
    kept: Kept,
}

impl View {
    /// A whole page with its bleed at so many pixels to the inch.
    pub fn whole(list: &DisplayList, ppi: f64) -> Self {
        let scale = ppi / 25.4;
        let pixels = |mm: f64| ((mm + 2.0 * list.bleed) * scale).round().clamp(1.0, 16_384.0) as u16;
        Self {
            scale,
            left: -list.bleed,
            top: -list.bleed,
            width: pixels(list.width),
            height: pixels(list.height),
        }
    }
}

impl Default for RasterPainter {
    fn default() -> Self {
        Self::new()
    }
}

impl RasterPainter {
    /// A painter as fast as this machine allows.
    pub fn new() -> Self {
        Self::at(Level::new())
    }

    /// A painter whose pixels are the same on every machine, for tests that compare them.
    pub fn exact() -> Self {
        Self::at(Level::baseline())
    }

    fn at(level: Level) -> Self {
        // One thread: measured no faster with two on pages, and other pages want the other.
        let settings = RenderSettings { level, num_threads: 0 };
        Self {
            context: RenderContext::new_with(16, 16, settings),
            resources: Resources::new(),
            kept: Kept::default(),
        }
    }

    /// Paints part of a page on white.
    pub fn paint(&mut self, list: &DisplayList, view: View, photos: &dyn PhotoPixels) -> Painted {
        let mut pixmap = Pixmap::new(view.width.max(1), view.height.max(1));
        self.context.reset_and_resize(pixmap.width(), pixmap.height());
        let base = Affine::scale(view.scale) * Affine::translate((-view.left, -view.top));
        let sheet = Rect::new(0.0, 0.0, list.width, list.height).inset(list.bleed);
        self.context.set_transform(base);
        self.context.set_paint(color(Colour::WHITE));
        self.context.fill_rect(&sheet);
        let mut pass = Pass { painter: self, base, view, photos, waits: false };
        super::paint(list, &mut pass);
        let waits_for_photos = pass.waits;
        self.context.flush();
        self.context.render(&mut pixmap, &mut self.resources);
        Painted {
            width: u32::from(pixmap.width()),
            height: u32::from(pixmap.height()),
            rgba: pixmap.data_as_u8_slice().to_vec(),
            waits_for_photos,
        }
    }
}

impl Painted {
    /// The pixels as an image library wants them: not premultiplied.
    pub fn straight(mut self) -> Vec<u8> {
        for pixel in self.rgba.chunks_exact_mut(4) {
            let alpha = u32::from(pixel[3]);
            if alpha != 0 && alpha != 255 {
                for channel in &mut pixel[..3] {
                    *channel = ((u32::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
                }
            }
        }
        self.rgba
    }
}

/// One page being painted.
struct Pass<'a> {
    painter: &'a mut RasterPainter,
    base: Affine,
    view: View,
    photos: &'a dyn PhotoPixels,
    waits: bool,
}

impl Painter for Pass<'_> {
    fn fill(&mut self, fill: &Fill) {
        let context = &mut self.painter.context;
        context.set_transform(self.base);
        context.set_paint(color(fill.colour));
        context.fill_path(&fill.path);
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let cap = if stroke.round { kurbo::Cap::Round } else { kurbo::Cap::Butt };
        let join = if stroke.round { kurbo::Join::Round } else { kurbo::Join::Miter };
        let pen = kurbo::Stroke::new(stroke.width)
            .with_caps(cap)
            .with_join(join)
            .with_dashes(0.0, stroke.dash.iter().copied());
        let context = &mut self.painter.context;
        context.set_transform(self.base);
        context.set_paint(color(stroke.colour));
        context.set_stroke(pen);
        context.stroke_path(&stroke.path);
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        let context = &mut self.painter.context;
        // Glyphs are placed in points, so that the font's size is what the run says.
        context.set_transform(self.base * run.transform * Affine::scale(MM_PER_PT));
        context.set_paint(color(run.colour));
        let glyphs = run.glyphs.iter().map(|glyph| vello_cpu::Glyph {
            id: glyph.id,
            x: (glyph.x / MM_PER_PT) as f32,
            y: (glyph.y / MM_PER_PT) as f32,
        });
        let font = peniko::FontData::new(run.font.blob(), run.font.index());
        context
            .glyph_run(&mut self.painter.resources, &font)
            .font_size(run.size_pt as f32)
            .hint(false)
            .normalized_coords(&run.coords)
            // Downwards is positive here, so letters that lean to the right are skewed to the left.
            .glyph_transform(Affine::skew(-run.skew_degrees.to_radians().tan(), 0.0))
            .fill_glyphs(glyphs)
            // A glyph that cannot be painted leaves its place empty; layout has noted what is missing.
            .ok();
    }

    fn picture(&mut self, picture: &Picture) {
        let outline = picture.outline.path(picture.place);
        let transform = self.base * picture.transform;
        let seen = transform.transform_rect_bbox(picture.place);
        let shown = Rect::new(0.0, 0.0, f64::from(self.view.width), f64::from(self.view.height));
        if seen.intersect(shown).area() <= 0.0 || picture.part.area() <= 0.0 {
            return;
        }
        // The pixels the whole photo would have at this scale.
        let need = |mm: f64, share: f64| (mm * self.view.scale / share).ceil().clamp(1.0, 65_000.0) as u32;
        let (place_across, place_down) = picture.across_and_down();
        let width = need(place_across, picture.part.width());
        let height = need(place_down, picture.part.height());
        let context = &mut self.painter.context;
        context.set_transform(transform);
        let Some(pixels) = self.photos.pixels(&picture.file, width, height) else {
            self.waits = true;
            context.set_paint(color(WAITING));
            context.fill_path(&outline);
            return;
        };
        let pixmap = self.painter.kept.pixmap(picture, &pixels);
        let (across, down) = (f64::from(pixmap.width()), f64::from(pixmap.height()));
        let to_place = picture.to_place() * Affine::scale_non_uniform(1.0 / across, 1.0 / down);
        let sampler =
            peniko::ImageSampler { quality: peniko::ImageQuality::Medium, ..peniko::ImageSampler::default() };
        context.set_paint_transform(to_place);
        context.set_paint(Image { image: ImageSource::Pixmap(pixmap), sampler });
        context.fill_path(&outline);
        context.reset_paint_transform();
    }

    fn push_clip(&mut self, path: &BezPath) {
        self.painter.context.set_transform(self.base);
        self.painter.context.push_clip_path(path);
    }

    fn pop_clip(&mut self) {
        self.painter.context.pop_clip();
    }
}

fn color(colour: Colour) -> Color {
    Color::from_rgba8(colour.r, colour.g, colour.b, colour.a)
}

/// A photo at a size in pixels, and how it is shown.
type KeptKey = (PhotoHash, u32, u32, Tone);

/// Photos as the rasteriser wants them, kept between pages within a budget.
#[derive(Default)]
struct Kept {
    by_photo: BTreeMap<KeptKey, (Arc<Pixmap>, u64)>,
    bytes: usize,
    used: u64,
}

impl Kept {
    fn pixmap(&mut self, picture: &Picture, pixels: &Pixels) -> Arc<Pixmap> {
        self.used += 1;
        let key = (picture.file, pixels.width(), pixels.height(), picture.tone);
        if let Some((pixmap, last)) = self.by_photo.get_mut(&key) {
            *last = self.used;
            return Arc::clone(pixmap);
        }
        let pixmap = Arc::new(pixmap_of(&picture.tone.of(pixels)));
        self.bytes += bytes_of(&pixmap);
        self.by_photo.insert(key, (Arc::clone(&pixmap), self.used));
        while self.bytes > KEPT_BYTES && self.by_photo.len() > 1 {
            let oldest = self.by_photo.iter().min_by_key(|(_, (_, last))| *last).map(|(key, _)| *key);
            let Some((gone, _)) = oldest.and_then(|key| self.by_photo.remove(&key)) else { break };
            self.bytes -= bytes_of(&gone);
        }
        pixmap
    }
}

fn bytes_of(pixmap: &Pixmap) -> usize {
    usize::from(pixmap.width()) * usize::from(pixmap.height()) * 4
}

fn pixmap_of(pixels: &Pixels) -> Pixmap {
    let metadata = PixelMetadata {
        may_have_transparency: !pixels.is_opaque(),
        alpha_type: peniko::ImageAlphaType::Alpha,
    };
    let side = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    Pixmap::from_parts(pixels.rgba().to_vec(), side(pixels.width()), side(pixels.height()), metadata)
}
