//! Previews come in the background, the latest wish first, and keep within their budget.

use super::made::{photo, whole};
use lifestory::book::PhotoHash;
use lifestory::photo::{PhotoError, PhotoSource, Preview, PreviewLevel, Previews, encode};
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// A shelf of photos that notes what is taken from it and can be made to hold its hand.
struct Shelf {
    photos: HashMap<PhotoHash, Vec<u8>>,
    taken: Mutex<Vec<PhotoHash>>,
    /// If there is one, a photo is handed out only after a word came through.
    gate: Option<Mutex<Receiver<()>>>,
    asked: Mutex<Option<Sender<PhotoHash>>>,
}

impl PhotoSource for Shelf {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        self.taken.lock().unwrap().push(*photo);
        if let Some(asked) = &*self.asked.lock().unwrap() {
            asked.send(*photo).expect("the test listens");
        }
        if let Some(gate) = &self.gate {
            // When the test is over the gate falls open.
            let _ = gate.lock().unwrap().recv();
        }
        self.photos.get(photo).cloned().ok_or(PhotoError::Unreadable(std::io::ErrorKind::NotFound))
    }
}

struct Setup {
    previews: Previews,
    shelf: Arc<Shelf>,
    woken: Receiver<()>,
    /// Lets one photo through; gone when nothing is held back.
    gate: Option<Sender<()>>,
    asked: Receiver<PhotoHash>,
    photos: Vec<PhotoHash>,
}

/// Wide pictures of 700 × 20, each another grey.
fn setup(count: u8, budget: usize, gated: bool) -> Setup {
    let wide = |grey: u8| {
        let pixels = lifestory::photo::Pixels::new(700, 20, [grey, grey, grey, 255].repeat(700 * 20));
        encode::jpeg(&pixels.expect("the length is right"), 90).expect("it can be written")
    };
    let files: Vec<Vec<u8>> = (0..count).map(|n| wide(n * 20)).collect();
    let photos: Vec<PhotoHash> = files.iter().map(|file| PhotoHash::of(file)).collect();
    let (gate, gate_end) = channel();
    let (asking, asked) = channel();
    let (wake, woken) = channel();
    let shelf = Arc::new(Shelf {
        photos: photos.iter().copied().zip(files).collect(),
        taken: Mutex::default(),
        gate: gated.then(|| Mutex::new(gate_end)),
        asked: Mutex::new(Some(asking)),
    });
    let source: Arc<dyn PhotoSource> = shelf.clone();
    let wake = Mutex::new(wake);
    let previews = Previews::new(source, budget, 1, move || {
        let _ = wake.lock().map(|wake| wake.send(()));
    });
    Setup { previews, shelf, woken, gate: Some(gate), asked, photos }
}

impl Setup {
    fn wait(&self) {
        self.woken.recv_timeout(PATIENCE).expect("a preview comes");
    }

    fn wait_until_asked(&self) -> PhotoHash {
        self.asked.recv_timeout(PATIENCE).expect("a worker asks for the photo")
    }

    fn let_one_through(&self) {
        self.gate.as_ref().expect("the gate is shut").send(()).expect("a worker waits");
    }
}

#[test]
fn a_preview_is_absent_then_waiting_then_there() {
    let set = setup(1, usize::MAX, true);
    let photo = set.photos[0];
    assert_eq!(set.previews.state(&photo, PreviewLevel::Small), Preview::Absent);
    set.previews.request(&photo, PreviewLevel::Small);
    set.wait_until_asked();
    assert_eq!(set.previews.state(&photo, PreviewLevel::Small), Preview::Waiting);
    assert_eq!(set.previews.get(&photo, PreviewLevel::Small), None);
    set.let_one_through();
    set.wait();
    let small = set.previews.get(&photo, PreviewLevel::Small).expect("it is there");
    assert_eq!(small.size(), (512, 15));
    assert_eq!(set.previews.get(&photo, PreviewLevel::Screen), None, "each level is its own");
    assert_eq!(set.previews.get_any(&photo, PreviewLevel::Screen).as_deref(), Some(&*small));
    assert!(set.previews.used() >= small.byte_len());
}

#[test]
fn a_small_photo_is_not_enlarged_and_stands_upright() {
    let bytes = photo("hopper_orientation_6.jpg");
    let hash = PhotoHash::of(&bytes);
    let shelf = Shelf {
        photos: HashMap::from([(hash, bytes.clone())]),
        taken: Mutex::default(),
        gate: None,
        asked: Mutex::new(None),
    };
    let (wake, woken) = channel();
    let wake = Mutex::new(wake);
    let previews = Previews::new(Arc::new(shelf), usize::MAX, 2, move || {
        let _ = wake.lock().map(|wake| wake.send(()));
    });
    previews.request(&hash, PreviewLevel::Screen);
    woken.recv_timeout(PATIENCE).expect("a preview comes");
    assert_eq!(previews.get(&hash, PreviewLevel::Screen).as_deref(), whole(&bytes).ok().as_ref());
}

