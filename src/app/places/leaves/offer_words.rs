//! What the layouts of pages are called in the window, and what each is good for: keys of words.

use crate::compose::PageKind;

/// The key of a layout's name; of a blank page for none.
pub fn name_of_layout(layout: Option<&str>) -> &'static str {
    words_of(layout).0
}

/// The key of what a layout is good for.
pub fn good_for(layout: Option<&str>) -> &'static str {
    words_of(layout).1
}

/// The key of the name of a kind of page; of the blank page for none.
pub fn kind_words(kind: Option<PageKind>) -> &'static str {
    match kind {
        Some(PageKind::Everyday) => "layout-kind-everyday",
        Some(PageKind::Photos) => "layout-kind-photos",
        Some(PageKind::People) => "layout-kind-people",
        Some(PageKind::Homes) => "layout-kind-homes",
        Some(PageKind::Why) => "layout-kind-why",
        Some(PageKind::Voice) => "layout-kind-voice",
        Some(PageKind::Letters) => "layout-kind-letters",
        Some(PageKind::Timelines) => "layout-kind-timelines",
        Some(PageKind::NoPhoto) => "layout-kind-no-photo",
        Some(PageKind::Languages) => "layout-kind-languages",
        Some(PageKind::FirstAndLast) => "layout-kind-first-and-last",
        None => "layout-blank",
    }
}

fn words_of(layout: Option<&str>) -> (&'static str, &'static str) {
    let known = WORDS.iter().find(|(id, ..)| Some(*id) == layout);
    known.map_or(("layout-blank", "layout-blank.good-for"), |(_, name, good_for)| (*name, *good_for))
}

/// Every layout with the keys of its name and of what it is good for. A test holds the list to the
/// layouts that there are.
const WORDS: &[(&str, &str, &str)] = &[
    ("cover-photo", "layout-cover-photo", "layout-cover-photo.good-for"),
    ("cover-drawing", "layout-cover-drawing", "layout-cover-drawing.good-for"),
    ("belongs", "layout-belongs", "layout-belongs.good-for"),
    ("how-to", "layout-how-to", "layout-how-to.good-for"),
    ("section-opener", "layout-section-opener", "layout-section-opener.good-for"),
    ("about-facts", "layout-about-facts", "layout-about-facts.good-for"),
    ("about-picture", "layout-about-picture", "layout-about-picture.good-for"),
    ("about-profile", "layout-about-profile", "layout-about-profile.good-for"),
    ("self-portrait", "layout-self-portrait", "layout-self-portrait.good-for"),
    ("my-home", "layout-my-home", "layout-my-home.good-for"),
    ("carers", "layout-carers", "layout-carers.good-for"),
    ("day", "layout-day", "layout-day.good-for"),
    ("my-name", "layout-my-name", "layout-my-name.good-for"),
    ("born", "layout-born", "layout-born.good-for"),
    ("firsts", "layout-firsts", "layout-firsts.good-for"),
    ("culture", "layout-culture", "layout-culture.good-for"),
    ("parent-photo", "layout-parent-photo", "layout-parent-photo.good-for"),
    ("parent-no-photo", "layout-parent-no-photo", "layout-parent-no-photo.good-for"),
    ("siblings", "layout-siblings", "layout-siblings.good-for"),
    ("good-things", "layout-good-things", "layout-good-things.good-for"),
    ("homes-list", "layout-homes-list", "layout-homes-list.good-for"),
    ("timeline-path", "layout-timeline-path", "layout-timeline-path.good-for"),
    ("why-who", "layout-why-who", "layout-why-who.good-for"),
    ("why-what", "layout-why-what", "layout-why-what.good-for"),
    ("why-tried", "layout-why-tried", "layout-why-tried.good-for"),
    ("why-then", "layout-why-then", "layout-why-then.good-for"),
    ("not-my-fault", "layout-not-my-fault", "layout-not-my-fault.good-for"),
    ("who-decides", "layout-who-decides", "layout-who-decides.good-for"),
    ("dont-know", "layout-dont-know", "layout-dont-know.good-for"),
    ("calm", "layout-calm", "layout-calm.good-for"),
    ("letter", "layout-letter", "layout-letter.good-for"),
    ("my-words", "layout-my-words", "layout-my-words.good-for"),
    ("moments", "layout-moments", "layout-moments.good-for"),
    ("memory-box", "layout-memory-box", "layout-memory-box.good-for"),
    ("photo-1", "layout-photo-1", "layout-photo-1.good-for"),
    ("photo-1-wide", "layout-photo-1-wide", "layout-photo-1-wide.good-for"),
    ("photo-1-words", "layout-photo-1-words", "layout-photo-1-words.good-for"),
    ("photo-2", "layout-photo-2", "layout-photo-2.good-for"),
    ("photo-2-tall", "layout-photo-2-tall", "layout-photo-2-tall.good-for"),
    ("photo-2-mixed", "layout-photo-2-mixed", "layout-photo-2-mixed.good-for"),
    ("photo-2-words", "layout-photo-2-words", "layout-photo-2-words.good-for"),
    ("photo-3", "layout-photo-3", "layout-photo-3.good-for"),
    ("photo-3-foot", "layout-photo-3-foot", "layout-photo-3-foot.good-for"),
    ("photo-3-side", "layout-photo-3-side", "layout-photo-3-side.good-for"),
    ("photo-3-words", "layout-photo-3-words", "layout-photo-3-words.good-for"),
    ("photo-4", "layout-photo-4", "layout-photo-4.good-for"),
    ("photo-4-words", "layout-photo-4-words", "layout-photo-4-words.good-for"),
    ("photo-6", "layout-photo-6", "layout-photo-6.good-for"),
    ("photo-6-words", "layout-photo-6-words", "layout-photo-6-words.good-for"),
    ("full-bleed", "layout-full-bleed", "layout-full-bleed.good-for"),
    ("bilingual-side", "layout-bilingual-side", "layout-bilingual-side.good-for"),
    ("bilingual-stacked", "layout-bilingual-stacked", "layout-bilingual-stacked.good-for"),
    ("rights", "layout-rights", "layout-rights.good-for"),
    ("hopes", "layout-hopes", "layout-hopes.good-for"),
    ("credits", "layout-credits", "layout-credits.good-for"),
    ("invitation", "layout-invitation", "layout-invitation.good-for"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::templates;

    #[test]
    fn every_layout_has_a_name_and_a_kind() {
        for layout in templates() {
            assert_ne!(name_of_layout(Some(&layout.id)), "layout-blank", "{}", layout.id);
            assert!(!layout.kinds.is_empty(), "{} is of no kind", layout.id);
        }
        assert_eq!(WORDS.len(), templates().len());
    }
}
