//! The preview shows every format, finds its file and ends cleanly.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of a test for code of the program"
)]

mod common;

use common::{ADA, Preview, Scratch, body};
use resume_core::model::DesignName;

#[test]
fn it_shows_every_format() {
    let scratch = Scratch::new("preview-formats");
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    for format in ["markdown", "html", "text", "json"] {
        let answer = preview.get(&format!("/{format}?1"));
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert_eq!(
            body(&answer),
            scratch.run(&["render", "ada.rs", "--format", format]).out
        );
    }
    let shell = preview.get("/");
    assert!(
        shell.contains("default-src 'none'")
            && shell.contains("frame-ancestors 'none'")
            && shell.contains("id=\"tab-html\""),
        "{shell}"
    );
    // What a browser cannot show is a link instead of a tab.
    let link = "<a href=\"/docx\" download=\"resume.docx\">Word</a>";
    assert_eq!(shell.contains(link), cfg!(feature = "docx"));
    assert!(!shell.contains("tab-docx"));
    assert!(
        preview.get("/connection.js").contains("EventSource")
            && preview.get("/preview.js").contains("SharedWorker")
            && preview.get("/morph.js").contains("function morph(")
            && preview.get("/preview.css").contains("text/css")
    );
}

/// The scripts set text and make elements; they never read a string as markup of their own page, and
/// run no string. A page of a résumé is read as a document, which runs nothing.
#[test]
fn its_scripts_write_no_markup() {
    let scratch = Scratch::new("preview-scripts");
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    for script in ["/preview.js", "/morph.js", "/connection.js"] {
        let answer = preview.get(script);
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        for way in [
            "innerHTML",
            "outerHTML =",
            "insertAdjacentHTML",
            "document.write",
            "srcdoc",
            "eval(",
            "new Function",
        ] {
            assert!(!answer.contains(way), "{script}: {way}");
        }
    }
    let policy = "script-src 'self'; style-src 'self'; connect-src 'self'";
    assert!(preview.get("/").contains(policy));
}

#[test]
fn it_finds_the_file() {
    let scratch = Scratch::new("preview-finds");
    scratch.write("src/ada.rs", ADA);
    let preview = Preview::start(&scratch, &["src"]);
    assert!(body(&preview.get("/text")).starts_with("Ada Example"));
    scratch.write("src/bob.rs", ADA);
    let ran = scratch.run(&["preview", "src"]);
    let said = "error: there are résumés in several files\n       help: name one: src/ada.rs, src/bob.rs\n";
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.as_str()),
        (2, "", said)
    );
}

/// How it ends, which signals decide; Windows has none.
#[cfg(unix)]
mod ending {
    use super::{ADA, Preview, Scratch};
    use crate::common::PROGRAM;
    use std::io::{BufRead, BufReader};
    use std::net::TcpStream;
    use std::process::{Child, Command, Stdio};
    use std::time::Duration;

    /// Sends a signal.
    fn signal(process: &Child, name: &str) {
        assert!(
            Command::new("kill")
                .args(["-s", name, &process.id().to_string()])
                .status()
                .unwrap()
                .success()
        );
    }

    fn check_end(name: &str, end: impl FnOnce(&mut Child)) {
        let scratch = Scratch::new(&format!("preview-{name}"));
        scratch.write("ada.rs", ADA);
        let mut preview = Preview::start(&scratch, &["ada.rs"]);
        let mut events = preview.events();
        events.wait_for("\"page\": 1");
        end(&mut preview.process);
        events.wait_for("event: end");
        assert_eq!(preview.end(), Some(0));
        assert!(TcpStream::connect(&preview.host).is_err());
        assert_eq!(scratch.files(), ["ada.rs"]);
    }

    #[test]
    fn it_ends_cleanly() {
        check_end("int", |process| signal(process, "INT"));
        check_end("term", |process| signal(process, "TERM"));
        check_end("stdin", |process| drop(process.stdin.take()));
    }