#[test]
fn the_latest_wish_is_fulfilled_first() {
    let set = setup(4, usize::MAX, true);
    set.previews.request(&set.photos[0], PreviewLevel::Small);
    assert_eq!(set.wait_until_asked(), set.photos[0]);
    // While that one is held back, three more are wished for, one of them twice.
    for photo in [1, 2, 3, 1] {
        set.previews.request(&set.photos[photo], PreviewLevel::Small);
    }
    for _ in 0..4 {
        set.let_one_through();
        set.wait();
    }
    let order: Vec<_> = [0, 1, 3, 2].map(|at| set.photos[at]).to_vec();
    assert_eq!(*set.shelf.taken.lock().unwrap(), order);
}

#[test]
fn what_may_come_later_waits_for_what_is_looked_at() {
    let set = setup(5, usize::MAX, true);
    set.previews.request(&set.photos[0], PreviewLevel::Small);
    assert_eq!(set.wait_until_asked(), set.photos[0]);
    set.previews.request(&set.photos[1], PreviewLevel::Small);
    set.previews.request_later(&set.photos[2], PreviewLevel::Small);
    set.previews.request_later(&set.photos[3], PreviewLevel::Small);
    set.previews.request(&set.photos[4], PreviewLevel::Small);
    // To ask for it so as well does not put it off.
    set.previews.request_later(&set.photos[4], PreviewLevel::Small);
    for _ in 0..5 {
        set.let_one_through();
        set.wait();
    }
    let order: Vec<_> = [0, 4, 1, 2, 3].map(|at| set.photos[at]).to_vec();
    assert_eq!(*set.shelf.taken.lock().unwrap(), order);
}

#[test]
fn what_was_not_looked_at_for_longest_makes_room() {
    let one = 512 * 15 * 4;
    let set = setup(3, one * 5 / 2, false);
    for photo in &set.photos[..2] {
        set.previews.request(photo, PreviewLevel::Small);
        set.wait();
    }
    let there = |at: usize| set.previews.get(&set.photos[at], PreviewLevel::Small).is_some();
    assert!(there(1) && there(0), "both find room; the first was looked at last");
    set.previews.request(&set.photos[2], PreviewLevel::Small);
    set.wait();
    assert!(there(2) && there(0) && !there(1));
    assert!(set.previews.used() <= one * 5 / 2);
}

#[test]
fn a_wish_taken_back_is_not_fulfilled() {
    let set = setup(3, usize::MAX, true);
    set.previews.request(&set.photos[0], PreviewLevel::Small);
    set.wait_until_asked();
    set.previews.request(&set.photos[1], PreviewLevel::Small);
    set.previews.request(&set.photos[2], PreviewLevel::Small);
    set.previews.cancel(&set.photos[0], PreviewLevel::Small);
    set.previews.cancel(&set.photos[1], PreviewLevel::Small);
    for at in [0, 1] {
        assert_eq!(set.previews.state(&set.photos[at], PreviewLevel::Small), Preview::Absent);
    }
    set.let_one_through();
    set.let_one_through();
    set.wait();
    assert!(set.previews.get(&set.photos[2], PreviewLevel::Small).is_some());
    assert_eq!(set.previews.get(&set.photos[0], PreviewLevel::Small), None);
    assert_eq!(*set.shelf.taken.lock().unwrap(), [set.photos[0], set.photos[2]]);
}

#[test]
fn a_wish_taken_back_and_made_again_is_fulfilled() {
    let set = setup(1, usize::MAX, true);
    let photo = set.photos[0];
    set.previews.request(&photo, PreviewLevel::Small);
    set.wait_until_asked();
    set.previews.cancel_all();
    set.previews.request(&photo, PreviewLevel::Small);
    assert_eq!(set.previews.state(&photo, PreviewLevel::Small), Preview::Waiting);
    set.let_one_through();
    set.let_one_through();
    set.wait();
    assert!(set.previews.get(&photo, PreviewLevel::Small).is_some());
}

#[test]
fn a_photo_that_cannot_be_had_fails_once_until_it_is_forgotten() {
    let set = setup(0, usize::MAX, false);
    let missing = PhotoHash::of(b"gone");
    let failed = Preview::Failed(PhotoError::Unreadable(std::io::ErrorKind::NotFound));
    for round in 1..=2 {
        set.previews.request(&missing, PreviewLevel::Small);
        set.wait();
        assert_eq!(set.previews.state(&missing, PreviewLevel::Small), failed);
        set.previews.request(&missing, PreviewLevel::Small);
        assert_eq!(set.previews.state(&missing, PreviewLevel::Small), failed);
        assert_eq!(set.shelf.taken.lock().unwrap().len(), round, "it is not tried again and again");
        set.previews.forget(&missing);
        assert_eq!(set.previews.state(&missing, PreviewLevel::Small), Preview::Absent);
    }
}

#[test]
fn closing_waits_for_the_workers() {
    let mut set = setup(2, usize::MAX, true);
    set.previews.request(&set.photos[0], PreviewLevel::Small);
    set.wait_until_asked();
    let gate = set.gate.take();
    std::thread::scope(|scope| {
        scope.spawn(|| drop(gate));
        drop(set.previews);
    });
    assert_eq!(Arc::strong_count(&set.shelf), 1, "nobody holds the photos any more");
}
