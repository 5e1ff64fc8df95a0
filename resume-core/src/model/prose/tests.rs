use super::*;
use crate::problem::{Applicability, Code};

/// A readable form of what was parsed: `<em>`, `<b>` and so on.
fn show(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.to_string(),
            Inline::Emphasis(inner) => format!("<em {}>", show(inner)),
            Inline::Strong(inner) => format!("<b {}>", show(inner)),
            Inline::Code(code) => format!("<code {code}>"),
            Inline::Link { text, url } => format!("<a {} {url}>", show(text)),
            Inline::Superscript(text) => format!("<sup {text}>"),
            Inline::Subscript(text) => format!("<sub {text}>"),
        })
        .collect()
}

fn check(source: &str, shown: &str) {
    let prose = Prose::parse(source).unwrap_or_else(|faults| panic!("{source:?}: {faults:?}"));
    assert_eq!(show(prose.inlines()), shown, "{source:?}");
    let printed = prose.to_string();
    assert_eq!(
        Prose::parse(&printed).as_ref(),
        Ok(&prose),
        "{source:?} printed as {printed:?}"
    );
}

#[test]
fn marks_mean_what_they_look_like() {
    check("*a* **b** ***c***", "<em a> <b b> <b <em c>>");
    check("**a *b* c**, (*d*).", "<b a <em b> c>, (<em d>).");
    check("*a **b***", "<em a <b b>>");
    check(
        "`a*b*` `\\`` `C:\\dir`",
        "<code a*b*> <code `> <code C:\\dir>",
    );
    check(
        "[a *b*](https://x.example/a_(b)) c",
        "<a a <em b> https://x.example/a_(b)> c",
    );
    check("*[a](tel:+16175550100)*", "<em <a a tel:+16175550100>>");
    check(
        "TLA^+^ 10^-6^ x^2+^ H~2~O f(x)^2^ a^2^~i~",
        "TLA<sup +> 10<sup -6> x<sup 2+> H<sub 2>O f(x)<sup 2> a<sup 2><sub i>",
    );
    check("\"*a*\" “*b*” —*c*—", "\"<em a>\" “<em b>” —<em c>—");
}

#[test]
fn ordinary_prose_needs_no_backslash() {
    for text in [
        "2*3*4",
        "C*",
        "a * b",
        "* a",
        "a *",
        "2^10",
        "a^2+b^2",
        "~/bin",
        "a ~ b",
        "[1]",
        "[a] (b)",
        "a]b",
        "vector<int>",
        "C#",
        "snake_case",
        "#hashtag",
        "<1ms",
        "$5M",
        "50 %",
        "C:\\dir",
        "x^y",
        "~5 to ~7",
        "src/*.rs",
        "**",
        "_a_",
    ] {
        check(text, text);
    }
}

#[test]
fn a_backslash_makes_a_mark_literal() {
    check(
        "\\*a\\* \\`b\\` \\[c](d) x\\^2\\^ \\\\*e\\\\*",
        "*a* `b` [c](d) x^2^ \\<em e\\>",
    );
}

