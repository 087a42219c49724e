//! Timelines: every event once, nothing on anything else, and a path that goes on.

use super::*;
use kurbo::ParamCurve;
use lifestory::compose::{StampFor, timeline_page};
use lifestory::edit::IdMaker;
use lifestory::layout::{DisplayItem, NoteKind};
use proptest::prelude::*;

const FORMS: [TimelineForm; 4] =
    [TimelineForm::Path, TimelineForm::Trail, TimelineForm::List, TimelineForm::Years];

fn timeline(form: TimelineForm) -> TimelineBox {
    TimelineBox { form, shows: EventChoice::All, photos: true, ages: true }
}

/// A book whose one page has a title and a timeline of these events.
fn book(form: TimelineForm, info: BookInfo, events: Vec<LifeEvent>) -> Book {
    let paper = info.paper.paper();
    let side = if info.bound_right { Side::Verso } else { Side::Recto };
    let safe = paper.safe_area(side);
    let title = 26.0 * paper.type_scale;
    let (x, y, width, height) = (safe.x.mm(), safe.y.mm(), safe.width.mm(), safe.height.mm());
    let place = match form {
        TimelineForm::Path => [0.0, 0.0, paper.width, paper.height],
        _ => [x, y + title, width, height - title],
    };
    let elements = vec![
        element("title", [x, y, width, title], ElementKind::Words(words(TextRole::Title, "My path"))),
        element("timeline", place, ElementKind::Timeline(timeline(form))),
    ];
    let page = Page { elements, made_for: Some(side), ..Page::blank(PageId::new("page").unwrap()) };
    with_page(info, page, events, vec![life::photo()])
}

/// On which page, and as which of its timeline's texts, the event's title stands.
fn titles(pages: &[BookPage], nth: usize) -> Vec<(usize, usize)> {
    let mark = format!("e{nth}.");
    let mut found = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for (at, region) in read_of(page, "timeline").enumerate() {
            // Another event's date may quote it: after ‘e3. …’.
            let mut places = region.text.match_indices(&mark);
            let is_it = places.any(|(at, _)| !region.text[..at].ends_with('‘'));
            if matches!(region.meaning, Meaning::Heading(_)) && is_it {
                found.push((number, at));
            }
        }
    }
    found
}

fn overlap(a: kurbo::Rect, b: kurbo::Rect) -> bool {
    let both = a.intersect(b);
    both.width() > 0.3 && both.height() > 0.3
}

/// What must hold of every timeline.
fn assert_sound(pages: &[BookPage], count: usize) {
    assert!(pages.len() < 190, "{} pages", pages.len());
    for nth in 0..count {
        assert_eq!(titles(pages, nth).len(), 1, "event {nth} of {count} stands once");
    }
    for page in pages {
        let read: Vec<_> = read_of(page, "timeline").collect();
        let trim = kurbo::Rect::new(0.0, 0.0, page.laid_out.list.width, page.laid_out.list.height);
        for (nth, one) in read.iter().enumerate() {
            assert!(trim.contains_rect(one.bounds), "{:?} stands off the page", one.text);
            for other in &read[nth + 1..] {
                assert!(!overlap(one.bounds, other.bounds), "{:?} lies on {:?}", one.text, other.text);
            }
        }
    }
}

#[test]
fn every_form_draws_every_event_once_whatever_their_number() {
    for form in FORMS {
        for count in [0, 1, 3, 4, 19, 60] {
            let pages = pages(&book(form, life::info(), life::events(count)));
            assert_sound(&pages, count);
        }
    }
}

#[test]
fn every_form_is_sound_on_every_paper_in_every_theme_and_band() {
    for (nth, theme) in lifestory::layout::themes().iter().enumerate() {
        for (form, paper) in FORMS.into_iter().zip(PaperSize::SIZES.iter().cycle().skip(nth)) {
            for band in [AgeBand::ALL[nth % 5], AgeBand::ALL[(nth + 2) % 5]] {
                let info = BookInfo {
                    theme: theme.id.clone(),
                    paper: paper.size,
                    band,
                    bound_right: nth % 3 == 2,
                    ..life::info()
                };
                assert_sound(&pages(&book(form, info, life::events(11))), 11);
            }
        }
    }
}

