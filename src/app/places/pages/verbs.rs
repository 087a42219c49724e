//! What can be done with what is chosen on the pages.

use super::line_up::{self, LineUp};
use super::{PagesPlace, find, groups};
use crate::app::notice::{Tone, WorkSafety};
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{Action, AppState, OpenBook};
use crate::book::{Crop, Element, ElementId, ElementKind};
use crate::edit::{Edit, ElementEdit, PhotoEdit};
use crate::geometry::{Angle, Length, Rect};
use crate::language::Message;

/// How far a copy lies from what it was made of, in mm.
const COPY_OFF: f64 = 5.0;
/// Nothing is made smaller than this by keys, in mm.
const LEAST: f64 = 4.0;

/// Something that can be done with what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Off the page.
    Remove,
    /// The same again, a little lower.
    Duplicate,
    /// Nearer to the front or the back.
    Restack(Pile),
    /// Kept from being moved or changed by mistake, or no longer.
    Lock,
    /// Along the page: so many mm to the right and down.
    Nudge(i8, i8),
    /// Wider and higher by so many mm.
    Grow(i8, i8),
    /// Turned clockwise by so many degrees.
    Turn(i8),
    /// The whole photo shows in its frame, or fills it.
    Fit,
    /// Kept together as one group.
    Group,
    /// No longer kept together.
    Ungroup,
    /// In line with the page, or several with one another.
    LineUp(LineUp),
    /// With gaps alike, across the page.
    SpaceAcross,
    /// With gaps alike, down the page.
    SpaceDown,
}

/// A way in the pile of what stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// In front of all.
    Front,
    /// In front of the next.
    Forward,
    /// Behind the next.
    Back,
    /// Behind all.
    ToBack,
}

impl Verb {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Remove => "action-remove",
            Self::Duplicate => "action-duplicate",
            Self::Restack(Pile::Front) => "action-to-front",
            Self::Restack(Pile::Forward) => "action-forward",
            Self::Restack(Pile::Back) => "action-back",
            Self::Restack(Pile::ToBack) => "action-to-back",
            Self::Lock => "action-lock",
            Self::Nudge(..) => "action-nudge",
            Self::Grow(..) => "action-grow",
            Self::Turn(_) => "action-turn",
            Self::Fit => "action-fit-photo",
            Self::Group => "action-group",
            Self::Ungroup => "action-ungroup",
            Self::LineUp(how) => how.words(),
            Self::SpaceAcross => "action-space-across",
            Self::SpaceDown => "action-space-down",
        }
    }

    pub(super) fn shortcuts(self) -> &'static [Shortcut] {
        const fn ctrl(key: Key) -> Shortcut {
            Shortcut::ctrl(key)
        }
        const fn both(key: Key) -> Shortcut {
            Shortcut::ctrl_shift(key)
        }
        match self {
            Self::Remove => const { &[Shortcut::on_thing(Key::Delete), Shortcut::on_thing(Key::Backspace)] },
            Self::Duplicate => const { &[ctrl(Key::Char('D'))] },
            Self::Restack(Pile::Front) => const { &[both(Key::CloseBracket)] },
            Self::Restack(Pile::Forward) => const { &[ctrl(Key::CloseBracket)] },
            Self::Restack(Pile::Back) => const { &[ctrl(Key::OpenBracket)] },
            Self::Restack(Pile::ToBack) => const { &[both(Key::OpenBracket)] },
            Self::Lock => const { &[ctrl(Key::Char('L'))] },
            Self::Group => const { &[ctrl(Key::Char('G'))] },
            Self::Ungroup => const { &[both(Key::Char('G'))] },
            Self::Nudge(1, 0) => const { &[Shortcut::on_thing(Key::Right)] },
            Self::Nudge(-1, 0) => const { &[Shortcut::on_thing(Key::Left)] },
            Self::Nudge(0, 1) => const { &[Shortcut::on_thing(Key::Down)] },
            Self::Nudge(0, -1) => const { &[Shortcut::on_thing(Key::Up)] },
            Self::Nudge(10, 0) => const { &[Shortcut::on_thing(Key::Right).with_shift()] },
            Self::Nudge(-10, 0) => const { &[Shortcut::on_thing(Key::Left).with_shift()] },
            Self::Nudge(0, 10) => const { &[Shortcut::on_thing(Key::Down).with_shift()] },
            Self::Nudge(0, -10) => const { &[Shortcut::on_thing(Key::Up).with_shift()] },
            Self::Grow(1, 0) => const { &[Shortcut::on_thing(Key::Right).with_shift().with_ctrl()] },
            Self::Grow(-1, 0) => const { &[Shortcut::on_thing(Key::Left).with_shift().with_ctrl()] },
            Self::Grow(0, 1) => const { &[Shortcut::on_thing(Key::Down).with_shift().with_ctrl()] },
            Self::Grow(0, -1) => const { &[Shortcut::on_thing(Key::Up).with_shift().with_ctrl()] },
            Self::Turn(1) => const { &[Shortcut::on_thing(Key::Period).with_alt()] },
            Self::Turn(-1) => const { &[Shortcut::on_thing(Key::Comma).with_alt()] },
            Self::Turn(15) => const { &[Shortcut::on_thing(Key::Period).with_alt().with_shift()] },
            Self::Turn(-15) => const { &[Shortcut::on_thing(Key::Comma).with_alt().with_shift()] },
            Self::Nudge(..) | Self::Grow(..) | Self::Turn(_) | Self::Fit => &[],
            Self::LineUp(_) | Self::SpaceAcross | Self::SpaceDown => &[],
        }
    }

    /// Those that keys alone ask for: moving, resizing and turning step by step.
    pub const BY_KEYS: &[Verb] = &[
        Self::Nudge(1, 0),
        Self::Nudge(-1, 0),
        Self::Nudge(0, 1),
        Self::Nudge(0, -1),
        Self::Nudge(10, 0),
        Self::Nudge(-10, 0),
        Self::Nudge(0, 10),
        Self::Nudge(0, -10),
        Self::Grow(1, 0),
        Self::Grow(-1, 0),
        Self::Grow(0, 1),
        Self::Grow(0, -1),
        Self::Turn(1),
        Self::Turn(-1),
        Self::Turn(15),
        Self::Turn(-15),
    ];

    /// Whether it can be done with what is chosen.
    pub(crate) fn can(self, book: &OpenBook) -> bool {
        let mut chosen = book.chosen().map(|(_, element)| element).peekable();
        if chosen.peek().is_none() {
            return false;
        }
        match self {
            Self::Lock | Self::Duplicate => true,
            Self::Fit => {
                let one = book.chosen_one().filter(|(_, element)| !element.locked);
                one.is_some_and(|(_, element)| has_photo(element))
            }
            Self::Group => groups::can_group(book),
            Self::Ungroup => groups::can_ungroup(book),
            Self::LineUp(_) => line_up::can_line_up(book),
            Self::SpaceAcross | Self::SpaceDown => line_up::can_space_out(book),
            Self::Remove | Self::Restack(_) | Self::Nudge(..) | Self::Grow(..) | Self::Turn(_) => {
                chosen.all(|element| !element.locked)
            }
        }
    }
}

