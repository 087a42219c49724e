//! The sliders of the toolbar while a photo is worked on: how large it is, how it is straightened, how
//! light it is.

use super::selection::id_of;
use crate::app::{Action, CropAction, CropSlider, LightAction, OpenBook, PagesAction};
use crate::book::MOST_LIGHT;
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Slid, Slider};
use egui::{Context, Id, Rect, Ui};

/// One of them.
#[derive(Clone, Copy)]
pub(super) enum PhotoSlider {
    /// How large the photo is.
    Zoom,
    /// How it is straightened.
    Straighten,
    /// How light it is.
    Light,
}

impl PhotoSlider {
    /// The key of its name.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Zoom => "crop-zoom",
            Self::Straighten => "crop-straighten",
            Self::Light => "tool-light",
        }
    }

    /// What does the same step by step, where there is no room for it.
    pub(super) fn steps(self) -> [Action; 2] {
        let steps = match self {
            Self::Zoom => [CropAction::Larger, CropAction::Smaller].map(PagesAction::Crop),
            Self::Straighten => {
                [CropAction::Straighten(-1), CropAction::Straighten(1)].map(PagesAction::Crop)
            }
            Self::Light => [LightAction::LIGHTER, LightAction::DARKER].map(PagesAction::Light),
        };
        steps.map(Action::Pages)
    }

    /// How wide it is.
    pub(super) fn width(self, ui: &Ui, scene: &Scene<'_>) -> f32 {
        Slider::width(scene, ui, &scene.text(self.words()))
    }

    /// Shows it.
    pub(super) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, left: f32, bar: Rect) {
        let Some(stands) = scene.state.book().and_then(|book| self.stands(scene, book)) else { return };
        let (name, value) = (scene.text(self.words()), scene.say(&stands.value));
        let slider = Slider {
            name: &name,
            value: &value,
            now: stands.now,
            ends: stands.ends.0..=stands.ends.1,
            rest: stands.rest,
            step: stands.step,
            unit: stands.unit,
            by_shares: matches!(self, Self::Zoom),
        };
        let id = slider.id(ui);
        // One who asked for the light alone has its slider in hand at once.
        if matches!(self, Self::Light) && is_new(ui.ctx(), id) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let action = match slider.put(ui, scene, left, bar) {
            Some(Slid::Along(at)) => self.tried(at),
            Some(Slid::To(at)) => self.set(at),
            Some(Slid::Done) => {
                to_photo(ui, scene);
                self.done()
            }
            None => return,
        };
        scene.ask(Action::Pages(action));
    }

    fn stands(self, scene: &Scene<'_>, book: &OpenBook) -> Option<Stands> {
        Some(match self {
            Self::Zoom => {
                let stands = book.crop_sliders()?;
                Stands {
                    value: Message::new("zoom-share").with("percent", i64::from(stands.zoom)),
                    now: stands.zoom.into(),
                    ends: (100, stands.most_zoom.into()),
                    rest: 100,
                    step: 10,
                    unit: 1,
                }
            }
            Self::Straighten => {
                let stands = book.crop_sliders()?;
                let degrees = scene.language.digits(&degrees(stands.straighten));
                let most = i32::from(stands.most_straighten);
                Stands {
                    value: Message::new("drag-turn").with("degrees", degrees),
                    now: stands.straighten.into(),
                    ends: (-most, most),
                    rest: 0,
                    step: 5,
                    unit: 10,
                }
            }
            Self::Light => {
                let (light, most) = (book.light()?, i32::from(MOST_LIGHT));
                let by = i64::from(light.unsigned_abs());
                let value = match light {
                    0 => Message::new("light-as-it-is"),
                    1.. => Message::new("light-lighter").with("by", by),
                    _ => Message::new("light-darker").with("by", by),
                };
                Stands { value, now: light.into(), ends: (-most, most), rest: 0, step: 5, unit: 1 }
            }
        })
    }

    fn tried(self, to: i32) -> PagesAction {
        match self {
            Self::Zoom => PagesAction::Crop(CropAction::Try(zoom(to))),
            Self::Straighten => PagesAction::Crop(CropAction::Try(straighten(to))),
            Self::Light => PagesAction::Light(LightAction::Try(short(to))),
        }
    }

    fn set(self, to: i32) -> PagesAction {
        match self {
            Self::Zoom => PagesAction::Crop(CropAction::Set(zoom(to))),
            Self::Straighten => PagesAction::Crop(CropAction::Set(straighten(to))),
            Self::Light => PagesAction::Light(LightAction::Set(short(to))),
        }
    }

    fn done(self) -> PagesAction {
        match self {
            Self::Zoom | Self::Straighten => PagesAction::Crop(CropAction::Done),
            Self::Light => PagesAction::Light(LightAction::Done),
        }
    }
}

/// Where a slider stands, in its steps.
struct Stands {
    value: Message,
    now: i32,
    ends: (i32, i32),
    rest: i32,
    step: i32,
    unit: i32,
}

/// Work on the photo is done: it has the keyboard again.
pub(super) fn to_photo(ui: &Ui, scene: &Scene<'_>) {
    let photo = scene.state.book().and_then(|book| book.on_pages().at_photo());
    if let Some(photo) = photo {
        ui.memory_mut(|memory| memory.request_focus(id_of(photo, 0)));
    }
}

/// Whether this was not shown in the frame before.
fn is_new(ctx: &Context, id: Id) -> bool {
    let (id, now) = (id.with("shown"), ctx.cumulative_frame_nr());
    let before = ctx.data_mut(|data| {
        let before = data.get_temp::<u64>(id);
        data.insert_temp(id, now);
        before
    });
    before.is_none_or(|before| before + 1 < now)
}

fn zoom(to: i32) -> CropSlider {
    CropSlider::Zoom(to.clamp(0, u16::MAX.into()) as u16)
}

fn straighten(to: i32) -> CropSlider {
    CropSlider::Straighten(short(to))
}

fn short(to: i32) -> i16 {
    to.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}

/// Tenths of a degree in digits.
fn degrees(tenths: i16) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let tenths = tenths.unsigned_abs();
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        rest => format!("{sign}{}.{rest}", tenths / 10),
    }
}
