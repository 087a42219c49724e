//! Moving a page over to another template: its words go by role, its photos by order, and what finds no
//! place is handed back whole, never dropped.
//!
//! Words keep how they are written; they lose only what the old template did to them. What only some
//! may see never joins what others may see too. What was kept together still is, where two at least of
//! it have come over. Knows no window.

use super::stamp::{Fill, StampFor, stamp, standing, title_of};
use super::template::{Part, Template};
use super::templates::template as template_of;
use crate::book::{
    Audience, Crop, Element, ElementId, ElementKind, GroupId, Page, Paragraph, PictureBox, Side, TextRole,
    Words, WordsBox,
};
use crate::edit::IdMaker;
use std::collections::BTreeSet;

/// A page in another template.
#[derive(Clone, Debug, PartialEq)]
pub struct Rearranged {
    /// The page, with its own id.
    pub page: Page,
    /// What found no place in it, as it stood on the page before.
    pub left_over: Vec<Element>,
}

/// Brings what stands on a page into a template. `on.side` is the side on which the page stands.
pub fn rearrange(page: &Page, into: &Template, on: &StampFor<'_>, ids: &mut IdMaker) -> Rearranged {
    let mut new = stamp(into, on, Fill::default(), ids).page;
    let old = Old::of(page, on);
    let mut places = Places::of(into, on, &new);
    let mut left_over: Vec<Option<Element>> = page.elements.iter().cloned().map(Some).collect();
    for (at, element) in page.elements.iter().enumerate() {
        if old.is_furniture(element) || places.takes(element, &mut new) {
            left_over[at] = None;
        }
    }
    for way in [Way::Role, Way::Family, Way::After] {
        for element in &mut left_over {
            let came = element.as_ref().map(Came::of);
            if let (Some(came), Some(Element { kind: ElementKind::Words(inside), .. })) =
                (came, &mut *element)
            {
                places.pour_together(inside, &came, way, &old);
            }
            let is_empty = |element: &Element| match &element.kind {
                ElementKind::Words(inside) => inside.words.text().trim().is_empty(),
                _ => false,
            };
            if element.as_ref().is_some_and(is_empty) {
                *element = None;
            }
        }
    }
    places.write(&mut new, on.with_headings);
    new.id = page.id.clone();
    new.title = if page.title.is_empty() { title_of(&new) } else { page.title.clone() };
    new.audience = page.audience;
    new.sensitivity = new.sensitivity.max(page.sensitivity);
    new.note = page.note.clone();
    if page.background != old.template.map_or_else(Default::default, |old| old.background) {
        new.background = page.background;
        keep_ink(page, &mut new);
    }
    Rearranged { page: new, left_over: left_over.into_iter().flatten().collect() }
}

/// Where a page keeps its own ground, words straight on it keep the ink that can be read there.
fn keep_ink(old: &Page, new: &mut Page) {
    let on_the_page = |words: &WordsBox| words.ground.fill.is_none();
    let mut inks = old.elements.iter().filter_map(|element| match &element.kind {
        ElementKind::Words(words) if on_the_page(words) => Some(words.ink),
        _ => None,
    });
    let Some(first @ Some(_)) = inks.next() else { return };
    if inks.any(|ink| ink != first) {
        return;
    }
    for element in &mut new.elements {
        if let ElementKind::Words(words) = &mut element.kind
            && on_the_page(words)
        {
            words.ink = first;
        }
    }
}

/// How nearly words must be what a place is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The very role, in an empty place.
    Role,
    /// A role of the same family, in an empty place.
    Family,
    /// Below words of the same role.
    After,
}

/// The template that a page is in now, and what it put there by itself.
struct Old {
    template: Option<&'static Template>,
    page: Option<Page>,
    landscape: bool,
}

impl Old {
    fn of(page: &Page, on: &StampFor<'_>) -> Self {
        let template = page.template.as_deref().and_then(template_of);
        let side: Side = page.made_for.unwrap_or(on.side);
        // Ids that nobody sees.
        let mut ids = IdMaker::with_seed(0);
        let stamped =
            template.map(|old| stamp(old, &StampFor { side, ..*on }, Fill::default(), &mut ids).page);
        Self { template, page: stamped, landscape: on.paper.width > on.paper.height }
    }

