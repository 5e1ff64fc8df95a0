//! The forms that characters take in ASCII.

/// A space at which no line ends; it becomes an ordinary space when the lines are made.
pub(super) const NO_BREAK: char = '\u{a0}';

/// How a language spells its letters without marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// The letter alone.
    Bare,
    /// `ä` is `ae`.
    German,
    /// `å` is `aa`, `ø` is `oe`.
    Danish,
}

impl Letters {
    /// How the language with this tag does it.
    pub(super) fn of(lang: &str) -> Letters {
        match lang
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "de" | "gsw" | "lb" => Letters::German,
            "da" | "nb" | "nn" | "no" => Letters::Danish,
            _ => Letters::Bare,
        }
    }

    fn form(self, c: char) -> Option<&'static str> {
        Some(match (self, c) {
            (Letters::German, 'ä') => "ae",
            (Letters::German, 'ö') => "oe",
            (Letters::German, 'ü') => "ue",
            (Letters::German, 'Ä') => "Ae",
            (Letters::German, 'Ö') => "Oe",
            (Letters::German, 'Ü') => "Ue",
            (Letters::Danish, 'å') => "aa",
            (Letters::Danish, 'Å') => "Aa",
            (Letters::Danish, 'ø') => "oe",
            (Letters::Danish, 'Ø') => "Oe",
            _ => return None,
        })
    }
}

/// Adds words in ASCII as far as possible; characters without an ASCII form are kept.
pub(super) fn push(out: &mut String, words: &str, letters: Letters) {
    let mut before = None;
    for c in words.chars() {
        if c.is_ascii() {
            out.push(c);
        } else if let Some(base) = base(c).filter(|_| letters.form(c).is_none()) {
            out.push(base);
        } else if let Some(digit) = raised_or_lowered(c) {
            let after_digit = before.is_none_or(|before| raised_or_lowered(before).is_none())
                && out.ends_with(|c: char| c.is_ascii_digit());
            out.push_str(if after_digit && c < '\u{2080}' {
                "^"
            } else if after_digit {
                "_"
            } else {
                ""
            });
            out.push(digit);
        } else if let Some(form) = letters.form(c).or_else(|| form(c)) {
            // A fraction after a number is not the number's last digits.
            let is_fraction = matches!(form.as_bytes(), [b'0'..=b'9', b'/', _]);
            out.push_str(
                if is_fraction && out.ends_with(|c: char| c.is_ascii_digit()) {
                    " "
                } else {
                    ""
                },
            );
            out.push_str(form);
        } else if is_mark(c) && out.ends_with(|c: char| c.is_ascii_alphabetic()) {
            // A combining mark after a letter is dropped, as the mark of a precomposed letter is.
        } else {
            out.push(c);
        }
        before = Some(c);
    }
}

/// Whether the character is seen only as a part of the one before it.
pub(super) fn is_part(c: char) -> bool {
    is_mark(c)
        || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letter under the marks of a Latin letter, or the ASCII equivalent of a wide character.
fn base(c: char) -> Option<char> {
    // Canonical decompositions (Unicode Character Database), one letter for each code point from
    // the first on.
    const TABLES: [(char, &str); 3] = [
        (
            'À',
            concat!(
                "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGg",
                "Hh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz."
            ),
        ),
        (
            'Ơ',
            concat!(
                "Oo.............Uu............................AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....AaAa",
                "EeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy"
            ),
        ),
        (
            'Ḁ',
            concat!(
                "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs",
                "SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe",
                "IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"
            ),
        ),
    ];
    if ('！'..='～').contains(&c) {
        return char::from_u32(u32::from(c) - 0xfee0);
    }
    TABLES.iter().find_map(|(first, letters)| {
        let letter = *letters
            .as_bytes()
            .get((u32::from(c)).checked_sub(u32::from(*first))? as usize)?;
        (letter != b'.').then_some(char::from(letter))
    })
}

/// The digit or sign of which this is the raised or lowered form.
fn raised_or_lowered(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => char::from(b'0' + (u32::from(c) - 0x2070) as u8),
        '₀'..='₉' => char::from(b'0' + (u32::from(c) - 0x2080) as u8),
        '⁺' | '₊' => '+',
        '⁻' | '₋' => '-',
        'ⁿ' | 'ₙ' => 'n',
        _ => return None,
    })
}

