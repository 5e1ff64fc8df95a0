//! Where the parts of a page are: columns, heads, periods, rows and headings of each design.

use super::page_ends::set;
use super::{designs, pdf, written};

use crate::flow::{CAP_HEIGHT, Column, Flow, Set, SetLine};
use crate::knobs::Frame;
use crate::pages::{self, Spacing};
use resume_core::model::{Dates, Kind, Links, Numbering};
use resume_render::design::{Columns, Contact, Design, Ink, Rule};
use resume_render::document::Arena;
use resume_render::theme::{Classic, Theme, TitleFirst};
use resume_tests::pacejo::PACEJO;

const RESUME: &str = r#"
    name: "Ada Example"
    summary: "An engineer."
    experience {
        2016..2021 "Engineer II", "Queries" at "Lattice Databases" in "New York" { - "wrote it" }
        2012..2016 "Engineer" at "Harbor" { - "wrote this" }
    }
    skills { "Languages": "Rust", "C" }
    publications { 2020 "One" at "Journal" 2019 "Two" at "Journal" }
"#;

/// A line: where it begins and ends, and its words.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    left: f32,
    right: f32,
    text: String,
}

fn seen(line: &SetLine, text: &str) -> Seen {
    let words: String = line
        .runs
        .iter()
        .map(|run| &text[run.range.clone()])
        .collect();
    let right = line
        .runs
        .iter()
        .map(|run| run.x + run.width)
        .fold(0.0, f32::max);
    Seen {
        left: line.left,
        right: line.left + right,
        text: words.trim().to_owned(),
    }
}

/// What a check looks at.
struct Page<'a> {
    flow: Flow<'a>,
    set: Vec<Set>,
    width: f32,
}

impl Page<'_> {
    fn lines(&self) -> Vec<Seen> {
        let lines = |set: &Set| -> Vec<Seen> {
            set.lines.iter().map(|line| seen(line, &set.text)).collect()
        };
        self.set.iter().flat_map(lines).collect()
    }

    fn periods(&self) -> Vec<Seen> {
        let lines = |set: &Set| -> Vec<Seen> {
            set.aside
                .iter()
                .map(|line| seen(line, &set.aside_text))
                .collect()
        };
        self.set.iter().flat_map(lines).collect()
    }

    #[track_caller]
    fn line(&self, text: &str) -> Seen {
        let lines = self.lines();
        let found = lines.iter().find(|line| line.text == text);
        found
            .unwrap_or_else(|| panic!("{text:?} is not in {lines:#?}"))
            .clone()
    }
}

fn with(design: Design, source: &str, theme: &dyn Theme, check: impl FnOnce(Page<'_>)) {
    let (resume, arena) = (written(source), Arena::new());
    let document = theme.document(&resume, &arena);
    let (flow, set) = set(&pdf(design), &document).expect("the typefaces have all that it needs");
    let width = Frame::of(&pdf(design).design(&document)).width;
    check(Page { flow, set, width });
}

#[test]
fn the_organisation_is_on_the_line_of_the_title_if_there_is_room() {
    with(Design::LEDGER, RESUME, &TitleFirst, |page| {
        page.line("Engineer II · Queries · Lattice Databases · New York");
        page.line("Engineer · Harbor");
    });
    with(Design::FOLIO, RESUME, &TitleFirst, |page| {
        page.line("Engineer II, Queries – Lattice Databases, New York");
    });
    let long = RESUME.replace("Lattice Databases", &"Lattice Databases".repeat(5));
    with(Design::FOLIO, &long, &TitleFirst, |page| {
        page.line("Engineer II, Queries");
    });
}

#[test]
fn the_role_of_a_job_without_a_text_is_on_the_line_of_the_employer() {
    let source = r#"name: "Ada" experience {
        2003..2004 at "METLIFE" in "Warwick"
        2002 "Engineer" at "EMC" in "Boston"
        2001 "Engineer" at "IBM" in "Boston" { - "wrote it" }
    }"#;
    with(Design::GRID, source, &Classic, |page| {
        page.line("METLIFE, Warwick");
        page.line("EMC, Boston – Engineer");
        page.line("IBM, Boston");
        page.line("Engineer");
    });
}

