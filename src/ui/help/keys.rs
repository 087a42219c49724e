//! Every action that has keys, by the menu it is in.

use super::{heading, said};
use crate::app::{Action, MENUS};
use crate::ui::keys::{all_shortcuts, together};
use crate::ui::scene::Scene;
use crate::ui::widgets::say_aloud;
use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

/// Keys that are of the window itself, with the keys of what they do. A name of two parts is with Shift.
const WINDOW: [(&[&str], &str); 7] = [
    (&["F6"], "keys-next-part"),
    (&["Shift", "F6"], "keys-part-before"),
    (&["Tab"], "keys-next-thing"),
    (&["F10"], "keys-menus"),
    (&["Shift", "F10"], "keys-menu-of-thing"),
    (&["F8"], "keys-newest-notice"),
    (&["Esc"], "keys-leave"),
];

pub(super) fn keys(ui: &mut Ui, scene: &Scene<'_>) {
    said(ui, scene, &scene.text("keys-intro"));
    heading(ui, scene, &scene.text("keys-window"));
    for (keys, what) in WINDOW {
        let named = match keys {
            ["Shift", key] => together(scene, scene.text("key-shift"), (*key).to_owned()),
            ["Tab"] => scene.text("key-tab"),
            ["Esc"] => scene.text("key-escape"),
            keys => keys.concat(),
        };
        row(ui, scene, &scene.text(what), &named);
    }
    let mut listed = Vec::new();
    for menu in MENUS {
        let of_menu: Vec<&Action> = menu.groups.iter().flat_map(|group| group.iter()).collect();
        group(ui, scene, menu.words, of_menu.iter().copied());
        listed.extend(of_menu);
    }
    let others: Vec<Action> = Action::with_keys().filter(|action| !listed.contains(&action)).collect();
    group(ui, scene, "keys-on-the-page", others.iter());
}

fn group<'a>(ui: &mut Ui, scene: &Scene<'_>, title: &'static str, actions: impl Iterator<Item = &'a Action>) {
    let mut rows: Vec<(String, String)> = Vec::new();
    for action in actions {
        let keys = all_shortcuts(scene, action).join(" · ");
        let row = (scene.text(action.words()), keys);
        if !row.1.is_empty() && !rows.contains(&row) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return;
    }
    heading(ui, scene, &scene.text(title));
    for (words, keys) in rows {
        row(ui, scene, &words, &keys);
    }
}

fn row(ui: &mut Ui, scene: &Scene<'_>, words: &str, keys: &str) {
    let (scale, colours) = (&scene.look.tokens.scale, &scene.look.colours);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    scene.line(ui.painter(), row.left_center(), words, &scale.body, colours.ink);
    let wide = scene.measure(ui.painter(), keys, &scale.second).x;
    let at = pos2(row.right() - wide, row.center().y);
    scene.line(ui.painter(), at, keys, &scale.second, colours.ink_2);
    let line = Stroke::new(scene.look.tokens.stroke.hairline, colours.line);
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, line);
    let rect = Rect::from_min_max(row.min, row.max);
    say_aloud(ui, ui.scope_id().with((words, keys)), rect, &format!("{words}, {keys}"));
}
