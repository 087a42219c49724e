//! What is missing, leaking, inconsistent, or will not print well.