    #[test]
    fn it_keeps_running_without_standard_input() {
        let scratch = Scratch::new("preview-null");
        scratch.write("ada.rs", ADA);
        let mut process = Command::new(PROGRAM)
            .args(["preview", "--port", "0", "ada.rs"])
            .current_dir(scratch.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // Signals are handled once the address is printed; a closed standard input would end it at
        // once.
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        std::thread::sleep(Duration::from_millis(100));
        let ended = process.try_wait().unwrap();
        signal(&process, "TERM");
        assert_eq!((ended, process.wait().unwrap().code()), (None, Some(0)));
    }
}

#[test]
fn tags_and_themes_are_those_of_render() {
    let scratch = Scratch::new("preview-tags");
    scratch.write("Cargo.toml", "");
    let tagged = ADA.replace("}\n};", "}\n    tags: a, b\n    section \"S\" {\n        - \"for a\" #a\n        - \"for b\" #b\n    }\n};");
    scratch.write("src/main.rs", &tagged);
    let preview = Preview::start(&scratch, &["--tag", "a", "--theme", "parseable"]);
    assert_eq!(
        body(&preview.get("/text")),
        scratch
            .run(&["render", "--tag", "a", "--theme", "parseable"])
            .out
    );
    assert!(!body(&preview.get("/text")).contains("for b"));
}

#[test]
fn a_language_is_picked_or_named() {
    let scratch = Scratch::new("preview-lang");
    let ada = ADA.replace(
        "contact",
        "lang: \"en\", \"de\" headline: \"Clerk\" | \"Angestellte\" contact",
    );
    scratch.write("ada.rs", &ada);
    let rendered = |lang: &str| scratch.run(&["render", "ada.rs", "--lang", lang]).out;
    let preview = Preview::start(&scratch, &["ada.rs", "--lang", "de"]);
    let text = |query: &str| body(&preview.get(&format!("/text?1{query}"))).to_owned();
    assert_eq!(text(""), rendered("de"));
    assert_eq!(text("&lang=en"), rendered("en"));
    assert_ne!(rendered("en"), rendered("de"));
    assert!(preview.get("/").contains("<select name=\"lang\">"));
    let unknown = Preview::start(&scratch, &["ada.rs", "--lang", "fr"]);
    unknown
        .events()
        .wait_for("\"the language `fr` is not declared\", \"help\": \"there are `en`, `de`\"");
    let refused = preview.get("/text?1&lang=fr");
    assert!(refused.starts_with("HTTP/1.1 400 "), "{refused}");
    assert_eq!(
        body(&refused),
        "the language `fr` is not declared\nhelp: there are `en`, `de`\n"
    );
}

/// A résumé with two letters, and one more résumé with a letter.
fn with_letters() -> String {
    let letter = |name: &str, from: &str| {
        format!(
            "static {name}: Letter = letter! {{ from: {from} to: \"Grace Sample\" opening: \"Dear Grace, {name}\" closing: \"Yours,\" }};\n"
        )
    };
    let bob = ADA
        .replace("ADA", "BOB")
        .replace("Ada Example", "Bob Example");
    let letters = [
        letter("NOTE", "ADA"),
        letter("MEMO", "ADA"),
        letter("CARD", "BOB"),
    ];
    format!("{ADA}\n{bob}\n{}", letters.concat())
}

#[test]
fn a_letter_is_picked_or_named() {
    let scratch = Scratch::new("preview-letter");
    scratch.write("ada.rs", &with_letters());
    let rendered = |name: &str, options: &[&str]| {
        let arguments = [&["render", "ada.rs", "--resume", name], options].concat();
        let ran = scratch.run(&arguments);
        assert_eq!(ran.err, "");
        ran.out
    };
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let get = |page: &str| body(&preview.get(page)).to_owned();
    assert_eq!(get("/text?1"), rendered("ADA", &[]));
    assert_eq!(get("/text?1&letter=MEMO"), rendered("MEMO", &[]));
    assert_eq!(
        get("/html?1&letter=NOTE&design=folio"),
        rendered("NOTE", &["--format", "html", "--design", "folio"])
    );
    let paper = if cfg!(feature = "pdf") { "1 page" } else { "" };
    assert_eq!(
        get("/design?1&letter=NOTE&design=folio"),
        format!("{{\"line\": \"design folio\", \"paper\": \"{paper}\"}}")
    );
    let mut events = preview.events();
    events.wait_for("\"letters\": [\"NOTE\", \"MEMO\"], \"isLetter\": false");
    let shell = preview.get("/");
    assert!(shell.contains("<select name=\"letter\">"), "{shell}");
    assert!(
        shell.contains("data-format=\"json\" data-kind=\"text\" data-letters=\"false\"")
            && shell.contains("data-format=\"html\" data-kind=\"text\" data-letters=\"true\""),
        "{shell}"
    );
    // The letter of another résumé is not beside this one.
    let refused = preview.get("/text?1&letter=CARD");
    assert!(refused.starts_with("HTTP/1.1 400 "), "{refused}");
    assert_eq!(
        body(&refused),
        "there is no letter `CARD`\nhelp: there are NOTE, MEMO\n"
    );
    // It follows the file, and keeps the last one without errors.
    scratch.write(
        "ada.rs",
        &with_letters().replace("Dear Grace, MEMO", "Hello"),
    );
    events.wait_for("\"page\": 2");
    assert!(get("/text?2&letter=MEMO").contains("Hello"));
    scratch.write("ada.rs", &with_letters().replace("closing", "klosing"));
    events.wait_for("\"errors\": 3");
    assert!(get("/text?2&letter=MEMO").contains("Hello"));
    drop(preview);

    scratch.write("ada.rs", &with_letters());
    let preview = Preview::start(&scratch, &["ada.rs", "--resume", "CARD"]);
    assert_eq!(body(&preview.get("/text?1")), rendered("CARD", &[]));
    preview
        .events()
        .wait_for("\"letters\": [], \"isLetter\": true");
    let json = preview.get("/json?1");
    assert!(
        json.starts_with("HTTP/1.1 500 ")
            && body(&json).starts_with("JSON could not be made: JSON cannot hold a letter"),
        "{json}"
    );
    drop(preview);
    let preview = Preview::start(&scratch, &["ada.rs", "--resume", "BOB"]);
    preview.events().wait_for("\"letters\": [\"CARD\"]");
}

#[test]
fn a_letter_is_in_the_language_and_the_variant_of_its_resume() {
    let scratch = Scratch::new("preview-letter-lang");
    let source = with_letters()
        .replace(
            "contact",
            "lang: \"en\", \"de\" headline: \"Clerk\" | \"Angestellte\" #a headline: \"Cook\" | \"Köchin\" tags: a contact",
        )
        .replace("to: ", "date: 2026-11-28 to: ");
    scratch.write("ada.rs", &source);
    let preview = Preview::start(&scratch, &["ada.rs", "--tag", "a"]);
    let text = |query: &str| body(&preview.get(&format!("/text?1&letter=NOTE{query}"))).to_owned();
    let rendered = |options: &[&str]| {
        let common = ["render", "ada.rs", "--resume", "NOTE", "--tag", "a"];
        scratch.run(&[&common, options].concat()).out
    };
    assert_eq!(text("&lang=de"), rendered(&["--lang", "de"]));
    assert_eq!(text(""), rendered(&[]));
    assert!(
        text("&lang=de").contains("28. November 2026"),
        "{}",
        text("&lang=de")
    );
    assert!(text("").contains("Clerk"), "{}", text(""));
}

#[test]
fn a_design_is_picked_for_the_page_alone() {
    let scratch = Scratch::new("preview-picker");
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs", "--paper", "a4"]);
    let shell = preview.get("/");
    for name in DesignName::ALL {
        assert!(
            shell.contains(&format!("<option value=\"{}\" ", name.word())),
            "{shell}"
        );
    }
    let rendered = |options: &[&str]| {
        let arguments = [
            &["render", "ada.rs", "-f", "html", "--paper", "a4"],
            options,
        ]
        .concat();
        scratch.run(&arguments).out
    };
    let page = |query: &str| body(&preview.get(&format!("/html?1{query}"))).to_owned();
    let picked = rendered(&["--design", "folio", "--accent", "6d1f2a"]);
    assert_eq!(page("&design=folio&accent=6d1f2a"), picked);
    assert_eq!(page(""), rendered(&[]));
    assert_ne!(page(""), picked);
    let about = preview.get("/design?1&design=folio&accent=6d1f2a");
    let paper = if cfg!(feature = "pdf") { "1 page" } else { "" };
    let line = r##"design folio { accent: \"#6d1f2a\"  paper: a4 }"##;
    assert_eq!(
        body(&about),
        format!("{{\"line\": \"{line}\", \"paper\": \"{paper}\"}}")
    );
    let refused = preview.get("/html?1&accent=aaaaff");
    assert!(refused.starts_with("HTTP/1.1 400 "), "{refused}");
    assert!(
        body(&refused).starts_with("`aaaaff` is too pale"),
        "{refused}"
    );
    assert_eq!(scratch.read("ada.rs"), ADA);
}

#[test]
fn the_gallery_shows_every_design() {
    let scratch = Scratch::new("preview-gallery");
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let page = preview.get("/gallery");
    let written = scratch.run(&["gallery", "ada.rs", "--output", "all.html"]);
    assert_eq!(
        (written.status, written.out.as_str()),
        (0, ""),
        "{}",
        written.err
    );
    let file = scratch.read("all.html");
    for name in DesignName::ALL {
        let word = name.word();
        let frame = format!("data-src=\"/html\" data-query=\"design={word}\"");
        assert!(page.contains(&frame), "{page}");
        let html = scratch
            .run(&["render", "ada.rs", "-f", "html", "--design", word])
            .out;
        let escaped = html
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;");
        assert!(file.contains(&format!("srcdoc=\"{escaped}\"")), "{word}");
        for page in [&page, &file] {
            assert!(page.contains(&format!(">--design {word}<")), "{page}");
        }
    }
    let counts = file.matches(">1 page<").count();
    assert_eq!(
        counts,
        if cfg!(feature = "pdf") {
            DesignName::ALL.len()
        } else {
            0
        }
    );
    scratch.write("letters.rs", &with_letters());
    let arguments = [
        "gallery",
        "letters.rs",
        "--resume",
        "NOTE",
        "-o",
        "note.html",
    ];
    assert_eq!(scratch.run(&arguments).status, 0);
    let file = scratch.read("note.html");
    assert_eq!(
        file.matches("Dear Grace, NOTE").count(),
        DesignName::ALL.len()
    );
    scratch.write("ada.rs", &ADA.replace("name", "nam"));
    let refused = scratch.run(&["gallery", "ada.rs", "-o", "none.html"]);
    let first = refused.err.lines().next();
    assert_eq!(
        (refused.status, first),
        (1, Some("error: unknown field `nam` [field_unknown]"))
    );
    assert_eq!(
        scratch.files(),
        ["ada.rs", "all.html", "letters.rs", "note.html"]
    );
}
