//! The book's folder on disk: the only code that writes, renames or deletes.
