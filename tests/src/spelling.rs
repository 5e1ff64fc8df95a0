//! Résumés in spellings that `print` would not write: other orders, separators and literals, Rust
//! expressions, lint levels, and tokens out of place.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use resume_core::model::{self, Kind, Prose, Resume};
use resume_syntax::tree::{
    Design, Entry, Field, Item, ItemKind, Row, Section, Setting, Spelling, Splice, Text, Tree,
    Value,
};
use resume_syntax::{Evaluated, parse, print};

/// A résumé as a person might write it.
#[derive(Debug, Clone, Default)]
pub struct Spelled {
    /// The text between the delimiters.
    pub inside: String,
    /// The constants that it names.
    pub constants: String,
    /// Its Rust expressions and their values.
    values: Vec<(String, Evaluated)>,
}

impl Spelled {
    /// The value of one of its Rust expressions.
    pub fn evaluate(&self, splice: &Splice) -> Evaluated {
        let tokens = splice.tokens.to_string();
        self.values
            .iter()
            .find(|(expression, _)| *expression == tokens)
            .map_or(Evaluated::Unknown, |(_, value)| value.clone())
    }
}

/// One of the résumés in any spelling; `number` is part of the names of its constants. Not all of
/// them are accepted.
pub fn spelled(
    resumes: &impl Strategy<Value = Resume>,
    runner: &mut TestRunner,
    number: usize,
) -> Spelled {
    let mut draw = |below: usize| {
        (0..below)
            .new_tree(runner)
            .expect("a range has a value")
            .current()
    };
    let mut choices: Vec<usize> = (0..4096).map(|_| draw(usize::MAX)).collect();
    let resume = resumes
        .new_tree(runner)
        .expect("a résumé can be made")
        .current();
    let source = print(&resume);
    let inside = source
        .strip_prefix("resume! {")
        .and_then(|rest| rest.strip_suffix('}'))
        .expect("a macro call");
    let tree = parse(inside.parse().expect("what is printed is tokens")).tree;
    let is_edited = choices.pop().is_some_and(|choice| choice % 3 == 0);
    let mut speller = Speller {
        number,
        choices,
        at: 0,
        spelled: Spelled::default(),
    };
    speller.tree(&tree);
    if is_edited {
        speller.edit();
    }
    speller.spelled
}

struct Speller {
    number: usize,
    choices: Vec<usize>,
    at: usize,
    spelled: Spelled,
}

impl Speller {
    /// A number below this one.
    fn choose(&mut self, below: usize) -> usize {
        self.at += 1;
        self.choices[self.at % self.choices.len()] % below
    }

