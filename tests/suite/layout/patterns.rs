//! Patterns: on covers and openers, within the page, clear of words.

use super::*;
use kurbo::Shape;
use lifestory::layout::{DisplayItem, themes};

/// An opener with a title.
fn opener(theme: &str, fill: PaletteRole) -> Book {
    let title = element(
        "title",
        [25.0, 90.0, 170.0, 40.0],
        ElementKind::Words(words(TextRole::Title, "Where I began")),
    );
    let background = Background { fill: Some(Ink::Role(fill)), pattern: true };
    let page =
        Page { background, folio: false, elements: vec![title], ..Page::blank(PageId::new("page").unwrap()) };
    with_page(BookInfo { theme: theme.into(), ..BookInfo::default() }, page, vec![], vec![])
}

/// The pattern's marks: what stands within the clip of the page's ground.
fn marks(page: &BookPage) -> Vec<kurbo::Rect> {
    let items = &page.laid_out.list.items;
    let from = items.iter().position(|item| matches!(item, DisplayItem::PushClip(_)));
    let to = items.iter().position(|item| matches!(item, DisplayItem::PopClip));
    let Some((from, to)) = from.zip(to) else { return vec![] };
    let bounds = |item: &DisplayItem| match item {
        DisplayItem::Fill(fill) => Some(fill.path.bounding_box()),
        DisplayItem::Stroke(stroke) => Some(stroke.path.bounding_box()),
        _ => None,
    };
    items[from..to].iter().filter_map(bounds).collect()
}

#[test]
fn no_pattern_comes_behind_words() {
    for theme in themes() {
        for fill in [PaletteRole::Opener, PaletteRole::Tint, PaletteRole::Paper] {
            let page = pages(&opener(&theme.id, fill)).remove(0);
            let title = read_of(&page, "title").next().unwrap().bounds;
            for mark in marks(&page) {
                // A disc's corners are empty: what counts is its middle line.
                let near = mark.inset(-mark.width().min(mark.height()) * 0.15);
                let both = near.intersect(title);
                assert!(both.width() <= 0.0 || both.height() <= 0.0, "{} {fill:?}: {mark:?}", theme.id);
            }
        }
    }
}

#[test]
fn each_theme_has_its_own_pattern_on_openers() {
    let count = |theme: &str| marks(&pages(&opener(theme, PaletteRole::Opener)).remove(0)).len();
    assert!(count("harbour") >= 9, "rows of waves");
    assert!(count("orchard") >= 100, "sprigs");
    assert!(count("lantern") >= 40, "stars");
    assert!(count("studio") >= 40, "crosses");
    assert_eq!(count("quiet"), 1, "a hairline");
    assert_eq!(count("button"), 1, "a pebble");
    assert_eq!(count("bold"), 0, "nothing");
}

#[test]
fn stars_shine_only_at_night() {
    assert!(marks(&pages(&opener("lantern", PaletteRole::Paper)).remove(0)).is_empty());
}

#[test]
fn the_pattern_is_clipped_to_what_is_printed() {
    for (output, reach) in [(Output::SCREEN, 0.0), (Output::PRINT_SHOP, 3.0), (Output::OFFICE, -6.0)] {
        let page = pages_for(&opener("harbour", PaletteRole::Opener), &output).remove(0);
        let clip = page.laid_out.list.items.iter().find_map(|item| match item {
            DisplayItem::PushClip(path) => Some(path.bounding_box()),
            _ => None,
        });
        let printed = kurbo::Rect::new(0.0, 0.0, 210.0, 297.0).inset(reach);
        let clip = clip.expect("a pattern is clipped");
        assert!((clip.x0 - printed.x0).abs() < 0.01 && (clip.y1 - printed.y1).abs() < 0.01, "{clip:?}");
    }
}
