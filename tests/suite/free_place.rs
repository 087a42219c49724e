//! Where what comes to a page finds room: on nothing that stands there, and never off the page.

use kurbo::{Point, Rect, Size};
use lifestory::app::{Coming, PageRoom};
use proptest::prelude::*;

/// As near as frames are kept.
const HAIR: f64 = 0.01;
const SAFE: Rect = Rect::new(25.0, 17.0, 195.0, 275.0);

fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 - HAIR && b.x0 < a.x1 - HAIR && a.y0 < b.y1 - HAIR && b.y0 < a.y1 - HAIR
}

fn rects() -> impl Strategy<Value = Vec<Rect>> {
    let rect = (-10.0..200.0, -10.0..290.0, 0.0..120.0, 0.0..90.0);
    let rect = rect.prop_map(|(x, y, across, down): (f64, f64, f64, f64)| {
        // On whole steps, so that edges meet.
        let step = |at: f64| (at / 5.0).round() * 5.0;
        Rect::new(step(x), step(y), step(x) + step(across), step(y) + step(down))
    });
    prop::collection::vec(rect, 0..9)
}

fn coming() -> impl Strategy<Value = Coming> {
    (1.0..220.0, 0.001..300.0, 0.0..30.0, -20.0..220.0, -20.0..300.0).prop_map(
        |(width, height, below, x, y): (f64, f64, f64, f64, f64)| Coming {
            size: Size::new(width, height),
            below,
            near: Point::new(x, y),
        },
    )
}

/// Where a rectangle of this size is free, on whole steps.
fn places(room: &PageRoom, size: Size) -> impl Iterator<Item = Point> {
    let steps =
        |from: f64, to: f64| (0..).map(move |nth| from + f64::from(nth)).take_while(move |at| *at <= to);
    let across = steps(room.safe.x0, room.safe.x1 - size.width);
    let at = across
        .flat_map(move |x| steps(room.safe.y0, room.safe.y1 - size.height).map(move |y| Point::new(x, y)));
    at.filter(move |at| {
        let rect = Rect::from_origin_size(*at, size);
        room.taken.iter().all(|other| !overlap(rect, *other))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_stands_within_the_margins_and_on_nothing_where_there_is_room(
        taken in rects(),
        coming in coming(),
    ) {
        let room = PageRoom { safe: SAFE, taken };
        let place = room.place_for(coming);
        prop_assert_eq!(place, room.place_for(coming), "the same again");
        let whole = Rect { y1: place.y1 + coming.below, ..place };
        prop_assert!(SAFE.inflate(HAIR, HAIR).contains_rect(whole), "{:?}", whole);
        let share = place.width() / coming.size.width;
        prop_assert!(share < 1.0 + HAIR && (place.height() - share * coming.size.height).abs() < HAIR);
        let wished = Size::new(coming.size.width, coming.size.height + coming.below);
        if places(&room, wished).next().is_some() {
            let stands_on = room.taken.iter().find(|other| overlap(whole, **other));
            prop_assert!(stands_on.is_none(), "{:?} on {:?}", whole, stands_on);
        }
    }

    #[test]
    fn no_free_place_of_its_size_is_nearer(taken in rects(), coming in coming()) {
        let room = PageRoom { safe: SAFE, taken };
        if let Some(place) = room.place_of_size(coming.size, coming.near) {
            let (size, wished) = (place.size().to_vec2(), coming.size.to_vec2());
            prop_assert!((size - wished).hypot() < HAIR, "of its size");
            prop_assert!(room.taken.iter().all(|other| !overlap(place, *other)));
            // Whoever stands apart from what is there comes first.
            let taken = room.taken.iter().map(|other| other.inflate(4.0, 4.0)).collect();
            let apart = PageRoom { safe: SAFE, taken };
            let held = |at: f64, from: f64, to: f64| at.clamp(from, to.max(from));
            let near = Point::new(
                held(coming.near.x, SAFE.x0, SAFE.x1 - coming.size.width),
                held(coming.near.y, SAFE.y0, SAFE.y1 - coming.size.height),
            );
            let nearest = places(&apart, coming.size).map(|at| at.distance(near)).reduce(f64::min);
            let far = place.origin().distance(near);
            prop_assert!(nearest.is_none_or(|nearest| far <= nearest + HAIR), "{} {:?}", far, nearest);
        }
    }
}

#[test]
fn what_comes_to_a_page_stands_below_what_is_there_in_line_with_it() {
    let heading = Rect::new(25.0, 17.0, 195.0, 40.0);
    let room = PageRoom { safe: SAFE, taken: vec![heading] };
    let coming = Coming { size: Size::new(80.0, 60.0), below: 0.0, near: SAFE.origin() };
    assert_eq!(room.place_for(coming), Rect::new(25.0, 44.0, 105.0, 104.0));
}

#[test]
fn a_little_smaller_is_better_than_on_top_of_something() {
    let taken = vec![Rect::new(25.0, 17.0, 195.0, 200.0)];
    let room = PageRoom { safe: SAFE, taken };
    let coming = Coming { size: Size::new(100.0, 84.0), below: 0.0, near: SAFE.origin() };
    let place = room.place_for(coming);
    assert!((place.height() - 84.0 * 0.7).abs() < HAIR && place.y0 >= 200.0, "{place:?}");
}

#[test]
fn on_a_full_page_each_that_comes_is_seen_beside_the_one_before() {
    let mut room = PageRoom { safe: SAFE, taken: vec![SAFE] };
    let coming = Coming { size: Size::new(60.0, 40.0), below: 0.0, near: SAFE.origin() };
    let first = room.place_for(coming);
    room.taken.push(first);
    let second = room.place_for(coming);
    assert_ne!(first.origin(), second.origin());
    assert_eq!(first.size(), second.size());
}
