//! Where photos come from: one file a source, one list.
