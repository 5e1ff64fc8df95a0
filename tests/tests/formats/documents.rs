//! Seven documents of invented people, and the examples that write them in the language: every word
//! of a document is in every format of its example.

use crate::fidelity::visible;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use resume::format::{Html, Markdown, Text};
use resume::{Render, Resume};
use resume_tests::cvs;
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, mem};
use unicode_normalization::UnicodeNormalization;

/// What is printed in another form than the document has it, in the order of each document: dates
/// in the words of the language, addresses without their scheme, citations in one style, and labels,
/// where a field brings one of its own.
const FORMS: &[(&str, &[(&str, &str)])] = &[
    (
        "cv_academic",
        &[
            ("https://tennant-voss.example", "tennant-voss.example"),
            ("https://tideline-lab.example", "tideline-lab.example"),
            ("https://groundthatmoves.example", "groundthatmoves.example"),
            ("Orla, and Kwabena Lister", "Orla; Kwabena Lister"),
            ("Mikkel, and Orla", "Mikkel; Orla"),
            ("https://doi.org/10.5555/llt", "10.5555/llt"),
            ("Orla, and Dolores", "Orla; Dolores"),
            ("Mikkel, and Orla", "Mikkel; Orla"),
            ("https://doi.org/10.5555/ams", "10.5555/ams"),
            ("Neil, and Orla", "Neil; Orla"),
            ("Peake and Tomás", "Peake, Tomás"),
            ("in *Acque", "*Acque"),
            ("in *The Student's", "*The Student's"),
            ("Peake and Joan", "Peake, Joan"),
            ("in *Insuring", "*Insuring"),
            ("Haverstock and Orla", "Haverstock, Orla"),
            ("in *Ports", "*Ports"),
            ("in *Institutions", "*Institutions"),
            ("Aoidh and Nuala", "Aoidh, Nuala"),
            ("In *Dictionary", "*Dictionary"),
            ("Brandt and Ines", "Brandt, Ines"),
            ("September. Reprinted", "Sep. Reprinted"),
            ("since 2021", "2021–present"),
            ("September 14, 2025", "Sep 14, 2025"),
        ],
    ),
    (
        "cv_arabic",
        &[
            ("فبراير 2022 – حتى الآن", "فبراير 2022 – الآن"),
            ("يناير 2024 – حتى الآن", "يناير 2024 – الآن"),
        ],
    ),
    (
        "cv_chinese",
        &[
            ("https://luoyan.example", "luoyan.example"),
            (
                "预计2027年6月毕业），2024年9月 – 至今",
                "），2024年9月 – 2027年6月（预计）",
            ),
        ],
    ),
    (
        "cv_federal",
        &[
            ("January 2023 – present", "Jan 2023 – present"),
            ("June 2019 – December 2022", "Jun 2019 – Dec 2022"),
            ("September 2021 – February 2022", "Sep 2021 – Feb 2022"),
            ("May 2017 – June 2019", "May 2017 – Jun 2019"),
            ("Relevant coursework", "Coursework"),
            ("Procurement, February 2023", "Procurement, Feb 2023"),
            ("CA, April 2019", "CA, Apr 2019"),
            ("Center, July 2017", "Center, Jul 2017"),
            (
                "March 2022, expires March 2027",
                "Mar 2022, expires Mar 2027",
            ),
        ],
    ),
    (
        "cv_freelancer",
        &[
            ("https://castellow.example", "castellow.example"),
            ("June 2023 – present", "Jun 2023 – present"),
            ("https://fernhollow.example", "fernhollow.example"),
            ("November 2022 – February 2024", "Nov 2022 – Feb 2024"),
            ("March 2021 – October 2022", "Mar 2021 – Oct 2022"),
            ("February 2016 – May 2019", "Feb 2016 – May 2019"),
        ],
    ),
    (
        "cv_graduate",
        &[
            (
                "August 2023 – **expected May 2027**",
                "Aug 2023 – May 2027 (expected)",
            ),
            ("August 2021 – May 2023", "Aug 2021 – May 2023"),
            ("January 2026 – Present", "Jan 2026 – present"),
            ("September 2023 – Present", "Sep 2023 – present"),
            ("October 2024 – Present", "Oct 2024 – present"),
            ("June 2022 – December 2023", "Jun 2022 – Dec 2023"),
        ],
    ),
    (
        "cv_lebenslauf",
        &[
            ("seit 03/2016", "März 2016 – heute"),
            ("06/2014 – 02/2016", "Juni 2014 – Feb. 2016"),
            ("10/2013 – 10/2013", "Okt. 2013"),
            ("04/2010 – 05/2014", "Apr. 2010 – Mai 2014"),
            ("03/2007 – 08/2007", "März 2007 – Aug. 2007"),
            ("10/2011 – 09/2013", "Okt. 2011 – Sept. 2013"),
            ("01/2008 – 06/2008", "Jan. 2008 – Juni 2008"),
            ("10/2004 – 03/2010", "Okt. 2004 – März 2010"),
            ("08/1994 – 06/2003", "Aug. 1994 – Juni 2003"),
            ("09/2003 – 08/2004", "Sept. 2003 – Aug. 2004"),
            ("gültig bis 11/2026", "gültig bis Nov. 2026"),
        ],
    ),
];

