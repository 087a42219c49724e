//! Pages made by the program: every template on every paper, photos that arrange themselves, and the
//! sample book, which is read as its readers would read it.

use crate::support::plain;
use lifestory::book::{
    AgeBand, Audience, Book, BookInfo, BookParts, ElementKind, EmptyLook, Page, PaperSize, Photo, PhotoHash,
    PhotoId, Reader, Side, TextRole, When,
};
use lifestory::compose::{
    Fill, FillWords, StampFor, Template, arrange, arrange_another_way, rearrange, sample, stamp, template,
    templates, with_examples,
};
use lifestory::copy::everything;
use lifestory::edit::IdMaker;
use lifestory::layout::{NoteKind, Output, PagePlace, lay_out, lay_out_book, theme, themes};
use lifestory::text::Typesetter;
use std::sync::Arc;

fn photo(nth: usize, width: u32, height: u32, taken: Option<&str>) -> Arc<Photo> {
    let taken = taken.map(|date| When::On { date: date.parse().unwrap() });
    let caption = format!("Photo {nth}.");
    Arc::new(Photo { width, height, taken, caption, ..plain::photo(&format!("ph{nth}")) })
}

fn on(paper: PaperSize, side: Side, theme_id: &str) -> StampFor<'static> {
    StampFor { paper: paper.paper(), side, theme: theme(theme_id), from_right: false, with_headings: true }
}

/// What layout says of a template's page with its own example words.
fn notes(
    of: &Template,
    paper: PaperSize,
    band: AgeBand,
    theme_id: &str,
    photos: usize,
    typesetter: &mut Typesetter,
) -> Vec<NoteKind> {
    let on = on(paper, Side::Recto, theme_id);
    let mut fill = Fill::sample(of, on.paper.width > on.paper.height);
    fill.photos = (0..photos).map(|nth| photo(nth, 3000, 2000, None)).collect();
    let stamped = stamp(of, &on, fill.clone(), &mut IdMaker::with_seed(1));
    assert!(stamped.left_over.words.is_empty(), "{}: {:?}", of.id, stamped.left_over.words);
    let info = BookInfo { theme: theme_id.into(), band, paper, ..BookInfo::default() };
    let book = book_of(info, vec![stamped.page.clone()], fill.photos);
    let place = PagePlace { number: 1, side: Side::Recto, part: 0 };
    let copy = everything(&book);
    let laid_out = lay_out(&copy, &stamped.page, place, &Output::SCREEN, typesetter);
    laid_out.notes.into_iter().map(|note| note.kind).collect()
}

fn book_of(info: BookInfo, pages: Vec<Page>, photos: Vec<Arc<Photo>>) -> Book {
    Book::from_parts(BookParts {
        info,
        sections: vec![plain::section(pages)],
        photos,
        ..BookParts::default()
    })
    .unwrap()
}

fn is_overflow(note: &NoteKind) -> bool {
    matches!(note, NoteKind::WordsDoNotFit { .. })
}

#[test]
fn the_example_words_of_every_template_fit_on_a4_either_way_round() {
    let mut typesetter = Typesetter::new();
    for paper in [PaperSize::A4Portrait, PaperSize::A4Landscape] {
        for of in templates() {
            for photos in [0, of.photos()] {
                let notes = notes(of, paper, AgeBand::To11, "harbour", photos, &mut typesetter);
                assert!(!notes.iter().any(is_overflow), "{} on {paper:?}: {notes:?}", of.id);
                let empty = notes.iter().filter(|note| **note == NoteKind::EmptyFrame).count();
                assert!(photos == 0 || empty < of.photos().max(2), "{} shows its photos", of.id);
            }
        }
    }
}

#[test]
fn every_template_lays_out_on_every_paper_for_every_age_in_every_theme() {
    let mut typesetter = Typesetter::new();
    let plain =
        PaperSize::SIZES.iter().flat_map(|paper| AgeBand::ALL.map(|band| (paper.size, band, "harbour")));
    let themed = themes().iter().map(|theme| (PaperSize::A4Portrait, theme.ages[0], theme.id.as_str()));
    for (paper, band, theme_id) in plain.chain(themed) {
        for of in templates() {
            for note in notes(of, paper, band, theme_id, of.photos(), &mut typesetter) {
                let missing = matches!(note, NoteKind::MissingLetters { .. } | NoteKind::SystemFont);
                assert!(!missing, "{} {paper:?} {band:?} {theme_id}: {note:?}", of.id);
            }
        }
    }
}