    /// Whether an element is the template's own, and nobody's work.
    fn is_furniture(&self, element: &Element) -> bool {
        match &element.kind {
            ElementKind::Words(inside) => inside.words.paragraphs.iter().all(|one| self.is_own(one)),
            ElementKind::Picture(picture) => {
                picture.photo.is_none() && picture.caption.text().trim().is_empty()
            }
            ElementKind::Shape(_) | ElementKind::Line(_) | ElementKind::Bubble(_) => {
                let mut stamped = self.page.iter().flat_map(|page| &page.elements);
                stamped.any(|own| is_alike(own, element))
            }
            ElementKind::Timeline(_) => false,
        }
    }

    /// Whether a paragraph says nothing, or what the template says by itself.
    fn is_own(&self, paragraph: &Paragraph) -> bool {
        let text = paragraph.text();
        let own = |slot: &super::template::ParagraphPart| {
            slot.role == paragraph.role && slot.own_text(true).lines().any(|line| line == text)
        };
        text.trim().is_empty() || self.slots().any(|slot| own(&slot))
    }

    fn slots(&self) -> impl Iterator<Item = super::template::ParagraphPart> {
        let frames = self.template.map(|old| old.frames(self.landscape).into_owned()).unwrap_or_default();
        let words = frames.into_iter().filter_map(|frame| frame.words().cloned());
        words.flat_map(|words| words.paragraphs)
    }

    /// A paragraph without what the template did to it.
    fn plain(&self, mut paragraph: Paragraph) -> Paragraph {
        for run in &mut paragraph.runs {
            for slot in self.slots().map(|slot| slot.style()) {
                run.style.ink = run.style.ink.filter(|ink| Some(*ink) != slot.ink);
                run.style.size_percent =
                    run.style.size_percent.filter(|size| Some(*size) != slot.size_percent);
            }
        }
        paragraph
    }
}

/// Whether two elements are one and the same part of a template: paper that has changed and come back
/// moves them by a hair.
fn is_alike(own: &Element, other: &Element) -> bool {
    const HAIR_MM: f64 = 0.5;
    let (a, b) = (own.frame.rect, other.frame.rect);
    let near = [(a.x, b.x), (a.y, b.y), (a.width, b.width), (a.height, b.height)]
        .iter()
        .all(|(a, b)| (a.mm() - b.mm()).abs() < HAIR_MM);
    let same = match (&own.kind, &other.kind) {
        (ElementKind::Shape(own), ElementKind::Shape(other)) => own.form == other.form,
        (ElementKind::Line(_), ElementKind::Line(_)) => true,
        (ElementKind::Bubble(_), ElementKind::Bubble(other)) => other.inside.words.text().trim().is_empty(),
        _ => false,
    };
    near && same
}

/// The places of a template.
struct Places {
    words: Vec<WordsPlace>,
    /// Indices of the elements that are places for photos, for drawings, for timelines.
    photos: Vec<usize>,
    drawings: Vec<usize>,
    timelines: Vec<usize>,
    /// What has come into each element, once something has.
    came: Vec<Option<Came>>,
}

/// What an element of the page before brings along, beside what stands in it.
#[derive(Clone)]
struct Came {
    from: ElementId,
    audience: Audience,
    group: Option<GroupId>,
}

impl Came {
    fn of(element: &Element) -> Self {
        Self { from: element.id.clone(), audience: element.audience, group: element.group.clone() }
    }
}

/// A place for words of one role.
#[derive(Clone)]
struct WordsPlace {
    element: usize,
    slot: super::template::ParagraphPart,
    /// Whether it is for an answer to what stands above it in the same box.
    answers: bool,
    words: Vec<Paragraph>,
}