#[test]
fn four_short_events_have_room_on_one_page_as_a_path() {
    let short = ["I was born", "I went to live with Sue", "Biscuit came", "I started school"];
    let dated = |(nth, title): (usize, &str)| {
        let when = When::On { date: format!("{}-0{}", 2016 + 2 * nth, 3 + nth).parse().unwrap() };
        let event = life::event(nth, Some(when), title, "");
        LifeEvent { photos: Vec::new(), feelings: Vec::new(), ..event }
    };
    let events: Vec<LifeEvent> = short.into_iter().enumerate().map(dated).collect();
    for paper in PaperSize::SIZES {
        for band in AgeBand::ALL {
            for bound_right in [false, true] {
                let info = BookInfo { paper: paper.size, band, bound_right, ..life::info() };
                let whole = pages(&book(TimelineForm::Path, info.clone(), events.clone()));
                assert_sound(&whole, 4);
                assert_eq!(whole.len(), 1, "{:?} {band:?}", paper.size);
                // And below a title of its own, as the timeline puts it on a page.
                let side = if bound_right { Side::Verso } else { Side::Recto };
                let on = StampFor::a_page_of(&info, side);
                let (form, all) = (TimelineForm::Path, EventChoice::All);
                let page = timeline_page(&on, form, all, "My life", &mut IdMaker::with_seed(1));
                let below = pages(&with_page(info, page, events.clone(), Vec::new()));
                assert_eq!(below.len(), 1, "below a title: {:?} {band:?}", paper.size);
            }
        }
    }
}

#[test]
fn twenty_short_events_have_room_on_one_page_as_a_trail() {
    let short = |nth: usize| {
        let when = When::On { date: format!("{}-0{}", 2015 + nth / 3, 1 + nth % 9).parse().unwrap() };
        life::event(nth, Some(when), "I move in", "")
    };
    let pages = pages(&book(TimelineForm::Trail, life::info(), (0..20).map(short).collect()));
    assert_eq!(pages.len(), 1);
    let smallest = pages[0].laid_out.list.items.iter().filter_map(|item| match item {
        DisplayItem::Glyphs(run) => Some(run.size_pt),
        _ => None,
    });
    // The folio is the smallest there is.
    assert!(smallest.fold(f64::INFINITY, f64::min) >= 11.0);
}

#[test]
fn events_follow_one_another_in_the_order_of_time_and_the_undated_come_last() {
    for form in FORMS {
        let book = book(form, life::info(), life::events(19));
        let pages = pages(&book);
        let dated = |event: &LifeEvent| event.when.is_some();
        let order: Vec<_> = book.chronology().events().cloned().collect();
        let place = |event: &LifeEvent| {
            let nth = event.id.as_str()[1..].parse().unwrap();
            titles(&pages, nth)[0]
        };
        assert!(order.iter().skip_while(|event| dated(event)).all(|event| !dated(event)));
        for pair in order.windows(2) {
            assert!(place(&pair[0]) < place(&pair[1]), "{form:?}: {} {}", pair[0].id, pair[1].id);
        }
    }
}

#[test]
fn what_has_no_date_says_so_and_no_date_is_made_up() {
    let nameless = life::event(0, None, "Kevin bit me", "");
    for form in FORMS {
        let pages = pages(&book(form, life::info(), vec![nameless.clone()]));
        let texts: Vec<_> = read_of(&pages[0], "timeline").map(|region| region.text.as_str()).collect();
        assert!(texts.contains(&"Date not known"), "{form:?}: {texts:?}");
    }
}

#[test]
fn events_without_a_date_stand_off_the_path_under_a_heading_of_their_own() {
    // Marks on the path are as wide as they are high, and nothing to be read.
    let marks = |pages: &[BookPage]| {
        let regions = pages.iter().flat_map(|page| &page.laid_out.list.regions);
        let is_mark = |region: &&Region| {
            let (width, height) = (region.bounds.width(), region.bounds.height());
            region.meaning == Meaning::Artifact && (width - height).abs() < 0.01 && width < 9.0
        };
        regions.filter(is_mark).count()
    };
    for (form, dated) in [(TimelineForm::Path, 3), (TimelineForm::Path, 5), (TimelineForm::Trail, 6)] {
        let on = |nth: usize| {
            let when = When::On { date: format!("{}", 2015 + nth).parse().unwrap() };
            life::event(nth, Some(when), "Something", "")
        };
        let mut events: Vec<_> = (0..dated).map(on).collect();
        let without = pages(&book(form, life::info(), events.clone()));
        events.extend((dated..dated + 5).map(|nth| life::event(nth, None, "Kevin bit me", "")));
        let pages = pages(&book(form, life::info(), events));
        assert_eq!(marks(&pages), marks(&without), "{form:?}: no mark for what has no date");
        let texts: Vec<_> = pages.iter().flat_map(|page| read_of(page, "timeline")).collect();
        let heading = texts.iter().filter(|region| region.text == "Date not known").count();
        assert_eq!(heading, 1, "{form:?}: one heading for all of them");
        assert_sound(&pages, dated + 5);
    }
}