#[test]
fn marks_open_and_close_where_words_do() {
    check("a*b*", "a*b*");
    check("****b****", "****b****");
    check("a ****b", "a ****b");
    check("***a* b**", "<b <em a> b>");
    check("*a**", "<em a>*");
    check("**a *b***", "<b a <em b>>");
    check("*a*, *b*.", "<em a>, <em b>.");
    check("(*a*)", "(<em a>)");
    check("* a*", "* a*");
    check("*a* *b*", "<em a> <em b>");
    check("*a***b**", "<em a***b>*");
    check("***a***", "<b <em a>>");
    check("***a** b*", "<em <b a> b>");
    check("***a* b**", "<b <em a> b>");
    check("***a***, ***b** c*", "<b <em a>>, <em <b b> c>");
    check("****a****", "****a****");
    check("*****a*****", "*****a*****");
    check("[a[b]](https://x.example)", "<a a[b] https://x.example>");
    check(
        "[a`]`](https://x.example)",
        "<a a<code ]> https://x.example>",
    );
    check(
        "[`a\\`b`](https://x.example)",
        "<a <code a`b> https://x.example>",
    );
    check(
        "`\\`` [docs](https://x.example) `c\\\\`",
        "<code `> <a docs https://x.example> <code c\\>",
    );
    check("[a\\]b](https://x.example)", "<a a]b https://x.example>");
    check("[a](https://x.example/(b))", "<a a https://x.example/(b)>");
    check(
        "[a](https://x.example/(b)c)d",
        "<a a https://x.example/(b)c>d",
    );
    check("[a] [b](tel:12345) [c", "[a] <a b tel:12345> [c");
    check("[a](https://x.example/*b*)", "<a a https://x.example/*b*>");
    check(
        "[a`b](https://x.example)`",
        "[a<code b](https://x.example)>",
    );
    check("[*a* b](mailto:a@b.co)", "<a <em a> b mailto:a@b.co>");
    check("[a][b](tel:12345)", "[a]<a b tel:12345>");
    check("[a [b] c](tel:12345)", "<a a [b] c tel:12345>");
    check("]a[", "]a[");
    check("a( [b", "a( [b");
    check("`a` [b](tel:12345)", "<code a> <a b tel:12345>");
    check("[a`b]c`](tel:12345)", "<a a<code b]c> tel:12345>");
    check("[a (b)](tel:12345)", "<a a (b) tel:12345>");
    check("x^2^", "x<sup 2>");
    check("x^^", "x^^");
    check("x^+-^", "x^+-^");
    check("x^2+^", "x<sup 2+>");
    check("x^+2+^", "x^+2+^");
    check("x^−6^", "x<sup −6>");
    check("x^±^", "x<sup ±>");
    check("x^2 3^", "x^2 3^");
    check("(^2^", "(^2^");
    check(")^2^", ")<sup 2>");
    check("^2^", "^2^");
    check("x^ 2^", "x^ 2^");
    check("x~2~", "x<sub 2>");
    check("x^a^b~c~", "x<sup a>b<sub c>");
    check("x^2", "x^2");
    check("é^2^", "é<sup 2>");
    check("a\\", "a\\");
    check("a\\b", "a\\b");
    check("\\\\", "\\");
    check("\\\\*a*", "\\<em a>");
    check("a\\*b", "a*b");
    check("\\[a](tel:12345)", "[a](tel:12345)");
    check("\\^ \\~ \\` \\( \\) \\]", "^ ~ ` ( ) ]");
    check("`a`", "<code a>");
    check("`a\\`b`", "<code a`b>");
    check("`a\\\\`", "<code a\\>");
    check("`a\\b`", "<code a\\b>");
    check("a****b", "a****b");
    check("a* b", "a* b");
    check("“*a*”", "“<em a>”");
    check("«*a*»", "«<em a>»");
    check("a—*b*—c", "a—<em b>—c");
    check("¿*a*?", "¿<em a>?");
    check("（*a*）", "（<em a>）");
    check("『*a*』", "『<em a>』");
    check("a *b*、c", "a <em b>、c");
    check("a *b*。c", "a <em b>。c");
    check("a *b*！c", "a <em b>！c");
    check("a *b*；c", "a <em b>；c");
    check("a *b*｛c", "a <em b>｛c");
    check("a *b*¿c", "a <em b>¿c");
    check("a *b*…c", "a <em b>…c");
    check("a *b*؟ c", "a <em b>؟ c");
    check("a *b*。", "a <em b>。");
    check("a*b*。", "a*b*。");
    check(
        "'*a*' [*a*] {*a*} <*a*>",
        "'<em a>' [<em a>] {<em a>} <<em a>>",
    );
    check("\"*a*\"", "\"<em a>\"");
    check(
        "„*a*“ ‚*a*‘ ‹*a*› »*a*«",
        "„<em a>“ ‚<em a>‘ ‹<em a>› »<em a>«",
    );
    check(
        "【*a*】《*a*》〈*a*〉「*a*」",
        "【<em a>】《<em a>》〈<em a>〉「<em a>」",
    );
}

