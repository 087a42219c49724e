//! The menu of what is chosen on a page, or of the page itself. All of it is in the menus or tools too.

use crate::app::{
    Action, Among, ChoosingAction, ClipAction, CropAction, LightAction, LineUp, NewThing, OpenBook,
    OrderAction, PagesAction, Pile, ReplaceAction, Verb,
};

/// What it lists now; nothing while words are being edited.
pub(super) fn actions(book: &OpenBook) -> Vec<Action> {
    if book.words_typing().is_some() {
        return Vec::new();
    }
    let asked = if book.on_pages().chosen().is_empty() { of_page(book) } else { of_chosen(book) };
    let pages = asked.into_iter().map(Action::Pages);
    let changing = [Action::Choosing(ChoosingAction::Change), Action::Order(OrderAction::AddBlank)];
    let page = book.on_pages().chosen().is_empty() && book.may_change();
    pages.chain(changing.into_iter().filter(|_| page)).collect()
}

fn of_chosen(book: &OpenBook) -> Vec<PagesAction> {
    if !book.may_change() {
        return vec![PagesAction::Clip(ClipAction::Copy)];
    }
    let clips = [ClipAction::Cut, ClipAction::Copy, ClipAction::Paste].map(PagesAction::Clip);
    let photo = [
        PagesAction::Crop(CropAction::Begin),
        PagesAction::Replace(ReplaceAction::Begin),
        PagesAction::Light(LightAction::Begin),
    ];
    let photo = photo.into_iter().filter(|_| book.chosen_photo());
    let piles = [Pile::Front, Pile::Forward, Pile::Back, Pile::ToBack].map(Verb::Restack);
    let mut verbs = vec![Verb::Duplicate];
    verbs.extend([Verb::Group, Verb::Ungroup].into_iter().filter(|verb| verb.can(book)));
    verbs.extend(piles);
    if book.chosen_one().is_none() && book.chosen_group().is_none() {
        verbs.extend(LineUp::ALL.map(Verb::LineUp));
        verbs.extend([Verb::SpaceAcross, Verb::SpaceDown]);
    }
    verbs.extend([Verb::Lock, Verb::Remove]);
    clips.into_iter().chain(photo).chain(verbs.into_iter().map(PagesAction::Do)).collect()
}

fn of_page(book: &OpenBook) -> Vec<PagesAction> {
    let all = PagesAction::ChooseAmong(Among::All);
    if !book.may_change() {
        return vec![all];
    }
    let things = [NewThing::Words, NewThing::Frame, NewThing::Bubble].map(PagesAction::Add);
    [PagesAction::Clip(ClipAction::Paste), all].into_iter().chain(things).collect()
}
