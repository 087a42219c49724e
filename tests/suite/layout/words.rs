//! Words in boxes: measure, fitting, breaks between pages, captions.

use super::*;
use lifestory::geometry::{Length, Point};
use lifestory::layout::{DisplayItem, NoteKind, theme};

const SENTENCE: &str = "We walked to the park and fed the ducks with peas because bread is bad for them. ";

fn info() -> BookInfo {
    BookInfo::default()
}

/// One page with one box of words.
fn page_with(info: BookInfo, place: [f64; 4], inside: WordsBox) -> BookPage {
    let elements = vec![element("words", place, ElementKind::Words(inside))];
    pages(&book_of(info, elements)).remove(0)
}

/// Around all words of an element, in mm.
fn bounds(page: &BookPage, id: &str) -> kurbo::Rect {
    read_of(page, id).map(|region| region.bounds).reduce(|a, b| a.union(b)).expect("there are words")
}

fn sizes(page: &BookPage) -> Vec<f64> {
    let runs = page.laid_out.list.items.iter().filter_map(|item| match item {
        DisplayItem::Glyphs(run) => Some(run.size_pt),
        _ => None,
    });
    runs.collect()
}

fn lines_left(page: &BookPage) -> Option<usize> {
    page.laid_out.notes.iter().find_map(|note| match note.kind {
        NoteKind::WordsDoNotFit { lines, .. } => Some(lines),
        _ => None,
    })
}

fn no_folio(mut page: Page) -> Page {
    page.folio = false;
    page
}

#[test]
fn story_lines_are_no_longer_than_can_be_read() {
    let story = words(TextRole::Story, &SENTENCE.repeat(4));
    let wide = BookInfo { paper: PaperSize::A4Landscape, ..info() };
    let page = page_with(wide.clone(), [25.0, 20.0, 250.0, 150.0], story.clone());
    // 29 em of 16 points.
    assert!(bounds(&page, "words").width() <= 29.0 * 16.0 * 25.4 / 72.0 + 0.1);
    let small = BookInfo { band: AgeBand::To4, ..wide.clone() };
    let page = page_with(small, [25.0, 20.0, 250.0, 400.0], story.clone());
    assert!(bounds(&page, "words").width() <= 16.0 * 28.0 * 25.4 / 72.0 + 0.1);
    let arabic = words(TextRole::Story, &"كنا نعيش مع جدي في بيت صغير قرب النهر. ".repeat(6));
    let page = page_with(wide, [25.0, 20.0, 250.0, 150.0], arabic);
    assert!((bounds(&page, "words").x1 - 275.0).abs() < 1.0, "read from the right, they stand at the right");
}

#[test]
fn words_have_room_however_wide_their_padding_is_asked_for() {
    let mut inside = words(TextRole::Story, SENTENCE);
    inside.ground.padding = Length::from_mm(300.0);
    let page = page_with(info(), [25.0, 20.0, 90.0, 200.0], inside);
    let found = bounds(&page, "words");
    assert!(found.x0 >= 55.0 - 0.5 && (20.0..=30.5).contains(&found.width()), "{found:?}");
}

#[test]
fn a_title_steps_down_before_anything_else_gives_way() {
    let title = words(TextRole::Title, "How Mum and I found each other at last");
    let page = page_with(info(), [25.0, 20.0, 170.0, 26.0], title);
    let size = sizes(&page)[0];
    // By no more steps than it takes: two of 4 %.
    assert!((36.0 * 0.92 - 0.01..36.0).contains(&size), "{size}");
    assert_eq!(lines_left(&page), None);
}

#[test]
fn a_title_is_never_broken_within_a_word() {
    let title = words(TextRole::Title, "Extraordinarily");
    let page = page_with(info(), [25.0, 20.0, 80.0, 60.0], title);
    assert_eq!(read_of(&page, "words").count(), 1);
    assert!(bounds(&page, "words").height() < 16.0, "on one line");
}

#[test]
fn a_box_grows_into_free_room_below_it_and_no_further() {
    let story = words(TextRole::Story, &SENTENCE.repeat(5));
    let alone = page_with(info(), [25.0, 60.0, 100.0, 20.0], story.clone());
    assert_eq!(lines_left(&alone), None);
    let elements = |below: f64| {
        vec![
            element("words", [25.0, 60.0, 100.0, 20.0], ElementKind::Words(story.clone())),
            element(
                "below",
                [25.0, below, 100.0, 20.0],
                ElementKind::Words(words(TextRole::Story, "Ducks.")),
            ),
        ]
    };
    let crowded = pages(&book_of(info(), elements(90.0))).remove(0);
    assert!(lines_left(&crowded).is_some_and(|lines| lines > 0));
    let apart = pages(&book_of(info(), elements(200.0))).remove(0);
    assert_eq!(lines_left(&apart), None);
    assert!(bounds(&apart, "words").y1 < 200.0);
}

