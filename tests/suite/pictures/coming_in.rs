//! Photos on their way into a book: from files and folders as they are found on people's computers.

use super::made::photo;
use lifestory::store::{Project, World};
use std::path::{Path, PathBuf};

/// A book in a folder, and a folder of what is to come in.
pub(super) struct Table {
    base: tempfile::TempDir,
}

/// What the program said, and its exit code.
pub(super) struct Answer {
    pub(super) code: u8,
    pub(super) said: String,
    pub(super) warned: String,
}

/// Runs the program as from a terminal.
pub(super) fn lifestory(arguments: &[&Path]) -> Answer {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("lifestory".into()).chain(arguments.iter().map(|a| a.as_os_str().into()));
    let code = lifestory::cli::run(arguments, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Answer { code, said: text(out), warned: text(err) }
}

impl Table {
    pub(super) fn laid() -> Self {
        let table = Self { base: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir(table.photos()).expect("a folder");
        let made = lifestory(&["new".as_ref(), &table.book()]);
        assert_eq!(made.code, 0, "{}", made.warned);
        table
    }

    pub(super) fn book(&self) -> PathBuf {
        self.base.path().join("book")
    }

    pub(super) fn photos(&self) -> PathBuf {
        self.base.path().join("photos")
    }

    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.photos().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, bytes).expect("it can be written");
        path
    }

    pub(super) fn import(&self, paths: &[&Path]) -> Answer {
        let book = self.book();
        let mut arguments: Vec<&Path> = vec!["import".as_ref(), &book];
        arguments.extend(paths);
        lifestory(&arguments)
    }

    pub(super) fn opened(&self) -> lifestory::store::Opened {
        Project::look(&self.book(), &World::real()).expect("it is a book")
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_is_refused_and_not_waited_for() {
    let table = Table::laid();
    table.put("a.png", &photo("cup.png"));
    let pipe = table.photos().join("pipe.jpg");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
    std::os::unix::fs::symlink("/dev/zero", table.photos().join("zero.jpg")).expect("a link can be made");
    let (done, waiting) = std::sync::mpsc::channel();
    std::thread::spawn(move || done.send((table.import(&[&table.photos()]), table)));
    let (answer, table) =
        waiting.recv_timeout(std::time::Duration::from_secs(60)).expect("nothing is waited for");
    assert_eq!(answer.code, 3, "{}", answer.warned);
    for name in ["pipe.jpg", "zero.jpg"] {
        let line = answer.warned.lines().find(|line| line.contains(name)).expect("it is named");
        assert!(line.contains("not a file"), "{line}");
    }
    assert_eq!(table.opened().book.photos().len(), 1, "the rest came in");
}

#[test]
fn a_mistyped_path_is_named_and_said_not_to_be_there() {
    let table = Table::laid();
    let answer = table.import(&[&table.photos().join("granny.jpg")]);
    assert_eq!(answer.code, 3);
    assert_eq!(answer.warned, "granny.jpg was left out. There is no file of that name there.\n");
    assert!(table.opened().book.photos().is_empty());
}
