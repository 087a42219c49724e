//! A field for a date, as well as it is known, and how it is understood while it is typed.
//!
//! What is understood goes into the book when typing rests and when the field is left; until then
//! whoever shows the field says with [`Scene::unfinished`](super::scene::Scene::unfinished) what is to
//! be done first if one goes elsewhere. Of words that are no date, the year that stands in them is
//! kept, and the field says so.

use super::field::Field;
use super::scene::Scene;
use super::widgets::{Panel, say_aloud};
use crate::book::{PartialDate, When};
use crate::edit::PAUSE_MS;
use crate::language::{Message, event_meant};
use egui::{Color32, Id};
use std::time::Duration;

/// A field for a date.
pub(crate) struct DateField<'a> {
    /// Which one.
    pub id: Id,
    /// What a screen reader calls it.
    pub label: &'a str,
    /// What is shown while nothing stands in it.
    pub hint: &'a str,
    /// How high it is, in points.
    pub height: f32,
    /// What the book has; nothing where nothing is known, or not the same of all it is shown for.
    pub when: Option<&'a When>,
    /// Whether it may be changed.
    pub enabled: bool,
    /// Whether nothing less than a whole day will do. What says less stays as it was typed.
    pub whole_day: bool,
    /// What is said below it while nothing is typed.
    pub about: &'a str,
}

/// What came of a date in this frame.
pub(crate) enum Dated {
    /// Nothing that the book does not have.
    Known,
    /// It is being typed: this is to be kept before anything else.
    Typing(Option<When>),
    /// It is this now.
    Became(Option<When>),
}

/// What was typed.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    /// When that was, in seconds.
    at: f64,
}

impl Typed {
    /// What it says, and whether all of it was understood.
    fn read(&self, scene: &Scene<'_>, whole_day: bool) -> (Option<When>, bool) {
        let Some(book) = scene.state.book() else { return (None, false) };
        let read = scene.language.read_when_or_keep(&self.text, &|words| event_meant(book.book(), words));
        let is_day = matches!(read.when, Some(When::On { date: PartialDate::Day(_) }));
        if whole_day && !is_day { (None, false) } else { (read.when, read.kept.is_empty()) }
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl DateField<'_> {
    /// Shows it, and below it how what stands in it is understood.
    pub(crate) fn put(self, panel: &mut Panel<'_, '_, '_>) -> Dated {
        let known = self.when.map(|when| words(panel.scene, when)).unwrap_or_default();
        let pending: Option<Typed> = panel.ui.data(|data| data.get_temp(self.id));
        let rect = panel.row(self.height);
        let text = pending.as_ref().map_or(known.as_str(), |typed| typed.text.as_str());
        let line = Field::line(panel.scene, self.id, rect, self.label, text);
        let field = Field { hint: self.hint, enabled: self.enabled, ..line }.put(
            panel.ui,
            panel.scene,
            panel.region(),
        );
        let now = panel.ui.input(|input| input.time);
        let changed = field.changed.map(|text| Typed { text, at: now });
        // What assistive technology writes there is written whole.
        let has_keyboard = field.response.has_focus();
        let ends = field.left || field.submitted || (changed.is_some() && !has_keyboard);
        let ended = ends || !has_keyboard;
        let Some(typed) = changed.or(pending) else {
            self.say_about(panel);
            return Dated::Known;
        };
        let (read, understood) = typed.read(panel.scene, self.whole_day);
        if ended && (typed.is_empty() || understood) {
            panel.ui.data_mut(|data| data.remove_temp::<Typed>(self.id));
            self.say_about(panel);
        } else {
            panel.ui.data_mut(|data| data.insert_temp(self.id, typed.clone()));
            self.say(panel, &typed, read.as_ref(), understood);
        }
        if read.as_ref() == self.when || !(typed.is_empty() || read.is_some()) {
            return Dated::Known;
        }
        if ends {
            return Dated::Became(read);
        }
        if ended {
            // It was left long ago, and has become something else in another way since.
            panel.ui.data_mut(|data| data.remove_temp::<Typed>(self.id));
            return Dated::Known;
        }
        // An empty field may be about to be filled anew, and a year to get its day.
        let rests = typed.at + PAUSE_MS as f64 / 1000.0;
        if !understood || typed.is_empty() {
            return Dated::Typing(read);
        }
        if now < rests {
            panel.ui.request_repaint_after(Duration::from_secs_f64(rests - now));
            return Dated::Typing(read);
        }
        Dated::Became(read)
    }

    /// Says what it is for.
    fn say_about(&self, panel: &mut Panel<'_, '_, '_>) {
        if !self.about.is_empty() {
            panel.space(6.0);
            panel.words(self.about, panel.scene.look.colours.ink_2);
        }
    }

    /// Says how what is typed is understood.
    fn say(&self, panel: &mut Panel<'_, '_, '_>, typed: &Typed, read: Option<&When>, understood: bool) {
        if typed.is_empty() {
            return self.say_about(panel);
        }
        let colours = &panel.scene.look.colours;
        let (said, ink): (String, Color32) = match read {
            Some(when) if understood => (words(panel.scene, when), colours.good),
            Some(When::On { date: PartialDate::Year(year) }) => {
                let only = Message::new("date-only-year").with("year", i64::from(*year));
                (panel.scene.say(&only), colours.ink_2)
            }
            _ if self.whole_day => (panel.scene.text("date-whole-day"), colours.ink_2),
            _ => (panel.scene.text("date-not-yet"), colours.ink_2),
        };
        panel.space(6.0);
        // The title of an event may stand in it.
        let size = panel.scene.look.tokens.scale.second.clone();
        let set = panel.scene.ink.words(panel.ui.ctx(), &said, &size, ink, panel.width());
        let row = panel.row(set.size.y);
        set.draw(panel.ui.painter(), row.min);
        say_aloud(panel.ui, self.id.with("understood"), row, &said);
    }
}

/// A date as it may be typed again.
fn words(scene: &Scene<'_>, when: &When) -> String {
    let Some(book) = scene.state.book() else { return String::new() };
    scene.language.opening(&scene.language.date_in(book.book(), when))
}