#[test]
fn story_words_never_shrink_and_what_does_not_fit_is_painted_and_noted() {
    let story = WordsBox { stands: Stands::Middle, ..words(TextRole::Story, &SENTENCE.repeat(9)) };
    let page = page_with(info(), [25.0, 20.0, 80.0, 30.0], story);
    assert!(lines_left(&page).is_some_and(|lines| lines > 3));
    assert!(sizes(&page).iter().filter(|size| (**size - 16.0).abs() < 0.01).count() > 3);
    let read: String = read_of(&page, "words").map(|region| region.text.as_str()).collect();
    assert_eq!(read.trim(), SENTENCE.repeat(9).trim());
}

/// Lines that are not printed because the paper ends.
fn lines_off_paper(page: &BookPage) -> usize {
    let off_paper = page.laid_out.notes.iter().map(|note| match note.kind {
        NoteKind::WordsDoNotFit { off_paper, .. } => off_paper,
        _ => 0,
    });
    off_paper.sum()
}

#[test]
fn words_that_run_off_the_paper_are_noted_as_such() {
    let story = words(TextRole::Story, &SENTENCE.repeat(30));
    let page = page_with(info(), [25.0, 200.0, 60.0, 15.0], story.clone());
    let lost = lines_off_paper(&page);
    assert!(lost > 20 && lost < lines_left(&page).unwrap(), "{lost} of {:?}", lines_left(&page));
    // Beyond its box and still on the paper, nothing is lost.
    let story = WordsBox { stands: Stands::Middle, ..words(TextRole::Story, &SENTENCE.repeat(9)) };
    let page = page_with(info(), [25.0, 60.0, 80.0, 30.0], story);
    assert_eq!((lines_left(&page).is_some(), lines_off_paper(&page)), (true, 0));
}

#[test]
fn words_in_a_box_that_itself_stands_off_the_paper_are_noted_too() {
    let short = words(TextRole::Story, "We fed the ducks.");
    for place in [[25.0, 295.0, 60.0, 20.0], [190.0, 100.0, 60.0, 20.0], [-20.0, 100.0, 60.0, 20.0]] {
        let page = page_with(info(), place, short.clone());
        assert_eq!((lines_left(&page), lines_off_paper(&page)), (Some(1), 1), "{place:?}");
        let flowing = WordsBox { flows: true, ..short.clone() };
        assert_eq!(lines_off_paper(&page_with(info(), place, flowing)), 1, "{place:?}, flowing");
    }
    // At the very edge, but on the paper.
    let page = page_with(info(), [0.0, 0.0, 60.0, 20.0], short);
    assert_eq!(lines_left(&page), None);
}

#[test]
fn the_note_says_where_the_box_ends_as_it_is_turned() {
    let story = words(TextRole::Story, &SENTENCE.repeat(9));
    let mut element = element("words", [25.0, 20.0, 80.0, 30.0], ElementKind::Words(story));
    element.frame.turn = lifestory::geometry::Angle::from_degrees(180.0);
    let page = pages(&book_of(info(), vec![element])).remove(0);
    let ends = page.laid_out.notes.iter().find_map(|note| match note.kind {
        NoteKind::WordsDoNotFit { ends, .. } => Some(ends),
        _ => None,
    });
    let ends = ends.expect("it does not fit");
    assert!((ends.p0 - kurbo::Point::new(105.0, 20.0)).hypot() < 1e-6, "{ends:?}");
    assert!((ends.p1 - kurbo::Point::new(25.0, 20.0)).hypot() < 1e-6, "{ends:?}");
}

#[test]
fn flowing_words_leave_no_line_alone_and_no_heading_at_the_foot() {
    for lines in 3..12 {
        let mut text = Words::plain(TextRole::Story, &SENTENCE.repeat(6));
        text.paragraphs.extend(Words::plain(TextRole::Heading, "At the park").paragraphs);
        text.paragraphs.extend(Words::plain(TextRole::Story, &SENTENCE.repeat(6)).paragraphs);
        let inside = WordsBox { words: text, flows: true, ..WordsBox::default() };
        let height = f64::from(lines) * 8.0 + 0.3;
        let elements = vec![element("words", [25.0, 20.0, 170.0, height], ElementKind::Words(inside))];
        let pages = pages(&book_of(info(), elements));
        for page in &pages {
            let last = read_of(page, "words").last().unwrap();
            assert!(!matches!(last.meaning, Meaning::Heading(_)), "a heading at the foot, {lines} lines");
            for region in read_of(page, "words").filter(|region| region.meaning == Meaning::Paragraph) {
                assert!(region.bounds.height() > 8.5, "one line alone: {:?}, {lines} lines", region.text);
            }
        }
        let all: Vec<_> =
            pages.iter().flat_map(|page| read_of(page, "words")).map(|r| r.text.as_str()).collect();
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let whole = format!("{} At the park {}", SENTENCE.repeat(6), SENTENCE.repeat(6));
        assert_eq!(words(&all.join(" ")), words(&whole));
    }
}

