//! Pages that arrange themselves: photos by date, one to three a page, each page in the layout whose
//! frames come nearest to its photos' shapes, and no layout twice running where another does as well.
//!
//! Nothing is cut off a photo that nobody looked at: each frame takes its photo's very shape. So the
//! photos also leave the program as they came, unless somebody crops one. Deterministic, and nothing is made up: a caption is what the photo brings, and a photo without a date
//! keeps its place in the order in which it came, after those that have one.

use super::stamp::{Fill, StampFor, stamp};
use super::template::{Part, Template};
use super::templates::template;
use crate::book::{Crop, DaySpan, ElementKind, Page, Photo, Side};
use crate::edit::IdMaker;
use crate::geometry::{Length, Rect};
use crate::layout::SOFT_PPI;
use std::sync::Arc;

/// How many photos the pages hold in turn, so that large pictures and small ones alternate.
const RHYTHM: [usize; 6] = [1, 3, 2, 1, 2, 3];
/// Photos further apart than this tell of different things and do not share a page.
const APART_DAYS: i32 = 60;
/// The layouts for one, two and three photos.
const LAYOUTS: [&[&str]; 3] = [
    &["photo-1", "photo-1-wide"],
    &["photo-2", "photo-2-tall", "photo-2-mixed"],
    &["photo-3", "photo-3-foot", "photo-3-side"],
];
/// How much worse a layout may be than the one just used and still be taken for the change.
const FOR_A_CHANGE: f64 = 0.35;
/// No picture is printed smaller than this on its shorter side, in mm, however few pixels it has.
const LEAST_SIDE_MM: f64 = 28.0;
/// A picture that fills less than this share of its place both ways leaves a hole in the layout.
const SMALL: f64 = 0.75;
/// Between gathered pictures, below one with its caption, and above them all as a share of what is free.
const GAP_MM: f64 = 6.0;
const CAPTION_MM: f64 = 14.0;
const FREE_ABOVE: f64 = 0.3;
/// What of a photo stays in sight when somebody gives its frame another shape: the middle, and rather
/// the heads than the feet.
const KEEP: Crop = Crop::FillAround { x: 500, y: 400 };

/// Arranges photos on new pages, the first of them on `on.side`.
pub fn arrange(photos: &[Arc<Photo>], on: &StampFor<'_>, ids: &mut IdMaker) -> Vec<Page> {
    arrange_another_way(photos, on, 0, ids)
}

/// The same another way: `way` 0 is how [`arrange`] does it, 1 and up share the photos out otherwise.
pub fn arrange_another_way(
    photos: &[Arc<Photo>],
    on: &StampFor<'_>,
    way: usize,
    ids: &mut IdMaker,
) -> Vec<Page> {
    let mut dated: Vec<(Option<DaySpan>, &Arc<Photo>)> =
        photos.iter().map(|photo| (days_of(photo), photo)).collect();
    // Stable: photos of one day, and those without a date, keep the order in which they came.
    dated.sort_by_key(|(days, _)| days.map_or((1, (0, 0)), |days| (0, days.order())));
    let mut pages: Vec<Page> = Vec::new();
    let mut rest = dated.as_slice();
    while let Some((_, first)) = rest.first() {
        let together = 1 + rest.windows(2).take_while(|pair| !are_apart(pair[0].0, pair[1].0)).count();
        // A small photo does not stand alone on a page where others can keep it company.
        let fewest = if is_small(first) { 2 } else { 1 };
        let (here, later) =
            rest.split_at(RHYTHM[(pages.len() + way) % RHYTHM.len()].max(fewest).min(together));
        let here: Vec<Arc<Photo>> = here.iter().map(|(_, photo)| Arc::clone(photo)).collect();
        let side = if pages.len().is_multiple_of(2) { on.side } else { other(on.side) };
        let last = pages.last().and_then(|page| page.template.as_deref());
        pages.extend(page(here, &StampFor { side, ..*on }, last, way, ids));
        rest = later;
    }
    pages
}

/// The days on which a photo may have been taken, by itself alone.
fn days_of(photo: &Photo) -> Option<DaySpan> {
    photo.taken.as_ref()?.span(None, &|_| None)
}

/// Whether a photo has too few pixels for a third of a page.
fn is_small(photo: &Photo) -> bool {
    const THIRD_MM: f64 = 80.0;
    f64::from(photo.width.max(photo.height)) / SOFT_PPI * 25.4 < THIRD_MM
}

fn are_apart(a: Option<DaySpan>, b: Option<DaySpan>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => b.first.since(a.last).is_ok_and(|gap| gap.get_days() > APART_DAYS),
        (None, None) => false,
        _ => true,
    }
}

fn other(side: Side) -> Side {
    match side {
        Side::Recto => Side::Verso,
        Side::Verso => Side::Recto,
    }
}

