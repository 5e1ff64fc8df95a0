//! From tokens to a [`Tree`]: total, whatever the tokens. It asks only about shapes; what the names mean is asked later.

use crate::place::{Located, Place};
use crate::tree::{Bullet, Dates, Entry, Field, Item, ItemKind, Level, Name, Row, Section, Splice, Text, Tree, Value};
use crate::{dates, literal};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use resume_core::model::Kind;
use resume_core::problem::{Code, Path, Problem};
use std::borrow::Cow;
use syn::buffer::{Cursor, TokenBuffer};

/// What was read.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// What was written.
    pub tree: Tree,
    /// What is wrong with its shape.
    pub problems: Vec<Located>,
}

/// Reads what stands between the delimiters of `resume! { … }`.
///
/// ```
/// let parsed = resume_syntax::parse(r#"name: "Ada Example""#.parse().unwrap());
/// assert!(parsed.problems.is_empty() && parsed.tree.items.len() == 1);
/// ```
pub fn parse(tokens: TokenStream) -> Parsed {
    let (tokens, too_deep) = shallow(tokens);
    let buffer = TokenBuffer::new2(tokens);
    let start = buffer.begin();
    let mut parser =
        Parser { at: start, last: start.span(), problems: Vec::new(), depth: 0, is_too_deep: false, in_contact: false, levels: Vec::new() };
    let items = parser.block();
    if let Some(group) = too_deep.filter(|_| !parser.problems.iter().any(|located| located.problem.code == Code::NestingDeep)) {
        parser.problem(Code::NestingDeep, "this is nested too deeply", "write the expression in a constant, and its name here", Place::of(group));
    }
    let tree = Tree { levels: parser.levels, items, start: Place::of(start.span()) };
    Parsed { tree, problems: parser.problems }
}

/// How deep any brackets may stand inside each other, those of Rust expressions among them: what is deeper cannot even be walked safely.
const BRACKETS: usize = 64;

/// The tokens without what is nested too deeply, and where that was, if there was any.
fn shallow(tokens: TokenStream) -> (TokenStream, Option<Span>) {
    match deepest(tokens.clone(), BRACKETS) {
        None => (tokens, None),
        Some(span) => (cut(tokens, BRACKETS), Some(span)),
    }
}

/// The first group below this many others.
fn deepest(tokens: TokenStream, left: usize) -> Option<Span> {
    tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Group(group) if left == 0 => Some(group.span()),
        TokenTree::Group(group) => deepest(group.stream(), left - 1),
        _ => None,
    })
}

/// The tokens down to groups below this many others, which are emptied.
fn cut(tokens: TokenStream, left: usize) -> TokenStream {
    let cut = |tree| match tree {
        TokenTree::Group(group) => {
            let inside = if left == 0 { TokenStream::new() } else { cut(group.stream(), left - 1) };
            let mut emptied = Group::new(group.delimiter(), inside);
            emptied.set_span(group.span());
            TokenTree::Group(emptied)
        }
        tree => tree,
    };
    tokens.into_iter().map(cut).collect()
}

/// How deep blocks may stand inside each other: a résumé goes to three, and what is deeper is not even looked at.
const DEPTH: usize = 12;

/// What is said of a string that Rust's own lexer refuses; inside of rustc that one has said it already.
pub const UNREADABLE: &str = "this is not how Rust writes a text";

struct Parser<'a> {
    at: Cursor<'a>,
    /// The token that was read last.
    last: Span,
    problems: Vec<Located>,
    depth: usize,
    /// Whether something that was too deep has been refused in the entry that is being read.
    is_too_deep: bool,
    /// Whether the block is `contact`, whose rows are links.
    in_contact: bool,
    levels: Vec<Level>,
}

impl<'a> Parser<'a> {
    /// Everything up to the end of a block.
    fn block(&mut self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        loop {
            let mut separated = false;
            let mut comma = None;
            while let Some((punct, next)) = self.at.punct() {
                match punct.as_char() {
                    ';' => separated = true,
                    ',' => comma = Some(Place::of(punct.span())),
                    _ => break,
                }
                self.advance(punct.span(), next);
            }
            if self.at.eof() {
                return items;
            }
            let comma = comma.filter(|_| !separated);
            let before = self.at;
            if let Some(kind) = self.item() {
                items.push(Item { separated, comma, kind });
            }
            // Whatever an item is, reading goes forward: no source can make this last for ever.
            if self.at == before {
                self.unexpected();
            }
        }
    }