#[test]
fn a_role_below_its_organisation_looks_the_same_wherever_it_is() {
    let source = r#"name: "Ada" experience {
        2014 "Engineer" at "EMC" in "Boston" { - "wrote it" }
        2012 at "IBM" { "Intern" "Auditor" }
    }"#;
    with(Design::FOLIO, source, &Classic, |page| {
        let pieces = page.flow.paragraphs.iter().flat_map(|one| &one.pieces);
        let styles = ["EMC", "Engineer", "Intern"].map(|text| {
            let piece = pieces.clone().find(|piece| piece.text == text);
            let style = piece.expect("it is printed").style;
            (style.weight, style.italic)
        });
        let (strong, is_italic) = (Design::FOLIO.strong, true);
        assert_eq!(
            styles,
            [(strong, false), (strong, is_italic), (strong, is_italic)]
        );
    });
    // Where it comes first it is the title, and what it belongs to is less strong.
    with(Design::LEDGER, source, &TitleFirst, |page| {
        let pieces = page.flow.paragraphs.iter().flat_map(|one| &one.pieces);
        let styles = ["Engineer", "EMC", "IBM", "Intern"].map(|text| {
            let piece = pieces.clone().find(|piece| piece.text == text);
            piece.expect("it is printed").style
        });
        let head = Design::LEDGER.head;
        assert_eq!(
            styles,
            [head.title, head.organization, head.title, head.position]
        );
    });
}

#[test]
fn periods_are_at_the_far_end_in_the_free_column_or_below() {
    with(Design::LEDGER, RESUME, &TitleFirst, |page| {
        for period in page.periods() {
            assert!((period.right - page.width).abs() < 0.1, "{period:?}");
        }
    });
    with(Design::FOLIO, RESUME, &TitleFirst, |page| {
        let text = page.line("An engineer.").left;
        let rail = Design::FOLIO.size * 7.0;
        for period in page.periods() {
            assert!(period.right < text && period.right > rail, "{period:?}");
        }
        assert_eq!(page.periods().len(), 4);
    });
    with(
        Design::LEDGER.with_dates(Dates::Below),
        RESUME,
        &TitleFirst,
        |page| {
            assert_eq!(page.periods(), []);
            assert_eq!(page.line("2016–2021").left, 0.0);
        },
    );
    // A rail where the design has none.
    with(
        Design::LEDGER.with_dates(Dates::Rail),
        RESUME,
        &TitleFirst,
        |page| {
            assert!(page.line("An engineer.").left > 50.0);
        },
    );
}

#[test]
fn a_page_from_right_to_left_is_mirrored() {
    // Titles in Hebrew would need another font.
    let source = r#"name: "Ada Example" lang: "he" summary: "An engineer."
        experience "Jobs" { 2016..2021 "Engineer" at "Harbor" { - "wrote this" } }"#;
    with(Design::FOLIO, source, &TitleFirst, |page| {
        let text = page.line("Jobs").right;
        assert!(page.width - text > Design::FOLIO.size * 8.0);
        assert!(page.periods().iter().all(|period| period.left > text));
    });
    with(Design::LEDGER, source, &TitleFirst, |page| {
        assert!(page.periods().iter().all(|period| period.left.abs() < 0.1));
    });
}

#[test]
fn sections_of_the_side_column_come_last_and_begin_beside_the_first() {
    let design = Design::MARQUEE;
    with(design, RESUME, &TitleFirst, |page| {
        let columns: Vec<_> = page
            .flow
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.column)
            .collect();
        let side = columns.iter().position(|column| *column == Column::Side);
        let side = side.expect("skills are in the side column");
        assert!(columns[side..].iter().all(|column| *column == Column::Side));
        assert_eq!(
            page.flow.paragraphs[side].heading().map(|(_, words)| words),
            Some("Skills".into())
        );
        let skills = page.line("Skills");
        assert!(skills.left > page.line("An engineer.").right.max(300.0));
        let spacing = Spacing::tightened(design.leading, 0);
        let pages = pages::lay_out(&page.flow, &page.set, spacing, 700.0);
        let top = |paragraph: usize| {
            pages[0]
                .iter()
                .find(|placed| placed.paragraph == paragraph)
                .map(|placed| placed.top)
        };
        let summary = columns
            .iter()
            .position(|column| *column == Column::Main)
            .expect("a summary");
        assert_eq!(top(side), top(summary));
        assert!(page.flow.band.is_some() && page.flow.divider.is_some());
    });
}

