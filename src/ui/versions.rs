//! The earlier versions of the open book, to look at one.

use super::icons::Icon;
use super::recovery::contents_of;
use super::scene::{Region, Scene};
use super::widgets::{Dialog, DialogSize, Side, focus_ring, hairline};
use crate::app::{Action, KeptAction, Listed, exact_moment, kept_because, open_version};
use crate::language::Message;
use egui::{Context, CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

/// Shows them while they are listed.
pub(crate) fn versions(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(listed) = scene.state.kept().versions().map(<[Listed]>::to_vec) else { return };
    let others = listed.iter().any(|listed| !listed.is_open);
    let dialog = Dialog {
        id: "versions",
        title: &scene.text("versions"),
        words: &scene.text(if others { "versions-words" } else { "versions-none" }),
        size: DialogSize::Fits(568.0),
        verb: None,
        instead: None,
        leave: (scene.text("action-keep-as-it-is"), Action::Kept(KeptAction::CloseVersions)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| {
        for version in &listed {
            row(ui, scene, version);
        }
    });
}

/// One version. What is open leads nowhere.
fn row(ui: &mut Ui, scene: &mut Scene<'_>, listed: &Listed) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let Listed { version, contents, is_open } = listed;
    let sense = if *is_open { Sense::hover() } else { Sense::click() };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(&version.name), sense);
    hairline(ui, scene, rect, Side::Top);
    if !is_open && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 2.0)), CornerRadius::same(6), colours.hover);
    }
    let when = exact_moment(version.saved_at);
    let words = scene.say(&when);
    let at = rect.left_center() + vec2(10.0, 0.0);
    let taken = scene.line(ui.painter(), at, &words, &scale.strong, colours.ink);
    let inside = contents.map(|inside| contents_of(scene, inside));
    let why = if *is_open { Some("versions-now") } else { kept_because(version) };
    let about: Vec<String> = inside.into_iter().chain(why.map(|key| scene.text(key))).collect();
    let about = about.join(" · ");
    scene.line(ui.painter(), at + vec2(taken + 14.0, 0.0), &about, &scale.second, colours.ink_2);
    if *is_open {
        let said = format!("{words}, {about}");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        return;
    }
    let caret = rect.right_center() - vec2(16.0, 0.0);
    scene.icon(ui.painter(), Icon::CaretRight, caret, 16.0, colours.accent);
    let said = scene.say(&Message::new("versions-look").with("time", when));
    let said = if about.is_empty() { said } else { format!("{said}, {about}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_ring(ui, scene, rect.shrink(4.0), &response, CornerRadius::same(4), false);
    scene.stop(Region::Notices, response.id);
    if response.clicked() {
        scene.ask(open_version(version));
    }
}