/// Words of many pages: numbered, so that each can be found again.
fn numbered(sentences: usize) -> String {
    (0..sentences).map(|n| format!("{n} We fed the ducks at the park with peas. ")).collect()
}

fn read_words(pages: &[BookPage]) -> Vec<String> {
    let read = pages.iter().flat_map(|page| read_of(page, "words"));
    read.flat_map(|region| region.text.split_whitespace().map(str::to_owned)).collect()
}

fn flowing(words: Words, place: [f64; 4]) -> Vec<BookPage> {
    flowing_in(info(), words, place)
}

fn flowing_in(info: BookInfo, words: Words, place: [f64; 4]) -> Vec<BookPage> {
    let inside = WordsBox { words, flows: true, ..WordsBox::default() };
    pages(&book_of(info, vec![element("words", place, ElementKind::Words(inside))]))
}

#[test]
fn words_that_go_on_over_hundreds_of_pages_are_all_there() {
    // So many short lines that they take more pages than any real text.
    let text: String = (0..3_600).map(|n| format!("{n}\n")).collect();
    let small = BookInfo { band: AgeBand::To4, paper: PaperSize::A5Portrait, ..info() };
    let pages = flowing_in(small, Words::plain(TextRole::Story, &text), [15.0, 20.0, 30.0, 30.0]);
    assert!(pages.len() > 250, "{} pages", pages.len());
    assert!(!pages.last().unwrap().laid_out.goes_on);
    let expected: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    assert_eq!(read_words(&pages), expected);
}

