//! The labels of fields, in the words of the language.

use resume::format::Text;
use resume::{Render, Resume, resume};
use resume_core::model::Lang;

/// A field of each label, each under an entry that the test can name.
static ADA: Resume = resume! {
    name: "Ada"
    education {
        2010..2014 "M. S." at "WPI" { score: "3.8/4.0" courses: "Logic", "Sets" }
    }
    projects {
        2015 "ledgerd" { roles: "author", "maintainer" keywords: "Rust", "TLA^+^" }
    }
    publications {
        2013 "How disks fail" at "The Handbook" { editors: "C. Sample", "E. Ditor" }
    }
    certificates {
        2024 "Planner" { number: "A-1042" expires: 2027-03 }
    }
};

/// The lines of the text that have these words, in the language.
fn lines(tag: &'static str) -> Vec<String> {
    let resume = Resume {
        lang: Some(Lang::new(tag).unwrap()),
        ..ADA.clone()
    };
    let text = resume
        .render(Text {
            width: 200,
            ..Text::default()
        })
        .to_string();
    let words = ["3.8", "Logic", "author", "Rust", "Ditor", "1042"];
    let has_words = |line: &&str| words.iter().any(|word| line.contains(word));
    let lines = text.lines().filter(has_words);
    lines
        .map(|line| line.split("  ").next().unwrap_or(line).to_owned())
        .collect()
}

#[test]
fn fields_have_the_labels_of_the_language() {
    for (tag, expected) in [
        (
            "en",
            [
                "Grade: 3.8/4.0",
                "Coursework: Logic, Sets",
                "Role: author, maintainer",
                "Keywords: Rust, TLA+",
                "“How disks fail.” The Handbook (edited by C. Sample, E. Ditor).",
                "No. A-1042 · Expires: Mar 2027",
            ],
        ),
        (
            "de",
            [
                "Note: 3.8/4.0",
                "Kurse: Logic, Sets",
                "Rolle: author, maintainer",
                "Stichworte: Rust, TLA+",
                "„How disks fail“. The Handbook (hrsg. von C. Sample, E. Ditor).",
                "Nr. A-1042 · Gültig bis: März 2027",
            ],
        ),
        (
            "fr",
            [
                "Note\u{a0}: 3.8/4.0",
                "Cours\u{a0}: Logic, Sets",
                "Rôle\u{a0}: author, maintainer",
                "Mots-clés\u{a0}: Rust, TLA+",
                "«\u{a0}How disks fail\u{a0}». The Handbook (éd. par C. Sample, E. Ditor).",
                "N° A-1042 · Expiration\u{a0}: mars 2027",
            ],
        ),
        (
            "ar",
            [
                "التقدير: 3.8/4.0",
                "المقررات الدراسية: Logic، Sets",
                "الدور: author، maintainer",
                "الكلمات المفتاحية: Rust، TLA+",
                "«How disks fail». The Handbook (تحرير C. Sample، E. Ditor).",
                "رقم A-1042 · صالحة حتى: مارس 2027",
            ],
        ),
        (
            "zh",
            [
                "成绩：3.8/4.0",
                "课程：Logic、Sets",
                "角色：author、maintainer",
                "关键词：Rust、TLA+",
                "《How disks fail》. The Handbook（主编：C. Sample、E. Ditor）.",
                "编号：A-1042 · 有效期至：2027年3月",
            ],
        ),
        (
            "th",
            [
                "ผลการเรียน: 3.8/4.0",
                "รายวิชา: Logic, Sets",
                "บทบาท: author, maintainer",
                "คำสำคัญ: Rust, TLA+",
                "“How disks fail”. The Handbook (บรรณาธิการ: C. Sample, E. Ditor).",
                "เลขที่: A-1042 · หมดอายุ: มี.ค. 2027",
            ],
        ),
    ] {
        assert_eq!(lines(tag), expected, "{tag}");
    }
}

#[test]
fn what_says_what_it_is_has_no_label() {
    static SAYS: Resume = resume! {
        name: "Ada"
        lang: "de"
        education {
            at "WPI" { score: "Abschlussnote 1,4" }
            at "MIT" { score: "1,3" }
            at "BROWN" { score: "First Class" }
            at "RPI" { score: "A-" }
        }
        certificates { "Planner" { number: "Registernummer 7" } }
    };
    assert_eq!(
        SAYS.render(Text::default()).to_string(),
        "Ada\n===\n\n\
         Ausbildung\n----------\n\
         WPI\nAbschlussnote 1,4\n\n\
         MIT\nNote: 1,3\n\n\
         BROWN\nFirst Class\n\n\
         RPI\nNote: A-\n\n\
         Zertifikate\n-----------\n\
         Planner\nRegisternummer 7\n"
    );
}
