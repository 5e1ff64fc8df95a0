//! Text, read back line by line: the words, their order and the shape of the page are the
//! document's, at every width.

use crate::reading;

use proptest::prelude::*;
use resume::Render;
use resume_core::model::{Address, Email, Inline, Phone, Resume};
use resume_render::document::{
    self, Arena, Content, Document, HeaderLine, Line, Mark, Marks, Span,
};
use resume_render::format::{Format, Text};
use resume_render::theme::{Classic, Theme};
use resume_tests::arbitrary;
use unicode_normalization::UnicodeNormalization;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks a sign between texts, which words may hold too.
const SEPARATOR: char = '\u{e000}';

/// What a reader of the text should get, each with what comes before its first line and its others.
#[derive(Debug, Clone)]
struct Paragraph {
    first: &'static str,
    rest: &'static str,
    text: String,
    aside: String,
    underline: Option<char>,
    /// Whether an empty line is above it, if anything is.
    gap: bool,
}

impl Paragraph {
    fn new(text: String) -> Paragraph {
        Paragraph {
            first: "",
            rest: "",
            text,
            aside: String::new(),
            underline: None,
            gap: false,
        }
    }

    fn is_empty(&self) -> bool {
        without_separators(&self.text).is_empty() && without_separators(&self.aside).is_empty()
    }
}

fn expected(document: &Document<'_>) -> Vec<Paragraph> {
    let header = &document.header;
    let marks = document.marks();
    let mut all = vec![Paragraph {
        underline: Some('='),
        ..Paragraph::new(header.name.to_string())
    }];
    for line in header.lines {
        match line {
            HeaderLine::Pronouns(line) | HeaderLine::Headline(line) => {
                all.push(Paragraph::new(text(line, marks)))
            }
            HeaderLine::Contact(items) => all.push(Paragraph::new(joined(
                items,
                &format!(" {SEPARATOR} "),
                marks,
            ))),
            HeaderLine::Summary(line) => {
                push(&mut all, vec![Paragraph::new(text(line, marks))], true)
            }
        }
    }
    for section in document.sections {
        push(
            &mut all,
            vec![Paragraph {
                underline: Some('-'),
                ..Paragraph::new(text(&section.title, marks))
            }],
            true,
        );
        blocks(&mut all, section.blocks, false, marks);
    }
    all
}

/// Adds paragraphs, with an empty line above the first that says anything if `gap`.
fn push(all: &mut Vec<Paragraph>, paragraphs: Vec<Paragraph>, gap: bool) {
    let start = all.len();
    all.extend(paragraphs);
    if gap {
        all.insert(
            start,
            Paragraph {
                gap,
                ..Paragraph::new(String::new())
            },
        );
    }
}

fn blocks(all: &mut Vec<Paragraph>, of: &[document::Block<'_>], in_entry: bool, marks: &Marks) {
    for (at, block) in of.iter().enumerate() {
        let alike = at > 0 && std::mem::discriminant(&of[at - 1]) == std::mem::discriminant(block);
        // Whether it is an entry, a position, and one without a body.
        let kind = |block: &document::Block<'_>| match block {
            document::Block::Entry(entry) => {
                let is_position = entry.is_position();
                (true, is_position, is_position && entry.blocks.is_empty())
            }
            _ => (false, false, false),
        };
        let gap = match (at.checked_sub(1).map(|at| kind(&of[at])), kind(block)) {
            (None, (is_entry, is_position, _)) => in_entry && is_entry && !is_position,
            (Some(_), _) if !in_entry => true,
            (Some((true, _, true)), (is_entry, _, is_bare)) => is_entry && !is_bare,
            (Some((true, ..)), _) | (_, (true, ..)) => true,
            _ => alike,
        };
        push(all, Vec::new(), gap);
        match block {
            document::Block::Entry(entry) => {
                let aside = entry
                    .aside
                    .as_ref()
                    .map(|line| text(line, marks))
                    .unwrap_or_default();
                let (first, subtitles) = entry.head_and_subtitles();
                let first =
                    first.map_or_else(|| text_of(entry.head(), marks), |line| text(line, marks));
                all.push(Paragraph {
                    aside,
                    ..Paragraph::new(first)
                });
                all.extend(subtitles.map(|line| Paragraph::new(text(line, marks))));
                blocks(all, entry.blocks, true, marks);
            }
            document::Block::Paragraph(line) => all.push(Paragraph::new(text(line, marks))),
            document::Block::Quote(line) => all.push(Paragraph {
                first: "> ",
                rest: "> ",
                ..Paragraph::new(text(line, marks))
            }),
            document::Block::List(items) => {
                for item in *items {
                    let outer = text(&item.line, marks);
                    let (first, rest) = if outer.is_empty() {
                        ("• ", "  ")
                    } else {
                        ("  – ", "    ")
                    };
                    all.push(Paragraph {
                        first: "• ",
                        rest: "  ",
                        ..Paragraph::new(outer)
                    });
                    all.extend(item.items.iter().map(|line| Paragraph {
                        first,
                        rest,
                        ..Paragraph::new(text(line, marks))
                    }));
                }
            }
            document::Block::Rows(rows) => all.extend(rows.iter().map(|row| {
                let label = row
                    .label
                    .as_ref()
                    .filter(|label| label.has_words())
                    .map(|label| text(label, marks) + marks.spell(Mark::Colon));
                Paragraph {
                    rest: "  ",
                    ..Paragraph::new(
                        label.unwrap_or_default()
                            + &joined(row.items, marks.spell(row.separator()), marks),
                    )
                }
            })),
        }
    }
}

