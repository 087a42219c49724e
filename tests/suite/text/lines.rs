//! Where lines break and how far apart they stand; and that the same words are always set the same.

use super::{plain, set};
use lifestory::text::{Align, ParagraphText, SetParagraph, Typesetter};

#[test]
fn baselines_keep_their_distance_whatever_a_line_holds() {
    let text =
        "Nan and Jiddo lived in بغداد then ገዛ ኣብ and 🙂 in a small flat above the warm bakery for years";
    let set = set(&ParagraphText { leading_pt: 20.0, ..plain("Andika", 400, text) }, 110.0);
    assert!(set.lines.len() > 3);
    for pair in set.lines.windows(2) {
        assert!((pair[1].baseline_pt - pair[0].baseline_pt - 20.0).abs() < 0.001);
    }
    assert!((set.height_pt - 20.0 * set.lines.len() as f32).abs() < 0.01);
}

#[test]
fn titles_break_into_lines_of_like_length_and_no_more_of_them() {
    let title = plain("Fraunces", 600, "The summer when we moved to the house by the sea");
    let ragged = set(&title, 300.0);
    let balanced = set(&ParagraphText { balance: true, ..title.clone() }, 300.0);
    assert_eq!(ragged.lines.len(), balanced.lines.len());
    let spread = |set: &SetParagraph| {
        let lengths: Vec<f32> = set.lines.iter().map(|line| line.right_pt - line.left_pt).collect();
        lengths.iter().copied().fold(0.0, f32::max) - lengths.iter().copied().fold(f32::MAX, f32::min)
    };
    assert!(spread(&balanced) < spread(&ragged), "{} {}", spread(&balanced), spread(&ragged));
    let centred = set(&ParagraphText { balance: true, align: Align::Centre, ..title }, 300.0);
    for line in &centred.lines {
        assert!((line.left_pt - (300.0 - line.right_pt)).abs() < 0.01, "in the middle of the whole width");
    }
}

#[test]
fn no_short_word_is_left_alone_on_the_last_line_of_a_finished_sentence() {
    let mut setter = Typesetter::new();
    let last_words = |setter: &mut Typesetter, text: &str, width: f32| {
        let set = setter.set(&plain("Andika", 400, text), width);
        let last = set.lines.last().expect("there is a line");
        (set.lines.len(), text[last.text.clone()].split_whitespace().count())
    };
    let unfinished =
        "Nan and you made pancakes with lemon every Sunday and she let you toss the very last one up";
    let finished = format!("{unfinished}.");
    // A width at which only the last word is over.
    let alone = (60..300).map(|width| width as f32 * 2.0).find(|width| {
        let (lines, words) = last_words(&mut setter, unfinished, *width);
        lines > 2 && words == 1
    });
    let width = alone.expect("some width leaves one word");
    let (lines, _) = last_words(&mut setter, unfinished, width);
    let (finished_lines, words) = last_words(&mut setter, &finished, width);
    assert!(words > 1 && finished_lines == lines, "{words} words on the last of {finished_lines} lines");
}

#[test]
fn thai_and_khmer_break_between_words() {
    let text = "ฉันเคยอยู่กับคุณยายในห้องเหนือร้านขนมปัง";
    let words =
        ["ฉัน", "เคย", "อยู่", "กับ", "คุณ", "ยาย", "คุณยาย", "ใน", "ห้อง", "เหนือ", "ร้าน", "ขนมปัง", "ขนม", "ปัง"];
    let set = set(&plain("Andika", 400, text), 60.0);
    assert!(set.lines.len() > 2);
    for line in &set.lines {
        let mut rest = &text[line.text.clone()];
        while let Some(word) =
            words.iter().filter(|word| rest.starts_with(**word)).max_by_key(|word| word.len())
        {
            rest = &rest[word.len()..];
        }
        assert_eq!(rest, "", "a line ends inside a word: {}", &text[line.text.clone()]);
    }
    assert!(Typesetter::new().set(&plain("Andika", 400, "ខ្ញុំបានរស់នៅជាមួយជីដូនរបស់ខ្ញុំ"), 60.0).lines.len() > 2);
}

#[test]
fn no_words_still_have_a_line() {
    let set = set(&plain("Andika", 400, ""), 200.0);
    assert_eq!(set.lines.len(), 1);
    assert!(set.height_pt > 10.0 && set.width_pt == 0.0 && set.lines[0].runs.is_empty());
}

#[test]
fn a_word_too_long_for_the_width_is_broken() {
    let set = set(&plain("Andika", 400, &"a".repeat(200)), 100.0);
    assert!(set.lines.len() > 10);
    assert!(set.lines.iter().all(|line| line.right_pt <= 100.5));
}

#[test]
fn what_was_set_before_is_not_set_again() {
    let mut setter = Typesetter::new();
    let story = plain("Andika", 400, "Kevin is a tortoise.");
    let first = setter.set_once(&story, 200.0);
    assert_eq!(*first, set(&story, 200.0));
    assert!(std::sync::Arc::ptr_eq(&first, &setter.set_once(&story.clone(), 200.0)));
    for other in [
        ParagraphText { align: Align::End, ..story.clone() },
        ParagraphText { balance: true, ..story.clone() },
        plain("Andika", 700, "Kevin is a tortoise."),
    ] {
        assert_eq!(*setter.set_once(&other, 200.0), set(&other, 200.0));
    }
    assert_eq!(*setter.set_once(&story, 60.0), set(&story, 60.0));
}

#[test]
fn two_threads_set_the_same() {
    fn can_be_sent<T: Send>(_: &T) {}
    can_be_sent(&Typesetter::new());
    let words = plain("Fraunces", 600, "Nan lived in بغداد مع جدي (14) until 2014. Tiếng Việt 🙂 বাড়ি");
    let here = set(&words, 150.0);
    let there: Vec<_> = (0..4)
        .map(|_| {
            let words = words.clone();
            std::thread::spawn(move || Typesetter::new().set(&words, 150.0))
        })
        .collect();
    for thread in there {
        assert_eq!(thread.join().expect("it ends"), here);
    }
    let mut used = Typesetter::new();
    used.set(&plain("Lexend", 400, "something else first"), 60.0);
    assert_eq!(used.set(&words, 150.0), here, "nothing of an earlier paragraph is left");
}
