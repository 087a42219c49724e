//! The words of the program: complete in every language, used, and in the voice that was agreed.

use crate::support::sources::{root, shipped, sources};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// By key (`topic-what` or `topic-what.part`): what is filled in, what it refers to, what it says.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Said {
    args: BTreeSet<String>,
    refers_to: BTreeSet<String>,
    words: String,
}

type Locale = BTreeMap<String, Said>;

/// American spellings that slip in, by how they begin, or whole where a space follows; each with what
/// to write.
const AMERICAN: &[(&str, &str)] = &[
    ("color", "colour"),
    ("center", "centre"),
    ("favorite", "favourite"),
    ("neighbor", "neighbour"),
    ("behavior", "behaviour"),
    ("organiz", "organis"),
    ("recogniz", "recognis"),
    ("canceled", "cancelled"),
    ("labeled", "labelled"),
    ("gray", "grey"),
    ("catalog ", "catalogue"),
    ("license ", "licence"),
    ("mom ", "mum"),
    ("math ", "maths"),
    ("vacation ", "holiday"),
];

/// Words that the program does not say, to anybody: of machines, and about children.
const NOT_SAID: &[&str] = &[
    "error",
    "invalid",
    "failed",
    "failure",
    "abort",
    "null",
    "cache",
    "sync",
    "json",
    "exception",
    "permission denied",
    "buffer",
    "delete",
    "deleted",
    "document",
    "user",
    "users",
    "submit",
    "asset",
    "object",
    "resource",
    "orphaned",
    "rejected",
    "corrupt",
    "corrupted",
    "fatal",
    "please",
    "oops",
    "sorry",
    "abscond",
    "asylum seeker",
    "biological",
    "birth parents",
    "care leaver",
    "placement",
    "siblings",
    "challenging behaviour",
    "hard to place",
    "real parents",
    "failed to",
    "attention-seeking",
];

/// Signs that are not written.
const SIGNS: &[(&str, &str)] = &[
    ("!", "and shouts"),
    ("...", "which is … in print"),
    ("'", "which is ’ in print"),
    ("\"", "which is ‘ or ’ in print"),
];

/// What only the command line says may be left to British English.
#[test]
fn no_language_says_what_british_english_does_not_and_all_fill_in_the_same() {
    let locales = locales();
    let british = &locales["en-GB"];
    for (tag, locale) in &locales {
        for key in locale.keys() {
            assert!(british.contains_key(key), "{tag}: {key} is no key");
            let (here, there) = (filled_in(locale, key), filled_in(british, key));
            assert_eq!(here, there, "{tag}: {key}");
        }
    }
}

#[test]
fn every_language_says_all_that_is_said_outside_the_command_line() {
    let british = &locales()["en-GB"];
    let code = code();
    let outside = code.iter().filter(|(file, _)| !Path::new(file).starts_with("src/cli"));
    let named: BTreeSet<&str> = outside.flat_map(|(_, code)| code.split('"')).collect();
    let mut wanted = BTreeSet::new();
    let mut waiting: Vec<&String> = british.keys().filter(|key| named.contains(key.as_str())).collect();
    while let Some(key) = waiting.pop() {
        if wanted.insert(key) {
            waiting.extend(&british[key].refers_to);
        }
    }
    assert!(wanted.len() > 1300, "only {} keys were found", wanted.len());
    for (tag, locale) in locales() {
        let missing: Vec<_> = wanted.iter().filter(|key| !locale.contains_key(**key)).collect();
        assert!(missing.is_empty(), "{tag} does not say {missing:?}");
    }
}

#[test]
fn every_locale_file_is_one_that_the_program_knows() {
    let known: BTreeSet<_> = lifestory::language::Language::all().iter().map(|l| l.tag.to_owned()).collect();
    assert_eq!(locales().into_keys().collect::<BTreeSet<_>>(), known);
}

