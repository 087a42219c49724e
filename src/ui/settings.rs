//! The settings, each working at once.

use super::icons::Icon;
use super::scene::{Region, Scene};
use super::widgets::{
    Dialog, DialogSize, IconButton, Side, choices, focus_ring, hairline, paragraph, paragraph_height,
    say_aloud,
};
use crate::app::{Action, ColourChoice, SettingsAction, TEXT_SIZES};
use crate::language::{Language, Message};
use egui::{Context, CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Shows their dialog.
pub(crate) fn settings(ctx: &Context, scene: &mut Scene<'_>) {
    if !scene.state.settings_shown() {
        return;
    }
    let dialog = Dialog {
        id: "settings",
        title: &scene.text("settings"),
        words: "",
        size: DialogSize::Fits(648.0),
        verb: None,
        instead: None,
        leave: (scene.text("settings-done"), Action::Settings(SettingsAction::Close)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| {
        colours(ui, scene);
        text_size(ui, scene);
        let own = scene.state.settings().clone();
        switch(ui, scene, "settings-motion", "settings-motion-words", own.reduce_motion, |on| {
            SettingsAction::ReduceMotion(on)
        });
        switch(ui, scene, "settings-letter-keys", "settings-letter-keys-words", own.letter_keys, |on| {
            SettingsAction::LetterKeys(on)
        });
        switch(ui, scene, "settings-remember", "settings-remember-words", own.remember_books, |on| {
            SettingsAction::RememberBooks(on)
        });
        if Language::all().len() > 1 {
            languages(ui, scene);
        }
    });
}

/// Room for one setting, below a hairline.
fn group(ui: &mut Ui, scene: &Scene<'_>, height: f32) -> Rect {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    hairline(ui, scene, rect, Side::Top);
    rect
}

fn label(ui: &mut Ui, scene: &Scene<'_>, at: egui::Pos2, words: &str) {
    let strong = &scene.look.tokens.scale.strong;
    let wide = scene.line(ui.painter(), at, words, strong, scene.look.colours.ink);
    let rect = Rect::from_center_size(at + vec2(wide / 2.0, 0.0), vec2(wide, 20.0));
    say_aloud(ui, ui.scope_id().with(words), rect, words);
}

fn colours(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = group(ui, scene, 88.0);
    label(ui, scene, rect.left_top() + vec2(0.0, 22.0), &scene.text("settings-colours"));
    let own = scene.state.settings().colours;
    let named: Vec<(String, bool)> =
        ColourChoice::ALL.iter().map(|choice| (scene.text(choice.words()), *choice == own)).collect();
    let pressed =
        choices(ui, scene, Region::Notices, rect.left_top() + vec2(0.0, 58.0), rect.width(), &named);
    if let Some(at) = pressed {
        scene.ask(Action::Settings(SettingsAction::Colours(ColourChoice::ALL[at])));
    }
}

fn text_size(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = group(ui, scene, 60.0);
    label(ui, scene, rect.left_center(), &scene.text("settings-text-size"));
    let (least, most, step) = TEXT_SIZES;
    let now = scene.state.settings().text_percent;
    let says = scene.say(&Message::new("settings-text-size-is").with("percent", i64::from(now)));
    let middle = rect.right_center();
    let (smaller, larger) = (scene.text("settings-smaller"), scene.text("settings-larger"));
    for (name, icon, right, enabled, percent) in [
        (&larger, Icon::Plus, 0.0, now < most, now + step),
        (&smaller, Icon::Minus, 106.0, now > least, now.saturating_sub(step)),
    ] {
        let square = Rect::from_center_size(middle - vec2(right + 18.0, 0.0), vec2(36.0, 36.0));
        let button = IconButton { icon, name, keys: None, enabled, side: 18.0 };
        if button.put(ui, scene, Region::Notices, square).clicked() {
            scene.ask(Action::Settings(SettingsAction::TextPercent(percent)));
        }
    }
    let strong = scene.look.tokens.scale.strong.clone();
    let wide = scene.measure(ui.painter(), &says, &strong).x;
    let at = middle - vec2(71.0 + wide / 2.0, 0.0);
    scene.line(ui.painter(), at, &says, &strong, scene.look.colours.ink);
    let told = Rect::from_center_size(middle - vec2(71.0, 0.0), vec2(wide, 20.0));
    say_aloud(ui, ui.scope_id().with("size"), told, &says);
}

/// Something that is on or off, with a sentence about it; the whole row can be pressed.
fn switch(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    words: &'static str,
    about: &'static str,
    on: bool,
    action: impl Fn(bool) -> SettingsAction,
) {
    let look = scene.look;
    let (colours, scale) = (&look.colours, &look.tokens.scale);
    let (name, about) = (scene.text(words), scene.text(about));
    let text_width = ui.available_width() - 80.0;
    let about_height = paragraph_height(ui, text_width, &about, &scale.second);
    let rect = group(ui, scene, 12.0 + 20.0 + 2.0 + about_height + 12.0);
    let response = ui.interact(rect, ui.scope_id().with(words), Sense::click());
    let at = rect.left_top() + vec2(0.0, 22.0);
    scene.line(ui.painter(), at, &name, &scale.strong, colours.ink);
    paragraph(ui, at + vec2(0.0, 12.0), text_width, &about, &scale.second, colours.ink_2);
    let track = Rect::from_center_size(rect.right_center() - vec2(26.0, 0.0), vec2(46.0, 26.0));
    let round = CornerRadius::same(13);
    let (fill, edge, knob) = if on {
        (colours.accent, colours.accent, colours.on_accent)
    } else {
        (colours.field, colours.line_control, colours.line_control)
    };
    let stroke = Stroke::new(look.control_edge(), edge);
    ui.painter().rect(track, round, fill, stroke, StrokeKind::Inside);
    let centre = if on { track.right() - 13.0 } else { track.left() + 13.0 };
    ui.painter().circle_filled(pos2(centre, track.center().y), 8.0, knob);
    if on {
        scene.icon(ui.painter(), Icon::Check, pos2(centre, track.center().y), 12.0, colours.accent);
    }
    let said = format!("{name}. {about}");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &said));
    focus_ring(ui, scene, rect.shrink2(vec2(0.0, 5.0)), &response, CornerRadius::same(6), false);
    scene.stop(Region::Notices, response.id);
    if response.clicked() {
        scene.ask(Action::Settings(action(!on)));
    }
}

/// The language of the window, and that of dates.
fn languages(ui: &mut Ui, scene: &mut Scene<'_>) {
    let all = Language::all();
    for (words, own) in [
        ("settings-language", scene.state.settings().language.clone()),
        ("settings-dates", scene.state.settings().dates.clone()),
    ] {
        let rect = group(ui, scene, 88.0);
        label(ui, scene, rect.left_top() + vec2(0.0, 22.0), &scene.text(words));
        let now = own.as_deref().map_or(scene.language.tag, |tag| Language::of(tag).tag);
        let named: Vec<(String, bool)> =
            all.iter().map(|language| (language.name.to_owned(), language.tag == now)).collect();
        let at = rect.left_top() + vec2(0.0, 58.0);
        let pressed =
            ui.push_id(words, |ui| choices(ui, scene, Region::Notices, at, rect.width(), &named)).inner;
        if let Some(at) = pressed {
            let tag = all[at].tag;
            scene.ask(Action::Settings(if words == "settings-language" {
                SettingsAction::Language(tag)
            } else {
                SettingsAction::Dates(Some(tag))
            }));
        }
    }
}
