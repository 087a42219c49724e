//! The real program in a real window, on a display that nobody sees.

use image::RgbImage;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The display, and the window on it.
pub const SCREEN: (u32, u32) = (1280, 800);

/// A display, and at most one program on it.
pub struct Display {
    server: Child,
    name: String,
    program: Option<Child>,
    window: String,
    /// Where the program keeps its settings, and nobody else's.
    settings: tempfile::TempDir,
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
        let settings = tempfile::tempdir().expect("a folder for settings");
        Self { server, name: format!(":{}", number.trim()), program: None, window: String::new(), settings }
    }

    /// Starts the program on a book.
    pub fn start(&mut self, book: &Path) {
        let program = Command::new(env!("CARGO_BIN_EXE_lifestory"))
            .arg(book)
            .env("DISPLAY", &self.name)
            // No dialogs of a desktop: the window asks by itself. No scale from outside.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("WINIT_X11_SCALE_FACTOR", "1")
            .env("XDG_CONFIG_HOME", self.settings.path())
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
