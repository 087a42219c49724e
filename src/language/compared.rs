//! Words as they are compared, whichever way their writer writes: small letters, one space between
//! words, and of Arabic no more than the letters that everybody writes alike.

/// Words as they are compared.
pub(super) fn compared(text: &str) -> String {
    let letters: String = text.to_lowercase().chars().filter_map(letter).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same without quotation marks.
pub fn bare(text: &str) -> String {
    compared(&text.replace(['‘', '’', '"', '“', '”', '\'', '«', '»'], ""))
}

/// A letter as it is compared; none for what is only sometimes written.
fn letter(c: char) -> Option<char> {
    Some(match c {
        // Vowel marks, and the line by which a word is drawn out.
        '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => digit(c),
    })
}

/// The noughts of the digits in which dates are typed here, besides our own: Arabic, Persian and Urdu,
/// Hindi, Bengali, Punjabi, Gujarati, Tamil, Thai, Burmese.
const NOUGHTS: [u32; 9] = [0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xE50, 0x1040];

/// A digit of another script as the rest of the reading knows it; other signs as they are.
pub(super) fn digit(c: char) -> char {
    let value = |nought: &u32| u32::from(c).checked_sub(*nought).filter(|value| *value < 10);
    NOUGHTS.iter().find_map(value).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_several_ways_is_the_same() {
        for (one, other) in [
            ("We  Moved", "we moved"),
            ("‘We moved’", "We moved"),
            ("«إلى المدرسة»", "الى المدرسه"),
            ("رضيعًا", "رضيعا"),
            ("أحمد", "احمد"),
            ("ليلى", "ليلي"),
            ("٩ مارس ٢٠١٨", "9 مارس 2018"),
            ("۱۲", "12"),
        ] {
            assert_eq!(bare(one), bare(other));
        }
        assert_ne!(bare("سامر"), bare("سمر"));
    }
}