fn joined(lines: &[Line<'_>], separator: &str, marks: &Marks) -> String {
    lines
        .iter()
        .filter(|line| line.has_words())
        .map(|line| text(line, marks))
        .collect::<Vec<_>>()
        .join(separator)
}

/// The words of a line, with where they lead after those that do not say it; marks alone are no
/// line.
fn text(line: &Line<'_>, marks: &Marks) -> String {
    if line.has_words() {
        text_of(line.spans(), marks)
    } else {
        String::new()
    }
}

fn text_of<'d, 'a: 'd>(spans: impl IntoIterator<Item = &'d Span<'a>>, marks: &Marks) -> String {
    let mut all = String::new();
    // After what is in quotation marks it says where that leads, not inside of them.
    let (mut is_quoted, mut later) = (false, String::new());
    for span in spans {
        let from = all.len();
        match &span.content {
            Content::Text(text) | Content::Date(_, text) => all.push_str(text),
            Content::Prose(inlines) => push_inlines(&mut all, inlines, span.link.is_some()),
            Content::Mark(Mark::Dot) => all.extend([' ', SEPARATOR, ' ']),
            Content::Mark(mark) => all.push_str(marks.spell(*mark)),
        }
        match span.content {
            Content::Mark(Mark::OpenQuote) => is_quoted = true,
            Content::Mark(Mark::CloseQuote | Mark::CloseQuoteStop) => is_quoted = false,
            Content::Text(_) | Content::Date(..) | Content::Prose(_) | Content::Mark(_) => {}
        }
        if let Some(url) = &span.link {
            let mut said = all[from..].to_owned();
            push_address(&mut said, 0, *url);
            match is_quoted {
                true => later.push_str(&said[all.len() - from..]),
                false => all.replace_range(from.., &said),
            }
        }
    }
    all + &later
}

fn push_inlines(all: &mut String, inlines: &[Inline], in_link: bool) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => all.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => push_inlines(all, inner, in_link),
            Inline::Link { text, url } => {
                let from = all.len();
                push_inlines(all, text, true);
                if !in_link {
                    push_address(all, from, Address::of(url));
                }
            }
            Inline::Superscript(text) | Inline::Subscript(text) => {
                let is_number = |text: &str| {
                    text.strip_prefix(['+', '-', '−'])
                        .unwrap_or(text)
                        .starts_with(char::is_numeric)
                };
                if all.ends_with(char::is_numeric) && is_number(text) {
                    all.push(if matches!(inline, Inline::Superscript(_)) {
                        '^'
                    } else {
                        '_'
                    });
                }
                all.push_str(text);
            }
        }
    }
}

