//! Words read from the right, and of both directions on one line: joined, in their order, on their side.

use super::{plain, set};
use lifestory::text::{Align, ParagraphText, SetLine, SetParagraph, Typesetter};

/// The glyphs' texts from left to right, one string a line.
fn seen(set: &SetParagraph, text: &str) -> Vec<Vec<String>> {
    let glyphs = |line: &SetLine| {
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| text[glyph.cluster.clone()].to_owned()).collect()
    };
    set.lines.iter().map(glyphs).collect()
}

#[test]
fn joined_letters_are_joined() {
    // Alone a beh has one shape; at a word's beginning, middle and end it has others.
    let shape = |text: &str, at: usize| {
        let set = set(&plain("Andika", 400, text), 300.0);
        let glyph = set.runs().flat_map(|run| &run.glyphs).find(|glyph| glyph.cluster.start == at);
        glyph.expect("the letter has a glyph").id
    };
    let shapes = [shape("ب", 0), shape("ببب", 0), shape("ببب", 2), shape("ببب", 4)];
    for (at, one) in shapes.iter().enumerate() {
        assert!(!shapes[..at].contains(one), "two places in a word have one shape: {shapes:?}");
    }
    // Lam and alef are one glyph that stands for both.
    let lam_alef = set(&plain("Andika", 400, "لا"), 300.0);
    let glyphs: Vec<_> =
        lam_alef.runs().flat_map(|run| &run.glyphs).map(|glyph| glyph.cluster.clone()).collect();
    assert!(glyphs.len() == 1 && glyphs[0] == (0..4), "{glyphs:?}");
}

#[test]
fn a_letter_of_arabic_script_is_one_glyph_so_that_words_can_be_copied_from_a_pdf() {
    let words = "السلام بيت تختفي شجرة جدتي ضيف ظل خبز پدر چای ژاله ټول ځان ډېر ړوند ږ ښار ګران زوی ۍ کوردستان ڕۆژ \
                 گوڵ ێستا ٹماٹر ڈاک بڑا ماں ہے ئێمە قيصر";
    for family in ["Andika", "Literata", "Baloo 2"] {
        let set = set(&plain(family, 400, words), 4000.0);
        let mut starts: Vec<_> =
            set.runs().flat_map(|run| &run.glyphs).map(|glyph| glyph.cluster.start).collect();
        let all = starts.len();
        starts.sort_unstable();
        starts.dedup();
        assert_eq!(starts.len(), all, "{family}: a letter is drawn in pieces");
    }
}

#[test]
fn ligatures_keep_all_their_letters() {
    let text = "office";
    let set = set(&plain("Young Serif", 400, text), 300.0);
    let clusters: Vec<_> = set.runs().flat_map(|run| &run.glyphs).map(|g| &text[g.cluster.clone()]).collect();
    assert!(clusters.concat() == text && clusters.len() < text.len(), "{clusters:?}");
}

#[test]
fn numbers_and_brackets_stand_right_in_arabic() {
    let text = "ب (14) ج";
    let set = set(&plain("Andika", 400, text), 300.0);
    assert!(set.rtl);
    assert_eq!(seen(&set, text)[0], ["ج", " ", ")", "1", "4", "(", " ", "ب"]);
    // The bracket that opens in reading order is drawn open to its content: mirrored, not the same glyph.
    let of = |set: &SetParagraph, text: &str, wanted: &str| {
        let glyphs: Vec<_> = set.runs().flat_map(|run| &run.glyphs).cloned().collect();
        glyphs.into_iter().find(|glyph| &text[glyph.cluster.clone()] == wanted).map(|glyph| glyph.id)
    };
    let latin = Typesetter::new().set(&plain("Vazirmatn", 400, "a (14) b"), 300.0);
    assert_eq!(of(&set, text, "("), of(&latin, "a (14) b", ")"));
    let eastern = "ب ١٢ ج";
    let set = Typesetter::new().set(&plain("Andika", 400, eastern), 300.0);
    assert_eq!(seen(&set, eastern)[0], ["ج", " ", "١", "٢", " ", "ب"]);
}

#[test]
fn lines_of_mixed_direction_read_from_top_to_bottom() {
    let text = "وُلدت في لندن ثم انتقلت إلى Baker Street رقم 14 مع جدتي وأخي الصغير";
    let set = set(&plain("Andika", 400, text), 120.0);
    assert!(set.rtl && set.lines.len() >= 3);
    let mut at = 0;
    for line in &set.lines {
        assert_eq!(line.text.start, at, "the lines follow each other in the text");
        at = line.text.end;
        assert!((line.right_pt - 120.0).abs() < 0.01, "the line starts at the right: {}", line.right_pt);
    }
    assert_eq!(at, text.len());
    // Within the English words letters go from left to right.
    let all = seen(&set, text).concat().concat();
    assert!(all.contains("Baker") && all.contains("Street") && all.contains("14"), "{all}");
    assert!(!Typesetter::new().set(&plain("Andika", 400, "In بغداد"), 120.0).rtl);
}

#[test]
fn the_language_gives_the_direction_where_no_letter_does() {
    let mut words = plain("Andika", 400, "14 / 6");
    assert!(!set(&words, 200.0).rtl);
    words.style.language = Some("fa".into());
    assert!(set(&words, 200.0).rtl);
}

#[test]
fn words_of_a_language_read_from_the_right_begin_there_whatever_their_first_letter() {
    let rtl = |text: &str, language: Option<&str>| {
        let mut words = plain("Andika", 400, text);
        words.style.language = language.map(Into::into);
        set(&words, 300.0).rtl
    };
    let kevin = "Kevin هو سلحفاة، وهو ليس بطيئًا";
    for language in ["ar", "fa-AF", "ur", "ckb"] {
        assert!(rtl(kevin, Some(language)), "{language}");
    }
    // English words in an Arabic book, and Arabic words that nobody has tagged.
    assert!(!rtl("Kevin is a tortoise.", Some("ar")));
    assert!(rtl("هو Kevin", Some("en-GB")));
    assert!(!rtl(kevin, None) && !rtl(kevin, Some("en-GB")) && !rtl(kevin, Some("az-Latn")));
    // Clauses stand in their order: the name rightmost, the last word leftmost.
    let mut words = plain("Andika", 400, kevin);
    words.style.language = Some("ar".into());
    let line = &seen(&set(&words, 500.0), kevin)[0].concat();
    assert!(line.ends_with("Kevin"), "{line}");
}

#[test]
fn alignment_follows_the_direction() {
    let left = |align: Align, text: &str| {
        let line = &set(&ParagraphText { align, ..plain("Andika", 400, text) }, 200.0).lines[0];
        (line.left_pt, line.right_pt)
    };
    assert_eq!(left(Align::Start, "home").0, 0.0);
    assert!((left(Align::End, "home").1 - 200.0).abs() < 0.01);
    assert!((left(Align::Start, "بيت").1 - 200.0).abs() < 0.01);
    assert!(left(Align::End, "بيت").0.abs() < 0.01);
    let (from, to) = left(Align::Centre, "home");
    assert!((from - (200.0 - to)).abs() < 0.01);
}
