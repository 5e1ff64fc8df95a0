//! `render`: what is printed, which files are written, and with which fonts and values.

use super::{ADA_TEXT, check, check_failure};
use crate::common::{ADA, Scratch};
use resume::cli::Output;

#[test]
fn render_prints_one_resume_in_one_format() {
    let scratch = Scratch::new("render");
    scratch.write("ada.rs", ADA);
    check(&scratch, &["render", "ada.rs"], 0, ADA_TEXT, "");
    check(
        &scratch,
        &["render", "ada.rs", "--format", "markdown"],
        0,
        "# Ada Example\n\n<ada@example.com>\n",
        "",
    );
    // As cargo runs it.
    check(&scratch, &["resume", "render", "ada.rs"], 0, ADA_TEXT, "");
    check_failure(
        &scratch,
        &["render", "ada.rs", "-f", "html,text"],
        2,
        "error: only one format can be printed\n       help: write `--out DIR` to make files of several",
    );
    check_failure(
        &scratch,
        &["render", "none.rs"],
        2,
        "error: `none.rs` could not be read: No such file or directory (os error 2)",
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "--resume", "BOB"],
        2,
        "error: there is no résumé `BOB`\n       help: there are ADA",
    );
    let untagged = "error: the tag `x` is not declared in `ADA`\n       help: no tag is declared: `tags: storage, teaching` declares two";
    check_failure(&scratch, &["render", "ada.rs", "--tag", "x"], 2, untagged);
    scratch.write(
        "ada.rs",
        &ADA.replace("contact", "tags: a, b skills { \"x\" #a \"y\" #b } contact"),
    );
    let tagged = "error: the tag `x` is not declared in `ADA`\n       help: there are `a`, `b`";
    check_failure(
        &scratch,
        &["render", "ada.rs", "--tag", "a", "--tag", "x"],
        2,
        tagged,
    );
    let lang = "error: the language `de` is not declared in `ADA`\n       help: no language is declared: `lang: \"en\", \"de\"` declares two";
    check_failure(&scratch, &["render", "ada.rs", "--lang", "de"], 2, lang);
    scratch.write(
        "ada.rs",
        &ADA.replace(
            "contact",
            "lang: \"en\", \"de\" headline: \"Clerk\" | \"Angestellte\" contact",
        ),
    );
    let german = ADA_TEXT.replacen("=\n", "=\nAngestellte\n", 1);
    check(
        &scratch,
        &["render", "ada.rs", "--lang", "de"],
        0,
        &german,
        "",
    );
}

#[test]
fn render_finds_the_resumes_of_a_package() {
    let scratch = Scratch::new("package");
    scratch.write("Cargo.toml", "");
    scratch.write("src/main.rs", "mod cv;\nfn main() {}\n// resume!\n");
    scratch.write("src/cv.rs", ADA);
    std::fs::create_dir_all(scratch.path().join("src/deep")).unwrap();
    check(&scratch, &["render"], 0, ADA_TEXT, "");
    scratch.write("src/deep/bob.rs", &ADA.replace("ADA", "BOB_B"));
    check_failure(
        &scratch,
        &["render"],
        2,
        "error: only one résumé can be printed, and there are ADA, BOB_B\n       help: choose one with `--resume NAME`, or write `--out DIR`",
    );
    check(&scratch, &["render", "--resume", "BOB_B"], 0, ADA_TEXT, "");
    check(
        &scratch,
        &["render", "--format", "text", "--out", "public"],
        0,
        "",
        "",
    );
    assert_eq!(scratch.read("public/bob-b.txt"), ADA_TEXT);
}

#[test]
fn render_writes_every_format_into_a_directory() {
    let scratch = Scratch::new("out");
    scratch.write("ada.rs", ADA);
    check(&scratch, &["render", "ada.rs", "--out", "a/b"], 0, "", "");
    let mut expected: Vec<String> = Output::all()
        .map(|output| format!("a/b/ada.{}", output.about.ending))
        .chain(["ada.rs".to_owned()])
        .collect();
    expected.sort();
    assert_eq!(scratch.files(), expected);
    let twice = "error: two résumés would be written to `ada.txt`\n       help: choose one with `--resume NAME`, or name one source file at a time";
    check_failure(
        &scratch,
        &["render", "ada.rs", "ada.rs", "-o", "twice"],
        2,
        twice,
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "-o", "ada.rs"],
        2,
        "error: `ada.rs` could not be created: File exists (os error 17)",
    );
}

