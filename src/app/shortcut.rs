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
    /// Up arrow.
    Up,
    /// Down arrow.
    Down,
    /// Escape.
    Escape,
    /// Delete.
    Delete,
    /// Backspace.
    Backspace,
    /// Enter.
    Enter,
    /// [
    OpenBracket,
    /// ]
    CloseBracket,
    /// ,
    Comma,
    /// .
    Period,
    /// ?
    Question,
    /// F1.
    F1,
    /// F2.
    F2,
    /// F4.
    F4,
    /// F11.
    F11,
    /// The space bar.
    Space,
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
    /// With Alt.
    pub alt: bool,
    /// Where the keyboard has to be.
    pub only: Only,
}

/// Where the keyboard has to be for a key to ask for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Only {
    /// Anywhere.
    Anywhere,
    /// On the desk, or nowhere: arrows also move within lists.
    OnDesk,
    /// On the desk, or nowhere, while something on the page is chosen.
    OnThing,
    /// In the book as it is read together, and on nothing there that the key would press.
    Reading,
}

impl Shortcut {
    const fn of(key: Key, ctrl: bool, shift: bool, only: Only) -> Self {
        Self { key, ctrl, shift, alt: false, only }
    }

    /// The key with Ctrl.
    pub const fn ctrl(key: Key) -> Self {
        Self::of(key, true, false, Only::Anywhere)
    }

    /// The key with Ctrl and Shift.
    pub const fn ctrl_shift(key: Key) -> Self {
        Self::of(key, true, true, Only::Anywhere)
    }

    /// The key alone, wherever the keyboard is.
    pub const fn plain(key: Key) -> Self {
        Self::of(key, false, false, Only::Anywhere)
    }

    /// The key alone, while the desk or nothing has the keyboard.
    pub const fn on_desk(key: Key) -> Self {
        Self::of(key, false, false, Only::OnDesk)
    }

    /// The key alone, while the desk or nothing has the keyboard and something is chosen on the page.
    pub const fn on_thing(key: Key) -> Self {
        Self::of(key, false, false, Only::OnThing)
    }

    /// The key alone, while the book is read together.
    pub const fn reading(key: Key) -> Self {
        Self::of(key, false, false, Only::Reading)
    }

    /// The same with Shift.
    pub const fn with_shift(self) -> Self {
        Self { shift: true, ..self }
    }

    /// The same with Ctrl.
    pub const fn with_ctrl(self) -> Self {
        Self { ctrl: true, ..self }
    }

    /// The same with Alt.
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }
}
