//! The theme's pattern, on covers and openers. Never behind words.

use super::sheet::Sheet;

/// Lays the theme's pattern over the page's ground.
pub(super) fn lay_pattern(_sheet: &mut Sheet<'_>, _page: &crate::book::Page) {}
