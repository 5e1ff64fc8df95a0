//! The model as the Rust code that builds it in a constant, with the writer's expressions in their
//! places.
//!
//! Every entry becomes a separate constant: rustc's time then grows linearly with the number of
//! entries.

mod alternatives;
mod at;
mod design;
mod letter;
mod literal;
mod splices;
mod values;

use crate::report::start;
use at::At;
use literal::Literal;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use resume_core::model::{
    BlockName, Bullet, ContactItem, ContactName, ContactValue, Detail, Entry, Item, Job, Labelled,
    Paragraph, Photo, Position, Resume, Row, School, Section, Shape, Variant, numbered,
};
use resume_core::problem::{Path, Step};
use resume_syntax::absent_value;
use resume_syntax::tree::Splice;
use splices::{call, slice, some, splice_names};
use std::convert::Infallible;

/// Writes values, and collects the constants that they need.
pub(crate) struct Quoter<'a> {
    /// The expressions of the language that is being written, each with the number that its
    /// constants have.
    splices: Vec<(usize, &'a (Path, Splice))>,
    /// How many expressions were written with the languages before.
    known: usize,
    /// How many expressions were written.
    written: usize,
    /// The content of the photo, once it is written.
    picture: Option<Ident>,
    /// Where the path of the photo is.
    photo: Span,
    items: TokenStream,
    count: usize,
}