    /// One item; `None` where what stands there was refused. Always goes forward.
    fn item(&mut self) -> Option<ItemKind> {
        if let Some((word, next)) = self.at.ident() {
            let name = Name::of(&word);
            return if is_colon(next) && next.punct().is_some_and(|(_, after)| is_block(after)) {
                self.section_with_colon(name)
            } else if is_colon(next) {
                Some(ItemKind::Field(self.field(name)))
            } else if self.starts_dates() || (name.text == "at" && !next.eof()) {
                Some(self.entry())
            } else if leads_to_block(next) || (self.depth == 0 && Kind::from_name(&name.text).is_some() && words_lead_to_block(next)) {
                Some(self.section(name, next))
            } else if name.text == "in" {
                self.misplaced_in()
            } else if is_text(next) && !next.literal().is_some_and(|(_, after)| is_colon(after)) {
                self.advance(word.span(), next);
                self.field_without_colon(name)
            } else {
                self.words_as_item(name)
            };
        }
        if is_text(self.at) {
            return Some(if self.at.literal().is_some_and(|(_, next)| is_colon(next)) { ItemKind::Row(self.row()) } else { self.entry() });
        }
        if self.starts_dates() {
            return Some(self.entry());
        }
        match self.at.punct().map(|(punct, next)| (punct.as_char(), next)) {
            Some(('-', _)) => self.bullet().map(ItemKind::Bullet),
            Some(('#', next)) => {
                self.number_sign(next);
                None
            }
            _ => {
                self.unexpected();
                None
            }
        }
    }

    /// `key: value, value`
    fn field(&mut self, name: Name) -> Field {
        self.bump();
        self.bump();
        if name.text == "tags" {
            let values = self.declared_tags();
            return Field { name, values, refused: false };
        }
        let mut values = Vec::new();
        loop {
            values.extend(self.value(&name));
            match self.after_comma() {
                Some(next) if is_text(next) && !next.literal().is_some_and(|(_, next)| is_colon(next)) => self.bump(),
                Some(next) if path(next).is_some_and(|(_, after)| !starts_name(next) && !is_text(after)) => self.bump(),
                _ => return Field { name, values, refused: false },
            }
        }
    }

    /// One value, or a problem.
    fn value(&mut self, name: &Name) -> Option<Value> {
        if is_text(self.at) {
            return self.text().map(Value::Text);
        }
        if let Some((scheme, colon)) = self.at.ident().filter(|(word, next)| (word == "https" || word == "http") && is_colon(*next)) {
            let place = Place::of(scheme.span());
            self.advance(scheme.span(), colon);
            self.bump();
            let help = format!("write `\"{scheme}://…\"`: without quotes, `//` begins a comment");
            self.problem(Code::WordUnquoted, "an address stands in quotes", help, place.clone());
            return Some(Value::Text(Text::refused(place)));
        }
        if self.at.eof() || self.starts_item_after_value() {
            let help = format!("write it behind the colon, like `{}: \"…\"`", name.text);
            self.problem(Code::ValueMistyped, "this field has no value", help, name.place());
            return None;
        }
        if let Some((splice, next)) =
            path(self.at).filter(|(splice, _)| !splice.word.as_ref().is_some_and(|word| matches!(word.text.as_str(), "true" | "false")))
        {
            let is_raw = self.at.ident().is_some_and(|(word, _)| word.to_string().starts_with("r#"));
            let alone = !is_raw && splice.word.as_ref().is_some_and(|word| word.text.chars().any(char::is_lowercase));
            let goes_on = next.ident().is_some() && self.words_go_on(next);
            if splice.word.is_some() && (alone || goes_on) {
                return self.words().map(Value::Text);
            }
            self.last = splice.place.last;
            self.at = next;
            return Some(Value::Splice(splice));
        }
        let first = self.at.span();
        let literal = self.at.literal().map(|(literal, _)| literal.to_string());
        let is_number = is_number(self.at) || self.at.punct().is_some_and(|(punct, _)| punct.as_char() == '+');
        self.bump();
        if is_number {
            self.rest_of_number(name.text == "phone");
        } else {
            while !self.at.eof() && !self.starts_item() {
                self.bump();
            }
        }
        let is_char = literal.is_some_and(|literal| literal.starts_with('\''));
        let help = if is_number || is_char { "write it in double quotes" } else { "write text in quotes, a Rust path or a macro call" };
        self.problem(Code::ValueMistyped, "this value is not text", help, Place { first, last: self.last, inside: None });
        None
    }

    /// What belongs to a number without quotes that was begun: signs with numbers behind them, and in a phone number blanks and brackets too.
    fn rest_of_number(&mut self, is_phone: bool) {
        loop {
            let sign = self
                .at
                .punct()
                .filter(|(punct, next)| matches!(punct.as_char(), '-' | '.' | '/' | '%') && (is_number(*next) || punct.as_char() == '%'));
            let goes_on = sign.is_some() || (is_phone && (is_number(self.at) || self.at.group(Delimiter::Parenthesis).is_some()));
            if !goes_on {
                return;
            }
            self.bump();
            if sign.is_some() && is_number(self.at) {
                self.bump();
            }
        }
    }

    /// `tags: storage, teaching`, where each is a word.
    fn declared_tags(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        loop {
            if let Some((splice, _)) = path(self.at).filter(|_| !starts_name(self.at)) {
                let name = self.hyphenated_tag(true);
                values.extend(name.map(|name| Value::Splice(Splice { word: Some(name), ..splice })));
            } else if is_text(self.at) {
                if let Some(text) = self.text() {
                    self.problem(Code::TagMalformed, "a tag stands without quotes", format!("write `{}`", tag_like(&text.value)), text.place);
                }
            } else {
                let place = Place::of(self.at.span());
                self.problem(Code::TagMalformed, "a tag is a word", "write it like `tags: storage, teaching`", place);
                self.lone_number();
            }
            match self.after_comma() {
                Some(next)
                    if !starts_name(next)
                        && (next.ident().is_some()
                            || is_number(next)
                            || (is_text(next) && !next.literal().is_some_and(|(_, next)| is_colon(next)))) =>
                {
                    self.bump()
                }
                _ => return values,
            }
        }
    }

