//! A disk that does what another does until, at one chosen call or from it on, something is wrong;
//! and a disk that lets somebody else act just before a chosen call.

use lifestory::store::disk::{Disk, Entry, Fill, Lock};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What is wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It fails with this; of what was to be written, half may be.
    Fails(io::ErrorKind),
    /// A rename says it happened and did not.
    Lies,
    /// What is written is stored with a bit turned.
    Garbles,
    /// A rename is refused as another program holds the file.
    Held,
}

#[derive(Clone, Copy, Debug)]
struct Plan {
    fault: Fault,
    /// The number of the first call that goes wrong, from 1; counted over those the fault concerns.
    from: u64,
    /// How many go wrong.
    count: u64,
}

#[derive(Default)]
struct Faults {
    plan: Option<Plan>,
    calls: u64,
    fired: bool,
}

type Guest = Box<dyn FnMut() + Send>;

/// The disk.
pub(crate) struct FaultyDisk {
    inner: Arc<dyn Disk>,
    faults: Mutex<Faults>,
    /// Who acts just before the call of this number.
    guest: Mutex<Option<(u64, Guest)>>,
}

impl FaultyDisk {
    pub(crate) fn over(inner: Arc<dyn Disk>) -> Arc<Self> {
        Arc::new(Self { inner, faults: Mutex::default(), guest: Mutex::default() })
    }

    /// From the `from`th call counted from now (1 is the next), `count` calls go wrong.
    pub(crate) fn arm(&self, fault: Fault, from: u64, count: u64) {
        *self.faults.lock().unwrap() =
            Faults { plan: Some(Plan { fault, from, count }), ..Faults::default() };
    }

    /// All is well again.
    pub(crate) fn disarm(&self) {
        self.faults.lock().unwrap().plan = None;
    }

    /// Whether anything went wrong since it was armed.
    pub(crate) fn fired(&self) -> bool {
        self.faults.lock().unwrap().fired
    }

    /// Lets somebody act just before the `at`th call from now.
    pub(crate) fn invite(&self, at: u64, guest: impl FnMut() + Send + 'static) {
        *self.guest.lock().unwrap() = Some((at, Box::new(guest)));
    }

    /// Whether the one invited had not come yet; he does not come any more.
    pub(crate) fn disinvite(&self) -> bool {
        self.guest.lock().unwrap().take().is_some()
    }

    /// Counts a call; what is wrong with it.
    fn call(&self, concerned: impl Fn(Fault) -> bool) -> Option<Fault> {
        let guest = {
            let mut guest = self.guest.lock().unwrap();
            match guest.take() {
                Some((1, act)) => Some(act),
                Some((at, act)) => {
                    *guest = Some((at - 1, act));
                    None
                }
                None => None,
            }
        };
        if let Some(mut act) = guest {
            act();
        }
        let mut faults = self.faults.lock().unwrap();
        let plan = faults.plan.filter(|plan| concerned(plan.fault))?;
        faults.calls += 1;
        let wrong = faults.calls >= plan.from && faults.calls - plan.from < plan.count;
        faults.fired |= wrong;
        wrong.then_some(plan.fault)
    }

    fn may_fail(&self) -> io::Result<()> {
        match self.call(|fault| matches!(fault, Fault::Fails(_))) {
            Some(Fault::Fails(kind)) => Err(kind.into()),
            _ => Ok(()),
        }
    }
}

/// What a held file answers.
const HELD: io::ErrorKind = io::ErrorKind::ResourceBusy;

impl Disk for FaultyDisk {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        self.may_fail()?;
        self.inner.write_new(path, &mut |file| {
            fill(&mut Writer { disk: self, file })?;
            // The sync.
            self.may_fail()
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        match self.call(|fault| fault != Fault::Garbles) {
            Some(Fault::Fails(kind)) => Err(kind.into()),
            Some(Fault::Held) => Err(HELD.into()),
            Some(Fault::Lies) => Ok(()),
            _ => self.inner.rename(from, to),
        }
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.may_fail()?;
        self.inner.sync_folder(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.may_fail()?;
        self.inner.create_folder(path)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.may_fail()?;
        self.inner.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.may_fail()?;
        self.inner.remove_folder(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.may_fail()?;
        self.inner.read(path, limit)
    }

    fn stat(&self, path: &Path) -> io::Result<(lifestory::store::disk::Kind, u64)> {
        self.may_fail()?;
        self.inner.stat(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        self.may_fail()?;
        self.inner.list(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.may_fail()?;
        self.inner.real_path(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        self.may_fail()?;
        self.inner.lock(path)
    }

    fn is_passing(&self, error: &io::Error) -> bool {
        error.kind() == HELD
    }
}

struct Writer<'a> {
    disk: &'a FaultyDisk,
    file: &'a mut dyn io::Write,
}

impl io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.disk.call(|fault| matches!(fault, Fault::Fails(_) | Fault::Garbles)) {
            Some(Fault::Fails(kind)) => {
                self.file.write_all(&bytes[..bytes.len() / 2])?;
                Err(kind.into())
            }
            Some(Fault::Garbles) => {
                let mut garbled = bytes.to_vec();
                if let Some(byte) = garbled.last_mut() {
                    *byte ^= 1;
                }
                self.file.write_all(&garbled)?;
                Ok(bytes.len())
            }
            _ => self.file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A disk that may only be read: every change fails with this kind.
pub(crate) struct ReadOnly(pub Arc<dyn Disk>, pub io::ErrorKind);

impl Disk for ReadOnly {
    fn write_new(&self, _: &Path, _: &mut Fill<'_>) -> io::Result<()> {
        Err(self.1.into())
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(self.1.into())
    }
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Err(self.1.into())
    }
    fn create_folder(&self, _: &Path) -> io::Result<()> {
        Err(self.1.into())
    }
    fn remove_file(&self, _: &Path) -> io::Result<()> {
        Err(self.1.into())
    }
    fn remove_folder(&self, _: &Path) -> io::Result<()> {
        Err(self.1.into())
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.0.read(path, limit)
    }
    fn stat(&self, path: &Path) -> io::Result<(lifestory::store::disk::Kind, u64)> {
        self.0.stat(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        self.0.list(path)
    }
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.real_path(path)
    }
    fn lock(&self, _: &Path) -> io::Result<Lock> {
        Err(self.1.into())
    }
    fn is_passing(&self, _: &io::Error) -> bool {
        false
    }
}
