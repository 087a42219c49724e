//! Changes of the sections.

use super::find::{section_at, section_mut};
use super::{EditError, MergeKey};
use crate::book::{BookParts, Section, SectionId};
use crate::language::Message;

/// A change of the sections.
#[derive(Clone, Debug, PartialEq)]
pub enum SectionEdit {
    /// A new section, with the pages that it has.
    Add {
        /// Where, from 0; beyond the last means after it.
        at: usize,
        /// The section. Its id and those of its pages are new.
        section: Section,
    },
    /// Another title.
    Rename {
        /// Which.
        section: SectionId,
        /// What it is called.
        title: String,
    },
    /// To another place among the sections, with its pages.
    Move {
        /// Which.
        section: SectionId,
        /// Where it stands then, from 0; beyond the last means last.
        to: usize,
    },
    /// Out of the book, with its pages.
    Remove {
        /// Which.
        section: SectionId,
    },
    /// Its pages go to the section before it, or to the one after it if it is the first.
    Join {
        /// Which.
        section: SectionId,
    },
}

impl SectionEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::Add { at, section } => {
                let mut section = section.clone();
                section.pages = section.pages.iter().map(super::pages::normal).collect();
                parts.sections.insert((*at).min(parts.sections.len()), section);
            }
            Self::Rename { section, title } => section_mut(parts, section)?.title.clone_from(title),
            Self::Move { section, to } => {
                let at = section_at(parts, section)?;
                let moved = parts.sections.remove(at);
                parts.sections.insert((*to).min(parts.sections.len()), moved);
            }
            Self::Remove { section } => {
                let at = section_at(parts, section)?;
                parts.sections.remove(at);
            }
            Self::Join { section } => join(parts, section)?,
        }
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Rename { section, .. } => Some(MergeKey::new("rename section", section.as_str())),
            Self::Add { .. } | Self::Move { .. } | Self::Remove { .. } | Self::Join { .. } => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::Add { .. } => Message::new("edit-section-add"),
            Self::Rename { .. } => Message::new("edit-section-rename"),
            Self::Move { .. } => Message::new("edit-section-move"),
            Self::Remove { .. } => Message::new("edit-section-remove"),
            Self::Join { .. } => Message::new("edit-section-join"),
        }
    }
}

fn join(parts: &mut BookParts, section: &SectionId) -> Result<(), EditError> {
    let at = section_at(parts, section)?;
    let pages = parts.sections.remove(at).pages;
    match at.checked_sub(1) {
        Some(before) => parts.sections.get_mut(before).map(|before| before.pages.extend(pages)),
        None => parts.sections.first_mut().map(|after| drop(after.pages.splice(0..0, pages))),
    }
    .ok_or(EditError::NoOtherSection)
}
