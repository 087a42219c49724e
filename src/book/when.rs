//! Dates as well as they are known: a day, a month, a season, a year, about then, between two, at an
//! age, before or after another event. What is not known is not invented: a date that is a year
//! stays a year, and sorts as the span of days it may be.

use super::EventId;
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// When something was, as well as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum When {
    /// On that day, in that month, season or year: known.
    On {
        /// The day, month, season or year.
        date: PartialDate,
    },
    /// About then.
    About {
        /// The day, month, season or year it was near.
        date: PartialDate,
    },
    /// Some time from the one to the other, both included.
    Between {
        /// Not earlier than this.
        from: PartialDate,
        /// Not later than this.
        to: PartialDate,
    },
    /// When the child was so old.
    AtAge {
        /// Youngest, in whole years.
        from_years: u8,
        /// Oldest, in whole years; the same as the youngest when the age is known.
        to_years: u8,
    },
    /// When the child was so many weeks, months or years old, or about so old.
    AtAgeIn {
        /// Youngest, in whole units.
        from: u16,
        /// Oldest, in whole units; the same as the youngest when the age is known.
        to: u16,
        /// What is counted.
        unit: AgeUnit,
        /// Whether it was only about then.
        #[serde(default)]
        about: bool,
    },
    /// Before another event.
    Before {
        /// The other event.
        event: EventId,
    },
    /// After another event.
    After {
        /// The other event.
        event: EventId,
    },
}

/// What an age is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AgeUnit {
    /// Weeks, for the first months.
    Weeks,
    /// Months, for the first years.
    Months,
    /// Years.
    Years,
}

impl AgeUnit {
    /// The day so many units after another.
    fn after(self, day: Date, count: u32) -> Date {
        // Beyond this no calendar goes.
        const MOST: u32 = 10_000;
        let count = i64::from(count.min(MOST));
        day.saturating_add(match self {
            Self::Weeks => count.weeks(),
            Self::Months => count.months(),
            Self::Years => count.years(),
        })
    }
}

/// A day, or as much of it as is known. Written `2018-03-09`, `2018-03`, `2018-spring` or `2018`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// The very day.
    Day(Date),
    /// A month of a year.
    Month {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// A season of a year; winter is the one that begins in December of that year.
    Season {
        /// The year.
        year: i16,
        /// The season.
        season: Season,
    },
    /// A year.
    Year(i16),
}

/// The four seasons as reckoned by the Met Office: spring is March, April and May.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

/// From a first day to a last one, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaySpan {
    /// The earliest day it can have been.
    pub first: Date,
    /// The latest day it can have been.
    pub last: Date,
}

/// An age in whole years that is known to lie in a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AgeRange {
    /// At least so old.
    pub youngest: i16,
    /// At most so old.
    pub oldest: i16,
}

/// The years a book may speak of: great-grandparents to great-grandchildren.
const YEARS: std::ops::RangeInclusive<i16> = 1700..=2300;

impl PartialDate {
    /// The day as far as the calendar has it and a book may speak of it.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = Date::new(year, month, day).ok()?;
        YEARS.contains(&year).then_some(Self::Day(date))
    }

    /// The days it may be.
    pub fn span(self) -> DaySpan {
        match self {
            Self::Day(date) => DaySpan { first: date, last: date },
            Self::Month { year, month } => months(year, month, 1),
            Self::Season { year, season } => months(year, season.first_month(), 3),
            Self::Year(year) => months(year, 1, 12),
        }
    }

    /// The year it is in, or begins in.
    pub fn year(self) -> i16 {
        match self {
            Self::Day(date) => date.year(),
            Self::Month { year, .. } | Self::Season { year, .. } | Self::Year(year) => year,
        }
    }
}

impl Season {
    /// The month it begins with, 1 to 12.
    pub fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }
}

/// `count` whole months from the first of `month`.
fn months(year: i16, month: i8, count: i32) -> DaySpan {
    let first = Date::new(year, month, 1).unwrap_or(Date::ZERO);
    let last = first.saturating_add(count.months()).saturating_sub(1.day());
    DaySpan { first, last }
}

