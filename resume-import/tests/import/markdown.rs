//! Markdown: of any shape, as it is rendered, and as people write it.

use crate::checks::{check_words, imported, words_of};
use crate::generated::cases;
use crate::generator::Generator;
use resume_core::model::{
    Content, Date, Doi, Email, Entry, Field, Fields, Form, Holds, Item, Job, Kind, List, Phone,
    Position, Prose, Resume, School, Section, Url, Value,
};
use resume_render::Render;
use resume_render::format::Markdown;
use resume_syntax::Evaluated;
use resume_syntax::source::File;

/// The lines of a block.
fn block(generator: &mut Generator) -> String {
    let line = generator.line();
    let one = |generator: &mut Generator, text: &str| text.replace("{}", &generator.line());
    match generator.below(16) {
        0 => format!("## {line}"),
        1 => format!("### {line}"),
        2 => format!("{line}\n---"),
        3 => format!("**{line}** {}", one(generator, "({})")),
        4 => format!("- {line}\n- {}\n  - {}", generator.line(), generator.line()),
        5 => format!("1. {line}\n2. {}", generator.line()),
        6 => format!("> {line}"),
        7 => format!("```\n{line}\n```"),
        8 => format!("2014 – 2018\n**{line}**, *{}*", generator.line()),
        9 => format!("*Mar 2014 – present*\n{line}"),
        10 => format!(
            "| {line} | {} |\n|---|---|\n| {} | |",
            generator.line(),
            generator.line()
        ),
        11 => format!("{line}\\\n{}", generator.line()),
        12 => format!("**{line}:** {}, {}", generator.line(), generator.line()),
        13 => {
            let (address, other) = (generator.word(), generator.line());
            let (before, after) = match generator.below(4) {
                0 => ("### Acme, ", " | "),
                1 => ("- **Acme** | 2014 | ", ", "),
                2 => ("Where: ", " · "),
                _ => ("", " · "),
            };
            format!("{before}[{line}](https://a.example/{address}){after}{other}")
        }
        14 => format!("<div>{line}</div>"),
        _ => line,
    }
}

#[test]
fn markdown_loses_no_word() {
    for seed in 0..cases() {
        let mut generator = Generator::new(seed);
        let mut file = match generator.below(6) {
            0 => String::new(),
            _ => format!("# {}\n\n", generator.line()),
        };
        if generator.below(2) == 0 {
            let (email, name) = (generator.word(), generator.line());
            file.push_str(&format!(
                "<{email}@ada.example> · +1 617 555 0100 · [{name}](https://ada.example) · Boston\n\n"
            ));
        }
        for _ in 0..generator.below(12) {
            let block = block(&mut generator);
            let gap = generator.pick(&["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n\n***\n\n"]);
            file.extend([&block, gap]);
        }
        if file.trim().is_empty() {
            continue;
        }
        let imported = imported("cv.md", file.as_bytes());
        check_words(&generator.words, &imported, &format!("{file}\nseed {seed}"));
    }
}

