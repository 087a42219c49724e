//! Words stay words: what a reader gets who asks the file for its text, glyph by glyph.

use super::pages::{Maker, Photos, write};
use super::reading::read;
use lifestory::paint::pdf::Quality;
use lopdf::Document;

fn page(family: &str, text: &str) -> Document {
    let mut page = Maker::new();
    page.words(family, text, (20.0, 20.0), 170.0);
    read(&write(vec![page.page()], &Photos::default(), Quality::Print).unwrap().0)
}

/// The text of the page, in the order of its glyphs.
fn text(document: &Document) -> String {
    document.extract_text(&[1]).expect("the text can be read").trim().replace('\n', "")
}

fn content(document: &Document) -> String {
    String::from_utf8_lossy(&document.get_page_content(document.get_pages()[&1])).into_owned()
}

#[test]
fn ligatures_and_accents_are_their_letters() {
    for (family, words) in [
        ("Literata", "My office has efficient waffles, ﬁrst and last."),
        ("Andika", "Мене звати Оленка, і я їм її борщ."),
        ("Andika", "Tên em là Hương, em thích phở."),
        ("Lexend", "Zażółć gęślą jaźń"),
    ] {
        assert_eq!(text(&page(family, words)), words);
    }
}

#[test]
fn words_from_the_right_stand_letter_by_letter_as_seen_even_in_ligatures() {
    let words = "الثلاثاء والسلام";
    let seen: String = words.chars().rev().collect();
    assert_eq!(text(&page("Vazirmatn", words)), seen);
}

#[test]
fn letters_that_look_alike_are_told_apart() {
    // Persian and Arabic yeh are one glyph in the middle of a word.
    let words = "بیت بيت";
    let seen: String = words.chars().rev().collect();
    assert_eq!(text(&page("Vazirmatn", words)), seen);
}

#[test]
fn a_word_whose_glyphs_change_places_is_said_as_a_whole() {
    let content = content(&page("Hind Siliguri", "আমি"));
    let utf16: String = "আমি".encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    assert!(content.to_uppercase().contains(&format!("<FEFF{utf16}>")), "{content}");
    assert!(!page_says_whole("Andika", "simple words"), "others are not");
}

fn page_says_whole(family: &str, words: &str) -> bool {
    content(&page(family, words)).contains("ActualText")
}

#[test]
fn fonts_are_embedded_as_small_subsets_under_their_own_names() {
    let mut maker = Maker::new();
    maker.words("Andika", "abc", (20.0, 20.0), 100.0);
    maker.words("Literata", "abc", (20.0, 40.0), 100.0);
    maker.words("Andika", "cba", (20.0, 60.0), 100.0);
    let document = read(&write(vec![maker.page()], &Photos::default(), Quality::Print).unwrap().0);
    let descriptors = document.objects.values().filter_map(|object| object.as_dict().ok());
    let mut names = Vec::new();
    for descriptor in descriptors.filter(|dict| dict.has(b"FontFile2")) {
        let name = descriptor.get(b"FontName").unwrap().as_name().unwrap();
        let (tag, name) = std::str::from_utf8(name).unwrap().split_once('+').expect("a subset's tag");
        assert!(tag.len() == 6 && tag.bytes().all(|letter| letter.is_ascii_uppercase()), "{tag}");
        names.push(name.to_owned());
        let file = descriptor.get(b"FontFile2").unwrap().as_reference().unwrap();
        let file = document.get_object(file).unwrap().as_stream().unwrap();
        assert!(file.decompressed_content().unwrap().len() < 20_000, "{name}");
    }
    names.sort();
    assert_eq!(names, ["Andika-Regular", "Literata-Regular"]);
}
