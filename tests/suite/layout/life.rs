//! A made-up life for timelines: every kind of date, long and short titles, two directions.

use crate::support::plain;
use lifestory::book::*;

const TITLES: [&str; 8] = [
    "I was born",
    "The beach every day",
    "I moved to Nan’s",
    "Nan was poorly",
    "انتقلت إلى بيت جدتي",
    "The day when everybody came to the allotment and stayed until dark",
    "Biscuit",
    "Bến Tre, quê ngoại",
];

const STORIES: [&str; 4] = [
    "Mum held me first.",
    "",
    "Tariq came too. I took Mr Flop. We sat in the back of the car and counted lamp posts.",
    "كنا نعيش فوق المتجر.",
];

/// So many events, titled `e0. …` to be found again; the last one in nine has no date.
pub fn events(count: usize) -> Vec<LifeEvent> {
    (0..count).map(|nth| event(nth, when(nth, count), TITLES[nth % 8], STORIES[nth % 4])).collect()
}

pub fn event(nth: usize, when: Option<When>, title: &str, story: &str) -> LifeEvent {
    LifeEvent {
        when,
        words: Words::plain(TextRole::Story, story),
        photos: if nth.is_multiple_of(3) { vec![PhotoId::new("photo").unwrap()] } else { vec![] },
        feelings: if nth % 4 == 1 { vec!["happy".into(), "muddled".into()] } else { vec![] },
        ..LifeEvent::new(EventId::new(&format!("e{nth}")).unwrap(), format!("e{nth}. {title}"))
    }
}

fn when(nth: usize, count: usize) -> Option<When> {
    let year = 2015 + (nth * 9 / count.max(1)) as i16;
    let date = |text: String| text.parse::<PartialDate>().unwrap();
    let age = (year - 2015) as u8;
    match nth % 9 {
        0 => Some(When::On { date: date(format!("{year}-05-{:02}", 4 + nth % 20)) }),
        1 => Some(When::About { date: date(format!("{year}-summer")) }),
        2 => Some(When::On { date: date(format!("{year}-09")) }),
        3 => Some(When::AtAge { from_years: age, to_years: age }),
        4 => Some(When::Between { from: date(format!("{year}-10")), to: date(format!("{}-02", year + 1)) }),
        5 => Some(When::On { date: date(format!("{year}")) }),
        6 => Some(When::After { event: EventId::new(&format!("e{}", nth - 1)).unwrap() }),
        7 => Some(When::Before { event: EventId::new(&format!("e{}", nth - 2)).unwrap() }),
        _ => None,
    }
}

/// The one photo of it.
pub fn photo() -> Photo {
    let (file, alt) = (PhotoHash::of(b"a photo"), "Two children on a beach.".into());
    Photo { file, width: 3000, height: 2000, alt, ..plain::photo("photo") }
}

/// For a child born on 3 May 2015.
pub fn info() -> BookInfo {
    let child = Child { called: "Maya".into(), born: "2015-05-03".parse().ok(), ..Child::default() };
    BookInfo { child, ..BookInfo::default() }
}
