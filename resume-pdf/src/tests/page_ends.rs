//! Where pages end.

use super::{designs, pdf, written};
use crate::engine::Spare;
use crate::flow::{Bond, Column, Flow, Set};
use crate::knobs::Frame;
use crate::pages::{self, Placed, Spacing};
use crate::{Pdf, arrange, engine};
use resume_render::design::Design;
use resume_render::document::{Arena, Document};
use resume_render::theme::{Classic, Theme};
use resume_tests::pacejo::PACEJO;

/// A document, set in the columns of a PDF.
pub(super) fn set<'a>(pdf: &Pdf, document: &'a Document<'a>) -> Option<(Flow<'a>, Vec<Set>)> {
    let design = pdf.design(document);
    let frame = Frame::of(&design);
    let mut flow = arrange::arrange(&design, frame, document);
    let setting = engine::Typesetter::new(pdf, &design, document, Spare::OtherDesigns)
        .ok()?
        .set(&mut flow, frame.width);
    setting
        .missing
        .is_empty()
        .then_some((flow, setting.paragraphs))
}

/// Every line is on a page, no page overflows, and each ends where nothing is stranded, unless what
/// belongs together is higher than the page.
pub(super) fn check_pages(
    flow: &Flow<'_>,
    set: &[Set],
    spacing: Spacing,
    height: f32,
) -> Result<(), String> {
    let pages = pages::lay_out(flow, set, spacing, height);
    let all = pages.iter().flatten().count();
    if all != set.iter().map(|set| set.lines.len()).sum::<usize>() {
        return Err(format!(
            "at a height of {height} only {all} lines are on the pages"
        ));
    }
    // Headings in the free column are bound to what is beside them.
    let bonds = pages::bonds(flow, set);
    let bond = |placed: &Placed| bonds[&(placed.paragraph, placed.line)];
    let pages: Vec<Vec<Placed>> = pages
        .into_iter()
        .map(|page| {
            let is_bound = |placed: &Placed| bonds.contains_key(&(placed.paragraph, placed.line));
            let is_main =
                |placed: &Placed| flow.paragraphs[placed.paragraph].column != Column::Side;
            page.into_iter()
                .filter(|placed| is_bound(placed) && is_main(placed))
                .collect()
        })
        .collect();
    for pair in pages.windows(2) {
        let ([.., last], [first, ..]) = (&*pair[0], &*pair[1]) else {
            if flow.divider.is_some() {
                continue;
            }
            return Err(format!("at a height of {height} a page is empty"));
        };
        if last.top + last.height > height + 0.1 && pair[0].len() > 1 {
            return Err(format!("at a height of {height} a page runs over"));
        }
        // No line on the page was free: the page could not end anywhere else.
        let is_forced = pair[0]
            .iter()
            .skip(1)
            .all(|placed| bond(placed) >= bond(first));
        // Not if that would need another page.
        if bond(first) > Bond::Entry && !is_forced {
            return Err(format!(
                "at a height of {height} a page ends under {:?}",
                set[last.paragraph].text
            ));
        }
    }
    Ok(())
}

#[test]
fn no_page_of_the_real_resume_strands_a_heading_or_a_line() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    for design in designs().filter(|design| design.name != "marquee") {
        let (flow, set) =
            set(&pdf(design), &document).expect("the typefaces have all that it needs");
        for height in 230..1100 {
            for step in [0, 25, 50] {
                let height = height as f32;
                let spacing = Spacing::tightened(design.leading, step);
                check_pages(&flow, &set, spacing, height).unwrap();
                let pages = pages::lay_out(&flow, &set, spacing, height);
                for pair in pages.windows(2) {
                    let ([.., last], [first, ..]) = (&*pair[0], &*pair[1]) else {
                        panic!("a page is empty")
                    };
                    // A heading in the free column is on the line of what is beside it.
                    let heading = flow.paragraphs[last.paragraph].heading();
                    assert!(
                        heading.as_ref().is_none_or(|(level, _)| *level > 2),
                        "a page ends under {heading:?}"
                    );
                    let is_head =
                        first.line == 0 && flow.paragraphs[first.paragraph].bond == Bond::Head;
                    assert!(
                        !is_head,
                        "a page ends in the head over {:?}",
                        set[first.paragraph].text
                    );
                    let lines = set[last.paragraph].lines.len();
                    let is_single = last.paragraph == first.paragraph
                        && (first.line == 1 || first.line + 1 == lines);
                    assert!(
                        !is_single,
                        "a line of {:?} is stranded",
                        set[last.paragraph].text
                    );
                }
                assert!(
                    pages.last().is_some_and(|page| page.len() > 1),
                    "a line is alone on a page"
                );
            }
        }
    }
}

#[test]
fn a_single_line_between_a_head_and_its_text_stays_with_the_text() {
    let document = |lead: &str| {
        super::written(&format!(
            r#"name: "Ada"
            projects {{
                2013 "One" {{ - "a" - "b" - "c" }}
                2014 "Two" {{ {lead} - "d" - "e" - "f" }}
            }}"#
        ))
    };
    for lead in ["\"A paragraph.\"", "\"Stack\": \"Rust\""] {
        let (resume, arena) = (document(lead), Arena::new());
        let document = Classic.document(&resume, &arena);
        let pdf = Pdf::default();
        let (flow, set) = set(&pdf, &document).expect("the typeface has all that it needs");
        let mut endings = 0;
        for height in 60..400 {
            let pages = pages::lay_out(&flow, &set, Spacing::tightened(1.3, 0), height as f32);
            for page in &pages[..pages.len() - 1] {
                let Some(last) = page.last() else { continue };
                let is_lead = flow.paragraphs[last.paragraph].is_lead;
                assert!(!is_lead || page.len() < 4, "{lead} ends a page at {height}");
                endings += 1;
            }
        }
        assert!(endings > 100, "pages end");
    }
}

