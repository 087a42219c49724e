//! A disk that answers nothing for a while: the window goes on, and asks it nothing itself.

use super::Desk;
use super::outside::Around;
use egui::{Key, Modifiers};
use lifestory::app::{Action, NewThing, PagesAction, Place, RealWorks, SaveState};
use lifestory::store::disk::{Disk, Entry, Fill, Kind, Lock, RealDisk};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{ThreadId, current};

/// The real disk, which answers nobody while it is stalled.
struct StallingDisk {
    window: ThreadId,
    stalled: Mutex<bool>,
    goes_on: Condvar,
    /// What was asked by the window itself.
    asked_by_window: Mutex<Vec<&'static str>>,
    /// How many wait for an answer.
    waiting: Mutex<usize>,
}

impl StallingDisk {
    /// Of the window of this thread.
    fn new() -> Arc<Self> {
        Arc::new(Self {
            window: current().id(),
            stalled: Mutex::default(),
            goes_on: Condvar::new(),
            asked_by_window: Mutex::default(),
            waiting: Mutex::default(),
        })
    }

    fn set_stalled(&self, stalled: bool) {
        *self.stalled.lock().unwrap() = stalled;
        self.goes_on.notify_all();
    }

    fn is_waited_for(&self) -> bool {
        *self.waiting.lock().unwrap() > 0
    }

    fn real(&self, what: &'static str) -> RealDisk {
        if current().id() == self.window {
            // It would wait for itself.
            self.asked_by_window.lock().unwrap().push(what);
            return RealDisk;
        }
        *self.waiting.lock().unwrap() += 1;
        drop(self.goes_on.wait_while(self.stalled.lock().unwrap(), |stalled| *stalled).unwrap());
        *self.waiting.lock().unwrap() -= 1;
        RealDisk
    }
}

impl Disk for StallingDisk {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        self.real("write").write_new(path, fill)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.real("rename").rename(from, to)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.real("sync").sync_folder(path)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.real("create a folder").create_folder(path)
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.real("remove").remove_file(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.real("remove a folder").remove_folder(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.real("read").read(path, limit)
    }
    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)> {
        self.real("stat").stat(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        self.real("list").list(path)
    }
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.real("real path").real_path(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Lock> {
        self.real("lock").lock(path)
    }
    fn is_passing(&self, error: &io::Error) -> bool {
        RealDisk.is_passing(error)
    }
}

fn with_stalling_disk() -> (Desk, Arc<StallingDisk>) {
    let disk = StallingDisk::new();
    let settings = tempfile::NamedTempFile::new().expect("a file").into_temp_path().to_path_buf();
    let around = Around { disk: Some(disk.clone()), settings: Some(settings), ..Around::default() };
    let mut desk = Desk::with([1280.0, 800.0], RealWorks, around);
    super::book::make_book(&desk.book);
    desk.open();
    // Before there is a window, the settings may be read.
    disk.asked_by_window.lock().unwrap().clear();
    (desk, disk)
}

#[test]
fn while_the_disk_answers_nothing_one_types_turns_pages_and_goes_everywhere() {
    let (mut desk, disk) = with_stalling_disk();
    disk.set_stalled(true);
    desk.ask(Action::Pages(PagesAction::Add(NewThing::Words)));
    for letter in ["N", "a", "n"] {
        desk.harness.event(egui::Event::Text(letter.into()));
        desk.harness.run_ok();
    }
    desk.key(Modifiers::NONE, Key::Escape);
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until("it is being saved", |_| disk.is_waited_for());
    for place in Place::ALL {
        desk.ask(Action::Show(*place));
    }
    desk.ask(Action::Show(Place::Pages));
    desk.ask(Action::NextPage);
    desk.ask(Action::Undo);
    desk.ask(Action::Redo);
    desk.until("the page is painted", |window| {
        window.state().book().is_some_and(|book| book.pages().desk_is_settled())
    });
    let saved = |window: &lifestory::ui::Window| {
        window.state().book().is_some_and(|book| matches!(book.save_state(), SaveState::Saved(_)))
    };
    assert!(!saved(desk.harness.state()), "nothing says that it is saved");
    disk.set_stalled(false);
    desk.until("it is saved", saved);
    assert_eq!(*disk.asked_by_window.lock().unwrap(), [""; 0], "asked by the window itself");
}

#[test]
fn the_window_asks_the_disk_nothing_itself_whatever_is_done() {
    let (mut desk, disk) = with_stalling_disk();
    let stays = |action: &&Action| !matches!(action, Action::Quit | Action::CloseBook);
    for action in Action::listed().filter(stays) {
        let said = format!("{action:?}");
        desk.ask(action.clone());
        desk.key(Modifiers::NONE, Key::Escape);
        let asked = std::mem::take(&mut *disk.asked_by_window.lock().unwrap());
        assert_eq!(asked, [""; 0], "asked by the window itself at {said}");
    }
    desk.ask(Action::CloseBook);
    desk.until("the start is shown", |window| window.state().book().is_none());
    assert_eq!(*disk.asked_by_window.lock().unwrap(), [""; 0], "asked by the window itself at closing");
}
