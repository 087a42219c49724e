//! Editing set words: carets and selections go where eyes expect them, in both directions at once.

use crate::support::MOVEMENTS;
use lifestory::text::{
    Affinity, Caret, EditLayout, Extent, Face, Movement, ParagraphText, Selection, TextStyle, Typesetter,
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn edit(text: &str, width_pt: f32) -> EditLayout {
    let words = ParagraphText::plain(text, TextStyle::plain(Face::new("Andika", 400), 16.0));
    Typesetter::new().edit(&words, width_pt)
}

fn at(at: usize) -> Selection {
    Selection::caret(Caret { at, affinity: Affinity::After })
}

fn x(layout: &EditLayout, selection: Selection) -> f64 {
    layout.caret_rect(selection.focus).x0
}

/// Every stop of a caret that goes one way to the end.
fn stops(layout: &EditLayout, from: Selection, movement: Movement) -> Vec<Caret> {
    let mut stops = vec![from.focus];
    while let Some((next, _)) = layout.step(*stops.last().expect("there is one"), movement, None) {
        stops.push(next);
        assert!(stops.len() < 10_000, "it goes round in circles: {:?}", &stops[..20]);
    }
    stops
}

/// The leftmost and rightmost place of the first line.
fn side(layout: &EditLayout, right: bool) -> Selection {
    Selection::caret(layout.caret_at(if right { 1e6 } else { -1e6 }, 0.0))
}

#[test]
fn left_and_right_cross_every_letter_once_in_mixed_words() {
    for text in
        ["My name is أحمد and سلام x 14 لا!", "ولدت في London عام 2014 (صيف)", "👩‍👧‍👦 e\u{301} office ገዛ বাড়ি"]
    {
        let layout = edit(text, 4000.0);
        let letters = text.graphemes(true).count();
        for movement in [Movement::Left, Movement::Right] {
            let stops = stops(&layout, side(&layout, movement == Movement::Left), movement);
            assert_eq!(stops.len() - 1, letters, "{movement:?} in {text}");
            for pair in stops.windows(2) {
                let (before, after) = (layout.caret_rect(pair[0]).x0, layout.caret_rect(pair[1]).x0);
                let onwards = if movement == Movement::Left { before - after } else { after - before };
                assert!(onwards > -0.01, "{text}: from {:?} to {:?} it goes back", pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn a_wrapped_line_is_crossed_without_a_stop_too_many() {
    for text in ["one two three four five six", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة"]
    {
        let layout = edit(text, 70.0);
        assert!(layout.set().lines.len() > 2);
        let letters = text.graphemes(true).count();
        let rtl = layout.set().rtl;
        let (on, back) =
            if rtl { (Movement::Left, Movement::Right) } else { (Movement::Right, Movement::Left) };
        let there = stops(&layout, at(0), on);
        assert_eq!(there.len() - 1, letters, "{text}");
        assert_eq!(there.last().map(|caret| caret.at), Some(text.len()));
        let again = stops(&layout, at(text.len()), back);
        assert_eq!(again.len() - 1, letters, "{text} backwards");
        assert_eq!(again.last().map(|caret| caret.at), Some(0));
    }
}

#[test]
fn a_number_that_ends_a_line_among_other_letters_is_not_skipped_over() {
    // A word too long for its line breaks after the number, which stands left of the letters before it.
    let text = "ab بغدادكبيرة14housesbythesea";
    let after = text.find("14").expect("it is there") + 2;
    let layout = (20..200).map(|width| edit(text, width as f32)).find(|layout| {
        layout.set().lines.iter().any(|line| line.text.end == after && line.text.start + 6 < after)
    });
    let layout = layout.expect("some width breaks after the number");
    let crossed = stops(&layout, side(&layout, false), Movement::Right).len() - 1;
    assert!(crossed >= text.graphemes(true).count(), "{crossed} stops");
}

#[test]
fn line_feeds_are_crossed_and_empty_lines_can_be_reached() {
    let layout = edit("ab\n\ncd\n", 200.0);
    let there: Vec<usize> = stops(&layout, at(0), Movement::Right).iter().map(|caret| caret.at).collect();
    assert_eq!(there, [0, 1, 2, 3, 4, 5, 6, 7]);
    let back: Vec<usize> = stops(&layout, at(7), Movement::Left).iter().map(|caret| caret.at).collect();
    assert_eq!(back, [7, 6, 5, 4, 3, 2, 1, 0]);
    let last = layout.caret_rect(Caret { at: 7, affinity: Affinity::Before });
    assert_eq!(
        last.y0 as f32,
        layout.set().lines[3].top_pt,
        "after the last feed the caret is on a line of its own"
    );
    assert_eq!(layout.caret_at(50.0, last.y0 as f32 + 1.0).at, 7);
}

#[test]
fn a_point_on_a_letter_gives_the_place_beside_it() {
    let text = "ab بت cd";
    let layout = edit(text, 400.0);
    for line in &layout.set().lines {
        for run in &line.runs {
            for glyph in &run.glyphs {
                let y = line.baseline_pt - 2.0;
                let left = layout.caret_at(glyph.x_pt + glyph.advance_pt * 0.1, y);
                let right = layout.caret_at(glyph.x_pt + glyph.advance_pt * 0.9, y);
                let (first, last) = (glyph.cluster.start, glyph.cluster.end);
                assert_eq!((left.at, right.at), if run.rtl { (last, first) } else { (first, last) });
                assert!((layout.caret_rect(left).x0 - f64::from(glyph.x_pt)).abs() < 0.01);
            }
        }
    }
}

#[test]
fn a_selection_across_directions_is_shown_in_pieces() {
    // Read: "in", then from the right "بغداد مع", then "x".
    let text = "in بغداد مع x";
    let layout = edit(text, 400.0);
    // The English word and the first Arabic one: they do not touch on the page.
    let rects = layout.selection_rects(0.."in بغداد".len());
    assert_eq!(rects.len(), 2, "{rects:?}");
    assert!(rects[0].x1 < rects[1].x0);
    let all: f64 = layout.selection_rects(0..text.len()).iter().map(|rect| rect.width()).sum();
    let line = &layout.set().lines[0];
    assert!((all - f64::from(line.right_pt - line.left_pt)).abs() < 0.1);
    assert!(layout.selection_rects(3..3).is_empty());
}

#[test]
fn up_and_down_keep_their_aim() {
    let layout = edit("a long first line\nx\nanother long line", 400.0);
    let from = at(12);
    let down = layout.moved(from, Movement::Down, false);
    assert_eq!(down.focus.at, 19, "the short line ends here");
    let further = layout.moved(down, Movement::Down, false);
    assert!((x(&layout, further) - x(&layout, from)).abs() < 6.0);
    assert_eq!(layout.moved(layout.moved(further, Movement::Up, false), Movement::Up, false).focus.at, 12);
    assert_eq!(layout.moved(further, Movement::Down, false).focus.at, 37, "below the last line: its end");
    assert_eq!(layout.step(further.focus, Movement::Down, None), None, "it leaves the paragraph");
}

#[test]
fn home_and_end_go_to_where_reading_begins_and_ends() {
    for text in ["one two three four five six", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة"]
    {
        let layout = edit(text, 70.0);
        let second = layout.set().lines[1].text.clone();
        let inside = at(second.start + 4);
        let start = layout.moved(inside, Movement::LineStart, false);
        let end = layout.moved(inside, Movement::LineEnd, false);
        assert_eq!((start.focus.at, end.focus.at), (second.start, second.end));
        let same_line = |selection: Selection| layout.caret_rect(selection.focus).y0 as f32;
        assert_eq!(same_line(start), layout.set().lines[1].top_pt);
        assert_eq!(same_line(end), layout.set().lines[1].top_pt, "the end of a wrapped line is on that line");
        assert_eq!(x(&layout, start) > x(&layout, end), layout.set().rtl);
    }
}

#[test]
fn words_are_crossed_and_found() {
    let layout = edit("Nan lived here", 400.0);
    let right = layout.moved(at(0), Movement::WordRight, false);
    assert_eq!(right.focus.at, 4);
    assert_eq!(layout.moved(right, Movement::WordRight, true).range(), 4..10);
    assert_eq!(layout.moved(at(8), Movement::WordLeft, false).focus.at, 4);
    assert_eq!(layout.word_around(6), 4..9);
    let arabic = edit("بيت كبير", 400.0);
    assert_eq!(arabic.moved(at(0), Movement::WordLeft, false).focus.at, 7, "onwards is to the left");
    // Thai writes no spaces: words come from a dictionary.
    let thai = edit("ฉันเคยอยู่", 400.0);
    assert_eq!(thai.word_around(0), 0.."ฉัน".len());
    assert_eq!(layout.paragraph_around(3), 0..14);
    assert_eq!(edit("ab\ncd\nef", 400.0).paragraph_around(4), 3..5);
}

#[test]
fn a_selection_collapses_to_the_side_that_is_asked_for() {
    let layout = edit("abcdef", 400.0);
    let chosen = Selection::between(4, 1);
    assert_eq!(layout.moved(chosen, Movement::Left, false).focus.at, 1);
    assert_eq!(layout.moved(chosen, Movement::Right, false).focus.at, 4);
    assert_eq!(layout.moved(chosen, Movement::Right, true).range(), 2..4);
}

#[test]
fn keys_take_away_one_thing() {
    let text = "a👩‍👧‍👦ক্ষি\u{5d0}\u{5b8}🇬🇧\r\n";
    let layout = edit(text, 400.0);
    let back = |upto: &str| &text[layout.erased(at(upto.len()), Extent::Back)];
    assert_eq!(back("a"), "a");
    assert_eq!(back("a👩‍👧‍👦"), "👩‍👧‍👦", "an emoji goes whole");
    assert_eq!(back("a👩‍👧‍👦ক্ষি"), "ি", "a vowel sign goes alone");
    assert_eq!(back("a👩‍👧‍👦ক্ষি\u{5d0}\u{5b8}"), "\u{5b8}");
    assert_eq!(back(text), "\r\n");
    assert_eq!(&text[layout.erased(at(1), Extent::Forward)], "👩‍👧‍👦");
    let words = edit("Nan lived here", 400.0);
    assert_eq!(words.erased(at(9), Extent::WordBack), 4..9);
    assert_eq!(words.erased(at(4), Extent::WordForward), 4..10);
    assert_eq!(words.erased(Selection::between(9, 4), Extent::Back), 4..9);
    assert_eq!(words.erased(at(0), Extent::Back), 0..0);
}

#[test]
fn nothing_has_a_place_for_a_caret() {
    let layout = edit("", 200.0);
    let rect = layout.caret_rect(Caret::default());
    assert!(rect.height() > 10.0 && rect.x0 == 0.0);
    assert_eq!(layout.caret_at(50.0, 500.0).at, 0);
    assert_eq!(layout.word_at(5.0, 5.0), 0..0);
    assert!(layout.selection_rects(0..9).is_empty());
    for movement in MOVEMENTS {
        assert_eq!(layout.moved(at(0), movement, false).focus.at, 0);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "one",
        "two ",
        "بغداد",
        " لا ",
        "می‌خواهم",
        "14",
        "(",
        ")",
        "ገዛ",
        "বাড়ি",
        "ฉันเคย",
        "👩‍👧‍👦",
        "🇬🇧",
        "e\u{301}",
        "\u{202e}",
        "\u{2067}",
        "\u{2069}",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\u{2028}",
        "\u{7}",
        "office",
        "אב",
    ]);
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_inside_and_a_boundary(
        text in any_text(),
        width in prop::sample::select(vec![0.0, 30.0, 90.0, 1000.0, f32::NAN, f32::INFINITY]),
        keys in prop::collection::vec((0usize..10, any::<bool>()), 0..30),
        (px, py) in (-50.0f32..500.0, -50.0f32..300.0),
        byte in 0usize..200,
    ) {
        let layout = edit(&text, width);
        let set = layout.set();
        let right = if width.is_finite() { width.max(set.width_pt) } else { set.width_pt };
        let check = |selection: Selection| {
            for caret in [selection.anchor, selection.focus] {
                assert!(text.is_char_boundary(caret.at), "{caret:?} in {text:?}");
                assert_eq!(layout.snapped(caret).at, caret.at, "{caret:?} is inside a letter of {text:?}");
                let rect = layout.caret_rect(caret);
                assert!(rect.x0 >= 0.0 && rect.x1 <= f64::from(right) + 0.01, "{rect:?} of {text:?}");
                assert!(rect.y0 >= 0.0 && rect.y1 <= f64::from(set.height_pt) + 0.01 && rect.height() > 0.0);
            }
            for extent in [Extent::Back, Extent::Forward, Extent::WordBack, Extent::WordForward] {
                assert!(text.get(layout.erased(selection, extent)).is_some());
            }
            for rect in layout.selection_rects(selection.range()) {
                assert!(rect.width() > 0.0 && rect.y0 >= 0.0 && rect.y1 <= f64::from(set.height_pt) + 0.01);
            }
        };
        let mut selection = Selection::caret(layout.caret_at(px, py));
        check(selection);
        for (key, extend) in keys {
            selection = layout.moved(selection, MOVEMENTS[key], extend);
            check(selection);
        }
        let snapped = layout.snapped(Caret { at: byte, affinity: Affinity::After });
        check(Selection::caret(snapped));
        assert!(text.get(layout.word_at(px, py)).is_some());
        assert!(text.get(layout.word_around(byte)).is_some());
        assert!(text.get(layout.paragraph_around(byte)).is_some());
        // Going on in reading direction reaches the end, and back the beginning.
        let (on, back) = if set.rtl { (Movement::Left, Movement::Right) } else { (Movement::Right, Movement::Left) };
        let letters = text.graphemes(true).count();
        let there = stops(&layout, Selection::caret(Caret::default()), on);
        assert!(there.len() <= letters + layout.set().lines.len() + 1, "{text:?}: {there:?}");
        let again = stops(&layout, Selection::caret(*there.last().expect("one")), back);
        assert!(again.len() <= letters + layout.set().lines.len() + 1, "{text:?}: {again:?}");
    }
}