#[test]
fn a_page_may_end_between_roles_without_a_text() {
    let resume = super::written(
        r#"name: "Ada"
        experience {
            2020..2024 at "Alpha" { "Chief" - "a" }
            2010..2019 at "Beta" { 2018 "One" 2016 "Two" 2014 "Three" 2012 "Four" 2010 "Five" - "b" - "c" }
        }"#,
    );
    let arena = Arena::new();
    let document = Classic.document(&resume, &arena);
    let pdf = Pdf::default();
    let (flow, set) = set(&pdf, &document).expect("the typeface has all that it needs");
    let mut ends = std::collections::BTreeSet::new();
    for height in 100..300 {
        let pages = pages::lay_out(&flow, &set, Spacing::tightened(1.3, 0), height as f32);
        for page in &pages[..pages.len() - 1] {
            let last = page.last().expect("a page has lines");
            let text = set[last.paragraph].text.trim();
            ends.insert(text.split(' ').next().unwrap_or_default().to_owned());
        }
    }
    // Neither the employer with one role nor the last role without its text.
    for role in ["Two", "Three", "Four"] {
        assert!(ends.contains(role), "{ends:?}");
    }
    for stranded in ["Beta", "One", "Five"] {
        assert!(!ends.contains(stranded), "{ends:?}");
    }
}

/// The first words of each page.
fn tops(source: &str, design: Design) -> Vec<String> {
    let (resume, arena) = (super::written(source), Arena::new());
    let document = Classic.document(&resume, &arena);
    let (flow, set) = set(&pdf(design), &document).expect("the typeface has all that it needs");
    let height = Frame::of(&design).height;
    let pages = pages::lay_out(&flow, &set, Spacing::tightened(design.leading, 0), height);
    let words = |placed: &Placed| {
        let text = set[placed.paragraph].text.trim();
        text[..text.len().min(20)].to_owned()
    };
    let first = |column: &[Column], page: &[Placed]| {
        let mut of_column = page
            .iter()
            .filter(|placed| column.contains(&flow.paragraphs[placed.paragraph].column));
        of_column.next().map(words).unwrap_or_default()
    };
    let columns = |page: &Vec<Placed>| {
        let main = first(&[Column::Header, Column::Main], page);
        match first(&[Column::Side], page) {
            side if side.is_empty() => main,
            side => format!("{main} / {side}"),
        }
    };
    pages.iter().map(columns).collect()
}

#[test]
fn a_section_begins_a_new_page() {
    let check = |sections: &str, design: Design, expected: &[&str]| {
        let found = tops(&format!("name: \"Ada\" {sections}"), design);
        let found: Vec<String> = found.iter().map(|top| top.to_lowercase()).collect();
        assert_eq!(found, expected, "{sections} in {}", design.name);
    };
    let job = "{ 2014 \"Engineer\" at \"EMC\" { - \"wrote it\" } }";
    let (work, new) = (
        format!("experience {job}"),
        format!("volunteering on new page {job}"),
    );
    for design in designs() {
        check(&format!("{work} {new}"), design, &["ada", "volunteering"]);
    }
    // The header may have a page of its own.
    check(&new, Design::LEDGER, &["ada", "volunteering"]);
    let custom = format!("section \"A\" on new page {job} section \"B\" on new page {job}");
    check(
        &format!("{work} {custom}"),
        Design::LEDGER,
        &["ada", "a", "b"],
    );
    // A column at the side goes on by itself.
    let skills = "skills on new page { \"Go\" }";
    let languages = "languages { \"German\" }";
    check(
        &format!("{work} {languages} {skills}"),
        Design::MARQUEE,
        &["ada / languages", " / skills"],
    );
    check(
        &format!("{work} {new} {languages}"),
        Design::MARQUEE,
        &["ada / languages", "volunteering"],
    );
}

#[test]
fn two_of_several_short_entries_are_on_a_page_if_it_has_some() {
    let entries: String = (0..9)
        .map(|year| format!("{} \"An award\" at \"Society\"\n", 2000 + year))
        .collect();
    let resume = written(&format!("name: \"Ada\" awards {{ {entries} }}"));
    let arena = Arena::new();
    let document = Classic.document(&resume, &arena);
    let (flow, set) = set(&pdf(Design::LEDGER), &document).expect("the typefaces have all of it");
    let spacing = Spacing::tightened(Design::LEDGER.leading, 0);
    let entry = |placed: &Placed| flow.paragraphs[placed.paragraph].entry;
    let mut seen = 0;
    for height in 80..300 {
        let pages = pages::lay_out(&flow, &set, spacing, height as f32);
        let counts = pages
            .iter()
            .map(|page| page.iter().filter(|placed| entry(placed) > 0).count());
        let counts: Vec<_> = counts.collect();
        if let [first, second] = counts[..] {
            assert!(first != 1 && second != 1, "{height}: {counts:?}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}
