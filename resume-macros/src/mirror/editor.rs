//! The mirror that rust-analyzer reads: every name, known or unknown, in a literal for each block.
//!
//! To complete a name, rust-analyzer inserts a placeholder at the cursor, expands the résumé with
//! it and without it, and looks for the literal around the placeholder at the same place in both.
//! What is written here before a name must therefore not depend on the name; and only the name
//! itself has the name's span, so that pointing at it shows its documentation and nothing else.

use super::{
    CONTACT, DESIGN, DESIGNS, LETTER, RESUME, contact_names, fields, is_alternative, is_repeated,
    is_reserved, words,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use resume_core::model::{BlockName, DesignName, Kind, Settings, schema};
use resume_syntax::block_name;
use resume_syntax::tree::{Design, Field, Item, ItemKind, Name, Setting, Tree};

/// A literal for each block, whether it contains names already or not.
pub(super) fn literals(tree: &Tree) -> TokenStream {
    let mut literals = TokenStream::new();
    let others = BlockName::words().chain([schema::DESIGN.word]);
    let known: Vec<&str> = fields().into_iter().chain(others).collect();
    block(RESUME, &known, &tree.items, &mut literals);
    for item in &tree.items {
        let section = match &item.kind {
            ItemKind::Section(section) => section,
            ItemKind::Design(written) => {
                design(written, &mut literals);
                continue;
            }
            // The name of a design may be begun after this.
            ItemKind::Word(word) if word.text == schema::DESIGN.word => {
                literal(DESIGNS, &[], &[], &mut literals);
                continue;
            }
            _ => continue,
        };
        match (
            BlockName::from_word(&section.name.text),
            block_name(section),
        ) {
            (Some(BlockName::Contact), _) => {
                block(CONTACT, &contact_names(), &section.items, &mut literals);
            }
            (_, Some(BlockName::Section(kind))) => section
                .items
                .iter()
                .for_each(|item| entry(kind, item, &mut literals)),
            (_, Some(BlockName::Contact | BlockName::Variants) | None) => {}
        }
    }
    literals
}

/// The literal of a letter.
pub(super) fn letter(known: &[&str], tree: &Tree) -> TokenStream {
    let mut literals = TokenStream::new();
    block(LETTER, known, &tree.items, &mut literals);
    literals
}

/// The block of an entry, and those of the roles or degrees in it.
fn entry(kind: Kind, item: &Item, literals: &mut TokenStream) {
    let (ItemKind::Entry(entry), Some(schema)) = (&item.kind, kind.entry()) else {
        return;
    };
    let items = entry.items.as_deref();
    items
        .into_iter()
        .for_each(|items| block(schema.name, &words(schema), items, literals));
    if let Some(position) = schema.position.filter(|_| entry.titles.is_empty()) {
        for item in items.unwrap_or_default() {
            if let ItemKind::Entry(nested) = &item.kind {
                let items = nested.items.iter();
                items.for_each(|items| block(position.name, &words(position), items, literals));
            }
        }
    }
}

/// The name of a design, its settings, and the values that are one of several words.
fn design(design: &Design, literals: &mut TokenStream) {
    let known: Vec<&str> = DesignName::ALL.iter().map(|name| name.word()).collect();
    let name: Vec<&Name> = design.name.iter().collect();
    literal(DESIGNS, &known, &name, literals);
    let known: Vec<&str> = Settings::ALL.iter().map(|setting| setting.word).collect();
    let names: Vec<&Name> = design
        .settings
        .iter()
        .map(|setting| &setting.name)
        .collect();
    literal(DESIGN, &known, &names, literals);
    for Setting { name, value, .. } in &design.settings {
        let known = resume_core::model::Setting::named(&name.text);
        if let Some(known) = known.filter(|known| has_words(known)) {
            let word: Vec<&Name> = value
                .iter()
                .filter_map(|value| value.word.as_ref())
                .collect();
            literal(known.holds, known.words, &word, literals);
        }
    }
}

/// Whether the words of a setting have a type in `resume::schema`: `true` and `false` are words of
/// Rust.
fn has_words(setting: &resume_core::model::Setting) -> bool {
    !matches!(setting.words, [] | ["true", ..])
}

/// `let _ = resume::Schema { name: any(), ..any() };` for the names in a block.
fn block(schema: &str, known: &[&str], items: &[Item], literals: &mut TokenStream) {
    let kind = Ident::new(schema, Span::call_site());
    let mut names = Vec::new();
    let mut seen = Vec::new();
    for item in items {
        let name: &Name = match &item.kind {
            // There may be several alternatives of a field, and each name is mirrored alone.
            ItemKind::Field(field) if is_alternative(field, schema) => {
                let name = field.name.as_field();
                literals.extend(quote!(let _ = resume::#kind { #name: any(), ..any() };));
                continue;
            }
            // A kind may repeat under different titles, and each further name is mirrored alone.
            ItemKind::Section(section) if is_repeated(&section.name, &seen) => {
                let name = section.name.as_field();
                literals.extend(quote!(let _ = resume::#kind { #name: any(), ..any() };));
                continue;
            }
            ItemKind::Section(section) if schema == RESUME => {
                seen.push((&section.name, ()));
                &section.name
            }
            ItemKind::Field(Field { name, .. }) | ItemKind::Word(name) => name,
            ItemKind::Design(design) => &design.keyword,
            _ => continue,
        };
        names.push(name);
    }
    literal(schema, known, &names, literals);
}

/// The literal with these names.
fn literal(schema: &str, known: &[&str], names: &[&Name], literals: &mut TokenStream) {
    let kind = Ident::new(schema, Span::call_site());
    let mut fields = TokenStream::new();
    let mut has_begun = false;
    for name in names.iter().filter(|name| !is_reserved(name)) {
        has_begun |= !known.contains(&name.text.as_str());
        let name = name.as_field();
        fields.extend(quote!(#name: any(),));
    }
    // Where no name was begun, one may be begun on an empty line: the literal is then longer than
    // it would be with `: any(),` for that.
    let rest = if has_begun {
        quote!(any())
    } else {
        quote!(any::<resume::#kind>())
    };
    literals.extend(quote!(let _ = resume::#kind { #fields ..#rest };));
}
