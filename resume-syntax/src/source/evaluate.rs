//! Evaluates Rust expressions in a résumé, as far as that is possible without rustc.

#[cfg(test)]
mod tests;

use crate::literal::unquote;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use resume_core::model::Picture;
use resume_core::problem::Code;
use std::fmt::Display;

/// What a source can refer to outside of its text.
pub trait Surroundings {
    /// An environment variable, if it is set; `None` if only rustc knows that.
    fn variable(&self, name: &str) -> Option<Option<String>>;

    /// The content of a file, whose path goes from the directory of the source.
    ///
    /// # Errors
    /// If it cannot be read here.
    fn file(&self, path: &str) -> Result<Vec<u8>, Why>;
}

/// Why the value of an expression is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Which rule was broken, if it is one of ours.
    pub code: Option<Code>,
    /// Whether rustc would refuse it too.
    pub is_wrong: bool,
}

impl Why {
    /// A file that cannot be read, for this reason.
    pub fn unreadable(path: impl Display, reason: impl Display) -> Why {
        wrong(
            format!("`{path}` could not be read: {reason}"),
            "the path goes from the directory of this file".into(),
        )
    }
}

/// Evaluates the expressions of one file.
pub(super) struct Evaluator<'a> {
    /// The tokens of the file.
    pub(super) tokens: &'a TokenStream,
    /// What is outside of the file.
    pub(super) surroundings: &'a dyn Surroundings,
}

/// How long a chain of constants that refer to one another may be.
const DEPTH: usize = 16;

/// How deeply brackets may be nested in a constant; in a résumé they are bounded before anything is
/// evaluated.
const BRACKETS: usize = 64;

