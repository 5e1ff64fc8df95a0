//! Markdown in which people write several things in one paragraph, or remarks beside dates.

use crate::checks::imported;
use crate::markdown_heads::check;

/// Checks what the lines of a section become.
#[track_caller]
fn check_in(title: &str, lines: &str, wanted: &[&str], unwanted: &[&str]) {
    let file = format!("# Ada Sample\nada@sample.example\n\n## {title}\n\n{lines}\n");
    check(&file, wanted, unwanted);
}

#[test]
fn two_digits_after_a_dash_are_the_last_year() {
    check_in(
        "Education",
        "LL.M., Columbia School, New York, 2010–11\n\nDiploma, College of Crafts, Leeds, 2006–12\n",
        &["2010..2011 \"LL.M.\"", "2006..2012 \"Diploma\""],
        &["2010-11", "2006-12"],
    );
    check_in(
        "Experience",
        "2012–03 | Nurse | City Hospital\n\n2013-11 | Nurse | Town Hospital\n",
        &["2012-03", "2013-11"],
        &[],
    );
}

#[test]
fn a_school_has_years_with_a_hyphen_where_no_other_date_is_a_month() {
    check_in(
        "Education",
        "- BSc, Sample University, 2010-11\n- MSc, Sample University, 2012-13\n",
        &["2010..2011 \"BSc\"", "2012..2013 \"MSc\""],
        &[],
    );
    check_in(
        "Education",
        "- BSc, Sample University, 2010-11\n- MSc, Sample University, 2012-03\n",
        &["2010-11 \"BSc\"", "2012-03 \"MSc\""],
        &[],
    );
}

#[test]
fn dates_in_a_remark_are_not_those_of_the_head() {
    check_in(
        "Experience",
        "### Senior Translator, Global Bank plc, London — Jan 2013 – Dec 2018 (cover lead, 2017)\n\n- Cut\n\n\
         ### Captain A320, Meridian Charter GmbH, Palma — Nov 2021 – Apr 2022 and Nov 2022 – Mar 2023\n\n- Flew\n\n\
         ### CTO, Acme, Berlin — 2019 – 2023, 60 %\n\n- Led\n",
        &[
            "2013-01..2018-12 \"Senior Translator\", \"cover lead, 2017\"",
            "2021-11..2022-04 \"Captain A320\", \"and Nov 2022 – Mar 2023\"",
            "2019..2023 \"CTO\", \"60 %\" at \"Acme\" in \"Berlin\"",
        ],
        &[],
    );
    check_in(
        "Education",
        "2018 PhD, History of Science, Sample University\n  Dissertation: \"Weights on the Coast, 1680–1874\"\n\
         2012 MPhil, Cambridge University\n",
        &[
            "2018 \"PhD\", \"History of Science\" at \"Sample University\"",
            "Dissertation: \"Weights on the Coast, 1680–1874\"",
            "2012 \"MPhil\" at \"Cambridge University\"",
        ],
        &["1680.."],
    );
    check_in(
        "Experience",
        "**Aer Sample, Dublin** – First Officer, Mar 2007 – Aug 2012. Company ceased operations\n\n\
         **Air Corps, Baldonnel** – Cadet, 2001–2006; PC-9M, 640 h; commission 2003\n",
        &[
            "2007-03..2012-08 \"First Officer\", \"Company ceased operations\"",
            "2001..2006 \"Cadet\"",
            "\"PC-9M, 640 h; commission 2003\"",
        ],
        &[],
    );
    check_in(
        "Education",
        "B.A., Jurisprudence, St Anne's College, Oxford, 2003–2006, M.A. 2010\n",
        &["2003..2006 \"B.A.\"", "\"M.A. 2010\""],
        &["\n        2010"],
    );
}

#[test]
fn a_sentence_about_an_employer_is_no_role() {
    check_in(
        "Experience",
        "### Fjordlink Airways, Oslo — March 2012 – present\n\n\
         Low-cost, 42 aircraft. Furloughed April 2020 – June 2021; parental leave (50 %) Sept 2018 – May 2019.\n\n\
         **Captain** — July 2021 – present\n**First Officer**, later Senior First Officer — 3/2012 – 5/2015\n\n- Checked\n",
        &[
            "2012-03..present at \"Fjordlink Airways\" in \"Oslo\" {",
            "2021-07..present \"Captain\"",
            "2012-03..2015-05 \"First Officer\", \"later Senior First Officer\"",
            "%) Sept 2018 – May 2019.",
        ],
        &["2018-09"],
    );
}

