//! The real program in a real window, on a display that nobody sees.

use image::RgbImage;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The display, and the window on it.
pub const SCREEN: (u32, u32) = (1280, 800);

/// A display, and at most one program on it.
pub struct Display {
    server: Child,
    name: String,
    program: Option<Child>,
    window: String,
    /// Where the program keeps its settings and books, and nobody else's.
    home: tempfile::TempDir,
    /// The bus on which a screen reader hears of the window.
    session: String,
}

impl Display {
    /// A display with nothing on it.
    pub fn empty() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-screen", "0", &format!("{}x{}x24", SCREEN.0, SCREEN.1)])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb can be run");
        let mut number = String::new();
        let out = server.stdout.take().expect("Xvfb says its number");
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        let home = tempfile::tempdir().expect("a folder for settings");
        let name = format!(":{}", number.trim());
        // No dialogs of a desktop: the window asks by itself.
        let session = "unix:path=/nonexistent".to_owned();
        Self { server, name, program: None, window: String::new(), home, session }
    }

    /// From now on programs are started on this bus.
    pub fn join(&mut self, session: &str) {
        session.clone_into(&mut self.session);
    }

    /// Starts the program on a book, or without one.
    pub fn start(&mut self, book: Option<&Path>) {
        let program = Command::new(env!("CARGO_BIN_EXE_lifestory"))
            .args(book)
            .env("DISPLAY", &self.name)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.session)
            // No scale from outside.
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.home.path().join("settings"))
            .env_remove("XDG_DOCUMENTS_DIR")
            .env_remove("WAYLAND_DISPLAY")
            .spawn();
        self.program = Some(program.expect("the program can be run"));
    }

    /// Waits for the window of a book whose title matches, and gives it the whole display and the keys.
    /// Letters beyond ASCII are for a dot to match: not every locale knows them.
    pub fn fill(&mut self, title: &str) {
        self.window = self.tool(&["search", "--sync", "--onlyvisible", "--name", title]);
        let (width, height) = (SCREEN.0.to_string(), SCREEN.1.to_string());
        self.tool(&["windowmove", &self.window, "0", "0", "windowsize", &self.window, &width, &height]);
        self.tool(&["windowfocus", "--sync", &self.window]);
    }

    /// The program, which has been started.
    pub fn program(&mut self) -> &mut Child {
        self.program.as_mut().expect("it was started")
    }

    /// Runs xdotool on the display; the first line that it says.
    pub fn tool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.name).output();
        let output = output.expect("xdotool can be run");
        String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned()
    }

    /// Presses a key.
    pub fn key(&self, key: &str) {
        self.tool(&["key", "--clearmodifiers", key]);
    }

    /// Types letters that are on a British keyboard.
    pub fn type_latin(&self, words: &str) {
        self.tool(&["type", "--clearmodifiers", "--delay", "20", words]);
    }

    /// The keyboard has this layout now: `gb`, `ara`.
    pub fn lay_out_keys(&self, layout: &str) {
        let status = Command::new("setxkbmap").args(["-display", &self.name, "-layout", layout]).status();
        assert!(status.expect("setxkbmap can be run").success());
    }

    /// Presses the mouse once here.
    pub fn click(&self, x: i32, y: i32) {
        self.tool(&["mousemove", "--sync", &x.to_string(), &y.to_string(), "click", "1"]);
    }

    /// Drags a file out of the window of another program, and drops it in the midst of the display once
    /// the program says there what dropping will do.
    pub fn drag_in(&self, file: &Path) {
        /// In the midst of the place, above what the pointer carries.
        const SAID: [u32; 4] = [560, 435, 120, 30];
        const PATIENCE: Duration = Duration::from_secs(30);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign/support/drag_source.py");
        let mut source = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(file)
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the other program can be run");
        let out = source.stdout.take().expect("it says that it is there");
        BufReader::new(out).read_line(&mut String::new()).expect("it is there");
        self.tool(&["mousemove", "--sync", "30", "20", "mousedown", "1"]);
        let before = self.seen(SAID);
        // A drag begins once the pointer has gone a little way.
        self.tool(&["mousemove", "--sync", "60", "60"]);
        let (mut x, y) = (700, 500);
        let begun = Instant::now();
        while self.seen(SAID) == before {
            assert!(begun.elapsed() < PATIENCE, "nothing is said of what is dragged");
            // To and fro, for a pointer that rests tells nothing.
            x ^= 1;
            self.tool(&["mousemove", &x.to_string(), &y.to_string()]);
        }
        self.tool(&["mouseup", "1"]);
        assert!(source.wait().expect("it ends when the drag has").success());
    }

    /// Another program has these words on the clipboard.
    pub fn copy(&self, words: &str) {
        let mut program = Command::new("xclip")
            .args(["-selection", "clipboard"])
            .env("DISPLAY", &self.name)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("xclip can be run");
        let mut stdin = program.stdin.take().expect("it takes words");
        stdin.write_all(words.as_bytes()).expect("it takes words");
        drop(stdin);
        // It goes on by itself, with the words, until the display ends.
        program.wait().expect("it took them");
    }

    /// The name of the display.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is on the display in a part of it: from the left, from the top, across, down.
    pub fn seen(&self, [left, top, width, height]: [u32; 4]) -> RgbImage {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = folder.path().join("screen.png");
        let status = Command::new("import")
            .args(["-window", "root", "-crop", &format!("{width}x{height}+{left}+{top}"), "+repage"])
            .arg(&file)
            .env("DISPLAY", &self.name)
            .status();
        assert!(status.expect("import can be run").success());
        image::open(&file).expect("a picture of the screen").to_rgb8()
    }

    /// All that is on the display.
    pub fn all_seen(&self) -> RgbImage {
        self.seen([0, 0, SCREEN.0, SCREEN.1])
    }

    /// Processor time that the program has taken so far.
    pub fn processor_time(&mut self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.program().id())).expect("it runs");
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let fields: Vec<u64> = after_name.split_whitespace().filter_map(|field| field.parse().ok()).collect();
        // State is no number: user and system time are the 11th and 12th of the numbers, in 1/100 s.
        Duration::from_millis(10 * (fields[10] + fields[11]))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in self.program.iter_mut().chain([&mut self.server]) {
            child.kill().ok();
            child.wait().ok();
        }
    }
}
