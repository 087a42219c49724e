//! Reads dates and life events as people type them: "12 May 2023, learned to ride a bike".
//!
//! What the locale file says is also what is read: a date is known by being said and compared, so a
//! language that can say its dates can read them. What is not understood stays words; nothing is
//! guessed.

use super::compared::{bare, compared, digit};
use super::dates::{Third, third};
use super::{Language, Message};
use crate::book::{AgeRange, AgeUnit, EventId, PartialDate, Season, When};
use jiff::civil::Date;

/// A life event as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedEvent {
    /// When, if the line begins or ends with a date that is understood.
    pub when: Option<When>,
    /// In a few words: the first sentence.
    pub title: String,
    /// The rest.
    pub story: String,
    /// What stood in brackets at the end.
    pub feelings: Vec<String>,
}

/// When something was, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedWhen {
    /// As it is understood; of words that are kept, the year that stands in them.
    pub when: Option<When>,
    /// The words themselves, where they are not understood; else empty.
    pub kept: String,
}

/// What parts a date from what happened.
const STOPS: [char; 5] = [',', ':', ';', '،', '؛'];
const DASHES: [char; 4] = ['–', '—', '-', '|'];
/// The oldest age that is read, in years.
const OLDEST: u8 = 25;
/// The most weeks and months in which an age is read.
const MOST_WEEKS: u16 = 52;
const MOST_MONTHS: u16 = 36;
/// Of years of two digits, those up to this are of this century: "3/4/19" is 2019, "3/4/55" is 1955.
const THIS_CENTURY: i16 = 45;
/// The most words of a date: "between 12 May 2023 and the 14 May 2023", and some to spare.
const LONGEST_DATE: usize = 14;

impl Language {
    /// Reads one line: a date, what happened, perhaps a story after it and feelings in brackets.
    /// `event` knows the events of the book by their [`bare`] titles, for "before ‘We moved’".
    pub fn read_event(&self, line: &str, event: &dyn Fn(&str) -> Option<EventId>) -> TypedEvent {
        let (rest, feelings) = split_feelings(line);
        let (when, rest) = self.split_date(rest, event);
        let (title, story) = split_story(rest);
        TypedEvent { when, title: self.opening(title), story: story.into(), feelings }
    }

    /// Reads what happened, where the date stands elsewhere.
    pub fn read_told(&self, told: &str) -> TypedEvent {
        let (rest, feelings) = split_feelings(told);
        let (title, story) = split_story(rest);
        TypedEvent { when: None, title: self.opening(title), story: story.into(), feelings }
    }

