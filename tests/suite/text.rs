//! Setting words: the right glyphs in the right order, every language covered, nothing lost, no panic.

use lifestory::text::{Face, ParagraphText, TextStyle, Typesetter};

fn plain(family: &str, weight: u16, text: &str) -> ParagraphText {
    ParagraphText::plain(text, TextStyle::plain(Face::new(family, weight), 16.0))
}

#[test]
fn a_first_look() {
    let mut setter = Typesetter::new();
    for t in [
        "Hello office",
        "Nan lived in بغداد مع جدي (14) until 2014.",
        "Tiếng Việt",
        "",
        "a\nb\n",
        "❤️ ✓ 👩‍👧‍👦 x\u{7}y\u{202e}z",
        "漢字",
    ] {
        let set = setter.set(&plain("Young Serif", 400, t), 120.0);
        println!("{t:?} {} {} rtl {} missing {:?}", set.width_pt, set.height_pt, set.rtl, set.missing);
        for line in &set.lines {
            println!("  {:?} {} {}..{}", line.text, line.baseline_pt, line.left_pt, line.right_pt);
            for run in &line.runs {
                println!(
                    "    {} {} rtl {} {:?} {:?}",
                    run.font.name(),
                    run.size_pt,
                    run.rtl,
                    run.text,
                    run.glyphs
                        .iter()
                        .map(|g| (g.id, g.x_pt as i32, g.y_pt as i32, g.cluster.clone()))
                        .collect::<Vec<_>>()
                );
            }
        }
    }
}
