//! What the panels of people and of places have in common: labels in which names stand, fields,
//! the way to where they are, taking them out.
//!
//! A book that may only be looked at shows what is known as words, and nothing of what is not.

use crate::app::{Action, InLife, PeopleAction, Place, TimelineAction};
use crate::book::EventId;
use crate::language::Message;
use crate::ui::field::Field;
use crate::ui::icons::Icon;
use crate::ui::scene::Region;
use crate::ui::widgets::{Button, ButtonLook, Chip, Panel, say_aloud};
use egui::{Id, Rect, Vec2, pos2, vec2};

/// How high a field of one line is, and one of several, in points.
pub(super) const LINE: f32 = 36.0;
pub(super) const LINES: f32 = 78.0;

pub(super) fn may_change(panel: &Panel<'_, '_, '_>) -> bool {
    panel.scene.state.book().is_some_and(|book| book.may_change())
}

/// What stands beside a label, at its end: a lock with words.
#[derive(Clone, Copy)]
pub(super) struct Locked(pub &'static str);

/// A group below a label in which a name may stand, and a hairline below.
pub(super) fn group(
    panel: &mut Panel<'_, '_, '_>,
    label: &str,
    locked: Option<Locked>,
    inside: impl FnOnce(&mut Panel<'_, '_, '_>),
) {
    panel.group("", |panel| {
        let size = panel.scene.look.tokens.scale.label.clone();
        let ink = panel.scene.look.colours.ink_2;
        let mut room = panel.width();
        let locked = locked.map(|Locked(key)| {
            let words = panel.scene.text(key);
            let set = panel.scene.ink.words(panel.ui.ctx(), &words, &size, ink, room);
            (words, set)
        });
        if let Some((_, set)) = &locked {
            room -= set.size.x + 30.0;
        }
        let words = panel.scene.ink.words(panel.ui.ctx(), label, &size, ink, room);
        let row = panel.row(words.size.y.max(size.line));
        words.draw(panel.ui.painter(), row.min);
        let said = match &locked {
            Some((lock, _)) => {
                panel.scene.say(&Message::new("people-row").with("name", label).with("under", lock.as_str()))
            }
            None => label.to_owned(),
        };
        say_aloud(panel.ui, panel.id(("label", label)), row, &said);
        if let Some((_, set)) = locked {
            let at = pos2(row.right() - set.size.x, row.top());
            set.draw(panel.ui.painter(), at);
            let icon_at = at + vec2(-13.0, size.line / 2.0);
            panel.scene.icon(panel.ui.painter(), Icon::LockOpen, icon_at, 16.0, ink);
        }
        panel.space(6.0);
        inside(panel);
    });
}

/// Words that can be typed.
pub(super) struct Typing<'a> {
    /// Which field, of whom.
    pub id: Id,
    /// What stands over it.
    pub label: String,
    /// What is shown while it is empty.
    pub hint: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// How high it is.
    pub height: f32,
    /// What is said beside the label.
    pub locked: Option<Locked>,
    /// What is said below it.
    pub note: &'a str,
}

/// A field below its label; what it became, if that was changed.
pub(super) fn field(panel: &mut Panel<'_, '_, '_>, typing: Typing<'_>) -> Option<String> {
    let changes = may_change(panel);
    if !changes && typing.text.trim().is_empty() {
        return None;
    }
    let mut changed = None;
    group(panel, &typing.label, typing.locked, |panel| {
        if !changes {
            return words(panel, typing.id, typing.text);
        }
        let rect = panel.row(typing.height);
        let line = Field::line(panel.scene, typing.id, rect, &typing.label, typing.text);
        let single_line = typing.height <= LINE;
        let field = Field { hint: typing.hint, single_line, in_book: true, ..line };
        changed = field.put(panel.ui, panel.scene, Region::Panel).changed;
        if !typing.note.is_empty() {
            panel.space(6.0);
            let ink = panel.scene.look.colours.ink_2;
            panel.words(typing.note, ink);
        }
    });
    changed
}

/// Words of the book, to be read.
pub(super) fn words(panel: &mut Panel<'_, '_, '_>, id: Id, text: &str) {
    let size = panel.scene.look.tokens.scale.body.clone();
    let ink = panel.scene.look.colours.ink;
    let set = panel.scene.ink.words(panel.ui.ctx(), text, &size, ink, panel.width());
    let row = panel.row(set.size.y);
    set.draw(panel.ui.painter(), row.min);
    say_aloud(panel.ui, id.with("words"), row, text);
}

/// A chip of [`chips`]: its id, its words, the face in it, whether it is the case.
pub(super) type ChipOf<'a> = (&'a str, String, Option<Option<&'a crate::book::PhotoId>>, bool);

/// Chips in rows; which was pressed. In a book that may only be looked at, those that are the case.
pub(super) fn chips(panel: &mut Panel<'_, '_, '_>, of: &str, chips: &[ChipOf<'_>]) -> Option<usize> {
    const GAP: f32 = 6.0;
    let changes = may_change(panel);
    let width = panel.width();
    let mut pressed = None;
    let sized: Vec<(usize, Vec2)> = (chips.iter().enumerate())
        .filter(|(_, (.., chosen))| changes || *chosen)
        .map(|(at, (_, words, face, chosen))| {
            let chip = Chip { words, face: *face, chosen: *chosen };
            (at, chip.size(panel.scene, panel.ui, width))
        })
        .collect();
    let mut rest = sized.as_slice();
    while !rest.is_empty() {
        let mut taken = 0.0;
        let fits = |(_, size): &&(usize, Vec2)| {
            taken += size.x + GAP;
            taken - GAP <= width
        };
        let count = rest.iter().take_while(fits).count().max(1);
        let (row_of, others) = rest.split_at(count);
        rest = others;
        let row = panel.row(34.0);
        let mut x = row.left();
        for (at, size) in row_of {
            let (id, words, face, chosen) = &chips[*at];
            let rect = Rect::from_min_size(pos2(x, row.top()), *size);
            x = rect.right() + GAP;
            let id = panel.id((of, *id));
            let chip = Chip { words, face: *face, chosen: *chosen };
            if chip.put(panel.ui, panel.scene, Region::Panel, rect, id).clicked() && changes {
                pressed = Some(*at);
            }
        }
        if !rest.is_empty() {
            panel.space(GAP);
        }
    }
    pressed
}

