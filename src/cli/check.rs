//! `check BOOK`: what should be looked at before the book is printed.

use super::books::open_to_read;
use super::info::json_argument;
use super::outcome::{Exit, Trouble};
use super::{Command, Terminal, book_argument, path_of};
use crate::check::{At, Checked, Finding, Weight, check};
use crate::copy::everything;
use crate::language::{Language, Message};
use crate::layout::Output;
use crate::text::Typesetter;
use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

pub(super) const COMMAND: Command = Command { name: "check", about: "cli-check", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![book_argument(language), json_argument(language)]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_read(&path_of(matches, "book"), terminal)?;
    let copy = everything(&opened.book);
    let today = jiff::Zoned::now().date();
    let found = check(&Checked::new(&copy, &Output::SCREEN, &mut Typesetter::with_system_fonts(), today));
    let must = found.iter().filter(|finding| finding.weight == Weight::MustMend).count();
    if matches.get_flag("json") {
        let findings: Vec<Value> = found.iter().map(|finding| answer(finding, terminal.language)).collect();
        terminal.print(&format!("{:#}", json!({ "must_mend": must, "findings": findings })))?;
    } else if found.is_empty() {
        terminal.say(&Message::new("check-nothing"))?;
    } else {
        for (weight, heading) in [
            (Weight::MustMend, "check-must-mend"),
            (Weight::Look, "check-look"),
            (Weight::Invitation, "check-invitation"),
        ] {
            let of_weight: Vec<_> = found.iter().filter(|finding| finding.weight == weight).collect();
            if !of_weight.is_empty() {
                terminal.say(&Message::new(heading))?;
            }
            for finding in of_weight {
                let what = terminal.language.say(&finding.what);
                terminal.print(&format!("  {what}"))?;
            }
        }
    }
    Ok(if must > 0 { Exit::Found } else { Exit::Done })
}

fn answer(finding: &Finding, language: &Language) -> Value {
    let (kind, id) = match &finding.at {
        At::Book => ("book", None),
        At::Page(id) => ("page", Some(id.as_str())),
        At::Element { element, .. } => ("element", Some(element.as_str())),
        At::Photo(id) => ("photo", Some(id.as_str())),
        At::Event(id) => ("event", Some(id.as_str())),
        At::Person(id) => ("person", Some(id.as_str())),
        At::Place(id) => ("place", Some(id.as_str())),
    };
    json!({
        "check": finding.check,
        "must_mend": finding.weight == Weight::MustMend,
        "invitation": finding.weight == Weight::Invitation,
        "words": language.say(&finding.what),
        "page": finding.page,
        "at": kind,
        "id": id,
    })
}