#[test]
fn render_writes_one_file_whose_name_ends_like_a_format() {
    let scratch = Scratch::new("out-file");
    scratch.write("ada.rs", ADA);
    let wrote = scratch.run(&["render", "ada.rs", "--out", "cv.TXT"]);
    assert_eq!((wrote.status, wrote.out.as_str()), (0, ""), "{}", wrote.err);
    assert_eq!(scratch.read("cv.TXT"), ADA_TEXT);
    check(
        &scratch,
        &["render", "ada.rs", "-f", "md", "-o", "cv.md"],
        0,
        "",
        "",
    );
    assert_eq!(scratch.files(), ["ada.rs", "cv.TXT", "cv.md"]);
    for (arguments, error) in [
        (
            ["-o", "cv.html", "-f", "json"],
            "error: `cv.html` ends like html, but the format is json\n       help: leave `--format` out, or write `cv.json`",
        ),
        (
            ["-o", "cv.pfd", "--resume", "ADA"],
            "error: `cv.pfd` ends like no format\n       help: did you mean `.pdf`? Write a `/` at the end for a directory",
        ),
        (
            ["-o", "cv.html", "--name", "{static}"],
            "error: `--name` requires `--out DIR`\n       help: name the directory that the files are written to",
        ),
        (
            ["-o", "no/cv.html", "--resume", "ADA"],
            "error: `no/cv.html` could not be written: No such file or directory (os error 2)",
        ),
        (
            ["-o", "cv.html", "ada.rs", "ada.rs"],
            "error: two résumés would be written to `ada.html`\n       help: choose one with `--resume NAME`, or name one source file at a time",
        ),
    ] {
        let arguments = [&["render", "ada.rs"], arguments.as_slice()].concat();
        check_failure(&scratch, &arguments, 2, error);
    }
    // A directory that exists is one, whatever its name.
    scratch.write("site.html/index.txt", "");
    check(
        &scratch,
        &["render", "ada.rs", "-o", "site.html", "-f", "text"],
        0,
        "",
        "",
    );
    assert_eq!(scratch.read("site.html/ada.txt"), ADA_TEXT);
}

#[test]
fn nothing_is_written_if_anything_is_wrong() {
    let scratch = Scratch::new("refused");
    scratch.write("ada.rs", ADA);
    scratch.write("bob.rs", &ADA.replace("name", "nam"));
    let ran = scratch.run(&["render", "ada.rs", "bob.rs", "--out", "public"]);
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.lines().next()),
        (1, "", Some("error: unknown field `nam` [field_unknown]")),
        "{}",
        ran.err
    );
    assert_eq!(scratch.files(), ["ada.rs", "bob.rs"]);
}

