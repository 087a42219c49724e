//! Words of all sorts, likely and unlikely, at any size and width: all of them are on some line.

use super::style;
use lifestory::text::{Align, ParagraphText, SetParagraph, StyledRange, TextStyle, Typesetter};
use proptest::prelude::*;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_set(words in any_words(), width in any_number()) {
        let set = Typesetter::new().set(&words, width);
        check(&words, &set);
    }
}

/// Controls, what only steers other characters, and marks that have no letter before them.
fn leaves_no_mark(c: char) -> bool {
    let steers = matches!(u32::from(c), 0xAD | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF);
    c.is_control() || steers || format!("x{c}").graphemes(true).count() == 1
}

/// What always holds of set words.
fn check(words: &ParagraphText, set: &SetParagraph) {
    let text = &words.text;
    assert!(!set.lines.is_empty());
    assert!(set.height_pt.is_finite() && set.width_pt.is_finite());
    let mut at = 0;
    for line in &set.lines {
        assert_eq!(line.text.start, at, "lines follow each other");
        at = line.text.end;
        assert!(line.top_pt >= 0.0 && line.bottom_pt <= set.height_pt + 0.01);
        assert!(line.left_pt <= line.right_pt);
        let mut covered: Vec<Range<usize>> = Vec::new();
        for run in &line.runs {
            assert!(run.text.start >= line.text.start && run.text.end <= line.text.end);
            assert!(run.size_pt > 0.0);
            for glyph in &run.glyphs {
                assert!(glyph.x_pt.is_finite() && glyph.y_pt.is_finite() && glyph.advance_pt.is_finite());
                assert!(
                    text.is_char_boundary(glyph.cluster.start) && text.is_char_boundary(glyph.cluster.end)
                );
                assert!(glyph.cluster.start >= run.text.start && glyph.cluster.end <= run.text.end);
                covered.push(glyph.cluster.clone());
            }
        }
        // Glyphs of one cluster name the same bytes; different clusters never share a byte, and only
        // what leaves no mark goes without a glyph.
        covered.sort_by_key(|range| (range.start, range.end));
        covered.dedup();
        let mut from = line.text.start;
        for range in covered {
            assert!(range.start >= from, "bytes shown twice in {text:?}: {range:?}");
            let skipped = &text[from..range.start];
            assert!(skipped.chars().all(leaves_no_mark), "not shown: {skipped:?} of {text:?}");
            from = range.end;
        }
        let skipped = &text[from..line.text.end];
        assert!(skipped.chars().all(leaves_no_mark), "not shown: {skipped:?} of {text:?}");
    }
    assert_eq!(at, text.len(), "all words are on some line");
}

/// Words of all sorts, likely and unlikely.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,9}",
        2 => "\\PC{0,6}",
        1 => any::<String>().prop_map(|text| text.chars().take(8).collect()),
        3 => prop::sample::select(vec![
            "بغداد", "لا", "می‌خواهم", "ገዛ", "বাড়ি", "கோ", "ฉันเคย", "ខ្ញុំ", "Tiếng", "Дім", "👩‍👧‍👦", "🇬🇧", "e\u{301}",
            "\u{202e}", "\u{2066}", "\u{2069}", "\u{200d}", "\u{7}", "\n", "\r\n", "\t", "\u{2028}", "(14)", "١٢", "…", "漢",
            "אב", "\u{ad}", "\u{301}", "\0",
        ]).prop_map(str::to_owned),
    ];
    let glue = prop::sample::select(vec!["", " ", " ", "\u{a0}", "-", "\n"]);
    prop::collection::vec((piece, glue), 0..24)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, glue)| piece + glue).collect())
}

fn any_number() -> impl Strategy<Value = f32> {
    prop_oneof![
        6 => 1.0f32..400.0,
        1 => prop::sample::select(vec![0.0, -5.0, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, 1e-30]),
    ]
}

fn any_style() -> impl Strategy<Value = TextStyle> {
    let family = prop::sample::select(vec!["Andika", "Young Serif", "Lexend", "Vazirmatn", "Nonsense"]);
    (family, any::<u16>(), any_number(), any::<bool>(), any::<bool>(), any_number()).prop_map(
        |(family, weight, size, italic, underline, spacing)| TextStyle {
            italic,
            underline,
            letter_spacing_em: spacing / 400.0,
            word_spacing_em: -spacing / 400.0,
            language: underline.then(|| "fa".into()),
            ..style(family, weight, size / 8.0)
        },
    )
}

prop_compose! {
    fn any_words()(
        text in any_text(),
        style in any_style(),
        parts in prop::collection::vec((0usize..90, 0usize..90, any_style()), 0..4),
        align in prop::sample::select(vec![Align::Start, Align::Centre, Align::End]),
        leading in any_number(),
        balance in any::<bool>(),
    ) -> ParagraphText {
        let ranges = parts.into_iter().map(|(start, end, style)| StyledRange { range: start..end, style }).collect();
        let direction = lifestory::text::Direction::ByLetters;
        ParagraphText { text: text.into(), style, ranges, align, direction, leading_pt: leading / 8.0, balance }
    }
}
