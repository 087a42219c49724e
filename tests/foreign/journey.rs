//! The whole journey in the real window, from the start screen to the PDF, three ways: by mouse, by
//! keyboard alone, and by what a screen reader can ask alone.
//!
//! Where things are, and that they came, is looked up as a screen reader does; what is done is done by
//! the way's own means.

use crate::support::display::Display;
use crate::support::screen_reader::{Named, Node, ScreenReader, named, with};
use crate::support::{folder, run};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long the window may take for one thing, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// So many keys reach anything in the window from anywhere in it.
const MOST_KEYS: usize = 60;

/// The words that are written on the cover: of two directions.
const STORY: &str = "It began in بغداد";

/// A way of working the window.
trait Way {
    /// Does what this is there for.
    fn press(&self, window: &mut Seen, what: Named<'_>);
    /// Puts words in the place of those in a field.
    fn write(&self, window: &mut Seen, what: Named<'_>, words: &str);
    /// Puts words in the place of those in a box on a page.
    fn write_on_page(&self, window: &mut Seen, what: Named<'_>, words: &str);
    /// Brings a photo in, in the place of the photos.
    fn bring_in(&self, window: &mut Seen, photo: &Path) {
        self.press(window, named("Add photos…"));
        self.write(window, named("Place").role("entry"), &photo.to_string_lossy());
        self.press(window, named("Add them"));
    }
    /// Goes to one of the book's places.
    fn go(&self, window: &mut Seen, place: Named<'_>, _key: &str) {
        self.press(window, place);
    }
}

/// A window, and what is told of it.
struct Seen {
    display: Display,
    reader: ScreenReader,
}

impl Seen {
    #[track_caller]
    fn wait(&mut self, what: &str, mut done: impl FnMut(&mut Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            assert!(begun.elapsed() < PATIENCE, "{what}; there are {:#?}", self.reader.names());
        }
    }

    /// Types what a keyboard with two layouts can.
    fn type_words(&self, words: &str) {
        // Keys of the Arabic layout, by their codes.
        const ARABIC: [(char, &str); 4] = [('ب', "41"), ('غ', "29"), ('د', "35"), ('ا', "43")];
        let (latin, arabic) = words.split_at(words.find(|c: char| !c.is_ascii()).unwrap_or(words.len()));
        self.display.type_latin(latin);
        if !arabic.is_empty() {
            self.display.lay_out_keys("ara");
            for letter in arabic.chars() {
                let key = ARABIC.iter().find(|(of, _)| *of == letter).expect("its key is known").1;
                self.display.tool(&["key", key]);
            }
            self.display.lay_out_keys("gb");
        }
    }
}

/// By what a screen reader can ask alone.
struct ByReader;

impl Way for ByReader {
    fn press(&self, window: &mut Seen, what: Named<'_>) {
        window.reader.press(what);
    }

    fn write(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        window.reader.write(what, words);
    }

    fn write_on_page(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        window.reader.write(what, words);
    }
}

/// By mouse; words by keys, and those in Arabic off the clipboard.
struct ByMouse;

impl ByMouse {
    fn type_words(window: &mut Seen, words: &str) {
        let (latin, arabic) = words.split_at(words.find(|c: char| !c.is_ascii()).unwrap_or(words.len()));
        window.display.key("ctrl+a");
        window.display.type_latin(latin);
        if !arabic.is_empty() {
            window.display.copy(arabic);
            window.display.key("ctrl+v");
        }
    }
}

impl Way for ByMouse {
    fn press(&self, window: &mut Seen, what: Named<'_>) {
        // What just came may still be on its way to its place.
        let mut found = window.reader.find(what);
        window.wait("it kept moving", |window| {
            let before = std::mem::replace(&mut found, window.reader.find(what));
            before.bounds == found.bounds
        });
        let [left, top, width, height] = found.bounds;
        window.display.click(left + width / 2, top + height / 2);
    }

    /// Drags it out of another program's window.
    fn bring_in(&self, window: &mut Seen, photo: &Path) {
        window.reader.find(named("Add photos…"));
        window.display.drag_in(photo);
    }

    fn write(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        self.press(window, what);
        window.wait("the field has no keyboard", |window| window.reader.has_keyboard(what));
        Self::type_words(window, words);
    }

    fn write_on_page(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        // Once to choose the box, once more to go into its words.
        self.press(window, what);
        window.wait("the box is not chosen", |window| window.reader.has_keyboard(what));
        self.press(window, what);
        window.reader.find(named("Done"));
        Self::type_words(window, words);
    }
}

/// By keyboard alone: F6 goes to the region, Tab to the thing.
struct ByKeyboard;

impl ByKeyboard {
    fn reach(window: &mut Seen, what: Named<'_>) {
        let target = window.reader.find(what);
        for _ in 0..MOST_KEYS {
            let here = window.reader.focused();
            if window.reader.has_keyboard(what) {
                return;
            }
            let region = here.as_ref().and_then(|node| node.region.clone());
            window.display.key(if region == target.region { "Tab" } else { "F6" });
            Self::until_moved(window, here.as_ref());
        }
        panic!("{what:?} is not reached by keys; there are {:#?}", window.reader.names());
    }

    /// Waits until the keyboard is somewhere else: a moment, for it may have nowhere to go.
    fn until_moved(window: &mut Seen, from: Option<&Node>) {
        let begun = Instant::now();
        while window.reader.focused().as_ref() == from && begun.elapsed() < Duration::from_secs(2) {}
    }
}

impl Way for ByKeyboard {
    fn press(&self, window: &mut Seen, what: Named<'_>) {
        Self::reach(window, what);
        window.display.key("space");
    }

    fn write(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        Self::reach(window, what);
        window.display.key("ctrl+a");
        window.type_words(words);
    }

    fn write_on_page(&self, window: &mut Seen, what: Named<'_>, words: &str) {
        Self::reach(window, what);
        window.display.key("Return");
        window.reader.find(named("Done"));
        window.display.key("ctrl+a");
        window.type_words(words);
    }

    fn go(&self, window: &mut Seen, place: Named<'_>, key: &str) {
        window.reader.find(place);
        window.display.key(key);
    }
}

/// From nothing to the printed book.
fn make_a_book(way: &dyn Way) {
    let folder = folder();
    let mut display = Display::empty();
    let reader = ScreenReader::on(&mut display);
    display.start(None);
    display.fill("Lifestory");
    let mut window = Seen { display, reader };
    let window = &mut window;

    way.write(window, named("The name they like to be called"), "Alma");
    way.press(window, with("With all about me").role("radio button"));
    way.press(window, named("Make Alma’s book"));
    window.reader.find(with("Page 1 of 6"));

    way.write_on_page(window, named("Words: my story so far, at the bottom"), STORY);
    let on_cover = format!("Words: {STORY}, at the bottom");
    assert_eq!(window.reader.find(named(&on_cover)).text, STORY);

    way.go(window, named("Photos").role("page tab"), "ctrl+2");
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos/cup-rgb.jpg");
    way.bring_in(window, &photo);
    way.press(window, named("Photo").role("list item"));
    way.press(window, named("Put on page 1"));
    window.reader.find(named("Go to page 1"));

    way.go(window, named("Timeline").role("page tab"), "ctrl+3");
    for (when, what, listed) in [
        ("12 May 2023", "learned to ride a bike", "12 May 2023, Learned to ride a bike"),
        ("2022", "moved to Leeds", "2022, Moved to Leeds"),
    ] {
        way.write(window, named("When").role("entry"), when);
        way.write(window, named("What happened").role("entry"), what);
        way.press(window, named("Add").role("push button"));
        window.reader.find(named(listed));
    }
    way.press(window, named("Put on a page"));
    window.reader.find(named("Go to page 2"));

    way.go(window, with("Check & print").role("page tab"), "ctrl+5");
    way.press(window, named("Export PDF…"));
    let pdf = folder.path().join("made.pdf");
    way.write(window, named("Place").role("entry"), &pdf.to_string_lossy());
    way.press(window, named("Make the PDF"));
    window.wait("no PDF was made", |_| pdf.exists());
    holds_the_book(&pdf);
}

/// The PDF is sound and has everything that was put into the book.
fn holds_the_book(pdf: &Path) {
    let path = pdf.to_string_lossy();
    let said = run("qpdf", &["--check", &path]);
    assert!(said.fine && said.err.is_empty(), "{}{}", said.out, said.err);
    let pages: usize = run("qpdf", &["--show-npages", &path]).out.trim().parse().expect("a number");
    assert_eq!(pages, 7, "six to begin with, and the timeline");
    let text = run("pdftotext", &["-raw", &path, "-"]).out.replace('\n', " ");
    for words in ["It began in", "بغداد", "Learned to ride a bike", "12 May 2023", "Moved to Leeds"] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    let pictures = run("pdfimages", &["-list", "-f", "1", "-l", "1", &path]).out;
    assert!(pictures.lines().count() > 2, "the photo is not on the cover: {pictures}");
}

#[test]
fn a_book_is_made_and_printed_by_mouse() {
    make_a_book(&ByMouse);
}

#[test]
fn a_book_is_made_and_printed_by_keyboard_alone() {
    make_a_book(&ByKeyboard);
}

#[test]
fn a_book_is_made_and_printed_by_what_a_screen_reader_can_ask_alone() {
    make_a_book(&ByReader);
}
