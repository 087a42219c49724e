//! Books to save, a computer whose clock a test sets, and what every proof asks of a folder.

use jiff::Timestamp;
use lifestory::book::*;
use lifestory::geometry::{Angle, Length, Point, Rect};
use lifestory::store::disk::Disk;
use lifestory::store::{Host, World};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A computer whose clock stands until a test moves it.
pub(crate) struct TestHost {
    second: AtomicI64,
    chance: AtomicU64,
    pub who: (String, String),
    pub waits: Mutex<Vec<Duration>>,
}

impl TestHost {
    pub(crate) fn new() -> Arc<Self> {
        Self::named("sam", "LAPTOP-12", 1)
    }

    pub(crate) fn named(who: &str, computer: &str, seed: u64) -> Arc<Self> {
        Arc::new(Self {
            second: AtomicI64::new(1_795_442_709),
            chance: AtomicU64::new(seed << 32),
            who: (who.into(), computer.into()),
            waits: Mutex::default(),
        })
    }

    pub(crate) fn pass(&self, seconds: i64) {
        self.second.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Host for TestHost {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.second.load(Ordering::Relaxed)).unwrap()
    }

    fn chance(&self) -> u64 {
        Random(self.chance.fetch_add(1, Ordering::Relaxed)).next()
    }

    fn wait(&self, time: Duration) {
        self.waits.lock().unwrap().push(time);
    }

    fn who(&self) -> (String, String) {
        self.who.clone()
    }
}

pub(crate) fn world(disk: Arc<dyn Disk>) -> World {
    World { disk, host: TestHost::new() }
}

/// Numbers that look like chance and are the same each time (splitmix64).
pub(crate) struct Random(pub u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// From 0 up to, not including, `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
}

macro_rules! id {
    ($kind:ident, $($text:tt)+) => {
        $kind::new(&format!($($text)+)).unwrap()
    };
}

fn words(text: &str) -> Words {
    Words::plain(TextRole::Story, text)
}

fn element(id: &str, kind: ElementKind) -> Element {
    Element {
        id: id!(ElementId, "{id}"),
        frame: Frame { rect: Rect::from_mm(25.0, 17.0, 80.0, 60.5), turn: Angle::from_degrees(3.5) },
        audience: Audience::EVERYONE,
        locked: false,
        group: None,
        kind,
    }
}

/// A book of two pages whose title is its number.
pub(crate) fn small_book(number: u64) -> Book {
    let mut page = Page::blank(id!(PageId, "p1"));
    let box_of = WordsBox { words: words("Idris lives with Nana."), ..WordsBox::default() };
    page.elements.push(element("e1", ElementKind::Words(box_of)));
    let pages = vec![Arc::new(page), Arc::new(Page::blank(id!(PageId, "p2")))];
    let parts = BookParts {
        info: BookInfo { title: number.to_string(), ..BookInfo::default() },
        sections: vec![Section { id: id!(SectionId, "s1"), title: "Now".into(), pages }],
        ..BookParts::default()
    };
    Book::from_parts(parts).unwrap()
}

/// The number that a small book was made with.
pub(crate) fn number_of(book: &Book) -> u64 {
    book.info().title.parse().expect("the title is a number")
}

/// The small book with a photo more for each of these files.
pub(crate) fn with_photos(number: u64, files: &[PhotoHash]) -> Book {
    let mut parts = small_book(number).parts().clone();
    for (at, file) in files.iter().enumerate() {
        parts.photos.push(Arc::new(photo(&format!("ph{at}"), *file)));
    }
    Book::from_parts(parts).unwrap()
}

pub(crate) fn photo(id: &str, file: PhotoHash) -> Photo {
    Photo {
        id: id!(PhotoId, "{id}"),
        file,
        format: "jpeg".into(),
        width: 4000,
        height: 3000,
        taken: None,
        caption: String::new(),
        alt: String::new(),
        people: vec![],
        place: None,
        source: String::new(),
        audience: Audience::EVERYONE,
    }
}