#[test]
fn expressions_are_evaluated_where_they_can_be() {
    let scratch = Scratch::new("expressions");
    let source = |summary: &str| {
        format!(
            "const BIO: &str = concat!(\"a \", 1, ' ' , include_str!(\"bio.txt\"));\nstatic A: R = resume! {{ name: \"A\" summary: {summary} }};"
        )
    };
    scratch.write("bio.txt", "*bio*\n");
    scratch.write("Cargo.toml", "");
    let check_summary = |expression: &str, summary: &str| {
        scratch.write("a.rs", &source(expression));
        let ran = scratch.run_with(&["render", "a.rs"], |command| {
            command.env("WORDS", "some words").env_remove("NO_WORDS")
        });
        assert_eq!(
            (ran.status, ran.out.trim_start_matches("A\n=").trim()),
            (0, summary),
            "{expression}: {}",
            ran.err
        );
    };
    check_summary("env!(\"WORDS\")", "some words");
    check_summary("std::env!(\"WORDS\", \"say it\")", "some words");
    check_summary("option_env!(\"WORDS\")", "some words");
    check_summary("option_env!(\"NO_WORDS\")", "");
    check_summary(
        "concat!(\"a\", 7, true, env!(\"WORDS\"),)",
        "a7truesome words",
    );
    check_summary("include_str!(\"bio.txt\")", "*bio*");
    check_summary(
        "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/bio.txt\"))",
        "*bio*",
    );
    let refused = |expression: &str, said: &str| {
        scratch.write("a.rs", &source(expression));
        let ran = scratch.run_with(&["render", "a.rs"], |command| {
            command.env_remove("NO_WORDS")
        });
        assert_eq!(
            (ran.status, ran.err.lines().next()),
            (1, Some(said)),
            "{expression}"
        );
    };
    // A `char` is a literal that is not supported here.
    refused("BIO", "error: only rustc knows what `BIO` is");
    refused(
        "concat!(option_env!(\"NO_WORDS\"))",
        "error: only rustc knows what `concat!(option_env!(\"NO_WORDS\"))` is",
    );
    refused(
        "crate::x::HEAD",
        "error: only rustc knows what `crate::x::HEAD` is",
    );
    refused(
        "env!(\"NO_WORDS\")",
        "error: the environment variable `NO_WORDS` is not set",
    );
    refused(
        "env!(\"CARGO_PKG_VERSION\")",
        "error: only rustc knows what `env!(\"CARGO_PKG_VERSION\")` is",
    );
    refused(
        "include_str!(\"none.txt\")",
        "error: `none.txt` could not be read: No such file or directory (os error 2)",
    );
    let photo = |path: &str| {
        let source = format!(
            "static A: R = resume! {{ name: \"A\" photo: \"{path}\" contact {{ email: \"a@b.co\" }} }};"
        );
        scratch.write("a.rs", &source);
    };
    photo("none.png");
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: `none.png` could not be read: No such file or directory (os error 2) [photo_malformed]",
    );
    scratch.write("text.png", "not a picture");
    photo("text.png");
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: this file is neither JPEG nor PNG [photo_malformed]",
    );
    for photo in ["include_bytes!(\"text.png\")", "ME"] {
        scratch.write(
            "a.rs",
            &format!(
                "const ME: &str = \"text.png\"; static A: R = resume! {{ name: \"A\" photo: {photo} }};"
            ),
        );
        let shown = scratch.run(&["check", "a.rs"]).err;
        assert!(
            shown.starts_with("error: the path of a photo is written in quotes [value_mistyped]\n")
                && shown.ends_with("\n\n1 error\n")
                && !shown.contains("note: "),
            "{shown}"
        );
    }
    let picture = include_bytes!("../../../../tests/pictures/ada.png");
    std::fs::write(scratch.path().join("ada.png"), picture).unwrap();
    photo("ada.png");
    check(&scratch, &["render", "a.rs"], 0, "A\n=\na@b.co\n", "");
    scratch.write(
        "a.rs",
        "const B: &str = A; const A: &'static str = \"x\\n y\"; static R: R = resume! { name: B };",
    );
    check(&scratch, &["render", "a.rs"], 0, "x y\n===\n", "");
    scratch.write(
        "a.rs",
        "const B: &str = A; const A: &str = B; static R: R = resume! { name: self::B };",
    );
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: only rustc knows what `self::B` is",
    );
    scratch.write(
        "a.rs",
        "#[cfg(unix)] const B: &str = \"x\"; static R: R = resume! { name: B };",
    );
    check_failure(
        &scratch,
        &["render", "a.rs"],
        1,
        "error: only rustc knows what `B` is",
    );
    // Values that only rustc knows are not an error for `check`.
    assert_eq!(scratch.run(&["check", "a.rs"]).status, 0);
    // Constants that rustc refuses too, and some that are nested too deeply to evaluate.
    let nested = |open: &str| format!("&str = {}\"x\"{}", open.repeat(20_000), ")".repeat(20_000));
    let attributed = format!(
        "&str = \"x\"; const C: [u8; {}0{}] = [0]",
        "(".repeat(20_000),
        ")".repeat(20_000)
    );
    for constant in [
        "= \"x\"".to_owned(),
        ": = \"x\"".to_owned(),
        ":".to_owned(),
        format!(": {}", nested("(")),
        format!(": {}", nested("Some(")),
        format!(": {attributed}"),
    ] {
        scratch.write(
            "a.rs",
            &format!("const B{constant}; static R: R = resume! {{ name: B }};"),
        );
        let is_text = constant.contains("const C");
        let ran = scratch.run(&["render", "a.rs"]);
        assert_eq!(
            (ran.status, ran.err.is_empty()),
            (i32::from(!is_text), is_text),
            "{:.40}: {:.200}",
            constant,
            ran.err
        );
    }
}

