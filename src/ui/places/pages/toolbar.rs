//! The toolbar of the pages: what can be put on them, and what can be done with what is chosen.

use super::photo_sliders::{PhotoSlider, to_photo};
use crate::app::{
    Action, ChoosingAction, CropAction, LightAction, LineUp, LookChange, NewThing, OpenBook, PagesAction,
    PagesPlace, Pile, ReplaceAction, StyleAction, TypingAction, Verb,
};
use crate::book::{Align, ElementKind, ListMark, TextRole};
use crate::ui::icons::Icon;
use crate::ui::keys::shortcut_words;
use crate::ui::menus;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Side, Tool, hairline};
use egui::{Rect, Response, Stroke, Ui};

/// Between tools, in points.
const GAP: f32 = 2.0;

/// What one tool does.
enum Does {
    /// This.
    Action(Action),
    /// One of these, from a list.
    List(Vec<Action>),
    /// A slider.
    Slider(PhotoSlider),
}

/// A tool: its icon, the key of its word, and what it does.
type Entry = (Icon, &'static str, Does);

/// Shows it.
pub(super) fn toolbar(ui: &mut Ui, scene: &mut Scene<'_>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.panel);
    hairline(ui, scene, rect, Side::Bottom);
    let Some(book) = scene.state.book() else { return };
    // Without pages there is nothing to put anything on.
    let adding = if book.printed().count() > 0 { adding() } else { Vec::new() };
    let writes = book.words_typing().is_some();
    let groups = if writes { writing() } else { [adding, changing(book), arranging(book)] };
    let end = if writes { details() } else { ending(book) };
    let end_width: f32 = end.iter().map(|entry| width(ui, scene, entry) + GAP).sum();
    let more: Entry = (Icon::More, "tool-more", Does::List(Vec::new()));
    let limit = rect.right() - 12.0 - end_width;
    let more_width = width(ui, scene, &more) + GAP;
    let mut x = rect.left() + 10.0;
    let mut left_over = Vec::new();
    let all: f32 = groups.iter().flatten().map(|entry| width(ui, scene, entry) + GAP).sum::<f32>() + 40.0;
    let room = if x + all <= limit { limit } else { limit - more_width };
    for (at, group) in groups.into_iter().enumerate() {
        if at > 0 && !group.is_empty() && left_over.is_empty() && x + 80.0 < room {
            let stroke = Stroke::new(1.0, scene.look.colours.line);
            ui.painter().vline(x + 9.0, rect.shrink(12.0).y_range(), stroke);
            x += 20.0;
        }
        for entry in group {
            let wide = width(ui, scene, &entry);
            if !left_over.is_empty() || x + wide > room {
                match entry.2 {
                    Does::Action(action) => left_over.push(action),
                    Does::List(actions) => left_over.extend(actions),
                    Does::Slider(slider) => left_over.extend(slider.steps()),
                }
                continue;
            }
            put(ui, scene, entry, x, rect);
            x += wide + GAP;
        }
    }
    if !left_over.is_empty() {
        put(ui, scene, (more.0, more.1, Does::List(left_over)), x, rect);
    }
    let mut x = rect.right() - 12.0 - end_width + GAP;
    for entry in end {
        let wide = width(ui, scene, &entry);
        put(ui, scene, entry, x, rect);
        x += wide + GAP;
    }
}

/// What can be added: always there, always in the same place.
fn adding() -> Vec<Entry> {
    let add = |thing| Action::Pages(PagesAction::Add(thing));
    let shapes = [NewThing::Rectangle, NewThing::Circle, NewThing::Line];
    vec![
        (Icon::Words, "tool-words", Does::Action(add(NewThing::Words))),
        (Icon::Photo, "tool-frame", Does::Action(add(NewThing::Frame))),
        (Icon::Shapes, "tool-shape", Does::List(shapes.map(add).to_vec())),
        (Icon::Bubble, "tool-bubble", Does::Action(add(NewThing::Bubble))),
    ]
}

/// What can be done with the one chosen thing, by what it is.
fn changing(book: &OpenBook) -> Vec<Entry> {
    let Some((_, element)) = book.chosen_one().filter(|(_, element)| !element.locked) else {
        return Vec::new();
    };
    let does = |action| Does::Action(Action::Pages(action));
    if book.on_pages().cropping().is_some() {
        return vec![(Icon::Check, "action-done", does(PagesAction::Crop(CropAction::Done)))];
    }
    if book.on_pages().lighting().is_some() {
        return vec![(Icon::Check, "action-done", does(PagesAction::Light(LightAction::Done)))];
    }
    match &element.kind {
        ElementKind::Picture(picture) if picture.photo.is_some() => {
            vec![
                (Icon::Crop, "action-crop", does(PagesAction::Crop(CropAction::Begin))),
                (Icon::Replace, "tool-replace", does(PagesAction::Replace(ReplaceAction::Begin))),
                (Icon::Turn, "tool-turn", does(PagesAction::Do(Verb::Turn(15)))),
                (Icon::Light, "tool-light", does(PagesAction::Light(LightAction::Begin))),
                (Icon::Fit, "tool-fit", does(PagesAction::Do(Verb::Fit))),
            ]
        }
        _ => Vec::new(),
    }
}

fn arranging(book: &OpenBook) -> Vec<Entry> {
    if book.on_pages().chosen().is_empty() {
        return Vec::new();
    }
    if book.on_pages().cropping().is_some() {
        let crop = |action| Does::Action(Action::Pages(PagesAction::Crop(action)));
        return vec![
            (Icon::Plus, PhotoSlider::Zoom.words(), Does::Slider(PhotoSlider::Zoom)),
            (Icon::Turn, PhotoSlider::Straighten.words(), Does::Slider(PhotoSlider::Straighten)),
            (Icon::Turn, "tool-crop-turn", crop(CropAction::Turn(1))),
            (Icon::Undo, "action-crop-again", crop(CropAction::StartAgain)),
        ];
    }
    if book.on_pages().lighting().is_some() {
        let again = Action::Pages(PagesAction::Light(LightAction::StartAgain));
        return vec![
            (Icon::Light, PhotoSlider::Light.words(), Does::Slider(PhotoSlider::Light)),
            (Icon::Undo, "action-light-again", Does::Action(again)),
        ];
    }
    let verb = |verb| Action::Pages(PagesAction::Do(verb));
    if PagesPlace::all_locked(book) {
        return vec![(Icon::LockOpen, "tool-unlock", Does::Action(verb(Verb::Lock)))];
    }
    let piles = [Pile::Front, Pile::Forward, Pile::Back, Pile::ToBack];
    let mut piles = piles.map(|pile| verb(Verb::Restack(pile))).to_vec();
    let lines = LineUp::ALL.map(|how| verb(Verb::LineUp(how)));
    let mut several = Vec::new();
    if book.chosen_one().is_some() {
        piles.extend(lines);
    } else if book.chosen_group().is_some() {
        several.push((Icon::Ungroup, "action-ungroup", Does::Action(verb(Verb::Ungroup))));
        // A group lines up with the page, as one thing does.
        piles.extend(lines);
        piles.push(verb(Verb::Ungroup));
    } else {
        let spaces = [Verb::SpaceAcross, Verb::SpaceDown].map(verb).to_vec();
        several.push((Icon::LineUp, "tool-line-up", Does::List(lines.to_vec())));
        several.push((Icon::SpaceOut, "tool-space-out", Does::List(spaces)));
        several.push((Icon::Group, "action-group", Does::Action(verb(Verb::Group))));
        piles.extend([Verb::Group, Verb::Ungroup].map(verb));
    }
    several.extend([
        (Icon::Stack, "tool-arrange", Does::List(piles)),
        (Icon::LockOpen, "tool-lock", Does::Action(verb(Verb::Lock))),
        (Icon::Copy, "tool-duplicate", Does::Action(verb(Verb::Duplicate))),
    ]);
    several
}

/// Remove stands alone at the end; so does the way to the panel.
fn ending(book: &OpenBook) -> Vec<Entry> {
    let mut end = Vec::new();
    let has_pages = book.printed().count() > 0;
    if !book.on_pages().chosen().is_empty() && !PagesPlace::all_locked(book) {
        let remove = Action::Pages(PagesAction::Do(Verb::Remove));
        end.push((Icon::Trash, "tool-remove", Does::Action(remove)));
    }
    if book.on_pages().chosen().is_empty() {
        let layout = Action::Choosing(ChoosingAction::Change);
        if has_pages {
            end.push((Icon::Layout, "tool-page-layout", Does::Action(layout)));
        }
        end.push((Icon::Palette, "tool-book-style", Does::Action(Action::Style(StyleAction::Begin))));
    }
    if has_pages {
        end.extend(details());
    }
    end
}

fn details() -> Vec<Entry> {
    vec![(Icon::Details, "action-details", Does::Action(Action::Pages(PagesAction::TogglePanel)))]
}

/// What is done with words that are being edited. These tools take the place of the others, so that
/// nothing is pressed by mistake that does something with the box.
fn writing() -> [Vec<Entry>; 3] {
    let look = |change| Action::Typing(TypingAction::Look(change));
    let does = |change| Does::Action(look(change));
    let roles = [TextRole::Story, TextRole::Heading, TextRole::Caption, TextRole::Child, TextRole::Title];
    let roles = roles.map(|role| look(LookChange::Role(role))).to_vec();
    let stands = |align| does(LookChange::Align(Some(align)));
    [
        vec![
            (Icon::Check, "action-words-done", Does::Action(Action::Typing(TypingAction::Done))),
            (Icon::WordsStyle, "tool-words-style", Does::List(roles)),
        ],
        vec![
            (Icon::Bold, "action-bold", does(LookChange::Bold)),
            (Icon::Italic, "action-italic", does(LookChange::Italic)),
            (Icon::Underline, "action-underline", does(LookChange::Underline)),
        ],
        vec![
            (Icon::Bullets, "action-bullets", does(LookChange::List(ListMark::Bullet))),
            (Icon::Numbers, "action-numbers", does(LookChange::List(ListMark::Number))),
            (Icon::LinesLeft, "tool-lines-start", stands(Align::Start)),
            (Icon::LinesMiddle, "tool-lines-middle", stands(Align::Center)),
            (Icon::LinesRight, "tool-lines-end", stands(Align::End)),
        ],
    ]
}

fn width(ui: &Ui, scene: &Scene<'_>, entry: &Entry) -> f32 {
    let words = scene.text(entry.1);
    if let Does::Slider(slider) = entry.2 {
        return slider.width(ui, scene);
    }
    Tool { icon: entry.0, words: &words, name: &words, keys: None, enabled: true, chosen: None }
        .width(scene, ui)
}

fn put(ui: &mut Ui, scene: &mut Scene<'_>, (icon, key, does): Entry, left: f32, bar: Rect) {
    let words = scene.text(key);
    match does {
        Does::Action(action) => {
            let keys = shortcut_words(scene, &action);
            let enabled = action.enabled(scene.state);
            let chosen = action.chosen(scene.state);
            let tool = Tool { icon, words: &words, name: &words, keys: keys.as_deref(), enabled, chosen };
            if tool.put(ui, scene, left, bar).clicked() {
                if key == "action-done" {
                    to_photo(ui, scene);
                }
                scene.ask(action);
            }
        }
        Does::Slider(slider) => slider.put(ui, scene, left, bar),
        Does::List(actions) => {
            let tool = Tool { icon, words: &words, name: &words, keys: None, enabled: true, chosen: None };
            let pressed: Response = tool.put(ui, scene, left, bar);
            menus::list(ui, scene, &pressed, &words, &actions);
        }
    }
}
