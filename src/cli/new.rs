//! `new FOLDER`: a new book, or the sample book.

use super::books::{about_new, file_name};
use super::outcome::{Exit, Trouble};
use super::{Command, Terminal, path_of};
use crate::app::make_sample;
use crate::book::{Book, BookInfo, Child, PaperSize, When};
use crate::language::{Language, Message};
use crate::store::{Project, World};
use crate::task::Progress;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::path::PathBuf;

pub(super) const COMMAND: Command = Command { name: "new", about: "cli-new", args, run };

fn args(language: &Language) -> Vec<Arg> {
    let shapes = PaperSize::SIZES.map(|paper| paper.size.as_str());
    vec![
        Arg::new("folder")
            .value_name("FOLDER")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help(language.text("cli-new-folder")),
        Arg::new("sample")
            .long("sample")
            .action(ArgAction::SetTrue)
            .help(language.text("cli-new-sample"))
            // The sample has a title, a child and a shape of its own.
            .conflicts_with_all(["title", "child", "born", "shape"]),
        Arg::new("title").long("title").value_name("T").help(language.text("cli-new-title")),
        Arg::new("child").long("child").value_name("NAME").help(language.text("cli-new-child")),
        Arg::new("born").long("born").value_name("DATE").help(language.text("cli-new-born")),
        Arg::new("shape")
            .long("shape")
            .value_name("S")
            .value_parser(PossibleValuesParser::new(shapes))
            .help(language.text("cli-new-shape")),
    ]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let folder = path_of(matches, "folder");
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    if matches.get_flag("sample") {
        about_new(make_sample(&World::real(), &folder, &Progress::new()), &folder)?;
    } else {
        let paper = PaperSize::SIZES.iter().find(|paper| paper.size.as_str() == text("shape"));
        let child = text("child");
        let title = match (text("title"), child.is_empty()) {
            (title, _) if !title.is_empty() => title,
            (_, true) => terminal.language.text("new-book-title"),
            (_, false) => {
                terminal.language.say(&Message::new("new-book-title-of").with("child", child.as_str()))
            }
        };
        let born = match text("born") {
            none if none.is_empty() => None,
            typed => match terminal.language.read_when(&typed, &|_| None) {
                Some(When::On { date }) => Some(date),
                _ => return Err(Trouble::Usage(Message::new("cli-new-not-a-date"))),
            },
        };
        let info = BookInfo {
            title,
            child: Child { called: child, born, ..Child::default() },
            paper: paper.map(|paper| paper.size).unwrap_or_default(),
            ..BookInfo::default()
        };
        // Cannot be refused: an empty book breaks no rule but a text that is too long.
        let book = Book::empty(info).map_err(|_| Trouble::Usage(Message::new("cli-too-long")))?;
        about_new(Project::create(&folder, &book, &World::real()), &folder)?;
    }
    terminal.say(&Message::new("cli-new-done").with("folder", file_name(&folder)))?;
    Ok(Exit::Done)
}
