//! The model as the Rust code that builds it in a constant, with the writer's expressions in their
//! places.
//!
//! Every entry becomes a separate constant: rustc's time then grows linearly with the number of
//! entries.

use crate::report::start;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use resume_core::model::{
    BlockName, Bullet, ContactItem, ContactName, Date, Doi, Email, End, Entry, Fields, Held,
    Inline, Item, Job, Lang, Link, Paragraph, Period, Phone, Position, Profile, Prose, Resume, Row,
    School, Section, Shape, Tag, Url, numbered,
};
use resume_core::problem::{Path, Step};
use resume_syntax::tree::Splice;

/// Writes values, and collects the constants that they need.
pub(crate) struct Quoter<'a> {
    splices: &'a [(Path, Splice)],
    items: TokenStream,
    count: usize,
}

/// The place of a value in the résumé.
#[derive(Clone, Copy)]
struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Option<Step>,
}

impl<'a> At<'a> {
    const ROOT: At<'static> = At {
        parent: None,
        step: None,
    };

    fn field(&'a self, name: &'static str) -> At<'a> {
        At {
            parent: Some(self),
            step: Some(Step::Field(name)),
        }
    }

    fn index(&'a self, at: usize) -> At<'a> {
        At {
            parent: Some(self),
            step: Some(Step::Index(at as u32)),
        }
    }

    /// Runs a function at a place below this one.
    fn with<T>(steps: &[Step], at: &At<'_>, make: &mut impl FnMut(&At<'_>) -> T) -> T {
        match steps {
            [] => make(at),
            [Step::Field(name), rest @ ..] => At::with(rest, &at.field(name), make),
            [Step::Index(index), rest @ ..] => At::with(rest, &at.index(*index as usize), make),
        }
    }

    fn is(&self, path: &[Step]) -> bool {
        match (self.step, self.parent, path.split_last()) {
            (None, _, None) => true,
            (Some(step), Some(parent), Some((last, rest))) => step == *last && parent.is(rest),
            _ => false,
        }
    }
}

