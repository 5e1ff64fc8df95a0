//! The model as the Rust that builds it in a constant, with the writer's own expressions in their
//! places.
//!
//! Every entry becomes a constant of its own: rustc's time then grows with the number of entries,
//! and not faster.

use crate::report::start;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use resume_core::model::{
    Bullet, ContactItem, Content, Date, Degree, Doi, Email, End, Entry, Inline, Item, Job, Lang,
    Paragraph, Period, Phone, Profile, Prose, Resume, Role, Row, School, Section, Tag, Url,
};
use resume_core::problem::{Path, Step};
use resume_syntax::tree::Splice;

/// Writes values, and collects the constants that they need.
pub(crate) struct Quoter<'a> {
    splices: &'a [(Path, Splice)],
    items: TokenStream,
    count: usize,
}

/// Where in the résumé a value stands.
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
            // A value of another type is told at the method's name.
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

    /// The constants that the written values name.
    pub(crate) fn items(self) -> TokenStream {
        self.items
    }

    pub(crate) fn resume(&mut self, resume: &Resume) -> TokenStream {
        let root = At::ROOT;
        let name = self.plain(&resume.name, &root.field("name"));
        let headline = self.option(&resume.headline, &root.field("headline"), Self::prose);
        let summary = self.option(&resume.summary, &root.field("summary"), Self::prose);
        let lang = self.option(&resume.lang, &root.field("lang"), Self::lang);
        let tags = self.tags(&resume.tags);
        let contact = self.list(
            &resume.contact,
            &root.field("contact"),
            quote!(__resume::ContactItem),
            quote!(__resume::ContactItem::Location(__resume::Borrowed(""))),
            Self::contact_item,
        );
        let mut sections = Vec::new();
        let mut custom = 0;
        for section in resume.sections.iter() {
            let field = root.field(section.kind().name());
            sections.push(match section.content {
                Content::Custom(_) => {
                    custom += 1;
                    self.section(section, &field.index(custom - 1))
                }
                _ => self.section(section, &field),
            });
        }
        let sections = slice(&sections);
        quote!(__resume::Resume { name: #name, headline: #headline, summary: #summary, lang: #lang, tags: #tags, contact: #contact, sections: #sections })
    }

    fn section(&mut self, section: &Section, at: &At<'_>) -> TokenStream {
        let title = self.option(&section.title, &at.field("title"), Self::prose);
        let tags = self.tags(&section.tags);
        let content = match &section.content {
            Content::Experience(jobs) => self.content("Experience", jobs, at, "Job", Self::job),
            Content::Volunteering(jobs) => self.content("Volunteering", jobs, at, "Job", Self::job),
            Content::Education(schools) => {
                self.content("Education", schools, at, "School", Self::school)
            }
            Content::Projects(entries) => {
                self.content("Projects", entries, at, "Entry", Self::entry)
            }
            Content::Publications(entries) => {
                self.content("Publications", entries, at, "Entry", Self::entry)
            }
            Content::Awards(entries) => self.content("Awards", entries, at, "Entry", Self::entry),
            Content::Certificates(entries) => {
                self.content("Certificates", entries, at, "Entry", Self::entry)
            }
            Content::References(entries) => {
                self.content("References", entries, at, "Entry", Self::entry)
            }
            Content::Skills(rows) => self.content("Skills", rows, at, "Row", Self::row),
            Content::Interests(rows) => self.content("Interests", rows, at, "Row", Self::row),
            Content::Languages(rows) => self.content("Languages", rows, at, "Row", Self::row),
            Content::Custom(items) => self.content("Custom", items, at, "Item", Self::item),
        };
        quote!(__resume::Section { title: #title, tags: #tags, content: #content })
    }

    /// The elements of a section, a constant each.
    fn content<T>(
        &mut self,
        variant: &str,
        elements: &[T],
        at: &At<'_>,
        kind: &str,
        write: fn(&mut Self, &T, &At<'_>) -> TokenStream,
    ) -> TokenStream {
        let (variant, kind) = (
            Ident::new(variant, Span::mixed_site()),
            Ident::new(kind, Span::mixed_site()),
        );
        let mut names = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let value = write(self, element, &at.index(index));
            let name = self.name();
            self.items
                .extend(quote!(const #name: __resume::#kind = #value;));
            names.push(name);
        }
        let elements = slice(&names);
        quote!(__resume::Content::#variant(#elements))
    }

    fn job(&mut self, job: &Job, at: &At<'_>) -> TokenStream {
        let period = self.period(job.period);
        let employer = self.option(&job.employer, at, Self::prose);
        let place = self.option(&job.place, at, |this, place, at| this.plain(place, at));
        let roles = self.each(&job.roles, &at.field("roles"), Self::role);
        let summary = self.option(&job.summary, &at.field("summary"), Self::prose);
        let url = self.option(&job.url, &at.field("url"), Self::web);
        let about = self.option(&job.about, &at.field("about"), Self::prose);
        let highlights = self.each(&job.highlights, at, Self::bullet);
        let tags = self.tags(&job.tags);
        quote!(__resume::Job { period: #period, employer: #employer, place: #place, roles: #roles, summary: #summary, url: #url, about: #about, highlights: #highlights, tags: #tags })
    }

    fn role(&mut self, role: &Role, at: &At<'_>) -> TokenStream {
        let (period, title) = (self.period(role.period), self.prose(&role.title, at));
        let (details, highlights, tags) = (
            self.proses(&role.details, at),
            self.each(&role.highlights, at, Self::bullet),
            self.tags(&role.tags),
        );
        quote!(__resume::Role { period: #period, title: #title, details: #details, highlights: #highlights, tags: #tags })
    }

    fn school(&mut self, school: &School, at: &At<'_>) -> TokenStream {
        let period = self.period(school.period);
        let name = self.option(&school.school, at, Self::prose);
        let place = self.option(&school.place, at, |this, place, at| this.plain(place, at));
        let degrees = self.each(&school.degrees, &at.field("degrees"), Self::degree);
        let summary = self.option(&school.summary, &at.field("summary"), Self::prose);
        let url = self.option(&school.url, &at.field("url"), Self::web);
        let score = self.option(&school.score, &at.field("score"), Self::prose);
        let courses = self.proses(&school.courses, &at.field("courses"));
        let highlights = self.each(&school.highlights, at, Self::bullet);
        let tags = self.tags(&school.tags);
        quote!(__resume::School {
            period: #period, school: #name, place: #place, degrees: #degrees, summary: #summary, url: #url, score: #score, courses: #courses, highlights: #highlights, tags: #tags
        })
    }

    fn degree(&mut self, degree: &Degree, at: &At<'_>) -> TokenStream {
        let (period, title) = (self.period(degree.period), self.prose(&degree.title, at));
        let (details, highlights, tags) = (
            self.proses(&degree.details, at),
            self.each(&degree.highlights, at, Self::bullet),
            self.tags(&degree.tags),
        );
        quote!(__resume::Degree { period: #period, title: #title, details: #details, highlights: #highlights, tags: #tags })
    }

    fn entry(&mut self, entry: &Entry, at: &At<'_>) -> TokenStream {
        let period = self.period(entry.period);
        let title = self.option(&entry.title, at, Self::prose);
        let details = self.proses(&entry.details, at);
        let organisation = self.option(&entry.organisation, at, Self::prose);
        let place = self.option(&entry.place, at, |this, place, at| this.plain(place, at));
        let summary = self.option(&entry.summary, &at.field("summary"), Self::prose);
        let url = self.option(&entry.url, &at.field("url"), Self::web);
        let authors = self.proses(&entry.authors, &at.field("authors"));
        let doi = self.option(&entry.doi, &at.field("doi"), Self::doi);
        let keywords = self.proses(&entry.keywords, &at.field("keywords"));
        let roles = self.proses(&entry.roles, &at.field("roles"));
        let kind = self.option(&entry.kind, &at.field("kind"), Self::prose);
        let email = self.option(&entry.email, &at.field("email"), Self::email);
        let phone = self.option(&entry.phone, &at.field("phone"), Self::phone);
        let quote = self.option(&entry.quote, at, Self::prose);
        let highlights = self.each(&entry.highlights, at, Self::bullet);
        let tags = self.tags(&entry.tags);
        quote!(__resume::Entry {
            period: #period, title: #title, details: #details, organisation: #organisation, place: #place, summary: #summary, url: #url, authors: #authors, doi: #doi,
            keywords: #keywords, roles: #roles, kind: #kind, email: #email, phone: #phone, quote: #quote, highlights: #highlights, tags: #tags
        })
    }

    fn row(&mut self, row: &Row, at: &At<'_>) -> TokenStream {
        let (label, items, tags) = (
            self.option(&row.label, at, Self::prose),
            self.proses(&row.items, at),
            self.tags(&row.tags),
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
        match item {
            ContactItem::Email(email) => wrap("Email", self.email(email, at)),
            ContactItem::Phone(phone) => wrap("Phone", self.phone(phone, at)),
            ContactItem::Location(place) => wrap("Location", self.plain(place, at)),
            ContactItem::Website(url) => wrap("Website", self.web(url, at)),
            ContactItem::Profile(profile) => wrap("Profile", self.profile(profile, at)),
            ContactItem::Link(link) => {
                let (label, url) = (self.plain(&link.label, &At::ROOT), self.url(&link.url, at));
                quote!(__resume::ContactItem::Link(__resume::Link { label: #label, url: #url }))
            }
        }
    }

    fn bullet(&mut self, bullet: &Bullet, at: &At<'_>) -> TokenStream {
        let (text, tags) = (self.prose(&bullet.text, at), self.tags(&bullet.tags));
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
        self.checked("Email", email.as_str(), at, quote!(email_fault))
    }

    fn phone(&mut self, phone: &Phone, at: &At<'_>) -> TokenStream {
        self.checked("Phone", phone.as_str(), at, quote!(phone_fault))
    }

    fn lang(&mut self, lang: &Lang, at: &At<'_>) -> TokenStream {
        self.checked("Lang", lang.as_str(), at, quote!(lang_fault))
    }

    fn doi(&mut self, doi: &Doi, at: &At<'_>) -> TokenStream {
        self.checked("Doi", doi.as_str(), at, quote!(doi_fault))
    }

    fn url(&mut self, url: &Url, at: &At<'_>) -> TokenStream {
        self.checked("Url", url.as_str(), at, quote!(url_fault))
    }

    /// The address of a web page, which is narrower than a link's.
    fn web(&mut self, url: &Url, at: &At<'_>) -> TokenStream {
        self.checked("Url", url.as_str(), at, quote!(web_fault))
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
        let start = date(period.start());
        let end = match period.end() {
            End::Same => quote!(__resume::End::Same),
            End::Open => quote!(__resume::End::Open),
            End::Present => quote!(__resume::End::Present),
            End::On(end) => {
                let end = date(end);
                quote!(__resume::End::On(#end))
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
    fn option<T>(
        &mut self,
        value: &Option<T>,
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

    /// Elements of which some may be absent; the filler is a value of their kind that is there
    /// whatever is absent.
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

    /// The text of the expression that stands here, if one does; it is checked by a constant of its
    /// own, so that every bad value is told at its place.
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
    // Every token of it has the writer's context; were one of another, rustc would point at the
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
    let (year, month, day) = date.parts();
    let (month, day) = (month.unwrap_or(0), day.unwrap_or(0));
    quote!(__resume::Date::__trusted(#year, #month, #day))
}

fn wrap(variant: &str, value: TokenStream) -> TokenStream {
    let variant = Ident::new(variant, Span::mixed_site());
    quote!(__resume::ContactItem::#variant(#value))
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