#[test]
fn every_message_of_the_code_is_in_the_locale_file_with_all_that_it_fills_in() {
    let locale = &locales()["en-GB"];
    let mut wrong = Vec::new();
    for (file, code) in code() {
        for message in messages(&code) {
            let key = &message.key;
            let (wanted, given) = (filled_in(locale, key), &message.args);
            if !locale.contains_key(key) {
                wrong.push(format!("{file}: {key} is in no locale file"));
            } else if !wanted.is_subset(given) {
                wrong.push(format!("{file}: {key} wants {wanted:?} and is given {given:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Keys that reach a message by way of a table or a function stand in the code as well; one that
/// begins like a key and is none is most likely a slip.
#[test]
fn every_key_of_the_code_is_in_the_locale_file() {
    let locale = &locales()["en-GB"];
    let beginning = |key: &str| key.splitn(3, '-').take(2).map(str::to_owned).collect::<Vec<_>>();
    let beginnings: BTreeSet<_> = locale.keys().map(|key| beginning(key)).collect();
    for (file, code) in code() {
        for text in code.split('"').skip(1).step_by(2) {
            let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
            let like_a_key = text.matches('-').count() > 1 && text.chars().all(is_key);
            let begins_like_one = like_a_key && beginnings.contains(&beginning(text));
            assert!(!begins_like_one || locale.contains_key(text), "{file}: {text} is in no locale file");
        }
    }
}

#[test]
fn every_message_of_the_locale_file_is_used() {
    let locale = &locales()["en-GB"];
    let code = code();
    let named: BTreeSet<&str> = code.values().flat_map(|code| code.split('"')).collect();
    let referred: BTreeSet<_> = locale.values().flat_map(|said| said.refers_to.clone()).collect();
    let unsaid: Vec<_> =
        locale.keys().filter(|key| !named.contains(key.as_str()) && !referred.contains(*key)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn the_program_writes_british_english() {
    for (key, said) in &locales()["en-GB"] {
        let words = format!(" {} ", said.words.to_lowercase());
        for (american, british) in AMERICAN {
            let beginning = |word: &str| word.starts_with(american);
            let found = match american.strip_suffix(' ') {
                Some(whole) => has_word(&words, whole),
                None => words.split(|c: char| !c.is_alphanumeric()).any(beginning),
            };
            assert!(!found, "{key} has {american}, which is {british}: {words}");
        }
    }
}

#[test]
fn the_program_says_no_machine_words_and_none_that_hurt() {
    let mut wrong = Vec::new();
    for (key, said) in &locales()["en-GB"] {
        let words = said.words.to_lowercase().replace("book.json", "");
        for banned in NOT_SAID.iter().filter(|banned| has_word(&words, banned)) {
            // Who writes scripts asks for it by this name.
            if !(*banned == "json" && key.starts_with("cli-")) {
                wrong.push(format!("{key} says {banned}: {words}"));
            }
        }
        for (sign, why) in SIGNS.iter().filter(|(sign, _)| words.contains(*sign)) {
            wrong.push(format!("{key} has {sign}, {why}: {words}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tests_of_words_notice_what_they_are_for() {
    assert!(has_word("an error occurred", "error") && !has_word("terror", "error"));
    let code = r#"let m = Message::new("list-more")
        .with("so-far", f(a, ")")).with("next", b); Message::new(key); language.text("age-one")"#;
    let found = messages(code);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].key, "list-more");
    assert_eq!(found[0].args, BTreeSet::from(["so-far".into(), "next".into()]));
    assert_eq!(found[1].key, "age-one");
}

/// Whether `wanted` stands in `words` as whole words.
fn has_word(words: &str, wanted: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    words.match_indices(wanted).any(|(at, _)| {
        edge(words[..at].chars().next_back()) && edge(words[at + wanted.len()..].chars().next())
    })
}

/// Every locale file, by its tag.
fn locales() -> BTreeMap<String, Locale> {
    let mut locales = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("assets/locales")).expect("the locales are there") {
        let path = entry.expect("an entry can be read").path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let tag = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
            locales.insert(tag, read(&std::fs::read_to_string(&path).expect("a locale file is text")));
        }
    }
    locales
}

fn read(text: &str) -> Locale {
    let resource = fluent_syntax::parser::parse(text).expect("the file is Fluent");
    let mut locale = Locale::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        if let Some(pattern) = &message.value {
            let twice = locale.insert(key.clone(), said(pattern));
            assert!(twice.is_none(), "{key} stands twice");
        }
        for attribute in &message.attributes {
            locale.insert(format!("{key}.{}", attribute.id.name), said(&attribute.value));
        }
    }
    locale
}

fn said(pattern: &Pattern<&str>) -> Said {
    let mut said = Said::default();
    gather(pattern, &mut said);
    said
}

fn gather(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.words.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => gather_inline(inline, said),
                Expression::Select { selector, variants } => {
                    gather_inline(selector, said);
                    for variant in variants {
                        said.words.push(' ');
                        gather(&variant.value, said);
                    }
                }
            },
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.args.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            said.refers_to.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                gather_inline(inline, said);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// What is filled into a message and into those that it refers to.
fn filled_in(locale: &Locale, key: &str) -> BTreeSet<String> {
    let Some(said) = locale.get(key) else { return BTreeSet::new() };
    let referred = said.refers_to.iter().flat_map(|other| filled_in(locale, other));
    said.args.iter().cloned().chain(referred).collect()
}

/// The shipped code of every source file, without comments and unit tests.
fn code() -> BTreeMap<String, String> {
    let without = |text: String| {
        let lines = shipped(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    };
    sources("src").into_iter().map(|(file, text)| (file, without(text))).collect()
}

/// A message that code makes: its key, and the names of what is filled in.
#[derive(Debug)]
struct Made {
    key: String,
    args: BTreeSet<String>,
}

/// The messages that a piece of code makes of keys that stand there: `Message::new("…").with("…", …)`
/// and `.text("…")` of a language. Where the arguments come in elsewhere, as after `let mut`, they
/// cannot be seen, so they follow at once.
fn messages(code: &str) -> Vec<Made> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("Message::new(") {
        let mut rest = &code[at + "Message::new(".len()..];
        let Some(key) = literal(rest) else { continue };
        let mut args = BTreeSet::new();
        rest = after_bracket(rest);
        while let Some(with) = rest.trim_start().strip_prefix(".with(") {
            args.extend(literal(with));
            rest = after_bracket(with);
        }
        found.push(Made { key, args });
    }
    for (at, call) in code.match_indices("language.text(\"") {
        let key = literal(&code[at + call.len() - 1..]);
        found.extend(key.map(|key| Made { key, args: BTreeSet::new() }));
    }
    found
}

/// The text in quotes at the head of some code.
fn literal(code: &str) -> Option<String> {
    let inside = code.trim_start().strip_prefix('"')?;
    inside.split('"').next().map(str::to_owned)
}

/// What follows the bracket that is open at the head of some code.
fn after_bracket(code: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    for (at, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &code[at + 1..];
        }
    }
    ""
}
