//! Markdown in which the name, the titles and the heads of entries are where people write them.

use crate::checks::{check_words, imported, words_of};

/// Checks the source of a file, of which every word is in it or listed.
#[track_caller]
fn check(file: &str, wanted: &[&str], unwanted: &[&str]) {
    let imported = imported("cv.md", file.as_bytes());
    let source = resume_syntax::print(&imported.resume);
    for wanted in wanted {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
    for unwanted in unwanted {
        assert!(!source.contains(unwanted), "{unwanted}\n{source}");
    }
    // The usual titles of sections are not written, and months become dates.
    let lines = file.lines().filter(|line| !line.starts_with('#'));
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