#[test]
fn a_date_stands_on_a_line_of_its_own_above_the_title() {
    for (form, count) in [(TimelineForm::Path, 4), (TimelineForm::Trail, 10)] {
        let on = |nth: usize| {
            let when = When::On { date: format!("{}-05-22", 2015 + nth).parse().unwrap() };
            life::event(nth, Some(when), "I go back to Momo and Des’s", "")
        };
        let pages = pages(&book(form, life::info(), (0..count).map(on).collect()));
        for region in pages.iter().flat_map(|page| read_of(page, "timeline")) {
            let both = region.text.contains("22\u{a0}May") && region.text.contains("Momo");
            assert!(!both, "{form:?}: {:?}", region.text);
        }
        if form == TimelineForm::Trail {
            // What stands before the path begins at one edge.
            let middle = 25.0 + 170.0 / 2.0;
            let left: Vec<f64> = read_of(&pages[0], "timeline")
                .filter(|region| region.meaning != Meaning::Figure && region.bounds.x1 < middle)
                .map(|region| region.bounds.x0)
                .collect();
            assert!(left.len() > 4 && left.iter().all(|x| (x - 25.0).abs() < 1.0), "{left:?}");
        }
    }
}

#[test]
fn where_it_was_and_who_was_there_stands_under_the_story_where_there_is_room() {
    let person = |id: &str, called: &str| Person {
        id: PersonId::new(id).unwrap(),
        called: called.into(),
        ..crate::support::books::Maker::new(1).person(&Default::default())
    };
    let beach = lifestory::book::Place {
        id: PlaceId::new("beach").unwrap(),
        called: "the beach".into(),
        ..crate::support::books::Maker::new(2).place(&Default::default())
    };
    let says = |title: &str, people: &[&str], at: Option<&str>, form| {
        let mut event = life::event(0, None, title, "We swam.");
        event.photos = vec![];
        event.people = people.iter().map(|id| PersonId::new(id).unwrap()).collect();
        event.place = at.map(|id| PlaceId::new(id).unwrap());
        let when = When::On { date: "2019".parse().unwrap() };
        event.when = Some(when);
        let mut parts = book(form, life::info(), vec![]).parts().clone();
        parts.events = vec![Arc::new(event)];
        let mut people =
            [person("maya", "Maya"), person("nan", "Nan"), person("tariq", "Tariq"), person("liam", "Liam")];
        people.iter_mut().for_each(|person| person.audience = Audience::EVERYONE);
        people[3].audience = Audience::file_only();
        parts.people =
            people.map(|p| Person { born: None, photo: None, lives_at: None, ..p }).map(Arc::new).into();
        let place = lifestory::book::Place {
            from: None,
            to: None,
            people: vec![],
            photo: None,
            audience: Audience::EVERYONE,
            ..beach.clone()
        };
        parts.places = vec![Arc::new(place)];
        let page = pages(&Book::from_parts(parts).unwrap()).remove(0);
        let texts: Vec<_> = read_of(&page, "timeline").map(|region| region.text.clone()).collect();
        texts.into_iter().skip_while(|text| text != "We swam.").nth(1)
    };
    for form in [TimelineForm::List, TimelineForm::Path, TimelineForm::Trail] {
        let all = says("A day out", &["maya", "nan", "tariq", "liam"], Some("beach"), form);
        assert_eq!(all.as_deref(), Some("At the beach, with Nan and Tariq"), "{form:?}");
    }
    // The child and whom the title names are not said again.
    assert_eq!(says("Nan and I at the beach", &["maya", "nan"], Some("beach"), TimelineForm::List), None);
    let nan = says("A day out", &["nan"], None, TimelineForm::List);
    assert_eq!(nan.as_deref(), Some("With Nan"));
}