    fn one_of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.choose(texts.len())]
    }

    fn push(&mut self, text: &str) {
        self.spelled.inside.push_str(text);
        let gap = self.one_of(&[" ", " ", " ", "\n", "  // it's a \"note\n", " /* { */ "]);
        self.spelled.inside.push_str(gap);
    }

    fn tree(&mut self, tree: &Tree) {
        for _ in 0..self.choose(3) {
            let level = self.one_of(&["allow", "allow", "warn", "deny"]);
            let lints = self.one_of(&[
                "period_gap",
                "bullet_long, period_missing,",
                "order_reversed",
                "contact_missing, tag_unused",
                "",
                "summary_long",
            ]);
            self.push(&format!("#![{level}({lints})]"));
        }
        self.items(&tree.items, None);
    }

    /// The items of a block; fields may be anywhere between the others, except in `contact`, where
    /// the order matters.
    fn items(&mut self, items: &[Item], within: Option<&str>) {
        let mut order: Vec<&Item> = items.iter().collect();
        if within != Some("contact") {
            let is_free = |item: &&Item| match &item.kind {
                ItemKind::Field(_) | ItemKind::Design(_) => true,
                ItemKind::Section(section) => section.name.text == "contact",
                _ => false,
            };
            let (free, mut rest): (Vec<_>, Vec<_>) = order.into_iter().partition(is_free);
            for item in free {
                rest.insert(self.choose(rest.len() + 1), item);
            }
            order = rest;
        }
        for (at, item) in order.iter().enumerate() {
            self.item(&item.kind, within);
            let next = order.get(at + 1).map(|next| &next.kind);
            let ends_block = self.spelled.inside.trim_end().ends_with('}');
            let separator = match next {
                Some(ItemKind::Entry(_) | ItemKind::Row(_)) if !ends_block => {
                    self.one_of(&[";", ";", ";;"])
                }
                Some(ItemKind::Entry(_) | ItemKind::Row(_)) => self.one_of(&["", ";", ",", ";,"]),
                Some(_) | None => self.one_of(&["", "", ";", ",", ";;", ", ;"]),
            };
            self.push(separator);
        }
    }

    fn item(&mut self, item: &ItemKind, within: Option<&str>) {
        match item {
            ItemKind::Field(field) => self.field(field),
            ItemKind::Section(section) => self.section(section),
            ItemKind::Entry(entry) => self.entry(entry, within),
            ItemKind::Bullet(bullet) => {
                self.push("-");
                bullet.text.iter().for_each(|text| self.prose(text));
                self.tags(&bullet.tags);
                if let Some(items) = &bullet.items {
                    self.push("{");
                    self.items(items, within);
                    self.push("}");
                }
            }
            ItemKind::Row(row) => self.row(row, within),
            ItemKind::Design(design) => self.design(design),
            ItemKind::Word(word) => self.push(&word.text),
        }
    }

    fn field(&mut self, field: &Field) {
        self.push(&field.name.text);
        self.push(":");
        let is_list = model::Field::keyed(&field.name.text).is_some_and(model::Field::is_list);
        for (at, value) in field.values.iter().enumerate() {
            if at > 0 {
                self.push(",");
            }
            match value {
                Value::Text(text) if is_list && self.choose(4) > 0 => self.prose(text),
                Value::Text(text) if self.choose(3) == 0 => self.expression(
                    &text.value,
                    field.name.text == "name" || field.values.len() > 1,
                ),
                Value::Text(text) => self.literal(&text.value),
                Value::Splice(splice) => self.push(&splice.tokens.to_string()),
                Value::Date(dates) => self.push(&dates.source),
            }
        }
        self.tags(&field.tags);
    }

    fn design(&mut self, design: &Design) {
        self.push(&design.keyword.text);
        design.name.iter().for_each(|name| self.push(&name.text));
        if design.settings.is_empty() {
            return;
        }
        self.push("{");
        for Setting { name, value, .. } in &design.settings {
            self.push(&name.text);
            self.push(":");
            match value {
                Some(value) if value.spelling == Spelling::Quoted => self.literal(&value.text),
                Some(value) => self.push(&value.text),
                None => {}
            }
            let separator = self.one_of(&["", "", ";", ",", ";;", ", ;"]);
            self.push(separator);
        }
        self.push("}");
    }

    fn section(&mut self, section: &Section) {
        self.push(&section.name.text);
        section.title.iter().for_each(|title| self.prose(title));
        self.tags(&section.tags);
        self.push("{");
        self.items(&section.items, Some(&section.name.text));
        self.push("}");
    }

    fn entry(&mut self, entry: &Entry, within: Option<&str>) {
        if let Some(dates) = &entry.dates {
            let spaced = dates
                .source
                .replace("..", self.one_of(&["..", " .. ", "..", " . ."]))
                .replace("autumn", self.one_of(&["autumn", "fall"]))
                .replace("expected ", self.one_of(&["expected ", "expected\n"]));
            self.push(&spaced);
        }
        // A role or a degree means the same in the head and in the block.
        let is_station = matches!(within, Some("experience" | "volunteering" | "education"));
        let is_inside =
            is_station && entry.at.is_some() && !entry.titles.is_empty() && self.choose(2) == 0;
        if !is_inside {
            self.titles(&entry.titles);
        }
        for (word, text) in [("at", &entry.at), ("in", &entry.place_name)] {
            if let Some(text) = text {
                self.push(word);
                self.literal(&text.value);
            }
        }
        self.tags(&entry.tags);
        let items = entry.items.as_deref();
        if items.is_some() || is_inside || (entry.at.is_some() && self.choose(4) == 0) {
            self.push("{");
            if is_inside {
                self.titles(&entry.titles);
                self.push(";");
            }
            let within = if within == Some(Kind::Custom.name()) {
                within
            } else {
                Some("entry")
            };
            self.items(items.unwrap_or_default(), within);
            self.push("}");
        }
    }

    fn titles(&mut self, titles: &[Text]) {
        for (at, title) in titles.iter().enumerate() {
            if at > 0 {
                self.push(",");
            }
            self.prose(title);
        }
    }

    fn row(&mut self, row: &Row, within: Option<&str>) {
        self.literal(&row.label.value);
        self.push(":");
        for (at, item) in row.items.iter().enumerate() {
            if at > 0 {
                self.push(",");
            }
            match item {
                Value::Text(text) if within == Some("contact") && self.choose(2) == 0 => {
                    self.expression(&text.value, false)
                }
                Value::Text(text) if within == Some("contact") => self.literal(&text.value),
                Value::Text(text) => self.prose(text),
                Value::Splice(splice) => self.push(&splice.tokens.to_string()),
                Value::Date(dates) => self.push(&dates.source),
            }
        }
        self.tags(&row.tags);
    }

    fn tags(&mut self, tags: &[resume_syntax::tree::Name]) {
        for tag in tags {
            self.push("#");
            self.push(&tag.text);
        }
    }

    /// Prose that is hard to express in one of the languages on the way.
    fn prose(&mut self, text: &Text) {
        let is_ordinary = text
            .value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == ' ');
        let awkward = self.one_of(&[
            "{}",
            "\"",
            "'",
            "\\\\",
            "\u{301}é",
            "#\"#",
            "{{x}}",
            "%s",
            "$x",
            "//",
            "*/",
            "日本",
            "\\*",
            "?!",
            "r#\"",
        ]);
        let value = format!("{} {awkward}", text.value);
        let fits = is_ordinary && Prose::parse(&value).is_ok();
        self.literal(if fits { &value } else { &text.value });
    }

    fn literal(&mut self, value: &str) {
        let inside = match self.choose(5) {
            0 => return self.push(&raw(value)),
            1 => value
                .chars()
                .map(|c| {
                    if c.is_ascii() && self.choose(4) > 0 {
                        quoted(c)
                    } else {
                        c.escape_unicode().to_string()
                    }
                })
                .collect(),
            2 => self.folded(value),
            _ => value.chars().map(quoted).collect::<String>(),
        };
        self.push(&format!("\"{inside}\""));
    }

    /// With line breaks in place of some spaces, and some insignificant whitespace.
    fn folded(&mut self, value: &str) -> String {
        let (mut out, mut before) = (String::new(), ' ');
        for c in value.chars() {
            let is_between = before != ' ' && !c.is_whitespace() && !before.is_whitespace();
            match c {
                _ if is_between && self.choose(8) == 0 => {
                    out.push_str(&format!("\\\n      {}", quoted(c)))
                }
                c => out.push_str(&quoted(c)),
            }
            before = c;
        }
        match (out.find(' '), value.contains("  ")) {
            (Some(at), false) if !value.contains(|c: char| c.is_whitespace() && c != ' ') => {
                format!("{}\n    {}", &out[..at], &out[at + 1..])
            }
            _ => out,
        }
    }

    /// A Rust expression with this value, or with none.
    fn expression(&mut self, value: &str, must_be: bool) {
        let name = format!("T{}_{}", self.number, self.spelled.values.len());
        let text = format!("{value:?}");
        let (half, rest) = value.split_at(
            value
                .char_indices()
                .nth(1)
                .map_or(value.len(), |(at, _)| at),
        );
        let spaced = format!("{:?}", format!(" \n{value}\n "));
        let mut is_there = true;
        let (constant, expression) = match self.choose(if must_be { 6 } else { 8 }) {
            0 => (format!("const {name}: &str = {text};"), name),
            1 => (
                format!("pub const {name}: Option<&str> = Some({text});"),
                format!("self::{name}"),
            ),
            2 => (
                format!("static {name}: &str = {spaced};"),
                format!("crate::r{}::{name}", self.number),
            ),
            3 => (String::new(), format!("concat!({half:?}, {rest:?})")),
            4 => (
                format!("macro_rules! {name} {{ ($a:expr) => {{ $a }} }}"),
                format!("{name}![{text}]"),
            ),
            5 => (String::new(), format!("concat ! {{ {spaced} }}")),
            6 => (format!("const {name}: Option<&'static str> = None;"), {
                is_there = false;
                name
            }),
            _ => (String::new(), {
                is_there = false;
                format!("option_env!(\"RESUME_{name}\")")
            }),
        };
        self.spelled.constants.push_str(&constant);
        self.push(&expression);
        let tokens: TokenStream = expression.parse().expect("an expression is tokens");
        let evaluated = if is_there {
            Evaluated::Text(value.to_owned())
        } else {
            Evaluated::Absent
        };
        self.spelled.values.push((tokens.to_string(), evaluated));
    }

    /// Removes a token, doubles it or moves it, once or twice.
    fn edit(&mut self) {
        let mut tokens = Vec::new();
        flatten(
            self.spelled
                .inside
                .parse()
                .expect("what was spelled is tokens"),
            &mut tokens,
        );
        for _ in 0..=self.choose(2) {
            let at = self.choose(tokens.len().max(2) - 1);
            match self.choose(5) {
                0 => drop(tokens.remove(at)),
                1 => tokens.insert(at, tokens[at].clone()),
                2 => tokens.swap(at, at + 1),
                // A text and the following word touch.
                3 => {
                    let touches = |pair: &[String]| {
                        pair[0].contains("\" ") && pair[1].starts_with(char::is_alphabetic)
                    };
                    if let Some(text) = tokens.windows(2).skip(at).position(touches) {
                        tokens[at + text] = tokens[at + text].trim_end().to_owned();
                    }
                }
                _ => {
                    let to = self.choose(tokens.len());
                    let token = tokens.remove(at);
                    tokens.insert(to.min(tokens.len()), token);
                }
            }
        }
        let edited = tokens.concat();
        // Unbalanced brackets are reported by the lexer.
        if edited.parse::<TokenStream>().is_ok() {
            self.spelled.inside = edited;
        }
    }
}

fn flatten(tokens: TokenStream, out: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("( ", ") "),
                    Delimiter::Bracket => ("[ ", "] "),
                    Delimiter::Brace => ("{ ", "} "),
                    Delimiter::None => ("", ""),
                };
                out.push(open.to_owned());
                flatten(group.stream(), out);
                out.push(close.to_owned());
            }
            TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint => {
                out.push(punct.to_string())
            }
            other => out.push(format!("{other} ")),
        }
    }
}

fn quoted(c: char) -> String {
    match c {
        '"' | '\\' => format!("\\{c}"),
        c => c.to_string(),
    }
}

/// A raw string with as many signs around it as it needs.
fn raw(value: &str) -> String {
    let signs = "#".repeat(
        (0..9)
            .find(|signs| !value.contains(&format!("\"{}", "#".repeat(*signs))))
            .unwrap_or(9),
    );
    format!("r{signs}\"{value}\"{signs}")
}
