//! Files that were made to cost much are refused at once.

use resume_import::{Error, Options, import};
use std::time::{Duration, Instant};

/// Imports a file, and checks that it is refused within a second.
fn check(name: &str, bytes: &[u8]) -> Error {
    let start = Instant::now();
    let refused = import(Some(name), bytes, &Options::default()).unwrap_err();
    // Without optimisation, and beside other tests, all takes longer.
    let most = if cfg!(debug_assertions) { 8 } else { 1 };
    assert!(
        start.elapsed() < Duration::from_secs(most),
        "{name}: {:?}",
        start.elapsed()
    );
    refused
}

#[test]
fn a_large_file_is_refused() {
    let large = vec![b' '; 100_000_000];
    for name in ["a.json", "a.yaml", "a.bib", "a.md", "a.xml", "a.csv"] {
        assert!(matches!(check(name, &large), Error::TooLarge(_)), "{name}");
    }
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (from, to) in ('a'..='y').zip('b'..='z') {
        bomb.push_str(&format!(
            "{to}: &{to} [*{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}]\n"
        ));
    }
    bomb.push_str("cv: {name: *z}\n");
    assert!(matches!(
        check("a.yaml", bomb.as_bytes()),
        Error::TooLarge(_)
    ));
}

#[test]
fn an_alias_in_itself_is_refused() {
    let error = check("a.yaml", b"cv: &a {name: *a}");
    assert_eq!(
        error.to_string(),
        "1:15: malformed RenderCV file: this alias is inside of what it repeats"
    );
}

#[test]
fn deep_files_are_refused() {
    let nested = |open: &str, close: &str| [open.repeat(100_000), close.repeat(100_000)].concat();
    for (name, file) in [
        ("a.yaml", format!("cv: {}", nested("[", "]"))),
        ("a.json", nested("[", "]")),
        ("a.json", nested("{\"a\":", "}")),
        (
            "a.xml",
            format!("<Candidate>{}</Candidate>", nested("<a>", "</a>")),
        ),
    ] {
        check(name, file.as_bytes());
    }
    // Marks that are nested are only text in the end.
    for file in [
        format!("# A\n\n{}", nested("> ", "")),
        format!("# A\n\n{}", nested("*a ", "*")),
        format!("# A\n\n{}", "[".repeat(50_000)),
        format!("# A\n\n{}", "<b>".repeat(50_000)),
        format!("# A\n\n{}", "- ".repeat(2_000)),
    ] {
        let _ = import(Some("a.md"), file.as_bytes(), &Options::default());
    }
}