#[test]
fn a_date_is_said_with_the_age_and_neither_breaks_over_a_line() {
    let on = Some(When::On { date: "2018-06-12".parse().unwrap() });
    let event = life::event(0, on, "I start nursery", "");
    let says = |form, ages: bool| {
        let kind = ElementKind::Timeline(TimelineBox { ages, ..timeline(form) });
        let elements = vec![element("timeline", [25.0, 40.0, 170.0, 230.0], kind)];
        let book = with_events(life::info(), elements, vec![event.clone()], vec![life::photo()]);
        read_of(&pages(&book)[0], "timeline").next().unwrap().text.clone()
    };
    assert_eq!(says(TimelineForm::List, true), "12\u{a0}June 2018, aged\u{a0}3");
    assert_eq!(says(TimelineForm::List, false), "12\u{a0}June 2018");
}

#[test]
fn a_date_that_is_not_understood_stands_as_it_was_typed_in_every_form() {
    let on = Some(When::On { date: "2021".parse().unwrap() });
    for (when, form) in FORMS.into_iter().flat_map(|form| [(on.clone(), form), (None, form)]) {
        let mut event = life::event(0, when, "A bike", "");
        event.when_words = "Christmas 2021".into();
        let pages = pages(&book(form, life::info(), vec![event]));
        let said: Vec<String> = read_of(&pages[0], "timeline").map(|region| region.text.clone()).collect();
        let dates = said.iter().filter(|said| said.contains("Christmas 2021"));
        assert_eq!(dates.count(), 1, "{form:?}: {said:?}");
        let aged = said.iter().any(|said| said.contains("aged"));
        assert!(!aged, "{form:?}: {said:?}");
    }
}

#[test]
fn the_path_enters_and_leaves_every_page_at_half_its_height_and_ends_as_dots() {
    let pages = pages(&book(TimelineForm::Path, life::info(), life::events(11)));
    assert_eq!(pages.len(), 3);
    let strokes = |page: &BookPage| -> Vec<(kurbo::BezPath, Vec<f64>)> {
        let items = page.laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Stroke(stroke) if stroke.round => Some((stroke.path.clone(), stroke.dash.clone())),
            _ => None,
        });
        items.collect()
    };
    let ends = |path: &kurbo::BezPath| {
        let segments: Vec<_> = path.segments().collect();
        (segments[0].start(), segments[segments.len() - 1].end())
    };
    let middle = 297.0 / 2.0;
    let (first, second, last) = (strokes(&pages[0]), strokes(&pages[1]), strokes(&pages[2]));
    let leaves = ends(&first[0].0).1;
    assert!((leaves.y - middle).abs() < 0.01 && (leaves.x - 210.0).abs() < 0.01, "{leaves:?}");
    let enters = ends(&second[0].0).0;
    assert!((enters.y - middle).abs() < 0.01 && enters.x.abs() < 0.01, "{enters:?}");
    assert_eq!((first.len(), second.len(), last.len()), (1, 1, 2));
    // The walked path is whole; what is to come is dots up to the edge.
    assert!(last[0].1.is_empty() && !last[1].1.is_empty());
    let (dots_from, dots_to) = ends(&last[1].0);
    assert!(dots_from.x > ends(&last[0].0).1.x && (dots_to.x - 210.0).abs() < 0.01);
}

#[test]
fn words_stand_at_their_marks_on_left_and_right_pages_alike() {
    let mut book =
        book(TimelineForm::Path, life::info(), (0..12).map(|n| life::event(n, None, "We met", "")).collect());
    let mut parts = book.parts().clone();
    for (nth, event) in parts.events.iter_mut().enumerate() {
        let event = Arc::make_mut(event);
        event.photos = vec![];
        event.when = Some(When::On { date: format!("20{:02}", nth + 10).parse().unwrap() });
    }
    // Within the safe area, which lies further right on the one side than on the other.
    let page = Arc::make_mut(&mut parts.sections[0].pages[0]);
    page.elements[1].frame.rect = PaperSize::A4Portrait.paper().safe_area(Side::Recto);
    book = Book::from_parts(parts).unwrap();
    let pages = pages(&book);
    assert!(pages.len() > 3);
    let from_path = |page: &BookPage| {
        let paths = page.laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Stroke(stroke) if stroke.round => Some(kurbo::Shape::bounding_box(&stroke.path).x0),
            _ => None,
        });
        let path = paths.fold(f64::INFINITY, f64::min);
        read_of(page, "timeline").map(|region| region.bounds.x0).fold(f64::INFINITY, f64::min) - path
    };
    let (right, left) = (from_path(&pages[2]), from_path(&pages[1]));
    assert!((right - left).abs() < 0.5, "{right} on the right, {left} on the left");
}

