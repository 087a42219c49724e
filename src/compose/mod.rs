//! Pages from templates, and pages arranged by themselves.
