//! Formatting keeps the meaning and the comments, and is idempotent.
#![no_main]

mod tokens;

use libfuzzer_sys::fuzz_target;
use proc_macro2::{TokenStream, TokenTree};
use resume_syntax::fmt;
use resume_syntax::source::{File, forget};

fuzz_target!(|data: &[u8]| {
    let Some(text) = tokens::source(data) else {
        return;
    };
    // Without this, the tokens of every text would be kept.
    forget();
    match fmt(&text) {
        Ok(formatted) => {
            assert_eq!(fmt(&formatted).as_ref(), Ok(&formatted), "{text}");
            assert_eq!(words(&formatted), words(&text), "{formatted}");
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            let is_ours = |message: &str| message == "formatting would change what is written here";
            assert!(
                !problems.iter().any(|problem| is_ours(&problem.message)),
                "{text}"
            );
        }
    }
});

/// The tokens of a file, in their order.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    collect(File::read(text).tokens, &mut words);
    words
}

fn collect(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                words.push(format!("{:?}", group.delimiter()));
                collect(group.stream(), words);
                words.push("end".to_owned());
            }
            other => words.push(other.to_string()),
        }
    }
}