#[test]
fn headings_are_beside_the_text_or_outside_of_it() {
    with(Design::GRID, RESUME, &TitleFirst, |page| {
        assert_eq!(page.line("Experience").left, 0.0);
        let at = |words: &str| {
            let paragraphs = &page.flow.paragraphs;
            paragraphs
                .iter()
                .position(|paragraph| paragraph.pieces[0].text == words)
                .expect(words)
        };
        let spacing = Spacing::tightened(Design::GRID.leading, 0);
        let pages = pages::lay_out(&page.flow, &page.set, spacing, 700.0);
        let baseline = |words: &str| {
            let line = pages[0].iter().find(|placed| placed.paragraph == at(words));
            let line = line.expect("it is on the page");
            let size = page.flow.paragraphs[line.paragraph].size;
            line.top + (line.height + size * CAP_HEIGHT) / 2.0
        };
        assert!((baseline("Experience") - baseline("Engineer II")).abs() < 0.01);
        assert_eq!(page.line("Ada Example").left, 0.0);
        assert!(page.line("An engineer.").left > Design::GRID.size * 9.0);
    });
    with(Design::MANUAL, RESUME, &TitleFirst, |page| {
        assert_eq!(page.line("EXPERIENCE").left, 0.0);
        assert_eq!(
            page.line("Engineer II · Queries · Lattice Databases · New York")
                .left,
            Design::MANUAL.size * 4.6
        );
    });
}

#[test]
fn capitals_are_a_look() {
    let source = r#"name: "Ada" section "My Own words" { - "a" }"#;
    for (design, drawn) in [
        (Design::MANUAL, "MY OWN WORDS"),
        (Design::BRIEF, "MY OWN WORDS"),
        (Design::FOLIO, "My Own words"),
    ] {
        with(design, source, &Classic, |page| {
            page.line(drawn);
            let headings = page
                .flow
                .paragraphs
                .iter()
                .filter_map(|paragraph| paragraph.heading());
            let words: Vec<_> = headings.map(|(_, words)| words).collect();
            assert_eq!(words, ["Ada", "My Own words"]);
        });
    }
}

#[test]
fn labels_are_in_a_column_or_on_the_line() {
    with(Design::GRID, RESUME, &Classic, |page| {
        page.line("Languages: Rust, C");
        let at = page.flow.paragraphs.iter().position(|paragraph| {
            paragraph.tag.list().is_some() && paragraph.pieces[0].text == "Languages"
        });
        let line = &page.set[at.expect("a row")].lines[0];
        let gap = line.runs.iter().map(|run| run.x).fold(0.0, f32::max);
        assert!(gap > Design::GRID.size * 8.2, "{gap}");
    });
}

#[test]
fn publications_are_numbered_up_or_down() {
    let numbers = |numbering| {
        let design = Design {
            numbering,
            ..Design::LEDGER
        };
        let mut numbers = Vec::new();
        with(design, RESUME, &Classic, |page| {
            for line in page.lines() {
                if let Some((number, _)) = line.text.split_once(". “") {
                    numbers.push(number.to_owned());
                }
            }
        });
        numbers
    };
    assert_eq!(numbers(Numbering::Up), ["1", "2"]);
    assert_eq!(numbers(Numbering::Down), ["2", "1"]);
    assert_eq!(numbers(Numbering::None), [""; 0]);
}

#[test]
fn links_are_told_by_colour_by_a_line_or_by_their_address() {
    let source = r#"name: "Ada" summary: "See [the paper](https://ada.example/paper).""#;
    let piece = |design| {
        let mut pieces = Vec::new();
        with(design, source, &Classic, |page| {
            let summary = &page.flow.paragraphs[1];
            pieces = summary
                .pieces
                .iter()
                .map(|piece| (piece.text.to_string(), piece.style.ink, piece.is_underlined))
                .collect();
        });
        pieces
    };
    use resume_render::design::Ink::{Accent, Text};
    let linked = |links, addresses| {
        piece(Design {
            links,
            addresses,
            ..Design::LEDGER
        })
    };
    assert_eq!(
        linked(Links::Colour, false)[1],
        ("the paper".into(), Accent, false)
    );
    assert_eq!(
        linked(Links::Underline, false)[1],
        ("the paper".into(), Text, true)
    );
    let printed: String = linked(Links::Plain, true)
        .into_iter()
        .map(|(text, ..)| text)
        .collect();
    assert_eq!(printed, "See the paper (ada.example/paper).");
}

