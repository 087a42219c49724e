//! The program's own words by language, with dates and plurals. Knows nothing of what is said, or where.