/// The résumés of the examples, by the name of the file.
fn examples() -> Vec<(String, Resume)> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        for invocation in File::read(&text).invocations {
            let analysis = invocation.analyze(&mut |_| Evaluated::Unknown);
            if let Some(resume) = analysis.resume() {
                found.push((name.clone(), resume.clone()));
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(found.len() > 8);
    found
}

#[test]
fn no_word_of_a_rendered_page_is_lost() {
    for (name, resume) in examples() {
        let page = resume.render(Markdown).to_string();
        let imported = imported("page.md", page.as_bytes());
        // Numbers are in dates, which are spelled anew, and the names of months too.
        let is_word = |word: &String| {
            let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Summer Fall Spring";
            word.chars().all(char::is_alphabetic) && word.len() > 2 && !months.contains(&**word)
        };
        let again = imported.resume.render(Markdown).to_string();
        let words: Vec<String> = words_of(&page).into_iter().filter(is_word).collect();
        let missing = words.iter().filter(|word| !again.contains(word.as_str()));
        assert_eq!(missing.count(), 0, "{name}\n{again}");
    }
}

#[test]
fn what_is_rendered_is_rendered_again() {
    for (name, resume) in examples() {
        let page = resume.render(Markdown).to_string();
        let again = imported("page.md", page.as_bytes()).resume;
        assert_eq!(again.render(Markdown).to_string(), page, "{name}");
    }
}

/// A section of this kind with one entry, which has this field.
fn with_field(kind: Kind, field: Field) -> Option<Content> {
    let text = || Prose::text(field.word());
    let value = match field.form() {
        Form::Prose => Value::Prose(text()),
        Form::Proses => Value::Proses(vec![text()].into()),
        Form::Plain => Value::Plain(field.word().into()),
        Form::Plains => Value::Plains(vec![field.word().into()].into()),
        Form::Web => Value::Web(Url::from_static("https://ada.example")),
        Form::Doi => Value::Doi(Doi::from_static("10.1000/182")),
        Form::Email => Value::Email(Email::from_static("ada@ada.example")),
        Form::Phone => Value::Phone(Phone::from_static("+1 617 555 0100")),
        Form::Date => Value::Date(Date::from_year(2027).unwrap()),
    };
    let name = || Some(Prose::text("Acme"));
    let position = |title: &'static str| -> List<Item<Position>> {
        vec![Item::Entry(Position {
            title: Prose::text(title),
            ..Position::default()
        })]
        .into()
    };
    let (mut job, mut school, mut entry) = (
        Job {
            employer: name(),
            body: position("Engineer"),
            ..Job::default()
        },
        School {
            school: name(),
            body: position("B. S."),
            ..School::default()
        },
        Entry {
            title: name(),
            ..Entry::default()
        },
    );
    let is_set = match kind.holds() {
        Holds::Jobs => job.set(field, value),
        Holds::Schools => school.set(field, value),
        Holds::Entries => entry.set(field, value),
        Holds::Rows | Holds::Items => return None,
    };
    assert!(is_set, "{kind:?} {field:?}");
    let entries = || vec![entry].into();
    Some(match kind {
        Kind::Experience => Content::Experience(vec![job].into()),
        Kind::Volunteering => Content::Volunteering(vec![job].into()),
        Kind::Education => Content::Education(vec![school].into()),
        Kind::Projects => Content::Projects(entries()),
        Kind::Publications => Content::Publications(entries()),
        Kind::Patents => Content::Patents(entries()),
        Kind::Awards => Content::Awards(entries()),
        Kind::Certificates => Content::Certificates(entries()),
        Kind::References => Content::References(entries()),
        Kind::Skills | Kind::Interests | Kind::Languages | Kind::Custom => return None,
    })
}

/// Fields that are printed like simpler ones: a kind like a detail, and the others, without a
/// journal or a number beside them, like the journal.
const PRINTED_ALIKE: [(Kind, Field); 4] = [
    (Kind::Projects, Field::Kind),
    (Kind::Publications, Field::Volume),
    (Kind::Publications, Field::Pages),
    (Kind::Patents, Field::Status),
];

#[test]
fn every_field_comes_back() {
    for kind in Kind::ALL {
        for field in kind.fields() {
            let Some(content) = with_field(kind, field) else {
                continue;
            };
            let mut resume = Resume::new("Ada Example");
            resume.sections.to_mut().push(Section::new(content));
            let page = resume.render(Markdown).to_string();
            let again = imported("page.md", page.as_bytes()).resume;
            assert_eq!(
                again == resume,
                !PRINTED_ALIKE.contains(&(kind, field)),
                "resume-import/src/document: `{}` of {kind:?} in\n{page}",
                field.word()
            );
            assert_eq!(again.render(Markdown).to_string(), page);
        }
    }
}

/// The source that a file comes to.
fn source(file: &str) -> String {
    resume_syntax::print(&imported("page.md", file.as_bytes()).resume)
}

#[test]
fn only_details_of_employers_and_what_has_dates_are_in_brackets() {
    let file =
        "# Ada\n\n## Experience\n\n2014\n\n**Acme** (Berlin)  \n*Nurse*, PCU (32 beds, 1:4)\n";
    let wanted = r#"2014 "Nurse", "PCU (32 beds, 1:4)" at "Acme" in "Berlin""#;
    assert!(source(file).contains(wanted), "{}", source(file));
}

