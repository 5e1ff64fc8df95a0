//! One résumé with much that the language has, and one with each of its names, in every format, and
//! in each theme what that arranges: the pages are in `tests/tests/pages`, for people to read.
//!
//! `PAGES=overwrite cargo test --workspace --test formats pages` rewrites them.

use resume::Render;
use resume::{Resume, resume};
use resume_core::model::{Kind, Section};
use resume_render::document::Arena;
use resume_render::format::{self, Format, Formats, Html, Text};
use resume_render::theme::{Classic, Parseable, Theme, TitleFirst};
use resume_tests::{kept, sample};

static ADA: Resume = resume! {
    #![allow(markup_literal, order_reversed, period_gap, period_missing, period_overlapping)]
    name: "Ada \"A&B\" Example <ada>"
    pronouns: "she/her"
    tags: abroad
    headline: "Storage & *network* engineer"
    summary: "Builds storage that **does not lose data**: 2^64^ bytes, H~2~O, `a < b && c`, [papers & *talks*](https://ada.example/?a=1&b=2)."

    contact {
        email: "ada@ada.example", "o'neil+a&b@ada.example"
        phone: "+1 617 555 0100", "617 555 0101"
        location: "Paris" #abroad
        location: "Boston, MA"
        website: "https://ada.example/a_b"
        github: "ada-example"
        mastodon: "@ada@mastodon.example"
        "Book a *call*": "https://cal.example/ada?x=1&y=2"
        "Office": "tel:+1-617-555-0142"
        "Work *authorization*": "US & EU citizen"
        "Date of birth": 1982-09-05
    }

    experience {
        2014-03..present at "CLEARSKY DATA" in "Boston, MA" {
            url: "https://clearsky.example"
            about: "storage as a *service*"
            summary: "Kept data safe."
            2018..       "Consulting Engineer", "Data Path", "Upgrades"
            2014-03..2018 "Principal *Software* Engineer"
            - "formally verified a migration between datacenters"
            - "gave talks on PostgreSQL, [REST](https://rest.example) and TLA^+^"
        }
        2011-06-15..2014-02 at "CORERO" in "Hudson, MA" {
            "Intern"
            2012 "Software Engineer" { - "developed a 40 Gbps packet classifier" }
            2013..2014-02 "Lead"
            - "wrote * and _ and # as they are"
        }
        2008..2010 "Research Assistant", "Computer Science department" at "[BROWN](https://brown.example) UNIVERSITY" { url: "https://cs.brown.example" }
        2006-05..2006-05 "Juror" at "Robot Contest"
        2005 "Adviser to a small theatre" in "Providence, RI" { url: "https://theatre.example/a-very-long-path/that-does-not-fit-into-one-line/of-eighty-columns.html" }
        ..2004-06 "Apprentice" at "EMC"
        at "ALLEGRO MICROSYSTEMS"
    }

    volunteering "Where I *helped*" {
        2019..2020-12 "Teacher" at "Code Club" in "Boston, MA" {
            url: "https://club.example"
            - "taught 12 children"
        }
        2018..
            "Driver" { - "drove 1,000 miles" }
    }

    education {
        2022..expected 2026-05 at "BROWN UNIVERSITY" {
            expected 2026-05 "Ph. D.", "Computer Science"
            2022-fall..2024-spring "M. S.", "Computer Science"
        }
        2007..2013 at "WORCESTER POLYTECHNIC INSTITUTE" in "Worcester, MA" {
            url: "https://wpi.example"
            summary: "Two degrees in one place."
            score: "3.9 of 4"
            courses: "Combinatorics", "Logic & sets"
            2013 "M. S.", "Computer Science"
            2011 "B. S.", "Electrical & Computer Engineering" { - "wrote a thesis on *linear checksums*" }
            - "president of the chess club"
        }
        2001 "Evening classes" in "Boston, MA" { score: "with honours" }
        at "MUSIC SCHOOL" in "Salem, MA" { score: "passed" }
    }

    projects {
        2019.. "ledgerd" at "Example Foundation" in "Boston, MA" {
            summary: "A ledger that fits in a page."
            url: "https://ledgerd.example"
            kind: "open *source*"
            roles: "author", "maintainer"
            keywords: "Rust", "TLA^+^"
            - "1,000 installations"
        }
        "[tinyfs](https://tinyfs.example), a file system" { url: "https://tinyfs-pages.example" }
        2003 at "Robot Contest"
    }

    publications {
        2015-09 "Checksums, reconsidered", "short paper" at "Journal of Storage" {
            authors: "Ada Example", "Charles *Sample*"
            doi: "10.1000/182"
            url: "https://storage.example/checksums"
        }
        2014..2015 "Logs" { summary: "In two parts." }
    }

    awards { 2016-11-30 "Best Paper" at "Storage Conference" in "Paris" { summary: "For *Checksums, reconsidered*." } }
    certificates { 2017 "Certified Diver" at "Divers" }

    references {
        "Charles Sample", "my manager" at "CLEARSKY DATA" {
            email: "charles@clearsky.example"
            phone: "+1 617 555 0199"
            "She found the bug before it found us."
        }
        "Grace Sample" { phone: "555 0102" }
        "Jean Sample" { email: "jean@sample.example" }
    }

    skills "Specialties" {
        "C", "C++", "Python"
        "Storage": "replication", "write-ahead logging (WAL)"
        "Formal *verification*": "TLA^+^", "SMT", "`Z3`"
    }
    interests { "Chess", "*Go*" }
    languages { "English": "native" "French": "C1" }

    section "My peers seek my help with..." {
        "Ask me anything; I answer *within a day*."
        - "designing and evaluating concurrent algorithms"
        - "understanding unfamiliar systems and languages, even where nobody has written anything down and those who knew have left long ago"
        "Tools": "TLA^+^", "SMT"
        "Hours": "9–5"
        2018 "How to prove it" at "Systems Meetup" in "Boston, MA" { - "40 listeners" }
        "That is all."
    }
    section "***" { - "1. not a list" - "+ nor this" - "> nor a quote" - "a | b" - "&amp; <b>bold</b>" - "https://plain.example/a_b_c" }
    section "Über Größe & 漢字" { "漢字かな交じり文は、どこでも折り返すことができるので、長い行でも空白なしに次の行へ続けることができる。" }
};

