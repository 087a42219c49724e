//! Pixels: decoding within limits, orientation, scale, previews.
