//! The kept versions of a book: which there are, and which have to go as time passes.
//!
//! Every save of the last ten minutes, then one an hour for a day, one a day for a month, one a week
//! for ever. Versions are ordered by generation; a clock that was wrong for a while may thin them
//! unevenly and nothing worse.

use super::names::{self, Mark, VersionName};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// So many of the newest stay whatever the clock says.
const ALWAYS: usize = 10;
/// So many of the last ten minutes stay: with a clock that stands still they would grow for ever.
const MOST_RECENT: usize = 600;

/// One kept version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The name of its file within `earlier/`.
    pub name: String,
    /// Rises with each save.
    pub generation: u64,
    /// When it was saved by the clock of then.
    pub saved_at: Timestamp,
    /// Why it was kept.
    pub mark: Mark,
    /// The first eight digits of the SHA-256 of its file.
    pub(crate) sum: String,
}

/// The name under which a version is kept.
pub(crate) fn version_name(bytes: &[u8], generation: u64, at: Timestamp, mark: Mark) -> String {
    let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
    let generation = names::believed(generation, true);
    VersionName { at, generation, sum: names::short(&names::sum(bytes), 8), mark }.to_string()
}

/// The versions among these names, the newest first.
pub(crate) fn versions(names: &[String]) -> Vec<Version> {
    let mut found: Vec<Version> = names
        .iter()
        .filter_map(|name| {
            let VersionName { at, generation, sum, mark } = VersionName::parse(name)?;
            Some(Version { name: name.clone(), generation, saved_at: at, mark, sum })
        })
        .collect();
    found.sort_by(|a, b| (b.generation, b.saved_at, &b.name).cmp(&(a.generation, a.saved_at, &a.name)));
    found
}

/// Generations that two different saves both took: two people saved at one time, and only one of
/// the two is followed by `book.json`.
pub(crate) fn forks(versions: &[Version]) -> BTreeSet<u64> {
    let mut sums: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
    for version in versions.iter().filter(|version| version.mark != Mark::Outside) {
        sums.entry(version.generation).or_default().insert(&version.sum);
    }
    sums.into_iter().filter(|(_, sums)| sums.len() > 1).map(|(generation, _)| generation).collect()
}

/// Which of these (the newest first) are to go now.
pub(crate) fn to_thin(versions: &[Version], now: Timestamp) -> Vec<&Version> {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let forks = forks(versions);
    let mut filled = BTreeSet::new();
    let mut recent = 0;
    let mut go = Vec::new();
    for (rank, version) in versions.iter().enumerate() {
        if version.mark != Mark::Saved || forks.contains(&version.generation) {
            continue;
        }
        // The distance either way: what a fast clock dated ahead of now is as old as it is ahead.
        let at = version.saved_at.as_second();
        let age = (now.as_second() - at).abs();
        let stays = if age <= 10 * MINUTE {
            recent += 1;
            recent <= MOST_RECENT
        } else {
            let bucket = if age <= DAY {
                (HOUR, at.div_euclid(HOUR))
            } else if age <= 30 * DAY {
                (DAY, at.div_euclid(DAY))
            } else {
                (7 * DAY, at.div_euclid(7 * DAY))
            };
            filled.insert(bucket)
        };
        if !stays && rank >= ALWAYS {
            go.push(version);
        }
    }
    go
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn version(generation: u64, second: i64, mark: Mark) -> Version {
        let sum = format!("{generation:08x}");
        let name = VersionName { at: at(second), generation, sum: sum.clone(), mark }.to_string();
        Version { name, generation, saved_at: at(second), mark, sum }
    }

    /// The versions left after saving at each of these seconds, thinning each time.
    fn left(seconds: impl Iterator<Item = i64>) -> Vec<Version> {
        let mut kept: Vec<Version> = Vec::new();
        for (generation, second) in seconds.enumerate() {
            kept.insert(0, version(generation as u64, second, Mark::Saved));
            let go: Vec<String> = to_thin(&kept, at(second)).into_iter().map(|v| v.name.clone()).collect();
            kept.retain(|version| !go.contains(&version.name));
        }
        kept
    }

    const START: i64 = 1_800_000_000;

    #[test]
    fn every_save_of_ten_minutes_is_there_and_then_one_an_hour() {
        let kept = left((0..6 * 60).map(|minute| START + minute * 60));
        let now = START + (6 * 60 - 1) * 60;
        let recent = kept.iter().filter(|version| now - version.saved_at.as_second() <= 600).count();
        assert_eq!(recent, 11);
        let older: Vec<i64> =
            kept.iter().map(|v| v.saved_at.as_second()).filter(|second| now - second > 600).collect();
        let hours: BTreeSet<i64> = older.iter().map(|second| second / 3600).collect();
        assert_eq!((older.len(), hours.len()), (6, 6));
    }

    #[test]
    fn ten_years_of_a_save_a_day_leave_a_month_of_days_and_a_week_each() {
        let days = 3_650;
        let kept = left((0..days).map(|day| START + day * 86_400));
        assert!((520..=560).contains(&kept.len()), "{}", kept.len());
    }

    #[test]
    fn a_clock_that_is_wrong_thins_no_newest_and_a_clock_that_stands_still_fills_no_disk() {
        let decade = 315_360_000;
        let jumping = [START, START + 1, START - decade, START - decade + 1, START + decade, START + 2];
        let kept = left(jumping.into_iter());
        assert_eq!(kept.first().map(|version| version.generation), Some(5));
        assert_eq!(left((0..2_000).map(|_| START)).len(), MOST_RECENT);
    }

    #[test]
    fn what_was_kept_on_purpose_and_both_of_a_fork_stay() {
        let mut versions: Vec<Version> =
            (0..100).rev().map(|g| version(g, START + g as i64, Mark::Saved)).collect();
        versions[50].mark = Mark::Kept;
        versions[60].mark = Mark::Outside;
        let mut twin = versions[70].clone();
        twin.sum = "ffffffff".into();
        versions.insert(71, twin);
        let go = to_thin(&versions, at(START + 400 * 86_400));
        let gone = |version: &Version| go.iter().any(|g| g.name == version.name);
        for kept in [50, 60, 70, 71] {
            assert!(!gone(&versions[kept]), "{kept}");
        }
        assert!(gone(&versions[40]));
    }
}
