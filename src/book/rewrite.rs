//! Words taken as one text, paragraphs parted by line feeds: replacing some of it, and changing how some
//! of it looks. Total: bytes outside of the words or inside a character are taken for the nearest before.

use super::{Align, CharStyle, Ink, ListMark, Paragraph, Run, TextRole, Words};
use std::ops::Range;

/// How a stretch of words looks; none where it looks in several ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordsLook {
    /// Whether it is bold.
    pub bold: Option<bool>,
    /// Whether it is italic.
    pub italic: Option<bool>,
    /// Whether it is underlined.
    pub underline: Option<bool>,
    /// In which colour, where not in that of its role.
    pub ink: Option<Option<Ink>>,
    /// How large, in percent of its role.
    pub size_percent: Option<u16>,
    /// What its paragraphs are.
    pub role: Option<TextRole>,
    /// Their marks.
    pub list: Option<Option<ListMark>>,
    /// How their lines stand.
    pub align: Option<Option<Align>>,
}

impl Words {
    /// The same words with some bytes of their text replaced. Where paragraphs are joined, the first
    /// stays what it is, unless nothing of it is left; line feeds part paragraphs, which stay what they
    /// were. Letters look as `style` says, or as what they replace or follow.
    #[must_use]
    pub fn replaced(&self, range: Range<usize>, with: &str, style: Option<CharStyle>) -> Words {
        let paragraphs = match self.paragraphs.is_empty() {
            true => vec![Paragraph::plain(TextRole::default(), "")],
            false => self.paragraphs.clone(),
        };
        let starts = starts(&paragraphs);
        let end = range.end.max(range.start);
        let (first, from) = place(&paragraphs, &starts, range.start);
        let (last, to) = place(&paragraphs, &starts, end);
        let (head, tail) = (&paragraphs[first], &paragraphs[last]);
        let style = style.unwrap_or_else(|| style_typed(head, from, !range.is_empty()));
        let nothing_left = from == 0 && with.is_empty() && last > first && to < tail.text().len();
        let kept = if nothing_left { tail } else { head };
        let mut middle = Paragraph { runs: cut(head, 0..from), ..kept.clone() };
        let mut parts = with.split('\n');
        push(&mut middle.runs, parts.next().unwrap_or(""), style);
        let mut out: Vec<Paragraph> = paragraphs[..first].to_vec();
        for part in parts {
            let next = Paragraph { runs: Vec::new(), ..middle.clone() };
            out.push(std::mem::replace(&mut middle, next));
            push(&mut middle.runs, part, style);
        }
        middle.runs.extend(cut(tail, to..usize::MAX));
        out.push(middle);
        out.extend_from_slice(&paragraphs[last + 1..]);
        Words { paragraphs: out }.normal()
    }

    /// The same words with some bytes of their text in another style.
    #[must_use]
    pub fn styled(&self, range: Range<usize>, change: impl Fn(&mut CharStyle)) -> Words {
        let starts = starts(&self.paragraphs);
        let paragraphs = self.paragraphs.iter().zip(&starts).map(|(paragraph, start)| {
            let text = paragraph.text();
            let from = floor(&text, range.start.saturating_sub(*start));
            let to = floor(&text, range.end.saturating_sub(*start));
            let mut inside = cut(paragraph, from..to);
            inside.iter_mut().for_each(|run| change(&mut run.style));
            let runs = [cut(paragraph, 0..from), inside, cut(paragraph, to.max(from)..usize::MAX)].concat();
            Paragraph { runs, ..paragraph.clone() }
        });
        Words { paragraphs: paragraphs.collect() }.normal()
    }

    /// The same words with the paragraphs changed in which these bytes of their text are.
    #[must_use]
    pub fn reshaped(&self, range: Range<usize>, change: impl Fn(&mut Paragraph)) -> Words {
        let mut words = self.clone();
        let touched = self.paragraphs_in(range);
        words
            .paragraphs
            .iter_mut()
            .enumerate()
            .filter(|(nth, _)| touched.contains(nth))
            .for_each(|(_, paragraph)| change(paragraph));
        words
    }