#[test]
fn emphasis_opens_and_closes_as_in_commonmark() {
    for (source, shown) in [
        ("**SQL**/**NoSQL**", "<b SQL>/<b NoSQL>"),
        ("non-**blocking**", "non-<b blocking>"),
        ("**non**-blocking", "<b non>-blocking"),
        ("(**a**)/*b*", "(<b a>)/<em b>"),
        ("a…*b*…c", "a…<em b>…c"),
        ("a·*b*·c", "a·<em b>·c"),
        ("€*b*₽", "€<em b>₽"),
        ("❤\u{fe0f}**Rust**❤\u{fe0f}", "❤\u{fe0f}<b Rust>❤\u{fe0f}"),
        ("।*क*।", "।<em क>।"),
        ("*(a)* *\"b\"*", "<em (a)> <em \"b\">"),
        // Without spaces between words, inside of a word too.
        ("応答時間を**大幅**に短縮", "応答時間を<b 大幅>に短縮"),
        ("**重要**な", "<b 重要>な"),
        ("**重要。**な", "<b 重要。>な"),
        ("は**「重要」**な", "は<b 「重要」>な"),
        ("を*SQL*に", "を<em SQL>に"),
        ("あ*い*う**え**お", "あ<em い>う<b え>お"),
        ("서버를 **높**였다", "서버를 <b 높>였다"),
        ("ระบบ*เร็ว*ขึ้น", "ระบบ<em เร็ว>ขึ้น"),
        ("ລະບົບ*ໄວ*ຂຶ້ນ", "ລະບົບ<em ໄວ>ຂຶ້ນ"),
        ("ប្រព័ន្ធ*លឿន*ជាង", "ប្រព័ន្ធ<em លឿន>ជាង"),
        ("စနစ်*မြန်*ဆန်", "စနစ်<em မြန်>ဆန်"),
        // Between letters or digits of scripts with spaces, stars are literal.
        ("2*3*4", "2*3*4"),
        ("a*b*c", "a*b*c"),
        ("C*", "C*"),
        ("non**blocking**s", "non**blocking**s"),
        ("क\u{94d}*क*क", "क\u{94d}*क*क"),
        // What points nowhere and never closes is literal.
        ("src/*.rs", "src/*.rs"),
        ("src/*.rs, *a*", "src/*.rs, <em a>"),
        ("'**'", "'**'"),
    ] {
        check(source, shown);
    }
}

#[test]
fn pairs_of_stars_that_are_printed_are_advised_on() {
    for (source, pairs) in [
        ("non**blocking**", &["**blocking**"] as &[&str]),
        ("a*b*c", &["*b*"]),
        ("non*blocking io*", &["*blocking io*"]),
        ("a ****b****", &["****b****"]),
        ("** bold **", &["** bold **"]),
        ("a*b*c d**e**f", &["*b*", "**e**"]),
        ("[a*b*c](tel:12345)", &["*b*"]),
        ("2*3*4", &[]),
        ("2*3*4, C* and a * b", &[]),
        ("a * b * c", &[]),
        ("A*B and C*D", &[]),
        ("C* and D*", &[]),
        ("C*", &[]),
        ("a*b**c", &[]),
        ("\\*a\\*", &[]),
        ("a\\*b\\*c", &[]),
        ("*a* **b**", &[]),
    ] {
        let advice = Prose::advice(source);
        let found: Vec<_> = advice
            .iter()
            .map(|fault| &source[fault.start..fault.end])
            .collect();
        assert_eq!(found, pairs, "{source:?}");
        assert!(advice.iter().all(|fault| fault.code == Code::MarkupLiteral));
        assert!(Prose::parse(source).is_ok(), "{source:?}");
    }
}

