//! The blocks of text and Markdown in docs/language.md are what the examples before them print.
//!
//! `PAGES=overwrite cargo test --workspace --test language documented` rewrites them.

use super::PAGE;
use resume_core::model::Resume;
use resume_render::Render;
use resume_render::format::{Markdown, Text};
use resume_tests::kept;
use resume_tests::language::{Read, read, resumes};
use resume_tests::markdown::{Code, code};

/// The résumé of an example, which is a whole program, or goes inside a résumé.
fn resume(example: &Code<'_>) -> Resume {
    let found = if is_program(example) {
        resumes(example.text)
    } else {
        vec![read(&format!("name: \"Ada Example\"\n{}", example.text))]
    };
    let line = example.line;
    let Ok([read]) = <[Read; 1]>::try_from(found) else {
        panic!("docs/language.md:{line}: only an example of one résumé can have output")
    };
    assert_eq!(read.problems, [], "docs/language.md:{line}");
    assert_eq!(
        read.splices, 0,
        "docs/language.md:{line}: only rustc knows what this example prints"
    );
    read.resume
}

fn is_program(example: &Code<'_>) -> bool {
    example.text.contains("resume!")
}

/// What the example prints for a fence like `text storage`, which says the format and perhaps the
/// tags of a variant, or the language as in `text lang:de`. What goes inside a résumé is printed without the name of that.
fn printed(example: &Code<'_>, output: &Code<'_>) -> String {
    let line = output.line;
    let (format, tags) = output.info.split_once(' ').unwrap_or((output.info, ""));
    let whole = resume(example);
    let resume = match tags.split_whitespace().collect::<Vec<_>>()[..] {
        [] => whole,
        [lang] if lang.starts_with("lang:") => whole
            .translated(&lang["lang:".len()..])
            .unwrap_or_else(|error| panic!("docs/language.md:{line}: {error}"))
            .clone(),
        ref tags => whole
            .tailored(tags)
            .unwrap_or_else(|error| panic!("docs/language.md:{line}: {error}")),
    };
    let text = Text {
        width: 72,
        ..Text::default()
    };
    let (page, name) = match format {
        "text" => (
            resume.render(text).to_string(),
            "Ada Example\n===========\n",
        ),
        "markdown" => (resume.render(Markdown).to_string(), "# Ada Example\n"),
        _ => panic!("docs/language.md:{line}: there is no output in the format {format:?}"),
    };
    if is_program(example) {
        return page;
    }
    page.strip_prefix(name)
        .unwrap_or_else(|| panic!("docs/language.md:{line}: the name is not printed first"))
        .trim_start_matches('\n')
        .to_owned()
}

#[test]
fn examples_print_what_the_page_says() {
    let starts: Vec<usize> = PAGE
        .split_inclusive('\n')
        .scan(0, |at, line| {
            *at += line.len();
            Some(*at - line.len())
        })
        .collect();
    let (mut page, mut copied, mut example, mut outputs) = (String::new(), 0, None, 0);
    for block in code(PAGE) {
        if block.info.starts_with("rust") {
            example = Some(block);
            continue;
        }
        let Some(example) = &example else {
            panic!("docs/language.md:{}: no example prints this", block.line)
        };
        let start = starts[block.line - 1];
        page.push_str(&PAGE[copied..start]);
        page.push_str(&printed(example, &block));
        copied = start + block.text.len();
        outputs += 1;
    }
    page.push_str(&PAGE[copied..]);
    assert!(outputs >= 16, "only {outputs} examples have their output");
    kept::check("docs/language.md", &page);
}
