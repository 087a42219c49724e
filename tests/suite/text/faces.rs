//! Which face sets which letters: every language in every theme, and no word torn between two faces.

use super::{plain, set, style};
use lifestory::text::{
    Face, GlyphRun, ParagraphText, SetParagraph, Typesetter, bundled_faces, face_covers, face_file,
    face_metrics, leading_factor,
};
use std::ops::Range;

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
fn coverage_and_leading_can_be_asked() {
    assert!(face_covers(&Face::new("Andika", 400), 'ệ') && !face_covers(&Face::new("Young Serif", 400), 'ệ'));
    assert_eq!(leading_factor("My home"), 1.0);
    assert_eq!(leading_factor("আমার বাড়ি, 12"), 1.1);
    assert_eq!(leading_factor("My home বাড়ি"), 1.0, "mixed lines keep the page's baselines");
}