/// A book in which every kind of thing stands, most in more than one way.
pub(crate) fn full_book() -> Book {
    let (photo_id, event_id) = (id!(PhotoId, "ph"), id!(EventId, "ev-moved"));
    let (person, place) = (id!(PersonId, "nana"), id!(PlaceId, "home"));
    let custom = Ink::Custom(Colour { r: 1, g: 2, b: 3, a: 200 });
    let ground = Ground {
        fill: Some(Ink::Role(PaletteRole::Tint)),
        outline: Some(custom),
        outline_width: Length::from_mm(0.4),
        ..Ground::default()
    };
    let mut styled = words("One\nTwo \u{1F98A}\nسلام");
    styled.paragraphs[0].list = Some(ListMark::Bullet);
    styled.paragraphs[1].align = Some(Align::End);
    styled.paragraphs[2].language = Some("ar".into());
    styled.paragraphs[1].runs.push(Run {
        text: "bold".into(),
        style: CharStyle { bold: true, ink: Some(custom), size_percent: Some(150), ..CharStyle::default() },
    });
    let inside = WordsBox { words: styled, ground, ink: Some(custom), ..WordsBox::default() };
    let picture = |crop: Crop| PictureBox {
        photo: Some(photo_id.clone()),
        crop,
        caption: words("At the sea"),
        alt: Some("A beach".into()),
        ..PictureBox::default()
    };
    let kinds = [
        ElementKind::Words(inside.clone()),
        ElementKind::Picture(picture(Crop::Fill)),
        ElementKind::Picture(picture(Crop::FillAround { x: 500, y: 300 })),
        ElementKind::Picture(picture(Crop::Whole)),
        ElementKind::Picture(picture(Crop::Part { left: 10, top: 20, width: 300, height: 400 })),
        ElementKind::Shape(ShapeBox { form: ShapeForm::Ellipse, ground }),
        ElementKind::Line(LineBox { rising: true, ink: custom, width: Length::from_um(353), dashed: false }),
        ElementKind::Bubble(BubbleBox { inside, tail: Point { x: Length::from_um(-5), y: Length::ZERO } }),
        ElementKind::Timeline(TimelineBox::default()),
        ElementKind::Timeline(TimelineBox {
            shows: EventChoice::These { events: vec![event_id.clone()] },
            ..TimelineBox::default()
        }),
    ];
    let mut page = Page::blank(id!(PageId, "p1"));
    page.background = Background { fill: Some(Ink::Role(PaletteRole::Opener)), pattern: true };
    page.template = Some("opener".into());
    page.audience = Audience::read_together();
    page.audience.from_age = Some(11);
    page.elements =
        kinds.into_iter().enumerate().map(|(at, kind)| element(&format!("e{at}"), kind)).collect();
    for together in &mut page.elements[1..4] {
        together.group = Some(id!(GroupId, "g1"));
    }
    let on = |date: &str| When::On { date: date.parse().unwrap() };
    let whens = [
        Some(on("2018-03-09")),
        Some(When::About { date: "2019".parse().unwrap() }),
        Some(When::Between { from: "2019-01".parse().unwrap(), to: "2020-spring".parse().unwrap() }),
        Some(When::AtAge { from_years: 3, to_years: 4 }),
        Some(When::Before { event: event_id.clone() }),
        None,
    ];
    let event = |id: EventId, when: Option<When>| {
        Arc::new(LifeEvent {
            id,
            when,
            when_words: "as soon as we could".into(),
            title: "We moved".into(),
            words: words("To the house by the sea."),
            photos: vec![photo_id.clone()],
            place: Some(place.clone()),
            people: vec![person.clone()],
            feelings: vec!["excited".into(), "sad".into()],
            source: "Nana".into(),
            audience: Audience::at_home(),
        })
    };
    let mut events = vec![event(event_id.clone(), Some(on("2020-11")))];
    events.extend(whens.into_iter().enumerate().map(|(at, when)| event(id!(EventId, "ev{at}"), when)));
    let taken = Some(When::After { event: event_id.clone() });
    let picture = Photo {
        people: vec![person.clone()],
        place: Some(place.clone()),
        taken,
        ..photo("ph", PhotoHash::of(b"a photo"))
    };
    let nana = Person {
        id: person.clone(),
        called: "Nana".into(),
        full_name: "Full Name".into(),
        relation: "grandmother".into(),
        pronouns: "she".into(),
        born: Some(on("1951")),
        photo: Some(photo_id.clone()),
        lives_at: Some(place.clone()),
        in_touch: "every Sunday".into(),
        good_thing: "her soup".into(),
        audience: Audience::grown_ups(),
    };
    let home = Place {
        id: place,
        called: "The house by the sea".into(),
        address: "1 Sea Road".into(),
        is_home: true,
        from: Some(on("2020-11-17")),
        to: None,
        people: vec![person],
        photo: Some(photo_id),
        good_thing: "the stairs".into(),
        why_moved: "because".into(),
        audience: Audience::file_only(),
    };
    let second = Page::blank(id!(PageId, "p2"));
    let parts = BookParts {
        info: BookInfo {
            title: "My story".into(),
            child: Child { called: "Idris".into(), born: "2018-03-09".parse().ok(), pronouns: "he".into() },
            ..BookInfo::default()
        },
        sections: vec![
            Section { id: id!(SectionId, "s1"), title: "Now".into(), pages: vec![Arc::new(page)] },
            Section { id: id!(SectionId, "s2"), title: "Then".into(), pages: vec![Arc::new(second)] },
        ],
        photos: vec![Arc::new(picture)],
        events,
        people: vec![Arc::new(nana)],
        places: vec![Arc::new(home)],
    };
    Book::from_parts(parts).unwrap()
}

/// A book as large in its file as one of a hundred pages (about a quarter of a megabyte).
pub(crate) fn large_book() -> Book {
    let mut parts = full_book().parts().clone();
    let model = Arc::clone(&parts.sections[0].pages[0]);
    for number in 0..16 {
        let mut page = Page::clone(&model);
        page.id = id!(PageId, "page{number}");
        for (at, element) in page.elements.iter_mut().enumerate() {
            element.id = id!(ElementId, "page{number}-e{at}");
        }
        parts.sections[1].pages.push(Arc::new(page));
    }
    Book::from_parts(parts).unwrap()
}
