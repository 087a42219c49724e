//! What is missing, inconsistent, or will not print well.
//!
//! A check reads a laid-out copy of the book and says what a person should look at. It never scores,
//! never changes anything by itself and cannot fail. A new check is one file and one line of
//! [`CHECKS`]. Knows no clock: today is given.

mod alt_text;
mod calling;
mod checked;
mod dates;
mod empty_frames;
mod empty_words;
mod finding;
mod letters;
mod soft_photos;
mod words_fit;

pub use checked::{Checked, CheckedPage};
pub use finding::{At, Finding, Fix, Weight};

/// Something to be checked in every book.
pub trait Check: Sync {
    /// Its name on the command line and in findings; the same in every version.
    fn id(&self) -> &'static str;
    /// What it finds, in the order of the book.
    fn run(&self, of: &Checked<'_>) -> Vec<Finding>;
}

/// Every check, in the order in which their findings are shown.
pub static CHECKS: &[&dyn Check] = &[
    &words_fit::WordsFit,
    &letters::Letters,
    &empty_frames::EmptyFrames,
    &empty_words::EmptyWords,
    &soft_photos::SoftPhotos,
    &alt_text::AltText,
    &dates::Dates,
];

/// Runs every check: what must be mended before printing first and what is only an invitation last, each
/// by page.
pub fn check(of: &Checked<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = CHECKS.iter().flat_map(|check| check.run(of)).collect();
    found.sort_by_key(|finding| (finding.weight, finding.page.unwrap_or(usize::MAX)));
    found
}
