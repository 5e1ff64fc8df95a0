//! The mirror: the writer's names as struct literals over `resume::schema`, in a function that
//! never runs.
//!
//! With it rustc and rust-analyzer do on stable what no macro can do by itself: they report unknown
//! and repeated names with suggestions that an editor can apply, show the documentation of a name,
//! go to its definition, find where it is used, and complete the names that are still missing.

mod editor;

use crate::report::end;
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use resume_core::model::schema::{self, EntrySchema};
use resume_core::model::{self, BlockName, ContactName, Field, Kind};
use resume_core::wording::nearest;
use resume_syntax::block_name;
use resume_syntax::tree::{self, Design, Item, ItemKind, Name, Setting, Tree};

/// The function with the literals: one set for rustc, for the names that rustc reports better, and
/// one for editors.
pub(crate) fn mirror(facade: &TokenStream, tree: &Tree) -> TokenStream {
    let literals = block(RESUME, &fields(), &tree.items, section);
    function(facade, &literals, &editor::literals(tree))
}

/// The same for a letter.
pub(crate) fn mirror_letter(facade: &TokenStream, tree: &Tree) -> TokenStream {
    let known: Vec<&str> = schema::LETTER.iter().map(|field| field.word).collect();
    let literals = block(LETTER, &known, &tree.items, |_| TokenStream::new());
    function(facade, &literals, &editor::letter(&known, tree))
}

fn function(facade: &TokenStream, literals: &TokenStream, editor: &TokenStream) -> TokenStream {
    quote! {
        #[allow(warnings, let_underscore_drop, clippy::all, clippy::pedantic, clippy::restriction, clippy::nursery)]
        fn __mirror() {
            use #facade::schema as resume;
            fn any<T>() -> T {
                loop {}
            }
            #[cfg(rust_analyzer)]
            {
                #editor
            }
            #[cfg(not(rust_analyzer))]
            {
                #literals
            }
        }
    }
}

/// The content of a section or a design, without its name.
fn section(item: &Item) -> TokenStream {
    let section = match &item.kind {
        ItemKind::Section(section) => section,
        ItemKind::Design(design) => return settings(design),
        _ => return TokenStream::new(),
    };
    match (
        BlockName::from_word(&section.name.text),
        block_name(section),
    ) {
        (Some(BlockName::Contact), _) => block(CONTACT, &contact_names(), &section.items, |_| {
            TokenStream::new()
        }),
        (_, Some(BlockName::Section(kind))) => {
            section.items.iter().map(|item| entry(kind, item)).collect()
        }
        (_, Some(BlockName::Contact | BlockName::Variants) | None) => TokenStream::new(),
    }
}

/// The settings of a design. One that is there twice is reported by the macro.
fn settings(design: &Design) -> TokenStream {
    let mut fields: Vec<(&Name, TokenStream)> = Vec::new();
    for Setting { name, is_lone, .. } in &design.settings {
        let is_written = fields.iter().any(|(other, _)| other.text == name.text);
        let is_near = model::Setting::meant(&name.text).is_some();
        if !is_lone && !is_written && is_near && !is_reserved(name) {
            fields.push((name, TokenStream::new()));
        }
    }
    literal(DESIGN, &fields)
}

/// The fields of an entry, and of the roles or degrees in it.
fn entry(kind: Kind, item: &Item) -> TokenStream {
    let (ItemKind::Entry(entry), Some(schema)) = (&item.kind, kind.entry()) else {
        return TokenStream::new();
    };
    let position = schema.position.filter(|_| entry.titles.is_empty());
    let items = entry.items.as_deref().unwrap_or_default();
    block(schema.name, &words(schema), items, |item| {
        match (&item.kind, position) {
            (ItemKind::Entry(nested), Some(position)) => {
                let items = nested.items.as_deref().unwrap_or_default();
                let none = |_: &Item| TokenStream::new();
                block(position.name, &words(position), items, none)
            }
            _ => TokenStream::new(),
        }
    })
}

/// The names of the fields of an entry.
fn words(schema: &EntrySchema) -> Vec<&'static str> {
    schema.fields().map(Field::word).collect()
}

