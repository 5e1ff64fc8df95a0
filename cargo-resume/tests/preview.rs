//! The preview shows every format, finds its file and ends cleanly.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of a test for code of the program"
)]

mod common;

use common::{ADA, PROGRAM, Preview, Scratch, body};
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

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
            && preview.get("/preview.css").contains("text/css")
    );
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