impl Evaluator<'_> {
    /// The text of an expression; `None` if it is Rust's `None`.
    pub(super) fn evaluate(&self, expression: &TokenStream) -> Result<Option<String>, Why> {
        self.value(&expression.clone().into_iter().collect::<Vec<_>>(), DEPTH)
    }

    fn value(&self, tokens: &[TokenTree], depth: usize) -> Result<Option<String>, Why> {
        match without_path(tokens) {
            [TokenTree::Literal(literal)] => match unquote(&literal.to_string()) {
                Some(text) => Ok(Some(text)),
                None => Err(unknown(tokens)),
            },
            [
                TokenTree::Ident(name),
                TokenTree::Punct(bang),
                TokenTree::Group(arguments),
            ] if bang.as_char() == '!' => {
                let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
                self.call(&name.to_string(), &arguments, depth)
                    .unwrap_or_else(|| Err(unknown(tokens)))
            }
            [TokenTree::Ident(none)] if none == "None" => Ok(None),
            [TokenTree::Ident(some), TokenTree::Group(inner)]
                if depth > 0 && some == "Some" && inner.delimiter() == Delimiter::Parenthesis =>
            {
                self.value(&inner.stream().into_iter().collect::<Vec<_>>(), depth - 1)
            }
            [TokenTree::Ident(name)] if depth > 0 => match constant(self.tokens, &name.to_string())
            {
                Some(Constant::Text(value)) => self
                    .value(&value, depth - 1)
                    .map_err(|why| if why.is_wrong { why } else { unknown(tokens) }),
                Some(Constant::Other(kind)) => Err(Why {
                    message: format!("this value is not text: it is a `{kind}`"),
                    help: "give it the type `&'static str` or `Option<&'static str>`".into(),
                    code: Some(Code::ValueMistyped),
                    is_wrong: true,
                }),
                None => Err(unknown(tokens)),
            },
            _ => Err(unknown(tokens)),
        }
    }

    /// The value of a macro call; `None` for a macro or arguments that are not known here.
    fn call(
        &self,
        name: &str,
        arguments: &[TokenTree],
        depth: usize,
    ) -> Option<Result<Option<String>, Why>> {
        let parts: Vec<&[TokenTree]> = parts(arguments);
        match (name, parts.as_slice()) {
            ("concat", parts) => {
                let mut whole = String::new();
                for part in parts {
                    match self.piece(part, depth)? {
                        Ok(text) => whole.push_str(&text),
                        Err(why) => return Some(Err(why)),
                    }
                }
                Some(Ok(Some(whole)))
            }
            ("env", [variable] | [variable, _]) => {
                let variable = self.literal(variable, depth)?;
                match self.surroundings.variable(&variable)? {
                    Some(value) => Some(Ok(Some(value))),
                    None => Some(Err(wrong(
                        format!("the environment variable `{variable}` is not set"),
                        format!(
                            "set it, or write `option_env!(\"{variable}\")` to leave the field out where it is not"
                        ),
                    ))),
                }
            }
            ("option_env", [variable]) => Some(Ok(self
                .surroundings
                .variable(&self.literal(variable, depth)?)?)),
            ("stringify", [[token]]) => Some(Ok(Some(token.to_string()))),
            ("include_str", [path]) => Some(self.include(&self.literal(path, depth)?).map(Some)),
            _ => None,
        }
    }

    /// An argument of `concat!`: a literal, or a call that yields one.
    fn piece(&self, tokens: &[TokenTree], depth: usize) -> Option<Result<String, Why>> {
        match tokens {
            [TokenTree::Literal(literal)] => {
                let source = literal.to_string();
                let number = source.bytes().all(|byte| byte.is_ascii_digit())
                    && (source == "0" || !source.starts_with('0'));
                unquote(&source).or(number.then_some(source)).map(Ok)
            }
            [TokenTree::Ident(word)] if word == "true" || word == "false" => {
                Some(Ok(word.to_string()))
            }
            _ => match without_path(tokens) {
                // An `Option` is not a literal, so `concat!` does not accept it.
                [
                    TokenTree::Ident(name),
                    TokenTree::Punct(bang),
                    TokenTree::Group(arguments),
                ] if bang.as_char() == '!' && name != "option_env" => {
                    let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
                    self.call(&name.to_string(), &arguments, depth.checked_sub(1)?)?
                        .map(|text| text.unwrap_or_default())
                        .into()
                }
                _ => None,
            },
        }
    }

    /// An argument that must be a string at compile time.
    fn literal(&self, tokens: &[TokenTree], depth: usize) -> Option<String> {
        self.piece(tokens, depth)?.ok()
    }

    fn include(&self, path: &str) -> Result<String, Why> {
        let bytes = self.surroundings.file(path)?;
        String::from_utf8(bytes).map_err(|_| Why::unreadable(path, "it is not UTF-8 text"))
    }

    /// The picture in a file.
    pub(super) fn picture(&self, path: &str) -> Result<Picture, Why> {
        let bytes = self.surroundings.file(path).map_err(|why| Why {
            code: Some(Code::PhotoMalformed),
            ..why
        })?;
        Picture::new(bytes).map_err(|fault| Why {
            message: fault.message.to_owned(),
            help: fault.help.to_string(),
            code: Some(fault.code),
            is_wrong: true,
        })
    }
}

fn unknown(tokens: &[TokenTree]) -> Why {
    let expression = tokens
        .iter()
        .cloned()
        .collect::<TokenStream>()
        .to_string()
        .replace(" :: ", "::")
        .replace(" ! (", "!(");
    Why {
        message: format!("only rustc knows what `{expression}` is"),
        help: "build with cargo instead, like `cargo run -- html`; known here are `env!`, `option_env!`, `concat!`, `include_str!` and `const` strings of this file"
            .into(),
        code: None,
        is_wrong: false,
    }
}

fn wrong(message: String, help: String) -> Why {
    Why {
        message,
        help,
        code: None,
        is_wrong: true,
    }
}

