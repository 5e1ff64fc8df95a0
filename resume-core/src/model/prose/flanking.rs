//! Where a run of `*` may open and close emphasis.
//!
//! The rules are those of CommonMark 0.31 section 6.2, with two changes. Between letters or digits
//! of scripts that are written with spaces, stars are literal, as in `2*3*4`. And letters of
//! scripts that are written without spaces count as the edge of a word, so that `大幅` alone is
//! strong in `応答を**大幅**に短縮`, and `重要。` in `**重要。**な`.

/// What is at one side of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// White space, or the start or end of the text.
    Space,
    /// Punctuation or a symbol.
    Punctuation,
    /// A letter or digit of a script that is written with spaces.
    Letter,
    /// A letter of a script that is written without spaces.
    Dense,
}

/// What a run of `*` may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flanks {
    pub may_open: bool,
    pub may_close: bool,
    /// Punctuation is at both sides, as in `src/*.rs`: nothing shows which way the run points.
    pub is_undirected: bool,
}

/// What a run may do between these characters.
pub(super) fn between(before: Option<char>, after: Option<char>) -> Flanks {
    let (before, after) = (side(before), side(after));
    let flanks = |outer, inner| match inner {
        Side::Space => false,
        Side::Punctuation => outer != Side::Letter,
        Side::Letter => outer != Side::Letter,
        Side::Dense => true,
    };
    Flanks {
        may_open: flanks(before, after),
        may_close: flanks(after, before),
        is_undirected: before == Side::Punctuation && after == Side::Punctuation,
    }
}

fn side(c: Option<char>) -> Side {
    match c {
        None => Side::Space,
        Some(c) if c.is_whitespace() => Side::Space,
        Some(c) if is_dense(c) => Side::Dense,
        Some(c) if c.is_alphanumeric() || is_mark(c) => Side::Letter,
        Some(_) => Side::Punctuation,
    }
}

/// Whether a character is a letter, a sign or a mark of Han, kana, bopomofo, Hangul, Thai, Lao,
/// Khmer or Burmese, or a full-width letter or digit among them (Unicode `Script`).
pub fn is_dense(c: char) -> bool {
    matches!(
        c,
        '\u{e01}'..='\u{e3a}'
            | '\u{e40}'..='\u{e4e}'
            | '\u{e50}'..='\u{e59}'
            | '\u{e81}'..='\u{edf}'
            | '\u{1000}'..='\u{1049}'
            | '\u{1050}'..='\u{109d}'
            | '\u{1100}'..='\u{11ff}'
            | '\u{1780}'..='\u{17d3}'
            | '\u{17d7}'
            | '\u{17dc}'..='\u{17e9}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3021}'..='\u{302f}'
            | '\u{3031}'..='\u{3035}'
            | '\u{3038}'..='\u{303c}'
            | '\u{3041}'..='\u{309a}'
            | '\u{309d}'..='\u{309f}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{318e}'
            | '\u{31a0}'..='\u{31bf}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{a960}'..='\u{a97c}'
            | '\u{a9e0}'..='\u{a9fe}'
            | '\u{aa60}'..='\u{aa76}'
            | '\u{aa7a}'..='\u{aa7f}'
            | '\u{ac00}'..='\u{d7fb}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff10}'..='\u{ff19}'
            | '\u{ff21}'..='\u{ff3a}'
            | '\u{ff41}'..='\u{ff5a}'
            | '\u{ff66}'..='\u{ffdc}'
            | '\u{1aff0}'..='\u{1b16f}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether a character belongs to the letter or sign before it: combining marks, and what joins or
/// varies (Unicode `M`, as far as it is not alphabetic, and joiners).
pub(super) fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' => true,
        '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' => true,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' => true,
        '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' => true,
        // Marks of Syriac to Sinhala, between letters that are asked for first; the rest of these
        // blocks is punctuation.
        '\u{964}' | '\u{965}' | '\u{970}' | '\u{df4}' => false,
        '\u{711}'..='\u{7f3}' | '\u{816}'..='\u{82d}' | '\u{859}'..='\u{85b}' => true,
        '\u{898}'..='\u{df3}' => !c.is_alphanumeric(),
        '\u{e31}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{f71}'..='\u{f84}' => true,
        '\u{135d}'..='\u{135f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' => true,
        '\u{200c}' | '\u{200d}' | '\u{20d0}'..='\u{20f0}' | '\u{302a}'..='\u{302f}' => true,
        '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' => true,
        '\u{e0100}'..='\u{e01ef}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(around: &str) -> (bool, bool) {
        let (before, after) = around.split_once('*').unwrap();
        let flanks = between(before.chars().next_back(), after.chars().next());
        (flanks.may_open, flanks.may_close)
    }

    #[test]
    fn runs_open_and_close_as_in_commonmark() {
        for (around, expected) in [
            ("*", (false, false)),
            (" * ", (false, false)),
            (" *a", (true, false)),
            ("*a", (true, false)),
            ("a* ", (false, true)),
            ("-*a", (true, false)),
            ("a*/", (false, true)),
            ("。*a", (true, false)),
            ("a*。", (false, true)),
            ("\u{a0}*a", (true, false)),
            ("a*(", (false, true)),
            (")*a", (true, false)),
            (" *(", (true, false)),
            (")* ", (false, true)),
            ("/*.", (true, true)),
            ("+*$", (true, true)),
            // Between letters of scripts with spaces, stars are literal.
            ("a*b", (false, false)),
            ("2*3", (false, false)),
            ("é*н", (false, false)),
            ("क\u{94d}*क", (false, false)),
            ("e\u{301}*e", (false, false)),
            ("а\u{483}*а", (false, false)),
            ("ש\u{5b0}*ש", (false, false)),
            ("ש\u{5c1}*ש", (false, false)),
            ("ب\u{64e}*ب", (false, false)),
            ("ب\u{658}*ب", (false, false)),
            ("ا\u{670}*ب", (false, false)),
            ("ا\u{6d6}*ب", (false, false)),
            ("ܐ\u{730}*ܐ", (false, false)),
            ("a\u{1dc4}*b", (false, false)),
            ("a\u{20d7}*b", (false, false)),
            // Letters of scripts without spaces are the edge of a word.
            ("を*大", (true, true)),
            ("を*S", (true, true)),
            ("S*に", (true, true)),
            ("。*な", (true, true)),
            ("は*「", (true, true)),
            ("를*높", (true, true)),
            ("ก่*ข", (true, true)),
            ("ກ*ຂ", (true, true)),
            ("ក*ខ", (true, true)),
            ("က*ခ", (true, true)),
            ("Ａ*Ｂ", (true, true)),
            ("𠀀*𠀁", (true, true)),
        ] {
            assert_eq!(may(around), expected, "{around:?}");
        }
    }
}
