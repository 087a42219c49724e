//! The window. The only folder that names egui, eframe and rfd.
//!
//! Views read [`AppState`](crate::app::AppState) and push actions; one file a part of the window.
//! Every word comes from the locale files, every colour and size from the tokens, every page from
//! the program's own painter. Knows nothing of files or of how books are kept.

mod about_book;
mod ask_path;
mod cloths;
mod coming;
mod date_field;
mod dialogs;
mod dropping;
mod editor;
mod field;
mod help;
mod icons;
mod in_turn;
mod ink;
mod keys;
mod letters;
mod menus;
mod mirror;
mod notices;
mod palette;
mod photo_drag;
mod places;
mod recovery;
mod run;
mod scene;
pub(crate) mod scrolled;
mod settings;
mod spine;
mod start;
mod style;
mod textures;
mod tokens;
mod top_bar;
mod versions;
mod widgets;
mod window;

pub use run::{NoWindow, run};
pub use window::Window;
