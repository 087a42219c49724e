//! Photos in their frames.

use super::life::{info, photo};
use super::*;
use crate::support::books::STYLES;
use lifestory::geometry::Angle;
use lifestory::layout::{DisplayItem, Edge, Picture, photo_on_page};

const CROPS: [Crop; 4] = [
    Crop::Fill,
    Crop::FillAround { x: 900, y: 100 },
    Crop::Whole,
    Crop::Part { left: 1_000, top: 2_000, width: 4_000, height: 3_000 },
];

fn framed(at: [f64; 4], crop: Crop, style: PictureStyle) -> Element {
    let photo = Some(photo().id);
    element("picture", at, ElementKind::Picture(PictureBox { photo, crop, style, ..PictureBox::default() }))
}

fn pictures(page: &BookPage) -> Vec<&Picture> {
    let items = page.laid_out.list.items.iter();
    items.filter_map(|item| if let DisplayItem::Picture(one) = item { Some(one) } else { None }).collect()
}

#[test]
fn a_photo_asked_for_alone_is_the_photo_of_the_laid_out_page() {
    for style in STYLES {
        for crop in CROPS {
            for (at, turn) in [
                ([20.0, 30.0, 90.0, 60.0], 0.0),
                ([0.0, 0.0, 210.0, 100.0], 0.0),
                ([60.0, 90.0, 50.0, 80.0], 12.0),
            ] {
                let mut one = framed(at, crop, style);
                one.frame.turn = Angle::from_degrees(turn);
                let page = Page {
                    elements: vec![one],
                    made_for: Some(Side::Verso),
                    ..Page::blank(PageId::new("page").unwrap())
                };
                let book = with_page(info(), page, vec![], vec![photo()]);
                for output in [Output::SCREEN, Output { edge: Edge::Bleed(3.0), paper_printed: true }] {
                    let page = pages_for(&book, &output).remove(0);
                    let placed = book.pages().next().unwrap().page;
                    let alone =
                        photo_on_page(&book, placed, page.place.side, &placed.elements[0], &output).unwrap();
                    assert_eq!(format!("{:?}", [&alone]), format!("{:?}", pictures(&page)));
                }
            }
        }
    }
}

#[test]
fn however_a_photo_is_turned_and_cropped_it_fills_its_frame() {
    let corner = Crop::Part { left: 7_000, top: 6_500, width: 3_000, height: 3_500 };
    for crop in CROPS.into_iter().chain([corner]) {
        for at in [[20.0, 30.0, 90.0, 60.0], [20.0, 30.0, 30.0, 150.0]] {
            for degrees in [0.0, 90.0, 180.0, -90.0, 4.2, -15.0, 15.0, 78.0, 45.0, -170.0] {
                let mut one = framed(at, crop, PictureStyle::Plain);
                let ElementKind::Picture(inside) = &mut one.kind else { panic!("a picture") };
                inside.turn = Angle::from_degrees(degrees);
                let page = pages(&with_page(
                    info(),
                    Page { elements: vec![one], ..Page::blank(PageId::new("page").unwrap()) },
                    vec![],
                    vec![photo()],
                ))
                .remove(0);
                let shown = pictures(&page)[0];
                let seen = shown.to_place().inverse().transform_rect_bbox(shown.place);
                let all = kurbo::Rect::new(0.0, 0.0, 1.0, 1.0).inset(1e-9);
                assert!(all.contains_rect(seen), "{crop:?} {at:?} turned {degrees}: {seen:?}");
                let fills =
                    (shown.place.width() - at[2]).abs() < 1e-6 && (shown.place.height() - at[3]).abs() < 1e-6;
                assert!(fills || crop == Crop::Whole, "{crop:?} turned {degrees}: {:?}", shown.place);
                // Neither stretched nor squeezed.
                let [a, b, c, d, ..] = (shown.to_place()
                    * kurbo::Affine::scale_non_uniform(1.0 / 3000.0, 1.0 / 2000.0))
                .as_coeffs();
                let (across, down) = (a.hypot(b), c.hypot(d));
                assert!((across / down - 1.0).abs() < 0.006, "{crop:?} turned {degrees}: {across} {down}");
            }
        }
    }
}

#[test]
fn a_leaning_photo_shows_less_of_itself_and_the_dump_says_how_it_is_turned() {
    let at = |degrees: f64| {
        let mut one = framed([20.0, 30.0, 90.0, 60.0], Crop::Fill, PictureStyle::Plain);
        let ElementKind::Picture(inside) = &mut one.kind else { panic!("a picture") };
        inside.turn = Angle::from_degrees(degrees);
        let blank = Page::blank(PageId::new("page").unwrap());
        pages(&with_page(info(), Page { elements: vec![one], ..blank }, vec![], vec![photo()])).remove(0)
    };
    let part = |page: &BookPage| pictures(page)[0].part;
    assert_eq!(part(&at(0.0)), kurbo::Rect::new(0.0, 0.0, 1.0, 1.0));
    assert!(part(&at(5.0)).width() < 0.95 && part(&at(10.0)).width() < part(&at(5.0)).width());
    let side = part(&at(90.0));
    assert!((side.width() - 4.0 / 9.0).abs() < 1e-9 && side.height() > 0.999, "{side:?}");
    assert!(dump(&at(5.0).laid_out.list).contains(" turned 5.00 "));
    assert!(!dump(&at(0.0).laid_out.list).contains("turned"));
}
