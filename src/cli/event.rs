//! `event BOOK [LINE...]`: life events, as fast as they can be typed.
//!
//! Each line is "12 May 2023, learned to ride a bike. Des ran beside me. (proud)". Without lines they
//! are read from the keyboard or from another program, each kept before the next is read.

use super::books::{About, open_to_change};
use super::outcome::{Exit, Trouble};
use super::{Command, Terminal, book_argument, path_of};
use crate::book::{Book, ElementKind, Section};
use crate::compose::{Fill, StampFor, stamp, template};
use crate::edit::{Edit, FactEdit, IdMaker, SectionEdit};
use crate::language::{Language, Message};
use crate::store::Project;
use clap::{Arg, ArgAction, ArgMatches};
use std::io::BufRead;
use std::sync::Arc;

pub(super) const COMMAND: Command = Command { name: "event", about: "cli-event", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![
        book_argument(language),
        Arg::new("lines").value_name("LINE").num_args(0..).help(language.text("cli-event-lines")),
        Arg::new("draw").long("draw").action(ArgAction::SetTrue).help(language.text("cli-event-draw")),
    ]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let opened = open_to_change(&path_of(matches, "book"), terminal)?;
    let mut adding = Adding { project: &opened.project, book: opened.book.clone(), ids: IdMaker::new() };
    let given: Vec<&String> = matches.get_many::<String>("lines").into_iter().flatten().collect();
    let mut exit = Exit::Done;
    let mut take = |line: &[u8], number: usize, terminal: &mut Terminal<'_>| {
        // Of another encoding, or nothing that an event could be called.
        let text = std::str::from_utf8(line).ok().map(str::trim);
        if text.is_some_and(str::is_empty) || adding.add(text.unwrap_or_default(), terminal)? {
            return Ok(());
        }
        exit = Exit::Refused;
        terminal.warn(&Message::new("event-not-read").with("n", number))
    };
    for (nth, line) in given.iter().enumerate() {
        take(line.as_bytes(), nth + 1, terminal)?;
    }
    if given.is_empty() {
        let lines = std::io::stdin().lock().split(b'\n').map_while(Result::ok);
        for (nth, line) in lines.enumerate() {
            take(&line, nth + 1, terminal)?;
        }
    }
    if matches.get_flag("draw") && !adding.has_timeline() {
        let title = terminal.language.text("event-section");
        adding.keep(timeline_page(&adding.book, title, &mut IdMaker::new()))?;
        terminal.say(&Message::new("event-drawn"))?;
    }
    Ok(exit)
}

/// A book to which events are added.
struct Adding<'a> {
    project: &'a Project,
    book: Book,
    ids: IdMaker,
}

impl Adding<'_> {
    /// False where the line says nothing that happened.
    fn add(&mut self, line: &str, terminal: &mut Terminal<'_>) -> Result<bool, Trouble> {
        let event = terminal.language.event_of(&self.book, line, self.ids.event());
        if !event.title.chars().any(char::is_alphanumeric) {
            return Ok(false);
        }
        let (title, feelings) = (event.title.clone(), event.feelings.clone());
        let said = terminal.language.when_in(&self.book, &event);
        self.keep(Edit::Fact(FactEdit::AddEvent(Arc::new(event))))?;
        terminal.say(&match said.is_empty() {
            true => Message::new("event-added-undated").with("title", title),
            false => {
                let when = terminal.language.opening(&said);
                Message::new("event-added").with("when", when).with("title", title)
            }
        })?;
        if !feelings.is_empty() {
            let felt = terminal.language.list(&feelings);
            terminal.say(&Message::new("event-felt").with("feelings", felt))?;
        }
        Ok(true)
    }

    fn keep(&mut self, edit: Edit) -> Result<(), Trouble> {
        let book = edit.apply(&self.book).map_err(|error| Trouble::Refused(error.message()))?;
        self.project.save(&book).about(self.project.path())?;
        self.book = book;
        Ok(())
    }

    fn has_timeline(&self) -> bool {
        let elements = self.book.pages().flat_map(|placed| &placed.page.elements);
        elements.into_iter().any(|element| matches!(element.kind, ElementKind::Timeline(_)))
    }
}

/// A new last section with a page on which all events are drawn.
fn timeline_page(book: &Book, title: String, ids: &mut IdMaker) -> Edit {
    let on = StampFor::after_last_page(book);
    let pages = template("timeline-path")
        .map(|template| Arc::new(stamp(template, &on, Fill::default(), ids).page))
        .into_iter()
        .collect();
    Edit::Section(SectionEdit::Add { at: usize::MAX, section: Section { id: ids.section(), title, pages } })
}
