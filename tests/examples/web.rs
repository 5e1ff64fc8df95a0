//! Writes pages for the checks in a browser: `cargo run -p resume-tests --example web --
//! DIRECTORY`.
//!
//! There are the real résumé, résumés that hold everything, in scripts from left and from right,
//! one page for each of the injections with it in every field that takes text, and examples and a
//! letter in every design, some with the typefaces of the design.

use resume::Render;
use resume::format::{Format, Html};
use resume::model::{
    Bullet, ContactItem, ContactValue, Content, Date, Detail, Email, Entry, Field, Fields, Form,
    Item, Job, Labelled, List, Paragraph, Period, Position, Prose, Resume, Row, School, Section,
    Str, Url, Value,
};
use resume::resume;
use resume::theme::{Classic, Theme};
use resume_core::model::{DesignName, Numbering, Paper};
use resume_render::design::Design;
use resume_render::document::{Arena, Document};
use resume_tests::letter::LETTER;
use resume_tests::pacejo::PACEJO;
use std::path::Path;
use std::{env, fs, io};

/// Examples of the facade.
macro_rules! examples {
    ($($name:ident $file:literal,)*) => {
        $(
            #[path = $file]
            #[expect(dead_code, reason = "the `main` of the example is not used here")]
            mod $name;
        )*

        /// The examples that are written in every design.
        const EXAMPLES: &[(&str, &Resume)] = &[
            ("pacejo", &PACEJO),
            $((stringify!($name), &$name::CV),)*
        ];
    };
}

examples! {
    academic "../../examples/cv_academic.rs",
    arabic "../../examples/cv_arabic.rs",
    chinese "../../examples/cv_chinese.rs",
    federal "../../examples/cv_federal.rs",
    freelancer "../../examples/cv_freelancer.rs",
    graduate "../../examples/cv_graduate.rs",
    lebenslauf "../../examples/cv_lebenslauf.rs",
}

/// Everything that the language can say.
static EVERYTHING: Resume = resume! {
    name: "Ada Example"
    headline: "Storage engineer & *teacher*"
    summary: "Builds storage that *does not lose data*; see [papers](https://ada.example/papers). Knows TLA^+^, H~2~O and `Map<K, V>`."

    contact {
        email: "ada@ada.example"
        phone: "+1 617 555 0100"
        location: "Boston, MA"
        website: "https://ada.example"
        github: "ada"
        mastodon: "@ada@mastodon.social"
        "Book a call": "https://cal.example/ada?a=1&b=2"
    }

    experience {
        2014..present at "CLEARSKY DATA" in "Boston, MA" {
            url: "https://clearsky.example"
            about: "Storage as a service"
            summary: "A company of forty."
            2018-03..      "Consulting Engineer", "Data path"
            2014-02..2018-03 "Principal Software Engineer"
            - "formally verified a fail-safe cross-datacenter migration"
            - "gave talks on PostgreSQL, REST and TLA^+^"
        }
        2011-06..2014-02 "Software Engineer" at "CORERO" in "Hudson, MA" {
            - "developed a 40 Gbps packet classifier"
        }
        2009..2011 at "EMC" in "Hopkinton, MA" {
            2010..2011 "Senior Engineer" { - "led three people" }
            2009..2010 "Engineer" { - "wrote a compiler" - "fixed another" }
        }
    }
    volunteering { 2012.. "Teacher" at "Code Club" in "Providence, RI" { - "taught ten-year-olds" } }
    education {
        2002..2008 at "WORCESTER POLYTECHNIC INSTITUTE" in "Worcester, MA" {
            url: "https://wpi.example"
            score: "GPA 3.9/4.0"
            courses: "Compilers", "Logic"
            2008 "M. S.", "Computer Science"
            2006 "B. S.", "Electrical & Computer Engineering"
        }
    }
    projects {
        2019..2020 "Sieve" at "Example Foundation" {
            url: "https://sieve.example"
            kind: "library"
            roles: "author", "maintainer"
            keywords: "Rust", "sorting"
            summary: "Sorts what does not fit in memory."
            - "used by *three* databases"
        }
    }
    publications {
        2016-05-12 "Migrating without losing" at "Journal of Storage" {
            authors: "Ada Example", "Grace Sample"
            doi: "10.1000/182"
            summary: "How to move a petabyte."
        }
    }
    awards { 2015 "Best Paper" at "Storage Conference" in "Lyon" }
    certificates { 2017-08..2020-08 "Certified Example" at "Institute of Examples" { url: "https://cert.example" } }
    skills "Specialties" {
        "Languages": "C", "C++", "Python", "OCaml"
        "Formal verification": "TLA^+^ / PlusCal", "SMT", "Z3";
        "unlabelled", "skills"
    }
    languages { "English": "native" "German": "fluent" }
    interests { "chess", "rowing" }
    references {
        "Grace Sample", "head of storage" at "CLEARSKY DATA" {
            email: "grace@clearsky.example"
            phone: "+1 617 555 0101"
            "Ada finds the fault *before* it happens."
        }
    }
    section "Anything else" {
        "A paragraph with **weight**."
        - "a bullet"
        - "another"
        "Label": "item", "item"
        2001 "An entry" at "Somewhere" in "Nowhere" { - "with a bullet" }
    }
};

