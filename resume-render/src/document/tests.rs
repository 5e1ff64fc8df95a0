use super::*;
use resume_core::model::{Prose, Url};

#[test]
fn lines_are_empty_or_have_words() {
    let prose = Prose::parse("a *b* [c](https://d.example)").unwrap();
    let spans = [
        Span::prose(Part::Title, &prose),
        Span::mark(Mark::Open),
        Span::plain(Part::Place, "e"),
        Span::mark(Mark::Close),
    ];
    assert!(Line(&[]).is_empty() && !Line(&spans).is_empty());
    assert!(Line(&spans).has_words() && !Line(&spans[1..2]).has_words());
    assert_eq!(Line(&spans).plain(Marks::of("en")), "a b c (e)");
    assert_eq!(Line(&spans).plain(Marks::of("zh")), "a b c（e）");
}

#[test]
fn the_head_of_an_entry_has_marks_only_between_its_parts() {
    let check = |title: &str, place: &str, page: &str, expected: &str| {
        let spans = [title, place, page].map(|text| [Span::plain(Part::Title, text)]);
        let [title, place, page] = spans.each_ref().map(|spans| match spans[0].content {
            Content::Text("") => None,
            _ => Some(Line(spans)),
        });
        let entry = Entry {
            part: Part::Work,
            title: title.unwrap_or_default(),
            place,
            page,
            aside: None,
            subtitles: &[],
            blocks: &[],
        };
        let head: Vec<_> = entry.head().copied().collect();
        assert_eq!(Line(&head).plain(Marks::of("en")), expected);
    };
    check("EMC", "Boston", "emc.example", "EMC (Boston) emc.example");
    check("EMC", "", "emc.example", "EMC emc.example");
    check("", "Boston", "emc.example", "Boston emc.example");
    check("", "", "emc.example", "emc.example");
    check("EMC", "Boston", "", "EMC (Boston)");
    check("", "", "", "");
    // No brackets inside of brackets, or one pair after another.
    check(
        "EMC",
        "Boston (MA)",
        "emc.example",
        "EMC, Boston (MA) emc.example",
    );
    check("EMC", "東京（日本）", "", "EMC, 東京（日本）");
    check("EMC (now Dell)", "Boston", "", "EMC (now Dell), Boston");
    check("(EMC)", "", "", "(EMC)");
    check("(EMC) Corp.", "Boston", "", "(EMC) Corp. (Boston)");
}

#[test]
fn the_period_is_in_the_brackets_with_the_place() {
    let [title, place, aside] =
        ["Engineer", "Boston", "2014"].map(|text| [Span::plain(Part::Title, text)]);
    let check = |title: &[Span<'_>], place: Option<Line<'_>>, expected: &str| {
        let entry = Entry {
            part: Part::Role,
            title: Line(title),
            place,
            page: None,
            aside: Some(Line(&aside)),
            subtitles: &[],
            blocks: &[],
        };
        let head: Vec<_> = entry.dated_head().copied().collect();
        assert_eq!(Line(&head).plain(Marks::of("en")), expected);
    };
    check(&title, Some(Line(&place)), "Engineer (Boston; 2014)");
    check(&title, None, "Engineer (2014)");
    check(&[], Some(Line(&place)), "Boston; 2014");
    check(&[], None, "2014");
    let beside = [Span::plain(Part::Title, "Boston (MA)")];
    check(&title, Some(Line(&beside)), "Engineer, Boston (MA); 2014");
    let prose = Prose::parse("Engineer *(60 %)*").unwrap();
    check(
        &[Span::prose(Part::Title, &prose)],
        None,
        "Engineer (60 %), 2014",
    );
}

#[test]
fn text_with_a_link_inside_gets_no_link_around_it() {
    let url = Url::from_static("https://ada.example");
    for (source, has_link) in [
        ("a", false),
        ("[a](https://b.example)", true),
        ("a *b **[c](https://d.example)***", true),
        ("*a* `b` ^c^", false),
    ] {
        let prose = Prose::parse(source).unwrap();
        let span = Span::prose(Part::Title, &prose);
        assert_eq!(
            (span.has_link(), span.linked(Some(&url)).link.is_some()),
            (has_link, !has_link),
            "{source}"
        );
    }
    assert!(!Span::text("a").has_link() && Span::text("a").linked(None).link.is_none());
}
