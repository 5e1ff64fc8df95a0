//! Markdown in shapes that say little of what they hold: nothing is invented, and nothing is lost.

use crate::checks::imported;

/// The source that a file comes to, and what was not taken over.
fn read(file: &str) -> (String, Vec<String>) {
    let imported = imported("cv.md", file.as_bytes());
    let losses = imported.losses.iter().map(ToString::to_string).collect();
    (resume_syntax::print(&imported.resume), losses)
}

/// Checks what is in the source of a file.
fn check(file: &str, wanted: &[&str]) {
    let (source, _) = read(file);
    for wanted in wanted {
        assert!(source.contains(wanted), "{wanted}\n{source}\n{file}");
    }
}

/// Checks what a section with work becomes.
fn check_jobs(text: &str, wanted: &[&str]) {
    check(&format!("# Ada\n\n## Experience\n\n{text}\n"), wanted);
}

#[test]
fn the_address_of_a_link_is_kept_or_listed() {
    check(
        "# Ada\n\nBern · Talks: [a video](https://v.example/1) and slides · <a@a.example>\n",
        &[r#""Talks: a video and slides": "https://v.example/1""#],
    );
    check(
        "# Ada\n\n## Projects\n\n### Loom\nRust · [code](https://c.example) · 2019\n",
        &[r#"2019 "Loom", "Rust", "[code](https://c.example)""#],
    );
    let (source, losses) = read(
        "# Ada\n\n## Experience\n\n### Lead, Acme, [Bern](https://bern.example) (2014–2016)\n",
    );
    assert!(
        source.contains(r#"2014..2016 "Lead" at "Acme" in "Bern""#),
        "{source}"
    );
    assert_eq!(
        losses,
        ["5 /2: no place for the address `https://bern.example`"]
    );
    // An address that only begins like another one is lost too.
    let (_, losses) = read(
        "# Ada\n\n## Experience\n\n### Lead, Acme, [Bern](https://bern.example) (2014–2016)\n- [Jobs](https://bern.example/jobs)\n",
    );
    assert_eq!(
        losses,
        ["5 /2: no place for the address `https://bern.example`"]
    );
}

#[test]
fn heads_of_one_shape_are_read_alike() {
    check_jobs(
        "**Farrier**, Hof Lindenau, 2016–2018\n\n**Nurse**, City Hospital, Bern, 2014–2016\n\n**Gunsmith**, Royal Armoury, Leeds, 2012–2014",
        &[
            r#"2016..2018 "Farrier" at "Hof Lindenau""#,
            r#"2014..2016 "Nurse" at "City Hospital" in "Bern""#,
            r#"2012..2014 "Gunsmith" at "Royal Armoury" in "Leeds""#,
        ],
    );
    check_jobs(
        "**Hof Lindenau**, Farrier, 2016–2018\n\n**City Hospital**, Nurse, 2014–2016",
        &[
            r#"2016..2018 "Farrier" at "Hof Lindenau""#,
            r#"2014..2016 "Nurse" at "City Hospital""#,
        ],
    );
    // Where no head says it, the line is the title.
    check_jobs(
        "**Farrier**, Hof Lindenau, 2016–2018",
        &[r#"2016..2018 "**Farrier**, Hof Lindenau""#],
    );
}

#[test]
fn a_role_below_its_employer_is_strong_or_alone() {
    check_jobs(
        "### Royal Armoury\n**Gunsmith** | 2008–2010 | Leeds",
        &[r#"2008..2010 "Gunsmith" at "Royal Armoury" in "Leeds""#],
    );
    // What is beside the dates is the place, where both names are above.
    check_jobs(
        "### Glassblower, Lauscha Glas\n*2006–2008, Lauscha*",
        &[r#"2006..2008 "Glassblower, Lauscha Glas" in "Lauscha""#],
    );
}

#[test]
fn a_line_break_ends_a_head() {
    check_jobs(
        "**Law Clerk**, Hon. E. Thigpen, D. Idaho, Aug. 2011–Aug. 2013\n**Associate**, Birch Thaler LLP, Seattle, 2013–2018 (billed 2,310 h)",
        &[
            r#"2011-08..2013-08 "Law Clerk" at "Hon. E. Thigpen" in "D. Idaho""#,
            r#"2013..2018 "Associate", "billed 2,310 h" at "Birch Thaler LLP" in "Seattle""#,
        ],
    );
    check_jobs(
        "**First Officer**, Blauwal GmbH, Vienna, 05/2019 – 04/2020 (redundancy)\nB737-800, 6 on / 3 off",
        &[
            r#"2019-05..2020-04 "First Officer", "redundancy" at "Blauwal GmbH" in "Vienna""#,
            r#"summary: "B737-800, 6 on / 3 off""#,
        ],
    );
    check(
        "# Ada\n\n## Education\n\n**B.S. in Looms**, State University, 2014\nRelevant: OS, DB\n",
        &[
            r#"2014 "B.S. in Looms" at "State University""#,
            r#"summary: "Relevant: OS, DB""#,
        ],
    );
}

#[test]
fn a_line_that_is_broken_in_markdown_ends_a_head_before_another_one() {
    for end in ["", "  ", "\\"] {
        check_jobs(
            &format!(
                "**Gulf Air** – First Officer, 2012–2016{end}\n**Aer Arann, Dublin** – Cadet, 2007–2012"
            ),
            &[
                r#"2012..2016 "First Officer" at "Gulf Air""#,
                r#"2007..2012 "Cadet" at "Aer Arann, Dublin""#,
            ],
        );
    }
    check_jobs(
        "**Gulf Air** – First Officer, 2012–2016  \nFlew the A320.  \n**Aer Arann** – Cadet, 2007–2012  \nFlew **the** ATR.",
        &[
            "2012..2016 \"First Officer\" at \"Gulf Air\" {\n            summary: \"Flew the A320.\"\n",
            "2007..2012 \"Cadet\" at \"Aer Arann\" {\n            summary: \"Flew **the** ATR.\"\n",
        ],
    );
    // Without dates, what is strong is text.
    check_jobs(
        "**Gulf Air** – First Officer, 2012–2016  \n**Fleet:** A320, since 2012",
        &["2012..2016", "**Fleet:** A320, since 2012"],
    );
    check(
        "# Ada\n\n## Certificates\n\n**First Aid** (2019)  \n**Safety** (exp. 2027)\n",
        &[
            "2019 \"First Aid\"\n",
            "\"Safety\" {\n            expires: 2027\n",
        ],
    );
}

#[test]
fn the_dates_of_a_head_are_at_its_end() {
    check_jobs(
        "**Captain (since 1 May 2024)**, Skerry Ltd, Glasgow, March 2021 – present",
        &[r#"2021-03..present "Captain (since 1 May 2024)" at "Skerry Ltd" in "Glasgow""#],
    );
    check_jobs(
        "**Nurse (since 2024)**, City Hospital, 2014–2016 (part-time)",
        &[r#"2014..2016 "Nurse (since 2024)", "part-time" at "City Hospital""#],
    );
}

#[test]
fn lines_that_are_broken_stay_apart() {
    check(
        "# Ada\n\n## Education\n\n### PhD Moss, Clare University (2010–2014)\nThesis: *Moss*\\\nAdvisor: Prof. X\n",
        &[r#"summary: "Thesis: *Moss*", "Advisor: Prof. X""#],
    );
    check(
        "# Ada\n\n## Prizes\n\n2014 ARD, 2nd prize\n2011 Prix Lionel, audience prize\n",
        &[
            "        \"2014 ARD, 2nd prize\"\n",
            "        \"2011 Prix Lionel, audience prize\"\n",
        ],
    );
}

#[test]
fn what_is_said_of_the_person_is_no_summary_and_no_place() {
    let (source, losses) = read(
        "# Ada\n\nManagement: Orpheus, Torino — Giulia Ferro, +39 011 555 0142\n<a@a.example> ∙ WhatsApp same number ∙ SUISA IPI 00555014201 ∙ [Resume PDF](cv.pdf) ∙ Berlin\n079 555 01 42 (Mami: 079 555 01 43)\n",
    );
    for wanted in [
        r#""Management": "Orpheus, Torino — Giulia Ferro, +39 011 555 0142""#,
        r#""Other": "WhatsApp same number""#,
        r#""SUISA IPI": "00555014201""#,
        r#""Other": "Resume PDF""#,
        r#"location: "Berlin""#,
        r#"phone: "079 555 01 42""#,
        r#""Mami": "079 555 01 43""#,
    ] {
        assert!(source.contains(wanted), "{wanted}\n{source}");
    }
    assert!(!source.contains("summary"), "{source}");
    assert_eq!(losses, ["3 /1: not understood as an address: `cv.pdf`"]);
    // In the language of the page.
    check(
        "# Ada\n\n<a@a.example> · Bern · hat zwei Hunde\n\n## Berufserfahrung\n\n- x\n",
        &[r#""Sonstiges": "hat zwei Hunde""#],
    );
    let (source, losses) = read("# 紫藤\n\n<a@a.example> ・ 1985年7月9日生\n\n札幌市\n");
    assert!(!source.contains("1985"), "{source}");
    assert!(losses[0].contains("the date of birth"), "{losses:?}");
}

#[test]
fn the_head_of_a_table_of_figures_is_its_first_row() {
    check(
        "# Ada\n\n## Flight hours\n\n| Type | PIC | Total |\n|---|---|---|\n| A320 | 1,204 | 5,203 |\n",
        &["\"Type\": \"PIC\", \"Total\"\n        \"A320\": \"1,204\", \"5,203\""],
    );
    let (_, losses) = read(
        "# Ada\n\n## Experience\n\n| | Funktion | Betrieb |\n|---|---|---|\n| 2014–2018 | Leiter | Akkord GmbH |\n",
    );
    assert_eq!(losses, ["5 /2: no place for `Funktion Betrieb`"]);
    check(
        "# Ada\n\n## Certificates\n\n| Name | Expires | ID |\n|---|---|---|\n| CKA | 2027-05 | A1 |\n",
        &["\"CKA\" {\n            number: \"A1\"\n            expires: 2027-05"],
    );
}

#[test]
fn an_aim_is_no_job() {
    check(
        "# Noé\n\n## Berufsziel\n\nLehrstelle als **Elektriker EFZ** (evtl. Montage), Lehrbeginn 1. August 2026\n\n## Sprachen\n\n- Deutsch\n",
        &["section \"Berufsziel\" {\n        \"Lehrstelle als"],
    );
}

#[test]
fn titles_in_capitals_are_kept() {
    check(
        "# Ada\n\n## LANGUAGES\n\n- Latin\n",
        &["languages \"LANGUAGES\" {"],
    );
}

#[test]
fn titles_that_english_shares_say_no_language() {
    let page = |month: &str| format!("# Ada\n\n## Certifications\n\n{month} 2021\n\n**CKA**\n");
    assert!(!read(&page("May")).0.contains("lang:"));
    assert!(read(&page("mai")).0.contains(r#"lang: "fr""#));
}

#[test]
fn a_list_is_no_label() {
    check(
        "# Ada\n\n## Skills\n\nWord, Excel (basic), Typing: 38 words/min.; Soldering\n",
        &[r#""Word, Excel (basic), Typing: 38 words/min.", "Soldering""#],
    );
    check(
        "# Ada\n\n## References\n\n**Beat Arnold**, teacher, +41 41 555 01 44\n",
        &["\"Beat Arnold\", \"teacher\" {\n            phone: \"+41 41 555 01 44\""],
    );
}

#[test]
fn among_dated_bullets_others_are_entries_too() {
    check(
        "# 紫藤\n\n## 職歴\n\n- 2016年4月 – 2018年9月　北大学 研究員\n- 2004年（平成16年）3月　東大学 助教\n- 2015年度後期　南大学 講師\n",
        &[
            "2016-04..2018-09 ",
            "2004-03 ",
            r#""2015年度後期" at "南大学 講師""#,
        ],
    );
}
