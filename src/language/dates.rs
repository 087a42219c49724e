//! Dates and ages in words, as well as they are known and no better.

use super::{Language, Message};
use crate::book::{AgeRange, AgeUnit, DaySpan, EventId, LifeEvent, PartialDate, Season, When};
use jiff::civil::Date;

impl Language {
    /// A date: "12 May 2023", "May 2023", "summer 2020", "winter 2023–24", "2019".
    pub fn date(&self, date: PartialDate) -> String {
        self.say(&match date {
            PartialDate::Day(day) => Message::new("date-day")
                .with("day", i64::from(day.day()))
                .with("month", i64::from(day.month()))
                .with("year", i64::from(day.year())),
            PartialDate::Month { year, month } => {
                Message::new("date-month").with("month", i64::from(month)).with("year", i64::from(year))
            }
            PartialDate::Season { year, season } => {
                // A winter lies in two years, and which half of it is not known.
                let next = year + 1;
                let short = next.rem_euclid(100);
                let next = if short == 0 { next.to_string() } else { format!("{short:02}") };
                Message::new("date-season")
                    .with("season", season_name(season))
                    .with("year", i64::from(year))
                    .with("next", next)
            }
            PartialDate::Year(year) => Message::new("date-year").with("year", i64::from(year)),
        })
    }

    /// When something was: "about 2019", "when I was 3", "before ‘We moved’". `title` gives the
    /// title of another event, on which the date may lean; where it knows none, nothing is said.
    pub fn when(&self, when: &When, title: &dyn Fn(&EventId) -> Option<String>) -> String {
        let message = match when {
            When::On { date } => return self.date(*date),
            When::About { date } => Message::new("when-about").with("date", *date),
            When::Between { from, to } if from == to => return self.date(*from),
            When::Between { from: PartialDate::Day(first), to: PartialDate::Day(last) }
                if let Some(words) = self.third(DaySpan { first: *first, last: *last }) =>
            {
                return words;
            }
            When::Between { from, to } => Message::new("when-between").with("from", *from).with("to", *to),
            When::AtAge { from_years, to_years } => {
                let (from, to) = (i64::from(*from_years.min(to_years)), i64::from(*from_years.max(to_years)));
                match to - from {
                    0 => Message::new("when-at-age").with("age", from),
                    1 => Message::new("when-at-age-or").with("from", from).with("to", to),
                    _ => Message::new("when-at-ages").with("from", from).with("to", to),
                }
            }
            When::AtAgeIn { from, to, unit, about } => {
                let (from, to) = (i64::from(*from.min(to)), i64::from(*from.max(to)));
                if *unit == AgeUnit::Months && from == to && from > 24 && from % 12 == 6 {
                    let age = Message::new("age-and-half").with("n", from / 12);
                    return self.say(&match about {
                        true => Message::new("when-about-age-and-half").with("age", age),
                        false => Message::new("when-age-and-half").with("age", age),
                    });
                }
                let unit = unit_name(*unit);
                let age = match to - from {
                    0 => Message::new("age-count").with("n", to).with("unit", unit),
                    1 => Message::new("age-count-or").with("from", from).with("n", to).with("unit", unit),
                    _ => {
                        Message::new("age-count-between").with("from", from).with("n", to).with("unit", unit)
                    }
                };
                if *about {
                    Message::new("when-about-age").with("age", age)
                } else {
                    Message::new("when-age").with("age", age)
                }
            }
            When::Before { event } => match title(event) {
                Some(title) => Message::new("when-before").with("event", title),
                None => return String::new(),
            },
            When::After { event } => match title(event) {
                Some(title) => Message::new("when-after").with("event", title),
                None => return String::new(),
            },
        };
        self.say(&message)
    }

    /// When an event was, as it is said of it: in the words it was typed in, where those are kept.
    pub fn when_of(&self, event: &LifeEvent, title: &dyn Fn(&EventId) -> Option<String>) -> String {
        let kept = event.when_words.trim();
        match &event.when {
            _ if !kept.is_empty() => kept.to_owned(),
            Some(when) => self.when(when, title),
            None => String::new(),
        }
    }

    /// "Early 2019", "late May 2019", where these days are a third of a year or month.
    fn third(&self, days: DaySpan) -> Option<String> {
        let (year, month) = (days.first.year(), days.first.month());
        let wholes = [PartialDate::Year(year), PartialDate::Month { year, month }];
        let thirds = [Third::First, Third::Middle, Third::Last];
        let (of, which) = (wholes.into_iter())
            .flat_map(|of| thirds.map(|which| (of, which)))
            .find(|(of, which)| third(*of, *which) == Some(days))?;
        Some(self.say(&match which {
            Third::First => Message::new("date-early").with("date", of),
            Third::Middle => Message::new("date-mid").with("date", of),
            Third::Last => Message::new("date-late").with("date", of),
        }))
    }

    /// An age: "aged 5", "aged 5 or 6", "aged 5 to 8", "under 2", "a baby".
    pub fn age(&self, age: AgeRange) -> String {
        let (youngest, oldest) = (i64::from(age.youngest), i64::from(age.oldest));
        self.say(&match (youngest, oldest - youngest) {
            (_, 0) => Message::new("age-one").with("age", youngest),
            (0, _) => Message::new("age-under").with("age", oldest + 1),
            (_, 1) => Message::new("age-or").with("from", youngest).with("to", oldest),
            _ => Message::new("age-range").with("from", youngest).with("to", oldest),
        })
    }

