//! Which script a character belongs to, as far as setting cares: who needs another family or size.

/// The scripts that the families are chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Ethiopic,
    Bengali,
    Tamil,
    Thai,
    Khmer,
    /// Any other: left to whatever face has it.
    Other,
}

impl Script {
    /// A letter that every face for the script has.
    pub(super) fn sample(self) -> Option<char> {
        Some(match self {
            Script::Latin => 'a',
            Script::Greek => 'α',
            Script::Cyrillic => 'а',
            Script::Arabic => 'ب',
            Script::Ethiopic => 'ሀ',
            Script::Bengali => 'ক',
            Script::Tamil => 'க',
            Script::Thai => 'ก',
            Script::Khmer => 'ក',
            Script::Other => return None,
        })
    }

    /// Whether slanted letters are usual. Elsewhere emphasis is weight.
    pub(super) fn slants(self) -> bool {
        matches!(self, Script::Latin | Script::Greek | Script::Cyrillic)
    }

    /// Whether space between letters leaves words whole. It tears joined and stacked letters apart.
    pub(super) fn can_be_spaced(self) -> bool {
        matches!(self, Script::Latin | Script::Greek | Script::Cyrillic | Script::Other)
    }
}

/// The script of a letter, mark or digit of its own; nothing for signs, spaces and digits that all share.
/// Ranges are Unicode's blocks.
pub(super) fn script_of(c: char) -> Option<Script> {
    let script = match u32::from(c) {
        0x0041..=0x005A
        | 0x0061..=0x007A
        | 0x00AA
        | 0x00BA
        | 0x00C0..=0x00D6
        | 0x00D8..=0x00F6
        | 0x00F8..=0x02AF
        | 0x1D00..=0x1DBF
        | 0x1E00..=0x1EFF
        | 0x2C60..=0x2C7F
        | 0xA720..=0xA7FF
        | 0xAB30..=0xAB6F
        | 0xFB00..=0xFB06 => Script::Latin,
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
        0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
        // Not the shared comma, semicolon and question mark: they follow the words beside them anyway.
        0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => {
            Script::Arabic
        }
        0x1200..=0x139F | 0x2D80..=0x2DDF | 0xAB01..=0xAB2F => Script::Ethiopic,
        0x0980..=0x09FF | 0x0964..=0x0965 => Script::Bengali,
        0x0B80..=0x0BFF => Script::Tamil,
        0x0E00..=0x0E3E | 0x0E40..=0x0E7F => Script::Thai,
        0x1780..=0x17FF | 0x19E0..=0x19FF => Script::Khmer,
        _ if c.is_alphabetic() => Script::Other,
        _ => return None,
    };
    Some(script)
}

/// Whether a character leaves no mark of its own, so that no font needs it: joiners, marks of direction,
/// variation selectors, controls.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0
            | 0xFFF0..=0xFFF8 | 0xE0000..=0xE0FFF)
}
