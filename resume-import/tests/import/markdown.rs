//! Markdown of any shape: headings, paragraphs, lists, tables, quotes, code and links.

use crate::checks::{check_words, imported};
use crate::generated::cases;
use crate::generator::Generator;

/// The lines of a block.
fn block(generator: &mut Generator) -> String {
    let line = generator.line();
    let one = |generator: &mut Generator, text: &str| text.replace("{}", &generator.line());
    match generator.below(16) {
        0 => format!("## {line}"),
        1 => format!("### {line}"),
        2 => format!("{line}\n---"),
        3 => format!("**{line}** {}", one(generator, "({})")),
        4 => format!("- {line}\n- {}\n  - {}", generator.line(), generator.line()),
        5 => format!("1. {line}\n2. {}", generator.line()),
        6 => format!("> {line}"),
        7 => format!("```\n{line}\n```"),
        8 => format!("2014 – 2018\n**{line}**, *{}*", generator.line()),
        9 => format!("*Mar 2014 – present*\n{line}"),
        10 => format!(
            "| {line} | {} |\n|---|---|\n| {} | |",
            generator.line(),
            generator.line()
        ),
        11 => format!("{line}\\\n{}", generator.line()),
        12 => format!("**{line}:** {}, {}", generator.line(), generator.line()),
        13 => format!("[{line}](https://a.example/x) · {}", generator.line()),
        14 => format!("<div>{line}</div>"),
        _ => line,
    }
}

#[test]
fn markdown_loses_no_word() {
    for seed in 0..cases() {
        let mut generator = Generator::new(seed);
        let mut file = match generator.below(6) {
            0 => String::new(),
            _ => format!("# {}\n\n", generator.line()),
        };
        if generator.below(2) == 0 {
            let (email, name) = (generator.word(), generator.line());
            file.push_str(&format!(
                "<{email}@ada.example> · +1 617 555 0100 · [{name}](https://ada.example) · Boston\n\n"
            ));
        }
        for _ in 0..generator.below(12) {
            let block = block(&mut generator);
            let gap = generator.pick(&["\n\n", "\n\n", "\n\n", "\n", "\r\n\r\n", "\n\n***\n\n"]);
            file.extend([&block, gap]);
        }
        let imported = imported("cv.md", file.as_bytes());
        check_words(&generator.words, &imported, &format!("{file}\nseed {seed}"));
    }
}