impl When {
    /// The days it may have been, as far as can be told.
    ///
    /// `born` is the child's date of birth, for ages; `event` gives the span of another event, for
    /// before and after. An open end is held at the child's birth or a hundred years on.
    pub fn span(
        &self,
        born: Option<DaySpan>,
        event: &dyn Fn(&EventId) -> Option<DaySpan>,
    ) -> Option<DaySpan> {
        match self {
            Self::On { date } => Some(date.span()),
            Self::About { date } => Some(date.span()),
            Self::Between { from, to } => {
                let (from, to) = (from.span(), to.span());
                Some(DaySpan { first: from.first.min(to.first), last: from.last.max(to.last) })
            }
            Self::AtAge { from_years, to_years } => {
                let born = born?;
                let (from, to) = (*from_years.min(to_years), *from_years.max(to_years));
                Some(DaySpan {
                    first: born.first.saturating_add(i32::from(from).years()),
                    last: born.last.saturating_add((i32::from(to) + 1).years()).saturating_sub(1.day()),
                })
            }
            Self::AtAgeIn { from, to, unit, .. } => {
                let born = born?;
                let (from, to) = (u32::from(*from.min(to)), u32::from(*from.max(to)));
                let last = unit.after(born.last, to + 1).saturating_sub(1.day());
                Some(DaySpan { first: unit.after(born.first, from), last })
            }
            Self::Before { event: other } => {
                let other = event(other)?;
                let first = born.map_or_else(|| other.first.saturating_sub(100.years()), |b| b.first);
                let last = other.first.saturating_sub(1.day());
                Some(DaySpan { first: first.min(last), last })
            }
            Self::After { event: other } => {
                let other = event(other)?;
                let first = other.last.saturating_add(1.day());
                Some(DaySpan { first, last: first.saturating_add(100.years()) })
            }
        }
    }

    /// The event this date leans on, if it leans on one.
    pub fn leans_on(&self) -> Option<&EventId> {
        match self {
            Self::Before { event } | Self::After { event } => Some(event),
            _ => None,
        }
    }
}

impl DaySpan {
    /// How old somebody born in `born` was in this span, as a range of whole years.
    pub fn ages(self, born: DaySpan) -> Option<AgeRange> {
        let years = |from: Date, to: Date| -> Option<i16> {
            let birthday_reached = (to.month(), to.day()) >= (from.month(), from.day());
            let years = to.year() - from.year() - i16::from(!birthday_reached);
            (to >= from).then_some(years)
        };
        let oldest = years(born.first, self.last)?;
        let youngest = years(born.last, self.first).unwrap_or(0);
        Some(AgeRange { youngest, oldest })
    }

    /// For sorting: by the middle of the span, then the narrower first.
    pub fn order(self) -> (i64, i64) {
        let epoch = Date::constant(1600, 1, 1);
        let days = |date: Date| date.since(epoch).map(|span| i64::from(span.get_days())).unwrap_or(0);
        let (first, last) = (days(self.first), days(self.last));
        (first + last, last - first)
    }
}

