//! From letters to positioned glyphs: fonts, fallback, both directions, lines.
