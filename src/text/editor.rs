//! The model of an editor of set words: carets, selections, movement. Knows no keys and no window.
