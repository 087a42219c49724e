//! Everybody in one list, laid out: what stands in which line and column, and how high each line is.
//!
//! Laid out when something has changed, not in every frame: words wrap, and nobody's are cut.

use super::known;
use super::reach::{Spot, spots_of};
use crate::app::{Circle, InLife, OnPages, OpenBook, PhotoBox, circles};
use crate::book::{Person, Place};
use crate::language::{Language, Message};
use crate::ui::scene::Scene;
use crate::ui::tokens::TextSize;
use egui::{Color32, Rect, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// A face, in points.
pub(super) const FACE: f32 = 36.0;
/// Room at the sides, and from a face to the words beside it.
pub(super) const SIDE: f32 = 16.0;
const BESIDE: f32 = 12.0;
/// How high a line of somebody is at least, and the room over and under its words.
const ROW: f32 = 52.0;
const ROUND: f32 = 9.0;
/// How high the name of a circle is at least, and the room over it.
const HEAD: f32 = 44.0;
const ABOVE: f32 = 10.0;
/// Narrower than this, what is known of somebody stands below their name.
const COLUMNS_FROM: f32 = 560.0;
/// Between columns, and each one's share of the width.
const GAP: f32 = 14.0;
const SHARES: [f32; 4] = [0.27, 0.33, 0.24, 0.16];

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// The name of a circle.
    Title,
    /// The name of somebody.
    Name,
    /// What is known.
    Known,
    /// What is not, and what is known of a circle.
    Quiet,
}

impl Words {
    pub(super) fn size(self, scene: &Scene<'_>) -> TextSize {
        let scale = &scene.look.tokens.scale;
        match self {
            Self::Title => &scale.group_title,
            Self::Name => &scale.strong,
            Self::Known | Self::Quiet => &scale.second,
        }
        .clone()
    }
}

/// Words at a place in a line.
pub(super) struct Piece {
    pub text: String,
    pub words: Words,
    /// From the top left corner of the line.
    pub at: Vec2,
    /// The room that it has.
    pub width: f32,
}

/// A line of the list.
pub(super) struct Line {
    /// Whose it is; none of those who belong to no place, and where nobody is named.
    pub spot: Option<Spot>,
    /// Which circle it is of, from 0.
    pub nth: usize,
    pub pieces: Vec<Piece>,
    /// What a screen reader says.
    pub said: String,
    /// From the top left corner of the list.
    pub rect: Rect,
}

/// What the lines are laid out for.
#[derive(Clone)]
struct For {
    photos: Arc<PhotoBox>,
    language: &'static Language,
    width: f32,
    pixels_per_point: f32,
}

impl PartialEq for For {
    fn eq(&self, other: &Self) -> bool {
        // The photo box is made anew with every change of the book and of its printed pages.
        Arc::ptr_eq(&self.photos, &other.photos)
            && std::ptr::eq(self.language, other.language)
            && (self.width, self.pixels_per_point) == (other.width, other.pixels_per_point)
    }
}

/// All lines.
pub(super) struct Lines {
    made_for: For,
    pub circles: Vec<Circle>,
    pub all: Vec<Line>,
    pub height: f32,
    /// Where each column begins and how wide it is; none where the width has no room for columns.
    pub columns: Option<[(f32, f32); 4]>,
}

impl Lines {
    /// Those of the book over a width: the ones that are known, if they still hold.
    pub(super) fn of(
        ui: &Ui,
        scene: &mut Scene<'_>,
        book: &OpenBook,
        known: Option<Self>,
        width: f32,
    ) -> Self {
        let made_for = For {
            photos: book.photo_box(),
            language: scene.language,
            width,
            pixels_per_point: ui.ctx().pixels_per_point(),
        };
        known
            .filter(|lines| lines.made_for == made_for)
            .unwrap_or_else(|| Self::new(ui, scene, book, made_for))
    }

