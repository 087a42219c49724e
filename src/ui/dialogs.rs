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

type Asking = Pin<Box<dyn Future<Output = Option<Vec<FileHandle>>> + Send>>;

/// One that answers with a single file or folder.
fn one(asking: impl Future<Output = Option<FileHandle>> + Send + 'static) -> Asking {
    Box::pin(async { asking.await.map(|file| vec![file]) })
}

impl FilePicker for SystemDialogs {
    fn pick(&self, pick: &Pick, answer: Answer) {
        let words = Language::of("en-GB");
        let (asking, may_replace): (Asking, bool) = match pick {
            Pick::BookFolder => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-book-folder"));
                (one(dialog.pick_folder()), false)
            }
            Pick::BooksPlace => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-books-place"));
                (one(dialog.pick_folder()), false)
            }
            Pick::CopyFolder { suggested, .. } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-copy-folder"));
                (one(dialog.set_file_name(suggested).save_file()), false)
            }
            Pick::SampleFolder { suggested } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-sample-folder"));
                (one(dialog.set_file_name(suggested).save_file()), false)
            }
            Pick::Photos => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-photos"));
                (Box::pin(dialog.pick_files()), false)
            }
            Pick::Photo => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-photo"));
                (one(dialog.pick_file()), false)
            }
            Pick::PhotoFolder => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-photo-folder"));
                (one(dialog.pick_folder()), false)
            }
            Pick::ExportFile { suggested, format } => {
                let dialog = AsyncFileDialog::new().set_title(words.text("ask-pdf-file"));
                let extension = export::format(format).map_or("pdf", |format| format.extension());
                let kind = extension.to_uppercase();
                let dialog = dialog.add_filter(kind, &[extension]).set_file_name(suggested);
                (one(dialog.save_file()), true)
            }
        };
        // Built on the window's thread, as one system wants it; waited for on another.
        let photos = matches!(pick, Pick::Photos | Pick::Photo | Pick::PhotoFolder);
        let wait = move || {
            let asked = Instant::now();
            let picked = match pollster::block_on(asking) {
                Some(files) if photos => {
                    Picked::Files(files.iter().map(|file| file.path().to_owned()).collect())
                }
                Some(files) => match files.first() {
                    Some(file) => Picked::At { path: file.path().to_owned(), may_replace },
                    None => Picked::Nothing,
                },
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
