//! `import BOOK PATH...`: photos and folders of photos.

use super::books::{import_trouble, open_to_change, photo_message};
use super::outcome::{Exit, Trouble};
use super::stop::Stoppable;
use super::{Command, Terminal, book_argument, path_of};
use crate::book::{Book, ElementKind, Photo, PhotoId, Section};
use crate::compose::{StampFor, arrange};
use crate::edit::{Edit, IdMaker, SectionEdit};
use crate::import::{Added, ImportJob, NotAdded, add_photos};
use crate::language::{Language, Message};
use crate::photo::Limits;
use crate::store::World;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) const COMMAND: Command = Command { name: "import", about: "cli-import", args, run };

fn args(language: &Language) -> Vec<Arg> {
    vec![
        book_argument(language),
        Arg::new("paths")
            .value_name("PATH")
            .required(true)
            .num_args(1..)
            .value_parser(value_parser!(PathBuf))
            .help(language.text("cli-import-paths")),
        Arg::new("arrange")
            .long("arrange")
            .action(ArgAction::SetTrue)
            .help(language.text("cli-import-arrange")),
    ]
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Trouble> {
    let folder = path_of(matches, "book");
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let opened = open_to_change(&folder, terminal)?;
    let mut ids = IdMaker::new();
    let running = Stoppable::begin();
    let job = ImportJob {
        paths: &paths,
        book: &opened.book,
        project: &opened.project,
        world: &World::real(),
        limits: Limits::default(),
        progress: &running.progress,
    };
    let wants_pages = matches.get_flag("arrange");
    let title = terminal.language.text("arranged-section");
    let pages = |new: &[Arc<Photo>], ids: &mut IdMaker| {
        let mut photos = on_no_page(&opened.book);
        photos.extend(new.iter().cloned());
        match wants_pages && !photos.is_empty() {
            true => vec![arranged(&opened.book, &photos, title, ids)],
            false => Vec::new(),
        }
    };
    let Added { book, imported } =
        add_photos(&job, &mut ids, pages).map_err(|refused| not_added(&refused, &folder))?;

    let came_in = imported.photos.len();
    if imported.stopped.is_none() {
        terminal.say(&Message::new("import-done").with("n", came_in))?;
    }
    let pages = book.pages().count() - opened.book.pages().count();
    if pages > 0 {
        terminal.say(&Message::new("import-arranged").with("n", pages))?;
    }
    if !imported.already_there.is_empty() {
        terminal.say(&Message::new("import-already-there").with("n", imported.already_there.len()))?;
    }
    if imported.passed_over > 0 {
        terminal.say(&Message::new("import-passed-over").with("n", imported.passed_over))?;
    }
    for refused in &imported.refused {
        terminal.warn(&photo_message(&refused.name, &refused.why, terminal.language))?;
    }
    if let Some(why) = imported.stopped {
        let words = |why| Message::new("import-stopped").with("n", came_in).with("why", why);
        return Err(import_trouble(&why, &folder).in_words(words));
    }
    Ok(if imported.refused.is_empty() { Exit::Done } else { Exit::Refused })
}

/// What the book has none of the photos for, and what became of their files.
fn not_added(refused: &NotAdded, folder: &Path) -> Trouble {
    let words = |why| match refused.taken_back {
        true => Message::new("import-taken-back").with("why", why),
        false => Message::new("import-left-behind").with("why", why),
    };
    import_trouble(&refused.why, folder).in_words(words)
}

/// Photos that came in before and were not put on a page.
fn on_no_page(book: &Book) -> Vec<Arc<Photo>> {
    let elements = || book.pages().flat_map(|placed| &placed.page.elements);
    let mut on_pages: BTreeSet<&PhotoId> = elements()
        .filter_map(|element| match &element.kind {
            ElementKind::Picture(picture) => picture.photo.as_ref(),
            _ => None,
        })
        .collect();
    on_pages.extend(book.parts().events.iter().flat_map(|event| &event.photos));
    book.photos().iter().filter(|photo| !on_pages.contains(&photo.id)).cloned().collect()
}

/// A new last section with pages of these photos.
fn arranged(book: &Book, photos: &[Arc<Photo>], title: String, ids: &mut IdMaker) -> Edit {
    let on = StampFor::after_last_page(book);
    let pages = arrange(photos, &on, ids).into_iter().map(Arc::new).collect();
    let section = Section { id: ids.section(), title, pages };
    Edit::Section(SectionEdit::Add { at: usize::MAX, section })
}