/// German: months and headings of another language.
static GERMAN: Resume = resume! {
    name: "Änne Müller-Lüdenscheidt"
    lang: "de"
    headline: "Softwareentwicklerin"
    contact { email: "aenne@beispiel.example" location: "Köln" }
    experience {
        2019-03..present "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtin" at "Gesellschaft für Beispiele mbH & Co. KG" in "Mönchengladbach" {
            - "Rechtsschutzversicherungsgesellschaften beraten und Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungen geprüft"
        }
    }
    skills { "Programmiersprachen": "C++", "Rust" }
};

/// Arabic: from right to left.
static ARABIC: Resume = resume! {
    name: "ليلى مثال"
    lang: "ar"
    headline: "مهندسة برمجيات"
    contact { email: "layla@example.example" location: "القاهرة" }
    experience {
        2018..present "مهندسة أولى" at "شركة الأمثلة" in "القاهرة" {
            - "طوّرت نظام تخزين موزّعًا باستخدام Rust و PostgreSQL"
            - "حسّنت الأداء بنسبة 40 %"
        }
    }
    skills { "لغات البرمجة": "Rust", "C++" }
};

fn main() -> io::Result<()> {
    let directory = env::args_os().nth(1).unwrap_or_else(|| "pages".into());
    let directory = Path::new(&directory);
    fs::create_dir_all(directory.join("injections"))?;
    fs::create_dir_all(directory.join("designs"))?;
    for (name, resume) in EXAMPLES {
        for design in DesignName::ALL {
            let html = Html {
                design: Some(*Design::named(*design)),
                ..Html::default()
            };
            fs::write(
                directory.join(format!("designs/{name}_{}.html", design.word())),
                resume.render(html).to_string(),
            )?;
        }
    }
    for design in DesignName::ALL {
        // On this paper the address is in a window.
        let html = Html {
            design: Some(Design {
                paper: Some(Paper::A4),
                ..*Design::named(*design)
            }),
            ..Html::default()
        };
        fs::write(
            directory.join(format!("designs/letter_{}.html", design.word())),
            LETTER.render(html).to_string(),
        )?;
    }
    fs::create_dir_all(directory.join("fonts"))?;
    let arena = Arena::new();
    for (name, document) in [
        ("academic", Classic.document(&academic::CV, &arena)),
        ("everything", Classic.document(&EVERYTHING, &arena)),
        ("letter", Classic.letter(&LETTER, &arena)),
    ] {
        for design in DesignName::ALL {
            let page = with_fonts(*design, &document).map_err(io::Error::other)?;
            fs::write(
                directory.join(format!("fonts/{name}_{}.html", design.word())),
                page,
            )?;
        }
    }
    for (name, resume) in [
        ("pacejo", &PACEJO),
        ("everything", &EVERYTHING),
        ("german", &GERMAN),
        ("arabic", &ARABIC),
    ] {
        fs::write(
            directory.join(name).with_extension("html"),
            // As they were written: the checks compare their words with the source.
            resume.render_with(Classic, Html::default()).to_string(),
        )?;
    }
    let own_style = Html {
        style: Some("body { color: #123; }".into()),
        linked_data: false,
        ..Html::default()
    };
    fs::write(
        directory.join("own_style.html"),
        EVERYTHING.render_with(Classic, own_style).to_string(),
    )?;
    let html = Html {
        fragment: true,
        ..Html::default()
    };
    let fragment = EVERYTHING.render_with(Classic, html);
    let host = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"data:,\">\n<title>Host</title>\n</head>\n<body>\n<main>\n{fragment}</main>\n</body>\n</html>\n"
    );
    fs::write(directory.join("fragment.html"), host)?;
    for (at, injection) in include_str!("../data/injections.txt").lines().enumerate() {
        let page = everywhere(injection).render(Html::default()).to_string();
        fs::write(directory.join(format!("injections/{at:03}.html")), page)?;
    }
    Ok(())
}