    /// The date at the beginning, else at the end, and what is left.
    fn split_date<'t>(
        &self,
        text: &'t str,
        event: &dyn Fn(&str) -> Option<EventId>,
    ) -> (Option<When>, &'t str) {
        let stops = |c: char| STOPS.contains(&c) || DASHES.contains(&c);
        let parts = |c: char| c.is_whitespace() || stops(c);
        // Where each word ends and begins, in bytes.
        let words: Vec<(usize, usize)> = text
            .split_whitespace()
            .map(|word| {
                let at = word.as_ptr() as usize - text.as_ptr() as usize;
                (at, at + word.len())
            })
            .collect();
        let most = words.len().min(LONGEST_DATE);
        for count in (1..=most).rev() {
            let (first, rest) = text.split_at(words[count - 1].1);
            // A date that may go on is one only where it is set off: "when I was 3 and a half", "2000
            // steps". A day, a month or "in 2017" is one wherever it stands.
            let set_off = rest.is_empty() || first.ends_with(parts) || rest.trim_start().starts_with(parts);
            let sure = |when: &When| {
                let is_day = matches!(when, When::On { date: PartialDate::Day(_) });
                set_off || is_day || (count > 1 && matches!(when, When::On { .. }))
            };
            if let Some(when) = self.read_when(first.trim_end_matches(parts), event).filter(sure) {
                return (Some(when), rest.trim_start_matches(parts));
            }
        }
        for count in (1..=most).rev() {
            let (rest, last) = text.split_at(words[words.len() - count].0);
            // At the end only what is set off is a date: in "we met in 2019" it is part of the words.
            let set_off = rest.trim_end().ends_with(stops);
            if let Some(when) = self.read_when(last, event).filter(|_| set_off) {
                return (Some(when), rest.trim_end_matches(parts));
            }
        }
        (None, text)
    }

    /// Reads what stands in a field for a date. What is not understood is kept as it was typed; a year
    /// that stands in it still says where it belongs: "Christmas 2021".
    pub fn read_when_or_keep(&self, text: &str, event: &dyn Fn(&str) -> Option<EventId>) -> TypedWhen {
        let text = text.trim().trim_end_matches(|c| c == '.' || STOPS.contains(&c));
        if let Some(when) = self.read_when(text, event) {
            return TypedWhen { when: Some(when), kept: String::new() };
        }
        let digits: String = text.chars().map(digit).collect();
        let mut years = digits.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
        let year = years.next().filter(|_| years.next().is_none()).and_then(|year| year.parse().ok());
        TypedWhen { when: year.map(|date| When::On { date }), kept: text.to_owned() }
    }

    /// Reads a date as well as it is known: "12 May 2023", "about 2019", "late 2019", "when I was 3".
    pub fn read_when(&self, text: &str, event: &dyn Fn(&str) -> Option<EventId>) -> Option<When> {
        let text = compared(text);
        if let Some(date) = self.read_date(&text) {
            return Some(When::On { date });
        }
        if let Some(date) = self.after_one_of("read-about", &text).find_map(|rest| self.read_date(rest)) {
            return Some(When::About { date });
        }
        (self.read_third(&text))
            .or_else(|| self.read_between(&text))
            .or_else(|| self.read_age(&text))
            .or_else(|| self.read_beside(&text, event))
    }

    /// What follows one of the words of a list, wherever the text begins with one.
    fn after_one_of<'t>(&self, list: &'static str, text: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
        let words = self.text(list);
        let words: Vec<String> = words.split(';').map(compared).collect();
        words.into_iter().filter_map(move |word| {
            let rest = text.strip_prefix(&word)?;
            // "mid-2019" and "c.2019" are also written together.
            rest.starts_with([' ', '-']).then(|| rest[1..].trim()).or(word.ends_with('.').then_some(rest))
        })
    }

    /// "Early 2019", "the end of May 2019": a third of a year or month.
    fn read_third(&self, text: &str) -> Option<When> {
        let thirds = [("read-early", Third::First), ("read-mid", Third::Middle), ("read-late", Third::Last)];
        let (of, which) = thirds.into_iter().find_map(|(list, which)| {
            let of = self.after_one_of(list, text).find_map(|rest| self.read_date(rest))?;
            Some((of, which))
        })?;
        let days = third(of, which)?;
        Some(When::Between { from: PartialDate::Day(days.first), to: PartialDate::Day(days.last) })
    }

    /// "Between 2019 and spring 2021", "May 2019 to June 2020", "2019–2021".
    fn read_between(&self, text: &str) -> Option<When> {
        let dates = |from: &str, to: &str| {
            let (from, to) = (self.read_date(from.trim())?, self.read_date(to.trim())?);
            Some(When::Between { from, to })
        };
        for between in self.text("read-between").split(';') {
            let pattern = compared(between);
            let inside = pattern.split_once('…').and_then(|(first, then)| {
                // "And" may be written together with what follows it.
                let then = match then.trim().strip_suffix('…') {
                    Some(joined) => format!(" {joined}"),
                    None => format!(" {} ", then.trim()),
                };
                text.strip_prefix(first.trim_end())?.split_once(&then)
            });
            if let Some(when) = inside.and_then(|(from, to)| dates(from, to)) {
                return Some(when);
            }
        }
        let dashes = text.match_indices(['–', '—', '-']);
        let halves = dashes.map(|(at, dash)| (&text[..at], &text[at + dash.len()..]));
        halves.into_iter().find_map(|(from, to)| dates(from, to))
    }

    /// "When I was 3", "aged 3 to 5", "when I was about 6 weeks old", "at the age of three and a half".
    ///
    /// Only ages of the numbers that stand in the text are said and compared with it.
    fn read_age(&self, text: &str) -> Option<When> {
        let text = self.with_names("read-numbers", text, |number| number.to_string());
        let frames = self.text("read-age");
        let frames: Vec<(String, String)> = (frames.split(';'))
            .filter_map(|frame| frame.split_once('…'))
            .map(|(first, last)| (format!("{} ", compared(first)), compared(last)))
            .collect();
        let inside: Vec<&str> = (frames.iter())
            .filter_map(|(first, last)| Some(text.strip_prefix(first)?.strip_suffix(last.as_str())?.trim()))
            .collect();
        // The same in every frame in which the program may say it.
        let same: Vec<String> = (inside.iter())
            .flat_map(|inside| frames.iter().map(move |(first, last)| format!("{first}{inside} {last}")))
            .map(|text| text.trim_end().to_owned())
            .chain([text.clone()])
            .collect();
        let said = |words: String| same.contains(&compared(&words));
        let numbers: Vec<u16> = (text.split(|c: char| !c.is_ascii_digit()))
            .filter(|digits| !digits.is_empty() && digits.len() <= 2)
            .filter_map(|digits| digits.parse().ok())
            .collect();
        match numbers[..] {
            // A baby, and in some languages one and two.
            [] => (0..=2).find_map(|age| self.age_said(age, age, &said)),
            [age] => self.age_said(age, age, &said),
            [from, to] if from < to => self.age_said(from, to, &said),
            _ => None,
        }
    }

    /// The age that is said as `said` tells: in years, else counted in whatever.
    fn age_said(&self, from: u16, to: u16, said: &dyn Fn(String) -> bool) -> Option<When> {
        let years = || {
            let age = |n: u16| u8::try_from(n).ok().filter(|age| *age <= OLDEST);
            let (from_years, to_years) = (age(from)?, age(to)?);
            let when = When::AtAge { from_years, to_years };
            let age = AgeRange { youngest: from_years.into(), oldest: to_years.into() };
            (said(self.when(&when, &|_| None)) || said(self.age(age))).then_some(when)
        };
        let counted = || {
            let half = from.checked_mul(12)?.checked_add(6)?;
            let units = [
                (from, to, AgeUnit::Weeks, MOST_WEEKS),
                (from, to, AgeUnit::Months, MOST_MONTHS),
                (from, to, AgeUnit::Years, u16::from(OLDEST)),
                (half, half, AgeUnit::Months, u16::from(OLDEST) * 12),
            ];
            let ages = units.into_iter().filter(|(_, to, _, most)| to <= most);
            ages.flat_map(|(from, to, unit, _)| {
                [false, true].map(|about| When::AtAgeIn { from, to, unit, about })
            })
            .find(|when| said(self.when(when, &|_| None)))
        };
        years().or_else(counted)
    }

    /// "Before ‘We moved’": by the title of an event of the book.
    fn read_beside(&self, text: &str, event: &dyn Fn(&str) -> Option<EventId>) -> Option<When> {
        let inside = |message: Message| {
            let pattern = compared(&self.say(&message));
            let (first, last) = pattern.split_once('…')?;
            let title = bare(text).strip_prefix(&bare(first))?.strip_suffix(&bare(last))?.to_owned();
            event(title.trim())
        };
        let before = inside(Message::new("when-before").with("event", "…"));
        let after = || inside(Message::new("when-after").with("event", "…"));
        before.map(|event| When::Before { event }).or_else(|| Some(When::After { event: after()? }))
    }

    /// A day, month, season or year, as it is said, in numbers, or with the month cut to three letters
    /// or more.
    fn read_date(&self, text: &str) -> Option<PartialDate> {
        if let Some(date) = text.parse().ok().or_else(|| in_numbers(text)) {
            return Some(date);
        }
        // "The 12th of May 2023", "on Monday 12 May 2023", "in 2017".
        let filler = self.text("read-filler");
        let is_filler = |word: &str| filler.split(';').any(|filler| compared(filler) == word);
        let words: Vec<&str> =
            text.split([' ', '.', ',']).filter(|word| !word.is_empty() && !is_filler(word)).collect();
        if let [only] = words[..]
            && let Some(year) = year_of(only).filter(|_| only.len() == 4)
        {
            return Some(PartialDate::Year(year));
        }
        let year = words.iter().find_map(|word| year_of(word))?;
        let text = self.with_names("read-months", &words.join(" "), |month| self.month(month));
        let words: Vec<&str> = text.split(' ').collect();
        let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
        for season in seasons {
            let said = compared(&self.date(PartialDate::Season { year, season }));
            // A winter is also called by the year in which it began alone.
            let short = said.split(['–', '-']).next().unwrap_or_default();
            if text == said || text == short {
                return Some(PartialDate::Season { year, season });
            }
        }
        let day = words.iter().find_map(|word| day_of(word));
        let month = words.iter().find_map(|word| {
            let named = |month: &usize| {
                let name = self.month(*month);
                name == *word || (word.chars().count() >= 3 && name.starts_with(word))
            };
            (1..=12).find(named)
        })?;
        let month = i8::try_from(month).ok()?;
        match (day, words.len()) {
            (Some(day), 3) => Some(PartialDate::Day(Date::new(year, month, day).ok()?)),
            (None, 2) => Some(PartialDate::Month { year, month }),
            _ => None,
        }
    }

    /// A month's name, as words are compared.
    fn month(&self, month: usize) -> String {
        compared(&self.say(&Message::new("month").with("month", month)))
    }

    /// The text with what stands in a list, from one on, put as the program has it. Of one thing there
    /// may be several names, with strokes between.
    fn with_names(&self, list: &'static str, text: &str, put: impl Fn(usize) -> String) -> String {
        let mut text = format!(" {text} ");
        for (at, names) in self.text(list).split(';').enumerate() {
            for name in names.split('/').map(compared) {
                text = text.replace(&format!(" {name} "), &format!(" {} ", put(at + 1)));
            }
        }
        text.trim().to_owned()
    }
}

