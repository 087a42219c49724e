//! The window in the system's frame: opened, drawn when something changed, closed when all is saved.

use super::dialogs::SystemDialogs;
use super::window::Window;
use crate::app::{Action, AppState, Outside, RealWorks};
use crate::store::World;
use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder, ViewportCommand};
use std::path::PathBuf;
use std::sync::Arc;

/// So long the first frame waits for the settings, at most.
const SETTINGS_IN_TIME: std::time::Duration = std::time::Duration::from_millis(60);

/// The system gave no window: there is no display, or nothing to draw with.
#[derive(Debug, thiserror::Error)]
#[error("no window could be opened")]
pub struct NoWindow;

/// Opens the window, on a book if one is named, and returns when it is closed.
pub fn run(book: Option<PathBuf>) -> Result<(), NoWindow> {
    let viewport = ViewportBuilder::default()
        .with_title(crate::language::Language::of("en-GB").text("program-name"))
        .with_app_id("lifestory")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([640.0, 400.0]);
    let options = NativeOptions { viewport, renderer: Renderer::Glow, ..NativeOptions::default() };
    let create = move |creation: &CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        let context = creation.egui_ctx.clone();
        let wake = Arc::new(move || context.request_repaint());
        Window::set_up(&creation.egui_ctx);
        let mut state = AppState::new(outside(wake));
        state.wait_for_settings(SETTINGS_IN_TIME);
        let mut window = Window::new(state);
        if let Some(book) = book {
            window.handle(Action::Open(book));
        }
        Ok(Box::new(Framed { window, title: String::new() }))
    };
    eframe::run_native("lifestory", options, Box::new(create)).map_err(|_| NoWindow)
}

/// This computer, as the program reaches it.
fn outside(wake: Arc<dyn Fn() + Send + Sync>) -> Outside {
    Outside {
        picker: Box::new(SystemDialogs),
        shower: Arc::new(SystemDialogs),
        works: Arc::new(RealWorks),
        world: World::real(),
        settings: crate::app::settings_place(),
        wake,
    }
}

/// The window in its frame.
struct Framed {
    window: Window,
    /// What stands in the title bar.
    title: String,
}

impl eframe::App for Framed {
    fn logic(&mut self, ctx: &egui::Context, _: &mut Frame) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.window.state().may_quit() {
            self.window.handle(Action::Quit);
            if !self.window.state().may_quit() {
                // What is not saved yet is saved first; then the window closes by itself.
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        self.window.show(ui);
        let language = crate::language::Language::of("en-GB");
        let name = language.text("program-name");
        let title = match self.window.state().book() {
            Some(book) => format!("{} – {name}", book.book().info().title),
            None => name,
        };
        if title != self.title {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if self.window.state().may_quit() {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}