/// What entries, roles and degrees hold, in the order written.
static BODIES: Resume = resume! {
    name: "Ada Example"
    summary: "Builds storage that *does not lose data*.", "Looks for a team of that kind."
    contact { email: "ada@ada.example" }

    experience "Employment" {
        2014..present at "CLEARSKY DATA" in "Boston, MA" {
            summary: "Kept data safe.", "Kept it for years."
            keywords: "storage", "verification"
            - "joined as the tenth engineer"
            2018..     "Consulting Engineer"
            "Hours": "20 per week"
            2014..2018 "Principal Software Engineer" in "Worcester, MA" {
                summary: "Led a team of four.";
                "Told nobody what to do."
                - "formally verified a migration" {
                    - "found two bugs that tests had missed"
                    - "found *one* that they had found"
                }
                "Stack": "C++", "TLA^+^";
                "Left with one bug less."
            }
            - "gave talks on PostgreSQL"
        }
    }
    experience "Clients" { 2012 "Auditor" at "EMC" { "Supervisor": "Grace Sample", "may be contacted" } }

    education {
        2007..2013 at "WORCESTER POLYTECHNIC INSTITUTE" in "Worcester, MA" {
            2013 "M. S.", "Computer Science" { score: "3.9 of 4" courses: "Logic" "Adviser": "Charles Sample" }
            2011 "B. S." in "Paris" { summary: "A year abroad." }
            "Clubs": "chess"
        }
    }

    projects {
        2019.. "ledgerd" {
            summary: "A ledger."
            url: "https://ledgerd.example"
            "It fits in a page."
            "License": "MIT"
            - "1,000 installations"
            "Its users are small shops."
        }
    }

    publications "Journal articles" {
        2015-09 "Checksums, reconsidered" at "Journal of Storage" {
            authors: "Ada Example"
            volume: "38(2)"
            pages: "559–572"
            doi: "10.1000/182"
            status: "in press"
            "The first of its kind."
        }
    }
    publications "Book chapters" { 2013 "How disks fail" at "The Handbook" { editors: "Charles Sample" } }
    patents {
        2024-11 "Storage that checks itself" at "USPTO" {
            inventors: "Ada Example", "Charles Sample"
            number: "US 12,136,166 B2"
            status: "granted"
        }
    }

    awards { 2016 "Best Paper" { "For *Checksums, reconsidered*." } }
    certificates { 2024-03 "Engineer" at "State Board" { number: "A-1042" expires: 2027-03 - "by examination" } }
    references { "Available on request" }

    section "Talks" {
        2018 "How to prove it" at "Systems Meetup" { "Forty came." "Slides": "none" - "twice" { - "once in French" } }
        - "others" { - "of which nobody knows" }
    }
};

