//! What is in the side column, and the text after its end.

use super::{pdf, written};
use crate::columns::{self, Filled};
use crate::engine::{Spare, Typesetter};
use crate::flow::Column;
use crate::knobs::Frame;
use crate::pages::{self, Spacing};
use crate::{arrange, flow::SetLine};
use resume_render::design::Design;
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme};

fn filled(source: &str, check: impl FnOnce(Filled<'_>)) {
    let (resume, arena) = (written(source), Arena::new());
    let document = Classic.document(&resume, &arena);
    let design = Design::MARQUEE;
    let frame = Frame::of(&design);
    let mut engine = Typesetter::new(&pdf(design), &design, &document, Spare::OtherDesigns)
        .expect("the typefaces are there");
    let mut flow = arrange::arrange(&design, frame, &document);
    let set = engine.set(&mut flow, frame.width).paragraphs;
    let filled = columns::fill(&mut engine, &design, frame, &document, (flow, set));
    check(filled.expect("it has as many pages as it needs"));
}

/// The headings of a column, in order.
fn headings(filled: &Filled<'_>, column: Column) -> Vec<String> {
    let paragraphs = filled.flow.paragraphs.iter();
    let of_column = paragraphs.filter(|one| one.column == column && one.is_in_outline);
    of_column.filter_map(|one| Some(one.heading()?.1)).collect()
}

fn school(years: usize) -> String {
    (0..years)
        .map(|year| {
            format!(
                "{} \"A degree in something\" at \"A school of some name\"\n",
                2000 + year
            )
        })
        .collect()
}

fn jobs(count: usize) -> String {
    (0..count)
        .map(|year| {
            format!(
                "{} \"Engineer\" at \"Harbor\" {{ - \"wrote it\" - \"read it\" }}\n",
                2000 + year
            )
        })
        .collect()
}

#[test]
fn a_section_leaves_a_side_column_that_is_too_long() {
    let source = |years| {
        format!(
            r#"name: "Ada" experience {{ 2012 "Engineer" at "EMC" {{ - "wrote it" }} }}
            education {{ {} }} skills {{ "C" }} section "More" {{ "text" }}"#,
            school(years)
        )
    };
    filled(&source(2), |filled| {
        assert_eq!(headings(&filled, Column::Side), ["Education", "Skills"]);
    });
    // The others stay, and the order is that of the source.
    filled(&source(24), |filled| {
        assert_eq!(
            headings(&filled, Column::Main),
            ["Experience", "Education", "More"]
        );
        assert_eq!(headings(&filled, Column::Side), ["Skills"]);
        assert_eq!(filled.fitted.pages.len(), 1);
    });
}

#[test]
fn without_another_section_there_is_no_side_column() {
    let source = format!("name: \"Ada\" education {{ {} }}", school(24));
    filled(&source, |filled| {
        assert_eq!(headings(&filled, Column::Main), ["Education"]);
        assert_eq!(filled.flow.divider, None);
    });
}

#[test]
fn after_the_end_of_the_side_column_heads_have_the_whole_width() {
    let source = format!(
        "name: \"Ada\" experience {{ {} }} skills {{ \"C\" }}",
        jobs(30)
    );
    filled(&source, |filled| {
        let width = Frame::of(&Design::MARQUEE).width;
        let end = |line: &SetLine| line.left + line.width;
        let ends: Vec<Vec<f32>> = filled
            .fitted
            .pages
            .iter()
            .map(|page| {
                let periods = page.iter().filter(|placed| placed.line == 0);
                periods
                    .filter_map(|placed| filled.set[placed.paragraph].aside.first().map(end))
                    .collect()
            })
            .collect();
        assert!(ends.len() > 1);
        let reach = |ends: &Vec<f32>| ends.iter().all(|end| (end - width).abs() < 0.1);
        assert!(ends[1..].iter().all(reach), "{ends:?}");
        assert!(ends[0].iter().all(|end| *end < width - 100.0), "{ends:?}");
    });
}

#[test]
fn below_the_band_there_is_a_line_of_space_however_tight_the_gaps_are() {
    for contact in ["", r#"contact { phone: "+1 617 555 0100" }"#] {
        let source = format!(r#"name: "Ada" {contact} summary: "An engineer." skills {{ "C" }}"#);
        filled(&source, |filled| {
            let (flow, design) = (&filled.flow, Design::MARQUEE);
            let tight = Spacing::tightened(design.leading, Spacing::STEPS);
            let pages = pages::lay_out(flow, &filled.set, tight, 700.0);
            let [above, below] = [flow.header - 1, flow.header].map(|at| {
                let line = pages[0].iter().find(|placed| placed.paragraph == at);
                *line.expect("it is on the page")
            });
            let band = above.top + above.height + flow.band.expect("a band");
            assert!(below.top - band >= below.height.min(design.size * design.gaps.section) - 0.01);
        });
    }
}

#[test]
fn when_something_began_is_above_when_it_expires() {
    let source = r#"name: "Ada" experience { 2012 "Engineer" at "EMC" { - "wrote it" } }
        certificates { 2022-03 "Planner" at "Guild" { expires: 2027-03 } 2021 "Belt" { expires: 2025 } }"#;
    filled(source, |filled| {
        let paragraphs = filled.flow.paragraphs.iter();
        let of_side = paragraphs.filter(|one| one.column == Column::Side);
        let words = |one: &crate::flow::Paragraph<'_>| -> String {
            one.pieces.iter().map(|piece| &*piece.text).collect()
        };
        let lines: Vec<_> = of_side.map(words).collect();
        let expected = [
            "Planner – Guild",
            "Mar 2022",
            "Expires: Mar 2027",
            "Belt",
            "2021",
            "Expires: 2025",
        ];
        assert_eq!(lines[1..], expected);
    });
}
