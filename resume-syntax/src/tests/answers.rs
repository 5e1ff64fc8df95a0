//! The help for each mistake: the words that it is about, and what to type instead. Here: names,
//! and what `contact` holds.

mod behind;
mod continued;
mod dates;
mod design;
mod edges;
mod foreign;
mod heads;
mod items;
mod letters;
mod values;
mod words;

use crate::analyze;
use crate::place::Located;
use resume_core::model::Kind;

/// A résumé with these lines in it has mistakes in these words, which are answered so, and no
/// others.
#[track_caller]
fn check(lines: &str, expected: &[(&str, &str)]) {
    let source = format!("name: \"Ada\" {lines}");
    let mut analysis = analyze(source.parse().unwrap());
    analysis.sort_by_source(|span| span.byte_range().start);
    check_problems(&source, &analysis.problems, expected);
}

/// The problems of a source are in these words, and answered so.
#[track_caller]
fn check_problems(source: &str, problems: &[Located], expected: &[(&str, &str)]) {
    let found: Vec<(&str, String)> = problems
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
    assert_eq!(found, expected, "{source}");
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
        r#"tags: a,, b skills { "C" #a #b }"#,
        &[(",", "write it like `tags: storage, teaching`")],
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
fn rows_of_contact_hold_an_address_text_or_a_date() {
    check(
        r#"contact { "Cal": "https://a.b" "Office": "tel:+1-617-555-0100" "Nationality": "British" "Born": 1982-09-05 "Year": 1982 email: "a@b.co" }"#,
        &[],
    );
    check(
        r#"contact { "Blog": "blog.example" "Mail": "ada@ada.example" "Office": "+1 617 555 0100" "Skype": "skype:ada" }"#,
        &[
            (r#""blog.example""#, r#"write `"https://blog.example"`"#),
            (
                r#""ada@ada.example""#,
                r#"write `"mailto:ada@ada.example"`"#,
            ),
            (r#""+1 617 555 0100""#, r#"write `"tel:+1-617-555-0100"`"#),
            (
                r#""skype:ada""#,
                "write one that begins with `https://`, `http://`, `mailto:` or `tel:`",
            ),
        ],
    );
    check(
        r#"contact { "A": 5.9.1982 "B": 1982..1983 "C": 3 "D": 1982-13 "E": Mar 1982 email: "a@b.co" }"#,
        &[
            ("5.9.1982", "write `1982-09-05`"),
            (
                "1982..1983",
                "write one date, like `1982`, or text: `\"1982–1983\"`",
            ),
            ("3", r#"write `"3"`"#),
            ("1982-13", "months go from `01` to `12`"),
            ("Mar 1982", "write `1982-03`"),
        ],
    );
}

#[test]
fn a_date_in_contact_is_written_without_quotes() {
    check(
        r#"contact { email: "a@b.co" "Date of birth": "1982-09-05" "Born": "5 Sep 1982" "Since": "May 2014" "Year": "1982" "Season": "Fall 2014" "Either": "03/04/2014" "Text": "May I" "Age": "43" }"#,
        &[
            (r#""1982-09-05""#, "write `1982-09-05`"),
            (r#""5 Sep 1982""#, "write `1982-09-05`"),
            (r#""May 2014""#, "write `2014-05`"),
        ],
    );
    check(
        r#"#![allow(date_quoted)] contact { email: "a@b.co" "Date of birth": "1982-09-05" }"#,
        &[],
    );
}

#[test]
fn the_label_of_an_address_comes_first() {
    check(
        r#"contact { "https://a.b": "Home" "https://a.b": "https://c.d" }"#,
        &[(
            r#""https://a.b": "Home""#,
            r#"write `"Home": "https://a.b"`"#,
        )],
    );
}

#[test]
fn items_of_contact_may_carry_tags_and_be_alternatives() {
    check(
        r#"tags: a, b contact { location: "X" #a location: "Y" #b #a location: "Z" github: "x" #a github: "y" "L": "text" #b email: "a@b.co", "c@d.co" #a email: "e@f.co" }"#,
        &[],
    );
    check(
        r#"tags: a contact { location: "X" location: "Y" #a location: "Z" email: "a@b.co" #c "L": "x" #a #a }"#,
        &[
            ("location", "remove one of them"),
            ("c", "declare it: `tags: a, c`"),
            ("a", "remove it"),
        ],
    );
}

#[test]
fn contact_says_what_it_holds() {
    check(
        r#"contact { email: "a@b.co" "x" }"#,
        &[(
            r#""x""#,
            r#"write `, "…"` for another value of the field before it, or `"Label": "…"`"#,
        )],
    );
    check(
        r#"contact { email: "a@b.co" 2014 "x" }"#,
        &[(
            r#"2014 "x""#,
            r#"write `email: "…"`, `github: "…"` or `"Label": "…"`"#,
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
        &[("myspace", r#"write a custom row: `"Myspace": "x"`"#)],
    );
    check(
        r#"contact { "L": "https://a.b", "https://c.d" }"#,
        &[(
            r#""https://c.d""#,
            "write a row for each, or put them into one string",
        )],
    );
    check(
        r#"contact { location: "a", "b" email: "a@b.co", "c@d.co" }"#,
        &[(r#""a", "b""#, r#"write `"a, b"`"#)],
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
        &[(
            r#""L":"#,
            r#"write `"Label": "https://…"` or `"Label": "text"`"#,
        )],
    );
    check(
        r#"contact { "L": foo bar }"#,
        &[("foo bar", r#"write `"foo bar"`"#)],
    );
}

#[test]
fn an_address_in_place_of_a_username_keeps_all_of_it() {
    check(
        r#"contact { github: "https://github.com/ada/repo" gitlab: "gitlab.com/ada/tool/-/issues" x: "https://x.com/ada" medium: "https://medium.com/@ada/post-1" }"#,
        &[
            (
                r#"github: "https://github.com/ada/repo""#,
                r#"write a labelled link: `"GitHub": "https://github.com/ada/repo"`"#,
            ),
            (
                r#"gitlab: "gitlab.com/ada/tool/-/issues""#,
                r#"write a labelled link: `"GitLab": "https://gitlab.com/ada/tool/-/issues"`"#,
            ),
            (r#""https://x.com/ada""#, r#"write `"ada"`"#),
            (
                r#"medium: "https://medium.com/@ada/post-1""#,
                r#"write a labelled link: `"Medium": "https://medium.com/@ada/post-1"`"#,
            ),
        ],
    );
}

#[test]
fn an_address_of_another_network_gets_its_field() {
    check(
        r#"contact { github: "https://gitlab.com/ada" linkedin: "https://www.xing.com/profile/Ada_Example" dev: "https://git.acme.example/ada" }"#,
        &[
            (
                r#"github: "https://gitlab.com/ada""#,
                r#"write `gitlab: "ada"`"#,
            ),
            (
                r#"linkedin: "https://www.xing.com/profile/Ada_Example""#,
                r#"write `xing: "Ada_Example"`"#,
            ),
            (
                r#"dev: "https://git.acme.example/ada""#,
                r#"write a labelled link: `"git.acme.example": "https://git.acme.example/ada"`"#,
            ),
        ],
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
fn a_title_that_reads_like_the_usual_one_is_a_duplicate() {
    let help = "move its items into the first one, or give it another title";
    check(
        r#"skills { "a" } skills "Skills" { "b" } skills "More skills" { "c" }"#,
        &[("skills", help)],
    );
    check(
        r#"lang: "de" skills "Kenntnisse" { "a" } skills { "b" }"#,
        &[("skills", help)],
    );
    check(r#"lang: "de" skills "Skills" { "a" } skills { "b" }"#, &[]);
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
        &[(
            "foo",
            "fields here are name, pronouns, photo, headline, summary, cited_as, lang, tags",
        )],
    );
    check(r#"summry: "x""#, &[("summry", "did you mean `summary`?")]);
    check(
        r#"sumary: "x" summary: "y""#,
        &[("sumary", "did you mean `summary`?")],
    );
    check(r#"sum: "x""#, &[("sum", "it is called `summary` here")]);
    check(
        r#"photo: "x""#,
        &[(r#""x""#, "write a path that ends with `.jpg` or `.png`")],
    );
    check(r#"photo: "x.png""#, &[]);
    check(
        r#"photo: "x.png", "a", "b""#,
        &[(r#""b""#, "remove the others")],
    );
    check(
        r#"photo: PHOTO"#,
        &[("PHOTO", r#"write it like `photo: "me.jpg"`"#)],
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
                r#"write `"Foo": "x"` for a row; fields here are summary, url, about, keywords"#,
            ),
            (
                "foo",
                r#"write `"Foo": "x"` for a row; fields here are summary"#,
            ),
            (
                "score",
                r#"write `"Score": "x"` for a row; fields here are summary"#,
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
                r#"write `"Foo": "x"` for a row; fields here are summary, url, keywords, roles, kind"#,
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
fn sections_are(custom: &str) -> String {
    let kinds: Vec<&str> = Kind::titled().map(Kind::name).collect();
    let kinds = kinds.join(", ");
    format!("sections are {kinds}; write `{custom} {{ … }}` for a custom one")
}

#[test]
fn an_unknown_section_gets_a_suggestion() {
    check(r#"photo { "x" }"#, &[("photo", r#"write `photo: "…"`"#)]);
    check("tags { a }", &[("tags", "write `tags: storage, teaching`")]);
    check(r#"lang { "de" }"#, &[("lang", r#"write `lang: "…"`"#)]);
    check(
        r#"foo { "x" }"#,
        &[("foo", &sections_are(r#"section "Foo""#))],
    );
    check(
        r#"foo "A \"b\"" { "x" }"#,
        &[("foo", &sections_are(r#"section "A \"b\"""#))],
    );
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
fn the_name_of_a_custom_section_is_its_title() {
    for (name, title) in [
        ("posters", "Posters"),
        ("presentations", "Presentations"),
        ("press", "Press"),
        ("exhibitions", "Exhibitions"),
        ("talks", "Talks"),
        ("invited_talks", "Invited talks"),
        ("grants", "Grants"),
        ("service", "Service"),
        ("teaching", "Teaching"),
        ("fellowships", "Fellowships"),
    ] {
        let right = format!("write a custom section: `section \"{title}\" {{ … }}`");
        check(&format!("{name} {{ \"x\" }}"), &[(name, &right)]);
    }
    check(
        r#"press "In the press" { "x" }"#,
        &[(
            "press",
            r#"write a custom section: `section "In the press" { … }`"#,
        )],
    );
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
            ("birthday: 1990", r#"write `"Date of birth": 1990`"#),
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
        r#"contact { birthday: "1 May 1990" dob: "x" objective: "x" headline: "x" blog_address: "b.example" work_permit: "yes" visa: 1 }"#,
        &[
            (
                r#"birthday: "1 May 1990""#,
                r#"write `"Date of birth": 1990-05-01`"#,
            ),
            (
                "dob",
                r#"write it like `"Date of birth": 1990-05-01`, or leave it out"#,
            ),
            ("objective", r#"write `summary: "…"` outside of `contact`"#),
            ("headline", r#"write `headline: "…"` outside of `contact`"#),
            (
                r#"blog_address: "b.example""#,
                r#"write a custom link: `"Blog address": "https://b.example"`"#,
            ),
            (
                "work_permit",
                r#"write a custom row: `"Work permit": "yes"`"#,
            ),
            ("visa: 1", r#"write a custom row: `"Visa": "1"`"#),
        ],
    );
    check(
        r#"url: "https://a.b" twitter: "ada" birthday: 1990-05-01 address: "Boston" nationality: "x" "#,
        &[
            ("url", r#"it belongs in `contact { website: "…" }`"#),
            ("twitter", r#"it belongs in `contact { x: "…" }`"#),
            (
                "birthday",
                r#"it belongs in `contact { "Date of birth": 1990-05-01 }`"#,
            ),
            ("address", r#"it belongs in `contact { location: "…" }`"#),
            (
                "nationality",
                r#"it belongs in `contact { "Nationality": "…" }`"#,
            ),
        ],
    );
    check(
        r#"experience { 2014 "Dev" at "A" { 2014 "Dev" at "B" 2015 "Dev" } }"#,
        &[
            (
                r#"2014 "Dev" at "B""#,
                "move it out of the braces: it is an entry like the one around it",
            ),
            (
                r#"2015 "Dev""#,
                "write all of them inside the braces, one below the other",
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
fn what_is_pasted_into_contact_is_answered_with_the_value() {
    for (item, words, help) in [
        (r#"reddit: "u/zoe""#, r#""u/zoe""#, r#"write `"zoe"`"#),
        (r#"linkedin: "in/zoe""#, r#""in/zoe""#, r#"write `"zoe"`"#),
        (
            r#"location: "Boston", "MA""#,
            r#""Boston", "MA""#,
            r#"write `"Boston, MA"`"#,
        ),
        (
            r#"location: { city: "Boston" }"#,
            "location",
            r#"write `location: "…"`"#,
        ),
        (
            r#"scholar: "abcdefgAAAAJ""#,
            "scholar",
            "it is called `google_scholar` here",
        ),
        (
            r#"signal: "zoe.01""#,
            "signal",
            r#"write a custom row: `"Signal": "zoe.01"`"#,
        ),
    ] {
        check(
            &format!(r#"contact {{ email: "a@b.co" {item} }}"#),
            &[(words, help)],
        );
    }
}
