//! From styled words to spans of one face: which face sets which letters.
//!
//! A word is never set in two faces when one face has all of it. Where many words of a stretch, or any of
//! a title, must change face, the whole stretch changes, so that no line looks pieced together. Signs and
//! emoji take a face by themselves. Knows no lines and no positions.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::families::{Choice, candidates, sign_candidates};
use super::fonts::FaceId;
use super::paragraph::{ParagraphText, TextStyle};
use super::script::{Script, is_invisible, script_of};

/// A face of the program, or of the computer as its number in [`super::system`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum AnyFace {
    Bundled(FaceId),
    System(usize),
}

/// Bytes of the text that are set alike.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) range: Range<usize>,
    /// 0 is the paragraph's style, above that one more than the number of the styled range.
    pub(super) style: u16,
    pub(super) face: AnyFace,
    pub(super) scale: f32,
    pub(super) script: Script,
}

/// The spans of a text, without gaps, and the characters that no face has.
#[derive(Debug, Default)]
pub(super) struct Spans {
    pub(super) spans: Vec<Span>,
    pub(super) missing: Vec<char>,
}

/// A shape on the page as a reader counts it: a letter with its marks, an emoji with its joiners.
struct Grapheme<'a> {
    at: usize,
    text: &'a str,
    style: u16,
    /// `None` until it is known whose company it keeps.
    script: Option<Script>,
    /// Whether it is a letter, not a sign or digit that only follows its neighbours.
    strong: bool,
}

impl Grapheme<'_> {
    fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }

    fn is_emoji(&self) -> bool {
        self.text.chars().any(|c| c == '\u{FE0F}' || matches!(u32::from(c), 0x1F000..=0x1FAFF))
    }

    fn is_covered_by(&self, face: FaceId) -> bool {
        self.text.chars().all(|c| covers(face, c))
    }
}

/// Whether a face can show a character, if only by what shaping puts in its stead.
fn covers(face: FaceId, c: char) -> bool {
    match c {
        '\u{2011}' => face.has(c) || face.has('\u{2010}') || face.has('-'),
        _ => is_invisible(c) || c.is_whitespace() || face.has(c),
    }
}

/// The style that a span's number stands for.
pub(super) fn style_of(paragraph: &ParagraphText, style: u16) -> &TextStyle {
    match usize::from(style).checked_sub(1).and_then(|at| paragraph.ranges.get(at)) {
        Some(ranged) => &ranged.style,
        None => &paragraph.style,
    }
}

/// Divides a paragraph into spans. `system` finds a face of the computer for a character.
pub(super) fn itemise(paragraph: &ParagraphText, system: &mut dyn FnMut(char) -> Option<usize>) -> Spans {
    let graphemes = graphemes(paragraph);
    let mut spans = Spans::default();
    let mut choices = Choices { paragraph, known: Vec::new() };
    let mut start = 0;
    while start < graphemes.len() {
        let first = &graphemes[start];
        let length = graphemes[start..]
            .iter()
            .take_while(|other| other.style == first.style && other.script == first.script)
            .count();
        stretch(&graphemes[start..start + length], &mut choices, system, &mut spans);
        start += length;
    }
    spans.missing.sort_unstable();
    spans.missing.dedup();
    spans
}

/// The graphemes of the text, each with its style and script.
fn graphemes(paragraph: &ParagraphText) -> Vec<Grapheme<'_>> {
    let mut styles = vec![0u16; paragraph.text.len()];
    for (at, ranged) in paragraph.ranges.iter().enumerate().take(usize::from(u16::MAX) - 1) {
        let end = ranged.range.end.min(styles.len());
        if let Some(bytes) = styles.get_mut(ranged.range.start..end) {
            bytes.fill(at as u16 + 1);
        }
    }
    let mut graphemes: Vec<Grapheme<'_>> = paragraph
        .text
        .grapheme_indices(true)
        .map(|(at, text)| {
            let script = text.chars().find_map(script_of);
            Grapheme { at, text, style: styles[at], script, strong: script.is_some() }
        })
        .collect();

    // Signs, digits and spaces keep company with the letters on both sides if these agree, otherwise with
    // those that the paragraph begins with.
    let main = graphemes.iter().find_map(|grapheme| grapheme.script).unwrap_or(Script::Latin);
    let mut before = main;
    let mut at = 0;
    while at < graphemes.len() {
        if let Some(script) = graphemes[at].script {
            before = script;
            at += 1;
            continue;
        }
        let length = graphemes[at..].iter().take_while(|grapheme| grapheme.script.is_none()).count();
        let after = graphemes.get(at + length).and_then(|grapheme| grapheme.script).unwrap_or(main);
        let company = if before == after { before } else { main };
        for grapheme in &mut graphemes[at..at + length] {
            grapheme.script = Some(company);
        }
        at += length;
    }
    graphemes
}

