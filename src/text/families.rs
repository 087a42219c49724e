//! Which family stands in where the chosen one lacks a script, and how large it is set beside it.
//!
//! The rules are of typography: a serif title falls to a serif, the plain face to a plain one, joined
//! scripts to faces drawn for them. Knows no text and no lines.

use super::fonts::{FACES, FaceId};
use super::script::{Script, script_of};

/// A face to set with, and how large: 1 is the size asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) face: FaceId,
    pub(super) scale: f32,
}

/// What a family is for, as far as it decides what stands in for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// Plain words to be read.
    Plain,
    /// Plain words in a face with serifs.
    Serif,
    /// Large words, with serifs or without.
    SerifTitle,
    Title,
    /// The child's own words.
    Hand,
}

fn voice(family: &str) -> Voice {
    match family {
        "Literata" => Voice::Serif,
        "Fraunces" | "Young Serif" => Voice::SerifTitle,
        "Baloo 2" | "Gabarito" | "Bricolage Grotesque" => Voice::Title,
        "Playpen Sans" | "Shantell Sans" => Voice::Hand,
        _ => Voice::Plain,
    }
}

/// Faces for a script, best first, beginning with the one asked for where it can have the script. The
/// weights are chosen to look alike, not to be alike.
pub(super) fn candidates(family: &str, weight: u16, italic: bool, script: Script) -> Vec<Choice> {
    let voice = voice(family);
    let title = matches!(voice, Voice::Title | Voice::SerifTitle);
    let bold = weight >= 600;
    let asked = FaceId::find(family, weight, italic).or_else(|| FaceId::find("Andika", weight, italic));
    let slanted = italic && script.slants();

    // Families with weights, before the last resort below.
    let andika = ("Andika", if bold { 700 } else { 400 });
    let literata = ("Literata", if title { 600 } else { weight });
    let others: Vec<(&str, u16)> = match script {
        Script::Latin | Script::Greek | Script::Cyrillic => match family {
            "Fraunces" | "Young Serif" => vec![literata, andika],
            "Gabarito" => vec![("Lexend", 600), andika],
            _ => vec![andika, literata],
        },
        Script::Arabic => {
            let vazirmatn = match voice {
                Voice::Title | Voice::SerifTitle => 700,
                Voice::Hand => weight.max(500),
                Voice::Plain | Voice::Serif => weight,
            };
            match voice {
                Voice::Serif => {
                    vec![("Noto Naskh Arabic", if bold { 700 } else { 400 }), ("Vazirmatn", vazirmatn)]
                }
                _ => vec![("Vazirmatn", vazirmatn), ("Noto Naskh Arabic", weight)],
            }
        }
        Script::Ethiopic => {
            let noto = ("Noto Sans Ethiopic", if bold || title { 800 } else { 400 });
            let plain = matches!(family, "Atkinson Hyperlegible Next" | "Wix Madefor Text");
            if plain || bold || title {
                vec![noto, ("Abyssinica SIL", 400)]
            } else {
                vec![("Abyssinica SIL", 400), noto]
            }
        }
        Script::Bengali => match voice {
            Voice::Title | Voice::SerifTitle => vec![("Baloo Da 2", 700), ("Hind Siliguri", 700)],
            Voice::Serif => vec![("Noto Serif Bengali", weight), ("Hind Siliguri", weight)],
            Voice::Hand => vec![("Hind Siliguri", weight.max(500))],
            Voice::Plain => vec![("Hind Siliguri", weight)],
        },
        Script::Tamil => vec![("Noto Sans Tamil", if bold || title { 700 } else { 400 })],
        Script::Thai => vec![("Noto Sans Thai", if bold || title { 700 } else { 400 })],
        Script::Khmer => vec![("Noto Sans Khmer", if bold || title { 700 } else { 400 })],
        Script::Other => vec![andika, literata],
    };

    let mut found: Vec<Choice> = Vec::new();
    let mut add = |face: Option<FaceId>, scale: f32| {
        if let Some(face) = face
            && !found.iter().any(|choice| choice.face == face)
        {
            found.push(Choice { face, scale });
        }
    };
    add(asked.filter(|face| script.sample().is_none_or(|letter| face.has(letter))), 1.0);
    for (name, weight) in others {
        let face = FaceId::find(name, weight, slanted);
        add(face, script_scale(name).unwrap_or_else(|| alike(asked, face)));
    }
    // Whatever else has the character.
    for family in FACES.iter().map(|face| face.family) {
        add(FaceId::find(family, weight, slanted), script_scale(family).unwrap_or(1.0));
    }
    found
}

/// The family of emoji: outlines, in one colour.
pub(super) const EMOJI: &str = "Noto Emoji";

/// Faces for signs and emoji that the words' own face lacks.
pub(super) fn sign_candidates(emoji: bool) -> Vec<Choice> {
    let pictures = EMOJI;
    let signs = ["Noto Sans Symbols 2", "Noto Sans Symbols", "Andika", "Literata"];
    let order: Vec<&str> = if emoji {
        std::iter::once(pictures).chain(signs).collect()
    } else {
        signs.into_iter().chain([pictures]).collect()
    };
    order
        .into_iter()
        .filter_map(|name| FaceId::find(name, 400, false))
        .map(|face| Choice { face, scale: 1.0 })
        .collect()
}

/// How much larger than the Latin beside it a family of another script is set, so that both read as one
/// size. Judged by eye at story sizes.
fn script_scale(family: &str) -> Option<f32> {
    Some(match family {
        "Vazirmatn" => 1.08,
        "Noto Naskh Arabic" => 1.16,
        "Abyssinica SIL" | "Hind Siliguri" | "Baloo Da 2" | "Noto Serif Bengali" => 1.05,
        "Noto Sans Ethiopic" | "Noto Sans Tamil" => 0.95,
        "Noto Sans Thai" | "Noto Sans Khmer" => 1.0,
        _ => return None,
    })
}

/// The size at which a face looks as large as another: their x-heights made equal, within bounds.
fn alike(asked: Option<FaceId>, other: Option<FaceId>) -> f32 {
    match (asked, other) {
        (Some(asked), Some(other)) => (asked.metrics().x_height / other.metrics().x_height).clamp(0.9, 1.1),
        _ => 1.0,
    }
}

/// How much more leading a text wants than the same size of Latin: more where all its letters are of a
/// script that stacks marks above and below. 1 for mixed text, whose lines keep the page's baselines.
pub fn leading_factor(text: &str) -> f32 {
    let mut scripts = text.chars().filter_map(script_of);
    let Some(first) = scripts.next() else { return 1.0 };
    if scripts.any(|script| script != first) {
        return 1.0;
    }
    match first {
        Script::Ethiopic => 1.06,
        Script::Bengali => 1.1,
        Script::Tamil => 1.15,
        Script::Thai => 1.2,
        Script::Khmer => 1.25,
        Script::Latin | Script::Greek | Script::Cyrillic | Script::Arabic | Script::Other => 1.0,
    }
}
