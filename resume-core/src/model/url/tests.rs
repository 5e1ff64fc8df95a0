use super::super::checked::testing::check;
use super::*;

#[test]
fn addresses() {
    check(
        Url::fault,
        &[
            "https://ada.example",
            "http://localhost:8080/",
            "https://ada.example/a/b?c=d&e=f#g",
            "https://en.wikipedia.org/wiki/TLA%2B_(x)",
            "https://例え.jp/道",
            "mailto:ada@ada.example",
            "mailto:ada@ada.example?subject=Hello%20you",
            "MAILTO:a@b.co",
            "tel:+16175550100",
            "HTTPS://ADA.EXAMPLE",
            "https://1.2.3.4",
            "https://a_b.example",
            "https://a-b.example",
            "https://é.example?é#é",
            "https://[2001:db8::1]:443/x",
            "https://[1:2:3:4:5:6:7:8]",
            "https://[::]",
            "https://[::1]",
            "https://[1::]",
            "https://[1::8]",
            "https://[1:2:3:4:5:6:7::]",
            "https://[::2:3:4:5:6:7:8]",
            "https://[1234:abcd::ABCD]",
            "https://a.example:65535",
            "https://a.example:00080",
            "https://a.example/%2f",
            "https://a.example#b?c",
            "mailto:a@b.co?x=%2f",
            "mailto:a@b.co?é",
            "mailto:a%41@b.co",
            "tel:+1(617)555-0100",
            "tel:+16175550100;ext=12",
            "tel:5550100;phone-context=+1617",
        ],
        &[
            ("https://a.example.", "", "the host has an empty part"),
            (
                "https://[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7:8:9]",
                "this is not an IPv6 address",
            ),
            (
                "https://[1:2:3:4:5:6:7:8::]",
                "[1:2:3:4:5:6:7:8::]",
                "this is not an IPv6 address",
            ),
            (
                "https://[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7]",
                "this is not an IPv6 address",
            ),
            ("https://[1:2]", "[1:2]", "this is not an IPv6 address"),
            ("https://[]", "[]", "this is not an IPv6 address"),
            ("https://[:]", "[:]", "this is not an IPv6 address"),
            ("https://[:::]", "[:::]", "this is not an IPv6 address"),
            ("https://[1:::2]", "[1:::2]", "this is not an IPv6 address"),
            (
                "https://[1::2::3]",
                "[1::2::3]",
                "this is not an IPv6 address",
            ),
            (
                "https://[:1:2:3:4:5:6:7:8]",
                "[:1:2:3:4:5:6:7:8]",
                "this is not an IPv6 address",
            ),
            (
                "https://[1:2:3:4:5:6:7:8:]",
                "[1:2:3:4:5:6:7:8:]",
                "this is not an IPv6 address",
            ),
            (
                "https://[1:2:3:4:5:6:7:]",
                "[1:2:3:4:5:6:7:]",
                "this is not an IPv6 address",
            ),
            (
                "https://[12345::]",
                "[12345::]",
                "this is not an IPv6 address",
            ),
            ("https://[g::]", "[g::]", "this is not an IPv6 address"),
            ("https://[::1", "[::1", "this is not an IPv6 address"),
            ("https://[::1/]", "[::1", "this is not an IPv6 address"),
            ("https://[::1]x", "x", "a port is a number up to 65535"),
            ("https://[::1]:", ":", "a port is a number up to 65535"),
            ("https://", "", "this URL has no host"),
            ("https:///x", "/", "this URL has no host"),
            ("https://?x", "?", "this URL has no host"),
            ("https://:80", ":", "this URL has no host"),
            ("https://a b.example", " ", "a URL has no spaces"),
            (
                "https://user@a.example",
                "user@",
                "this URL names a user before its host",
            ),
            ("https://a\\b", "\\", "a URL has no such character"),
            ("https://a!b", "!", "a host has no such character"),
            (
                "https://-a.example",
                "-a",
                "a part of the host begins or ends with a hyphen",
            ),
            (
                "https://a-.example",
                "a-",
                "a part of the host begins or ends with a hyphen",
            ),
            (
                "https://a.b-",
                "b-",
                "a part of the host begins or ends with a hyphen",
            ),
            (
                "https://a.b-:80",
                "b-",
                "a part of the host begins or ends with a hyphen",
            ),
            ("https://a..b", ".", "the host has an empty part"),
            ("https://a.b..", ".", "the host has an empty part"),
            ("https://.a", ".", "the host has an empty part"),
            ("https://a.:80", "", "the host has an empty part"),
            (
                "https://a.example:65536",
                ":65536",
                "a port is a number up to 65535",
            ),
            (
                "https://a.example:99999",
                ":99999",
                "a port is a number up to 65535",
            ),
            (
                "https://a.example:000080",
                ":000080",
                "a port is a number up to 65535",
            ),
            ("https://a.example:", ":", "a port is a number up to 65535"),
            (
                "https://a.example:8a",
                ":8a",
                "a port is a number up to 65535",
            ),
            (
                "https://a.example:80:80",
                ":80:80",
                "a port is a number up to 65535",
            ),
            ("https://a.example/b c", " ", "a URL has no spaces"),
            ("https://a.example/\\x", "\\", "a URL has no such character"),
            (
                "https://a.example/%zz",
                "%",
                "two hexadecimal digits follow a `%`",
            ),
            (
                "https://a.example/%2",
                "%",
                "two hexadecimal digits follow a `%`",
            ),
            (
                "https://a.example/%2z",
                "%",
                "two hexadecimal digits follow a `%`",
            ),
            (
                "https://a.example/%z2",
                "%",
                "two hexadecimal digits follow a `%`",
            ),
            (
                "https://a.example/%",
                "%",
                "two hexadecimal digits follow a `%`",
            ),
            ("https://a.example/a#b#c", "#", "a URL has one `#`"),
            ("https://a.example/<x>", "<", "a URL has no such character"),
            ("mailto:ada", "ada", "this email address has no `@`"),
            ("mailto:", "", "this text is empty"),
            ("mailto:a@b.co?x=a b", " ", "a URL has no such character"),
            ("mailto:a@b.co?x=%2", "%", "a URL has no such character"),
            ("mailto:a@b.co?x=%zz", "%", "a URL has no such character"),
            ("mailto:a`b@c.de", "`", "a URL has no such character"),
            ("mailto:a%4g@b.co", "%", "a URL has no such character"),
            ("tel:12", "12", "phone number too short"),
            (
                "tel:+1 6175550100",
                " ",
                "a `tel:` address has no such character",
            ),
            (
                "tel:617/5550100",
                "/",
                "a `tel:` address has no such character",
            ),
            (
                "tel:6175550100x1",
                "x",
                "a `tel:` address has no such character",
            ),
        ],
    );
    for value in ["https://", "mailto:a", "tel:1"] {
        assert_eq!(
            Url::fault(value).map(|fault| fault.code),
            Some(Code::UrlMalformed),
            "{value}"
        );
    }
    assert_eq!(
        Url::fault("mailto:a\u{202e}@b.co").map(|fault| fault.code),
        Some(Code::TextControl)
    );
}

