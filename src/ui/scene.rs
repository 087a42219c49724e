//! What every view is given: the state to read, the look to draw with, and where to push actions.

use super::field::Fields;
use super::icons::Icon;
use super::ink::Ink;
use super::letters;
use super::mirror::turn_rect;
use super::textures::{PhotoShown, Textures};
use super::tokens::{Look, TextSize};
use crate::app::{Action, AppState};
use crate::book::PhotoId;
use crate::language::{Language, Message};
use crate::photo::Tone;
use egui::{Color32, Context, CornerRadius, Id, Painter, Pos2, Rect, Ui, Vec2, vec2};

/// The regions of the window, in the order in which F6 goes round them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Region {
    /// The spine.
    Spine,
    /// The top bar.
    Top,
    /// What can be done in the place that is shown.
    Toolbar,
    /// The strip of small pages; in other places, what is listed at the start side.
    Strip,
    /// The desk.
    Desk,
    /// What the chosen thing is.
    Panel,
    /// The status bar.
    Status,
    /// Notices and running work.
    Notices,
}

/// Everything a view needs for one frame.
pub(crate) struct Scene<'a> {
    /// What is.
    pub state: &'a AppState,
    /// Its look.
    pub look: &'a Look,
    /// The language of the window.
    pub language: &'static Language,
    /// The language of dates in it.
    pub dates: &'static Language,
    /// Icons and words.
    pub ink: &'a mut Ink,
    /// Pictures of pages.
    pub textures: &'a mut Textures,
    /// What fields remember.
    pub fields: &'a mut Fields,
    /// What is asked for in this frame.
    pub actions: Vec<Action>,
    /// What is to be done first if one goes elsewhere.
    pub unfinished: Vec<Action>,
    /// What the keyboard can reach, by region, in order.
    pub stops: Vec<(Region, Id)>,
    /// What of the page on the desk can have the keyboard.
    pub things: Vec<Id>,
    /// The newest notice, which the keyboard can reach by a key of its own.
    pub newest_notice: Option<Id>,
    /// How wide the window is, in points.
    pub width: f32,
    /// Whether the keyboard was used last, and not the pointer: then one sees what has it.
    pub by_keyboard: bool,
    /// How wide the window is, if what is drawn is turned over, for a language read from the right.
    pub mirrored: Option<f32>,
}

