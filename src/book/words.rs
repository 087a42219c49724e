//! Words as people wrote them: paragraphs of runs, each paragraph with its role on the page.
//!
//! A paragraph says what it is (story, title, the child's own words); the theme says how that looks.
//! Runs are kept in one normal form, so that equal words are equal values.

use super::Ink;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of a box: paragraphs, top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Words {
    /// Top to bottom.
    pub paragraphs: Vec<Paragraph>,
}

/// One paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Paragraph {
    /// What the paragraph is.
    pub role: TextRole,
    /// How its lines stand, where it is not the way of its role and box.
    #[serde(default)]
    pub align: Option<Align>,
    /// Its mark, when it belongs to a list.
    #[serde(default)]
    pub list: Option<ListMark>,
    /// The language it is in (BCP 47), where it is not the book's.
    #[serde(default)]
    pub language: Option<String>,
    /// Its text, in stretches of one style.
    pub runs: Vec<Run>,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Run {
    /// The text. No line feeds: those part paragraphs.
    pub text: String,
    /// How it differs from its paragraph.
    #[serde(default)]
    pub style: CharStyle,
}

/// How a stretch of text differs from its paragraph's role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct CharStyle {
    /// Heavier.
    #[serde(default)]
    pub bold: bool,
    /// Slanted.
    #[serde(default)]
    pub italic: bool,
    /// Underlined.
    #[serde(default)]
    pub underline: bool,
    /// In another colour.
    #[serde(default)]
    pub ink: Option<Ink>,
    /// Larger or smaller than its role, in percent (100 is as the role has it; 50 to 300).
    #[serde(default)]
    pub size_percent: Option<u16>,
}

/// What a paragraph is. The theme and the age band say how each looks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum TextRole {
    /// A page's title.
    Title,
    /// One sentence that is the whole page.
    Poster,
    /// A smaller poster.
    PosterS,
    /// The title on the cover.
    CoverTitle,
    /// The line below the title on the cover.
    CoverSub,
    /// A heading within a page.
    Heading,
    /// Story words where they are few.
    Lead,
    /// The told story.
    #[default]
    Story,
    /// A letter.
    Letter,
    /// The child's own words.
    Child,
    /// The child's own words, standing alone.
    ChildL,
    /// A quotation.
    Quote,
    /// Below a picture.
    Caption,
    /// A small heading over an answer.
    Label,
    /// A line above a title.
    Kicker,
    /// Small print.
    Small,
    /// What a draw-here frame asks for.
    Prompt,
    /// Below a letter.
    Signature,
}

impl TextRole {
    /// Every role, once.
    pub const ALL: [TextRole; 18] = [
        Self::Title,
        Self::Poster,
        Self::PosterS,
        Self::CoverTitle,
        Self::CoverSub,
        Self::Heading,
        Self::Lead,
        Self::Story,
        Self::Letter,
        Self::Child,
        Self::ChildL,
        Self::Quote,
        Self::Caption,
        Self::Label,
        Self::Kicker,
        Self::Small,
        Self::Prompt,
        Self::Signature,
    ];

    /// Whether a reader meets it as a heading, and of which level.
    pub fn heading_level(self) -> Option<u8> {
        match self {
            Self::Title | Self::CoverTitle | Self::Poster | Self::PosterS => Some(1),
            Self::Heading => Some(2),
            _ => None,
        }
    }
}

/// How the lines of a paragraph stand between its edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// At the side where reading starts.
    Start,
    /// In the middle.
    Center,
    /// At the side where reading ends.
    End,
}

/// The mark before a list's paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListMark {
    /// A dot.
    Bullet,
    /// Its number, counted from the first of the list.
    Number,
}

impl Words {
    /// Words of one role, a paragraph a line.
    pub fn plain(role: TextRole, text: &str) -> Self {
        Self { paragraphs: text.lines().map(|line| Paragraph::plain(role, line)).collect() }
    }

    /// The text alone, a paragraph a line.
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>().join("\n")
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.runs.iter().all(|run| run.text.trim().is_empty()))
    }

    /// The same words in normal form: no empty runs, neighbours of one style joined, and line feeds
    /// and other control characters turned into paragraphs or left out.
    #[must_use]
    pub fn normal(self) -> Self {
        let paragraphs = self.paragraphs.into_iter().flat_map(Paragraph::parted_at_lines).collect();
        Self { paragraphs }
    }
}

impl Paragraph {
    /// A paragraph of one run in its role's own style.
    pub fn plain(role: TextRole, text: &str) -> Self {
        let runs = if text.is_empty() {
            Vec::new()
        } else {
            vec![Run { text: text.to_owned(), style: CharStyle::default() }]
        };
        Self { role, align: None, list: None, language: None, runs }
    }

    /// The text alone.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// This paragraph as one or, where its text holds line feeds, several; each in normal form.
    fn parted_at_lines(self) -> Vec<Paragraph> {
        let empty = Paragraph { runs: Vec::new(), ..self.clone() };
        let mut parts = vec![empty.clone()];
        for run in self.runs {
            for (nth, piece) in run.text.split('\n').enumerate() {
                if nth > 0 {
                    parts.push(empty.clone());
                }
                if let Some(part) = parts.last_mut() {
                    part.append(piece, run.style);
                }
            }
        }
        parts
    }

    /// Adds text at the end, joining it to the last run when that has the same style.
    fn append(&mut self, text: &str, style: CharStyle) {
        let text: String = text.chars().filter(|c| *c == '\t' || !c.is_control()).collect();
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.style == style => last.text.push_str(&text),
            _ => self.runs.push(Run { text, style }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_form_joins_runs_of_one_style_and_parts_lines() {
        let bold = CharStyle { bold: true, ..CharStyle::default() };
        let run = |text: &str, style| Run { text: text.into(), style };
        let plain = CharStyle::default();
        let mut paragraph = Paragraph::plain(TextRole::Story, "");
        paragraph.runs = vec![run("a", plain), run("", bold), run("b\nc\u{7}", plain), run("d", bold)];
        let words = Words { paragraphs: vec![paragraph] }.normal();
        assert_eq!(words.text(), "ab\ncd");
        assert_eq!(words.paragraphs[0].runs, vec![run("ab", plain)]);
        assert_eq!(words.paragraphs[1].runs, vec![run("c", plain), run("d", bold)]);
        assert_eq!(words.clone().normal(), words);
    }
}