#[test]
fn lines_with_dates_are_entries() {
    check_in(
        "Education",
        "2014–2018 Sample University, Faculty of Art\n2003–2007 Technical School no. 2\nJourneyman, Chamber of Crafts, 2008\n",
        &["2014..2018", "2003..2007", "2008 \"Chamber of Crafts\""],
        &[],
    );
    check_in(
        "Education",
        "BSc, Supply Chain, Sample University, 2021, GPA 3.7 | AAS, Logistics College, 2012\n",
        &["2021 \"BSc\"", "2012 \"AAS\"", "score: \"GPA 3.7\""],
        &[],
    );
    check_in(
        "Education",
        "St Anne's College, 2021 – now\nGCSEs (2025): Maths A*, English B, Combined Science AA, Irish A, Art\n",
        &[
            "2021..present at \"St Anne's College\"",
            "summary: \"GCSEs (2025): Maths A*",
        ],
        &[],
    );
    check_in(
        "Exhibitions",
        "2025 *Gold, Dust*. Museum of Measures, Hamburg, travels to Accra in May and then to other places. Reviewed in the papers of the town and elsewhere, 20.9.2025\n\
         2019 *Counting* (digital)\n",
        &["20.9.2025\"\n", "\"2019 *Counting* (digital)\""],
        &[],
    );
    check_in(
        "Exhibitions",
        "**Segers: The Mountain** (lead curator), Ashgrove Museum, 12 October 2023 – 21 January 2024; travelled to the museums of Haarlem and elsewhere; 118,000 visitors; 84 works from 23 lenders\n\
         **Foul Biting** (co-curator), Ashgrove Museum, spring 2019\n",
        &[
            "\"Segers: The Mountain\"",
            "23 lenders\" {}",
            "\"Foul Biting\"",
        ],
        &["**Foul"],
    );
    check_in(
        "Invited talks",
        "2025: Copenhagen; Nairobi\n2024: Lagos – “Whose Pound?”, 10 Oct.\n",
        &["section \"Invited talks\"", "\"2025: Copenhagen; Nairobi\""],
        &["authors"],
    );
}

#[test]
fn emphasised_lines_below_an_employer_are_its_roles() {
    check_in(
        "Experience",
        "**Njoroge LLP**, London\n*Partner* · May 2018 – present\n*Head of Desk* · 2014 – 2017 · *Trainee* · 2012 – 2013\n\n- Won\n",
        &[
            "at \"Njoroge LLP\" in \"London\" {",
            "2018-05..present \"Partner\"",
            "2014..2017       \"Head of Desk\"",
            "2012..2013       \"Trainee\"",
        ],
        &[],
    );
    check_in(
        "Experience",
        "**Ashgrove Museum, London**\nSenior Curator, Prints (Oct 2016 – present)\nCurator (2011 – 2016)\n\n- Cut\n",
        &[
            "at \"Ashgrove Museum, London\" {",
            "2016-10..present \"Senior Curator\", \"Prints\"",
            "2011..2016       \"Curator\"",
        ],
        &[],
    );
    check_in(
        "Experience",
        "**Aer Sample, Dublin** – 2 May 2016 – present\n\
         Captain A330 / TRE A320 (Feb 2022 – present); Captain A320 / TRI (2018–2022); Captain A320 (2016–18)\n- Flew\n",
        &["2016-05-02..present", "A320 (2016–18)"],
        &["2022-02"],
    );
    check_in(
        "Experience",
        "**U.S. ARMY** | Various locations | 06/2004 – 02/2027\n\n\
         **Sergeant Major, 1st Brigade** | Fort Sample, TX | 08/2022 – 02/2027\n- Led\n\n\
         **Platoon Sergeant** | Camp Sample, Germany | 2016 – 2022\n- Deployed\n",
        &[
            "2004-06..2027-02 at \"U.S. ARMY\" in \"Various locations\" {",
            "2022-08..2027-02 \"Sergeant Major, 1st Brigade\"",
            "2016..2022       \"Platoon Sergeant\"",
        ],
        &[],
    );
}