#[test]
fn words_go_by_role_and_what_finds_no_place_is_handed_back() {
    let words = |role, text: &str| FillWords { role, text: text.into(), language: None };
    let fill = Fill {
        words: vec![
            words(TextRole::Story, "Told."),
            words(TextRole::Title, "Sundays"),
            words(TextRole::Lead, "One.\nTwo."),
        ],
        photos: vec![photo(0, 3000, 2000, None), photo(1, 3000, 2000, None)],
    };
    let calm = template("calm").unwrap();
    let on = on(PaperSize::A4Portrait, Side::Verso, "harbour");
    let stamped = stamp(calm, &on, fill, &mut IdMaker::with_seed(1));
    assert_eq!(stamped.page.title, "Sundays");
    let all: Vec<String> =
        stamped.page.elements.iter().filter_map(|e| e.kind.words()).map(|w| w.text()).collect();
    assert!(all.contains(&"One.\nTwo.".to_owned()), "{all:?}");
    assert_eq!(stamped.left_over.words, vec![words(TextRole::Story, "Told.")]);
    assert_eq!(stamped.left_over.photos.len(), 1);
}

#[test]
fn a_place_without_a_photo_is_as_large_as_with_one_and_says_so_in_its_own_way() {
    let one = template("parent-no-photo").unwrap();
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    let empty = stamp(one, &on, Fill::default(), &mut IdMaker::with_seed(1)).page;
    let full = Fill { photos: vec![photo(0, 3000, 2000, None)], ..Fill::default() };
    let full = stamp(one, &on, full, &mut IdMaker::with_seed(1)).page;
    for (empty, full) in empty.elements.iter().zip(&full.elements) {
        assert_eq!(empty.frame, full.frame);
    }
    let honest = |e: &&lifestory::book::Element| matches!(&e.kind, ElementKind::Picture(p) if p.empty.look == EmptyLook::Honest && !p.empty.text.is_empty());
    assert_eq!(empty.elements.iter().filter(honest).count(), 1);
}

#[test]
fn a_template_turns_round_in_a_book_read_from_the_right_unless_it_says_no() {
    let paper = PaperSize::A4Portrait.paper();
    for of in templates() {
        let plain = StampFor {
            paper,
            side: Side::Recto,
            theme: theme("harbour"),
            from_right: false,
            with_headings: true,
        };
        let turned = StampFor { side: Side::Verso, from_right: true, ..plain };
        let plain = stamp(of, &plain, Fill::default(), &mut IdMaker::with_seed(1)).page;
        let turned = stamp(of, &turned, Fill::default(), &mut IdMaker::with_seed(1)).page;
        for (a, b) in plain.elements.iter().zip(&turned.elements) {
            let (a, b) = (a.frame.rect, b.frame.rect);
            let mirrored = (paper.width - a.right().mm() - b.x.mm()).abs() < 0.01;
            let moved = (a.x.mm() - b.x.mm()).abs() < 10.01;
            assert!(if of.rtl_mirror { mirrored } else { moved }, "{}: {a:?} {b:?}", of.id);
            assert_eq!((a.y, a.width, a.height), (b.y, b.width, b.height));
        }
    }
}

#[test]
fn photos_stand_on_pages_by_date_each_once_and_the_undated_last() {
    let dates = ["2024-05-03", "2023-12-24", "2024-05-01", "2018", "2024-05-02"];
    let mut photos: Vec<_> = (0..).zip(dates).map(|(nth, date)| photo(nth, 3000, 2000, Some(date))).collect();
    photos.insert(1, photo(90, 2000, 3000, None));
    photos.push(photo(91, 2000, 3000, None));
    let pages =
        arrange(&photos, &on(PaperSize::A4Portrait, Side::Verso, "harbour"), &mut IdMaker::with_seed(3));
    let shown: Vec<Vec<&str>> = pages.iter().map(photos_on).collect();
    let flat: Vec<&str> = shown.iter().flatten().copied().collect();
    assert_eq!(flat, ["ph3", "ph1", "ph2", "ph4", "ph0", "ph90", "ph91"]);
    assert!(shown.iter().all(|page| (1..=3).contains(&page.len())), "{shown:?}");
    let again =
        arrange(&photos, &on(PaperSize::A4Portrait, Side::Verso, "harbour"), &mut IdMaker::with_seed(3));
    assert_eq!(pages, again);
    assert_eq!(pages[0].made_for, Some(Side::Verso));
    assert_eq!(pages[1].made_for, Some(Side::Recto));
}