fn push_address(all: &mut String, from: usize, url: Address<'_>) {
    let words = &all[from..];
    let email = Email::new(words.to_owned()).ok().map(|email| email.url());
    let phone = Phone::new(words.to_owned())
        .ok()
        .and_then(|phone| phone.url());
    let digits = |text: &str| text.replace(['-', '.', '(', ')', ' '], "");
    let is_own = [email, phone]
        .into_iter()
        .flatten()
        .any(|own| digits(own.as_str()) == digits(url.as_str()));
    // The last word says it, with or without `www.`.
    let is_part = |c: char| c.is_alphanumeric() || "-._~%/@".contains(c);
    let site = url.display().trim_start_matches("www.");
    let says_site = [site.to_owned(), format!("www.{site}")].iter().any(|site| {
        let before = words.strip_suffix(site.as_str());
        before.is_some_and(|before| !before.ends_with(is_part))
    });
    let is_own = is_own || (url.is_web() && says_site);
    if !words.is_empty() && words != url.as_str() && words != url.display() && !is_own {
        let address = if url.is_web() {
            url.as_str()
        } else {
            url.display()
        };
        *all += &format!(" <{address}>");
    }
}

/// Reads the lines of a page as the paragraphs that they should be.
fn check(document: &Document<'_>, columns: usize) {
    let mut page = String::new();
    Text {
        width: columns,
        ..Text::default()
    }
    .write(document, &mut page)
    .expect("a string takes everything");
    assert!(page.is_empty() || page.ends_with('\n') && !page.ends_with("\n\n"));
    let mut lines = page.lines();
    let (mut gap, mut empty) = (false, true);
    for paragraph in expected(document) {
        gap |= paragraph.gap;
        if paragraph.is_empty() {
            continue;
        }
        if gap && !empty {
            assert_eq!(
                lines.next(),
                Some(""),
                "an empty line above {paragraph:?} in\n{page}"
            );
        }
        (gap, empty) = (false, false);
        let mut longest = 0;
        let mut last = "";
        check_paragraph(&paragraph, columns, &page, &mut || {
            last = lines
                .next()
                .unwrap_or_else(|| panic!("no line is left for {paragraph:?} in\n{page}"));
            longest = longest.max(last.width());
            last
        });
        if let Some(stroke) = paragraph.underline.filter(|_| longest > 0) {
            assert_eq!(
                lines.next().map(str::to_owned),
                Some(stroke.to_string().repeat(longest)),
                "{page}"
            );
        }
    }
    assert_eq!(lines.next(), None, "{page}");
}

fn check_paragraph<'p>(
    paragraph: &Paragraph,
    columns: usize,
    page: &str,
    next: &mut dyn FnMut() -> &'p str,
) {
    let aside = without_separators(paragraph.aside.trim_matches(' '));
    let text = without_separators(paragraph.text.trim_matches(' '));
    let (mut left, aside) = (&*text, &*aside);
    let mut prefix = paragraph.first;
    while !left.is_empty() {
        let line = next();
        assert!(
            !line.ends_with(' '),
            "{line:?} ends with a space in\n{page}"
        );
        let body = line
            .strip_prefix(prefix)
            .unwrap_or_else(|| panic!("{line:?} does not begin with {prefix:?} in\n{page}"));
        // The period at the right of the last line; on a very wide page it is nearer.
        let is_beside = !aside.is_empty() && left.width() + aside.width() + 2 <= columns;
        let with_aside = is_beside.then(|| {
            let gap = columns
                .min(120)
                .saturating_sub(left.width() + aside.width())
                .max(2);
            format!("{left}{}{aside}", " ".repeat(gap)).replace(SEPARATOR, "·")
        });
        if let Some(expected) = with_aside {
            assert_eq!(body, expected, "{page}");
            return;
        }
        let rest = without(left, body)
            .unwrap_or_else(|| panic!("{body:?} is not how {left:?} begins in\n{page}"));
        // A separator falls away where a line ends, with the space after it.
        let after = rest.trim_start_matches(' ').strip_prefix(SEPARATOR);
        let signs = after.map_or(0, |after| {
            1 + after.len() - after.trim_start_matches(' ').len()
        });
        let cut = rest.is_empty() || rest.starts_with(' ') || is_wide_pair(body, rest);
        assert!(cut, "a word ends between {body:?} and {rest:?} in\n{page}");
        let breakable = body.contains(' ')
            || body
                .char_indices()
                .any(|(at, _)| is_wide_pair(&body[..at], &body[at..]) && !is_address(body, at));
        assert!(
            line.width() <= columns || !breakable,
            "{line:?} is too long in\n{page}"
        );
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let word = after
            .unwrap_or(rest)
            .trim_start_matches(' ')
            .split(' ')
            .next()
            .unwrap_or_default();
        // What is between two separators stays together where a line holds it.
        let next_item =
            after.and_then(|after| after.trim_start_matches(' ').split(SEPARATOR).next());
        let whole = next_item.map_or(0, |item| item.trim_end_matches(' ').width());
        let needed = match paragraph.rest.width() + whole <= columns {
            true => whole.max(word.width()),
            false => word.width(),
        };
        assert!(
            rest.is_empty() || line.width() + spaces + signs + needed > columns,
            "{word:?} would have had room after {line:?} in\n{page}"
        );
        left = after.unwrap_or(rest).trim_start_matches(' ');
        prefix = paragraph.rest;
    }
    if !aside.is_empty() {
        // On a separate line a period is at the right end, if anything is above it.
        let is_below = !text.is_empty();
        check_paragraph(
            &Paragraph::new(aside.to_owned()),
            columns,
            page,
            &mut || {
                let line = next();
                let words = if is_below {
                    line.trim_start_matches(' ')
                } else {
                    line
                };
                assert!(
                    !is_below || line.width() == words.width().max(columns.min(120)),
                    "{line:?} does not end at the right in\n{page}"
                );
                words
            },
        );
    }
}