    /// How bytes of the text look. A place between two letters looks as what is typed there would.
    pub fn look(&self, range: Range<usize>) -> WordsLook {
        let starts = starts(&self.paragraphs);
        let touched = self.paragraphs_in(range.clone());
        let mut styles: Vec<CharStyle> = Vec::new();
        for nth in touched.clone() {
            let (paragraph, start) = (&self.paragraphs[nth], starts[nth]);
            let text = paragraph.text();
            let within = floor(&text, range.start.saturating_sub(start))
                ..floor(&text, range.end.saturating_sub(start));
            styles.extend(cut(paragraph, within).iter().map(|run| run.style));
        }
        if styles.is_empty()
            && let Some(nth) = touched.clone().next()
        {
            styles.push(style_typed(&self.paragraphs[nth], range.start.saturating_sub(starts[nth]), false));
        }
        let paragraphs = || self.paragraphs[touched.clone()].iter();
        WordsLook {
            bold: same(styles.iter().map(|style| style.bold)),
            italic: same(styles.iter().map(|style| style.italic)),
            underline: same(styles.iter().map(|style| style.underline)),
            ink: same(styles.iter().map(|style| style.ink)),
            size_percent: same(styles.iter().map(|style| style.size_percent.unwrap_or(100))),
            role: same(paragraphs().map(|paragraph| paragraph.role)),
            list: same(paragraphs().map(|paragraph| paragraph.list)),
            align: same(paragraphs().map(|paragraph| paragraph.align)),
        }
    }

    /// The style of a letter typed at a byte of the text.
    pub fn style_at(&self, at: usize) -> CharStyle {
        if self.paragraphs.is_empty() {
            return CharStyle::default();
        }
        let (nth, byte) = place(&self.paragraphs, &starts(&self.paragraphs), at);
        style_typed(&self.paragraphs[nth], byte, false)
    }

    /// The paragraph at a byte of the text.
    pub fn paragraph_at(&self, at: usize) -> Option<&Paragraph> {
        self.paragraphs.get(self.paragraphs_in(at..at).start)
    }

    /// The paragraphs that bytes of the text are in, by number.
    fn paragraphs_in(&self, range: Range<usize>) -> Range<usize> {
        if self.paragraphs.is_empty() {
            return 0..0;
        }
        let starts = starts(&self.paragraphs);
        let (first, _) = place(&self.paragraphs, &starts, range.start);
        // A selection that ends before the first letter of a paragraph does not reach it.
        let (last, byte) = place(&self.paragraphs, &starts, range.end);
        let reaches = byte > 0 || last == first;
        first..if reaches { last + 1 } else { last }
    }
}

/// Where each paragraph begins in the text.
fn starts(paragraphs: &[Paragraph]) -> Vec<usize> {
    let mut at = 0;
    let start = |paragraph: &Paragraph| {
        let start = at;
        at += length(paragraph) + 1;
        start
    };
    paragraphs.iter().map(start).collect()
}

fn length(paragraph: &Paragraph) -> usize {
    paragraph.runs.iter().map(|run| run.text.len()).sum()
}

/// The paragraph of a byte of the text, by number, and the byte in it. There is at least one paragraph.
fn place(paragraphs: &[Paragraph], starts: &[usize], at: usize) -> (usize, usize) {
    let nth = starts.iter().rposition(|start| *start <= at).unwrap_or(0);
    (nth, floor(&paragraphs[nth].text(), at.saturating_sub(starts[nth])))
}

/// The border between characters at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The runs of a part of a paragraph.
fn cut(paragraph: &Paragraph, range: Range<usize>) -> Vec<Run> {
    let mut at = 0;
    let mut runs = Vec::new();
    for run in &paragraph.runs {
        let (from, to) = (range.start.max(at), range.end.min(at + run.text.len()));
        if from < to
            && let Some(text) = run.text.get(from - at..to - at)
        {
            runs.push(Run { text: text.to_owned(), style: run.style });
        }
        at += run.text.len();
    }
    runs
}

fn push(runs: &mut Vec<Run>, text: &str, style: CharStyle) {
    if !text.is_empty() {
        runs.push(Run { text: text.to_owned(), style });
    }
}

/// The style of what is typed at a byte: that of the letter before, or of the one after at the beginning
/// and where letters are replaced.
fn style_typed(paragraph: &Paragraph, byte: usize, replaces: bool) -> CharStyle {
    let mut end = 0;
    let run = paragraph.runs.iter().find(|run| {
        end += run.text.len();
        if replaces || byte == 0 { byte < end } else { byte <= end }
    });
    run.or(paragraph.runs.last()).map(|run| run.style).unwrap_or_default()
}