/// One page of these photos, in the layout that suits them best; a photo by itself suits every layout
/// for one, so that another way gives it another.
fn page(
    photos: Vec<Arc<Photo>>,
    on: &StampFor<'_>,
    last: Option<&str>,
    way: usize,
    ids: &mut IdMaker,
) -> Option<Page> {
    let names = LAYOUTS.get(photos.len().checked_sub(1)?)?;
    let fitting = names.iter().filter_map(|id| template(id)).map(|layout| {
        let (cut, order) = best_order(layout, &photos, on);
        let again = if last == Some(layout.id.as_str()) { FOR_A_CHANGE } else { 0.0 };
        (cut + again, layout, order)
    });
    let mut fitting: Vec<_> = fitting.collect();
    // Stable: the first of the best.
    fitting.sort_by(|a, b| a.0.total_cmp(&b.0));
    let nth = if photos.len() == 1 { way % fitting.len().max(1) } else { 0 };
    let (_, layout, order) = fitting.into_iter().nth(nth)?;
    let photos: Vec<_> = order.iter().filter_map(|&nth| photos.get(nth).cloned()).collect();
    let fill = Fill { words: Vec::new(), photos: photos.clone() };
    let mut page = stamp(layout, on, fill, ids).page;
    let mut any_small = false;
    for element in &mut page.elements {
        let ElementKind::Picture(picture) = &mut element.kind else { continue };
        let Some(photo) = photos.iter().find(|photo| Some(&photo.id) == picture.photo.as_ref()) else {
            continue;
        };
        picture.crop = KEEP;
        let place = element.frame.rect;
        element.frame.rect = sized(place, photo, on);
        let share = |now: Length, before: Length| now.mm() / before.mm();
        any_small |= share(element.frame.rect.width, place.width)
            .max(share(element.frame.rect.height, place.height))
            < SMALL;
    }
    if any_small {
        gather(&mut page, on);
    }
    Some(page)
}

/// Moves pictures that are small for their places together, in rows from where reading starts, so that
/// the white lies around them and not between; words go below.
fn gather(page: &mut Page, on: &StampFor<'_>) {
    let safe = on.paper.safe_area(on.side);
    let (mut x, mut y, mut row) = (0.0_f64, 0.0_f64, 0.0_f64);
    let mut places = Vec::new();
    for element in &page.elements {
        let (width, height) = (element.frame.rect.width.mm(), element.frame.rect.height.mm());
        let (width, height) = match &element.kind {
            ElementKind::Picture(picture) if picture.caption.is_empty() => (width, height),
            ElementKind::Picture(_) => (width, height + CAPTION_MM),
            _ => (safe.width.mm(), height),
        };
        if x > 0.0 && x + width > safe.width.mm() + 0.01 {
            (x, y, row) = (0.0, y + row + GAP_MM, 0.0);
        }
        places.push((x, y, element.frame.rect.width.mm()));
        x += width + GAP_MM;
        row = row.max(height);
    }
    let above = (safe.height.mm() - y - row).max(0.0) * FREE_ABOVE;
    for (element, (x, y, width)) in page.elements.iter_mut().zip(places) {
        let x = if on.from_right { safe.width.mm() - x - width } else { x };
        let rect = element.frame.rect;
        element.frame.rect =
            Rect { x: safe.x + Length::from_mm(x), y: safe.y + Length::from_mm(above + y), ..rect };
    }
}

/// The order in which the photos suit the frames of a layout best, and how badly even then.
fn best_order(layout: &Template, photos: &[Arc<Photo>], on: &StampFor<'_>) -> (f64, Vec<usize>) {
    let safe = on.paper.safe_area(on.side);
    let landscape = on.paper.width > on.paper.height;
    let shapes: Vec<f64> = (layout.frames(landscape).iter())
        .filter(|frame| matches!(frame.is, Part::Photo(_)))
        .map(|frame| frame.at[2] * safe.width.mm() / (frame.at[3] * safe.height.mm()))
        .collect();
    let misfit = |order: &[usize]| -> f64 {
        order.iter().zip(&shapes).map(|(&nth, shape)| (shape_of(&photos[nth]) / shape).ln().abs()).sum()
    };
    let orders: &[&[usize]] = match photos.len() {
        1 => &[&[0]],
        2 => &[&[0, 1], &[1, 0]],
        _ => &[&[0, 1, 2], &[1, 0, 2], &[2, 0, 1], &[0, 2, 1], &[1, 2, 0], &[2, 1, 0]],
    };
    // The first of the best: in the order of time where that is as good as any.
    let best = orders.iter().map(|order| (misfit(order), order.to_vec()));
    best.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
}

/// Width by height.
fn shape_of(photo: &Photo) -> f64 {
    f64::from(photo.width.max(1)) / f64::from(photo.height.max(1))
}

/// The frame of a photo: the largest of the photo's own shape that its place holds, where reading
/// starts, and no larger than the photo's pixels can bear.
fn sized(place: Rect, photo: &Photo, on: &StampFor<'_>) -> Rect {
    // What the theme lays round a photo is part of its frame.
    let mat = 2.0 * on.theme.picture.mat_mm;
    let (across, down) = ((place.width.mm() - mat).max(1.0), (place.height.mm() - mat).max(1.0));
    let shape = shape_of(photo);
    let width = across.min(down * shape);
    // A hair less, so that rounding to micrometres does not make it soft.
    let bearable = 0.999 * f64::from(photo.width) / SOFT_PPI * 25.4 / width;
    let least = LEAST_SIDE_MM / width.min(width / shape);
    let width = Length::from_mm(width * bearable.max(least).min(1.0));
    let height = Length::from_mm(width.mm() / shape);
    let mat = Length::from_mm(mat);
    let (width, height) = (width + mat, height + mat);
    let x = if on.from_right { place.right() - width } else { place.x };
    Rect { x, y: place.y, width, height }
}