/// A text that is no date as a book writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date as a book writes them")]
pub struct NotADate;

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let number = |part: &str| -> Result<i16, NotADate> {
            let digits = part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 4;
            part.parse().ok().filter(|_| digits).ok_or(NotADate)
        };
        let year = number(parts.next().unwrap_or(""))?;
        if !YEARS.contains(&year) {
            return Err(NotADate);
        }
        let date = match (parts.next(), parts.next()) {
            (None, _) => Self::Year(year),
            (Some("spring"), None) => Self::Season { year, season: Season::Spring },
            (Some("summer"), None) => Self::Season { year, season: Season::Summer },
            (Some("autumn"), None) => Self::Season { year, season: Season::Autumn },
            (Some("winter"), None) => Self::Season { year, season: Season::Winter },
            (Some(month), None) => {
                let month = number(month)?;
                if !(1..=12).contains(&month) {
                    return Err(NotADate);
                }
                Self::Month { year, month: month as i8 }
            }
            (Some(month), Some(day)) => {
                let (month, day) = (number(month)?, number(day)?);
                let small = |n: i16| i8::try_from(n).map_err(|_| NotADate);
                Self::day(year, small(month)?, small(day)?).ok_or(NotADate)?
            }
        };
        Ok(date)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Season { year, season } => write!(f, "{year:04}-{}", season.word()),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A day, month, season or year: 2018-03-09, 2018-03, 2018-spring, 2018",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-(spring|summer|autumn|winter))?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    fn nobody(_: &EventId) -> Option<DaySpan> {
        None
    }

    #[test]
    fn dates_are_written_as_they_are_read() {
        for text in ["2018-03-09", "2018-03", "2018", "2018-winter", "1974-spring"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "18",
            "2018-13",
            "2018-02-30",
            "2018-3-9x",
            "2018-summerly",
            "-2018",
            "2018-03-09-1",
            "99999",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn a_year_is_all_its_days_and_winter_ends_in_february() {
        assert_eq!(date("2020").span().last, Date::constant(2020, 12, 31));
        assert_eq!(date("2023-winter").span().last, Date::constant(2024, 2, 29));
    }

    #[test]
    fn an_age_is_a_range_when_the_date_is() {
        let born = date("2018-03-09").span();
        let ages = |text: &str| date(text).span().ages(born);
        assert_eq!(ages("2024-03-08"), Some(AgeRange { youngest: 5, oldest: 5 }));
        assert_eq!(ages("2024-03-09"), Some(AgeRange { youngest: 6, oldest: 6 }));
        assert_eq!(ages("2024"), Some(AgeRange { youngest: 5, oldest: 6 }));
        assert_eq!(ages("2017"), None);
    }

    #[test]
    fn an_age_gives_the_days_between_two_birthdays() {
        let born = date("2018-03-09").span();
        let span = When::AtAge { from_years: 3, to_years: 3 }.span(Some(born), &nobody).unwrap();
        assert_eq!(span, DaySpan { first: Date::constant(2021, 3, 9), last: Date::constant(2022, 3, 8) });
        assert_eq!(When::AtAge { from_years: 3, to_years: 3 }.span(None, &nobody), None);
    }

    #[test]
    fn an_age_in_weeks_or_months_gives_the_days_of_that_week_or_month() {
        let born = date("2018-03-09").span();
        let span =
            |from, to, unit| When::AtAgeIn { from, to, unit, about: true }.span(Some(born), &nobody).unwrap();
        let days = |first, last| DaySpan { first: date(first).span().first, last: date(last).span().last };
        assert_eq!(span(6, 6, AgeUnit::Weeks), days("2018-04-20", "2018-04-26"));
        assert_eq!(span(13, 13, AgeUnit::Months), days("2019-04-09", "2019-05-08"));
        assert_eq!(span(14, 13, AgeUnit::Months), days("2019-04-09", "2019-06-08"));
        let years = When::AtAge { from_years: 3, to_years: 3 }.span(Some(born), &nobody).unwrap();
        assert_eq!(span(3, 3, AgeUnit::Years), years);
        assert!(span(6, 6, AgeUnit::Weeks).order() < span(13, 13, AgeUnit::Months).order());
        // However large the number, it is some day.
        assert!(span(u16::MAX, u16::MAX, AgeUnit::Years).first > born.last);
        // "About" may be left out.
        let read: When =
            serde_json::from_str(r#"{"kind":"at-age-in","from":6,"to":6,"unit":"weeks"}"#).unwrap();
        assert_eq!(read, When::AtAgeIn { from: 6, to: 6, unit: AgeUnit::Weeks, about: false });
    }

    #[test]
    fn before_another_event_ends_the_day_before_it() {
        let moved = EventId::new("moved").unwrap();
        let event = |id: &EventId| (id == &moved).then(|| date("2021-05").span());
        let span = When::Before { event: moved.clone() }.span(Some(date("2018").span()), &event).unwrap();
        assert_eq!(span.last, Date::constant(2021, 4, 30));
        let after = When::After { event: moved.clone() }.span(None, &event).unwrap();
        assert_eq!(after.first, Date::constant(2021, 6, 1));
        assert!(date("2021-05").span().order() < after.order());
    }

    #[test]
    fn a_known_day_sorts_by_itself_and_a_year_by_its_middle() {
        assert!(date("2020-05-01").span().order() < date("2020").span().order());
        assert!(date("2020").span().order() < date("2020-09-01").span().order());
    }
}
