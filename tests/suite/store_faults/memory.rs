//! A disk in memory that remembers every call, so that it can be asked what a loss of power at any
//! moment may have left; and, on request, a careless one that neither syncs nor renames.

use lifestory::store::disk::{Disk, Entry, Fill, Kind, Lock};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A file's number, whatever its names.
type Inode = usize;

/// One thing that happened, of which a loss of power may undo the newest.
#[derive(Clone, Debug)]
enum Op {
    Name {
        path: PathBuf,
        inode: Inode,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
        inode: Inode,
    },
    Unname {
        path: PathBuf,
    },
    Folder {
        path: PathBuf,
    },
    Unfolder {
        path: PathBuf,
    },
    Truncate {
        inode: Inode,
    },
    Append {
        inode: Inode,
        bytes: Vec<u8>,
    },
    SyncFile {
        inode: Inode,
    },
    SyncFolder {
        path: PathBuf,
    },
    /// The program said to somebody that this is safe.
    Promise(String),
}

/// How a disk (or who writes through it) is careless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// Not at all.
    Full,
    /// Files and folders are not synced.
    NoSync,
    /// Folders are not synced.
    NoFolderSync,
    /// Files are written over where they stand.
    InPlace,
}

#[derive(Clone, Debug, Default)]
struct State {
    folders: BTreeSet<PathBuf>,
    names: BTreeMap<PathBuf, Inode>,
    data: BTreeMap<Inode, Vec<u8>>,
}

#[derive(Default)]
struct Inner {
    state: State,
    /// As it was when the log began.
    base: State,
    log: Vec<Op>,
    next: Inode,
    locks: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// The disk. Its root is `/`.
pub(crate) struct MemoryDisk {
    inner: Mutex<Inner>,
    care: Care,
    /// Whether a lock asked for by one is seen by another.
    locks_work: bool,
}

/// What a folder tree holds, by path.
pub(crate) type Tree = BTreeMap<PathBuf, Vec<u8>>;

fn not_found() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl MemoryDisk {
    pub(crate) fn new() -> Self {
        Self::with(Care::Full)
    }

    pub(crate) fn with(care: Care) -> Self {
        let disk = Self { inner: Mutex::default(), care, locks_work: true };
        let mut inner = disk.inner.lock().unwrap();
        inner.state.folders.insert("/".into());
        inner.base = inner.state.clone();
        drop(inner);
        disk
    }

    /// One whose locks nobody else sees, as in a synced folder.
    pub(crate) fn without_locks() -> Self {
        Self { locks_work: false, ..Self::new() }
    }

    /// From now on the log counts: all before is safe.
    pub(crate) fn settle(&self) {
        let mut inner = self.inner.lock().unwrap();
        inner.base = inner.state.clone();
        inner.log.clear();
    }

    /// Notes that the program promised something at this moment.
    pub(crate) fn promise(&self, what: impl Into<String>) {
        self.inner.lock().unwrap().log.push(Op::Promise(what.into()));
    }

    /// All files.
    pub(crate) fn tree(&self) -> Tree {
        self.inner.lock().unwrap().state.tree()
    }

    /// Changes a file from outside.
    pub(crate) fn poke(&self, path: &str, bytes: &[u8]) {
        let mut inner = self.inner.lock().unwrap();
        let inode = inner.next;
        inner.next += 1;
        inner.state.folders.extend(Path::new(path).ancestors().skip(1).map(PathBuf::from));
        inner.state.names.insert(path.into(), inode);
        inner.state.data.insert(inode, bytes.to_vec());
    }

    /// Removes a file from outside.
    pub(crate) fn take_away(&self, path: &str) {
        self.inner.lock().unwrap().state.names.remove(Path::new(path));
    }

    /// A copy, as a crash of the program alone leaves it: all files as they are, no lock held.
    pub(crate) fn after_kill(&self) -> Self {
        Self::of(self.inner.lock().unwrap().state.clone())
    }

    fn of(state: State) -> Self {
        let disk = Self::new();
        {
            let mut inner = disk.inner.lock().unwrap();
            inner.next = state.data.keys().max().map_or(0, |n| n + 1);
            inner.base = state.clone();
            inner.state = state;
        }
        disk
    }

    /// Every state that a loss of power at any moment may leave, each once, with what was promised
    /// by then. `weak`: any of the names not yet synced may be missing; else the newest are.
    pub(crate) fn after_power_loss(&self, weak: bool) -> Vec<(MemoryDisk, Vec<String>)> {
        let inner = self.inner.lock().unwrap();
        let mut seen = BTreeSet::new();
        let mut states = Vec::new();
        for moment in 0..=inner.log.len() {
            let log = &inner.log[..moment];
            let promised: Vec<String> = log
                .iter()
                .filter_map(|op| if let Op::Promise(what) = op { Some(what.clone()) } else { None })
                .collect();
            for state in crash_states(&inner.base, log, weak) {
                if seen.insert((state.tree(), promised.len())) {
                    states.push((Self::of(state), promised.clone()));
                }
            }
        }
        states
    }
}

/// The folder that has to be synced for the name to be safe; none for what is no name.
fn folder_of(op: &Op) -> Option<&Path> {
    match op {
        Op::Name { path, .. } | Op::Unname { path } | Op::Folder { path } | Op::Unfolder { path } => {
            path.parent()
        }
        Op::Rename { to, .. } => to.parent(),
        _ => None,
    }
}

fn crash_states(base: &State, log: &[Op], weak: bool) -> Vec<State> {
    let synced_later = |at: usize, folder: &Path| {
        log[at..].iter().any(|op| matches!(op, Op::SyncFolder { path } if path == folder))
    };
    let pending: Vec<usize> = (0..log.len())
        .filter(|at| folder_of(&log[*at]).is_some_and(|folder| !synced_later(*at, folder)))
        .collect();
    let choices: Vec<BTreeSet<usize>> = if weak {
        assert!(pending.len() <= 12, "{} names wait to be synced", pending.len());
        (0..1_usize << pending.len())
            .map(|bits| {
                pending.iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1).map(|(_, at)| *at).collect()
            })
            .collect()
    } else {
        (0..=pending.len()).map(|count| pending[..count].iter().copied().collect()).collect()
    };
    let mut states = Vec::new();
    for chosen in choices {
        let lost: BTreeSet<usize> = pending.iter().copied().filter(|at| !chosen.contains(at)).collect();
        states.extend(with_names(base, log, &lost));
    }
    states
}