/// What is left of the text after the words of a line.
fn without<'t>(text: &'t str, line: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for c in line.chars() {
        let expected = rest.next()?;
        if expected != c && (expected, c) != (SEPARATOR, '·') {
            return None;
        }
    }
    Some(rest.as_str())
}

/// The text without separators at its ends and without one after another.
fn without_separators(text: &str) -> String {
    let (mut words, mut separator, mut rest) = (String::new(), None, text);
    while !rest.trim_start_matches(' ').is_empty() {
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let end = rest[gap..].find(' ').map_or(rest.len(), |end| gap + end);
        let (word, after) = rest.split_at(end);
        if word[gap..] == *SEPARATOR.to_string() {
            separator = separator.or((!words.is_empty()).then_some(word));
        } else if words.is_empty() {
            words.push_str(&word[gap..]);
        } else {
            words.push_str(separator.take().unwrap_or_default());
            words.push_str(word);
        }
        rest = after;
    }
    words
}

/// Whether a place belongs to an address: to one in brackets, which begins its word, or to a word
/// that has one anywhere else.
fn is_address(line: &str, at: usize) -> bool {
    let start = line[..at].rfind(' ').map_or(0, |space| space + 1);
    let word = line[start..].split(' ').next().unwrap_or_default();
    let after = word
        .strip_prefix('<')
        .and_then(|address| address.split_once('>'))
        .map_or(word, |(_, after)| after);
    at - start < word.len() - after.len() || after.contains("://")
}

fn is_wide_pair(before: &str, after: &str) -> bool {
    let is_wide = |c: Option<char>| {
        c.is_some_and(|c| {
            c.width() == Some(2)
                && !matches!(c, '\u{ac00}'..='\u{d7ff}' | '\u{1f3fb}'..='\u{1f3ff}')
        })
    };
    is_wide(before.chars().next_back())
        && is_wide(after.chars().next())
        && !before.ends_with(['（', '《', '「'])
        && !after.starts_with(['）', '》', '」', '、', '，', '：', '；'])
}

/// What ASCII has no form for is kept and reported, and nothing else is lost.
fn check_ascii(document: &Document<'_>) {
    let write = |format: Text| {
        let mut page = String::new();
        format
            .write(document, &mut page)
            .expect("a string takes everything");
        page
    };
    // Where lines end is not asked here, for the forms in ASCII are longer.
    let format = Text {
        width: usize::MAX,
        ascii: true,
    };
    let (page, ascii) = (
        write(Text {
            ascii: false,
            ..format
        }),
        write(format),
    );
    let kept = format.kept(document);
    for c in ascii.chars().filter(|c| !c.is_ascii()) {
        assert!(page.contains(c), "{c:?} came from nowhere in\n{ascii}");
        assert!(
            kept.contains(&c) || is_part(c),
            "{c:?} is kept and not reported in\n{ascii}"
        );
    }
    for c in page
        .chars()
        .filter(|c| !c.is_ascii() && !ascii.contains(*c) && !is_part(*c))
    {
        assert!(is_ascii_form(c), "{c:?} is lost in\n{ascii}");
    }
    let is_compared = |c: &char| !matches!(c, ' ' | '\n' | '-' | '=');
    let mut rest = ascii.chars().filter(is_compared);
    assert!(
        page.chars()
            .filter(|c| c.is_ascii())
            .filter(is_compared)
            .all(|c| rest.any(|other| other == c)),
        "what is in\n{page}\nand not in\n{ascii}"
    );
}

