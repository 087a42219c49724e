//! The thread between the faces of somebody who is in several circles, while they are chosen.

use crate::ui::tokens::Look;
use egui::{Pos2, Rect, Shape, Ui};

/// From dot to dot, and the radius of one, in points.
const STEP: f32 = 7.0;
const DOT: f32 = 1.5;
/// How far the thread hangs to the side, as a share of its length: it does not run along a row of faces.
const BOW: f32 = 0.12;

/// Draws it from face to face, beginning and ending `away` from their middles; it goes behind these words.
pub(super) fn thread(ui: &Ui, look: &Look, faces: &[Pos2], away: f32, words: &[Rect]) {
    let ink = look.colours.accent;
    let is_seen = |dot: &Pos2| !words.iter().any(|words| words.contains(*dot));
    for ends in faces.windows(2) {
        let dots = dots(ends[0], ends[1], away).into_iter().filter(is_seen);
        ui.painter().add(Shape::Vec(dots.map(|dot| Shape::circle_filled(dot, DOT, ink)).collect()));
    }
}

/// The dots of a thread, at even steps along a bow.
fn dots(from: Pos2, to: Pos2, away: f32) -> Vec<Pos2> {
    let across = to - from;
    let side = from + across / 2.0 + across.rot90() * BOW * 2.0;
    let at = |share: f32| {
        let (first, last) = (from.lerp(side, share), side.lerp(to, share));
        first.lerp(last, share)
    };
    let pieces = (across.length() / 2.0).ceil().max(1.0) as usize;
    let mut dots = Vec::new();
    let (mut gone, mut before) = (STEP, from);
    for piece in 1..=pieces {
        let here = at(piece as f32 / pieces as f32);
        gone += (here - before).length();
        before = here;
        let is_free = (here - from).length() >= away && (here - to).length() >= away;
        if is_free && gone >= STEP {
            dots.push(here);
            gone = 0.0;
        }
    }
    dots
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn it_is_dotted_from_rim_to_rim_and_touches_neither_face() {
        for (from, to) in [(pos2(0.0, 0.0), pos2(300.0, 120.0)), (pos2(50.0, 400.0), pos2(50.0, 20.0))] {
            let dots = dots(from, to, 44.0);
            assert!(dots.len() > 20, "{}", dots.len());
            let near = |face: Pos2| dots.iter().map(|dot| (*dot - face).length()).fold(f32::MAX, f32::min);
            assert!((44.0..52.0).contains(&near(from)) && (44.0..52.0).contains(&near(to)));
            assert!(dots.windows(2).all(|two| (two[1] - two[0]).length() >= STEP - 1.0));
        }
        assert!(dots(pos2(0.0, 0.0), pos2(60.0, 0.0), 44.0).is_empty(), "no room between them");
    }
}