#[test]
fn a_book_bound_at_the_right_has_its_path_turned_round() {
    let turned = BookInfo { bound_right: true, ..life::info() };
    let discs = |info: BookInfo| {
        let pages = pages(&book(TimelineForm::Path, info, life::events(3)));
        let middle = |region: &Region| region.bounds.center().x;
        let title = |nth: usize| {
            let mark = format!("e{nth}.");
            read_of(&pages[0], "timeline").find(|region| region.text.contains(&mark)).map(middle).unwrap()
        };
        [title(0), title(2)]
    };
    let [first, third] = discs(life::info());
    assert!(first < third);
    let [first, third] = discs(turned);
    assert!(first > third);
}

#[test]
fn a_story_longer_than_a_page_goes_on_and_not_a_word_is_lost() {
    let story = (0..900).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ");
    for form in [TimelineForm::Path, TimelineForm::Trail, TimelineForm::List] {
        let mut events = life::events(5);
        events[2].words = Words::plain(TextRole::Story, &story);
        let pages = pages(&book(form, life::info(), events));
        assert_sound(&pages, 5);
        let read: Vec<_> = pages.iter().flat_map(|page| read_of(page, "timeline")).collect();
        let all = read.iter().map(|region| region.text.as_str()).collect::<Vec<_>>().join(" ");
        let words: Vec<_> = all.split_whitespace().filter(|word| word.starts_with("word")).collect();
        assert_eq!(words.join(" "), story, "{form:?}");
    }
}

#[test]
fn years_without_events_stay_empty_and_events_stand_in_their_year() {
    let on = |nth: usize, date: &str| {
        life::event(nth, Some(When::On { date: date.parse().unwrap() }), "Something", "")
    };
    let events = vec![on(0, "2012"), on(1, "2015-06-01"), on(2, "2018-07-01")];
    let pages = pages(&book(TimelineForm::Years, life::info(), events));
    let texts: Vec<_> = read_of(&pages[0], "timeline").map(|region| region.text.as_str()).collect();
    let place = |text: &str| texts.iter().position(|t| t.starts_with(text)).expect(text);
    assert!(place("Before I was born") < place("e0"));
    assert!(place("e0") < place("When I was a baby") && place("When I was a baby") < place("e1"));
    assert!(place("e1") < place("When I was 1") && place("When I was 2") < place("When I was 3"));
    assert!(place("When I was 3") < place("e2"));
    assert!(!texts.iter().any(|text| text.starts_with("When I was 4")));
}

#[test]
fn only_the_chosen_events_are_drawn() {
    let chosen = vec![EventId::new("e1").unwrap(), EventId::new("e3").unwrap()];
    for form in FORMS {
        let kind = TimelineBox { shows: EventChoice::These { events: chosen.clone() }, ..timeline(form) };
        let elements = vec![element("timeline", [25.0, 40.0, 170.0, 230.0], ElementKind::Timeline(kind))];
        let book = with_events(life::info(), elements, life::events(6), vec![life::photo()]);
        let pages = pages(&book);
        let drawn: Vec<_> = (0..6).filter(|nth| !titles(&pages, *nth).is_empty()).collect();
        assert_eq!(drawn, [1, 3], "{form:?}");
    }
}

#[test]
fn photos_beside_a_timeline_are_shown_once_with_their_words_for_reading_aloud() {
    for form in FORMS {
        let pages = pages(&book(form, life::info(), life::events(7)));
        let shown = pages.iter().flat_map(|page| read_of(page, "timeline"));
        let shown = shown.filter(|region| region.meaning == Meaning::Figure).collect::<Vec<_>>();
        assert_eq!(shown.len(), 3, "{form:?}");
        assert!(shown.iter().all(|region| region.text == "Two children on a beach."));
    }
}

