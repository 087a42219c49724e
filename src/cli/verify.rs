//! `verify BOOK`: is every file of the folder whole?

use super::books::open_to_read;
use super::info::json_argument;
use super::outcome::{Exit, Trouble};
use super::{Command, Terminal, book_argument, path_of};
use crate::language::{Language, Message};
use crate::store::BookFile;
use crate::task::Progress;
use clap::{Arg, ArgMatches};
use serde_json::json;

pub(super) const COMMAND: Command = Command { name: "verify", about: "cli-verify", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![book_argument(language), json_argument(language)]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_read(&path_of(matches, "book"), terminal)?;
    let report = opened.project.verify(&opened.book, &Progress::new())?;
    let whole = report.is_whole();
    if matches.get_flag("json") {
        let ids = |ids: &[crate::book::PhotoId]| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>();
        let answer = json!({
            "whole": whole,
            "book": book_word(report.book),
            "photos": report.photos,
            "missing": ids(&report.missing),
            "damaged": ids(&report.damaged),
            "unused_photo_files": report.unused,
            "damaged_versions": report.damaged_versions.len(),
            "conflict_copies": report.conflict_copies.len() + report.forked.len(),
        });
        terminal.print(&format!("{answer:#}"))?;
    } else if whole {
        terminal.say(&Message::new("verify-whole").with("n", report.photos))?;
    } else {
        match report.book {
            BookFile::Whole => {}
            BookFile::ChangedOutside => terminal.say(&Message::new("verify-changed-outside"))?,
            BookFile::Damaged | BookFile::Missing => terminal.say(&Message::new("verify-book-damaged"))?,
        }
        for (key, count) in [
            ("verify-missing", report.missing.len()),
            ("verify-damaged", report.damaged.len()),
            ("verify-damaged-versions", report.damaged_versions.len()),
        ] {
            if count > 0 {
                terminal.say(&Message::new(key).with("n", count))?;
            }
        }
        for id in report.missing.iter().chain(&report.damaged) {
            terminal.print(&format!("  {id}"))?;
        }
    }
    Ok(if whole { Exit::Done } else { Exit::Found })
}

fn book_word(book: BookFile) -> &'static str {
    match book {
        BookFile::Whole => "whole",
        BookFile::ChangedOutside => "changed-outside",
        BookFile::Damaged => "damaged",
        BookFile::Missing => "missing",
    }
}