fn has_photo(element: &Element) -> bool {
    matches!(&element.kind, ElementKind::Picture(picture) if picture.photo.is_some())
}

pub(super) fn perform(state: &mut AppState, verb: &Verb) {
    let Some(book) = state.book_mut() else { return };
    let chosen: Vec<Element> = book.chosen().map(|(_, element)| element.clone()).collect();
    let mut copies = Vec::new();
    let edits: Vec<Edit> = match *verb {
        Verb::Remove => {
            chosen.iter().map(|one| ElementEdit::Remove { element: one.id.clone() }.into()).collect()
        }
        Verb::Duplicate => {
            let off = Length::from_mm(COPY_OFF);
            let mut groups = groups::Regrouped::default();
            let mut twin = |one: &Element| {
                let (element, copy) = (one.id.clone(), book.ids().element());
                let group = groups.of(one.group.as_ref(), book.ids());
                copies.push(copy.clone());
                ElementEdit::Duplicate { element, copy, group, right: off, down: off }.into()
            };
            chosen.iter().map(&mut twin).collect()
        }
        Verb::Restack(pile) => restack(book, &chosen, pile),
        Verb::Lock => {
            let locked = chosen.iter().any(|one| !one.locked);
            let lock = |one: &Element| ElementEdit::SetLocked { element: one.id.clone(), locked }.into();
            chosen.iter().map(lock).collect()
        }
        Verb::Nudge(right, down) if book.on_pages().cropping().is_some() => {
            super::crop::nudged(book, (f64::from(right), f64::from(down)).into()).into_iter().collect()
        }
        Verb::Nudge(right, down) => {
            let elements = chosen.iter().map(|one| one.id.clone()).collect();
            vec![ElementEdit::Move { elements, right: mm(right), down: mm(down) }.into()]
        }
        Verb::Grow(wider, higher) => chosen.iter().map(|one| grow(one, wider, higher)).collect(),
        Verb::Turn(by) => {
            let turn = |one: &Element| {
                let turn = Angle::from_degrees(one.frame.turn.degrees() + f64::from(by));
                ElementEdit::Turn { element: one.id.clone(), turn }.into()
            };
            chosen.iter().map(turn).collect()
        }
        Verb::Fit => chosen.iter().filter_map(fit).collect(),
        Verb::Group => vec![groups::group(book, &chosen)],
        Verb::Ungroup => groups::ungroup(&chosen),
        Verb::LineUp(how) => line_up::line_up(book, how),
        Verb::SpaceAcross => line_up::space_out(book, false),
        Verb::SpaceDown => line_up::space_out(book, true),
    };
    // Not one step with moving by keys before or after.
    let alone = matches!(verb, Verb::LineUp(_) | Verb::SpaceAcross | Verb::SpaceDown);
    if alone {
        book.seal();
    }
    let edit = match <[Edit; 1]>::try_from(edits) {
        Ok([one]) => one,
        Err(edits) if edits.is_empty() => return,
        Err(edits) => Edit::Many(edits),
    };
    let where_it_was = removed_words(book, &chosen);
    state.edit(&edit);
    let Some(book) = state.book_mut() else { return };
    if alone {
        book.seal();
    }
    if !copies.is_empty() {
        book.on_pages_mut().chosen = copies;
    }
    if *verb == Verb::Remove && chosen.iter().all(|one| find(book.book(), &one.id).is_none()) {
        let notice = state.notices_mut().say(Tone::Good, where_it_was, WorkSafety::Said);
        notice.advice = chosen.iter().any(has_photo).then(|| Message::new("removed-photo-kept"));
        notice.then = vec![Action::Undo];
    }
}

