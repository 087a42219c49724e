//! The sliders of the toolbar while a photo is cropped: how large it is, and how it is straightened.

use crate::app::{Action, CropAction, CropSlider, OpenBook, PagesAction};
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Slid, Slider};
use egui::{Rect, Ui};

/// One of them.
#[derive(Clone, Copy)]
pub(super) enum CropTool {
    /// How large the photo is.
    Zoom,
    /// How it is straightened.
    Straighten,
}

impl CropTool {
    /// The key of its name.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Zoom => "crop-zoom",
            Self::Straighten => "crop-straighten",
        }
    }

    /// What does the same step by step, where there is no room for it.
    pub(super) fn steps(self) -> [Action; 2] {
        let steps = match self {
            Self::Zoom => [CropAction::Larger, CropAction::Smaller],
            Self::Straighten => [CropAction::Straighten(-1), CropAction::Straighten(1)],
        };
        steps.map(|step| Action::Pages(PagesAction::Crop(step)))
    }

    /// How wide it is.
    pub(super) fn width(self, ui: &Ui, scene: &Scene<'_>) -> f32 {
        Slider::width(scene, ui, &scene.text(self.words()))
    }

    /// Shows it.
    pub(super) fn put(self, ui: &mut Ui, scene: &mut Scene<'_>, left: f32, bar: Rect) {
        let Some(stands) = scene.state.book().and_then(OpenBook::crop_sliders) else { return };
        let name = scene.text(self.words());
        let degrees = scene.language.digits(&degrees(stands.straighten));
        let slider = match self {
            Self::Zoom => Slider {
                name: &name,
                value: &scene.say(&Message::new("zoom-share").with("percent", i64::from(stands.zoom))),
                now: stands.zoom.into(),
                ends: 100..=stands.most_zoom.into(),
                rest: 100,
                step: 10,
                unit: 1,
                by_shares: true,
            },
            Self::Straighten => Slider {
                name: &name,
                value: &scene.say(&Message::new("drag-turn").with("degrees", degrees)),
                now: stands.straighten.into(),
                ends: -i32::from(stands.most_straighten)..=stands.most_straighten.into(),
                rest: 0,
                step: 5,
                unit: 10,
                by_shares: false,
            },
        };
        let to = |to: i32| match self {
            Self::Zoom => CropSlider::Zoom(to.clamp(0, u16::MAX.into()) as u16),
            Self::Straighten => CropSlider::Straighten(to.clamp(i16::MIN.into(), i16::MAX.into()) as i16),
        };
        let action = match slider.put(ui, scene, left, bar) {
            Some(Slid::Along(at)) => CropAction::Try(to(at)),
            Some(Slid::To(at)) => CropAction::Set(to(at)),
            None => return,
        };
        scene.ask(Action::Pages(PagesAction::Crop(action)));
    }
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