    /// A name where a field's colon is missing before its text.
    fn field_without_colon(&mut self, name: Name) -> Option<ItemKind> {
        let help = format!("write `{}: \"…\"` for a field, or quote the word", name.text);
        self.problem(Code::ItemMisplaced, "a `:` is missing here", help, name.place());
        let mut values = Vec::new();
        while is_text(self.at) {
            values.extend(self.text().map(Value::Text));
            match self.after_comma() {
                Some(next) if is_text(next) && !next.literal().is_some_and(|(_, next)| is_colon(next)) => self.bump(),
                _ => break,
            }
        }
        Some(ItemKind::Field(Field { name, values, refused: true }))
    }

    /// `kind: { … }`
    fn section_with_colon(&mut self, name: Name) -> Option<ItemKind> {
        self.bump();
        let colon = Place::of(self.at.span());
        self.problem(Code::ItemMisplaced, "a section has no `:`", format!("write `{} {{ … }}`", name.text), colon);
        let (_, next) = self.at.punct()?;
        Some(self.section(name, next))
    }

    /// `kind "Title" #tag { … }`
    fn section(&mut self, name: Name, next: Cursor<'a>) -> ItemKind {
        self.advance(name.span, next);
        let mut title = if self.at.ident().is_some() { self.unquoted_title() } else { None };
        while is_text(self.at) {
            let text = self.text();
            if title.is_some() {
                let place = text.map_or(Place::of(self.last), |text| text.place);
                self.problem(Code::ItemMisplaced, "a section has one title", "take this one away, or move it into the braces", place);
            } else {
                title = text;
            }
            match self.after_comma() {
                Some(next) if is_text(next) => self.bump(),
                Some(next) if is_block(next) => self.stray_comma(),
                _ => {}
            }
        }
        let tags = self.tags();
        let is_blank = self.at.any_group().is_none_or(|(inside, ..)| inside.eof());
        self.in_contact = name.text == "contact";
        let items = self.braces().unwrap_or_default();
        self.in_contact = false;
        ItemKind::Section(Section { name, title, tags, items, is_blank })
    }

    /// Words up to the block that they are to be the title of.
    fn unquoted_title(&mut self) -> Option<Text> {
        let first = self.at.span();
        let mut words = Vec::new();
        while let Some((word, next)) = self.at.ident() {
            words.push(word.to_string());
            self.advance(word.span(), next);
        }
        let place = Place { first, last: self.last, inside: None };
        self.problem(Code::WordUnquoted, "text stands in quotes", format!("write `\"{}\"`", words.join(" ")), place.clone());
        Some(Text::refused(place))
    }

    /// `dates "title", "detail" at "organisation" in "place" #tag { … }`
    fn entry(&mut self) -> ItemKind {
        let first = self.at.span();
        let mut dates = self.dates();
        if dates.is_some() && self.after_comma().is_some_and(|next| is_text(next) && !next.literal().is_some_and(|(_, next)| is_colon(next))) {
            self.stray_comma();
        }
        let mut titles = Vec::new();
        if dates.is_none() && is_text(self.at) {
            dates = self.quoted_dates();
        }
        if is_text(self.at) && !self.at.literal().is_some_and(|(_, next)| is_colon(next)) {
            titles = self.texts();
        } else if self
            .at
            .ident()
            .is_some_and(|(word, next)| word != "at" && word != "in" && !is_colon(next) && !leads_to_block(next) && !is_text(next))
        {
            titles.extend(self.words());
        }
        self.comma_inside();
        let mut at = self.named("at");
        self.comma_inside();
        let place_name = self.named("in");
        if at.is_none() && place_name.is_some() && self.at.ident().is_some_and(|(word, next)| word == "at" && is_text(next)) {
            let place = Place::of(self.at.span());
            at = self.named("at");
            self.problem(Code::ItemMisplaced, "`at` stands before `in`", "write `at \"…\" in \"…\"`", place);
        }
        self.comma_inside();
        let tags = self.tags();
        if at.is_none() && !tags.is_empty() && self.at.ident().is_some_and(|(word, next)| word == "at" && is_text(next)) {
            let place = Place::of(self.at.span());
            at = self.named("at");
            self.problem(Code::ItemMisplaced, "`at` stands before the tags", "write `at \"…\" #tag`, or `;` to begin something new", place);
        }
        let head = Place { first, last: self.last, inside: None };
        let items = self.braces();
        ItemKind::Entry(Box::new(Entry { dates, titles, at, place_name, tags, items, head }))
    }

