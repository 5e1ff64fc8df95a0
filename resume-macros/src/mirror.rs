//! The mirror: the writer's names as struct literals over `resume::schema`, in a function that never runs.
//!
//! With it rustc and rust-analyzer do on stable what no macro can do by itself: they report unknown and repeated names with suggestions that an
//! editor can apply, show the documentation of a name, go to its definition, find where it is used, and complete the names that are still missing.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use resume_core::model::Kind;
use resume_core::problem::Code;
use resume_syntax::tree::{Item, ItemKind, Name, Tree};
use resume_syntax::{Located, section_kind};

/// Whether rustc finds this problem in the mirror, so that the macro does not report it too.
pub(crate) fn reports(located: &Located) -> bool {
    matches!(located.problem.code, Code::SectionUnknown | Code::FieldUnknown | Code::FieldRepeated | Code::ProfileUnknown)
        || (located.problem.code == Code::SectionRepeated && !located.problem.message.starts_with("`section`"))
}

/// The function with the literals.
pub(crate) fn mirror(facade: &TokenStream, tree: &Tree) -> TokenStream {
    let literals = block("Resume", &tree.items, section);
    quote! {
        #[allow(warnings, clippy::all, clippy::pedantic, clippy::restriction, clippy::nursery)]
        fn __mirror() {
            use #facade::schema as resume;
            fn any<T>() -> T {
                loop {}
            }
            #literals
        }
    }
}

/// What stands in a section, but for its name.
fn section(item: &Item) -> TokenStream {
    let ItemKind::Section(section) = &item.kind else { return TokenStream::new() };
    if section.name.text == "contact" {
        return block("Contact", &section.items, |_| TokenStream::new());
    }
    let Some(kind) = section_kind(section) else { return TokenStream::new() };
    section.items.iter().map(|item| entry(kind, item)).collect()
}

/// The fields of an entry, and of the roles or degrees in it.
fn entry(kind: Kind, item: &Item) -> TokenStream {
    let ItemKind::Entry(entry) = &item.kind else { return TokenStream::new() };
    let (schema, position) = match kind {
        Kind::Experience | Kind::Volunteering => ("Job", "Role"),
        Kind::Education => ("School", "Degree"),
        Kind::Projects => ("Project", ""),
        Kind::Publications => ("Publication", ""),
        Kind::Awards => ("Award", ""),
        Kind::Certificates => ("Certificate", ""),
        Kind::References => ("Reference", ""),
        Kind::Custom => ("Entry", ""),
        // They hold rows, and rows have no names.
        Kind::Skills | Kind::Interests | Kind::Languages => return TokenStream::new(),
    };
    let has_positions = !position.is_empty() && entry.titles.is_empty();
    block(schema, entry.items.as_deref().unwrap_or_default(), |item| match &item.kind {
        ItemKind::Entry(nested) if has_positions => block(position, nested.items.as_deref().unwrap_or_default(), |_| TokenStream::new()),
        _ => TokenStream::new(),
    })
}

/// `let _ = resume::Schema { name: any(), ..any() };` for the names in a block, every token of it at the writer's.
///
/// What `inside` mirrors of an item stands in the value of the name before it, so that rustc meets everything in the order of the source.
fn block(schema: &str, items: &[Item], inside: impl Fn(&Item) -> TokenStream) -> TokenStream {
    let mut before = TokenStream::new();
    let mut fields: Vec<(&Name, TokenStream)> = Vec::new();
    let mut words: Vec<&Name> = Vec::new();
    for item in items {
        match &item.kind {
            ItemKind::Field(field) if !is_reserved(&field.name) => fields.push((&field.name, TokenStream::new())),
            // The sections of one's own are many, and each name is mirrored alone.
            ItemKind::Section(section) if section.name.text == Kind::Custom.name() => {
                let alone = literal(schema, &[(&section.name, TokenStream::new())], &[]);
                fields.last_mut().map_or(&mut before, |(_, inside)| inside).extend(alone);
            }
            ItemKind::Section(section) if !is_reserved(&section.name) => fields.push((&section.name, TokenStream::new())),
            ItemKind::Word(name) => words.push(name),
            ItemKind::Field(_) | ItemKind::Section(_) | ItemKind::Entry(_) | ItemKind::Bullet(_) | ItemKind::Row(_) => {}
        }
        fields.last_mut().map_or(&mut before, |(_, inside)| inside).extend(inside(item));
    }
    before.extend(literal(schema, &fields, &[]));
    if !words.is_empty() {
        // Only an editor completes a word that was begun; to rustc it was reported.
        let names: Vec<_> = fields.iter().map(|(name, _)| (*name, TokenStream::new())).collect();
        let begun = literal(schema, &names, &words);
        before.extend(quote!(#[cfg(rust_analyzer)] #begun));
    }
    before
}

fn literal(schema: &str, fields: &[(&Name, TokenStream)], words: &[&Name]) -> TokenStream {
    let Some(first) = fields.first().map(|(name, _)| name).or(words.first()).map(|name| name.span) else { return TokenStream::new() };
    let fields = fields.iter().map(|(name, inside)| {
        let field = ident(name);
        if inside.is_empty() { quote_spanned!(name.span=> #field: any(),) } else { quote_spanned!(name.span=> #field: { #inside any() },) }
    });
    let words = words.iter().map(|name| {
        let word = ident(name);
        quote_spanned!(name.span=> #word,)
    });
    let schema = Ident::new(schema, first);
    quote_spanned!(first=> let _ = resume::#schema { #(#fields)* #(#words)* ..any() };)
}

/// Names that the macro answers itself.
fn is_reserved(name: &Name) -> bool {
    matches!(name.text.as_str(), "photo" | "self" | "Self" | "super" | "crate" | "_")
}

/// The name as a field: a Rust keyword is written as one writes it there.
fn ident(name: &Name) -> Ident {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false", "final",
        "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
        "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    let text = name.text.strip_prefix("r#").unwrap_or(&name.text);
    if KEYWORDS.contains(&text) { Ident::new_raw(text, name.span) } else { Ident::new(text, name.span) }
}