fn photos_on(page: &Page) -> Vec<&str> {
    let photo = |e: &'_ lifestory::book::Element| match &e.kind {
        ElementKind::Picture(picture) => picture.photo.clone(),
        _ => None,
    };
    // As they stand: from the top, and in a row from the left.
    let mut placed: Vec<_> = page.elements.iter().filter_map(|e| Some((e.frame.rect, photo(e)?))).collect();
    placed.sort_by_key(|(rect, _)| (rect.y.um() / 10_000, rect.x));
    let ids: Vec<PhotoId> = placed.into_iter().map(|(_, id)| id).collect();
    let elements = page.elements.iter().filter_map(|e| match &e.kind {
        ElementKind::Picture(picture) => picture.photo.as_ref(),
        _ => None,
    });
    let mut found: Vec<&PhotoId> = elements.collect();
    found.sort_by_key(|id| ids.iter().position(|other| other == *id));
    found.into_iter().map(|id| id.as_str()).collect()
}

#[test]
fn no_layout_of_arranged_pages_comes_twice_running_and_captions_are_those_of_the_photos() {
    let shapes = [(4000, 3000), (3000, 4000), (3000, 3000), (4000, 3000), (4000, 3000), (1200, 4000)];
    let photos: Vec<_> = (0..40)
        .map(|nth| {
            let (width, height) = shapes[nth % shapes.len()];
            photo(nth, width, height, Some(&format!("2024-03-{:02}", 1 + nth % 28)))
        })
        .collect();
    let pages =
        arrange(&photos, &on(PaperSize::A4Portrait, Side::Recto, "harbour"), &mut IdMaker::with_seed(3));
    for pair in pages.windows(2) {
        assert_ne!(pair[0].template, pair[1].template);
    }
    let printed: String = pages
        .iter()
        .flat_map(|p| &p.elements)
        .filter_map(|e| e.kind.words())
        .map(|w| w.text() + "\n")
        .collect();
    for nth in 0..40 {
        assert_eq!(printed.matches(&format!("Photo {nth}.")).count(), 1, "{nth}");
    }
}

#[test]
fn an_arranged_photo_has_its_own_shape_and_is_not_blown_up() {
    for (width, height) in [(4000, 3000), (3000, 4000), (6000, 1500), (900, 700), (640, 640), (90, 60)] {
        let one = photo(0, width, height, None);
        let pages = arrange(&[one], &on(PaperSize::A4Portrait, Side::Recto, "harbour"), &mut IdMaker::new());
        let rect = pages[0].elements[0].frame.rect;
        let (across, down) = (rect.width.mm(), rect.height.mm());
        let fits = (f64::from(width) / f64::from(height)) * down / across;
        assert!((fits - 1.0).abs() < 1e-4, "{width} × {height} in {across} × {down}");
        let ppi = (f64::from(width) / across).min(f64::from(height) / down) * 25.4;
        assert!(ppi > 199.0 || across.min(down) < 28.1, "{width} × {height}: {ppi}");
    }
}

/// What share of the area inside the margins the photos of a page cover.
fn covered(page: &Page) -> f64 {
    let safe = PaperSize::A4Portrait.paper().safe_area(Side::Recto);
    let pictures = page.elements.iter().filter(|one| matches!(one.kind, ElementKind::Picture(_)));
    let area: f64 = pictures.map(|one| one.frame.rect.width.mm() * one.frame.rect.height.mm()).sum();
    area / (safe.width.mm() * safe.height.mm())
}

