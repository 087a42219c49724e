//! Setting words: the right glyphs in the right order, every language covered, nothing lost, no panic.

use std::ops::Range;

use lifestory::book::Colour;
use lifestory::layout::{self, DisplayItem, DisplayList};
use lifestory::paint::raster::{NoPhotos, RasterPainter, View};
use lifestory::text::{
    Align, Face, GlyphRun, ParagraphText, SetParagraph, StyledRange, TextStyle, Typesetter, bundled_faces,
    face_covers, face_file, face_metrics, leading_factor,
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// The faces that the themes name, by what they set: title, story, the child's words, captions, labels.
const THEMES: &[(&str, &[(&str, u16)])] = &[
    ("button", &[("Baloo 2", 700), ("Andika", 400), ("Playpen Sans", 500), ("Andika", 700)]),
    ("harbour", &[("Fraunces", 600), ("Andika", 400), ("Playpen Sans", 400), ("Andika", 700)]),
    ("orchard", &[("Young Serif", 400), ("Andika", 400), ("Playpen Sans", 400), ("Andika", 700)]),
    (
        "lantern",
        &[
            ("Gabarito", 700),
            ("Atkinson Hyperlegible Next", 400),
            ("Shantell Sans", 400),
            ("Atkinson Hyperlegible Next", 700),
        ],
    ),
    (
        "studio",
        &[
            ("Bricolage Grotesque", 800),
            ("Bricolage Grotesque", 700),
            ("Atkinson Hyperlegible Next", 400),
            ("Shantell Sans", 500),
        ],
    ),
    (
        "quiet",
        &[
            ("Literata", 500),
            ("Literata", 600),
            ("Literata", 400),
            ("Shantell Sans", 400),
            ("Atkinson Hyperlegible Next", 600),
        ],
    ),
    ("clear", &[("Lexend", 600), ("Lexend", 400), ("Lexend", 500)]),
    (
        "bold",
        &[
            ("Atkinson Hyperlegible Next", 800),
            ("Atkinson Hyperlegible Next", 500),
            ("Atkinson Hyperlegible Next", 700),
        ],
    ),
    (
        "window",
        &[("Wix Madefor Text", 400), ("Wix Madefor Text", 500), ("Wix Madefor Text", 600), ("Literata", 600)],
    ),
];

/// Letters, digits and signs of each language that the program promises, by their alphabets.
const ALPHABETS: &[(&str, &str)] = &[
    ("English", "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz0123456789.,:;!?…–—-‘’“”()[]&@£€%½¼·•"),
    ("Arabic", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي َ ُ ِ ّ ْ ً ٌ ٍ ،؛؟ ٠١٢٣٤٥٦٧٨٩"),
    ("Farsi and Dari", "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ئ ۀ می‌خواهم ۰۱۲۳۴۵۶۷۸۹ ٪"),
    ("Pashto", "آابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهیېيۍئ"),
    ("Sorani", "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ"),
    ("Urdu", "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےۓۂۃ۔"),
    ("Tigrinya", "ሀሁሂሃሄህሆለሐመረሰሸቀቈቐበቨተቸነኘአከኰኸዀወዐዘዠየደጀገጐጠጨጰጸፈፐ ፡።፣፤፥፦ ፩፪፲"),
    ("Amharic", "ሀሐኀሠሰአዐጸፀሏሟሯሷሿቧቷቿኗኟኧኳዟዷጇጓጧጯጿፏ"),
    ("Bengali", "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁ কাকিকীকুকূকৃকেকৈকোকৌক্ষ ০১২৩৪৫৬৭৮৯ ।"),
    ("Tamil", "அஆஇஈஉஊஎஏஐஒஓஔகஙசஞடணதநபமயரலவழளறனஜஷஸஹ காகிகீகுகூகெகேகைகொகோகௌக்ஃ"),
    (
        "Thai",
        "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ ะ กา กิ กี กึ กื กุ กู เกแกโกใกไก ก่ ก้ ก๊ ก๋ ก์ กำ ๆ ฯ ๐๑๒๓๔๕๖๗๘๙",
    ),
    (
        "Khmer",
        "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ កា កិ កី កឹ កឺ កុ កូ កួ កើ កៀ កេ កែ កៃ កោ កៅ កំ កះ ក្ក ៗ ។ ៕ ០១២៣៤៥៦៧៨៩",
    ),
    ("Ukrainian", "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя’«»₴"),
    ("Polish", "ĄąĆćĘęŁłŃńÓóŚśŹźŻż„”"),
    ("Romanian", "ĂăÂâÎîȘșȚțŞşŢţ„”«»"),
    ("Albanian", "ÇçËë"),
    (
        "Vietnamese",
        "ĂăÂâĐđÊêÔôƠơƯưÀàẢảÃãÁáẠạẰằẲẳẴẵẮắẶặẦầẨẩẪẫẤấẬậÈèẺẻẼẽÉéẸẹỀềỂểỄễẾếỆệÌìỈỉĨĩÍíỊịÒòỎỏÕõÓóỌọỒồỔổỖỗỐốỘộỜờỞởỠỡỚớỢợÙùỦủŨũÚúỤụỪừỬửỮữỨứỰựỲỳỶỷỸỹÝýỴỵ",
    ),
    ("Welsh", "ÂâÊêÎîÔôÛûŴŵŶŷÁáÉéÍíÓóÚúẂẃÝýÄäËëÏïÖöÜüẄẅŸÿÀàÈèÌìÒòÙùẀẁỲỳ"),
    ("Turkish", "ÇçĞğIıİiÖöŞşÜüÂâÎîÛû₺"),
    ("Kurmanji", "ÇçÊêÎîŞşÛû"),
    ("Somali and Oromo", "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoQqRrSsTtUuWwXxYy’'"),
    ("signs", "✓ ✗ ☐ ☑ ★ ☆ ♥ → ← ♪ ● ○ × ° © ½ 🙂 🏠 ❤️ 👩‍👧‍👦 🐕 🎂 ⚽ 1️⃣"),
];

fn style(family: &str, weight: u16, size_pt: f32) -> TextStyle {
    TextStyle::plain(Face::new(family, weight), size_pt)
}

fn plain(family: &str, weight: u16, text: &str) -> ParagraphText {
    ParagraphText::plain(text, style(family, weight, 16.0))
}

fn set(paragraph: &ParagraphText, width_pt: f32) -> SetParagraph {
    Typesetter::new().set(paragraph, width_pt)
}

/// The glyphs' texts from left to right, one string a line.
fn seen(set: &SetParagraph, text: &str) -> Vec<Vec<String>> {
    let glyphs = |line: &lifestory::text::SetLine| {
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| text[glyph.cluster.clone()].to_owned()).collect()
    };
    set.lines.iter().map(glyphs).collect()
}

/// Which face sets which bytes, in the order of the text.
fn faces(set: &SetParagraph) -> Vec<(Range<usize>, String)> {
    let mut faces: Vec<_> = set.runs().map(|run| (run.text.clone(), run.font.name().to_owned())).collect();
    faces.sort_by_key(|(range, _)| range.start);
    faces
}

#[test]
fn every_language_has_its_letters_in_every_theme() {
    let mut setter = Typesetter::new();
    for (theme, faces) in THEMES {
        for (family, weight) in *faces {
            assert!(
                bundled_faces().any(|(name, heavy, _)| name == *family && heavy == *weight),
                "{theme}: {family} {weight} is not bundled"
            );
            for (language, letters) in ALPHABETS {
                let set = setter.set(&plain(family, *weight, letters), 300.0);
                assert_eq!(set.missing, [] as [char; 0], "{language} in {family} ({theme})");
                let boxes = set.runs().flat_map(|run| &run.glyphs).filter(|glyph| glyph.id == 0);
                let boxes: Vec<_> = boxes.map(|glyph| &letters[glyph.cluster.clone()]).collect();
                assert!(boxes.is_empty(), "{language} in {family} ({theme}): boxes for {boxes:?}");
                assert!(set.runs().all(|run| !run.embolden), "{language} in {family}: thickened");
            }
        }
    }
}

#[test]
fn every_bundled_font_can_be_read_and_has_its_licence() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let told = std::fs::read_to_string(root.join("README.md")).expect("the fonts are described");
    for (family, weight, _) in bundled_faces() {
        let face = Face::new(family, weight);
        let metrics = face_metrics(&face);
        assert!(metrics.ascent > 0.5 && metrics.descent > 0.1, "{family} has no measures");
        assert!(metrics.x_height < metrics.cap_height, "{family}: {metrics:?}");
        assert!(face_file(&face).bytes().len() > 10_000);
        assert!(told.contains(&format!("| {family} |")), "the README lacks {family}");
        let folder = family.to_lowercase().replace(' ', "-");
        let licence =
            std::fs::read_to_string(root.join(&folder).join("OFL.txt")).expect("a licence is there");
        assert!(licence.starts_with("Copyright") || licence.starts_with("This Font Software is Copyright"));
        assert!(
            licence.contains("SIL OPEN FONT LICENSE Version 1.1") || licence.contains("PREAMBLE"),
            "{family}"
        );
    }
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

#[test]
fn ligatures_keep_all_their_letters() {
    let text = "office";
    let set = set(&plain("Young Serif", 400, text), 300.0);
    let clusters: Vec<_> = set.runs().flat_map(|run| &run.glyphs).map(|g| &text[g.cluster.clone()]).collect();
    assert!(clusters.concat() == text && clusters.len() < text.len(), "{clusters:?}");
}

#[test]
fn characters_that_no_font_has_are_reported_and_shown_as_boxes() {
    let set = set(&plain("Andika", 400, "Li 李 and 𒀀 and 李"), 300.0);
    assert_eq!(set.missing, ['李', '𒀀']);
    assert_eq!(set.runs().flat_map(|run| &run.glyphs).filter(|glyph| glyph.id == 0).count(), 3);
    assert!(set.system_faces.is_empty());
}

#[test]
fn fonts_of_the_computer_stand_in_only_when_asked_and_are_named() {
    let words = plain("Andika", 400, "Li 李");
    let with = Typesetter::with_system_fonts().set(&words, 300.0);
    // Whether this computer has such a font is its own affair: it is named, or the character is missing.
    assert_ne!(with.missing.is_empty(), with.system_faces.is_empty());
    let covered = Typesetter::with_system_fonts().set(&plain("Andika", 400, "Tiếng Việt بيت"), 300.0);
    assert!(covered.system_faces.is_empty(), "{:?}", covered.system_faces);
}

#[test]
fn controls_and_marks_of_direction_leave_no_box() {
    let set = set(&plain("Lexend", 400, "a\u{7}b\u{200f}c\u{202e}d\u{202c}e\u{ad}f\u{feff}g\th"), 300.0);
    assert_eq!(set.missing, [] as [char; 0]);
    assert!(set.runs().flat_map(|run| &run.glyphs).all(|glyph| glyph.id != 0));
}

#[test]
fn vietnamese_in_a_face_without_it_falls_to_one_other_face() {
    for (family, weight, other) in [
        ("Young Serif", 400, "Literata-SemiBold"),
        ("Gabarito", 700, "Lexend-SemiBold"),
        ("Atkinson Hyperlegible Next", 400, "Andika-Regular"),
    ] {
        let title = ParagraphText { balance: true, ..plain(family, weight, "Mẹ của con sinh năm 1999") };
        let faces: Vec<String> = faces(&set(&title, 900.0)).into_iter().map(|(_, name)| name).collect();
        assert_eq!(faces, [other], "{family}");
    }
}

#[test]
fn lines_of_like_length_tear_no_word_apart() {
    let title = ParagraphText {
        balance: true,
        ..ParagraphText::plain("Maya’s book", style("Fraunces", 600, 59.0))
    };
    let set = set(&title, 250.0);
    let lines: Vec<&str> = set.lines.iter().map(|line| title.text[line.text.clone()].trim()).collect();
    assert_eq!(lines, ["Maya’s", "book"]);
}

#[test]
fn one_foreign_name_in_a_story_changes_its_own_word_and_no_part_of_it() {
    let text = "On Monday you met Miss Nguyễn at the school gate, and she showed you the big blue door.";
    let faces = faces(&set(&plain("Atkinson Hyperlegible Next", 400, text), 2000.0));
    let names: Vec<_> =
        faces.iter().map(|(range, name)| (text[range.clone()].trim(), name.as_str())).collect();
    assert_eq!(
        names,
        [
            ("On Monday you met Miss", "AtkinsonHyperlegibleNext-Regular"),
            ("Nguyễn", "Andika-Regular"),
            ("at the school gate, and she showed you the big blue door.", "AtkinsonHyperlegibleNext-Regular"),
        ]
    );
}

#[test]
fn other_scripts_take_the_faces_and_sizes_that_suit_the_latin() {
    for (family, weight, text, face, size) in [
        ("Andika", 400, "بيت", "Vazirmatn-Regular", 1.08),
        ("Fraunces", 600, "بيت", "Vazirmatn-Bold", 1.08),
        ("Playpen Sans", 400, "بيت", "Vazirmatn-Medium", 1.08),
        ("Literata", 400, "بيت", "NotoNaskhArabic-Regular", 1.16),
        ("Andika", 400, "ገዛ", "AbyssinicaSIL-Regular", 1.05),
        ("Atkinson Hyperlegible Next", 400, "ገዛ", "NotoSansEthiopic-Regular", 0.95),
        ("Bricolage Grotesque", 800, "ገዛ", "NotoSansEthiopic-ExtraBold", 0.95),
        ("Andika", 400, "বাড়ি", "HindSiliguri-Regular", 1.05),
        ("Baloo 2", 700, "বাড়ি", "BalooDa2-Bold", 1.05),
        ("Literata", 400, "বাড়ি", "NotoSerifBengali-Regular", 1.05),
        ("Fraunces", 600, "Дім", "Literata-SemiBold", 0.0),
        ("Bricolage Grotesque", 800, "Дім", "Andika-Bold", 0.0),
        ("Playpen Sans", 400, "Дім", "PlaypenSans-Regular", 1.0),
    ] {
        let set = set(&plain(family, weight, text), 300.0);
        let run: &GlyphRun = set.runs().next().expect("there is a glyph");
        assert_eq!(run.font.name(), face, "{text} in {family}");
        if size > 0.0 {
            assert!((run.size_pt / 16.0 - size).abs() < 0.001, "{text} in {family}: {}", run.size_pt);
        }
    }
}

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
fn space_between_letters_does_not_tear_joined_scripts() {
    let width = |em: f32, text: &str| {
        let mut words = plain("Lexend", 400, text);
        words.style.letter_spacing_em = em;
        set(&words, 900.0).width_pt
    };
    assert!(width(0.1, "home") > width(0.0, "home") + 4.0);
    for text in ["بيت", "ገዛ", "বাড়ি", "บ้าน"] {
        assert_eq!(width(0.1, text), width(0.0, text), "{text}");
    }
}

#[test]
fn slanted_letters_are_real_where_the_family_has_them_and_only_for_scripts_that_slant() {
    let run = |family: &str, weight: u16, text: &str| {
        let mut words = plain(family, weight, text);
        words.style.italic = true;
        let set = set(&words, 300.0);
        let run = set.runs().next().expect("there is a glyph").clone();
        (run.font.name().to_owned(), run.skew_degrees)
    };
    assert_eq!(run("Literata", 400, "home"), ("Literata-Italic".into(), 0.0));
    assert_eq!(run("Literata", 700, "home").0, "Literata-Bold");
    assert!(run("Literata", 700, "home").1 > 0.0);
    assert!(run("Andika", 400, "home").1 > 0.0);
    assert_eq!(run("Andika", 400, "بيت").1, 0.0);
}

#[test]
fn slanted_letters_lean_to_the_right_on_the_screen() {
    let mut words = plain("Andika", 400, "lll");
    words.style.italic = true;
    let set = set(&words, 300.0);
    let mm = |pt: f32| f64::from(pt) * 25.4 / 72.0;
    let mut list = DisplayList { width: 20.0, height: 12.0, ..DisplayList::default() };
    for run in set.runs() {
        let glyphs = run.glyphs.iter().map(|glyph| layout::Glyph {
            id: glyph.id,
            x: mm(glyph.x_pt) + 2.0,
            y: mm(glyph.y_pt) + 2.0,
            advance: mm(glyph.advance_pt),
            cluster: glyph.cluster.clone(),
        });
        list.items.push(DisplayItem::Glyphs(layout::GlyphRun {
            font: run.font.clone(),
            coords: run.coords.clone().into(),
            size_pt: f64::from(run.size_pt),
            colour: run.colour,
            text: words.text.clone(),
            range: run.text.clone(),
            rtl: run.rtl,
            skew_degrees: f64::from(run.skew_degrees),
            transform: kurbo::Affine::IDENTITY,
            glyphs: glyphs.collect(),
        }));
    }
    let painted = RasterPainter::exact().paint(&list, View::whole(&list, 300.0), &NoPhotos);
    // Where the ink of each row stands in the middle, from the top row with ink to the last.
    let rows = painted.rgba.chunks(painted.width as usize * 4).filter_map(|row| {
        let ink = |pixel: &[u8]| f64::from(255 - pixel[0]);
        let all: f64 = row.chunks(4).map(ink).sum();
        let weighed: f64 = row.chunks(4).enumerate().map(|(x, pixel)| x as f64 * ink(pixel)).sum();
        (all > 200.0).then_some(weighed / all)
    });
    let middles: Vec<f64> = rows.collect();
    assert!(middles.len() > 20, "the letters were painted");
    assert!(middles[2] > middles[middles.len() - 3] + 4.0, "the top stands right of the foot: {middles:?}");
}

#[test]
fn styled_parts_have_their_own_look_and_underlines_run_under_them() {
    let text: std::sync::Arc<str> = "We saw the sea".into();
    let blue = Colour::rgb(0, 0, 200);
    let part = TextStyle { colour: blue, underline: true, ..style("Andika", 700, 16.0) };
    let words = ParagraphText {
        ranges: vec![StyledRange { range: 3..6, style: part }],
        ..ParagraphText::plain(text.clone(), style("Andika", 400, 16.0))
    };
    let set = set(&words, 300.0);
    let looks: Vec<_> =
        set.runs().map(|run| (&text[run.text.clone()], run.font.name(), run.colour)).collect();
    assert_eq!(
        looks,
        [
            ("We ", "Andika-Regular", Colour::BLACK),
            ("saw", "Andika-Bold", blue),
            (" the sea", "Andika-Regular", Colour::BLACK)
        ]
    );
    let line = &set.lines[0];
    let [(rect, colour)] = line.underlines[..] else { panic!("one underline: {:?}", line.underlines) };
    assert_eq!(colour, blue);
    let saw = &line.runs[1].glyphs;
    assert!((rect.x0 - f64::from(saw[0].x_pt)).abs() < 0.01);
    assert!((rect.x1 - f64::from(saw[2].x_pt + saw[2].advance_pt)).abs() < 0.01);
    assert!(rect.y0 > f64::from(line.baseline_pt) && rect.height() > 0.3);
}

#[test]
fn colour_alone_does_not_break_a_joined_word() {
    let text = "بيتنا";
    let part = TextStyle { colour: Colour::rgb(200, 0, 0), ..style("Andika", 400, 16.0) };
    let coloured = ParagraphText {
        ranges: vec![StyledRange { range: 2..4, style: part }],
        ..plain("Andika", 400, text)
    };
    let glyphs = |words: &ParagraphText| -> Vec<u32> {
        set(words, 300.0).runs().flat_map(|run| run.glyphs.clone()).map(|glyph| glyph.id).collect()
    };
    assert_eq!(glyphs(&coloured), glyphs(&plain("Andika", 400, text)));
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

#[test]
fn coverage_and_leading_can_be_asked() {
    assert!(face_covers(&Face::new("Andika", 400), 'ệ') && !face_covers(&Face::new("Young Serif", 400), 'ệ'));
    assert_eq!(leading_factor("My home"), 1.0);
    assert_eq!(leading_factor("আমার বাড়ি, 12"), 1.1);
    assert_eq!(leading_factor("My home বাড়ি"), 1.0, "mixed lines keep the page's baselines");
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_set(words in any_words(), width in any_number()) {
        let set = Typesetter::new().set(&words, width);
        check(&words, &set);
    }
}