#[test]
fn markup_of_other_languages_is_advised_on() {
    for (source, found) in [
        (
            "Built __fast__ and __very fast__ tools",
            &["__fast__", "__very fast__"] as &[&str],
        ),
        (
            "_emphasis_, (_two words_) and *_both_*",
            &["_emphasis_", "_two words_", "_both_"],
        ),
        ("was ~~slow~~ fast", &["~~slow~~"]),
        ("<b>bold</b> <EM>x</EM>", &["<b>", "<EM>"]),
        (
            "one<br>two<br/>three<br />four",
            &["<br>", "<br/>", "<br />"],
        ),
        (
            "text</b> and <font color=\"red\">red",
            &["</b>", "<font color=\"red\">"],
        ),
        ("very<b>bold</b>", &["<b>"]),
        (
            "R&amp;D&nbsp;at O&#39;Hara &#x27;s",
            &["&amp;", "&nbsp;", "&#39;", "&#x27;"],
        ),
        ("[papers] (https://ada.example)", &[" "]),
        ("***both*** ___both___ ____four____", &["___both___"]),
        ("\\_a_ b\\ _c_ \\é _d_", &["_c_", "_d_"]),
        ("\\` __a__ \\`", &["__a__"]),
        ("`a` __b__ `c`", &["__b__"]),
        ("https://a.example/a-_b_-c and a-_b_-c@d.example", &[]),
        ("_a_(b) _c_d", &[]),
        ("~one~ ~~~three~~~ _ one_ _two _", &[]),
        ("www.a.example/_x_ and _x_", &["_x_"]),
        ("mail:a_b_@c.example _x_", &["_x_"]),
        ("<b>x</b> <b>y", &["<b>", "<b>"]),
        ("<b x> <b x=1> <b/x>", &["<b x=1>"]),
        ("&quot;a&quot; &#xZZ; &#; &#x;", &["&quot;", "&quot;"]),
        // Code, names in it, and what is no markup.
        ("`__bold__ <b> &amp;` and `a_b` _c_", &["_c_"]),
        ("__init__, __main__ and __FILE__", &[]),
        (
            "__dirname, _private, snake_case_name, __my_name__, foo_ and _",
            &[],
        ),
        (
            "C<T>, a < b, a<b, vector<int>, Vec<b>, Map<u, s>, <stdio.h>, <Component />",
            &[],
        ),
        ("R&D; AT&T, Q&A; a&&b; &mut;", &[]),
        ("https://a.example/_x_/?a=1&amp;b=2 and __a@b.example", &[]),
        ("[x](https://a.example/__y__)", &[]),
        ("[1] (https://a.example), [x] (2014)", &[]),
        ("~/bin ~2~ H~2~O a~~b ~~ 5", &[]),
        ("\\[x] (https://a.example", &[]),
        ("_____ and 2_000_000", &[]),
    ] {
        let advice = Prose::advice(source);
        let places = advice.iter().map(|fault| &source[fault.start..fault.end]);
        assert_eq!(places.collect::<Vec<_>>(), found, "{source:?}");
        assert!(advice.iter().all(|fault| fault.code == Code::MarkupLiteral));
    }
    for (source, message, help) in [
        (
            "~~a~~",
            "these tildes are printed as they are written",
            "remove them, or what is struck out",
        ),
        (
            "_a_",
            "these underscores are printed as they are written",
            "write emphasis like `*this*`, and code between backticks",
        ),
        (
            "__a__",
            "these underscores are printed as they are written",
            "write strong words like `**these**`, and code between backticks",
        ),
        (
            "<b>a</b>",
            "this tag is printed as it is written",
            "write strong words like `**these**`",
        ),
        (
            "a&nbsp;b",
            "this entity is printed as it is written",
            "write a space",
        ),
        (
            "a&amp;b",
            "this entity is printed as it is written",
            "write the character itself",
        ),
        (
            "a&#39;b",
            "this entity is printed as it is written",
            "write the character itself",
        ),
        (
            "[a] (https://ada.example)",
            "this link has a space before its address, so it is printed as it is written",
            "remove the space",
        ),
    ] {
        let advice = Prose::advice(source);
        let said: Vec<_> = advice
            .iter()
            .map(|fault| (fault.message, fault.help.to_string()))
            .collect();
        assert_eq!(said, [(message, help.to_owned())], "{source}");
    }
    let edit = |source: &str| {
        let mut advice = Prose::advice(source).into_iter();
        let help = advice.next().unwrap().help;
        let edit = help.into_edit().unwrap();
        (edit.text.to_owned(), edit.applicability)
    };
    assert_eq!(edit("a&nbsp;b"), (" ".to_owned(), Applicability::Maybe));
    assert_eq!(edit("a&amp;b"), ("&".to_owned(), Applicability::Certain));
    assert_eq!(
        edit("[a] (https://ada.example)"),
        (String::new(), Applicability::Certain)
    );
    // Each of these takes a minute where the cost grows with the square of the length.
    for piece in [
        "_a ",
        "a.",
        "a<b>",
        "] (https://",
        "&amp",
        "<font ",
        "`",
        "~~",
        "<b a=",
    ] {
        assert!(Prose::advice(&piece.repeat(10_000)).len() < 50, "{piece}");
    }
}

