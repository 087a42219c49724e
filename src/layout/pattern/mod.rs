//! The theme's pattern, on covers and openers: waves, pebbles, sprigs, stars, crosses, a hairline, a bar.
//!
//! Clipped to the page's ground, and never behind words. The same page always has the same pattern.

mod scatter;

use super::display::DisplayItem;
use super::sheet::{Sheet, circle, rect_mm, rounded};
use super::theme::{Pattern, PatternKind};
use super::timeline::{leaf, star};
use super::words;
use crate::book::{Colour, Element, ElementKind, Page, PaletteRole, Side};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};
use scatter::scattered;
use std::borrow::Cow;

/// Kept between a pattern's marks and words, in mm; sprigs keep away from pictures too.
const CLEAR_OF_STARS_MM: f64 = 6.0;
const CLEAR_OF_SPRIGS_MM: f64 = 8.0;
const CLEAR_OF_CROSSES_MM: f64 = 3.0;

/// Lays the theme's pattern over the page's ground, clear of its elements where they stand.
pub(super) fn lay_pattern(sheet: &mut Sheet<'_>, page: &Page, elements: &[Cow<'_, Element>]) {
    let pattern = &sheet.theme.pattern;
    let ground = Ground::of(sheet, page, elements);
    let corner = if ground.area.width() < ground.page.width() { sheet.theme.picture.radius_mm } else { 0.0 };
    sheet.list.items.push(DisplayItem::PushClip(rounded(ground.area, corner)));
    match pattern.kind {
        PatternKind::None => {}
        PatternKind::Waves => lay_waves(sheet, pattern, &ground),
        PatternKind::Pebbles => lay_pebbles(sheet, pattern, &ground),
        PatternKind::Sprigs => lay_sprigs(sheet, pattern, &ground),
        PatternKind::Stars => lay_stars(sheet, pattern, &ground),
        PatternKind::Crosses => lay_crosses(sheet, pattern, &ground),
        PatternKind::Hairline => lay_hairline(sheet, pattern, &ground),
        PatternKind::Bar => lay_bar(sheet, pattern, &ground, page),
    }
    sheet.list.items.push(DisplayItem::PopClip);
}

/// What a pattern is laid on.
struct Ground {
    /// The trimmed page, and as far as it is printed.
    page: Rect,
    area: Rect,
    /// The role of what is drawn on it, where that is another than its own.
    marks: Option<PaletteRole>,
    /// Whether it has a colour of its own.
    is_filled: bool,
    /// Where words stand, and pictures.
    words: Vec<Rect>,
    pictures: Vec<Rect>,
}

impl Ground {
    fn of(sheet: &mut Sheet<'_>, page: &Page, elements: &[Cow<'_, Element>]) -> Self {
        let whole = sheet.page();
        let mut words = Vec::new();
        let mut pictures = Vec::new();
        for element in elements {
            let frame = rect_mm(element.frame.rect);
            match &element.kind {
                ElementKind::Words(inside) => {
                    words.push(sheet.quietly(|sheet| words::reach(sheet, frame, inside)));
                }
                ElementKind::Picture(_) => pictures.push(frame),
                _ => words.push(frame),
            }
        }
        Self {
            page: whole,
            area: sheet.output.at_edges(whole, whole),
            marks: sheet.theme.role_on(page.background.fill),
            is_filled: page.background.fill.is_some(),
            words,
            pictures,
        }
    }

    /// The colour of a role, or of what is drawn on such a ground.
    fn colour(&self, sheet: &Sheet<'_>, role: PaletteRole) -> Colour {
        sheet.colour(self.marks.unwrap_or(role))
    }

    /// Whether a place is so far from all words.
    fn is_clear(&self, at: Point, away: f64) -> bool {
        !self.words.iter().any(|rect| rect.inset(away).contains(at))
    }
}

/// Rows of sine lines at the foot, each shifted by half a wave.
fn lay_waves(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    const OPENER: (f64, f64) = (0.86, 0.35);
    let paper = (0.915, pattern.opacity);
    let (top, opacity) = if ground.marks.is_some() { OPENER } else { paper };
    let colour = ground.colour(sheet, pattern.role).faded(opacity);
    let (quarter, rise) = (pattern.wave_length_mm.max(1.0) / 4.0, pattern.amplitude_mm);
    let mut y = ground.page.y0 + ground.page.height() * top + rise;
    let mut shifted = false;
    while y < ground.area.y1 + rise {
        // From crest through the middle to trough: half a cosine, as a cubic curve.
        let mut x = ground.area.x0 - 4.0 * quarter + if shifted { 2.0 * quarter } else { 0.0 };
        let mut path = BezPath::new();
        path.move_to((x, y - rise));
        let mut down = true;
        while x < ground.area.x1 {
            let (from, to) = if down { (y - rise, y + rise) } else { (y + rise, y - rise) };
            let reach = 2.0 * quarter * 0.3642;
            path.curve_to((x + reach, from), (x + 2.0 * quarter - reach, to), (x + 2.0 * quarter, to));
            x += 2.0 * quarter;
            down = !down;
        }
        sheet.stroke(path, colour, pattern.stroke_mm);
        y += pattern.row_pitch_mm.max(1.0);
        shifted = !shifted;
    }
}

