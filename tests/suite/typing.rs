//! Typing: after any strokes the words are what a naive model says, and carets stand between letters.

use crate::support::MOVEMENTS;
use lifestory::text::{
    Affinity, Caret, Extent, Face, Movement, ParagraphText, Replacement, Selection, Stroke, TextStyle,
    Typesetter, Typing, Unit,
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Words that are being edited, laid out anew for each stroke.
struct Edited {
    typesetter: Typesetter,
    text: String,
    typing: Typing,
}

impl Edited {
    fn new(text: &str) -> Self {
        Self { typesetter: Typesetter::new(), text: text.into(), typing: Typing::at_end(text.len()) }
    }

    fn stroke(&mut self, stroke: Stroke) -> Option<Replacement> {
        let style = TextStyle::plain(Face::new("Andika", 400), 16.0);
        let words = ParagraphText::plain(&*self.text, style);
        let layout = self.typesetter.edit(&words, 200.0);
        let change = self.typing.stroke(&self.text, &layout, stroke);
        if let Some(change) = &change {
            change.apply(&mut self.text);
        }
        change
    }

    fn all(text: &str, strokes: impl IntoIterator<Item = Stroke>) -> Self {
        let mut edited = Self::new(text);
        for stroke in strokes {
            edited.stroke(stroke);
        }
        edited
    }
}

fn insert(text: &str) -> Stroke {
    Stroke::Insert(text.into())
}

fn go(movement: Movement, extend: bool) -> Stroke {
    Stroke::Move { movement, extend }
}

#[test]
fn a_mark_of_another_script_goes_with_its_letter() {
    let mut typesetter = Typesetter::new();
    let text = "a\u{5b8}";
    let style = TextStyle::plain(Face::new("Andika", 400), 12.0);
    let ground = typesetter.edit(&ParagraphText::plain(text, style), 200.0);
    let mut typing = Typing::at_end(text.len());
    typing.stroke(text, &ground, Stroke::Move { movement: Movement::Left, extend: false });
    assert_eq!(typing.selection().focus.at, 0);
    typing.stroke(text, &ground, Stroke::Move { movement: Movement::Right, extend: false });
    assert_eq!(typing.selection().focus.at, text.len());
}

#[test]
fn what_is_typed_stands_where_the_caret_is() {
    let edited = Edited::all(
        "",
        [
            insert("Nan"),
            go(Movement::TextStart, false),
            insert("My "),
            go(Movement::TextEnd, false),
            insert("!"),
        ],
    );
    assert_eq!(edited.text, "My Nan!");
    assert_eq!(edited.typing.selection().focus.at, 7);
}

#[test]
fn typing_replaces_what_is_selected() {
    let edited = Edited::all("one two", [go(Movement::WordLeft, true), insert("2")]);
    assert_eq!(edited.text, "one 2");
    let edited = Edited::all("one two", [Stroke::SelectAll, Stroke::Erase(Extent::Forward)]);
    assert_eq!(edited.text, "");
}

#[test]
fn a_mark_that_joins_the_next_letters_leaves_the_caret_between_letters() {
    // Before a bare accent, an e is typed: both are one letter now.
    let edited = Edited::all("\u{301}x", [go(Movement::TextStart, false), insert("e")]);
    assert_eq!(edited.text, "e\u{301}x");
    assert_eq!(edited.typing.selection().focus.at, 3);
}

#[test]
fn what_is_composed_is_not_written_before_it_is_done() {
    let mut edited = Edited::new("ab");
    edited.stroke(go(Movement::Left, true));
    let compose = |text: &str| Stroke::Compose { text: text.into(), active: None };
    edited.stroke(compose("ka"));
    assert_eq!(edited.text, "a", "what was selected gives way");
    assert_eq!(edited.stroke(compose("kan")), None);
    edited.stroke(Stroke::Commit("漢".into()));
    assert_eq!((edited.text.as_str(), edited.typing.composition()), ("a漢", None));
    edited.stroke(compose("x"));
    edited.stroke(compose(""));
    edited.stroke(Stroke::Commit(String::new()));
    assert_eq!(edited.text, "a漢");
}

#[test]
fn an_empty_end_of_composing_takes_nothing_away() {
    let edited = Edited::all("abc", [Stroke::SelectAll, Stroke::Commit(String::new())]);
    assert_eq!((edited.text.as_str(), edited.typing.selection().range()), ("abc", 0..3));
}

#[test]
fn a_double_click_selects_by_words_and_dragging_on_keeps_the_first() {
    let mut edited = Edited::new("one two three");
    let place =
        |at, extend, unit| Stroke::Place { caret: Caret { at, affinity: Affinity::After }, extend, unit };
    edited.stroke(place(5, false, Unit::Word));
    assert_eq!(edited.typing.selection().range(), 4..7);
    edited.stroke(place(9, true, Unit::Word));
    assert_eq!(edited.typing.selection().range(), 4..13);
    edited.stroke(place(1, true, Unit::Word));
    assert_eq!(edited.typing.selection(), Selection::between(7, 0));
    edited.stroke(place(1, false, Unit::Paragraph));
    assert_eq!(edited.typing.selection().range(), 0..13);
}

#[test]
fn words_set_anew_change_only_where_they_differ() {
    let mut edited = Edited::new("I was born in London.");
    let change = edited.stroke(Stroke::SetAll("I was born in Leeds.".into()));
    assert_eq!(change, Some(Replacement { range: 15..20, with: "eeds".into() }));
}

#[test]
fn after_undo_the_caret_is_where_the_words_changed() {
    let mut typing = Typing::at_end(0);
    typing.text_changed("I saw two cats", "I saw cats");
    assert_eq!(typing.selection().focus.at, 6);
}

fn any_piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a",
        "two ",
        "بغداد",
        "لا",
        "14",
        "(",
        "ገዛ",
        "ক্ষি",
        "ฉัน",
        "👩‍👧‍👦",
        "🇬",
        "🇧",
        "e",
        "\u{301}",
        "\u{5b8}",
        "\n",
        "\r",
        "\u{202e}",
        "\u{2069}",
        "\u{200d}",
        "",
        " ",
    ])
}

