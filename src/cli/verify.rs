//! `verify BOOK`: is every file of the folder whole?

use super::books::{About, open_to_check};
use super::info::json_argument;
use super::outcome::{Exit, Trouble};
use super::stop::Stoppable;
use super::{Command, Terminal, book_argument, path_of};
use crate::language::{Language, Message};
use crate::store::{BookFile, Report};
use clap::{Arg, ArgMatches};
use serde_json::json;

pub(super) const COMMAND: Command = Command { name: "verify", about: "cli-verify", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![book_argument(language), json_argument(language)]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let folder = path_of(matches, "book");
    let opened = open_to_check(&folder, terminal)?;
    let running = Stoppable::begin();
    let report = opened.project.verify(&opened.book, &running.progress).about(&folder)?;
    let whole = report.is_whole();
    if matches.get_flag("json") {
        let ids = |ids: &[crate::book::PhotoId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
        let answer = json!({
            "whole": whole,
            "book": book_word(report.book),
            "photos": report.photos,
            "missing": ids(&report.missing),
            "damaged": ids(&report.damaged),
            "unreadable": ids(&report.unreadable),
            "unused_photo_files": report.unused,
            "damaged_unused_photo_files": report.unused_damaged,
            "damaged_versions": report.damaged_versions.len(),
            "conflict_copies": report.conflict_copies.len() + report.forked.len(),
            "damaged_conflict_copies": report.damaged_copies.len(),
            "put_aside": report.put_aside,
            "left_behind": report.left_behind,
        });
        terminal.print(&format!("{answer:#}"))?;
    } else {
        say(&report, terminal)?;
    }
    Ok(if whole { Exit::Done } else { Exit::Found })
}

/// The report in sentences: what is not whole first, then what is good to know.
fn say(report: &Report, terminal: &mut Terminal<'_>) -> Result<(), Trouble> {
    match report.book {
        _ if report.is_whole() => terminal.say(&Message::new("verify-whole").with("n", report.photos))?,
        BookFile::Whole => {}
        BookFile::ChangedOutside => terminal.say(&Message::new("verify-changed-outside"))?,
        BookFile::Damaged | BookFile::Missing => terminal.say(&Message::new("verify-book-damaged"))?,
    }
    for (key, photos) in [
        ("verify-missing", &report.missing),
        ("verify-damaged", &report.damaged),
        ("verify-unreadable", &report.unreadable),
    ] {
        if !photos.is_empty() {
            terminal.say(&Message::new(key).with("n", photos.len()))?;
        }
        for id in photos {
            terminal.print(&format!("  {id}"))?;
        }
    }
    for (key, count) in [
        ("verify-unused-damaged", report.unused_damaged),
        ("verify-damaged-versions", report.damaged_versions.len()),
        ("verify-damaged-copies", report.damaged_copies.len()),
        ("verify-copies", report.conflict_copies.len()),
        ("verify-forked", report.forked.len()),
        ("verify-put-aside", report.put_aside),
        ("verify-unused", report.unused),
        ("verify-left-behind", report.left_behind),
    ] {
        if count > 0 {
            terminal.say(&Message::new(key).with("n", count))?;
        }
    }
    Ok(())
}

fn book_word(book: BookFile) -> &'static str {
    match book {
        BookFile::Whole => "whole",
        BookFile::ChangedOutside => "changed-outside",
        BookFile::Damaged => "damaged",
        BookFile::Missing => "missing",
    }
}
