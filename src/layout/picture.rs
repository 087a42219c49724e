//! A picture in its frame, its caption, and what stands in a frame that has no photo yet.

use super::display::{DisplayItem, Meaning, Outline};
use super::hanging::{FrameLook, Hung, Wall};
use super::note::SOFT_PPI;
use super::sheet::{Sheet, rounded};
use super::{NoteKind, words};
use crate::book::{
    Align, Colour, EmptyLook, PaletteRole, Photo, PictureBox, Stands, TextRole, Words, WordsBox,
};
use kurbo::{Affine, BezPath, Point, Rect};
use std::sync::Arc;

/// From a picture down to its caption, in mm.
const CAPTION_GAP_MM: f64 = 2.0;
/// The line round a mat, in mm.
const KEYLINE_MM: f64 = 0.25;
/// How white a place to draw in is: what it asks for can be read there whatever the page's colour.
const DRAWN_ON: f64 = 0.9;
/// How much of the paper's colour lies over the cloth of a cover where its photo will be.
const CLOTH_VEIL: f64 = 0.12;
/// The dashed frame of a place to draw in: stroke, drawn and left out, in mm.
const DASHED_FRAME_MM: (f64, f64, f64) = (0.45, 2.4, 2.2);
/// A strip of tape: across, down, in mm.
const TAPE_MM: (f64, f64, f64) = (24.0, 6.6, 45.0);

/// Lays out a picture, its frame and its caption.
pub(super) fn lay_out_picture(sheet: &mut Sheet<'_>, frame: Rect, picture: &PictureBox) {
    let photo = picture.photo.as_ref().and_then(|id| sheet.book.photo(id)).cloned();
    match &photo {
        Some(photo) => lay_out_photo(sheet, frame, picture, photo),
        None => lay_out_empty(sheet, frame, picture),
    }
    if !picture.caption.is_empty() && (photo.is_some() || picture.empty.look == EmptyLook::Draw) {
        lay_out_caption(sheet, frame, &picture.caption);
    }
}

fn lay_out_photo(sheet: &mut Sheet<'_>, frame: Rect, picture: &PictureBox, photo: &Arc<Photo>) {
    let from = sheet.mark();
    let Hung { look, outer, shown } = Wall::of(sheet).hang(frame, picture, photo);
    if look.mat > 0.0 {
        lay_mat(sheet, outer);
    }
    let (ppi, outline, place) = (shown.ppi(), shown.outline, shown.place);
    sheet.list.items.push(DisplayItem::Picture(shown));
    if ppi < SOFT_PPI {
        sheet.note(NoteKind::SoftPhoto { ppi });
    }
    if look.ring > 0.0 {
        let colour = sheet.colour(sheet.theme.picture.border);
        let path = match outline {
            Outline::Corners(radius) => rounded(place.inset(-look.ring / 2.0), radius - look.ring / 2.0),
            Outline::Ellipse => Outline::Ellipse.path(place.inset(-look.ring / 2.0)),
        };
        sheet.stroke(path, colour, look.ring);
    }
    if look.tape {
        lay_tape(sheet, outer);
    }
    let read = picture.alt.clone().unwrap_or_else(|| photo.alt.clone());
    sheet.region(from, Meaning::Figure, read, None, outer);
}

/// The white mat with its keyline, and the soft shadow under it.
fn lay_mat(sheet: &mut Sheet<'_>, outer: Rect) {
    const SHADOW_DOWN_MM: f64 = 0.5;
    const SHADOW_SOFT_MM: f64 = 1.8;
    const SHADOW_SHARE: f64 = 0.16;
    const LAYERS: i32 = 6;
    // Layers of a little each add up to a soft edge that every painter paints alike.
    for layer in 0..LAYERS {
        let grow = SHADOW_SOFT_MM * (f64::from(layer) / f64::from(LAYERS - 1) - 0.5);
        let rect = (outer + kurbo::Vec2::new(0.0, SHADOW_DOWN_MM)).inset(grow);
        let share = SHADOW_SHARE / f64::from(LAYERS);
        sheet.fill_rect(rect, grow.max(0.3), Colour::BLACK.faded(share));
    }
    sheet.fill_rect(outer, 0.0, Colour::WHITE);
    let line = sheet.colour(PaletteRole::Line);
    sheet.stroke(rounded(outer.inset(-KEYLINE_MM / 2.0), 0.0), line, KEYLINE_MM);
}

/// A strip of tape across the top edge.
fn lay_tape(sheet: &mut Sheet<'_>, outer: Rect) {
    let centre = Point::new(outer.center().x, outer.y0);
    let tape = Rect::from_center_size(centre, (TAPE_MM.0, TAPE_MM.1));
    let tilt = Affine::rotate_about((-2.0_f64).to_radians(), centre);
    let colour = sheet.colour(PaletteRole::Tint).faded(0.86);
    sheet.fill(tilt * rounded(tape, 0.0), colour);
}

/// Lays out the caption below a picture, as wide as it; below one that runs off the paper, within the
/// margins.
pub(super) fn lay_out_caption(sheet: &mut Sheet<'_>, frame: Rect, caption: &Words) {
    /// Narrower captions than this are set as wide as they come.
    const LEAST_MM: f64 = 15.0;
    let inside = WordsBox { words: caption.clone(), ..WordsBox::default() };
    let top = frame.y1 + CAPTION_GAP_MM;
    let (safe, page) = (sheet.safe_area(), sheet.page());
    let runs_off = frame.x0 <= page.x0 + 0.5 || frame.x1 >= page.x1 - 0.5;
    let (x0, x1) = (frame.x0.max(safe.x0), frame.x1.min(safe.x1));
    let (x0, x1) = if runs_off && x1 - x0 >= LEAST_MM { (x0, x1) } else { (frame.x0, frame.x1) };
    // As tall as the caption needs, as far as the page goes; beyond, it says that it does not fit.
    let height = words::natural_height(sheet, caption, x1 - x0).min((page.y1 - top).max(0.0));
    words::lay_out_words(sheet, Rect::new(x0, top, x1, top + height), &inside, 0);
}

