//! docs/language.md says what the language does: every table on the page is held against the
//! parser, the model and rustc, and every block of output against what the example before it prints.

mod llms;
mod output;

use pulldown_cmark::{Event, Parser, TextMergeStream};
use resume_core::model::{
    ContactField, Content, DesignName, Field, Item, Kind, Network, Settings, Shape, schema,
};
use resume_core::problem::Code;
use resume_render::Render;
use resume_render::format::Markdown;
use resume_tests::language::{Read, read};
use resume_tests::markdown::{codes, table};
use resume_tests::rust;
use std::collections::BTreeSet;
use std::fmt::Write;

const PAGE: &str = include_str!("../../../docs/language.md");

fn kind(cell: &str) -> Kind {
    let name = codes(cell)[0].split(' ').next().unwrap_or_default();
    Kind::from_name(name).unwrap_or_else(|| panic!("there is no kind {name:?}"))
}

/// A section of this kind with this in it.
fn section(kind: Kind, inside: &str) -> Read {
    let title = if kind == Kind::Custom {
        "\"Title\""
    } else {
        ""
    };
    read(&format!(
        "name: \"Ada Example\" {} {title} {{ {inside} }}",
        kind.name()
    ))
}

/// What a kind of section may hold, or its entries, is what the page says.
fn check(kind: Kind, inside: &str, allowed: bool) {
    let problems = section(kind, inside).problems;
    assert_eq!(
        problems.is_empty(),
        allowed,
        "{} {{ {inside} }}: {problems:?}",
        kind.name()
    );
}

#[test]
fn every_kind_holds_what_the_page_says() {
    let rows = table(PAGE, "Sections");
    assert_eq!(
        rows[0],
        [
            "section",
            "entries",
            "bullets",
            "rows",
            "paragraphs",
            "in an entry",
            "fields of an entry"
        ]
    );
    assert_eq!(
        rows[1..].iter().map(|row| kind(row[0])).collect::<Vec<_>>(),
        Kind::ALL
    );
    for row in &rows[1..] {
        let kind = kind(row[0]);
        let [entries, bullets, rows, paragraphs, inside, fields] = row[1..] else {
            panic!("{row:?}")
        };
        for entry in [
            "2014 \"Title\" at \"Organisation\"",
            "\"Title\", \"Detail\" at \"Organisation\" in \"Place\"",
            "2014.. at \"Organisation\"",
            "2014 \"Title\"",
        ] {
            check(kind, entry, entries == "yes");
        }
        check(kind, "- \"bullet\"", bullets == "yes");
        check(kind, "\"Label\": \"item\", \"item\"", rows.contains("with"));
        check(
            kind,
            "\"item\", \"item\"",
            rows.contains("without") || (entries == "yes" && kind != Kind::Custom),
        );
        // A text alone is an entry's title, a row or a paragraph, as the kind has it; only the last
        // is what the page calls one, and among references it has to be the only item.
        let texts = |count: usize| {
            let texts = ["\"text\""; 2][..count].join("; ");
            match &section(kind, &texts).resume.sections[0].content {
                Content::Custom(items) => matches!(&items[..], [Item::Paragraph(_), ..]),
                Content::References(entries) => entries[0].remark().is_some(),
                _ => false,
            }
        };
        assert_eq!(texts(1), paragraphs != "no", "{}", kind.name());
        assert_eq!(texts(2), paragraphs == "yes", "{}", kind.name());
        assert_eq!(inside == "–" && fields == "–", entries == "no");
        let within = |inside: &str| format!("2014 at \"Organisation\" {{ {inside} }}");
        if entries == "yes" {
            check(kind, &within("- \"bullet\""), inside.contains("bullets"));
            check(
                kind,
                &within("\"Label\": \"item\""),
                inside.contains("rows"),
            );
            let has_positions = inside.contains("roles") || inside.contains("degrees");
            for position in [
                "2014 \"Title\", \"Detail\" in \"Place\"",
                "2014 \"Title\" { - \"bullet\" \"Label\": \"item\"; \"text\" }",
                "2014 \"Title\" { summary: \"text\", \"text\" }",
            ] {
                check(kind, &within(position), has_positions);
            }
            check(kind, &within("2014 \"Title\" at \"Organisation\""), false);
            check(kind, &within("2014 \"Title\" { 2014 \"Title\" }"), false);
            check(kind, &within("\"text\"; \"text\""), true);
            let texts = section(kind, &within("\"text\"; \"text\""));
            let has_paragraphs = match texts.resume.sections[0].content.shape() {
                Shape::Entries(entries) => matches!(&entries[0].body[..], [Item::Paragraph(_), _]),
                Shape::Items(items) => matches!(
                    items[0].entry().map(|entry| &entry.body[..]),
                    Some([Item::Paragraph(_), _])
                ),
                _ => false,
            };
            assert_eq!(has_paragraphs, inside.contains("paragraphs"));
        }
    }
}

