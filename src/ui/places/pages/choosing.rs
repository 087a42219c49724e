//! Choosing a layout for a page: kinds at the start side, real pages in the middle, the chosen one large
//! at the end side with what it is good for.

use super::picture_of_page::picture_of_page;
use crate::app::{
    Action, Choosing, ChoosingAction, Few, Offer, Purpose, good_for, kind_words, name_of_layout,
};
use crate::compose::PageKind;
use crate::language::Message;
use crate::ui::field::Field;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{
    Button, ButtonLook, Dialog, DialogSize, Segment, Side, Verb, focus_ring, hairline, moves_by_arrows,
    paragraph, paragraph_centred, paragraph_height, say_aloud, segmented, segmented_words_width,
};
use egui::{
    Context, CornerRadius, Id, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

/// How wide the kinds and the chosen page are, in points.
const KINDS: f32 = 204.0;
const CHOSEN: f32 = 292.0;
/// A dialog narrower than this does without the chosen page.
const CHOSEN_FROM: f32 = 860.0;
/// A small page with its edge, and between two.
const PAGE: f32 = 124.0;
const GAP: f32 = 16.0;

/// Shows it while a layout is being chosen.
pub(crate) fn choosing(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(book) = scene.state.book() else { return };
    let Some(choosing) = book.leaves().choosing() else { return };
    let (title, verb) = match choosing.purpose() {
        Purpose::New { after: 0, .. } => (Message::new("layout-add-first"), "action-take-layout"),
        Purpose::New { after, .. } => {
            (Message::new("layout-add-after").with("n", *after), "action-take-layout")
        }
        Purpose::Change { number, .. } => {
            (Message::new("layout-change-page").with("n", *number), "action-take-layout-change")
        }
    };
    let child = book.book().info().child.called.trim().to_owned();
    let note = match choosing.purpose() {
        Purpose::Change { .. } => Message::new("layout-shown-own"),
        Purpose::New { .. } if book.book().photos().is_empty() => Message::new("layout-shown-without"),
        Purpose::New { .. } if child.is_empty() => Message::new("layout-shown-with-photos"),
        Purpose::New { .. } => Message::new("layout-shown-with").with("child", child),
    };
    let (title, note, verb) = (scene.say(&title), scene.say(&note), scene.text(verb));
    let take = Action::Choosing(ChoosingAction::Take);
    let dialog = Dialog {
        id: "choosing a layout",
        title: &title,
        words: &note,
        size: DialogSize::Fills,
        verb: Some(Verb { words: verb, action: take.clone(), enabled: choosing.chosen().is_some() }),
        instead: None,
        leave: (scene.text("action-cancel"), Action::Choosing(ChoosingAction::Leave)),
        first: None,
    };
    dialog.show(ctx, scene, |ui, scene| {
        let body = ui.max_rect();
        let kinds_end = body.left() + KINDS;
        let wide = body.width() >= CHOSEN_FROM;
        let chosen_start = if wide { body.right() - CHOSEN } else { body.right() };
        let start = Rect::from_min_max(body.min, pos2(kinds_end, body.bottom()));
        let end = Rect::from_min_max(pos2(chosen_start, body.top()), body.max);
        let middle = Rect::from_min_max(pos2(kinds_end, body.top()), pos2(chosen_start, body.bottom()));
        kinds(ui, scene, choosing, start);
        if pages(ui, scene, choosing, middle, Dialog::verb_id(dialog.id)) {
            scene.ask(take);
        }
        if wide {
            chosen(ui, scene, choosing, end);
        }
    });
}

/// The kinds with how many layouts each has; the blank page stands apart.
fn kinds(ui: &mut Ui, scene: &mut Scene<'_>, choosing: &Choosing, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.paper);
    hairline(ui, scene, rect, Side::Right);
    let all = choosing.kinds();
    let id_of = |kind: Option<PageKind>| Id::unique("kind of page").with(kind_words(kind));
    let ids: Vec<Id> = all.iter().map(|(kind, _)| id_of(*kind)).collect();
    let moved = moves_by_arrows(ui, &ids, 1);
    let here = all.iter().position(|(kind, _)| *kind == choosing.kind()).unwrap_or(0);
    let there = here.checked_add_signed(moved).filter(|there| moved != 0 && *there < all.len());
    if let Some(there) = there {
        scene.ask(Action::Choosing(ChoosingAction::Kind(all[there].0)));
        ui.memory_mut(|memory| memory.request_focus(ids[there]));
    }
    let inside = rect.shrink2(vec2(8.0, 12.0));
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(inside)
            .id_salt("kinds")
            .accessibility_label(scene.text("layout-kinds"))
            .accessibility_role(egui::accesskit::Role::ListBox),
        |ui| {
            ui.set_clip_rect(rect);
            ScrollArea::vertical().auto_shrink(false).id_salt("kinds").show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                for ((kind, count), id) in all.iter().zip(&ids) {
                    if kind.is_none() {
                        let (line, _) =
                            ui.allocate_exact_size(vec2(ui.available_width(), 17.0), Sense::hover());
                        let stroke = Stroke::new(1.0, scene.look.colours.line);
                        ui.painter().hline(line.x_range().shrink(6.0), line.center().y, stroke);
                    }
                    kind_row(ui, scene, *kind, *count, choosing.kind() == *kind, *id);
                }
            });
        },
    );
}

