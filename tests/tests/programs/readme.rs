//! The README and the pages beside it say what is true: the example is the example, its output its
//! output, and the commands run.

use resume::Render;
use resume::cli::Output;
use resume::format::Text;
use resume_tests::markdown::{Code, code};
use resume_tests::{hello, rust};
use std::fs;

const README: &str = include_str!("../../../README.md");
const EXAMPLE: &str = include_str!("../../../examples/hello.rs");

fn blocks(info: &str) -> Vec<Code<'static>> {
    code(README)
        .into_iter()
        .filter(|block| block.info == info)
        .collect()
}

#[test]
fn the_example_and_its_output_are_real() {
    assert_eq!(
        EXAMPLE.split_once("\n\n").map(|(_, code)| code),
        Some(blocks("rust,no_run")[0].text)
    );
    assert_eq!(
        hello::ADA.render(Text::default()).to_string(),
        blocks("text")[0].text
    );
}

#[test]
fn every_format_is_in_the_lists() {
    for file in ["README.md", "Cargo.toml", "docs/llms.txt"] {
        let text = fs::read_to_string(rust::root().join(file)).unwrap();
        let list = text
            .lines()
            .find(|line| line.contains("text, Markdown, HTML"));
        let list = list.expect("a line lists the formats").to_lowercase();
        for Output { about, .. } in Output::all() {
            let names = [about.name, about.title].map(str::to_lowercase);
            assert!(
                names.iter().any(|name| list.contains(name)),
                "the list of formats in {file} lacks {}: {list}",
                about.name
            );
        }
    }
}

#[test]
fn the_error_is_real() {
    let [wrong, right] = ["1842-13..1843", "1842..1843"];
    assert!(README.contains(&format!("With `{wrong}` in place of `{right}`")));
    let compiled = rust::compile("readme", &EXAMPLE.replacen(right, wrong, 1), &[]);
    let shown = compiled.messages.replace("main.rs", "examples/hello.rs");
    let (error, rest) = shown
        .split_once("\n\n")
        .expect("a blank line ends the error");
    assert_eq!(format!("{error}\n"), blocks("text")[1].text);
    assert!(
        rest.starts_with("error: aborting due to 1 previous error"),
        "nothing else turns red:\n{rest}"
    );
}

// The commands are those of a shell.
#[cfg(unix)]
#[test]
fn the_commands_run() {
    let ci = fs::read_to_string(rust::root().join(".ci/run")).unwrap();
    // Where cargo builds elsewhere, the directory is not there.
    fs::create_dir_all(rust::root().join("target")).unwrap();
    let commands: Vec<&str> = blocks("sh")
        .iter()
        .flat_map(|block| block.text.lines())
        .collect();
    assert!(commands.len() >= 4);
    for command in commands {
        // A test cannot run all tests.
        if command.starts_with("cargo test") {
            assert!(
                ci.lines().any(|line| line.contains(command)),
                "{command} is not what is run before every merge"
            );
            continue;
        }
        // These build `cargo-resume` and what writes PDF with other features than the workspace does,
        // which takes longer than all tests of this program: CI runs them, and builds the crate that
        // `new` makes.
        if command.contains(" cargo-resume") || command.contains(" pdf ") {
            let ending = command.trim_end_matches("../my-cv");
            assert!(ci.contains(ending), "{command} is not run by CI");
            continue;
        }
        let output = std::process::Command::new("sh")
            .args(["-c", command])
            .current_dir(rust::root())
            .output()
            .unwrap();
        let printed = !output.stdout.is_empty() || command.contains(" -o ");
        assert!(
            output.status.success() && printed,
            "{command}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// Every mistake of docs/compared.md is reported as the page says, and as nothing else.
#[test]
fn the_mistakes_are_reported_as_compared() {
    let page = include_str!("../../../docs/compared.md");
    let rows: Vec<[&str; 2]> = page
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains("| `"))
        .filter_map(|line| {
            let (source, code) = line.split_once(" | `")?.1.split_once("` | ")?;
            Some([source, code.trim_matches([' ', '|', '`'])])
        })
        .collect();
    assert_eq!(rows.len(), 15);
    for [source, code] in rows {
        let text = format!("static ADA: Resume = resume! {{ {source} }};");
        let file = resume_syntax::source::File::read(&text);
        let resume = &file.invocations[0];
        let analysis = resume.analyze(&mut |_| resume_syntax::Evaluated::Unknown);
        let problems = resume.diagnostics(analysis);
        let named: Vec<&str> = problems
            .iter()
            .map(|problem| problem.code.map_or("a rule of Rust", |code| code.name()))
            .collect();
        for problem in &problems {
            assert!(!problem.help.to_string().is_empty(), "{source}: {problem}");
        }
        assert_eq!(named, [code], "{source}");
    }
}

/// The name that a heading is linked by.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let mut pages = [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ]
    .map(str::to_owned)
    .to_vec();
    let docs = fs::read_dir(rust::root().join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    pages.extend(
        docs.filter(|name| name.ends_with(".md") || name.ends_with(".txt"))
            .map(|name| format!("docs/{name}")),
    );
    let mut links = 0;
    for page in pages {
        let path = rust::root().join(&page);
        let mut text = fs::read_to_string(&path).unwrap();
        // What looks like a link in code is none.
        code(&text.clone())
            .iter()
            .for_each(|block| text = text.replace(block.text, ""));
        let text = text.split('`').step_by(2).collect::<String>();
        for target in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .filter(|target| !target.contains(':'))
        {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() {
                path.clone()
            } else {
                path.with_file_name("").join(file)
            };
            assert!(file.exists(), "{page}: {target}");
            let headings = || {
                fs::read_to_string(&file)
                    .unwrap()
                    .lines()
                    .filter(|line| line.starts_with('#'))
                    .map(anchor)
                    .collect::<Vec<_>>()
            };
            assert!(
                heading.is_empty() || headings().iter().any(|name| name == heading),
                "{page}: {target} is none of {:?}",
                headings()
            );
            links += 1;
        }
    }
    assert!(links > 10);
}