/// A value that this field takes.
fn value(field: &str) -> &'static str {
    match field {
        "url" => "\"https://ada.example\"",
        "email" => "\"ada@ada.example\"",
        "phone" => "\"+1 617 555 0100\"",
        "doi" => "\"10.1000/182\"",
        "expires" => "2027-03",
        _ => "\"text\"",
    }
}

#[test]
fn entries_have_the_fields_that_the_page_says() {
    let described: BTreeSet<&str> = table(PAGE, "Fields of an entry")[1..]
        .iter()
        .flat_map(|row| codes(row[0]))
        .collect();
    let mut known = BTreeSet::new();
    for row in &table(PAGE, "Sections")[1..] {
        let (kind, fields) = (kind(row[0]), codes(row[6]));
        let expected: Vec<&str> = kind.fields().map(Field::word).collect();
        let name = kind.name();
        assert_eq!(
            fields, expected,
            "`{name}` in “Sections” of docs/language.md"
        );
        known.extend(fields.iter().copied());
        if row[1] != "yes" {
            continue;
        }
        for field in &described {
            check(
                kind,
                &format!("2014 \"Title\" {{ {field}: {} }}", value(field)),
                fields.contains(field),
            );
        }
    }
    assert_eq!(described, known, "“Fields of an entry” of docs/language.md");
    for row in &table(PAGE, "Fields of an entry")[1..] {
        for field in codes(row[0]) {
            let kind = Kind::ALL
                .into_iter()
                .find(|kind| kind.fields().any(|known| known.word() == field))
                .unwrap();
            let twice = format!(
                "2014 \"Title\" {{ {field}: {}, {} }}",
                value(field),
                value(field)
            );
            check(kind, &twice, row[1].contains("several"));
        }
    }
}

#[test]
fn positions_have_the_fields_that_the_page_says() {
    let rows = table(PAGE, "Roles and degrees");
    let expected = [("experience", "role"), ("education", "degree")];
    for (row, (word, position)) in rows[1..].iter().zip(expected) {
        assert!(row[0].contains(position), "{row:?}");
        let kind = Kind::from_name(word).unwrap();
        let schema = kind.entry().and_then(|schema| schema.position).unwrap();
        let words: Vec<&str> = schema.fields().map(Field::word).collect();
        assert_eq!(
            codes(row[1]),
            words,
            "a {position} in “Roles and degrees” of docs/language.md"
        );
        for field in kind.fields() {
            let value = value(field.word());
            let inside = format!(
                "at \"Organisation\" {{ 2014 \"Title\" {{ {}: {value} }} }}",
                field.word()
            );
            check(kind, &inside, words.contains(&field.word()));
        }
    }
    assert_eq!(rows.len(), 1 + expected.len());
}