impl Places {
    fn of(template: &Template, on: &StampFor<'_>, stamped: &Page) -> Self {
        let frames = template.frames(on.paper.width > on.paper.height);
        let mut places = Self {
            words: Vec::new(),
            photos: Vec::new(),
            drawings: Vec::new(),
            timelines: Vec::new(),
            came: vec![None; stamped.elements.len()],
        };
        for (element, frame) in frames.iter().enumerate() {
            match &frame.is {
                Part::Photo(_) => places.photos.push(element),
                Part::Draw { .. } => places.drawings.push(element),
                Part::Timeline { .. } => places.timelines.push(element),
                Part::Words(_) | Part::Bubble { .. } | Part::Shape { .. } | Part::Line { .. } => {}
            }
            let mut answers = false;
            for slot in frame.words().into_iter().flat_map(|words| &words.paragraphs) {
                places.words.push(WordsPlace { element, slot: slot.clone(), answers, words: Vec::new() });
                answers |= is_question(slot.role);
            }
        }
        places
    }

    /// Takes a picture or timeline in, if there is a place for it.
    fn takes(&mut self, element: &Element, page: &mut Page) -> bool {
        let at = match &element.kind {
            ElementKind::Picture(picture) => {
                // A drawing is shown whole, and may go back to where one draws.
                let drawing = picture.crop == Crop::Whole;
                let own = if drawing { &mut self.drawings } else { &mut self.photos };
                if !own.is_empty() {
                    Some(own.remove(0))
                } else if drawing && !self.photos.is_empty() {
                    Some(self.photos.remove(0))
                } else {
                    None
                }
            }
            ElementKind::Timeline(_) => (!self.timelines.is_empty()).then(|| self.timelines.remove(0)),
            _ => None,
        };
        let Some(place) = at.and_then(|at| page.elements.get_mut(at)) else { return false };
        match (&mut place.kind, &element.kind) {
            (ElementKind::Picture(new), ElementKind::Picture(old)) => picture(new, old),
            (ElementKind::Timeline(new), ElementKind::Timeline(old)) => {
                (new.shows, new.photos, new.ages) = (old.shows.clone(), old.photos, old.ages);
            }
            _ => return false,
        }
        place.locked = element.locked;
        if let Some(here) = at.and_then(|at| self.came.get_mut(at)) {
            *here = Some(Came::of(element));
        }
        true
    }

    /// Pours the words of a box. An answer does not go without the question above it.
    fn pour_together(&mut self, from: &mut WordsBox, came: &Came, way: Way, old: &Old) {
        if !from.words.paragraphs.iter().any(|one| is_question(one.role)) {
            return self.pour(from, came, way, old);
        }
        let (words, all, before) = (self.words.clone(), self.came.clone(), from.words.clone());
        self.pour(from, came, way, old);
        if !from.words.paragraphs.is_empty() {
            (self.words, self.came, from.words) = (words, all, before);
        }
    }

    /// Pours words into the places for them; what stays in the box has found none this way.
    fn pour(&mut self, from: &mut WordsBox, came: &Came, way: Way, old: &Old) {
        let paragraphs = std::mem::take(&mut from.words.paragraphs);
        let mut asked = false;
        let mut last: Option<(TextRole, usize)> = None;
        for paragraph in paragraphs {
            if paragraph.text().trim().is_empty() {
                continue;
            }
            // Paragraphs of one role that follow each other stay together.
            let with_last = last.filter(|(role, _)| *role == paragraph.role).map(|(_, at)| at);
            let found = with_last.or_else(|| self.place_for(&paragraph, came.audience, way, asked));
            asked |= is_question(paragraph.role);
            last = found.map(|at| (paragraph.role, at));
            match found.and_then(|at| self.words.get_mut(at)) {
                Some(place) => {
                    let here = &mut self.came[place.element];
                    // Words of a group take those that are in none in with them.
                    if here.as_ref().is_none_or(|here| here.group.is_none()) {
                        *here = Some(came.clone());
                    }
                    let mut poured = old.plain(paragraph);
                    poured.role = place.slot.role;
                    poured.align = place.slot.align;
                    let own = place.slot.style();
                    for run in &mut poured.runs {
                        run.style.ink = run.style.ink.or(own.ink);
                        run.style.size_percent = run.style.size_percent.or(own.size_percent);
                    }
                    place.words.push(poured);
                }
                None => from.words.paragraphs.push(paragraph),
            }
        }
    }

