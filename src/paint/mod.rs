//! From the display list to a machine: screen, PDF, text.