#[test]
fn a_resume_has_the_fields_that_the_page_says() {
    let rows = table(PAGE, "The résumé itself");
    assert_eq!(
        rows[1..]
            .iter()
            .flat_map(|row| codes(row[0]))
            .collect::<Vec<_>>(),
        schema::RESUME
            .iter()
            .map(|field| field.word)
            .collect::<Vec<_>>()
    );
    let whole: Vec<&str> = rows[1..].iter().flat_map(|row| codes(row[2])).collect();
    assert_eq!(read(&whole.join("\n")).problems, []);
    assert_eq!(
        read(&whole[1..].join("\n")).codes(),
        [Code::FieldMissing],
        "only the name must be there"
    );
}

#[test]
fn contact_has_the_fields_that_the_page_says() {
    let rows = table(PAGE, "Contact");
    assert_eq!(
        rows[1..]
            .iter()
            .flat_map(|row| codes(row[0]))
            .filter(|code| !code.starts_with('"'))
            .collect::<Vec<_>>(),
        ContactField::ALL
            .iter()
            .map(|field| field.word())
            .collect::<Vec<_>>()
    );
    for row in &rows[1..] {
        for field in codes(row[0])
            .into_iter()
            .filter(|code| !code.starts_with('"'))
        {
            let value = if field == "website" {
                value("url")
            } else {
                value(field)
            };
            for (values, allowed) in [
                (value.to_owned(), true),
                (format!("{value}, {value}"), row[1].contains("several")),
            ] {
                let read = read(&format!(
                    "name: \"Ada Example\" contact {{ {field}: {values} }}"
                ));
                assert_eq!(
                    read.problems.is_empty(),
                    allowed,
                    "{field}: {values}: {:?}",
                    read.problems
                );
            }
        }
    }
    let networks = PAGE
        .split("The networks are ")
        .nth(1)
        .and_then(|rest| rest.split(". ").next())
        .unwrap();
    assert_eq!(
        codes(networks),
        Network::ALL
            .iter()
            .map(|network| network.key())
            .collect::<Vec<_>>()
    );
}

#[test]
fn designs_and_settings_are_what_the_page_says() {
    let rows = table(PAGE, "Design");
    let said: Vec<_> = rows[1..]
        .iter()
        .map(|row| (codes(row[0])[0], row[1]))
        .collect();
    let names = DesignName::ALL.iter();
    let names: Vec<_> = names.map(|name| (name.word(), name.for_whom())).collect();
    assert_eq!(said, names);
    let rows = table(PAGE, "Settings");
    assert_eq!(rows.len() - 1, Settings::ALL.len());
    for (row, setting) in rows[1..].iter().zip(Settings::ALL) {
        assert_eq!((codes(row[0])[0], row[2]), (setting.word, setting.about));
        let values = codes(row[1]);
        match setting.words {
            [] => assert!(values.contains(&setting.example), "{row:?}"),
            words => assert_eq!(values, words),
        }
        for value in values {
            let design = format!("design {{ {}: {value} }}", setting.word);
            let read = read(&format!("name: \"Ada\" {design}"));
            assert_eq!(read.problems, [], "{design}");
            assert_eq!(read.resume.design.settings.written().count(), 1, "{design}");
        }
    }
}

#[test]
fn right_dates_are_read() {
    for row in &table(PAGE, "Dates")[1..] {
        let date = codes(row[0])[0];
        let Read {
            resume, problems, ..
        } = section(Kind::Awards, &format!("{date} \"Title\""));
        let Content::Awards(entries) = &resume.sections[0].content else {
            panic!("these are awards")
        };
        assert_eq!(
            (problems, entries[0].period.map(|period| period.to_string())),
            (vec![], Some(date.to_owned()))
        );
    }
}