    fn new(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, made_for: For) -> Self {
        let on_pages = OnPages::of(book);
        let columns = columns(made_for.width);
        let circles = circles(book.book());
        let mut laying = Laying { ui, scene, width: made_for.width, columns, all: Vec::new(), height: 0.0 };
        for (nth, circle) in circles.iter().enumerate() {
            let mut spots = spots_of(circle).into_iter().peekable();
            let place = circle.place.as_ref().and_then(|id| book.book().place(id));
            let spot = spots.next_if(|(_, one)| matches!(one, InLife::Place(_)));
            laying.circle(book, nth, place.map(|place| (&**place, &on_pages)), spot);
            for (spot, id) in spots.zip(&circle.people) {
                if let Some(person) = book.book().person(id) {
                    let also = known::also_at(laying.scene, book.book(), &circles, circle, id);
                    laying.somebody(nth, person, also, &on_pages, spot);
                }
            }
            if circle.people.is_empty() {
                laying.nobody(nth);
            }
        }
        let (all, height) = (laying.all, laying.height + ABOVE);
        Self { made_for, circles, all, height, columns }
    }

    /// Where everybody can be, in order.
    pub(super) fn spots(&self) -> Vec<Spot> {
        self.all.iter().filter_map(|line| line.spot.clone()).collect()
    }
}

fn columns(width: f32) -> Option<[(f32, f32); 4]> {
    let mut left = SIDE + FACE + BESIDE;
    let room = width - left - SIDE - 3.0 * GAP;
    (width >= COLUMNS_FROM).then(|| {
        SHARES.map(|share| {
            let column = (left, (room * share).floor());
            left += column.1 + GAP;
            column
        })
    })
}

/// The lines as far as they are laid out.
struct Laying<'u, 's, 'a> {
    ui: &'u Ui,
    scene: &'s mut Scene<'a>,
    width: f32,
    columns: Option<[(f32, f32); 4]>,
    all: Vec<Line>,
    height: f32,
}