/// Flat discs that run off the corners: two on paper, one on openers. One that would come behind words is
/// made smaller, or left out.
fn lay_pebbles(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    const APART_MM: f64 = 4.0;
    const LEAST_SHARE: f64 = 0.4;
    let short = ground.page.width().min(ground.page.height());
    let second = pattern.second_role.unwrap_or(pattern.role);
    let paper = [(0.96, 0.03, 0.3, pattern.role), (0.02, 0.985, 0.2, second)];
    let opener = [(0.02, 0.985, 0.24, PaletteRole::Accent)];
    let discs: &[_] = if ground.marks.is_some() { &opener } else { &paper };
    for &(x, y, radius, role) in discs {
        let middle =
            Point::new(ground.page.x0 + ground.page.width() * x, ground.page.y0 + ground.page.height() * y);
        let away = |rect: &Rect| {
            let rect = rect.abs();
            let near = Point::new(middle.x.clamp(rect.x0, rect.x1), middle.y.clamp(rect.y0, rect.y1));
            (near - middle).hypot() - APART_MM
        };
        let wanted = short * radius;
        let room = ground.words.iter().map(away).fold(wanted, f64::min);
        if room >= wanted * LEAST_SHARE {
            let colour = sheet.colour(role).faded(pattern.opacity);
            sheet.fill(circle(middle, room), colour);
        }
    }
}

/// Sprigs of three leaves on a lattice of equal triangles; every third has a berry.
fn lay_sprigs(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    const ON_COLOUR: f64 = 0.30;
    const TURNS: [f64; 3] = [-28.0, 0.0, 31.0];
    const STEM_MM: f64 = 13.0;
    let opacity = if ground.is_filled { ON_COLOUR } else { pattern.opacity };
    let colour = ground.colour(sheet, pattern.role).faded(opacity);
    let berry = ground.colour(sheet, pattern.second_role.unwrap_or(pattern.role)).faded(opacity);
    let pitch = pattern.pitch_mm.max(STEM_MM);
    let row = pitch * 3.0_f64.sqrt() / 2.0;
    let mut nth: usize = 0;
    let rows = (ground.area.height() / row).ceil() as usize + 1;
    let columns = (ground.area.width() / pitch).ceil() as usize + 2;
    for down in 0..rows {
        for across in 0..columns {
            let shift = if down.is_multiple_of(2) { 0.0 } else { 0.5 };
            let at = ground.page.origin() + Vec2::new(pitch * (across as f64 - shift), row * down as f64);
            let turn = TURNS[nth % TURNS.len()];
            let has_berry = nth.is_multiple_of(3);
            nth += 1;
            let away = CLEAR_OF_SPRIGS_MM + STEM_MM / 2.0;
            let on_picture = ground.pictures.iter().any(|rect| rect.inset(away).contains(at));
            if on_picture || !ground.is_clear(at, away) {
                continue;
            }
            lay_sprig(sheet, at, turn, colour, has_berry.then_some(berry), STEM_MM);
        }
    }
}

fn lay_sprig(sheet: &mut Sheet<'_>, at: Point, turn: f64, colour: Colour, berry: Option<Colour>, stem: f64) {
    const STROKE_MM: f64 = 0.6;
    const LEAF_MM: (f64, f64) = (6.5, 2.6);
    const BERRY_MM: f64 = 2.2;
    let place = Affine::translate(at.to_vec2()) * Affine::rotate(turn.to_radians());
    let half = stem / 2.0;
    let mut path = BezPath::new();
    path.move_to((0.0, half));
    path.curve_to((-0.9, half * 0.4), (0.9, -half * 0.3), (0.0, -half));
    sheet.stroke_with(place * path, colour, STROKE_MM, Vec::new(), true);
    for (up, side) in [(0.30, 1.0), (-0.10, -1.0), (-0.50, 1.0)] {
        let angle = if side > 0.0 { -38.0_f64 } else { -142.0 };
        let joint = Affine::translate((0.0, half * up)) * Affine::rotate(angle.to_radians());
        let out = Affine::translate((LEAF_MM.0 / 2.0 + STROKE_MM / 2.0, 0.0));
        sheet.fill(place * joint * out * leaf(LEAF_MM.0, LEAF_MM.1), colour);
    }
    if let Some(berry) = berry {
        let tip = place * Point::new(0.0, -half - BERRY_MM / 2.0);
        sheet.fill(circle(tip, BERRY_MM / 2.0), berry);
    }
}