impl Scene<'_> {
    /// A rectangle on the screen as the toolkit has it, which may be turned over; and the other way.
    pub(crate) fn turned(&self, rect: Rect) -> Rect {
        self.mirrored.map_or(rect, |across| turn_rect(rect, across))
    }

    /// Whether what lies next in the book lies at the left, before the window is turned over: pages have
    /// the direction of the book, whichever way the window is read.
    pub(crate) fn next_at_left(&self) -> bool {
        let bound_right = self.state.book().is_some_and(|book| book.printed().bound_right());
        bound_right != self.mirrored.is_some()
    }

    /// The same of a point.
    pub(crate) fn turned_pos(&self, at: Pos2) -> Pos2 {
        self.mirrored.map_or(at, |across| egui::pos2(across - at.x, at.y))
    }

    /// Words by key.
    pub(crate) fn text(&self, key: &'static str) -> String {
        self.language.text(key)
    }

    /// Words with something filled in.
    pub(crate) fn say(&self, message: &Message) -> String {
        self.language.say_dated(message, self.dates)
    }

    /// Asks for something.
    pub(crate) fn ask(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Says what stands in a field and is not in the book yet: it is kept before one goes elsewhere.
    pub(crate) fn unfinished(&mut self, action: Action) {
        self.unfinished.push(action);
    }

    /// Whether what has the keyboard is marked as such.
    pub(crate) fn shows_focus(&self, response: &egui::Response) -> bool {
        response.has_focus() && (self.by_keyboard || self.look.is_high_contrast())
    }

    /// Notes that the keyboard can reach this.
    pub(crate) fn stop(&mut self, region: Region, id: Id) {
        self.stops.push((region, id));
    }

    /// Draws an icon about a point.
    pub(crate) fn icon(&mut self, painter: &Painter, icon: Icon, centre: Pos2, side: f32, colour: Color32) {
        let turned = self.mirrored.is_some() && icon.has_direction();
        self.ink.icon(painter, icon, centre, side, colour, turned);
    }

    /// The room that words of the program take on one line.
    pub(crate) fn measure(&self, painter: &Painter, text: &str, size: &TextSize) -> Vec2 {
        letters::measure(painter, text, size)
    }

    /// Draws a photo of the book so that it fills a rectangle, the heads rather than the feet in sight:
    /// with small rounded corners, or `round` as a face. Until it has come its place is the colour of
    /// a desk; one that cannot be read is a cut-off picture. The one way to show a photo that stands on
    /// no page.
    pub(crate) fn photo(&mut self, ui: &Ui, rect: Rect, id: &PhotoId, round: bool) {
        self.photo_in(ui, rect, id, round, false);
    }

    /// The same, perhaps without its colours, as what is kept back is shown.
    pub(crate) fn photo_in(&mut self, ui: &Ui, rect: Rect, id: &PhotoId, round: bool, grey: bool) {
        let chip = self.look.tokens.radius.chip;
        let radius = if round { rect.width().max(rect.height()) / 2.0 } else { chip };
        self.photo_by(ui.ctx(), ui.painter(), rect, id, (radius, grey));
    }

    /// The same with corners of one's own.
    pub(crate) fn photo_with_corners(&mut self, ui: &Ui, rect: Rect, id: &PhotoId, radius: f32) {
        self.photo_by(ui.ctx(), ui.painter(), rect, id, (radius, false));
    }

    /// The same with a painter of one's own.
    pub(crate) fn photo_on(&mut self, ctx: &Context, painter: &Painter, rect: Rect, id: &PhotoId) {
        self.photo_by(ctx, painter, rect, id, (self.look.tokens.radius.chip, false));
    }

    fn photo_by(
        &mut self,
        ctx: &Context,
        painter: &Painter,
        rect: Rect,
        id: &PhotoId,
        (radius, grey): (f32, bool),
    ) {
        let colours = &self.look.colours;
        let corners = CornerRadius::same(radius.min(255.0) as u8);
        if !painter.clip_rect().intersects(rect) {
            return;
        }
        let Some(book) = self.state.book() else { return };
        let Some(photo) = book.photo(id) else { return };
        // As large as it must be to fill the rectangle with its shorter side.
        let shape = photo.width.max(1) as f32 / photo.height.max(1) as f32;
        let across = rect.width().max(rect.height() * shape);
        let pixels = across.max(across / shape) * ctx.pixels_per_point();
        match self.textures.photo(ctx, book, &photo.file, pixels, Tone { greyscale: grey, ..Tone::default() })
        {
            PhotoShown::Texture(texture, size) => {
                let part = part_shown(size, rect.size());
                let shape = egui::epaint::RectShape::filled(rect, corners, Color32::WHITE);
                painter.add(shape.with_texture(texture, part));
            }
            PhotoShown::Coming => {
                painter.rect_filled(rect, corners, colours.desk);
            }
            PhotoShown::Unreadable => {
                painter.rect_filled(rect, corners, colours.desk);
                let side = (rect.height() * 0.4).clamp(12.0, 32.0);
                let ink = colours.ink_2;
                self.icon(painter, Icon::Warning, rect.center(), side, ink);
            }
        }
    }

    /// Draws words of the program on one line, their left edge and middle at `at`. Returns their width.
    pub(crate) fn line(
        &self,
        painter: &Painter,
        at: Pos2,
        text: &str,
        size: &TextSize,
        colour: Color32,
    ) -> f32 {
        letters::line(painter, at, text, size, colour)
    }
}

/// The part of a picture that fills a rectangle of another shape, in shares of the picture: across its
/// middle, and rather the heads than the feet.
fn part_shown(picture: Vec2, within: Vec2) -> Rect {
    let (across, down) = (picture.x / within.x.max(1.0), picture.y / within.y.max(1.0));
    let least = across.min(down).max(f32::MIN_POSITIVE);
    let part = vec2(least / across, least / down);
    let left = (1.0 - part.x) * 0.5;
    let top = (1.0 - part.y) * 0.35;
    Rect::from_min_size(egui::pos2(left, top), part)
}