    /// A place for a paragraph. What answers nothing does not go where an answer belongs.
    fn place_for(&self, paragraph: &Paragraph, audience: Audience, way: Way, answers: bool) -> Option<usize> {
        let suits = |place: &WordsPlace| {
            let role = place.slot.role;
            let open = self.came[place.element].as_ref().is_none_or(|here| here.audience == audience);
            let second = place.slot.language.is_some() == paragraph.language.is_some();
            open && !place.slot.fixed
                && (answers || !place.answers)
                && match way {
                    Way::Role => place.words.is_empty() && role == paragraph.role && second,
                    Way::Family => place.words.is_empty() && are_of_one_family(role, paragraph.role),
                    Way::After => role == paragraph.role && !place.words.is_empty() && second,
                }
        };
        let mut fitting = (0..self.words.len()).filter(|at| suits(&self.words[*at]));
        if way == Way::After { fitting.next_back() } else { fitting.next() }
    }

    /// Writes what was poured onto the page.
    fn write(self, page: &mut Page, with_headings: bool) {
        let mut words: Vec<Option<Vec<Paragraph>>> = vec![None; page.elements.len()];
        for place in self.words {
            let here = words[place.element].get_or_insert_default();
            here.extend(if place.words.is_empty() {
                standing(&place.slot, with_headings)
            } else {
                place.words
            });
        }
        let all = &self.came;
        for ((element, words), came) in page.elements.iter_mut().zip(words).zip(all) {
            if let Some(came) = came {
                element.audience = came.audience;
                element.group = came.group.clone().filter(|group| have_several_come(group, all));
                if let (Some(paragraphs), Some(inside)) = (words, element.kind.words_mut()) {
                    *inside = Words { paragraphs }.normal();
                }
            }
        }
    }
}

/// Whether more than one thing of a group has come: what came of one alone may stand in several places.
fn have_several_come(group: &GroupId, all: &[Option<Came>]) -> bool {
    let of_it = all.iter().flatten().filter(|came| came.group.as_ref() == Some(group));
    of_it.map(|came| &came.from).collect::<BTreeSet<_>>().len() > 1
}

/// Whether words of a role ask for what follows them.
fn is_question(role: TextRole) -> bool {
    matches!(role, TextRole::Label | TextRole::Heading)
}

/// A picture in another frame: what it shows stays, how it is framed is the new frame's.
fn picture(new: &mut PictureBox, old: &PictureBox) {
    let whole = new.crop == Crop::Whole || old.crop == Crop::Whole;
    new.crop = match old.crop {
        _ if whole => Crop::Whole,
        // Cut for another shape: its middle stays in sight.
        Crop::Part { left, top, width, height } => {
            let middle = |start: u16, long: u16| (start / 10 + long / 20).min(1000);
            Crop::FillAround { x: middle(left, width), y: middle(top, height) }
        }
        other => other,
    };
    new.turn = old.turn;
    new.photo = old.photo.clone();
    new.caption = old.caption.clone();
    new.alt = old.alt.clone();
    new.greyscale = old.greyscale;
    new.light = old.light;
}

/// Whether words of one role may stand in a place for the other, and look as that does.
fn are_of_one_family(one: TextRole, other: TextRole) -> bool {
    use TextRole as R;
    let family = |role: R| match role {
        R::Title | R::Poster | R::PosterS | R::CoverTitle => Some(0),
        R::Story | R::Lead | R::Letter => Some(1),
        R::Child | R::ChildL | R::Quote => Some(2),
        R::CoverSub | R::Heading | R::Caption | R::Label | R::Kicker => None,
        R::Small | R::Prompt | R::Signature => None,
    };
    family(one).is_some() && family(one) == family(other)
}
