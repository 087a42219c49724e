//! The list of page templates. A new template is one file of `assets/templates` and one line here.

use super::template::Template;
use crate::book::AgeBand;
use std::sync::OnceLock;

/// The template files, in the order in which people are shown them.
const TEMPLATES: &[&str] = &[
    include_str!("../../assets/templates/cover-photo.json"),
    include_str!("../../assets/templates/cover-drawing.json"),
    include_str!("../../assets/templates/belongs.json"),
    include_str!("../../assets/templates/how-to.json"),
    include_str!("../../assets/templates/section-opener.json"),
    include_str!("../../assets/templates/about-facts.json"),
    include_str!("../../assets/templates/about-picture.json"),
    include_str!("../../assets/templates/about-profile.json"),
    include_str!("../../assets/templates/self-portrait.json"),
    include_str!("../../assets/templates/my-home.json"),
    include_str!("../../assets/templates/carers.json"),
    include_str!("../../assets/templates/day.json"),
    include_str!("../../assets/templates/my-name.json"),
    include_str!("../../assets/templates/born.json"),
    include_str!("../../assets/templates/firsts.json"),
    include_str!("../../assets/templates/culture.json"),
    include_str!("../../assets/templates/parent-photo.json"),
    include_str!("../../assets/templates/parent-no-photo.json"),
    include_str!("../../assets/templates/siblings.json"),
    include_str!("../../assets/templates/good-things.json"),
    include_str!("../../assets/templates/homes-list.json"),
    include_str!("../../assets/templates/timeline-path.json"),
    include_str!("../../assets/templates/why-who.json"),
    include_str!("../../assets/templates/why-what.json"),
    include_str!("../../assets/templates/why-tried.json"),
    include_str!("../../assets/templates/why-then.json"),
    include_str!("../../assets/templates/not-my-fault.json"),
    include_str!("../../assets/templates/who-decides.json"),
    include_str!("../../assets/templates/dont-know.json"),
    include_str!("../../assets/templates/calm.json"),
    include_str!("../../assets/templates/letter.json"),
    include_str!("../../assets/templates/my-words.json"),
    include_str!("../../assets/templates/moments.json"),
    include_str!("../../assets/templates/memory-box.json"),
    include_str!("../../assets/templates/photo-1.json"),
    include_str!("../../assets/templates/photo-1-wide.json"),
    include_str!("../../assets/templates/photo-1-words.json"),
    include_str!("../../assets/templates/photo-2.json"),
    include_str!("../../assets/templates/photo-2-tall.json"),
    include_str!("../../assets/templates/photo-2-mixed.json"),
    include_str!("../../assets/templates/photo-2-words.json"),
    include_str!("../../assets/templates/photo-3.json"),
    include_str!("../../assets/templates/photo-3-foot.json"),
    include_str!("../../assets/templates/photo-3-side.json"),
    include_str!("../../assets/templates/photo-3-words.json"),
    include_str!("../../assets/templates/photo-4.json"),
    include_str!("../../assets/templates/photo-4-words.json"),
    include_str!("../../assets/templates/photo-6.json"),
    include_str!("../../assets/templates/photo-6-words.json"),
    include_str!("../../assets/templates/full-bleed.json"),
    include_str!("../../assets/templates/bilingual-side.json"),
    include_str!("../../assets/templates/bilingual-stacked.json"),
    include_str!("../../assets/templates/rights.json"),
    include_str!("../../assets/templates/hopes.json"),
    include_str!("../../assets/templates/credits.json"),
    include_str!("../../assets/templates/invitation.json"),
];

/// Every template, in the order in which people are shown them.
pub fn templates() -> &'static [Template] {
    static PARSED: OnceLock<Vec<Template>> = OnceLock::new();
    PARSED.get_or_init(|| {
        // A template that could not be read would be left out; a test reads every one.
        TEMPLATES.iter().filter_map(|json| serde_json::from_str(json).ok()).collect()
    })
}

/// The template of this id.
pub fn template(id: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.id == id)
}

/// The templates that were made for readers of this age, in order.
pub fn templates_for(band: AgeBand) -> impl Iterator<Item = &'static Template> {
    templates().iter().filter(move |template| template.ages.contains(&band))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_file_is_read_and_named_once() {
        for json in TEMPLATES {
            let read = serde_json::from_str::<Template>(json);
            assert!(read.is_ok(), "{:?} in {}", read.err(), json.get(..60).unwrap_or_default());
        }
        let ids: std::collections::BTreeSet<_> = templates().iter().map(|template| &template.id).collect();
        assert_eq!(ids.len(), TEMPLATES.len());
        for fewer in templates().iter().filter_map(|template| template.with_a_photo_fewer.as_deref()) {
            assert!(template(fewer).is_some(), "{fewer}");
        }
    }

    #[test]
    fn every_age_has_templates_of_every_kind_of_page() {
        for band in AgeBand::ALL {
            let groups: std::collections::BTreeSet<_> = templates_for(band).map(|t| t.group).collect();
            assert!(groups.len() >= 7, "{band:?}: {groups:?}");
        }
    }
}