impl<'a> Quoter<'a> {
    /// A quoter of a résumé whose photo is at this token.
    pub(crate) fn new(photo: Span) -> Quoter<'a> {
        Quoter {
            splices: Vec::new(),
            known: 0,
            written: 0,
            picture: None,
            photo,
            items: TokenStream::new(),
            count: 0,
        }
    }

    /// Begins a language with these expressions in it. One that is the same in the first language,
    /// whose expressions are given too, has its constants already.
    fn begin(&mut self, splices: &'a [(Path, Splice)], first: &[(Path, Splice)]) {
        self.known = self.written;
        self.splices.clear();
        for spliced in splices {
            let (path, splice) = spliced;
            let same = first.iter().position(|(known, _)| known == path);
            if let Some(number) = same.filter(|_| !splice.place.is_translation) {
                self.splices.push((number, spliced));
                continue;
            }
            self.splices.push((self.written, spliced));
            let (value, folded, text) = splice_names(self.written);
            self.written += 1;
            let expression = &splice.tokens;
            let span = splice.place.first;
            let before = start(span);
            // A value of another type is reported at the method's name.
            let method = Ident::new("text", span);
            let text_of = quote_spanned!(before=> __resume::Spliced(#expression).#method());
            if let [Step::Field(field @ ("name" | "opening" | "closing"))] = path.0.as_slice() {
                let problem = absent_value(field);
                let missing = format!("{problem}; help: {}", problem.help);
                let required = call("required", quote!(#value, #missing), span);
                self.items.extend(quote!(const _: () = #required;));
            }
            self.items.extend(quote_spanned! {before=>
                const #value: __resume::Option<&'static __resume::str> = #text_of;
                const #folded: &__resume::Folded<{ __resume::or_empty(#value).len() }> = &__resume::Folded::new(__resume::or_empty(#value));
                const #text: &__resume::str = #folded.as_str();
            });
        }
    }

    /// The constants that the written values refer to.
    pub(crate) fn items(self) -> TokenStream {
        self.items
    }

    /// The résumé with its translations, whose expressions are given after its own.
    pub(crate) fn resume(
        &mut self,
        resume: &Resume,
        splices: &'a [(Path, Splice)],
        translations: &'a [Vec<(Path, Splice)>],
    ) -> TokenStream {
        self.begin(splices, &[]);
        let mut literal = self.language(resume);
        let mut names = Vec::new();
        for (translation, spliced) in resume.translations.iter().zip(translations) {
            self.begin(spliced, splices);
            let value = self.language(translation).finish("Resume");
            let name = self.name();
            self.items
                .extend(quote!(const #name: __resume::Resume = #value;));
            names.push(name.into_token_stream());
        }
        literal.list("translations", &names);
        literal.finish("Resume")
    }

    /// The résumé in one language.
    fn language(&mut self, resume: &Resume) -> Literal {
        // The other parts are fields, which may have alternatives.
        let Resume {
            name,
            pronouns: _,
            photo,
            headline: _,
            summary: _,
            cited_as: _,
            lang,
            tags,
            variants,
            contact,
            sections,
            alternatives: _,
            design,
            translations: _,
        } = resume;
        let root = At::ROOT;
        let mut literal = Literal::default();
        literal.field("name", self.plain(name, &root.field("name")));
        let photo = photo.as_ref().map(|photo| some(self.photo(photo)));
        literal.option("photo", photo);
        self.put_fields(resume, &root, &mut literal);
        let lang = lang.as_ref();
        let lang = lang.map(|lang| self.perhaps(lang, &root.field("lang"), Self::lang));
        literal.option("lang", lang);
        literal.list("tags", &self.tags(tags));
        let variants = variants.iter().map(|Variant { name, tags }| {
            let (name, tags) = (
                self.tags(std::slice::from_ref(name)),
                slice(&self.tags(tags)),
            );
            quote!(__resume::Variant { name: #(#name)*, tags: #tags })
        });
        literal.list("variants", &variants.collect::<Vec<_>>());
        let contact = self.list(
            contact,
            &root.field(BlockName::Contact.word()),
            quote!(__resume::ContactItem),
            contact_item(
                quote!(__resume::ContactValue::Location(__resume::Borrowed(""))),
                slice::<TokenStream>(&[]),
            ),
            Self::contact_item,
        );
        literal.field("contact", contact);
        let sections = numbered(sections).map(|(number, section)| {
            let path = section.kind().path(number);
            At::with(&path.0, &root, &mut |at| self.section(section, at))
        });
        literal.list("sections", &sections.collect::<Vec<_>>());
        literal.option("design", design::design(design));
        literal
    }

    /// The photo with the content of its file, which rustc reads at the writer's token: so a missing
    /// file is reported there, and an editor can follow the path.
    fn photo(&mut self, photo: &Photo) -> TokenStream {
        let Photo {
            path,
            alternative,
            picture: _,
            tags,
        } = photo;
        let path = &**path;
        let name = match &self.picture {
            Some(name) => name.clone(),
            None => self.picture(path),
        };
        let at = At::ROOT;
        let at = at.field("photo");
        let alternative = self.option(alternative.as_deref(), &at.index(1), Self::plain);
        let picture = some(quote!(__resume::Picture::__trusted(#name)));
        let tags = slice(&self.tags(tags));
        quote!(__resume::Photo { path: __resume::Borrowed(#path), alternative: #alternative, picture: #picture, tags: #tags })
    }

    /// The constant with the content of the photo, which is the same in every language.
    fn picture(&mut self, path: &str) -> Ident {
        let name = self.name();
        let mut file = proc_macro2::Literal::string(path);
        file.set_span(self.photo);
        let bytes = quote_spanned!(self.photo=> __resume::include_bytes!(#file));
        self.items
            .extend(quote!(const #name: &[__resume::u8] = #bytes;));
        let check = call("check_picture", quote!(#path, #name), self.photo);
        self.items.extend(quote!(const _: () = #check;));
        self.picture = Some(name.clone());
        name
    }

    fn section(&mut self, section: &Section, at: &At<'_>) -> TokenStream {
        let Section {
            title,
            on_new_page,
            tags,
            content,
        } = section;
        let mut literal = Literal::default();
        let title = title.as_ref();
        let title = title.map(|title| some(self.prose(title, &at.field("title"))));
        literal.option("title", title);
        literal.option("on_new_page", on_new_page.then(|| quote!(true)));
        literal.list("tags", &self.tags(tags));
        let elements = match content.shape() {
            Shape::Jobs(jobs) => self.elements(jobs, at, quote!(Job), Self::job),
            Shape::Schools(schools) => self.elements(schools, at, quote!(School), Self::school),
            Shape::Entries(entries) => self.elements(entries, at, quote!(Entry), Self::entry),
            Shape::Rows(rows) => self.elements(rows, at, quote!(Row), Self::row),
            Shape::Items(items) => {
                let kind = quote!(Item<__resume::Entry>);
                self.elements(items, at, kind, |quoter, item, at| {
                    quoter.item(item, at, Self::entry)
                })
            }
        };
        // A variant is named as its kind is.
        let variant = Ident::new(&format!("{:?}", content.kind()), Span::mixed_site());
        literal.field("content", quote!(__resume::Content::#variant(#elements)));
        literal.finish("Section")
    }

    /// The elements of a section, a constant each.
    fn elements<T>(
        &mut self,
        elements: &[T],
        at: &At<'_>,
        kind: TokenStream,
        write: fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let mut names = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let value = write(self, element, &at.index(index));
            let name = self.name();
            self.items
                .extend(quote!(const #name: __resume::#kind = #value;));
            names.push(name);
        }
        slice(&names)
    }

    fn job(&mut self, job: &Job, at: &At<'_>) -> TokenStream {
        let mut literal = self.fields(job, job.period, at);
        literal.list("body", &self.body(&job.body, at, Self::position));
        literal.list("tags", &self.tags(&job.tags));
        literal.finish("Job")
    }

    fn school(&mut self, school: &School, at: &At<'_>) -> TokenStream {
        let mut literal = self.fields(school, school.period, at);
        literal.list("body", &self.body(&school.body, at, Self::position));
        literal.list("tags", &self.tags(&school.tags));
        literal.finish("School")
    }

    fn position(&mut self, position: &Position, at: &At<'_>) -> TokenStream {
        let mut literal = self.fields(position, position.period, at);
        literal.field("title", self.prose(&position.title, &at.field("title")));
        literal.list("body", &self.body(&position.body, at, nothing));
        literal.list("tags", &self.tags(&position.tags));
        literal.finish("Position")
    }

    fn entry(&mut self, entry: &Entry, at: &At<'_>) -> TokenStream {
        let mut literal = self.fields(entry, entry.period, at);
        literal.list("body", &self.body(&entry.body, at, nothing));
        literal.list("tags", &self.tags(&entry.tags));
        literal.finish("Entry")
    }

    /// The items of a body, where `nested` writes what nests in it.
    fn body<N>(
        &mut self,
        items: &[Item<N>],
        at: &At<'_>,
        nested: Nested<'a, N>,
    ) -> Vec<TokenStream> {
        let at = at.field("body");
        let items = items.iter().enumerate();
        let items = items.map(|(index, item)| self.item(item, &at.index(index), nested));
        items.collect()
    }

    fn item<N>(&mut self, item: &Item<N>, at: &At<'_>, nested: Nested<'a, N>) -> TokenStream {
        let (variant, value) = match item {
            Item::Paragraph(paragraph) => ("Paragraph", self.paragraph(paragraph, at)),
            Item::Bullet(bullet) => ("Bullet", self.bullet(bullet, at)),
            Item::Row(row) => ("Row", self.row(row, at)),
            Item::Entry(entry) => ("Entry", nested(self, entry, at)),
        };
        let variant = Ident::new(variant, Span::mixed_site());
        quote!(__resume::Item::#variant(#value))
    }

    fn paragraph(&mut self, paragraph: &Paragraph, at: &At<'_>) -> TokenStream {
        let Paragraph { text, tags } = paragraph;
        let mut literal = Literal::default();
        literal.field("text", self.prose(text, at));
        literal.list("tags", &self.tags(tags));
        literal.finish("Paragraph")
    }

    fn bullet(&mut self, bullet: &Bullet, at: &At<'_>) -> TokenStream {
        let Bullet {
            text,
            bullets,
            tags,
        } = bullet;
        let mut literal = Literal::default();
        literal.field("text", self.prose(text, at));
        let at = at.field("bullets");
        let bullets = bullets.iter().enumerate();
        let bullets = bullets.map(|(index, bullet)| self.bullet(bullet, &at.index(index)));
        literal.list("bullets", &bullets.collect::<Vec<_>>());
        literal.list("tags", &self.tags(tags));
        literal.finish("Bullet")
    }

    fn row(&mut self, row: &Row, at: &At<'_>) -> TokenStream {
        let Row { label, items, tags } = row;
        let mut literal = Literal::default();
        let label = label.as_ref();
        literal.option("label", label.map(|label| some(self.prose(label, at))));
        literal.field("items", self.proses(items, at));
        literal.list("tags", &self.tags(tags));
        literal.finish("Row")
    }

    fn contact_item(&mut self, item: &ContactItem, at: &At<'_>) -> TokenStream {
        let (variant, value) = match (&item.value, item.name()) {
            (ContactValue::Profile(profile), _) => ("Profile", self.profile(profile, at)),
            (ContactValue::Labelled(Labelled { label, detail }), _) => {
                let (label, detail) = (self.plain(label, &At::ROOT), self.detail(detail, at));
                let row = quote!(__resume::Labelled { label: #label, detail: #detail });
                ("Labelled", row)
            }
            (_, ContactName::Field(field)) => {
                let value = item.held().map(|held| self.held(held, at));
                (field.variant(), value.unwrap_or_default())
            }
            (_, ContactName::Network(_) | ContactName::Label) => return TokenStream::new(),
        };
        let variant = Ident::new(variant, Span::mixed_site());
        let value = quote!(__resume::ContactValue::#variant(#value));
        contact_item(value, slice(&self.tags(&item.tags)))
    }

    /// What follows a label of `contact`; whether an expression is an address is known when it is
    /// evaluated.
    fn detail(&mut self, detail: &Detail, at: &At<'_>) -> TokenStream {
        if let Some(text) = self.spliced(at, quote!(Detail::fault)) {
            return quote!(__resume::Detail::__trusted(#text));
        }
        match detail {
            Detail::Link(url) => {
                let url = url.as_str();
                quote!(__resume::Detail::Link(__resume::Url::__trusted(#url)))
            }
            Detail::Text(text) => {
                let text = &**text;
                quote!(__resume::Detail::Text(__resume::Borrowed(#text)))
            }
            Detail::Date(day) => {
                let date = values::date(*day);
                quote!(__resume::Detail::Date(#date))
            }
        }
    }
}

/// Writes what nests in a body.
type Nested<'a, N> = fn(&mut Quoter<'a>, &N, &At<'_>) -> TokenStream;

fn contact_item(value: TokenStream, tags: TokenStream) -> TokenStream {
    quote!(__resume::ContactItem { value: #value, tags: #tags })
}

fn nothing(_: &mut Quoter<'_>, none: &Infallible, _: &At<'_>) -> TokenStream {
    match *none {}
}