    /// Strings with commas between them; a string that is followed by a colon begins something else.
    fn texts(&mut self) -> Vec<Text> {
        let mut texts = Vec::new();
        loop {
            texts.extend(self.text());
            match self.after_comma() {
                Some(next) if is_text(next) && !next.literal().is_some_and(|(_, next)| is_colon(next)) => self.bump(),
                _ => return texts,
            }
        }
    }

    /// A comma where one entry's head goes on.
    fn comma_inside(&mut self) {
        let goes_on = |next: Cursor<'a>| {
            let place = next.ident().is_some_and(|(word, after)| word == "in" && is_text(after));
            place || is_block(next) || next.punct().is_some_and(|(punct, after)| punct.as_char() == '#' && after.ident().is_some())
        };
        if self.after_comma().is_some_and(goes_on) {
            self.stray_comma();
        }
    }

    fn stray_comma(&mut self) {
        self.bump();
        self.problem(Code::ItemMisplaced, "this comma parts what belongs together", "take the comma away", Place::of(self.last));
    }

    /// `at "…"` or `in "…"`
    fn named(&mut self, keyword: &str) -> Option<Text> {
        let (word, next) = self.at.ident().filter(|(word, next)| word == keyword && !is_colon(*next))?;
        self.advance(word.span(), next);
        if is_text(self.at) {
            return self.text();
        }
        if self.at.ident().is_some_and(|(_, next)| !is_colon(next)) {
            return self.words();
        }
        let message = format!("`{keyword}` is followed by a name in quotes");
        let (place, help) = match self.lone_number() {
            Some(number) => (Place::of(self.last), format!("write `{keyword} \"{number}\"`")),
            None => (Place::of(word.span()), format!("write `{keyword} \"…\"`")),
        };
        self.problem(Code::ValueMistyped, message, help, place.clone());
        Some(Text::refused(place))
    }

    /// `- "text" #tag`
    fn bullet(&mut self) -> Option<Bullet> {
        let dash = self.at.span();
        self.bump();
        let text = if is_text(self.at) {
            self.text()
        } else if self.at.ident().is_some_and(|(_, next)| !is_colon(next) && !leads_to_block(next)) {
            self.words()
        } else {
            let (place, help) = match self.lone_number() {
                Some(number) => (Place::of(self.last), format!("write `- \"{number}\"`")),
                None => (Place::of(dash), "write `- \"…\"`".to_owned()),
            };
            self.problem(Code::ValueMistyped, "a bullet is followed by a text in quotes", help, place);
            None
        };
        let tags = self.tags();
        let place = Place { first: dash, last: self.last, inside: None };
        if is_block(self.at) {
            let group = Place::of(self.at.span());
            self.bump();
            self.problem(Code::ItemMisplaced, "bullets inside bullets are reserved for later", "write them one below the other", group);
        }
        Some(Bullet { text, tags, place })
    }

    /// `"Label": "item", "item" #tag`
    fn row(&mut self) -> Row {
        // The caller has seen a text, and anything else would have been refused there.
        let label = self.text().unwrap_or_else(|| Text::refused(Place::of(self.last)));
        let colon = Place::of(self.at.span());
        self.bump();
        let mut items = Vec::new();
        if is_text(self.at) {
            items.extend(self.texts().into_iter().map(Value::Text));
        } else if let Some((splice, next)) = path(self.at).filter(|(splice, next)| {
            self.in_contact && !is_colon(*next) && !splice.word.as_ref().is_some_and(|word| word.text.chars().any(char::is_lowercase))
        }) {
            self.at = next;
            self.last = splice.place.last;
            items.push(Value::Splice(splice));
        } else if self.at.ident().is_some_and(|(_, next)| !is_colon(next) && !leads_to_block(next)) {
            items.extend(self.listed_words().map(Value::Text));
        } else {
            let (place, help) = match self.lone_number() {
                Some(number) => (Place::of(self.last), format!("write `\"{number}\"`")),
                None if self.in_contact => (label.place.to(&colon), "write `\"Label\": \"https://…\"`".to_owned()),
                None => (label.place.to(&colon), "write `\"Label\": \"item\", \"item\"`".to_owned()),
            };
            let message = if self.in_contact { "a label is followed by an address in quotes" } else { "a label is followed by items in quotes" };
            self.problem(Code::ValueMistyped, message, help, place);
        }
        let tags = self.tags();
        Row { label, items, tags }
    }

    /// `#tag #tag`
    fn tags(&mut self) -> Vec<Name> {
        let mut tags = Vec::new();
        while let Some((punct, next)) = self.at.punct().filter(|(punct, next)| {
            punct.as_char() == '#' && next.punct().is_none_or(|(bang, _)| bang.as_char() != '!') && next.any_group().is_none()
        }) {
            self.advance(punct.span(), next);
            if self.at.ident().is_some() {
                tags.extend(self.hyphenated_tag(false));
            } else if is_text(self.at) {
                if let Some(text) = self.text() {
                    self.problem(Code::TagMalformed, "a tag stands without quotes", format!("write `#{}`", tag_like(&text.value)), text.place);
                }
            } else {
                let place = Place::of(punct.span());
                if self.at.literal().is_some() {
                    self.bump();
                }
                self.problem(Code::TagMalformed, "a tag is a word", "write it like `#front_end`", place);
            }
        }
        tags
    }

    /// A tag, or words with hyphens between them, which are answered with the tag to write; where it is declared, that one is then known.
    fn hyphenated_tag(&mut self, is_declared: bool) -> Option<Name> {
        let (word, next) = self.at.ident()?;
        let mut name = Name::of(&word);
        self.advance(word.span(), next);
        let mut place = name.place();
        while let Some((word, next)) =
            self.at.punct().filter(|(punct, _)| punct.as_char() == '-').and_then(|(_, next)| next.ident()).filter(|(_, next)| !is_colon(*next))
        {
            name.text = format!("{}_{word}", name.text);
            place.last = word.span();
            self.bump();
            self.advance(word.span(), next);
        }
        if word != name.text.as_str() {
            self.problem(Code::TagMalformed, "a tag has no `-`", format!("write `{}`", name.text), place);
            return is_declared.then_some(name);
        }
        if let Some(fault) = resume_core::model::tag_fault(&name.text) {
            self.problem(fault.code, fault.message, fault.help, place);
            return None;
        }
        Some(name)
    }

    /// `{ … }`, or a problem for the wrong brackets.
    fn braces(&mut self) -> Option<Vec<Item>> {
        let (inside, delimiter, span, next) = self.at.any_group()?;
        let place = Place { first: span.open(), last: span.close(), inside: None };
        if delimiter != Delimiter::Brace {
            self.problem(Code::ItemMisplaced, "a block stands in braces", "write `{ … }`", Place::of(span.join()));
        }
        if self.depth == DEPTH {
            self.advance(span.close(), next);
            self.problem(Code::NestingDeep, "this is nested too deeply", "an employer's roles are as deep as it goes", place);
            self.is_too_deep = true;
            return None;
        }
        self.depth += 1;
        self.at = inside;
        let mut items = self.block();
        self.depth -= 1;
        if self.is_too_deep {
            // What holds it stands nowhere, and is not to be refused for that too.
            items.clear();
            self.is_too_deep = self.depth > 1;
        }
        self.advance(span.close(), next);
        Some(items)
    }

    /// A string literal; `None` where a literal only looks like one.
    fn text(&mut self) -> Option<Text> {
        let (literal, next) = self.at.literal()?;
        let place = Place::of(literal.span());
        self.advance(literal.span(), next);
        let source = literal.to_string();
        match literal::read(&source) {
            Some(read) => Some(Text { value: read.value, place, source, origins: read.origins, refused: false, plain: false }),
            None => {
                match source.starts_with(['b', 'c']) {
                    true => self.problem(Code::ValueMistyped, "this is not a plain string", "take the letter before the quote away", place.clone()),
                    false => self.problem(Code::ValueMistyped, UNREADABLE, "in Rust a backslash in a text is written `\\\\`", place.clone()),
                }
                Some(Text::refused(place))
            }
        }
    }

    /// Dates at the head of an entry.
    fn dates(&mut self) -> Option<Dates> {
        if !self.starts_dates() {
            return None;
        }
        let first = self.at.span();
        let mut source = String::new();
        while let Some((piece, next)) = self.piece_of_dates(&source) {
            if source.ends_with(char::is_alphanumeric) && piece.starts_with(char::is_alphanumeric) {
                source.push(' ');
            }
            source.push_str(&piece);
            self.advance(self.at.span(), next);
        }
        let place = Place { first, last: self.last, inside: None };
        let period = match dates::read(&source) {
            Ok(period) => Some(period),
            Err(refusal) => {
                self.problem(refusal.code, refusal.message, refusal.help, place.clone());
                None
            }
        };
        Some(Dates { period, place, source })
    }

    /// A date in quotes where a title follows.
    fn quoted_dates(&mut self) -> Option<Dates> {
        let (literal, next) = self.at.literal()?;
        let read = literal::read(&literal.to_string())?;
        let right = match dates::read(&read.value) {
            Ok(period) => period.to_string(),
            Err(refusal) => refusal.help.strip_prefix("write `")?.strip_suffix('`')?.to_owned(),
        };
        if !is_text(next) || next.literal().is_some_and(|(_, after)| is_colon(after)) {
            return None;
        }
        self.advance(literal.span(), next);
        let place = Place::of(literal.span());
        self.problem(Code::DateMalformed, "a date stands without quotes", format!("write `{right}`"), place.clone());
        Some(Dates { period: None, place, source: read.value })
    }

    /// Whether dates stand here, in whatever spelling.
    fn starts_dates(&self) -> bool {
        if let Some((literal, _)) = self.at.literal() {
            return literal.to_string().starts_with(|c: char| c.is_ascii_digit());
        }
        if let Some((word, next)) = self.at.ident() {
            let word = word.to_string();
            return dates::is_date_word(&word)
                && !is_colon(next)
                && !is_block(next)
                && (is_number(next)
                    || is_dots(next)
                    || word.ends_with(|c: char| c.is_ascii_digit())
                    || (word == "present" && is_text(next))
                    || (dates::is_present(&word) && next.ident().is_some_and(|(word, after)| word == "at" && is_text(after))));
        }
        is_dots(self.at)
    }

    /// The next piece of dates of which some have been read.
    fn piece_of_dates(&self, before: &str) -> Option<(String, Cursor<'a>)> {
        if let Some((literal, next)) = self.at.literal() {
            let text = literal.to_string();
            return text.starts_with(|c: char| c.is_ascii_digit()).then_some((text, next));
        }
        if let Some((word, next)) = self.at.ident() {
            let word = word.to_string();
            let goes_on = dates::is_date_word(&word) && !is_colon(next);
            let range = !before.is_empty()
                && dates::is_range_word(&word)
                && (is_number(next) || next.ident().is_some_and(|(word, _)| dates::is_date_word(&word.to_string())));
            return (goes_on || range).then_some((if range { format!(" {word}") } else { word }, next));
        }
        let (punct, next) = self.at.punct()?;
        let date_follows = is_number(next) || next.ident().is_some_and(|(word, after)| dates::is_date_word(&word.to_string()) && !is_colon(after));
        let belongs = match punct.as_char() {
            '.' => true,
            '=' => before.ends_with(".."),
            '-' | '/' => date_follows,
            ',' => {
                is_number(next) && before.ends_with(|c: char| c.is_ascii_digit()) && before.starts_with(char::is_alphabetic) && !before.contains("..")
            }
            _ => false,
        };
        belongs.then(|| (if punct.as_char() == ',' { " ".into() } else { punct.as_char().to_string() }, next))
    }

    /// Words without quotes, as the text that they would be.
    fn words(&mut self) -> Option<Text> {
        self.words_as(|words| format!("write `\"{words}\"`"))
    }

    /// Words without quotes where a list of strings should stand.
    fn listed_words(&mut self) -> Option<Text> {
        self.words_as(|words| format!("write `{}`", words.split(", ").map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")))
    }

    fn words_as(&mut self, help: impl Fn(&str) -> String) -> Option<Text> {
        let first = self.at.span();
        let mut words = String::new();
        while !self.at.eof() {
            let go_on = words.is_empty() || self.words_go_on(self.at);
            let Some((tree, next)) = self.at.token_tree().filter(|_| go_on) else { break };
            let text = tree.to_string();
            let glued =
                words.is_empty() || text.starts_with(['.', ',', '\'', '!', '?', '@', '/', ':', '-', '+']) || words.ends_with(['.', '@', '/', '-']);
            words.push_str(if glued { "" } else { " " });
            words.push_str(&text);
            self.advance(self.at.span(), next);
        }
        let place = Place { first, last: self.last, inside: None };
        self.problem(Code::WordUnquoted, "text stands in quotes", help(&words), place.clone());
        Some(Text::refused(place))
    }

    /// Whether words that were begun go on here.
    fn words_go_on(&self, at: Cursor<'a>) -> bool {
        // Sections stand only outside of blocks, so that inside of them a word before a brace may be the last of several.
        let starts_name = |at: Cursor<'a>| if self.depth == 0 { starts_name(at) } else { at.ident().is_some_and(|(_, next)| is_colon(next)) };
        if let Some((word, next)) = at.ident() {
            return !starts_name(at) && !((word == "at" || word == "in") && (is_text(next) || next.ident().is_some()));
        }
        if let Some((literal, next)) = at.literal() {
            let is_year = literal.to_string().len() == 4
                && (is_text(next)
                    || next.ident().is_some_and(|(word, after)| word == "at" && is_text(after))
                    || next.punct().is_some_and(|(punct, _)| punct.as_char() == '-'));
            return !is_text(at) && !literal.to_string().starts_with(['b', 'c']) && !is_dots(next) && !is_year;
        }
        match at.punct() {
            Some((punct, next)) => match punct.as_char() {
                ';' | '#' => false,
                ',' => next.ident().is_some() && !starts_name(next),
                '-' => !is_text(next),
                _ => true,
            },
            None => at.any_group().is_some_and(|(_, delimiter, ..)| delimiter == Delimiter::Parenthesis),
        }
    }

    /// Words where an item should stand: one alone may be a name that is being typed.
    fn words_as_item(&mut self, name: Name) -> Option<ItemKind> {
        let (_, next) = self.at.ident()?;
        let listed = self.after_comma_at(next).is_some_and(|next| next.ident().is_some() && !starts_name(next));
        let ends = next.punct().is_some_and(|(punct, _)| matches!(punct.as_char(), ';' | ',' | '-' | '#'));
        if next.eof() || starts_name(next) || (ends && !listed) || is_text(next) || is_number(next) {
            self.advance(name.span, next);
            return Some(ItemKind::Word(name));
        }
        let text = if listed { self.listed_words()? } else { self.words()? };
        let head = text.place.clone();
        let mut entry = Entry { dates: None, titles: vec![text], at: None, place_name: None, tags: Vec::new(), items: None, head };
        entry.at = self.named("at");
        entry.place_name = self.named("in");
        entry.tags = self.tags();
        entry.head.last = self.last;
        entry.items = self.braces();
        Some(ItemKind::Entry(Box::new(entry)))
    }

    /// `in` without anything that it could belong to.
    fn misplaced_in(&mut self) -> Option<ItemKind> {
        let place = Place::of(self.at.span());
        self.named("in");
        self.problem(
            Code::ItemMisplaced,
            "`in` stands behind a title or an organisation",
            "write `\"title\" at \"organisation\" in \"place\"`",
            place,
        );
        None
    }

    /// `#` where an item should stand: lint levels, doc comments, tags that come too late.
    fn number_sign(&mut self, next: Cursor<'a>) {
        let first = self.at.span();
        if let Some((_, after)) = next.punct().filter(|(bang, _)| bang.as_char() == '!')
            && let Some((inside, _, span, rest)) = after.any_group()
        {
            self.at = rest;
            self.last = span.close();
            return self.levels(inside, Place { first, last: span.close(), inside: None });
        }
        if let Some((inside, _, span, rest)) = next.any_group() {
            self.advance(span.close(), rest);
            let place = Place { first, last: span.close(), inside: None };
            return match inside.ident() {
                Some((word, _)) if word == "doc" => self.problem(
                    Code::ItemMisplaced,
                    "a documentation comment has nothing to document here",
                    "write `//` for a note to yourself",
                    place,
                ),
                _ => self.problem(Code::ItemMisplaced, "an attribute does not stand here", "lint levels are written `#![allow(…)]`", place),
            };
        }
        let place = Place::of(first);
        let tags = self.tags();
        if !tags.is_empty() {
            self.problem(
                Code::ItemMisplaced,
                "this tag stands behind nothing",
                "write tags right behind what they mark, before its `{`",
                place.to(&Place::of(self.last)),
            );
        }
    }

    /// `allow(lint, lint)`
    fn levels(&mut self, inside: Cursor<'a>, place: Place) {
        let Some((level, next)) = inside.ident() else {
            return self.problem(Code::LintUnknown, "this is not a lint level", "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`", place);
        };
        let level = Name::of(&level);
        let Some((mut lints, _, _)) = next.group(Delimiter::Parenthesis).filter(|_| matches!(level.text.as_str(), "allow" | "warn" | "deny")) else {
            return self.problem(Code::LintUnknown, "this is not a lint level", "write `#![allow(…)]`, `#![warn(…)]` or `#![deny(…)]`", place);
        };
        while let Some((tree, next)) = lints.token_tree() {
            match lints.ident() {
                Some((lint, _)) => self.levels.push(Level { level: level.clone(), lint: Name::of(&lint) }),
                None if tree.to_string() == "," => {}
                None => {
                    let help = format!("write it like `#![{}(period_gap)]`", level.text);
                    self.problem(Code::LintUnknown, "a lint is a word", help, Place::of(tree.span()))
                }
            }
            lints = next;
        }
    }

    /// Something that begins no item: it and what follows it up to the next item.
    fn unexpected(&mut self) {
        let first = self.at.span();
        let is_group = self.at.any_group().is_some();
        let (message, help) = if is_group {
            ("this block belongs to nothing", "write what it is before it, like `experience {`")
        } else {
            ("nothing in a résumé begins like this", "items are fields, sections, dates, texts in quotes and bullets")
        };
        self.bump();
        while !is_group && !self.at.eof() && !self.starts_item() && !is_block(self.at) {
            self.bump();
        }
        self.problem(Code::ItemMisplaced, message, help, Place { first, last: self.last, inside: None });
    }

    /// Whether an item may begin here.
    fn starts_item(&self) -> bool {
        let separator = |(punct, _): (proc_macro2::Punct, _)| matches!(punct.as_char(), ';' | ',' | '#' | '-');
        is_text(self.at) || starts_name(self.at) || self.at.punct().is_some_and(separator) || self.starts_dates()
    }

    /// Whether something begins here that is no value.
    fn starts_item_after_value(&self) -> bool {
        starts_name(self.at)
            || self.at.punct().is_some_and(|(punct, next)| match punct.as_char() {
                ';' | ',' | '#' => true,
                '-' => is_text(next),
                _ => false,
            })
    }

    /// What follows a comma, if one stands here.
    fn after_comma(&self) -> Option<Cursor<'a>> {
        self.after_comma_at(self.at)
    }

    fn after_comma_at(&self, at: Cursor<'a>) -> Option<Cursor<'a>> {
        at.punct().filter(|(punct, _)| punct.as_char() == ',').map(|(_, next)| next)
    }

    /// Goes past a number with which no dates begin, and tells it.
    fn lone_number(&mut self) -> Option<String> {
        let (literal, next) = self.at.literal().filter(|_| is_number(self.at))?;
        let is_head = |next: Cursor<'a>| {
            (is_text(next) && !next.literal().is_some_and(|(_, after)| is_colon(after)))
                || is_dots(next)
                || next.ident().is_some_and(|(word, after)| word == "at" && is_text(after))
        };
        let is_longer = next.punct().is_some_and(|(punct, after)| matches!(punct.as_char(), '-' | '/') && is_number(after));
        if is_head(next) || is_longer {
            return None;
        }
        self.advance(literal.span(), next);
        Some(literal.to_string())
    }

    fn advance(&mut self, last: Span, next: Cursor<'a>) {
        self.last = last;
        self.at = next;
    }

    /// Goes past one token.
    fn bump(&mut self) {
        if let Some((_, next)) = self.at.token_tree() {
            self.advance(self.at.span(), next);
        }
    }

    fn problem(&mut self, code: Code, message: impl Into<Cow<'static, str>>, help: impl Into<Cow<'static, str>>, place: Place) {
        self.problems.push(Located { problem: Problem::new(code, Path::root(), message, help), place });
    }
}

