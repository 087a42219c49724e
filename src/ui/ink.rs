//! Icons and words of the book as textures, through the program's own painter.
//!
//! Words of a book never go through the toolkit's text, which knows no right-to-left: what a child
//! is called must join and run the right way in the furniture too. Knows nothing of places.

use super::icons::{GRID, Icon};
use super::tokens::TextSize;
use crate::book::Colour;
use crate::geometry::POINTS_PER_MM;
use crate::layout::{DisplayItem, DisplayList, Fill, Glyph, GlyphRun};
use crate::paint::raster::{NoPhotos, Painted, RasterPainter, View};
use crate::text::{Direction, EditLayout, Face, ParagraphText, SetParagraph, TextStyle, Typesetter};
use egui::{Color32, ColorImage, TextureHandle, TextureOptions, Vec2, vec2};
use kurbo::Affine;
use std::collections::HashMap;
use std::sync::Arc;

/// So many words are kept as textures; those not seen for longest go first.
const KEPT_WORDS: usize = 400;
/// Room round words for what overhangs its line, in points.
const OVERHANG: f32 = 4.0;

/// Paints icons and words, and keeps them.
#[derive(Default)]
pub(crate) struct Ink {
    painter: RasterPainter,
    /// Made when the first words of a book are shown.
    typesetter: Option<Typesetter>,
    icons: HashMap<(Icon, u32), TextureHandle>,
    words: HashMap<WordsKey, (SetWords, u64)>,
    clock: u64,
    /// Whether words are read from the right even where they begin with other letters.
    pub(crate) from_right: bool,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct WordsKey {
    text: Arc<str>,
    size: u32,
    line: u32,
    weight: u16,
    title: bool,
    colour: Color32,
    width: u32,
    pixels_per_point: u32,
    from_right: bool,
}

/// Words as a texture.
#[derive(Clone)]
pub(crate) struct SetWords {
    texture: TextureHandle,
    /// The room they take, in points, without what overhangs.
    pub(crate) size: Vec2,
}

impl Ink {
    /// Draws an icon into a square of `side` points about `centre`, perhaps its left at the right.
    pub(crate) fn icon(
        &mut self,
        painter: &egui::Painter,
        icon: Icon,
        centre: egui::Pos2,
        side: f32,
        colour: Color32,
        turned: bool,
    ) {
        let pixels_per_point = painter.ctx().pixels_per_point();
        let pixels = (side * pixels_per_point).round().clamp(1.0, 1024.0) as u32;
        let texture = match self.icons.get(&(icon, pixels)) {
            Some(texture) => texture,
            None => {
                let image = image_of(&self.paint_icon(icon, pixels));
                let texture = painter.ctx().load_texture("icon", image, TextureOptions::LINEAR);
                self.icons.entry((icon, pixels)).or_insert(texture)
            }
        };
        let size = Vec2::splat(pixels as f32 / pixels_per_point);
        let rect = snapped(egui::Rect::from_center_size(centre, size), pixels_per_point);
        let part = if turned { TURNED } else { WHOLE };
        painter.image(texture.id(), rect, part, colour);
    }

    fn paint_icon(&mut self, icon: Icon, pixels: u32) -> Painted {
        let fill = DisplayItem::Fill(Fill { path: icon.path(), colour: Colour::WHITE });
        let view = View {
            scale: f64::from(pixels) / GRID,
            left: 0.0,
            top: 0.0,
            width: pixels as u16,
            height: pixels as u16,
        };
        self.painter.paint(&without_sheet(vec![fill]), view, &NoPhotos)
    }

    /// Sets words of a book within a width, in points.
    pub(crate) fn words(
        &mut self,
        ctx: &egui::Context,
        text: &str,
        size: &TextSize,
        colour: Color32,
        width: f32,
    ) -> SetWords {
        let pixels_per_point = ctx.pixels_per_point();
        let key = WordsKey {
            text: text.into(),
            size: size.size.to_bits(),
            line: size.line.to_bits(),
            weight: size.weight,
            title: size.family == "title",
            colour,
            width: width.min(4000.0).round() as u32,
            pixels_per_point: pixels_per_point.to_bits(),
            from_right: self.from_right,
        };
        self.clock += 1;
        let clock = self.clock;
        if let Some((words, seen)) = self.words.get_mut(&key) {
            *seen = clock;
            return words.clone();
        }
        let (painted, size) = self.paint_words(&key, pixels_per_point);
        let texture = ctx.load_texture("words", image_of(&painted), TextureOptions::LINEAR);
        let words = SetWords { texture, size };
        if self.words.len() >= KEPT_WORDS {
            let oldest = self.words.iter().min_by_key(|(_, (_, seen))| *seen).map(|(key, _)| key.clone());
            oldest.and_then(|key| self.words.remove(&key));
        }
        self.words.insert(key, (words.clone(), clock));
        words
    }