static RTL: Resume = resume! {
    name: "עדה דוגמה"
    lang: "he"
    headline: "מהנדסת *אחסון* ב-C++"
    contact { email: "ada@ada.example" location: "תל אביב" "Visa": "B1 (10 years)" "תאריך לידה": 1982-09-05 }
    experience { 2014-03..present "מהנדסת" at "[ClearSky](https://clearsky.example)" in "חיפה" { - "כתבה ב-Rust" } }
    projects { 2019 "ledgerd" { url: "https://ledgerd.example" kind: "קוד פתוח" } }
    skills { "שפות": "C", "Rust" }
};

static SHORT: Resume = resume! { name: "Ada & Co." summary: "Builds *storage*." skills { "C" } };

static PHOTO: Resume = resume! {
    name: "Ada Example"
    photo: "../../pictures/ada.png", "Ada & her desk"
    contact { email: "ada@ada.example" }
};

/// A photo is a part of the page.
#[test]
fn photo() {
    check("photo.html", &page(&PHOTO, Classic, Html::default()));
}

/// A value for every kind, field and item of `contact`: a name that is new to the language appears
/// on these pages by itself.
#[test]
fn every_name() {
    let everything = sample::completed(&Resume::new("Ada Example"));
    assert_eq!(sample::missing(&everything), [""; 0]);
    check_each_format("every_name", &everything);
}

#[test]
fn bodies() {
    check_each_format("bodies", &BODIES);
}

/// A page in its theme and format, and what is asked of each: that it is the same in whatever way
/// it is written.
fn page(resume: &Resume, theme: impl Theme, format: impl Format) -> String {
    let rendering = resume.render_with(theme, format);
    let page = rendering.to_string();
    assert_eq!(page, format!("{rendering}"));
    page
}

/// The page that is kept in this file.
#[track_caller]
fn check(file: &str, page: &str) {
    // The style sheet has its own file, with its hash.
    let mut page = page.to_owned();
    if page.contains(Html::STYLE) {
        page = page.replace(Html::STYLE, "/* the usual style sheet */");
        let hash = page
            .split_once("'sha256-")
            .and_then(|(_, rest)| rest.split_once('\''))
            .map(|(hash, _)| hash.to_owned());
        page = page.replace(&hash.unwrap_or_default(), "of the style sheet");
    }
    kept::check(&format!("tests/tests/pages/{file}"), &page);
}

/// Checks the page of a résumé in each format that command lines know.
fn check_each_format(name: &str, resume: &Resume) {
    for named in &format::NAMED {
        let formats = Formats::default();
        let (format, arena) = ((named.format)(&formats), Arena::new());
        let document = Classic.document(resume, &arena);
        let (mut pushed, mut written) = (String::new(), String::new());
        format.push(&document, &mut pushed);
        format.write(&document, &mut written).unwrap();
        assert_eq!(pushed, written, "{}", named.about.name);
        check(&format!("{name}.{}", named.about.ending), &pushed);
    }
}

#[test]
fn classic() {
    check_each_format("classic", &ADA);
}

/// What the other themes arrange in another way; everything else is the same in each.
fn arranged() -> Resume {
    let is_arranged = |section: &&Section| {
        matches!(
            section.kind(),
            Kind::Experience | Kind::Volunteering | Kind::Education
        )
    };
    let sections = ADA.sections.iter().filter(is_arranged).cloned().collect();
    Resume {
        sections,
        ..Resume::new("Ada Example")
    }
}

#[test]
fn other_themes() {
    let html = Html {
        fragment: true,
        ..Html::default()
    };
    check(
        "title_first.html",
        &page(&arranged(), TitleFirst, html.clone()),
    );
    check(
        "parseable.html",
        &page(&arranged(), Parseable::default(), html),
    );
}

#[test]
fn from_right_to_left() {
    check_each_format("right_to_left", &RTL);
}

#[test]
fn narrow_in_ascii() {
    let text = Text {
        width: 32,
        ascii: true,
    };
    check("narrow.txt", &page(&ADA, Classic, text));
    assert_eq!(
        text.kept(&Classic.document(&ADA, &Arena::new()))
            .into_iter()
            .take(4)
            .collect::<String>(),
        "漢字かな"
    );
}

#[test]
fn parts_of_pages() {
    check(
        "fragment.html",
        &page(
            &SHORT,
            Classic,
            Html {
                fragment: true,
                ..Html::default()
            },
        ),
    );
    let style = Some("p { color: red }</style><script>".into());
    check(
        "own_style.html",
        &page(
            &SHORT,
            Classic,
            Html {
                style,
                linked_data: false,
                ..Html::default()
            },
        ),
    );
}