#[test]
fn titles_and_employers_are_told_apart() {
    check_in(
        "Experience",
        "### Charge Nurse / Staff RN III — Alamo Medical Center, San Antonio, TX\nNov 2019 – present\n\n- Nursed\n",
        &["2019-11..present \"Charge Nurse / Staff RN III\" at \"Alamo Medical Center"],
        &[],
    );
    check_in(
        "Experience",
        "**Electrician** – Beta S.A., Lyon\n*since 01.04.2019* (7/8 of full time)\n- Cables\n\
         **Electrician** – Acme S.A., Paris Est.\nIX 2012 – III 2019\n- Wires\n",
        &[
            "2019-04-01..present \"Electrician\", \"7/8 of full time\" at \"Beta S.A., Lyon\"",
            "2012-09..2019-03 \"Electrician\"",
            "- \"Cables\"",
            "- \"Wires\"",
        ],
        &[],
    );
    check_in(
        "Education",
        "- Licence, Lyon II, 2003-2006\n- Diploma, Lyon III 2001 – 2002\n",
        &["2003..2006 \"Licence\"", "2001..2002 \"Diploma\""],
        &["2003-02", "2001-03"],
    );
    check_in(
        "Experience",
        "### Junior translator (CDD, CDI), Traduc'Ex, Paris 9e — 10/2008 – 12/2012\n",
        &["2008-10..2012-12 \"Junior translator (CDD, CDI)\", \"Paris 9e\" at \"Traduc'Ex\""],
        &[],
    );
    check_in(
        "Symposia",
        "Speaker, Symposium IX 2012\n",
        &["Symposium IX 2012"],
        &["2012-09"],
    );
}

#[test]
fn what_goes_on_since_a_date_has_no_end() {
    for (since, start) in [
        ("depuis septembre 2023", "2023-09"),
        ("seit 2019", "2019"),
        ("desde março 2020", "2020-03"),
        ("od 2019", "2019"),
        ("since May 2019", "2019-05"),
    ] {
        check_in(
            "Experience",
            &format!("### Nurse, Sample Hospital, Lyon — {since}\n\n- Nursed\n"),
            &[&format!(
                "{start}..present \"Nurse\" at \"Sample Hospital\""
            )],
            &[],
        );
    }
    check_in(
        "Expérience",
        "### Assistante, Lycée Modèle, São Paulo — année scolaire 2006–2007\n\n- Cours\n",
        &["2006..2007 \"Assistante\", \"année scolaire\" at \"Lycée Modèle\""],
        &[],
    );
}

#[test]
fn headings_that_divide_a_list_are_sections() {
    check_in(
        "Publications",
        "### Monographs\n1. *The Scale*. Sample University Press, 2021.\n\n\
         ### Articles\n2. “Brass.” *Isis* 115, no. 2 (2024): 221–247.\n3. “Tare.” *Isis* 116 (2025), S. 3–9. Open access.\n",
        &[
            "publications \"Monographs\" {",
            "2021 \"*The Scale*\" at \"Sample University Press\"",
            "publications \"Articles\" {",
            "2024 \"Brass\" at \"Isis\" {",
            "pages: \"221–247\"",
            "\"*Isis* 116 (2025), S. 3–9. Open access.\"",
        ],
        &[],
    );
    // Points about a project are not its entries.
    check_in(
        "Projects",
        "### Loom\n- Wove 8 in 2014\n\n### Mill\n- Ground 9 in 2015\n",
        &["projects {", "\"Loom\" {"],
        &["projects \"Loom\""],
    );
}

#[test]
fn certificates_say_from_when_until_when() {
    check_in(
        "Certifications",
        "- FNP-C, AANPCB, F05550142, 05/2024 – 05/2029\n- TNCC 2021 (lapsed) · NIHSS 2026 · ENPC 2023\n\
         - OSHA 30, valid until 31.03.2027\n- Course of welding, 2012 – 2013\n",
        &[
            "2024-05 \"FNP-C, AANPCB\" {",
            "number: \"F05550142\"",
            "expires: 2029-05",
            "2026 \"NIHSS\"",
            "2023 \"ENPC\"",
            "\"TNCC 2021 (lapsed)\"",
            "expires: 2027-03-31",
            "2012..2013 \"Course of welding\"",
        ],
        &[],
    );
    let file = "# Ada\n\n## Certifications\n- SEP E, ważne do 14.06.2027 r.\n";
    let source = resume_syntax::print(&imported("cv.md", file.as_bytes()).resume);
    assert!(source.contains("expires: 2027-06-14"), "{source}");
}