/// Faces by style and script, worked out once a paragraph.
struct Choices<'a> {
    paragraph: &'a ParagraphText,
    known: Vec<(u16, Script, std::rc::Rc<[Choice]>)>,
}

impl Choices<'_> {
    fn of(&mut self, style: u16, script: Script) -> std::rc::Rc<[Choice]> {
        if let Some((_, _, known)) = self.known.iter().find(|known| known.0 == style && known.1 == script) {
            return known.clone();
        }
        let asked = style_of(self.paragraph, style);
        let found: std::rc::Rc<[Choice]> =
            candidates(&asked.face.family, asked.face.weight, asked.italic, script).into();
        self.known.push((style, script, found.clone()));
        found
    }
}

/// Sets a stretch of one style and script.
fn stretch(
    graphemes: &[Grapheme<'_>],
    choices: &mut Choices<'_>,
    system: &mut dyn FnMut(char) -> Option<usize>,
    into: &mut Spans,
) {
    let Some(first) = graphemes.first() else { return };
    let script = first.script.unwrap_or(Script::Latin);
    let faces = choices.of(first.style, script);
    let Some(preferred) = mostly(&faces, graphemes) else { return };

    // The face of each word.
    let words: Vec<&[Grapheme<'_>]> = graphemes.split_inclusive(Grapheme::is_space).collect();
    let has_letters = |word: &&[Grapheme<'_>]| word.iter().any(|grapheme| grapheme.strong);
    let mut set_in: Vec<Choice> = words.iter().map(|word| whole(&faces, word).unwrap_or(preferred)).collect();
    let fallen =
        words.iter().zip(&set_in).filter(|(word, choice)| has_letters(word) && **choice != preferred).count();
    let all = words.iter().filter(|word| has_letters(word)).count();
    if fallen > 0
        && (choices.paragraph.balance || fallen * 4 > all)
        && let Some(one) = whole(&faces, graphemes)
    {
        set_in.fill(one);
    }
    // Words without letters stay with the word before.
    for at in 1..words.len() {
        if !has_letters(&words[at]) {
            set_in[at] = set_in[at - 1];
        }
    }

    for (word, choice) in words.iter().zip(&set_in) {
        for grapheme in *word {
            let (face, scale) = match place(grapheme, *choice, &faces) {
                Some(choice) => (AnyFace::Bundled(choice.face), choice.scale),
                None => match grapheme.text.chars().find(|c| !is_invisible(*c)).and_then(&mut *system) {
                    Some(face) => (AnyFace::System(face), 1.0),
                    None => {
                        into.missing.extend(grapheme.text.chars().filter(|c| !covers(choice.face, *c)));
                        (AnyFace::Bundled(choice.face), choice.scale)
                    }
                },
            };
            let range = grapheme.at..grapheme.at + grapheme.text.len();
            match into.spans.last_mut() {
                Some(last) if last.style == grapheme.style && last.face == face && last.scale == scale => {
                    last.range.end = range.end;
                }
                _ => into.spans.push(Span { range, style: grapheme.style, face, scale, script }),
            }
        }
    }
}

/// The first face that has at least half of the letters, otherwise the first of all.
fn mostly(faces: &[Choice], graphemes: &[Grapheme<'_>]) -> Option<Choice> {
    let letters = || graphemes.iter().filter(|grapheme| grapheme.strong);
    let half = letters().count().div_ceil(2);
    let has_half = |choice: &&Choice| letters().filter(|g| g.is_covered_by(choice.face)).count() >= half;
    faces.iter().find(has_half).or(faces.first()).copied()
}

/// The first face that has all letters of some graphemes; signs among them do not count.
fn whole(faces: &[Choice], graphemes: &[Grapheme<'_>]) -> Option<Choice> {
    let covers_all = |choice: &&Choice| {
        graphemes
            .iter()
            .filter(|grapheme| grapheme.strong)
            .all(|grapheme| grapheme.is_covered_by(choice.face))
    };
    faces.iter().find(covers_all).copied()
}

/// The face for one grapheme of a word that is set in `word`. `None` if no bundled face has it.
fn place(grapheme: &Grapheme<'_>, word: Choice, faces: &[Choice]) -> Option<Choice> {
    if grapheme.is_emoji()
        && let Some(found) = sign_candidates(true).into_iter().find(|c| grapheme.is_covered_by(c.face))
    {
        return Some(found);
    }
    if grapheme.is_covered_by(word.face) {
        return Some(word);
    }
    let signs = if grapheme.strong { Vec::new() } else { sign_candidates(false) };
    let near = faces.iter().take(3).copied();
    near.chain(signs).chain(faces.iter().copied()).find(|choice| grapheme.is_covered_by(choice.face))
}
