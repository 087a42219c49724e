//! Where on a page something is, in words: by thirds across and down.

use super::Message;

const WHERE: [[&str; 3]; 3] = [
    ["thing-at-top-left", "thing-at-top", "thing-at-top-right"],
    ["thing-at-left", "thing-at-middle", "thing-at-right"],
    ["thing-at-bottom-left", "thing-at-bottom", "thing-at-bottom-right"],
];

/// Where its middle is, which lies so far across and down the page, in shares of it.
pub fn place_on_page(across: f64, down: f64) -> Message {
    let third = |share: f64| (3.0 * share).floor().clamp(0.0, 2.0) as usize;
    Message::new(WHERE[third(down)][third(across)])
}
