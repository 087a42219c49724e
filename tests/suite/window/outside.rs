//! What is round the program in its tests: dialogs that answer at once, programs that only note what
//! they were to open, long work that is as long as a test wants.

use lifestory::app::{Answer, FilePicker, Outside, Pick, Picked, RealWorks, Shower, Works};
use lifestory::copy::ReaderCopy;
use lifestory::export::{ExportError, ExportFormat, Exported};
use lifestory::store::disk::{Disk, RealDisk};
use lifestory::store::{Project, StoreError, World};
use lifestory::task::Progress;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for other threads before it gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Everything round one program.
#[derive(Clone, Default)]
pub struct Around {
    /// What the dialogs answer, in order; then nothing.
    pub answers: Arc<Mutex<VecDeque<Picked>>>,
    /// What was asked for.
    pub asked: Arc<Mutex<Vec<Pick>>>,
    /// What was to be opened in other programs.
    pub shown: Arc<Mutex<Vec<PathBuf>>>,
    /// Where settings are kept, if they are.
    pub settings: Option<PathBuf>,
    /// The disk, if not the real one.
    pub disk: Option<Arc<dyn Disk>>,
}

impl Around {
    /// The next dialog answers this.
    pub fn answer(&self, picked: Picked) {
        self.answers.lock().unwrap().push_back(picked);
    }

    /// The next dialog answers with this file.
    pub fn answer_with(&self, path: &Path) {
        self.answer(Picked::At { path: path.to_owned(), may_replace: true });
    }

    /// What the program is given, and a bell that rings when it wakes.
    pub fn outside(&self, works: impl Works + 'static) -> (Outside, Bell) {
        let (ring, bell) = channel();
        let ring: Mutex<Sender<()>> = Mutex::new(ring);
        let outside = Outside {
            picker: Box::new(self.clone()),
            shower: Arc::new(self.clone()),
            works: Arc::new(works),
            world: World { disk: self.disk.clone().unwrap_or_else(|| Arc::new(RealDisk)), ..World::real() },
            settings: self.settings.clone(),
            wake: Arc::new(move || {
                // The test is over and nobody listens.
                ring.lock().unwrap().send(()).ok();
            }),
        };
        (outside, Bell(bell))
    }
}

/// Rings when the program wakes its window.
pub struct Bell(Receiver<()>);

impl Bell {
    /// Does `again` at every ring, and now and then for what goes by the clock, until it is true.
    #[track_caller]
    pub fn until(&self, what: &str, mut again: impl FnMut() -> bool) {
        let begun = Instant::now();
        while !again() {
            assert!(begun.elapsed() < PATIENCE, "it never came: {what}");
            self.0.recv_timeout(Duration::from_millis(50)).ok();
        }
    }
}

impl FilePicker for Around {
    fn pick(&self, pick: &Pick, answer: Answer) {
        self.asked.lock().unwrap().push(pick.clone());
        answer(self.answers.lock().unwrap().pop_front().unwrap_or(Picked::Nothing));
    }
}

impl Shower for Around {
    fn open(&self, path: &Path) -> bool {
        self.shown.lock().unwrap().push(path.to_owned());
        true
    }
}

/// Long work that goes on until it is stopped, one page after the other.
pub struct Endless;

impl Works for Endless {
    fn export(
        &self,
        _: &'static dyn ExportFormat,
        _: &World,
        _: &ReaderCopy,
        _: &Project,
        _: &Path,
        progress: &Progress,
    ) -> Result<Exported, ExportError> {
        progress.report(7, 24);
        while !progress.is_cancelled() {
            std::thread::yield_now();
        }
        progress.check()?;
        Err(ExportError::NoSuchPage)
    }

    fn make_sample(&self, world: &World, folder: &Path, progress: &Progress) -> Result<(), StoreError> {
        RealWorks.make_sample(world, folder, progress)
    }
}