/// An empty frame, as large and well made as the full one would be.
fn lay_out_empty(sheet: &mut Sheet<'_>, frame: Rect, picture: &PictureBox) {
    sheet.note(NoteKind::EmptyFrame);
    let wall = Wall::of(sheet);
    let look = FrameLook::of(&wall, frame, picture.style);
    let frame = wall.at_edges(frame, &look);
    let corner = match look.outline {
        Outline::Corners(radius) => radius.max(if look.mat > 0.0 { 0.8 } else { 0.0 }),
        Outline::Ellipse => frame.width().min(frame.height()) / 2.0,
    };
    let from = sheet.mark();
    match picture.empty.look {
        EmptyLook::Draw => {
            let (stroke, on, off) = DASHED_FRAME_MM;
            sheet.fill_rect(frame, corner, Colour::WHITE.faded(DRAWN_ON));
            let colour = sheet.colour(PaletteRole::Muted);
            let path = rounded(frame.inset(-stroke / 2.0), corner);
            sheet.stroke_with(path, colour, stroke, vec![on, off], false);
        }
        EmptyLook::Honest => {
            let tint = sheet.colour(PaletteRole::Tint);
            sheet.fill_rect(frame, corner.min(4.0), tint);
            let padding = empty_padding(frame);
            let words = Words::plain(TextRole::Caption, &picture.empty.text);
            let taken = words::natural_height(sheet, &words, frame.width() - 2.0 * padding) + padding;
            let colour = sheet.colour(PaletteRole::Accent);
            lay_seedling(sheet, Rect { y1: frame.y1 - taken, ..frame }, colour);
        }
        EmptyLook::Panel if sheet.on_cloth => {
            // A style's own strong colour does not go with every cloth: a shade of the cloth does.
            let paper = sheet.colour(PaletteRole::Paper);
            sheet.fill_rect(frame, corner, paper.faded(CLOTH_VEIL));
            lay_seedling(sheet, frame, paper);
        }
        EmptyLook::Panel => {
            let opener = sheet.colour(PaletteRole::Opener);
            sheet.fill_rect(frame, corner, opener);
        }
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, frame);
    if picture.empty.text.trim().is_empty() || picture.empty.look == EmptyLook::Panel {
        return;
    }
    let (role, stands) = match picture.empty.look {
        EmptyLook::Draw => (TextRole::Prompt, Stands::Bottom),
        _ => (TextRole::Caption, Stands::Bottom),
    };
    let padding = empty_padding(frame);
    let inside = WordsBox {
        words: Words::plain(role, &picture.empty.text),
        align: Some(Align::Center),
        stands,
        ..WordsBox::default()
    };
    words::lay_out_words(sheet, frame.inset(-padding), &inside, 0);
}

/// Between the edge of an empty frame and its words, in mm.
fn empty_padding(frame: Rect) -> f64 {
    5.0_f64.min(frame.width() / 8.0)
}

/// A seedling in line within four corner marks: something that may still grow. None where there is no
/// room for one.
fn lay_seedling(sheet: &mut Sheet<'_>, frame: Rect, colour: Colour) {
    const LEAST_ROOM_MM: f64 = 14.0;
    if frame.height() < LEAST_ROOM_MM {
        return;
    }
    let size = (frame.width().min(frame.height()) * 0.5).min(34.0);
    let middle = Point::new(frame.center().x, frame.y0 + frame.height() * 0.54);
    let corner = size * 0.62;
    let arm = size * 0.2;
    for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let at = Point::new(middle.x + x * corner, middle.y + y * corner);
        let mut mark = BezPath::new();
        mark.move_to((at.x - x * arm, at.y));
        mark.line_to(at);
        mark.line_to((at.x, at.y - y * arm));
        sheet.stroke_with(mark, colour, 0.5, Vec::new(), true);
    }
    let point = |x: f64, y: f64| Point::new(middle.x + x * size, middle.y + y * size);
    let mut stem = BezPath::new();
    stem.move_to(point(0.0, 0.42));
    stem.curve_to(point(-0.02, 0.2), point(0.02, 0.0), point(0.0, -0.12));
    sheet.stroke_with(stem, colour, 0.6, Vec::new(), true);
    for side in [-1.0, 1.0] {
        let mut leaf = BezPath::new();
        leaf.move_to(point(0.0, 0.02));
        leaf.curve_to(point(side * 0.08, -0.26), point(side * 0.28, -0.32), point(side * 0.42, -0.3));
        leaf.curve_to(point(side * 0.38, -0.1), point(side * 0.22, 0.04), point(0.0, 0.02));
        leaf.close_path();
        sheet.stroke_with(leaf, colour, 0.6, Vec::new(), true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::themes;

    #[test]
    fn what_a_place_to_draw_in_asks_for_can_be_read_on_the_darkest_page_in_every_style() {
        let grey = (255.0 * DRAWN_ON) as u8;
        for theme in themes() {
            let contrast = theme.colour(PaletteRole::Muted).contrast(Colour::rgb(grey, grey, grey));
            assert!(contrast >= 4.5, "{contrast:.1} in {}", theme.id);
        }
    }
}
