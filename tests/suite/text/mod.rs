//! Setting words: the right glyphs in the right order, every language covered, nothing lost, no panic.

mod directions;
mod faces;
mod lines;
mod looks;
mod random;

use lifestory::text::{Face, ParagraphText, SetParagraph, TextStyle, Typesetter};

fn style(family: &str, weight: u16, size_pt: f32) -> TextStyle {
    TextStyle::plain(Face::new(family, weight), size_pt)
}

fn plain(family: &str, weight: u16, text: &str) -> ParagraphText {
    ParagraphText::plain(text, style(family, weight, 16.0))
}

fn set(paragraph: &ParagraphText, width_pt: f32) -> SetParagraph {
    Typesetter::new().set(paragraph, width_pt)
}
