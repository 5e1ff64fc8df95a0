use super::*;

/// What pieces of text on one line become.
fn written(pieces: &[&str], in_heading: bool) -> String {
    let (mut out, mut start) = (String::new(), Start::Line);
    for piece in pieces {
        push_words(&mut out, &mut start, in_heading, piece);
    }
    out
}

/// A text becomes this, and so does a longer one, which is searched in another way, if it
/// follows words.
#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(written(&[text], false), expected, "{text:?}");
}

#[track_caller]
fn check_anywhere(text: &str, expected: &str) {
    for (before, after) in [
        ("a ", ""),
        ("a ", " b"),
        ("words that are longer than sixteen bytes ", ""),
        ("a ", " and words that are longer than sixteen bytes"),
    ] {
        assert_eq!(
            written(&[before, &format!("{text}{after}")], false),
            format!("{before}{expected}{after}"),
            "{text:?}"
        );
        assert_eq!(
            written(&[&format!("{before}{text}{after}")], false),
            format!("{before}{expected}{after}"),
            "{text:?}"
        );
    }
}

#[test]
fn a_line_does_not_begin_like_a_block() {
    for mark in ["#", ">", "-", "+", "=", ":"] {
        check(&format!("{mark} a"), &format!("\\{mark} a"));
        let alone = if mark == ">" || mark == ":" { "\\" } else { "" };
        check(&format!("{mark}a"), &format!("{alone}{mark}a"));
        check(mark, &format!("\\{mark}"));
        check(&format!("a {mark} b"), &format!("a {mark} b"));
    }
    for (text, expected) in [
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("1990.", "1990\\."),
        ("2.0 a", "2.0 a"),
        ("1a. b", "1a. b"),
        ("12 a. b", "12 a. b"),
        (". a", ". a"),
        (") a", ") a"),
        ("1-2", "1-2"),
        ("1#", "1#"),
        (" \t\r\n    a", "a"),
        ("    ", ""),
        ("1 a", "1 a"),
    ] {
        check(text, expected);
    }
    assert_eq!(written(&["1", "2", ". a"], false), "12\\. a");
    assert_eq!(written(&["a", "1. b"], false), "a1. b");
    assert_eq!(written(&[" ", "- a"], false), "\\- a");
}

#[test]
fn signs_that_mean_something_follow_a_backslash() {
    for sign in ["\\", "`", "[", "]", "~", "|", "$", "^"] {
        check_anywhere(sign, &format!("\\{sign}"));
        check_anywhere(&format!("b{sign}c"), &format!("b\\{sign}c"));
    }
    for sign in ["*", "<", "@"] {
        check_anywhere(&format!("b{sign}c"), &format!("b\\{sign}c"));
    }
    for text in [
        ">", "(", ")", "\"", "'", ",", ";", "?", "/", "-", "}", "b{c}", "é", "漢", "%", "100%",
        "#", "C#", "b:c", "b: c", "b.c", "w.c", "ww.c", "+", "=", "b + c", "b=c", "C++ c",
        "b == c", "!b", "b! c", "b_c", "b * c", "b _ c", "b @ c", "@b", "b <1", "AT&T", "b:",
        "b_c", "b * c", "b _ c", "b @ c", "@b", "<1", "AT&T", "b:", "b: c;",
    ] {
        check_anywhere(text, text);
    }
    for (text, expected) in [
        ("%%", "%\\%"),
        ("&amp;", "\\&amp;"),
        ("&#65;", "\\&#65;"),
        ("b & c", "b & c"),
        ("http://b", "http\\://b"),
        ("www.b", "www\\.b"),
        ("_b", "\\_b"),
        ("é_b", "é\\_b"),
        ("b <c", "b \\<c"),
        ("b\u{0}c\u{7f}\u{9b}", "b\u{fffd}c\u{fffd}\u{fffd}"),
        ("WwW.b", "WwW\\.b"),
        ("++b++ c", "+\\+b++ c"),
        ("==b== c", "=\\=b== c"),
        ("b++c", "b+\\+c"),
        ("b++é", "b+\\+é"),
        ("b++=c", "b+\\+=c"),
        ("b==+c", "b=\\=+c"),
        ("b+++c", "b+\\+\\+c"),
        ("C++)", "C++)"),
        ("+++b", "+\\+\\+b"),
        ("é== (", "é== ("),
        ("é==(", "é==("),
        ("漢==(", "漢=\\=("),
        ("[!b", "\\[\\!b"),
        ("b\nc\rd", "b c d"),
    ] {
        check_anywhere(text, expected);
    }
}

