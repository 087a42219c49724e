//! The program without its window: state, actions, autosave, running jobs, notices.