impl Text {
    /// A text of which enough has been said.
    fn refused(place: Place) -> Text {
        Text { value: String::new(), place, source: String::new(), origins: Vec::new(), refused: true, plain: false }
    }
}

/// A `:` that is not half of a `::`.
fn is_colon(at: Cursor<'_>) -> bool {
    at.punct().is_some_and(|(colon, next)| {
        colon.as_char() == ':' && !(colon.spacing() == proc_macro2::Spacing::Joint && next.punct().is_some_and(|(next, _)| next.as_char() == ':'))
    })
}

/// `..`
fn is_dots(at: Cursor<'_>) -> bool {
    at.punct().is_some_and(|(dot, next)| dot.as_char() == '.' && next.punct().is_some_and(|(dot, _)| dot.as_char() == '.'))
}

fn is_text(at: Cursor<'_>) -> bool {
    at.literal().is_some_and(|(literal, _)| {
        let source = literal.to_string();
        source.contains('"') && !source.starts_with('\'')
    })
}

fn is_number(at: Cursor<'_>) -> bool {
    at.literal().is_some_and(|(literal, _)| literal.to_string().starts_with(|c: char| c.is_ascii_digit()))
}

fn is_block(at: Cursor<'_>) -> bool {
    at.group(Delimiter::Brace).is_some()
}

