//! Photos in their frames.

use super::life::{info, photo};
use super::*;
use lifestory::geometry::Angle;
use lifestory::layout::{DisplayItem, Edge, Picture, photo_on_page};

const STYLES: [PictureStyle; 6] = [
    PictureStyle::Theme,
    PictureStyle::Plain,
    PictureStyle::Rounded,
    PictureStyle::Circle,
    PictureStyle::Mat,
    PictureStyle::MatAndTape,
];
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
                    let id = ElementId::new("picture").unwrap();
                    let placed = book.pages().next().unwrap().page;
                    let alone = photo_on_page(&book, placed, page.place.side, &id, &output).unwrap();
                    assert_eq!(format!("{:?}", [&alone]), format!("{:?}", pictures(&page)));
                }
            }
        }
    }
}
