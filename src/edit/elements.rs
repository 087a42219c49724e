//! Changes of what stands on a page: where it stands, in which order, and what it is.

use super::find::{self, element_mut, page_mut, page_of, unlocked_mut};
use super::{EditError, MergeKey, groups};
use crate::book::{Audience, BookParts, Element, ElementId, ElementKind, GroupId, PageId};
use crate::geometry::{Angle, Length, Rect};
use crate::language::Message;

/// A change of what stands on a page. One that is locked is only restacked, copied, unlocked or shown
/// to others.
#[derive(Clone, Debug, PartialEq)]
pub enum ElementEdit {
    /// A new element.
    Insert {
        /// On which page.
        page: PageId,
        /// Where in the pile, from 0 at the back; beyond the last means in front.
        at: usize,
        /// The element. Its id is new.
        element: Box<Element>,
    },
    /// Off the page.
    Remove {
        /// Which.
        element: ElementId,
    },
    /// Along the page, with the tails of bubbles.
    Move {
        /// Which, all by as much.
        elements: Vec<ElementId>,
        /// How far to the right.
        right: Length,
        /// How far down.
        down: Length,
    },
    /// To another size and place, before it is turned.
    Resize {
        /// Which.
        element: ElementId,
        /// Its frame.
        rect: Rect,
    },
    /// Turned about its middle.
    Turn {
        /// Which.
        element: ElementId,
        /// From upright, clockwise.
        turn: Angle,
    },
    /// Nearer to the front or the back.
    Restack {
        /// Which.
        element: ElementId,
        /// Where in the pile, from 0 at the back; beyond the last means in front.
        to: usize,
    },
    /// Kept together as one group, with whatever they are kept together with already.
    Group {
        /// Which, all on one page.
        elements: Vec<ElementId>,
        /// The id of the group, which is new.
        group: GroupId,
    },
    /// No longer kept together: the groups of these are none any more.
    Ungroup {
        /// Which, all on one page.
        elements: Vec<ElementId>,
    },
    /// The same again, just in front of it.
    Duplicate {
        /// Which.
        element: ElementId,
        /// The id of the copy, which is new.
        copy: ElementId,
        /// The group that the copy is in: a new one, for all copies that are kept together.
        group: Option<GroupId>,
        /// How far to the right of it.
        right: Length,
        /// How far below it.
        down: Length,
    },
    /// Locked against mistakes, or open.
    SetLocked {
        /// Which.
        element: ElementId,
        /// Whether.
        locked: bool,
    },
    /// Who may see it.
    SetAudience {
        /// Which.
        element: ElementId,
        /// Who.
        audience: Audience,
    },
    /// What it is and how it looks, all at once.
    SetKind {
        /// Which.
        element: ElementId,
        /// What it is to be.
        kind: Box<ElementKind>,
    },
}

impl ElementEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::Insert { page, at, element } => {
                let pile = &mut page_mut(parts, page)?.elements;
                pile.insert((*at).min(pile.len()), find::normal(Element::clone(element)));
            }
            Self::Remove { element } => {
                unlocked_mut(parts, element)?;
                let (page, at) = page_of(parts, element)?;
                page.elements.remove(at);
            }
            Self::Move { elements, right, down } => {
                for element in elements {
                    shift(unlocked_mut(parts, element)?, *right, *down);
                }
            }
            Self::Resize { element, rect } => unlocked_mut(parts, element)?.frame.rect = *rect,
            Self::Turn { element, turn } => unlocked_mut(parts, element)?.frame.turn = *turn,
            Self::Restack { element, to } => {
                let (page, at) = page_of(parts, element)?;
                let restacked = page.elements.remove(at);
                page.elements.insert((*to).min(page.elements.len()), restacked);
            }
            Self::Group { elements, group } => groups::set(parts, elements, Some(group))?,
            Self::Ungroup { elements } => groups::set(parts, elements, None)?,
            Self::Duplicate { element, copy, group, right, down } => {
                let (page, at) = page_of(parts, element)?;
                let original = page.elements.get(at).ok_or_else(|| find::not_there(element.as_str()))?;
                let (id, group) = (copy.clone(), group.clone());
                let mut twin = Element { id, group, locked: false, ..original.clone() };
                shift(&mut twin, *right, *down);
                page.elements.insert(at + 1, twin);
            }
            Self::SetLocked { element, locked } => element_mut(parts, element)?.locked = *locked,
            Self::SetAudience { element, audience } => element_mut(parts, element)?.audience = *audience,
            Self::SetKind { element, kind } => {
                let kind_of = &mut unlocked_mut(parts, element)?.kind;
                *kind_of = ElementKind::clone(kind);
                find::normalise(kind_of);
            }
        }
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Move { elements, .. } => {
                let all: Vec<&str> = elements.iter().map(ElementId::as_str).collect();
                Some(MergeKey::new("move", all.join(" ")))
            }
            Self::Resize { element, .. } => Some(MergeKey::new("resize", element.as_str())),
            Self::Turn { element, .. } => Some(MergeKey::new("turn", element.as_str())),
            Self::SetKind { element, .. } => Some(MergeKey::new("kind", element.as_str())),
            Self::Insert { .. }
            | Self::Remove { .. }
            | Self::Restack { .. }
            | Self::Group { .. }
            | Self::Ungroup { .. }
            | Self::Duplicate { .. }
            | Self::SetLocked { .. }
            | Self::SetAudience { .. } => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::Insert { .. } => Message::new("edit-element-insert"),
            Self::Remove { .. } => Message::new("edit-element-remove"),
            Self::Move { .. } => Message::new("edit-element-move"),
            Self::Resize { .. } => Message::new("edit-element-resize"),
            Self::Turn { .. } => Message::new("edit-element-turn"),
            Self::Restack { .. } => Message::new("edit-element-restack"),
            Self::Group { .. } => Message::new("edit-element-group"),
            Self::Ungroup { .. } => Message::new("edit-element-ungroup"),
            Self::Duplicate { .. } => Message::new("edit-element-duplicate"),
            Self::SetLocked { locked: true, .. } => Message::new("edit-element-lock"),
            Self::SetLocked { locked: false, .. } => Message::new("edit-element-unlock"),
            Self::SetAudience { .. } => Message::new("edit-element-audience"),
            Self::SetKind { .. } => Message::new("edit-element-kind"),
        }
    }
}

fn shift(element: &mut Element, right: Length, down: Length) {
    element.frame.rect = element.frame.rect.moved(right, down);
    if let ElementKind::Bubble(bubble) = &mut element.kind {
        bubble.tail.x = bubble.tail.x + right;
        bubble.tail.y = bubble.tail.y + down;
    }
}
