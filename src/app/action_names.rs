//! What everything a person can ask for is called, and by which keys it is asked for.

use super::AppState;
use super::action::{Action, Colours, OtherVersion};
use super::open_book::moment;
use super::places::Topic;
use super::shortcut::{Key, Shortcut};
use crate::language::Message;

impl Action {
    /// The key of its name.
    pub fn words(&self) -> &'static str {
        match self {
            Self::OpenSample => "action-open-sample",
            Self::OpenBook => "action-open-book",
            Self::Open(_) => "action-open",
            Self::OpenOther(_) => "action-open-other",
            Self::SaveNow => "action-save-now",
            Self::Export("pdf") => "action-export-pdf",
            Self::Export("pdf-office") => "action-export-office",
            Self::Export("pdf-print-shop") => "action-export-print-shop",
            Self::Export(_) => "action-export",
            Self::ShowBookFolder => "action-show-in-folder",
            Self::CloseBook => "action-close-book",
            Self::Quit => "action-quit",
            Self::Show(place) => place.words(),
            Self::Back => "action-go-back",
            Self::Pages(action) => action.words(),
            Self::Typing(action) => action.words(),
            Self::Start(action) => action.words(),
            Self::Settings(action) => action.words(),
            Self::Help(action) => action.words(),
            Self::Kept(action) => action.words(),
            Self::Choosing(action) => action.words(),
            Self::Order(action) => action.words(),
            Self::Style(action) => action.words(),
            Self::AboutBook(action) => action.words(),
            Self::Timeline(action) => action.words(),
            Self::People(action) => action.words(),
            Self::Photos(action) => action.words(),
            Self::Find(action) => action.words(),
            Self::Print(action) => action.words(),
            Self::Edit(_) => "action-change",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::ShowPage => "action-page",
            Self::ShowSpread => "action-spread",
            Self::ZoomFit => "action-fit",
            Self::ZoomReal => "action-real-size",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ToggleStrip => "action-page-strip",
            Self::Colours(Colours::Light) => "action-light-colours",
            Self::Colours(Colours::Evening) => "action-evening-colours",
            Self::Colours(Colours::HighContrast) => "action-high-contrast",
            Self::FirstPage => "action-first-page",
            Self::PreviousPage => "action-previous-page",
            Self::NextPage => "action-next-page",
            Self::LastPage => "action-last-page",
            Self::GoTo(_) => "action-go-to-page",
            Self::ReadingView => "action-reading-view",
            Self::LeaveReading => "action-leave-reading",
            Self::FoldSection(_) => "action-fold-section",
            Self::ZoomAbout { .. } => "action-zoom",
            Self::Pan(..) => "action-pan",
            Self::DeskIs(..) | Self::WindowIs(_) | Self::Scrolled(..) => "action-resize",
            Self::Dismiss(_) => "action-close-notice",
            Self::Stop(_) => "action-stop",
            Self::OpenFile(_) => "action-open-it",
            Self::ShowFile(_) => "action-show-in-folder",
            Self::TypePath(_) => "action-type-path",
            Self::AcceptPath => "action-accept-path",
            Self::CancelPath => "action-cancel",
        }
    }

    /// Its name, as it is now: undo and redo say what.
    pub fn name(&self, state: &AppState) -> Message {
        let what = match (self, state.book()) {
            (Self::Undo, Some(book)) => book.undo_name(),
            (Self::Redo, Some(book)) => book.redo_name(),
            _ => None,
        };
        match (self, what) {
            (Self::Undo, Some(what)) => Message::new("action-undo-what").with("what", what.clone()),
            (Self::Redo, Some(what)) => Message::new("action-redo-what").with("what", what.clone()),
            (Self::OpenOther(OtherVersion::Earlier(version)), _) => {
                Message::new("action-open-earlier").with("time", moment(version.saved_at))
            }
            (Self::Order(action), _) => action.name(state),
            (Self::FoldSection(section), _) => {
                let folded = state.book().is_some_and(|book| book.is_folded(section));
                Message::new(if folded { "action-unfold" } else { "action-fold" })
            }
            _ => Message::new(self.words()),
        }
    }

    /// The keys that ask for it; the first is shown beside its name.
    pub fn shortcuts(&self) -> &'static [Shortcut] {
        const fn ctrl(key: Key) -> Shortcut {
            Shortcut::ctrl(key)
        }
        match self {
            Self::OpenBook => const { &[ctrl(Key::Char('O'))] },
            Self::SaveNow => const { &[ctrl(Key::Char('S'))] },
            Self::Export("pdf") => const { &[Shortcut::ctrl_shift(Key::Char('E'))] },
            Self::CloseBook => const { &[ctrl(Key::Char('W'))] },
            Self::Quit => const { &[ctrl(Key::Char('Q'))] },
            Self::Undo => const { &[ctrl(Key::Char('Z'))] },
            Self::Redo => const { &[ctrl(Key::Char('Y')), Shortcut::ctrl_shift(Key::Char('Z'))] },
            Self::ZoomFit => const { &[ctrl(Key::Char('0'))] },
            Self::ZoomReal => const { &[ctrl(Key::Char('9'))] },
            Self::ZoomIn => const { &[ctrl(Key::Plus), ctrl(Key::Equals)] },
            Self::ZoomOut => const { &[ctrl(Key::Minus)] },
            Self::ToggleStrip => const { &[Shortcut::ctrl_shift(Key::Char('L'))] },
            Self::FirstPage => const { &[ctrl(Key::Home), Shortcut::on_desk(Key::Home)] },
            Self::PreviousPage => {
                const SPACE: Shortcut = Shortcut::reading(Key::Space).with_shift();
                const { &[Shortcut::plain(Key::PageUp), Shortcut::on_desk(Key::Left), SPACE] }
            }
            Self::NextPage => {
                const SPACE: Shortcut = Shortcut::reading(Key::Space);
                const { &[Shortcut::plain(Key::PageDown), Shortcut::on_desk(Key::Right), SPACE] }
            }
            Self::ReadingView => const { &[Shortcut::plain(Key::F11)] },
            Self::LeaveReading => const { &[Shortcut::reading(Key::Escape)] },
            Self::LastPage => const { &[ctrl(Key::End), Shortcut::on_desk(Key::End)] },
            Self::Show(place) => place.shortcut(),
            Self::Back if cfg!(target_os = "macos") => const { &[ctrl(Key::Left)] },
            Self::Back => const { &[Shortcut::plain(Key::Left).with_alt()] },
            Self::Pages(action) => action.shortcuts(),
            Self::Typing(action) => action.shortcuts(),
            Self::Start(action) => action.shortcuts(),
            Self::Settings(action) => action.shortcuts(),
            Self::Help(action) => action.shortcuts(),
            Self::Kept(action) => action.shortcuts(),
            Self::Choosing(action) => action.shortcuts(),
            Self::Order(action) => action.shortcuts(),
            Self::Style(action) => action.shortcuts(),
            Self::AboutBook(action) => action.shortcuts(),
            Self::Timeline(action) => action.shortcuts(),
            Self::People(action) => action.shortcuts(),
            Self::Photos(action) => action.shortcuts(),
            Self::Find(action) => action.shortcuts(),
            Self::Print(action) => action.shortcuts(),
            Self::OpenSample
            | Self::Export(_)
            | Self::Edit(_)
            | Self::Open(_)
            | Self::OpenOther(_)
            | Self::ShowBookFolder
            | Self::ShowPage
            | Self::ShowSpread
            | Self::Colours(_)
            | Self::GoTo(_)
            | Self::FoldSection(_)
            | Self::ZoomAbout { .. }
            | Self::Pan(..)
            | Self::Scrolled(..)
            | Self::DeskIs(..)
            | Self::WindowIs(_)
            | Self::Dismiss(_)
            | Self::Stop(_)
            | Self::OpenFile(_)
            | Self::ShowFile(_)
            | Self::TypePath(_)
            | Self::AcceptPath
            | Self::CancelPath => &[],
        }
    }
}
