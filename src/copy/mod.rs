//! From the book to the book that one reader gets.
