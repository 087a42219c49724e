//! Changes of a page as a whole.

use super::find::{self, page_at, page_mut, section_mut};
use super::{EditError, MergeKey};
use crate::book::{Audience, Background, BookParts, Page, PageId, SectionId};
use crate::language::Message;
use std::sync::Arc;

/// A change of a page as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum PageEdit {
    /// A new page, with all that stands on it.
    Insert {
        /// In which section.
        section: SectionId,
        /// Where in it, from 0; beyond the last means after it.
        at: usize,
        /// The page. Its id and those of its elements are new.
        page: Arc<Page>,
    },
    /// Out of the book, with all that stands on it.
    Remove {
        /// Which.
        page: PageId,
    },
    /// To another place in the book.
    Move {
        /// Which.
        page: PageId,
        /// Into which section.
        section: SectionId,
        /// Where it stands in it then, from 0; beyond the last means last.
        to: usize,
    },
    /// This page in the place of the one with its id: after another template or arrangement.
    Replace {
        /// The page as it is to be.
        page: Arc<Page>,
    },
    /// What it is called in lists.
    Rename {
        /// Which.
        page: PageId,
        /// What it is called.
        title: String,
    },
    /// What the page itself is coloured with.
    SetBackground {
        /// Which.
        page: PageId,
        /// Its ground.
        background: Background,
    },
    /// Whether its number is printed.
    SetFolio {
        /// Which.
        page: PageId,
        /// Whether.
        shown: bool,
    },
    /// Who may see it.
    SetAudience {
        /// Which.
        page: PageId,
        /// Who.
        audience: Audience,
    },
    /// How hard it is to read.
    SetSensitivity {
        /// Which.
        page: PageId,
        /// 0 to 3.
        sensitivity: u8,
    },
    /// The note for the adult who reads along.
    SetNote {
        /// Which.
        page: PageId,
        /// The note.
        note: String,
    },
}

impl PageEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::Insert { section, at, page } => insert(parts, section, *at, normal(page))?,
            Self::Remove { page } => {
                take(parts, page)?;
            }
            Self::Move { page, section, to } => {
                let page = take(parts, page)?;
                insert(parts, section, *to, page)?;
            }
            Self::Replace { page } => *page_mut(parts, &page.id)? = Arc::unwrap_or_clone(normal(page)),
            Self::Rename { page, title } => page_mut(parts, page)?.title.clone_from(title),
            Self::SetBackground { page, background } => page_mut(parts, page)?.background = *background,
            Self::SetFolio { page, shown } => page_mut(parts, page)?.folio = *shown,
            Self::SetAudience { page, audience } => page_mut(parts, page)?.audience = *audience,
            Self::SetSensitivity { page, sensitivity } => page_mut(parts, page)?.sensitivity = *sensitivity,
            Self::SetNote { page, note } => page_mut(parts, page)?.note.clone_from(note),
        }
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Rename { page, .. } => Some(MergeKey::new("rename page", page.as_str())),
            Self::SetNote { page, .. } => Some(MergeKey::new("note", page.as_str())),
            Self::SetBackground { page, .. } => Some(MergeKey::new("background", page.as_str())),
            Self::Insert { .. }
            | Self::Remove { .. }
            | Self::Move { .. }
            | Self::Replace { .. }
            | Self::SetFolio { .. }
            | Self::SetAudience { .. }
            | Self::SetSensitivity { .. } => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::Insert { .. } => Message::new("edit-page-insert"),
            Self::Remove { .. } => Message::new("edit-page-remove"),
            Self::Move { .. } => Message::new("edit-page-move"),
            Self::Replace { .. } => Message::new("edit-page-replace"),
            Self::Rename { .. } => Message::new("edit-page-rename"),
            Self::SetBackground { .. } => Message::new("edit-page-background"),
            Self::SetFolio { .. } => Message::new("edit-page-folio"),
            Self::SetAudience { .. } => Message::new("edit-page-audience"),
            Self::SetSensitivity { .. } => Message::new("edit-page-sensitivity"),
            Self::SetNote { .. } => Message::new("edit-page-note"),
        }
    }
}

/// The page with all its words in normal form.
pub(super) fn normal(page: &Arc<Page>) -> Arc<Page> {
    let mut page = Page::clone(page);
    page.elements = page.elements.into_iter().map(find::normal).collect();
    Arc::new(page)
}

fn insert(parts: &mut BookParts, section: &SectionId, at: usize, page: Arc<Page>) -> Result<(), EditError> {
    let section = section_mut(parts, section)?;
    section.pages.insert(at.min(section.pages.len()), page);
    Ok(())
}

fn take(parts: &mut BookParts, page: &PageId) -> Result<Arc<Page>, EditError> {
    let (section, at) = page_at(parts, page)?;
    let section = parts.sections.get_mut(section).ok_or_else(|| find::not_there(page.as_str()))?;
    Ok(section.pages.remove(at))
}