#[test]
fn no_line_of_the_real_resume_is_too_long_to_read() {
    let arena = Arena::new();
    let document = Classic.document(&PACEJO, &arena);
    for design in designs() {
        let most = match design.name {
            "folio" | "grid" | "manual" => 90,
            _ => 100,
        };
        let (flow, set) = set(&pdf(design), &document).expect("the typefaces have all of it");
        for (paragraph, set) in flow.paragraphs.iter().zip(&set) {
            for line in set.lines.iter().filter(|_| paragraph.tag.list().is_some()) {
                let text = seen(line, &set.text).text;
                assert!(text.chars().count() <= most, "{}: {text}", design.name);
            }
        }
    }
}

#[test]
fn a_long_name_is_smaller_if_it_needs_fewer_lines_then() {
    let sizes = |name: &str| {
        let source = format!("name: \"{name}\" headline: \"Engineer\"");
        let mut all = Vec::new();
        with(Design::FOLIO, &source, &Classic, |page| {
            let size = page.flow.paragraphs[0].size / Design::FOLIO.size;
            all = vec![size, page.set[0].lines.len() as f32];
        });
        all
    };
    let size = Design::FOLIO.header.name.size;
    assert_eq!(sizes("Ada Example"), [size, 1.0]);
    assert_eq!(sizes("Ada Maria Example-Longname"), [size * 0.92, 1.0]);
    // What does not fit in any case is as large as it can be in so many lines.
    let [scaled, lines] = sizes("Ada Maria ".repeat(6).trim_end())[..] else {
        panic!("a size and the lines")
    };
    assert!(lines > 1.0 && scaled < size);
}

#[test]
fn in_a_side_column_the_place_is_on_a_line_by_itself() {
    let source = r#"name: "Ada" experience { 2012 "Engineer" at "EMC" in "Boston" }
        education { 2010 "B. S." at "Brown" in "Providence, RI" }"#;
    with(Design::MARQUEE, source, &Classic, |page| {
        page.line("EMC, Boston – Engineer");
        page.line("Brown");
        page.line("Providence, RI");
    });
}

#[test]
fn without_a_side_column_the_text_is_in_the_middle() {
    let source = r#"name: "Ada" experience { 2012 "Engineer" at "EMC" }"#;
    with(Design::MARQUEE, source, &Classic, |page| {
        let frame = Frame::of(&Design::MARQUEE);
        let (period, start) = (&page.periods()[0], page.line("Ada").left);
        let (left, right) = (
            frame.left + start,
            frame.paper.0 - frame.left - period.right,
        );
        assert!(left > frame.left + 40.0);
        assert!((right - left).abs() < 0.1, "{period:?}");
        assert_eq!(page.line("EMC – Engineer").left, start);
    });
}

#[test]
fn a_long_period_is_divided_after_its_dash() {
    let source = r#"name: "Ada" experience { 2012 "Engineer" at "EMC" }
        education { 2008-09..2012-12 "B. S." at "Brown" }"#;
    let columns = Columns::Side {
        width: 6.0,
        gap: 2.0,
        kinds: &[Kind::Education],
    };
    let design = Design {
        columns,
        ..Design::MARQUEE
    };
    with(design, source, &Classic, |page| {
        page.line("Sep 2008 –");
        page.line("Dec 2012");
    });
}

#[test]
fn entries_of_one_line_are_nearer_to_each_other() {
    let source = r#"name: "Ada" awards {
        2012 "A" at "B" 2011 "C" 2010 "D" { "Text." }
    }"#;
    with(Design::LEDGER, source, &Classic, |page| {
        let before = |words: &str| {
            let mut paragraphs = page.flow.paragraphs.iter();
            let found = paragraphs.find(|one| one.pieces.iter().any(|piece| piece.text == words));
            found.expect(words).before
        };
        let gaps = Design::LEDGER.gaps;
        let gaps = [gaps.between_lines(), gaps.entry].map(|gap| gap * Design::LEDGER.size);
        assert_eq!([before("C"), before("D")], gaps);
    });
}

#[test]
fn both_lines_of_a_period_end_at_the_text() {
    let source = r#"lang: "LANG" name: "Ada" experience "Work" { 2014..2018 "Engineer" at "EMC" }"#;
    let narrow = Design {
        columns: Columns::Rail {
            width: 3.0,
            gap: 1.0,
        },
        ..Design::FOLIO
    };
    for (lang, is_rtl) in [("en", false), ("he", true)] {
        with(narrow, &source.replace("LANG", lang), &Classic, |page| {
            let mut asides = page.set.iter().flat_map(|set| &set.aside);
            let ends = [asides.next(), asides.next()].map(|line| {
                let line = line.expect("two lines");
                let starts = line.runs.iter().map(|run| run.x).fold(f32::MAX, f32::min);
                line.left + starts + if is_rtl { 0.0 } else { line.width }
            });
            // A space at the end of a line hangs.
            assert!(
                (ends[0] - ends[1]).abs() < narrow.size * 0.4,
                "{lang} {ends:?}"
            );
        });
    }
}