/// The same for a document in the second language of an example.
const ENGLISH: &[(&str, &str)] = &[
    ("since March 2016", "Mar 2016 – present"),
    ("June 2014 – February 2016", "Jun 2014 – Feb 2016"),
    (", October 2013", ", Oct 2013"),
    ("April 2010 – May 2014", "Apr 2010 – May 2014"),
    ("March 2007 – August 2007", "Mar 2007 – Aug 2007"),
    ("October 2011 – September 2013", "Oct 2011 – Sept 2013"),
    ("January 2008 – June 2008", "Jan 2008 – Jun 2008"),
    ("October 2004 – March 2010", "Oct 2004 – Mar 2010"),
    ("August 1994 – June 2003", "Aug 1994 – Jun 2003"),
    ("September 2003 – August 2004", "Sept 2003 – Aug 2004"),
    ("expires November 2026", "expires Nov 2026"),
];

#[test]
fn every_word_of_a_document_is_in_every_format() {
    assert_eq!(FORMS.len(), cvs::ALL.len());
    let mut lost = Vec::new();
    for (cv, (name, forms)) in cvs::ALL.iter().zip(FORMS) {
        assert_eq!(cv.name, *name);
        lost.extend(losses(name, cv.document, cv.resume, forms));
    }
    let lebenslauf = cvs::ALL.iter().find(|cv| cv.name == "cv_lebenslauf");
    let english = lebenslauf.unwrap().resume.translated("en-GB").unwrap();
    let document = include_str!("../../data/cvs/lebenslauf.en.md");
    lost.extend(losses("cv_lebenslauf.en-GB", document, english, ENGLISH));
    assert!(
        lost.is_empty(),
        "words are lost, or a form is not needed:\n{}",
        lost.join("\n")
    );
}

/// The words of a document that are not in each format of its example, and the forms that are as
/// the document has them.
fn losses(name: &str, document: &str, resume: &Resume, forms: &[(&str, &str)]) -> Vec<String> {
    let mut lost = Vec::new();
    let (_, document) = document.split_once("-->").unwrap();
    let shown = [
        ("text", resume.render(Text::default()).to_string()),
        (
            "Markdown",
            read_markdown(&resume.render(Markdown).to_string()),
        ),
        ("HTML", visible(resume.render(Html::default()).to_string())),
    ];
    let shown: Vec<_> = shown
        .into_iter()
        .chain(in_pdf(name))
        .map(|(format, shown)| (format, words(&shown)))
        .collect();
    let printed = words(&read_markdown(&in_forms(document, forms, None)));
    assert!(printed.len() > 100, "{name} has words");
    for (format, shown) in &shown {
        let missing = without(&printed, shown);
        if !missing.is_empty() {
            lost.push(format!("{name} in {format}: {}", missing.join(" ")));
        }
    }
    for (at, form) in forms.iter().enumerate() {
        let written = words(&read_markdown(&in_forms(document, forms, Some(at))));
        let is_needed = shown
            .iter()
            .any(|(_, shown)| without(&written, shown).len() > without(&printed, shown).len());
        if !is_needed {
            lost.push(format!("{name} is printed as it is written: {form:?}"));
        }
    }
    lost
}

