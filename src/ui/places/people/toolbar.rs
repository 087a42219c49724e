//! What can be done: adding somebody, or a home or place; as what everybody is shown; and what there is
//! no room for, on demand.

use super::{Focus, PeopleMemory};
use crate::app::{Action, OpenBook, PeopleAction, ShownAs};
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, IconButton, Segment, segmented, segmented_words_width};
use egui::{Rect, Ui, pos2, vec2};

/// Room at the ends, and between buttons, in points.
const SIDE: f32 = 10.0;
const GAP: f32 = 8.0;
const HEIGHT: f32 = 44.0;

/// Something that can be pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tool {
    Everybody,
    AddPerson,
    AddPlace,
    Details,
}

impl Tool {
    fn words(self) -> &'static str {
        match self {
            Self::Everybody => "people-everybody",
            Self::AddPerson => "people-add",
            Self::AddPlace => "people-add-place",
            Self::Details => "people-details",
        }
    }

    fn icon(self) -> Option<Icon> {
        match self {
            Self::Everybody => None,
            Self::AddPerson => Some(Icon::Plus),
            Self::AddPlace => Some(Icon::Home),
            Self::Details => Some(Icon::Details),
        }
    }

    fn look(self) -> ButtonLook {
        if self == Self::AddPerson { ButtonLook::Filled } else { ButtonLook::Plain }
    }
}

/// Shows it.
pub(super) fn toolbar(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, book: &OpenBook) {
    let bar = ui.max_rect();
    ui.painter().rect_filled(bar, 0.0, scene.look.colours.panel);
    let names = ShownAs::ALL.map(|value| scene.text(show_as(value).words()));
    let choice = bar.right() - SIDE - choice_width(ui, scene, book, &names);
    let panel_open = book.on_people().panel_open(scene.state.has_room_for_panel());
    let tools = [
        (Tool::Everybody, !scene.state.strip_open()),
        (Tool::AddPerson, book.may_change()),
        (Tool::AddPlace, book.may_change()),
        (Tool::Details, !panel_open),
    ];
    let tools: Vec<Tool> =
        tools.into_iter().filter(|(_, is_there)| *is_there).map(|(tool, _)| tool).collect();
    let mut widths: Vec<f32> = Vec::new();
    for tool in &tools {
        let words = scene.text(tool.words());
        let button = Button { icon: tool.icon(), ..Button::new(scene, &words, tool.look()) };
        widths.push(button.size(scene, ui).x);
    }
    // Where there is too little room, the last ones are their icons alone.
    let room = choice - bar.left() - SIDE;
    for at in (0..tools.len()).rev() {
        if widths.iter().map(|width| width + GAP).sum::<f32>() > room && tools[at].look() == ButtonLook::Plain
        {
            widths[at] = if tools[at].icon().is_some() { HEIGHT } else { widths[at] };
        }
    }
    let mut x = bar.left() + SIDE;
    for (tool, width) in tools.into_iter().zip(widths) {
        let rect = Rect::from_min_size(pos2(x, bar.center().y - HEIGHT / 2.0), vec2(width, HEIGHT));
        x = rect.right() + GAP;
        let words = scene.text(tool.words());
        let response = match tool.icon() {
            Some(icon) if width == HEIGHT => {
                let button = IconButton { icon, name: &words, keys: None, enabled: true, side: 20.0 };
                button.put(ui, scene, Region::Toolbar, rect)
            }
            icon => {
                let button = Button { icon, height: HEIGHT, ..Button::new(scene, &words, tool.look()) };
                button.put(ui, scene, Region::Toolbar, rect, ui.scope_id().with(tool.words()))
            }
        };
        if response.clicked() {
            match tool {
                Tool::Everybody => scene.ask(Action::ToggleStrip),
                Tool::AddPerson => begin_adding(scene, memory, Focus::NewPerson),
                Tool::AddPlace => begin_adding(scene, memory, Focus::NewPlace),
                Tool::Details => scene.ask(Action::People(PeopleAction::Details)),
            }
        }
    }
    if choice < bar.right() - SIDE {
        self::choice(ui, scene, book, &names, pos2(choice, bar.center().y));
    }
}

fn show_as(value: ShownAs) -> Action {
    Action::People(PeopleAction::ShowAs(value))
}

/// How wide the choice is, as what everybody is shown; nothing where there is nobody.
fn choice_width(ui: &Ui, scene: &Scene<'_>, book: &OpenBook, names: &[String]) -> f32 {
    let parts = book.book().parts();
    if parts.people.is_empty() && parts.places.is_empty() {
        return 0.0;
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    let label = label(ui, scene).map_or(0.0, |(_, width)| width);
    label + segmented_words_width(scene, ui, &all)
}

/// What stands before the choice, with its width, where there is room.
fn label(ui: &Ui, scene: &Scene<'_>) -> Option<(String, f32)> {
    let has_room = scene.width >= scene.look.tokens.layout.breakpoints.inspector_becomes_drawer_below;
    has_room.then(|| {
        let words = scene.text("people-show-as");
        let taken = scene.measure(ui.painter(), &words, &scene.look.tokens.scale.label).x;
        (words, taken + 10.0)
    })
}

/// The choice, from its start side on.
fn choice(ui: &mut Ui, scene: &mut Scene<'_>, book: &OpenBook, names: &[String], start: egui::Pos2) {
    let mut at = start;
    if let Some((words, width)) = label(ui, scene) {
        let size = scene.look.tokens.scale.label.clone();
        scene.line(ui.painter(), at, &words, &size, scene.look.colours.ink_2);
        at.x += width;
    }
    let shown_as = book.on_people().shown_as();
    let segments: Vec<Segment<'_, ShownAs>> = (ShownAs::ALL.into_iter().zip(names))
        .map(|(value, words)| Segment { words, icon: None, chosen: value == shown_as, value })
        .collect();
    if let Some(value) = segmented(ui, scene, Region::Toolbar, at, &segments) {
        scene.ask(show_as(value));
    }
}

/// The keyboard goes to the field for a name.
pub(super) fn begin_adding(scene: &mut Scene<'_>, memory: &mut PeopleMemory, field: Focus) {
    if !scene.state.strip_open() {
        scene.ask(Action::ToggleStrip);
    }
    memory.focus = Some(field);
}
