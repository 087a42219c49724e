//! Keeping things on a page together, and no longer.

use super::EditError;
use super::find::{not_there, page_of};
use crate::book::{BookParts, ElementId, GroupId};

/// Gives these and whatever is kept together with them this group, or none. All stand on the page of the
/// first, and none is locked.
pub(super) fn set(
    parts: &mut BookParts,
    elements: &[ElementId],
    group: Option<&GroupId>,
) -> Result<(), EditError> {
    let Some(first) = elements.first() else { return Ok(()) };
    let (page, _) = page_of(parts, first)?;
    if let Some(elsewhere) = elements.iter().find(|id| page.element(id).is_none()) {
        return Err(not_there(elsewhere.as_str()));
    }
    let all = elements.iter().flat_map(|id| page.together(id)).map(|element| element.id.clone());
    let all: Vec<ElementId> = all.collect();
    for element in page.elements.iter_mut().filter(|element| all.contains(&element.id)) {
        if element.locked {
            return Err(EditError::Locked { id: element.id.to_string() });
        }
        element.group = group.cloned();
    }
    Ok(())
}
