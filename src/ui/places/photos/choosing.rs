//! Which photos are chosen after a press or a key. Pure: knows no window.

use crate::app::{Group, LookedAt};
use crate::book::PhotoId;
use egui::Key;
use std::ops::Range;

/// Page Up and Page Down go so many rows.
const A_SCREEN: usize = 4;

/// What is chosen after a press on a photo, with Ctrl or Shift held or not.
pub(super) fn chosen_by(
    looked_at: &LookedAt,
    groups: &[Group],
    at: (usize, usize),
    more: bool,
    range: bool,
) -> Vec<PhotoId> {
    let id = groups[at.0].photos[at.1].photo.id.clone();
    let mut chosen = looked_at.chosen.clone();
    if more {
        let before = chosen.len();
        chosen.retain(|one| *one != id);
        if chosen.len() == before {
            chosen.push(id);
        }
        return chosen;
    }
    let first = looked_at.chosen.first().filter(|_| range);
    let all: Vec<&PhotoId> =
        groups.iter().flat_map(|group| &group.photos).map(|kept| &kept.photo.id).collect();
    let here = groups[..at.0].iter().map(|group| group.photos.len()).sum::<usize>() + at.1;
    match first.and_then(|first| all.iter().position(|one| *one == first)) {
        Some(from) if from <= here => all[from..=here].iter().map(|one| (*one).clone()).collect(),
        // From the first one back: it stays the first.
        Some(from) => all[here..=from].iter().rev().map(|one| (*one).clone()).collect(),
        None => vec![id],
    }
}

/// Where a key leads from a place in the grid.
pub(super) fn neighbour(
    rows: &[(f32, usize, &Range<usize>)],
    (group, at): (usize, usize),
    key: Key,
) -> Option<(usize, usize)> {
    let row = rows.iter().position(|(_, of, range)| *of == group && range.contains(&at))?;
    let column = at - rows[row].2.start;
    let place = |row: usize, column: usize| {
        let (_, group, range) = rows.get(row)?;
        Some((*group, (range.start + column).min(range.end - 1)))
    };
    match key {
        Key::ArrowRight if at + 1 < rows[row].2.end => Some((group, at + 1)),
        Key::ArrowRight => place(row + 1, 0),
        Key::ArrowLeft if column > 0 => Some((group, at - 1)),
        Key::ArrowLeft => place(row.checked_sub(1)?, usize::MAX / 2),
        Key::ArrowDown => place(row + 1, column),
        Key::ArrowUp => place(row.checked_sub(1)?, column),
        Key::PageDown => place((row + A_SCREEN).min(rows.len() - 1), column),
        Key::PageUp => place(row.saturating_sub(A_SCREEN), column),
        Key::Home => place(0, 0),
        Key::End => place(rows.len() - 1, usize::MAX / 2),
        _ => None,
    }
}