#[test]
fn stars_inside_a_word_do_not_hide_those_that_close() {
    for (source, plain) in [("*a*b*", "a*b"), ("**a**b**", "a**b")] {
        let prose = Prose::parse(source).unwrap();
        assert_eq!(prose.plain(), plain);
    }
}

#[test]
fn the_pieces_of_a_text_are_bounded() {
    for piece in [
        "*a* ",
        "**a** ",
        "`a` ",
        "[a](tel:12345) ",
        "x^2^ ",
        "x~2~ ",
    ] {
        let text = |pieces: usize| format!("{}x", piece.repeat(pieces));
        assert!(Prose::parse(&text(1000)).is_ok(), "{piece}");
        let faults = Prose::parse(&text(1001)).unwrap_err();
        assert_eq!(faults.len(), 1, "{piece}");
        assert_eq!(faults[0].code, Code::MarkupExcessive, "{piece}");
        assert_eq!(faults[0].start / piece.len(), 1000, "{piece}");
    }
    // Pieces in the words of links are counted with the others.
    let nested = format!("[{}x](tel:12345)", "*a* ".repeat(1000));
    assert_eq!(
        Prose::parse(&nested).unwrap_err()[0].code,
        Code::MarkupExcessive
    );
}

#[test]
fn what_is_wrong_is_bounded() {
    let faults = Prose::parse(&"*a ".repeat(100_000)[1..299_999]).unwrap_err();
    assert_eq!(faults.len(), 101);
    assert_eq!(faults.last().unwrap().code, Code::MarkupExcessive);
    // Each of these takes a minute where the cost grows with the square of the length.
    for piece in ["*a ", "[", "[a](", "`", "a^", "a*b", "](", "\\`", "**a*"] {
        let source = piece.repeat(300_000);
        _ = Prose::parse(source.trim());
    }
}