/// The states with these names lost: one for each way in which file contents not yet synced may be.
fn with_names(base: &State, log: &[Op], lost: &BTreeSet<usize>) -> Vec<State> {
    let mut state = base.clone();
    let mut unsynced: BTreeMap<Inode, Vec<&Op>> = BTreeMap::new();
    for (at, op) in log.iter().enumerate() {
        match op {
            Op::Truncate { inode } | Op::Append { inode, .. } => {
                state.data.entry(*inode).or_default();
                unsynced.entry(*inode).or_default().push(op);
            }
            Op::SyncFile { inode } => {
                for op in unsynced.remove(inode).unwrap_or_default() {
                    state.write(op);
                }
            }
            _ if lost.contains(&at) => {}
            op => state.name(op),
        }
    }
    state.drop_orphans();
    let reachable: BTreeSet<Inode> = state.names.values().copied().collect();
    let mut states = vec![state];
    for (inode, ops) in unsynced {
        if !reachable.contains(&inode) {
            continue;
        }
        let mut next = Vec::new();
        for state in states {
            for count in 0..=ops.len() {
                let mut written = state.clone();
                ops[..count].iter().for_each(|op| written.write(op));
                if let Some(Op::Append { inode, bytes }) = ops[..count].last() {
                    let whole = written.data[inode].clone();
                    let mut half = written.clone();
                    half.data.insert(*inode, whole[..whole.len() - bytes.len() / 2].to_vec());
                    next.push(half);
                    // The length is known and the bytes are not: the classic file of zeros.
                    let mut zeros = written.clone();
                    zeros.data.insert(*inode, vec![0; whole.len()]);
                    next.push(zeros);
                }
                next.push(written);
            }
        }
        states = next;
    }
    states
}

impl State {
    fn tree(&self) -> Tree {
        self.names.iter().map(|(path, inode)| (path.clone(), self.data[inode].clone())).collect()
    }

    fn write(&mut self, op: &Op) {
        match op {
            Op::Truncate { inode } => drop(self.data.insert(*inode, Vec::new())),
            Op::Append { inode, bytes } => self.data.entry(*inode).or_default().extend(bytes),
            _ => {}
        }
    }

    fn name(&mut self, op: &Op) {
        match op {
            Op::Name { path, inode } => {
                self.data.entry(*inode).or_default();
                self.names.insert(path.clone(), *inode);
            }
            Op::Rename { from, to, inode } => {
                if self.names.get(from) == Some(inode) {
                    self.names.remove(from);
                }
                self.data.entry(*inode).or_default();
                self.names.insert(to.clone(), *inode);
            }
            Op::Unname { path } => drop(self.names.remove(path)),
            Op::Folder { path } => drop(self.folders.insert(path.clone())),
            Op::Unfolder { path } => drop(self.folders.remove(path)),
            _ => {}
        }
    }

    /// What stands in a folder that is not there is not there either.
    fn drop_orphans(&mut self) {
        loop {
            let before = (self.folders.len(), self.names.len());
            let folders = self.folders.clone();
            let is_there = |path: &PathBuf| path.parent().is_none_or(|parent| folders.contains(parent));
            self.folders.retain(&is_there);
            self.names.retain(|path, _| is_there(path));
            if before == (self.folders.len(), self.names.len()) {
                return;
            }
        }
    }
}