#[test]
fn a_headline_is_no_contact_information() {
    let file = "# Ada\n\nActor · singer\n\nBerlin · <ada@ada.example>\n";
    let found = source(file);
    assert!(found.contains(r#"headline: "Actor · singer""#), "{found}");
    assert!(found.contains(r#"location: "Berlin""#), "{found}");
    // Nothing says that this is a way to reach her.
    assert!(source("# Ada\n\nActor · singer\n").contains(r#"headline: "Actor · singer""#));
}

#[test]
fn a_heading_says_what_was_done_and_where() {
    for (head, wanted) in [
        (
            "### Acme — Lead Engineer\n*Berlin* | Jan 2020 – Present",
            r#"2020-01..present "Lead Engineer" at "Acme" in "Berlin""#,
        ),
        (
            "### Lead Engineer, Acme (2014 – 2018)",
            r#"2014..2018 "Lead Engineer" at "Acme""#,
        ),
        (
            "### Barista at Acme\n2014 – 2018",
            r#"2014..2018 "Barista" at "Acme""#,
        ),
        (
            "### Acme\n\n**Barista** | 2014 – 2018",
            r#"2014..2018 "Barista" at "Acme""#,
        ),
        // Which of them is the role?
        ("### Quill — Quire", r#""Quill — Quire""#),
    ] {
        let found = source(&format!("# Ada\n\n## Experience\n\n{head}\n\n- x\n"));
        assert!(found.contains(wanted), "{head}\n{found}");
    }
}

#[test]
fn a_strong_name_above_short_lines_is_the_head_of_an_entry() {
    for (head, wanted) in [
        (
            "**Acme**, Berlin\nBarista\n2014 – 2018",
            r#"2014..2018 "Barista" at "Acme" in "Berlin""#,
        ),
        (
            "**Lead Engineer**, Acme\nBerlin\nJan 2020 – Present",
            r#"2020-01..present "Lead Engineer" at "Acme" in "Berlin""#,
        ),
        (
            "**Acme** (Berlin)\n*Barista*\nJan 2020 – Present",
            r#"2020-01..present "Barista" at "Acme" in "Berlin""#,
        ),
        // Text that is wrapped.
        (
            "**Acme** is where I\nwas a barista",
            r#""Acme", "is where I was a barista""#,
        ),
        (
            "**Acme**, a shop.\nThere I was barista",
            "There I was barista",
        ),
    ] {
        let found = source(&format!("# Ada\n\n## Experience\n\n{head}\n\n- x\n"));
        assert!(found.contains(wanted), "{head}\n{found}");
    }
    // In other sections, lines are wrapped text.
    let found = source("# Ada\n\n## Projects\n\n**Loom**, a weaver\nof words\n");
    assert!(found.contains(r#""Loom", "a weaver of words""#), "{found}");
}

#[test]
fn labels_of_a_list_that_say_nothing_else_are_left_out() {
    let found = source(
        "# Ada\n\n- E-Mail: ada@ada.example\n- Tel.: +1 617 555 0100\n- Office: +1 617 555 0101\n",
    );
    for wanted in [
        r#"email: "ada@ada.example""#,
        r#"phone: "+1 617 555 0100""#,
        "Office",
    ] {
        assert!(found.contains(wanted), "{wanted}\n{found}");
    }
}

#[test]
fn what_somebody_is_is_no_place() {
    let found = source("# Ada\n\nResearcher · <ada@ada.example> · Boston\n");
    assert!(found.contains(r#"headline: "Researcher""#), "{found}");
    assert!(found.contains(r#"location: "Boston""#), "{found}");
}

#[test]
fn the_words_of_a_link_after_a_label_are_kept() {
    let found = source(
        "# Ada\n\n- GitHub: [ada](https://github.com/ada)\n- Blog: [On looms](https://ada.example/looms)\n- Page: [ada.example](https://ada.example)\n",
    );
    for wanted in [
        r#"github: "ada""#,
        r#""Blog: On looms": "https://ada.example/looms""#,
        r#""Page": "https://ada.example""#,
    ] {
        assert!(found.contains(wanted), "{wanted}\n{found}");
    }
}

#[test]
fn cells_beyond_the_columns_are_listed() {
    let file = "# Ada\n\n## Tools\n\n| a |\n|---|\n| b | c | d |\n";
    let losses = imported("page.md", file.as_bytes()).losses;
    let losses: Vec<String> = losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        ["5 /2: no place for `c | d`", "5 /2: no place for `a`"]
    );
}

#[test]
fn a_heading_of_several_lines_is_whole() {
    let found = source("# Ada\n\n**One** is\n*two* and\nthree\n---\n\nFour\n");
    assert!(
        found.contains(r#"section "**One** is *two* and three""#),
        "{found}"
    );
}

#[test]
fn a_name_of_two_months_is_that_of_the_language_of_the_page() {
    let page = "# Zofia Sample\n\n## Doświadczenie\n\n### Inżynier — Firma\n\n*listopad 2014 – marzec 2016*\n\nOd listopada 2014 w Warszawie.\n\n## Wykształcenie\n\n### Mgr — UW\n\n*listopad 2010*\n\n**PW**\nInżynier\nlistopad 2006 – lipiec 2008\n";
    let source = resume_syntax::print(&imported("cv.md", page.as_bytes()).resume);
    for item in [
        "2014-11..2016-03 ",
        "2010-11 ",
        "2006-11..2008-07 ",
        "Od listopada 2014 w Warszawie.",
    ] {
        assert!(source.contains(item), "{item}: {source}");
    }
}

#[test]
fn the_head_of_a_job_is_read_in_every_shape() {
    for (head, wanted) in [
        (
            "### EMC | Boston, MA\n**Engineer** | Jan 2014 – Present",
            r#"2014-01..present "Engineer" at "EMC" in "Boston, MA""#,
        ),
        (
            "### Engineer\n**EMC**, Boston, MA | *January 2014 – Present*",
            r#"2014-01..present "Engineer" at "EMC" in "Boston, MA""#,
        ),
        (
            "### Engineer | EMC | Boston, MA | 2014–2018",
            r#"2014..2018 "Engineer" at "EMC" in "Boston, MA""#,
        ),
        (
            "### Software Engineer II @ Loom, Inc. (Remote) — Mar 2021–Present",
            r#"2021-03..present "Software Engineer II" at "Loom, Inc." in "Remote""#,
        ),
        (
            "#### Engineer\nEMC · Full-time\nJan 2014 - Dec 2018 · 5 yrs\nBoston, Massachusetts",
            r#"2014-01..2018-12 "Engineer", "Full-time" at "EMC" in "Boston, Massachusetts""#,
        ),
        (
            "### Zookeeper\nTidewater Animal Park · Full-time\n2014 – 2018",
            r#"2014..2018 "Zookeeper", "Full-time" at "Tidewater Animal Park""#,
        ),
        (
            "**EMC**  \n*Engineer*  \n2014–2018",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "**Engineer** \\\nEMC \\\n2014-2018",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "**Engineer**, EMC, Boston — 2014–2018",
            r#"2014..2018 "Engineer" at "EMC" in "Boston""#,
        ),
        (
            "**EMC** — Engineer (2014–2018)",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "**Engineer** at **EMC** | 2014–2018",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "**2014–2018** Engineer, EMC",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "**2016 – present: Carpenter**, Oak & Sons, Galway",
            r#"2016..present "Carpenter" at "Oak & Sons" in "Galway""#,
        ),
        (
            "**Senior Nurse, ICU**\nSt. Mary's Hospital, Leeds\nMarch 2014 - ongoing",
            r#"2014-03..present "Senior Nurse, ICU" at "St. Mary's Hospital" in "Leeds""#,
        ),
        (
            "2014–2018: Engineer, EMC",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "EMC, Boston    2014–2018\nEngineer",
            r#"2014..2018 "Engineer" at "EMC" in "Boston""#,
        ),
        (
            "- 2014–2018 | Engineer | EMC",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "1. Engineer, EMC, 2014–2018\n2. Tester, IBM, 2010–2014",
            r#"2010..2014 "Tester" at "IBM""#,
        ),
        (
            "- **Engineer**, EMC (2014–2018)\n  - built it",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
        (
            "| 2014–2018 | Engineer | EMC |\n|---|---|---|\n| 2010–2014 | Tester | IBM |",
            r#"2014..2018 "Engineer" at "EMC""#,
        ),
    ] {
        let found = source(&format!("# Ada\n\n## Experience\n\n{head}\n"));
        assert!(found.contains(wanted), "{head}\n{found}");
    }
}

#[test]
fn text_with_years_is_no_head() {
    for text in [
        "Led the team since 2014\nand doubled its size",
        "Grew sales from 2014 to 2018.",
    ] {
        let found = source(&format!(
            "# Ada\n\n## Experience\n\n### Baker at Crumb\n\n{text}\n"
        ));
        assert!(
            found.contains(r#"    "Baker" at "Crumb" {"#),
            "{text}\n{found}"
        );
        let words = text.replace('\n', " ");
        assert!(found.contains(&words), "{text}\n{found}");
    }
    // Bullets of a job are its own.
    let found =
        source("# Ada\n\n## Experience\n\n### Baker at Crumb\n\n- promoted, 2014\n- won, 2015\n");
    assert!(found.contains(r#"- "promoted, 2014""#), "{found}");
}

#[test]
fn the_ways_to_reach_a_person_are_read_in_every_shape() {
    let (email, phone) = (r#"email: "ada@ada.example""#, r#"phone: "+1 617 555 0100""#);
    let (place, linkedin) = (r#"location: "Boston, MA""#, r#"linkedin: "ada""#);
    for (lines, wanted) in [
        (
            "Email: ada@ada.example | Phone: +1 617 555 0100 | Location: Boston, MA",
            [email, phone, place].as_slice(),
        ),
        (
            "**Email:** ada@ada.example | **Phone:** +1 617 555 0100 | **LinkedIn:** linkedin.com/in/ada",
            &[email, phone, linkedin],
        ),
        (
            "Email: ada@ada.example  \nPhone: +1 617 555 0100  \nLinkedIn: linkedin.com/in/ada",
            &[email, phone, linkedin],
        ),
        (
            "* **Email**: [ada@ada.example](mailto:ada@ada.example)\n* **Mobile**: +1 617 555 0100\n* **Address**: Boston, MA",
            &[email, phone, place],
        ),
        (
            "📧 ada@ada.example\n📱 +1 617 555 0100\n📍 Boston, MA\n🔗 linkedin.com/in/ada",
            &[email, phone, place, linkedin],
        ),
        (
            "Tel: +1 617 555 0100 / Mobil: 0176 555 0199, E-Mail: ada@ada.example",
            &[r#"phone: "+1 617 555 0100", "0176 555 0199""#, email],
        ),
        ("Contact: ada@ada.example, +1 617 555 0100", &[email, phone]),
        (
            "[LinkedIn](https://www.linkedin.com/in/ada) ada@ada.example",
            &[linkedin, email],
        ),
        (
            "@ada@mastodon.example | Twitter: @ada | ORCID: 0000-0002-1825-0097",
            &[
                r#"mastodon: "@ada@mastodon.example""#,
                r#"x: "ada""#,
                r#"orcid: "0000-0002-1825-0097""#,
            ],
        ),
        (
            "## Contact\n- ada@ada.example\n- +1 617 555 0100",
            &[email, phone],
        ),
        (
            "## Contact Information\n**Email:** ada@ada.example  \n**Location:** Boston, MA",
            &[email, place],
        ),
        (
            "| | |\n|---|---|\n| **Phone** | +1 617 555 0100 |\n| **Address** | Boston, MA |",
            &[phone, place],
        ),
    ] {
        let found = source(&format!("# Ada\n\n{lines}\n\n## Skills\n\n- Looms\n"));
        for wanted in wanted {
            assert!(found.contains(wanted), "{wanted}\n{lines}\n{found}");
        }
        assert!(!found.contains("headline"), "{lines}\n{found}");
        assert!(!found.contains("summary"), "{lines}\n{found}");
    }
}

#[test]
fn private_facts_above_the_sections_are_left_out() {
    let file = "# Ada\n\nTelefon: 030/5550199\nGeburtsdatum: 17.02.1984\nNationalität: deutsch\n";
    let imported = imported("page.md", file.as_bytes());
    let losses: Vec<String> = imported.losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "3 /1: the date of birth left out for privacy: `17.02.1984`",
            "3 /1: the nationality left out for privacy: `deutsch`",
        ]
    );
}

#[test]
fn an_offer_to_be_written_to_is_no_remark_about_the_document() {
    let found =
        source("# Ada\n\n## Skills\n\n- Looms\n\n---\n\nFeel free to contact me at any time.\n");
    assert!(found.contains("Feel free to contact me"), "{found}");
}

#[test]
fn a_rule_is_no_start_of_yaml() {
    let file = "# Ada\n\n## Talks\n\n- A talk\n  on Looms\n---\n> http://a.example/Loom\n\nWords: Here\n\n---\n";
    let imported = imported("page.md", file.as_bytes());
    assert!(imported.losses.is_empty(), "{:?}", imported.losses);
    let file = "---\nName: Ada\nTheme: Dark Blue\n---\n\n## Skills\n\n- Looms\n";
    let losses = crate::checks::imported("page.md", file.as_bytes()).losses;
    let losses: Vec<String> = losses.iter().map(ToString::to_string).collect();
    assert_eq!(losses, ["1 /0: no place for `Theme: Dark Blue`"]);
}