/// A line without what stands in brackets at its end, and that.
fn split_feelings(line: &str) -> (&str, Vec<String>) {
    let line = line.trim();
    let Some((before, inside)) = line.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return (line, Vec::new());
    };
    let feelings = inside.split([',', ';', '،', '؛']).map(str::trim).filter(|feeling| !feeling.is_empty());
    (before.trim_end(), feelings.map(Into::into).collect())
}

/// The first sentence, as a title, and the rest.
fn split_story(told: &str) -> (&str, &str) {
    // A sentence ends at a stop with a space after it, so that "No. 7" stays whole more often than not.
    let ends = |at: usize| {
        let last = told[..at].split_whitespace().next_back().unwrap_or_default();
        let letters = last.chars().filter(|c| c.is_alphabetic()).count();
        letters > 2 || !last.chars().any(char::is_alphanumeric)
    };
    let end = (told.match_indices(['.', '!', '?', '؟']))
        .find(|(at, mark)| ends(*at) && told[at + mark.len()..].starts_with(char::is_whitespace));
    match end.map(|(at, mark)| told.split_at(at + mark.len())) {
        // What cries or asks keeps its mark; a stop is not part of a title.
        Some((title, story)) => (title.trim_end_matches('.').trim(), story.trim()),
        None => (told.trim_end_matches('.').trim(), ""),
    }
}