/// Whether the character changes the one before it and is not seen by itself.
fn is_part(c: char) -> bool {
    c.width() == Some(0) || ('\u{1f3fb}'..='\u{1f3ff}').contains(&c)
}

fn is_ascii_form(c: char) -> bool {
    let name = format!("x{c}x");
    let text = Text {
        ascii: true,
        ..Text::default()
    };
    let mut page = String::new();
    let arena = Arena::new();
    let mut document = Classic.document(&EMPTY, &arena);
    document.header.name = &name;
    text.write(&document, &mut page)
        .expect("a string takes everything");
    page.lines()
        .next()
        .is_some_and(|line| line.is_ascii() && line.len() > 2)
}

static EMPTY: Resume = Resume::new("x");

proptest! {
    #![proptest_config(reading::config())]

    #[test]
    fn documents_come_back(document in arbitrary::document(), columns in prop_oneof![20..100usize, Just(1), Just(usize::MAX)]) {
        check(&document, columns);
        check_ascii(&document);
    }

    #[test]
    fn resumes_come_back(resume in arbitrary::resume(), columns in 20..100usize) {
        check(&Classic.document(&resume, &Arena::new()), columns);
        check_ascii(&Classic.document(&resume, &Arena::new()));
    }
}

#[test]
fn latin_letters_lose_their_marks_and_nothing_else() {
    for c in ('\u{80}'..'\u{2fffe}').filter(|c| !c.is_control() && !c.is_whitespace()) {
        let decomposed: String = std::iter::once(c).nfd().collect();
        let is_latin = decomposed.starts_with(|c: char| c.is_ascii_alphabetic())
            && decomposed
                .chars()
                .skip(1)
                .all(|c| ('\u{300}'..='\u{36f}').contains(&c));
        if is_latin {
            let name = Resume {
                name: format!("x{c}x {decomposed}").into(),
                ..EMPTY.clone()
            };
            let page = name
                .render(Text {
                    ascii: true,
                    ..Text::default()
                })
                .to_string();
            let base = &decomposed[..1];
            assert_eq!(
                page.lines().next(),
                Some(format!("x{base}x {base}").as_str()),
                "{c:?}"
            );
        }
    }
}

#[test]
fn signs_have_the_forms_that_people_type() {
    for (lang, text, expected) in [
        (
            "en",
            "“so” – it’s… 10×2 ½ 1½ m² 10² CO₂ 10⁻⁶ ﬁne œuvre Łódź ｗｉｄｅ № 5",
            "\"so\" - it's... 10x2 1/2 1 1/2 m2 10^2 CO2 10^-6 fine oeuvre Lodz wide No. 5",
        ),
        ("en", "5 € naïve Åse Weiß", "5 EUR naive Ase Weiss"),
        ("de-CH", "Müller, Öhlmühle, Åse", "Mueller, Oehlmuehle, Ase"),
        ("da", "Ærø, Åse, Müller", "AEroe, Aase, Muller"),
        ("en", "日本 ☃", "日本 ☃"),
    ] {
        let lang = resume_core::model::Lang::new(lang).ok();
        let resume = Resume {
            name: text.to_owned().into(),
            lang,
            ..EMPTY.clone()
        };
        let page = resume
            .render(Text {
                ascii: true,
                ..Text::default()
            })
            .to_string();
        assert_eq!(page.lines().next(), Some(expected));
    }
}

#[test]
fn an_address_that_the_words_end_with_is_not_repeated() {
    let check = |label: &str, address: &str, expected: &str| {
        let source = format!("name: \"A\" contact {{ \"{label}\": \"{address}\" }}");
        let text = resume_tests::language::read(&source)
            .resume
            .render(Text::default())
            .to_string();
        assert_eq!(text.lines().last(), Some(expected), "{label}");
    };
    check(
        "Lab: lab.example",
        "https://lab.example",
        "Lab: lab.example",
    );
    check(
        "主页：www.lab.example",
        "https://lab.example/",
        "主页：www.lab.example",
    );
    check(
        "old-lab.example",
        "https://lab.example",
        "old-lab.example <https://lab.example>",
    );
    check("Lab", "https://lab.example", "Lab <https://lab.example>");
}
