//! `render BOOK --page N -o OUT.png`: exactly what the screen paints.

use super::books::{file_name, going_to, open_to_read};
use super::export::out_argument;
use super::outcome::{Exit, Trouble};
use super::stop::Stoppable;
use super::{Command, Terminal, book_argument, path_of};
use crate::copy::everything;
use crate::export::{ExportError, render_page};
use crate::language::{Language, Message};
use crate::store::{World, write_new_file};
use clap::{Arg, ArgMatches, value_parser};

pub(super) const COMMAND: Command = Command { name: "render", about: "cli-render", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![
        book_argument(language),
        out_argument(language),
        Arg::new("page")
            .long("page")
            .value_name("N")
            .required(true)
            .value_parser(value_parser!(u32).range(1..))
            .help(language.text("cli-render-page")),
        Arg::new("ppi")
            .long("ppi")
            .value_name("150")
            .default_value("150")
            .value_parser(value_parser!(u32).range(10..=1200))
            .help(language.text("cli-render-ppi")),
    ]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_read(&path_of(matches, "book"), terminal)?;
    let to = path_of(matches, "out");
    let number = |name: &str| matches.get_one::<u32>(name).copied().unwrap_or(150);
    let copy = everything(&opened.book);
    let running = Stoppable::begin();
    let render = || {
        let (page, ppi) = (number("page") as usize, f64::from(number("ppi")));
        let rendered = render_page(&copy, &opened.project, page, ppi)?;
        running.progress.check()?;
        write_new_file(&World::real(), &to, |file| -> Result<(), ExportError> {
            file.write_all(&rendered.png).map_err(|error| crate::store::StoreError::from(error).into())
        })?;
        Ok(rendered)
    };
    let rendered = going_to(render(), &to)?;
    terminal.say(&Message::new("render-done").with("file", file_name(&to)))?;
    terminal.remark(&rendered.remarks)?;
    Ok(Exit::Done)
}