fn any_stroke() -> impl Strategy<Value = Stroke> {
    let piece = || any_piece().prop_map(str::to_owned);
    let movement = prop::sample::select(MOVEMENTS.to_vec());
    let extent =
        prop::sample::select(vec![Extent::Back, Extent::Forward, Extent::WordBack, Extent::WordForward]);
    let unit = prop::sample::select(vec![Unit::Letter, Unit::Word, Unit::Paragraph]);
    prop_oneof![
        4 => piece().prop_map(Stroke::Insert),
        3 => (movement, any::<bool>()).prop_map(|(movement, extend)| Stroke::Move { movement, extend }),
        3 => extent.prop_map(Stroke::Erase),
        1 => (0usize..40, any::<bool>(), unit).prop_map(|(at, extend, unit)| Stroke::Place {
            caret: Caret { at, affinity: Affinity::After }, extend, unit
        }),
        1 => (0usize..40, 0usize..40).prop_map(|(a, b)| Stroke::Select(a, b)),
        1 => Just(Stroke::SelectAll),
        1 => piece().prop_map(Stroke::SetAll),
        1 => (piece(), 0usize..4).prop_map(|(text, n)| Stroke::Compose { text, active: Some(0..n) }),
        1 => piece().prop_map(Stroke::Commit),
        1 => (0usize..3, 0usize..3).prop_map(|(before, after)| Stroke::EraseAround { before, after }),
    ]
}

/// Whether a byte is between letters.
fn between_letters(text: &str, at: usize) -> bool {
    at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_strokes_give_what_a_naive_model_says(
        first in prop::collection::vec(any_piece(), 0..6),
        strokes in prop::collection::vec(any_stroke(), 0..24),
    ) {
        let mut edited = Edited::new(&first.concat());
        for stroke in strokes {
            let before = edited.text.clone();
            let selected = edited.typing.selection().range();
            let composing = edited.typing.composition().is_some();
            let change = edited.stroke(stroke.clone());
            if let Some(change) = &change {
                assert!(before.get(change.range.clone()).is_some(), "{stroke:?} in {before:?}: {change:?}");
            }
            let now = &edited.text;
            // The naive model: a list of letters, and a knife.
            match &stroke {
                Stroke::Insert(with) | Stroke::Commit(with) if !with.is_empty() => {
                    let cut = between_letters(&before, selected.start) && between_letters(&before, selected.end);
                    assert!(cut, "{selected:?} in {before:?}");
                    assert_eq!(now, &[&before[..selected.start], with, &before[selected.end..]].concat());
                }
                Stroke::SetAll(with) => assert_eq!(now, with),
                Stroke::Erase(Extent::Back) if selected.is_empty() => {
                    let gone = before.len() - now.len();
                    let letter = before[..selected.start].graphemes(true).next_back().map_or(0, str::len);
                    assert!(gone <= letter && (gone > 0) == (letter > 0), "{before:?} to {now:?}");
                    assert!(now.starts_with(&before[..selected.start - gone]));
                }
                Stroke::Erase(Extent::Forward) if selected.is_empty() => {
                    let letter = before[selected.start..].graphemes(true).next().map_or(0, str::len);
                    assert_eq!(before.len() - now.len(), letter);
                }
                Stroke::Move { .. } | Stroke::Place { .. } | Stroke::Select(..) | Stroke::SelectAll => {
                    assert_eq!(now, &before);
                    assert!(edited.typing.composition().is_none());
                }
                _ => {}
            }
            let selection = edited.typing.selection();
            for caret in [selection.anchor, selection.focus] {
                assert!(
                    between_letters(now, caret.at),
                    "{stroke:?}: {caret:?} in {now:?}, before {before:?} {selected:?} {composing}"
                );
            }
        }
    }
}
