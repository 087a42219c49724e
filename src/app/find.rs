//! Find anything: one line typed, and what it may mean: people, places, pages, words on pages, photos, life events,
//! people, and everything that can be done.

use super::action::Action;
use super::place::Place;
use super::places::{InLife, PagesAction, PeopleAction, PhotosAction, TimelineAction, Topic};
use super::shortcut::{Key, Shortcut};
use super::{AppState, OpenBook};
use crate::book::{PhotoId, Words};
use crate::language::{Language, Message, bare};

/// So many of each kind are shown.
const MOST: usize = 5;
/// So many things to do are shown where only those are looked for.
const MOST_COMMANDS: usize = 60;
/// Letters of a page's words that are shown round what was found.
const ROUND: usize = 28;

/// What is being looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The line.
    pub text: String,
    /// Which of what was found Enter would take, from 0.
    pub chosen: usize,
}

/// Something asked for about finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindAction {
    /// Begin.
    Begin,
    /// The line is this now.
    Type(String),
    /// The one below or above is chosen.
    Step(bool),
    /// Take the one of this place.
    Take(usize),
    /// Leave it.
    Leave,
}

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    /// Somebody, or a place.
    Person,
    /// A page by its name, or by words on it.
    Page,
    /// A photo.
    Photo,
    /// A life event.
    Event,
    /// Something that can be done.
    Command,
}

impl FoundKind {
    /// The key of its name, in the plural.
    pub fn words(self) -> &'static str {
        match self {
            Self::Person => "find-people",
            Self::Page => "find-pages",
            Self::Photo => "find-photos",
            Self::Event => "find-events",
            Self::Command => "find-commands",
        }
    }
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What kind.
    pub kind: FoundKind,
    /// What it is called: of the book, or of the program.
    pub name: String,
    /// More of it: the words round what was found.
    pub more: String,
    /// Said at its end, such as on which page it is.
    pub end: Option<Message>,
    /// For a photo, which.
    pub photo: Option<PhotoId>,
    /// What is asked for when it is taken, one after the other.
    pub actions: Vec<Action>,
}

impl Topic for FindAction {
    fn words(&self) -> &'static str {
        "action-find"
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::Begin => const { &[Shortcut::ctrl(Key::Char('K')), Shortcut::ctrl_shift(Key::Char('P'))] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        state.book().is_some() && (matches!(self, Self::Begin) || state.finding().is_some())
    }

    fn handle(self, state: &mut AppState) {
        let count = state.finding().map_or(0, |finding| found(state, &finding.text).len());
        match self {
            Self::Begin => *state.finding_mut() = Some(Finding::default()),
            Self::Leave => *state.finding_mut() = None,
            Self::Type(text) => *state.finding_mut() = Some(Finding { text, chosen: 0 }),
            Self::Step(on) => {
                if let Some(finding) = state.finding_mut().as_mut().filter(|_| count > 0) {
                    let by = if on { 1 } else { count - 1 };
                    finding.chosen = (finding.chosen + by) % count;
                }
            }
            Self::Take(at) => {
                let Some(finding) = state.finding_mut().take() else { return };
                let taken = found(state, &finding.text).into_iter().nth(at);
                taken.into_iter().flat_map(|found| found.actions).for_each(|action| state.handle(action));
            }
        }
    }
}

/// What a line may mean in the open book. Before the first letter: what can be done most often.
pub fn found(state: &AppState, text: &str) -> Vec<Found> {
    let Some(book) = state.book() else { return Vec::new() };
    let language = state.language();
    if let Some(commands) = text.trim_start().strip_prefix('>') {
        return commands_named(state, language, &bare(commands), MOST_COMMANDS);
    }
    let wanted = bare(text);
    if wanted.is_empty() {
        return commands_named(state, language, "", MOST);
    }
    let mut all = people(book, &wanted);
    all.extend(pages(book, &wanted));
    all.extend(photos(book, &wanted));
    all.extend(events(book, &wanted));
    all.extend(commands_named(state, language, &wanted, MOST));
    all
}

/// Whether every word that is wanted begins somewhere in these.
fn has(text: &str, wanted: &str) -> bool {
    let text = bare(text);
    wanted.split(' ').all(|word| {
        text.match_indices(word)
            .any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric))
    })
}

fn people(book: &OpenBook, wanted: &str) -> Vec<Found> {
    let one = |name: &str, more: &str, photo: Option<&PhotoId>, whom: InLife| Found {
        kind: FoundKind::Person,
        name: name.to_owned(),
        more: more.to_owned(),
        end: None,
        photo: photo.cloned(),
        actions: vec![Action::Show(Place::People), Action::People(PeopleAction::Choose(whom))],
    };
    let parts = book.book().parts();
    let people =
        parts.people.iter().filter(|person| has(&format!("{} {}", person.called, person.relation), wanted));
    let people = people.map(|person| {
        one(&person.called, &person.relation, person.photo.as_ref(), InLife::Person(person.id.clone()))
    });
    let places = parts.places.iter().filter(|place| has(&place.called, wanted));
    let places =
        places.map(|place| one(&place.called, "", place.photo.as_ref(), InLife::Place(place.id.clone())));
    people.chain(places).take(MOST).collect()
}

