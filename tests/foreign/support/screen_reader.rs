//! A screen reader of ours: what it is told of the window, and what it can ask of it.

use super::display::Display;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it waits for something to come, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Something in the window, as it is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is called.
    pub name: String,
    /// What kind of thing it is.
    pub role: String,
    /// The words in it, if it has any.
    pub text: String,
    /// In which region of the window it is: none for dialogs.
    pub region: Option<String>,
    /// From the left, from the top, across, down, in pixels of the window.
    pub bounds: [i32; 4],
}

/// Which thing is meant.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name, or the beginning or another part of it.
    pub name: &'a str,
    /// Its role, if that matters.
    pub role: Option<&'a str>,
    /// Whether only a part of its name is given.
    pub part: bool,
}

/// What has this name.
pub fn named(name: &str) -> Named<'_> {
    Named { name, role: None, part: false }
}

/// What has this in its name.
pub fn with(name: &str) -> Named<'_> {
    Named { name, role: None, part: true }
}

impl<'a> Named<'a> {
    /// Only of this role.
    pub fn role(self, role: &'a str) -> Self {
        Self { role: Some(role), ..self }
    }

    fn is(self, node: &Node) -> bool {
        let name = if self.part { node.name.contains(self.name) } else { node.name == self.name };
        name && self.role.is_none_or(|role| role == node.role)
    }

    fn request(self, what: &str) -> Value {
        json!({ "do": what, "name": self.name, "role": self.role, "part": self.part })
    }
}

/// The reader, on a bus of its own.
pub struct ScreenReader {
    bus: Child,
    reader: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl ScreenReader {
    /// One that hears of the windows on this display that are opened from now on.
    pub fn on(display: &mut Display) -> Self {
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .env("DISPLAY", display.name())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon can be run");
        let mut address = String::new();
        let out = bus.stdout.take().expect("the bus says its address");
        BufReader::new(out).read_line(&mut address).expect("the bus says its address");
        display.join(address.trim());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign/support/screen_reader.py");
        // Debian's own Python, for which its packages are.
        let mut reader = Command::new("/usr/bin/python3")
            .arg(script)
            .env("DISPLAY", display.name())
            .env("DBUS_SESSION_BUS_ADDRESS", address.trim())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Python can be run");
        let requests = reader.stdin.take().expect("it takes requests");
        let answers = BufReader::new(reader.stdout.take().expect("it answers"));
        let mut own = Self { bus, reader, requests, answers };
        assert_eq!(own.answer(), Value::Null, "it is there");
        own
    }

    /// The thing of this name, once it is there.
    #[track_caller]
    pub fn find(&mut self, what: Named<'_>) -> Node {
        let begun = Instant::now();
        loop {
            if let Some(node) = self.look(what) {
                return node;
            }
            let late = begun.elapsed() > PATIENCE;
            assert!(!late, "{what:?} never came; there are {:#?}", self.names());
        }
    }

    /// The thing of this name, if it is there.
    pub fn look(&mut self, what: Named<'_>) -> Option<Node> {
        node(&self.ask(&what.request("look")))
    }

    /// Does what the thing is there for.
    #[track_caller]
    pub fn press(&mut self, what: Named<'_>) {
        self.act(what, &what.request("press"));
    }

    /// Puts words in the place of those that are there.
    #[track_caller]
    pub fn write(&mut self, what: Named<'_>, words: &str) {
        let mut request = what.request("write");
        request["text"] = words.into();
        self.act(what, &request);
    }

    /// Asks for something to be done with a thing once it is there. While the window tells anew what is
    /// in it, what was just found may be gone for a moment.
    #[track_caller]
    fn act(&mut self, what: Named<'_>, request: &Value) {
        let begun = Instant::now();
        loop {
            self.find(what);
            let said = self.ask(request);
            if said.is_object() {
                assert!(said["refused"].is_null(), "{what:?}: {said}");
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{what:?} is never there for long");
        }
    }

    /// What has the keyboard.
    pub fn focused(&mut self) -> Option<Node> {
        node(&self.ask(&json!({ "do": "focused" })))
    }

    /// Whether this has the keyboard.
    pub fn has_keyboard(&mut self, what: Named<'_>) -> bool {
        self.focused().is_some_and(|node| what.is(&node))
    }

    /// Every name there is, with its role.
    pub fn names(&mut self) -> Vec<String> {
        let all = self.ask(&json!({ "do": "all" }));
        let all = all.as_array().into_iter().flatten().filter_map(node);
        all.map(|node| format!("{} {:?}", node.role, node.name)).collect()
    }

    fn ask(&mut self, request: &Value) -> Value {
        writeln!(self.requests, "{request}").expect("it takes requests");
        self.answer()
    }

    fn answer(&mut self) -> Value {
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        serde_json::from_str(&line).expect("it answers")
    }
}

fn node(told: &Value) -> Option<Node> {
    let word = |key: &str| told[key].as_str().unwrap_or_default().to_owned();
    let at = |nth: usize| told["bounds"][nth].as_i64().unwrap_or_default() as i32;
    told.is_object().then(|| Node {
        name: word("name"),
        role: word("role"),
        text: word("text"),
        region: told["region"].as_str().map(str::to_owned),
        bounds: [at(0), at(1), at(2), at(3)],
    })
}

impl Drop for ScreenReader {
    fn drop(&mut self) {
        for child in [&mut self.reader, &mut self.bus] {
            child.kill().ok();
            child.wait().ok();
        }
    }
}
