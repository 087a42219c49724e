//! What is told of photos that came in: how many, where they are, what was left out and why.

use super::bringing::{Bringing, LeftOut};
use super::placing::Onto;
use crate::app::AppState;
use crate::app::action::Action;
use crate::app::notice::{Tone, WorkSafety};
use crate::app::places::PhotosAction;
use crate::import::{ImportError, Imported};
use crate::language::Message;
use crate::store::StoreError;

/// What came, what did not and why, what was there already.
pub(super) fn say(state: &mut AppState, bringing: &Bringing, imported: Imported) {
    let n = bringing.came.len();
    let left_out: Vec<LeftOut> = (imported.refused.into_iter())
        .map(|refused| LeftOut { name: refused.name, why: refused.why.message() })
        .collect();
    let there = bringing.there + imported.already_there.len();
    let added = Message::new("photos-added").with("n", n);
    let (mut tone, what) = match (&imported.stopped, left_out.len()) {
        (Some(ImportError::Cancelled(_)), _) => (Tone::Good, Message::new("photos-stopped").with("n", n)),
        (Some(why), _) => (Tone::Stop, Message::new(not_all(why)).with("n", n)),
        (None, 0) if n == 0 && there > 0 => {
            (Tone::Neutral, Message::new("photos-nothing-new").with("n", there))
        }
        (None, 0) if n == 0 => (Tone::Caution, Message::new("photos-none-found")),
        (None, 0) => (Tone::Good, added),
        (None, left) => {
            let left = Message::new("photos-not-read").with("n", left);
            (Tone::Caution, Message::new("photos-added-partly").with("added", added).with("left", left))
        }
    };
    if !left_out.is_empty() {
        tone = Tone::Caution;
    }
    let key = what.key;
    let page = page_of(state, &bringing.onto).filter(|_| !bringing.also.is_empty());
    let notice = state.notices_mut().say(tone, what, WorkSafety::Said);
    notice.advice = match &imported.stopped {
        Some(ImportError::Cancelled(_)) | None => None,
        Some(why) => Some(Message::new(to_do(why))),
    };
    if (n > 0 || !bringing.also.is_empty()) && notice.advice.is_none() {
        notice.advice = Some(match page {
            Some(index) => Message::new("photos-where-page").with("n", n.max(there)).with("page", index + 1),
            None => Message::new("photos-where").with("n", n),
        });
    }
    if there > 0 && key != "photos-nothing-new" {
        notice.more.push(Message::new("photos-there").with("n", there));
    }
    if imported.passed_over > 0 {
        notice.more.push(Message::new("import-passed-over").with("n", imported.passed_over));
    }
    if n > 0 {
        notice.then.push(Action::Photos(PhotosAction::ShowThem(bringing.came.clone())));
    }
    if !left_out.is_empty() {
        notice.then.push(Action::Photos(PhotosAction::SeeLeftOut(true)));
        if let Some(open) = state.book_mut() {
            open.on_photos_mut().left_out = left_out;
        }
    }
}

/// The printed page on which the first of them went, by its index.
fn page_of(state: &AppState, onto: &Onto) -> Option<usize> {
    match onto {
        Onto::PhotoBox => None,
        Onto::Page { index, .. } => Some(*index),
        Onto::Frame(frame) => {
            let pages = state.book()?.printed().pages();
            pages.iter().position(|printed| printed.page.element(frame).is_some())
        }
    }
}

/// What stopped it.
fn not_all(why: &ImportError) -> &'static str {
    match why {
        ImportError::Store(StoreError::DiskFull { .. }) => "photos-disk-full",
        ImportError::Store(StoreError::NoRights | StoreError::LookOnly | StoreError::Locked(_)) => {
            "photos-no-rights"
        }
        ImportError::Store(_) | ImportError::Edit(_) | ImportError::Cancelled(_) => "photos-not-kept",
    }
}

/// What to do about it.
pub(super) fn to_do(why: &ImportError) -> &'static str {
    match why {
        ImportError::Store(StoreError::DiskFull { .. }) => "photos-disk-full-advice",
        ImportError::Store(StoreError::NoRights | StoreError::LookOnly | StoreError::Locked(_)) => {
            "photos-no-rights-advice"
        }
        ImportError::Store(_) | ImportError::Edit(_) | ImportError::Cancelled(_) => "photos-not-kept-advice",
    }
}
