//! Reads dates and life events as people type them: "12 May 2023, learned to ride a bike".
//!
//! What the locale file says is also what is read: a date is known by being said and compared, so a
//! language that can say its dates can read them. What is not understood stays words; nothing is
//! guessed.

use super::{Language, Message};
use crate::book::{AgeUnit, EventId, PartialDate, Season, When};
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

/// The oldest age that is read, in years.
const OLDEST: u8 = 25;
/// The most words of a date: "between 12 May 2023 and the 14 May 2023", and some to spare.
const LONGEST_DATE: usize = 14;

impl Language {
    /// Reads one line: a date, what happened, perhaps a story after it and feelings in brackets.
    /// `event` knows the events of the book by their [`bare`] titles, for "before ‘We moved’".
    pub fn read_event(&self, line: &str, event: &dyn Fn(&str) -> Option<EventId>) -> TypedEvent {
        let mut rest = line.trim();
        let mut feelings = Vec::new();
        if let Some((before, inside)) = rest.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            feelings =
                inside.split([',', ';']).map(str::trim).filter(|s| !s.is_empty()).map(Into::into).collect();
            rest = before.trim_end();
        }
        let (when, rest) = self.split_date(rest, event);
        // A sentence ends at a stop with a space after it, so that "No. 7" stays whole more often than not.
        let ends = |at: usize| {
            let last = rest[..at].split_whitespace().next_back().unwrap_or_default();
            let letters = last.chars().filter(|c| c.is_alphabetic()).count();
            letters > 2 || !last.chars().any(char::is_alphanumeric)
        };
        let end = rest
            .match_indices(['.', '!', '?'])
            .map(|(at, _)| at)
            .find(|at| ends(*at) && rest[at + 1..].starts_with(char::is_whitespace));
        let (title, story) = match end {
            // What cries or asks keeps its mark; a stop is not part of a title.
            Some(at) => (rest[..=at].trim_end_matches('.'), rest[at + 1..].trim()),
            None => (rest.trim_end_matches('.'), ""),
        };
        TypedEvent { when, title: self.opening(title.trim()), story: story.into(), feelings }
    }

    /// The date at the beginning, else at the end, and what is left.
    fn split_date<'t>(
        &self,
        text: &'t str,
        event: &dyn Fn(&str) -> Option<EventId>,
    ) -> (Option<When>, &'t str) {
        let parts = |c: char| c.is_whitespace() || ",:;–—-|".contains(c);
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
            let sure = |when: &When| set_off || (count > 1 && matches!(when, When::On { .. }));
            if let Some(when) = self.read_when(first.trim_end_matches(parts), event).filter(sure) {
                return (Some(when), rest.trim_start_matches(parts));
            }
        }
        for count in (1..=most).rev() {
            let (rest, last) = text.split_at(words[words.len() - count].0);
            // At the end only what is set off is a date: in "we met in 2019" it is part of the words.
            let set_off = rest.trim_end().ends_with([',', ':', ';', '–', '—', '-', '|']);
            if let Some(when) = self.read_when(last, event).filter(|_| set_off) {
                return (Some(when), rest.trim_end_matches(parts));
            }
        }
        (None, text)
    }

    /// Reads a date as well as it is known: "12 May 2023", "about 2019", "when I was 3".
    pub fn read_when(&self, text: &str, event: &dyn Fn(&str) -> Option<EventId>) -> Option<When> {
        let text = plain(text);
        if let Some(date) = self.read_date(&text) {
            return Some(When::On { date });
        }
        for about in self.text("read-about").split(';') {
            let inside = text.strip_prefix(&plain(about)).filter(|rest| rest.starts_with(' '));
            if let Some(date) = inside.and_then(|inside| self.read_date(inside.trim())) {
                return Some(When::About { date });
            }
        }
        for between in self.text("read-between").split(';') {
            let pattern = plain(between);
            let inside = pattern.split_once('…').and_then(|(first, then)| {
                text.strip_prefix(first.trim_end())?.split_once(&format!(" {} ", then.trim()))
            });
            if let Some((from, to)) = inside
                && let (Some(from), Some(to)) = (self.read_date(from.trim()), self.read_date(to.trim()))
            {
                return Some(When::Between { from, to });
            }
        }
        self.read_age(&text).or_else(|| self.read_beside(&text, event))
    }

    fn read_age(&self, text: &str) -> Option<When> {
        let years = (0..=OLDEST).flat_map(|from| [(from, from), (from, from + 1)]).find_map(|(from, to)| {
            let when = When::AtAge { from_years: from, to_years: to };
            let age = crate::book::AgeRange { youngest: from.into(), oldest: to.into() };
            let said = [self.when(&when, &|_| None), self.age(age)];
            said.iter().any(|said| plain(said) == text).then_some(when)
        });
        // Only what counts something can be an age in weeks or months.
        let counts = text.contains(|c: char| c.is_numeric());
        years.or_else(|| counts.then(|| self.read_counted_age(text)).flatten())
    }

    /// "When I was about 6 weeks old", "when I was 4 or 5 months old".
    fn read_counted_age(&self, text: &str) -> Option<When> {
        let units = [(AgeUnit::Weeks, 52), (AgeUnit::Months, 36), (AgeUnit::Years, u16::from(OLDEST))];
        let ages = units.into_iter().flat_map(|(unit, most)| (0..=most).map(move |from| (unit, from)));
        let mut ages = ages.flat_map(|(unit, from)| {
            [(from, false), (from, true), (from + 1, false), (from + 1, true)]
                .map(|(to, about)| When::AtAgeIn { from, to, unit, about })
        });
        ages.find(|when| plain(&self.when(when, &|_| None)) == text)
    }

    /// "Before ‘We moved’": by the title of an event of the book.
    fn read_beside(&self, text: &str, event: &dyn Fn(&str) -> Option<EventId>) -> Option<When> {
        let inside = |message: Message| {
            let pattern = plain(&self.say(&message));
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
        let is_filler = |word: &str| filler.split(';').any(|filler| filler.trim() == word);
        let words: Vec<&str> =
            text.split([' ', '.', ',']).filter(|word| !word.is_empty() && !is_filler(word)).collect();
        if let [only] = words[..]
            && let Some(year) = year_of(only).filter(|_| only.len() == 4)
        {
            return Some(PartialDate::Year(year));
        }
        let text = words.join(" ");
        let year = words.iter().find_map(|word| year_of(word))?;
        let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
        for season in seasons {
            let said = plain(&self.date(PartialDate::Season { year, season }));
            // A winter is also called by the year in which it began alone.
            let short = said.split(['–', '-']).next().unwrap_or_default();
            if text == said || text == short {
                return Some(PartialDate::Season { year, season });
            }
        }
        let day = words.iter().find_map(|word| day_of(word));
        let month = words.iter().find_map(|word| {
            let named = |month: &i64| {
                let name = plain(&self.say(&Message::new("month").with("month", *month)));
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
}

/// Words as they are compared: small letters, one space between words, no quotation marks.
pub fn bare(text: &str) -> String {
    plain(&text.replace(['‘', '’', '"', '“', '”', '\''], ""))
}

/// Small letters, one space between words.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
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

/// "12/5/2023" and "12.5.2023": the day first, as everywhere but in the United States.
fn in_numbers(text: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    let [day, month, year] = parts[..] else { return None };
    let date = Date::new(year_of(year)?, month.parse().ok()?, day_of(day)?).ok()?;
    Some(PartialDate::Day(date))
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
            ("Sept 2021 started school", on("2021-09"), "Started school"),
            ("summer 2020, saw an octopus", on("2020-summer"), "Saw an octopus"),
            ("The 12th of May 2023 learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("Monday 12 May 2023 – learned to ride a bike", on("2023-05-12"), "Learned to ride a bike"),
            ("in 2017 a new coat", on("2017"), "A new coat"),
            ("when I was 3 and a half, a new coat", None, "When I was 3 and a half, a new coat"),
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
            ("before ‘We moved’, a new coat", When::Before { event: event.clone() }),
            ("after we moved, a new coat", When::After { event }),
        ] {
            let read = read(line);
            assert_eq!((read.when, read.title.as_str()), (Some(when), "A new coat"), "{line}");
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
    fn whatever_is_said_of_a_date_is_read_again() {
        let words = Language::of("en-GB");
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
    }
}
