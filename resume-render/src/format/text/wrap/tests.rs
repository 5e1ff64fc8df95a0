use super::*;

const BULLET: Indent = Indent {
    first: "• ",
    rest: "  ",
    width: 2,
};
const ROW: Indent = Indent {
    first: "",
    rest: "  ",
    width: 2,
};

/// The lines of words at a width, and the same of words that are searched character by
/// character.
#[track_caller]
fn check(words: &str, columns: usize, indent: Indent, expected: &[&str]) {
    for (words, expected) in [
        (words.to_owned(), expected.join("\n")),
        (
            words.replace('a', "ä"),
            expected.join("\n").replace('a', "ä"),
        ),
    ] {
        let (mut flow, mut out) = (Flow::new(None), String::new());
        flow.words(&words);
        flow.wrap(&mut out, columns, indent);
        assert_eq!(out.trim_end_matches('\n'), expected, "{columns}");
        assert!(flow.len() == 0 && out.ends_with('\n') != expected.is_empty());
    }
}

#[test]
fn lines_are_as_full_as_they_may_be() {
    check("aa bb cc", 8, Indent::NONE, &["aa bb cc"]);
    check("aa bb cc", 7, Indent::NONE, &["aa bb", "cc"]);
    check("aa bb cc", 5, Indent::NONE, &["aa bb", "cc"]);
    check("aa bb cc", 4, Indent::NONE, &["aa", "bb", "cc"]);
    check("aaaaaa b", 4, Indent::NONE, &["aaaaaa", "b"]);
    check("b aaaaaa", 4, Indent::NONE, &["b", "aaaaaa"]);
    check("aa  bb", 6, Indent::NONE, &["aa  bb"]);
    check("aa  bb", 5, Indent::NONE, &["aa", "bb"]);
    check("  aa bb  ", 5, Indent::NONE, &["aa bb"]);
    check("", 5, BULLET, &[]);
    check("   ", 5, BULLET, &[]);
    check("aa bb", 0, Indent::NONE, &["aa", "bb"]);
}

#[test]
fn indents_take_their_columns() {
    check("aa bb cc", 7, BULLET, &["• aa bb", "  cc"]);
    check("aa bb cc", 6, BULLET, &["• aa", "  bb", "  cc"]);
    check("aa bb cc", 5, ROW, &["aa bb", "  cc"]);
    check("aa bb cc dd", 6, ROW, &["aa bb", "  cc", "  dd"]);
    check("aa bb cc dd", 7, ROW, &["aa bb", "  cc dd"]);
}

#[test]
fn lines_end_between_wide_characters_where_the_rules_of_the_script_allow() {
    check("漢字漢字漢", 4, Indent::NONE, &["漢字", "漢字", "漢"]);
    check("漢字漢字漢", 5, Indent::NONE, &["漢字", "漢字", "漢"]);
    check("漢字、漢字", 4, Indent::NONE, &["漢", "字、", "漢字"]);
    check("漢（字）漢", 4, Indent::NONE, &["漢", "（字）", "漢"]);
    check("한국어한국어", 4, Indent::NONE, &["한국어한국어"]);
    check("漢x字", 2, Indent::NONE, &["漢x字"]);
    check("漢字://漢字", 4, Indent::NONE, &["漢字://漢字"]);
    check("😀👍🏽", 2, Indent::NONE, &["😀", "👍🏽"]);
    check(
        "漢\u{1100}漢\u{a960}漢\u{d7ff}漢",
        2,
        Indent::NONE,
        &["漢\u{1100}漢\u{a960}漢\u{d7ff}漢"],
    );
    assert!(
        "（「『｛￥".chars().all(opens)
            && "、。」』ー！っ".chars().all(closes)
            && !opens('漢')
            && !closes('漢')
    );
}

#[test]
fn blanks_of_other_kinds_are_blanks() {
    check("aa\nbb\tcc\rdd", 80, Indent::NONE, &["aa bb cc dd"]);
    check(
        "aa\u{7f}bb\u{1b}[1m",
        80,
        Indent::NONE,
        &["aa\u{fffd}bb\u{fffd}[1m"],
    );
}

#[test]
fn no_line_begins_or_ends_with_a_separator() {
    for sign in [" · ", " | "] {
        let wrapped = |columns| {
            let (mut flow, mut out) = (Flow::new(None), String::new());
            flow.separator(sign);
            for words in ["aa bb", "cc", "dd"] {
                flow.words(words);
                flow.separator(sign);
            }
            flow.wrap(&mut out, columns, Indent::NONE);
            out.replace(sign, "-")
        };
        assert_eq!(wrapped(15), "aa bb-cc-dd\n");
        assert_eq!(wrapped(14), "aa bb-cc\ndd\n");
        assert_eq!(wrapped(9), "aa bb\ncc-dd\n");
        assert_eq!(wrapped(6), "aa bb\ncc\ndd\n");
    }
}

