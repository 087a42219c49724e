//! Pages that arrange themselves: photos by date, one to six a page, each page in the layout in which its
//! photos come out largest, and no layout twice running where another does nearly as well.
//!
//! Nothing is cut off a photo that nobody looked at: a layout says how photos lie, and each keeps its very
//! shape. So the photos also leave the program as they came, unless somebody crops one. Deterministic,
//! and nothing is made up: a caption is what the photo brings, and a photo without a date keeps its place
//! in the order in which it came, after those that have one.

use super::block::{Place, Shape, block};
use super::stamp::{Fill, StampFor, stamp};
use super::template::{Part, Template};
use super::templates::template;
use crate::book::{Crop, DaySpan, ElementKind, Page, Photo, PictureStyle, Side};
use crate::edit::IdMaker;
use crate::geometry::{Angle, Rect};
use crate::layout::SHARP_PPI;
use std::sync::Arc;

/// A way to share photos out over pages.
struct Way {
    /// How many photos the pages hold in turn.
    rhythm: &'static [usize],
    /// The layouts for one photo, which by itself suits every one.
    alone: &'static [&'static str],
    /// Whether a photo by itself is mounted: on a mat held by tape, smaller and a little turned.
    mounted: bool,
}

/// The ways, each unlike the one before: large and small in turn; more on a page; few and large.
const WAYS: [Way; 3] = [
    Way { rhythm: &[1, 3, 2, 1, 2, 3], alone: &["photo-1", "photo-1-wide"], mounted: false },
    Way { rhythm: &[4, 6, 3], alone: &["photo-1-words"], mounted: false },
    Way { rhythm: &[1, 2], alone: &["photo-1-wide", "photo-1"], mounted: true },
];
/// How many ways there are, before they come again with other layouts.
pub const ARRANGING_WAYS: usize = WAYS.len();
/// The layouts for two photos and more.
const LAYOUTS: [(usize, &[&str]); 4] = [
    (2, &["photo-2", "photo-2-tall"]),
    (3, &["photo-3", "photo-3-foot", "photo-3-side"]),
    (4, &["photo-4"]),
    (6, &["photo-6"]),
];
/// Photos further apart than this tell of different things and do not share a page.
const APART_DAYS: i32 = 60;
/// How much of a page more the photos must cover for it to hold another number than its turn says.
const FOR_THE_TURN: f64 = 0.5;
/// What photos cover of a page that does not look empty.
const WELL_FILLED: f64 = 0.3;
/// How much of a page less they may cover for a layout other than that of the page before.
const FOR_A_CHANGE: f64 = 0.5;
/// How much of what the best layout covers another must cover to be another way.
const FOR_ANOTHER_WAY: f64 = 0.6;
/// How much of a page more they must cover to stand in another order than that of time.
const FOR_ANOTHER_ORDER: f64 = 0.06;
/// No picture is printed smaller than this on its shorter side, in mm, however few pixels it has.
const LEAST_SIDE_MM: f64 = 28.0;
/// What of the height inside the margins pictures take at most.
const MOST_DOWN: f64 = 0.95;
/// What of the room a mounted photo takes, and how far it is turned, in degrees.
const MOUNTED: (f64, f64) = (0.88, -2.0);
/// Below a picture with its caption, in mm.
const CAPTION_MM: f64 = 14.0;
/// From pictures down to words that are for all of them, in mm.
const WORDS_BELOW_MM: f64 = 5.0;
/// What of a photo stays in sight when somebody gives its frame another shape: the middle, and rather
/// the heads than the feet.
const KEEP: Crop = Crop::FillAround { x: 500, y: 400 };

/// Arranges photos on new pages, the first of them on `on.side`.
pub fn arrange(photos: &[Arc<Photo>], on: &StampFor<'_>, ids: &mut IdMaker) -> Vec<Page> {
    arrange_another_way(photos, None, on, 0, ids)
}