/// The one value that all have.
fn same<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: CharStyle =
        CharStyle { bold: true, italic: false, underline: false, ink: None, size_percent: None };
    const PLAIN: CharStyle = CharStyle { bold: false, ..BOLD };

    /// "Nan **Pat**" as a heading, "bakes" as an item of a list.
    fn words() -> Words {
        let run = |text: &str, style| Run { text: text.into(), style };
        let heading = Paragraph {
            runs: vec![run("Nan ", PLAIN), run("Pat", BOLD)],
            ..Paragraph::plain(TextRole::Heading, "")
        };
        let item = Paragraph { list: Some(ListMark::Bullet), ..Paragraph::plain(TextRole::Story, "bakes") };
        Words { paragraphs: vec![heading, item] }
    }

    fn styles(words: &Words, nth: usize) -> Vec<(&str, bool)> {
        words.paragraphs[nth].runs.iter().map(|run| (run.text.as_str(), run.style.bold)).collect()
    }

    #[test]
    fn typed_letters_look_as_the_letter_before() {
        let typed = words().replaced(7..7, "ricia", None);
        assert_eq!(styles(&typed, 0), [("Nan ", false), ("Patricia", true)]);
        assert_eq!(styles(&words().replaced(4..4, "x", None), 0), [("Nan x", false), ("Pat", true)]);
        assert_eq!(styles(&words().replaced(4..7, "x", None), 0), [("Nan ", false), ("x", true)]);
        assert_eq!(styles(&words().replaced(7..7, "!", Some(PLAIN)), 0).last(), Some(&("!", false)));
    }

    #[test]
    fn a_line_feed_parts_a_paragraph_and_both_stay_what_it_was() {
        let parted = words().replaced(5..5, "\n", None);
        assert_eq!(parted.text(), "Nan P\nat\nbakes");
        assert_eq!(parted.paragraphs[1].role, TextRole::Heading);
        assert_eq!(styles(&parted, 1), [("at", true)]);
        let item = words().replaced(13..13, "\ncakes", None);
        assert_eq!(item.paragraphs[2].list, Some(ListMark::Bullet));
    }

    #[test]
    fn joined_paragraphs_are_what_the_first_was_unless_nothing_of_it_is_left() {
        let joined = words().replaced(7..8, "", None);
        assert_eq!((joined.text().as_str(), joined.paragraphs[0].role), ("Nan Patbakes", TextRole::Heading));
        let without = words().replaced(0..8, "", None);
        assert_eq!((without.text().as_str(), without.paragraphs[0].role), ("bakes", TextRole::Story));
        let nothing = words().replaced(0..13, "", None);
        assert_eq!((nothing.text().as_str(), nothing.paragraphs[0].role), ("", TextRole::Heading));
    }

    #[test]
    fn words_that_are_not_there_can_be_typed_into() {
        assert_eq!(Words::default().replaced(0..0, "a\nb", None).text(), "a\nb");
    }

    #[test]
    fn how_a_stretch_looks_is_said_only_where_it_is_one_thing() {
        let words = words();
        assert_eq!(words.look(4..7).bold, Some(true));
        let across = words.look(0..10);
        assert_eq!((across.bold, across.role, across.list), (None, None, None));
        assert_eq!(words.look(7..7).bold, Some(true), "as what is typed there");
        assert_eq!(words.look(0..8).role, Some(TextRole::Heading), "up to the next paragraph only");
        let bold = words.styled(2..10, |style| style.bold = true);
        assert_eq!(styles(&bold, 0), [("Na", false), ("n Pat", true)]);
        assert_eq!(styles(&bold, 1), [("ba", true), ("kes", false)]);
        assert_eq!(bold.text(), words.text());
    }

    #[test]
    fn bytes_inside_of_letters_and_beyond_the_end_are_harmless() {
        let words = Words::plain(TextRole::Story, "بيت\né");
        let length = words.text().len();
        for start in 0..length + 3 {
            for end in start..length + 3 {
                assert!(words.replaced(start..end, "x\n", None).text().contains("x\n"));
                assert_eq!(words.styled(start..end, |style| style.bold = true).text(), words.text());
                words.look(start..end);
            }
        }
    }
}
