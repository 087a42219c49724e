//! Random whole books: every kind of element, many scripts, dates of every kind, every sort of fact.
//!
//! A book depends on its seed and size alone. `any()` is the strategy for property tests, which
//! shrink the size; `random` is for loops over seeds.

use super::dice::Dice;
use lifestory::book::*;
use lifestory::edit::IdMaker;
use lifestory::geometry::{Angle, Length, Point, Rect};
use proptest::prelude::*;
use std::sync::Arc;

/// Texts that have broken programs: both directions, joined emoji, marks, nothing, no place to break.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "I was born in Leeds.",
    "Mum's kitchen smelled of cardamom & bread “every Friday”.",
    "كنا نعيش مع جدي في بيت صغير.",
    "Nan lived in بغداد مع جدي (14) until 2014.",
    "בית קטן ליד הים",
    "👩‍👧‍👦❤️ 🇸🇩 👍🏽",
    "Zoe\u{301} and e\u{301}lan",
    "আমার নাম রহিম।",
    "தமிழ் பள்ளி",
    "บ้านของฉันอยู่ที่เชียงใหม่",
    "ስሜ ሰላም ነው።",
    "Tiếng Việt và bánh mì",
    "家",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "a\tb",
    "<p>&amp; \"quoted\" \\ back {brace} % $",
    "\u{202e}turned\u{202c} \u{200f}\u{200b}\u{feff}x",
];

/// What a book may be made of, and with whom an element or fact may be joined.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    pub photos: Vec<PhotoId>,
    pub events: Vec<EventId>,
    pub people: Vec<PersonId>,
    pub places: Vec<PlaceId>,
}

impl Shelf {
    /// What is on the shelves of a book.
    pub fn of(book: &Book) -> Self {
        let parts = book.parts();
        Self {
            photos: parts.photos.iter().map(|photo| photo.id.clone()).collect(),
            events: parts.events.iter().map(|event| event.id.clone()).collect(),
            people: parts.people.iter().map(|person| person.id.clone()).collect(),
            places: parts.places.iter().map(|place| place.id.clone()).collect(),
        }
    }
}

/// Makes parts of books by chance.
pub struct Maker {
    pub dice: Dice,
    pub ids: IdMaker,
}

/// All the styles of a picture.
pub const STYLES: [PictureStyle; 6] = [
    PictureStyle::Theme,
    PictureStyle::Plain,
    PictureStyle::Rounded,
    PictureStyle::Circle,
    PictureStyle::Mat,
    PictureStyle::MatAndTape,
];

/// How many kinds of element there are; [`kind_number`] counts them.
pub const KINDS: usize = 6;

/// Which kind an element is. A new kind does not compile until it has a number here, and is not
/// found by `every_kind_of_element_is_made` until [`Maker::kind`] makes it.
pub fn kind_number(kind: &ElementKind) -> usize {
    match kind {
        ElementKind::Words(_) => 0,
        ElementKind::Picture(_) => 1,
        ElementKind::Shape(_) => 2,
        ElementKind::Line(_) => 3,
        ElementKind::Bubble(_) => 4,
        ElementKind::Timeline(_) => 5,
    }
}

/// Any book of up to twelve pages.
pub fn any() -> impl Strategy<Value = Book> {
    (0..=12_usize, proptest::num::u64::ANY).prop_map(|(pages, seed)| random(seed, pages))
}

/// The book of a seed, with so many pages.
pub fn random(seed: u64, pages: usize) -> Book {
    let mut maker = Maker::new(seed);
    let info = maker.info();
    let mut shelf = Shelf::default();
    let people: Vec<_> = (0..maker.dice.below(4)).map(|_| maker.person(&shelf)).collect();
    shelf.people = people.iter().map(|person| person.id.clone()).collect();
    let photos: Vec<_> = (0..maker.dice.below(6)).map(|_| maker.photo(&shelf)).collect();
    shelf.photos = photos.iter().map(|photo| photo.id.clone()).collect();
    let places: Vec<_> = (0..maker.dice.below(4)).map(|_| maker.place(&shelf)).collect();
    shelf.places = places.iter().map(|place| place.id.clone()).collect();
    let mut events = Vec::new();
    for _ in 0..maker.dice.below(6) {
        // Each may lean on those before it, so that there is no ring.
        let event = maker.event(&shelf);
        shelf.events.push(event.id.clone());
        events.push(Arc::new(event));
    }
    let mut sections: Vec<Section> = (0..1 + maker.dice.below(3)).map(|_| maker.section()).collect();
    for _ in 0..pages {
        let page = Arc::new(maker.page(&shelf));
        let at = maker.dice.below(sections.len());
        sections[at].pages.push(page);
    }
    let shared = |things: Vec<Person>| things.into_iter().map(Arc::new).collect();
    let parts = BookParts {
        info,
        sections,
        photos: photos.into_iter().map(Arc::new).collect(),
        events,
        people: shared(people),
        places: places.into_iter().map(Arc::new).collect(),
    };
    Book::from_parts(parts).expect("a random book keeps the rules")
}

