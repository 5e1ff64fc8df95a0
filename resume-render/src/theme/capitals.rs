//! Capitals.

/// The text in capitals, as the language of this tag has them: in Turkish and Azerbaijani the dot
/// stays on the i, in Greek the accents fall away (`SpecialCasing.txt` and chapter 5.18 of the
/// Unicode Standard).
///
/// ```
/// use resume_render::theme::capitals;
/// assert_eq!(capitals("eğitim", "tr"), "EĞİTİM");
/// assert_eq!(capitals("Straße", "de-CH"), "STRASSE");
/// ```
pub fn capitals(text: &str, lang: &str) -> String {
    let language = lang.split('-').next().unwrap_or_default();
    let is = |other: &str| language.eq_ignore_ascii_case(other);
    if is("tr") || is("az") {
        text.replace('i', "İ").to_uppercase()
    } else if is("el") {
        text.chars()
            .filter_map(without_tonos)
            .flat_map(char::to_uppercase)
            .collect()
    } else {
        text.to_uppercase()
    }
}

/// A Greek letter without its accent; nothing for a combining accent after its letter.
fn without_tonos(c: char) -> Option<char> {
    Some(match c {
        '\u{301}' => return None,
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' => 'ι',
        'ΐ' => 'ϊ',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' => 'υ',
        'ΰ' => 'ϋ',
        'ώ' | 'Ώ' => 'ω',
        _ => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_follow_the_language() {
        for (text, lang, expected) in [
            ("Straße ﬁx", "de", "STRASSE FIX"),
            ("eğitim ısı", "TR-cy", "EĞİTİM ISI"),
            ("iş", "az", "İŞ"),
            ("eğitim", "en", "EĞITIM"),
            ("trial", "trv", "TRIAL"),
            (
                "άέήίόύώ ΆΈΉΊΌΎΏ ϊΐϋΰ α\u{301}ς",
                "el",
                "ΑΕΗΙΟΥΩ ΑΕΗΙΟΥΩ ΪΪΫΫ ΑΣ",
            ),
            ("Εμπειρία", "en", "ΕΜΠΕΙΡΊΑ"),
            ("経験", "ja", "経験"),
        ] {
            assert_eq!(capitals(text, lang), expected, "{text} {lang}");
        }
    }
}
