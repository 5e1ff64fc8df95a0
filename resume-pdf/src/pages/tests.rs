use super::side::keep_section;
use super::*;

const LINE: Slab = Slab {
    paragraph: 0,
    section: None,
    line: 0,
    before: 0.0,
    pad: 0.0,
    not_above: 0.0,
    height: 10.0,
    below: 0.0,
    beside: None,
    bond: Bond::Free,
    on_new_page: false,
};

/// Lines of 10 points: `H` is bound to the next one, `l` to the one above, `.` is free.
fn slabs_of(picture: &str) -> Vec<Slab> {
    let bonds = picture.chars().scan(false, |after_head, c| {
        let bond = match (c, *after_head) {
            (_, true) => Bond::Head,
            ('l', _) => Bond::Line,
            _ => Bond::Free,
        };
        *after_head = c == 'H';
        Some(bond)
    });
    bonds
        .enumerate()
        .map(|(paragraph, bond)| Slab {
            paragraph,
            bond,
            ..LINE
        })
        .collect()
}

#[track_caller]
fn check(picture: &str, lines: u8, pages: &str) {
    let slabs = slabs_of(picture);
    let broken: Vec<&str> = break_pages(&slabs, [f32::from(lines) * 10.0; 2])
        .into_iter()
        .map(|range| &picture[range])
        .collect();
    assert_eq!(broken.join("|"), pages);
}

#[test]
fn pages_end_where_nothing_is_torn() {
    check("", 3, "");
    check("...", 3, "...");
    check("....", 3, "...|.");
    check("..H.", 3, "..|H.");
    check(".HH.", 3, ".|HH.");
    check("...l", 3, "..|.l");
    check(".H.l.", 4, ".H.l|.");
    check(".H.l.", 3, ".|H.l|.");
}

#[test]
fn a_full_page_ends_at_the_weakest_bond() {
    check("HHHH.", 3, "HHH|H.");
    check(".llll.", 3, ".ll|ll.");
    check(".Hlll", 3, ".|Hll|l");
    check("H.ll", 3, "H.l|l");
}

#[test]
fn a_line_that_begins_a_new_page_begins_one() {
    let check = |picture: &str, begins: &[usize], lines: u8, expected: &str| {
        let mut slabs = slabs_of(picture);
        for at in begins {
            slabs[*at].on_new_page = true;
        }
        let pages = break_pages(&slabs, [f32::from(lines) * 10.0; 2]);
        let pages: Vec<&str> = pages.into_iter().map(|range| &picture[range]).collect();
        assert_eq!(pages.join("|"), expected);
    };
    check("....", &[2], 9, "..|..");
    // Nothing is above it, or it begins a page in any case.
    check("....", &[0], 9, "....");
    check("....", &[2], 2, "..|..");
    check(".....", &[3], 2, "..|.|..");
    check("H.H.", &[2], 9, "H.|H.");
    check(".....l.", &[1, 2], 3, ".|.|..|.l.");
}

#[test]
fn a_line_higher_than_the_page_has_a_page() {
    let slab = Slab {
        before: 5.0,
        height: 100.0,
        bond: Bond::Head,
        ..LINE
    };
    assert_eq!(break_pages(&[slab, slab], [50.0; 2]), [0..1, 1..2]);
}

#[test]
fn a_gap_is_dropped_at_the_top_of_a_page() {
    let slab = Slab {
        before: 5.0,
        ..LINE
    };
    assert_eq!(
        place(&[slab, slab], 0.0)
            .iter()
            .map(|line| line.top)
            .collect::<Vec<_>>(),
        [0.0, 15.0]
    );
}

#[test]
fn a_line_has_a_place_below_what_is_above_it() {
    let slab = Slab {
        not_above: 25.0,
        ..LINE
    };
    let tops =
        |slabs: &[Slab]| -> Vec<f32> { place(slabs, 0.0).iter().map(|line| line.top).collect() };
    assert_eq!(tops(&[LINE, slab, LINE]), [0.0, 25.0, 35.0]);
    assert_eq!(tops(&[LINE, LINE, LINE, slab]), [0.0, 10.0, 20.0, 30.0]);
}

#[test]
fn what_is_beside_a_line_stays_apart_from_what_is_beside_the_next() {
    let dated = |lines| Slab {
        beside: Some(Beside {
            paragraph: None,
            lines,
            height: 10.0,
            rise: 0.0,
        }),
        ..LINE
    };
    let tops =
        |slabs: &[Slab]| -> Vec<f32> { place(slabs, 0.0).iter().map(|line| line.top).collect() };
    assert_eq!(tops(&[dated(2), dated(1)]), [0.0, 20.0]);
    assert_eq!(tops(&[dated(2), LINE, dated(1)]), [0.0, 10.0, 20.0]);
    // The last lines beside the text need room too.
    assert_eq!(break_pages(&[LINE, dated(3)], [30.0; 2]), [0..1, 1..2]);
}

#[test]
fn spacing_stays_within_its_limits() {
    let least = Design::LEAST_LEADING;
    assert_eq!(
        Spacing::tightened(1.3, 0),
        Spacing {
            leading: 1.3,
            gaps: 1.0
        }
    );
    for step in [Spacing::STEPS, u8::MAX] {
        let Spacing { leading, gaps } = Spacing::tightened(1.3, step);
        assert!((leading - least).abs() < 1e-6 && (gaps - 0.6).abs() < 1e-6);
    }
    assert_eq!(Spacing::tightened(1.1, Spacing::STEPS).leading, 1.1);
}

#[test]
fn a_few_lines_of_a_short_section_are_not_alone_in_the_side_column() {
    // Lines of sections, and where the last page begins by itself and then.
    let check = |sections: &[usize], end: usize, expected: usize| {
        let lines = sections.iter().enumerate();
        let side: Vec<Slab> = lines
            .flat_map(|(section, lines)| {
                let slab = Slab {
                    section: Some(section),
                    ..LINE
                };
                std::iter::repeat_n(slab, *lines)
            })
            .collect();
        let mut pages = [0..end, end..side.len()];
        keep_section(&side, &mut pages);
        assert_eq!(
            pages,
            [0..expected, expected..side.len()],
            "{sections:?} {end}"
        );
    };
    check(&[20, 8], 26, 20);
    check(&[20, 12], 28, 20);
    // Enough lines, a long section, or one that begins there or has the page before alone.
    check(&[20, 12], 27, 27);
    check(&[20, 13], 29, 29);
    check(&[20, 2], 20, 20);
    check(&[8], 6, 6);
}
