use super::*;

#[test]
fn names_are_snake_case_and_distinct() {
    let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert!(
        names
            .iter()
            .all(|name| name.contains('_')
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
    );
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
}

#[test]
fn paths_read_like_rust() {
    let path = Path::root()
        .field("experience")
        .index(2)
        .field("roles")
        .index(0)
        .field("period");
    assert_eq!(path.to_string(), "experience[2].roles[0].period");
    assert_eq!(path.parent().unwrap().to_string(), "experience[2].roles[0]");
    assert!(path.is_within(&Path::root().field("experience").index(2)));
    assert!(!path.is_within(&Path::root().field("experience").index(1)));
}

#[test]
fn a_code_is_found_by_its_name() {
    assert!(
        Code::ALL
            .iter()
            .all(|code| Code::from_name(code.name()) == Some(*code))
    );
    assert_eq!(Code::from_name("period"), None);
    assert_eq!(
        (Code::PeriodGap.is_lint(), Code::PeriodReversed.is_lint()),
        (true, false)
    );
}

#[test]
fn problems_end_with_their_code() {
    let fault = Fault::new(Code::TextEmpty, "this text is empty", "write it", 0, 0);
    assert_eq!(fault.to_string(), "this text is empty [text_empty]");
    assert_eq!(
        Problem::from_fault(fault, Path::root()).to_string(),
        "this text is empty [text_empty]"
    );
}

#[test]
#[should_panic(expected = "this is wrong: \"a b\" [text_control]; help: fix it")]
fn a_build_fails_with_the_words_of_the_fault() {
    Fault::new(Code::TextControl, "this is wrong", "fix it", 0, 1).fail_build("a\nb");
}

#[test]
fn words_leave_out_what_cannot_be_whole() {
    let mut words = Words {
        bytes: [0; 1024],
        len: 0,
    };
    let mut len = |text: &str| {
        words.push(text);
        words.len
    };
    assert_eq!(
        (
            len(&"a".repeat(401)),
            len(&"a".repeat(400)),
            len(&"b".repeat(400))
        ),
        (0, 400, 800)
    );
    assert_eq!(
        (len(&"c".repeat(225)), len(&"c".repeat(224)), len("d")),
        (800, 1024, 1024)
    );
    assert_eq!(words.bytes[399..401], *b"ab");
}
