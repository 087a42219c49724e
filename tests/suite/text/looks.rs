//! How words look: spaced, slanted, underlined, coloured.

use super::{plain, set, style};
use lifestory::book::Colour;
use lifestory::layout::{self, DisplayItem, DisplayList};
use lifestory::paint::raster::{NoPhotos, RasterPainter, View};
use lifestory::text::{ParagraphText, StyledRange, TextStyle};

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