/// A font with a character that no typeface of the designs has.
#[cfg(feature = "pdf")]
const DAY: &[u8] = include_bytes!("../../../../tests/fonts/day.ttf");

#[cfg(feature = "pdf")]
#[test]
fn fonts_are_given_or_found_next_to_the_source() {
    let scratch = Scratch::new("fonts");
    let source = ADA.replace("Ada Example", "Ada 日");
    scratch.write("src/main.rs", &source);
    let render = ["render", "src/main.rs", "--format", "pdf", "--out", "out"];
    let ran = scratch.run(&render);
    assert!(
        ran.status == 1
            && ran.err.contains("`日` (U+65E5) in `Ada 日`, the name")
            && ran.err.contains("`--font FILE`"),
        "{}",
        ran.err
    );
    std::fs::write(scratch.path().join("day.ttf"), DAY).unwrap();
    let named = scratch.run(&[&render[..], &["--font", "day.ttf"]].concat());
    assert_eq!(named.status, 0, "{}", named.err);
    std::fs::create_dir(scratch.path().join("fonts")).unwrap();
    std::fs::write(scratch.path().join("fonts/Day.TTF"), DAY).unwrap();
    std::fs::write(scratch.path().join("fonts/README.md"), "no font").unwrap();
    let found = scratch.run(&render);
    assert_eq!(found.status, 0, "{}", found.err);
    let absent = scratch.run(&[&render[..], &["--font", "absent.ttf"]].concat());
    assert!(
        absent.status == 2 && absent.err.contains("`absent.ttf` could not be read"),
        "{}",
        absent.err
    );
}

#[test]
fn periods_of_markdown_are_where_the_option_says() {
    let scratch = Scratch::new("periods");
    let job = "experience { 2014..2018 \"Engineer\" at \"EMC\" } contact";
    scratch.write("ada.rs", &ADA.replace("contact", job));
    for (place, entry) in [
        ("above", "2014–2018\n\n**EMC**"),
        ("after", "**EMC** · 2014–2018"),
    ] {
        let arguments = ["render", "ada.rs", "-f", "markdown", "--periods", place];
        let page = "# Ada Example\n\n<ada@example.com>\n\n## Experience\n\n";
        check(
            &scratch,
            &arguments,
            0,
            &format!("{page}{entry}  \n*Engineer*\n"),
            "",
        );
    }
    check_failure(
        &scratch,
        &["render", "ada.rs", "--periods", "after"],
        2,
        "error: `--periods` applies to markdown only",
    );
}

#[test]
fn a_page_carries_the_typefaces_of_its_design() {
    let scratch = Scratch::new("web-fonts");
    scratch.write("ada.rs", ADA);
    let render = ["render", "ada.rs", "--format", "html"];
    let bare = scratch.run(&render);
    assert!(bare.status == 0 && !bare.out.contains("@font-face"));
    let ran = scratch.run(&[&render[..], &["--web-fonts", "--design", "folio"]].concat());
    assert_eq!((ran.status, &*ran.err), (0, ""));
    let faces = ran.out.matches("@font-face { font-family: \"EB Garamond\"");
    assert_eq!(faces.count(), 1);
    check_failure(
        &scratch,
        &[&render[..], &["--web-fonts", "--fragment"]].concat(),
        2,
        "error: `--web-fonts` cannot be used with `--fragment`\n       help: leave out one of them; a fragment has no style sheet",
    );
    check_failure(
        &scratch,
        &["render", "ada.rs", "--format", "markdown", "--web-fonts"],
        2,
        "error: `--web-fonts` applies to html only",
    );
    let near = scratch.run(&["render", "ada.rs", "--webfonts"]);
    assert!(
        near.status == 2 && near.err.contains("--web-fonts"),
        "{}",
        near.err
    );
}