#[test]
fn entities_are_refused() {
    let mut bomb =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE Candidate [<!ENTITY a \"aaaaaaaaaa\">".to_owned();
    for (from, to) in ('a'..='y').zip('b'..='z') {
        bomb.push_str(&format!(
            "<!ENTITY {to} \"&{from};&{from};&{from};&{from};&{from};&{from};&{from};&{from};\">"
        ));
    }
    bomb.push_str("]>\n<Candidate>&z;</Candidate>");
    assert!(matches!(
        check("a.xml", bomb.as_bytes()),
        Error::Malformed { .. }
    ));
}

#[test]
fn strings_that_repeat_are_refused() {
    let mut bomb = "@string{a0 = \"aaaaaaaaaa\"}\n".to_owned();
    for number in 1..40 {
        let before = number - 1;
        bomb.push_str(&format!(
            "@string{{a{number} = a{before} # a{before} # a{before} # a{before}}}\n"
        ));
    }
    bomb.push_str("@misc{x, title = a39}");
    assert!(matches!(
        check("a.bib", bomb.as_bytes()),
        Error::TooLarge(_)
    ));
    // Entries that inherit from each other, and a string that names itself.
    let circle =
        b"@string{a = b # a}\n@misc{x, crossref = {y}, title = a}\n@misc{y, crossref = {x}}";
    assert!(import(Some("a.bib"), circle, &Options::default()).is_ok());
}

#[test]
fn merged_keys_count() {
    let keys: Vec<String> = (0..100).map(|at| format!("k{at}: v")).collect();
    let mut bomb = format!("a: &a {{{}}}\n", keys.join(", "));
    for (from, to) in ('a'..='y').zip('b'..='z') {
        bomb.push_str(&format!(
            "{to}: &{to} {{<<: [*{from}, *{from}, *{from}, *{from}, *{from}, *{from}], x{to}: {{<<: *{from}}}}}\n"
        ));
    }
    bomb.push_str("cv: {name: *z}\n");
    assert!(matches!(
        check("a.yaml", bomb.as_bytes()),
        Error::TooLarge(_)
    ));
}

#[test]
fn latex_costs_what_it_is_long() {
    let many = |part: &str| part.repeat(100_000 / part.len());
    for part in [
        "{",
        "}",
        "$",
        "^",
        "_{",
        "\\emph{",
        "\\em ",
        "\\'",
        "\\'{",
        "\\url{",
        "\\href{a}{",
        "\\frac{",
        "\\verb|",
        "\\SI{",
        "\\unknown{",
        "`",
        "'",
        "-",
        "\\",
        "\\textcolor{",
        "$^",
        "$\\hat",
        "\\(",
    ] {
        for name in ["title", "author", "url", "abstract"] {
            // What ends the entry too early is another file, which costs as little.
            let file = format!("@misc{{a, year = 2020, {name} = {{{}}}}}", many(part));
            let start = Instant::now();
            let _ = import(Some("a.bib"), file.as_bytes(), &Options::default());
            let most = if cfg!(debug_assertions) { 4_000 } else { 500 };
            assert!(
                start.elapsed() < Duration::from_millis(most),
                "{part} in {name}: {:?}",
                start.elapsed()
            );
        }
    }
    for part in ["@a(\n", "@a{\n", "@a(\"\n", "@a{b, c = d\n"] {
        check("a.bib", many(part).as_bytes());
    }
}

/// An archive with one table, which is packed without being compressed or as these bytes.
fn archive(method: u16, packed: &[u8], size: u32) -> Vec<u8> {
    archive_of(b"Positions.csv", method, packed, size)
}

fn archive_of(name: &[u8], method: u16, packed: &[u8], size: u32) -> Vec<u8> {
    let name_length = u16::try_from(name.len()).unwrap();
    let mut zip = Vec::new();
    let numbers = |zip: &mut Vec<u8>, short: &[u16]| {
        short
            .iter()
            .for_each(|number| zip.extend(number.to_le_bytes()))
    };
    let length = u32::try_from(packed.len()).unwrap();
    let head = |zip: &mut Vec<u8>| {
        numbers(zip, &[20, 0, method, 0, 0]);
        for number in [0, length, size] {
            zip.extend(u32::to_le_bytes(number));
        }
        numbers(zip, &[name_length, 0]);
    };
    zip.extend(b"PK\x03\x04");
    head(&mut zip);
    zip.extend(name);
    zip.extend(packed);
    let directory = zip.len();
    zip.extend(b"PK\x01\x02\x14\0");
    head(&mut zip);
    numbers(&mut zip, &[0, 0, 0, 0, 0]);
    zip.extend(0u32.to_le_bytes());
    zip.extend(name);
    let end = zip.len();
    zip.extend(b"PK\x05\x06");
    numbers(&mut zip, &[0, 0, 1, 1]);
    zip.extend(u32::try_from(end - directory).unwrap().to_le_bytes());
    zip.extend(u32::try_from(directory).unwrap().to_le_bytes());
    numbers(&mut zip, &[0]);
    zip
}

#[test]
fn an_archive_is_read() {
    let table = b"Company Name,Title,Description,Location,Started On,Finished On\nACME,Engineer,,,Jan 2020,\n";
    let zip = archive(0, table, u32::try_from(table.len()).unwrap());
    let imported = import(Some("x.zip"), &zip, &Options::default()).unwrap();
    let source = resume_syntax::print(&imported.resume);
    assert!(
        source.contains("2020-01..present \"Engineer\" at \"ACME\""),
        "{source}"
    );
}

/// What an archive calls its files only says which table each is: a table in another directory is
/// read like the others, and nothing is to be written under such a name.
#[test]
fn names_in_an_archive_are_only_names() {
    let table = b"Company Name,Title,Description,Location,Started On,Finished On\nACME,Engineer,,,Jan 2020,\n";
    let size = u32::try_from(table.len()).unwrap();
    for (name, is_read) in [
        (&b"../../Positions.csv"[..], true),
        (b"/etc/Positions.csv", true),
        (b"C:\\Positions.csv", true),
        (b"Positions.csv/../../evil", false),
        (b"\xff\xfe/Positions.csv", true),
    ] {
        let zip = archive_of(name, 0, table, size);
        let imported = import(Some("x.zip"), &zip, &Options::default());
        assert_eq!(imported.is_ok(), is_read, "{name:?}: {imported:?}");
        if let Ok(imported) = imported {
            assert_eq!(imported.pictures, [], "{name:?}");
            let source = resume_syntax::print(&imported.resume);
            let job = "2020-01..present \"Engineer\" at \"ACME\"";
            assert!(
                source.contains(job) && !source.contains("Positions"),
                "{source}"
            );
        }
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    // Zeros: blocks of deflate that repeat the byte before (RFC 1951), as a compressor writes them.
    let zeros = vec![0; 200_000_000];
    let packed = miniz_oxide::deflate::compress_to_vec(&zeros, 1);
    let zip = archive(8, &packed, 1);
    drop(zeros);
    assert!(matches!(check("x.zip", &zip), Error::TooLarge(_)));
}

#[test]
fn what_is_in_no_format_is_refused() {
    for file in [
        &b""[..],
        b"hello",
        b"\0\xff\xfe",
        b"PK\x03\x04",
        b"<html></html>",
    ] {
        assert!(import(None, file, &Options::default()).is_err());
    }
    assert_eq!(check("a.docx", b"\xd0\xcf\x11\xe0"), Error::Unknown);
}