    /// Words laid out for editing in a room of this width. Those that are not wrapped stand on one line,
    /// however long it is.
    pub(crate) fn edit(
        &mut self,
        text: &Arc<str>,
        size: &TextSize,
        direction: Direction,
        width: f32,
        wrapped: bool,
    ) -> EditLayout {
        let style = TextStyle::plain(face_of(size), size.size);
        let mut paragraph = ParagraphText::plain(Arc::clone(text), style);
        paragraph.leading_pt = size.line;
        paragraph.direction = direction;
        let typesetter = self.typesetter.get_or_insert_with(Typesetter::new);
        let width = if wrapped {
            width
        } else {
            // A caret at the end of a long line has room as well.
            width.max(typesetter.set(&paragraph, f32::NAN).width_pt + 3.0)
        };
        typesetter.edit(&paragraph, width)
    }

    /// A picture of a part of laid-out words: of what lies right of and below `from`, in points.
    pub(crate) fn letters(
        &mut self,
        set: &SetParagraph,
        text: &Arc<str>,
        colour: Color32,
        from: Vec2,
        (width, height): (u16, u16),
        pixels_per_point: f32,
    ) -> ColorImage {
        let mm = |points: f32| f64::from(points) / POINTS_PER_MM;
        let view = View {
            scale: f64::from(pixels_per_point) * POINTS_PER_MM,
            left: mm(from.x),
            top: mm(from.y),
            width,
            height,
        };
        let ink = Colour { r: colour.r(), g: colour.g(), b: colour.b(), a: colour.a() };
        let mut items: Vec<DisplayItem> = glyph_runs(set, text).collect();
        for item in &mut items {
            if let DisplayItem::Glyphs(run) = item {
                run.colour = ink;
            }
        }
        image_of(&self.painter.paint(&without_sheet(items), view, &NoPhotos))
    }

    fn paint_words(&mut self, key: &WordsKey, pixels_per_point: f32) -> (Painted, Vec2) {
        let family = if key.title { "Literata" } else { "Wix Madefor Text" };
        let mut style = TextStyle::plain(Face::new(family, key.weight), f32::from_bits(key.size));
        style.colour = Colour { r: key.colour.r(), g: key.colour.g(), b: key.colour.b(), a: key.colour.a() };
        let mut paragraph = ParagraphText::plain(Arc::clone(&key.text), style);
        paragraph.leading_pt = f32::from_bits(key.line);
        if key.from_right {
            paragraph.direction = Direction::FromRight;
        }
        let typesetter = self.typesetter.get_or_insert_with(Typesetter::new);
        // Set wide first: words that are read from the right stand at the right of what they take.
        let set = typesetter.set(&paragraph, key.width as f32);
        let taken = set.lines.iter().map(|line| line.right_pt - line.left_pt).fold(0.0, f32::max);
        let taken = taken.ceil().min(key.width as f32);
        let set = if set.rtl { typesetter.set(&paragraph, taken + 0.5) } else { set };
        let size = vec2(taken, set.height_pt);
        let pixels =
            |points: f32| ((points + 2.0 * OVERHANG) * pixels_per_point).ceil().clamp(1.0, 8192.0) as u16;
        let overhang = f64::from(OVERHANG) / POINTS_PER_MM;
        let view = View {
            scale: f64::from(pixels_per_point) * POINTS_PER_MM,
            left: -overhang,
            top: -overhang,
            width: pixels(size.x),
            height: pixels(size.y),
        };
        let items = glyph_runs(&set, &key.text).collect();
        (self.painter.paint(&without_sheet(items), view, &NoPhotos), size)
    }
}

impl SetWords {
    /// Draws them with their top left corner at `at`.
    pub(crate) fn draw(&self, painter: &egui::Painter, at: egui::Pos2) {
        self.draw_in(painter, at, Color32::WHITE);
    }