fn year_of(word: &str) -> Option<i16> {
    let digits = word.split(['–', '-']).next()?;
    (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// "12", "3rd", "21st".
fn day_of(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    (digits.len() <= 2 && word.len() - digits.len() <= 2).then(|| digits.parse().ok())?
}

/// "12/5/2023", "12.5.23" and "5/2023": the day first, as everywhere but in the United States; a year
/// of four digits may also come first.
fn in_numbers(text: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let number = |part: &str| -> Option<i8> {
        (part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let (year, month, day) = match parts[..] {
        [day, month, year] if day.len() <= 2 => (short_year_of(year)?, month, Some(number(day)?)),
        [year, month, day] => (year_of(year)?, month, Some(number(day)?)),
        [month, year] => (year_of(year)?, month, None),
        _ => return None,
    };
    let month = number(month).filter(|month| (1..=12).contains(month))?;
    match day {
        Some(day) => PartialDate::day(year, month, day),
        None => format!("{year:04}-{month:02}").parse().ok(),
    }
}

/// "2019", or "19".
fn short_year_of(word: &str) -> Option<i16> {
    let is_short = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
    let year: i16 = if is_short { word.parse().ok()? } else { return year_of(word) };
    Some(if year <= THIS_CENTURY { 2000 + year } else { 1900 + year })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> TypedEvent {
        let event = |title: &str| (title == "we moved").then(|| EventId::new("moved").unwrap());
        Language::of("en-GB").read_event(line, &event)
    }

    fn on(date: &str) -> Option<When> {
        Some(When::On { date: date.parse().unwrap() })
    }

    #[test]
    fn a_line_is_a_date_and_what_happened() {
        for (line, when, title) in [
            ("12 May 2023, learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("12th may 2023 learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("12/5/2023: learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("2023-05-12 – learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("১২ May ২০২৩, learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("Sept 2021 started school", on("2021-09"), "Started school"),
            ("summer 2020, saw an octopus", on("2020-summer"), "Saw an octopus"),
            ("The 12th of May 2023 learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("Monday 12 May 2023 – learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("in 2017 a new coat", on("2017"), "A new coat"),
            ("when I was 3 and a bit, a new coat", None, "When I was 3 and a bit, a new coat"),
            ("3/4/19, learned to ride a bike", on("2019-04-03"), "Learned to ride a bike"),
            ("03/04/2019 learned to ride a bike", on("2019-04-03"), "Learned to ride a bike"),
            ("3-4-2019 learned to ride a bike", on("2019-04-03"), "Learned to ride a bike"),
            ("2019-04-03 learned to ride a bike", on("2019-04-03"), "Learned to ride a bike"),
            ("2019/4/3 learned to ride a bike", on("2019-04-03"), "Learned to ride a bike"),
            ("4/2019: learned to ride a bike", on("2019-04"), "Learned to ride a bike"),
            ("1/2 a cake was left", None, "1/2 a cake was left"),
            ("24/7 on call", None, "24/7 on call"),
            ("13/13/2019 never was", None, "13/13/2019 never was"),
            ("3/4/55, Grandad was born", on("1955-04-03"), "Grandad was born"),
            ("late for school, again", None, "Late for school, again"),
            ("aged 3 to 5 years ago", None, "Aged 3 to 5 years ago"),
            ("when I was 18 moons, a new coat", None, "When I was 18 moons, a new coat"),
            ("winter 2023–24 snow!", on("2023-winter"), "Snow!"),
            ("Winter 2023 snow!", on("2023-winter"), "Snow!"),
            ("2019, moved to Nain’s", on("2019"), "Moved to Nain’s"),
            ("2019 – moved to Nain’s", on("2019"), "Moved to Nain’s"),
            ("2000 steps walked", None, "2000 steps walked"),
            ("met Dr. Smith", None, "Met Dr. Smith"),
            ("learned to swim, 2021", on("2021"), "Learned to swim"),
            ("we met in 2019", None, "We met in 2019"),
            ("May came to tea", None, "May came to tea"),
            ("31 February 2020 never was", None, "31 February 2020 never was"),
        ] {
            let event = read(line);
            assert_eq!((event.when, event.title.as_str()), (when, title), "{line}");
        }
    }

    #[test]
    fn dates_are_read_as_well_as_they_are_known() {
        let date = |text: &str| text.parse().unwrap();
        let event = EventId::new("moved").unwrap();
        let half = |years: u16, about| {
            let months = 12 * years + 6;
            When::AtAgeIn { from: months, to: months, unit: AgeUnit::Months, about }
        };
        for (line, when) in [
            ("about 2019, a new coat", When::About { date: date("2019") }),
            ("around May 2019, a new coat", When::About { date: date("2019-05") }),
            (
                "between 2019 and spring 2021, a new coat",
                When::Between { from: date("2019"), to: date("2021-spring") },
            ),
            ("from 2019 to 2020, a new coat", When::Between { from: date("2019"), to: date("2020") }),
            ("when I was 3, a new coat", When::AtAge { from_years: 3, to_years: 3 }),
            ("aged 4 or 5: a new coat", When::AtAge { from_years: 4, to_years: 5 }),
            ("when I was about 6 weeks old: a new coat", {
                When::AtAgeIn { from: 6, to: 6, unit: AgeUnit::Weeks, about: true }
            }),
            ("when I was 13 months old, a new coat", {
                When::AtAgeIn { from: 13, to: 13, unit: AgeUnit::Months, about: false }
            }),
            ("when I was a baby, a new coat", When::AtAge { from_years: 0, to_years: 0 }),
            ("as a baby, a new coat", When::AtAge { from_years: 0, to_years: 0 }),
            ("aged 3 to 5, a new coat", When::AtAge { from_years: 3, to_years: 5 }),
            ("when I was three: a new coat", When::AtAge { from_years: 3, to_years: 3 }),
            ("at the age of 3, a new coat", When::AtAge { from_years: 3, to_years: 3 }),
            ("age 4 or 5, a new coat", When::AtAge { from_years: 4, to_years: 5 }),
            ("when she was 3, a new coat", When::AtAge { from_years: 3, to_years: 3 }),
            ("when I was 3 and a half, a new coat", half(3, false)),
            ("aged four and a half, a new coat", half(4, false)),
            ("when I was about 3 and a half, a new coat", half(3, true)),
            ("when I was about 3, a new coat", {
                When::AtAgeIn { from: 3, to: 3, unit: AgeUnit::Years, about: true }
            }),
            ("aged 6 weeks, a new coat", {
                When::AtAgeIn { from: 6, to: 6, unit: AgeUnit::Weeks, about: false }
            }),
            ("2019 to 2021, a new coat", When::Between { from: date("2019"), to: date("2021") }),
            ("2019–2021, a new coat", When::Between { from: date("2019"), to: date("2021") }),
            (
                "May 2019 - June 2020, a new coat",
                When::Between { from: date("2019-05"), to: date("2020-06") },
            ),
            ("early 2019, a new coat", When::Between { from: date("2019-01-01"), to: date("2019-04-30") }),
            ("mid 2019, a new coat", When::Between { from: date("2019-05-01"), to: date("2019-08-31") }),
            ("mid-2019, a new coat", When::Between { from: date("2019-05-01"), to: date("2019-08-31") }),
            ("the end of 2019, a new coat", {
                When::Between { from: date("2019-09-01"), to: date("2019-12-31") }
            }),
            ("late February 2020, a new coat", {
                When::Between { from: date("2020-02-21"), to: date("2020-02-29") }
            }),
            ("before ‘We moved’, a new coat", When::Before { event: event.clone() }),
            ("after we moved, a new coat", When::After { event }),
        ] {
            let read = read(line);
            assert_eq!((read.when, read.title.as_str()), (Some(when), "A new coat"), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_kept_as_it_was_typed() {
        let read = |text: &str| Language::of("en-GB").read_when_or_keep(text, &|_| None);
        assert_eq!(read("12 May 2023,"), TypedWhen { when: on("2023-05-12"), kept: String::new() });
        assert_eq!(read("  "), TypedWhen::default());
        for (text, when) in [
            ("Christmas 2021", on("2021")),
            ("the week after Eid", None),
            ("between Easter 2020 and Easter 2021", None),
            ("before something else", None),
            ("room 12345", None),
            ("31 February 2020", on("2020")),
        ] {
            assert_eq!(read(text), TypedWhen { when, kept: text.into() });
        }
    }

    #[test]
    fn a_story_and_feelings_may_follow() {
        let event = read("12 May 2023, learned to ride a bike. Des ran beside me. (proud, tired)");
        assert_eq!(event.title, "Learned to ride a bike");
        assert_eq!(event.story, "Des ran beside me.");
        assert_eq!(event.feelings, ["proud", "tired"]);
        let event = read("2022, got a dog 🐶. We love him");
        assert_eq!((event.title.as_str(), event.story.as_str()), ("Got a dog 🐶", "We love him"));
    }

    #[test]
    fn arabic_is_read_in_its_own_digits_and_in_others_and_by_either_names_of_months() {
        let date = |text: &str| text.parse().unwrap();
        let at_age = |from_years, to_years| When::AtAge { from_years, to_years };
        let event = EventId::new("moved").unwrap();
        let moved = |title: &str| (title == bare("انتقلنا")).then(|| EventId::new("moved").unwrap());
        for (line, when) in [
            ("٩ مارس ٢٠١٨، معطف جديد", When::On { date: date("2018-03-09") }),
            ("9 مارس 2018، معطف جديد", When::On { date: date("2018-03-09") }),
            ("٩/٣/٢٠١٨: معطف جديد", When::On { date: date("2018-03-09") }),
            ("يوم الجمعة ٩ اذار ٢٠١٨ معطف جديد", When::On { date: date("2018-03-09") }),
            ("تشرين الثاني 2020، معطف جديد", When::On { date: date("2020-11") }),
            ("في عام ٢٠١٨ معطف جديد", When::On { date: date("2018") }),
            ("صيف ٢٠٢٠، معطف جديد", When::On { date: date("2020-summer") }),
            ("نحو ٢٠١٩، معطف جديد", When::About { date: date("2019") }),
            ("بين 2019 و2021، معطف جديد", When::Between { from: date("2019"), to: date("2021") }),
            ("من ٢٠١٩ إلى ربيع ٢٠٢١، معطف جديد", {
                When::Between { from: date("2019"), to: date("2021-spring") }
            }),
            ("اواخر 2019، معطف جديد", When::Between { from: date("2019-09-01"), to: date("2019-12-31") }),
            ("عندما كان عمري سنة، معطف جديد", at_age(1, 1)),
            ("عندما كان عمري سنتين، معطف جديد", at_age(2, 2)),
            ("عندما كان عمري ٣ سنوات، معطف جديد", at_age(3, 3)),
            ("عندما كان عمرها ثلاث سنين: معطف جديد", at_age(3, 3)),
            ("في سن الخامسة، معطف جديد", at_age(5, 5)),
            ("في عمر 11 سنة، معطف جديد", at_age(11, 11)),
            ("عندما كان عمري ٦ أسابيع، معطف جديد", {
                When::AtAgeIn { from: 6, to: 6, unit: AgeUnit::Weeks, about: false }
            }),
            ("عندما كان عمري نحو شهرين، معطف جديد", {
                When::AtAgeIn { from: 2, to: 2, unit: AgeUnit::Months, about: true }
            }),
            ("قبل «انتقلنا»، معطف جديد", When::Before { event: event.clone() }),
            ("بعد انتقلنا، معطف جديد", When::After { event }),
        ] {
            let read = Language::of("ar").read_event(line, &moved);
            assert_eq!((read.when, read.title.as_str()), (Some(when), "معطف جديد"), "{line}");
        }
        let read = Language::of("ar").read_event("هل كان ثلج؟ نعم كان. (سعيد، خائف)", &|_| None);
        assert_eq!((read.title.as_str(), read.story.as_str()), ("هل كان ثلج؟", "نعم كان."));
        assert_eq!(read.feelings, ["سعيد", "خائف"]);
        let kept = Language::of("ar").read_when_or_keep("عيد ٢٠٢١،", &|_| None);
        assert_eq!(kept, TypedWhen { when: on("2021"), kept: "عيد ٢٠٢١".into() });
    }

    #[test]
    fn whatever_is_said_of_a_date_is_read_again() {
        Language::all().iter().for_each(whatever_it_says_it_reads);
    }

    fn whatever_it_says_it_reads(words: &Language) {
        for text in
            ["2018-03-09", "2018-12", "2018-spring", "2018-summer", "2018-autumn", "1999-winter", "2018"]
        {
            let date: PartialDate = text.parse().unwrap();
            for when in [When::On { date }, When::About { date }, When::Between { from: date, to: date }] {
                let said = words.when(&when, &|_| None);
                let read = words.read_when(&said, &|_| None);
                let same = match &when {
                    When::Between { .. } => read == Some(When::On { date }),
                    _ => read.as_ref() == Some(&when),
                };
                assert!(same, "{said}: {read:?}");
            }
        }
        for years in 0..=OLDEST {
            let when = When::AtAge { from_years: years, to_years: years };
            let said = words.when(&when, &|_| None);
            assert_eq!(words.read_when(&said, &|_| None), Some(when), "{said}");
        }
        for (from, unit) in
            [(1, AgeUnit::Weeks), (2, AgeUnit::Months), (7, AgeUnit::Months), (42, AgeUnit::Months)]
        {
            let when = When::AtAgeIn { from, to: from, unit, about: true };
            let said = words.when(&when, &|_| None);
            assert_eq!(words.read_when(&said, &|_| None), Some(when), "{said}");
        }
    }
}
