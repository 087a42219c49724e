//! Room still to fill, gathered by page: one row says all that is still empty on it.

use crate::check::Finding;
use crate::language::Message;
use crate::ui::scene::Scene;

/// What can still be empty: the check that finds it, and the key of how many there are.
const EMPTY: [(&str, &str); 3] = [
    ("empty-frames", "print-empty-frames"),
    ("empty-words", "print-empty-boxes"),
    ("alt-text", "print-not-read-aloud"),
];

/// What is still empty on a page.
pub(super) struct Room {
    page: usize,
    /// The first of it, by its place among the findings.
    pub first: usize,
    /// How many of each that can be empty.
    counts: [usize; EMPTY.len()],
}

impl Room {
    /// What is said of it.
    pub(super) fn words(&self, scene: &Scene<'_>) -> String {
        let counted = EMPTY.iter().zip(self.counts).filter(|(_, count)| *count > 0);
        let parts: Vec<String> =
            counted.map(|((_, key), count)| scene.say(&Message::new(key).with("n", count))).collect();
        let what = scene.language.list(&parts);
        scene.say(&Message::new("print-page-has").with("page", self.page).with("what", what))
    }

    /// Whether it is one thing alone.
    pub(super) fn is_one(&self) -> bool {
        self.counts.iter().sum::<usize>() == 1
    }
}

/// What of these findings is room on a page, in their order.
pub(super) fn by_page(found: &[(usize, &Finding)]) -> Vec<Room> {
    let mut rooms: Vec<Room> = Vec::new();
    for (at, finding) in found {
        let Some((page, kind)) = finding.page.zip(kind_of(finding)) else { continue };
        let place = rooms.iter().position(|room| room.page == page).unwrap_or(rooms.len());
        if place == rooms.len() {
            rooms.push(Room { page, first: *at, counts: [0; EMPTY.len()] });
        }
        rooms[place].counts[kind] += 1;
    }
    rooms
}

/// Whether a finding is of room on a page.
pub(super) fn is_room(finding: &Finding) -> bool {
    finding.page.is_some() && kind_of(finding).is_some()
}

fn kind_of(finding: &Finding) -> Option<usize> {
    EMPTY.iter().position(|(check, _)| *check == finding.check)
}