    /// The same of words that were set in white, in a colour.
    pub(crate) fn draw_in(&self, painter: &egui::Painter, at: egui::Pos2, colour: Color32) {
        let pixels_per_point = painter.ctx().pixels_per_point();
        let [width, height] = self.texture.size();
        let size = vec2(width as f32, height as f32) / pixels_per_point;
        let rect = egui::Rect::from_min_size(at - Vec2::splat(OVERHANG), size);
        painter.image(self.texture.id(), snapped(rect, pixels_per_point), WHOLE, colour);
    }
}

/// All of a texture, its left at the right.
const TURNED: egui::Rect = egui::Rect { min: egui::pos2(1.0, 0.0), max: egui::pos2(0.0, 1.0) };
/// All of a texture.
pub(crate) const WHOLE: egui::Rect = egui::Rect { min: egui::pos2(0.0, 0.0), max: egui::pos2(1.0, 1.0) };

/// The rectangle moved so that it begins on a whole pixel.
pub(crate) fn snapped(rect: egui::Rect, pixels_per_point: f32) -> egui::Rect {
    let to = |x: f32| (x * pixels_per_point).round() / pixels_per_point;
    rect.translate(vec2(to(rect.min.x) - rect.min.x, to(rect.min.y) - rect.min.y))
}

/// Painted pixels as the toolkit wants them.
pub(crate) fn image_of(painted: &Painted) -> ColorImage {
    let size = [painted.width as usize, painted.height as usize];
    ColorImage::from_rgba_premultiplied(size, &painted.rgba)
}

/// Marks that stand on nothing: a sheet of no size is not painted.
fn without_sheet(items: Vec<DisplayItem>) -> DisplayList {
    DisplayList { items, ..DisplayList::default() }
}

fn face_of(size: &TextSize) -> Face {
    let family = if size.family == "title" { "Literata" } else { "Wix Madefor Text" };
    Face::new(family, size.weight)
}

fn glyph_runs<'a>(set: &'a SetParagraph, text: &'a Arc<str>) -> impl Iterator<Item = DisplayItem> + 'a {
    let mm = |pt: f32| f64::from(pt) / POINTS_PER_MM;
    set.runs().map(move |run| {
        DisplayItem::Glyphs(GlyphRun {
            font: run.font.clone(),
            coords: run.coords.clone().into(),
            size_pt: f64::from(run.size_pt),
            colour: run.colour,
            text: Arc::clone(text),
            range: run.text.clone(),
            rtl: run.rtl,
            skew_degrees: f64::from(run.skew_degrees),
            transform: Affine::IDENTITY,
            glyphs: (run.glyphs.iter())
                .map(|glyph| Glyph {
                    id: glyph.id,
                    x: mm(glyph.x_pt),
                    y: mm(glyph.y_pt),
                    advance: mm(glyph.advance_pt),
                    cluster: glyph.cluster.clone(),
                })
                .collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inked(painted: &Painted) -> usize {
        painted.rgba.as_chunks::<4>().0.iter().filter(|[.., alpha]| *alpha > 128).count()
    }

    #[test]
    fn an_icon_is_white_on_nothing() {
        let painted = Ink::default().paint_icon(Icon::Done, 32);
        assert!((200..900).contains(&inked(&painted)), "{}", inked(&painted));
        assert_eq!(painted.rgba[3], 0, "the corner is empty");
    }

    #[test]
    fn words_take_the_room_they_need_in_both_directions() {
        let mut ink = Ink::default();
        for text in ["Idris’s book", "كتاب إدريس"] {
            let key = WordsKey {
                text: text.into(),
                size: 18_f32.to_bits(),
                line: 24_f32.to_bits(),
                weight: 600,
                title: true,
                colour: Color32::BLACK,
                width: 400,
                pixels_per_point: 1_f32.to_bits(),
                from_right: false,
            };
            let (painted, size) = ink.paint_words(&key, 1.0);
            assert!((40.0..200.0).contains(&size.x) && size.y >= 20.0, "{size:?}");
            assert!(inked(&painted) > 100, "{text} is not painted");
        }
    }
}