/// Whether a title and tags, if there are any, are followed by a block.
fn leads_to_block(mut at: Cursor<'_>) -> bool {
    loop {
        if at.any_group().is_some() {
            return true;
        }
        at = match (at.literal(), at.punct()) {
            (Some((_, next)), _) if is_text(at) => match next.punct() {
                Some((comma, after)) if comma.as_char() == ',' && (is_text(after) || is_block(after)) => after,
                _ => next,
            },
            (_, Some((punct, next))) if punct.as_char() == '#' => match next.ident() {
                Some((_, mut after)) => {
                    while let Some((_, rest)) = after.punct().filter(|(dash, _)| dash.as_char() == '-').and_then(|(_, next)| next.ident()) {
                        after = rest;
                    }
                    after
                }
                None => return false,
            },
            _ => return false,
        };
    }
}

/// Whether words are followed by a block.
fn words_lead_to_block(mut at: Cursor<'_>) -> bool {
    while let Some((_, next)) = at.ident() {
        at = next;
    }
    is_block(at)
}

/// Whether a field or a section begins here.
fn starts_name(at: Cursor<'_>) -> bool {
    at.ident().is_some_and(|(word, next)| is_colon(next) || (word != "at" && word != "in" && leads_to_block(next)))
}

/// A Rust path or macro call, `BIO`, `crate::BIO` or `env!("BIO")`.
fn path(start: Cursor<'_>) -> Option<(Splice, Cursor<'_>)> {
    let mut at = start;
    let mut word = None;
    let mut last;
    if let Some(next) = colons(at) {
        at = next;
    }
    let mut segments = 0;
    loop {
        let (ident, next) = at.ident()?;
        if segments == 0 {
            word = Some(Name::of(&ident));
        }
        last = ident.span();
        segments += 1;
        at = next;
        match colons(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let mut is_call = false;
    if let Some((_, next)) = at.punct().filter(|(bang, _)| bang.as_char() == '!')
        && let Some((_, _, span, after)) = next.any_group()
    {
        last = span.close();
        at = after;
        is_call = true;
    }
    if start.punct().is_some() || segments > 1 || is_call {
        word = None;
    }
    let mut tokens = TokenStream::new();
    let mut cursor = start;
    while cursor != at {
        let (tree, next) = cursor.token_tree()?;
        tokens.extend([tree]);
        cursor = next;
    }
    Some((Splice { tokens, place: Place { first: start.span(), last, inside: None }, word }, at))
}

/// What follows a `::`, if one stands here.
fn colons(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (first, next) = at.punct().filter(|(colon, _)| colon.as_char() == ':')?;
    let (_, after) = next.punct().filter(|(colon, _)| colon.as_char() == ':' && first.spacing() == proc_macro2::Spacing::Joint)?;
    Some(after)
}

/// The tag that somebody meant who wrote this.
fn tag_like(text: &str) -> String {
    let mut tag: String = text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if tag.starts_with(|c: char| c.is_ascii_digit()) {
        tag.insert(0, '_');
    }
    tag
}