#[test]
fn arranged_photos_are_large_on_their_page_and_stand_clear_of_each_other() {
    let (across, up) = ((4000, 3000), (3000, 4000));
    let sets: [&[(u32, u32)]; 6] = [
        &[across],
        &[up],
        &[across, across],
        &[across, up],
        &[up, up, across],
        &[across, up, up, across, across, up, across],
    ];
    for set in sets {
        let photos: Vec<_> =
            (0..).zip(set).map(|(nth, (w, h))| photo(nth, *w, *h, Some("2024-03-01"))).collect();
        let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
        for page in arrange(&photos, &on, &mut IdMaker::with_seed(3)) {
            assert!(covered(&page) > 0.4, "{set:?}: {}", covered(&page));
            let pictures = page.elements.iter().filter(|one| matches!(one.kind, ElementKind::Picture(_)));
            let rects: Vec<_> = pictures.map(|one| one.frame.rect).collect();
            for (nth, one) in rects.iter().enumerate() {
                for other in &rects[nth + 1..] {
                    let beside = one.right() <= other.x || other.right() <= one.x;
                    let below = one.bottom() <= other.y || other.bottom() <= one.y;
                    assert!(beside || below, "{set:?}: {one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn another_way_of_arranging_photos_is_another_number_of_pages_or_another_layout() {
    for count in [3, 7, 20] {
        let photos: Vec<_> = (0..count).map(|nth| photo(nth, 4000, 3000, Some("2024-03-01"))).collect();
        let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
        let ways: Vec<Vec<Option<String>>> = (0..3)
            .map(|way| arrange_another_way(&photos, None, &on, way, &mut IdMaker::with_seed(3)))
            .map(|pages| pages.into_iter().map(|page| page.template).collect())
            .collect();
        assert!(ways[0] != ways[1] && ways[1] != ways[2] && ways[0] != ways[2], "{count}: {ways:?}");
    }
}

#[test]
fn small_photos_of_a_page_stand_together_in_order_and_do_not_overlap() {
    let small: Vec<_> =
        (0..3).map(|nth| photo(nth, 400 - 20 * nth as u32, 300, Some("2024-03-01"))).collect();
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    let pages = arrange(&small, &on, &mut IdMaker::with_seed(3));
    assert_eq!(pages.len(), 1, "a small photo does not stand alone while others can join it");
    for page in &pages {
        let rects: Vec<_> = (page.elements.iter())
            .filter(|element| matches!(element.kind, ElementKind::Picture(_)))
            .map(|element| element.frame.rect)
            .collect();
        for pair in rects.windows(2) {
            let beside = (pair[1].x - pair[0].right()).mm();
            assert!((5.9..6.1).contains(&beside) && pair[0].y == pair[1].y, "{rects:?}");
        }
    }
}

#[test]
fn a_template_without_frames_for_wide_paper_is_turned_by_rule() {
    let json = r#"{
        "id": "t", "name": "T", "group": "now", "kinds": [], "ages": [],
        "portrait": [
            {"at": [0, 0.5, 1, 0.4], "is": {"words": {"paragraphs": [{"role": "story", "text": "Below."}]}}},
            {"at": [0, 0.1, 1, 0.4], "is": {"photo": {}}},
            {"at": [0, 0, 1, 0.1], "is": {"words": {"paragraphs": [{"role": "title", "text": "Above"}]}}}
        ]
    }"#;
    let tall: Template = serde_json::from_str(json).unwrap();
    let on = on(PaperSize::A4Landscape, Side::Recto, "harbour");
    let page = stamp(&tall, &on, Fill::default(), &mut IdMaker::with_seed(1)).page;
    let safe = on.paper.safe_area(Side::Recto);
    let [story, photo, title] = [0, 1, 2].map(|nth: usize| page.elements[nth].frame.rect);
    assert_eq!((photo.x, photo.y), (safe.x, safe.y));
    let shape = photo.width.mm() / photo.height.mm();
    assert!((shape - 170.0 / (0.4 * 258.0)).abs() < 0.01, "the picture keeps its shape: {shape}");
    assert!(photo.width.mm() <= 0.581 * safe.width.mm());
    assert!(title.x > photo.right() && story.x == title.x && story.y > title.bottom());
    assert!(
        story.right().mm() <= safe.right().mm() + 0.01 && story.bottom().mm() <= safe.bottom().mm() + 0.01
    );
}

#[test]
fn a_page_that_changes_sides_keeps_its_words_out_of_the_gutter() {
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    let home = template("my-home").unwrap();
    let page = stamp(home, &on, Fill::sample(home, false), &mut IdMaker::with_seed(1)).page;
    let book = book_of(BookInfo::default(), vec![page.clone()], Vec::new());
    let copy = everything(&book);
    let left_edge = |side| {
        let place = PagePlace { number: 1, side, part: 0 };
        let list = lay_out(&copy, &page, place, &Output::SCREEN, &mut Typesetter::new()).list;
        let find = |text: &str| list.regions.iter().find(|r| r.text.starts_with(text)).unwrap().bounds.x0;
        find("My home now")
    };
    assert_eq!(left_edge(Side::Recto).round(), 25.0);
    assert_eq!(left_edge(Side::Verso).round(), 15.0);
}

/// Every word printed in the child's own copy of the sample, by page.
fn printed(typesetter: &mut Typesetter) -> Vec<(String, String)> {
    let copy = everything(&sample().book);
    (lay_out_book(&copy, &Output::SCREEN, typesetter))
        .map(|page| {
            let texts = page.laid_out.list.regions.iter().map(|region| region.text.as_str());
            (page.page.id.to_string(), texts.collect::<Vec<_>>().join("\n"))
        })
        .collect()
}

#[test]
fn the_sample_has_24_pages_in_the_order_of_a_good_book() {
    let book = sample().book;
    let sections: Vec<(&str, usize)> =
        book.sections().iter().map(|section| (section.title.as_str(), section.pages.len())).collect();
    let wanted =
        [("Cover", 2), ("Now", 3), ("Me", 2), ("Past", 12), ("Change", 2), ("Now again", 2), ("Hopes", 1)];
    assert_eq!(sections, wanted);
    // The hard pages stand in the middle, and the book starts and ends safe.
    let hard: Vec<usize> = book.pages().filter(|p| p.page.sensitivity >= 2).map(|p| p.index + 1).collect();
    assert_eq!(hard, [14, 15]);
}

#[test]
fn the_sample_prints_on_24_pages_and_layout_has_nothing_to_say_about_them() {
    let copy = everything(&sample().book);
    let mut typesetter = Typesetter::new();
    let mut printed = 0;
    for page in lay_out_book(&copy, &Output::SCREEN, &mut typesetter) {
        assert!(page.laid_out.notes.is_empty(), "{}: {:?}", page.page.id, page.laid_out.notes);
        printed += 1;
    }
    assert_eq!(printed, 24);
}

#[test]
fn every_photo_of_the_sample_is_described_shown_and_there() {
    let sample = sample();
    let shown: std::collections::BTreeSet<_> = sample
        .book
        .pages()
        .flat_map(|placed| &placed.page.elements)
        .filter_map(|element| match &element.kind {
            ElementKind::Picture(picture) => picture.photo.clone(),
            _ => None,
        })
        .collect();
    for photo in sample.book.photos() {
        assert!(!photo.alt.trim().is_empty(), "{} has no words for reading aloud", photo.id);
        assert!(shown.contains(&photo.id), "{} is on no page", photo.id);
        let picture = sample.pictures.iter().find(|picture| picture.file == photo.file).unwrap();
        assert_eq!(PhotoHash::of(picture.bytes), photo.file);
        assert!(picture.bytes.starts_with(&[0xFF, 0xD8]), "{} is a JPEG", photo.id);
    }
    assert!(sample.pictures.iter().map(|picture| picture.bytes.len()).sum::<usize>() < 8 << 20);
}

#[test]
fn what_belongs_to_the_records_alone_is_printed_nowhere_in_the_sample() {
    let book = sample().book;
    let parts = book.parts();
    let called: String =
        parts.people.iter().map(|p| p.called.as_str()).collect::<Vec<_>>().join(" ") + " Idris";
    let mut secret: Vec<String> = Vec::new();
    for person in &parts.people {
        let names = person.full_name.split(|c: char| !c.is_alphanumeric());
        secret.extend(
            names
                .filter(|name| {
                    name.len() > 2 && name.starts_with(char::is_uppercase) && !called.contains(name)
                })
                .map(str::to_owned),
        );
    }
    for place in &parts.places {
        secret.extend(place.address.split(", ").map(str::to_owned).filter(|part| part.len() > 3));
    }
    for event in parts.events.iter().filter(|event| event.audience == Audience::file_only()) {
        secret.extend([event.title.clone(), event.words.text()].into_iter().filter(|text| !text.is_empty()));
    }
    secret.extend(book.pages().map(|placed| placed.page.note.clone()).filter(|note| !note.is_empty()));
    for known in ["Pryce", "Fairley", "Clarke", "9 Weir Terrace", "TM7 4QX", "Tarnmouth", "Abercarreg"] {
        assert!(secret.iter().any(|secret| secret == known), "{known} is among the records");
    }
    for (page, text) in printed(&mut Typesetter::new()) {
        for secret in &secret {
            assert!(!text.contains(secret.as_str()), "a private fact of {} bytes on {page}", secret.len());
        }
    }
}

#[test]
fn the_childs_own_words_are_printed_to_the_letter_and_in_the_childs_hand() {
    let book = sample().book;
    let words: Vec<(TextRole, String)> = book
        .pages()
        .flat_map(|placed| &placed.page.elements)
        .filter_map(|element| element.kind.words())
        .flat_map(|words| words.paragraphs.iter().map(|p| (p.role, p.text())))
        .collect();
    for own in [
        "No reading it out in silly voices. Exept Kevins bit.",
        "I like octopusis becos they hav 3 harts and if one gets tired they hav 2 mor",
        "Mali is on it twice becos she is twise as inportant",
        "Babys are alowed to cry. It is there only word.",
        "They cryed and I did not but my tummy did.",
        "I thort it would feel diffrent but I was alredy Mums.",
        "My letter was only about Kevin so she wont be worryd.",
        "You can put in the same qeustion twice in case the anser gets better.",
        "When I am big I might meet Mum Bethan. I havnt desided. I am looking first.",
        "كيفن ليس بطيئًا. إنه حذر.",
    ] {
        let roles: Vec<TextRole> =
            words.iter().filter(|(_, text)| text == own).map(|(role, _)| *role).collect();
        let in_hand = |role: &TextRole| matches!(role, TextRole::Child | TextRole::ChildL | TextRole::Quote);
        assert!(roles.len() == 1 && roles.iter().all(in_hand), "{own}: {roles:?}");
    }
}

#[test]
fn who_may_see_a_page_of_the_sample_is_said_of_what_stands_on_it_too() {
    let book = sample().book;
    for placed in book.pages() {
        for element in &placed.page.elements {
            let wider = Reader::ALL
                .into_iter()
                .find(|reader| element.audience.includes(*reader) && !placed.page.audience.includes(*reader));
            assert_eq!(wider, None, "{} on {}", element.id, placed.page.id);
        }
    }
    let shared = book.pages().filter(|placed| placed.page.audience.includes(Reader::Share));
    let shared: Vec<usize> = shared.map(|placed| placed.index + 1).collect();
    assert_eq!(shared, [1, 2, 3, 4, 5, 7, 12, 20, 21, 22, 24]);
}

/// All the words and photos on elements, each once more for every time it stands there.
fn all_on(elements: &[lifestory::book::Element]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for element in elements {
        let words = element.kind.words().map(|words| words.text()).unwrap_or_default();
        all.extend(words.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        if let ElementKind::Picture(picture) = &element.kind {
            all.extend(picture.photo.iter().map(|photo| photo.as_str().to_owned()));
        }
    }
    all.sort();
    all
}

#[test]
fn from_any_layout_to_any_other_nothing_that_somebody_put_there_is_lost() {
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    for from in templates() {
        let mut fill = Fill::sample(from, false);
        fill.photos = (0..from.photos()).map(|nth| photo(nth, 3000, 2000, None)).collect();
        let page = stamp(from, &on, fill, &mut IdMaker::with_seed(1)).page;
        let empty = stamp(from, &on, Fill::default(), &mut IdMaker::with_seed(1)).page;
        let own = all_on(&empty.elements);
        let put: Vec<String> = all_on(&page.elements).into_iter().filter(|one| !own.contains(one)).collect();
        for into in templates() {
            let rearranged = rearrange(&page, into, &on, &mut IdMaker::with_seed(2));
            let mut there = all_on(&rearranged.page.elements);
            there.extend(all_on(&rearranged.left_over));
            for one in &put {
                let at = there.iter().position(|other| other == one);
                let at = at.unwrap_or_else(|| panic!("from {} to {}: {one} is lost", from.id, into.id));
                there.remove(at);
            }
        }
    }
}

#[test]
fn what_only_some_may_see_joins_nothing_that_others_may_see_too() {
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    let from = template("photo-2-words").unwrap();
    let mut page = stamp(from, &on, Fill::sample(from, false), &mut IdMaker::with_seed(1)).page;
    let secret = lifestory::book::Audience::grown_ups();
    let mut hidden = Vec::new();
    for element in &mut page.elements {
        if element.kind.words().is_some_and(|words| words.text().contains("shelter")) {
            element.audience = secret;
            hidden.push(element.kind.words().unwrap().text());
        }
    }
    assert_eq!(hidden.len(), 1);
    for into in templates() {
        let rearranged = rearrange(&page, into, &on, &mut IdMaker::with_seed(2));
        for element in rearranged.page.elements.iter().chain(&rearranged.left_over) {
            let words = element.kind.words().map(|words| words.text()).unwrap_or_default();
            let has_hidden = words.contains("shelter");
            assert!(!has_hidden || element.audience == secret, "{} shows it", into.id);
            assert!(
                has_hidden || element.audience != secret || words.trim().is_empty(),
                "{} hides more",
                into.id
            );
        }
    }
}

#[test]
fn a_photo_is_as_light_in_another_layout_as_it_was() {
    use lifestory::book::{ElementKind, PhotoId};
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    let from = template("photo-2-words").unwrap();
    let mut page = stamp(from, &on, Fill::sample(from, false), &mut IdMaker::with_seed(1)).page;
    for (at, element) in page.elements.iter_mut().enumerate() {
        if let ElementKind::Picture(picture) = &mut element.kind {
            picture.photo = PhotoId::new(&format!("ph{at}")).ok();
            picture.light = 10 + at as i16;
        }
    }
    let lit = |elements: &[lifestory::book::Element]| -> Vec<(Option<PhotoId>, i16)> {
        let lit = elements.iter().filter_map(|element| match &element.kind {
            ElementKind::Picture(picture) if picture.photo.is_some() => {
                Some((picture.photo.clone(), picture.light))
            }
            _ => None,
        });
        lit.collect()
    };
    let mut before = lit(&page.elements);
    before.sort();
    assert_eq!(before.len(), 2);
    for into in templates() {
        let rearranged = rearrange(&page, into, &on, &mut IdMaker::with_seed(2));
        let mut after = lit(&rearranged.page.elements);
        after.extend(lit(&rearranged.left_over));
        after.sort();
        assert_eq!(after, before, "{}", into.id);
    }
}

#[test]
fn a_page_for_a_timeline_has_its_title_and_the_drawing_below_it_within_the_margins() {
    for (paper, side) in [(PaperSize::A4Portrait, Side::Recto), (PaperSize::A5Portrait, Side::Verso)] {
        let on = on(paper, side, "harbour");
        let form = lifestory::book::TimelineForm::Years;
        let shows = lifestory::book::EventChoice::All;
        let page = lifestory::compose::timeline_page(&on, form, shows, "My life so far", &mut IdMaker::new());
        let safe = on.paper.safe_area(side);
        let [title, drawing] = &page.elements[..] else { panic!("{:?}", page.elements) };
        assert_eq!(
            (page.title.as_str(), title.kind.words().unwrap().text().as_str()),
            ("My life so far", "My life so far")
        );
        assert!(matches!(&drawing.kind, lifestory::book::ElementKind::Timeline(of) if of.form == form));
        assert!(title.frame.rect.bottom() <= drawing.frame.rect.y);
        for element in [title, drawing] {
            let rect = element.frame.rect;
            assert!(
                (rect.x, rect.width) == (safe.x, safe.width) && rect.bottom() <= safe.bottom(),
                "{rect:?}"
            );
        }
    }
}

#[test]
fn in_a_picture_of_an_empty_layout_every_place_for_words_shows_lines_and_nobodys_words_do() {
    let on = on(PaperSize::A4Portrait, Side::Recto, "harbour");
    for of in templates() {
        let said = FillWords { role: TextRole::Lead, text: "Maya\u{2019}s own.".into(), language: None };
        let fill = Fill { words: vec![said], photos: Vec::new() };
        let stamped = stamp(of, &on, fill, &mut IdMaker::with_seed(1)).page;
        let (shown, examples) = with_examples(&stamped, of, false);
        for (element, empty) in shown.elements.iter().zip(&stamped.elements) {
            assert_eq!(element.frame, empty.frame, "{}", of.id);
            let Some(words) = element.kind.words() else { continue };
            let is_place = matches!(&element.kind, ElementKind::Words(_) | ElementKind::Bubble(_));
            assert!(!is_place || !words.is_empty(), "{} has a place that shows nothing", of.id);
            for paragraph in &words.paragraphs {
                let text = paragraph.text();
                let own = empty.kind.words().into_iter().flat_map(|words| &words.paragraphs);
                let is_own = own.map(|paragraph| paragraph.text()).any(|own| own == text);
                let is_line = examples.iter().any(|example| text.contains(example.as_str()));
                assert!(is_own != is_line, "{}: {text}", of.id);
            }
        }
    }
}
