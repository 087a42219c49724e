//! Any book can be laid out: layout is total.

use super::*;
use crate::support::books;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_book_is_laid_out_and_every_region_names_marks_that_are_there(book in books::any()) {
        for output in [Output::SCREEN, Output::OFFICE, Output::PRINT_SHOP] {
            let pages = pages_for(&book, &output);
            prop_assert!(pages.len() >= book.pages().count());
            for page in &pages {
                let list = &page.laid_out.list;
                for region in &list.regions {
                    prop_assert!(region.items.end <= list.items.len() && !region.items.is_empty());
                }
            }
            prop_assert!(pages.last().is_none_or(|page| !page.laid_out.goes_on));
        }
    }
}