/// Small lights, scattered and never crowded; every sixth is a star. Only on openers, which are the night.
fn lay_stars(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    const DOT_MM: (f64, f64) = (0.5, 1.1);
    const STAR_MM: f64 = 4.2;
    const STAR_EVERY: usize = 6;
    if ground.marks.is_none() {
        return;
    }
    let colour = ground.colour(sheet, pattern.role).faded(pattern.opacity);
    for (nth, (at, size)) in scattered(pattern, ground.area).into_iter().enumerate() {
        if !ground.is_clear(at, CLEAR_OF_STARS_MM) {
            continue;
        }
        let form = match nth % STAR_EVERY {
            0 => star(at, STAR_MM / 2.0),
            _ => circle(at, (DOT_MM.0 + (DOT_MM.1 - DOT_MM.0) * size) / 2.0),
        };
        sheet.fill(form, colour);
    }
}

/// Small plus signs on a square lattice that starts at the corner of the margins.
fn lay_crosses(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    let colour = ground.colour(sheet, pattern.role).faded(pattern.opacity);
    let (pitch, arm) = (pattern.pitch_mm.max(5.0), pattern.arm_mm);
    let safe = sheet.safe_area();
    let first = |from: f64, edge: f64| from - ((from - edge) / pitch).floor() * pitch;
    let mut y = first(safe.y0, ground.area.y0);
    while y < ground.area.y1 {
        let mut x = first(safe.x0, ground.area.x0);
        while x < ground.area.x1 {
            if ground.is_clear(Point::new(x, y), CLEAR_OF_CROSSES_MM) {
                let mut path = BezPath::new();
                path.move_to((x - arm, y));
                path.line_to((x + arm, y));
                path.move_to((x, y - arm));
                path.line_to((x, y + arm));
                sheet.stroke(path, colour, pattern.stroke_mm);
            }
            x += pitch;
        }
        y += pitch;
    }
}

/// One thin rule across the width of the words, above the topmost of them.
fn lay_hairline(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground) {
    const ABOVE_MM: f64 = 9.0;
    const WITHOUT_WORDS: f64 = 0.085;
    let top = ground.words.iter().map(|rect| rect.y0).reduce(f64::min);
    let y = top.map_or(ground.page.height() * WITHOUT_WORDS, |top| top - ABOVE_MM);
    let safe = sheet.safe_area();
    let colour = sheet.colour(pattern.role);
    let mut path = BezPath::new();
    path.move_to((safe.x0, y.max(ground.area.y0 + ABOVE_MM)));
    path.line_to((safe.x1, y.max(ground.area.y0 + ABOVE_MM)));
    sheet.stroke(path, colour, pattern.stroke_mm);
}

/// A tab at the fore-edge that steps down from section to section, so that sections are found with the
/// book shut. Not on openers, which are found by their colour.
fn lay_bar(sheet: &mut Sheet<'_>, pattern: &Pattern, ground: &Ground, page: &Page) {
    const FIRST: f64 = 0.08;
    const HEIGHT: f64 = 0.22;
    const STEP: f64 = 0.12;
    const STEPS: usize = 6;
    if ground.marks.is_some() {
        return;
    }
    let holds = |section: &crate::book::Section| section.pages.iter().any(|other| other.id == page.id);
    let section = sheet.book.sections().iter().position(holds).unwrap_or(0);
    let top = ground.page.height() * (FIRST + STEP * (section % STEPS) as f64);
    let (x0, x1) = match sheet.side {
        Side::Recto => (ground.page.x1 - pattern.width_mm, ground.area.x1),
        Side::Verso => (ground.area.x0, ground.page.x0 + pattern.width_mm),
    };
    // Pulled in from the edge, it keeps its width.
    let inset = (ground.area.x0 - ground.page.x0).max(0.0);
    let bar = match sheet.side {
        Side::Recto => Rect::new(x0 - inset, top, x1, top + ground.page.height() * HEIGHT),
        Side::Verso => Rect::new(x0, top, x1 + inset, top + ground.page.height() * HEIGHT),
    };
    let colour = sheet.colour(pattern.role).faded(pattern.opacity);
    sheet.fill_rect(bar, 0.0, colour);
}