/// What takes several characters, or is a sign.
fn form(c: char) -> Option<&'static str> {
    Some(match c {
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'ß' => "ss",
        'ſ' => "s",
        'ẞ' => "SS",
        'Ø' => "O",
        'ø' => "o",
        'Ð' | 'Đ' => "D",
        'ð' | 'đ' => "d",
        'Þ' => "Th",
        'þ' => "th",
        'Ħ' => "H",
        'ħ' => "h",
        'ı' => "i",
        'Ĳ' => "IJ",
        'ĳ' => "ij",
        'Ŀ' | 'Ł' => "L",
        'ŀ' | 'ł' => "l",
        'ŉ' => "'n",
        'Ŋ' => "NG",
        'ŋ' => "ng",
        'Ŧ' => "T",
        'ŧ' => "t",
        'ƒ' => "f",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '‐' | '‑' | '‒' | '–' | '−' => "-",
        '—' | '―' => "--",
        '‘' | '’' | '‛' | '′' | 'ʻ' | 'ʼ' => "'",
        '‚' => ",",
        '“' | '”' | '„' | '‟' | '″' => "\"",
        '«' => "<<",
        '»' => ">>",
        '‹' => "<",
        '›' => ">",
        '…' => "...",
        '•' | '‣' | '◦' | '▪' | '●' => "*",
        '·' | '‧' => ".",
        '×' => "x",
        '÷' | '⁄' | '∕' => "/",
        '±' => "+/-",
        '≤' => "<=",
        '≥' => ">=",
        '≠' => "!=",
        '≈' => "~",
        '←' => "<-",
        '→' => "->",
        '↔' => "<->",
        '⇒' => "=>",
        '©' => "(c)",
        '®' => "(R)",
        '™' => "(TM)",
        '№' => "No.",
        '\u{212a}' => "K",
        '\u{212b}' => "A",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '¡' => "!",
        '¿' => "?",
        'ª' => "a",
        'º' => "o",
        'µ' | 'μ' => "u",
        '¼' => "1/4",
        '½' => "1/2",
        '¾' => "3/4",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '⅛' => "1/8",
        '⅜' => "3/8",
        '⅝' => "5/8",
        '⅞' => "7/8",
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "\u{a0}",
        '\u{1680}'
        | '\u{2000}'..='\u{2006}'
        | '\u{2008}'..='\u{200a}'
        | '\u{205f}'
        | '\u{3000}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(letters: Letters, words: &str, expected: &str) {
        let mut out = String::new();
        push(&mut out, words, letters);
        assert_eq!(out, expected);
    }

    #[test]
    fn languages_spell_their_own_letters() {
        let words = "äöüÄÖÜ åÅøØ éßæ";
        check(Letters::of("en"), words, "aouAOU aAoO essae");
        for lang in ["de", "de-CH", "DE", "gsw", "lb"] {
            check(Letters::of(lang), words, "aeoeueAeOeUe aAoO essae");
        }
        for lang in ["da", "nb", "nn", "no-NO"] {
            check(Letters::of(lang), words, "aouAOU aaAaoeOe essae");
        }
        assert_eq!(
            ["", "d", "dea", "sv", "fi"].map(Letters::of),
            [Letters::Bare; 5]
        );
    }

    #[test]
    fn letters_lose_their_marks() {
        check(Letters::Bare, "ÀÿŽž ƠơǍǰ ȘșȲȳ ḀẙẠỹ", "AyZz OoAj SsYy AyAy");
        check(Letters::Bare, "e\u{301}x\u{327}", "ex");
        check(Letters::Bare, "\u{301}1\u{301}", "\u{301}1\u{301}");
        check(Letters::Bare, "ＡＢ！～", "AB!~");
        check(Letters::Bare, "漢 Ж 😀", "漢 Ж 😀");
    }

    #[test]
    fn letters_and_signs_of_two_characters_are_two() {
        check(
            Letters::Bare,
            "Æ æ Œ œ ß ſ ẞ Ø ø Ð Đ ð đ Þ þ Ħ ħ ı Ĳ ĳ",
            "AE ae OE oe ss s SS O o D D d d Th th H h i IJ ij",
        );
        check(
            Letters::Bare,
            "Ŀ Ł ŀ ł ŉ Ŋ ŋ Ŧ ŧ ƒ ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ",
            "L L l l 'n NG ng T t f ff fi fl ffi ffl st st",
        );
        check(
            Letters::Bare,
            "‐ ‑ ‒ – − — ― ‘ ’ ‛ ′ ʻ ʼ ‚ “ ” „ ‟ ″ « » ‹ ›",
            "- - - - - -- -- ' ' ' ' ' ' , \" \" \" \" \" << >> < >",
        );
        check(
            Letters::Bare,
            "… • ‣ ◦ ▪ ● · ‧ × ÷ ⁄ ∕ ± ≤ ≥ ≠ ≈ ← → ↔ ⇒",
            "... * * * * * . . x / / / +/- <= >= != ~ <- -> <-> =>",
        );
        check(
            Letters::Bare,
            "© ® ™ № \u{212a} \u{212b} € £ ¥ ¡ ¿ ª º µ μ",
            "(c) (R) (TM) No. K A EUR GBP JPY ! ? a o u u",
        );
        check(
            Letters::Bare,
            "a\u{a0}b\u{202f}c\u{2007}d",
            "a\u{a0}b\u{a0}c\u{a0}d",
        );
        check(
            Letters::Bare,
            "a\u{1680}b\u{2000}c\u{2006}d\u{2008}e\u{200a}f\u{205f}g\u{3000}h",
            "a b c d e f g h",
        );
    }

    #[test]
    fn numbers_stay_apart() {
        check(
            Letters::Bare,
            "¼ ½ ¾ ⅓ ⅔ ⅛ ⅜ ⅝ ⅞",
            "1/4 1/2 3/4 1/3 2/3 1/8 3/8 5/8 7/8",
        );
        check(Letters::Bare, "2½ a½ 2±1 2€", "2 1/2 a1/2 2+/-1 2EUR");
        check(Letters::Bare, "x¹²³⁰⁴⁹⁺⁻ⁿ₀₉₊₋ₙ", "x123049+-n09+-n");
        check(
            Letters::Bare,
            "2⁶⁴ 10⁻³ 7₂ 7₀ 7ₙ H₂O",
            "2^64 10^-3 7_2 7_0 7_n H2O",
        );
    }

    #[test]
    fn parts_of_characters_are_told() {
        let parts = [
            '\u{300}',
            '\u{36f}',
            '\u{200c}',
            '\u{200d}',
            '\u{fe00}',
            '\u{fe0f}',
            '\u{1f3fb}',
            '\u{1f3ff}',
        ];
        assert!(
            parts.into_iter().all(is_part)
                && !['a', '\u{2ff}', '\u{370}', '\u{200b}', '😀']
                    .into_iter()
                    .any(is_part)
        );
    }
}
