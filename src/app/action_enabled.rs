//! When what a person can ask for can be done, and whether it is what is chosen now.

use super::AppState;
use super::action::Action;
use super::places::{Topic, TypingAction};

impl Action {
    /// Whether it can be done now.
    pub fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else {
            return match self {
                Self::Start(action) => action.enabled(state),
                Self::Settings(action) => action.enabled(state),
                Self::Help(action) => action.enabled(state),
                Self::Kept(action) => action.enabled(state),
                Self::OpenSample | Self::OpenBook | Self::Open(_) => !state.is_opening(),
                Self::TypePath(_) | Self::AcceptPath | Self::CancelPath => state.typed_path().is_some(),
                Self::Quit
                | Self::Colours(_)
                | Self::Dismiss(_)
                | Self::Stop(_)
                | Self::OpenFile(_)
                | Self::ShowFile(_)
                | Self::DeskIs(..)
                | Self::WindowIs(_) => true,
                Self::OpenOther(_)
                | Self::SaveNow
                | Self::Export(_)
                | Self::ShowBookFolder
                | Self::CloseBook
                | Self::Show(_)
                | Self::Back
                | Self::Pages(_)
                | Self::Choosing(_)
                | Self::Order(_)
                | Self::Style(_)
                | Self::AboutBook(_)
                | Self::Typing(_)
                | Self::Timeline(_)
                | Self::People(_)
                | Self::Photos(_)
                | Self::Find(_)
                | Self::Print(_)
                | Self::Edit(_)
                | Self::Undo
                | Self::Redo
                | Self::ShowPage
                | Self::ShowSpread
                | Self::ZoomFit
                | Self::ZoomReal
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ToggleStrip
                | Self::FirstPage
                | Self::PreviousPage
                | Self::NextPage
                | Self::LastPage
                | Self::GoTo(_)
                | Self::ReadingView
                | Self::LeaveReading
                | Self::FoldSection(_)
                | Self::ZoomAbout { .. }
                | Self::Scrolled(..)
                | Self::Pan(..) => false,
            };
        };
        let has_pages = book.printed().count() > 0;
        match self {
            Self::OpenSample | Self::OpenBook | Self::Open(_) => !state.is_opening(),
            Self::OpenOther(_) => book.may_change() && !state.is_opening(),
            Self::SaveNow => book.may_change(),
            Self::Export(_) => has_pages && !state.jobs().is_exporting(),
            Self::Show(_) => true,
            Self::Back => book.can_go_back(),
            Self::Pages(action) => action.enabled(state),
            Self::Typing(action) => action.enabled(state),
            Self::Start(action) => action.enabled(state),
            Self::Settings(action) => action.enabled(state),
            Self::Help(action) => action.enabled(state),
            Self::Kept(action) => action.enabled(state),
            Self::Choosing(action) => action.enabled(state),
            Self::Order(action) => action.enabled(state),
            Self::Style(action) => action.enabled(state),
            Self::AboutBook(action) => action.enabled(state),
            Self::Timeline(action) => action.enabled(state),
            Self::People(action) => action.enabled(state),
            Self::Photos(action) => action.enabled(state),
            Self::Find(action) => action.enabled(state),
            Self::Print(action) => action.enabled(state),
            Self::Edit(_) => book.may_change(),
            Self::Undo => book.undo_name().is_some(),
            Self::Redo => book.redo_name().is_some(),
            Self::FirstPage | Self::PreviousPage => book.can_turn(false),
            Self::NextPage | Self::LastPage => book.can_turn(true),
            Self::LeaveReading => book.reading().is_some(),
            Self::GoTo(index) => *index < book.printed().count(),
            Self::ZoomIn => has_pages && book.view().can_zoom_in(book.printed()),
            Self::ZoomOut => has_pages && book.view().can_zoom_out(book.printed()),
            Self::ReadingView
            | Self::ShowPage
            | Self::ShowSpread
            | Self::ZoomFit
            | Self::ZoomReal
            | Self::ZoomAbout { .. }
            | Self::Pan(..) => has_pages,
            Self::TypePath(_) | Self::AcceptPath | Self::CancelPath => state.typed_path().is_some(),
            Self::ShowBookFolder
            | Self::CloseBook
            | Self::Quit
            | Self::ToggleStrip
            | Self::Colours(_)
            | Self::FoldSection(_)
            | Self::Scrolled(..)
            | Self::DeskIs(..)
            | Self::WindowIs(_)
            | Self::Dismiss(_)
            | Self::Stop(_)
            | Self::OpenFile(_)
            | Self::ShowFile(_) => true,
        }
    }

    /// Whether it is one of several of which one is chosen, and is the chosen one.
    pub fn chosen(&self, state: &AppState) -> Option<bool> {
        let spread = state.book().is_some_and(|book| book.view().spread());
        match self {
            Self::ShowPage => Some(!spread),
            Self::ShowSpread => Some(spread),
            Self::ToggleStrip => Some(state.strip_open()),
            Self::Show(place) => Some(state.book().is_some_and(|book| book.place() == *place)),
            Self::Colours(colours) => Some(state.colours() == *colours),
            Self::Typing(TypingAction::Look(change)) => state.book().and_then(|book| book.has_look(*change)),
            _ => None,
        }
    }
}
