//! The menus: the one list of what can be asked for by name.
//!
//! It feeds the menus of the window, the keys, Find anything and the tests. Knows nothing of what the
//! actions do.

use super::about_book::AboutBookAction;
use super::action::{Action, Colours};
use super::find::FindAction;
use super::help::{HelpAction, HelpPage};
use super::kept::KeptAction;
use super::place::Place;
use super::places::{
    Among, ChoosingAction, ClipAction, CropAction, LightAction, LineUp, NewThing, OrderAction, PagesAction,
    PhotosAction, Pile, ReplaceAction, StyleAction, Verb,
};
use super::settings_topic::SettingsAction;
use super::start::StartAction;
/// A menu: its words, and its groups, parted by lines.
pub struct Menu {
    /// The key of its name.
    pub words: &'static str,
    /// What is in it.
    pub groups: &'static [&'static [Action]],
}

/// Every menu: the one list of what can be asked for by name.
pub static MENUS: &[Menu] = &[
    Menu {
        words: "menu-file",
        groups: &[
            &[Action::Start(StartAction::NewBook), Action::OpenBook, Action::OpenSample],
            &[
                Action::SaveNow,
                Action::Kept(KeptAction::SaveCopy),
                Action::Kept(KeptAction::EarlierVersions),
                Action::ShowBookFolder,
            ],
            &[Action::Photos(PhotosAction::Add), Action::Photos(PhotosAction::AddFolder)],
            &[Action::PDF, Action::Export("pdf-office"), Action::Export("pdf-print-shop")],
            &[Action::CloseBook, Action::Quit],
        ],
    },
    Menu {
        words: "menu-edit",
        groups: &[
            &[Action::Undo, Action::Redo],
            &[Action::Find(FindAction::Begin)],
            &[
                Action::Pages(PagesAction::Clip(ClipAction::Cut)),
                Action::Pages(PagesAction::Clip(ClipAction::Copy)),
                Action::Pages(PagesAction::Clip(ClipAction::Paste)),
                Action::Pages(PagesAction::Do(Verb::Duplicate)),
                Action::Pages(PagesAction::Do(Verb::Remove)),
                Action::Pages(PagesAction::ChooseAmong(Among::All)),
            ],
            &[
                Action::Pages(PagesAction::Do(Verb::Restack(Pile::Front))),
                Action::Pages(PagesAction::Do(Verb::Restack(Pile::Forward))),
                Action::Pages(PagesAction::Do(Verb::Restack(Pile::Back))),
                Action::Pages(PagesAction::Do(Verb::Restack(Pile::ToBack))),
                Action::Pages(PagesAction::Do(Verb::Group)),
                Action::Pages(PagesAction::Do(Verb::Ungroup)),
                Action::Pages(PagesAction::Do(Verb::Lock)),
            ],
            &[Action::Settings(SettingsAction::Show)],
        ],
    },
    Menu {
        words: "menu-view",
        groups: &[
            &[Action::ShowPage, Action::ShowSpread],
            &[Action::ZoomFit, Action::ZoomReal, Action::ZoomIn, Action::ZoomOut],
            &[Action::ToggleStrip, Action::Pages(PagesAction::TogglePanel)],
            &[Action::ReadingView, Action::Back],
            &[
                Action::Colours(Colours::Light),
                Action::Colours(Colours::Evening),
                Action::Colours(Colours::HighContrast),
            ],
        ],
    },
    Menu {
        words: "menu-insert",
        groups: &[
            &[
                Action::Pages(PagesAction::Add(NewThing::Words)),
                Action::Pages(PagesAction::Add(NewThing::Frame)),
                Action::Pages(PagesAction::Add(NewThing::Bubble)),
            ],
            &[
                Action::Pages(PagesAction::Add(NewThing::Rectangle)),
                Action::Pages(PagesAction::Add(NewThing::Circle)),
                Action::Pages(PagesAction::Add(NewThing::Line)),
            ],
            &[
                Action::Pages(PagesAction::Crop(CropAction::Begin)),
                Action::Pages(PagesAction::Replace(ReplaceAction::Begin)),
                Action::Pages(PagesAction::Light(LightAction::Begin)),
                Action::Pages(PagesAction::Do(Verb::Fit)),
            ],
        ],
    },
    Menu {
        words: "menu-page",
        groups: &[
            &[
                Action::Choosing(ChoosingAction::Add),
                Action::Order(OrderAction::AddBlank),
                Action::Order(OrderAction::AddSection),
            ],
            &[
                Action::Choosing(ChoosingAction::Change),
                Action::Order(OrderAction::Duplicate),
                Action::Order(OrderAction::Remove),
            ],
            &[
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Start))),
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Middle))),
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::End))),
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Top))),
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Halfway))),
                Action::Pages(PagesAction::Do(Verb::LineUp(LineUp::Bottom))),
                Action::Pages(PagesAction::Do(Verb::SpaceAcross)),
                Action::Pages(PagesAction::Do(Verb::SpaceDown)),
            ],
            &[Action::PreviousPage, Action::NextPage, Action::FirstPage, Action::LastPage],
        ],
    },
    Menu {
        words: "menu-book",
        groups: &[
            &[Action::AboutBook(AboutBookAction::Show), Action::Style(StyleAction::Begin)],
            &[
                Action::Show(Place::Pages),
                Action::Show(Place::Photos),
                Action::Show(Place::Timeline),
                Action::Show(Place::People),
                Action::Show(Place::Print),
            ],
        ],
    },
    Menu {
        words: "menu-help",
        groups: &[
            &[
                Action::Help(HelpAction::Show(HelpPage::HowTo)),
                Action::Help(HelpAction::Show(HelpPage::Keys)),
                Action::Help(HelpAction::Show(HelpPage::Messages)),
            ],
            &[Action::Help(HelpAction::Show(HelpPage::About))],
        ],
    },
];
