//! Keys that ask for actions, without a toolkit's names for them.

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter or digit, upper case.
    Char(char),
    /// +
    Plus,
    /// =, where + is on many keyboards.
    Equals,
    /// −
    Minus,
    /// Page Up.
    PageUp,
    /// Page Down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Left arrow.
    Left,
    /// Right arrow.
    Right,
}

/// A key with what is held down beside it. Ctrl is Cmd on macOS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// The key.
    pub key: Key,
    /// With Ctrl or Cmd.
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
    /// Only while nothing else has the keyboard: arrows also move within lists.
    pub only_on_desk: bool,
}

impl Shortcut {
    /// The key with Ctrl.
    pub const fn ctrl(key: Key) -> Self {
        Self { key, ctrl: true, shift: false, only_on_desk: false }
    }

    /// The key with Ctrl and Shift.
    pub const fn ctrl_shift(key: Key) -> Self {
        Self { key, ctrl: true, shift: true, only_on_desk: false }
    }

    /// The key alone, wherever the keyboard is.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, shift: false, only_on_desk: false }
    }

    /// The key alone, while the desk or nothing has the keyboard.
    pub const fn on_desk(key: Key) -> Self {
        Self { key, ctrl: false, shift: false, only_on_desk: true }
    }
}
