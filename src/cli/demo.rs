//! `demo [FOLDER]`: the main job on the sample book, from nothing to a PDF, and then the window if
//! there is a display.

use super::books::{about_new, going_to};
use super::outcome::{Exit, Trouble};
use super::stop::Stoppable;
use super::{Command, Terminal};
use crate::app::make_sample;
use crate::book::Reader;
use crate::copy::copy_for;
use crate::export::{ExportJob, FORMATS, file_name};
use crate::language::{Language, Message};
use crate::store::World;
use crate::task::Progress;
use clap::{Arg, ArgMatches, value_parser};
use std::path::PathBuf;

pub(super) const COMMAND: Command = Command { name: "demo", about: "cli-demo", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![
        Arg::new("folder")
            .value_name("FOLDER")
            .value_parser(value_parser!(PathBuf))
            .help(language.text("cli-demo-folder")),
    ]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let asked = matches.get_one::<PathBuf>("folder").cloned();
    let folder = asked.unwrap_or_else(|| free_name(&terminal.language.text("demo-folder")));
    let world = World::real();
    let (project, book) = about_new(make_sample(&world, &folder, &Progress::new()), &folder)?;
    terminal.say(
        &Message::new("demo-book")
            .with("n", book.pages().count())
            .with("place", folder.display().to_string()),
    )?;
    let copy = copy_for(&book, Reader::Own);
    let format = FORMATS[0];
    let to = folder.join(file_name(&book, format.extension()));
    let running = Stoppable::begin();
    let job = ExportJob {
        copy: &copy,
        project: &project,
        pages: None,
        to: &to,
        world: &world,
        progress: &running.progress,
    };
    let exported = going_to(format.export(&job), &to)?;
    drop(running);
    terminal
        .say(&Message::new("demo-pdf").with("n", exported.pages).with("place", to.display().to_string()))?;
    terminal.remark(&exported.remarks)?;
    // The window takes the book's lock itself.
    drop(project);
    if has_display() {
        terminal.say(&Message::new("demo-window"))?;
        return super::open_window(Some(folder));
    }
    terminal.say(&Message::new("demo-no-window"))?;
    Ok(Exit::Done)
}

/// The name itself, or with the first number that is free: a second demo does not disturb the first.
fn free_name(name: &str) -> PathBuf {
    let numbered = (2..).map(|n| PathBuf::from(format!("{name} {n}")));
    let mut names = std::iter::once(PathBuf::from(name)).chain(numbered);
    names.find(|path| !path.exists()).unwrap_or_else(|| PathBuf::from(name))
}

/// Whether there is a display to open a window on. Windows and macOS always have one.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