#[test]
fn further_pages_use_the_whole_text_area_however_narrow_the_first_box() {
    let text = numbered(120);
    let pages = flowing(Words::plain(TextRole::Story, &text), [25.0, 20.0, 40.0, 60.0]);
    assert!((bounds(&pages[0], "words").width() - 40.0).abs() < 8.0);
    for page in &pages[1..] {
        let width = bounds(page, "words").width();
        // As wide as the measure of a story lets a line be: 29 em of 16 points.
        assert!((150.0..=163.8).contains(&width), "{width}");
    }
    assert_eq!(read_words(&pages), text.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn a_list_that_goes_on_keeps_its_numbers_and_marks_each_point_once() {
    let mut words = Words::default();
    for nth in 0..24 {
        let mut point = Words::plain(TextRole::Story, &format!("point{nth} {}", SENTENCE.repeat(2)));
        point.paragraphs[0].list = Some(ListMark::Number);
        words.paragraphs.extend(point.paragraphs);
    }
    let pages = flowing(words, [25.0, 20.0, 60.0, 70.0]);
    let marks: Vec<String> = (pages.iter().flat_map(|page| &page.laid_out.list.items))
        .filter_map(|item| match item {
            DisplayItem::Glyphs(run) if run.text.trim_end_matches('.').parse::<usize>().is_ok() => {
                run.text.ends_with('.').then(|| run.text.to_string())
            }
            _ => None,
        })
        .collect();
    assert_eq!(marks, (1..=24).map(|n| format!("{n}.")).collect::<Vec<_>>());
}

#[test]
fn marks_of_lists_stand_in_their_box_whichever_way_the_words_read() {
    for (language, text) in [(Some("ar"), "كنا نعيش مع جدي"), (Some("fa"), "با Kevin"), (None, "Ducks")]
    {
        for list in [ListMark::Bullet, ListMark::Number] {
            let mut point = Words::plain(TextRole::Story, text);
            point.paragraphs[0].list = Some(list);
            point.paragraphs[0].language = language.map(str::to_owned);
            let inside = WordsBox { words: point, ..WordsBox::default() };
            let page = page_with(info(), [20.0, 40.0, 80.0, 40.0], inside);
            let (mut marks, mut words) = (vec![], vec![]);
            for item in &page.laid_out.list.items {
                let DisplayItem::Glyphs(run) = item else { continue };
                for glyph in &run.glyphs {
                    let at = (run.transform * kurbo::Point::new(glyph.x, glyph.y)).x;
                    let is_mark = matches!(&*run.text, "•" | "1.");
                    if run.text.contains(text) { &mut words } else { &mut marks }
                        .extend((is_mark || run.text.contains(text)).then_some((at, at + glyph.advance)));
                }
            }
            let ends = |all: &[(f64, f64)]| {
                let left = all.iter().map(|one| one.0).fold(f64::INFINITY, f64::min);
                (left, all.iter().map(|one| one.1).fold(0.0, f64::max))
            };
            let (mark, words) = (ends(&marks), ends(&words));
            assert!(mark.0 >= 19.9 && mark.1 <= 100.1, "{language:?}: {mark:?}");
            if language.is_some() {
                assert!((mark.1 - 100.0).abs() < 0.1 && mark.0 > words.1, "{mark:?} {words:?}");
            } else {
                assert!((mark.0 - 20.0).abs() < 0.1 && mark.1 < words.0, "{mark:?} {words:?}");
            }
        }
    }
}

#[test]
fn a_bubble_grows_with_its_words_or_says_that_they_do_not_fit() {
    let bubble = |text: &str| {
        let ground = Ground { outline: Some(Ink::Role(PaletteRole::Ink)), ..Ground::default() };
        let ground = Ground { outline_width: Length::from_um(500), ..ground };
        let inside = WordsBox { ground, ..words(TextRole::Story, text) };
        ElementKind::Bubble(BubbleBox {
            inside,
            tail: Point { x: Length::from_mm(20.0), y: Length::from_mm(45.0) },
        })
    };
    let outline = |page: &BookPage| {
        let strokes = page.laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Stroke(stroke) => Some(kurbo::Shape::bounding_box(&stroke.path)),
            _ => None,
        });
        strokes.reduce(|a, b| a.union(b)).expect("the bubble has an edge")
    };
    let place = [30.0, 40.0, 60.0, 14.0];
    let long = SENTENCE.repeat(4);
    let alone = pages(&book_of(info(), vec![element("words", place, bubble(&long))])).remove(0);
    assert_eq!(lines_left(&alone), None);
    assert!(outline(&alone).y1 >= bounds(&alone, "words").y1 - 0.1, "the words stand in their bubble");
    let below =
        element("below", [30.0, 56.0, 60.0, 20.0], ElementKind::Words(words(TextRole::Story, "Ducks.")));
    let crowded = pages(&book_of(info(), vec![element("words", place, bubble(&long)), below])).remove(0);
    assert!(lines_left(&crowded).is_some_and(|lines| lines > 0));
    let speaker_below = |y: f64| {
        let ElementKind::Bubble(mut inside) = bubble(&long) else { unreachable!() };
        inside.tail.y = Length::from_mm(y);
        pages(&book_of(info(), vec![element("words", place, ElementKind::Bubble(inside))])).remove(0)
    };
    // Not over the place where its tail points.
    assert!(lines_left(&speaker_below(60.0)).is_some() && lines_left(&speaker_below(250.0)).is_none());
    assert!((outline(&speaker_below(60.0)).y1 - 60.0).abs() < 1.0);
    let short = pages(&book_of(info(), vec![element("words", place, bubble("Ducks."))])).remove(0);
    assert!((outline(&short).y1 - 54.0).abs() < 1.0, "it stays as large as it was made");
}

#[test]
fn the_number_of_a_page_stands_outermost_beside_any_name() {
    for title in ["My timeline", "حياتي حتى الآن"] {
        for side in [Side::Recto, Side::Verso] {
            let mut book = book_of(info(), vec![]).parts().clone();
            book.sections[0].title = title.into();
            book.info.bound_right = side == Side::Verso;
            let page = pages(&Book::from_parts(book).unwrap()).remove(0);
            assert_eq!(page.place.side, side);
            let mut number = None;
            let (mut left, mut right) = (f64::INFINITY, 0.0_f64);
            for item in &page.laid_out.list.items {
                let DisplayItem::Glyphs(run) = item else { continue };
                for glyph in run.glyphs.iter().filter(|glyph| glyph.advance > 0.0) {
                    let at = (run.transform * kurbo::Point::new(glyph.x, 0.0)).x;
                    (left, right) = (left.min(at), right.max(at));
                    if run.text.get(glyph.cluster.clone()) == Some("1") {
                        number = Some(at);
                    }
                }
            }
            let outermost = if side == Side::Recto { right } else { left };
            assert_eq!(number, Some(outermost), "{title}, {side:?}");
        }
    }
}

