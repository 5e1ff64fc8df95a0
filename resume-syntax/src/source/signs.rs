//! Characters that are not Rust, but are typed in place of one that is: by the keyboards of East Asia
//! and of Arabic, and by word processors.

use crate::lower::is_bullet_sign;

/// What a character is typed in place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A `-`, or the two dots of a period.
    Dash,
    /// The `-` before a bullet.
    Bullet,
    /// The two dots of a period.
    Dots,
    /// This character.
    Ascii(char),
    /// A quote.
    Quote,
    /// Nothing: it is not seen.
    Nothing,
}

/// What a character is typed in place of, if that is known.
pub(super) fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2192}'
        | '\u{301c}'
        | '\u{ff5e}'
        | '\u{ff0d}' => Sign::Dash,
        c if is_bullet_sign(c) => Sign::Bullet,
        '…' => Sign::Dots,
        '：' => Sign::Ascii(':'),
        '，' | '、' | '،' => Sign::Ascii(','),
        '；' | '؛' => Sign::Ascii(';'),
        '｛' => Sign::Ascii('{'),
        '｝' => Sign::Ascii('}'),
        '（' => Sign::Ascii('('),
        '）' => Sign::Ascii(')'),
        '［' => Sign::Ascii('['),
        '］' => Sign::Ascii(']'),
        '！' => Sign::Ascii('!'),
        '＃' => Sign::Ascii('#'),
        '｜' => Sign::Ascii('|'),
        '．' => Sign::Ascii('.'),
        '\u{2018}'..='\u{201f}'
        | '«'
        | '»'
        | '‹'
        | '›'
        | '″'
        | '＂'
        | '＇'
        | '「'
        | '」'
        | '『'
        | '』' => Sign::Quote,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Sign::Nothing,
        _ => return None,
    })
}