impl<'a> Quoter<'a> {
    /// A quoter of a résumé with these expressions in it.
    pub(crate) fn new(splices: &'a [(Path, Splice)]) -> Quoter<'a> {
        let mut items = TokenStream::new();
        for (index, (path, splice)) in splices.iter().enumerate() {
            let (value, folded, text) = splice_names(index);
            let expression = &splice.tokens;
            let span = splice.place.first;
            let before = start(span);
            // A value of another type is reported at the method's name.
            let method = Ident::new("text", span);
            let text_of = quote_spanned!(before=> __resume::Spliced(#expression).#method());
            if path.0 == [Step::Field("name")] {
                let required = call("required", quote!(#value), span);
                items.extend(quote!(const _: () = #required;));
            }
            items.extend(quote_spanned! {before=>
                const #value: ::core::option::Option<&'static ::core::primitive::str> = #text_of;
                const #folded: &__resume::Folded<{ __resume::or_empty(#value).len() }> = &__resume::Folded::new(__resume::or_empty(#value));
                const #text: &::core::primitive::str = #folded.as_str();
            });
        }
        Quoter {
            splices,
            items,
            count: 0,
        }
    }

    /// The constants that the written values refer to.
    pub(crate) fn items(self) -> TokenStream {
        self.items
    }

    pub(crate) fn resume(&mut self, resume: &Resume) -> TokenStream {
        let Resume {
            name,
            headline,
            summary,
            lang,
            tags,
            contact,
            sections,
        } = resume;
        let root = At::ROOT;
        let name = self.plain(name, &root.field("name"));
        let headline = self.option(headline.as_ref(), &root.field("headline"), Self::prose);
        let summary = self.option(summary.as_ref(), &root.field("summary"), Self::prose);
        let lang = self.option(lang.as_ref(), &root.field("lang"), Self::lang);
        let tags = self.tags(tags);
        let contact = self.list(
            contact,
            &root.field(BlockName::Contact.word()),
            quote!(__resume::ContactItem),
            quote!(__resume::ContactItem::Location(__resume::Borrowed(""))),
            Self::contact_item,
        );
        let sections = numbered(sections).map(|(number, section)| {
            let path = section.kind().path(number);
            At::with(&path.0, &root, &mut |at| self.section(section, at))
        });
        let sections = slice(&sections.collect::<Vec<_>>());
        quote!(__resume::Resume { name: #name, headline: #headline, summary: #summary, lang: #lang, tags: #tags, contact: #contact, sections: #sections })
    }

    fn section(&mut self, section: &Section, at: &At<'_>) -> TokenStream {
        let Section {
            title,
            tags,
            content,
        } = section;
        let title = self.option(title.as_ref(), &at.field("title"), Self::prose);
        let tags = self.tags(tags);
        let elements = match content.shape() {
            Shape::Jobs(jobs) => self.elements(jobs, at, "Job", Self::job),
            Shape::Schools(schools) => self.elements(schools, at, "School", Self::school),
            Shape::Entries(entries) => self.elements(entries, at, "Entry", Self::entry),
            Shape::Rows(rows) => self.elements(rows, at, "Row", Self::row),
            Shape::Items(items) => self.elements(items, at, "Item", Self::item),
        };
        // A variant is named as its kind is.
        let variant = Ident::new(&format!("{:?}", content.kind()), Span::mixed_site());
        quote!(__resume::Section { title: #title, tags: #tags, content: __resume::Content::#variant(#elements) })
    }

    /// The elements of a section, a constant each.
    fn elements<T>(
        &mut self,
        elements: &[T],
        at: &At<'_>,
        kind: &str,
        write: fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let kind = Ident::new(kind, Span::mixed_site());
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
        let period = self.period(job.period);
        let roles = self.each(&job.roles, &at.field("roles"), Self::position);
        let fields = self.fields(job, at);
        let highlights = self.each(&job.highlights, at, Self::bullet);
        let tags = self.tags(&job.tags);
        quote!(__resume::Job { period: #period, roles: #roles, #fields highlights: #highlights, tags: #tags })
    }

    fn school(&mut self, school: &School, at: &At<'_>) -> TokenStream {
        let period = self.period(school.period);
        let degrees = self.each(&school.degrees, &at.field("degrees"), Self::position);
        let fields = self.fields(school, at);
        let highlights = self.each(&school.highlights, at, Self::bullet);
        let tags = self.tags(&school.tags);
        quote!(__resume::School { period: #period, degrees: #degrees, #fields highlights: #highlights, tags: #tags })
    }

    fn position(&mut self, position: &Position, at: &At<'_>) -> TokenStream {
        let Position {
            period,
            title,
            details,
            highlights,
            tags,
        } = position;
        let (period, title) = (self.period(*period), self.prose(title, at));
        let (details, highlights, tags) = (
            self.proses(details, at),
            self.each(highlights, at, Self::bullet),
            self.tags(tags),
        );
        quote!(__resume::Position { period: #period, title: #title, details: #details, highlights: #highlights, tags: #tags })
    }

    fn entry(&mut self, entry: &Entry, at: &At<'_>) -> TokenStream {
        let period = self.period(entry.period);
        let fields = self.fields(entry, at);
        let highlights = self.each(&entry.highlights, at, Self::bullet);
        let tags = self.tags(&entry.tags);
        quote!(__resume::Entry { period: #period, #fields highlights: #highlights, tags: #tags })
    }

    /// The fields of a job, a school or an entry, as in a struct literal.
    fn fields(&mut self, holder: &impl Fields, at: &At<'_>) -> TokenStream {
        let mut fields = TokenStream::new();
        for (field, name, held) in holder.fields() {
            let at = at.field(field.word());
            let value = match held {
                Held::Prose(prose) => self.option(prose, &at, Self::prose),
                Held::Proses(proses) => self.proses(proses, &at),
                Held::Plain(text) => self.option(text, &at, Self::plain),
                Held::Web(url) => self.option(url, &at, Self::web),
                Held::Doi(doi) => self.option(doi, &at, Self::doi),
                Held::Email(email) => self.option(email, &at, Self::email),
                Held::Phone(phone) => self.option(phone, &at, Self::phone),
            };
            let name = Ident::new(name, Span::mixed_site());
            fields.extend(quote!(#name: #value,));
        }
        fields
    }

    fn row(&mut self, row: &Row, at: &At<'_>) -> TokenStream {
        let Row { label, items, tags } = row;
        let (label, items, tags) = (
            self.option(label.as_ref(), at, Self::prose),
            self.proses(items, at),
            self.tags(tags),
        );
        quote!(__resume::Row { label: #label, items: #items, tags: #tags })
    }

    fn item(&mut self, item: &Item, at: &At<'_>) -> TokenStream {
        match item {
            Item::Paragraph(Paragraph { text, tags }) => {
                let (text, tags) = (self.prose(text, at), self.tags(tags));
                quote!(__resume::Item::Paragraph(__resume::Paragraph { text: #text, tags: #tags }))
            }
            Item::Bullet(bullet) => {
                let bullet = self.bullet(bullet, at);
                quote!(__resume::Item::Bullet(#bullet))
            }
            Item::Row(row) => {
                let row = self.row(row, at);
                quote!(__resume::Item::Row(#row))
            }
            Item::Entry(entry) => {
                let entry = self.entry(entry, at);
                quote!(__resume::Item::Entry(#entry))
            }
        }
    }

    fn contact_item(&mut self, item: &ContactItem, at: &At<'_>) -> TokenStream {
        let (variant, value) = match (item, item.name()) {
            (ContactItem::Profile(profile), _) => ("Profile", self.profile(profile, at)),
            (ContactItem::Link(Link { label, url }), _) => {
                let (label, url) = (self.plain(label, &At::ROOT), self.url(url, at));
                ("Link", quote!(__resume::Link { label: #label, url: #url }))
            }
            (_, ContactName::Field(field)) => {
                let value = item.held().map(|held| self.held(held, at));
                (field.variant(), value.unwrap_or_default())
            }
            (_, ContactName::Network(_) | ContactName::Label) => return TokenStream::new(),
        };
        let variant = Ident::new(variant, Span::mixed_site());
        quote!(__resume::ContactItem::#variant(#value))
    }

    /// A value that is present.
    fn held(&mut self, held: Held<'_>, at: &At<'_>) -> TokenStream {
        match held {
            Held::Prose(Some(prose)) => self.prose(prose, at),
            Held::Proses(proses) => self.proses(proses, at),
            Held::Plain(Some(text)) => self.plain(text, at),
            Held::Web(Some(url)) => self.web(url, at),
            Held::Doi(Some(doi)) => self.doi(doi, at),
            Held::Email(Some(email)) => self.email(email, at),
            Held::Phone(Some(phone)) => self.phone(phone, at),
            Held::Prose(None)
            | Held::Plain(None)
            | Held::Web(None)
            | Held::Doi(None)
            | Held::Email(None)
            | Held::Phone(None) => none(),
        }
    }

    fn bullet(&mut self, bullet: &Bullet, at: &At<'_>) -> TokenStream {
        let Bullet { text, tags } = bullet;
        let (text, tags) = (self.prose(text, at), self.tags(tags));
        quote!(__resume::Bullet { text: #text, tags: #tags })
    }

    fn proses(&mut self, proses: &[Prose], at: &At<'_>) -> TokenStream {
        self.list(
            proses,
            at,
            quote!(__resume::Prose),
            quote!(__resume::Prose(__resume::Borrowed(&[]))),
            Self::prose,
        )
    }

    fn prose(&mut self, prose: &Prose, at: &At<'_>) -> TokenStream {
        if let Some(text) = self.spliced(at, quote!(text::fault)) {
            let name = self.name();
            self.items.extend(quote!(const #name: &[__resume::Inline] = &[__resume::Inline::Text(__resume::Borrowed(#text))];));
            return quote!(__resume::Prose(__resume::Borrowed(#name)));
        }
        let inlines = inlines(prose.inlines());
        quote!(__resume::Prose(#inlines))
    }

    fn plain(&mut self, text: &str, at: &At<'_>) -> TokenStream {
        match self.spliced(at, quote!(text::fault)) {
            Some(text) => quote!(__resume::Borrowed(#text)),
            None => quote!(__resume::Borrowed(#text)),
        }
    }

    fn email(&mut self, email: &Email, at: &At<'_>) -> TokenStream {
        self.checked("Email", email.as_str(), at, quote!(Email::fault))
    }

    fn phone(&mut self, phone: &Phone, at: &At<'_>) -> TokenStream {
        self.checked("Phone", phone.as_str(), at, quote!(Phone::fault))
    }

    fn lang(&mut self, lang: &Lang, at: &At<'_>) -> TokenStream {
        self.checked("Lang", lang.as_str(), at, quote!(Lang::fault))
    }

    fn doi(&mut self, doi: &Doi, at: &At<'_>) -> TokenStream {
        self.checked("Doi", doi.as_str(), at, quote!(Doi::fault))
    }

    fn url(&mut self, url: &Url, at: &At<'_>) -> TokenStream {
        self.checked("Url", url.as_str(), at, quote!(Url::fault))
    }

    /// The address of a web page, which is narrower than a link's.
    fn web(&mut self, url: &Url, at: &At<'_>) -> TokenStream {
        self.checked("Url", url.as_str(), at, quote!(Url::web_fault))
    }

    fn checked(&mut self, kind: &str, text: &str, at: &At<'_>, rule: TokenStream) -> TokenStream {
        let kind = Ident::new(kind, Span::mixed_site());
        match self.spliced(at, rule) {
            Some(text) => quote!(__resume::#kind::__trusted(#text)),
            None => quote!(__resume::#kind::__trusted(#text)),
        }
    }

    fn profile(&mut self, profile: &Profile, at: &At<'_>) -> TokenStream {
        let network = Ident::new(&format!("{:?}", profile.network()), Span::mixed_site());
        let username = profile.username();
        match self.spliced(at, quote!(Network::#network.username_fault)) {
            Some(text) => quote!(__resume::Profile::__trusted(__resume::Network::#network, #text)),
            None => quote!(__resume::Profile::__trusted(__resume::Network::#network, #username)),
        }
    }

    fn period(&mut self, period: Option<Period>) -> TokenStream {
        let Some(period) = period else { return none() };
        let start = period.start().map(date).map_or_else(none, some);
        let end = match period.end() {
            End::Same => quote!(__resume::End::Same),
            End::Open => quote!(__resume::End::Open),
            End::Present => quote!(__resume::End::Present),
            End::On(end) => {
                let end = date(end);
                quote!(__resume::End::On(#end))
            }
            End::Expected(end) => {
                let end = date(end);
                quote!(__resume::End::Expected(#end))
            }
        };
        some(quote!(__resume::Period::__trusted(#start, #end)))
    }

    fn tags(&mut self, tags: &[Tag]) -> TokenStream {
        let tags: Vec<_> = tags
            .iter()
            .map(Tag::as_str)
            .map(|tag| quote!(__resume::Tag::__trusted(#tag)))
            .collect();
        slice(&tags)
    }

    /// A value that may be absent, and one that is absent where its expression says `None`.
    fn option<T: ?Sized>(
        &mut self,
        value: Option<&T>,
        at: &At<'_>,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let Some(value) = value else { return none() };
        let written = write(self, value, at);
        match self.splice_at(at) {
            Some(index) => {
                let (present, some, none) = (splice_names(index).0, some(written), none());
                quote!(if #present.is_some() { #some } else { #none })
            }
            None => some(written),
        }
    }

    /// Elements that are all there.
    fn each<T>(
        &mut self,
        elements: &[T],
        at: &At<'_>,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let written: Vec<_> = elements
            .iter()
            .enumerate()
            .map(|(index, element)| write(self, element, &at.index(index)))
            .collect();
        slice(&written)
    }

    /// Elements of which some may be absent; the filler is a value of the same type that is always
    /// present.
    fn list<T>(
        &mut self,
        elements: &[T],
        at: &At<'_>,
        kind: TokenStream,
        filler: TokenStream,
        write: impl Fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let values: Vec<_> = (0..elements.len())
            .map(|index| {
                self.splice_at(&at.index(index))
                    .map(|index| splice_names(index).0)
            })
            .collect();
        if values.iter().all(Option::is_none) {
            return self.each(elements, at, write);
        }
        // A constant each, because what a function borrows must not need to be dropped, as the
        // address of a link would.
        let mut names = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let (value, name) = (write(self, element, &at.index(index)), self.name());
            self.items.extend(quote!(const #name: #kind = #value;));
            names.push(name);
        }
        let present = values.iter().map(|value| match value {
            Some(value) => quote!(#value.is_some()),
            None => quote!(true),
        });
        let (name, all) = (self.name(), elements.len());
        let arms = names
            .iter()
            .enumerate()
            .map(|(index, name)| quote!(#index => #name));
        // Elements are moved into place one by one, because a constant cannot be built by leaving
        // some out.
        self.items.extend(quote! {
            const #name: &[#kind] = {
                const PRESENT: [bool; #all] = [#(#present),*];
                const fn element(index: usize) -> #kind {
                    match index { #(#arms,)* _ => ::core::unreachable!() }
                }
                const ELEMENTS: [#kind; __resume::count(&PRESENT)] = {
                    let mut elements = [const { #filler }; __resume::count(&PRESENT)];
                    let (mut from, mut to) = (0, 0);
                    while from < PRESENT.len() {
                        if PRESENT[from] {
                            ::core::mem::forget(::core::mem::replace(&mut elements[to], element(from)));
                            to += 1;
                        }
                        from += 1;
                    }
                    elements
                };
                &ELEMENTS
            };
        });
        quote!(__resume::Borrowed(#name))
    }

    /// The text of the expression at this place, if there is one; it is checked by a separate
    /// constant, so that every bad value is reported at its place.
    fn spliced(&mut self, at: &At<'_>, rule: TokenStream) -> Option<Ident> {
        let index = self.splice_at(at)?;
        let (value, _, text) = splice_names(index);
        let span = self.splices[index].1.place.first;
        let check = call("check", quote!(#value, __resume::#rule(#text)), span);
        self.items.extend(quote!(const _: () = #check;));
        Some(text)
    }

    fn splice_at(&self, at: &At<'_>) -> Option<usize> {
        self.splices.iter().position(|(path, _)| at.is(&path.0))
    }

    fn name(&mut self) -> Ident {
        self.count += 1;
        format_ident!("__R{}", self.count, span = Span::mixed_site())
    }
}

/// The call of a function, which rustc finds at the writer's token, from before it to the end of
/// the parentheses, and an editor does not.
fn call(function: &str, arguments: TokenStream, span: Span) -> TokenStream {
    // Every token of it has the writer's context; if one had another, rustc would point at the
    // whole macro.
    let before = start(span);
    let function = Ident::new(function, before);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments);
    arguments.set_span(span);
    quote_spanned!(before=> __resume::#function #arguments)
}

/// The constants of an expression: its value, the buffer that it is folded in, and its text.
fn splice_names(index: usize) -> (Ident, Ident, Ident) {
    let name = |kind: &str| format_ident!("__{kind}{index}", span = Span::mixed_site());
    (name("VALUE"), name("FOLDED"), name("TEXT"))
}

fn inlines(inlines: &[Inline]) -> TokenStream {
    let inlines: Vec<_> = inlines.iter().map(inline).collect();
    slice(&inlines)
}

fn inline(inline: &Inline) -> TokenStream {
    match inline {
        Inline::Text(text) => quote!(__resume::Inline::Text(__resume::Borrowed(#text))),
        Inline::Code(text) => quote!(__resume::Inline::Code(__resume::Borrowed(#text))),
        Inline::Superscript(text) => {
            quote!(__resume::Inline::Superscript(__resume::Borrowed(#text)))
        }
        Inline::Subscript(text) => quote!(__resume::Inline::Subscript(__resume::Borrowed(#text))),
        Inline::Emphasis(inner) => {
            let inner = inlines(inner);
            quote!(__resume::Inline::Emphasis(#inner))
        }
        Inline::Strong(inner) => {
            let inner = inlines(inner);
            quote!(__resume::Inline::Strong(#inner))
        }
        Inline::Link { text, url } => {
            let (text, url) = (inlines(text), url.as_str());
            quote!(__resume::Inline::Link { text: #text, url: __resume::Url::__trusted(#url) })
        }
    }
}

fn date(date: Date) -> TokenStream {
    if let Some(season) = date.season() {
        let year = date.year();
        let season = Ident::new(&format!("{season:?}"), Span::mixed_site());
        return quote!(__resume::Date::__season(#year, __resume::Season::#season));
    }
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (month, day) = (month.unwrap_or(0), day.unwrap_or(0));
    quote!(__resume::Date::__trusted(#year, #month, #day))
}

fn slice<T: ToTokens>(elements: &[T]) -> TokenStream {
    quote!(__resume::Borrowed(&[#(#elements),*]))
}

fn some(value: TokenStream) -> TokenStream {
    quote!(::core::option::Option::Some(#value))
}

fn none() -> TokenStream {
    quote!(::core::option::Option::None)
}