#[test]
fn characters_that_browsers_copy_are_encoded() {
    for (address, encoded) in [
        (
            "https://a.example/{x}?y={z}",
            Some("https://a.example/%7Bx%7D?y=%7Bz%7D"),
        ),
        (
            "https://a.example/a b^c`d",
            Some("https://a.example/a%20b%5Ec%60d"),
        ),
        ("https://a.example/100%", Some("https://a.example/100%25")),
        ("https://a.example/#a#b", Some("https://a.example/#a%23b")),
        (
            "https://a.example/\\\"<>",
            Some("https://a.example/%5C%22%3C%3E"),
        ),
        (
            "https://a.example/\u{e000}",
            Some("https://a.example/%EE%80%80"),
        ),
        ("https://a.example/é", Some("https://a.example/é")),
        ("https://a.b/[]", Some("https://a.b/%5B%5D")),
        ("https://a?[]", Some("https://a?%5B%5D")),
        ("https://[a.example/", None),
        ("https://[a", None),
        ("https://a|b.example", None),
        ("ada.example/[]", None),
        ("https://a.example/\u{202e}", None),
    ] {
        let url = Url::encoded(address);
        assert_eq!(url.as_ref().map(Url::as_str), encoded, "{address}");
    }
}

#[test]
fn schemes() {
    check(
        Url::fault,
        &[],
        &[
            (
                "javascript:alert(1)",
                "javascript:",
                "this scheme is not allowed here",
            ),
            (
                "data:text/html,x",
                "data:",
                "this scheme is not allowed here",
            ),
            ("a+b-c.d:x", "a+b-c.d:", "this scheme is not allowed here"),
            ("ada.example", "ada.example", "this URL has no scheme"),
            ("ftp://a.example", "ftp:", "this scheme is not allowed here"),
            ("//a.example", "//a.example", "this URL has no scheme"),
            (
                "https:a.example",
                "https:",
                "this scheme is not allowed here",
            ),
            (
                "http:/a.example",
                "http:",
                "this scheme is not allowed here",
            ),
            ("localhost:80", "localhost:80", "this URL has no scheme"),
            (
                "localhost:",
                "localhost:",
                "this scheme is not allowed here",
            ),
            (":x", ":x", "this URL has no scheme"),
            ("a:", "a:", "this scheme is not allowed here"),
            ("a_b:x", "a_b:x", "this URL has no scheme"),
        ],
    );
    check(
        Url::web_fault,
        &["https://ada.example"],
        &[
            (
                "mailto:ada@ada.example",
                "mailto:",
                "this scheme is not allowed here",
            ),
            ("ada.example", "ada.example", "this URL has no scheme"),
        ],
    );
    assert!(Url::fault("localhost:80").is_some_and(|fault| fault.code == Code::UrlScheme));
    assert!(
        Url::from_static("https://ada.example").is_web() && !Url::from_static("tel:12345").is_web()
    );
}

#[test]
fn letters_of_any_script_are_those_of_rfc_3987() {
    let is_ucschar = |c: char| match c {
        '\u{a0}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{ffef}'
        | '\u{e1000}'..='\u{efffd}' => true,
        _ => matches!(c, '\u{10000}'..='\u{dffff}') && c as u32 & 0xffff <= 0xfffd,
    };
    let ends_of_blocks = (0x80..=0x10ffff)
        .step_by(16)
        .flat_map(|c| [c, c + 15])
        .filter_map(char::from_u32);
    for c in ends_of_blocks.filter(|c| text::fault(&format!("a{c}a")).is_none()) {
        assert_eq!(
            is_outside_iri(c.to_string().as_bytes(), 0),
            !is_ucschar(c),
            "{c:?}"
        );
    }
}

#[test]
fn people_read_addresses_without_their_scheme() {
    let display = |value: &'static str| Url::new(value).unwrap().display().to_owned();
    assert_eq!(
        (
            display("https://ada.example/"),
            display("mailto:a@b.co"),
            display("HTTP://A.example/b/")
        ),
        ("ada.example".into(), "a@b.co".into(), "A.example/b".into())
    );
}
