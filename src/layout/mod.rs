//! From a page to a display list in paper lengths, plus notes.