#[test]
fn contact_and_a_line_below_the_header_begin_where_the_text_and_the_name_do() {
    let source = r#"name: "Ada" headline: "Engineer" contact { email: "ada@example.com" }"#;
    let free = |design: &Design| match design.columns {
        Columns::Rail { width, gap } => (width + gap) * design.size,
        Columns::Single | Columns::Side { .. } => 0.0,
    };
    for is_outdented in [true, false] {
        let mut design = Design::GRID;
        design.header.is_outdented = is_outdented;
        design.header.rule = Rule::Below {
            width: 0.1,
            ink: Ink::Line,
        };
        with(design, source, &Classic, |page| {
            let names = if is_outdented { 0.0 } else { free(&design) };
            assert_eq!(page.line("Ada").left, names);
            assert_eq!(page.line("Engineer").left, names);
            assert_eq!(page.line("ada@example.com").left, free(&design));
            let rules: Vec<_> = page
                .flow
                .paragraphs
                .iter()
                .filter_map(|one| one.rule)
                .collect();
            assert_eq!(rules[0].area.start, names);
        });
    }
}

#[test]
fn a_long_period_is_on_two_lines_beside_a_text_that_has_two() {
    let source = |title: &str| {
        let dates = "2024-09-09..2024-11-11";
        format!(
            r#"name: "Ada" lang: "pt-PT" publications {{ {dates} "{title}" at "Proceedings" }}"#
        )
    };
    let title = "Heat and memory in the seagrass of the lagoon";
    with(Design::MANUAL, &source(title), &Classic, |page| {
        let periods = page.periods();
        let words: Vec<_> = periods.iter().map(|line| &*line.text).collect();
        assert_eq!(words, ["9 de set. de 2024 –", "11 de nov. de 2024"]);
        assert!((periods[1].right - page.width).abs() < 0.1);
    });
    with(Design::MANUAL, &source("Heat"), &Classic, |page| {
        let periods = page.periods();
        assert_eq!(periods[0].text, "9 de set. de 2024 – 11 de nov. de 2024");
        assert_eq!(periods.len(), 1);
    });
}

#[test]
fn a_wide_way_to_reach_the_person_takes_several_columns() {
    let source = r#"name: "Ada" contact {
        email: "ada@example.com"; phone: "+1 212 555 0142", "+1 212 555 0143"
        "Agent": "Lowland Artists, 19 Coldharbour Yard, Bristol, +44 20 7946 0712"
    }"#;
    with(Design::GRID, source, &Classic, |page| {
        page.line("ada@example.com +1 212 555 0142 +1 212 555 0143");
        page.line("Agent: Lowland Artists, 19 Coldharbour Yard, Bristol, +44 20 7946 0712");
    });
}

#[test]
fn a_heading_of_one_word_is_smaller_before_it_is_cut() {
    let source = r#"name: "Ada" section "Auszeichnungsliste" { "One" }"#;
    with(Design::GRID, source, &Classic, |page| {
        page.line("Auszeichnungsliste");
    });
    let source = r#"name: "Ada" section "Auszeichnungen und Preise" { "One" }"#;
    with(Design::GRID, source, &Classic, |page| {
        let heading = page.flow.paragraphs.iter().find(|one| one.is_beside);
        let size = heading.expect("there is a heading").size;
        assert_eq!(size, Design::GRID.size * Design::GRID.heading.style.size);
    });
}

#[test]
fn no_line_of_contact_begins_with_a_sign() {
    let source = r#"name: "Ada" contact {
        email: "ada.example@example.com"; website: "https://ada.example.com/about"
        "Studio": "19 Coldharbour Yard, Bristol"; phone: "+1 212 555 0142"
    }"#;
    for separator in ['§', '·', '/'] {
        let mut design = Design::LEDGER;
        design.margins.right = 250.0;
        design.header.contact_lines = Contact::Lines { separator };
        with(design, source, &Classic, |page| {
            let lines = page.lines();
            assert!(lines.len() > 2, "{lines:?}");
            for line in lines {
                assert!(!line.text.starts_with(separator), "{line:?}");
                assert!(!line.text.ends_with(separator), "{line:?}");
            }
        });
    }
}
