//! The values of expressions without rustc, and those that are left to it.

use super::*;

/// `SET` is set, `UNSET` is not, and of others only rustc knows; `bio.txt` is a file.
struct Around;

impl Surroundings for Around {
    fn variable(&self, name: &str) -> Option<Option<String>> {
        match name {
            "SET" => Some(Some("set".into())),
            "UNSET" => Some(None),
            _ => None,
        }
    }

    fn file(&self, path: &str) -> Result<Vec<u8>, Why> {
        match path {
            "bio.txt" => Ok(b"Builds storage.".to_vec()),
            "latin1.txt" => Ok(b"\xe9".to_vec()),
            _ => Err(Why::unreadable(path, "there is no such file")),
        }
    }
}

/// The value of an expression in a file with these items, or why there is none.
fn value(items: &str, expression: &str) -> String {
    let tokens: TokenStream = items.parse().unwrap();
    let evaluator = Evaluator {
        tokens: &tokens,
        surroundings: &Around,
    };
    match evaluator.evaluate(&expression.parse().unwrap()) {
        Ok(Some(text)) => format!("{text:?}"),
        Ok(None) => "None".to_owned(),
        Err(why) => why.message,
    }
}

#[test]
fn calls_have_values() {
    for (expression, expected) in [
        (r#""a""#, r#""a""#),
        (r#"Some("a")"#, r#""a""#),
        ("None", "None"),
        (r#"env!("SET")"#, r#""set""#),
        (r#"env!("SET", "set it")"#, r#""set""#),
        (r#"option_env!("SET")"#, r#""set""#),
        (r#"option_env!("UNSET")"#, "None"),
        (r#"include_str!("bio.txt")"#, r#""Builds storage.""#),
        ("stringify!(a)", r#""a""#),
        (
            r#"concat!("a", 1, 0, true, env!("SET"),)"#,
            r#""a10trueset""#,
        ),
        (r#"concat!()"#, r#""""#),
        (r#"env!(concat!("S", "ET"))"#, r#""set""#),
        (r#"std::env!("SET")"#, r#""set""#),
        (r#"core::env!("SET")"#, r#""set""#),
        (r#"::std::env!("SET")"#, r#""set""#),
        (r#"::core::concat!(::std::env!("SET"))"#, r#""set""#),
        (
            r#"env!("UNSET")"#,
            "the environment variable `UNSET` is not set",
        ),
        (
            r#"include_str!("no.txt")"#,
            "`no.txt` could not be read: there is no such file",
        ),
        (
            r#"include_str!("latin1.txt")"#,
            "`latin1.txt` could not be read: it is not UTF-8 text",
        ),
    ] {
        assert_eq!(value("", expression), expected, "{expression}");
    }
    for expression in [
        r#"env!("OTHER")"#,
        r#"option_env!("OTHER")"#,
        r#"my::env!("SET")"#,
        "std::NAME",
        "b!(1)",
        "1",
        "concat!(01)",
        "concat!(1.5)",
        r#"concat!(option_env!("SET"))"#,
        r#"option_env!("SET", "x")"#,
        "stringify!(a b)",
        "f()",
        r#"f("a")"#,
        r#"Some["a"]"#,
    ] {
        let message = value("", expression);
        assert!(message.starts_with("only rustc knows"), "{message}");
    }
}

#[test]
fn constants_have_values() {
    let items = r#"
        const A: &str = "a";
        pub static B: &'static str = self::A;
        const C: Option<&str> = Some(B);
        const NOTHING: Option<&'static str> = None;
        const NUMBER: u8 = 1;
        const MINE: Mine = Mine;
        #[cfg(unix)]
        const CONDITIONAL: &str = "a";
        #[doc = "x"]
        const DESCRIBED: &str = "described";
        mod m { const INNER: &str = "a"; const A2: &str = "a"; }
        const A2: &str = "a";
        const ROUND: &str = ROUND;
    "#;
    for (expression, expected) in [
        ("A", r#""a""#),
        ("B", r#""a""#),
        ("C", r#""a""#),
        ("NOTHING", "None"),
        ("DESCRIBED", r#""described""#),
        ("NUMBER", "this value is not text: it is a `u8`"),
    ] {
        assert_eq!(value(items, expression), expected, "{expression}");
    }
    for name in ["MINE", "CONDITIONAL", "INNER", "A2", "ROUND", "concat!(A)"] {
        let message = value(items, name);
        assert!(message.starts_with("only rustc knows"), "{name}: {message}");
    }
}

#[test]
fn what_is_too_deep_is_left_to_rustc() {
    let chain = |length: usize| {
        let link = |at| format!("const C{at}: &str = C{};", at + 1);
        let links: String = (0..length).map(link).collect();
        value(&format!("{links} const C{length}: &str = \"a\";"), "C0")
    };
    assert_eq!(chain(DEPTH - 1), r#""a""#);
    assert!(chain(DEPTH).starts_with("only rustc knows"));
    let nested = |depth: usize| {
        let (open, close) = ("(".repeat(depth), ")".repeat(depth));
        value(&format!("const A: u8 = {open}1{close};"), "A")
    };
    assert!(nested(BRACKETS).starts_with("this value is not text"));
    assert!(nested(BRACKETS + 1).starts_with("only rustc knows"));
}
