//! Lining up and spacing out what is chosen on a page.

use super::Desk;
use crate::support::dice::Dice;
use lifestory::app::{Action, Among, LineUp, PagesAction, Verb, corners, find};
use lifestory::book::ElementId;
use lifestory::edit::{Edit, ElementEdit};
use lifestory::geometry::{Angle, Length, Rect};

impl Desk {
    fn does(&mut self, verb: Verb) {
        self.harness.state_mut().handle(Action::Pages(PagesAction::Do(verb)));
    }

    /// From where to where everything chosen reaches across the page, in mm, as it is turned.
    fn spans_across(&self) -> Vec<(f64, f64)> {
        let book = self.book_now();
        let span = |id: &ElementId| {
            let xs = corners(find(&book, id).expect("it is there").1.frame).map(|at| at.x);
            (xs.into_iter().fold(f64::MAX, f64::min), xs.into_iter().fold(f64::MIN, f64::max))
        };
        self.chosen().iter().map(span).collect()
    }

    /// Everything on the page chosen, strewn about and turned.
    fn strewn(&mut self, dice: &mut Dice) {
        self.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
        for element in self.chosen() {
            let mut um = || Length::from_um(dice.between(-20_000, 20_000) as i32);
            let (right, down) = (um(), um());
            let turn = Angle::from_degrees(dice.between(-400, 400) as f64 / 10.0);
            let edits = vec![
                ElementEdit::Move { elements: vec![element.clone()], right, down }.into(),
                ElementEdit::Turn { element, turn }.into(),
            ];
            self.harness.state_mut().handle(Action::Edit(Edit::Many(edits)));
        }
    }
}

#[test]
fn lining_up_or_spacing_out_twice_is_the_same_as_once_and_is_undone_exactly() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let mut dice = Dice::new(7);
    let lines = LineUp::ALL.map(Verb::LineUp);
    for verb in lines.into_iter().chain([Verb::SpaceAcross, Verb::SpaceDown]).cycle().take(48) {
        desk.strewn(&mut dice);
        let before = desk.book_now();
        desk.does(verb);
        let once = desk.book_now();
        desk.does(verb);
        assert!(desk.book_now() == once, "{verb:?} twice");
        if once != before {
            desk.ask(Action::Undo);
            assert!(desk.book_now() == before, "{verb:?} undone");
        }
    }
}

#[test]
fn several_things_line_up_with_one_another_as_far_as_they_reach_and_one_with_its_page() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.strewn(&mut Dice::new(3));
    desk.does(Verb::LineUp(LineUp::Start));
    let spans = desk.spans_across();
    assert_eq!(spans.len(), 3);
    assert!(spans.iter().all(|span| (span.0 - spans[0].0).abs() < 0.005), "{spans:?}");
    desk.does(Verb::LineUp(LineUp::End));
    let spans = desk.spans_across();
    assert!(spans.iter().all(|span| (span.1 - spans[0].1).abs() < 0.005), "{spans:?}");
    desk.strewn(&mut Dice::new(4));
    let one = desk.chosen()[0].clone();
    desk.ask(Action::Pages(PagesAction::Choose(vec![one])));
    desk.does(Verb::LineUp(LineUp::Middle));
    let page = desk.harness.state().state().book().expect("a book").printed().trim().0;
    let (from, to) = desk.spans_across()[0];
    assert!(((from + to) / 2.0 - page / 2.0).abs() < 0.005, "{from} {to} on {page}");
}

#[test]
fn spaced_out_things_have_like_gaps() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
    for (element, left) in desk.chosen().into_iter().zip([60.0, 20.0, 160.0]) {
        let rect = Rect::from_mm(left, 30.0, 20.0, 20.0);
        desk.harness.state_mut().handle(Action::Edit(ElementEdit::Resize { element, rect }.into()));
    }
    desk.does(Verb::SpaceAcross);
    let mut spans = desk.spans_across();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gaps: Vec<f64> = spans.windows(2).map(|pair| pair[1].0 - pair[0].1).collect();
    assert!((gaps[0] - 50.0).abs() < 0.005 && (gaps[1] - 50.0).abs() < 0.005, "{spans:?}");
}
