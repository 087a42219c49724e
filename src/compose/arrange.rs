//! Pages that arrange themselves: photos by date, one to three a page, each page in the layout that
//! cuts least off its photos, and no layout twice running where another does as well.
//!
//! Deterministic, and nothing is made up: a caption is what the photo brings, and a photo without a date
//! keeps its place in the order in which it came, after those that have one.

use super::stamp::{Fill, StampFor, stamp};
use super::template::{Part, Template};
use super::templates::template;
use crate::book::{Crop, DaySpan, ElementKind, Page, Photo, Side};
use crate::edit::IdMaker;
use crate::geometry::Rect;
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
/// The most of a photo that a frame of another shape cuts off; beyond, the frame takes the photo's shape.
const MOST_CUT: f64 = 0.12;
/// No picture is printed smaller than this on its shorter side, in mm, however few pixels it has.
const LEAST_SIDE_MM: f64 = 28.0;
/// What of a photo stays in sight when its frame cuts: the middle, and rather the heads than the feet.
const KEEP: Crop = Crop::FillAround { x: 500, y: 400 };

/// Arranges photos on new pages, the first of them on `on.side`.
pub fn arrange(photos: &[Arc<Photo>], on: &StampFor<'_>, ids: &mut IdMaker) -> Vec<Page> {
    let mut dated: Vec<(Option<DaySpan>, &Arc<Photo>)> =
        photos.iter().map(|photo| (days_of(photo), photo)).collect();
    // Stable: photos of one day, and those without a date, keep the order in which they came.
    dated.sort_by_key(|(days, _)| days.map_or((1, (0, 0)), |days| (0, days.order())));
    let mut pages: Vec<Page> = Vec::new();
    let mut rest = dated.as_slice();
    while !rest.is_empty() {
        let together = 1 + rest.windows(2).take_while(|pair| !are_apart(pair[0].0, pair[1].0)).count();
        let (here, later) = rest.split_at(RHYTHM[pages.len() % RHYTHM.len()].min(together));
        let here: Vec<Arc<Photo>> = here.iter().map(|(_, photo)| Arc::clone(photo)).collect();
        let side = if pages.len().is_multiple_of(2) { on.side } else { other(on.side) };
        let last = pages.last().and_then(|page| page.template.as_deref());
        pages.extend(page(here, &StampFor { side, ..*on }, last, ids));
        rest = later;
    }
    pages
}

/// The days on which a photo may have been taken, by itself alone.
fn days_of(photo: &Photo) -> Option<DaySpan> {
    photo.taken.as_ref()?.span(None, &|_| None)
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

/// One page of these photos, in the layout that suits them best.
fn page(photos: Vec<Arc<Photo>>, on: &StampFor<'_>, last: Option<&str>, ids: &mut IdMaker) -> Option<Page> {
    let names = LAYOUTS.get(photos.len().checked_sub(1)?)?;
    let fitting = names.iter().filter_map(|id| template(id)).map(|layout| {
        let (cut, order) = best_order(layout, &photos, on);
        let again = if last == Some(layout.id.as_str()) { FOR_A_CHANGE } else { 0.0 };
        (cut + again, layout, order)
    });
    let (_, layout, order) = fitting.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let photos: Vec<_> = order.iter().filter_map(|&nth| photos.get(nth).cloned()).collect();
    let fill = Fill { words: Vec::new(), photos: photos.clone() };
    let mut page = stamp(layout, on, fill, ids).page;
    for element in &mut page.elements {
        let ElementKind::Picture(picture) = &mut element.kind else { continue };
        let Some(photo) = photos.iter().find(|photo| Some(&photo.id) == picture.photo.as_ref()) else {
            continue;
        };
        picture.crop = KEEP;
        element.frame.rect = sized(element.frame.rect, photo);
    }
    Some(page)
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

/// The frame of a photo: of the photo's own shape where its place would cut too much off, and no larger
/// than the photo's pixels can bear.
fn sized(place: Rect, photo: &Photo) -> Rect {
    let (mut width, mut height) = (place.width.mm(), place.height.mm());
    let shape = shape_of(photo);
    let fits = shape * height / width;
    if fits.min(1.0 / fits) < 1.0 - MOST_CUT {
        (width, height) = if fits > 1.0 { (width, width / shape) } else { (height * shape, height) };
    }
    let pixels_wide = f64::from(photo.width) * (width / (height * shape)).min(1.0);
    let bearable = pixels_wide / SOFT_PPI * 25.4 / width;
    let least = LEAST_SIDE_MM / width.min(height);
    let scale = bearable.max(least).min(1.0);
    Rect::from_mm(place.x.mm(), place.y.mm(), width * scale, height * scale)
}