impl Maker {
    pub fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed), ids: IdMaker::with_seed(!seed) }
    }

    pub fn text(&mut self) -> String {
        self.dice.pick(TEXTS).to_owned()
    }

    pub fn info(&mut self) -> BookInfo {
        let themes = ["harbour", "orchard", "quiet", "no-such-theme"];
        let languages = ["en-GB", "ar", "cy", "ti"];
        BookInfo {
            title: self.text(),
            child: self.child(),
            language: self.dice.pick(&languages).into(),
            theme: self.dice.pick(&themes).into(),
            cloth: self.dice.pick(&["", "damson", "no-such-cloth"]).into(),
            band: self.dice.pick(&AgeBand::ALL),
            paper: self.dice.pick(&PaperSize::SIZES).size,
            bound_right: self.dice.chance(20),
        }
    }

    pub fn child(&mut self) -> Child {
        let born = self.dice.chance(80).then(|| self.date());
        Child { called: self.text(), born, pronouns: "she/her".into() }
    }

    pub fn section(&mut self) -> Section {
        Section { id: self.ids.section(), title: self.text(), pages: Vec::new() }
    }

    pub fn page(&mut self, shelf: &Shelf) -> Page {
        let elements = (0..self.dice.below(6)).map(|_| self.element(shelf)).collect();
        Page {
            id: self.ids.page(),
            title: self.text(),
            template: self.dice.chance(30).then(|| "photo-1".into()),
            background: self.background(),
            folio: self.dice.chance(80),
            audience: self.audience(),
            sensitivity: self.dice.below(4) as u8,
            note: self.text(),
            made_for: self.dice.pick(&[None, Some(Side::Recto), Some(Side::Verso)]),
            elements,
        }
    }

    pub fn background(&mut self) -> Background {
        Background { fill: self.maybe_ink(), pattern: self.dice.chance(20) }
    }

    pub fn element(&mut self, shelf: &Shelf) -> Element {
        let which = self.dice.below(KINDS);
        Element {
            id: self.ids.element(),
            frame: self.frame(),
            audience: self.audience(),
            locked: self.dice.chance(15),
            group: self.group(),
            kind: self.kind(which, shelf),
        }
    }

    /// One of few, so that things of a page share it now and then.
    pub fn group(&mut self) -> Option<GroupId> {
        let name = self.dice.chance(40).then(|| self.dice.pick(&["g-1", "g-2"]));
        name.map(|name| GroupId::new(name).expect("an id"))
    }

    pub fn frame(&mut self) -> Frame {
        let turns = [0.0, 0.0, 0.0, 2.5, -90.0, 180.0];
        Frame { rect: self.rect(), turn: Angle::from_degrees(self.dice.pick(&turns)) }
    }

    /// On the paper, across its edge, beside it, or without any width.
    pub fn rect(&mut self) -> Rect {
        let mut length = |least, most| Length::from_um(self.dice.between(least, most) as i32);
        Rect {
            x: length(-40_000, 220_000),
            y: length(-40_000, 300_000),
            width: length(0, 200_000),
            height: length(0, 200_000),
        }
    }

    /// The kind of that number, by [`kind_number`].
    pub fn kind(&mut self, number: usize, shelf: &Shelf) -> ElementKind {
        match number {
            0 => ElementKind::Words(self.words_box()),
            1 => ElementKind::Picture(self.picture(shelf)),
            2 => {
                let form = self.dice.pick(&[ShapeForm::Rectangle, ShapeForm::Ellipse]);
                ElementKind::Shape(ShapeBox { form, ground: self.ground() })
            }
            3 => ElementKind::Line(LineBox {
                rising: self.dice.chance(50),
                ink: self.ink(),
                width: Length::from_um(self.dice.between(0, 3_000) as i32),
                dashed: self.dice.chance(50),
            }),
            4 => {
                let rect = self.rect();
                let tail = Point { x: rect.x, y: rect.y };
                ElementKind::Bubble(BubbleBox { inside: self.words_box(), tail })
            }
            _ => {
                let forms =
                    [TimelineForm::Path, TimelineForm::Trail, TimelineForm::List, TimelineForm::Years];
                let these = EventChoice::These { events: self.dice.some(&shelf.events, 3) };
                ElementKind::Timeline(TimelineBox {
                    form: self.dice.pick(&forms),
                    shows: self.dice.pick(&[EventChoice::All, these]),
                    photos: self.dice.chance(50),
                    ages: self.dice.chance(50),
                })
            }
        }
    }

    fn words_box(&mut self) -> WordsBox {
        let stands = [Stands::Top, Stands::Middle, Stands::Bottom];
        WordsBox {
            words: self.words(),
            align: self.maybe_align(),
            stands: self.dice.pick(&stands),
            ground: self.ground(),
            ink: self.maybe_ink(),
            flows: self.dice.chance(20),
        }
    }

    fn picture(&mut self, shelf: &Shelf) -> PictureBox {
        let looks = [EmptyLook::Draw, EmptyLook::Honest, EmptyLook::Panel];
        PictureBox {
            photo: self.dice.pick_any(&shelf.photos).filter(|_| self.dice.chance(75)),
            crop: self.crop(),
            turn: self.photo_turn(),
            style: self.dice.pick(&STYLES),
            caption: if self.dice.chance(50) { self.words() } else { Words::default() },
            alt: self.dice.chance(30).then(|| self.text()),
            greyscale: self.dice.chance(20),
            light: if self.dice.chance(20) { self.dice.between(-100, 100) as i16 } else { 0 },
            empty: EmptyFrame { look: self.dice.pick(&looks), text: self.text() },
        }
    }

    /// Mostly upright, or on its side, or a little crooked.
    pub fn photo_turn(&mut self) -> Angle {
        let quarters = self.dice.pick(&[0.0, 0.0, 0.0, 90.0, 180.0, 270.0]);
        let lean = if self.dice.chance(30) { self.dice.below(300) as f64 / 10.0 - 15.0 } else { 0.0 };
        Angle::from_degrees(quarters + lean)
    }

    pub fn crop(&mut self) -> Crop {
        let part = Crop::Part {
            left: self.dice.below(5_000) as u16,
            top: self.dice.below(5_000) as u16,
            width: 1 + self.dice.below(5_000) as u16,
            height: 1 + self.dice.below(5_000) as u16,
        };
        let around = Crop::FillAround { x: self.dice.below(1_001) as u16, y: self.dice.below(1_001) as u16 };
        self.dice.pick(&[Crop::Fill, around, Crop::Whole, part])
    }

    /// Words in normal form.
    pub fn words(&mut self) -> Words {
        let paragraphs = (0..self.dice.below(4)).map(|_| self.paragraph()).collect();
        Words { paragraphs }.normal()
    }

    fn paragraph(&mut self) -> Paragraph {
        let runs = (0..self.dice.below(4)).map(|_| Run { text: self.text(), style: self.style() }).collect();
        Paragraph {
            role: self.dice.pick(&TextRole::ALL),
            align: self.maybe_align(),
            list: self.dice.pick(&[None, None, Some(ListMark::Bullet), Some(ListMark::Number)]),
            language: self.dice.chance(20).then(|| self.dice.pick(&["ar", "ti", "en-GB"]).into()),
            runs,
        }
    }

    fn style(&mut self) -> CharStyle {
        CharStyle {
            bold: self.dice.chance(20),
            italic: self.dice.chance(20),
            underline: self.dice.chance(20),
            ink: self.maybe_ink(),
            size_percent: self.dice.pick(&[None, None, Some(50), Some(140), Some(300)]),
        }
    }

    fn maybe_align(&mut self) -> Option<Align> {
        self.dice.pick(&[None, Some(Align::Start), Some(Align::Center), Some(Align::End)])
    }

    fn ground(&mut self) -> Ground {
        let mut length = |most| Length::from_um(self.dice.between(0, most) as i32);
        let (outline_width, corner, padding) = (length(2_000), length(20_000), length(8_000));
        Ground { fill: self.maybe_ink(), outline: self.maybe_ink(), outline_width, corner, padding }
    }

    fn maybe_ink(&mut self) -> Option<Ink> {
        self.dice.chance(40).then(|| self.ink())
    }

    fn ink(&mut self) -> Ink {
        let [r, g, b, a, ..] = self.dice.bits().to_le_bytes();
        let roles = [PaletteRole::Paper, PaletteRole::Ink, PaletteRole::Accent, PaletteRole::Opener];
        let role = Ink::Role(self.dice.pick(&roles));
        self.dice.pick(&[role, Ink::Custom(Colour { r, g, b, a })])
    }

    pub fn audience(&mut self) -> Audience {
        let mut audience = self.dice.pick(&[
            Audience::EVERYONE,
            Audience::NOBODY,
            Audience::at_home(),
            Audience::read_together(),
            Audience::grown_ups(),
            Audience::file_only(),
        ]);
        audience.from_age = self.dice.pick(&[None, Some(11)]);
        audience
    }

    pub fn date(&mut self) -> PartialDate {
        let year = self.dice.between(1950, 2035);
        let month = self.dice.between(1, 12);
        let day = self.dice.between(1, 28);
        let season = self.dice.pick(&["spring", "summer", "autumn", "winter"]);
        let written = [
            format!("{year}"),
            format!("{year}-{season}"),
            format!("{year}-{month:02}"),
            format!("{year}-{month:02}-{day:02}"),
        ];
        self.dice.pick(&written).parse().expect("a date as a book writes it")
    }

    /// When something was, in every way of knowing it; leaning on one of `events` if there are any.
    pub fn when(&mut self, events: &[EventId]) -> When {
        let date = self.date();
        let mut ways = vec![
            When::On { date },
            When::About { date },
            When::Between { from: date, to: self.date() },
            When::AtAge { from_years: self.dice.below(9) as u8, to_years: self.dice.below(9) as u8 },
        ];
        let unit = self.dice.pick(&[AgeUnit::Weeks, AgeUnit::Months, AgeUnit::Years]);
        let (from, to) = (self.dice.below(30) as u16, self.dice.below(30) as u16);
        ways.push(When::AtAgeIn { from, to, unit, about: self.dice.chance(50) });
        if let Some(event) = self.dice.pick_any(events) {
            ways.push(When::Before { event: event.clone() });
            ways.push(When::After { event });
        }
        self.dice.pick(&ways)
    }

    fn maybe_when(&mut self, events: &[EventId]) -> Option<When> {
        self.dice.chance(80).then(|| self.when(events))
    }

    pub fn photo(&mut self, shelf: &Shelf) -> Photo {
        let mut hash = [0; 32];
        hash.chunks_mut(8).for_each(|eight| eight.copy_from_slice(&self.dice.bits().to_le_bytes()));
        Photo {
            id: self.ids.photo(),
            file: PhotoHash::from_bytes(hash),
            format: self.dice.pick(&["jpeg", "png", "heic"]).into(),
            width: self.dice.between(1, 8_000) as u32,
            height: self.dice.between(1, 8_000) as u32,
            taken: self.maybe_when(&shelf.events),
            caption: self.text(),
            alt: self.text(),
            people: self.dice.some(&shelf.people, 3),
            place: self.dice.pick_any(&shelf.places),
            source: self.text(),
            audience: self.audience(),
        }
    }

    /// An event that may lean on those of the shelf.
    pub fn event(&mut self, shelf: &Shelf) -> LifeEvent {
        LifeEvent {
            id: self.ids.event(),
            when: self.maybe_when(&shelf.events),
            when_words: self.dice.some(&["Christmas 2021".to_owned()], 1).concat(),
            title: self.text(),
            words: self.words(),
            photos: self.dice.some(&shelf.photos, 3),
            place: self.dice.pick_any(&shelf.places),
            people: self.dice.some(&shelf.people, 3),
            feelings: self.dice.some(&["happy".to_owned(), "خائف".to_owned(), "mixed up".to_owned()], 2),
            source: self.text(),
            audience: self.audience(),
        }
    }

    pub fn person(&mut self, shelf: &Shelf) -> Person {
        Person {
            id: self.ids.person(),
            called: self.text(),
            full_name: self.text(),
            relation: self.text(),
            pronouns: "they/them".into(),
            born: self.maybe_when(&shelf.events),
            photo: self.dice.pick_any(&shelf.photos),
            lives_at: self.dice.pick_any(&shelf.places),
            in_touch: self.text(),
            good_thing: self.text(),
            audience: self.audience(),
        }
    }

    pub fn place(&mut self, shelf: &Shelf) -> Place {
        Place {
            id: self.ids.place(),
            called: self.text(),
            address: self.text(),
            is_home: self.dice.chance(70),
            from: self.maybe_when(&shelf.events),
            to: self.maybe_when(&shelf.events),
            people: self.dice.some(&shelf.people, 3),
            photo: self.dice.pick_any(&shelf.photos),
            good_thing: self.text(),
            why_moved: self.text(),
            audience: self.audience(),
        }
    }
}

#[test]
fn every_kind_of_element_is_made() {
    let mut maker = Maker::new(1);
    for number in 0..KINDS {
        let kind = maker.kind(number, &Shelf::default());
        assert_eq!(kind_number(&kind), number);
    }
}

#[test]
fn one_seed_makes_one_book() {
    assert_eq!(random(42, 8), random(42, 8));
    assert_ne!(random(42, 8), random(43, 8));
}
