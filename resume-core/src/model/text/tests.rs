use super::*;

fn code(text: &str) -> Option<Code> {
    fault(text).map(|fault| fault.code)
}

#[test]
fn ordinary_text_is_fine() {
    for text in [
        "a",
        "C#",
        "日本語",
        "naïve – “so”",
        "a\u{a0}b",
        "👩\u{200d}💻",
        "❤\u{fe0f}",
        "نامه\u{200c}ای",
        "Auf\u{200c}lage",
        "<1ms",
        "$5M",
        "1\u{fe0f}\u{20e3} ©\u{fe0f} #\u{fe0f}\u{20e3}",
        "葛\u{e0100}城",
        "葛\u{fe00}",
        "ᠠ\u{180b}",
        "⠓⠊⠀⠗⠕",
        "🏴 \u{1f3f4}\u{200d}☠\u{fe0f}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} England",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
    ] {
        assert_eq!(code(text), None, "{text:?}");
    }
}

#[test]
fn hidden_characters_are_refused() {
    for c in [
        "\0",
        "\t",
        "\n",
        "\u{85}",
        "\u{200b}",
        "\u{200f}",
        "\u{202e}",
        "\u{2066}",
        "\u{feff}",
        "\u{e0041}",
        "\u{fdd0}",
        "\u{1ffff}",
        "\u{ad}",
        "\u{7f}",
        "\u{34f}",
        "\u{17b4}",
        "\u{17b5}",
        "\u{180b}",
        "\u{2800}",
        "\u{fe00}",
        "\u{fe0f}",
        "\u{fff0}",
        "\u{1bca0}",
        "\u{1d173}",
        "\u{e007f}",
        "\u{e0100}",
        "\u{e01f0}",
    ] {
        let text = format!("a{c}b");
        assert_eq!(code(&text), Some(Code::TextControl), "{text:?}");
        let fault = fault(&text).unwrap();
        assert_eq!(&text[fault.start..fault.end], c);
    }
    for text in [
        "\u{200d}a",
        "a\u{200d}",
        "a\u{200d} b",
        "1\u{200d}2",
        "a\u{200d}\u{200d}b",
        "a\u{200d}\u{a0}b",
        "❤\u{fe0f}\u{fe0f}",
        "\u{2800}",
        "\u{34f}",
        "\u{fe0f}",
        " \u{fe0f}",
        "é\u{e0100}",
        "⠓⠀a",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}",
        "\u{1f3f4}\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e0067}\u{e007f}",
        "\u{1f3f4}\u{e007f}",
    ] {
        assert_eq!(code(text), Some(Code::TextControl), "{text:?}");
    }
}

#[test]
fn whitespace_at_the_ends_is_refused_and_trimmed() {
    assert_eq!(
        (code(""), code(" \u{3000}"), code("\u{a0}a"), code("a ")),
        (
            Some(Code::TextEmpty),
            Some(Code::TextEmpty),
            Some(Code::TextUntrimmed),
            Some(Code::TextUntrimmed)
        )
    );
    assert_eq!(
        (trim(" \u{3000}"), trim("\u{a0}a b\n"), trim("é")),
        ("", "a b", "é")
    );
    for space in [" ", "\t", "\u{85}", "\u{a0}", "\u{3000}", "\u{2003} "] {
        for text in ["", "a", "é", "a b", "日本 語", "\u{1f600}"] {
            let around = format!("{space}{text}{space}");
            assert_eq!(trim(&around), around.trim(), "{around:?}");
        }
    }
}

#[test]
fn whitespace_is_that_of_unicode() {
    for c in ('\0'..='\u{ffff}').chain(['\u{10000}', '\u{1f600}', '\u{10ffff}']) {
        let text = c.to_string();
        assert_eq!(trim(&text).is_empty(), c.is_whitespace(), "{c:?}");
        assert_eq!(decode(text.as_bytes(), 0), (c as u32, text.len()));
    }
}

#[test]
fn what_is_refused_is_named_and_placed() {
    for (text, part, message) in [
        ("é\tb", "\t", "tab in text"),
        ("a\nb", "\n", "line break in text"),
        ("a\rb", "\r", "line break in text"),
        ("a \u{200d}b", "\u{200d}", "joiner without letters to join"),
        (
            "a\u{61c}b",
            "\u{61c}",
            "character that changes the direction of text",
        ),
        (
            "a\u{2069}b",
            "\u{2069}",
            "character that changes the direction of text",
        ),
        ("a\u{ad}b", "\u{ad}", "soft hyphen in text"),
        ("a\u{7f}b", "\u{7f}", "invisible character in text"),
        ("a\u{10ffff}b", "\u{10ffff}", "invisible character in text"),
        ("a\u{1fffe}b", "\u{1fffe}", "invisible character in text"),
        ("", "", "this text is empty"),
        ("  ", "  ", "this text is empty"),
        (
            " \u{3000}é ",
            " \u{3000}",
            "leading or trailing whitespace in text",
        ),
        (
            "é \u{a0}",
            " \u{a0}",
            "leading or trailing whitespace in text",
        ),
    ] {
        let fault = fault(text).unwrap_or_else(|| panic!("{text:?} was accepted"));
        assert_eq!(
            (&text[fault.start..fault.end], fault.message),
            (part, message),
            "{text:?}"
        );
    }
}

#[test]
fn a_character_that_is_refused_has_neighbours_that_are_not() {
    for c in [
        '\u{a1}',
        '\u{61b}',
        '\u{61d}',
        '\u{180a}',
        '\u{2010}',
        '\u{202f}',
        '\u{2070}',
        '\u{fdcf}',
        '\u{fdf0}',
        '\u{fffd}',
        '\u{1fffd}',
        '\u{350}',
        '\u{17b3}',
        '\u{17b6}',
        '\u{2801}',
        '\u{1d172}',
        '\u{1d17b}',
    ] {
        assert_eq!(code(&format!("a{c}b")), None, "{c:?}");
    }
    assert_eq!(code("☎\u{fe0f}✉\u{fe0f}c"), None);
}

#[test]
fn line_breaks_fold_to_one_space() {
    assert_eq!(fold("one  \r\n\n\t two\nthree"), "one two three");
    assert_eq!(
        fold_with_origins("a\n  b"),
        ("a b".to_owned(), vec![0, 1, 4])
    );
    assert_eq!(
        fold_with_origins("\n a \t\r\tb  \n"),
        (" a b ".to_owned(), vec![0, 2, 5, 7, 10])
    );
    const FOLDED: Folded<9> = Folded::new("é\n  bio\n\n");
    assert_eq!(FOLDED.as_str(), "é bio");
}