/// The same for a child who was `born` then, to whose age dates may go; and another way: `way` 0 is how
/// [`arrange`] does it, 1 and up share the photos out otherwise.
pub fn arrange_another_way(
    photos: &[Arc<Photo>],
    born: Option<DaySpan>,
    on: &StampFor<'_>,
    way: usize,
    ids: &mut IdMaker,
) -> Vec<Page> {
    let days = |photo: &Photo| photo.taken.as_ref()?.span(born, &|_| None);
    let mut dated: Vec<(Option<DaySpan>, &Arc<Photo>)> =
        photos.iter().map(|photo| (days(photo), photo)).collect();
    // Stable: photos of one day, and those without a date, keep the order in which they came.
    dated.sort_by_key(|(days, _)| days.map_or((1, (0, 0)), |days| (0, days.order())));
    let mut pages: Vec<Page> = Vec::new();
    let mut rest = dated.as_slice();
    while !rest.is_empty() {
        let together = 1 + rest.windows(2).take_while(|pair| !are_apart(pair[0].0, pair[1].0)).count();
        let here: Vec<Arc<Photo>> = rest[..together].iter().map(|(_, photo)| Arc::clone(photo)).collect();
        let side = if pages.len().is_multiple_of(2) { on.side } else { other(on.side) };
        let last = pages.last().and_then(|page| page.template.as_deref());
        let Some(chosen) = choose(&here, &StampFor { side, ..*on }, (pages.len(), way), last) else { break };
        rest = &rest[chosen.order.len()..];
        pages.push(made(chosen, &here, &StampFor { side, ..*on }, ids));
    }
    pages
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

/// A layout, and which photos stand where in it.
struct Chosen {
    layout: &'static Template,
    order: Vec<usize>,
    places: Vec<Place>,
    mounted: bool,
}

/// How many of these photos come on the next page, and in which layout.
fn choose(
    photos: &[Arc<Photo>],
    on: &StampFor<'_>,
    (nth, way): (usize, usize),
    last: Option<&str>,
) -> Option<Chosen> {
    let of = &WAYS[way % WAYS.len()];
    let turn = of.rhythm[nth % of.rhythm.len()];
    // Three of one time belong together, and nobody is left alone on the next page.
    let is_first_way = way.is_multiple_of(WAYS.len());
    let whole = is_first_way && photos.len() <= 3;
    let turn = if whole || photos.len() == turn + 1 && turn > 1 { photos.len() } else { turn };
    let layouts = |count: usize| match count {
        1 => of.alone,
        _ => LAYOUTS.iter().find(|(of, _)| *of == count).map_or(&[][..], |(_, layouts)| layouts),
    };
    let turn = (1..=turn.min(photos.len())).rev().find(|count| !layouts(*count).is_empty())?;
    let mut best: Option<(f64, Chosen)> = None;
    for count in (1..=photos.len().min(6)).filter(|count| !layouts(*count).is_empty()) {
        let mut fitting: Vec<(f64, Chosen)> = (layouts(count).iter())
            .filter_map(|id| template(id))
            .map(|layout| {
                let (covers, chosen) = largest(layout, &photos[..count], on, of.mounted && count == 1);
                let again = if last == Some(layout.id.as_str()) { FOR_A_CHANGE } else { 0.0 };
                (covers - again, chosen)
            })
            .collect();
        // Stable: the first of the best; another way, the next best.
        fitting.sort_by(|a, b| b.0.total_cmp(&a.0));
        let least = fitting.first().map_or(0.0, |best| best.0 * FOR_ANOTHER_WAY);
        fitting.retain(|(covers, _)| *covers >= least);
        let next = if count == 1 { 0 } else { way % fitting.len().max(1) };
        let Some((covers, chosen)) = fitting.into_iter().nth(next) else { continue };
        // Unless another way is wanted, a page that is nearly empty is worth nothing for its turn.
        let filled = if is_first_way { (covers / WELL_FILLED).clamp(0.0, 1.0) } else { 1.0 };
        let worth = covers + if count == turn { FOR_THE_TURN * filled } else { 0.0 };
        if best.as_ref().is_none_or(|(best, _)| worth > *best) {
            best = Some((worth, chosen));
        }
    }
    best.map(|(_, chosen)| chosen)
}

/// The order in which photos cover most of the page in a layout, and how much of it.
fn largest(
    layout: &'static Template,
    photos: &[Arc<Photo>],
    on: &StampFor<'_>,
    mounted: bool,
) -> (f64, Chosen) {
    let safe = on.paper.safe_area(on.side);
    let frames = layout.frames(on.paper.width > on.paper.height);
    let mut frames: Vec<Place> = (frames.iter())
        .filter(|frame| matches!(frame.is, Part::Photo(_)))
        .map(|frame| {
            let [x, y, width, height] = frame.at;
            let (across, down) = (safe.width.mm(), safe.height.mm());
            [x * across, y * down, width * across, height * down]
        })
        .collect();
    // Among words a photo keeps to its frame; by themselves they have the whole page.
    let has_words = layout.id == "photo-1-words";
    let room = match frames.as_slice() {
        [[_, _, width, height]] if has_words => (*width, *height),
        _ => (safe.width.mm(), safe.height.mm() * MOST_DOWN),
    };
    let share = if mounted { MOUNTED.0 } else { 1.0 };
    let margin = (room.0 * (1.0 - share) / 2.0, room.1 * (1.0 - share) / 2.0);
    let room = (room.0 * share, room.1 * share);
    let (left, top) = frames.first().filter(|_| has_words).map_or(margin, |at| (at[0], at[1]));
    if on.from_right && layout.rtl_mirror {
        for place in &mut frames {
            place[0] = safe.width.mm() - place[0] - place[2];
        }
    }
    let orders: &[&[usize]] = match photos.len() {
        1 => &[&[0]],
        2 => &[&[0, 1], &[1, 0]],
        3 => &[&[0, 1, 2], &[1, 0, 2], &[2, 0, 1], &[0, 2, 1], &[1, 2, 0], &[2, 1, 0]],
        4 => &[&[0, 1, 2, 3], &[1, 0, 2, 3], &[0, 1, 3, 2], &[0, 2, 1, 3], &[1, 2, 3, 0], &[3, 0, 1, 2]],
        _ => &[&[0, 1, 2, 3, 4, 5]],
    };
    let with_caption = photos.iter().any(|photo| !photo.caption.trim().is_empty());
    let below = if with_caption && own_captions(layout) { CAPTION_MM } else { 0.0 };
    let words = if with_caption && !own_captions(layout) { CAPTION_MM + WORDS_BELOW_MM } else { 0.0 };
    // What is laid round a photo is part of its frame.
    let theme = &on.theme.picture;
    let mat = 2.0 * if mounted { theme.mat_of_mounted() } else { theme.mat_mm };
    let mut best: Option<(f64, Chosen)> = None;
    for order in orders {
        let shapes: Vec<Shape> = order.iter().map(|nth| shape(&photos[*nth], below, mat)).collect();
        let mut places = block(&frames, &shapes, (room.0, room.1 - words), on.from_right);
        for place in &mut places {
            if has_words && on.from_right {
                place[0] += safe.width.mm() - left - room.0;
            } else {
                place[0] += left;
            }
            place[1] += top;
        }
        let area: f64 = places.iter().map(|place| place[2] * place[3]).sum();
        let covers = area / (safe.width.mm() * safe.height.mm());
        let enough = |(best, _): &(f64, Chosen)| covers > best + FOR_ANOTHER_ORDER;
        if best.as_ref().is_none_or(enough) {
            best = Some((covers, Chosen { layout, order: order.to_vec(), places, mounted }));
        }
    }
    best.unwrap_or((0.0, Chosen { layout, order: Vec::new(), places: Vec::new(), mounted }))
}

/// Whether each of its photos has its caption below it.
fn own_captions(layout: &Template) -> bool {
    layout.portrait.iter().any(|frame| matches!(&frame.is, Part::Photo(photo) if photo.caption.is_some()))
}

/// A photo as a picture of a block: no larger than its pixels bear.
fn shape(photo: &Photo, below: f64, mat: f64) -> Shape {
    let shape = f64::from(photo.width.max(1)) / f64::from(photo.height.max(1));
    // A hair less, so that rounding to micrometres does not make it soft.
    let bears = 0.999 * f64::from(photo.width) / SHARP_PPI * 25.4;
    Shape { shape, mat, below, most: bears.max(LEAST_SIDE_MM * shape.max(1.0)) }
}

/// The page.
fn made(chosen: Chosen, photos: &[Arc<Photo>], on: &StampFor<'_>, ids: &mut IdMaker) -> Page {
    let photos: Vec<_> = chosen.order.iter().filter_map(|&nth| photos.get(nth).cloned()).collect();
    let mut page = stamp(chosen.layout, on, Fill { words: Vec::new(), photos }, ids).page;
    let safe = on.paper.safe_area(on.side);
    let mut places = chosen.places.iter();
    for element in &mut page.elements {
        let ElementKind::Picture(picture) = &mut element.kind else { continue };
        let Some([x, y, width, height]) = places.next() else { continue };
        picture.crop = KEEP;
        element.frame.rect = Rect::from_mm(safe.x.mm() + x, safe.y.mm() + y, *width, *height);
        if chosen.mounted {
            let most = on.theme.picture.tilt_max_deg;
            picture.style = PictureStyle::MatAndTape;
            element.frame.turn = Angle::from_degrees(MOUNTED.1.clamp(-most, most));
        }
    }
    let bottom = chosen.places.iter().map(|place| place[1] + place[3]).fold(0.0, f64::max);
    if chosen.order.len() > 1 {
        // A line for captions stands close below, and not at all where there are none.
        page.elements.retain_mut(|element| match &element.kind {
            ElementKind::Words(inside) if inside.words.text().trim().is_empty() => false,
            ElementKind::Words(_) => {
                let top = safe.y.mm() + bottom + WORDS_BELOW_MM;
                element.frame.rect = Rect::from_mm(safe.x.mm(), top, safe.width.mm(), CAPTION_MM);
                true
            }
            _ => true,
        });
    }
    page
}