#[test]
fn a_title_may_have_a_remark() {
    check(
        "# 한가온\ngaon@sample.example\n\n## 경력사항 (총 8년 4개월)\n### (주)예시식품 | 과장\n2021.03 ~ 2023.05\n- 재구매율\n\n## 취미\n필름\n",
        &[
            "experience \"경력사항 (총 8년 4개월)\" {",
            "2021-03..2023-05",
        ],
        &[],
    );
}

#[test]
fn short_parts_between_commas_are_items() {
    check_in(
        "Languages",
        "English (native), Swahili (native), German (C1 – mother from Bremen)\n",
        &["\"English (native)\", \"Swahili (native)\", \"German (C1 – mother from Bremen)\""],
        &[],
    );
    check_in(
        "Skills",
        "- Excel, GA4, Figma\n",
        &["\"Excel\", \"GA4\", \"Figma\""],
        &[],
    );
    check_in(
        "Skills",
        "Tools: Sonel, Fluke • Programs: EPLAN, Excel\n",
        &[
            "\"Tools\": \"Sonel\", \"Fluke\"",
            "\"Programs\": \"EPLAN\", \"Excel\"",
        ],
        &[],
    );
    // A sentence, and what a word joins.
    for text in [
        "Reading, hiking and long walks by the sea",
        "Chess, Go, and tea.",
    ] {
        check_in(
            "Interests",
            &format!("{text}\n"),
            &[&format!("\"{text}\"")],
            &[],
        );
    }
    let imported = imported("cv.md", b"# Ada\n\n## Skills\nRust, Go\n");
    assert!(resume_syntax::print(&imported.resume).contains("\"Rust, Go\""));
}

#[test]
fn headings_of_entries_divide_no_section() {
    for (title, lines, wanted) in [
        (
            "Certifications",
            "### AWS Solutions Architect\n- Issued 2021 by Amazon\n- Credential ID ABC-123\n\n\
             ### Scrum Master\n- Scrum Alliance, 2019\n",
            [
                "\"AWS Solutions Architect\" {",
                "- \"Issued 2021 by Amazon\"",
            ],
        ),
        (
            "Awards",
            "### Hackathon Berlin\n- Won first prize in 2019 among 40 teams\n",
            ["awards {", "\"Hackathon Berlin\" {"],
        ),
        (
            "References",
            "### Bob Smith\n- CEO, Acme, since 2014\n- bob@a.example\n",
            ["references {", "\"Bob Smith\" {"],
        ),
        (
            "Publications",
            "### My Great Book\n- Acme Press, 2019\n",
            ["publications {", "\"My Great Book\" {"],
        ),
    ] {
        check_in(title, lines, &wanted, &["section "]);
    }
    // Authors and years before titles are citations too.
    check_in(
        "Publications",
        "### Journal articles\n\
         1. Smith, J., & Sample, A. (2019). Deep salt. Journal of Salt, 12(3), 1–10.\n\
         2. Smith, J., & Sample, A. (2020). Deeper salt. Journal of Salt, 13(3), 1–10.\n\n\
         ### Conference papers\n1. Smith, J., & Sample, A. (2018a). Salty. Proceedings of Salt, 3, 1–10.\n",
        &[
            "publications \"Journal articles\" {",
            "publications \"Conference papers\" {",
        ],
        &["section "],
    );
}

#[test]
fn what_is_said_of_a_certificate_beside_it_is_no_certificate() {
    check_in(
        "Certificates",
        "- TOEFL 2018 | valid until 2020\n- First Aid 2019 · renewed 2022\n",
        &[
            "2018 \"TOEFL\" {",
            "expires: 2020",
            "\"First Aid 2019\" at \"renewed 2022\"",
        ],
        &[],
    );
}

