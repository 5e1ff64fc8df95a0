//! Markdown in which the name, the titles and the heads of entries are where people write them.

use crate::checks::{check_words, imported, words_of};

/// Checks the source of a file, of which every word is in it or listed.
#[track_caller]
pub fn check(file: &str, wanted: &[&str], unwanted: &[&str]) {
    let imported = imported("cv.md", file.as_bytes());
    let source = resume_syntax::print(&imported.resume);
    for wanted in wanted {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
    for unwanted in unwanted {
        assert!(!source.contains(unwanted), "{unwanted}\n{source}");
    }
    // The usual titles of sections and columns are not written, and dates become dates.
    let lines = file.lines().filter(|line| !line.starts_with(['#', '|']));
    let words = lines.flat_map(words_of).filter(|word| word.len() > 5);
    check_words(&words.collect::<Vec<_>>(), &imported, file);
}

#[test]
fn a_strong_line_above_the_headings_is_the_name() {
    for title in ["EXPÉRIENCE", "Experience", "Parcours atypique"] {
        check(
            &format!(
                "**Marie DUPONT**\n12 rue Sample, Paris · m@dupont.example\n\n# {title}\n\n## Lead, Loom (2015 – 2018)\n\n- Wove\n"
            ),
            &[r#"name: "Marie DUPONT""#, r#"email: "m@dupont.example""#],
            &["headline"],
        );
    }
    check(
        "**Curriculum Vitae**\n\n# Ada Sample\n\nada@sample.example\n\n## Skills\n- Rust\n",
        &[r#"name: "Ada Sample""#],
        &[],
    );
}

#[test]
fn titles_are_known_in_capitals_and_in_every_language() {
    for (lang, titles, sections) in [
        (
            "de",
            "BERUFSERFAHRUNG,AUSBILDUNG,SPRACHEN",
            "experience,education,languages",
        ),
        (
            "fr",
            "EXPÉRIENCES,FORMATION,LANGUES",
            "experience,education,languages",
        ),
        (
            "es",
            "EXPERIENCIA,EDUCACIÓN,IDIOMAS",
            "experience,education,languages",
        ),
        (
            "tr",
            "DENEYİM,EĞİTİM,YABANCI DİLLER",
            "experience,education,languages",
        ),
        (
            "pl",
            "DOŚWIADCZENIE,WYKSZTAŁCENIE,Języki obce",
            "experience,education,languages",
        ),
        (
            "ru",
            "ОПЫТ РАБОТЫ,ОБРАЗОВАНИЕ,Языки",
            "experience,education,languages",
        ),
        (
            "uk",
            "Досвід роботи,Освіта,Мови",
            "experience,education,languages",
        ),
        (
            "cs",
            "Praxe,Vzdělání,Jazyky",
            "experience,education,languages",
        ),
        (
            "fi",
            "Työkokemus,Koulutus,Kielet",
            "experience,education,languages",
        ),
        (
            "hu",
            "Szakmai tapasztalat,Tanulmányok,Nyelvek",
            "experience,education,languages",
        ),
        (
            "sv",
            "Erfarenhet,Utbildning,Språk",
            "experience,education,languages",
        ),
        (
            "pt",
            "Experiência Profissional,Formação Acadêmica,Idiomas",
            "experience,education,languages",
        ),
        (
            "pt",
            "Experiência,Educação,Idiomas",
            "experience,education,languages",
        ),
        (
            "el",
            "ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ,ΕΚΠΑΙΔΕΥΣΗ,ΓΛΩΣΣΕΣ",
            "experience,education,languages",
        ),
    ] {
        let titles: Vec<&str> = titles.split(',').collect();
        let file = format!(
            "# Ada\nada@sample.example\n\n## {}\n### Lead, Loom (2014 – 2016)\n\n## {}\n- 2010: Diplom, TU\n\n## {}\n- English: C1\n",
            titles[0], titles[1], titles[2]
        );
        let mut wanted: Vec<String> = sections
            .split(',')
            .map(|section| format!("    {section} "))
            .collect();
        wanted.push(format!(r#"lang: "{lang}""#));
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        check(&file, &wanted, &["section "]);
    }
}

#[test]
fn bullets_with_signs_are_bullets_and_a_head_ends_them() {
    check(
        "# Jane Doe\n\n## Experience\n**Acme Corp – Boston, MA**\nSenior Engineer (Platform) – Mar 2018 to present\n• Led 8 people\n• Cut costs by 22%\n\nEngineer – Feb 2014 to Mar 2018\n• Direct work\n",
        &[
            r#"2018-03..present "Senior Engineer (Platform)""#,
            r#"- "Led 8 people""#,
            r#"2014-02..2018-03 "Engineer""#,
            r#"- "Direct work""#,
        ],
        &["•", "summary"],
    );
    check(
        "# Jane Doe\n\n## Experience\n**2019–present** Senior dev, Wix\n- Led 5\n**2016–2019** Dev, Check Point\n- Did x\n",
        &[
            "2019..present \"Senior dev\" at \"Wix\"",
            r#"- "Led 5""#,
            "2016..2019 \"Dev\" at \"Check Point\"",
            r#"- "Did x""#,
        ],
        &[],
    );
}

#[test]
fn what_is_below_the_last_section_is_no_part_of_it() {
    let certificates = "# Jane Doe\n\n## Certificates\n- Driver card, 2018\n\n";
    for clause in [
        "I agree to the processing of my personal data.",
        "Wyrażam zgodę na przetwarzanie moich danych osobowych (RODO).",
    ] {
        check(
            &format!("{certificates}{clause}\n"),
            &[
                "2018 \"Driver card\"\n    }",
                &format!("section \"Other\" {{\n        \"{clause}\"\n    }}"),
            ],
            &["summary"],
        );
    }
    let skills = "# Jane Doe\n\n## Skills\n- Rust\n\n";
    for (below, wanted) in [
        (
            "---\n*References available upon request.*",
            "references {\n        \"References available upon request.\"",
        ),
        (
            "References available upon request.",
            "references {\n        \"References available upon request.\"",
        ),
        (
            "---\n\nMade with care in Oslo.",
            "section \"Other\" {\n        \"Made with care in Oslo.\"",
        ),
    ] {
        check(
            &format!("{skills}{below}\n"),
            &["skills {\n        \"Rust\"\n    }", wanted],
            &[],
        );
    }
}

#[test]
fn a_column_of_months_belongs_to_that_of_years() {
    check(
        "# 山田花子\n\n## 学歴\n| 年 | 月 | 学歴 |\n|---|---|---|\n| 2011 | 4 | 早稲田大学 入学 |\n| 2015 | 3 | 早稲田大学 卒業 |\n",
        &[
            "2011-04 at \"早稲田大学 入学\"",
            "2015-03 at \"早稲田大学 卒業\"",
        ],
        &["\"4\""],
    );
    check(
        "# 山田花子\n\n## 学歴\n| 年 | 月 | 学校 |\n|---|---|---|\n| 平成23 | 4 | 早稲田大学 |\n",
        &["2011-04 at \"早稲田大学\""],
        &[],
    );
    check(
        "# Ada\n\n## Education\n| Year | Month | School |\n|---|---|---|\n| 2011 | April | MIT |\n",
        &["2011-04 at \"MIT\""],
        &[],
    );
}

#[test]
fn a_grade_keeps_a_label_of_its_own() {
    for (grade, score) in [
        ("GPA 3.4/4.0", "GPA 3.4/4.0"),
        ("GPA: 3.9", "GPA 3.9"),
        ("Grade: A1, 3.9", ""),
    ] {
        let wanted = format!("score: \"{score}");
        check(
            &format!("# Jane Doe\njane@doe.example\n\n## Education\nBSc, MIT, 2014, {grade}\n"),
            &[if score.is_empty() { "MIT" } else { &wanted }],
            &[],
        );
    }
}

#[test]
fn the_first_of_two_unknown_items_is_the_profession() {
    check(
        "# דנה כהן\nמפתחת · תל אביב · 050-123-4567 · dana@cohen.example\n\n## שפות\nאנגלית – רמה גבוהה\n",
        &[r#"headline: "מפתחת""#, r#"location: "תל אביב""#],
        &["Other"],
    );
    check(
        "# Ada\nParis · France · 050-123-4567 · ada@ada.example\n\n## Skills\nRust\n",
        &[r#"location: "Paris"#],
        &["headline"],
    );
}

#[test]
fn that_a_date_is_not_exact_is_listed() {
    let file = "# Ada\n\n## Experience\n### Dev, Acme (circa 2011 – late 2013)\n- since about 2012 more\n\n**Lead**, Loom GmbH, ~2005\n";
    let imported = imported("cv.md", file.as_bytes());
    let losses: Vec<&str> = imported
        .losses
        .iter()
        .map(|loss| loss.message.as_str())
        .collect();
    let source = resume_syntax::print(&imported.resume);
    let lost = |words: &str| format!("of `{words}` the date was taken");
    for words in ["circa 2011", "late 2013"] {
        assert!(losses.contains(&&*lost(words)), "{losses:?}\n{source}");
    }
    let is_kept = source.contains("~2005") || losses.contains(&&*lost("~2005"));
    assert!(is_kept, "{losses:?}\n{source}");
    assert!(!losses.contains(&&*lost("about 2012")), "{losses:?}");
}

/// That an entry is valid until then is said in every shape of a head.
#[test]
fn in_sections_of_certificates_exp_says_until_when() {
    for item in [
        "- Safety (exp. 4/2027)",
        "- Safety (Exp 4/2027)",
        "- Safety (EXP: 4/2027)",
        "- Safety, exp. 4/2027",
        "- Safety exp. 4/2027",
        "- Safety (valid until 04/2027)",
        "- Safety (exp. April 2027)",
        "- **Safety** (exp. 4/2027)",
        "- exp. 4/2027: Safety",
        "**Safety** (exp. 4/2027)",
        "**Safety** | *exp. 4/2027*",
        "**Safety**\nexp. 4/2027",
        "**Safety**\n\nexp. 4/2027",
        "### Safety (exp. 4/2027)",
        "### Safety\n\nexp. 4/2027",
        "| Name | Date |\n|---|---|\n| Safety | exp. 4/2027 |",
    ] {
        for title in ["Certificates", "Licences"] {
            check(
                &format!("# Ada\n\n## {title}\n\n{item}\n"),
                &["\"Safety\" {\n            expires: 2027-04\n"],
                &["expected"],
            );
        }
    }
    check(
        "# Ada\n\n## Certificates\n\n- Safety, Office (2021, exp. 2026)\n- Fire (expected 2027)\n- Sea (exp. 2027), exp. 2028\n",
        &[
            "2021 \"Safety, Office\" {\n            expires: 2026\n",
            "expected 2027 \"Fire\"",
            "expires: 2027\n",
            "2028",
        ],
        &[],
    );
    let expiry = imported(
        "cv.md",
        b"# Ada\n\n## Licences\n\n- Safety (expiry date: 4/2027)\n",
    );
    let source = resume_syntax::print(&expiry.resume);
    assert!(source.contains("expires: 2027-04\n"), "{source}");
    check(
        "# Ada\n\n## Education\n\n### BSc Physics, University of Bonn (exp. 2027)\n",
        &["expected 2027 \"BSc Physics\""],
        &["expires"],
    );
}