fn pages(book: &OpenBook, wanted: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, printed) in book.printed().pages().iter().enumerate().filter(|(_, page)| page.place.part == 0)
    {
        let page = &printed.page;
        let go = vec![Action::Show(Place::Pages), Action::GoTo(index)];
        let end = Some(Message::new("find-page").with("n", printed.place.number));
        let all = page.elements.iter().filter_map(|element| {
            let words = element.kind.words().filter(|words| !words.is_empty())?;
            Some((element, Words::text(words)))
        });
        let all: Vec<_> = all.collect();
        let first = all.first().map(|(_, text)| text.lines().next().unwrap_or_default().to_owned());
        let name = if page.title.is_empty() { first.unwrap_or_default() } else { page.title.clone() };
        let is_number = wanted.parse() == Ok(printed.place.number);
        let with = all.iter().find(|(_, text)| has(text, wanted));
        if !is_number && !has(&page.title, wanted) && with.is_none() {
            continue;
        }
        let mut actions = go;
        let mut more = String::new();
        if let Some((element, text)) = with {
            actions.push(Action::Pages(PagesAction::Choose(vec![element.id.clone()])));
            more = round(text, wanted);
        }
        found.push(Found { kind: FoundKind::Page, name, more, end, photo: None, actions });
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// The words of a text round the first that is wanted.
fn round(text: &str, wanted: &str) -> String {
    let first = wanted.split(' ').next().unwrap_or_default();
    let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words: Vec<&str> = plain.split(' ').collect();
    let at = words.iter().position(|word| bare(word).starts_with(first)).unwrap_or(0);
    let mut from = at;
    let mut length = 0;
    while from > 0 && length + words[from - 1].chars().count() < ROUND {
        from -= 1;
        length += words[from].chars().count() + 1;
    }
    let mut to = at + 1;
    let mut length = 0;
    while to < words.len() && length + words[to].chars().count() < ROUND {
        length += words[to].chars().count() + 1;
        to += 1;
    }
    let shown = words.get(from..to).unwrap_or_default().join(" ");
    let before = if from > 0 { "…" } else { "" };
    let after = if to < words.len() { "…" } else { "" };
    format!("{before}{shown}{after}")
}

fn photos(book: &OpenBook, wanted: &str) -> Vec<Found> {
    let people = &book.book().parts().people;
    let matching = book.book().photos().iter().filter(|photo| {
        let named = photo.people.iter().filter_map(|id| people.iter().find(|person| person.id == *id));
        let names = named.map(|person| person.called.as_str());
        let all =
            [photo.caption.as_str(), photo.alt.as_str(), photo.source.as_str()].into_iter().chain(names);
        has(&all.collect::<Vec<_>>().join(" "), wanted)
    });
    let one = |photo: &std::sync::Arc<crate::book::Photo>| Found {
        kind: FoundKind::Photo,
        name: if photo.caption.is_empty() { photo.alt.clone() } else { photo.caption.clone() },
        more: String::new(),
        end: None,
        photo: Some(photo.id.clone()),
        actions: vec![
            Action::Show(Place::Photos),
            Action::Photos(PhotosAction::Choose(vec![photo.id.clone()])),
        ],
    };
    matching.take(MOST).map(one).collect()
}

fn events(book: &OpenBook, wanted: &str) -> Vec<Found> {
    let matching = book.book().parts().events.iter().filter(|event| has(&event.title, wanted));
    let one = |event: &std::sync::Arc<crate::book::LifeEvent>| Found {
        kind: FoundKind::Event,
        name: event.title.clone(),
        more: String::new(),
        end: None,
        photo: event.photos.first().cloned(),
        actions: vec![
            Action::Show(Place::Timeline),
            Action::Timeline(TimelineAction::Choose(event.id.clone())),
        ],
    };
    matching.take(MOST).map(one).collect()
}

/// What can be done now and is named so.
fn commands_named(state: &AppState, language: &Language, wanted: &str, most: usize) -> Vec<Found> {
    let is_find = |action: &Action| matches!(action, Action::Find(_));
    let can = Action::listed().filter(|action| action.enabled(state) && !is_find(action));
    let named = can.map(|action| (action, language.say(&action.name(state))));
    let matching = named.filter(|(_, name)| wanted.is_empty() || has(name, wanted));
    let one = |(action, name): (&Action, String)| Found {
        kind: FoundKind::Command,
        name,
        more: String::new(),
        end: None,
        photo: None,
        actions: vec![action.clone()],
    };
    matching.take(most).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order_and_script() {
        assert!(has("Saturdays by the sea", "sea sat"));
        assert!(has("‘Nan’ Pat’s House", "nan hous"));
        assert!(!has("Saturdays", "day"), "not within a word");
        assert!(has("بيت جدّي في بغداد", "بغداد"));
    }

    #[test]
    fn what_stands_round_a_found_word_is_shown_with_it() {
        let text = "On Saturdays, if it is not raining, Jean packs cheese sandwiches. Kai comes too when it is his weekend with us.";
        assert_eq!(round(text, "kai"), "…packs cheese sandwiches. Kai comes too when it is his…");
    }
}