/// Ways to the photos on which somebody is, and to the first event in which somebody or some place is.
pub(super) fn where_found(
    panel: &mut Panel<'_, '_, '_>,
    photos: Option<(usize, Action)>,
    events: &[EventId],
) {
    let mut ways: Vec<(String, Vec<Action>)> = Vec::new();
    if let Some((n, show)) = photos.filter(|(n, _)| *n > 0) {
        let words = panel.scene.say(&Message::new("people-on-photos").with("n", n));
        ways.push((words, vec![show, Action::Show(Place::Photos)]));
    }
    if let Some(first) = events.first() {
        let words = panel.scene.say(&Message::new("people-in-events").with("n", events.len()));
        let choose = Action::Timeline(TimelineAction::Choose(first.clone()));
        ways.push((words, vec![choose, Action::Show(Place::Timeline)]));
    }
    if ways.is_empty() {
        return;
    }
    // Each below the picture, at the start side.
    let row = panel.row(LINE);
    let mut left = row.left();
    for (words, actions) in ways {
        let button = Button { height: LINE, ..Button::new(panel.scene, &words, ButtonLook::Quiet) };
        let size = button.size(panel.scene, panel.ui);
        let rect = Rect::from_min_size(pos2(left, row.top()), size);
        left = rect.right() + 16.0;
        let id = panel.id(("way", &words));
        if button.put(panel.ui, panel.scene, Region::Panel, rect, id).clicked() {
            for action in actions {
                panel.scene.ask(action);
            }
        }
    }
    panel.space(4.0);
}

/// Taking them out.
pub(super) fn take_out(panel: &mut Panel<'_, '_, '_>, one: InLife, key: &'static str) {
    if !may_change(panel) {
        return;
    }
    let words = panel.scene.text(key);
    panel.space(12.0);
    if panel.buttons(ButtonLook::Plain, &[&words]).is_some() {
        panel.scene.ask(Action::People(PeopleAction::Remove(one)));
    }
}
