//! Photos on pages that arranged themselves leave as they came: nothing of them is cut off.

use crate::support::plain;
use lifestory::book::{
    Book, BookInfo, BookParts, PaperSize, Photo, PhotoHash, Section, SectionId, Side, When,
};
use lifestory::compose::{StampFor, arrange};
use lifestory::copy::everything;
use lifestory::edit::IdMaker;
use lifestory::layout::{DisplayItem, Outline, Output, Picture, lay_out_book, theme, themes};
use lifestory::photo::Tone;
use lifestory::text::Typesetter;
use std::sync::Arc;

/// Shapes of cameras, phones and scans, upright and across, in turn and running.
const SHAPES: &[(u32, u32)] = &[
    (4000, 3000),
    (4000, 3000),
    (4000, 3000),
    (3024, 4032),
    (6000, 4000),
    (4000, 6000),
    (4608, 2592),
    (3000, 3000),
    (2592, 4608),
    (4001, 2999),
    (12_000, 2000),
    (700, 500),
    (90, 60),
    (1080, 2400),
];

fn photos() -> Vec<Arc<Photo>> {
    let photo = |nth: usize, (width, height)| Photo {
        width,
        height,
        taken: Some(When::On { date: "2024-03-01".parse().unwrap() }),
        caption: if nth.is_multiple_of(3) { format!("Photo {nth}.") } else { String::new() },
        ..plain::photo(&format!("ph{nth}"))
    };
    (0..42).map(|nth| Arc::new(photo(nth, SHAPES[nth % SHAPES.len()]))).collect()
}

/// The pictures of a book of these photos, page by page.
fn pictures(size: PaperSize, theme_id: &str, bound_right: bool) -> Vec<Vec<Picture>> {
    let photos = photos();
    let on = StampFor {
        paper: size.paper(),
        side: Side::Recto,
        theme: theme(theme_id),
        from_right: bound_right,
        with_headings: true,
    };
    let pages = arrange(&photos, &on, &mut IdMaker::with_seed(3)).into_iter().map(Arc::new).collect();
    let section = Section { id: SectionId::new("s").unwrap(), title: "Photos".into(), pages };
    let info = BookInfo { theme: theme_id.into(), paper: size, bound_right, ..BookInfo::default() };
    let book = BookParts { info, sections: vec![section], photos, ..BookParts::default() };
    let copy = everything(&Book::from_parts(book).unwrap());
    let of = |item: DisplayItem| match item {
        DisplayItem::Picture(picture) => Some(picture),
        _ => None,
    };
    lay_out_book(&copy, &Output::SCREEN, &mut Typesetter::new())
        .map(|page| page.laid_out.list.items.into_iter().filter_map(of).collect())
        .collect()
}

#[test]
fn nothing_of_an_arranged_photo_is_cut_off_on_any_paper_in_any_theme() {
    for size in PaperSize::SIZES {
        for of in themes() {
            let pictures: Vec<_> = pictures(size.size, &of.id, false).concat();
            assert_eq!(pictures.len(), 42);
            for picture in pictures {
                assert!(picture.is_whole(), "{:?} {}: {picture:?}", size.size, of.id);
            }
        }
    }
}

#[test]
fn in_a_book_read_from_the_right_photos_stand_where_its_reading_starts() {
    let paper = PaperSize::A4Portrait.paper();
    let on = |from_right| StampFor {
        paper,
        side: Side::Recto,
        theme: theme("harbour"),
        from_right,
        with_headings: true,
    };
    let arranged = |from_right| arrange(&photos(), &on(from_right), &mut IdMaker::with_seed(3));
    let mut side = Side::Recto;
    for (left, right) in arranged(false).iter().zip(&arranged(true)) {
        let safe = paper.safe_area(side);
        for (left, right) in left.elements.iter().zip(&right.elements) {
            let (left, right) = (left.frame.rect, right.frame.rect);
            let (from_left, from_right) = (left.x - safe.x, safe.right() - right.right());
            assert!((from_left - from_right).um().abs() <= 2, "{from_left:?} {from_right:?}");
        }
        side = if side == Side::Recto { Side::Verso } else { Side::Recto };
    }
}

#[test]
fn a_photo_is_whole_if_no_pixel_of_it_is_hidden_altogether() {
    let picture = |x0: f64, y0: f64, x1: f64, y1: f64| Picture {
        file: PhotoHash::of(b"photo"),
        pixels: (4000, 3000),
        part: kurbo::Rect::new(x0 / 4000.0, y0 / 3000.0, x1 / 4000.0, y1 / 3000.0),
        place: kurbo::Rect::new(0.0, 0.0, 40.0, 30.0),
        outline: Outline::Corners(0.0),
        turn: lifestory::geometry::Angle::ZERO,
        transform: kurbo::Affine::IDENTITY,
        tone: Tone::default(),
    };
    assert!(picture(0.0, 0.0, 4000.0, 3000.0).is_whole());
    assert!(picture(0.9, 0.9, 3999.1, 2999.1).is_whole(), "parts of pixels at its edges are hidden");
    for hidden in [(1.0, 0.0, 4000.0, 3000.0), (0.0, 0.0, 3999.0, 3000.0), (0.0, 0.0, 4000.0, 2999.0)] {
        let (x0, y0, x1, y1) = hidden;
        assert!(!picture(x0, y0, x1, y1).is_whole(), "a row or column of pixels is hidden: {hidden:?}");
    }
}
