//! Changing settings: each works at once, and is kept on another thread.

use super::AppState;
use super::action::Colours;
use super::notice::{Tone, WorkSafety};
use super::places::Topic;
use super::settings::{ColourChoice, Settings};
use super::settings_file::{Change, Keeper, load};
use super::shortcut::{Key, Shortcut};
use crate::language::Message;
use crate::task;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The settings while the program runs.
pub struct SettingsState {
    settings: Settings,
    keeper: Option<Keeper>,
    /// What was changed while what was kept is still being read; none once it has come.
    before_they_came: Option<Vec<Change>>,
    /// Whether their dialog is shown.
    shown: bool,
    system_is_dark: bool,
}

/// Something asked for about settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsAction {
    /// Show their dialog.
    Show,
    /// Close it.
    Close,
    /// Whether recent books are remembered.
    RememberBooks(bool),
    /// The language of the window.
    Language(&'static str),
    /// The language of dates; none for that of the window.
    Dates(Option<&'static str>),
    /// The colours.
    Colours(ColourChoice),
    /// How large the window's text is, in percent.
    TextPercent(u16),
    /// Whether nothing moves by itself.
    ReduceMotion(bool),
    /// Whether single letters do something on the desk.
    LetterKeys(bool),
    /// Whether the computer is set to dark colours.
    SystemIsDark(bool),
}

impl SettingsState {
    pub(super) fn new(keeper: Option<Keeper>) -> Self {
        let settings = Settings::default();
        Self { settings, keeper, before_they_came: Some(Vec::new()), shown: false, system_is_dark: false }
    }
}

impl Topic for SettingsAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Show => "action-settings",
            Self::Close => "action-close-notice",
            Self::RememberBooks(_) => "settings-remember",
            Self::Language(_) => "settings-language",
            Self::Dates(_) => "settings-dates",
            Self::Colours(_) | Self::SystemIsDark(_) => "settings-colours",
            Self::TextPercent(_) => "settings-text-size",
            Self::ReduceMotion(_) => "settings-motion",
            Self::LetterKeys(_) => "settings-letter-keys",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::Show => const { &[Shortcut::ctrl(Key::Comma)] },
            _ => &[],
        }
    }

    fn enabled(&self, _: &AppState) -> bool {
        true
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Show => state.settings_state_mut().shown = true,
            Self::Close => state.settings_state_mut().shown = false,
            Self::SystemIsDark(dark) => state.settings_state_mut().system_is_dark = dark,
            Self::RememberBooks(remember) => {
                state.change_settings(move |settings| settings.remember_books = remember);
                state.remember_book();
            }
            Self::Language(tag) => {
                state.change_settings(move |settings| settings.language = Some(tag.into()))
            }
            Self::Dates(tag) => state.change_settings(move |settings| settings.dates = tag.map(Into::into)),
            Self::Colours(colours) => state.change_settings(move |settings| settings.colours = colours),
            Self::TextPercent(percent) => {
                state.change_settings(move |settings| settings.text_percent = percent)
            }
            Self::ReduceMotion(reduce) => {
                state.change_settings(move |settings| settings.reduce_motion = reduce)
            }
            Self::LetterKeys(keys) => state.change_settings(move |settings| settings.letter_keys = keys),
        }
    }
}

impl AppState {
    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings_state().settings
    }

    /// Whether their dialog is shown.
    pub fn settings_shown(&self) -> bool {
        self.settings_state().shown
    }

    /// The window's colours.
    pub fn colours(&self) -> Colours {
        self.settings().colours.colours(self.settings_state().system_is_dark)
    }

    /// Changes settings, and keeps the change where anything is different now.
    ///
    /// The change is made again in what was kept, which may have come from another window meanwhile: it
    /// asks there whether books are remembered, not here.
    pub(super) fn change_settings(&mut self, change: impl Fn(&mut Settings) + Send + Sync + 'static) {
        let post = self.post();
        let change: Change = Arc::new(change);
        let own = self.settings_state_mut();
        let before = own.settings.clone();
        own.settings.change(&*change);
        match &mut own.before_they_came {
            Some(changes) => changes.push(Arc::clone(&change)),
            None if own.settings == before => return,
            None => {}
        }
        if let Some(keeper) = &own.keeper {
            keeper.keep(change, move |_| post.send(Self::settings_not_kept));
        }
    }

    fn settings_not_kept(&mut self) {
        let what = Message::new("settings-not-kept");
        let notice = self.notices_mut().say(Tone::Neutral, what, WorkSafety::Said);
        notice.advice = Some(Message::new("settings-not-kept-advice"));
    }

    /// Begins to read what was kept.
    pub(super) fn load_settings(&mut self) {
        let post = self.post();
        let Some(file) = self.settings_state().keeper.as_ref().map(Keeper::file) else {
            return self.settings_came(Settings::default());
        };
        let come = move |loaded: Option<Settings>| {
            post.send(move |state| state.settings_came(loaded.unwrap_or_default()));
        };
        if task::spawn("settings", move || load(&file), come).is_err() {
            self.settings_came(Settings::default());
        }
    }

    fn settings_came(&mut self, settings: Settings) {
        let own = self.settings_state_mut();
        own.settings = settings;
        for change in own.before_they_came.take().into_iter().flatten() {
            own.settings.change(&*change);
        }
        self.begin_at_start();
    }

    /// Waits for the settings, but no longer than this: a window that has its colours from the first
    /// frame is worth a moment, and no more.
    pub fn wait_for_settings(&mut self, at_most: Duration) {
        let until = Instant::now() + at_most;
        while self.settings_state().before_they_came.is_some() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || !self.receive_one(left) {
                return;
            }
        }
    }
}
