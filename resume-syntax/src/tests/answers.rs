//! The help for each mistake: the words that it is about, and what to type instead.

use crate::analyze;
use resume_core::model::Kind;

/// A résumé with these lines in it has mistakes in these words, which are answered so, and no
/// others.
#[track_caller]
fn check(lines: &str, expected: &[(&str, &str)]) {
    let source = format!("name: \"Ada\" {lines}");
    let mut analysis = analyze(source.parse().unwrap());
    analysis.sort_by_source(|span| span.byte_range().start);
    let found: Vec<(&str, String)> = analysis
        .problems
        .iter()
        .map(|located| {
            let words = located.place.first.byte_range().start..located.place.last.byte_range().end;
            (&source[words], located.problem.help.to_string())
        })
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(words, help)| (*words, help.as_str()))
        .collect();
    assert_eq!(found, expected, "{lines}");
}

#[test]
fn a_word_after_the_declared_tags_is_another_tag_or_an_item() {
    check(
        r#"tags: a b skills { "C" #a }"#,
        &[("b", "write `, b` for one more tag")],
    );
    check(
        r#"tags: a; b skills { "C" #a }"#,
        &[("b", r#"write text in quotes: `"b"`"#)],
    );
    check(
        r#"tags: a,, b skills { "C" #a }"#,
        &[("b", r#"write text in quotes: `"b"`"#)],
    );
    check(
        r#"tags: a expe skills { "C" #a }"#,
        &[(
            "expe",
            r#"did you mean `experience`? Text is written in quotes: `"expe"`"#,
        )],
    );
}

#[test]
fn contact_says_what_it_holds() {
    check(
        r#"contact { email: "a@b.co" "x" }"#,
        &[(
            r#""x""#,
            r#"write `, "…"` for another one of what stands before it, or `"Label": "https://…"`"#,
        )],
    );
    check(
        r#"contact { email: "a@b.co" 2014 "x" }"#,
        &[(
            r#"2014 "x""#,
            r#"write `email: "…"`, `github: "…"` or `"Label": "https://…"`"#,
        )],
    );
    check(
        r#"contact { phone: "x" }"#,
        &[(r#""x""#, "write it like `+1 617 555 0100`")],
    );
    check(
        r#"contact { emial: "a@b.co" }"#,
        &[("emial", "did you mean `email`?")],
    );
    check(
        r#"contact { myspace: "x" }"#,
        &[("myspace", r#"write a custom link: `"Label": "https://…"`"#)],
    );
    check(
        r#"contact { "L": "https://a.b", "https://c.d" "M": "https://a.b" #t }"#,
        &[
            (r#""https://c.d""#, "remove the others"),
            ("t", "remove the tag"),
        ],
    );
    check(
        r#"contact { location: "a", "b" email: "a@b.co", "c@d.co" }"#,
        &[(r#""b""#, "remove the others")],
    );
    check(
        r#"contact "Me" #t { email: "a@b.co" }"#,
        &[(r#""Me""#, "remove the title"), ("t", "remove the tag")],
    );
    check(
        r#"contact { email: "a@b.co" } contact { email: "a@" }"#,
        &[
            ("contact", "move its items into the first one"),
            (r#""a@""#, "write it like `ada@ada.example`"),
        ],
    );
    check(
        r#"contact { github: "a" github: "b" email: "a@b.co" email: "c@d.co" }"#,
        &[
            ("github", "remove one of them"),
            ("email", r#"write both in one: `email: "…", "…"`"#),
        ],
    );
    check(
        r#"contact { "L": bio "M": BIO }"#,
        &[("bio", r#"write `"bio"`"#)],
    );
    check(r#"contact { "L": 3 }"#, &[("3", r#"write `"3"`"#)]);
    check(
        "contact { github: github.com/ada }",
        &[("github.com/ada", r#"write `"github.com/ada"`"#)],
    );
    check(
        r#"contact { "L": }"#,
        &[(r#""L":"#, r#"write `"Label": "https://…"`"#)],
    );
    check(
        r#"contact { "L": foo bar }"#,
        &[("foo bar", r#"write `"foo bar"`"#)],
    );
}

#[test]
fn a_duplicate_section_gets_help() {
    check(
        r#"skills { "C" } skills { "D" } skills "X" { "E" } section "T" { "a" } section "T" { "b" } section { "c" } section { "d" } section "*e" { "e" } section "*f" { "f" }"#,
        &[
            (
                "skills",
                "move its items into the first one, or give it a title",
            ),
            (
                "section",
                "move its items into the first one, or give it another title",
            ),
            ("section", r#"write `section "Title" { … }`"#),
            ("section", r#"write `section "Title" { … }`"#),
            (
                r#""*e""#,
                r#"close it with `*` after a word, or write `\\*` for a star"#,
            ),
            (
                r#""*f""#,
                r#"close it with `*` after a word, or write `\\*` for a star"#,
            ),
        ],
    );
}

#[test]
fn advice_about_a_custom_section_has_its_path() {
    check(
        r#"section "A" { - "a" } section "B" { - "a" - "b" - "b" }"#,
        &[
            (r#""a""#, "remove one of them"),
            (r#""b""#, "remove one of them"),
        ],
    );
}

#[test]
fn a_word_alone_may_be_a_name() {
    check("experience", &[("experience", "write `experience { … }`")]);
    check(
        "skil",
        &[(
            "skil",
            r#"did you mean `skills`? Text is written in quotes: `"skil"`"#,
        )],
    );
    check("summary", &[("summary", r#"write `summary: "…"`"#)]);
    check("contact", &[("contact", "write `contact { … }`")]);
    check(
        "Engineer",
        &[("Engineer", r#"write text in quotes: `"Engineer"`"#)],
    );
    check(
        r#"Senior Engineer summary: "x""#,
        &[("Senior Engineer", r#"write `"Senior Engineer"`"#)],
    );
    check(
        "contact { email; github }",
        &[
            ("email", r#"write `email: "…"`"#),
            ("github", r#"write `github: "…"`"#),
        ],
    );
    check(
        "contact { skills; emai }",
        &[
            ("skills", r#"write text in quotes: `"skills"`"#),
            (
                "emai",
                r#"did you mean `email`? Text is written in quotes: `"emai"`"#,
            ),
        ],
    );
    check(
        r#"experience { at "X" { summ } at "Y" { foo } at "Z" { summary } }"#,
        &[
            (
                "summ",
                r#"did you mean `summary`? Text is written in quotes: `"summ"`"#,
            ),
            ("foo", r#"write text in quotes: `"foo"`"#),
            ("summary", r#"write `summary: "…"`"#),
        ],
    );
    check(
        r#"projects { "P" { ur } }"#,
        &[(
            "ur",
            r#"did you mean `url`? Text is written in quotes: `"ur"`"#,
        )],
    );
    check(
        r#"section "T" { foo } section "U" { summ }"#,
        &[
            ("foo", r#"write text in quotes: `"foo"`"#),
            ("summ", r#"write text in quotes: `"summ"`"#),
        ],
    );
    check(
        "skills { foo }",
        &[("foo", r#"write `"Label": "item", "item"`"#)],
    );
}

#[test]
fn an_unknown_field_gets_a_suggestion() {
    check(
        r#"foo: "x""#,
        &[("foo", "fields here are name, headline, summary, lang, tags")],
    );
    check(r#"summry: "x""#, &[("summry", "did you mean `summary`?")]);
    check(
        r#"sumary: "x" summary: "y""#,
        &[("sumary", "did you mean `summary`?")],
    );
    check(r#"sum: "x""#, &[("sum", "it is called `summary` here")]);
    check(
        r#"photo: "x""#,
        &[("photo", "leave it out; in many countries a résumé has none")],
    );
    check(r#"skills: "x""#, &[("skills", "write `skills { … }`")]);
    check(
        r#"section: "x""#,
        &[("section", r#"write `section "Title" { … }`"#)],
    );
    check(r#"contact: "x""#, &[("contact", "write `contact { … }`")]);
    check(
        r#"email: "x" github: "x""#,
        &[
            ("email", r#"it belongs in `contact { email: "…" }`"#),
            ("github", r#"it belongs in `contact { github: "…" }`"#),
        ],
    );
    check(
        r#"experience { at "X" { foo: "x" } at "Y" { "E" { foo: "x" score: "x" url: "x" } } }"#,
        &[
            (
                "foo",
                r#"fields here are summary, url, about, keywords; write `"foo": "…"` for a row"#,
            ),
            (
                "foo",
                r#"fields here are summary; write `"foo": "…"` for a row"#,
            ),
            (
                "score",
                r#"fields here are summary; write `"score": "…"` for a row"#,
            ),
            (
                "url",
                "move it out of these braces: it belongs to the entry around them",
            ),
        ],
    );
    check(
        r#"projects { "P" { foo: "x" keyw: "y" } }"#,
        &[
            (
                "foo",
                r#"fields here are summary, url, keywords, roles, kind; write `"foo": "…"` for a row"#,
            ),
            ("keyw", "it is called `keywords` here"),
        ],
    );
    check(
        r#"headline: "a", "b""#,
        &[(r#""b""#, "remove the others, or put them into one string")],
    );
    check(
        r#"headline: "x" headline: "y""#,
        &[("headline", "remove one of them")],
    );
}

/// The help for a section name that no suggestion fits.
fn sections_are() -> String {
    let kinds: Vec<&str> = Kind::titled().map(Kind::name).collect();
    let kinds = kinds.join(", ");
    format!("sections are {kinds}; write `section \"Title\" {{ … }}` for a custom one")
}

#[test]
fn an_unknown_section_gets_a_suggestion() {
    check(
        r#"photo { "x" }"#,
        &[("photo", "leave it out; in many countries a résumé has none")],
    );
    check("tags { a }", &[("tags", "write `tags: storage, teaching`")]);
    check(r#"lang { "de" }"#, &[("lang", r#"write `lang: "…"`"#)]);
    check(r#"foo { "x" }"#, &[("foo", &sections_are())]);
    check(
        r#"lnguages { "de" }"#,
        &[("lnguages", "did you mean `languages`?")],
    );
    check(
        r#"exp { at "X" }"#,
        &[(
            "exp",
            "it is called `experience` here: write `experience { … }`",
        )],
    );
}

#[test]
fn a_value_is_text() {
    check("headline: 'a'", &[("'a'", "write it in double quotes")]);
    check(
        "headline: [1]",
        &[("[1]", "write text in quotes, a Rust path or a macro call")],
    );
    check(
        "headline: true",
        &[("true", "write text in quotes, a Rust path or a macro call")],
    );
    check(
        "headline: false",
        &[("false", "write text in quotes, a Rust path or a macro call")],
    );
    check(
        r#"headline: 5% summary: "x""#,
        &[("5%", "write it in double quotes")],
    );
    check(
        r#"headline: 3-4-5 summary: "x""#,
        &[("3-4-5", "write it in double quotes")],
    );
    check(
        r#"headline: 3/4.5 summary: "x""#,
        &[("3/4.5", "write it in double quotes")],
    );
    check(
        r#"contact { phone: 617 555 0100 email: "a@b.co" }"#,
        &[("617 555 0100", "write it in double quotes")],
    );
    check(
        r#"contact { phone: +1 (617) 555-0100 email: "a@b.co" }"#,
        &[("+1 (617) 555-0100", "write it in double quotes")],
    );
    check(
        r#"headline: summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: - "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: ; summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        "headline: #x",
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: , summary: "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check(
        r#"headline: 3- summary: "x""#,
        &[("3", "write it in double quotes")],
    );
    check(
        r#"headline: "a", summary "b""#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline: true ; "x": "y""#,
        &[
            ("true", "write text in quotes, a Rust path or a macro call"),
            (
                r#""x""#,
                r#"write it in a section, like `experience { … }` or `section "Title" { … }`"#,
            ),
        ],
    );
    check("headline: bio", &[("bio", r#"write `"bio"`"#)]);
    check(
        "headline: BIO and more",
        &[("BIO and more", r#"write `"BIO and more"`"#)],
    );
    check("headline: r#type", &[]);
    check(
        r#"headline:- "x""#,
        &[(
            "headline",
            r#"write it after the colon, like `headline: "…"`"#,
        )],
    );
    check("headline: ::a::BIO", &[]);
    check(
        "headline: : :BIO",
        &[(
            ": :BIO",
            "write text in quotes, a Rust path or a macro call",
        )],
    );
    check(
        r#"headline: b"x""#,
        &[(r#"b"x""#, "remove the letter before the quote")],
    );
}

#[test]
fn declared_tags_are_separated_by_commas() {
    check(
        r#"tags: a, "b", c skills { "C" #a #c }"#,
        &[(r#""b""#, "write `b`")],
    );
    check(
        r#"tags: a, "b" "C": "d" skills { "C" #a }"#,
        &[(r#""b""#, "write `b`")],
    );
    check(
        r#"tags: a, "L": "x" skills { "C" #a }"#,
        &[(
            r#""L""#,
            r#"write it in a section, like `experience { … }` or `section "Title" { … }`"#,
        )],
    );
    check(
        r#"tags: a, 3, b skills { "C" #a #b }"#,
        &[("3", "write it like `tags: storage, teaching`")],
    );
    check(
        r#"tags: 3 summary: "x""#,
        &[("3", "write it like `tags: storage, teaching`")],
    );
    check(r#"tags: a, headline: "x" skills { "C" #a }"#, &[]);
    check(
        r#"tags: front-end, b skills { "C" #front_end #b }"#,
        &[("front-end", "write `front_end`")],
    );
    check(
        r#"skills { "C" #front-end "D" #a-b-c }"#,
        &[
            ("front-end", "write `front_end`"),
            ("a-b-c", "write `a_b_c`"),
        ],
    );
    check(
        r#"tags: a skills { "C" #"a b" "D" #"1b" "E" #3 "F" # "G" #a }"#,
        &[
            (r#""a b""#, "write `#a_b`"),
            (r#""1b""#, "write `#_1b`"),
            ("#", "write it like `#front_end`"),
            (r#""G""#, "write `#G`"),
        ],
    );
}

#[test]
fn a_field_without_its_colon_is_read_as_one() {
    check(
        r#"skills { Foo "x" "C" } experience { May "x" at "X" } section "T" { foo "x" "C" }"#,
        &[
            ("Foo", r#"write `Foo: "…"` for a field, or quote the word"#),
            ("May", r#"write `May: "…"` for a field, or quote the word"#),
            ("foo", r#"write `foo: "…"` for a field, or quote the word"#),
        ],
    );
    check(
        r#"experience { summary "x" at "X" }"#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "a", "b" summary: "c""#,
        &[
            (
                "headline",
                r#"write `headline: "…"` for a field, or quote the word"#,
            ),
            (r#""b""#, "remove the others, or put them into one string"),
        ],
    );
    check(
        r#"headline "a" "b": "c""#,
        &[(
            "headline",
            r#"write `headline: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "a", "b": "c""#,
        &[(
            "headline",
            r#"write `headline: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"headline "*a""#,
        &[
            (
                "headline",
                r#"write `headline: "…"` for a field, or quote the word"#,
            ),
            (
                r#""*a""#,
                r#"close it with `*` after a word, or write `\\*` for a star"#,
            ),
        ],
    );
    check(
        r#"summary "a"; "T" { "x" }"#,
        &[
            (
                "summary",
                r#"write `summary: "…"` for a field, or quote the word"#,
            ),
            (
                r#""T""#,
                r#"write it in a section, like `experience { … }` or `section "Title" { … }`"#,
            ),
        ],
    );
}

#[test]
fn a_section_has_one_title_in_quotes_and_no_colon() {
    check(r#"skills: { "C" }"#, &[(":", "write `skills { … }`")]);
    check(
        r#"experience "A", "B" { at "X" }"#,
        &[(r#""B""#, "remove this one, or move it into the braces")],
    );
    check(
        r#"experience "A" "B" { at "X" }"#,
        &[(r#""B""#, "remove this one, or move it into the braces")],
    );
    check(
        r#"experience My Work { at "X" }"#,
        &[("My Work", r#"write `"My Work"`"#)],
    );
    check(
        r#"section My Talks { "x" }"#,
        &[("My Talks", r#"write `"My Talks"`"#)],
    );
    check(
        r#"experience My Work summary: "x""#,
        &[("experience My Work", r#"write `"experience My Work"`"#)],
    );
    check(
        r#"experience "A", { at "X" }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"experience 2014 { at "X" }"#,
        &[("experience", "write `experience { … }`")],
    );
    check(
        r#"skills #front-end { "C" }"#,
        &[("front-end", "write `front_end`")],
    );
    check(
        r#"section: "T" { "x" }"#,
        &[
            ("section", r#"write `section "Title" { … }`"#),
            (
                r#"{ "x" }"#,
                "write what it is before it, like `experience {`",
            ),
        ],
    );
}

#[test]
fn the_head_of_an_entry_goes_from_dates_to_tags() {
    check(
        r#"tags: a experience { 2014, "E" at "X" #a }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"experience { 2014, "L": "x" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            (
                r#""L""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014 Engineer at "X" }"#,
        &[("Engineer", r#"write `"Engineer"`"#)],
    );
    check(
        r#"experience { 2014 summary: "x" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            ("summary", "move it into the entry's braces"),
        ],
    );
    check(
        r#"experience { 2014 Engineer { - "x" } }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            (
                "Engineer",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { "E" at "X", in "Y" }"#,
        &[(",", "remove the comma")],
    );
    check(r#"experience { "E" at "X", "Y" at "Z" }"#, &[]);
    check(r#"experience { "E" in "Y", at "X" }"#, &[]);
    check(
        r#"experience { "E" in "Y" at "X" }"#,
        &[("at", r#"write `at "…" in "…"`"#)],
    );
    check(
        r#"tags: a experience { "E" #a at "X" }"#,
        &[(
            "at",
            r#"write `at "…" #tag`, or `;` to begin something new"#,
        )],
    );
    check(
        r#"tags: a experience { "E" at "X", #a }"#,
        &[(",", "remove the comma")],
    );
    check(
        r#"tags: a experience { "E" at "X" #a, { - "x" } }"#,
        &[(
            r#"{ - "x" }"#,
            "write what it is before it, like `experience {`",
        )],
    );
    check(
        r#"experience { "E" at X in Y }"#,
        &[("X", r#"write `"X"`"#), ("Y", r#"write `"Y"`"#)],
    );
    check(
        r#"experience { "E" at 7 in 8 }"#,
        &[("7", r#"write `at "7"`"#), ("8", r#"write `in "8"`"#)],
    );
    check(
        r#"experience { "E" at summary: "x" }"#,
        &[
            ("at", r#"write `at "…"`"#),
            ("summary", "move it into the entry's braces"),
        ],
    );
    check(
        r#"experience { at: "x" }"#,
        &[(
            "at",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"projects { "E" in "Y" foo "x" }"#,
        &[("foo", r#"write `foo: "…"` for a field, or quote the word"#)],
    );
    check(
        r#"tags: a projects { "E" #a foo "x" }"#,
        &[("foo", r#"write `foo: "…"` for a field, or quote the word"#)],
    );
    check(
        r#"experience { "E" at "X", summary "x" }"#,
        &[(
            "summary",
            r#"write `summary: "…"` for a field, or quote the word"#,
        )],
    );
    check(
        r#"section "T" { "E" at "X", - foo }"#,
        &[("foo", r#"write `"foo"`"#)],
    );
    check(
        r#"experience { in: "x" }"#,
        &[(
            "in",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"in "X""#,
        &[("in", r#"write `"title" at "organisation" in "place"`"#)],
    );
    check(
        r#"experience { at 2014-03 "E" at 2014 "F" }"#,
        &[("at", r#"write `at "…"`"#), ("at", r#"write `at "…"`"#)],
    );
    check(
        r#"experience { at 2014.. "E" }"#,
        &[("at", r#"write `at "…"`"#)],
    );
    check(
        r#"experience { at 2014 at "X" }"#,
        &[("at", r#"write `at "…"`"#)],
    );
    check(
        r#"experience { "E" at 2014 in "X" }"#,
        &[("2014", r#"write `at "2014"`"#)],
    );
    check(
        r#"experience { at "X" in 2014/03 "E" }"#,
        &[("in", r#"write `in "…"`"#), ("2014/03", "write `2014-03`")],
    );
    check(
        r#"experience ( at "X" )"#,
        &[(r#"( at "X" )"#, "write `{ … }`")],
    );
    check(
        r#"experience { at "X" [ - "a" ] }"#,
        &[(r#"[ - "a" ]"#, "write `{ … }`")],
    );
}

#[test]
fn a_bullet_is_a_text() {
    check(
        r#"experience { at "X" { - - "a" } }"#,
        &[("-", r#"write `- "…"`"#)],
    );
    check(
        r#"experience { at "X" { - foo: "x" } }"#,
        &[
            ("-", r#"write `- "…"`"#),
            (
                "foo",
                r#"fields here are summary, url, about, keywords; write `"foo": "…"` for a row"#,
            ),
        ],
    );
    check(
        r#"experience { at "X" { - foo { "x" } } }"#,
        &[
            ("-", r#"write `- "…"`"#),
            (
                "foo",
                "an entry holds fields, positions with their own dates, rows and bullets",
            ),
        ],
    );
    check(
        r#"experience { at "X" { - foo bar - "b" - 3 } }"#,
        &[
            ("foo bar", r#"write `"foo bar"`"#),
            ("3", r#"write `- "3"`"#),
        ],
    );
    check(
        r#"experience { at "X" { - "a" { - "c" { - "d" } "e" foo } 1. "f" { - "g" } } }"#,
        &[
            (r#"- "d""#, "write them one level higher"),
            (r#""e""#, r#"write `- "…"`"#),
            ("foo", r#"write text in quotes: `"foo"`"#),
            ("1.", r#"write `- "…"` for a bullet"#),
        ],
    );
    check(
        r#"experience { - "a" }"#,
        &[(
            r#"- "a""#,
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check("experience { - }", &[("-", r#"write `- "…"`"#)]);
}

#[test]
fn an_address_without_quotes_ends_in_a_comment() {
    check(
        r#"contact { website: https://a.example
 github: "ada" }"#,
        &[(
            "https",
            r#"write `"https://…"`: without quotes, `//` begins a comment"#,
        )],
    );
    check(
        r#"contact { website: http://a.example
 github: "ada" }"#,
        &[(
            "http",
            r#"write `"http://…"`: without quotes, `//` begins a comment"#,
        )],
    );
}

#[test]
fn a_list_may_hold_expressions() {
    check(
        r#"contact { email: "a@b.co", crate::MAIL phone: "12345" }"#,
        &[],
    );
    check(
        r#"projects { "P" { keywords: "a", WORD, "b" roles: WORD, ROLES } }"#,
        &[],
    );
}

#[test]
fn what_an_entry_holds_depends_on_its_section() {
    check(
        r#"references { "G" { "a", "b" } }"#,
        &[(
            r#""a", "b""#,
            r#"write `;` between paragraphs, or a `"Label":` before a row"#,
        )],
    );
    check(
        r#"tags: t references { "G" { "a" #t "b" } } awards { "A" { "x" } } section "T" { 2014 "P" { "x" } }"#,
        &[],
    );
    check(
        r#"references { "G" { 2014 "a" } }"#,
        &[(
            r#"2014 "a""#,
            "it holds fields, paragraphs, rows and bullets",
        )],
    );
    check(
        r#"experience { at "X" { "R" { 2014 "a" } } }"#,
        &[(
            r#"2014 "a""#,
            "a role or a degree holds fields, paragraphs, rows and bullets",
        )],
    );
    check(
        r#"education { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `2002..2006 "B. S.", "Computer Science" at "School"`"#,
        )],
    );
    check(
        r#"references { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `"Name", "relation" at "Organisation"`"#,
        )],
    );
    check(
        r#"volunteering { - "x" }"#,
        &[(
            r#"- "x""#,
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { 2015 at "X" { - "a" "B" } at "Y" { - "c", 2014 "E" } }"#,
        &[],
    );
}

#[test]
fn a_row_has_items() {
    check(
        r#"section "T" { "L": }"#,
        &[(r#""L":"#, r#"write `"Label": "item", "item"`"#)],
    );
    check(
        r#"section "T" { "L": 3 "M": 2014 "x" }"#,
        &[
            ("3", r#"write `"3"`"#),
            (r#""M":"#, r#"write `"Label": "item", "item"`"#),
        ],
    );
    check(
        r#"section "T" { "L": foo, bar "M": foo: "x" }"#,
        &[
            ("foo, bar", r#"write `"foo", "bar"`"#),
            (r#""M":"#, r#"write `"Label": "item", "item"`"#),
            ("foo", r#"write `"foo": "…"`"#),
        ],
    );
    check(
        r#"section "T" { "L": foo { } }"#,
        &[
            (r#""L":"#, r#"write `"Label": "item", "item"`"#),
            (
                "foo",
                "a custom section holds paragraphs, bullets, rows and entries",
            ),
        ],
    );
    check(
        r#"section "T" { "L": BIO }"#,
        &[("BIO", r#"write `"BIO"`"#)],
    );
    check(
        r#"section "T" { a: "x" "L": "y" }"#,
        &[("a", r#"write `"a": "…"`"#)],
    );
    check(
        r#"skills { "C" { "x" } }"#,
        &[(r#""C""#, r#"write `"Label": "item", "item"`"#)],
    );
}

#[test]
fn dates_have_one_spelling() {
    check(
        r#"experience { March 15, 2014 at "X" 15 March 2014 at "X" Mar 2014 at "X" }"#,
        &[
            ("March 15, 2014", "write `2014-03-15`"),
            ("15 March 2014", "write `2014-03-15`"),
            ("Mar 2014", "write `2014-03`"),
        ],
    );
    check(
        r#"experience { Mar 2014 - May 2015 at "X" }"#,
        &[("Mar 2014 - May 2015", "write `2014-03..2015-05`")],
    );
    check(
        r#"experience { 2014 to 2018 at "X" 2014 through present at "X" }"#,
        &[
            ("2014 to 2018", "write `2014..2018`"),
            ("2014 through present", "write `2014..present`"),
        ],
    );
    check(
        r#"experience { 2014..=2018 at "X" }"#,
        &[("2014..=2018", "write `2014..2018`")],
    );
    check(
        r#"experience { now at "X"; now; today "x"; present "E" }"#,
        &[
            ("now", "write it like `2014..present`"),
            (
                "now",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                "today",
                r#"write `today: "…"` for a field, or quote the word"#,
            ),
            ("present", "write it like `2014..present`"),
        ],
    );
    check(
        r#"experience { Mar: "x" }"#,
        &[(
            "Mar",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { 2014 - foo at "X" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            ("foo", r#"write `"foo"`"#),
        ],
    );
    check(
        r#"experience { March 15, "E" at "X" }"#,
        &[
            (
                "March 15",
                "write it like `2014`, `2014-03` or `2014-03-15`",
            ),
            (",", "remove the comma"),
        ],
    );
    check(
        r#"experience { 2014, 2015 "E" at "X" }"#,
        &[("2014", r#"write `"title"` or `at "organisation"` in it"#)],
    );
    check(
        r#"experience { now foo "x" }"#,
        &[("now foo", r#"write `"now foo"`"#)],
    );
    check(
        "experience { now at X }",
        &[("now", r#"write `"now"`"#), ("X", r#"write `"X"`"#)],
    );
    check(
        "experience { 2014..present }",
        &[(
            "2014..present",
            r#"write `"title"` or `at "organisation"` in it"#,
        )],
    );
    check(
        r#"experience { . "E" at "X" }"#,
        &[(
            ".",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"experience { now { - "x" } }"#,
        &[(
            "now",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Sep2014 "E" }"#,
        &[("Sep2014", "write `2014-09`")],
    );
    check(
        r#"experience { May "E" }"#,
        &[("May", r#"write `May: "…"` for a field, or quote the word"#)],
    );
    check(
        r#"experience { March..2014 "E" }"#,
        &[(
            "March..2014",
            "write it like `2014`, `2014-03` or `2014-03-15`",
        )],
    );
    check(
        r#"experience { ..2014 "E" }"#,
        &[(
            "..2014",
            "write `2014`, or the date that it began too, like `1999..2014`",
        )],
    );
    check(
        r#"experience { 2014 - "E" }"#,
        &[
            ("2014", r#"write `"title"` or `at "organisation"` in it"#),
            (
                r#"- "E""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014..present: "x" }"#,
        &[
            ("2014..", r#"write `"title"` or `at "organisation"` in it"#),
            (
                "present",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014/03 "E" 2014.03 "F" }"#,
        &[
            ("2014/03", "write `2014-03`"),
            ("2014.03", "write `2014-03`"),
        ],
    );
    check(
        r#"experience { "2014" "E" at "X" "2014-13" "E" at "Y" "2013" "E": "x" }"#,
        &[
            (r#""2014""#, "write `2014`"),
            (
                r#""2013""#,
                "write `;` after the entry if this is a title; a date is written without quotes: `2013`",
            ),
            (
                r#""E""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { "Mar 2014" "E" }"#,
        &[(r#""Mar 2014""#, "write `2014-03`")],
    );
    check(r#"experience { "now" "E" }"#, &[]);
}

#[test]
fn words_go_on_until_something_else_begins() {
    check(
        r#"headline: Storage & more, and on - "x""#,
        &[(
            "Storage & more, and on",
            r#"write `"Storage & more, and on"`"#,
        )],
    );
    check(
        r#"headline: Foo; summary: "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check("headline: Foo #x", &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo, Bar summary: "x""#,
        &[("Foo, Bar", r#"write `"Foo, Bar"`"#)],
    );
    check(
        r#"headline: Foo, summary: "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo, "x""#,
        &[
            ("Foo", r#"write `"Foo"`"#),
            (r#""x""#, "remove the others, or put them into one string"),
        ],
    );
    check(r#"headline: Foo at "X""#, &[("Foo", r#"write `"Foo"`"#)]);
    check("headline: Foo at Bar", &[("Foo", r#"write `"Foo"`"#)]);
    check(r#"headline: Foo 2014 "x""#, &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo 2014 at "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo 2014-03 at "x""#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
    check(
        r#"headline: Foo 201 "x""#,
        &[("Foo 201", r#"write `"Foo 201"`"#)],
    );
    check(
        r#"headline: Foo 42 bar 2014..2015 "x""#,
        &[("Foo 42 bar", r#"write `"Foo 42 bar"`"#)],
    );
    check(
        r#"headline: Foo 1999 bar summary: "x""#,
        &[("Foo 1999 bar", r#"write `"Foo 1999 bar"`"#)],
    );
    check(
        r#"headline: Foo 1999 bar "x""#,
        &[("Foo 1999 bar", r#"write `"Foo 1999 bar"`"#)],
    );
    check("headline: Foo b'x'", &[("Foo", r#"write `"Foo"`"#)]);
    check(
        r#"headline: Foo skills { "C" }"#,
        &[("Foo", r#"write `"Foo"`"#)],
    );
}

#[test]
fn bare_words_in_place_of_an_item_are_its_title() {
    check(
        r#"experience { Foo, Bar at "X" }"#,
        &[("Foo, Bar", r#"write `"Foo", "Bar"`"#)],
    );
    check(
        r#"experience { Foo; at "X" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo, "x" at "Y" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo - "x" }"#,
        &[
            (
                "Foo",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                r#"- "x""#,
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"Foo - bar { "x" }"#,
        &[
            ("Foo", r#"write text in quotes: `"Foo"`"#),
            ("bar", &sections_are()),
        ],
    );
    check(
        r#"experience { Foo #x "y" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo "y" at "X" }"#,
        &[("Foo", r#"write `Foo: "…"` for a field, or quote the word"#)],
    );
    check(
        r#"experience { Foo 2014 at "X" }"#,
        &[(
            "Foo",
            r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
        )],
    );
    check(
        r#"experience { Foo skills { "C" } }"#,
        &[
            (
                "Foo",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
            (
                "skills",
                r#"write `2014..2018 "Engineer" at "Employer" in "Place"`"#,
            ),
        ],
    );
    check(
        r#"experience { Foo bar at "X" in "Y" { - "q" } }"#,
        &[("Foo bar", r#"write `"Foo bar"`"#)],
    );
}

#[test]
fn an_attribute_is_a_lint_level() {
    check(
        r#"/** doc */ skills { "C" }"#,
        &[("/** doc */", "write `//` for a comment")],
    );
    check(
        r#"#[cfg(doc)] skills { "C" }"#,
        &[("#[cfg(doc)]", "lint levels are written `#![allow(…)]`")],
    );
    check(
        r#"#![allow] skills { "C" }"#,
        &[(
            "#![allow]",
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#![allow(contact_missing, "x", bullet_long)] skills { "C" }"#,
        &[(r#""x""#, "write it like `#![allow(period_gap)]`")],
    );
    check(
        r#"#![forbid(bullet_long)] skills { "C" }"#,
        &[(
            "#![forbid(bullet_long)]",
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#![("x")] skills { "C" }"#,
        &[(
            r#"#![("x")]"#,
            "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`",
        )],
    );
    check(
        r#"#!a skills { "C" }"#,
        &[(
            "#!a",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}

#[test]
fn what_cannot_begin_an_item_is_one_problem() {
    check(
        r#"b'x' skills { "C" }"#,
        &[(
            "b'x'",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"{ "x" } skills { "C" }"#,
        &[(
            r#"{ "x" }"#,
            "write what it is before it, like `experience {`",
        )],
    );
    check(
        r#"% & skills { "C" }"#,
        &[(
            "% &",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= ; skills { "C" }"#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= - "x""#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
    check(
        r#"= "x""#,
        &[(
            "=",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}

#[test]
fn a_fault_in_a_text_is_shown_inside_it() {
    check(
        r#"contact { email: "ada@b..co" website: "ada example" }"#,
        &[
            (r#""ada@b..co""#, "write it like `ada@ada.example`"),
            (
                r#""ada example""#,
                "write the address of a page, which begins with `https://`",
            ),
        ],
    );
    check(
        r#"headline: "caf\u{e9} **b""#,
        &[(
            r#""caf\u{e9} **b""#,
            r#"close it with `**` after a word, or write `\\*\\*` for two stars"#,
        )],
    );
    check(
        r#"headline: r"caf\ **b""#,
        &[(
            r#"r"caf\ **b""#,
            r#"close it with `**` after a word, or write `\*\*` for two stars"#,
        )],
    );
    check(
        r#"headline: "x`""#,
        &[(
            r#""x`""#,
            r#"close it with another backtick, or write \\` for one"#,
        )],
    );
    check(
        r#"headline: "`x""#,
        &[(
            r#""`x""#,
            r#"close it with another backtick, or write \\` for one"#,
        )],
    );
    check(r#"headline: "*""#, &[]);
    check(r#"headline: """#, &[(r#""""#, "write it, or leave it out")]);
}

#[test]
fn a_value_of_another_kind_is_one_problem() {
    let kinds = "write text in quotes, a Rust path or a macro call";
    for value in [
        r#"Some("x")"#,
        "foo()",
        r#""a".trim()"#,
        "BIO.len()",
        r#""a" + "b""#,
        r#"f::g("x")?"#,
        "BIO[0]",
    ] {
        check(&format!("headline: {value}"), &[(value, kinds)]);
        check(
            &format!("headline: {value} lang: \"en\""),
            &[(value, kinds)],
        );
    }
    check("headline: -5", &[("-5", "write it in double quotes")]);
    check(
        "headline: { BIO } summary: { \"x\" }",
        &[
            ("{ BIO }", "write `headline: BIO`"),
            ("{ \"x\" }", "write `summary: \"x\"`"),
        ],
    );
    check(r#"headline = "x""#, &[("=", "write `headline: …`")]);
    check(r#"headline := "x""#, &[(":=", "write `headline: …`")]);
    check(
        "headline: /// c\n \"x\"",
        &[("/// c", "write `//` for a comment")],
    );
    check(
        r#"$crate: "x" lang: "en""#,
        &[(
            "$crate",
            "write the name itself; a `macro_rules!` can fill in values only",
        )],
    );
    check(
        "#![allow(clippy::all, period_gap)]",
        &[(
            "clippy::all",
            "lints of Rust and of its tools belong on the item: `#[allow(…)]`",
        )],
    );
    check(
        r#"experience { 2014 "Dev" at "A" { hours: 40 } }"#,
        &[(
            "hours",
            r#"fields here are summary, url, about, keywords; write `"hours": "…"` for a row"#,
        )],
    );
}

#[test]
fn dates_as_people_type_them_are_one_problem() {
    for (dates, right) in [
        ("Mar. 2014", "write `2014-03`"),
        ("c. 1990", "write `1990`"),
        ("ca 1990", "write `1990`"),
        ("circa Mar 2014", "write `2014-03`"),
        ("since 2014", "write `2014..present`"),
        ("seit Mar. 2014", "write `2014-03..present`"),
        ("2014-03-15T00:00:00Z", "write `2014-03-15`"),
        ("2014-03-15T00:00:00.000+02:00", "write `2014-03-15`"),
        (
            "..2011",
            "write `2011`, or the date that it began too, like `1999..2011`",
        ),
    ] {
        check(
            &format!("experience {{ {dates} \"Dev\" at \"A\" }}"),
            &[(dates, right)],
        );
    }
}

#[test]
fn names_of_other_formats_get_a_suggestion() {
    check(
        r#"objective: "x" talks { - "x" }"#,
        &[
            ("objective", "it is called `summary` here"),
            (
                "talks",
                r#"write a custom section: `section "Talks" { … }`"#,
            ),
        ],
    );
    check(
        r#"contact { address: "Boston" url: "https://a.b" birthday: 1990 }"#,
        &[
            ("address", "it is called `location` here"),
            ("url", "it is called `website` here"),
            (
                "birthday",
                r#"leave it out, or write it in `section "Personal" { "Label": "…" }`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014 "Dev" at "A" { "Did it." } at "B" { at "C" { - "x" } 2015 "E" { "Did it." } } }"#,
        &[
            (
                r#""Did it.""#,
                r#"write `summary: "…"`, or `- "…"` for a bullet"#,
            ),
            (
                r#""C""#,
                "move it out of the braces, or write the name as a title, without `at`",
            ),
        ],
    );
    check(
        r#"section "T" { 1. "first" 2. "second" }"#,
        &[
            ("1.", r#"write `- "…"` for a bullet"#),
            ("2.", r#"write `- "…"` for a bullet"#),
        ],
    );
}

#[test]
fn a_title_that_is_a_number_is_ended() {
    check(r#"projects { "2048"; "2014-03"; }"#, &[]);
    check(
        r#"projects { "2048" at "X" { summary: "x" }; } experience { at "X" { "1984"; } }"#,
        &[],
    );
    check(
        r#"projects { "2048" }"#,
        &[(
            r#""2048""#,
            "write `;` after the entry if this is a title; a date is written without quotes: `2048`",
        )],
    );
}

#[test]
fn an_address_that_is_no_profile_is_a_link() {
    check(
        r#"contact { github: "https://github.com/orgs/acme"; facebook: "facebook.com/profile.php?id=100" }"#,
        &[
            (
                r#"github: "https://github.com/orgs/acme""#,
                r#"write a labelled link: `"GitHub": "https://github.com/orgs/acme"`"#,
            ),
            (
                r#"facebook: "facebook.com/profile.php?id=100""#,
                r#"write a labelled link: `"Facebook": "https://facebook.com/profile.php?id=100"`"#,
            ),
        ],
    );
    check(
        r#"contact { github: "https://github.com/orgs/acme", "ada" }"#,
        &[
            (
                r#""https://github.com/orgs/acme""#,
                r#"write a labelled link: `"GitHub": "https://github.com/orgs/acme"`"#,
            ),
            (r#""ada""#, "remove the others"),
        ],
    );
    check(
        r#"contact { linkedin: "de.linkedin.com/in/ada-%C3%BCnal"; orcid: "0000-0002-1694-233x" }"#,
        &[
            (
                r#""de.linkedin.com/in/ada-%C3%BCnal""#,
                r#"write `"ada-ünal"`"#,
            ),
            (
                r#""0000-0002-1694-233x""#,
                r#"write `"0000-0002-1694-233X"`"#,
            ),
        ],
    );
}

#[test]
fn a_broken_declaration_of_tags_is_one_problem() {
    check(
        r#"tags: a, f(1) b skills { "C" #a "D" #b }"#,
        &[(
            "f(1) b",
            "an item is a field, a section, dates, text in quotes or a bullet",
        )],
    );
}
