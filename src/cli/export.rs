//! `export BOOK -o OUT`: the book as a file that leaves the program.

use super::books::{file_name, going_to, open_to_read};
use super::outcome::{Exit, Trouble};
use super::stop::Stoppable;
use super::{Command, Terminal, book_argument, path_of};
use crate::book::Reader;
use crate::copy::copy_for;
use crate::export::{self, ExportJob, FORMATS, PageRange};
use crate::language::{Language, Message};
use crate::store::World;
use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, value_parser};
use std::path::PathBuf;

pub(super) const COMMAND: Command = Command { name: "export", about: "cli-export", args, run };

fn args(language: &Language) -> Vec<Arg> {
    let formats: Vec<PossibleValue> = FORMATS
        .iter()
        .map(|format| PossibleValue::new(format.id()).help(language.text(format.name())))
        .collect();
    vec![
        book_argument(language),
        out_argument(language),
        Arg::new("format")
            .long("format")
            .value_name("F")
            .value_parser(formats)
            .default_value(FORMATS[0].id())
            .help(language.text("cli-export-format")),
        Arg::new("copy")
            .long("copy")
            .value_name("COPY")
            .value_parser(Reader::ALL.map(Reader::name))
            .default_value(Reader::Own.name())
            .help(language.text("cli-export-copy")),
        Arg::new("pages").long("pages").value_name("1-10").help(language.text("cli-export-pages")),
    ]
}

/// `-o OUT`: where the file goes.
pub(super) fn out_argument(language: &Language) -> Arg {
    Arg::new("out")
        .short('o')
        .long("out")
        .value_name("OUT")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(language.text("cli-out"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_read(&path_of(matches, "book"), terminal)?;
    let to = path_of(matches, "out");
    let wrong = |key| Trouble::Usage(Message::new(key));
    let pages = match matches.get_one::<String>("pages") {
        Some(text) => {
            Some(PageRange::read(text).ok_or_else(|| Trouble::Usage(Message::new("cli-pages-not-read")))?)
        }
        None => None,
    };
    let format = matches.get_one::<String>("format").and_then(|id| export::format(id));
    let format = format.ok_or_else(|| wrong("cli-no-such-format"))?;
    let reader = matches.get_one::<String>("copy").and_then(|name| Reader::named(name));
    let copy = copy_for(&opened.book, reader.unwrap_or(Reader::Own));
    let (world, running) = (World::real(), Stoppable::begin());
    let job = ExportJob {
        copy: &copy,
        project: &opened.project,
        pages,
        to: &to,
        world: &world,
        progress: &running.progress,
    };
    let exported = going_to(format.export(&job), &to)?;
    let done = if exported.all {
        Message::new("export-done").with("n", exported.pages).with("file", file_name(&to))
    } else {
        Message::new("export-done-part").with("n", exported.pages).with("file", file_name(&to))
    };
    terminal.say(&done)?;
    for without in copy.left_out.messages() {
        terminal.say(&without)?;
    }
    terminal.remark(&exported.remarks)?;
    Ok(Exit::Done)
}