impl Laying<'_, '_, '_> {
    fn taken(&mut self, text: &str, words: Words, width: f32) -> Vec2 {
        let size = words.size(self.scene);
        self.scene.ink.words(self.ui.ctx(), text, &size, Color32::WHITE, width).size
    }

    fn line(&mut self, nth: usize, spot: Option<Spot>, pieces: Vec<Piece>, said: String, height: f32) {
        let rect = Rect::from_min_size(pos2(0.0, self.height), vec2(self.width, height));
        self.height += height;
        self.all.push(Line { spot, nth, pieces, said, rect });
    }

    /// The name of a circle, from when until when, and on which pages it is.
    fn circle(&mut self, book: &OpenBook, nth: usize, place: Option<(&Place, &OnPages)>, spot: Option<Spot>) {
        let (name, time) = match place {
            Some((place, _)) => {
                (known::place_called(self.scene, place), known::place_under(self.scene, book.book(), place))
            }
            None => {
                (self.scene.text(if nth == 0 { "people-people" } else { "people-others" }), String::new())
            }
        };
        let (pages, count) = match (place, &spot) {
            (Some((_, on_pages)), Some((_, one))) => known::pages(self.scene, on_pages, one),
            _ => (String::new(), 0),
        };
        self.height += ABOVE;
        let left = SIDE + FACE + BESIDE;
        let end = self.columns.map_or(self.width - SIDE, |[_, _, touch, _]| touch.0 + touch.1);
        let title = self.taken(&name, Words::Title, end - left);
        let mut pieces = Vec::new();
        let (mut below, beside) = (title.y, left + title.x + GAP);
        let mut more = vec![(time.clone(), end)];
        let under = self.pages_said(&pages, count);
        if let Some([.., column]) = self.columns {
            let at = vec2(column.0, 0.0);
            pieces.push(Piece { text: pages, words: Words::Quiet, at, width: column.1 });
        } else {
            more.push((under.clone(), end));
        }
        for (text, end) in more.into_iter().filter(|(text, _)| !text.is_empty()) {
            let taken = self.taken(&text, Words::Quiet, end - left);
            let fits =
                below <= title.y && beside + taken.x <= end && pieces.iter().all(|one| one.at.x != beside);
            let at = if fits { vec2(beside, 0.0) } else { vec2(left, below) };
            below += if fits { 0.0 } else { taken.y };
            pieces.push(Piece { text, words: Words::Quiet, at, width: end - at.x });
        }
        let height = (below + 2.0 * ROUND).max(HEAD);
        let top = (height - below) / 2.0;
        // On one line, small letters stand on the line of the large ones.
        let sink = title.y - Words::Quiet.size(self.scene).line - 2.0;
        for piece in &mut pieces {
            piece.at.y += top + if piece.at.y == 0.0 { sink } else { 0.0 };
        }
        let said =
            [time, under].iter().fold(name.clone(), |so_far, more| known::said(self.scene, &so_far, more));
        let at = vec2(left, top);
        pieces.push(Piece { text: name, words: Words::Title, at, width: end - left });
        self.line(nth, spot, pieces, said, height);
    }

    /// Somebody: what the child calls them, who they are, whether they are in touch, on which pages.
    fn somebody(&mut self, nth: usize, person: &Person, also: String, on_pages: &OnPages, spot: Spot) {
        let (pages, count) = known::pages(self.scene, on_pages, &spot.1);
        let on = self.pages_said(&pages, count);
        let (relation, touch) = (person.relation.trim().to_owned(), person.in_touch.trim().to_owned());
        let name = known::called(self.scene, person);
        let named = if person.called.trim().is_empty() { Words::Quiet } else { Words::Name };
        let not_said = relation.is_empty().then(|| self.scene.text("people-relation-not-said"));
        let in_touch = match touch.is_empty() {
            true => String::new(),
            false => self.scene.say(&Message::new("people-in-touch").with("touch", touch.as_str())),
        };
        let of_relation = not_said.as_ref().map_or(&relation, |said| said);
        let said = [of_relation, &also, &in_touch, &on]
            .into_iter()
            .fold(name.clone(), |so_far, more| known::said(self.scene, &so_far, more));
        let relation = match not_said {
            Some(said) => (said, Words::Quiet),
            None => (relation, Words::Known),
        };
        let name = vec![(name, named), (also, Words::Quiet)];
        let mut pieces = Vec::new();
        let tallest = match self.columns {
            Some(columns) => {
                let stacks = [name, vec![relation], vec![(touch, Words::Known)], vec![(pages, Words::Known)]];
                let stacks = columns.into_iter().zip(stacks);
                stacks.map(|(column, stack)| self.stack(&mut pieces, column, stack)).fold(0.0, f32::max)
            }
            None => {
                let left = SIDE + FACE + BESIDE;
                let more = [relation, (in_touch, Words::Known), (on, Words::Quiet)];
                let stack = name.into_iter().chain(more).collect();
                self.stack(&mut pieces, (left, self.width - SIDE - left), stack)
            }
        };
        let height = (tallest + 2.0 * ROUND).max(ROW).ceil();
        let top = (height - tallest) / 2.0;
        pieces.iter_mut().for_each(|piece| piece.at.y += top);
        self.line(nth, Some(spot), pieces, said, height);
    }

    /// Words below one another in a column; how high they are.
    fn stack(
        &mut self,
        pieces: &mut Vec<Piece>,
        (left, width): (f32, f32),
        stack: Vec<(String, Words)>,
    ) -> f32 {
        let mut below = 0.0;
        for (text, words) in stack.into_iter().filter(|(text, _)| !text.is_empty()) {
            let taken = self.taken(&text, words, width);
            pieces.push(Piece { text, words, at: vec2(left, below), width });
            below += taken.y;
        }
        below
    }

    /// That nobody is named in a circle.
    fn nobody(&mut self, nth: usize) {
        let text = self.scene.text("people-nobody-there");
        let (left, said) = (SIDE + FACE + BESIDE, text.clone());
        let width = self.width - SIDE - left;
        let height = self.taken(&text, Words::Quiet, width).y + ROUND;
        let piece = Piece { text, words: Words::Quiet, at: vec2(left, 0.0), width };
        self.line(nth, None, vec![piece], said, height);
    }

    fn pages_said(&self, pages: &str, count: usize) -> String {
        match count {
            0 => String::new(),
            n => self.scene.say(&Message::new("photos-on-pages").with("n", n).with("pages", pages)),
        }
    }
}