#[test]
fn emoji_are_noted_because_they_print_in_one_colour() {
    let notes = |text: &str| {
        let page = page_with(info(), [25.0, 20.0, 80.0, 30.0], words(TextRole::Story, text));
        page.laid_out.notes.into_iter().map(|note| note.kind).collect::<Vec<_>>()
    };
    assert_eq!(notes("Kevin 🐢 is slow 👍🏽."), [NoteKind::PlainEmoji]);
    assert_eq!(notes("Kevin is slow, “yes” – 50 % → ✓"), []);
}

#[test]
fn no_paragraph_ends_in_one_short_word_where_that_can_be_mended() {
    // Set at its full width this would leave "Flop." alone.
    let text = "Tariq came too. I took Mr Flop.";
    let mut mended = false;
    for width in 40..110 {
        let page = page_with(info(), [25.0, 20.0, f64::from(width), 100.0], words(TextRole::Story, text));
        let runs = page.laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Glyphs(run) if run.text.as_ref() == text => run.text.get(run.range.clone()),
            _ => None,
        });
        let lines: Vec<_> = runs.collect();
        mended |= lines.last().is_some_and(|line| line.trim() == "Mr Flop.");
        if lines.len() == 2 {
            assert_ne!(lines[1].trim(), "Flop.", "at {width} mm");
        }
    }
    assert!(mended);
}

#[test]
fn scripts_that_stack_marks_have_more_room_between_lines() {
    let height = |text: &str| {
        let page = page_with(info(), [25.0, 20.0, 170.0, 100.0], words(TextRole::Story, text));
        bounds(&page, "words").height()
    };
    let latin = height("Ducks");
    for (text, factor) in [("บ้านของฉัน", 1.2), ("ফুল", 1.1), ("தமிழ்", 1.15), ("ស្រី", 1.25)]
    {
        assert!((height(text) / latin - factor).abs() < 0.01, "{text}");
    }
}

#[test]
fn the_childs_words_have_a_bar_where_no_hand_tells_them_apart() {
    let fills = |theme: &str| {
        let info = BookInfo { theme: theme.into(), ..info() };
        let page = page_with(info, [25.0, 20.0, 120.0, 60.0], words(TextRole::Child, "Kevin is not slow."));
        let fill = |item: &&DisplayItem| matches!(item, DisplayItem::Fill(_));
        // Beside the paper.
        page.laid_out.list.items.iter().filter(fill).count() - 1
    };
    assert_eq!((fills("clear"), fills("bold")), (1, 1));
    assert_eq!((fills("harbour"), fills("quiet")), (0, 0));
}

#[test]
fn larger_letters_take_their_leading_with_them() {
    let mut large = Words::plain(TextRole::Story, &SENTENCE.repeat(2));
    large.paragraphs[0].runs[0].style.size_percent = Some(150);
    let inside = WordsBox { words: large, ..WordsBox::default() };
    let page = page_with(info(), [25.0, 20.0, 170.0, 200.0], inside);
    let lines = sizes(&page).iter().filter(|size| (**size - 24.0).abs() < 0.01).count();
    assert!((bounds(&page, "words").height() / lines as f64 - 12.0).abs() < 0.1, "{lines} lines");
}

#[test]
fn the_caption_of_a_picture_that_runs_off_the_paper_keeps_to_the_margins() {
    let picture = PictureBox {
        photo: Some(PhotoId::new("photo").unwrap()),
        caption: Words::plain(TextRole::Caption, "Tariq and me on the park walk, last October. Nan took it."),
        ..PictureBox::default()
    };
    let elements = vec![element("picture", [0.0, 0.0, 210.0, 140.0], ElementKind::Picture(picture))];
    let page = no_folio(Page { elements, ..Page::blank(PageId::new("page").unwrap()) });
    let book = with_page(info(), page, vec![], vec![life::photo()]);
    let page = pages(&book).remove(0);
    let caption = read_of(&page, "picture").find(|region| region.meaning == Meaning::Caption).unwrap();
    assert!((caption.bounds.x0 - 25.0).abs() < 0.6 && caption.bounds.x1 <= 195.0, "{:?}", caption.bounds);
    assert!((caption.bounds.y0 - 142.0).abs() < 0.01);
}

#[test]
fn words_of_a_theme_are_as_large_as_the_theme_says() {
    for band in AgeBand::ALL {
        let info = BookInfo { band, ..info() };
        let page = page_with(info, [25.0, 20.0, 170.0, 200.0], words(TextRole::Story, "Ducks."));
        assert_eq!(sizes(&page)[0], theme("harbour").role_style(TextRole::Story, band, 1.0).size_pt);
    }
}