/// A page that carries the typefaces of its design.
fn with_fonts(name: DesignName, document: &Document<'_>) -> Result<String, resume::WebFontError> {
    let mut html = Html {
        // What the style sheet adds to numbers and links is in the fonts too.
        design: Some(Design {
            numbering: Numbering::Up,
            addresses: true,
            ..*Design::named(name)
        }),
        ..Html::default()
    };
    html.faces = resume::web_fonts(&html, document)?.into();
    let mut page = String::new();
    html.push(document, &mut page);
    Ok(page)
}

/// A résumé with this text in every field that takes text.
fn everywhere(text: &str) -> Resume {
    let plain = || Str::from(text.to_owned());
    let prose = || Prose::text(text.to_owned());
    let some = || Some(prose());
    let list = || List::from(vec![prose(), prose()]);
    // Addresses are checked, and cannot hold it; a path can hold what of it is allowed there.
    let allowed: String = text
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(*c))
        .collect();
    let url = Url::new(format!("https://x.example/{allowed}")).ok();
    let email = Email::new("o'b&c@x.example").ok();
    let year = Date::from_year(2014).unwrap_or_else(|_| unreachable!("2014 is a year"));
    let value = |form: Form| {
        Some(match form {
            Form::Prose => Value::Prose(prose()),
            Form::Proses => Value::Proses(list()),
            Form::Plain => Value::Plain(plain()),
            Form::Plains => Value::Plains(vec![plain()].into()),
            Form::Web => Value::Web(url.clone()?),
            Form::Email => Value::Email(email.clone()?),
            Form::Date => Value::Date(year),
            Form::Doi | Form::Phone => return None,
        })
    };
    let period = Some(Period::on(year));
    let finer = || Bullet {
        text: prose(),
        bullets: List::default(),
        tags: List::default(),
    };
    let bullet = || Bullet {
        bullets: vec![finer()].into(),
        ..finer()
    };
    let row = || Row {
        label: some(),
        items: list(),
        tags: List::default(),
    };
    let paragraph = || Paragraph {
        text: prose(),
        tags: List::default(),
    };
    let body = || {
        List::from(vec![
            Item::Paragraph(paragraph()),
            Item::Row(row()),
            Item::Bullet(bullet()),
        ])
    };
    let position = || Position {
        period,
        title: prose(),
        body: body(),
        ..filled(value)
    };
    let positions = || {
        List::from(vec![
            Item::Entry(position()),
            Item::Row(row()),
            Item::Bullet(bullet()),
            Item::Entry(position()),
        ])
    };
    let job = || Job {
        period,
        body: positions(),
        ..filled(value)
    };
    let school = School {
        period,
        body: positions(),
        ..filled(value)
    };
    let entry = || Entry {
        period,
        body: body(),
        ..filled(value)
    };
    let sections = vec![
        Content::Experience(vec![job()].into()),
        Content::Volunteering(vec![job()].into()),
        Content::Education(vec![school].into()),
        Content::Projects(vec![entry()].into()),
        Content::Publications(vec![entry()].into()),
        Content::Awards(vec![entry()].into()),
        Content::Certificates(vec![entry()].into()),
        Content::References(vec![entry()].into()),
        Content::Skills(vec![row()].into()),
        Content::Interests(vec![row()].into()),
        Content::Languages(vec![row()].into()),
        Content::Custom(
            vec![
                Item::Paragraph(paragraph()),
                Item::Row(row()),
                Item::Entry(entry()),
            ]
            .into(),
        ),
    ];
    let links = url.clone().map(|url| {
        ContactValue::Labelled(Labelled {
            label: plain(),
            detail: Detail::Link(url),
        })
    });
    Resume {
        translations: List::default(),
        design: resume_core::model::DesignChoice::NONE,
        name: plain(),
        pronouns: Some(plain()),
        cited_as: vec![plain()].into(),
        photo: None,
        headline: some(),
        summary: list(),
        lang: None,
        tags: List::default(),
        variants: List::default(),
        contact: [ContactValue::Location(plain())]
            .into_iter()
            .chain(email.clone().map(ContactValue::Email))
            .chain(links)
            .map(ContactItem::from)
            .collect(),
        sections: sections
            .into_iter()
            .map(|content| Section {
                title: some(),
                ..Section::new(content)
            })
            .collect(),
        alternatives: List::default(),
    }
}

/// A job, a school, a position or an entry with a value in every field of which there is one.
fn filled<T: Fields + Default>(value: impl Fn(Form) -> Option<Value>) -> T {
    let mut holder = T::default();
    let fields: Vec<Field> = holder.fields().map(|(field, ..)| field).collect();
    for field in fields {
        if let Some(value) = value(field.form()) {
            holder.set(field, value);
        }
    }
    holder
}