#[test]
fn lines_end_between_separators_where_they_can() {
    let wrapped = |columns, indent| {
        let (mut flow, mut out) = (Flow::new(None), String::new());
        for (at, words) in ["aa", "bb cc dd", "ee ff"].into_iter().enumerate() {
            if at > 0 {
                flow.separator(" · ");
            }
            flow.words(words);
        }
        flow.wrap(&mut out, columns, indent);
        out.replace(" · ", "-")
    };
    assert_eq!(wrapped(21, Indent::NONE), "aa-bb cc dd-ee ff\n");
    assert_eq!(wrapped(20, Indent::NONE), "aa-bb cc dd\nee ff\n");
    assert_eq!(wrapped(12, Indent::NONE), "aa\nbb cc dd\nee ff\n");
    assert_eq!(wrapped(8, Indent::NONE), "aa\nbb cc dd\nee ff\n");
    // What no line holds ends where words do.
    assert_eq!(wrapped(7, Indent::NONE), "aa-bb\ncc dd\nee ff\n");
    assert_eq!(wrapped(9, ROW), "aa-bb\n  cc dd\n  ee ff\n");
    assert_eq!(wrapped(10, ROW), "aa\n  bb cc dd\n  ee ff\n");
}

#[test]
fn words_stay_together_where_a_blank_forbids_an_end() {
    let wrapped = |letters| {
        let (mut flow, mut out) = (Flow::new(letters), String::new());
        flow.words("aaa bb\u{a0}cc");
        flow.wrap(&mut out, 6, Indent::NONE);
        out
    };
    assert_eq!(wrapped(Some(Letters::Bare)), "aaa\nbb cc\n");
    assert_eq!(wrapped(None), "aaa\nbb\u{a0}cc\n");
}

#[test]
fn asides_are_at_the_right_where_they_fit() {
    for (words, aside, columns, expected) in [
        ("aa", "bb", 10, "aa      bb\n"),
        ("aa", "bb", 6, "aa  bb\n"),
        ("aa", "bb", 5, "aa\n   bb\n"),
        ("aa", "bb cc", 3, "aa\n bb\n cc\n"),
        ("", "bb", 10, "bb\n"),
        ("aa", "", 10, "aa\n"),
        ("aa", " bb ", 10, "aa      bb\n"),
        ("aa cc", "bb", 4, "aa\ncc\n  bb\n"),
        ("aa c", "bb", 5, "aa c\n   bb\n"),
        ("aa漢", "漢b", 10, "aa漢   漢b\n"),
    ] {
        let (mut flow, mut out) = (Flow::new(None), String::from("before\n"));
        flow.words(words);
        flow.aside();
        assert_eq!(flow.last(), None);
        flow.words(aside);
        flow.wrap_with_aside(&mut out, columns);
        assert_eq!(out, format!("before\n{expected}"));
    }
    for (len, columns, width) in [
        (2, 119, 119),
        (2, 120, 120),
        (2, 121, 120),
        (130, 200, 134),
        (130, usize::MAX, 134),
    ] {
        let (mut flow, mut out) = (Flow::new(None), String::new());
        flow.words(&"a".repeat(len));
        flow.aside();
        flow.words("bb");
        flow.wrap_with_aside(&mut out, columns);
        assert_eq!(
            out.trim_end_matches('\n').len(),
            width,
            "{len} in {columns}"
        );
    }
}

#[test]
fn addresses_are_said_once_and_stay_whole() {
    let says = |words: &str, url: &'static str| {
        let mut flow = Flow::new(None);
        flow.words("before ");
        flow.words(words);
        flow.says(7, Address::of(&Url::from_static(url)))
    };
    for (words, url) in [
        ("https://a.example/", "https://a.example/"),
        ("a.example", "https://a.example/"),
        ("a.example/b", "https://www.a.example/b"),
        ("www.a.example", "https://a.example"),
        ("+1 773 555 0142", "tel:+1-773-555-0142"),
        ("a&b@c.example", "mailto:a%26b@c.example"),
        ("+44 (0)20 7946 0958", "tel:+442079460958"),
    ] {
        assert!(says(words, url), "{words}");
    }
    for (words, url) in [
        ("b.example", "https://a.example"),
        ("a@b.example", "mailto:c@b.example"),
        ("+1 617 555 0100", "tel:+16175550101"),
        ("us", "tel:12345"),
    ] {
        assert!(!says(words, url), "{words}");
    }
    for (url, after, expected) in [
        (
            "mailto:漢字@漢字.example",
            "漢字",
            "漢字\n<漢字@漢字.example>漢\n字\n",
        ),
        (
            "https://a.example/漢字",
            "，漢字",
            "漢字\n<https://a.example/漢字>，\n漢字\n",
        ),
        (
            "tel:12345",
            "漢字://a.example",
            "漢字\n<12345>漢字://a.example\n",
        ),
    ] {
        let (mut flow, mut out) = (Flow::new(None), String::new());
        flow.words("漢字 ");
        flow.address(Address::of(&Url::from_static(url)));
        flow.words(after);
        flow.wrap(&mut out, 6, Indent::NONE);
        assert_eq!(out, expected, "{url}");
    }
    // Wide characters take two columns, whether they are in the words or only in the
    // address.
    for (words, url, expected) in [
        ("漢字", "tel:12345", "漢字 <12345>"),
        ("ab", "mailto:漢@字.example", "ab <漢@字.example>"),
    ] {
        let (mut flow, mut out) = (Flow::new(None), String::new());
        flow.words(words);
        flow.address(Address::of(&Url::from_static(url)));
        flow.wrap(&mut out, width(expected), Indent::NONE);
        assert_eq!(out.trim_end(), expected);
    }
}
