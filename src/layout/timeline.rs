//! Life events drawn along time.

use super::sheet::Sheet;
use crate::book::TimelineBox;
use kurbo::Rect;

/// Lays out a timeline. Returns whether events are left for another page.
pub(super) fn lay_out_timeline(
    _sheet: &mut Sheet<'_>,
    _frame: Rect,
    _timeline: &TimelineBox,
    _part: usize,
) -> bool {
    false
}
