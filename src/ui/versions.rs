//! The earlier versions of the open book, to look at one.

use super::dialog::{DialogButtons, dialog};
use super::scene::{Region, Scene};
use super::widgets::{Side, focus_ring, hairline, paragraph, say_aloud};
use crate::app::{Action, KeptAction, exact_moment, kept_because, open_version};
use crate::language::Message;
use crate::store::Version;
use egui::{Context, CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

/// Shows them while they are listed.
pub(crate) fn versions(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(listed) = scene.state.kept().versions().map(<[Version]>::to_vec) else { return };
    let close = Action::Kept(KeptAction::CloseVersions);
    let title = scene.text("versions");
    let buttons = DialogButtons {
        cancel: Some((scene.text("action-keep-as-it-is"), close.clone())),
        ..DialogButtons::default()
    };
    let left = dialog(ctx, scene, "versions", 520.0, &title, buttons, |ui, scene| {
        let key = if listed.len() > 1 { "versions-words" } else { "versions-none" };
        about(ui, scene, &scene.text(key));
        for (at, version) in listed.iter().enumerate() {
            row(ui, scene, version, at == 0);
        }
    });
    if left {
        scene.ask(close);
    }
}

fn about(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let look = scene.look;
    let size = &look.tokens.scale.second;
    let width = ui.available_width();
    let height = super::widgets::paragraph_height(ui, width, words, size);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height + 12.0), Sense::hover());
    paragraph(ui, rect.min, width, words, size, look.colours.ink_2);
    say_aloud(ui, ui.scope_id().with("about"), rect, words);
}

/// One version; the newest is the book as it is now, and leads nowhere.
fn row(ui: &mut Ui, scene: &mut Scene<'_>, version: &Version, newest: bool) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let width = ui.available_width();
    let sense = if newest { Sense::hover() } else { Sense::click() };
    let (rect, _) = ui.allocate_exact_size(vec2(width, 40.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(&version.name), sense);
    hairline(ui, scene, rect, Side::Top);
    if !newest && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 2.0)), CornerRadius::same(6), colours.hover);
    }
    let when = exact_moment(version.saved_at);
    let words = scene.say(&when);
    scene.line(ui.painter(), rect.left_center() + vec2(10.0, 0.0), &words, &scale.strong, colours.ink);
    let why = if newest { Some("versions-now") } else { kept_because(version) };
    let why = why.map(|key| scene.say(&Message::new(key))).unwrap_or_default();
    let taken = scene.measure(ui.painter(), &why, &scale.second).x;
    let at = rect.right_center() - vec2(taken + 10.0, 0.0);
    scene.line(ui.painter(), at, &why, &scale.second, colours.ink_2);
    if newest {
        let said = format!("{words}, {why}");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        return;
    }
    let said = scene.say(&Message::new("versions-look").with("time", when));
    let said = if why.is_empty() { said } else { format!("{said}, {why}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_ring(ui, scene, rect.shrink(4.0), &response, CornerRadius::same(4), false);
    scene.stop(Region::Notices, response.id);
    if response.clicked() {
        scene.ask(open_version(version));
    }
}
