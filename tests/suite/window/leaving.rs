//! What is on its way to a book when it is left: it is no business of the next one's.

use super::Desk;
use super::book::make_book;
use super::outside::Around;
use super::versions::cannot_be_saved;
use lifestory::app::{
    Action, Answer, AppState, Brought, FilePicker, JobKind, Onto, Pasted, PhotosAction, Pick, Picked,
    RealWorks,
};
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

/// A picture that is pasted, of which nothing comes until it is let go.
fn held_picture() -> (Sender<()>, Pasted) {
    let (let_go, held) = channel::<()>();
    let held = Mutex::new(held);
    let pixels = Arc::new(move || {
        held.lock().unwrap().recv().ok();
        vec![200; 40 * 30 * 4]
    });
    (let_go, Pasted { width: 40, height: 30, pixels })
}

#[test]
fn photos_that_were_on_their_way_to_a_book_that_was_left_are_no_business_of_the_next() {
    let bring_in = |desk: &mut Desk, picture: &Pasted| {
        desk.ask(Action::Photos(PhotosAction::BringIn(Brought::Picture(picture.clone()), Onto::PhotoBox)));
    };
    let photos = |desk: &Desk| desk.harness.state().state().book().expect("open").book().photos().len();
    let until_so_many_run = |desk: &mut Desk, many| {
        desk.until("it has ended", |window| window.state().jobs().running().len() == many);
    };
    let mut desk = cannot_be_saved();
    until_so_many_run(&mut desk, 0);
    let (let_go_of_theirs, theirs) = held_picture();
    bring_in(&mut desk, &theirs);
    desk.press("Close and lose them");
    let folder = tempfile::tempdir().expect("a folder");
    desk.book = folder.path().join("Idris");
    make_book(&desk.book);
    desk.open();
    until_so_many_run(&mut desk, 0);
    let before = photos(&desk);

    let (let_go, ours) = held_picture();
    bring_in(&mut desk, &ours);
    drop(let_go_of_theirs);
    desk.bell.until("what is left has ended", || Arc::strong_count(&theirs.pixels) == 1);
    desk.harness.run_ok();
    assert_eq!(photos(&desk), before);
    drop(let_go);
    until_so_many_run(&mut desk, 0);
    assert_eq!(photos(&desk), before + 1);
}

/// Dialogs that stay open until the test answers.
#[derive(Clone, Default)]
struct Patient(Arc<Mutex<Vec<Answer>>>);

impl FilePicker for Patient {
    fn pick(&self, _: &Pick, answer: Answer) {
        self.0.lock().unwrap().push(answer);
    }
}

#[test]
fn photos_chosen_for_a_book_that_was_left_meanwhile_do_not_come_into_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, other) = (folder.path().join("Idris"), folder.path().join("Maya"));
    make_book(&one);
    make_book(&other);
    let patient = Patient::default();
    let (mut outside, bell) = Around::default().outside(RealWorks);
    outside.picker = Box::new(patient.clone());
    let mut state = AppState::new(outside);
    let until_open = |state: &mut AppState, book: &Path| {
        state.handle(Action::Open(book.to_owned()));
        bell.until("it is open", || {
            state.receive();
            state.book().is_some_and(|open| open.folder() == book)
        });
    };
    until_open(&mut state, &one);
    state.handle(Action::Photos(PhotosAction::Add));
    until_open(&mut state, &other);
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos/cup-rgb.jpg");
    let answer = patient.0.lock().unwrap().pop().expect("it was asked");
    answer(Picked::Files(vec![photo]));
    state.receive();
    assert!(state.jobs().running().iter().all(|job| job.kind != JobKind::BringingIn));
}