/// `let _ = resume::Schema { name: any(), ..any() };` for the names in a block.
///
/// What `inside` mirrors of an item is in the value of the preceding name, so that rustc sees
/// everything in the order of the source.
fn block(
    schema: &str,
    known: &[&str],
    items: &[Item],
    inside: impl Fn(&Item) -> TokenStream,
) -> TokenStream {
    let mut before = TokenStream::new();
    let mut fields: Vec<(&Name, TokenStream)> = Vec::new();
    for item in items {
        match &item.kind {
            ItemKind::Field(field) if is_near(&field.name, known.iter().copied()) => {
                let name = &field.name;
                if !is_alternative(field, schema) {
                    fields.push((name, TokenStream::new()));
                } else {
                    // There may be several alternatives of a field, and each name is mirrored alone.
                    let alone = literal(schema, &[(name, TokenStream::new())]);
                    fields
                        .last_mut()
                        .map_or(&mut before, |(_, inside)| inside)
                        .extend(alone);
                }
            }
            // Sections in any other place were refused for their place.
            ItemKind::Section(section)
                if schema == RESUME
                    && is_near(&section.name, BlockName::words())
                    && !known.contains(&section.name.text.as_str()) =>
            {
                if is_repeated(&section.name, &fields) {
                    // A kind may repeat under different titles, and rustc does not compare titles.
                    let alone = literal(schema, &[(&section.name, TokenStream::new())]);
                    fields
                        .last_mut()
                        .map_or(&mut before, |(_, inside)| inside)
                        .extend(alone);
                } else {
                    fields.push((&section.name, TokenStream::new()));
                }
            }
            // A second one is reported by the macro.
            ItemKind::Design(design) if schema == RESUME => {
                let mut names = fields.iter().map(|(name, _)| &name.text);
                if !names.any(|name| *name == design.keyword.text) {
                    fields.push((&design.keyword, TokenStream::new()));
                }
            }
            _ => {}
        }
        fields
            .last_mut()
            .map_or(&mut before, |(_, inside)| inside)
            .extend(inside(item));
    }
    before.extend(literal(schema, &fields));
    before
}

/// Whether the tags of a field allow others of its name beside it.
fn is_alternative(field: &tree::Field, schema: &str) -> bool {
    let takes_tags = schema == CONTACT || Field::keyed(&field.name.text).is_some();
    takes_tags && !field.tags.is_empty()
}

/// Whether another section of this kind may be mirrored already.
fn is_repeated<T>(name: &Name, before: &[(&Name, T)]) -> bool {
    Kind::from_name(&name.text).is_some_and(|kind| {
        kind.is_custom() || before.iter().any(|(known, _)| known.text == name.text)
    })
}

/// The type of the résumé in `resume::schema`.
const RESUME: &str = "Resume";

/// The type of a letter in `resume::schema`.
const LETTER: &str = "Letter";

/// The type of the settings of a design in `resume::schema`.
const DESIGN: &str = "Design";

/// The type of the names of the designs in `resume::schema`.
const DESIGNS: &str = "Designs";

/// The type of `contact` in `resume::schema`.
const CONTACT: &str = "Contact";

/// The fields of the résumé itself.
fn fields() -> Vec<&'static str> {
    schema::RESUME.iter().map(|field| field.word).collect()
}

/// The names in `contact`.
fn contact_names() -> Vec<&'static str> {
    ContactName::words().collect()
}

/// Whether a name is known, or near enough to a known one for rustc to suggest that.
fn is_near<'n>(name: &Name, known: impl IntoIterator<Item = &'n str>) -> bool {
    !is_reserved(name) && nearest(&name.text, known).is_some()
}

/// Everything except the names has a place after the names and no width, so that an editor finds
/// only the name at its place.
fn literal(schema: &str, fields: &[(&Name, TokenStream)]) -> TokenStream {
    let Some(first) = fields.first().map(|(name, _)| end(name.span)) else {
        return TokenStream::new();
    };
    let fields = fields.iter().map(|(name, inside)| {
        let field = name.as_field();
        let end = end(name.span);
        if inside.is_empty() {
            quote_spanned!(end=> #field: any(),)
        } else {
            quote_spanned!(end=> #field: { #inside any() },)
        }
    });
    let schema = Ident::new(schema, first);
    quote_spanned!(first=> let _ = resume::#schema { #(#fields)* ..any() };)
}

/// Names that the macro reports itself, and those that rustc refuses wherever they are.
fn is_reserved(name: &Name) -> bool {
    name.has_emoji()
        || matches!(
            name.text.as_str(),
            "self" | "Self" | "super" | "crate" | "$crate" | "_"
        )
}
