//! From the file of an earlier version to that of this one, step by step, on raw JSON.
//!
//! A migration is never changed once a release wrote its target. It keeps every member it does not
//! know, and does nothing to a file that is already as it makes it. Each has an old book in
//! `tests/projects/`, as a program of then wrote it.

use serde_json::{Map, Value};

/// The version that this program writes.
pub const CURRENT: u32 = MIGRATIONS.len() as u32;
/// The earliest version whose programs can show what this one writes.
pub const MIN_READER: u32 = 1;

/// One step: from the version of its place in the list to the next.
pub struct Migration {
    /// What changes.
    pub what: &'static str,
    /// Changes it, in the members of the book's file without its head.
    pub step: fn(&mut Map<String, Value>),
}

/// Every step, from version 0 on.
pub const MIGRATIONS: &[Migration] = &[Migration {
    what: "the title, the child and the look stand in `info`; a date says which kind it is",
    step: info_and_kinds_of_dates,
}];

/// Brings the members of a file of `version` to this program's; each version is passed through.
pub fn migrate(body: &mut Map<String, Value>, version: u32) {
    for migration in MIGRATIONS.iter().skip(version as usize) {
        (migration.step)(body);
    }
}

/// 0 → 1. The draft had `title`, `child`, … at the top of the file, and wrote a date that is known
/// as bare text (`"when": "2018-03"`).
fn info_and_kinds_of_dates(body: &mut Map<String, Value>) {
    if !body.contains_key("info") {
        let names = ["title", "child", "language", "theme", "band", "paper", "bound_right"];
        let info: Map<String, Value> = (names.into_iter())
            .filter_map(|name| Some((name.to_owned(), body.shift_remove(name)?)))
            .collect();
        body.shift_insert(0, "info".into(), info.into());
    }
    for (list, dates) in [
        ("photos", &["taken"][..]),
        ("events", &["when"]),
        ("people", &["born"]),
        ("places", &["from", "to"]),
    ] {
        let Some(Value::Array(items)) = body.get_mut(list) else { continue };
        for item in items {
            for date in dates {
                if let Some(date) = item.get_mut(date).filter(|date| date.is_string()) {
                    *date = serde_json::json!({ "kind": "on", "date": date.take() });
                }
            }
        }
    }
}