#[test]
fn levels_and_years_between_commas_are_no_items() {
    for (title, lines) in [
        ("Languages", "German, C1, certified"),
        ("Languages", "- Spanish, B2, DELE 2019"),
        ("Languages", "- English, Native, TOEFL"),
        ("Skills", "- Excel, 2016, 2019"),
        ("Skills", "- Excel, PowerPoint, word processing"),
    ] {
        let text = lines.trim_start_matches("- ");
        check_in(title, &format!("{lines}\n"), &[&format!("\"{text}\"")], &[]);
    }
    for lines in [
        "English, native\nGerman, C1, certified",
        "Excel, Word\nAccess, Outlook, Visio",
    ] {
        let text = lines.replace('\n', " ");
        check_in(
            "Languages",
            &format!("{lines}\n"),
            &[&format!("\"{text}\"")],
            &[],
        );
    }
    check_in(
        "Skills",
        "Excel, Word,\nAccess, Outlook\n",
        &["\"Excel\", \"Word\", \"Access\", \"Outlook\""],
        &[],
    );
}

#[test]
fn names_with_commas_stay_whole_where_no_country_follows() {
    for (title, line, wanted) in [
        (
            "Education",
            "- Gymnasium Rämibühl, Zürich — Matura — 2008",
            "2008 \"Matura\" at \"Gymnasium Rämibühl, Zürich\"",
        ),
        (
            "Education",
            "Stanford University, California – MBA – 2010",
            "2010 \"MBA\" at \"Stanford University, California\"",
        ),
        (
            "Education",
            "BSc – University of Leeds, Physics – 2010–2013",
            "2010..2013 \"BSc\" at \"University of Leeds, Physics\"",
        ),
        (
            "Experience",
            "- Siemens AG, Healthcare — Engineer — 2014–2016",
            "2014..2016 \"Engineer\" at \"Siemens AG, Healthcare\"",
        ),
        (
            "Experience",
            "Engineer — Bosch GmbH, Automotive — 2014–2016",
            "2014..2016 \"Engineer\" at \"Bosch GmbH, Automotive\"",
        ),
        (
            "Experience",
            "Engineer — Bosch GmbH, Berlin, Germany — 2014–2016",
            "2014..2016 \"Engineer\" at \"Bosch GmbH\" in \"Berlin, Germany\"",
        ),
    ] {
        check_in(title, &format!("{line}\n"), &[wanted], &[]);
    }
}

#[test]
fn a_course_has_a_period_and_a_standard_is_no_number() {
    check_in(
        "Certificates",
        "- 2018 – 2020 Evening school, bookkeeping\n- Diploma course in carpentry, 2014–2016\n\
         - Fellowship at ABC, 2019–2022\n- Basic training, 01/2014 – 03/2016\n",
        &[
            "2018..2020 \"Evening school, bookkeeping\"",
            "2014..2016 \"Diploma course in carpentry\"",
            "2019..2022 \"Fellowship at ABC\"",
            "2014-01..2016-03 \"Basic training\"",
        ],
        &["expires"],
    );
    check_in(
        "Certificates",
        "- Internal Auditor, ISO-9001, TÜV, 2018\n- Lead Auditor, ISO/IEC27001, 2019\n\
         - Cisco CCNA, 200-301, 2021\n",
        &[
            "\"Internal Auditor, ISO-9001, TÜV, 2018\"",
            "2021 \"Cisco CCNA, 200-301\"",
        ],
        &["number"],
    );
}

#[test]
fn a_slash_before_an_employer_separates() {
    check_in(
        "Experience",
        "Developer / Beta GmbH | Berlin | 2012 – 2014\n",
        &["2012..2014 \"Developer\" at \"Beta GmbH\" in \"Berlin\""],
        &[],
    );
    check_in(
        "Experience",
        "**Cook** / **Waiter** – Café – 2010 – 2012\n",
        &["2010..2012 \"Cook\""],
        &["**", "/"],
    );
}

#[test]
fn lines_with_dates_below_an_employer_are_about_it() {
    check_in(
        "Experience",
        "Acme Corp, Berlin\nSoftware Engineer, 2016 – 2020\nBuilt the thing in 2018\nMoved to lead, 2019\n\n\
         Beta GmbH\nIntern, 2015\n",
        &[
            "2016..2020 \"Software Engineer\"",
            "at \"Acme Corp\" in \"Berlin\"",
            "2015 \"Intern\" at \"Beta GmbH\"",
        ],
        &["2019 \"", "section"],
    );
}

#[test]
fn a_figure_below_a_name_is_no_number_of_a_certificate() {
    check_in(
        "Stand",
        "2020\n\n**Salz**\n58 Minuten\n\n2021\n\n**Pfeffer**\n60 Minuten",
        &["section \"Stand\"", "2020 \"Salz\""],
        &["certificates"],
    );
}
