//! Every change of a book: a closed enum, applied purely, and the history of them.