impl Inner {
    fn does(&mut self, op: Op) {
        match &op {
            Op::Truncate { .. } | Op::Append { .. } => self.state.write(&op),
            op => self.state.name(op),
        }
        self.log.push(op);
    }

    fn has_parent(&self, path: &Path) -> io::Result<()> {
        let there = path.parent().is_some_and(|parent| self.state.folders.contains(parent));
        if there { Ok(()) } else { Err(not_found()) }
    }

    fn is_taken(&self, path: &Path) -> bool {
        self.state.names.contains_key(path) || self.state.folders.contains(path)
    }
}

impl Disk for MemoryDisk {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let inode = {
            let mut inner = self.inner.lock().unwrap();
            inner.has_parent(path)?;
            if inner.is_taken(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            let inode = inner.next;
            inner.next += 1;
            inner.does(Op::Name { path: path.to_owned(), inode });
            inode
        };
        fill(&mut Writer { disk: self, inode })?;
        if self.care != Care::NoSync {
            self.inner.lock().unwrap().does(Op::SyncFile { inode });
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap();
        let inode = *inner.state.names.get(from).ok_or_else(not_found)?;
        inner.has_parent(to)?;
        if inner.state.folders.contains(to) {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if self.care == Care::InPlace
            && let Some(old) = inner.state.names.get(to).copied()
        {
            let bytes = inner.state.data[&inode].clone();
            inner.does(Op::Truncate { inode: old });
            inner.does(Op::Append { inode: old, bytes });
            inner.does(Op::SyncFile { inode: old });
            inner.does(Op::Unname { path: from.to_owned() });
            return Ok(());
        }
        inner.does(Op::Rename { from: from.to_owned(), to: to.to_owned(), inode });
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap();
        if !inner.state.folders.contains(path) {
            return Err(not_found());
        }
        if !matches!(self.care, Care::NoSync | Care::NoFolderSync) {
            inner.log.push(Op::SyncFolder { path: path.to_owned() });
        }
        Ok(())
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap();
        inner.has_parent(path)?;
        if inner.is_taken(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        inner.does(Op::Folder { path: path.to_owned() });
        Ok(())
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap();
        if !inner.state.names.contains_key(path) {
            return Err(not_found());
        }
        inner.does(Op::Unname { path: path.to_owned() });
        Ok(())
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap();
        if !inner.state.folders.contains(path) {
            return Err(not_found());
        }
        let state = &inner.state;
        let inside = |other: &PathBuf| other.parent() == Some(path);
        if state.names.keys().any(inside) || state.folders.iter().any(inside) {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        inner.does(Op::Unfolder { path: path.to_owned() });
        Ok(())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let inner = self.inner.lock().unwrap();
        let inode = inner.state.names.get(path).ok_or_else(not_found)?;
        let bytes = inner.state.data[inode].clone();
        if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)> {
        let inner = self.inner.lock().unwrap();
        if inner.state.folders.contains(path) {
            return Ok((Kind::Folder, 0));
        }
        let inode = inner.state.names.get(path).ok_or_else(not_found)?;
        Ok((Kind::File, inner.state.data[inode].len() as u64))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        let inner = self.inner.lock().unwrap();
        if !inner.state.folders.contains(path) {
            return Err(not_found());
        }
        let named = |kind: Kind| {
            move |path: &PathBuf| Entry { name: path.file_name().unwrap().to_str().unwrap().to_owned(), kind }
        };
        let inside = |other: &&PathBuf| other.parent() == Some(path);
        let mut entries: Vec<Entry> =
            inner.state.names.keys().filter(inside).map(named(Kind::File)).collect();
        entries.extend(inner.state.folders.iter().filter(inside).map(named(Kind::Folder)));
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        // It has no links.
        self.stat(path).map(|_| path.to_owned())
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        let mut inner = self.inner.lock().unwrap();
        inner.has_parent(path)?;
        if !inner.state.names.contains_key(path) {
            let inode = inner.next;
            inner.next += 1;
            inner.does(Op::Name { path: path.to_owned(), inode });
        }
        if !self.locks_work {
            return Ok(Lock::Unsupported);
        }
        let locks = Arc::clone(&inner.locks);
        if !locks.lock().unwrap().insert(path.to_owned()) {
            return Ok(Lock::Taken);
        }
        Ok(Lock::Ours(Box::new(Held { locks, path: path.to_owned() })))
    }

    fn is_passing(&self, _: &io::Error) -> bool {
        false
    }
}

struct Held {
    locks: Arc<Mutex<BTreeSet<PathBuf>>>,
    path: PathBuf,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.locks.lock().unwrap().remove(&self.path);
    }
}

struct Writer<'a> {
    disk: &'a MemoryDisk,
    inode: Inode,
}

impl io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.inner.lock().unwrap().does(Op::Append { inode: self.inode, bytes: bytes.to_vec() });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
