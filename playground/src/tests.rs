use super::*;

const ADA: &str = "static ADA: Resume = resume! { name: \"Ada 🦀 Example\" sumary: \"…\" };";

/// The text of a source in a format.
#[track_caller]
fn check(source: &str, choice: Choice<'_>, format: &str, expected: Result<&str, &str>) {
    let found = Sheet::read(source).render(choice, format);
    let found = found.map(|bytes| String::from_utf8(bytes).unwrap());
    let expected = expected.map(str::to_owned).map_err(str::to_owned);
    assert_eq!(found, expected, "{source}");
}

#[test]
fn the_examples_have_no_errors_and_every_format() {
    for (title, source) in EXAMPLES {
        let sheet = Sheet::read(source);
        assert!(sheet.state().contains("\"errors\": 0"), "{title}");
        for format in Output::all() {
            let page = sheet.render(Choice::default(), format.about.name).unwrap();
            assert!(!page.is_empty(), "{title}");
        }
    }
}

#[test]
fn a_problem_is_at_its_words_in_utf16() {
    let state = Sheet::read(ADA).state();
    let start = ADA[..ADA.find("sumary").unwrap()].encode_utf16().count();
    let end = start + "sumary".len();
    let place = |utf16: usize| {
        // The crab is one character and two of UTF-16.
        format!("{{\"line\": 1, \"column\": {utf16}, \"utf16\": {utf16}}}")
    };
    let edit = format!(
        "\"edit\": {{\"start\": {}, \"end\": {}, \"replacement\": \"summary\", \"applicability\": \"maybe\"}}",
        place(start),
        place(end)
    );
    assert!(state.contains("\"code\": \"field_unknown\""), "{state}");
    assert!(state.contains(&edit), "{state}");
    assert!(state.contains("\"errors\": 1, \"hints\": 0"), "{state}");
    assert!(
        state.ends_with("\"papers\": [{\"name\": \"ADA\", \"is_letter\": false, \"langs\": []}]}")
    );
}

#[test]
fn errors_come_before_hints_where_there_are_too_many() {
    let tags: Vec<String> = (0..MOST).map(|at| format!("unused{at}")).collect();
    let tags = tags.join(", ");
    let source =
        format!("resume! {{ name: \"A\" tags: {tags} }} resume! {{ name: \"B\" sumary: \"…\" }}");
    let state = Sheet::read(&source).state();
    assert_eq!(state.matches("\"severity\"").count(), MOST, "{state}");
    assert!(state.contains("field_unknown"), "{state}");
    assert!(state.contains(&format!("\"errors\": 1, \"hints\": {MOST}")));
}

#[test]
fn what_is_chosen_is_written() {
    let both = "static A: Resume = resume! { name: \"A\" lang: \"en\", \"de\" headline: \"Engineer\" | \"Ingenieurin\" };
        static B: Resume = resume! { name: \"B\" };
        static L: Letter = letter! { from: B  opening: \"Dear A,\"  \"Hello.\"  closing: \"Yours,\" };";
    let choice = Choice::default();
    check(both, choice, "text", Ok("A\n=\nEngineer\n"));
    let german = Choice {
        lang: "de",
        ..choice
    };
    check(both, german, "text", Ok("A\n=\nIngenieurin\n"));
    let named = |paper| Choice { paper, ..choice };
    check(both, named("B"), "markdown", Ok("# B\n"));
    let letter = Sheet::read(both).render(named("L"), "text").unwrap();
    assert!(String::from_utf8(letter).unwrap().contains("Hello."));
    let folio = Choice {
        design: "folio",
        ..choice
    };
    let (plain, styled) = (
        Sheet::read(both).render(choice, "html"),
        Sheet::read(both).render(folio, "html"),
    );
    assert!(plain.is_ok() && styled.is_ok() && plain != styled);
}

#[test]
fn what_does_not_exist_is_refused() {
    let ada = "static ADA: Resume = resume! { name: \"Ada\" };";
    let choice = Choice::default();
    let unknown = Sheet::read(ada).render(choice, "odt");
    assert!(unknown.is_err_and(|why| why.starts_with("there is no format `odt`\nhelp: ")));
    check(
        ada,
        Choice {
            paper: "B",
            ..choice
        },
        "text",
        Err("there is no résumé or letter `B`"),
    );
    check(
        ada,
        Choice {
            lang: "de",
            ..choice
        },
        "text",
        Err(
            "the language `de` is not declared\nhelp: no language is declared: `lang: \"en\", \"de\"` declares two",
        ),
    );
    check(ADA, choice, "text", Err("the source has errors"));
}

#[test]
fn a_design_whose_typefaces_are_left_out_is_not_printed() {
    let ada = "resume! { name: \"Ada\" design folio }";
    let why = "the typefaces of `folio` are too large for this page\n\
               help: print it in `ledger`, `grid`, `manual`, `marquee`, or with `cargo resume`";
    check(ada, Choice::default(), "pdf", Err(why));
    let brief = Choice {
        design: "brief",
        ..Choice::default()
    };
    assert!(Sheet::read(ada).render(brief, "pdf").is_err());
    let features = include_str!("../Cargo.toml").lines();
    let pdf = features
        .filter(|line| line.starts_with("pdf = "))
        .collect::<String>();
    for design in DesignName::ALL {
        let is_built_in = pdf.contains(&format!("resume-dsl/{}\"", design.word()));
        assert_eq!(is_built_in, PRINTED.contains(design), "{design:?}");
    }
}

#[test]
fn nothing_outside_of_the_source_is_read() {
    let source = |value: &str| format!("resume! {{ name: \"Ada\" headline: {value} }}");
    let text = |value: &str| Sheet::read(&source(value)).render(Choice::default(), "text");
    assert_eq!(text("option_env!(\"HOME\")"), Ok(b"Ada\n===\n".to_vec()));
    assert!(text("env!(\"PATH\")").is_err());
    let state = Sheet::read(&source("include_str!(\"lib.rs\")")).state();
    assert!(
        state.contains("`lib.rs` is a file, and this page reads none"),
        "{state}"
    );
    assert!(state.contains("\"severity\": \"error\""), "{state}");
}