fn kind_row(ui: &mut Ui, scene: &mut Scene<'_>, kind: Option<PageKind>, count: usize, chosen: bool, id: Id) {
    let look = scene.look;
    let colours = &look.colours;
    let words = scene.text(kind_words(kind));
    let mut size = look.tokens.scale.body.clone();
    size.weight = if chosen { 700 } else { 400 };
    let width = ui.available_width();
    let height = (paragraph_height(ui, width - 60.0, &words, &size) + 20.0).max(40.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    // One stop for the whole list: arrows go through it.
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    if chosen {
        ui.painter().rect_filled(rect, radius, colours.accent_soft);
        if look.is_high_contrast() {
            let edge = Stroke::new(2.0, colours.accent);
            ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, colours.hover);
    }
    let ink = if chosen { colours.accent } else { colours.ink };
    let top = rect.center().y - (height - 20.0).max(size.line) / 2.0;
    paragraph(ui, pos2(rect.left() + 12.0, top), width - 60.0, &words, &size, ink);
    let said = if kind.is_some() {
        let second = look.tokens.scale.second.clone();
        let number = scene.language.digits(&count.to_string());
        let taken = scene.measure(ui.painter(), &number, &second).x;
        let at = pos2(rect.right() - 12.0 - taken, rect.center().y);
        scene.line(ui.painter(), at, &number, &second, if chosen { colours.accent } else { colours.ink_2 });
        format!("{words}, {number}")
    } else {
        words
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &said));
    focus_ring(ui, scene, rect.shrink(3.0), &response, radius, false);
    if chosen {
        scene.stop(Region::Notices, id);
    }
    if response.clicked() && !chosen {
        scene.ask(Action::Choosing(ChoosingAction::Kind(kind)));
        response.request_focus();
    }
}

fn cell_id(offer: &Offer) -> Id {
    Id::unique("layout").with(offer.layout.map_or("", |layout| layout.id.as_str()))
}

/// How many photos, and the pages; whether one was taken.
fn pages(ui: &mut Ui, scene: &mut Scene<'_>, choosing: &Choosing, rect: Rect, verb: Id) -> bool {
    let mut top = rect.top() + 16.0;
    let looks_for = !choosing.search().is_empty();
    let mut from = rect.left() + 20.0;
    if choosing.kind().is_some() || looks_for {
        from = few(ui, scene, choosing, pos2(from, top + 17.0)) + 16.0;
    }
    search(ui, scene, choosing, from, pos2(rect.right() - 20.0, top + 17.0));
    top += 46.0;
    let shown: Vec<(usize, &Offer)> = choosing.shown().collect();
    let inside = Rect::from_min_max(pos2(rect.left() + 20.0, top), pos2(rect.right() - 8.0, rect.bottom()));
    if shown.is_empty() {
        nothing(ui, scene, inside, looks_for);
        return false;
    }
    let columns = (((inside.width() - 12.0 + GAP) / (PAGE + GAP)).floor() as usize).max(1);
    let mut ids: Vec<Id> = shown.iter().map(|(_, offer)| cell_id(offer)).collect();
    ids.push(verb);
    let moved = moves_by_arrows(ui, &ids, columns);
    let here = choosing.chosen().map(|(at, _)| at);
    let place = shown.iter().position(|(at, _)| Some(*at) == here).unwrap_or(0);
    let there = place.checked_add_signed(moved).filter(|there| moved != 0 && *there < shown.len());
    if let Some(there) = there {
        scene.ask(Action::Choosing(ChoosingAction::Step(moved)));
        let on_verb = ui.memory(|memory| memory.has_focus(verb));
        if !on_verb {
            ui.memory_mut(|memory| memory.request_focus(ids[there]));
        }
    }
    // What the arrows have moved to comes into sight.
    let seen = Id::unique("layout in sight");
    let into_sight = ui.data_mut(|data| data.get_temp::<usize>(seen)) != here;
    ui.data_mut(|data| here.map(|here| data.insert_temp(seen, here)));
    let mut taken = false;
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(inside)
            .id_salt("layouts")
            .accessibility_label(scene.text("layout-pages"))
            .accessibility_role(egui::accesskit::Role::ListBox),
        |ui| {
            ui.set_clip_rect(Rect::from_min_max(inside.min - vec2(8.0, 0.0), inside.max));
            let scroll = ScrollArea::vertical().auto_shrink(false).id_salt(kind_words(choosing.kind()));
            scroll.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.add_space(6.0);
                for row in shown.chunks(columns) {
                    let heights = row.iter().map(|(_, offer)| cell_height(ui, scene, offer));
                    let height = heights.fold(0.0, f32::max);
                    let size = vec2(ui.available_width(), height + GAP);
                    let (row_rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    for (column, (at, offer)) in row.iter().enumerate() {
                        let left = row_rect.left() + 6.0 + column as f32 * (PAGE + GAP);
                        let cell = Rect::from_min_size(pos2(left, row_rect.top()), vec2(PAGE, height));
                        let is_chosen = here == Some(*at);
                        if is_chosen && into_sight {
                            ui.scroll_to_rect(cell.expand2(vec2(0.0, 8.0)), None);
                        }
                        taken |= self::cell(ui, scene, offer, *at, cell, is_chosen);
                    }
                }
            });
        },
    );
    taken
}

