//! Files that are not in UTF-8.

use resume_import::{Error, Format, Options, import};

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn utf16_is_read_in_every_format() {
    for (name, file, format) in [
        (
            "a.json",
            r#"{"basics": {"name": "Zoë Quill"}}"#,
            Format::JsonResume,
        ),
        ("a.yaml", "cv: {name: Zoë Quill}", Format::RenderCv),
        ("a.md", "# Zoë Quill\n", Format::Markdown),
        (
            "a.csv",
            "First Name\tLast Name\tHeadline\nZoë\tQuill\tX\n",
            Format::LinkedIn,
        ),
        (
            "a.xml",
            "<?xml version='1.0' encoding='UTF-16'?><SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Zoë</FirstName><Surname>Quill</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>",
            Format::Europass,
        ),
    ] {
        for mark in ["\u{feff}", ""] {
            let bytes = utf16(&format!("{mark}{file}"));
            let imported = import(Some(name), &bytes, &Options::default()).unwrap();
            assert_eq!(imported.format, format);
            assert_eq!(imported.resume.name, "Zoë Quill", "{name}");
        }
    }
}

#[test]
fn what_is_in_no_encoding_that_is_known_is_refused() {
    for (name, file) in [
        ("a.json", &b"{\"basics\": {\"name\": \"Zo\xeb\"}}"[..]),
        ("a.yaml", b"cv: {name: Zo\xeb}"),
        ("a.bib", b"@misc{a, title = {Zo\xeb}}"),
        ("a.xml", b"<SkillsPassport>Zo\xeb</SkillsPassport>"),
        (
            "a.xml",
            b"<?xml version='1.0' encoding='utf-8'?><SkillsPassport>Zo\xeb</SkillsPassport>",
        ),
    ] {
        let refused = import(Some(name), file, &Options::default()).unwrap_err();
        assert_eq!(refused, Error::NotUtf8, "{name}");
    }
    let file = b"<?xml version='1.0' encoding='EBCDIC'?><SkillsPassport>Zo\xeb</SkillsPassport>";
    let refused = import(None, file, &Options::default()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "1: malformed Europass file: the encoding `EBCDIC` is not known"
    );
}