/// What pdftotext finds in the PDF of an example, where `.ci/pdf` has asked it. It does not read the
/// marks above Arabic letters as they are written.
fn in_pdf(name: &str) -> Option<(&'static str, String)> {
    let directory = env::var_os("CV_TEXTS").filter(|_| name != "cv_arabic")?;
    let file = Path::new(&directory).join(format!("{name}.txt"));
    Some(("PDF", fs::read_to_string(file).expect("its text")))
}

/// The document with these forms, but for one.
fn in_forms(document: &str, forms: &[(&str, &str)], but: Option<usize>) -> String {
    let mut document = document.to_owned();
    for (at, (written, printed)) in forms.iter().enumerate() {
        assert!(
            document.contains(written),
            "`{written}` is not in the document"
        );
        if but != Some(at) {
            document = document.replacen(written, printed, 1);
        }
    }
    document
}

/// The words of the document that are not among those shown, each as often as it is missing.
fn without<'d>(document: &'d [String], shown: &[String]) -> Vec<&'d str> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for word in shown {
        *left.entry(word).or_default() += 1;
    }
    document
        .iter()
        .map(String::as_str)
        .filter(|word| match left.get_mut(word) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .collect()
}

/// The words in lower case: letters and digits without what is between them; a Han character is a
/// word.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    // A soft hyphen says where a word may be broken, and is not part of it.
    let shown = text.nfkc().filter(|c| *c != '\u{ad}');
    for c in shown.flat_map(char::to_lowercase) {
        let is_han = ('\u{4e00}'..='\u{9fff}').contains(&c);
        if c.is_alphanumeric() && !is_han {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(mem::take(&mut word));
        }
        if is_han {
            words.push(c.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// What a reader of Markdown gets to see, without pictures.
fn read_markdown(text: &str) -> String {
    let (mut shown, mut in_picture) = (String::new(), false);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Text(_) | Event::Code(_) if in_picture => {}
            Event::Text(text) | Event::Code(text) => shown.push_str(&text),
            // A year with a point after it begins a numbered list.
            Event::Start(Tag::List(Some(number))) => shown.push_str(&format!("\n{number} ")),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
            | Event::InlineHtml(_) => {}
            _ => shown.push('\n'),
        }
    }
    shown
}

#[test]
fn words_are_cut_alike_in_every_script() {
    let check = |text: &str, expected: &[&str]| assert_eq!(words(text), expected, "{text}");
    check("Tennant-Voss, Orla", &["tennant", "voss", "orla"]);
    check("github.com/ada", &["github", "com", "ada"]);
    check("做事**先量**，(Go)", &["做", "事", "先", "量", "go"]);
    check("ver\u{ad}stellung", &["verstellung"]);
    check("", &[]);
}

#[test]
fn what_is_lost_is_counted() {
    assert_eq!(without(&words("a b a"), &words("b a c")), ["a"]);
    assert!(without(&words("a b"), &words("b c a")).is_empty());
}

#[test]
fn markdown_is_read_without_pictures_and_addresses() {
    let shown = read_markdown(
        "![b](c.jpg)\n\n2012. *d*\n\n| | |\n|---|---|\n| e | [f](https://g.example) |\n",
    );
    assert_eq!(words(&shown), ["2012", "d", "e", "f"]);
}
