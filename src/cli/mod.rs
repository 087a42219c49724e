//! The same program without a window: one file a command, one list.
//!
//! `lifestory` alone opens the window, `lifestory BOOK` opens it on that book; the rest is for
//! scripts, for many books at once, and for proof. A new command is one file and one line of
//! [`COMMANDS`]. What people read stands in the locale files; results for machines are `--json`.

mod books;
mod check;
mod demo;
mod event;
mod export;
mod import;
mod info;
mod new;
mod outcome;
mod render;
mod schema;
mod stop;
mod verify;

use crate::export::Remark;
use crate::language::{Language, Message, plain};
use clap::{Arg, ArgMatches};
use outcome::{Exit, Trouble};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

/// One command of the program.
struct Command {
    /// As it is typed; the key of what it does is `cli-NAME`.
    name: &'static str,
    /// The key of one line that says what it does.
    about: &'static str,
    /// What it takes.
    args: fn(&Language) -> Vec<Arg>,
    /// Does it.
    run: fn(&ArgMatches, &mut Terminal<'_>) -> Result<Exit, Trouble>,
}

/// Every command, in the order of the help.
const COMMANDS: &[&Command] = &[
    &demo::COMMAND,
    &new::COMMAND,
    &import::COMMAND,
    &event::COMMAND,
    &info::COMMAND,
    &export::COMMAND,
    &render::COMMAND,
    &check::COMMAND,
    &verify::COMMAND,
    &schema::COMMAND,
];

/// Where a command says what it did, and in which language.
struct Terminal<'a> {
    language: &'a Language,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl Terminal<'_> {
    /// Says a sentence on a line of its own.
    fn say(&mut self, message: &Message) -> Result<(), Trouble> {
        let line = self.language.say(message);
        self.print(&line)
    }

    /// Says a sentence beside the answer: on the stream for what a person should know.
    fn warn(&mut self, message: &Message) -> Result<(), Trouble> {
        let line = self.language.say(message);
        writeln!(self.err, "{line}").map_err(|_| Trouble::NobodyListens)
    }

    /// Says what of the book is not as it should be in a file that was written.
    fn remark(&mut self, remarks: &[Remark]) -> Result<(), Trouble> {
        remarks.iter().try_for_each(|remark| self.warn(&remark.message()))
    }

    /// Prints text as it is, on a line of its own.
    fn print(&mut self, line: &str) -> Result<(), Trouble> {
        writeln!(self.out, "{line}").map_err(|_| Trouble::NobodyListens)
    }
}

/// Runs the program with these arguments (the first is its own name) and returns its exit code:
/// 0 done, 1 something was found that must be mended, 2 wrong usage, 3 input refused, 4 the world failed.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let language = Language::of("en-GB");
    let matches = match definition(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(usage) => return say_usage(&usage, out, err),
    };
    let mut terminal = Terminal { language, out, err };
    let result = match matches.subcommand() {
        Some((name, inner)) => match COMMANDS.iter().find(|command| command.name == name) {
            Some(command) => (command.run)(inner, &mut terminal),
            None => Ok(Exit::Usage),
        },
        None => open_window(matches.get_one::<PathBuf>("book").cloned()),
    };
    match result {
        Ok(exit) => exit.code(),
        Err(trouble) => {
            if let Some(message) = trouble.message() {
                // Nobody is left to be told when even this cannot be written.
                terminal.warn(&message).ok();
            }
            trouble.exit().code()
        }
    }
}

fn open_window(book: Option<PathBuf>) -> Result<Exit, Trouble> {
    if let Some(book) = book.as_deref().filter(|book| !book.exists()) {
        let message =
            Message::new("cli-no-such-book").with("book", plain(&book.to_string_lossy()).into_owned());
        return Err(Trouble::Refused(message));
    }
    crate::ui::run(book).map_err(|_| Trouble::NoDisplay)?;
    Ok(Exit::Done)
}

fn definition(language: &Language) -> clap::Command {
    let mut program = clap::Command::new("lifestory")
        .about(language.text("cli-about"))
        .after_help(language.text("cli-exit-codes"))
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .arg(
            Arg::new("book")
                .value_name("BOOK")
                .value_parser(clap::value_parser!(PathBuf))
                .help(language.text("cli-book-to-open")),
        );
    for command in COMMANDS {
        let inner = clap::Command::new(command.name)
            .about(language.text(command.about))
            .args((command.args)(language));
        program = program.subcommand(inner);
    }
    program
}

/// Help and version are answers; the rest is wrong usage.
fn say_usage(usage: &clap::Error, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let answer = !usage.use_stderr();
    let to: &mut dyn Write = if answer { out } else { err };
    for line in usage.to_string().lines() {
        // It repeats what was typed.
        writeln!(to, "{}", plain(line)).ok();
    }
    if answer { Exit::Done.code() } else { Exit::Usage.code() }
}

/// The argument that names a book's folder.
fn book_argument(language: &Language) -> Arg {
    Arg::new("book")
        .value_name("BOOK")
        .required(true)
        .value_parser(clap::value_parser!(PathBuf))
        .help(language.text("cli-book"))
}

/// A path given under this name.
fn path_of(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}