    /// Some days: as a year, season, month or day where they are one, else from the first to the last.
    pub fn days(&self, days: DaySpan) -> String {
        let (year, month) = (days.first.year(), days.first.month());
        let season = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter]
            .into_iter()
            .find(|season| season.first_month() == month)
            .map(|season| PartialDate::Season { year, season });
        let whole = [Some(PartialDate::Year(year)), season, Some(PartialDate::Month { year, month })];
        if let Some(date) = whole.into_iter().flatten().find(|date| date.span() == days) {
            return self.date(date);
        }
        let (from, to) = (PartialDate::Day(days.first), PartialDate::Day(days.last));
        self.when(&When::Between { from, to }, &|_| None)
    }
}

/// Which part of a year or month, as people say "early", "mid" and "late".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    First,
    Middle,
    Last,
}

/// The days of a third: four months of a year, ten days of a month. Nothing else has thirds.
pub(super) fn third(of: PartialDate, which: Third) -> Option<DaySpan> {
    let nth = which as i8;
    match of {
        PartialDate::Year(year) => {
            let month = |month| PartialDate::Month { year, month }.span();
            Some(DaySpan { first: month(4 * nth + 1).first, last: month(4 * nth + 4).last })
        }
        PartialDate::Month { year, month } => {
            let day = |day| Date::new(year, month, day).ok();
            let last = if which == Third::Last { of.span().last } else { day(10 * nth + 10)? };
            Some(DaySpan { first: day(10 * nth + 1)?, last })
        }
        PartialDate::Day(_) | PartialDate::Season { .. } => None,
    }
}

/// By which the locale files choose the name of what an age is counted in.
fn unit_name(unit: AgeUnit) -> &'static str {
    match unit {
        AgeUnit::Weeks => "weeks",
        AgeUnit::Months => "months",
        AgeUnit::Years => "years",
    }
}

/// By which the locale files choose a season's name.
fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> &'static Language {
        Language::of("en-GB")
    }

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_said_as_well_as_it_is_known() {
        for (written, said) in [
            ("2023-05-12", "12 May 2023"),
            ("2023-12", "December 2023"),
            ("2020-summer", "summer 2020"),
            ("2023-winter", "winter 2023–24"),
            ("1999-winter", "winter 1999–2000"),
            ("2019", "2019"),
        ] {
            assert_eq!(words().date(date(written)), said);
        }
    }

    #[test]
    fn when_is_said_in_the_words_of_a_child() {
        let moved = EventId::new("moved").unwrap();
        let title = |id: &EventId| (id.as_str() == "moved").then(|| "We moved".to_owned());
        let say = |when| words().when(&when, &title);
        assert_eq!(say(When::On { date: date("2019-02") }), "February 2019");
        assert_eq!(say(When::About { date: date("2019") }), "about 2019");
        assert_eq!(
            say(When::Between { from: date("2019"), to: date("2021-spring") }),
            "between 2019 and spring 2021"
        );
        assert_eq!(say(When::AtAge { from_years: 3, to_years: 3 }), "when I was 3");
        assert_eq!(say(When::AtAge { from_years: 0, to_years: 0 }), "when I was a baby");
        assert_eq!(say(When::AtAge { from_years: 5, to_years: 4 }), "when I was 4 or 5");
        assert_eq!(say(When::AtAge { from_years: 5, to_years: 9 }), "when I was between 5 and 9");
        let aged = |from, to, unit, about| say(When::AtAgeIn { from, to, unit, about });
        assert_eq!(aged(6, 6, AgeUnit::Weeks, true), "when I was about 6 weeks old");
        assert_eq!(aged(1, 1, AgeUnit::Weeks, false), "when I was 1 week old");
        assert_eq!(aged(13, 13, AgeUnit::Months, false), "when I was 13 months old");
        assert_eq!(aged(1, 0, AgeUnit::Months, false), "when I was 0 or 1 month old");
        assert_eq!(aged(4, 9, AgeUnit::Months, false), "when I was between 4 and 9 months old");
        assert_eq!(aged(4, 4, AgeUnit::Years, true), "when I was about 4 years old");
        assert_eq!(aged(42, 42, AgeUnit::Months, false), "when I was 3 and a half");
        assert_eq!(aged(42, 42, AgeUnit::Months, true), "when I was about 3 and a half");
        assert_eq!(aged(18, 18, AgeUnit::Months, false), "when I was 18 months old");
        let between = |from, to| say(When::Between { from: date(from), to: date(to) });
        assert_eq!(between("2019-01-01", "2019-04-30"), "early 2019");
        assert_eq!(between("2019-05-01", "2019-08-31"), "mid 2019");
        assert_eq!(between("2020-02-21", "2020-02-29"), "late February 2020");
        assert_eq!(between("2019-01", "2019-04"), "between January 2019 and April 2019");
        assert_eq!(say(When::Before { event: moved.clone() }), "before ‘We moved’");
        assert_eq!(say(When::After { event: moved }), "after ‘We moved’");
        assert_eq!(say(When::After { event: EventId::new("gone").unwrap() }), "");
    }

    #[test]
    fn an_age_that_is_a_range_is_said_as_one() {
        let say = |youngest, oldest| words().age(AgeRange { youngest, oldest });
        assert_eq!(say(0, 0), "a baby");
        assert_eq!(say(0, 1), "under 2");
        assert_eq!(say(5, 5), "aged 5");
        assert_eq!(say(5, 6), "aged 5 or 6");
        assert_eq!(say(5, 8), "aged 5 to 8");
    }

    #[test]
    fn days_that_are_a_whole_month_or_season_are_called_so() {
        for text in ["2020", "2020-summer", "2020-winter", "2020-06", "2020-02", "2020-06-03"] {
            assert_eq!(words().days(date(text).span()), words().date(date(text)));
        }
        let odd = DaySpan { first: date("2020-06-03").span().first, last: date("2020-07").span().last };
        assert_eq!(words().days(odd), "between 3 June 2020 and 31 July 2020");
    }
}