/// A field for words that layouts have to do with, up to here, where there is room for one.
fn search(ui: &mut Ui, scene: &mut Scene<'_>, choosing: &Choosing, from: f32, right_middle: egui::Pos2) {
    const WIDE: f32 = 220.0;
    const LEAST: f32 = 120.0;
    let width = WIDE.min(right_middle.x - from);
    if width < LEAST {
        return;
    }
    let words = scene.text("layout-search");
    let rect = Rect::from_min_size(right_middle - vec2(width, 18.0), vec2(width, 36.0));
    let id = Id::unique("search layouts");
    let field = Field { hint: &words, ..Field::line(scene, id, rect, &words, choosing.search()) };
    if let Some(words) = field.put(ui, scene, Region::Notices).changed {
        scene.ask(Action::Choosing(ChoosingAction::Search(words)));
    }
}

/// How many photos are wanted; where it ends.
fn few(ui: &mut Ui, scene: &mut Scene<'_>, choosing: &Choosing, left_middle: egui::Pos2) -> f32 {
    let label = scene.text("layout-photos");
    let second = scene.look.tokens.scale.label.clone();
    let taken = scene.line(ui.painter(), left_middle, &label, &second, scene.look.colours.ink_2);
    let words: Vec<String> = Few::ALL
        .iter()
        .map(|few| match few {
            Few::Any => scene.text("layout-photos-any"),
            Few::Exactly(n) => scene.language.digits(&n.to_string()),
            Few::Many => scene.text("layout-photos-many"),
        })
        .collect();
    let segments: Vec<Segment<'_, Few>> = (Few::ALL.iter().zip(&words))
        .map(|(few, words)| Segment { words, icon: None, chosen: choosing.few() == *few, value: *few })
        .collect();
    let at = pos2(left_middle.x + taken + 10.0, left_middle.y);
    if let Some(few) = segmented(ui, scene, Region::Notices, at, &segments) {
        scene.ask(Action::Choosing(ChoosingAction::Few(few)));
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    at.x + segmented_words_width(scene, ui, &words)
}

/// No layout of this kind has so many photos, or has to do with what is looked for.
fn nothing(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, looks_for: bool) {
    let words = scene.text(if looks_for { "layout-not-found" } else { "layout-nothing" });
    let body = scene.look.tokens.scale.body.clone();
    let at = rect.min + vec2(0.0, 24.0);
    let room = paragraph(ui, at, rect.width(), &words, &body, scene.look.colours.ink_2);
    say_aloud(ui, Id::unique("no layout"), Rect::from_min_size(at, room), &words);
    let all = scene.text("layout-show-all");
    let button = Button::new(scene, &all, ButtonLook::Plain);
    let size = button.size(scene, ui);
    let at = Rect::from_min_size(at + vec2(0.0, room.y + 12.0), size);
    if button.put(ui, scene, Region::Notices, at, Id::unique("all layouts")).clicked() {
        scene.ask(Action::Choosing(ChoosingAction::Few(Few::Any)));
        scene.ask(Action::Choosing(ChoosingAction::Search(String::new())));
    }
}

fn page_size(scene: &Scene<'_>, width: f32) -> egui::Vec2 {
    let (across, down) = scene.state.book().map_or((1.0, 1.0), |book| book.printed().trim());
    vec2(width, (f64::from(width) * down / across).round() as f32)
}

fn cell_height(ui: &Ui, scene: &Scene<'_>, offer: &Offer) -> f32 {
    let name = scene.text(name_of_layout(offer.layout.map(|layout| layout.id.as_str())));
    let size = &scene.look.tokens.scale.label;
    page_size(scene, PAGE).y + 10.0 + paragraph_height(ui, PAGE, &name, size)
}

/// One page with its name; whether it was taken.
fn cell(ui: &mut Ui, scene: &mut Scene<'_>, offer: &Offer, at: usize, cell: Rect, chosen: bool) -> bool {
    let look = scene.look;
    let colours = &look.colours;
    let page = Rect::from_min_size(cell.min, page_size(scene, PAGE));
    let id = cell_id(offer);
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(cell, id, sense);
    let name = scene.text(name_of_layout(offer.layout.map(|layout| layout.id.as_str())));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    if chosen {
        scene.stop(Region::Notices, id);
    }
    if ui.is_rect_visible(cell) {
        if chosen {
            ui.painter().rect_filled(page.expand(5.0), CornerRadius::same(6), colours.accent);
        } else {
            let (wide, ink) =
                if response.hovered() { (2.0, colours.line_control) } else { (1.0, colours.line) };
            ui.painter().rect_stroke(page, 0.0, Stroke::new(wide, ink), StrokeKind::Outside);
        }
        picture_of_page(ui, scene, page, id.with("picture"), &offer.shown, offer.otherwise.as_ref());
        let mut size = look.tokens.scale.label.clone();
        size.weight = if chosen { 700 } else { 500 };
        let ink = if chosen { colours.accent } else { colours.ink };
        paragraph_centred(ui, pos2(page.center().x, page.bottom() + 9.0), PAGE, &name, &size, ink);
        focus_ring(ui, scene, page.expand(5.0), &response, CornerRadius::same(6), false);
    }
    let enter = chosen && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if (response.clicked() || response.double_clicked()) && !enter {
        scene.ask(Action::Choosing(ChoosingAction::Choose(at)));
        response.request_focus();
    }
    response.double_clicked() || enter
}

/// The chosen page, large, and what there is to say of it.
fn chosen(ui: &mut Ui, scene: &mut Scene<'_>, choosing: &Choosing, rect: Rect) {
    let colours = &scene.look.colours;
    ui.painter().rect_filled(rect, 0.0, colours.desk);
    let Some((_, offer)) = choosing.chosen() else { return };
    let width = rect.width() - 52.0;
    let size = page_size(scene, width);
    let most = (rect.height() - 170.0).max(80.0);
    let size = if size.y > most { size * (most / size.y) } else { size };
    let page = Rect::from_min_size(pos2(rect.center().x - size.x / 2.0, rect.top() + 20.0), size);
    ui.painter().add(scene.look.shadow("card").as_shape(page, 0.0));
    let id = Id::unique("chosen layout");
    picture_of_page(ui, scene, page, id, &offer.shown, offer.otherwise.as_ref());
    let layout = offer.layout.map(|layout| layout.id.as_str());
    let (name, good) = (scene.text(name_of_layout(layout)), scene.text(good_for(layout)));
    let mut lines = vec![(name, scene.look.tokens.scale.strong.clone(), colours.ink)];
    let second = scene.look.tokens.scale.second.clone();
    lines.push((good, second.clone(), colours.ink_2));
    if let Some(message) = said_of(choosing, offer) {
        let caution = !offer.left_over.is_empty();
        let ink = if caution { colours.caution } else { colours.ink_2 };
        lines.push((scene.say(&message), second, ink));
    }
    let mut y = page.bottom() + 16.0;
    for (words, size, ink) in &lines {
        y += paragraph(ui, pos2(rect.left() + 26.0, y), width, words, size, *ink).y + 6.0;
    }
    let said: Vec<&str> = lines.iter().map(|(words, ..)| words.as_str()).collect();
    let around = Rect::from_min_max(page.left_bottom(), pos2(rect.right() - 26.0, y));
    say_aloud(ui, id.with("said"), around, &said.join(". "));
}

/// What comes with the page, or what finds no place on it.
fn said_of(choosing: &Choosing, offer: &Offer) -> Option<Message> {
    match choosing.purpose() {
        Purpose::Change { number, .. } if offer.left_over.is_empty() => {
            Some(Message::new("layout-all-fits").with("n", *number))
        }
        Purpose::Change { .. } => {
            Some(Message::new("layout-left-over").with("things", offer.left_over.len()))
        }
        Purpose::New { .. } => match (offer.brings(), offer.photos()) {
            (_, 0) => None,
            (0, frames) => Some(Message::new("layout-comes-empty").with("n", frames)),
            (photos, _) => Some(Message::new("layout-brings").with("n", photos)),
        },
    }
}
