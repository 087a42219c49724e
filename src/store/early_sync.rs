//! Large files go to the disk while they are still being written, so that the end need not wait for
//! all of it. Knows nothing of what is written.

use super::disk::Fill;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::mpsc::{Sender, channel};
use std::thread::{Builder, Scope, ScopedJoinHandle, scope};

/// So many bytes are on their way before the disk is asked to take them.
const STEP: usize = 32 << 20;

/// Lets `fill` write the file, and returns when all of it is on the disk.
pub(super) fn write_and_sync(file: &File, fill: &mut Fill<'_>) -> io::Result<()> {
    scope(|scope| {
        let mut early = EarlySync { file, scope, syncing: None, since: 0 };
        let mut buffered = BufWriter::with_capacity(1 << 16, &mut early);
        fill(&mut buffered)?;
        buffered.flush()?;
        drop(buffered);
        early.end()
    })?;
    // Before the file is closed: what closing reports, nobody hears.
    file.sync_all()
}

struct EarlySync<'scope, 'env> {
    file: &'env File,
    scope: &'scope Scope<'scope, 'env>,
    /// Who asks the disk, once there is enough to ask for.
    syncing: Option<(Sender<()>, ScopedJoinHandle<'scope, io::Result<()>>)>,
    since: usize,
}

impl EarlySync<'_, '_> {
    fn nudge(&mut self) {
        self.since = 0;
        if self.syncing.is_none() {
            let (nudge, nudged) = channel();
            let file = self.file;
            let sync = move || nudged.iter().try_for_each(|()| file.sync_data());
            // With no thread to be had, the end waits for all of it.
            let thread = Builder::new().name("sync".into()).spawn_scoped(self.scope, sync);
            self.syncing = thread.ok().map(|thread| (nudge, thread));
        }
        if let Some((nudge, _)) = &self.syncing {
            // Nobody there: the disk has refused, which is heard at the end.
            nudge.send(()).ok();
        }
    }

    /// What the disk said so far. It says a fault once, and only to who asked.
    fn end(self) -> io::Result<()> {
        let Some((nudge, thread)) = self.syncing else { return Ok(()) };
        drop(nudge);
        thread.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
    }
}

impl Write for EarlySync<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = (&mut &*self.file).write(bytes)?;
        self.since += written;
        if self.since >= STEP {
            self.nudge();
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_larger_than_several_steps_is_all_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let part: Vec<u8> = (0..=u8::MAX).cycle().take(STEP / 4 + 7).collect();
        let file = File::create_new(&path).unwrap();
        write_and_sync(&file, &mut |out| (0..10).try_for_each(|_| out.write_all(&part))).unwrap();
        let read = std::fs::read(&path).unwrap();
        assert!(read.len() == 10 * part.len() && read.chunks(part.len()).all(|chunk| chunk == part));
    }

    #[test]
    fn what_stops_the_writing_is_said_though_part_was_on_its_way() {
        let folder = tempfile::tempdir().unwrap();
        let file = File::create_new(folder.path().join("large")).unwrap();
        let stopped = write_and_sync(&file, &mut |out| {
            out.write_all(&vec![1; 2 * STEP])?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(stopped.unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
