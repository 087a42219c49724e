//! `schema`: the JSON Schema of `book.json`.

use super::outcome::{Exit, Trouble};
use super::{Command, Terminal};
use crate::language::Language;
use crate::store;
use clap::{Arg, ArgMatches};

pub(super) const COMMAND: Command = Command { name: "schema", about: "cli-schema", args, run };

fn args(_: &Language) -> Vec<Arg> {
    Vec::new()
}

fn run(_: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    terminal.print(&format!("{:#}", store::schema()))?;
    Ok(Exit::Done)
}