/// What is said of things that are taken off a page.
fn removed_words(book: &OpenBook, chosen: &[Element]) -> Message {
    let page = chosen.first().and_then(|one| find(book.book(), &one.id)).map(|(page, _)| page.id.clone());
    let printed = book.printed().pages().iter().find(|printed| Some(&printed.page.id) == page.as_ref());
    let key = match chosen {
        [one] => match one.kind {
            ElementKind::Words(_) => "removed-words",
            ElementKind::Picture(_) if has_photo(one) => "removed-photo",
            ElementKind::Picture(_) => "removed-frame",
            ElementKind::Shape(_) | ElementKind::Line(_) => "removed-shape",
            ElementKind::Bubble(_) => "removed-bubble",
            ElementKind::Timeline(_) => "removed-timeline",
        },
        _ => "removed-several",
    };
    let number = printed.map_or(0, |printed| printed.place.number);
    let said = Message::new(key).with("page", number);
    if chosen.len() > 1 { said.with("n", chosen.len()) } else { said }
}

fn mm(mm: i8) -> Length {
    Length::from_um(i32::from(mm) * 1000)
}

fn grow(element: &Element, wider: i8, higher: i8) -> Edit {
    let least = Length::from_mm(LEAST);
    let rect = element.frame.rect;
    // What is smaller already stays as small.
    let to = |side: Length, by: i8| (side + mm(by)).max(side.min(least));
    let rect = Rect { width: to(rect.width, wider), height: to(rect.height, higher), ..rect };
    ElementEdit::Resize { element: element.id.clone(), rect }.into()
}

fn fit(element: &Element) -> Option<Edit> {
    let ElementKind::Picture(picture) = &element.kind else { return None };
    let crop = if picture.crop == Crop::Whole { Crop::Fill } else { Crop::Whole };
    Some(PhotoEdit::SetCrop { element: element.id.clone(), crop, turn: picture.turn }.into())
}

/// One edit for each chosen thing, so that they keep their order among themselves.
fn restack(book: &OpenBook, chosen: &[Element], pile: Pile) -> Vec<Edit> {
    let at = |id: &ElementId| {
        let (page, _) = find(book.book(), id)?;
        Some((page.elements.iter().position(|one| one.id == *id)?, page.elements.len()))
    };
    let mut placed: Vec<(usize, usize, &ElementId)> =
        chosen.iter().filter_map(|one| at(&one.id).map(|(at, count)| (at, count, &one.id))).collect();
    placed.sort();
    let to_front = matches!(pile, Pile::Front | Pile::Forward);
    if pile == Pile::Forward || pile == Pile::ToBack {
        placed.reverse();
    }
    let restack = |(at, count, id): (usize, usize, &ElementId)| {
        let to = match pile {
            Pile::Front => count,
            Pile::Forward => at + 1,
            Pile::Back => at.saturating_sub(1),
            Pile::ToBack => 0,
        };
        ElementEdit::Restack { element: id.clone(), to }.into()
    };
    let stays = |at: usize, count: usize| if to_front { at + 1 == count } else { at == 0 };
    let alone = placed.len() == 1;
    placed.into_iter().filter(|(at, count, _)| !(alone && stays(*at, *count))).map(restack).collect()
}

impl PagesPlace {
    /// Whether everything that is chosen is locked.
    pub fn all_locked(book: &OpenBook) -> bool {
        let mut chosen = book.chosen().peekable();
        chosen.peek().is_some() && chosen.all(|(_, element)| element.locked)
    }
}