#[test]
fn what_the_next_piece_may_finish_is_escaped() {
    for (pieces, expected) in [
        (["a b!", "c"], "a b\\!c"),
        (["a &", "amp;"], "a \\&amp;"),
        (["a http:", "//b"], "a http:\\//b"),
        (["a b:", "c"], "a b:c"),
        (["a http:/", "/b"], "a http:/\\/b"),
        (["a &am", "p; b"], "a \\&amp; b"),
        (["a &#", "65; b"], "a \\&#65; b"),
        (["a &amp", "; b"], "a \\&amp; b"),
        (["AT&T", " b;"], "AT&T b;"),
        (["AT&T", "b c;"], "AT&Tb c;"),
        (["a ww", "w.b"], "a www\\.b"),
        (["a www", ".b"], "a www\\.b"),
        (["a %", "%"], "a %\\%"),
        (["a ++", "b"], "a +\\+b"),
        (["a ==", "é"], "a =\\=é"),
        (["a C++", "b"], "a C+\\+b"),
        (["a C++", "+"], "a C+\\+\\+"),
        (["a C++", " b"], "a C++ b"),
        (["a C++", ""], "a C++"),
        (["a 漢++", ""], "a 漢+\\+"),
        (["a +", "+b"], "a +\\+b"),
        (["a [", "!b"], "a \\[\\!b"),
    ] {
        assert_eq!(written(&pieces, false), expected, "{pieces:?}");
    }
}

#[test]
fn headings_do_not_end_with_marks_or_attributes() {
    for (text, expected) in [
        ("a # b #", "a \\# b \\#"),
        ("C# b", "C# b"),
        ("#", "\\#"),
        ("a {#b}", "a {#b&#125;"),
    ] {
        assert_eq!(written(&[text], true), expected);
    }
    assert_eq!(written(&["a ", "# {b}"], true), "a \\# {b&#125;");
}

#[test]
fn code_is_between_as_many_backticks_as_it_takes() {
    for (code, expected) in [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("a``b", "`a``b`"),
        ("a`b``c", "```a`b``c```"),
        ("`a", "`` `a ``"),
        ("a`", "`` a` ``"),
        (" a ", "`  a  `"),
        (" a", "` a`"),
        ("a ", "`a `"),
        ("  ", "`  `"),
        ("a\nb\rc", "`a b c`"),
        ("\na\n", "`  a  `"),
    ] {
        let mut out = String::new();
        push_code(&mut out, code);
        assert_eq!(out, expected, "{code:?}");
    }
}

#[test]
fn addresses_are_alone_where_they_are_read_so() {
    assert!(
        is_autolink("https://a.example/?b=1", "https://a.example/?b=1")
            && is_autolink("a.b+c@d-e.example", "mailto:a.b+c@d-e.example")
    );
    for (text, url) in [
        ("tel:12345", "tel:12345"),
        ("https://a.example/ö", "https://a.example/ö"),
        ("https://a.example/\\", "https://a.example/\\"),
        ("https://a.example/<", "https://a.example/<"),
        ("https://a.example/>", "https://a.example/>"),
        ("a.example", "https://a.example"),
        ("é@d.example", "mailto:é@d.example"),
        ("a@é.example", "mailto:a@é.example"),
        ("a", "mailto:a"),
        ("a@b.example", "mailto:c@b.example"),
    ] {
        assert!(!is_autolink(text, url), "{text}");
    }
}

#[test]
fn where_links_lead_ends_where_they_end() {
    for (url, expected) in [
        (
            "https://a.example/b-c_d.e~f?g=h#i@j!k$l'm*n+o,p;q=r%20",
            "https://a.example/b-c_d.e~f?g=h#i@j!k$l'm*n+o,p;q=r%20",
        ),
        ("https://a.example/(b)", "<https://a.example/(b)>"),
        ("https://a.example/?b&c", "<https://a.example/?b&amp;c>"),
        (
            "https://a.example/é<>\\ ",
            "<https://a.example/é%3C%3E%5C%20>",
        ),
    ] {
        let mut out = String::new();
        push_destination(&mut out, url);
        assert_eq!(out, expected);
    }
}

#[test]
fn long_texts_are_searched_for_the_same_bytes_as_short_ones() {
    for b in 0..128u8 {
        let short = char::from(b).to_string();
        let means_something = MEANS_SOMETHING[usize::from(b)] && b != b'.';
        for at in 0..20 {
            let long = format!("{}{short}{}", "x".repeat(at), "x".repeat(19 - at));
            assert!(
                is_clean(&long)
                    || means_something
                    || (b == b'.' && at == 0)
                    || "\"".contains(&short),
                "{short:?} at {at}"
            );
            assert!(!means_something || !is_clean(&long), "{short:?} at {at}");
        }
    }
    assert!(!is_clean("xxxxxxxxxxxxxxxxxxxw.xxxxxx") && is_clean("xxxxxxxxxxxxxxxxxxxv.xxxxxx"));
    assert!(!is_clean("xxxxxxxw.xxxxxxxxxxw.xxx") && !is_clean(".xxxxxxxxxxxxxxxw.xxx"));
    assert!(
        !is_clean("W.xxxxxxxxxxxxxxxxxxxx") && is_clean("x.xxxxxxxxxxxxxxxxxxxx") && !is_clean(".")
    );
}

#[test]
fn two_signs_may_open_a_mark_before_punctuation_of_scripts_without_spaces() {
    for (words, mark, expected) in [
        ("C++", "；", "C+\\+"),
        ("a==", "：", "a=\\="),
        ("C++", "; ", "C++"),
        ("C++", " · ", "C++"),
        ("C+", "；", "C+"),
    ] {
        let mut out = words.to_owned();
        finish_piece_before(&mut out, mark);
        assert_eq!(out, expected, "{words}{mark}");
    }
}
