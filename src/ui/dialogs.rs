//! The system's file dialogs and its viewers, for the program to ask.

use crate::app::{Answer, FilePicker, Pick, Picked, Shower};
use crate::export;
use crate::language::Language;
use rfd::{AsyncFileDialog, FileHandle};
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::time::{Duration, Instant};

/// A dialog that answers so soon was never seen: there is none on this computer.
const NOT_SEEN: Duration = Duration::from_millis(250);

/// The dialogs of the system.
pub struct SystemDialogs;

type Asking = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

impl FilePicker for SystemDialogs {
    fn pick(&self, pick: &Pick, answer: Answer) {
        let words = Language::of("en-GB");
        let (asking, may_replace): (Asking, bool) = match pick {
            Pick::BookFolder => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-book-folder"));
                (Box::pin(dialog.pick_folder()), false)
            }
            Pick::BooksPlace => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-books-place"));
                (Box::pin(dialog.pick_folder()), false)
            }
            Pick::CopyFolder { suggested, .. } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-copy-folder"));
                (Box::pin(dialog.set_file_name(suggested).save_file()), false)
            }
            Pick::SampleFolder { suggested } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-sample-folder"));
                (Box::pin(dialog.set_file_name(suggested).save_file()), false)
            }
            Pick::ExportFile { suggested, format } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-pdf-file"));
                let extension = export::format(format).map_or("pdf", |format| format.extension());
                let kind = extension.to_uppercase();
                let dialog = dialog.add_filter(kind, &[extension]).set_file_name(suggested);
                (Box::pin(dialog.save_file()), true)
            }
        };
        // Built on the window's thread, as one system wants it; waited for on another.
        let wait = move || {
            let asked = Instant::now();
            let picked = match pollster::block_on(asking) {
                Some(file) => Picked::At { path: file.path().to_owned(), may_replace },
                None if cfg!(target_os = "linux") && asked.elapsed() < NOT_SEEN => Picked::NoDialog,
                None => Picked::Nothing,
            };
            answer(picked);
        };
        // With no thread to be had nothing is asked, and nothing is lost.
        std::thread::Builder::new().name("dialog".into()).spawn(wait).ok();
    }
}

impl Shower for SystemDialogs {
    fn open(&self, path: &Path) -> bool {
        opener::open(path).is_ok()
    }
}
