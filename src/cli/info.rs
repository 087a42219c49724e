//! `info BOOK`: what is in it.

use super::books::open_to_read;
use super::outcome::{Exit, Trouble};
use super::{Command, Terminal, book_argument, path_of};
use crate::language::{Language, Message, plain};
use crate::store::OpenedHow;
use clap::{Arg, ArgAction, ArgMatches};
use serde_json::json;

pub(super) const COMMAND: Command = Command { name: "info", about: "cli-info", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![book_argument(language), json_argument(language)]
}

/// `--json`: for machines; documented in assets/docs/command-line.md and stable.
pub(super) fn json_argument(language: &Language) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(language.text("cli-json"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_read(&path_of(matches, "book"), terminal)?;
    let book = &opened.book;
    let parts = book.parts();
    let pages = book.pages().count();
    if matches.get_flag("json") {
        let sections: Vec<_> = (book.sections().iter())
            .map(|section| json!({ "title": section.title, "pages": section.pages.len() }))
            .collect();
        let answer = json!({
            "title": book.info().title,
            "language": book.info().language,
            "theme": book.info().theme,
            "paper": book.info().paper.as_str(),
            "age_band": book.info().band.as_str(),
            "sections": sections,
            "pages": pages,
            "photos": parts.photos.len(),
            "events": parts.events.len(),
            "people": parts.people.len(),
            "places": parts.places.len(),
            "as_saved": opened.how == OpenedHow::AsSaved,
        });
        terminal.print(&format!("{answer:#}"))?;
        return Ok(Exit::Done);
    }
    terminal.print(&plain(&book.info().title))?;
    let counts = [
        ("count-pages", pages),
        ("count-photos", parts.photos.len()),
        ("count-events", parts.events.len()),
        ("count-people", parts.people.len()),
        ("count-places", parts.places.len()),
    ];
    for (key, count) in counts {
        terminal.say(&Message::new(key).with("n", count))?;
    }
    for section in book.sections() {
        let pages = terminal.language.say(&Message::new("count-pages").with("n", section.pages.len()));
        terminal.print(&format!("  {} · {pages}", plain(&section.title)))?;
    }
    Ok(Exit::Done)
}