/// Through rustc, because its lexer sees more than ours does: an en dash is a mistake for it
/// already.
#[test]
fn wrong_dates_are_answered_with_right_ones() {
    let rows = table(PAGE, "Dates that are refused");
    let mut source = String::from("use resume::{Resume, resume};\n");
    for (at, row) in rows[1..].iter().enumerate() {
        let _ = writeln!(
            source,
            "pub const R{at}: Resume = resume! {{ name: \"A\" experience {{ {} \"Engineer\" at \"EMC\" }} }};",
            codes(row[0])[0]
        );
    }
    source.push_str("fn main() {}\n");
    let compiled = rust::compile("dates", &source, &["--error-format=short"]);
    for (at, row) in rows[1..].iter().enumerate() {
        let place = format!("main.rs:{}:", at + 2);
        let starts: Vec<usize> = compiled
            .messages
            .match_indices(&place)
            .map(|(at, _)| at)
            .collect();
        let reported = starts.iter().map(|at| {
            compiled.messages[*at..]
                .split("\nmain.rs:")
                .next()
                .unwrap_or_default()
        });
        let reported: Vec<&str> = reported
            .filter(|message| {
                message.contains("[date_malformed]") || message.contains("[period_reversed]")
            })
            .collect();
        let [reported] = reported[..] else {
            panic!(
                "{}: not one message but {reported:?}\n{}",
                row[0], compiled.messages
            )
        };
        let help = reported.split("help: ").nth(1).unwrap_or_default();
        let answer = if row[1].starts_with('`') {
            format!("`{}`", codes(row[1])[0])
        } else {
            row[1].to_owned()
        };
        assert!(
            help.contains(&answer),
            "{} is answered with {help:?} instead of {answer:?}",
            row[0]
        );
    }
}

/// The Rust literal in a cell.
fn literal(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[test]
fn prose_reads_as_the_page_says() {
    let read_by_others = |markdown: &str| {
        TextMergeStream::new(Parser::new(markdown))
            .map(Event::into_static)
            .collect::<Vec<_>>()
    };
    for row in &table(PAGE, "Prose")[1..] {
        let Read {
            resume, problems, ..
        } = read(&format!("name: \"A\" headline: {}", literal(row[0])));
        assert_eq!(problems, [], "{row:?}");
        let page = resume.render(Markdown).to_string();
        assert_eq!(
            read_by_others(page.trim_start_matches("# A\n")),
            read_by_others(row[1]),
            "{row:?}"
        );
    }
}

#[test]
fn wrong_prose_is_refused() {
    let under = PAGE.split("\nUnclosed markup").nth(1).unwrap();
    let page = format!("# Refused\n{under}");
    let rows = table(&page, "Refused");
    assert_eq!(rows[0], ["refused", "code"]);
    for row in &rows[1..] {
        let read = read(&format!("name: \"A\" headline: {}", literal(row[0])));
        assert_eq!(
            read.codes()
                .iter()
                .map(|code| code.name())
                .collect::<Vec<_>>(),
            codes(row[1]),
            "{row:?}"
        );
    }
}

#[test]
fn what_is_ambiguous_is_refused_until_a_semicolon_decides() {
    let rows = table(PAGE, "Separators");
    for row in &rows[1..] {
        let written = codes(row[0])[0];
        assert_eq!(
            read(&format!("name: \"A\" {written}")).codes(),
            [Code::ItemAmbiguous],
            "{written}"
        );
        // Between the last two things, if there are two.
        let decided = match (written.contains("\", \""), written.rfind("\" ")) {
            (true, _) => written.replacen("\", \"", "\"; \"", 1),
            (false, _) if written.contains("{ \"2014\" }") => continue,
            (false, _) => {
                let inside = written.find("{ ").unwrap() + 2;
                let first = inside
                    + written[inside..]
                        .find("\" 2")
                        .or_else(|| written[inside..].find("\" \""))
                        .unwrap()
                    + 1;
                format!("{};{}", &written[..first], &written[first..])
            }
        };
        assert_eq!(
            read(&format!("name: \"A\" {decided}")).problems,
            [],
            "{decided}"
        );
    }
}
