//! The preview answers its own page and no other, whatever requests it gets.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of a test for code of the program"
)]

mod common;

use common::{ADA, Preview, Scratch, body};
use std::net::{Ipv4Addr, TcpListener};

#[test]
fn other_sites_are_refused() {
    let scratch = Scratch::new("preview-others");
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    let check = |request: &str, status: &str| {
        let answer = preview.answer(&request.replace("HOST", &preview.host));
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")) && !answer.contains("Ada"),
            "{request:.100}\n{answer}"
        );
    };
    check("GET /html HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403");
    check("GET /html HTTP/1.1\r\n\r\n", "403");
    check(
        "GET /html HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site\r\n\r\n",
        "403",
    );
    check("POST /html HTTP/1.1\r\nHost: HOST\r\n\r\n", "405");
    for path in [
        "/ada.rs",
        "/../ada.rs",
        "//ada.rs",
        "/%2e%2e/ada.rs",
        "/html/",
        "/favicon.ico",
        "*",
        "http://evil.example/html",
    ] {
        check(&format!("GET {path} HTTP/1.1\r\nHost: HOST\r\n\r\n"), "404");
    }
    check("nonsense\r\n\r\n", "400");
    check(
        &format!(
            "GET /{} HTTP/1.1\r\nHost: HOST\r\n\r\n",
            "a".repeat(100_000)
        ),
        "400",
    );
}

fn start(name: &str) -> (Scratch, Preview) {
    let scratch = Scratch::new(name);
    scratch.write("ada.rs", ADA);
    let preview = Preview::start(&scratch, &["ada.rs"]);
    (scratch, preview)
}

#[test]
fn headers_are_read_as_http_says() {
    let (_scratch, preview) = start("preview-headers");
    let check = |head: &[u8], status: &str| {
        let host = format!("Host: {}\r\n", preview.host);
        let request = [b"GET /text HTTP/1.1\r\n", head, host.as_bytes(), b"\r\n"].concat();
        let answer = preview.answer_bytes(&request);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{}\n{answer}",
            String::from_utf8_lossy(head)
        );
    };
    check(b"", "200");
    check(b"Cookie: a=\xe9\r\n", "200");
    check(b"Empty:\r\n", "200");
    check(b"Host:\r\n", "400");
    check(b"Host: evil.example\r\n", "400");
    check(b"no colon\r\n", "400");
    let answer = preview.answer(&format!(
        "GET / HTTP/1.9x\r\nHost: {}\r\n\r\n",
        preview.host
    ));
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
}

#[test]
fn only_get_and_head_are_allowed() {
    let (_scratch, preview) = start("preview-methods");
    let ask = |method: &str, path: &str| {
        preview.answer(&format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n\r\n",
            preview.host
        ))
    };
    let head = |answer: &str| {
        answer
            .split_once("\r\n\r\n")
            .unwrap()
            .0
            .to_ascii_lowercase()
    };
    for method in ["POST", "PUT", "OPTIONS", "FOO"] {
        let answer = ask(method, "/text");
        assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
        assert!(head(&answer).contains("\r\nallow: get, head"), "{answer}");
    }
    for path in ["/", "/text", "/nothing"] {
        let (asked, got) = (ask("HEAD", path), ask("GET", path));
        assert_eq!(body(&asked), "", "{path}");
        let len = format!("\r\ncontent-length: {}", body(&got).len());
        assert!(head(&asked).contains(&len), "{asked}");
        assert_eq!(asked.lines().next(), got.lines().next());
    }
    // The events would not end, but their head does.
    let events = ask("HEAD", "/events");
    assert!(
        head(&events).contains("text/event-stream") && body(&events).is_empty(),
        "{events}"
    );
}

#[test]
fn a_port_in_use_is_named() {
    let scratch = Scratch::new("preview-port");
    scratch.write("ada.rs", ADA);
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let ran = scratch.run(&["preview", "--port", &port.to_string(), "ada.rs"]);
    let message = format!("error: could not listen on port {port}: ");
    let help = "\n       help: name another port, or leave out `--port` to use any that is free\n";
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with(&message) && ran.err.ends_with(help),
        "{}",
        ran.err
    );
}