/// An expression without `self::`, and without `std::` or `core::` before a macro.
fn without_path(tokens: &[TokenTree]) -> &[TokenTree] {
    let is_colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    let tokens = match tokens {
        [first, second, rest @ ..] if is_colon(first) && is_colon(second) => rest,
        _ => tokens,
    };
    match tokens {
        [TokenTree::Ident(root), first, second, rest @ ..]
            if is_colon(first) && is_colon(second) =>
        {
            let is_call =
                matches!(rest.get(1), Some(TokenTree::Punct(bang)) if bang.as_char() == '!');
            if root == "self" || (is_call && (root == "std" || root == "core")) {
                rest
            } else {
                tokens
            }
        }
        _ => tokens,
    }
}

/// The parts between commas; there is none after a trailing comma.
fn parts(tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut parts: Vec<_> = tokens
        .split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
        .collect();
    if parts.last().is_some_and(|last| last.is_empty()) {
        parts.pop();
    }
    parts
}

/// A constant of the file.
enum Constant {
    /// The expression of one that is text.
    Text(Vec<TokenTree>),
    /// The type of one that is certainly not text.
    Other(String),
}

/// The constant at the top level of a file, if only one item in it has this name.
fn constant(file: &TokenStream, name: &str) -> Option<Constant> {
    if definitions(file, name) != 1 {
        return None;
    }
    let tokens: Vec<TokenTree> = file.clone().into_iter().collect();
    let statements =
        tokens.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'));
    statements
        .filter_map(|statement| value_of(statement, name))
        .next()
}

/// The value that a statement assigns to a constant of this name.
fn value_of(statement: &[TokenTree], name: &str) -> Option<Constant> {
    let at = statement.windows(2).position(|pair| match pair {
        [TokenTree::Ident(keyword), TokenTree::Ident(named)] => {
            (keyword == "const" || keyword == "static") && named == name
        }
        _ => false,
    })?;
    let (before, rest) = (&statement[..at], &statement[at + 2..]);
    // What is under a condition may be absent.
    let is_condition = |token: Option<TokenTree>| matches!(token, Some(TokenTree::Ident(word)) if word.to_string().starts_with("cfg"));
    let is_conditional = before.iter().any(|token| matches!(token, TokenTree::Group(group) if is_condition(group.stream().into_iter().next())));
    let equals = rest
        .iter()
        .position(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '='))?;
    let kind: String = rest
        .get(1..equals)
        .filter(|_| is_shallow(rest))?
        .iter()
        .map(ToString::to_string)
        .collect();
    let is_text = matches!(
        kind.as_str(),
        "&str" | "&'staticstr" | "Option<&str>" | "Option<&'staticstr>"
    );
    const OTHERS: &[&str] = &[
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64", "bool", "char", "String", "()",
    ];
    match kind.as_str() {
        _ if is_conditional => None,
        _ if is_text => Some(Constant::Text(rest[equals + 1..].to_vec())),
        kind if OTHERS.contains(&kind) => Some(Constant::Other(kind.to_owned())),
        _ => None,
    }
}

/// Whether the tokens can be walked safely.
fn is_shallow(tokens: &[TokenTree]) -> bool {
    let mut open: Vec<(usize, TokenStream)> = vec![(0, tokens.iter().cloned().collect())];
    while let Some((depth, tokens)) = open.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(_) if depth == BRACKETS => return false,
                TokenTree::Group(group) => open.push((depth + 1, group.stream())),
                _ => {}
            }
        }
    }
    true
}

/// How many constants of this name there are, at any depth.
fn definitions(tokens: &TokenStream, name: &str) -> usize {
    let mut found = 0;
    let mut open = vec![tokens.clone()];
    while let Some(tokens) = open.pop() {
        let mut defines = false;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    found += usize::from(defines && ident == name);
                    defines = ident == "const" || ident == "static";
                }
                TokenTree::Group(group) => {
                    open.push(group.stream());
                    defines = false;
                }
                _ => defines = false,
            }
        }
    }
    found
}