#[test]
fn of_an_event_with_a_very_long_story_every_word_is_on_paper_or_it_is_noted() {
    let story: String = (0..900).map(|nth| format!("word{nth} ")).collect();
    let title: String = (0..40).map(|nth| format!("wordintitle{nth} ")).collect();
    for form in FORMS {
        for size in [PaperSize::A4Portrait, PaperSize::A5Portrait] {
            let mut events = life::events(3);
            events[1].words = Words::plain(TextRole::Story, &story);
            events[1].title = format!("e1. {title}");
            let info = BookInfo { paper: size, ..life::info() };
            let pages = pages(&book(form, info, events));
            let noted = pages.iter().flat_map(|page| &page.laid_out.notes);
            let noted = noted.filter(|note| matches!(note.kind, NoteKind::WordsDoNotFit { .. })).count();
            let mut read = std::collections::BTreeMap::new();
            for page in &pages {
                let paper = kurbo::Rect::new(0.0, 0.0, page.laid_out.list.width, page.laid_out.list.height);
                for region in read_of(page, "timeline") {
                    let whole = paper.inset(1.0).contains_rect(region.bounds);
                    assert!(whole || noted > 0, "{form:?}, {size:?}: {:?}", region.bounds);
                    for word in region.text.split_whitespace().filter(|word| word.starts_with("word")) {
                        *read.entry(word.to_owned()).or_insert(0) += 1;
                    }
                }
            }
            // The strip of years has no room for stories, and says what happened by its title alone.
            let expected = if form == TimelineForm::Years { 40 } else { 940 };
            assert_eq!((read.len(), read.values().max()), (expected, Some(&1)), "{form:?}, {size:?}");
        }
    }
}

#[test]
fn one_page_of_each_form_is_as_it_was_judged() {
    for (form, name, count) in [
        (TimelineForm::Path, "path", 7),
        (TimelineForm::Trail, "trail", 16),
        (TimelineForm::List, "list", 6),
        (TimelineForm::Years, "years", 12),
    ] {
        let pages = pages(&book(form, life::info(), life::events(count)));
        assert_golden(&format!("timeline-{name}"), &pages[0]);
    }
}

/// A timeline made from numbers alone, so that a case that once failed can be named.
#[derive(Clone, Copy, Debug)]
struct Case {
    count: usize,
    longest: usize,
    seed: usize,
    form: usize,
    paper: usize,
    band: usize,
    theme: usize,
    bound_right: bool,
}

impl Case {
    fn pages(self) -> Vec<BookPage> {
        let mut events = life::events(self.count);
        for (nth, event) in events.iter_mut().enumerate() {
            let length = if self.longest == 0 { 0 } else { (self.seed * 31 + nth * 17) % self.longest };
            let text = crate::support::books::TEXTS[(self.seed + nth) % crate::support::books::TEXTS.len()];
            event.words = Words::plain(TextRole::Story, &format!("{text} ").repeat(length / 4));
            event.title = format!("e{nth}. {text}");
            if (self.seed + nth).is_multiple_of(7) {
                event.when = None;
            }
        }
        let info = BookInfo {
            theme: lifestory::layout::themes()[self.theme].id.clone(),
            paper: PaperSize::SIZES[self.paper].size,
            band: AgeBand::ALL[self.band],
            bound_right: self.bound_right,
            ..life::info()
        };
        pages(&book(FORMS[self.form], info, events))
    }
}

/// Dates that say "before" or "after" quote another event's title; in a close trail date and title
/// share a line. The quoted one must not count as drawn again.
#[test]
fn an_event_whose_title_other_dates_quote_is_still_drawn_once() {
    let case =
        Case { count: 15, longest: 0, seed: 340, form: 1, paper: 2, band: 2, theme: 0, bound_right: false };
    let pages = case.pages();
    let quoting: usize = (pages.iter().flat_map(|page| read_of(page, "timeline")))
        .map(|region| region.text.matches("‘e5.").count())
        .sum();
    assert_eq!(quoting, 2, "two dates quote it");
    assert_sound(&pages, case.count);
}

#[test]
fn where_a_trail_begins_is_said_below_its_first_card_however_large_the_letters() {
    let case =
        Case { count: 6, longest: 12, seed: 322, form: 1, paper: 3, band: 0, theme: 7, bound_right: false };
    assert_sound(&case.pages(), case.count);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_events_are_drawn_once_without_lying_on_one_another(
        count in 0_usize..24,
        longest in 0_usize..60,
        seed in 0_usize..1000,
        form in 0_usize..4,
        paper in 0_usize..5,
        band in 0_usize..5,
        theme in 0_usize..8,
        bound_right in proptest::bool::ANY,
    ) {
        let case = Case { count, longest, seed, form, paper, band, theme, bound_right };
        assert_sound(&case.pages(), count);
    }
}
