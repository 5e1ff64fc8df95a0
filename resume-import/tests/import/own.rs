//! Rendered Markdown comes back in every language.

use crate::checks::imported;
use resume_core::model::Resume;
use resume_core::words::Words;
use resume_render::Render;
use resume_render::format::Markdown;
use resume_syntax::Evaluated;
use resume_syntax::source::File;

/// The résumé in a source.
fn resume(inside: &str) -> Resume {
    let source = format!("resume! {{ {inside} }}");
    let file = File::read(&source);
    let analysis = file.invocations[0].analyze(&mut |_| Evaluated::Unknown);
    let errors: Vec<String> = analysis
        .problems
        .iter()
        .map(|located| located.problem.to_string())
        .collect();
    match analysis.resume() {
        Some(resume) => resume.clone(),
        None => panic!("{errors:?}\n{source}"),
    }
}

/// Checks that the Markdown of a résumé is that of what is imported from it.
fn check(inside: &str) {
    let page = resume(inside).render(Markdown).to_string();
    let again = imported("page.md", page.as_bytes()).resume;
    assert_eq!(again.render(Markdown).to_string(), page, "{inside}");
}

/// Sections of every kind, so that most titles are words of the language.
const SECTIONS: &str = r#"
    certificates { 2010-05 "First aid" at "Red Cross" { number: "A1" expires: 2012-05 } }
    publications {
        2009-11-02 "Dough" at "Journal of Bread" {
            authors: "A. Miller", "C. Baker"
            editors: "E. Ferment"
            volume: "3(2)"
            pages: "5–7"
            doi: "10.1000/1"
            "**Best paper of the year**"
        }
        2008 "*Crust*" at "Grain Press" { authors: "Baker, C.", "Miller, A." status: "in press" }
        "Is it done?" { authors: "C. Baker" }
    }
    patents { 2009-04 "Sieve" { inventors: "C. Baker" number: "7" status: "granted" } }
    volunteering { 2009-06..2009-07 "Cook" at "Soup kitchen" }
    awards { 2008-08 "Golden loaf" at "Guild" }
    projects { 2008-10.. "Sourdough" { roles: "founder" kind: "starter" keywords: "rye" } }
    skills { "Doughs": "rye", "spelt" }
    interests { "Mills" }
    references { "Rita Roll", "boss" at "Crumb" { email: "r@roll.example" "A great baker." } }
"#;

/// Jobs with their roles.
const JOBS: &str = r#"
    experience {
        2014-03-05..present "Baker" at "Crumb" in "Oslo" { keywords: "rye", "spelt" - "baked" }
        2012-02..2014-02 at "Loaf" {
            2013-05..2014-02 "Miller"
            2012-02..2013-05 "Porter" { summary: "Carried sacks." - "swept" }
        }
        2011-12 "Helper" at "Oven"
    }
"#;

/// Dates for which some languages have no words.
const PHRASES: &str = r#"expected 2027-03 "B. Sc." at "Flour" ..2005-01 "A. A." at "Yeast" 2004-autumn "Course" at "Salt""#;

#[test]
fn a_page_comes_back_in_every_language() {
    for words in Words::ALL {
        let lang = words.lang;
        let phrases = if words.phrases.is_some() { PHRASES } else { "" };
        check(&format!(
            r#"name: "Zoe Sample" lang: "{lang}" headline: "Head baker"
            contact {{ email: "zoe@sample.example" phone: "+1 617 555 0100" location: "Oslo" }}
            summary: "Bakes bread."
            education {{
                2006-09..2011 "Diploma" at "Bread school" {{ score: "3.9" courses: "rye", "oats" }}
                {phrases}
            }}
            {JOBS}
            {SECTIONS}"#
        ));
    }
}

#[test]
fn the_dates_of_every_month_come_back_in_every_language() {
    for words in Words::ALL {
        let jobs: Vec<String> = (1..=12)
            .map(|month| {
                format!(
                    r#"2014-{month:02}-02..2015-{month:02}-28 "Baker" at "Day {month}"
                    2013-{month:02} "Baker" at "Month {month}"
                    2012-{month:02}..2013-{month:02} at "Span {month}" {{
                        2012-{month:02}..2013-{month:02} "Miller"
                        2012-{month:02} "Porter"
                    }}"#
                )
            })
            .collect();
        check(&format!(
            r#"name: "Zoe Sample" lang: "{}" experience {{ {} }} education {{
                2006-09..2011 "Diploma" at "Bread school" }} {SECTIONS}"#,
            words.lang,
            jobs.join("\n")
        ));
    }
}

/// Jobs of which only the end is known, after one with both ends: a year, a month, a day, a season.
const ENDED: &str = r#"
    experience {
        2015..2018 "Dev" at "Loom"
        ..2012 "Aide" at "Mill"
        ..2011-05 "Maid" at "Barn"
        ..2010-03-04 "Cook"
        ..2009-autumn "Page" at "Fort"
        ..2008 at "Yard" { ..2008 "Groom" 2006 "Boy" }
    }
"#;

#[test]
fn dates_that_are_an_end_come_back_in_every_language() {
    for words in Words::ALL.iter().filter(|words| words.phrases.is_some()) {
        let file = format!(
            r#"name: "Zoe Sample" lang: "{}" {ENDED} {SECTIONS}"#,
            words.lang
        );
        let first = resume(&file);
        let page = first.render(Markdown).to_string();
        let again = imported("page.md", page.as_bytes()).resume;
        assert_eq!(again.sections[0], first.sections[0], "{page}");
    }
}

#[test]
fn what_may_look_like_something_else_comes_back() {
    for inside in [
        r#"contact { phone: "+47 555 50 100" "Roster desk": "tel:+4755550198;ext=4" }"#,
        r#"contact { email: "zoe@sample.example" "Roster desk": "tel:+47-555-50-198" "Office": "mailto:o@sample.example" }"#,
        r#"certificates { "Solicitor" at "Law Society" { number: "SRA ID 555014" } }"#,
        r#"certificates { 2009 "Solicitor" at "Law Society" { number: "SRA ID 555014" expires: 2029 } }"#,
        r#"publications { 2021 "Dough" at "Journal of Bread" { authors: "C. Baker"; "Under contract in two languages." } }"#,
        r#"publications { 2021 "*Dough*" at "Bread Press" { authors: "C. Baker"; "Prize of the year." - "in two languages" } 2020 "Rye" at "Journal" }"#,
        r#"publications { 2021 "*Dough*" at "Bread Press" { "58'12\" — “a voice like honey” (Bread Weekly, 2022)" } }"#,
        r#"certificates "Bar admissions" {
            2009-09 "England", "Solicitor" { number: "SRA ID 555014" "Higher rights": "2014" }
            2011 "New York" { number: "Reg. no. 5550142" }
        }"#,
        r#"languages { "German, C1, certified" }"#,
        r#"experience { 2013..2018 at "Loom" in "Oslo" {
            summary: "Wove."
            2013..2018 "Lead"
            2017 "Deputy"
            - "Cut waste"
        } }"#,
    ] {
        check(&format!(r#"name: "Zoe Sample" headline: "Baker" {inside}"#));
    }
}
