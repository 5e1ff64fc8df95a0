//! The real résumé in each format: its words are kept, none is invented, and Markdown is the given
//! file to the byte.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use resume::Render;
use resume::format::{Html, Markdown, Text};
use resume::theme::Classic;
use resume_tests::pacejo::PACEJO;

/// What was wished for: the Markdown of the résumé as a person would write it.
const WISHED: &str = include_str!("../fidelity.md");

/// The words, without what surrounds them in each format.
fn words(text: &str) -> Vec<String> {
    let is_mark = |c: char| c.is_whitespace() || "()–:;,•·*#=-".contains(c);
    // A hyphen, dash or colon inside a word is no word's end; all that matters is that every format
    // is cut in the same way.
    text.split(is_mark)
        .filter(|word| !word.is_empty())
        .map(|word| word.trim_end_matches('.').to_owned())
        .collect()
}

fn wished() -> Vec<String> {
    words(&WISHED.replace("<sup>", "").replace("</sup>", ""))
}

/// A period beside an employer may come before or after the line of the employer: both sides are
/// compared with the period first.
fn check(shown: &str) {
    let (shown, wished) = (words(shown), wished());
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words
    };
    assert_eq!(sorted(&shown), sorted(&wished), "every word and no other");
    let without_periods = |words: &[String]| -> Vec<String> {
        words
            .iter()
            .filter(|word| {
                !(word
                    .parse::<u16>()
                    .is_ok_and(|year| (1900..2100).contains(&year))
                    || *word == "present")
            })
            .cloned()
            .collect()
    };
    assert_eq!(
        without_periods(&shown),
        without_periods(&wished),
        "in the order of the page"
    );
}

#[test]
fn markdown_is_the_given_file() {
    assert_eq!(PACEJO.render(Markdown).to_string(), WISHED);
}

#[test]
fn text_keeps_the_words() {
    for width in [20, 40, 80, 200] {
        check(
            &PACEJO
                .render(Text {
                    width,
                    ..Text::default()
                })
                .to_string(),
        );
    }
}

#[test]
fn the_page_shows_the_words() {
    let page = PACEJO.render_with(Classic, Html::default());
    check(&visible(page.to_string()));
}

/// What a browser shows of a page: neither head nor style nor script, and a gap between blocks.
pub fn visible(page: String) -> String {
    let dom =
        html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    let mut shown = String::new();
    show(&dom.document, &mut shown);
    shown
}

fn show(node: &Handle, shown: &mut String) {
    match &node.data {
        NodeData::Text { contents } => shown.push_str(&contents.borrow()),
        NodeData::Element { name, .. }
            if matches!(&*name.local, "head" | "style" | "script" | "title") => {}
        NodeData::Element { name, .. } => {
            let is_inline = matches!(
                &*name.local,
                "sup" | "sub" | "em" | "strong" | "a" | "code" | "span" | "time" | "b" | "i"
            );
            shown.push_str(if is_inline { "" } else { "\n" });
            node.children
                .borrow()
                .iter()
                .for_each(|child| show(child, shown));
            shown.push_str(if is_inline { "" } else { "\n" });
        }
        _ => node
            .children
            .borrow()
            .iter()
            .for_each(|child| show(child, shown)),
    }
}