#[test]
fn what_is_wrong_is_placed() {
    type Found<'a> = (Code, &'a str, &'a str);
    let table: &[(&str, &[Found])] = &[
        (
            "*a*b",
            &[(
                Code::MarkupUnclosed,
                "*",
                "`*` opens here, and the `*` that would close it is inside a word",
            )],
        ),
        (
            "**SQL**s and **C++**17",
            &[
                (
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here, and the `**` that would close it is inside a word",
                ),
                (
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here, and the `**` that would close it is inside a word",
                ),
            ],
        ),
        (
            "*a **b* c**",
            &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
        ),
        (
            "**a*",
            &[(
                Code::MarkupUnclosed,
                "**",
                "`**` opens here and never closes",
            )],
        ),
        (
            "*a *",
            &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
        ),
        (
            "**a***b*",
            &[(
                Code::MarkupUnclosed,
                "**",
                "`**` opens here and never closes",
            )],
        ),
        ("`` a", &[(Code::MarkupEmpty, "``", "empty markup")]),
        (
            "` a`",
            &[(
                Code::TextUntrimmed,
                "` a`",
                "leading or trailing whitespace in code",
            )],
        ),
        (
            "`a `",
            &[(
                Code::TextUntrimmed,
                "`a `",
                "leading or trailing whitespace in code",
            )],
        ),
        (
            "`a` `b",
            &[(
                Code::MarkupUnclosed,
                "`",
                "this backtick opens code that never closes",
            )],
        ),
        ("a ****", &[(Code::MarkupEmpty, "****", "empty markup")]),
        ("**** a", &[(Code::MarkupEmpty, "****", "empty markup")]),
        ("a **** b", &[(Code::MarkupEmpty, "****", "empty markup")]),
        (
            "**** ",
            &[(
                Code::TextUntrimmed,
                " ",
                "leading or trailing whitespace in text",
            )],
        ),
        (
            "[](tel:12345)",
            &[(Code::MarkupEmpty, "[]", "this link has no text")],
        ),
        (
            "[ ](tel:12345)",
            &[(Code::MarkupEmpty, "[ ]", "this link has no text")],
        ),
        (
            "[ a](tel:12345)",
            &[(
                Code::TextUntrimmed,
                "[ a]",
                "leading or trailing whitespace in the text of a link",
            )],
        ),
        (
            "[a ](tel:12345)",
            &[(
                Code::TextUntrimmed,
                "[a ]",
                "leading or trailing whitespace in the text of a link",
            )],
        ),
        (
            "[a]()",
            &[(Code::LinkMalformed, "()", "this link has no address")],
        ),
        (
            "[a](tel:12345",
            &[(
                Code::LinkMalformed,
                "[a](tel:12345",
                "the `(` of this link never closes",
            )],
        ),
        (
            "[a](tel:1(2345",
            &[(
                Code::LinkMalformed,
                "[a](tel:1(2345",
                "the `(` of this link never closes",
            )],
        ),
        (
            "[a](b)",
            &[(Code::UrlScheme, "b", "this URL has no scheme")],
        ),
        (
            "[a](https://x y)",
            &[(Code::UrlMalformed, " ", "a URL has no spaces")],
        ),
        (
            "[x [b](https://b.example) c](https://x.example)",
            &[(
                Code::LinkMalformed,
                "[b](https://b.example)",
                "link inside a link",
            )],
        ),
        (
            "é [*a](tel:12345)",
            &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
        ),
        (
            "é [`a](tel:12345)",
            &[(
                Code::MarkupUnclosed,
                "`",
                "this backtick opens code that never closes",
            )],
        ),
        (
            "*a [b](javascript:c) `d",
            &[
                (
                    Code::UrlScheme,
                    "javascript:",
                    "this scheme is not allowed here",
                ),
                (
                    Code::MarkupUnclosed,
                    "`",
                    "this backtick opens code that never closes",
                ),
                (Code::MarkupUnclosed, "*", "`*` opens here and never closes"),
            ],
        ),
        (
            "*a *b* c",
            &[(Code::MarkupUnclosed, "*", "`*` opens here and never closes")],
        ),
        (
            "**a **b",
            &[
                (
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                ),
                (
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                ),
            ],
        ),
        (
            "*a **b",
            &[
                (Code::MarkupUnclosed, "*", "`*` opens here and never closes"),
                (
                    Code::MarkupUnclosed,
                    "**",
                    "`**` opens here and never closes",
                ),
            ],
        ),
    ];
    for (source, expected) in table {
        let faults = Prose::parse(source).expect_err(source);
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.code, &source[fault.start..fault.end], fault.message))
            .collect();
        assert_eq!(found, *expected, "{source:?}");
    }
}

#[test]
fn a_backslash_is_printed_only_where_it_is_needed() {
    let check = |prose: Prose, printed: &str| {
        assert_eq!(prose.to_string(), printed);
        assert_eq!(Prose::parse(printed).unwrap(), prose);
    };
    check(Prose::text("2*3*4 (a)"), "2*3*4 (a)");
    check(Prose::text("*a* (b) `"), "\\*a\\* (b) \\`");
    check(Prose::text("a\\b"), "a\\b");
    check(Prose::text("a\\*"), "a\\\\\\*");
    check(
        Prose(vec![Inline::Code("a`b\\".into())].into()),
        "`a\\`b\\\\`",
    );
    check(Prose(vec![Inline::Code("a\\b".into())].into()), "`a\\b`");
    let url = Url::new("tel:12345").unwrap();
    let link = Inline::Link {
        text: vec![Inline::Text("a *b*".into())].into(),
        url,
    };
    check(
        Prose(
            vec![Inline::Strong(
                vec![link, Inline::Subscript("2".into())].into(),
            )]
            .into(),
        ),
        "**[a \\*b\\*](tel:12345)~2~**",
    );
}

#[test]
fn the_words_alone_have_no_marks() {
    assert_eq!(
        Prose::parse("*a **b*** `c` [d ~~](tel:12345) x^2^~i~")
            .unwrap()
            .plain(),
        "a b c d ~~ x2i"
    );
    assert_eq!(
        Prose::parse("2^64^ *10^3^* 7~2~ 7~i~ H~2~O")
            .unwrap()
            .plain(),
        "2^64 10^3 7_2 7i H2O"
    );
}
